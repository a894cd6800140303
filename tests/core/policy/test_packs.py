"""Packs load whole or not at all, and name themselves so that a decision can be traced to the readings that made it."""

from dataclasses import fields, replace
from datetime import date, datetime

import pytest

from adminapp.core.kit.errors import InputError
from adminapp.core.policy.check import findings
from adminapp.core.policy.decision import Verdict
from adminapp.core.policy.grounds import Ground
from adminapp.core.policy.packs import POLICIES, Pack, built_in, load_pack
from adminapp.core.policy.readings import Readings
from adminapp.core.policy.roles import Role
from adminapp.grants.records import Account, Asker, AskerKind, Channel, Guardian, Proof, ProofKind, Question
from adminapp.grants.rules import decide

BUILT_IN = ("lco", "mrrl")


@pytest.fixture
def mrrl() -> Pack:
    return load_pack("mrrl")


def test_the_packs_of_both_libraries_come_with_the_program():
    assert built_in() == BUILT_IN
    assert [load_pack(pack).library for pack in BUILT_IN] == [
        "Library Center of the Ozarks",
        "Missouri River Regional Library",
    ]


@pytest.mark.parametrize("pack", BUILT_IN)
def test_nothing_is_wrong_with_a_pack_that_comes_with_the_program(pack):
    assert findings(POLICIES / pack) == []
    assert load_pack(pack).id == pack


@pytest.mark.parametrize("pack", BUILT_IN)
def test_every_ground_has_a_clause_to_show(pack):
    loaded = load_pack(pack)
    for ground in Ground:
        numbers = loaded.cite(ground)
        assert numbers
        assert all(loaded.clause(number).words for number in numbers)


def test_a_pack_is_read_once():
    assert load_pack("mrrl") is load_pack("mrrl")


@pytest.mark.parametrize("pack", ["", "MRRL", "mrrl/../lco", "../../policies/mrrl", "/etc", "mrrl\0", "springfield"])
def test_an_unknown_pack_is_refused_and_the_known_ones_are_named(pack):
    with pytest.raises(InputError, match=r"lco.*mrrl"):
        load_pack(pack)


def test_the_name_says_which_policy_decided(mrrl):
    assert mrrl.name == "mrrl 1 (2018-09-18)"
    assert load_pack("lco").name == "lco 1"  # this policy bears no date
    assert replace(mrrl, version=2, approved=date(2027, 1, 5)).name == "mrrl 2 (2027-01-05)"


def test_clauses_are_cited_in_the_order_of_the_grounds_and_none_twice(mrrl):
    assert mrrl.cite(Ground.GUARDIAN, Ground.MINOR, Ground.GUARDIAN) == ("MRRL-16", "MRRL-14")
    assert load_pack("lco").cite(Ground.OWN_RECORD, Ground.PERMISSION, Ground.STATISTICS) == ("LCO-6", "LCO-5", "LCO-4")
    assert mrrl.cite() == ()


# ------------------------------------------------------------------------------------------------- changed readings


def test_changed_readings_show_in_the_name(mrrl):
    changed = mrrl.with_readings({"footage_days": 45})
    assert changed.readings.footage_days == 45
    assert changed.changed == {"footage_days": 45}
    assert changed.name.startswith("mrrl 1 (2018-09-18) +")
    assert len(changed.name) == len("mrrl 1 (2018-09-18) +1234")
    assert mrrl.readings.footage_days == 30


def test_the_name_changes_with_every_reading_and_comes_back_with_the_old_one(mrrl):
    days = [mrrl.with_readings({"footage_days": days}).name for days in (31, 32, 33)]
    others = [mrrl.with_readings({"archive_years": 31}).name, mrrl.with_readings({"cameras": False}).name]
    assert len({mrrl.name, *days, *others}) == 6
    assert mrrl.with_readings({"footage_days": 31}).with_readings({"footage_days": 30}).name == mrrl.name


def test_the_name_does_not_depend_on_the_order_of_the_changes(mrrl):
    one = mrrl.with_readings({"footage_days": 45}).with_readings({"cameras": False})
    other = mrrl.with_readings({"cameras": False, "footage_days": 45})
    assert one.name == other.name


def test_a_change_to_what_the_pack_says_anyway_is_none(mrrl):
    as_stored = {"noncustodial_parent_by_phone": "refer", "legal_process_to": ["circulation_manager", "director"]}
    assert mrrl.with_readings(as_stored).name == mrrl.name


def test_one_wrong_change_changes_nothing(mrrl):
    with pytest.raises(InputError, match="adult_age"):
        mrrl.with_readings({"footage_days": 45, "adult_age": "eighteen"})
    assert mrrl.readings.footage_days == 30


