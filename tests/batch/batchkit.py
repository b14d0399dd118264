"""What the tests of batches make."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path
from typing import Any

from PIL import Image

from vistime import batch
from vistime.diagnostics import Report

MORNING = """timetable: "{name}'s morning"
for: Someone
layouts: [day, cards]
steps: [Wake up, Toilet, Brush teeth, "Play with {likes}", Breakfast]
fields: {likes: blocks}
"""

ROSTER = """name,photo,layout,card,skin,language,likes
Ada,ada.png,,45,dark,en,trains
Ben,,cards,,,,sand
Cleo,,,,,,songs
"""


def roster(place: Path, text: str = ROSTER) -> Path:
    path = place / "class.csv"
    path.write_text(text, "utf-8")
    if not (place / "ada.png").exists():
        Image.linear_gradient("L").save(place / "ada.png")
    return path


def made(
    place: Path,
    text: str | None = None,
    *,
    out: str = "out",
    files: tuple[str, ...] = ("morning.yaml",),
    **more: Any,
) -> tuple[batch.Done, Report]:
    report = Report()
    path = roster(place, text) if text is not None else place / "class.csv"
    asked = batch.Run(path, tuple(place / f for f in files), place / out, **more)
    return batch.run(asked, report), report


def content(folder: Path) -> dict[str, str]:
    """Every file that a person sees, and a digest of it."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".vistime" not in path.parts
    }


def lines(place: Path, out: str = "out") -> list[dict[str, str]]:
    text = (place / out / "report.csv").read_text("utf-8-sig")
    return list(csv.DictReader(text.splitlines()))
