"""`log`: the lines of the log, newest first."""

import json
from argparse import Namespace
from contextlib import closing
from datetime import date, datetime, time, timedelta

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.kit.names import same_name
from adminapp.core.security.deeds import Deed
from adminapp.core.store.log import LogFilter, LogLine, lines
from adminapp.core.store.staff import names
from adminapp.core.ui.words import moment
from adminapp.shell.terminal.signing_in import signed_in


def run(chosen: Namespace) -> int:
    """Print the lines that are asked for."""
    with closing(signed_in(chosen)) as home:
        home.must_be_allowed(Deed.READ_LOG, "log.read")
        known = names(home)
        wanted = LogFilter(
            subject=chosen.subject,
            member=_member(known, chosen.by) if chosen.by else None,
            command=chosen.act,
            since=_start(chosen.since),
            until=_start(chosen.until + timedelta(days=1)) if chosen.until else None,
            most=max(chosen.most, 0),
        )
        with home.read() as db:
            found = lines(db, wanted)
    for line in found:
        print(_told(line, known))
    return 0


def _member(known: dict[int, str], name: str) -> int:
    for number, written in known.items():
        if same_name(written, name):
            return number
    raise InputError(
        QT_TRANSLATE_NOOP("errors", "Nobody called {name} stands in the log. Look at the list."), name=name
    )


def _start(day: date | None) -> datetime | None:
    return datetime.combine(day, time()).astimezone() if day else None


def _told(line: LogLine, names: dict[int, str]) -> str:
    told = "" if line.arguments is None else json.dumps(line.arguments, ensure_ascii=False, sort_keys=True)
    who = names.get(line.member, str(line.member))
    return "  ".join(
        (str(line.number), moment(line.at), who, line.command, line.subject or "-", line.outcome, told)
    ).rstrip()
