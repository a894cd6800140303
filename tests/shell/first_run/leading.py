"""Somebody at the first start."""

import os
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QRadioButton, QWidget

from adminapp.core.kit.errors import StoreError
from adminapp.core.store.heads import STATE_VARIABLE
from adminapp.core.ui.ask import Answers
from adminapp.shell.first_run import FirstRun
from tests.accessible import part

DIRECTOR, PASSPHRASE = "Dora Director", "monsoon gravel tuba cricket"
STEPS = ("library", "policy", "director", "code", "places", "export")


class Leading:
    """A person who goes through the steps; what they are asked is answered in advance."""

    def __init__(self, qtbot: Any, jobs: Any, clock: Any, folder: Path, *answers: object) -> None:
        self.qtbot, self.jobs, self.folder = qtbot, jobs, folder
        self.ask = Answers(*answers)
        self.screen = FirstRun(jobs, self.ask, clock, folder, self.make_demo)
        self.demo = folder.with_name("demo")
        self.demo_fails = False
        self.found: list[object] = []
        self.screen.found.connect(self.found.append)
        qtbot.addWidget(self.screen)
        self.settle()
        self.screen.resize(1366, 768)
        self.screen.show()

    def make_demo(self) -> Path:
        if self.demo_fails:
            raise StoreError("The disk is full.")
        return self.demo

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.jobs.busy(), timeout=20_000)
        QApplication.sendPostedEvents()

    def press(self, name: str) -> None:
        part(self.screen, QPushButton, name).click()
        self.settle()

    def next(self) -> None:
        self.press("first_run.next")

    def back(self) -> None:
        self.press("first_run.back")

    def write(self, name: str, text: str) -> None:
        part(self.screen, QLineEdit, name).setText(text)
        self.settle()

    def text(self, name: str) -> str:
        return part(self.screen, QLineEdit, name).text()

    def drop(self, name: str, file: Path) -> None:
        carried = QMimeData()
        carried.setUrls([QUrl.fromLocalFile(str(file))])
        buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        field: Any = part(self.screen, QWidget, name)
        field.dropEvent(QDropEvent(QPointF(2, 2), Qt.DropAction.CopyAction, carried, buttons, none))
        self.settle()

    # the steps

    def fill(self, step: str) -> None:
        """Fill in a step as somebody would who has nothing special to say."""
        match step:
            case "library":
                self.write("library.library", "  Riverbend Public Library ")
                part(self.screen, QPlainTextEdit, "library.branches").setPlainText("Main\n\n Osage ")
            case "policy":
                part(self.screen, QRadioButton, "policy.lco").click()
            case "director":
                self.write("director.name", DIRECTOR)
                self.write("director.passphrase.typed", PASSPHRASE)
                self.write("director.again.typed", PASSPHRASE)
            case "code":
                self.write("code.typed", self.code()[self.asked_group()].lower())

    def to(self, wanted: str) -> None:
        """Go through the steps to one of them."""
        self.press("first_run.new")
        for step in STEPS[: STEPS.index(wanted)]:
            self.fill(step)
            self.next()

    def through(self) -> None:
        """Go through all steps to the page after them."""
        self.to("export")
        self.next()

    def step(self) -> str:
        """The step in front, or "welcome", or "done"."""
        if part(self.screen, QPushButton, "first_run.new").isVisible():
            return "welcome"
        front = next((name for name in STEPS if part(self.screen, QWidget, name).isVisible()), "done")
        assert (front == "done") is any(text.endswith("is ready") for text in self.shown())
        return front

    def code(self) -> list[str]:
        return part(self.screen, QLabel, "code.shown").text().split()

    def asked_group(self) -> int:
        return int(next(text for text in self.shown() if text.startswith("Group ")).split()[1]) - 1

    def shown(self) -> list[str]:
        return [label.text() for label in self.screen.findChildren(QLabel) if label.isVisible()]

    def on_disk(self) -> list[str]:
        """Everything in the folder of the office's folder, and what the program keeps of vaults elsewhere."""
        state = Path(os.environ[STATE_VARIABLE])
        return sorted(str(path) for path in (*self.folder.parent.rglob("*"), *state.rglob("*")))
