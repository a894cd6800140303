"""The vault is looked over on the page: what is wrong is said in words, with progress and Cancel."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from adminapp.core.kit.errors import DamagedError
from adminapp.core.policy.roles import Role
from adminapp.core.security.deeds import Deed
from adminapp.office.vault_desk import VaultDesk
from tests.accessible import part
from tests.clocks import FixedClock
from tests.office.conftest import Opened
from tests.vaults import StaffedVault

OfficeAs = Callable[[Role], Opened]


def show(office: Opened) -> Opened:
    office.page.show_section("verification")
    office.settled()
    return office


def under_way(office: Opened) -> list[str]:
    """What the window says of long work."""
    return office.said(part(office.page.window(), QWidget, "under_way"))


@pytest.mark.parametrize(("how", "signed"), [("full", "Verifying everything."), ("quick", "Verifying quickly.")])
def test_a_vault_in_order_is_said_to_be_so_with_the_time(office_as: OfficeAs, how: str, signed: str) -> None:
    office = show(office_as(Role.DIRECTOR))
    assert "The vault was never verified. Do it once now." in office.said()
    button = part(office.page, QPushButton, f"verification.{how}.button")
    button.click()
    assert signed in under_way(office)
    assert not button.isEnabled()
    office.settled()
    assert {"all in order", "Everything that was looked at is as it was left."} <= set(office.said())
    assert [text for text in office.said() if text.startswith("Verified 2026-03-02 10:00")]
    assert button.isEnabled()
    assert under_way(office) == []


def test_damage_is_named_with_its_file_since_when_and_what_to_do(
    office_as: OfficeAs, a_vault: StaffedVault, clock: FixedClock
) -> None:
    office = show(office_as(Role.DIRECTOR))
    for number in range(30):
        with office.home.write(Deed.LINK_CUSTODY, "custody.link", number, why="x" * 3000):
            pass
    office.press("verification.quick.button")
    clock.move(days=2)
    file = a_vault.folder / "office.db"
    content = bytearray(file.read_bytes())
    content[-2000] ^= 1
    file.write_bytes(content)
    office.press("verification.full.button")
    said = "\n".join(office.said())
    assert "not in order" in said
    assert "office.db is damaged" in said
    assert "Restore the newest backup." in said
    assert "Everything was last in order at 2026-03-02 10:00" in said
    assert "all in order" not in said
    with suppress(DamagedError):
        office.home.close()


def test_who_has_no_key_is_told_what_was_not_looked_at(office_as: OfficeAs) -> None:
    office = show(office_as(Role.IT))
    office.press("verification.quick.button")
    assert "Not looked at, because your role has no key: requests, partners, archived bans." in office.said()


def test_cancel_stops_the_work_and_nothing_is_reported(office_as: OfficeAs) -> None:
    office = show(office_as(Role.DIRECTOR))
    part(office.page, QPushButton, "verification.full.button").click()
    part(office.page.window(), QPushButton, "under_way.cancel").click()
    office.settled()
    assert "all in order" not in office.said()
    assert "The vault was never verified. Do it once now." in office.said()
    assert office.can_press("verification.full.button")
    assert VaultDesk(office.home).last_good() is None


def test_when_all_was_last_in_order_is_shown_at_the_next_sign_in(office_as: OfficeAs, clock: FixedClock) -> None:
    show(office_as(Role.DIRECTOR)).press("verification.quick.button")
    clock.move(days=1)
    said = show(office_as(Role.DIRECTOR)).said()
    assert "Last in order" in said
    assert [text for text in said if text.startswith("2026-03-02 10:00")]
