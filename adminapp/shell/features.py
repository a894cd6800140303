"""The pages of the window: one row each. What a row names is imported when a member has signed in, not before."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.policy.packs import Pack
from adminapp.core.security.deeds import Deed
from adminapp.core.store.home import Home
from adminapp.core.ui.page import Page, Tools


@dataclass(frozen=True)
class Rooms:
    """What a page is built from: the open vault, the policy in force, the window's tools."""

    home: Home
    pack: Pack
    tools: Tools


@dataclass(frozen=True)
class Feature:
    """One page: its name, what the sidebar calls it, the deed that its members may do, and how it is made.

    Scans that the page in front has no use for, and searches, go to the first page that takes them.
    """

    name: str
    text: str
    deed: Deed
    make: Callable[[Rooms], Page]
    takes_scans: bool = False
    takes_searches: bool = False


def _desk(rooms: Rooms) -> Page:
    from adminapp.grants.commands import GrantsDesk
    from adminapp.grants.pages.desk import DeskPage

    return DeskPage(rooms.tools, GrantsDesk(rooms.home, rooms.pack), rooms.pack)


def _log(rooms: Rooms) -> Page:
    from adminapp.office.commands import OfficeDesk
    from adminapp.office.pages.log import LogPage

    return LogPage(rooms.tools, OfficeDesk(rooms.home, _as_written(rooms.pack)))


def _office(rooms: Rooms) -> Page:
    from adminapp.office.commands import OfficeDesk
    from adminapp.office.pages.office import OfficePage

    return OfficePage(rooms.tools, OfficeDesk(rooms.home, _as_written(rooms.pack)))


def _as_written(pack: Pack) -> Pack:
    return replace(pack, readings=pack.as_written)


FEATURES = (
    Feature("desk", QT_TRANSLATE_NOOP("features", "Desk"), Deed.ASK_DESK, _desk, takes_scans=True, takes_searches=True),
    Feature("log", QT_TRANSLATE_NOOP("features", "Log"), Deed.READ_LOG, _log),
    Feature("office", QT_TRANSLATE_NOOP("features", "Office"), Deed.IMPORT_PATRONS, _office),
)


def preload() -> None:
    """Import what the pages stand on, while the passphrase is being checked."""
    import adminapp.grants.pages.desk
    import adminapp.office.pages.log
    import adminapp.office.pages.office  # noqa: F401
