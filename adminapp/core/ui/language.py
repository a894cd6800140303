"""The language of the window, and its sentences as `installer/ready.sh` compiled them."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from adminapp.core.ui.places import TRANSLATIONS

LANGUAGES = {"en": "English", "es": "Español"}
"""Each language in its own words."""


def speak(app: QCoreApplication, language: str = "", compiled: Path = TRANSLATIONS) -> str:
    """Have the program speak a language (empty: the system's, English where it is not ours); return which.

    Dates and numbers follow the language in the country of the system.
    """
    system = QLocale.system()
    chosen = language or system.name().split("_")[0]
    if chosen not in LANGUAGES:
        chosen = "en"
    somewhere = system.territory() not in {QLocale.Country.AnyTerritory, QLocale.Country.World}
    country = system.territory() if somewhere else QLocale.Country.UnitedStates
    for translator in app.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(QLocale(QLocale(chosen).language(), country))
    _install(app, Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{chosen}.qm")
    _install(app, compiled / f"adminapp_{chosen}.qm")
    return chosen


def _install(app: QCoreApplication, path: Path) -> None:
    translator = QTranslator(app)
    if translator.load(str(path)):
        QCoreApplication.installTranslator(translator)
