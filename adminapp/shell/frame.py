"""The window of a signed-in member: sidebar, top bar, and the page in front."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from adminapp.core.ui import words
from adminapp.core.ui.actions import Actions, action_button
from adminapp.core.ui.page import Page
from adminapp.core.ui.panels import announce, button, column, label, row, styled
from adminapp.core.ui.reading import tab_as_one_reads
from adminapp.core.ui.scrolling import Pages, Room
from adminapp.core.ui.theme import GRID, colours, grown, icon
from adminapp.core.ui.toast import Toasts
from adminapp.core.ui.under_way import UnderWay
from adminapp.shell.actions import WINDOW_ROWS
from adminapp.shell.features import Feature
from adminapp.shell.search import Search
from adminapp.shell.sidebar import Sidebar

_MOST_KEYS = 9
_SHORTEST_NUMBER = 8
_BESIDE_TYPING = 9 * GRID
_PAINTED = 100  # ms after which the first page is on the screen
_BETWEEN_PAGES = 20  # ms; the page in front is painted meanwhile, and keys are heard
_AT_ONCE = 0.002  # s after which no other piece is begun


class SearchField(QLineEdit):
    """Says what it is for in as many words as fit."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        told, short = self.tr("Scan a card or search (Ctrl+K)"), self.tr("Search (Ctrl+K)")
        room = self.width() - _BESIDE_TYPING
        self.setPlaceholderText(told if self.fontMetrics().horizontalAdvance(told) <= room else short)


