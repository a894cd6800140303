"""Every command does for every role what the table of roles says, at the desk and not only at the button."""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from adminapp.core.kit.errors import NotAllowedError
from adminapp.core.kit.ids import new_id
from adminapp.core.policy.roles import Role
from adminapp.core.security.deeds import ROLES, Deed
from adminapp.core.store.log import Outcome as LogOutcome
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.exports.dates import DateStyle
from adminapp.grants.exports.rows import Export
from adminapp.grants.exports.shapes import Field
from adminapp.grants.exports.sniff import Layout
from adminapp.grants.records import Asker, AskerKind, Channel, Wants
from adminapp.grants.rules import decide
from adminapp.grants.stored import (
    NOT_KEPT,
    AccountFacts,
    Agency,
    CardReport,
    NewAccount,
    NewCard,
    NewGuardian,
    Order,
    Outcome,
)
from tests.grants.on_file import CONSENT, MRRL, RUTH, desk_of, log_of, mateo, permission, ruth
from tests.vaults import StaffedVault


@dataclass(frozen=True)
class OnFile:
    ruth: int
    mateo: int
    other_mateo: int
    permission: int
    guardian: int
    agency: int


Act = Callable[[GrantsDesk, OnFile], object]
NO_EXPORT = Export(
    Path(os.devnull),
    Layout("utf-8", ",", ("card", "name"), DateStyle.YEAR_FIRST, skipped=0, lines=0),
    (Field.CARD, Field.SURNAME),
    date(2026, 3, 2),
)


def record_answer(desk: GrantsDesk, known: OnFile) -> None:
    question = desk.asking.question(known.ruth, Asker(AskerKind.POLICE, "", Channel.IN_PERSON), ())
    desk.disclosures.record_disclosure(new_id(), known.ruth, question, decide(question, MRRL), Outcome.RECORDED)


def now(desk: GrantsDesk):
    return desk.asking.now()


