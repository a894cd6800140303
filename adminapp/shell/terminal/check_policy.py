"""`policy check`: what is wrong with a library's own policy pack."""

from argparse import Namespace
from collections.abc import Callable

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.kit.said import Said
from adminapp.core.policy.check import findings

_GOOD = QT_TRANSLATE_NOOP("errors", "Nothing is wrong with the policy pack in {folder}.")


def run(chosen: Namespace) -> int:
    """Print every finding on a line that editors can jump to; return 1 if there is one."""
    found, say = findings(chosen.folder), _speech(chosen.language)
    for finding in found:
        print(f"{finding.file}:{finding.line}: {say(finding.problem)} {say(finding.mend)}")
    if not found:
        print(say(Said(_GOOD, {"folder": chosen.folder})))
    return 1 if found else 0


def _speech(language: str) -> Callable[[Said], str]:
    """Return what says a sentence; English needs no Qt, which takes longer to load than a pack to check."""
    if language == "en":
        return str
    from adminapp.core.ui.words import sentence

    return sentence
