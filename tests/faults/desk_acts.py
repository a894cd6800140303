"""The commands of the desk, of the papers and of the office, each with something on file to work on."""

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import select

from adminapp.core.policy.packs import POLICIES, load_pack
from adminapp.core.store.home import Home
from adminapp.core.store.log import LogFilter, Outcome, lines
from adminapp.core.store.policies import read_policy
from adminapp.core.store.tables import metadata
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.lookup.system import System
from adminapp.grants.records import Asker, AskerKind, Channel, Proof, ProofKind
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
from adminapp.grants.stored import Outcome as Answered
from adminapp.handouts.commands import HandoutsDesk
from adminapp.handouts.records import Handout
from adminapp.office.commands import OfficeDesk
from adminapp.office.records import Form
from adminapp.shell.office import pack_in_force
from tests.faults.act import Act

MRRL = load_pack("mrrl")
RUTH, MATEO, SOFIA, NOBODY = 1001, 1002, 1003, 1004
RUTHS, RUTHS_OLD, RUTHS_LOST, MATEOS, SOFIAS, NEXT = (f"2935100030000{digit}" for digit in range(6))
GIVEN, REVOKED, MOTHER, FATHER, ACCOUNTS_R_US = 11, 12, 21, 22, 31
SIGNED, ADULT = date(2025, 1, 2), date(1980, 4, 2)
CONSENT = Consent("2024-01", SIGNED, "Binder 3")
FATHERS = NewGuardian(FATHER, "Tomas Quillfeather")
PASSWORD = "the library system's password"
SECRETS_ON_FILE = ("Quillfeather", "Xanthippe", PASSWORD)
_KEPT_ELSEWHERE = ("facts", "settings", "log_lines", "log_arguments", "images", "sealed_slips")


def _written(home: Home) -> Any:
    """Return what stands in the desk's tables, and how often the log tells of commands that change settings."""
    commands = ("office.change", "readings.change", "disclosures.keep", "lookup.change", "log.export")
    tables = [one for one in metadata.sorted_tables if one.schema == "desk" and one.name not in _KEPT_ELSEWHERE]
    with home.read() as db:
        kept = [sorted(map(repr, db.execute(select(table)))) for table in tables]
        told = [len(lines(db, LogFilter(command=command, outcome=Outcome.DONE))) for command in commands]
    return kept, told


def _policy(home: Home) -> Any:
    """Return the policy that whoever signs in next finds in force."""
    return pack_in_force(home).name


def _desk(act: Callable[[GrantsDesk, Any], object]) -> Callable[[Home], object]:
    def do(home: Home) -> object:
        desk = GrantsDesk(home, MRRL)
        return act(desk, desk.asking.now())

    return do


def _account(account: int, name: str, card: str, **facts: Any) -> NewAccount:
    guardians = facts.pop("guardians", ())
    return NewAccount(account, AccountFacts(name, **{"born": ADULT} | facts), NewCard(card), CONSENT, guardians)


def _permission(number: int) -> NewPermission:
    return NewPermission(number, "Elena Quillfeather", SIGNED, Given.FORM)


def _answer(desk: GrantsDesk, _at: Any) -> None:
    asker = Asker(AskerKind.HOLDER, "Xanthippe Quillfeather", Channel.IN_PERSON)
    question, decision = desk.asking.ask(RUTH, asker, (Proof(ProofKind.CARD, RUTHS),))
    desk.disclosures.record_disclosure(51, RUTH, question, decision, Answered.RECORDED)


def _forget(desk: GrantsDesk, _at: Any) -> None:
    desk.disclosures.erase_disclosures(desk.disclosures.kept_since())


def _office(home: Home) -> None:
    desk = OfficeDesk(home, MRRL)
    office = desk.office()
    desk.change_office(type(office)(library="Another Library", address=office.address, phone="", branches=("Main",)))


def _export(home: Home) -> None:
    file = home.folder.parent / "log.csv"
    OfficeDesk(home, MRRL).export_log(LogFilter(), Form.CSV, file, lambda lines, _count, _head: (b"-" for _ in lines))


