"""An image lives as long as a ring keeps its key, and not a moment longer, in any backup."""

import shutil
from contextlib import suppress

import pytest

from adminapp.core.kit.errors import DamagedError, RuleError
from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.deeds import Deed
from adminapp.core.store.backups import write_backup
from adminapp.core.store.restoring import restore
from adminapp.core.store.staff import renew_secrets
from tests.core.store.insider import insider

FACE = b"\xff\xd8 the face of somebody banned" * 50
BOTH = (Compartment.DESK, Compartment.OFFICE)
AT = "2026-03-02T10:00:00+00:00"


def keep(home, image=7, compartments=BOTH, content=FACE):
    with home.write(Deed.REPORT_CARD, "bans.impose", image) as db:
        home.images.keep(db, image, content, compartments, AT)


def release(home, image=7, compartments=BOTH):
    with home.write(Deed.REPORT_CARD, "bans.end", image) as db:
        home.images.release(db, image, compartments)


def unreadable(home, image=7):
    with pytest.raises(RuleError, match="destroyed"):
        home.images.content(image)
    return True


def test_an_image_is_kept_and_shown_to_whoever_has_its_ring(a_vault):
    keep(a_vault.sign_in(Role.DIRECTOR))
    for role in Role:
        assert a_vault.sign_in(role).images.content(7) == FACE


def test_nothing_of_an_image_lies_open_in_the_folder(a_vault):
    keep(a_vault.sign_in(Role.DIRECTOR))
    a_vault.sign_out()
    assert not [file for file in a_vault.folder.rglob("*") if file.is_file() and FACE[:20] in file.read_bytes()]
    assert {file.stat().st_mode & 0o077 for file in a_vault.folder.glob("images/*")} == {0}


def test_an_archived_image_is_the_offices_alone(a_vault):
    home = a_vault.sign_in(Role.DIRECTOR)
    keep(home)
    release(home, compartments=[Compartment.DESK])
    assert home.images.content(7) == FACE
    assert a_vault.sign_in(Role.CIRCULATION_MANAGER).images.content(7) == FACE
    assert unreadable(a_vault.sign_in(Role.CIRCULATION))


def test_a_destroyed_image_and_its_file_are_gone(a_vault):
    home = a_vault.sign_in(Role.DIRECTOR)
    keep(home)
    release(home)
    assert unreadable(home)
    assert home.images.files() == ()


def test_a_destroyed_image_cannot_be_read_in_an_older_backup(a_vault, tmp_path):
    home = a_vault.sign_in(Role.DIRECTOR)
    keep(home)
    keep(home, image=8, content=b"stays")
    backup = write_backup(tmp_path / "backups", home.folder, home.keys, home.databases(), home.clock)
    release(home)
    keys, unlocked = home.keys, home.unlocked
    a_vault.sign_out()
    assert (backup.images / "7.image").exists()
    restore(backup, a_vault.folder, keys, unlocked, a_vault.clock)
    home = a_vault.sign_in(Role.DIRECTOR)
    assert unreadable(home)
    assert home.images.content(8) == b"stays"
    assert home.images.files() == (home.images.file_of(8),)


def test_no_ring_is_in_a_backup(a_vault, tmp_path):
    home = a_vault.sign_in(Role.DIRECTOR)
    keep(home)
    write_backup(tmp_path / "backups", home.folder, home.keys, home.databases(), home.clock)
    assert not list((tmp_path / "backups").rglob("*.ring*"))
    assert list((tmp_path / "backups").rglob("7.image"))


def test_with_its_ring_in_the_backup_a_destroyed_image_would_come_back(a_vault, tmp_path):
    """The control: it is the missing ring that makes the image unreadable."""
    home = a_vault.sign_in(Role.DIRECTOR)
    keep(home)
    backup = write_backup(tmp_path / "backups", home.folder, home.keys, home.databases(), home.clock)
    for ring in a_vault.folder.glob("*.ring"):
        shutil.copy(ring, tmp_path)
    release(home)
    keys, unlocked = home.keys, home.unlocked
    a_vault.sign_out()
    restore(backup, a_vault.folder, keys, unlocked, a_vault.clock, ring_folder=tmp_path)
    assert a_vault.sign_in(Role.DIRECTOR).images.content(7) == FACE


def test_new_secrets_keep_the_images(a_vault):
    home = a_vault.sign_in(Role.DIRECTOR)
    keep(home)
    renew_secrets(home)
    assert home.images.content(7) == FACE
    assert a_vault.sign_in(Role.CIRCULATION).images.content(7) == FACE


def test_a_key_for_an_office_that_is_closed_to_the_member_waits_until_it_is_opened(a_vault):
    keep(a_vault.sign_in(Role.MANAGER))
    home = a_vault.sign_in(Role.CIRCULATION_MANAGER)
    assert home.images.rings[Compartment.OFFICE].keys() == {7}
    assert not list(a_vault.folder.glob("office.ring.*"))
    release(home, compartments=[Compartment.DESK])
    assert home.images.content(7) == FACE


