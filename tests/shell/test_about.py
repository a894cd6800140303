"""The program says what it is made of, with every licence."""

import re
import tomllib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from adminapp import __version__
from adminapp.core.ui.ask import Answers
from adminapp.core.ui.places import RESOURCES
from adminapp.shell.about import AboutDialog
from adminapp.shell.shipped import shipped
from tests.accessible import part, rich_labels, unnamed, without_object_name
from tests.house.source import HOME


@pytest.fixture
def dialog(qtbot):
    made = AboutDialog(None)
    qtbot.addWidget(made)
    return made


def names():
    return {one.name.casefold() for one in shipped()}


def test_the_program_is_named_as_it_is_released():
    project = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    first = shipped()[0]
    assert (first.name, first.version, first.licence) == (project["name"], project["version"], project["license"])
    assert first.version == __version__
    assert "Permission is hereby granted" in first.text()


def test_everything_that_the_program_needs_is_listed_and_what_that_needs():
    project = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[<>=\s]", need)[0].casefold() for need in project["dependencies"]}
    assert needed | {"shiboken6", "cffi", "mako"} <= names()


def test_what_only_developers_use_is_not():
    assert not {"pytest", "ruff", "mypy", "hypothesis"} & names()


def test_every_part_stands_once_with_a_licence_and_its_words():
    parts = shipped()
    assert len(names()) == len(parts)
    assert [one.name for one in parts if not (one.licence or one.texts)] == []
    assert [one.name for one in parts if not one.text().strip()] == []


def test_every_font_that_comes_along_is_listed():
    fonts = [path.stem for path in (RESOURCES / "fonts").iterdir() if path.suffix in {".otf", ".ttf"}]
    listed = {name.replace(" ", "") for name in names()}
    assert [font for font in fonts if not any(font.casefold().startswith(name) for name in listed)] == []
    assert {path.name for one in shipped() for path in one.texts} >= {
        path.name for path in (RESOURCES / "fonts").glob("*.txt")
    }


def test_the_words_of_the_chosen_licence_are_shown(dialog):
    assert dialog.parts.choose(lambda one: one.name == "Inter")
    assert "SIL OPEN FONT LICENSE" in part(dialog, QPlainTextEdit).toPlainText()


def test_everything_has_a_name(dialog):
    assert unnamed(dialog) == []
    assert without_object_name(dialog) == []
    assert rich_labels(dialog) == []


def test_it_opens_from_the_window(signed_in):
    session = signed_in.session
    session.tools = session.tools.__class__(session.jobs, Answers(False), session.tools.toasts, session.tools.may)
    session.frame.doing["window.about"].trigger()
    assert session.tools.ask.asked == ["About this program"]


def test_it_opens_from_the_help_before_anybody_signs_in(app, qtbot):
    app.start(None)
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    app.ask = Answers(False)
    QTest.keyClick(app.window, Qt.Key.Key_F1)
    part(app.window, QPushButton, "help.about").click()
    assert app.ask.asked == ["About this program"]
