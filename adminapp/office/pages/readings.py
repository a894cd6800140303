"""How the policy's unclear places are read, and the Director's changes to that."""

from collections.abc import Callable
from dataclasses import fields
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, AdminError, InputError
from adminapp.core.policy.choices import BOUNDS, WORDS
from adminapp.core.policy.decision import Verdict
from adminapp.core.policy.packs import Pack
from adminapp.core.policy.readings import Readings
from adminapp.core.policy.roles import Role
from adminapp.core.security.deeds import Deed
from adminapp.core.ui import words
from adminapp.core.ui.ask import Dialog
from adminapp.core.ui.choices import Choices
from adminapp.core.ui.forms import Form, NumberField, Picker, long_field
from adminapp.core.ui.page import Tools
from adminapp.core.ui.panels import Badge, Line, Lines, Sheet, button, label, row
from adminapp.core.ui.theme import Tone
from adminapp.office.commands import OfficeDesk

QUESTIONS = {
    "adult_age": QT_TRANSLATE_NOOP("office", "Age at which a patron is adult"),
    "consent_on_file": QT_TRANSLATE_NOOP("office", "Must a signed consent to the procedures be on file?"),
    "permitted_persons": QT_TRANSLATE_NOOP("office", "May a cardholder name other persons?"),
    "guardians": QT_TRANSLATE_NOOP("office", "May parents and guardians see a minor's account?"),
    "collection_agencies": QT_TRANSLATE_NOOP("office", "May a collection agency have account records?"),
    "noncustodial_parent_in_person": QT_TRANSLATE_NOOP("office", "A parent not named on the account shows its card"),
    "noncustodial_parent_by_phone": QT_TRANSLATE_NOOP("office", "A parent not named on the account calls"),
    "grants_of_minors_end_at_adult_age": QT_TRANSLATE_NOOP("office", "Do a minor's permissions end on coming of age?"),
    "guardian_signs_for_minor": QT_TRANSLATE_NOOP("office", "Must a guardian sign a minor's permission?"),
    "agency_needs_consent": QT_TRANSLATE_NOOP("office", "Does an agency need the patron's consent on file?"),
    "agency_may_have": QT_TRANSLATE_NOOP("office", "What an agency may have"),
    "partners_by_contract": QT_TRANSLATE_NOOP("office", "May vendors under contract have what they need?"),
    "partner_list_on_request": QT_TRANSLATE_NOOP("office", "Is the list of vendors given to whoever asks?"),
    "cameras": QT_TRANSLATE_NOOP("office", "Does the policy speak of cameras?"),
    "footage_days": QT_TRANSLATE_NOOP("office", "Days that footage is kept"),
    "footage_roles": QT_TRANSLATE_NOOP("office", "Who may look at footage"),
    "banned_on_laptops": QT_TRANSLATE_NOOP("office", "May laptops show the images of banned patrons?"),
    "archive_years": QT_TRANSLATE_NOOP("office", "Years that a ban's images are archived"),
    "archive_roles": QT_TRANSLATE_NOOP("office", "Who may open the archive of images"),
    "subpoena_with_review": QT_TRANSLATE_NOOP("office", "Is a subpoena enough after counsel and Director?"),
    "finding_required": QT_TRANSLATE_NOOP("office", "Must a court order state its finding?"),
    "waiver_covers": QT_TRANSLATE_NOOP("office", "What a waiver of the subpoena covers"),
    "waiver_reasons": QT_TRANSLATE_NOOP("office", "Reasons for a waiver to pick from"),
    "search_cost_charged": QT_TRANSLATE_NOOP("office", "Is the cost of a search charged?"),
    "legal_process_to": QT_TRANSLATE_NOOP("office", "Who receives legal process"),
    "third_parties_to": QT_TRANSLATE_NOOP("office", "Who receives other requests by third parties"),
    "others_to": QT_TRANSLATE_NOOP("office", "Who decides where the policy has no rule"),
    "frozen_guardian_to": QT_TRANSLATE_NOOP("office", "Who decides about a frozen parent or guardian"),
    "minors_debts_to": QT_TRANSLATE_NOOP("office", "Who decides about debts from before coming of age"),
    "open_records_to": QT_TRANSLATE_NOOP("office", "Who receives requests for public records"),
    "questions_to": QT_TRANSLATE_NOOP("office", "Who answers questions about the policy"),
    "dissatisfied_to": QT_TRANSLATE_NOOP("office", "Who speaks with somebody who is not satisfied"),
    "smallest_group": QT_TRANSLATE_NOOP("office", "Persons in the smallest group of a statistic"),
}
_VERDICTS = {
    Verdict.ALLOW: QT_TRANSLATE_NOOP("office", "Share"),
    Verdict.DENY: QT_TRANSLATE_NOOP("office", "Do not share"),
    Verdict.REFER: QT_TRANSLATE_NOOP("office", "Refer"),
}
_THINGS = {
    "account": QT_TRANSLATE_NOOP("office", "account"),
    "titles": QT_TRANSLATE_NOOP("office", "titles borrowed"),
    "address": QT_TRANSLATE_NOOP("office", "address"),
    "pick_up": QT_TRANSLATE_NOOP("office", "holds to pick up"),
    "footage": QT_TRANSLATE_NOOP("office", "footage"),
    "ban_image": QT_TRANSLATE_NOOP("office", "images of banned patrons"),
}
_ROLE_LISTS = frozenset(
    field.name for field in fields(Readings) if field.type == "tuple[Role, ...]" or field.type == tuple[Role, ...]
)


