"""An answer is kept whole for its time, and then nobody can say any more whom it was about."""

from datetime import date

import pytest

from adminapp.core.kit.errors import InputError, RuleError
from adminapp.core.kit.ids import new_id
from adminapp.core.policy.decision import Verdict
from adminapp.core.policy.roles import Role
from adminapp.core.store.home import Home
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.records import Asker, AskerKind, Channel, ProofKind, Wants
from adminapp.grants.store.accounts import change_account
from adminapp.grants.stored import AccountFacts, Disclosure, Outcome
from tests.core.store.bare_pages import decrypted
from tests.grants.on_file import RUTH, card, desk_of, log_of, photo_id, ruth
from tests.vaults import StaffedVault


def answer(desk: GrantsDesk, account: int, name: str) -> int:
    asker, id_ = Asker(AskerKind.OTHER, name, Channel.IN_PERSON), new_id()
    question, decision = desk.asking.ask(account, asker, (card(RUTH), photo_id(name)), Wants.TITLES)
    desk.disclosures.record_disclosure(id_, account, question, decision, Outcome.REFERRED)
    return id_


def test_an_answer_is_kept_with_what_was_asked_and_shown(a_clerk: Home):
    desk = desk_of(a_clerk)
    account = ruth(desk)
    id_ = answer(desk, account, "Ben Kim")
    assert desk.disclosures.of_account(account) == (
        Disclosure(
            id=id_,
            at=desk.asking.now(),
            account=account,
            asker_name="Ben Kim",
            shown=(ProofKind.CARD, ProofKind.PHOTO_ID),
            asker=AskerKind.OTHER,
            channel=Channel.IN_PERSON,
            wants=Wants.TITLES,
            verdict=Verdict.DENY,
            situation="permission.none",
            clauses=("MRRL-12", "MRRL-9", "MRRL-10", "MRRL-1", "MRRL-11"),
            pack="mrrl 1 (2018-09-18)",
            steps=desk.disclosures.of_account(account)[0].steps,
            refer_to=(),
            outcome=Outcome.REFERRED,
            by="Cleo Clerk",
        ),
    )


def test_recording_twice_with_the_same_arguments_keeps_one(a_clerk: Home):
    desk = desk_of(a_clerk)
    account, id_ = ruth(desk), new_id()
    question, decision = desk.asking.ask(account, Asker(AskerKind.POLICE, "", Channel.PHONE), ())
    for _ in range(2):
        desk.disclosures.record_disclosure(id_, account, question, decision, Outcome.RECORDED)
    (kept,) = desk.disclosures.of_account(account)
    assert (kept.verdict, len(kept.refer_to), kept.shown) == (Verdict.REFER, 2, ())


def test_answers_whose_time_is_over_forget_whom_they_were_about(a_director: Home, clock):
    desk = desk_of(a_director)
    account = ruth(desk)
    answer(desk, account, "Ben Kim")
    clock.move(days=364)
    answer(desk, account, "Ana Kim")
    clock.move(days=2)
    before = desk.disclosures.kept_since()
    assert before == date(2026, 3, 3)
    assert desk.disclosures.due_for_erasure(before) == 1
    assert desk.disclosures.erase_disclosures(before) == 1
    assert [kept.asker_name for kept in desk.disclosures.of_account(account)] == ["Ana Kim"]
    assert desk.disclosures.due_for_erasure(before) == 0
    assert desk.disclosures.erase_disclosures(before) == 0


def test_erasing_forgets_the_arguments_in_the_log_and_the_log_still_verifies(a_director: Home, clock):
    desk = desk_of(a_director)
    account = ruth(desk)
    id_ = answer(desk, account, "Ben Kim")
    (line,) = log_of(a_director, "disclosures.record")
    assert (line.subject, (line.arguments or {})["asker_name"]) == (str(id_), "Ben Kim")
    clock.move(days=400)
    desk.disclosures.erase_disclosures(desk.disclosures.kept_since())
    (line,) = log_of(a_director, "disclosures.record")
    assert (line.subject, line.arguments) == (str(id_), None)
    assert not a_director.verify()