class TopBar(QFrame):
    """The page's title, the search field for everything, and the page's main action."""

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        styled(self, look="top")
        self._title = label(look="title")
        self._title.setObjectName("window.title")
        self.search = SearchField()
        self.search.setObjectName("window.search")
        self.search.setProperty("look", "search")
        self.search.setAccessibleName(self.tr("Scan a card or search"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", colours().muted), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setMinimumWidth(grown(19 * GRID))
        self.search.setMaximumWidth(grown(44 * GRID))
        self.search.setMaxLength(200)
        self.search.returnPressed.connect(self._enter)
        self._actions = QHBoxLayout()
        self.setMinimumHeight(7 * GRID)
        bar = row(self._title, self.search, self._actions, gap=2 * GRID, margin=(3 * GRID, GRID, 3 * GRID, GRID))
        bar.setStretch(0, 2)
        bar.setStretch(1, 3)
        self.setLayout(bar)

    def show_page(self, page: Page) -> None:
        """Show a page's title and main action."""
        self._title.setText(page.title())
        while item := self._actions.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        action = page.main_action()
        if action is not None:
            self._actions.addWidget(action_button(action, "primary"))

    def _enter(self) -> None:
        text = self.search.text().strip()
        self.search.clear()
        if text:
            self.entered.emit(text)


class Begun(QFrame):
    """A line above the page: what the member was in the middle of when the window locked, and the ways on."""

    went_on = Signal()
    let_go = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("window.begun")
        styled(self, look="demo")
        self._text = label()
        on = button(self.tr("&Go on"), self.went_on.emit, name="window.begun.go_on")
        off = button(self.tr("Let it go"), self.let_go.emit, "link", "window.begun.let_go")
        line = row(self._text, off, on, margin=(3 * GRID, 6, 3 * GRID, 6))
        line.setStretch(0, 1)
        self.setLayout(line)
        self.hide()

    def offer(self, what: str) -> None:
        """Offer to go on with something."""
        text = self.tr("When the window locked you were at: {what}").format(what=what)
        self._text.setText(text)
        self.show()
        announce(self, text)


class Frame(QWidget):
    """Holds the pages, each made when it is first asked for; `go` brings one to the front.

    `all_made` tells that `make_others` has come to its end.
    """

    all_made = Signal()

    def __init__(self, sidebar: Sidebar, *, demo: bool) -> None:
        super().__init__()
        self.setObjectName("window.frame")
        styled(self, look="page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sidebar = sidebar
        self.top = TopBar()
        self._pages: dict[str, Page] = {}
        self._features: dict[str, Feature] = {}
        self._makers: dict[str, Callable[[], Page]] = {}
        self._others = QTimer(self)
        self._others.timeout.connect(self._make_another)
        self._stack = Pages()
        self.toasts = Toasts(self)
        self.under_way = UnderWay()
        self.begun = Begun()
        parts = [self.top, self.begun, Room(self._stack), self.under_way]
        self.setLayout(row(sidebar, column(*([self._demo_banner()] if demo else []), *parts, gap=0), gap=0))
        self.results = Search(self.top.search, self)
        self.toasts.raise_()
        sidebar.asked.connect(self.go)
        self.top.entered.connect(self._enter)
        self.doing = Actions(self, WINDOW_ROWS, lambda _deed: True)
        self.doing.connect({"window.find": self._search})
        for action in self.actions():
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self.doing["window.leave"].setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)

    @property
    def page(self) -> Page:
        """Return the page in front."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)  # noqa: S101 - the stack holds nothing else
        return page

    def pages(self) -> tuple[Page, ...]:
        """Return the pages in the order of the sidebar, and make those that nobody has gone to yet."""
        return tuple(self._page(name) for name in self._features)

    def pages_made(self) -> tuple[Page, ...]:
        """Return the pages that there are by now."""
        return tuple(self._pages.values())

    def make_others(self) -> None:
        """Make what nobody has gone to yet piece by piece, once the page in front has been painted."""
        self._others.start(_PAINTED)

    def make_no_more(self) -> None:
        """Leave unmade what nobody has gone to yet."""
        self._others.stop()

    def add_page(self, feature: Feature, make: Callable[[], Page]) -> None:
        """Add a page below the others; the first nine answer to Ctrl+1 to Ctrl+9."""
        number = len(self._features) + 1
        key = QKeySequence(f"Ctrl+{number}" if number <= _MOST_KEYS else "")
        text = QCoreApplication.translate("features", feature.text)
        self.sidebar.add_page(feature.name, text, key.toString(QKeySequence.SequenceFormat.PortableText))
        self._features[feature.name] = feature
        self._makers[feature.name] = make
        action = QAction(words.without_mnemonic(text), self)
        action.setObjectName(f"window.{feature.name}")
        action.setStatusTip(self.tr("Open the page {page}").format(page=text))
        action.setShortcut(key)
        action.triggered.connect(lambda: self.go(feature.name))
        self.addAction(action)

    def replace_page(self, name: str, page: Page) -> None:
        """Put a page in the place of one that is not in front."""
        before = self._pages[name]
        self._put(name, page)
        self._stack.removeWidget(before)
        before.deleteLater()

    def go(self, name: str) -> Page | None:
        """Bring a page to the front and return it, or None where unsaved work keeps the one that is there."""
        page = self._page(name)
        there = self._stack.currentWidget()
        if isinstance(there, Page) and there is not page and not there.may_leave():
            self.sidebar.choose(there.objectName())
            return None
        self._stack.setCurrentWidget(page)
        self.sidebar.choose(name)
        self.top.show_page(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)  # or the page would not hear its own keys
        page.opened()
        return page

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Let Tab go as one reads what is there at this moment."""
        tab_as_one_reads(self)
        return super().focusNextPrevChild(onward)

    def scan(self, number: str) -> None:
        """Give a scanned card to the page in front, or to the one that takes scans."""
        if not self.page.scanned(number):
            taker = self._taker(scans=True)
            if taker and (page := self.go(taker)):
                page.scanned(number)

    def search(self, text: str) -> None:
        """Show what was searched for on the page that takes searches."""
        taker = self._taker(scans=False)
        if taker and (page := self.go(taker)):
            page.searched(text)

    def _enter(self, text: str) -> None:
        self.results.close_up()
        number = text.replace(" ", "")
        if number.isdigit() and len(number) >= _SHORTEST_NUMBER:
            self.scan(number)
        else:
            self.search(text)

    def _taker(self, *, scans: bool) -> str:
        takers = (one.name for one in self._features.values() if (one.takes_scans if scans else one.takes_searches))
        return next(takers, "")

    def _make_another(self) -> None:
        self._others.setInterval(_BETWEEN_PAGES)
        if not self.isVisible():
            return
        enough = perf_counter() + _AT_ONCE
        while self._make_piece():
            if perf_counter() > enough:
                return
        self._others.stop()
        self.all_made.emit()

    def _make_piece(self) -> bool:
        """Make a page, or a part of one that was left out so far; return whether there was anything to make."""
        if waiting := next(iter(self._makers), ""):
            self._put(waiting, self._makers.pop(waiting)())
            return True
        return any(page.make_more() for page in self._pages.values())

    def _page(self, name: str) -> Page:
        page = self._pages.get(name) or self._makers.pop(name)()
        page.make_whole()
        if name not in self._pages:
            self._put(name, page)
        return page

    def _put(self, name: str, page: Page) -> None:
        self._pages[name] = page
        page.move(self._stack.width(), 0)  # else Qt would paint the one in front anew
        self._stack.addWidget(page)
        page.badge_changed.connect(lambda count: self.sidebar.show_count(name, count))
        page.title_changed.connect(lambda: self._retitle(page))
        page.paper_wanted.connect(self.doing["window.paper"].trigger)

    def _retitle(self, page: Page) -> None:
        if page is self._stack.currentWidget():
            self.top.show_page(page)

    def _search(self) -> None:
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def _demo_banner(self) -> QFrame:
        banner = styled(QFrame(), look="demo")
        text = self.tr("Demo office: everybody in it is made up.")
        banner.setLayout(row(label(text), margin=(3 * GRID, 6, 3 * GRID, 6)))
        return banner