_DID: dict[str, Callable[[GrantsDesk, Any], object]] = {
    "accounts.open": lambda desk, at: desk.accounts.new_account(_account(NOBODY, "Xanthippe Quillfeather", NEXT), at),
    "accounts.change": lambda desk, at: desk.accounts.change_account(RUTH, AccountFacts("R. Quillfeather", ADULT), at),
    "accounts.consent": lambda desk, at: desk.accounts.record_consent(RUTH, Consent("2025-01", SIGNED), at),
    "accounts.protect_address": lambda desk, at: desk.accounts.protect_address(RUTH, at, protected=True),
    "accounts.collection": lambda desk, at: desk.accounts.record_collection(RUTH, ACCOUNTS_R_US, 1250, at),
    "agencies.record": lambda desk, _: desk.accounts.record_agency(Agency(32, "Other Accounts", SIGNED)),
    "cards.report": lambda desk, at: desk.cards.report_card(RUTHS, CardReport.STOLEN, at),
    "cards.found": lambda desk, at: desk.cards.found_card(RUTHS_LOST, at),
    "cards.add": lambda desk, at: desk.cards.add_card(RUTH, NewCard(NEXT), at, replaces=RUTHS),
    "cards.block": lambda desk, at: desk.cards.block_card(RUTHS, at, "left behind"),
    "cards.unblock": lambda desk, at: desk.cards.unblock_card(RUTHS_OLD, at),
    "cards.renew": lambda desk, at: desk.cards.renew_card(RUTHS, date(2031, 1, 1), at),
    "permissions.record": lambda desk, at: desk.permissions.record_permission(RUTH, _permission(13), at),
    "permissions.revoke": lambda desk, at: desk.permissions.revoke_permission(RUTH, GIVEN, at, "a quarrel"),
    "guardians.freeze": lambda desk, at: desk.guardians.freeze_guardian(MATEO, MOTHER, at, "24-PR-0117"),
    "guardians.unfreeze": lambda desk, at: desk.guardians.unfreeze_guardian(SOFIA, FATHER, at),
    "lookup.change": lambda desk, _: desk.lookup.change_system(System("sip.example.org", password=PASSWORD)),
    "disclosures.record": _answer,
    "disclosures.keep": lambda desk, _: desk.disclosures.keep_for(30),
    "disclosures.erase": _forget,
}

_LINK = _desk(lambda desk, _: desk.guardians.link_custody(MATEO, SOFIA))
_UNLINK = _desk(lambda desk, _: desk.guardians.unlink_custody(MATEO, SOFIA))
_NAME = _desk(lambda desk, at: desk.guardians.name_guardian(MATEO, FATHERS, at))
_END = _desk(lambda desk, at: desk.guardians.end_guardian(MATEO, MOTHER, at))
_REVOKE = _desk(lambda desk, at: desk.permissions.revoke_permission(RUTH, REVOKED, at, "a slip"))
_RESTORE = _desk(lambda desk, at: desk.permissions.restore_permission(RUTH, REVOKED, 14, at))
DESK_ACTS = (
    Act("permissions.restore", _RESTORE, _written, first=_REVOKE),
    Act("guardians.name", _NAME, _written),
    Act("guardians.end", _END, _written, first=_NAME),
    Act("custody.link", _LINK, _written),
    Act("custody.unlink", _UNLINK, _written, first=_LINK),
    *(Act(name, _desk(did), _written) for name, did in _DID.items()),
    Act("handouts.give", lambda home: HandoutsDesk(home, MRRL).give(61, Handout.POLICY, "en", 2), _written),
    Act("office.change", _office, _written),
    Act("log.export", _export, _written),
    Act("policy.change", lambda home: OfficeDesk(home, MRRL).change_policy(read_policy(POLICIES / "lco")), _policy),
    Act("readings.change", lambda home: OfficeDesk(home, MRRL).change_reading("archive_years", 4), _written),
)


def put_on_file(home: Home) -> None:
    """Write down patrons for every command of the desk to work on; the last revocation is of the day of the acts."""
    desk = GrantsDesk(home, MRRL)
    at = desk.asking.now()
    mother, father = NewGuardian(MOTHER, "Marisol Quillfeather"), FATHERS
    desk.accounts.new_account(_account(RUTH, "Ruth Quillfeather", RUTHS), at)
    for minor, name, card, guardian in (
        (MATEO, "Mateo Quillfeather", MATEOS, mother),
        (SOFIA, "Sofía Quillfeather", SOFIAS, father),
    ):
        signed = {"born": date(2017, 1, 9), "agreement": Agreement(guardian.name, SIGNED)}
        desk.accounts.new_account(_account(minor, name, card, guardians=(guardian,), **signed), at)
    for card in (RUTHS_OLD, RUTHS_LOST):
        desk.cards.add_card(RUTH, NewCard(card), at)
    desk.cards.block_card(RUTHS_OLD, at)
    desk.cards.report_card(RUTHS_LOST, CardReport.MISSING, at)
    for number in (GIVEN, REVOKED):
        desk.permissions.record_permission(RUTH, _permission(number), at)
    desk.guardians.freeze_guardian(SOFIA, FATHER, at)
    desk.accounts.record_agency(Agency(ACCOUNTS_R_US, "Accounts R Us", date(2031, 1, 1)))
    asker = Asker(AskerKind.HOLDER, "Xanthippe Quillfeather", Channel.IN_PERSON)
    question, decision = desk.asking.ask(RUTH, asker, (Proof(ProofKind.CARD, RUTHS),))
    desk.disclosures.record_disclosure(50, RUTH, question, decision, Answered.RECORDED)
