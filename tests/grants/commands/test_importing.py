"""An import brings the accounts up to the library system, whole or not at all, and leaves what staff recorded."""

from datetime import date
from multiprocessing import active_children
from pathlib import Path

import pytest

from adminapp.core.kit.errors import RuleError
from adminapp.core.kit.ids import new_id
from adminapp.core.policy.decision import Verdict
from adminapp.core.store.home import Home
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.commands.importing import Counts
from adminapp.grants.exports import lines
from adminapp.grants.exports.rows import read
from adminapp.grants.exports.shapes import columns_for, shape_of
from adminapp.grants.exports.sniff import sniff
from adminapp.grants.records import AskerKind
from adminapp.grants.stored import (
    AccountFacts,
    Agreement,
    CardReport,
    Flag,
    Happening,
    NewCard,
    NewGuardian,
    Source,
    StoredAccount,
)
from tests.grants.on_file import CONSENT, card, desk_of, later, log_of, open_account, permission, photo_id, verdict

HEADER = "cardnumber,surname,firstname,dateofbirth,branchcode,dateexpiry,lost,debarred,guarantor_id,borrowernumber"
RUTH = "29351000100002,Adler,Ruth,1980-04-02,MAIN,2027-12-31,0,,,1"
MATEO = "29351000100010,Rivera,Mateo,2017-01-09,MAIN,2027-12-31,0,,29351000100028,2"
LUCIA = "29351000100028,Rivera,Lucía,1985-05-05,MAIN,2027-12-31,0,,,3"
FAMILY = (RUTH, MATEO, LUCIA)
RUTHS, MATEOS, LUCIAS = "29351000100002", "29351000100010", "29351000100028"


class CancelledError(Exception):
    """What a job raises when nobody waits any more."""


@pytest.fixture
def desk(a_director: Home) -> GrantsDesk:
    return desk_of(a_director)


@pytest.fixture
def bring(desk: GrantsDesk, tmp_path: Path):
    """Import lines as the library system would export them."""

    def bring(*lines: str, header: str = HEADER, tell=lambda _: None, rehearse: bool = False) -> Counts:
        path = tmp_path / "patrons.csv"
        path.write_text("\n".join((header, *lines)) + "\n", encoding="utf-8")
        layout = sniff(path)
        columns, at = columns_for(layout.headers), later(desk)
        rows = read(path, layout, columns, at.date())
        if rehearse:
            return desk.importing.rehearse_import(rows, columns, at, tell)
        return desk.importing.import_patrons(rows, shape_of(layout.headers), columns, at, tell)

    return bring


def of_card(desk: GrantsDesk, number: str) -> StoredAccount:
    return desk.asking.account(desk.asking.account_of_card(number))


def tally(counts: Counts) -> tuple[int, int, int, int]:
    return counts.new, counts.changed, counts.unchanged, len(counts.refused)


def changed(line: str, old: str, new: str) -> str:
    assert old in line
    return line.replace(old, new)


def test_patrons_come_in_with_cards_and_guardians(desk, bring):
    assert tally(bring(*FAMILY)) == (3, 0, 0, 0)
    stored = of_card(desk, MATEOS)
    assert (stored.name, stored.born, stored.branch) == ("Mateo Rivera", date(2017, 1, 9), "MAIN")
    assert [(one.name, one.source) for one in stored.guardians] == [("Lucía Rivera", Source.EXPORT)]
    assert [(one.number, one.expires, one.source) for one in stored.cards] == [
        (MATEOS, date(2027, 12, 31), Source.EXPORT)
    ]
    assert stored.flags == (Flag.MINOR, Flag.AGREEMENT_MISSING, Flag.CONSENT_MISSING)
    assert verdict(desk, stored.id, AskerKind.PARENT, "Lucia Rivera", photo_id("Lucia Rivera")) is Verdict.ALLOW
    assert [hit.name for hit in desk.asking.search("lucia riv")] == ["Lucía Rivera"]


