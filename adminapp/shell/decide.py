"""Answers questions that arrive as JSON lines, without a vault."""

import json
from collections.abc import Iterable, Iterator

from adminapp.core.kit.errors import InputError
from adminapp.shell.questions import answer

_LONGEST_LINE = 1_000_000


def answers(lines: Iterable[str], language: str) -> Iterator[str]:
    """Yield one JSON object for every line that is not empty; a question that cannot be read gets its error there."""
    for line in lines:
        if line.strip():
            yield json.dumps(_answer(line, language), ensure_ascii=False)


def _answer(line: str, language: str) -> dict[str, object]:
    if len(line) > _LONGEST_LINE:
        return {"error": f"the line is longer than {_LONGEST_LINE} characters; allowed is one question a line"}
    try:
        question = json.loads(line)
    except (ValueError, RecursionError):
        return {"error": "the line is not JSON; allowed is one JSON object a line"}
    try:
        decision, pack = answer(question)
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
