"""`policy check`: what is wrong with a library's own policy pack."""

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.kit.said import Said
from adminapp.core.policy.check import findings

_GOOD = QT_TRANSLATE_NOOP("errors", "Nothing is wrong with the policy pack in {folder}.")


def run(chosen: Namespace) -> int:
    """Print what is wrong, or that nothing is; return 1 if something is."""
    if tell_findings(chosen.folder, chosen.language):
        return 1
    print(_speech(chosen.language)(Said(_GOOD, {"folder": chosen.folder})))
    return 0


def tell_findings(folder: Path, language: str) -> bool:
    """Print every finding in a folder on a line that editors can jump to; return whether there is one."""
    found, say = findings(folder), _speech(language)
    for finding in found:
        print(f"{finding.file}:{finding.line}: {say(finding.problem)} {say(finding.mend)}")
    return bool(found)


def _speech(language: str) -> Callable[[Said], str]:
    """Return what says a sentence; English needs no Qt, which takes longer to load than a pack to check."""
    if language == "en":
        return str
    from adminapp.core.ui.words import sentence

    return sentence