def test_what_breaks_off_before_it_is_saved_is_swept_away(a_vault):
    home = a_vault.sign_in(Role.DIRECTOR)
    with suppress(RuleError), home.write(Deed.REPORT_CARD, "bans.impose") as db:
        home.images.keep(db, 7, FACE, BOTH, AT)
        raise RuleError("no")
    home = a_vault.sign_in(Role.DIRECTOR)
    assert unreadable(home)
    assert home.images.files() == ()


def test_a_destruction_cut_off_after_it_was_saved_is_finished_at_the_next_sign_in(a_vault, monkeypatch):
    home = a_vault.sign_in(Role.DIRECTOR)
    keep(home)
    with monkeypatch.context() as patch:
        patch.setattr(home.images, "settle", lambda *_: ())
        release(home)
    assert unreadable(a_vault.sign_in(Role.DIRECTOR))


def test_the_same_image_twice_is_one(a_vault):
    home = a_vault.sign_in(Role.DIRECTOR)
    keep(home)
    keep(home, content=b"another")
    assert home.images.content(7) == FACE


@pytest.mark.parametrize("content", [b"", b"x", FACE])
def test_an_image_file_that_was_changed_is_said_to_be_damaged(a_vault, content):
    home = a_vault.sign_in(Role.DIRECTOR)
    keep(home)
    home.images.file_of(7).write_bytes(content)
    with pytest.raises(DamagedError, match=r"7\.image is damaged"):
        home.images.content(7)


def test_an_image_file_under_another_name_is_damaged(a_vault):
    home = a_vault.sign_in(Role.DIRECTOR)
    keep(home)
    keep(home, image=8)
    shutil.copy(home.images.file_of(7), home.images.file_of(8))
    with pytest.raises(DamagedError):
        home.images.content(8)


@pytest.mark.parametrize("content", [b"", b"x" * 40])
def test_a_damaged_ring_is_said_at_the_door_and_nothing_is_destroyed(a_vault, content):
    keep(a_vault.sign_in(Role.DIRECTOR))
    a_vault.sign_out()
    kept = (a_vault.folder / "desk.ring").read_bytes()
    (a_vault.folder / "desk.ring").write_bytes(content)
    home = a_vault.sign_in(Role.DIRECTOR)
    assert "desk.ring is damaged" in str(home.warnings[0])
    a_vault.sign_out()
    (a_vault.folder / "desk.ring").write_bytes(kept)
    assert a_vault.sign_in(Role.DIRECTOR).images.content(7) == FACE


def test_an_older_database_put_back_by_hand_destroys_no_image(a_vault):
    old = (a_vault.folder / "desk.db").read_bytes(), (a_vault.folder / "office.db").read_bytes()
    keep(a_vault.sign_in(Role.DIRECTOR))
    a_vault.sign_out()
    new = (a_vault.folder / "desk.db").read_bytes(), (a_vault.folder / "office.db").read_bytes()
    for content, name in zip(old, ("desk.db", "office.db"), strict=True):
        (a_vault.folder / name).write_bytes(content)
    assert "older than its last known state" in str(a_vault.sign_in(Role.DIRECTOR).warnings[0])
    a_vault.sign_out()
    for content, name in zip(new, ("desk.db", "office.db"), strict=True):
        (a_vault.folder / name).write_bytes(content)
    assert a_vault.sign_in(Role.DIRECTOR).images.content(7) == FACE


def test_a_row_that_an_insider_wrote_gives_no_key(a_vault):
    with insider(a_vault.folder) as connection:
        connection.execute("INSERT INTO images VALUES (9, 'x')")
    home = a_vault.sign_in(Role.DIRECTOR)
    assert unreadable(home, 9)


@pytest.fixture
def a_copy_of_the_keys(a_vault, tmp_path):
    copy = tmp_path / "envelope"
    copy.mkdir()
    a_vault.sign_in(Role.DIRECTOR).change_settings({"key_copies": f'["{copy}"]'})
    return copy


def alike(folder, copy):
    return {file.name: file.read_bytes() for file in copy.iterdir()} == {
        file.name: file.read_bytes() for file in (folder / "keys.json", *folder.glob("*.ring"))
    }


def test_copies_of_the_keys_follow_every_change(a_vault, a_copy_of_the_keys):
    home = a_vault.sign_in(Role.DIRECTOR)
    for change in (keep, release, renew_secrets):
        change(home)
        assert alike(a_vault.folder, a_copy_of_the_keys)
    assert home.warnings == ()


def test_a_copy_that_is_out_of_reach_is_said_and_mended_later(a_vault, a_copy_of_the_keys):
    home = a_vault.sign_in(Role.DIRECTOR)
    keep(home)
    away = a_copy_of_the_keys.rename(a_copy_of_the_keys.with_name("unplugged"))
    release(home)
    assert "was not reached" in str(home.warnings[0])
    away.rename(a_copy_of_the_keys)
    assert a_vault.sign_in(Role.CIRCULATION).warnings == ()
    assert alike(a_vault.folder, a_copy_of_the_keys)
