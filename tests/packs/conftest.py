"""A person's own folder, a set of pictures to add, and hostile files."""

from __future__ import annotations

from pathlib import Path

import pytest
from packkit import SHADED, drawing, image


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's own folder, empty."""
    folder = tmp_path / "home"
    monkeypatch.setenv("VISTIME_HOME", str(folder))
    return folder


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """A set of pictures: drawings, one that has to be drawn as pixels, photos, a folder, a list of words."""
    folder = tmp_path / "set"
    for name, data in {
        "brush_teeth_,_to.svg": drawing("red"),
        "toilet.svg": SHADED,
        "bus.png": image("PNG"),
        "food/apple (1).jpg": image("JPEG"),
        "food/2326_cepillarse los dientes.webp": image("WEBP"),
        "words.csv": b"file,word\nbus.png,school bus|coach\n",
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder
