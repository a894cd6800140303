"""A way to read a small export in one call."""

from pathlib import Path

import pytest

from tests.grants.exports.reading import Reading, read_file


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    return lambda content: read_file(tmp_path / "export.csv", content)
