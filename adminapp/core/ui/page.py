"""What every page of the window is, and what it is handed."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from adminapp.core.kit.errors import AdminError
from adminapp.core.security.deeds import Deed
from adminapp.core.ui import words
from adminapp.core.ui.ask import Ask
from adminapp.core.ui.drafts import Draft
from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.panels import styled
from adminapp.core.ui.scrolling import scrolled
from adminapp.core.ui.theme import GRID
from adminapp.core.ui.toast import Toasts

__all__ = ("Page", "Tools", "scrolled")


@dataclass(frozen=True)
class Tools:
    """What the window lends every page."""

    jobs: Jobs
    ask: Ask
    toasts: Toasts
    may: Callable[[Deed], bool]


class Page(QWidget):
    """One page: the window shows its title and main action, and passes on scans and searches.

    A page puts its parts into `body`. It reads through jobs, never in a slot.
    """

    badge_changed = Signal(int)
    title_changed = Signal()
    paper_wanted = Signal()

    def __init__(self, name: str, tools: Tools) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        styled(self, look="page")
        self.tools = tools
        self._unmade: deque[Callable[[], object]] = deque()
        self.body = QVBoxLayout(self)
        self.body.setSpacing(2 * GRID)
        self.body.setContentsMargins(3 * GRID, 20, 3 * GRID, 20)

    def title(self) -> str:
        """Return the page's heading; it names no person."""
        raise NotImplementedError

    def main_action(self) -> QAction | None:
        """Return what the button at the top right does."""
        return None

    def opened(self) -> None:
        """Read anew what the page shows; called whenever the page comes to the front."""

    def scanned(self, number: str) -> bool:
        """Take a scanned card; return False where the page has no use for it, and the desk gets it."""
        return False

    def searched(self, text: str) -> None:
        """Show what was searched for in the window's search field; called on the page that answers searches."""

    def paper(self) -> tuple[str, object]:
        """Return the document that fits what the page shows, and the account it is about, None where there is none."""
        return "policy", None

    def make_later(self, *makers: Callable[[], object]) -> None:
        """Leave parts to be made one after the other, the last of them when the page comes to the front."""
        self._unmade.extend(makers)

    def make_whole(self) -> None:
        """Make what was left to be made later."""
        while self._unmade:
            self._unmade.popleft()()

    def make_more(self) -> bool:
        """Make one of the parts that nobody has looked at yet; return whether there was one."""
        if not self._unmade:
            return False
        self._unmade.popleft()()
        return True

    def make_all(self) -> None:
        """Make every part, whether somebody has looked at it or not."""
        while self.make_more():
            pass

    def draft(self) -> Draft:
        """Return what is enough to show again what is on the page; nothing where it is as it was at first."""
        return {}

    def take_up(self, draft: Draft) -> None:
        """Show again what a draft of this page tells."""

    def may_leave(self) -> bool:
        """Return whether another page may come to the front; a page with unsaved work asks."""
        return True

    def say(self, error: AdminError) -> None:
        """Show an error that belongs to no field."""
        self.tools.toasts.say(words.sentence(error))
