"""The pages of the window: one row each. What a row names is imported when a member has signed in, not before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.security.deeds import Deed
from adminapp.core.ui.page import Page, Tools, scrolled
from adminapp.core.ui.panels import column, readable
from adminapp.shell import finding

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from adminapp.core.policy.packs import Pack
    from adminapp.core.store.home import Home
    from adminapp.grants.commands import GrantsDesk
    from adminapp.grants.pages.importing import ImportPanel
    from adminapp.office.pages.office import Section
    from adminapp.shell.office import Office
    from adminapp.shell.search import Findable


@dataclass(frozen=True)
class Rooms:
    """What a page is built from: the open vault, its office, the policy in force, the window's tools.

    `go` brings another page to the front and returns it, or None where unsaved work keeps the one that is there.
    `renew` makes every other page anew for an office or under a pack that the page in front has changed.
    `backed_up` hears that backups have changed; `leave` signs out.
    """

    home: Home
    office: Office
    pack: Pack
    tools: Tools
    go: Callable[[str], Page | None]
    renew: Callable[[Office | Pack], None]
    backed_up: Callable[[], object]
    leave: Callable[[], object]


@dataclass(frozen=True)
class Feature:
    """One page: its name, what the sidebar calls it, the deed that its members may do, and how it is made.

    Scans that the page in front has no use for, and searches, go to the first page that takes them. Sign-in opens the
    first page whose `first_for` the member may do. What a page `finds` is asked of it by the search for everything.
    """

    name: str
    text: str
    deed: Deed
    make: Callable[[Rooms], Page]
    takes_scans: bool = False
    takes_searches: bool = False
    first_for: Deed | None = None
    finds: Callable[[Rooms, Page], Sequence[Findable]] = lambda _rooms, _page: ()


def _today(rooms: Rooms) -> Page:
    from adminapp.grants.commands import GrantsDesk
    from adminapp.office.pages.office import OfficePage
    from adminapp.shell.today.page import TodayPage
    from adminapp.shell.today.questions import Questions
    from adminapp.shell.today.waiting import Place

    def go(place: Place) -> None:
        page = rooms.go(place.page)
        if isinstance(page, OfficePage):
            page.show_section(place.what)
        elif page is not None and place.what:
            page.searched(place.what)

    decisions = GrantsDesk(rooms.home, rooms.pack).disclosures.decisions_by_month
    waiting = Questions(rooms.home, rooms.pack).topics()
    return TodayPage(rooms.tools, waiting, decisions, rooms.pack.readings.smallest_group, go)


def _desk(rooms: Rooms) -> Page:
    from adminapp.grants.commands import GrantsDesk
    from adminapp.grants.pages.desk import DeskPage

    return DeskPage(rooms.tools, GrantsDesk(rooms.home, rooms.pack), rooms.pack)


def _patrons(rooms: Rooms) -> Page:
    from adminapp.grants.commands import GrantsDesk
    from adminapp.grants.pages.desk import DeskPage
    from adminapp.grants.pages.patrons import PatronsPage

    def ask_about(account: int) -> None:
        desk = rooms.go("desk")
        if isinstance(desk, DeskPage):
            desk.show_account(account)

    page = PatronsPage(rooms.tools, GrantsDesk(rooms.home, rooms.pack), rooms.pack, rooms.office.branches)
    page.ask_about.connect(ask_about)
    return page


def _log(rooms: Rooms) -> Page:
    from adminapp.grants.commands import GrantsDesk
    from adminapp.office.commands import OfficeDesk
    from adminapp.office.pages.log import LogPage
    from adminapp.shell.log_patrons import patrons_of

    desk, grants = OfficeDesk(rooms.home, _as_written(rooms.pack)), GrantsDesk(rooms.home, rooms.pack)
    return LogPage(rooms.tools, desk, patrons_of(grants))


def _office(rooms: Rooms) -> Page:
    from adminapp.core.policy.packs import Pack
    from adminapp.grants.commands import GrantsDesk
    from adminapp.grants.pages.importing import ImportPanel
    from adminapp.office.commands import OfficeDesk
    from adminapp.office.pages.office import OfficePage
    from adminapp.office.vault_desk import VaultDesk

    grants = GrantsDesk(rooms.home, rooms.pack)
    bringing_in = ImportPanel(rooms.tools, grants)
    desk, vault = OfficeDesk(rooms.home, _as_written(rooms.pack)), VaultDesk(rooms.home)
    page = OfficePage(rooms.tools, desk, vault, _other_sections(rooms.tools, grants, bringing_in))

    def renew(changed: Office | Pack) -> None:
        if isinstance(changed, Pack):
            bringing_in.decide_by(GrantsDesk(rooms.home, changed))
        rooms.renew(changed)

    page.changed.connect(renew)
    page.backed_up.connect(rooms.backed_up)
    page.signed_out.connect(rooms.leave)
    return page


def _other_sections(tools: Tools, grants: GrantsDesk, bringing_in: ImportPanel) -> tuple[Section, ...]:
    """Return the parts of the office's page that belong to other features, or to the computer."""
    from adminapp.core.ui.scanner_panel import ScannerPanel
    from adminapp.grants.pages.lookup import LookupPanel
    from adminapp.grants.pages.old_answers import OldAnswersPanel
    from adminapp.office.pages.office import Section, Shown

    translate = QCoreApplication.translate

    def answers() -> Shown:
        panel = OldAnswersPanel(tools, grants)
        return scrolled(readable(panel)), panel.opened

    def lookup() -> Shown:
        panel = LookupPanel(tools, grants)
        return scrolled(readable(panel)), panel.opened

    def scanner() -> Shown:
        panel = ScannerPanel()
        return scrolled(column(panel)), panel.opened

    return (
        Section(
            "import",
            translate("features", "Patron export"),
            lambda: (bringing_in, bringing_in.opened),
            Deed.IMPORT_PATRONS,
        ),
        Section("old_answers", translate("features", "Old answers"), answers, Deed.ERASE_DISCLOSURES),
        Section("lookup", translate("features", "Card look-up"), lookup),
        Section("scanner", translate("features", "Scanner"), scanner),
    )