def _office(text: str) -> str:
    return QCoreApplication.translate("office", text)


_YES, _NO = QT_TRANSLATE_NOOP("office", "Yes"), QT_TRANSLATE_NOOP("office", "No")
_CHANGED = QT_TRANSLATE_NOOP("office", "changed")
_NOBODY, _NOTHING = QT_TRANSLATE_NOOP("office", "nobody"), QT_TRANSLATE_NOOP("office", "nothing")


class ReadingsPanel(Sheet):
    """Every reading with its value; the Director changes one at a time, and `changed` carries the pack as it is now."""

    changed = Signal(object)

    def __init__(self, tools: Tools, desk: OfficeDesk) -> None:
        what = self.tr("Every change is logged, and every answer names the reading that made it.")
        super().__init__(self.tr("How the policy is read where its words leave a choice"), what)
        self.setObjectName("office.readings")
        self._tools = tools
        self._desk = desk
        self._pack: Pack | None = None
        self._lines: dict[str, ReadingLine] = {}

    def opened(self) -> None:
        """Read the readings in force."""
        if not self._lines:
            self._add_lines()
        self._tools.jobs.start(self._desk.pack, done=self._show)

    def _show(self, pack: Pack) -> None:
        self._pack = pack
        for line in self._lines.values():
            line.show_value(pack)

    def _add_lines(self) -> None:
        may_change = self._tools.may(Deed.CHANGE_SETTINGS)
        self._lines = {
            reading: ReadingLine(reading, partial(self._change, reading) if may_change else None)
            for reading in QUESTIONS
        }
        self.body.addWidget(Lines(*self._lines.values()))

    def _change(self, reading: str) -> None:
        if self._pack is None:
            return
        dialog = ReadingDialog(self, self._tools, self._desk, self._pack, reading)
        if self._tools.ask.show(dialog) and dialog.in_force is not None:
            self._show(dialog.in_force)
            self.changed.emit(dialog.in_force)


class ReadingLine(Line):
    """A question that the policy leaves open, how it is read, and the way to read it otherwise."""

    def __init__(self, reading: str, change: Callable[[], object] | None) -> None:
        self._reading = reading
        self._value = label()
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._is_changed = Badge(_office(_CHANGED), Tone.REFER)
        self._is_changed.hide()
        parts: list[QWidget] = [self._value, self._is_changed]
        if change is not None:
            name = f"office.{reading}.change"
            parts.append(button(QCoreApplication.translate("office", "Change"), change, "link", name))
            told = QCoreApplication.translate("office", "Change: {question}")
            parts[-1].setAccessibleName(told.format(question=_office(QUESTIONS[reading])))
        right = QWidget()
        right.setLayout(row(*parts))
        super().__init__(_office(QUESTIONS[reading]), right=right)

    def show_value(self, pack: Pack) -> None:
        """Show how a pack reads it."""
        self._value.setText(said(self._reading, getattr(pack.readings, self._reading)))
        self._is_changed.setVisible(self._reading in pack.changed)


