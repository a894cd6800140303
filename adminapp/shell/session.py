"""A member at work: the open vault, the window's frame with the pages of their role, and the way out."""

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from adminapp import __version__
from adminapp.core.kit.clock import Clock
from adminapp.core.kit.errors import AdminError
from adminapp.core.policy.packs import Pack
from adminapp.core.security.members import Member
from adminapp.core.store.drafts import Drafts
from adminapp.core.store.findings import Finding
from adminapp.core.store.home import Home
from adminapp.core.store.vault import open_vault, open_with_recovery_code
from adminapp.core.ui import words
from adminapp.core.ui.actions import actions_of
from adminapp.core.ui.ask import Ask
from adminapp.core.ui.drafts import Draft
from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.memory import remember, remembered
from adminapp.core.ui.openers import Opener
from adminapp.core.ui.page import Page, Tools
from adminapp.core.ui.scanner_panel import try_scanner
from adminapp.office.vault_desk import VaultDesk
from adminapp.shell.about import show_about
from adminapp.shell.features import Feature, Rooms, change_passphrase, show_paper
from adminapp.shell.frame import Frame
from adminapp.shell.keeping import Keeping
from adminapp.shell.office import Office, office_of, pack_in_force
from adminapp.shell.palette import Entry, choose_action, show_keys
from adminapp.shell.search import Findable, Found, known
from adminapp.shell.sidebar import Sidebar


@dataclass(frozen=True)
class Entered:
    """An open vault with what the window needs to know of it, and what the member had left half done."""

    home: Home
    office: Office
    pack: Pack
    draft: Draft


def enter(folder: Path, clock: Clock, name: str, passphrase: str) -> Entered:
    """Sign in with a passphrase.

    Raises: InputError; StoreError and its kinds.
    """
    return _entered(open_vault(folder, name, passphrase, clock))


def enter_with_code(folder: Path, clock: Clock, code: str) -> Entered:
    """Sign in with the recovery code.

    Raises: InputError; StoreError and its kinds.
    """
    return _entered(open_with_recovery_code(folder, code, clock))


def _entered(home: Home) -> Entered:
    try:
        office, pack = office_of(home), pack_in_force(home)  # or a draft would be taken that nobody sees
        return Entered(home, office, pack, Drafts(home.keys.vault, home.member, home.clock).take())
    except AdminError:
        home.close()
        raise


