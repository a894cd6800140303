"""Every rule names the clause that it carries out, and the clause exists."""

import ast
import re

import pytest

from tests.house.source import HOME, Source, every_source, example

READINGS = {f"X-{number}" for number in range(1, 46)}  # the places where the policies are unclear
CITATION = re.compile(r"\b(?:MRRL|LCO|X)-\d+\b|\bRSMo \d+\.\d+\b")
KNOWN = READINGS | {
    citation
    for pack in (HOME / "resources" / "policies").glob("*/*")
    if pack.suffix in {".toml", ".txt", ".md"}
    for citation in CITATION.findall(re.sub(r"\b(\d{3}\.\d{3})\b", r"RSMo \1", pack.read_text(encoding="utf-8")))
}


def rules() -> list[Source]:
    return [source for source in every_source("adminapp") if {"rules", "rules.py"} & set(source.path.parts)]


def unfounded(source: Source) -> list[str]:
    faults = []
    for function in source.public_functions():
        cited = set(CITATION.findall((ast.get_docstring(function) or "").partition("Source:")[2]))
        if not cited:
            faults.append(f"{source.at(function)} {function.name} names no clause after Source:")
        faults += [f"{source.at(function)} {function.name} names {cite}, no clause" for cite in sorted(cited - KNOWN)]
    return faults


def test_every_rule_names_a_clause_that_exists():
    assert rules()
    assert not [fault for source in rules() for fault in unfounded(source)]


@pytest.mark.parametrize("source", ["", "MRRL-56.", "LCO-0.", "X-46.", "MRRL-8, RSMo 182.999."])
def test_a_rule_without_a_clause_is_found(source):
    assert unfounded(example(f'def may(ban):\n    """Return whether.\n\n    Source: {source}\n    """'))


def test_a_rule_with_its_clauses_passes():
    assert not unfounded(
        example('def may(ban):\n    """Return whether.\n\n    Source: MRRL-45, LCO-8, X-22, RSMo 182.817.\n    """')
    )
