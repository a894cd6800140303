"""The clauses of a policy and whether their words stand in its text."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.kit.said import Said
from adminapp.core.policy.packfiles import Finding, TomlFile, did_you_mean, read_toml

GAP = " … "
_MOST = 500
_LONGEST = {"number": 30, "cite": 100, "words": 3_000}
_SHORTEST_HINT, _LONGEST_HINT = 12, 60


@dataclass(frozen=True)
class Clause:
    """A numbered clause: where the policy has it, in words that staff understand, and the policy's own words."""

    number: str
    cite: str
    words: str


def read_clauses(
    folder: Path, file: str, text: str | None, governing: Mapping[str, Clause], found: list[Finding]
) -> dict[str, Clause]:
    """Return the clauses of a file by number; each must quote the text and, in a translation, exist in English."""
    toml = read_toml(folder, file, found)
    if toml is None:
        return {}
    toml.complain_of_unknown(toml.data, ["clause"])
    entries = toml.data.get("clause")
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        entries = []
    if not 1 <= len(entries) <= _MOST:
        problem = Said(QT_TRANSLATE_NOOP("errors", "There must be 1 to {most} clauses here."), {"most": _MOST})
        mend = Said(QT_TRANSLATE_NOOP("errors", "Write each as [[clause]] with its number, cite and words."))
        toml.complain(problem, mend, key="clause")
        return {}
    clauses: dict[str, Clause] = {}
    flat = text and " ".join(text.split())
    for nth, entry in enumerate(entries, 1):
        toml.complain_of_unknown(entry, _LONGEST, "clause", nth)
        clause = Clause(**{key: toml.words(key, longest, "clause", nth) for key, longest in _LONGEST.items()})
        if clause.number in clauses:
            problem = Said(QT_TRANSLATE_NOOP("errors", "The clause {number} stands here twice."), vars(clause))
            mend = Said(QT_TRANSLATE_NOOP("errors", "Give it a number of its own."))
            toml.complain(problem, mend, "clause", "number", nth)
        if governing and clause.number and clause.number not in governing:
            problem = Said(QT_TRANSLATE_NOOP("errors", "There is no clause {number} in English."), vars(clause))
            toml.complain(problem, did_you_mean(clause.number, governing), "clause", "number", nth)
        if flat:
            _check_quotation(toml, nth, clause, flat)
        if clause.number:
            clauses[clause.number] = clause
    return clauses


def _check_quotation(toml: TomlFile, nth: int, clause: Clause, text: str) -> None:
    for piece in clause.words.split(GAP):
        if piece in text:
            continue
        problem = Said(
            QT_TRANSLATE_NOOP("errors", "The words of {number} do not stand in the policy's text: {words}"),
            {"number": clause.number, "words": repr(_shortened(piece))},
        )
        toml.complain(problem, _where_it_departs(piece, text), "clause", "words", nth)


def _where_it_departs(piece: str, text: str) -> Said:
    same = bisect_left(range(1, len(piece) + 1), True, key=lambda length: piece[:length] not in text)
    if same < _SHORTEST_HINT:
        return Said(QT_TRANSLATE_NOOP("errors", "Copy them from the text unchanged."))
    after = text.index(piece[:same]) + same
    return Said(
        QT_TRANSLATE_NOOP("errors", "Copy them from the text unchanged; after {known} the text goes on {next}."),
        {"known": repr(piece[:same][-30:]), "next": repr(text[after : after + 30])},
    )


def _shortened(piece: str) -> str:
    return piece if len(piece) <= _LONGEST_HINT else f"{piece[:_LONGEST_HINT]}…"
