"""Draws every page and dialog in every look, so that a change of look is seen: `python tests/pictures.py --help`."""

import os
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from PIL import Image, ImageDraw, ImageFont
from PySide6.QtWidgets import QApplication, QWidget

from adminapp.core.ui.memory import Look
from adminapp.core.ui.places import RESOURCES
from adminapp.core.ui.theme import Scheme
from adminapp.shell.demo.maker import make_demo
from tests.clocks import FixedClock
from tests.scenes import SCENES
from tests.stage import NOW, Scene, Stage

LOOKS = {
    "light": Look(Scheme.LIGHT),
    "dark": Look(Scheme.DARK),
    "contrast": Look(Scheme.HIGH_CONTRAST),
    "spanish": Look(Scheme.LIGHT, 1.0, "es"),
    "large": Look(Scheme.LIGHT, 2.0),
    "large-spanish": Look(Scheme.LIGHT, 2.0, "es"),
}
_ABREAST = 3
_CELL = (911, 512)
_GAP = 32
_LABEL = ImageFont.truetype(str(RESOURCES / "fonts" / "Inter-Medium.otf"), 18)


def draw(out: Path, looks: Sequence[str], scenes: Sequence[Scene]) -> None:
    """Draw scenes of the demo office in some looks."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"ADMINAPP_STATE": folder, "XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder}
        qt, clock, demo = QApplication([]), FixedClock(NOW), Path(folder) / "demo"
        make_demo(demo, clock)
        for look in looks:
            stage = Stage(qt, clock, LOOKS[look], demo)
            for scene in scenes:
                stage.visit(scene, partial(_save, out / f"{scene.name}-{look}.png"))
            stage.close()


def _save(file: Path, shown: QWidget) -> None:
    shown.grab().save(str(file))


def contact_sheet(out: Path, look: str, scenes: Sequence[Scene]) -> None:
    """Put what was drawn in one look onto one sheet, each picture with its name."""
    width, height = (side + _GAP for side in _CELL)
    rows = -(-len(scenes) // _ABREAST)
    sheet = Image.new("RGB", (_ABREAST * width + _GAP, rows * height + _GAP), "#8a909c")
    pen = ImageDraw.Draw(sheet)
    for place, scene in enumerate(scenes):
        with Image.open(out / f"{scene.name}-{look}.png") as drawn:
            picture = drawn.convert("RGB")
        picture.thumbnail(_CELL)
        left, top = _GAP + place % _ABREAST * width, _GAP + place // _ABREAST * height
        pen.text((left, top - 6), scene.name, "#ffffff", _LABEL, anchor="ls")
        sheet.paste(picture, (left, top))
    sheet.save(out / f"sheet-{look}.png")


def _options() -> Namespace:
    parser = ArgumentParser(prog="pictures.py", description="Draws the pages and dialogs of the demo office as PNG.")
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder for the pictures")
    parser.add_argument("names", nargs="*", metavar="NAME", help="draw these only; all when none is named")
    parser.add_argument("--look", action="append", choices=tuple(LOOKS), help="draw in this look only; may be repeated")
    parser.add_argument("--sheet", action="store_true", help="put a look's pictures onto one contact sheet, too")
    return parser.parse_args()


def main() -> None:
    """Draw what the command line asks for."""
    wanted = _options()
    looks = wanted.look or list(LOOKS)
    scenes = [scene for scene in SCENES if not wanted.names or scene.name in wanted.names]
    wanted.out.mkdir(parents=True, exist_ok=True)
    draw(wanted.out, looks, scenes)
    for look in looks if wanted.sheet else ():
        contact_sheet(wanted.out, look, scenes)


if __name__ == "__main__":
    main()
