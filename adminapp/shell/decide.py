"""Answers questions that arrive as JSON lines, without a vault."""

import json
from collections.abc import Iterable, Iterator

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.kit.text import printable
from adminapp.shell.questions import answer

_LONGEST_LINE = 1_000_000


def answers(lines: Iterable[str], language: str) -> Iterator[str]:
    """Yield one JSON object for every line that is not empty; a question that cannot be read gets its error there."""
    for line in lines:
        if line.strip():
            yield json.dumps(_answer(line, language), ensure_ascii=False)


def _answer(line: str, language: str) -> dict[str, object]:
    try:
        decision, pack = answer(_question(line))
    except InputError as error:
        return {"error": str(error)}
    sayings = pack.sayings(language)
    found: dict[str, object] = {
        "verdict": decision.verdict,
        "refer_to": list(decision.refer_to),
        "clauses": list(decision.clauses),
        "steps": list(decision.steps),
        "say": sayings.say(decision.words),
        "why": sayings.why(decision.situation),
        "policy": decision.pack,
    }
    return found | ({"stage": decision.stage} if decision.stage else {})


def _question(line: str) -> object:
    if len(line) > _LONGEST_LINE:
        raise InputError(
            QT_TRANSLATE_NOOP(
                "errors", "The line is longer than {longest} characters; allowed is one question a line."
            ),
            longest=_LONGEST_LINE,
        )
    try:
        return json.loads(line, object_pairs_hook=_every_key_once)
    except (ValueError, RecursionError):
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "The line is not JSON; allowed is one JSON object a line.")
        ) from None


def _every_key_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise InputError(QT_TRANSLATE_NOOP("errors", "{key}: allowed is every key once."), key=printable(key))
        found[key] = value
    return found