def test_the_same_file_again_changes_nothing(desk, bring):
    bring(*FAMILY)
    before = [of_card(desk, number) for number in (RUTHS, MATEOS, LUCIAS)]
    assert tally(bring(*FAMILY)) == (0, 0, 3, 0)
    assert [of_card(desk, number) for number in (RUTHS, MATEOS, LUCIAS)] == before


@pytest.mark.parametrize("part", [40, 300, 1 << 17])
def test_an_import_does_not_depend_on_the_parts_it_is_cut_into(desk, bring, a_director, monkeypatch, part):
    monkeypatch.setattr(lines, "_BLOCK", part)
    rows = [
        f"2935200000{number:04d},Kim{number},Ana,1980-04-02,MAIN,2027-12-31,{number % 2},,," for number in range(20)
    ]
    children = [
        f"2935300000{number:04d},Kim,Ben{number},2017-01-09,MAIN,,0,,2935200000{number:04d}," for number in range(20)
    ]
    heard: list[int] = []
    counts = bring(*children, *rows, tell=heard.append)
    assert (tally(counts), counts.guardians_unknown, heard[-1]) == ((40, 0, 0, 0), 0, 41)
    assert tally(bring(*children, *rows)) == (0, 0, 40, 0)
    assert [of_card(desk, f"2935300000{number:04d}").guardian_names for number in range(20)] == [
        (f"Ana Kim{number}",) for number in range(20)
    ]
    with a_director.read() as db:
        words = db.exec_driver_sql("SELECT word FROM name_words").scalars().all()
    numbered = [f"{name}{number}" for name in ("ben", "kim") for number in range(20)]
    assert words == sorted(["ana", "kim", *numbered])


def test_a_changed_row_changes_its_account_alone(desk, bring):
    bring(*FAMILY)
    others = [of_card(desk, number) for number in (MATEOS, LUCIAS)]
    assert tally(bring(changed(RUTH, "Adler", "Zimmermann"), MATEO, LUCIA)) == (0, 1, 2, 0)
    stored = of_card(desk, RUTHS)
    assert (stored.name, stored.history[0].what) == ("Ruth Zimmermann", Happening.ACCOUNT_CHANGED)
    assert [hit.name for hit in desk.asking.search("zimm")] == ["Ruth Zimmermann"]
    assert not desk.asking.search("adler")
    assert [of_card(desk, number) for number in (MATEOS, LUCIAS)] == others


