"""What a signature cannot say stands below the sentence: Units, Raises, Source."""

import ast
import re

import pytest

from adminapp.core.kit import errors
from tests.house.source import Function, Source, every_source, example

OURS = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, errors.AdminError)}
SECTION = re.compile(r"^ *(Units|Raises|Source): ", re.MULTILINE)
FOREIGN = re.compile(r"^ *(Args|Arguments|Parameters|Returns?|Yields|Notes?|Examples?):", re.MULTILINE)
ORDER = ["Units", "Raises", "Source"]


def raised(function: Function) -> set[str]:
    raises = (node for node in ast.walk(function) if isinstance(node, ast.Raise))
    names = {name.id for node in raises if node.exc for name in ast.walk(node.exc) if isinstance(name, ast.Name)}
    return names & OURS


def silent_raises(source: Source) -> list[str]:
    return [
        f"{source.at(function)} {function.name} raises {name}, and its docstring does not say so"
        for function in source.public_functions()
        for name in raised(function)
        if name not in (ast.get_docstring(function) or "").partition("Raises:")[2]
    ]


def disorderly(docstring: str) -> bool:
    sections = SECTION.findall(docstring)
    return sections != sorted(set(sections), key=ORDER.index) or bool(FOREIGN.search(docstring))


def test_public_functions_name_the_errors_they_raise():
    assert not [fault for source in every_source("adminapp") for fault in silent_raises(source)]


def test_a_silent_raise_is_found():
    assert silent_raises(example('def lift():\n    """Lift."""\n    raise RuleError("No.")'))
    assert not silent_raises(
        example('def lift():\n    """Lift.\n\n    Raises: RuleError.\n    """\n    raise RuleError("No.")')
    )


def test_docstrings_keep_to_three_sections_in_order():
    docstrings = {
        source.at(node): ast.get_docstring(node) or ""
        for source in every_source("adminapp")
        for node in source.functions()
    }
    assert not [place for place, docstring in docstrings.items() if disorderly(docstring)]


@pytest.mark.parametrize("docstring", ["Lift.\n\nSource: X-1.\nUnits:  days.", "Lift.\n\nArgs:\n    ban: which"])
def test_a_disorderly_docstring_is_found(docstring):
    assert disorderly(docstring)
