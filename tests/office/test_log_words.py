"""Every line in words: every command there is, and everything that is written with it."""

import ast
import re
import shutil
from collections.abc import Collection, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from adminapp.core.kit.errors import AdminError, NotAllowedError
from adminapp.core.policy.packs import load_pack
from adminapp.core.policy.roles import Role
from adminapp.core.security.deeds import Deed
from adminapp.core.store import erasing
from adminapp.core.store.checkup import check_vault
from adminapp.core.store.heads import STATE_VARIABLE
from adminapp.core.store.home import Home
from adminapp.core.store.log import LogFilter, Outcome
from adminapp.core.store.vault import open_vault
from adminapp.core.ui.language import speak
from adminapp.core.ui.words import moment
from adminapp.grants.commands import GrantsDesk
from adminapp.office.commands import OfficeDesk
from adminapp.office.pages import readings
from adminapp.office.pages.log_lines import Teller, Told
from adminapp.office.pages.log_words import LABELS, VALUES
from adminapp.office.pages.wording import command, commands_of, kinds
from adminapp.office.records import Kind, Patrons
from adminapp.shell.log_patrons import patrons_of
from tests.clocks import FixedClock
from tests.faults.act import Act
from tests.faults.acts import ACTS, prepare
from tests.faults.desk_acts import GIVEN, MATEO, RUTH, SOFIA
from tests.house.commands import command_names
from tests.house.source import every_source
from tests.vaults import NAMES, StaffedVault, build_vault, passphrase_of

MRRL = load_pack("mrrl")
THEN, NOW = datetime(2025, 1, 6, 9, 0), datetime(2026, 3, 2, 10, 0)
NAMED_BY_TESTS = {"images.keep", "images.release", "vault.migrate"}
CODE = re.compile(r"[a-z]+_[a-z]+|[{}\[\]]|\bTrue\b|\bFalse\b|\bNone\b|\d{15}|[a-z]+\.[a-z]+ ")
PLACES = {"Folder", "Place of the backups", "Second place of the backups"}


def refused_names() -> set[str]:
    """What is refused by name without being written otherwise: reading, and what a dialog asks first."""
    found = set()
    for source in every_source("adminapp"):
        for node in ast.walk(source.tree):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "attr", "") == "must_be_allowed"
                and len(node.args) > 1
            ):
                found |= {str(node.args[1].value)} if isinstance(node.args[1], ast.Constant) else set()
    return found


def nobody(_ids: Collection[int]) -> Mapping[int, str]:
    return {}


STRANGERS = Patrons(lambda _text: (), nobody, lambda one: frozenset({one}))


def told(home: Home, patrons: Patrons | None = None) -> list[Told]:
    """Every line in words, oldest first, to whoever has signed in."""
    desk = OfficeDesk(home, MRRL)
    known = patrons or patrons_of(GrantsDesk(home, MRRL))
    return list(reversed(Teller(desk, known).tell(desk.log(LogFilter(most=100_000)))))


@pytest.mark.parametrize("name", sorted(command_names() | refused_names()))
def test_every_command_has_words_and_a_kind(name: str) -> None:
    assert command(name) != name
    assert [kind for kind, _ in kinds() if name in commands_of(kind)] != []


def test_a_command_without_words_would_be_found() -> None:
    assert command("cards.swallow") == "cards.swallow"
    assert {"cards.report", "vault.restore", "member.add", "log.export"} <= command_names()
    assert {"accounts.search", "custody.see"} <= refused_names()


