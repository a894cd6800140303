"""The clauses of a policy and whether their words stand in its text."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

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
        mend = "Write each as [[clause]] with its number, cite and words"
        toml.complain(f"there must be 1 to {_MOST} clauses here", mend, key="clause")
        return {}
    clauses: dict[str, Clause] = {}
    flat = text and " ".join(text.split())
    for nth, entry in enumerate(entries, 1):
        toml.complain_of_unknown(entry, _LONGEST, "clause", nth)
        clause = Clause(**{key: toml.words(key, longest, "clause", nth) for key, longest in _LONGEST.items()})
        if clause.number in clauses:
            problem = f"the clause {clause.number} stands here twice"
            toml.complain(problem, "Give it a number of its own", "clause", "number", nth)
        if governing and clause.number and clause.number not in governing:
            problem = f"there is no clause {clause.number} in English"
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
        problem = f"the words of {clause.number} do not stand in the policy's text: {_shortened(piece)!r}"
        mend = f"Copy them from the text unchanged{_where_it_departs(piece, text)}"
        toml.complain(problem, mend, "clause", "words", nth)


def _where_it_departs(piece: str, text: str) -> str:
    same = bisect_left(range(1, len(piece) + 1), True, key=lambda length: piece[:length] not in text)
    if same < _SHORTEST_HINT:
        return ""
    after = text.index(piece[:same]) + same
    return f"; after {piece[:same][-30:]!r} the text goes on {text[after : after + 30]!r}"


def _shortened(piece: str) -> str:
    return piece if len(piece) <= _LONGEST_HINT else f"{piece[:_LONGEST_HINT]}…"
