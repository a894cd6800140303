"""What the desk does with a library system: set up by the Director, asked by everybody, and nothing kept."""

import socket
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from adminapp.core.kit.errors import InputError, NotAllowedError, StoreError
from adminapp.core.kit.ids import new_id
from adminapp.core.policy.decision import Verdict
from adminapp.core.policy.roles import Role
from adminapp.core.security.deeds import ROLES, Deed
from adminapp.core.store.home import Home
from adminapp.core.store.log import LogFilter, lines
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.lookup.system import System, certificates_in, names_in
from adminapp.grants.records import Asker, AskerKind, Channel, Wants
from adminapp.grants.stored import Flag, Outcome, StoredAccount
from tests.core.store.bare_pages import decrypted
from tests.grants.lookup.conftest import CARD
from tests.grants.lookup.server import PASSWORD, Certificates, Known, LibrarySystem
from tests.grants.on_file import card, desk_of, photo_id
from tests.vaults import StaffedVault

HOLDER = Asker(AskerKind.HOLDER, "June Whitaker", Channel.IN_PERSON)
PARENT = Asker(AskerKind.PARENT, "Ann Whitaker", Channel.IN_PERSON)


@pytest.fixture
def set_up(a_vault: StaffedVault, to_ask: System) -> GrantsDesk:
    """The desk of a clerk, after the Director has set the library system up."""
    desk_of(a_vault.sign_in(Role.DIRECTOR)).lookup.change_system(to_ask)
    return desk_of(a_vault.sign_in(Role.CIRCULATION))


def looked_up(desk: GrantsDesk) -> StoredAccount:
    account = desk.lookup.look_up(CARD)
    assert account is not None
    return account


def every_line(home: Home) -> str:
    with home.read() as db:
        return "\n".join(f"{line.command} {line.subject} {line.arguments}" for line in lines(db, LogFilter()))


# setting up


def test_it_is_off_and_opens_no_connection_until_the_director_sets_it_up(
    a_clerk: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, opened = desk_of(a_clerk), []
    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: opened.append("connection"))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: opened.append("name"))
    assert not desk.lookup.is_on()
    assert desk.lookup.look_up(CARD) is None
    assert opened == []


def test_turned_off_again_it_forgets_everything(set_up: GrantsDesk, a_vault: StaffedVault) -> None:
    desk = desk_of(a_vault.sign_in(Role.DIRECTOR))
    desk.lookup.change_system(None)
    assert desk.lookup.look_up(CARD) is None
    assert desk.lookup.system() is None
    assert PASSWORD not in "".join(desk.lookup._home.settings().values())


@pytest.mark.parametrize("role", Role)
def test_only_the_director_sets_it_up_or_tries_it(a_vault: StaffedVault, role: Role, to_ask: System) -> None:
    lookup = desk_of(a_vault.sign_in(role)).lookup
    for act in (lookup.change_system, lookup.attempt):
        if role in ROLES[Deed.CHANGE_SETTINGS]:
            act(to_ask)
        else:
            with pytest.raises(NotAllowedError):
                act(to_ask)
    assert lookup.is_on() is (role in ROLES[Deed.CHANGE_SETTINGS])


def test_the_password_is_kept_but_neither_shown_nor_logged(set_up: GrantsDesk, a_vault: StaffedVault) -> None:
    home = a_vault.sign_in(Role.DIRECTOR)
    lookup = desk_of(home).lookup
    kept = lookup.system()
    assert kept is not None
    assert kept.password == ""
    assert lookup.has_password()
    lookup.change_system(replace(kept, institution="OSAGE"))
    assert lookup.look_up(CARD) is not None
    assert PASSWORD not in every_line(home)
    first, second = _changes(home)
    assert first == {
        "on": True,
        "changed": ["host", "port", "authority", "login", "password", "institution"],
    }
    assert second == {"on": True, "changed": ["institution"]}


def _changes(home: Home) -> list[Any]:
    with home.read() as db:
        return [line.arguments for line in reversed(lines(db, LogFilter(command="lookup.change"))) if line.arguments]


