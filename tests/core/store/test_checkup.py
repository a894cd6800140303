"""Looking over a vault finds what is wrong and says where, since when and what to do; nothing is found in a sound one.

Every fault is also shown to pass when the checker that finds it is switched off.
"""

from contextlib import suppress

import pytest

from adminapp.core.kit.errors import DamagedError, NotAllowedError
from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.deeds import Deed
from adminapp.core.store import checkup
from adminapp.core.store.checkup import check_vault
from adminapp.core.store.staff import renew_secrets
from tests.core.store.insider import insider
from tests.core.store.test_images import FACE, keep


@pytest.fixture
def a_full_vault(a_vault):
    """A vault with images and a page's worth of everything; nobody is signed in."""
    home = a_vault.sign_in(Role.DIRECTOR)
    for number in range(30):
        with home.write(Deed.LINK_CUSTODY, "custody.link", number, why="x" * 3000):
            pass
    keep(home)
    keep(home, image=8, content=b"another")
    a_vault.sign_out()
    return a_vault


def found(vault, fault=lambda _vault: None, **words):
    home = vault.sign_in(Role.DIRECTOR)
    fault(vault)
    said = [str(finding) for finding in check_vault(home, **words).findings]
    with suppress(DamagedError):
        vault.sign_out()
    return said


def flip(path, place):
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)


def flip_a_bit_of_the_office(vault):
    flip(vault.folder / "office.db", -2000)


def cut_the_office_at_a_page(vault):
    file = vault.folder / "office.db"
    file.write_bytes(file.read_bytes()[:-4096])


def drop_a_trigger(vault):
    with insider(vault.folder):
        pass


def add_a_table(vault):
    with insider(vault.folder, Compartment.OFFICE) as connection:
        connection.execute("CREATE TABLE kept_by_somebody (a)")


def change_an_image(vault):
    flip(vault.folder / "images" / "7.image", -1)


def lose_an_image(vault):
    (vault.folder / "images" / "8.image").unlink()


def change_the_log(vault):
    with insider(vault.folder) as connection:
        connection.execute("UPDATE log_lines SET command = 'x' WHERE number = 9")


FAULTS = [
    (flip_a_bit_of_the_office, "_databases", "office.db is damaged in"),
    (cut_the_office_at_a_page, "_databases", "office.db is damaged in"),
    (drop_a_trigger, "_schemas", "“trigger log_lines_stay_on_update” in desk.db is not as this program made it"),
    (add_a_table, "_schemas", "“table kept_by_somebody” in office.db"),
    (change_an_image, "_images", "7.image is damaged or missing"),
    (lose_an_image, "_images", "8.image is damaged or missing"),
    (change_the_log, "_log", "Line 9 of the log was changed."),
]


@pytest.mark.parametrize("quick", [True, False])
def test_a_sound_vault_has_nothing_wrong(a_full_vault, quick):
    assert found(a_full_vault, quick=quick) == []
    renew_secrets(a_full_vault.sign_in(Role.DIRECTOR))
    assert found(a_full_vault, quick=quick) == []


@pytest.mark.parametrize(("fault", "_checker", "sentence"), FAULTS)
def test_a_fault_is_found_and_named(a_full_vault, fault, _checker, sentence):
    assert [said for said in found(a_full_vault, fault) if sentence in said]


@pytest.mark.parametrize(("fault", "checker", "sentence"), FAULTS)
def test_without_its_checker_a_fault_would_pass(a_full_vault, fault, checker, sentence, monkeypatch):
    monkeypatch.setattr(checkup, checker, lambda *_, **__: [])
    assert not [said for said in found(a_full_vault, fault) if sentence in said]


def test_what_happens_while_the_vault_is_open_is_found(a_full_vault):
    home = a_full_vault.sign_in(Role.DIRECTOR)
    (home.folder / "keys.json").write_text("{}")
    (home.folder / "desk.ring").write_bytes(b"x" * 50)
    (home.folder / "images" / "9.image").write_bytes(FACE)
    said = "\n".join(str(finding) for finding in check_vault(home).findings)
    assert "keys.json is not in order" in said
    assert "desk.ring is damaged" in said


def test_a_file_without_an_image_is_found(a_full_vault):
    home = a_full_vault.sign_in(Role.DIRECTOR)
    (home.folder / "images" / "9.image").write_bytes(FACE)
    assert [str(finding) for finding in check_vault(home).findings] == [
        "9.image belongs to no image. It goes when a Director signs in."
    ]


def test_it_says_since_when_something_may_be_wrong(a_full_vault, clock):
    home = a_full_vault.sign_in(Role.IT)
    first = check_vault(home)
    assert (first.last_good, first.unopened) == (None, (Compartment.OFFICE,))
    good = clock.now()
    clock.move(days=2)
    change_an_image(a_full_vault)
    for _ in range(2):
        report = check_vault(home)
        assert report.findings
        assert report.last_good == good


def test_it_tells_how_far_it_is_and_stops_when_told(a_full_vault):
    class StopError(Exception):
        pass

    heard = []

    def tell(done, of):
        heard.append((done, of))
        if len(heard) == 3:
            raise StopError

    home = a_full_vault.sign_in(Role.DIRECTOR)
    with pytest.raises(StopError):
        check_vault(home, tell)
    assert check_vault(home, lambda done, of: heard.append((done, of))).findings == ()
    assert heard == sorted(heard[:3]) + sorted(heard[3:])
    assert heard[-1][0] == heard[-1][1]


@pytest.mark.parametrize("role", [Role.CIRCULATION, Role.MANAGER])
def test_who_may_not_read_the_log_does_not_look_the_vault_over(a_vault, role):
    with pytest.raises(NotAllowedError):
        check_vault(a_vault.sign_in(role))


def test_a_quick_look_trusts_the_signatures_of_long_ago(a_full_vault, monkeypatch):
    monkeypatch.setattr(checkup, "_QUICK_SIGNATURES", 5)
    with insider(a_full_vault.folder) as connection:
        connection.execute("UPDATE log_lines SET signature = x'00' WHERE number = 9")
    sentence = "Line 9 of the log is not signed by the member it names."
    assert sentence not in found(a_full_vault, quick=True)
    assert sentence in found(a_full_vault)
