"""What several tests need: definitions laid out, where the ink of an item is, commands run as a person runs them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import zlib
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from vistime import pipeline
from vistime.diagnostics import Report
from vistime.layout import measure
from vistime.layout.pages import (
    Item,
    LineItem,
    Page,
    PathItem,
    PictureItem,
    RectItem,
    TextItem,
)
from vistime.layout.pages import (
    read_in_order as read_in_order,
)
from vistime.pipeline import Laid, Settings
from vistime.resources import data_dir
from vistime.units import Rect

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
#: The shelf of stories.
STORIES = sorted((ROOT / "examples" / "stories").glob("*.yaml"))
_SHOWN = ("dentist-visit", "getting-a-haircut", "library-session", "starting-school")
#: The examples, and of the shelf a story in each layout that stories have.
SHOWN = [*EXAMPLES, *(path for path in STORIES if path.stem in _SHOWN)]
LAYOUTS = ("booklet", "cards", "day", "now-next")
#: All layouts that show a definition; the guide tells of them (tests/layouts/test_guide.py).
ALL_LAYOUTS = tuple(
    sorted(
        path.parent.name for path in (ROOT / "templates").glob("*/layout.yaml") if path.parent.name != "guide"
    )
)
THEMES = ("high-contrast", "plain", "warm")
INKS = ("colour", "grey", "lines")


def lay_out(
    text: str, folder: Path | None = None, settings: Settings | None = None
) -> tuple[list[Laid], Report]:
    """Every document of a definition's text, laid out, and what was said on the way."""
    report = Report()
    laid: list[Laid] = []
    for definition in pipeline.open_text(text, "test", folder or ROOT / "nowhere", report):
        laid += pipeline.lay_out(definition, settings or Settings(), report)
    return laid, report


def lay_out_file(path: Path, settings: Settings | None = None) -> tuple[list[Laid], Report]:
    """Every document of a file, laid out, and what was said on the way."""
    report = Report()
    laid: list[Laid] = []
    for definition in pipeline.open_file(path, report):
        laid += pipeline.lay_out(definition, settings or Settings(), report)
    return laid, report


def one(text: str, folder: Path | None = None, settings: Settings | None = None) -> Laid:
    """The only document of a definition's text, in which nothing is wrong."""
    laid, report = lay_out(text, folder, settings)
    assert not [d for d in report if d.severity == "error"], [str(d) for d in report]
    assert len(laid) == 1
    return laid[0]


def definition(kind: str = "timetable", title: str = "A title", **values: Any) -> str:
    """A definition as text; JSON is YAML, so that no text needs other quotes."""
    return json.dumps({kind: title, **values}, ensure_ascii=False)


def texts(page: Page) -> list[str]:
    """The lines of text on a page, in the order in which they are drawn."""
    return [item.text for item in page.items if isinstance(item, TextItem)]


# ---- where items are


def bounds(item: Item) -> Rect:
    """The rectangle that an item's ink fills, in mm."""
    if isinstance(item, TextItem):
        return text_ink(item)
    if isinstance(item, RectItem):
        half = item.stroke_width / 2 if item.stroke else 0.0
        return Rect(item.x - half, item.y - half, item.w + 2 * half, item.h + 2 * half)
    if isinstance(item, LineItem):
        x0, x1 = sorted((item.x1, item.x2))
        y0, y1 = sorted((item.y1, item.y2))
        half = item.stroke_width / 2
        across, down = half, half
        if item.cap == "butt":
            across, down = (half, 0.0) if x0 == x1 else (0.0, half) if y0 == y1 else (half, half)
        return Rect(x0 - across, y0 - down, x1 - x0 + 2 * across, y1 - y0 + 2 * down)
    if isinstance(item, PathItem):
        xs, ys = [p[0] for p in item.points], [p[1] for p in item.points]
        return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    assert isinstance(item, PictureItem)
    return Rect(item.x, item.y, item.w, item.h)


@cache
def outlines(face: str) -> dict[str, tuple[float, float, float, float] | None]:
    """For each letter of a face the box of its outline in thousandths of an em (None: nothing is drawn)."""
    from fontTools.ttLib import TTFont

    file = data_dir() / "fonts" / measure.face_data(face)["levels"][-1]["file"]
    font = TTFont(BytesIO(zlib.decompress(file.read_bytes())))
    scale, order, table = 1000 / font["head"].unitsPerEm, font.getGlyphOrder(), font["glyf"]
    boxes: dict[str, tuple[float, float, float, float] | None] = {}
    for code, (glyph, _) in measure.face_data(face)["glyphs"].items():
        outline = table[order[glyph]]
        drawn = outline.numberOfContours != 0
        boxes[chr(int(code))] = (
            (outline.xMin * scale, outline.yMin * scale, outline.xMax * scale, outline.yMax * scale)
            if drawn
            else None
        )
    return boxes


def text_ink(item: TextItem) -> Rect:
    """The rectangle that the letters of a line fill, from the outlines of the font."""
    face, boxes = measure.face(item.face), outlines(item.face)
    left, low, right, top = 1e9, 1e9, -1e9, -1e9
    at = 0.0
    for letter in item.text:
        box = boxes.get(letter, (0.0, 0.0, face.space, face.cap_height))
        if box is not None:
            left, right = min(left, at + box[0]), max(right, at + box[2])
            low, top = min(low, box[1]), max(top, box[3])
        at += face.advances.get(letter, face.space)
    if right < left:
        return Rect(item.x, item.y, 0.0, 0.0)
    mm = item.size * measure.MM_PER_PT / 1000
    return Rect(item.x + left * mm, item.y - top * mm, (right - left) * mm, (top - low) * mm)


def advance(item: TextItem) -> float:
    """The width of a line of text in mm as it is set, from the first letter's origin to the last one's end."""
    return measure.mm_of(measure.face(item.face).units(item.text), item.size)


def within(inner: Rect, outer: Rect, slack: float = 0.02) -> bool:
    """Whether a rectangle lies in another one, but for `slack` mm."""
    return (
        inner.x >= outer.x - slack
        and inner.y >= outer.y - slack
        and inner.right <= outer.right + slack
        and inner.bottom <= outer.bottom + slack
    )


def overlap(one: Rect, other: Rect) -> float:
    """By how many mm two rectangles reach into each other; 0 when they do not."""
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return max(0.0, min(across, down))


# ---- time


def slowness() -> float:
    """How many times as long as where the tests' times were taken a bare loop takes here; 1 at least.

    Machines differ by a factor of three, and one machine from hour to hour by two.
    """
    times = []
    for _ in range(3):
        began = time.process_time()
        for _ in range(300_000):
            pass
        times.append(time.process_time() - began)
    return max(1.0, min(times) / 0.0085)


# ---- the command line


def run(
    *arguments: str | Path,
    cwd: Path,
    stdin: str = "",
    env: Mapping[str, str] | None = None,
    hash_seed: str = "0",
) -> subprocess.CompletedProcess[str]:
    """`vistime` with these arguments in a process of its own."""
    return subprocess.run(
        command(*arguments), cwd=cwd, input=stdin, capture_output=True, text=True, encoding="utf-8", timeout=120,
        env=environment({"PYTHONHASHSEED": hash_seed, **(env or {})}), check=False,
    )  # fmt: skip


def command(*arguments: str | Path) -> list[str]:
    """How `vistime` is started from this checkout, whether or not it is installed."""
    return [sys.executable, "-c", "from vistime.cli import main; main()", *map(str, arguments)]


def environment(changes: Mapping[str, str]) -> dict[str, str]:
    """The environment of a process that finds this checkout."""
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1", **changes}
