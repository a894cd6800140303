"""The demo office: everything in it is made up, and every situation of the policy can be found and answered."""

from contextlib import closing
from datetime import datetime, timedelta

import pytest

from adminapp.core.kit.calendar import is_of_age
from adminapp.core.kit.errors import InputError, StoreError
from adminapp.core.policy.decision import Verdict
from adminapp.core.policy.roles import Role
from adminapp.core.security.deeds import Deed
from adminapp.core.store import log
from adminapp.core.store.vault import member_names, open_vault
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.exports.cells import check_digit_fails
from adminapp.grants.records import Asker, AskerKind, Channel, Proof, ProofKind, Wants
from adminapp.grants.rules.proof import CardState, card_state
from adminapp.grants.stored import CardReport, Flag, Happening
from adminapp.shell.demo import maker
from adminapp.shell.demo.cards import barcode
from adminapp.shell.demo.crowd import ordinary
from adminapp.shell.demo.maker import make_demo
from adminapp.shell.demo.showcase import SHOWCASE, Situation
from adminapp.shell.demo.staff import CLERK, DIRECTOR, MANAGER
from adminapp.shell.office import office_of, pack_in_force
from tests.clocks import FixedClock

TODAY = datetime(2026, 3, 2, 10, 0)
S = Situation


class DemoDesk:
    """The demo office as one of its staff sees it."""

    def __init__(self, home):
        self.home = home
        self.pack = pack_in_force(home)
        self.desk = GrantsDesk(home, self.pack)

    def account(self, situation):
        return self.desk.asking.account(self.desk.asking.account_of_card(SHOWCASE[situation].card))

    def verdict(self, situation, kind, *shows, wants=Wants.ACCOUNT, channel=Channel.IN_PERSON):
        shown = SHOWCASE[situation]
        name = shown.name if kind is AskerKind.HOLDER else shown.asker
        _, decision = self.desk.asking.ask(self.account(situation).id, Asker(kind, name, channel), shows, wants)
        return decision.verdict


@pytest.fixture(scope="module")
def the_demo(tmp_path_factory):
    """A demo vault for all tests of this file, and how to sign in."""
    folder = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ADMINAPP_STATE", str(folder / "state"))
        return folder / "vault", make_demo(folder / "vault", FixedClock(TODAY))


@pytest.fixture(params=[CLERK])
def demo(the_demo, request, clock):
    folder, sign_in = the_demo
    with closing(open_vault(folder, request.param, sign_in.passphrase, clock)) as home:
        yield DemoDesk(home)


as_manager = pytest.mark.parametrize("demo", [MANAGER], indirect=True)


def photo_id(situation):
    return Proof(ProofKind.PHOTO_ID, SHOWCASE[situation].asker)


def card(situation):
    return Proof(ProofKind.CARD, SHOWCASE[situation].card)


def test_everybody_signs_in_with_the_one_passphrase(the_demo, clock):
    folder, sign_in = the_demo
    assert set(sign_in.members) == set(member_names(folder))
    assert set(sign_in.members.values()) == set(Role) - {Role.MANAGER}
    for name, role in sign_in.members.items():
        with closing(open_vault(folder, name, sign_in.passphrase, clock)) as home:
            assert home.member.role is role


def test_it_is_clearly_marked(demo):
    office = office_of(demo.home)
    assert office.demo
    assert office.library.startswith("Demo:")
    assert office.branches == ("Main", "Osage", "Bookmobile")
    assert demo.pack.id == "mrrl"


def test_some_hundred_patrons_are_there(demo):
    families = list(ordinary(TODAY.date()))
    assert len(families) + len(SHOWCASE) > 280
    for patron in families[::20]:
        account = demo.desk.asking.account(demo.desk.asking.account_of_card(patron.card))
        assert (account.name, account.born) == (patron.name, patron.born)
        assert [guardian.name for guardian in account.guardians] == (
            [f"{patron.parent} {patron.surname}"] if patron.parent else []
        )


def test_no_two_share_a_card_and_every_check_digit_is_right():
    serials = [shown.serial for shown in SHOWCASE.values()]
    serials += [shown.asker_serial for shown in SHOWCASE.values() if shown.asker_serial]
    serials += [patron.serial for patron in ordinary(TODAY.date())]
    assert len(set(serials)) == len(serials)
    for serial in serials:
        assert len(barcode(serial)) == 14
        assert not check_digit_fails(barcode(serial))


def test_the_same_families_come_every_time():
    assert list(ordinary(TODAY.date())) == list(ordinary(TODAY.date()))


@pytest.mark.parametrize("situation", list(Situation))
def test_every_situation_is_found_under_its_card_and_its_name(demo, situation):
    shown = SHOWCASE[situation]
    account = demo.account(situation)
    assert account.name == shown.name
    assert account.born == shown.born(TODAY.date())
    assert account.guardian_names == shown.guardians or set(account.guardian_names) == set(shown.guardians)
    assert account.id in {hit.account for hit in demo.desk.asking.search(shown.name)}


