"""Each layout with few and with many items, long labels, missing pictures, photos, on every paper, in every ink."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from itertools import product
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image
from support import definition
from test_properties import Look, looked_at

from vistime.layout.pages import TextItem
from vistime.units import PAPERS

#: A layout, what it shows, and its options.
USES: list[tuple[str, str, dict[str, str]]] = [
    ("steps", "timetable", {}),
    ("steps", "timetable", {"columns": "2"}),
    ("choice", "board", {}),
    ("choice", "board", {"orientation": "portrait", "words": "none", "at-once": "4"}),
    ("week", "timetable", {"today": "day 1"}),
    ("week", "timetable", {"across": "5"}),
    ("easy-read", "story", {}),
    ("tokens", "board", {}),
    ("tokens", "board", {"places": "10", "age": "under 3", "reward": "boards"}),
    ("feelings", "board", {}),
    ("feelings", "board", {"show": "scale", "helps": "yes"}),
    ("part-day", "timetable", {"slots": "3", "between": "arrow"}),
    ("keyring", "board", {}),
    ("keyring", "timetable", {"orientation": "portrait"}),
    ("part-day", "timetable", {}),
    ("part-day", "timetable", {"slots": "5"}),
    ("change", "timetable", {}),
    ("change", "board", {"size": "85.6x54", "cut": "marks"}),
    ("comic", "story", {}),
    ("comic", "story", {"frames": "12", "orientation": "portrait", "numbers": "no"}),
    ("passport", "story", {}),
    ("passport", "story", {"columns": "1", "photo": "none"}),
    ("booklet", "story", {"format": "screen"}),
    ("month", "timetable", {}),
    ("countdown", "timetable", {"sleeps": "31"}),
    ("countdown", "story", {"from": "2026-10-01", "orientation": "landscape", "cut": "yes"}),
]
IDS = ["-".join([name, *options.values()]).replace(" ", "") for name, _, options in USES]
COUNTS = (1, 2, 7, 23, 60)
WORDS = [
    "Wake up", "Toilet", "Wash hands", "Brush teeth", "Get dressed", "Breakfast", "School", "Playtime", "Lunch",
    "Snack", "Library", "Bath",
]  # fmt: skip
LONG = "Put on your coat, your hat and your wellies, and wait for Grandad at the front door"
SENTENCE = "On Thursday we go to the library. We look at books, and I can choose one to take home with me. "


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with photos of several shapes."""
    path = tmp_path_factory.mktemp("photos")
    for name, size in {"tall.jpg": (60, 160), "wide.jpg": (200, 60), "square.jpg": (90, 90)}.items():
        Image.new("RGB", size, "teal").save(path / name)
    return path


def item(number: int, how: str, kind: str) -> dict[str, str]:
    """An item as families write them."""
    said = WORDS[number % len(WORDS)] + (f" {number}" if number >= len(WORDS) else "")
    if kind == "story":
        said = f"{number + 1}. {SENTENCE * (1 + number % 3)}".strip()
    if how == "long" and number % 5 == 1:
        said = SENTENCE * 24 if kind == "story" else LONG
    values = {"text": said, "picture": WORDS[number % len(WORDS)]}
    if how == "missing":
        values["picture"] = "a word that has no picture" if number % 2 else "none"
    if how == "photos":
        values["picture"] = ("tall.jpg", "wide.jpg", "square.jpg")[number % 3]
    if kind == "story" and number % 4 == 0:
        values["heading"] = "At the library"
    if kind == "timetable" and number % 6 == 3:
        values |= {"time": "8:55 - 9:00", "change": "cancelled" if number % 4 else "surprise", "minutes": "5"}
    return values


def items_of(count: int, how: str, kind: str, layout: str) -> dict[str, Any]:
    """So many items, under the key that the kind of definition has for them."""
    items = [item(number, how, kind) for number in range(count)]
    if layout == "week":
        days = min(7, count)
        return {"days": {f"Day {day + 1}": items[day::days] for day in range(days)}}
    if layout == "month":
        # More than three things a day are said to be too many.
        items = items[:56]
        days = {f"{day + 1}": ["Mum" if day % 3 else "Dad", *items[day::28]] for day in range(28)}
        return {"month": "2026-12", "places": ["Mum", "Dad"], "days": days}
    event = (
        {"event": {"text": LONG if how == "long" else "Christmas", "date": "2026-12-25"}}
        if layout == "countdown"
        else {}
    )
    return event | {{"timetable": "steps", "board": "choices", "story": "pages"}[kind]: items}


def look_at(
    use: tuple[str, str, dict[str, str]], count: int, how: str, folder: Path, **settings: str
) -> Look:
    """A definition with so many items in a layout."""
    layout, kind, options = use
    content = items_of(count, how, kind, layout)
    named = {"for": "Amelia", "layouts": [{layout: options}], **settings, **content}
    return looked_at(definition(kind, "What we do today", **named), folder)


def cases(*more: Sequence[Any]) -> list[Any]:
    """Every use with all of the others; the quick run takes one in four of them, by turns."""
    found = []
    for number, ((name, use), *others) in enumerate(product(zip(IDS, USES, strict=True), *more)):
        marks = [pytest.mark.slow] if (number + number // 4) % 4 else []
        found.append(pytest.param(use, *others, id="-".join([name, *map(str, others)]), marks=marks))
    return found


@pytest.mark.parametrize(("use", "count", "how"), cases(COUNTS, ["plain", "long", "missing", "photos"]))
def test_every_count(use: tuple[str, str, dict[str, str]], count: int, how: str, folder: Path) -> None:
    look = look_at(use, count, how, folder)
    look.everything()
    said = [d for d in look.report if d.code not in ("picture-missing", "picture-likely")]
    assert how == "long" or not said, [str(d) for d in said]
    with pypdfium2.PdfDocument(BytesIO(look.laid.pdf())) as pdf:
        assert len(pdf) == len(look.laid.pages)


@pytest.mark.parametrize(("use", "count", "paper"), cases([3, 10], sorted(PAPERS)))
def test_every_paper(use: tuple[str, str, dict[str, str]], count: int, paper: str, folder: Path) -> None:
    look = look_at(use, count, "plain", folder, paper=paper, theme="calm", photo="tall.jpg")
    look.everything()
    assert not list(look.report), [str(d) for d in look.report]


@pytest.mark.parametrize("ink", ["grey", "lines"])
@pytest.mark.parametrize("use", USES, ids=IDS)
def test_every_ink_has_everything(use: tuple[str, str, dict[str, str]], ink: str, folder: Path) -> None:
    colour = look_at(use, 7, "plain", folder)
    other = look_at(use, 7, "plain", folder, ink=ink, theme="large-print")
    assert len(other.laid.pages) == len(colour.laid.pages)
    other.everything()
    for one, two in zip(colour.pages, other.pages, strict=True):
        # Words of another weight may be broken into more lines.
        kinds = [[type(i) for i in p.page.items if not isinstance(i, TextItem)] for p in (one, two)]
        assert kinds[0] == kinds[1]