ACTS: dict[str, tuple[Deed, Act]] = {
    "search": (Deed.SEE_PATRONS, lambda desk, _: desk.asking.search("adler")),
    "everybody": (Deed.SEE_PATRONS, lambda desk, _: desk.asking.everybody(Order.NAME)),
    "account": (Deed.SEE_PATRONS, lambda desk, known: desk.asking.account(known.ruth)),
    "account_of_card": (Deed.SEE_PATRONS, lambda desk, _: desk.asking.account_of_card(RUTH)),
    "holder_of_card": (Deed.SEE_PATRONS, lambda desk, _: desk.asking.holder_of_card(RUTH)),
    "coming_of_age": (Deed.SEE_PATRONS, lambda desk, _: desk.asking.coming_of_age(90)),
    "ending_permissions": (Deed.SEE_PATRONS, lambda desk, _: desk.waiting.ending_permissions(30)),
    "reported_cards": (Deed.SEE_PATRONS, lambda desk, _: desk.waiting.reported_cards(7)),
    "minors_without_guardian": (Deed.SEE_PATRONS, lambda desk, _: desk.waiting.minors_without_guardian()),
    "names_of": (Deed.SEE_PATRONS, lambda desk, known: desk.naming.names_of([known.ruth])),
    "ids_about": (Deed.SEE_PATRONS, lambda desk, known: desk.naming.ids_about(known.ruth)),
    "decisions_by_month": (Deed.ASK_DESK, lambda desk, _: desk.disclosures.decisions_by_month()),
    "keep_for": (Deed.CHANGE_SETTINGS, lambda desk, _: desk.disclosures.keep_for(400)),
    "ask": (
        Deed.ASK_DESK,
        lambda desk, known: desk.asking.ask(
            known.ruth, Asker(AskerKind.POLICE, "", Channel.IN_PERSON), (), Wants.ACCOUNT
        ),
    ),
    "record_disclosure": (Deed.ASK_DESK, record_answer),
    "ask_not_kept": (
        Deed.ASK_DESK,
        lambda desk, known: desk.asking.ask_not_kept(
            replace(desk.asking.account(known.ruth), id=NOT_KEPT), Asker(AskerKind.POLICE, "", Channel.IN_PERSON), ()
        ),
    ),
    "change_system": (Deed.CHANGE_SETTINGS, lambda desk, _: desk.lookup.change_system(None)),
    "look_up": (Deed.SEE_PATRONS, lambda desk, _: desk.lookup.look_up(RUTH)),
    "disclosures": (Deed.SEE_PATRONS, lambda desk, known: desk.disclosures.of_account(known.ruth)),
    "due_for_erasure": (Deed.ERASE_DISCLOSURES, lambda desk, _: desk.disclosures.due_for_erasure(date(2020, 1, 1))),
    "erase_disclosures": (Deed.ERASE_DISCLOSURES, lambda desk, _: desk.disclosures.erase_disclosures(date(2020, 1, 1))),
    "new_account": (
        Deed.EDIT_ACCOUNT,
        lambda desk, _: desk.accounts.new_account(
            NewAccount(new_id(), AccountFacts("Ana Kim", date(1990, 1, 1)), NewCard("29351000900001"), CONSENT),
            now(desk),
        ),
    ),
    "change_account": (
        Deed.EDIT_ACCOUNT,
        lambda desk, known: desk.accounts.change_account(
            known.ruth, AccountFacts("Ruth Berg", date(1980, 4, 2)), now(desk)
        ),
    ),
    "record_consent": (
        Deed.EDIT_ACCOUNT,
        lambda desk, known: desk.accounts.record_consent(known.ruth, replace(CONSENT, paper="Box 4"), now(desk)),
    ),
    "protect_address": (
        Deed.EDIT_ACCOUNT,
        lambda desk, known: desk.accounts.protect_address(known.ruth, now(desk), protected=True),
    ),
    "record_collection": (
        Deed.EDIT_ACCOUNT,
        lambda desk, known: desk.accounts.record_collection(known.ruth, known.agency, 6250, now(desk)),
    ),
    "record_agency": (
        Deed.CHANGE_SETTINGS,
        lambda desk, _: desk.accounts.record_agency(Agency(new_id(), "Unique Recovery", date(2027, 1, 1))),
    ),
    "agencies": (Deed.SEE_PATRONS, lambda desk, _: desk.accounts.agencies()),
    "report_card": (Deed.REPORT_CARD, lambda desk, _: desk.cards.report_card(RUTH, CardReport.STOLEN, now(desk))),
    "found_card": (Deed.REPORT_CARD, lambda desk, _: desk.cards.found_card(RUTH, now(desk))),
    "block_card": (Deed.REPORT_CARD, lambda desk, _: desk.cards.block_card(RUTH, now(desk))),
    "unblock_card": (Deed.REPORT_CARD, lambda desk, _: desk.cards.unblock_card(RUTH, now(desk))),
    "add_card": (
        Deed.EDIT_ACCOUNT,
        lambda desk, known: desk.cards.add_card(known.ruth, NewCard("29351000900002"), now(desk)),
    ),
    "renew_card": (Deed.EDIT_ACCOUNT, lambda desk, _: desk.cards.renew_card(RUTH, date(2030, 1, 1), now(desk))),
    "record_permission": (
        Deed.RECORD_GRANT,
        lambda desk, known: desk.permissions.record_permission(known.ruth, permission("Ben Kim"), now(desk)),
    ),
    "revoke_permission": (
        Deed.REVOKE_GRANT,
        lambda desk, known: desk.permissions.revoke_permission(known.ruth, known.permission, now(desk)),
    ),
    "name_guardian": (
        Deed.RECORD_GUARDIAN,
        lambda desk, known: desk.guardians.name_guardian(known.mateo, NewGuardian(new_id(), "Ben Rivera"), now(desk)),
    ),
    "freeze_guardian": (
        Deed.FREEZE_GUARDIAN,
        lambda desk, known: desk.guardians.freeze_guardian(known.mateo, known.guardian, now(desk), "25MU-FC00123"),
    ),
    "unfreeze_guardian": (
        Deed.FREEZE_GUARDIAN,
        lambda desk, known: desk.guardians.unfreeze_guardian(known.mateo, known.guardian, now(desk)),
    ),
    "link_custody": (
        Deed.LINK_CUSTODY,
        lambda desk, known: desk.guardians.link_custody(known.mateo, known.other_mateo),
    ),
    "unlink_custody": (
        Deed.LINK_CUSTODY,
        lambda desk, known: desk.guardians.unlink_custody(known.mateo, known.other_mateo),
    ),
    "other_accounts": (Deed.SEE_CUSTODY, lambda desk, known: desk.guardians.other_accounts(known.mateo)),
    "remembered_columns": (Deed.IMPORT_PATRONS, lambda desk, _: desk.importing.remembered_columns("shape")),
    "import_patrons": (
        Deed.IMPORT_PATRONS,
        lambda desk, _: desk.importing.import_patrons(NO_EXPORT, "shape", (), now(desk), lambda _: None),
    ),
    "rehearse_import": (
        Deed.IMPORT_PATRONS,
        lambda desk, _: desk.importing.rehearse_import(NO_EXPORT, (), now(desk), lambda _: None),
    ),
}
"""What needs a member's own act before it (restore_permission, end_guardian) is tested with its noun."""


