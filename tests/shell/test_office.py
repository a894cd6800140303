"""An office is made with its policy, and the policy in force is the one it was made with."""

import json
import shutil
from contextlib import closing

import pytest

from adminapp.core.kit.errors import DamagedError, InputError
from adminapp.core.policy.packs import POLICIES
from adminapp.core.store.vault import open_vault
from adminapp.shell.office import Office, create_office, office_of, pack_in_force, policy_named

RIVERBEND = Office("Riverbend Public Library", "100 Levee Street", "(573) 555-0100", ("Main", "Osage"))
PASSPHRASE = "paper boats"


@pytest.fixture
def own_pack(tmp_path):
    """A policy as a library writes its own: another name, another age."""
    pack = shutil.copytree(POLICIES / "mrrl", tmp_path / "our policy")
    head = (pack / "pack.toml").read_text(encoding="utf-8")
    head = head.replace('id = "mrrl"', 'id = "riverbend"').replace("[readings]", "[readings]\nadult_age = 16")
    (pack / "pack.toml").write_text(head, encoding="utf-8")
    (pack / "private notes.txt").write_text("not part of the policy", encoding="utf-8")
    return pack


@pytest.fixture
def an_office(tmp_path, clock):
    """Make an office under a policy; return its vault's folder."""

    def make(policy):
        create_office(tmp_path / "vault", RIVERBEND, policy, "Ada Boone", PASSPHRASE, clock)
        return tmp_path / "vault"

    return make


def opened(folder, clock):
    return closing(open_vault(folder, "Ada Boone", PASSPHRASE, clock))


@pytest.mark.parametrize("policy", ["mrrl", "lco"])
def test_an_office_keeps_what_it_was_told(an_office, clock, policy):
    with opened(an_office(policy), clock) as home:
        assert office_of(home) == RIVERBEND
        assert pack_in_force(home).id == policy


def test_the_directors_readings_are_in_force(an_office, clock):
    with opened(an_office("mrrl"), clock) as home:
        home.change_settings({"readings": json.dumps({"adult_age": 17})})
        pack = pack_in_force(home)
    assert pack.readings.adult_age == 17
    assert pack.name.startswith("mrrl 1 (2018-09-18) +")


def test_a_librarys_own_policy_is_copied_and_in_force(an_office, clock, own_pack):
    folder = an_office(own_pack)
    shutil.rmtree(own_pack)
    with opened(folder, clock) as home:
        pack = pack_in_force(home)
    assert (pack.id, pack.readings.adult_age) == ("riverbend", 16)
    assert "private notes.txt" not in [path.name for path in (folder / "policy").rglob("*")]


@pytest.mark.parametrize("file", ["pack.toml", "clauses.toml", "text.en.txt", "sayings.en.toml"])
def test_a_policy_that_somebody_changed_in_the_vault_is_not_in_force(an_office, clock, own_pack, file):
    with opened(an_office(own_pack), clock) as home:
        (kept,) = (home.folder / "policy").iterdir()
        with (kept / file).open("a", encoding="utf-8") as changed:
            changed.write("\n# only a word\n" if file.endswith("toml") else "\nonly a word\n")
        with pytest.raises(DamagedError, match="not the policy that was put in force"):
            pack_in_force(home)


def test_a_policy_from_before_there_could_be_two_is_in_force(an_office, clock, own_pack):
    folder = an_office(own_pack)
    (kept,) = (folder / "policy").iterdir()
    for file in list(kept.iterdir()):
        file.rename(folder / "policy" / file.name)
    kept.rmdir()
    with opened(folder, clock) as home:
        assert pack_in_force(home).id == "riverbend"


def test_a_broken_policy_makes_no_office(an_office, own_pack, tmp_path):
    (own_pack / "clauses.toml").unlink()
    with pytest.raises(InputError, match=r"clauses\.toml"):
        an_office(own_pack)
    assert not (tmp_path / "vault").exists()


def test_an_unknown_policy_makes_no_office(an_office, tmp_path):
    with pytest.raises(InputError):
        an_office(policy_named("no such policy"))
    assert not (tmp_path / "vault").exists()


@pytest.mark.parametrize("office", [Office(""), Office("Riverbend", branches=("Main", " ")), Office("River\x00bend")])
def test_an_office_without_a_name_is_none(office, tmp_path, clock):
    with pytest.raises(InputError):
        create_office(tmp_path / "vault", office, "mrrl", "Ada Boone", PASSPHRASE, clock)
    assert not (tmp_path / "vault").exists()
