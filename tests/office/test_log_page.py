"""The log on screen: who did what, what was refused, and whether anybody meddled with it."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton

from adminapp.core.kit.errors import NotAllowedError, StoreError, WrongPassphraseError
from adminapp.core.kit.ids import new_id
from adminapp.core.policy.packs import Pack
from adminapp.core.policy.roles import Role
from adminapp.core.store.vault import open_vault, open_with_recovery_code
from adminapp.core.ui.tables import Table
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.records import Asker, AskerKind, Channel, Proof, ProofKind, Wants
from adminapp.grants.stored import AccountFacts, Consent, NewAccount, NewCard, Outcome
from adminapp.office import commands
from adminapp.office.commands import OfficeDesk
from adminapp.office.pages.log_filters import Chip
from tests.accessible import part, rich_labels, unnamed, without_object_name
from tests.clocks import FixedClock
from tests.core.store.insider import insider
from tests.office.conftest import Opened
from tests.vaults import NAMES, StaffedVault

CARD = "29351000123457"
LogAs = Callable[[Role], Opened]


def shown(log: Opened) -> list[list[str]]:
    """What stands in the table, line by line."""
    table = part(log.page, Table, "log.table")
    model = table.model()
    columns = range(model.columnCount())
    return [[str(model.index(row, column).data()) for column in columns] for row in range(model.rowCount())]


def choose(log: Opened, text: str) -> None:
    """Choose the newest line in which a text stands."""
    table = part(log.page, Table, "log.table")
    table.selectRow(next(place for place, line in enumerate(shown(log)) if text in " ".join(line)))
    log.settled()


def show(log: Opened, chip: Chip) -> None:
    log.press(f"log.chips.{chip}")


@pytest.fixture
def an_answer(a_vault: StaffedVault, pack: Pack) -> None:
    """Ann Doe asked for her own account, and it was recorded."""
    desk = GrantsDesk(a_vault.sign_in(Role.CIRCULATION), pack)
    account, now = new_id(), desk.asking.now()
    facts, card = AccountFacts("Ann Doe", date(1980, 1, 1), "Main"), NewCard(CARD, date(2030, 1, 1))
    desk.accounts.new_account(NewAccount(account, facts, card, Consent("2024-01", date(2025, 1, 1), "Binder 1")), now)
    asker = Asker(AskerKind.HOLDER, "Ann Doe", Channel.IN_PERSON)
    question, decision = desk.asking.ask(account, asker, (Proof(ProofKind.CARD, CARD),), Wants.ACCOUNT)
    desk.disclosures.record_disclosure(new_id(), account, question, decision, Outcome.RECORDED)


def test_the_newest_line_is_first_and_says_who_and_what(log_as: LogAs) -> None:
    log = log_as(Role.DIRECTOR)
    assert shown(log)[0][2:4] == [NAMES[Role.DIRECTOR], "Signed in"]
    numbers = [int(line[0]) for line in shown(log)]
    assert numbers == sorted(numbers, reverse=True)
    assert shown(log)[-1][3] == "Vault made"


def test_a_whole_log_is_called_whole(log_as: LogAs) -> None:
    assert {"whole", "Every line is as it was written."} <= set(log_as(Role.IT).said())


@pytest.mark.usefixtures("an_answer")
def test_answers_at_the_desk_alone(log_as: LogAs) -> None:
    log = log_as(Role.DIRECTOR)
    show(log, Chip.ANSWERS)
    assert [line[2:] for line in shown(log)] == [[NAMES[Role.CIRCULATION], "Answer at the desk", "Ann Doe"]]


@pytest.mark.usefixtures("an_answer")
def test_a_line_says_what_was_written_with_it(log_as: LogAs) -> None:
    log = log_as(Role.DIRECTOR)
    choose(log, "Answer at the desk")
    assert {"Name given", "Ann Doe", "What was written with it"} <= set(log.said())


@pytest.mark.usefixtures("an_answer")
def test_what_was_erased_in_its_time_is_said_to_be_gone(
    log_as: LogAs, a_vault: StaffedVault, pack: Pack, clock: FixedClock
) -> None:
    clock.move(days=400)
    answers = GrantsDesk(a_vault.sign_in(Role.DIRECTOR), pack).disclosures
    assert answers.erase_disclosures(answers.kept_since()) == 1
    log = log_as(Role.DIRECTOR)
    choose(log, "Answer at the desk")
    assert any(text.startswith("Erased when its time was over, by April 6, 2027.") for text in log.said())
    assert "Ann Doe" not in log.said()
    assert "Every line is as it was written." in log.said()


def test_what_is_kept_for_the_office_alone_is_not_shown_to_others(
    log_as: LogAs, a_vault: StaffedVault, pack: Pack
) -> None:
    desk = GrantsDesk(a_vault.sign_in(Role.CIRCULATION), pack)
    with pytest.raises(NotAllowedError):
        desk.guardians.freeze_guardian(1, 2, desk.asking.now(), "26-CV-0217")
    log = log_as(Role.IT)
    choose(log, "Refused: Parent or guardian frozen")
    assert not [text for text in log.said() if "26-CV-0217" in text]


def test_a_refused_act_is_named_as_refused(log_as: LogAs, a_vault: StaffedVault, pack: Pack) -> None:
    with pytest.raises(NotAllowedError):
        OfficeDesk(a_vault.sign_in(Role.CIRCULATION), pack).change_reading("adult_age", 12)
    log = log_as(Role.DIRECTOR)
    show(log, Chip.REFUSED)
    assert [line[2:4] for line in shown(log)] == [[NAMES[Role.CIRCULATION], "Refused: Policy read another way"]]


def test_a_failed_sign_in_is_named_with_whose_name_was_tried(log_as: LogAs, a_vault: StaffedVault) -> None:
    with pytest.raises(WrongPassphraseError):
        open_vault(a_vault.folder, NAMES[Role.MANAGER], "a guess", a_vault.clock)
    log = log_as(Role.DIRECTOR)
    show(log, Chip.SIGN_INS)
    assert "Sign-in failed" in [line[3] for line in shown(log)]
    choose(log, "Sign-in failed")
    assert NAMES[Role.MANAGER] in log.said()
    assert not [text for text in log.said() if "a guess" in text]


def test_the_recovery_code_is_called_by_its_name(log_as: LogAs, a_vault: StaffedVault) -> None:
    open_with_recovery_code(a_vault.folder, a_vault.code, a_vault.clock).close()
    log = log_as(Role.DIRECTOR)
    choose(log, "Signed out")
    assert "Recovery code" in log.said()


def test_a_line_that_somebody_changed_is_found_when_the_page_is_opened(log_as: LogAs, a_vault: StaffedVault) -> None:
    with insider(a_vault.folder) as db:
        db.execute("UPDATE log_lines SET hash = randomblob(32) WHERE number = 2")
    log = log_as(Role.DIRECTOR)
    assert "not as it was left" in log.said()
    assert any("line 2" in text.casefold() for text in log.said())


def chosen(log: Opened) -> int:
    line: Any = part(log.page, Table, "log.table").current()
    return int(line.line.number)


def test_the_first_line_that_is_not_as_it_was_left_is_chosen_and_marked(log_as: LogAs, a_vault: StaffedVault) -> None:
    with insider(a_vault.folder) as db:
        db.execute("UPDATE log_lines SET hash = randomblob(32) WHERE number = 2")
    log = log_as(Role.DIRECTOR)
    assert chosen(log) == 2
    assert [line[0] for line in shown(log) if "✕" in line[0]] == ["✕ 2"]
    assert log.said().count("not as it was left") == 2


def test_a_bad_line_that_a_filter_hides_is_shown_all_the_same(log_as: LogAs, a_vault: StaffedVault) -> None:
    log = log_as(Role.DIRECTOR)
    show(log, Chip.REFUSED)
    assert shown(log) == []
    with insider(a_vault.folder) as db:
        db.execute("UPDATE log_lines SET hash = randomblob(32) WHERE number = 2")
    log.page.main_action().trigger()
    log.settled()
    log.settled()
    assert chosen(log) == 2


def test_a_quick_check_says_which_signatures_it_looked_at_and_a_whole_one_all(
    log_as: LogAs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "_QUICK_SIGNATURES", 3)
    log = log_as(Role.DIRECTOR)
    newest = int(shown(log)[0][0])
    assert any(f"those from line {newest - 2} on were looked at" in text for text in log.said())
    log.page.main_action().trigger()
    log.settled()
    assert "Every line is as it was written." in log.said()


def test_a_signature_that_a_quick_check_passes_over_is_found_by_a_whole_one(
    log_as: LogAs, a_vault: StaffedVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "_QUICK_SIGNATURES", 3)
    with insider(a_vault.folder) as db:
        db.execute("UPDATE log_lines SET signature = randomblob(64) WHERE number = 2")
    log = log_as(Role.DIRECTOR)
    assert "whole" in log.said()
    log.page.main_action().trigger()
    log.settled()
    assert any("is not signed by the member it names" in text for text in log.said())


def test_a_check_tells_how_far_it_is_and_can_be_stopped(log_as: LogAs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "_STEP", 1)
    log = log_as(Role.DIRECTOR)
    log.page.main_action().trigger()
    assert not log.page.main_action().isEnabled()
    part(log.page.window(), QPushButton, "under_way.cancel").click()
    log.settled()
    assert {"not checked", "The check was stopped."} <= set(log.said())
    assert log.page.main_action().isEnabled()
    log.page.main_action().trigger()
    log.settled()
    assert "whole" in log.said()


def test_the_log_is_checked_again_when_somebody_asks(log_as: LogAs) -> None:
    log = log_as(Role.DIRECTOR)
    assert "whole" in log.said()
    with insider(log.home.folder) as db:
        db.execute("UPDATE log_lines SET hash = randomblob(32) WHERE number = 2")
    log.page.main_action().trigger()
    log.settled()
    assert "not as it was left" in log.said()


def test_a_check_that_broke_off_is_not_called_a_check(
    log_as: LogAs, a_vault: StaffedVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(_desk: OfficeDesk, _tell: object, *, quick: bool) -> None:
        raise StoreError("The disk cannot be read.")

    monkeypatch.setattr(OfficeDesk, "check_log", break_off)
    log = log_as(Role.DIRECTOR)
    assert {"not checked", "The disk cannot be read."} <= set(log.said())
    assert log.page.main_action().isEnabled()


def test_every_control_has_a_name_and_no_label_reads_html(log_as: LogAs) -> None:
    page = log_as(Role.DIRECTOR).page
    assert unnamed(page) == []
    assert without_object_name(page) == []
    assert rich_labels(page) == []


def test_a_moment_is_the_librarys(log_as: LogAs, clock: FixedClock) -> None:
    clock.wall = datetime(2026, 3, 9, 8, 5)
    assert "2026-03-09" in shown(log_as(Role.DIRECTOR))[0][1]