def put_on_file(desk: GrantsDesk) -> OnFile:
    one, boy, other, given, agency = (
        ruth(desk),
        mateo(desk),
        mateo(desk, "Daniel Ortega", "29351000300012"),
        permission(),
        new_id(),
    )
    desk.permissions.record_permission(one, given, now(desk))
    desk.accounts.record_agency(Agency(agency, "Unique Recovery", date(2027, 1, 1)))
    (guardian,) = desk.asking.account(boy).guardians
    return OnFile(one, boy, other, given.id, guardian.id, agency)


@pytest.mark.parametrize("role", Role)
def test_the_desk_does_what_the_role_allows_and_nothing_else(a_vault: StaffedVault, role: Role):
    known = put_on_file(desk_of(a_vault.sign_in(Role.DIRECTOR)))
    home = a_vault.sign_in(role)
    desk = desk_of(home)
    wrong = []
    for name, (deed, act) in ACTS.items():
        try:
            act(desk, known)
            was_allowed = True
        except NotAllowedError:
            was_allowed = False
        if was_allowed is not (role in ROLES[deed]):
            wrong.append(name)
    assert not wrong


def test_a_refused_command_changes_nothing_and_is_logged(a_vault: StaffedVault):
    known = put_on_file(desk_of(a_vault.sign_in(Role.DIRECTOR)))
    home = a_vault.sign_in(Role.CIRCULATION)
    desk = desk_of(home)
    with pytest.raises(NotAllowedError):
        desk.guardians.freeze_guardian(known.mateo, known.guardian, now(desk))
    assert desk.asking.account(known.mateo).guardians[0].frozen is None
    assert [line.outcome for line in log_of(home, "guardians.freeze")] == [LogOutcome.REFUSED]


def test_every_command_of_the_desk_is_in_the_table_of_this_test():
    desk_rooms = vars(GrantsDesk(None, None)).values()  # type: ignore[arg-type]
    methods = {
        name for room in desk_rooms for name in dir(room) if not name.startswith("_") and callable(getattr(room, name))
    }
    methods = {"disclosures" if name == "of_account" else name for name in methods}
    apart = {"now", "question", "kept_since", "days_kept", "restore_permission", "end_guardian"}
    apart |= {"attempt", "is_on", "system", "has_password"}  # tested with the library system
    assert methods - apart == set(ACTS)
