"""`decide`: questions as JSON lines in, answers as JSON lines out."""

import json
import sys
from argparse import Namespace

from adminapp.shell.decide import answers

_NOT_UTF_8 = json.dumps({"error": "the line is not UTF-8; allowed is one JSON object a line, in UTF-8"})


def run(chosen: Namespace) -> int:
    """Answer every line as soon as it is read; return 1 if one of them could not be."""
    status = 0
    for untrusted in sys.stdin.buffer:
        for answer in _answers(untrusted, chosen.language):
            print(answer, flush=True)
            if answer.startswith('{"error"'):
                status = 1
    return status


def _answers(untrusted: bytes, language: str) -> tuple[str, ...]:
    try:
        return tuple(answers((untrusted.decode("utf-8-sig"),), language))
    except UnicodeDecodeError:
        return (_NOT_UTF_8,)
