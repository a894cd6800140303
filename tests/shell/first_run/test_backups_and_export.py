"""Where a new office keeps its backups, and what comes into it at once."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit

from adminapp.core.store import places
from adminapp.core.store.keeping import plan_of
from adminapp.core.store.vault import member_names, open_vault
from tests.accessible import part
from tests.shell.first_run.leading import DIRECTOR, PASSPHRASE, Leading

EXPORT = "cardnumber,surname,firstname\n29351000900001,Ferro,Ana\n29351000900002,Ferro,Bruno\n"


def test_backups_go_where_they_shall(leading: Leading, clock: Any, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    second.mkdir()
    leading.to("places")
    leading.write("places.backups.typed", str(first))
    leading.write("places.second.typed", str(second))
    leading.next()
    leading.next()
    assert not any("second place" in text for text in leading.shown())
    home = open_vault(leading.folder, DIRECTOR, PASSPHRASE, clock)
    plan = plan_of(home)
    home.close()
    assert (plan.place, plan.second) == (first, second)


def test_the_usual_place_of_backups_follows_the_records(leading: Leading, tmp_path: Path, clock: Any) -> None:
    leading.to("places")
    leading.write("places.records.typed", str(tmp_path / "elsewhere"))
    assert leading.text("places.backups.typed") == str(tmp_path / "elsewhere" / "backups")
    leading.next()
    leading.next()
    leading.next()
    assert leading.found == [tmp_path / "elsewhere"]
    assert member_names(tmp_path / "elsewhere") == (DIRECTOR,)


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("records", "", "The records need a folder"),
        ("records", "{full}", "is not empty"),
        ("records", "{cloud}/office", "copies to other computers"),
        ("backups", "", "Backups need a first place"),
        ("second", "{office}/backups", "the first place again"),
        ("second", "{nowhere}", "is not there"),
    ],
)
def test_a_place_that_cannot_be_is_refused_beside_its_field(
    leading: Leading, tmp_path: Path, field: str, text: str, said: str
) -> None:
    full, cloud = tmp_path / "full", tmp_path / "Dropbox"
    for folder in (full, cloud):
        folder.mkdir()
    (full / "letter.txt").write_text("Dear")
    holes = {"full": full, "cloud": cloud, "office": leading.folder, "nowhere": tmp_path / "nowhere"}
    leading.to("places")
    leading.write(f"places.{field}.typed", text.format(**holes))
    leading.next()
    assert leading.step() == "places"
    assert any(said in shown for shown in leading.shown())
    assert part(leading.screen, QLineEdit, f"places.{field}.typed").property("tone") == "no"


def test_of_a_place_that_is_copied_or_far_away_it_is_said_what_that_means(
    leading: Leading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leading.to("places")
    leading.write("places.second.typed", str(tmp_path / "Nextcloud" / "backups"))
    assert any(text.startswith("Nextcloud copies this folder") for text in leading.shown())
    mounts = tmp_path / "mounts"
    mounts.write_text(f"server:/share {tmp_path}/share nfs4 rw 0 0\n")
    monkeypatch.setattr(places, "_MOUNTS", mounts)
    leading.write("places.second.typed", str(tmp_path / "share"))
    assert any(text.startswith("On a network share") for text in leading.shown())
    leading.write("places.second.typed", "")
    assert not any(text.startswith("On a network share") for text in leading.shown())


# the patron export


def test_an_export_is_read_but_not_brought_in(leading: Leading, tmp_path: Path) -> None:
    file = tmp_path / "patrons.csv"
    file.write_text(EXPORT)
    leading.to("export")
    leading.drop("export.file", file)
    assert any(text.startswith("patrons.csv, 3 line") for text in leading.shown())
    leading.next()
    assert "It opens by itself when you have signed in." in leading.shown()
    assert leading.screen.export == file


def test_a_file_that_is_no_export_is_refused_and_one_can_go_on_without(leading: Leading, tmp_path: Path) -> None:
    file = tmp_path / "patrons.csv"
    file.write_bytes(b"\x00\x01\x02")
    leading.to("export")
    leading.drop("export.file", file)
    assert leading.screen.export is None
    leading.next()
    assert leading.step() == "done"
    assert "Office, Patron export: a file of your library system." in leading.shown()
