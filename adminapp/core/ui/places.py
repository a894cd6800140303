"""Where the program's own files stand."""

from pathlib import Path

ROOT = Path(__file__).parents[3]
RESOURCES = ROOT / "resources"
TRANSLATIONS = ROOT / "translations"