def test_answers_are_kept_as_long_as_the_setting_says(a_director: Home):
    desk = desk_of(a_director)
    a_director.change_settings({"disclosure_days": "30"})
    assert desk.disclosures.kept_since() == date(2026, 1, 31)
    with pytest.raises(RuleError, match="2026-01-31"):
        desk.disclosures.erase_disclosures(date(2026, 2, 1))


@pytest.mark.parametrize("setting", ["", "soon", "0", "-1", "36501", "9" * 5000])
def test_a_setting_that_is_no_number_of_days_erases_nothing(a_director: Home, setting: str):
    desk = desk_of(a_director)
    a_director.change_settings({"disclosure_days": setting})
    with pytest.raises(InputError, match="1 to 36500"):
        desk.disclosures.erase_disclosures(date(2020, 1, 1))


def test_nothing_of_an_erased_name_is_left_on_any_page(a_vault: StaffedVault, clock):
    home = a_vault.sign_in(Role.DIRECTOR)
    desk = desk_of(home)
    account = ruth(desk)
    names = [f"Xq{number:03d}" for number in range(24)]
    for name in names:
        answer(desk, account, name)
        clock.move(days=1)
    home.change_settings({"disclosure_days": "5"})
    erased = desk.disclosures.erase_disclosures(desk.disclosures.kept_since())
    a_vault.sign_out()
    plain = decrypted(a_vault.folder)
    assert erased == 19
    assert all(name.encode() in plain for name in names[erased:])
    assert not [name for name in names[:erased] if name.encode() in plain]


def test_nothing_of_a_former_name_is_left_in_the_index(a_vault: StaffedVault):
    home = a_vault.sign_in(Role.DIRECTOR)
    desk = desk_of(home)
    account = ruth(desk)
    with home._units.write() as db:  # without the log, which keeps what was written as long as its own setting says
        change_account(db, account, AccountFacts("Xquilla Vrzak", date(1980, 4, 2)))
    assert b"vrzak" in decrypted(a_vault.folder)
    with home._units.write() as db:
        change_account(db, account, AccountFacts("Ruth Adler", date(1980, 4, 2)))
    a_vault.sign_out()
    assert b"vrzak" not in decrypted(a_vault.folder).lower()


def test_answers_are_counted_by_month_and_too_small_groups_are_left_out(a_clerk: Home, clock):
    desk = desk_of(a_clerk)
    account = ruth(desk)
    for _ in range(4):
        answer(desk, account, "Ben Kim")
    assert [month.counts for month in desk.disclosures.decisions_by_month()] == [{}] * 12
    answer(desk, account, "Ben Kim")
    assert desk.disclosures.decisions_by_month()[-1].counts == {Verdict.DENY: 5}
    for _ in range(4):
        answer(desk, account, "Ruth Adler")
    assert desk.disclosures.decisions_by_month()[-1].counts == {Verdict.DENY: 9}


def test_the_months_are_the_last_twelve_and_answers_leave_with_theirs(a_clerk: Home, clock):
    desk = desk_of(a_clerk)
    account = ruth(desk)
    for _ in range(5):
        answer(desk, account, "Ben Kim")
    clock.move(days=334)
    months = desk.disclosures.decisions_by_month()
    assert [month.first for month in months] == [
        *(date(2026, month, 1) for month in range(2, 13)),
        date(2027, 1, 1),
    ]
    assert [month.first for month in months if month.counts] == [date(2026, 3, 1)]
    clock.move(days=60)
    assert not any(month.counts for month in desk.disclosures.decisions_by_month())


def test_answers_are_counted_still_when_nobody_knows_whom_they_were_about(a_director: Home, clock):
    desk = desk_of(a_director)
    account = ruth(desk)
    for _ in range(5):
        answer(desk, account, "Ben Kim")
    desk.disclosures.keep_for(30)
    clock.move(days=40)
    assert desk.disclosures.erase_disclosures(desk.disclosures.kept_since()) == 5
    assert sum(month.counts.get(Verdict.DENY, 0) for month in desk.disclosures.decisions_by_month()) == 5