def test_cancelling_leaves_nothing(desk, bring, a_director):
    def cancel(_line: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        bring(*FAMILY, tell=cancel)
    assert not desk.asking.search("293510")
    assert not log_of(a_director, "patrons.import")
    assert desk.importing.remembered_columns(shape_of(HEADER.split(","))) is None
    assert tally(bring(*FAMILY)) == (3, 0, 0, 0)


def test_cancelling_a_long_import_leaves_nothing_and_nobody_who_reads_on(desk, bring, a_director):
    def cancel(line: int) -> None:
        if line > 1_000:
            raise CancelledError

    rows = [f"2935200{number:07d},Kim{number},Ana,1980-04-02,MAIN,2027-12-31,0,,," for number in range(5_000)]
    with pytest.raises(CancelledError):
        bring(*rows, tell=cancel)
    assert not active_children()
    assert not desk.asking.search("29352")
    assert not log_of(a_director, "patrons.import")
    assert bring(*rows).new == 5_000
    assert bring(*rows).unchanged == 5_000


def test_indexes_are_there_again_after_a_first_import(a_director, bring):
    def indexes() -> list[str]:
        with a_director.read() as db:
            found = db.exec_driver_sql("SELECT name || sql FROM sqlite_master WHERE type = 'index' AND sql > ''")
            return sorted(found.scalars().all())

    before = indexes()
    bring(*FAMILY)
    assert [one.replace('"', "") for one in indexes()] == [one.replace('"', "") for one in before]


def test_a_rehearsal_counts_and_does_nothing(desk, bring, a_director):
    assert tally(bring(*FAMILY, "x;y", rehearse=True)) == (3, 0, 0, 1)
    assert not desk.asking.search("293510")
    assert not log_of(a_director, "patrons.import")


def test_the_columns_of_a_shape_are_remembered(desk, bring):
    bring(*FAMILY)
    headers = tuple(HEADER.split(","))
    assert desk.importing.remembered_columns(shape_of(headers)) == columns_for(headers)
    assert desk.importing.remembered_columns("another") is None


def test_what_staff_recorded_outlives_an_import(desk, bring):
    bring(*FAMILY)
    one, boy = desk.asking.account_of_card(RUTHS), desk.asking.account_of_card(MATEOS)
    desk.permissions.record_permission(one, permission("Ben Kim"), later(desk))
    desk.accounts.protect_address(one, later(desk), protected=True)
    desk.cards.add_card(one, NewCard("88810001"), later(desk))
    desk.guardians.name_guardian(boy, NewGuardian(new_id(), "Daniel Ortega"), later(desk))
    bring(changed(RUTH, "MAIN", "LINN"), changed(MATEO, "MAIN", "LINN"), LUCIA)
    stored = desk.asking.account(one)
    assert (stored.branch, stored.protected_address, stored.permitted[0].name) == ("LINN", True, "Ben Kim")
    assert verdict(desk, one, AskerKind.HOLDER, "Ruth Adler", card("88810001")) is Verdict.ALLOW
    assert set(desk.asking.account(boy).guardian_names) == {"Lucía Rivera", "Daniel Ortega"}


def test_a_card_that_staff_reported_stays_reported_whatever_the_export_says(desk, bring):
    bring(*FAMILY)
    desk.cards.report_card(RUTHS, CardReport.STOLEN, later(desk))
    before = of_card(desk, RUTHS).cards
    bring(changed(RUTH, "MAIN", "LINN"), MATEO, LUCIA)
    assert of_card(desk, RUTHS).cards == before


def test_a_card_that_the_export_says_is_lost_is_reported_until_it_says_otherwise(desk, bring):
    bring(*FAMILY)
    lost = changed(RUTH, "12-31,0", "12-31,1")
    bring(lost, MATEO, LUCIA)
    stored = of_card(desk, RUTHS)
    assert (stored.cards[0].reported_as, stored.cards[0].reported_source) == (CardReport.MISSING, Source.EXPORT)
    assert verdict(desk, stored.id, AskerKind.HOLDER, "Ruth Adler", card(RUTHS)) is Verdict.DENY
    bring(*FAMILY)
    assert verdict(desk, stored.id, AskerKind.HOLDER, "Ruth Adler", card(RUTHS)) is Verdict.ALLOW
    assert [entry.what for entry in of_card(desk, RUTHS).history if entry.subject] == [
        Happening.CARD_FOUND,
        Happening.CARD_MISSING,
    ]


def test_a_report_by_staff_of_a_card_that_the_export_calls_lost_is_staffs_to_take_back(desk, bring):
    bring(changed(RUTH, "12-31,0", "12-31,1"))
    (first,) = of_card(desk, RUTHS).cards
    desk.cards.report_card(RUTHS, CardReport.STOLEN, later(desk))
    bring(RUTH)
    (stored,) = of_card(desk, RUTHS).cards
    assert (stored.reported, stored.reported_as) == (first.reported, CardReport.STOLEN)


def test_a_card_that_staff_blocked_stays_blocked(desk, bring):
    bring(*FAMILY)
    desk.cards.block_card(RUTHS, later(desk))
    bring(changed(RUTH, "MAIN", "LINN"), MATEO, LUCIA)
    assert of_card(desk, RUTHS).cards[0].closed


def test_a_card_that_the_record_no_longer_has_is_closed(desk, bring):
    bring(RUTH)
    assert tally(bring(changed(RUTH, RUTHS, "29351000100999"))) == (0, 1, 0, 0)
    account = desk.asking.account_of_card(RUTHS)
    assert desk.asking.account_of_card("29351000100999") == account
    assert verdict(desk, account, AskerKind.HOLDER, "Ruth Adler", card(RUTHS)) is Verdict.DENY
    assert verdict(desk, account, AskerKind.HOLDER, "Ruth Adler", card("29351000100999")) is Verdict.ALLOW


def test_two_cards_on_a_record_are_two_cards_in_one_row_or_in_two(desk, bring):
    two = changed(RUTH, RUTHS, f'"{RUTHS};29351000100999"')
    bring(two)
    assert len(of_card(desk, RUTHS).cards) == 2
    rows = (RUTH, changed(RUTH, RUTHS, "29351000100999"))
    for _ in range(2):
        bring(*rows)
        assert [card.blocked for card in of_card(desk, RUTHS).cards] == [False, False]


def test_a_card_of_somebody_else_here_is_refused_and_their_account_is_untouched(desk, bring):
    account = open_account(desk, "Ben Kim", RUTHS)  # born on the same day as Ruth Adler
    desk.permissions.record_permission(account, permission("Ana Kim"), desk.asking.now())
    before = desk.asking.account(account)
    counts = bring(RUTH, LUCIA)
    assert tally(counts) == (1, 0, 0, 1)
    assert [(row.line, row.card) for row in counts.refused] == [(2, RUTHS)]
    assert desk.asking.account(account) == before


def test_a_record_number_that_another_person_has_now_is_another_account(desk, bring):
    bring(RUTH)
    before = of_card(desk, RUTHS)
    assert tally(bring("29351000100999,Kim,Ben,1990-01-01,MAIN,2027-12-31,0,,,1")) == (1, 0, 0, 0)
    assert of_card(desk, RUTHS) == before


def test_a_married_name_or_a_corrected_birth_date_is_still_the_same_person(desk, bring):
    bring(RUTH)
    account = desk.asking.account_of_card(RUTHS)
    bring(changed(RUTH, "Adler", "Berg"))
    bring(changed(changed(RUTH, "Adler", "Berg"), "1980-04-02", "1980-04-03"))
    assert (of_card(desk, RUTHS).id, of_card(desk, RUTHS).name) == (account, "Ruth Berg")


def test_an_adults_guarantor_is_no_guardian(desk, bring):
    bring(RUTH, LUCIA, changed(MATEO, "2017-01-09", "1999-01-09"))
    assert not of_card(desk, MATEOS).guardians


def test_a_minor_without_guarantor_comes_in_and_says_so(desk, bring):
    bring(changed(MATEO, LUCIAS, ""))
    assert Flag.GUARDIAN_MISSING in of_card(desk, MATEOS).flags


def test_a_guarantor_who_is_not_on_file_is_counted_until_on_file(desk, bring):
    assert bring(MATEO).guardians_unknown == 1
    assert Flag.GUARDIAN_MISSING in of_card(desk, MATEOS).flags
    assert bring(MATEO, LUCIA).guardians_unknown == 0
    assert of_card(desk, MATEOS).guardian_names == ("Lucía Rivera",)


def test_a_guarantor_is_found_by_record_number_too(desk, bring):
    bring(changed(MATEO, LUCIAS, "3"), LUCIA)
    assert of_card(desk, MATEOS).guardian_names == ("Lucía Rivera",)


@pytest.mark.parametrize("reference", [LUCIAS, "3", "29351-000-100028", f"7|{LUCIAS}", "7; 3"])
def test_a_guarantors_new_name_reaches_the_child_whose_row_stands_as_it_stood(desk, bring, reference):
    child = changed(MATEO, LUCIAS, reference)
    bring(RUTH, child, LUCIA)
    assert tally(bring(RUTH, child, changed(LUCIA, "Rivera", "Ortega"))) == (0, 1, 2, 0)
    assert of_card(desk, MATEOS).guardian_names[-1:] == ("Lucía Ortega",)


def test_another_guarantor_takes_the_place_of_the_exports_own(desk, bring):
    bring(*FAMILY)
    bring(RUTH, changed(MATEO, LUCIAS, RUTHS), LUCIA)
    stored = of_card(desk, MATEOS)
    assert stored.guardian_names == ("Ruth Adler",)
    assert [(one.name, one.ended_by) for one in stored.guardians if one.ended] == [("Lucía Rivera", "")]


def test_a_guardian_whom_staff_ended_does_not_come_back(desk, bring):
    bring(*FAMILY)
    boy = of_card(desk, MATEOS)
    desk.guardians.name_guardian(boy.id, NewGuardian(new_id(), "Daniel Ortega"), later(desk))
    desk.guardians.end_guardian(boy.id, boy.guardians[0].id, later(desk))
    bring(RUTH, changed(MATEO, "MAIN", "LINN"), LUCIA)
    assert of_card(desk, MATEOS).guardian_names == ("Daniel Ortega",)


def test_a_frozen_guardian_stays_frozen(desk, bring):
    bring(*FAMILY)
    boy = of_card(desk, MATEOS)
    desk.guardians.freeze_guardian(boy.id, boy.guardians[0].id, later(desk))
    bring(RUTH, changed(MATEO, LUCIAS, RUTHS), LUCIA)
    assert verdict(desk, boy.id, AskerKind.PARENT, "Lucía Rivera", photo_id("Lucía Rivera")) is Verdict.REFER


def test_a_file_without_some_columns_leaves_what_they_would_tell(desk, bring):
    bring(*FAMILY)
    before = of_card(desk, MATEOS)
    header = "cardnumber,surname,firstname"
    assert tally(bring(f"{MATEOS},Rivera,Mateo", header=header)) == (0, 1, 0, 0)
    after = of_card(desk, MATEOS)
    assert (after.born, after.branch, after.cards, after.guardians) == (
        before.born,
        before.branch,
        before.cards,
        before.guardians,
    )


def test_an_imported_minor_gets_no_further_card_before_the_agreement_is_on_file(desk, bring):
    bring(*FAMILY)
    boy = of_card(desk, MATEOS)
    with pytest.raises(RuleError, match="agreement"):
        desk.cards.add_card(boy.id, NewCard("88810001"), desk.asking.now())
    agreed = AccountFacts(boy.name, boy.born, boy.branch, agreement=Agreement("Lucía Rivera", date(2026, 3, 1)))
    desk.accounts.change_account(boy.id, agreed, later(desk))
    desk.cards.add_card(boy.id, NewCard("88810001"), later(desk))
    assert len(of_card(desk, MATEOS).cards) == 2


def test_an_imported_minor_without_guardian_is_not_saved_before_one_is_named(desk, bring):
    bring(changed(MATEO, LUCIAS, ""))
    boy = of_card(desk, MATEOS)
    acts = (
        lambda: desk.accounts.change_account(boy.id, AccountFacts(boy.name, boy.born, "LINN"), later(desk)),
        lambda: desk.accounts.record_consent(boy.id, CONSENT, later(desk)),
        lambda: desk.cards.renew_card(MATEOS, date(2030, 1, 1), later(desk)),
        lambda: desk.cards.found_card(MATEOS, later(desk)),
        lambda: desk.permissions.record_permission(boy.id, permission(signed_by="Lucía Rivera"), later(desk)),
    )
    for act in acts:
        with pytest.raises(RuleError, match="Write the name"):
            act()
    desk.guardians.name_guardian(boy.id, NewGuardian(new_id(), "Lucía Rivera"), later(desk))
    for act in acts:
        act()


def test_what_closes_a_path_waits_for_no_guardian(desk, bring):
    bring(changed(MATEO, LUCIAS, ""))
    desk.cards.report_card(MATEOS, CardReport.STOLEN, later(desk))
    desk.cards.block_card(MATEOS, later(desk))
    desk.accounts.protect_address(of_card(desk, MATEOS).id, later(desk), protected=True)
    (stored,) = of_card(desk, MATEOS).cards
    assert (stored.closed, stored.reported_as) == (True, CardReport.STOLEN)


def test_a_card_that_the_library_system_blocks_is_opened_there(desk, bring):
    bring(changed(RUTH, "0,,,1", "0,2027-01-01,,1"))
    with pytest.raises(RuleError, match=RUTHS):
        desk.cards.unblock_card(RUTHS, later(desk))
    bring(RUTH)
    desk.cards.unblock_card(RUTHS, later(desk))
    assert not of_card(desk, RUTHS).cards[0].blocked