def test_every_kind_has_commands_and_no_command_has_two_kinds() -> None:
    assert all(commands_of(kind) for kind in Kind)
    assert sum(len(commands_of(kind)) for kind in Kind) == len(frozenset().union(*map(commands_of, Kind)))


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault with something on file for every act."""
    folder = tmp_path_factory.mktemp("prepared")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(STATE_VARIABLE, str(folder / "state"))
        build_vault(folder / "vault", FixedClock(THEN))
        home = director(folder, THEN + timedelta(hours=1))
        prepare(home)
        home.close()
    return folder


def director(folder: Path, at: datetime) -> Home:
    return open_vault(folder / "vault", NAMES[Role.DIRECTOR], passphrase_of(Role.DIRECTOR), FixedClock(at))


@pytest.mark.parametrize("act", [act for act in ACTS if act.name not in NAMED_BY_TESTS], ids=lambda act: act.name)
def test_what_every_act_writes_is_told_in_words(
    act: Act, prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(prepared, tmp_path / "copy")
    monkeypatch.setenv(STATE_VARIABLE, str(tmp_path / "copy" / "state"))
    home = director(tmp_path / "copy", NOW)
    act.first(home)
    act.do(home)
    with suppress(AdminError):
        home.close()
    home = director(tmp_path / "copy", NOW)
    lines = [one for one in told(home) if one.line.at.year == NOW.year]
    home.close()
    assert act.name in {one.line.command for one in lines}
    labels = {*LABELS.values(), *readings.QUESTIONS.values()}
    for one in lines:
        assert one.what != one.line.command
        for label, value in one.facts:
            assert label in labels, (one.line.command, one.line.arguments)
            assert label in PLACES or not CODE.search(value), (one.line.command, label, value)
            assert value not in {str(RUTH), f"{RUTH:,}", f"{MATEO:,}", f"{SOFIA:,}"}, (one.line.command, label)


def test_ids_are_told_by_the_names_they_stand_for(prepared: Path, tmp_path: Path, monkeypatch) -> None:
    shutil.copytree(prepared, tmp_path / "copy")
    monkeypatch.setenv(STATE_VARIABLE, str(tmp_path / "copy" / "state"))
    home = director(tmp_path / "copy", NOW)
    desk = GrantsDesk(home, MRRL)
    desk.permissions.revoke_permission(RUTH, GIVEN, desk.asking.now(), "a quarrel")
    desk.guardians.link_custody(MATEO, SOFIA)
    by_command = {one.line.command: one for one in told(home)}
    revoked = by_command["permissions.revoke"]
    assert revoked.about is not None
    assert revoked.about.text == "Ruth Quillfeather"
    assert dict(revoked.facts) == {"Person permitted": "Elena Quillfeather", "Why": "a quarrel"}
    assert dict(by_command["custody.link"].facts) == {"Accounts": "Mateo Quillfeather, Sofía Quillfeather"}
    answer = by_command["disclosures.record"]
    assert answer.about == revoked.about
    assert dict(answer.facts)["Answer"] == "share"
    assert dict(answer.facts)["What was shown"] == "card in the hand"
    unknown = {one.line.command: one for one in told(home, STRANGERS)}["permissions.revoke"]
    assert (unknown.about, dict(unknown.facts)) == (None, {"Why": "a quarrel"})
    home.close()


def test_two_accounts_of_one_minor_are_told_to_nobody_who_may_not_know(a_vault: StaffedVault) -> None:
    manager = a_vault.sign_in(Role.CIRCULATION_MANAGER)
    with manager.write(Deed.LINK_CUSTODY, "custody.link", accounts=[1, 2]):
        pass
    (line,) = (one for one in told(a_vault.sign_in(Role.ASSISTANT_DIRECTOR)) if one.line.command == "custody.link")
    assert line.facts == ()
    assert line.gone.startswith("Kept where your role has no key.")
    (line,) = (one for one in told(a_vault.sign_in(Role.DIRECTOR)) if one.line.command == "custody.link")
    assert line.gone == ""


def test_what_was_erased_is_said_to_be_gone_since_when(a_vault: StaffedVault, clock: FixedClock) -> None:
    home = a_vault.sign_in(Role.DIRECTOR)
    home.change_settings({"library": "Ours"})
    for _ in range(2):
        clock.move(days=300)
        home.change_settings({"library": "Ours still"})
        erasing.erase_arguments(home, erasing.kept_since(home))
    clock.move(days=5)
    changed = [one for one in told(home) if one.line.command == "settings.change"]
    assert [one.gone[:60] for one in changed[:1]] == ["Erased when its time was over, by October 23, 2027. The line"]
    assert [one.facts for one in changed[1:]] == [(("Library", "Ours still"),)] * 2


def test_a_sign_in_that_failed_says_when_and_where(a_vault: StaffedVault) -> None:
    with suppress(AdminError):
        open_vault(a_vault.folder, NAMES[Role.MANAGER], "a guess", a_vault.clock)
    (failed,) = (one for one in told(a_vault.sign_in(Role.DIRECTOR)) if one.line.outcome is Outcome.REFUSED)
    assert (failed.what, failed.who, failed.about) == ("Sign-in failed", NAMES[Role.MANAGER], None)
    assert {label for label, _ in failed.facts} == {"When it was tried", "Computer of the attempt"}


def test_what_a_verification_found_is_told_in_the_language_of_whoever_reads(
    a_vault: StaffedVault, qapp: QApplication
) -> None:
    home = a_vault.sign_in(Role.DIRECTOR)
    (a_vault.folder / "images").mkdir(exist_ok=True)
    (a_vault.folder / "images" / "9.image").write_bytes(b"of nobody")
    check_vault(home)
    with home.write(Deed.VERIFY_VAULT, "vault.verify", findings=["Written in words, as once it was."]):
        pass
    found = {language: [] for language in ("en", "es")}
    for language, said in found.items():
        speak(qapp, language)
        said += [value for one in told(home) if one.line.command == "vault.verify" for _, value in one.facts[:1]]
    assert found["en"][0] == "9.image belongs to no image. It goes when a Director signs in."
    assert found["es"][0].startswith("9.image no pertenece a ninguna imagen.")
    assert found["en"][1] == found["es"][1] == "Written in words, as once it was."


def test_what_was_found_at_the_door_tells_its_moment_as_every_other(a_vault: StaffedVault, clock: FixedClock) -> None:
    copy = shutil.copytree(a_vault.folder, a_vault.folder.with_name("copy"))
    a_vault.sign_in(Role.DIRECTOR).change_settings({"library": "Ours"})
    a_vault.sign_out()
    then = clock.now()
    clock.move(days=6)
    shutil.copytree(copy, a_vault.folder, dirs_exist_ok=True)
    (at_the_door,) = (
        value
        for one in told(a_vault.sign_in(Role.DIRECTOR))
        for label, value in one.facts
        if label == "What was found at the door"
    )
    assert f"last known state of {moment(then)}: the log ends" in at_the_door


def test_a_refused_act_is_told_with_its_words(a_vault: StaffedVault) -> None:
    clerk = a_vault.sign_in(Role.CIRCULATION)
    with pytest.raises(NotAllowedError):
        clerk.change_settings({"library": "Mine"})
    (refused,) = (one for one in told(a_vault.sign_in(Role.DIRECTOR)) if one.line.outcome is Outcome.REFUSED)
    assert (refused.what, refused.facts) == ("Refused: Settings changed", (("Library", "Mine"),))


@pytest.mark.parametrize("words", VALUES.values())
def test_values_are_words(words: Mapping[str, str]) -> None:
    assert all(text and "_" not in text for text in words.values())