class Session(QObject):
    """One member's work from sign-in to sign-out; `display`, `helping` and `leaving` are asked for in the window."""

    display = Signal()
    helping = Signal()
    leaving = Signal()

    def __init__(self, entered: Entered, window: QWidget, leave: Callable[[], object]) -> None:
        super().__init__(window)
        self._home = entered.home
        self._kept = Drafts(entered.home.keys.vault, entered.home.member, entered.home.clock)
        self._left: Draft | None = None
        self._begun: Draft = {}
        self._features: Sequence[Feature] = ()
        self.jobs = Jobs(self)
        self.jobs.unheard.connect(self._say)
        self._ask = Ask(window, leave)
        self._furnish(entered.office, entered.pack)

    def _furnish(self, office: Office, pack: Pack) -> None:
        """Make the window's frame, without pages yet, in the language that is spoken."""
        self.frame = Frame(_sidebar(office, self._home.member, self), demo=office.demo)
        self.tools = Tools(self.jobs, self._ask, self.frame.toasts, self._home.member.may)
        show, say = self.frame.sidebar.show_backup_state, self.frame.toasts.say
        self.keeping = Keeping(self.jobs, VaultDesk(self._home), show, say)
        self._rooms = Rooms(
            self._home,
            office,
            pack,
            self.tools,
            self.frame.go,
            self._renew,
            self.keeping.show_state,
            self.leaving.emit,
        )
        self.frame.results.search_in(self.jobs, self._findable)
        self.jobs.began.connect(self.frame.under_way.follow)
        self.frame.begun.went_on.connect(self._go_on)
        self.frame.begun.let_go.connect(self._let_go)
        self.frame.doing.connect(
            {
                "window.paper": lambda: show_paper(self.frame.page, self.frame.go),
                "window.palette": lambda: choose_action(self.tools.ask, self.frame, self._entries()),
                "window.shortcuts": lambda: show_keys(self.tools.ask, self.frame, self._entries()),
                "window.help": self.helping.emit,
                "window.scanner": lambda: try_scanner(self.tools.ask, self.frame),
                "window.about": lambda: show_about(self.tools.ask, self.frame),
                "window.passphrase": self.change_passphrase,
                "window.display": self.display.emit,
                "window.leave": self.leaving.emit,
            }
        )

    def add_pages(self, features: Sequence[Feature]) -> None:
        """Bring the page to the front on which the member was last; the others that they may open are made after it."""
        self._features = [feature for feature in features if self.tools.may(feature.deed)]
        for feature in self._features:
            self.frame.add_page(feature, partial(self._made, feature))
        self.frame.go(self._page_of_last_time())
        self.frame.all_made.connect(_look_through_no_more)
        self.frame.all_made.connect(self._look_after_records)
        self.frame.make_others()

    def _look_after_records(self) -> None:
        """Say how the log and the backups stand, once every page is there and nothing waits for its turn."""
        self.keeping.show_state()
        self.jobs.start(self._home.verify_chain, done=self._show_log_state)

    def speak_anew(self) -> None:
        """Make the frame and the pages again in the language that is spoken now, and show on them what was there."""
        draft, office, pack = self._draft(), self._rooms.office, self._rooms.pack
        self._start_no_more()
        self.keeping.deleteLater()
        self._furnish(office, pack)
        self.add_pages(self._features)
        self.take_up(draft)

    def take_up(self, draft: Draft) -> None:
        """Show again what a draft tells; a dialog is not opened, but offered."""
        if draft.get("program") != __version__:
            return
        if draft["pages"]:
            for page in self.frame.pages():
                if page.objectName() in draft["pages"]:
                    page.take_up(draft["pages"][page.objectName()])
        if draft["page"] in {feature.name for feature in self._features}:
            self.frame.go(draft["page"])
        self._begun = draft["dialog"]
        if self._begun:
            self.jobs.when_quiet(self._offer_begun)

    def change_passphrase(self) -> None:
        """Let the member take another passphrase."""
        change_passphrase(self._rooms, self.frame)

    def hide(self) -> None:
        """Show nothing any more, and note what was half filled in before its dialogs are gone."""
        self.frame.hide()
        if self._left is None:
            self._left = self._draft()

    def leave(self, jobs: Jobs, left: Callable[[], object]) -> None:
        """Stop listening at once; what runs is finished, then the vault is closed in other jobs' pool."""
        self._start_no_more()
        self.jobs.let_all_finish()
        close = partial(self._close, self._left or {})
        jobs.start(close, done=lambda _: left(), failed=lambda _: left())

    def close(self) -> None:
        """Wait for what is being saved and close the vault."""
        self._start_no_more()
        self.jobs.shutdown()
        self._home.close()

    def _start_no_more(self) -> None:
        self._note_page()
        self.frame.make_no_more()
        self.keeping.stop()

    def _entries(self) -> list[Entry]:
        page = self.frame.page
        page.make_all()
        everywhere = self.tr("Everywhere")
        return [
            *(Entry(action, page.title()) for action in actions_of(page)),
            *(Entry(action, everywhere) for action in self.frame.actions()),
        ]

    def _renew(self, changed: Office | Pack) -> None:
        if isinstance(changed, Office):
            self._rooms = replace(self._rooms, office=changed)
            self.frame.sidebar.show_library(changed.library, changed.branches)
        else:
            self._rooms = replace(self._rooms, pack=changed)
        for page in self.frame.pages_made():
            if page is not self.frame.page:
                self._make_anew(page)

    def _made(self, feature: Feature) -> Page:
        return feature.make(self._rooms)

    def _make_anew(self, page: Page) -> None:
        feature = next(one for one in self._features if one.name == page.objectName())
        draft, made = page.draft(), self._made(feature)
        made.make_whole()
        self.frame.replace_page(feature.name, made)
        if draft:
            made.take_up(draft)

    def _draft(self) -> Draft:
        """Return what is enough to show again what is half done; nothing where nothing is."""
        pages = {page.objectName(): kept for page in self.frame.pages_made() if (kept := page.draft())}
        dialog = self.tools.ask.draft() or self._begun
        if not pages and not dialog:
            return {}
        return {"program": __version__, "page": self.frame.page.objectName(), "pages": pages, "dialog": dialog}

    def _offer_begun(self) -> None:
        self.frame.begun.offer(self._begun["title"])

    def _go_on(self) -> None:
        opens = Opener(self._begun["name"], self._begun["subject"]).found_in(self.frame)
        if opens is None:
            self.tools.toasts.say(self.tr("This cannot be gone on with here: open first what it was about."))
            return
        begun = self._begun
        self._let_go()
        self.tools.ask.go_on(begun, opens.trigger if isinstance(opens, QAction) else opens.click)

    def _let_go(self) -> None:
        self._begun = {}
        self.frame.begun.hide()

    def _page_of_last_time(self) -> str:
        names = [feature.name for feature in self._features]
        firsts = [one.name for one in self._features if one.first_for and self.tools.may(one.first_for)]
        last = remembered(self._last_page).get("page")
        return last if last in names else next(iter([*firsts, *names]))

    def _note_page(self) -> None:
        remember(self._last_page, {"page": self.frame.page.objectName()})

    @property
    def _last_page(self) -> str:
        return f"pages/{self._home.member.id}"

    def _findable(self) -> list[Findable]:
        """Return what the search field finds: what the pages have, the pages themselves, and what can be done here."""
        own = {page.objectName(): page for page in self.frame.pages()}
        pages = [Found(page.title(), what=name) for name, page in own.items()]
        entries = [entry for entry in self._entries() if entry.action.isEnabled() and entry.page not in {*own, "find"}]
        actions = [Found(entry.text, entry.what, place) for place, entry in enumerate(entries)]
        return [
            *(kind for feature in self._features for kind in feature.finds(self._rooms, own[feature.name])),
            known(self.tr("Pages"), pages, lambda found: self.frame.go(found.what)),
            known(self.tr("Actions"), actions, lambda found: entries[found.what].action.trigger()),
        ]

    def _close(self, draft: Draft) -> None:
        self.jobs.wait()
        try:
            self._home.close()
        finally:
            self._kept.keep(draft)

    def _show_log_state(self, findings: tuple[Finding, ...]) -> None:
        wrong = dict.fromkeys(map(words.sentence, (*self._home.warnings, *findings)))
        if wrong:
            text = self.tr("The log is not in order. Tell the Director.")
            self.tools.toasts.say(" ".join((text, *wrong)))
        else:
            text = self.tr("Log verified {time}").format(time=words.clock_time(self._home.clock.local_now()))
        self.frame.sidebar.show_log_state(text)

    def _say(self, error: AdminError) -> None:
        self.tools.toasts.say(words.sentence(error))


def _sidebar(office: Office, member: Member, session: Session) -> Sidebar:
    sidebar = Sidebar(office.library, office.branches)
    who = f"{member.name} · {words.role(member.role)}"
    sidebar.show_member(who, session.change_passphrase, session.display.emit, session.leaving.emit)
    return sidebar


def _look_through_no_more() -> None:
    """Keep the collection from what stays until sign-out: it took 250 ms each time."""
    gc.freeze()