def _handouts(rooms: Rooms) -> Page:
    from adminapp.handouts.commands import HandoutsDesk
    from adminapp.handouts.pages.handouts import HandoutsPage
    from adminapp.shell.papers import source_of

    letterhead = source_of(rooms.office, rooms.pack).letterhead
    return HandoutsPage(rooms.tools, HandoutsDesk(rooms.home, rooms.pack), letterhead)


def show_paper(page: Page, go: Callable[[str], Page | None]) -> None:
    """Open the document that fits what a page shows, filled in with what is known of the account."""
    from adminapp.grants.stored import StoredAccount
    from adminapp.handouts.pages.handouts import HandoutsPage
    from adminapp.shell.papers import known_of

    name, account = page.paper()
    handouts = go("handouts")
    if isinstance(handouts, HandoutsPage) and handouts is not page:
        handouts.show_paper(name, known_of(account) if isinstance(account, StoredAccount) else None)


def change_passphrase(rooms: Rooms, parent: QWidget) -> None:
    """Let the member who has signed in take another passphrase."""
    from adminapp.office.pages.passphrases import change_own_passphrase
    from adminapp.office.vault_desk import VaultDesk

    change_own_passphrase(parent, rooms.tools, VaultDesk(rooms.home))


def show_export(go: Callable[[str], Page | None], file: Path) -> None:
    """Open the office at a patron export, with what would happen."""
    from adminapp.grants.pages.importing import ImportPanel
    from adminapp.office.pages.office import OfficePage

    page = go("office")
    if isinstance(page, OfficePage):
        page.show_section("import")
        page.findChildren(ImportPanel)[0].take(file)


def _as_written(pack: Pack) -> Pack:
    return replace(pack, readings=pack.as_written)


FEATURES = (
    Feature("today", QT_TRANSLATE_NOOP("features", "Today"), Deed.ASK_DESK, _today, first_for=Deed.READ_LOG),
    Feature(
        "desk", QT_TRANSLATE_NOOP("features", "Desk"), Deed.ASK_DESK, _desk, takes_scans=True, first_for=Deed.ASK_DESK
    ),
    Feature(
        "patrons",
        QT_TRANSLATE_NOOP("features", "Patrons"),
        Deed.SEE_PATRONS,
        _patrons,
        takes_searches=True,
        finds=finding.patrons,
    ),
    Feature(
        "handouts",
        QT_TRANSLATE_NOOP("features", "Handouts"),
        Deed.ASK_DESK,
        _handouts,
        finds=finding.documents,
    ),
    Feature("log", QT_TRANSLATE_NOOP("features", "Log"), Deed.READ_LOG, _log),
    Feature("office", QT_TRANSLATE_NOOP("features", "Office"), Deed.MAKE_BACKUP, _office, finds=finding.settings),
)


def preload() -> None:
    """Import what the pages stand on, then read what is printed with, while the passphrase is typed."""
    import adminapp.grants.pages.desk
    import adminapp.grants.pages.importing
    import adminapp.grants.pages.lookup
    import adminapp.grants.pages.old_answers
    import adminapp.grants.pages.patrons
    import adminapp.handouts.pages.handouts
    import adminapp.office.pages.log
    import adminapp.office.pages.office
    import adminapp.shell.log_patrons
    import adminapp.shell.papers
    import adminapp.shell.today.page
    import adminapp.shell.today.questions  # noqa: F401
    from adminapp.core.documents.fonts import warm
    from adminapp.handouts.papers import texts

    for code in texts.languages():
        texts.language(code)
    warm()
