"""F1 helps, in the window's language."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QTextBrowser, QWidget

from adminapp.core.ui.language import LANGUAGES
from adminapp.shell.features import FEATURES
from adminapp.shell.help import HELP, HelpWindow, help_file
from tests.accessible import part, unnamed

TOPICS = [feature.name for feature in FEATURES] + ["window", "sign_in", "first_run"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_every_page_has_help_in_every_language(topic, language):
    assert help_file(topic, language) == HELP / language / f"{topic}.md"


def test_a_page_without_help_gets_the_windows():
    assert help_file("garage", "tlh") == HELP / "en" / "window.md"


def test_help_stands_beside_the_work(qtbot):
    before = QLocale()
    QLocale.setDefault(QLocale("es_US"))
    parent = QWidget()
    qtbot.addWidget(parent)
    window = HelpWindow(parent)
    window.show_topic("desk")
    assert not window.isModal()
    assert "registro" in part(window, QTextBrowser).toPlainText()
    assert unnamed(window) == []
    QLocale.setDefault(before)
