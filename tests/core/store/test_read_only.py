"""A folder that cannot be written opens for looking, and nothing in it changes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from adminapp.core.kit.errors import StoreError, WrongPassphraseError
from adminapp.core.policy.roles import Role
from adminapp.core.store import migrations
from adminapp.core.store.checkup import check_vault
from adminapp.core.store.vault import open_vault
from tests.core.store.test_images import FACE, keep
from tests.vaults import NAMES, SETTINGS, passphrase_of

DIRECTOR = NAMES[Role.DIRECTOR]
NOBODY = 65534
PROGRAM = """
import os, sys
from pathlib import Path
from adminapp.core.kit.clock import Clock
from adminapp.core.kit.errors import StoreError
from adminapp.core.store.vault import open_vault
open_vault(Path(sys.argv[1]), sys.argv[2], sys.argv[3], Clock()).close()  # whatever is imported late is here now
for file in Path(sys.argv[1]).iterdir():
    file.chmod(0o755 if file.is_dir() else 0o644)
os.setuid(int(sys.argv[4]))
home = open_vault(Path(sys.argv[1]), sys.argv[2], sys.argv[3], Clock())
print(home.is_read_only, sorted(home.settings()))
try:
    home.change_settings({"library": "mine"})
except StoreError as error:
    print(error)
home.close()
"""


@pytest.fixture
def a_folder_that_cannot_be_written(a_vault, monkeypatch):
    keep(a_vault.sign_in(Role.DIRECTOR))
    a_vault.sign_out()
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    return a_vault


def everything_in(folder):
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


def test_everything_is_shown_and_nothing_is_changed(a_folder_that_cannot_be_written):
    vault = a_folder_that_cannot_be_written
    before = everything_in(vault.folder)
    home = vault.sign_in(Role.DIRECTOR)
    assert home.is_read_only
    assert "you can look at everything and change nothing" in str(home.warnings[0])
    assert home.settings() == SETTINGS
    assert home.images.content(7) == FACE
    assert check_vault(home).findings == ()
    with pytest.raises(StoreError, match="cannot be written"):
        home.change_settings({"library": "mine"})
    vault.sign_out()
    assert everything_in(vault.folder) == before


def test_a_wrong_passphrase_is_told_as_ever(a_folder_that_cannot_be_written, clock):
    with pytest.raises(WrongPassphraseError):
        open_vault(a_folder_that_cannot_be_written.folder, DIRECTOR, "not it at all", clock)


def test_an_old_vault_that_cannot_be_written_is_not_opened(a_folder_that_cannot_be_written, monkeypatch):
    newest = dict.fromkeys(migrations.NEWEST, "9999")
    monkeypatch.setattr(migrations, "NEWEST", newest)
    with pytest.raises(StoreError, match="of an older version"):
        a_folder_that_cannot_be_written.sign_in(Role.DIRECTOR)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody who may not write")
def test_somebody_who_may_only_read_the_folder_reads(a_vault):
    with TemporaryDirectory() as open_to_all:
        folder = Path(open_to_all) / "vault"
        shutil.copytree(a_vault.folder, folder)
        for path in (folder.parent, folder, *folder.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
        words = [str(folder), DIRECTOR, passphrase_of(Role.DIRECTOR), str(NOBODY)]
        run = subprocess.run([sys.executable, "-c", PROGRAM, *words], capture_output=True, text=True, check=False)
    said = run.stdout.splitlines()
    assert said[:1] == ["True ['library', 'pack']"], run.stderr
    assert said[1].startswith("The vault cannot be written; nothing was changed.")