@pytest.mark.parametrize(
    ("situation", "kind", "proof", "verdict"),
    [
        (S.SPOUSE_PERMITTED, AskerKind.OTHER, photo_id, Verdict.ALLOW),
        (S.SPOUSE_PERMITTED, AskerKind.OTHER, card, Verdict.ALLOW),
        (S.PERMISSION_REVOKED, AskerKind.OTHER, photo_id, Verdict.DENY),
        (S.PERMISSION_ENDED, AskerKind.OTHER, photo_id, Verdict.DENY),
        (S.PERMISSION_ENDING, AskerKind.OTHER, photo_id, Verdict.ALLOW),
        (S.PICK_UP_ONLY, AskerKind.OTHER, photo_id, Verdict.DENY),
        (S.CARD_STOLEN, AskerKind.HOLDER, card, Verdict.DENY),
        (S.CARD_MISSING, AskerKind.OTHER, card, Verdict.DENY),
        (S.CARD_MISSING, AskerKind.OTHER, photo_id, Verdict.ALLOW),
        (S.CARD_FOUND, AskerKind.HOLDER, card, Verdict.ALLOW),
        (S.CARD_REPLACED, AskerKind.HOLDER, card, Verdict.DENY),
        (S.CARD_EXPIRED, AskerKind.HOLDER, card, Verdict.DENY),
        (S.CARD_BLOCKED, AskerKind.HOLDER, card, Verdict.DENY),
        (S.OF_AGE_TODAY, AskerKind.PARENT, photo_id, Verdict.DENY),
        (S.OF_AGE_TOMORROW, AskerKind.PARENT, photo_id, Verdict.ALLOW),
        (S.GUARDIAN_MISSING, AskerKind.PARENT, photo_id, Verdict.DENY),
        (S.JOINT_CUSTODY, AskerKind.PARENT, card, Verdict.DENY),
        (S.JOINT_CUSTODY_OTHER, AskerKind.PARENT, card, Verdict.DENY),
        (S.NONCUSTODIAL_PARENT, AskerKind.PARENT, card, Verdict.ALLOW),
        (S.NONCUSTODIAL_PARENT, AskerKind.PARENT, photo_id, Verdict.DENY),
        (S.GUARDIAN_FROZEN, AskerKind.PARENT, photo_id, Verdict.REFER),
        (S.GRANDMOTHER_PERMITTED, AskerKind.OTHER, photo_id, Verdict.ALLOW),
        (S.AT_COLLECTION_AGENCY, AskerKind.AGENCY, photo_id, Verdict.ALLOW),
        (S.AGENCY_CONTRACT_ENDED, AskerKind.AGENCY, photo_id, Verdict.REFER),
        (S.MINORS_DEBT, AskerKind.AGENCY, photo_id, Verdict.REFER),
    ],
    ids=lambda value: getattr(value, "__name__", str(value)),
)
def test_the_situations_are_answered_as_the_policy_says(demo, situation, kind, proof, verdict):
    assert demo.verdict(situation, kind, proof(situation)) is verdict


def test_what_a_permission_covers_and_what_it_does_not(demo):
    pick_up = S.PICK_UP_ONLY
    assert demo.verdict(pick_up, AskerKind.OTHER, photo_id(pick_up), wants=Wants.PICK_UP) is Verdict.ALLOW
    protected = S.ADDRESS_PROTECTED
    assert demo.verdict(protected, AskerKind.OTHER, photo_id(protected)) is Verdict.ALLOW
    assert demo.verdict(protected, AskerKind.OTHER, photo_id(protected), wants=Wants.ADDRESS) is Verdict.REFER


def test_a_permission_that_is_ending_ends_within_days(demo):
    (permission,) = demo.account(S.PERMISSION_ENDING).permitted
    assert TODAY.date() < permission.until < TODAY.date() + timedelta(days=14)


@pytest.mark.parametrize(
    ("situation", "flag"),
    [
        (S.CONSENT_MISSING, Flag.CONSENT_MISSING),
        (S.BIRTH_DATE_MISSING, Flag.BIRTH_DATE_MISSING),
        (S.GUARDIAN_MISSING, Flag.GUARDIAN_MISSING),
        (S.CHILD, Flag.MINOR),
        (S.ADDRESS_PROTECTED, Flag.PROTECTED_ADDRESS),
    ],
)
def test_what_staff_should_see_first_is_flagged(demo, situation, flag):
    assert flag in demo.account(situation).flags


@pytest.mark.parametrize("situation", [S.SPOUSE_PERMITTED, S.CARD_STOLEN, S.OF_AGE_TODAY, S.NAME_IN_CHINESE])
def test_nothing_is_flagged_where_all_is_in_order(demo, situation):
    assert demo.account(situation).flags == ()


