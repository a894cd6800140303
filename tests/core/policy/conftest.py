"""A library that is neither of the two: its pack is data alone."""

import shutil
from pathlib import Path

import pytest

HARBOR = Path(__file__).parent / "harbor"


@pytest.fixture
def a_pack_of_its_own(tmp_path: Path) -> Path:
    """The folder of a made-up library's pack, to be broken as the test likes."""
    return Path(shutil.copytree(HARBOR, tmp_path / "harbor"))
