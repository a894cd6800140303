"""The library's logo on the Office page: taken in as pixels alone, shown, taken away; the log tells only that."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton

from adminapp.core.policy.roles import Role
from adminapp.core.store.log import lines
from adminapp.core.ui.files import FileField
from adminapp.office.commands import LogFilter
from adminapp.shell.papers import source_of
from tests.accessible import part, unnamed, without_object_name
from tests.office.conftest import Opened

OfficeAs = Callable[[Role], Opened]


@pytest.fixture
def a_logo(tmp_path: Path) -> Path:
    about, file = PngInfo(), tmp_path / "logo.png"
    about.add_text("Comment", "drawn by somebody")
    Image.new("RGBA", (1200, 400), (20, 60, 120, 255)).save(file, pnginfo=about)
    return file


@pytest.fixture
def director(office_as: OfficeAs) -> Opened:
    office = office_as(Role.DIRECTOR)
    office.page.show_section("library")
    office.settled()
    return office


def drop(dialog: Any, file: Path, office: Opened) -> None:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file))])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    field = part(dialog, FileField, "library.logo")
    field.dropEvent(QDropEvent(QPointF(2, 2), Qt.DropAction.CopyAction, carried, buttons, none))
    office.settled()


def logo_shown(office: Opened) -> bool:
    labels = (one for one in office.page.findChildren(QLabel) if one.isVisibleTo(office.page))
    pictures = (one for one in labels if not one.pixmap().isNull())
    return any(one.accessibleName() == "Logo of Test Library" for one in pictures)


def test_a_logo_is_dropped_shown_and_stands_on_papers(director: Opened, a_logo: Path, pack: Any) -> None:
    assert not logo_shown(director)
    director.answer(lambda dialog: drop(dialog, a_logo, director))
    director.press("office.library.change")
    kept = director.desk.office().logo
    assert Image.open(BytesIO(kept)).size == (576, 192)
    assert b"drawn by somebody" not in kept
    assert logo_shown(director)
    assert source_of(director.desk.office(), pack).letterhead.logo == kept


def test_a_logo_is_chosen_and_taken_away_again(director: Opened, a_logo: Path) -> None:
    def choose(dialog: Any) -> None:
        director.answers.answers.insert(0, a_logo)
        part(dialog, QPushButton, "library.logo.choose").click()
        director.settled()

    director.answer(choose)
    director.press("office.library.change")
    assert director.desk.office().logo
    director.answer(lambda dialog: part(dialog, QPushButton, "library.logo.remove").click())
    director.press("office.library.change")
    assert director.desk.office().logo == b""
    assert not logo_shown(director)


def test_the_log_tells_what_changed_and_never_the_image(director: Opened, a_logo: Path) -> None:
    director.answer(lambda dialog: drop(dialog, a_logo, director))
    director.press("office.library.change")
    with director.home.read() as db:
        (line,) = lines(db, LogFilter(command="office.change"))
    assert line.arguments is not None
    assert line.arguments["another_logo"] is True
    assert "logo" not in line.arguments


def test_what_is_no_image_is_refused_beside_the_logo_and_the_name_stays(director: Opened, tmp_path: Path) -> None:
    file, said = tmp_path / "logo.png", []
    file.write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0")

    def look(dialog: Any) -> None:
        drop(dialog, file, director)
        said.extend(director.said(dialog))
        assert [unnamed(dialog), without_object_name(dialog)] == [[], []]

    director.answer(look)
    director.press("office.library.change")
    assert any("not an image that can be a logo" in text for text in said)
    assert director.desk.office().logo == b""
