"""The language of the window: which, and its compiled translations."""

import hashlib
import subprocess
from pathlib import Path

import PySide6
from platformdirs import user_cache_path
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from adminapp.core.kit.files import write_whole
from adminapp.core.ui.places import TRANSLATIONS

LANGUAGES = {"en": "English", "es": "Español"}
"""Each language in its own words."""


def speak(app: QCoreApplication, language: str = "", cache: Path | None = None) -> str:
    """Have the program speak a language (empty: the system's, English where it is not ours); return which.

    Dates and numbers follow the language in the country of the system.
    """
    system = QLocale.system()
    chosen = language or system.name().split("_")[0]
    if chosen not in LANGUAGES:
        chosen = "en"
    country = system.territory()
    if country in {QLocale.Country.AnyTerritory, QLocale.Country.World} or system.name() == "C":
        country = QLocale.Country.UnitedStates
    QLocale.setDefault(QLocale(QLocale(chosen).language(), country))
    _install(app, compiled(chosen, cache or user_cache_path("adminapp")))
    _install(app, Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{chosen}.qm")
    return chosen


def compiled(language: str, cache: Path) -> Path:
    """Return the compiled translations of a language, made anew where the sentences have changed since.

    Raises: OSError; subprocess.CalledProcessError.
    """
    source = TRANSLATIONS / f"adminapp_{language}.ts"
    made = cache / f"adminapp_{language}-{hashlib.sha256(source.read_bytes()).hexdigest()[:16]}.qm"
    if not made.exists():
        cache.mkdir(parents=True, exist_ok=True)
        partial = made.with_suffix(".partial")
        lrelease = Path(PySide6.__file__).with_name("lrelease")
        subprocess.run(  # noqa: S603 - Qt's own tool, our own file
            [lrelease, "-silent", source, "-qm", partial], check=True, capture_output=True
        )
        write_whole(made, partial.read_bytes())
        partial.unlink()
    return made


def _install(app: QCoreApplication, path: Path) -> None:
    translator = QTranslator(app)
    if translator.load(str(path)):
        QCoreApplication.installTranslator(translator)
