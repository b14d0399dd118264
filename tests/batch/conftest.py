"""What the tests of batches share."""

from __future__ import annotations

from pathlib import Path

import pytest
from batchkit import MORNING


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a definition in it."""
    (tmp_path / "morning.yaml").write_text(MORNING, "utf-8")
    return tmp_path
