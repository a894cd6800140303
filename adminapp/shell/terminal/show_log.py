"""`log`: the lines of the log, newest first, on the terminal or as a file."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import closing
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.kit.names import same_name
from adminapp.core.store.home import Home
from adminapp.core.store.log import LogFilter, Outcome
from adminapp.core.ui.words import moment, number
from adminapp.grants.commands import GrantsDesk
from adminapp.office.commands import OfficeDesk
from adminapp.office.pages.log_lines import Teller, Told, beside
from adminapp.office.pages.log_saving import Saving
from adminapp.office.pages.wording import command, commands_of, filters
from adminapp.office.records import Form
from adminapp.shell.log_patrons import patrons_of
from adminapp.shell.office import pack_in_force
from adminapp.shell.terminal.signing_in import signed_in

_CONTROLS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), " ")


def run(chosen: Namespace) -> int:
    """Print the lines that are asked for, or save them."""
    with closing(signed_in(chosen)) as home:
        desk, grants = _desks(home)
        wanted = _wanted(chosen, desk, grants)
        for form, file in ((Form.CSV, chosen.csv), (Form.PDF, chosen.pdf)):
            if file is not None:
                saved = Saving(desk, patrons_of(grants), wanted, _in_words(chosen), form, file).save()
                told = QCoreApplication.translate("commands", "{file} is saved. Lines in it: {count}.")
                print(told.format(file=file, count=number(saved)))
        if not (chosen.csv or chosen.pdf):
            shown = Teller(desk, patrons_of(grants)).tell(desk.log(wanted))
            _print(shown, sum(desk.log_counts(wanted).values()))
    return 0


def _desks(home: Home) -> tuple[OfficeDesk, GrantsDesk]:
    pack = pack_in_force(home)
    return OfficeDesk(home, pack), GrantsDesk(home, pack)


def _wanted(chosen: Namespace, desk: OfficeDesk, grants: GrantsDesk) -> LogFilter:
    account = grants.asking.account_of_card(chosen.card) if chosen.card else None
    return LogFilter(
        subject=chosen.subject,
        subjects=frozenset(map(str, grants.naming.ids_about(account))) if account is not None else frozenset(),
        member=_member(desk, chosen.by) if chosen.by else None,
        command=chosen.act,
        commands=commands_of(chosen.kind) if chosen.kind else frozenset(),
        outcome=Outcome.REFUSED if chosen.refused else None,
        since=_start(chosen.since),
        until=_start(chosen.until + timedelta(days=1)) if chosen.until else None,
        most=chosen.most,
    )


def _in_words(chosen: Namespace) -> tuple[str, ...]:
    """Return what was asked for, one sentence for each option."""
    refused = (QCoreApplication.translate("office", "Refused"),) if chosen.refused else ()
    about = chosen.card or chosen.subject
    said = filters(chosen.by or "", chosen.kind, about or "", chosen.since, chosen.until)
    return (*refused, *((command(chosen.act),) if chosen.act else ()), *said)


def _member(desk: OfficeDesk, name: str) -> int:
    for one, written in desk.names().items():
        if same_name(written, name):
            return one
    raise InputError(
        QT_TRANSLATE_NOOP("errors", "Nobody called {name} stands in the log. Look at the list."), name=name
    )


def _start(day: date | None) -> datetime | None:
    return datetime.combine(day, time()).astimezone() if day else None


def _print(shown: Sequence[Told], of: int) -> None:
    for told in shown:
        print(_line(told))
    if len(shown) < of:
        more = QCoreApplication.translate(
            "commands", "These are the newest {shown} of {count} lines. Narrow them to see others, or save them all."
        )
        print(more.format(shown=number(len(shown)), count=number(of)), file=sys.stderr)


def _line(told: Told) -> str:
    """Return a line of the log as one line of a terminal, whatever text stands in it."""
    about = told.about.text if told.about else "-"
    cells = (str(told.line.number), moment(told.line.at), told.who or "-", told.what, about, " · ".join(beside(told)))
    return "  ".join(" ".join(cell.translate(_CONTROLS).split()) for cell in cells).rstrip()
