"""How backups are kept: the two places with their state, how often, how many; and changing that."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError, beside
from adminapp.core.security.deeds import Deed
from adminapp.core.ui import words
from adminapp.core.ui.forms import NumberField
from adminapp.core.ui.page import Tools
from adminapp.core.ui.panels import Badge, Card, Line, Lines, button, label, row
from adminapp.core.ui.theme import Tone
from adminapp.office.pages.folders import FolderField, path_in_lines
from adminapp.office.pages.parts import FormDialog
from adminapp.office.vault_desk import BackupState, Finding, Plan, VaultDesk

_MOST_KEPT, _MOST_HOURS, _MOST_DAYS = 1000, 24 * 31, 366


class PlanCard(Card):
    """The places and the plan; `changed` says that the Director has changed it."""

    changed = Signal()

    def __init__(self, tools: Tools, desk: VaultDesk) -> None:
        super().__init__()
        self._tools = tools
        self._desk = desk
        self._plan: Plan | None = None
        change = button(self.tr("&Change…"), self._ask, "link", "backups.plan")
        change.setAccessibleName(self.tr("Change how backups are kept"))
        if not tools.may(Deed.CHANGE_SETTINGS):
            change.hide()
        self._places = Lines()
        self._often = label(look="muted")
        head = row()
        head.addWidget(label(self.tr("How backups are kept"), "heading"), 1)
        head.addWidget(change)
        self.body.addLayout(head)
        self.body.addWidget(self._places)
        self.body.addWidget(self._often)

    def show_state(self, state: BackupState, *, is_connected: bool) -> None:
        """Show the plan and how its places stand; whether the second can be reached now, the caller has looked."""
        plan = self._plan = state.plan
        lines = [self._line(self.tr("First place"), plan.place, state.first, _about(plan.place, state), is_here=True)]
        if plan.second:
            warned = _about(plan.second, state)
            lines.append(self._line(self.tr("Second place"), plan.second, state.second, warned, is_here=is_connected))
        else:
            none = self.tr("None. One on a USB drive or another computer outlives a stolen or broken computer.")
            lines.append(Line("", self.tr("Second place"), none, Badge(self.tr("advised"), Tone.REFER)))
        self._places.show_lines(*lines)
        often = self.tr("One every %n hour(s)", "", plan.hours)
        kept = self.tr("%n kept in each place", "", plan.keep)
        late = self.tr("late after %n day(s)", "", plan.warn_days)
        self._often.setText(self.tr("{often} · {kept} · {late}").format(often=often, kept=kept, late=late))

    def _line(self, name: str, place: Path, last: datetime | None, warned: Finding | None, *, is_here: bool) -> Line:
        when = self.tr("last backup {moment}").format(moment=words.moment(last)) if last else self.tr("no backup yet")
        said = f"{path_in_lines(place)}\n{when}"
        if warned is not None:
            short = Finding(warned.sentence, {**warned.holes, "place": place.name})  # the path stands there already
            said = f"{path_in_lines(place)}\n{words.sentence(short)}"
            return Line("", name, said, Badge(self.tr("late"), Tone.REFER))
        if not is_here:
            return Line("", name, said, Badge(self.tr("not connected"), Tone.REFER))
        return Line("", name, said, Badge(self.tr("reached"), Tone.YES) if last else "")

    def _ask(self) -> None:
        if self._plan is not None and self._tools.ask.show(PlanDialog(self, self._tools, self._desk, self._plan)):
            self._tools.toasts.say(self.tr("Saved. It counts from the next backup on."))
            self.changed.emit()


class PlanDialog(FormDialog):
    """Asks where backups go, how often, and how many are kept."""

    def __init__(self, parent: QWidget, tools: Tools, desk: VaultDesk, plan: Plan) -> None:
        title = QCoreApplication.translate("office", "How backups are kept")
        super().__init__(parent, tools, "plan", title, QCoreApplication.translate("office", "Save"))
        self._desk = desk
        self._place = FolderField(tools.ask, plan.place)
        self._second = FolderField(tools.ask, plan.second)
        self.form.add("place", self.tr("&First place"), self._place)
        what = self.tr("A USB drive or a folder of another computer. Leave it empty if there is none.")
        self.form.add("second", self.tr("&Second place"), self._second, what)
        self._hours = self._number("hours", self.tr("&Hours between two"), plan.hours, _MOST_HOURS)
        self._keep = self._number("keep", self.tr("&Kept in each place"), plan.keep, _MOST_KEPT)
        self._warn = self._number("warn_days", self.tr("&Days until it is late"), plan.warn_days, _MOST_DAYS)

    def work(self) -> Callable[[], None]:
        """Return what saves the plan.

        Raises: InputError beside its field.
        """
        place = self._place.folder()
        if place is None:
            raise InputError(QT_TRANSLATE_NOOP("errors", "Backups need a first place. Choose a folder."), field="place")
        with beside("hours"):
            hours = self._hours.number()
        with beside("keep"):
            keep = self._keep.number()
        with beside("warn_days"):
            warn_days = self._warn.number()
        return partial(self._desk.change_plan, Plan(place, self._second.folder(), keep, hours, warn_days))

    def _number(self, name: str, text: str, number: int, most: int) -> NumberField:
        return self.form.add(name, text, NumberField(number, 1, most), half=True)


def _about(place: Path, state: BackupState) -> Finding | None:
    """Return what is to be said about a place."""
    return next((one for one in state.warnings if one.holes["place"] == place), None)
