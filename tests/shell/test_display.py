"""How the program looks is asked in one dialog; type grows from 80 to 200 %."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from adminapp.core.ui.ask import Answers, Dialog
from adminapp.core.ui.forms import Picker
from adminapp.core.ui.memory import Look, keep_look, look
from adminapp.core.ui.theme import Scheme
from adminapp.shell.display import ask_for_look
from tests.accessible import part

SIZES = ["80 %", "90 %", "100 %", "115 %", "130 %", "150 %", "175 %", "200 %"]


@pytest.fixture
def asked(qtbot: QtBot) -> Callable[[Look, Callable[[QDialog], object]], Look | None]:
    parent = QWidget()
    qtbot.addWidget(parent)
    return lambda before, choose: ask_for_look(Answers(choose), parent, before)


def _use(dialog: QDialog) -> None:
    assert isinstance(dialog, Dialog)
    dialog.do.click()


@pytest.mark.parametrize(("text", "scale"), [("80 %", 0.8), ("200 %", 2.0)])
def test_the_smallest_and_the_largest_type_can_be_chosen_and_are_kept(
    asked: Callable[..., Look | None], text: str, scale: float
) -> None:
    def choose(dialog: QDialog) -> None:
        sizes: Picker[float] = part(dialog, Picker, "display.scale")
        assert [sizes.itemText(place) for place in range(sizes.count())] == SIZES
        sizes.setCurrentText(text)
        _use(dialog)

    chosen = asked(Look(Scheme.LIGHT), choose)
    assert chosen == Look(Scheme.LIGHT, scale)
    keep_look(chosen)
    assert look() == chosen


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.75, 2.0])
def test_what_is_not_touched_stays(asked: Callable[..., Look | None], scale: float) -> None:
    before = Look(Scheme.DARK, scale, "es", 10)
    assert asked(before, _use) == before
