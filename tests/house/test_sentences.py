"""Every sentence can be translated, and every sentence is."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.house.source import HOME, Source, every_source, example

LITERAL: tuple[type[ast.expr], ...] = (ast.Constant,)
READABLE = {
    "tr": LITERAL,
    "QT_TRANSLATE_NOOP": LITERAL,
    "translate": (*LITERAL, ast.Name, ast.Attribute, ast.Subscript),
}
WRITTEN = sorted((HOME / "translations").glob("*.ts"))
HOLE = re.compile(r"\{\w*[^{}]*\}")
Sentence = tuple[str, str, str]


def unfixed(source: Source) -> list[str]:
    """List the sentences that lupdate cannot read; `translate` may look up a name whose literal is marked elsewhere.

    lupdate knows `translate` by this name alone, and counts in `tr` alone.
    """
    faults = []
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call):
            name = called(node.func)
            if name in READABLE:
                faults += [source.at(node) for words in node.args[:2] if not isinstance(words, READABLE[name])]
            if name == "translate" and len(node.args) + len(node.keywords) > 3:
                faults.append(source.at(node))
        elif isinstance(node, ast.Assign) and called(node.value) == "translate":
            faults += [source.at(node) for other in node.targets if called(other) != "translate"]
    return faults


def called(name: ast.expr) -> str:
    return name.attr if isinstance(name, ast.Attribute) else getattr(name, "id", "")


def messages(written: Path) -> Iterator[tuple[Sentence, list[str]]]:
    """Yield every sentence in use with its translations, several where it counts something."""
    for context in ET.parse(written).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in {"vanished", "obsolete"}:
                continue
            sentence = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            yield sentence, [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


def sentences(written: Path) -> set[Sentence]:
    return {sentence for sentence, _ in messages(written)}


def with_other_holes(written: Path) -> list[str]:
    return [
        sentence[1]
        for sentence, translations in messages(written)
        if any(set(HOLE.findall(sentence[1])) != set(HOLE.findall(words)) for words in translations)
    ]


def tool(name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = Path(sys.executable).with_name(f"pyside6-{name}")
    return subprocess.run([command, *arguments], capture_output=True, text=True, check=False)


def said(folder: Path, plurals_alone: bool) -> set[Sentence]:
    fresh = folder / "fresh.ts"
    scope = ["-pluralonly"] if plurals_alone else []
    run = tool("lupdate", "-extensions", "py", *scope, HOME / "adminapp", "-ts", fresh)
    assert run.returncode == 0, run.stderr
    return sentences(fresh)


def gate(written: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    return tool("lrelease", "-fail-on-unfinished", "-fail-on-invalid", written, "-qm", folder / "compiled.qm")


def test_sentences_are_plain_literals():
    assert not [place for source in every_source("adminapp") for place in unfixed(source)]


@pytest.mark.parametrize(
    "text",
    [
        'self.tr(f"Lift {ban}")',
        'translate("words", "a" + x)',
        "self.tr(sentence)",
        'QT_TRANSLATE_NOOP("errors", "a" + x)',
        "say = QCoreApplication.translate",
        'translate("words", "%n day(s)", "", days)',
    ],
)
def test_a_sentence_that_lupdate_cannot_read_is_found(text):
    assert unfixed(example(text))


@pytest.mark.parametrize("written", WRITTEN, ids=lambda path: path.stem)
def test_a_translation_holds_every_sentence_and_no_other(written, tmp_path):
    now = said(tmp_path, plurals_alone=written.stem.endswith("_en"))
    assert sentences(written) ^ now == set(), "update the translations with the command in adminapp/README.md"


@pytest.mark.parametrize("written", WRITTEN, ids=lambda path: path.stem)
def test_a_translation_is_complete(written, tmp_path):
    run = gate(written, tmp_path)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("written", WRITTEN, ids=lambda path: path.stem)
def test_a_translation_keeps_the_holes(written):
    assert not with_other_holes(written)


def a_translation(folder: Path, words: str) -> Path:
    written = folder / "example.ts"
    written.write_text(
        '<!DOCTYPE TS><TS version="2.1" language="es"><context><name>errors</name><message>'
        f"<source>Not before {{day}}.</source>{words}</message></context></TS>",
        encoding="utf-8",
    )
    return written


def test_an_unfinished_translation_is_found(tmp_path):
    assert gate(a_translation(tmp_path, '<translation type="unfinished"></translation>'), tmp_path).returncode != 0
    assert gate(a_translation(tmp_path, "<translation>Antes del {day} no.</translation>"), tmp_path).returncode == 0


def test_a_lost_hole_is_found(tmp_path):
    assert with_other_holes(a_translation(tmp_path, "<translation>Antes del {dia} no.</translation>"))
    assert not with_other_holes(a_translation(tmp_path, "<translation>Antes del {day} no.</translation>"))
