"""What every test stands on: no display, no network, no trace in the home folder; and vaults to sign in to."""

import os
import shutil
import socket
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QLocale, QSettings, QTranslator

from adminapp.core.policy.roles import Role
from adminapp.core.security import passphrases
from adminapp.core.security.costs import OPEN_SECRET_COST
from adminapp.core.store.heads import STATE_VARIABLE
from adminapp.core.store.home import Home
from tests.clocks import FixedClock
from tests.vaults import StaffedVault, build_vault

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("house", deadline=None)  # two busy cores are no reason to fail
settings.load_profile("house")


@pytest.fixture(scope="session", autouse=True)
def a_computer_without_network() -> Iterator[None]:
    def refuse(_socket: socket.socket, address: Any) -> NoReturn:
        pytest.fail(f"A test reaches for the network: {address}")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refuse)
        yield


@pytest.fixture(scope="session", autouse=True)
def a_home_folder_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        yield


@pytest.fixture(scope="session", autouse=True)
def cheap_passphrases() -> Iterator[None]:
    """The least that the program accepts at all: 0.02 s instead of 0.3."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passphrases, "usual_cost", lambda: OPEN_SECRET_COST)
        yield


@pytest.fixture(autouse=True)
def a_computer_that_knows_no_vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(STATE_VARIABLE, str(tmp_path / "state"))


@pytest.fixture(autouse=True)
def a_screen_of_which_nothing_is_remembered() -> None:
    QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "adminapp", "screen").clear()


@pytest.fixture(scope="session", autouse=True)
def an_application_for_windows(qapp: QCoreApplication) -> QCoreApplication:
    """Made before any command makes one without windows: there is one a process, and no widget lives without it."""
    return qapp


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """Whatever language a test had the program speak, the next one starts in English."""
    yield
    app = QCoreApplication.instance()
    if app is not None and (translators := app.findChildren(QTranslator)):
        for translator in translators:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))


@pytest.fixture
def clock() -> FixedClock:
    """A Monday morning that stays until the test moves it."""
    return FixedClock(datetime(2026, 3, 2, 10, 0))


@pytest.fixture(scope="session")
def template_vault(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A vault to copy, and its recovery code."""
    folder = tmp_path_factory.mktemp("template")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(STATE_VARIABLE, str(folder / "state"))
        code = build_vault(folder / "vault", FixedClock(datetime(2026, 3, 1, 9, 0)))
    return folder / "vault", code


@pytest.fixture
def a_vault(template_vault: tuple[Path, str], tmp_path: Path, clock: FixedClock) -> Iterator[StaffedVault]:
    """A vault of this test's own, with a member of staff for every role, nobody signed in."""
    template, code = template_vault
    vault = StaffedVault(tmp_path / "vault", code, clock)
    shutil.copytree(template, vault.folder)
    yield vault
    vault.sign_out()


@pytest.fixture
def a_director(a_vault: StaffedVault) -> Home:
    return a_vault.sign_in(Role.DIRECTOR)


@pytest.fixture
def a_circulation_manager(a_vault: StaffedVault) -> Home:
    return a_vault.sign_in(Role.CIRCULATION_MANAGER)


@pytest.fixture
def a_clerk(a_vault: StaffedVault) -> Home:
    return a_vault.sign_in(Role.CIRCULATION)