# -------------------------------------------------------------------------------------------------------- languages


@pytest.mark.parametrize("pack", BUILT_IN)
def test_the_whole_policy_is_there_in_spanish_as_a_draft(pack):
    loaded = load_pack(pack)
    assert loaded.languages == ("en", "es")
    assert loaded.drafts == ("es",)
    assert loaded.clauses["es"].keys() == loaded.clauses["en"].keys()
    for number, english in loaded.clauses["en"].items():
        assert loaded.clause(number, "es").number == number
        assert loaded.clause(number, "es").words != english.words or english.words.startswith("http")
    assert loaded.text("es") != loaded.text("en")


def test_a_language_without_a_translation_shows_the_english_text(a_pack_of_its_own):
    harbor = load_pack(a_pack_of_its_own)
    assert harbor.clause("HF-3", "es") == harbor.clause("HF-3")
    assert harbor.text("es") == harbor.text()


def test_a_translation_may_lack_clauses_and_shows_them_in_english(a_pack_of_its_own):
    head = a_pack_of_its_own / "pack.toml"
    head.write_text(head.read_text().replace('["en"]', '["es", "en"]') + '[translations.es]\nstatus = "approved"\n')
    (a_pack_of_its_own / "text.es.txt").write_text(
        "La Biblioteca guarda para sí todo registro que le nombre.\n", "utf-8"
    )
    clause = '[[clause]]\nnumber = "HF-1"\ncite = "Sección 1"\nwords = "La Biblioteca guarda para sí"\n'
    (a_pack_of_its_own / "clauses.es.toml").write_text(clause, "utf-8")
    harbor = load_pack(a_pack_of_its_own)
    assert harbor.clause("HF-1", "es").cite == "Sección 1"
    assert harbor.clause("HF-2", "es").cite == "Section 2"
    assert harbor.drafts == ()


# ------------------------------------------------------------------------------------------ a library of its own


def test_a_librarys_own_pack_is_data_alone(a_pack_of_its_own):
    harbor = load_pack(a_pack_of_its_own)
    assert harbor.name == "harbor-falls 3 (2021-05-04)"
    assert harbor.cite(Ground.COURT, Ground.SUBPOENA) == ("HF-4", "HF-1")
    assert harbor.clause("HF-4").words == "A court order is answered by the Director alone."
    assert harbor.readings == replace(
        Readings(),
        adult_age=16,
        footage_days=14,
        footage_roles=(Role.DIRECTOR,),
        noncustodial_parent_in_person=Verdict.REFER,
        waiver_covers=(),
        waiver_reasons=("A child is missing",),
    )


@pytest.mark.parametrize(("age", "verdict"), [(15, Verdict.ALLOW), (16, Verdict.DENY), (17, Verdict.DENY)])
def test_the_rules_follow_a_librarys_own_pack(a_pack_of_its_own, age, verdict):
    account = Account(born=date(2026 - age, 1, 1), consent=date(2025, 1, 1), guardians=(Guardian("Mara Quill"),))
    asker = Asker(AskerKind.PARENT, "Mara Quill", Channel.IN_PERSON)
    shows = (Proof(ProofKind.PHOTO_ID, "Mara Quill"),)
    question = Question(now=datetime(2026, 6, 1, 10, 0), account=account, cards=(), asker=asker, shows=shows)
    decision = decide(question, load_pack(a_pack_of_its_own))
    assert decision.verdict is verdict
    assert decision.pack == "harbor-falls 3 (2021-05-04)"
    assert set(decision.clauses) <= {"HF-1", "HF-2", "HF-3"}


def test_a_librarys_own_pack_is_read_anew_each_time(a_pack_of_its_own):
    assert load_pack(a_pack_of_its_own).version == 3
    head = a_pack_of_its_own / "pack.toml"
    head.write_text(head.read_text().replace("version = 3", "version = 4"))
    assert load_pack(a_pack_of_its_own).version == 4


def test_a_broken_pack_is_refused_with_file_line_and_mend(a_pack_of_its_own):
    head = a_pack_of_its_own / "pack.toml"
    head.write_text(head.read_text().replace("adult_age = 16", "adult_age = true"))
    line = head.read_text().splitlines().index("adult_age = true") + 1
    with pytest.raises(InputError) as caught:
        load_pack(a_pack_of_its_own)
    assert f"pack.toml, line {line}:" in str(caught.value)
    assert "a whole number from 1 to 100" in str(caught.value)


def test_every_reading_names_the_place_that_leaves_the_choice():
    assert all(field.metadata["source"] for field in fields(Readings))
