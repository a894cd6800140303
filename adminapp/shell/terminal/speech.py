"""The language in which commands speak, where it is not English."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication

from adminapp.core.ui.language import speak


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language for as long as the context lasts."""
    app = QCoreApplication.instance() or QCoreApplication([])
    speak(app, language)
    yield
