"""A vault lies on a disk of this computer: shares and synchronised folders are refused, or said loudly where it is."""

from pathlib import Path

import pytest

from adminapp.core.kit.errors import InputError
from adminapp.core.policy.roles import Role
from adminapp.core.store import places
from adminapp.core.store.places import network_of, place_warnings
from adminapp.core.store.vault import create_vault

MOUNTS = r"""/dev/sda1 / ext4 rw 0 0
tmpfs /tmp tmpfs rw 0 0
server:/export /mnt/share nfs4 rw 0 0
//server/staff /mnt/Our\040Files cifs rw 0 0
/dev/sdb1 /mnt/share/stick vfat rw 0 0
user@host: /mnt/far fuse.sshfs rw 0 0
short line
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/mnt/share/vault", "nfs4"),
        ("/mnt/Our Files/vault", "cifs"),
        ("/mnt/far/vault", "fuse.sshfs"),
        ("/mnt/share", "nfs4"),
        ("/mnt/share/stick/vault", ""),
        ("/mnt/shared/vault", ""),
        ("/srv-like/vault", ""),
    ],
)
def test_a_network_share_is_known_by_the_table_of_mounts(folder, kind):
    assert network_of(Path(folder), MOUNTS) == kind


@pytest.mark.parametrize("name", ["Dropbox", "OneDrive", "OneDrive - Riverbend Library", "Nextcloud", "Google Drive"])
def test_a_vault_is_not_made_in_a_synchronised_folder(tmp_path, name, clock):
    folder = tmp_path / name / "office" / "vault"
    with pytest.raises(InputError, match=f"in a folder that {name} copies"):
        create_vault(folder, {}, "Dora", "long enough", clock)
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("mark", [".dropbox", ".stfolder"])
def test_a_synchronised_folder_is_known_by_its_mark(tmp_path, mark):
    (tmp_path / mark).touch()
    assert place_warnings(tmp_path / "vault")


def test_a_folder_of_ones_own_is_good(tmp_path):
    assert place_warnings(tmp_path / "vault") == ()


def test_a_vault_is_not_made_on_a_share(tmp_path, monkeypatch, clock):
    table = tmp_path / "mounts"
    table.write_text(f"server:/x {tmp_path} nfs rw 0 0\n")
    monkeypatch.setattr(places, "_MOUNTS", table)
    with pytest.raises(InputError, match="network share"):
        create_vault(tmp_path / "vault", {}, "Dora", "long enough", clock)


def test_a_vault_that_lies_badly_opens_and_says_so(a_vault, tmp_path, monkeypatch):
    table = tmp_path / "mounts"
    table.write_text(f"//server/staff {tmp_path} cifs rw 0 0\n")
    monkeypatch.setattr(places, "_MOUNTS", table)
    (warning,) = a_vault.sign_in(Role.CIRCULATION).warnings
    assert "is on a network share (cifs)" in str(warning)