class ReadingDialog(Dialog):
    """Asks how a place is to be read from now on; `in_force` is the pack as it was saved."""

    def __init__(self, parent: QWidget, tools: Tools, desk: OfficeDesk, pack: Pack, reading: str) -> None:
        super().__init__(parent, "reading", _office(QUESTIONS[reading]), QCoreApplication.translate("office", "Save"))
        self._tools = tools
        self._desk = desk
        self._reading = reading
        self.in_force: Pack | None = None
        self._before = getattr(pack.readings, reading)
        self._field = field_for(reading, self._before)
        self.form = Form("reading")
        self.form.add("value", self.tr("From now on"), self._field)
        self.body.addWidget(self.form)

    def submit(self) -> None:
        try:
            change = partial(self._desk.change_reading, self._reading, value_of(self._field, self._before))
        except InputError as error:
            self.form.refuse(error, "value")
            return
        self.do.setEnabled(False)
        self._tools.jobs.start(change, done=self._saved, failed=self._refuse)

    def _saved(self, pack: Pack) -> None:
        self.in_force = pack
        self.accept()

    def _refuse(self, error: AdminError) -> None:
        self.do.setEnabled(True)
        self.form.refuse(error, "value")


def said(reading: str, value: object) -> str:
    """Return a reading's value in words."""
    match value:
        case bool():
            return _office(_YES) if value else _office(_NO)
        case Verdict():
            return _office(_VERDICTS[value])
        case int():
            return words.number(value)
        case tuple() if reading in _ROLE_LISTS:
            return words.roles(value) or _office(_NOBODY)
        case tuple():
            return ", ".join(_office(_THINGS[one]) if one in _THINGS else str(one) for one in value) or _office(
                _NOTHING
            )
    return str(value)


def field_for(reading: str, value: object) -> QWidget:
    """Return a field in which a reading's value is changed."""
    match value:
        case bool():
            return _picker([(True, _office(_YES)), (False, _office(_NO))], value)
        case Verdict():
            return _picker([(verdict, _office(text)) for verdict, text in _VERDICTS.items()], value)
        case int():
            return NumberField(value, BOUNDS[reading].start, BOUNDS[reading].stop - 1)
        case tuple() if reading in _ROLE_LISTS:
            return _several([(role, words.role(role)) for role in Role], value)
        case tuple() if reading in WORDS:
            return _several([(word, _office(_THINGS[word])) for word in WORDS[reading]], value)
    return long_field("\n".join(map(str, value)) if isinstance(value, tuple) else str(value), lines=5)


def value_of(field: QWidget, before: object) -> object:
    """Return the value that a field of `field_for` holds; what was there before keeps its place in a list.

    Raises: InputError.
    """
    if isinstance(field, Picker):
        return field.value()
    if isinstance(field, NumberField):
        return field.number()
    if isinstance(field, Choices):
        kept = [one for one in before if one in field.values()] if isinstance(before, tuple) else []
        return [*kept, *(one for one in field.values() if one not in kept)]
    text = getattr(field, "toPlainText")()  # noqa: B009 - the long field
    return [line.strip() for line in text.splitlines() if line.strip()]


def _picker(choices: list[tuple[Any, str]], value: object) -> Picker[Any]:
    field: Picker[Any] = Picker(choices)
    field.choose(value)
    return field


def _several(choices: list[tuple[Any, str]], values: tuple[Any, ...]) -> Choices[Any]:
    field: Choices[Any] = Choices("reading.values", "", choices, several=True)
    field.choose(*values)
    return field