def test_the_kept_password_goes_to_no_other_computer_and_under_no_other_login(
    set_up: GrantsDesk, a_vault: StaffedVault, to_ask: System
) -> None:
    lookup = desk_of(a_vault.sign_in(Role.DIRECTOR)).lookup
    for other in (replace(to_ask, password="", login="another"), replace(to_ask, password="", host="127.0.0.1")):
        lookup.change_system(other)
        assert not lookup.has_password()
        lookup.change_system(to_ask)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"host": ""}, "host"),
        ({"host": "sip library"}, "host"),
        ({"host": "sip|63"}, "host"),
        ({"login": "desk|COx"}, "login"),
        ({"password": "a\rb"}, "password"),
        ({"institution": "x" * 101}, "institution"),
        ({"port": 0}, "port"),
        ({"port": 65_536}, "port"),
        ({"authority": "-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n"}, "authority"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(a_director: Home, wrong: dict[str, Any], field: str) -> None:
    lookup = desk_of(a_director).lookup
    with pytest.raises(InputError) as error:
        lookup.change_system(System(**{"host": "sip.riverbend.org"} | wrong))
    assert error.value.holes["field"] == field
    assert not lookup.is_on()


def test_of_a_file_only_its_certificates_are_kept(own_certificates: Certificates) -> None:
    file = (
        b"my key\n-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n" + own_certificates.authority.encode()
    )
    assert certificates_in(file) == own_certificates.authority
    assert names_in(own_certificates.authority) == ("Riverbend Test Authority",)


@pytest.mark.parametrize(
    "untrusted", [b"", b"\xff\xfe", b"-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n"]
)
def test_a_file_without_certificates_is_refused(untrusted: bytes) -> None:
    with pytest.raises(InputError):
        certificates_in(untrusted)


# the answer


def test_a_card_that_is_not_on_file_is_answered_by_the_same_rules(set_up: GrantsDesk) -> None:
    account = looked_up(set_up)
    assert (account.name, account.born, account.is_kept) == ("June Whitaker", date(2015, 3, 8), False)
    assert account.flags == (Flag.MINOR,)
    said = {
        asker.kind: set_up.asking.ask_not_kept(account, asker, (card(CARD), photo_id(asker.name)))[1].verdict
        for asker in (HOLDER, PARENT)
    }
    assert said == {AskerKind.HOLDER: Verdict.ALLOW, AskerKind.PARENT: Verdict.REFER}
    nothing_shown = set_up.asking.ask_not_kept(account, PARENT, ())[1]
    assert nothing_shown.verdict is not Verdict.ALLOW


@pytest.mark.parametrize(
    ("known", "situation"),
    [
        (Known("June Whitaker", "19850308", lost=True), "own.card_reported"),
        (Known("June Whitaker", "19850308", valid="N"), "own.card_blocked"),
    ],
)
def test_a_lost_or_closed_card_proves_nothing(
    set_up: GrantsDesk, library_system: LibrarySystem, known: Known, situation: str
) -> None:
    library_system.patrons[CARD] = known
    _, decision = set_up.asking.ask_not_kept(looked_up(set_up), HOLDER, (card(CARD),))
    assert (decision.verdict, decision.situation) == (Verdict.DENY, situation)


def test_nobody_is_permitted_on_an_account_that_is_not_on_file(
    set_up: GrantsDesk, library_system: LibrarySystem
) -> None:
    library_system.patrons[CARD] = Known("June Whitaker", "19850308")
    friend = Asker(AskerKind.OTHER, "Elena Rivera", Channel.IN_PERSON)
    _, decision = set_up.asking.ask_not_kept(looked_up(set_up), friend, (photo_id("Elena Rivera"),))
    assert decision.verdict is Verdict.DENY


def test_of_an_unknown_birth_date_nothing_is_supposed(set_up: GrantsDesk, library_system: LibrarySystem) -> None:
    library_system.patrons[CARD] = Known("June Whitaker")
    account = looked_up(set_up)
    assert account.flags == (Flag.BIRTH_DATE_MISSING,)
    _, decision = set_up.asking.ask_not_kept(account, PARENT, (photo_id("Ann Whitaker"),), Wants.ACCOUNT)
    assert decision.verdict is not Verdict.ALLOW


@pytest.mark.parametrize("number", ["", "29351 | 000", "\r", "x" * 40])
def test_what_is_no_card_number_is_never_sent(set_up: GrantsDesk, library_system: LibrarySystem, number: str) -> None:
    with pytest.raises(InputError):
        set_up.lookup.look_up(number)
    assert library_system.asked == []


def test_a_system_that_is_gone_is_said_to_be(set_up: GrantsDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", refuse)
    with pytest.raises(StoreError, match="was not reached"):
        set_up.lookup.look_up(CARD)


# nothing is kept


def test_of_what_was_told_nothing_is_kept_or_logged(set_up: GrantsDesk, a_vault: StaffedVault) -> None:
    question, decision = set_up.asking.ask_not_kept(looked_up(set_up), HOLDER, (card(CARD),))
    set_up.disclosures.record_disclosure(new_id(), 0, question, decision, Outcome.RECORDED)
    home = set_up.lookup._home
    assert len(_answers(home)) == 1
    assert "Whitaker" not in every_line(home)
    assert CARD not in every_line(home)
    bare = decrypted(a_vault.folder)
    assert b"Whitaker" not in bare
    assert CARD.encode() not in bare


def _answers(home: Home) -> list[Any]:
    with home.read() as db:
        return list(lines(db, LogFilter(command="disclosures.record")))
