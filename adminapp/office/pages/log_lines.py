"""A line of the log in words: who, what, about whom, and what was written with it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QCoreApplication

from adminapp.core.policy.packs import Pack
from adminapp.core.ui import words
from adminapp.office.commands import LogLine, OfficeDesk, Outcome
from adminapp.office.pages.log_facts import Fact, facts, ids_in
from adminapp.office.pages.wording import SIGN_IN, command, commands_of
from adminapp.office.records import Kind, Patrons, Subject


@dataclass(frozen=True)
class Told:
    """A line in words; `about` is known by a name alone, `gone` says why nothing stands beside it any more."""

    line: LogLine
    who: str
    what: str
    about: Subject | None = None
    facts: tuple[Fact, ...] = ()
    gone: str = ""


class Teller:
    """Puts lines into words, in the pool, with the names and the policy as they are when it is made."""

    def __init__(self, desk: OfficeDesk, patrons: Patrons) -> None:
        self._patrons = patrons
        self._members: Mapping[int, str] = desk.names()
        self._pack: Pack = desk.pack()
        self._erasures = cache(desk.erasures)

    def tell(self, lines: Iterable[LogLine]) -> tuple[Told, ...]:
        """Return lines in words.

        Raises: StoreError.
        """
        every = tuple(lines)
        mentioned = {one for line in every for one in ids_in(line)}
        names = {**self._patrons.names(mentioned - self._members.keys()), **self._members}
        return tuple(self._told(line, names) for line in every)

    def _told(self, line: LogLine, names: Mapping[int, str]) -> Told:
        return Told(
            line,
            who=self._who(line),
            what=what(line),
            about=_about(line, names),
            facts=tuple(facts(line, names, self._pack)),
            gone="" if line.arguments is not None else self._why_gone(line),
        )

    def _who(self, line: LogLine) -> str:
        """Return who did it; of a sign-in that failed, whose name was tried."""
        if line.command == SIGN_IN and line.outcome is Outcome.REFUSED:
            tried = int(line.subject) if line.subject.isdecimal() else 0
            return self._members.get(tried, QCoreApplication.translate("log", "a name that nobody has"))
        return self._members.get(line.member, "")

    def _why_gone(self, line: LogLine) -> str:
        erased = (one.at for one in self._erasures() if one.covers(line.number, line.at, line.command))
        if at := next(erased, None):
            told = QCoreApplication.translate(
                "log", "Erased when its time was over, by {day}. The line still proves that it stood here."
            )
            return told.format(day=words.day(at.astimezone().date()))
        return QCoreApplication.translate(
            "log", "Kept where your role has no key. The line still proves that it stands there."
        )


def beside(told: Told) -> list[str]:
    """Return what was written with a line, "label: value" by "label: value", or why nothing is there any more."""
    colon = QCoreApplication.translate("log", "{name}: {value}")
    return [colon.format(name=name, value=value) for name, value in told.facts] or ([told.gone] if told.gone else [])


def what(line: LogLine) -> str:
    """Return what was done or refused."""
    if line.outcome is Outcome.DONE:
        return command(line.command)
    if line.command == SIGN_IN:
        return QCoreApplication.translate("log", "Sign-in failed")
    return QCoreApplication.translate("log", "Refused: {what}").format(what=command(line.command))


def _about(line: LogLine, names: Mapping[int, str]) -> Subject | None:
    """Return whom or what a line is about, where it is known by a name; an answer names its account beside it."""
    if line.command in commands_of(Kind.SIGN_INS):
        return None
    possible = (line.subject, str((line.arguments or {}).get("account", "")))
    ids = (int(one) for one in possible if one.isdecimal())
    return next((Subject(names[one], one) for one in ids if one in names), None)
