"""Somebody at the first start, on a computer that knows no office."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from adminapp.core.ui.jobs import Jobs
from tests.shell.first_run.leading import Leading


@pytest.fixture
def jobs(qtbot: Any) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.shutdown()
    qtbot.waitUntil(lambda: not made.busy())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the office would be made: in a folder in which there is nothing."""
    (tmp_path / "documents").mkdir()
    return tmp_path / "documents" / "office"


@pytest.fixture
def leading(qtbot: Any, jobs: Jobs, clock: Any, folder: Path) -> Leading:
    return Leading(qtbot, jobs, clock, folder)


@pytest.fixture
def a_logo() -> bytes:
    """An image with a comment in it, as cameras and drawing programs leave them."""
    about, kept = PngInfo(), BytesIO()
    about.add_text("Comment", "secret comment")
    Image.new("RGBA", (900, 300), (20, 60, 120, 255)).save(kept, "PNG", pnginfo=about)
    return kept.getvalue()
