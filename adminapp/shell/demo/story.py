"""The demo library's past half year: accounts opened, permissions given and revoked, cards lost, papers signed."""

from collections.abc import Iterator
from datetime import datetime
from random import Random

from adminapp.core.kit.ids import new_id
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.records import Scope
from adminapp.grants.stored import (
    AccountFacts,
    Agency,
    Agreement,
    CardReport,
    Consent,
    Given,
    NewAccount,
    NewCard,
    NewGuardian,
    NewPermission,
)
from adminapp.shell.demo.acts import Act, Days, Deed, on_account
from adminapp.shell.demo.cards import barcode
from adminapp.shell.demo.crowd import EXPORTED, FIRST_SERIAL, Borrower
from adminapp.shell.demo.showcase import SHOWCASE, Showcase, Situation
from adminapp.shell.demo.staff import CLERK, MANAGER, OTHER_CLERK

_FORM = "Confidentiality procedures, form of 2018-09"
_SEED = 573
_CLERKS_CHANGE = 40
_SIGNED_SINCE = 0.5
_S = Situation
_NEVER_SIGNED = {SHOWCASE[_S.CONSENT_MISSING].card, SHOWCASE[_S.GUARDIAN_MISSING].card}


def story(days: Days, crowd: tuple[Borrower, ...], agencies: tuple[Agency, Agency]) -> Iterator[Act]:
    """Yield what was done to the accounts after the crowd had been imported."""
    yield from _openings(days)
    yield from _permissions(days)
    yield from _cards(days)
    yield from _custody(days)
    yield from _debts(days, agencies)
    yield from _papers(days, crowd)


def clerk(days_ago: int) -> str:
    """Return which of the two clerks was at the desk."""
    return CLERK if days_ago > _CLERKS_CHANGE else OTHER_CLERK


