"""The window speaks the member's language, and English where it does not know it."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from adminapp.core.kit.errors import RuleError
from adminapp.core.kit.said import Said
from adminapp.core.ui import words
from adminapp.core.ui.language import speak

SPANISH = """<!DOCTYPE TS><TS version="2.1" language="es"><context><name>errors</name><message>
<source>Not before {day}.</source><translation>No antes del {day}.</translation></message></context></TS>"""


@pytest.fixture
def compiled(tmp_path):
    source = tmp_path / "adminapp_es.ts"
    source.write_text(SPANISH, encoding="utf-8")
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([lrelease, "-silent", source, "-qm", tmp_path / "adminapp_es.qm"], check=True)
    return tmp_path


def test_sentences_and_dates_are_said_in_spanish(qapp, compiled):
    assert speak(qapp, "es", compiled) == "es"
    error = RuleError("Not before {day}.", day=date(2026, 8, 14))
    assert words.sentence(error) == "No antes del 14 de agosto de 2026."


def test_a_sentence_within_a_sentence_is_said_in_spanish_too(qapp, compiled):
    speak(qapp, "es", compiled)
    error = RuleError("{file}: {problem}", file="a.toml", problem=Said("Not before {day}.", {"day": date(2026, 8, 14)}))
    assert words.sentence(error) == "a.toml: No antes del 14 de agosto de 2026."
    assert str(error) == "a.toml: Not before 2026-08-14."


def test_qts_own_words_are_spanish_too(qapp, compiled):
    speak(qapp, "es", compiled)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"


@pytest.mark.parametrize("language", ["tlh", "", "../es"])
def test_a_language_that_is_not_ours_is_english(qapp, compiled, language):
    assert speak(qapp, language, compiled) == "en"
    assert words.day(date(2026, 8, 14)) == "August 14, 2026"
