"""What the program is made of: its parts, their versions and their licences."""

import platform
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from adminapp import __version__
from adminapp.core.ui.places import RESOURCES, ROOT

_FONTS = RESOURCES / "fonts"
_OPEN_FONT = ("SIL Open Font License 1.1", _FONTS / "OFL.txt")
_NAME = re.compile(r"[\w.-]+")
_LONGEST = 60


@dataclass(frozen=True)
class Shipped:
    """One part that comes with the program, and the files with the words of its licence."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]
    home: str = ""

    def text(self) -> str:
        """Return the words of the licence, or where they stand."""
        words = [path.read_text(encoding="utf-8", errors="replace").strip() for path in self.texts]
        return "\n\n".join(words) or f"{self.licence}\n{self.home}".strip()


def shipped() -> list[Shipped]:
    """Return every part, the program itself first."""
    python = Shipped("Python", platform.python_version(), "PSF-2.0", (), "https://docs.python.org/3/license.html")
    return [
        Shipped("adminapp", __version__, "MIT", (ROOT / "LICENSE",)),
        python,
        *sorted((_part(found) for found in _needed()), key=lambda part: part.name.casefold()),
        Shipped("Inter", "", _OPEN_FONT[0], (_OPEN_FONT[1],)),
        Shipped("Noto Sans", "", _OPEN_FONT[0], (_OPEN_FONT[1],)),
        Shipped("Droid Sans Fallback", "", "Apache License 2.0", (_FONTS / "APACHE.txt",)),
    ]


def _needed() -> Iterator[Distribution]:
    """Yield what the program needs, and what that needs, as far as it is installed here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted, known = list(project["dependencies"]), set[str]()
    while wanted:
        name = _NAME.match(wanted.pop())
        if name is None or (key := re.sub(r"[-_.]+", "-", name[0]).casefold()) in known:
            continue
        known.add(key)
        try:
            found = distribution(name[0])
        except PackageNotFoundError:
            continue
        wanted += [need for need in found.requires or () if "extra ==" not in need]
        yield found


def _part(found: Distribution) -> Shipped:
    kinds = (kind.removeprefix("License :: ") for kind in found.metadata.get_all("Classifier") or ())
    said = [*_said(found, "License-Expression"), *_said(found, "License")]
    said += [kind.rsplit(" :: ")[-1] for kind in kinds if kind.startswith("OSI Approved ::")]
    licence = next((words for words in said if len(words) <= _LONGEST), "")
    home = next(iter([*_said(found, "Home-page"), *_said(found, "Project-URL")]), "")
    files = (Path(str(found.locate_file(file))) for file in found.files or () if ".dist-info" in file.parts[0])
    texts = (path for path in files if path.name.upper().startswith(("LICENSE", "LICENCE", "COPYING", "NOTICE")))
    return Shipped(found.name, found.version, licence, tuple(sorted(path for path in texts if path.is_file())), home)


def _said(found: Distribution, field: str) -> list[str]:
    return [words.splitlines()[0] for words in found.metadata.get_all(field) or () if words.strip()]