def test_who_comes_of_age_comes_of_age_today_tomorrow_and_this_month(demo):
    today, tomorrow = TODAY.date(), TODAY.date() + timedelta(days=1)
    assert is_of_age(demo.account(S.OF_AGE_TODAY).born, today, 18)
    assert not is_of_age(demo.account(S.OF_AGE_TODAY).born, today - timedelta(days=1), 18)
    coming = {one.name: one.day for one in demo.desk.asking.coming_of_age(30)}
    assert coming[SHOWCASE[S.OF_AGE_TOMORROW].name] == tomorrow
    assert tomorrow < coming[SHOWCASE[S.OF_AGE_THIS_MONTH].name] < today + timedelta(days=30)
    assert SHOWCASE[S.OF_AGE_TODAY].name not in coming


def test_cards_have_their_histories(demo):
    (stolen,) = demo.account(S.CARD_STOLEN).cards
    assert (stolen.reported_as, stolen.reported.date()) == (CardReport.STOLEN, TODAY.date() - timedelta(days=1))
    happened = [entry.what for entry in demo.account(S.CARD_FOUND).history]
    assert happened == [Happening.CARD_FOUND, Happening.CARD_MISSING, Happening.ACCOUNT_OPENED]
    states = {one.number: one.closed for one in demo.account(S.CARD_REPLACED).cards}
    assert states == {SHOWCASE[S.CARD_REPLACED].card: True, barcode(SHOWCASE[S.CARD_REPLACED].serial + 100): False}


def test_the_spouse_has_a_card_of_his_own(demo):
    shown = SHOWCASE[S.SPOUSE_PERMITTED]
    own = Proof(ProofKind.CARD, shown.asker_card)
    assert demo.verdict(S.SPOUSE_PERMITTED, AskerKind.OTHER, own) is Verdict.ALLOW
    question = demo.desk.asking.question(
        demo.account(S.SPOUSE_PERMITTED).id, Asker(AskerKind.OTHER, shown.asker, Channel.IN_PERSON), (own,)
    )
    (card_of_asker,) = [card for card in question.cards if card.of]
    assert card_state(card_of_asker, TODAY) is CardState.VALID


@as_manager
def test_the_two_accounts_under_joint_custody_are_one_childs(demo):
    one, other = demo.account(S.JOINT_CUSTODY), demo.account(S.JOINT_CUSTODY_OTHER)
    assert [account.id for account in demo.desk.guardians.other_accounts(one.id)] == [other.id]
    assert set(one.guardian_names).isdisjoint(other.guardian_names)


def test_questions_were_answered_in_the_past_months(demo):
    answered = demo.desk.disclosures.of_account(demo.account(S.SPOUSE_PERMITTED).id)
    assert len(answered) >= 3
    assert all(answer.at < TODAY for answer in answered)
    assert {answer.by for answer in answered} <= set(member_names(demo.home.folder))


@as_manager
def test_the_log_is_whole_and_tells_half_a_year_in_order(demo):
    assert demo.home.verify() == ()
    assert demo.home.warnings == ()
    with demo.home.read() as db:
        lines = log.lines(db, log.LogFilter(most=10_000))
    moments = [line.at.replace(tzinfo=None) for line in reversed(lines)]
    assert moments == sorted(moments)
    assert moments[0] < TODAY - timedelta(days=180)
    past = [line for line in lines if line.at.replace(tzinfo=None) < TODAY]
    assert {"patrons.import", "permissions.revoke", "guardians.freeze", "disclosures.record"} <= {
        line.command for line in past
    }
    assert len({line.member for line in past}) >= 4


@pytest.mark.parametrize("demo", [DIRECTOR], indirect=True)
def test_the_director_may_everything_in_it(demo):
    assert all(demo.home.member.may(deed) for deed in Deed)


@pytest.mark.parametrize(
    "now",
    [datetime(2028, 2, 29, 0, 5), datetime(2027, 2, 28, 23, 55), datetime(2026, 12, 31, 12, 0)],
    ids=["leap day", "day before 1 March", "last day of the year"],
)
def test_it_can_be_made_on_every_day_at_every_hour(tmp_path, now):
    sign_in = make_demo(tmp_path / "vault", FixedClock(now))
    with closing(open_vault(tmp_path / "vault", CLERK, sign_in.passphrase, FixedClock(now))) as home:
        assert DemoDesk(home).desk.asking.coming_of_age(30)
        assert home.verify() == ()


def test_it_is_not_made_where_something_stands(tmp_path, clock):
    (tmp_path / "something").touch()
    with pytest.raises(InputError, match="not empty"):
        make_demo(tmp_path, clock)
    assert (tmp_path / "something").exists()


def test_a_demo_that_cannot_be_finished_is_taken_away(tmp_path, clock, monkeypatch):
    def fail(*_arguments):
        raise StoreError("The disk is full.")

    monkeypatch.setattr(maker, "write_export", fail)
    with pytest.raises(StoreError):
        make_demo(tmp_path / "vault", clock)
    assert not (tmp_path / "vault").exists()
