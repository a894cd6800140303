"""The sidebar: the library, the pages that the member may open, and at its foot who is signed in."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from adminapp.core.ui import words
from adminapp.core.ui.choices import Choice
from adminapp.core.ui.memory import remember, remembered
from adminapp.core.ui.page import scrolled
from adminapp.core.ui.panels import announce, button, column, empty_out, label, rule, styled
from adminapp.core.ui.theme import GRID

_WIDTH = 26 * GRID
_MINUTE = 60


class _NavButton(Choice):
    """One page of the sidebar, with a badge for what waits there."""

    def __init__(self, name: str, text: str, key: str) -> None:
        super().__init__(words.without_mnemonic(text))
        self.setObjectName(f"window.{name}")
        self.setProperty("look", "nav")
        self.setToolTip(key)
        self._text = text
        self._count = QLabel()
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        styled(self._count, look="count").hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, GRID, 0)
        layout.addStretch(1)
        layout.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        """Leave room for the badge beside the words."""
        hint = super().sizeHint()
        badge = self._count.sizeHint().width() + GRID if self._count.text() else 0
        return QSize(hint.width() + badge, hint.height())

    def show_count(self, count: int) -> None:
        """Show how much waits on the page; nothing for none."""
        self._count.setText(words.number(count) if count else "")
        self._count.setVisible(count > 0)
        self.updateGeometry()
        waiting = self.tr("{page}, {count} waiting").format(page=self._text, count=words.number(count))
        self.setAccessibleName(waiting if count else self._text)


class Sidebar(QFrame):
    """Says where one is, and goes elsewhere; `asked` carries the name of the page that is wanted."""

    asked = Signal(str)

    def __init__(self, library: str, branches: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("window.sidebar")
        styled(self, look="side")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _NavButton] = {}
        self._pages = column(gap=2)
        self._area = scrolled(column(self._pages, 0))
        self._feet = column(gap=2)
        self._log, self._backup = label(look="small"), label(look="small")
        self._lock = label(look="small")
        self._head = column(gap=2, margin=(10, 0, 10, 2 * GRID))
        foot = column(rule(), gap=GRID)
        foot.addLayout(self._feet)
        everything = column(self._head, self._area, foot, gap=0, margin=(10, 2 * GRID, 10, 2 * GRID))
        everything.setStretchFactor(self._area, 1)
        self.setLayout(everything)
        self.show_library(library, branches)

    def show_library(self, library: str, branches: Sequence[str]) -> None:
        """Show which library it is, and the branch that this computer stands in."""
        empty_out(self._head)
        self._head.addWidget(label(library, "library"))
        self._head.addWidget(_branch(branches))

    def add_page(self, name: str, text: str, key: str) -> None:
        """Add a page below the others."""
        nav = _NavButton(name, text, key)
        nav.clicked.connect(lambda _checked: self.asked.emit(name))
        self._group.addButton(nav)
        self._buttons[name] = nav
        self._pages.addWidget(nav)

    def choose(self, name: str) -> None:
        """Show that a page is in front."""
        self._buttons[name].setChecked(True)
        self._area.ensureWidgetVisible(self._buttons[name])

    def sizeHint(self) -> QSize:
        """Be as narrow as the words allow, so that the page has the room."""
        return QSize(max(_WIDTH, self.minimumSizeHint().width()), super().sizeHint().height())

    def show_count(self, name: str, count: int) -> None:
        """Show how much waits on a page."""
        self._buttons[name].show_count(count)

    def show_member(
        self, who: str, passphrase: Callable[[], object], display: Callable[[], object], leave: Callable[[], object]
    ) -> None:
        """Show who is signed in, the ways to their passphrase and the display's settings, and the way out."""
        states = (label(who, "small"), self._lock, self._log, self._backup)
        self._feet.addLayout(column(*states, gap=2, margin=(10, 0, 10, GRID)))
        for text, name, act in (
            (self.tr("Your passphrase"), "window.passphrase", passphrase),
            (self.tr("Display and language"), "window.display", display),
            (self.tr("Sign out"), "window.leave", leave),
        ):
            self._feet.addWidget(button(text, act, "nav", name))

    def show_lock(self, seconds: int) -> None:
        """Show how long it is until the program locks by itself; a screen reader says it near the end."""
        if seconds > _MINUTE:
            text = self.tr("Locks in {minutes} min · Ctrl+L").format(minutes=words.number(-(-seconds // _MINUTE)))
        else:
            text = self.tr("Locks in {seconds} s · Ctrl+L").format(seconds=words.number(-(-seconds // 10) * 10))
        if text != self._lock.text():
            self._lock.setText(text)
            if seconds <= _MINUTE:
                announce(self._lock, text)

    def show_log_state(self, text: str) -> None:
        """Show whether the log is in order."""
        self._log.setText(text)

    def show_backup_state(self, text: str) -> None:
        """Show when the last backup was made."""
        self._backup.setText(text)


def _branch(branches: Sequence[str]) -> QWidget:
    """Return the branch that this computer stands in; where there are several, one is chosen once a computer."""
    if len(branches) < 2:
        return label(branches[0] if branches else "", "small")
    kept = remembered("branch").get("name")
    here = next((branch for branch in branches if branch == kept), branches[0])
    chosen = QPushButton(words.without_mnemonic(here))
    chosen.setObjectName("window.branch")
    chosen.setProperty("look", "branch")
    chosen.setAccessibleName(QCoreApplication.translate("Sidebar", "Branch: {branch}").format(branch=here))
    menu = QMenu(chosen)

    def choose(branch: str) -> None:
        remember("branch", {"name": branch})
        chosen.setText(words.without_mnemonic(branch))

    for branch in branches:
        menu.addAction(words.without_mnemonic(branch)).triggered.connect(partial(choose, branch))
    chosen.setMenu(menu)
    return chosen