def _openings(days: Days) -> Iterator[Act]:
    for place, (situation, shown) in enumerate(SHOWCASE.items()):
        if situation in EXPORTED:
            continue
        at = days.ago(170 - place // 4, 9 + place % 8, 20)
        expires = days.ahead(-9 if situation is _S.CARD_EXPIRED else 500 + place)
        account = NewAccount(
            id=new_id(),
            facts=AccountFacts(
                name=shown.name,
                born=shown.born(days.ahead(0)),
                branch=shown.branch,
                agreement=Agreement(shown.guardians[0], at.date()) if shown.guardians else None,
            ),
            card=NewCard(shown.card, expires),
            consent=Consent(_FORM, at.date(), _binder(shown.branch, place)),
            guardians=tuple(NewGuardian(new_id(), name) for name in shown.guardians),
        )
        yield Act(at, CLERK, _opened(account))


def _opened(account: NewAccount) -> Deed:
    return lambda desk, at: desk.accounts.new_account(account, at)


def _permissions(days: Days) -> Iterator[Act]:
    plain = (_S.SPOUSE_PERMITTED, _S.CARD_MISSING, _S.GRANDMOTHER_PERMITTED, _S.ADDRESS_PROTECTED)
    for place, situation in enumerate(plain):
        yield _permitted(days, situation, 140 - place)
    yield _permitted(days, _S.PICK_UP_ONLY, 120, scope=Scope.PICK_UP)
    yield _permitted(days, _S.PERMISSION_ENDED, 110, until=-30)
    yield _permitted(days, _S.PERMISSION_ENDING, 105, until=5)
    yield _permitted(days, _S.PERMISSION_REVOKED, 100)
    yield Act(days.ago(20, 15, 5), OTHER_CLERK, _revoked(SHOWCASE[_S.PERMISSION_REVOKED]))


def _permitted(
    days: Days, situation: Situation, days_ago: int, *, until: int | None = None, scope: Scope = Scope.ACCOUNT
) -> Act:
    shown, at = SHOWCASE[situation], days.ago(days_ago, 11, 40)
    permission = NewPermission(
        id=new_id(),
        name=shown.asker,
        since=at.date(),
        given=Given.IN_PERSON if days_ago % 2 else Given.FORM,
        card=shown.asker_card,
        until=None if until is None else days.ahead(until),
        scope=scope,
        signed_by=shown.guardians[0] if shown.guardians else "",
    )
    record = on_account(
        shown.card, lambda desk, account, at: desk.permissions.record_permission(account, permission, at)
    )
    return Act(at, clerk(days_ago), record)


def _revoked(shown: Showcase) -> Deed:
    def revoke(desk: GrantsDesk, account: int, at: datetime) -> None:
        (permission,) = desk.asking.account(account).permitted
        desk.permissions.revoke_permission(account, permission.id, at, "The cardholder asked for it at the desk.")

    return on_account(shown.card, revoke)


def _cards(days: Days) -> Iterator[Act]:
    yield Act(days.ago(1, 16, 40), OTHER_CLERK, _reported(_S.CARD_STOLEN, CardReport.STOLEN))
    yield Act(days.ago(3, 12, 15), OTHER_CLERK, _reported(_S.CARD_MISSING, CardReport.MISSING))
    yield Act(days.ago(22, 9, 30), OTHER_CLERK, _reported(_S.CARD_FOUND, CardReport.MISSING))
    found = SHOWCASE[_S.CARD_FOUND].card
    yield Act(days.ago(19, 14), OTHER_CLERK, lambda desk, at: desk.cards.found_card(found, at))
    yield Act(days.ago(61, 13, 10), CLERK, _reported(_S.CARD_REPLACED, CardReport.MISSING))
    replaced = SHOWCASE[_S.CARD_REPLACED]
    new = NewCard(barcode(replaced.serial + 100), days.ahead(670))
    replace = on_account(
        replaced.card, lambda desk, account, at: desk.cards.add_card(account, new, at, replaces=replaced.card)
    )
    yield Act(days.ago(60, 10, 50), CLERK, replace)


def _reported(situation: Situation, kind: CardReport) -> Deed:
    card = SHOWCASE[situation].card
    return lambda desk, at: desk.cards.report_card(card, kind, at)


def _custody(days: Days) -> Iterator[Act]:
    one, other = SHOWCASE[_S.JOINT_CUSTODY], SHOWCASE[_S.JOINT_CUSTODY_OTHER]

    def link(desk: GrantsDesk, account: int, _at: datetime) -> None:
        desk.guardians.link_custody(account, desk.asking.account_of_card(other.card))

    yield Act(days.ago(_CLERKS_CHANGE, 9), MANAGER, on_account(one.card, link))
    frozen = SHOWCASE[_S.GUARDIAN_FROZEN]

    def freeze(desk: GrantsDesk, account: int, at: datetime) -> None:
        guardians = {guardian.name: guardian.id for guardian in desk.asking.account(account).guardians}
        desk.guardians.freeze_guardian(account, guardians[frozen.asker], at, "Court order 26-CV-0217")

    yield Act(days.ago(_CLERKS_CHANGE, 9, 30), MANAGER, on_account(frozen.card, freeze))
    protected = SHOWCASE[_S.ADDRESS_PROTECTED].card
    protect = on_account(
        protected, lambda desk, account, at: desk.accounts.protect_address(account, at, protected=True)
    )
    yield Act(days.ago(_CLERKS_CHANGE, 9, 45), MANAGER, protect)


def _debts(days: Days, agencies: tuple[Agency, Agency]) -> Iterator[Act]:
    under_contract, ended = agencies
    owed = (
        (_S.AT_COLLECTION_AGENCY, under_contract, 84_50),
        (_S.AGENCY_CONTRACT_ENDED, ended, 61_25),
        (_S.MINORS_DEBT, under_contract, 37_00),
    )
    for place, (situation, agency, cents) in enumerate(owed):
        yield Act(days.ago(90, 11 + place), CLERK, _given_to(agency, SHOWCASE[situation], cents))


def _given_to(agency: Agency, shown: Showcase, cents: int) -> Deed:
    return on_account(
        shown.card, lambda desk, account, at: desk.accounts.record_collection(account, agency.id, cents, at)
    )


def _papers(days: Days, crowd: tuple[Borrower, ...]) -> Iterator[Act]:
    """Half of the ordinary patrons have signed the procedures since, and for children a parent has agreed."""
    dice = Random(_SEED)  # noqa: S311 - the same days every time, nothing secret
    for place, borrower in enumerate(crowd):
        days_ago, hour = dice.randint(2, 165), dice.randint(9, 17)
        is_ordinary = borrower.serial >= FIRST_SERIAL
        if borrower.card in _NEVER_SIGNED or (is_ordinary and dice.random() > _SIGNED_SINCE):
            continue
        consent = Consent(_FORM, days.ago(days_ago).date(), _binder(borrower.branch, place))
        yield Act(days.ago(days_ago, hour, 10), clerk(days_ago), _consented(borrower, consent))
        if borrower.parent:
            yield Act(days.ago(days_ago, hour, 12), clerk(days_ago), _agreed(borrower, consent))


def _consented(borrower: Borrower, consent: Consent) -> Deed:
    return on_account(borrower.card, lambda desk, account, at: desk.accounts.record_consent(account, consent, at))


def _agreed(borrower: Borrower, consent: Consent) -> Deed:
    agreement = Agreement(f"{borrower.parent} {borrower.surname}", consent.on)
    facts = AccountFacts(borrower.name, borrower.born, borrower.branch, agreement=agreement)
    return on_account(borrower.card, lambda desk, account, at: desk.accounts.change_account(account, facts, at))


def _binder(branch: str, place: int) -> str:
    return f"Binder {1 + place % 4}, {branch}"
