"""The pages of the examples as they were when somebody last looked at them.

`VISTIME_UPDATE=1 pytest tests/golden` writes them anew and says what has changed: look at the pages before you
commit that. The pages are kept as text (each item on a line, so that a change can be read), three also as pictures.
"""

from __future__ import annotations

import json
import os
import warnings
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageStat
from support import SHOWN, lay_out_file

from vistime.layout.pages import dump
from vistime.paint import png
from vistime.pipeline import Laid

HERE = Path(__file__).parent
UPDATE = bool(os.environ.get("VISTIME_UPDATE"))
DPI = 30
#: Sheets that are also kept as pictures, by document and page.
PICTURES = {"morning-day": 0, "nursery-day-cards": 0, "library-session-booklet": 1}


@cache
def documents() -> dict[str, Laid]:
    """Every example in each of its layouts, by the name of its file."""
    return {f"{laid.name}-{laid.layout}": laid for path in SHOWN for laid in lay_out_file(path)[0]}


def written(pages: list[dict[str, Any]]) -> str:
    """Pages as JSON, each item on a line."""
    return "[\n" + ",\n".join(_page(page, "") for page in pages) + "\n]\n"


def _page(page: dict[str, Any], indent: str) -> str:
    lines = []
    for key, value in page.items():
        if key == "items":
            items = ",\n".join(f"{indent}    {json.dumps(item, ensure_ascii=False)}" for item in value)
            lines.append(f'{indent}  "items": [\n{items}\n{indent}  ]' if value else f'{indent}  "items": []')
        elif key == "parts":
            parts = ",\n".join(
                f'{indent}    {{"x": {part["x"]}, "y": {part["y"]}, "turned": {json.dumps(part["turned"])}, "page":\n'
                f"{_page(part['page'], indent + '    ')}}}"
                for part in value
            )
            lines.append(f'{indent}  "parts": [\n{parts}\n{indent}  ]')
        else:
            lines.append(f"{indent}  {json.dumps(key)}: {json.dumps(value)}")
    return f"{indent}{{\n" + ",\n".join(lines) + f"\n{indent}}}"


def changes(old: str, new: str) -> Iterator[str]:
    """The lines that went and came, a few of each."""
    before, after = old.splitlines(), new.splitlines()
    gone = [line.strip() for line in before if line not in set(after)]
    come = [line.strip() for line in after if line not in set(before)]
    yield f"{len(gone)} lines went, {len(come)} came"
    yield from (f"  - {line}" for line in gone[:6])
    yield from (f"  + {line}" for line in come[:6])


def renew(path: Path, data: bytes, said: str) -> None:
    """Write what is expected anew, and say so where it is seen however the tests are run."""
    path.write_bytes(data)
    warnings.warn(f"{path.name} is renewed: {said}", stacklevel=2)


def test_examples_and_expectations_belong_together() -> None:
    wanted = {f"{name}.json" for name in documents()} | {f"{name}.png" for name in PICTURES}
    there = {path.name for path in HERE.iterdir() if path.suffix in (".json", ".png")}
    if UPDATE:
        for name in there - wanted:
            (HERE / name).unlink()
    else:
        assert there == wanted, "VISTIME_UPDATE=1 writes what is missing and removes what is left over"


@pytest.mark.parametrize("name", list(documents()))
def test_pages_are_as_they_were(name: str) -> None:
    path, now = HERE / f"{name}.json", written(dump(documents()[name].pages))
    assert json.loads(now) == json.loads(json.dumps(dump(documents()[name].pages)))
    before = path.read_text("utf-8") if path.exists() else ""
    if UPDATE and now != before:
        renew(path, now.encode(), "\n".join(changes(before, now)))
    elif not UPDATE:
        assert now == before, "\n".join(changes(before, now))


def picture(name: str) -> Image.Image:
    """A small picture of a page."""
    data = list(png.pages(documents()[name].pdf(), DPI))[PICTURES[name]]
    return Image.open(BytesIO(data)).convert("RGB")


@pytest.mark.parametrize("name", PICTURES)
def test_page_looks_as_it_did(name: str) -> None:
    """Other releases of the rasteriser may differ in a few grey edges, but not in what is seen."""
    path, now = HERE / f"{name}.png", picture(name)
    if UPDATE and (not path.exists() or unlike(now, Image.open(path).convert("RGB"))):
        buffer = BytesIO()
        now.quantize(64).save(buffer, "PNG", optimize=True)
        renew(path, buffer.getvalue(), f"{now.width} x {now.height} px")
    elif not UPDATE:
        difference = unlike(now, Image.open(path).convert("RGB"))
        assert not difference, difference


def unlike(one: Image.Image, other: Image.Image) -> str:
    """In what two pictures differ, or "" when nobody would see it."""
    if one.size != other.size:
        return f"{one.size} px, not {other.size}"
    difference = ImageChops.difference(one, other).convert("L")
    mean = ImageStat.Stat(difference).mean[0]
    strong = sum(difference.histogram()[70:]) / (one.width * one.height)
    if mean <= 4 and strong <= 0.0006:
        return ""
    return f"differs by {mean:.2f} of 255 on average, {strong:.2%} of it strongly"


def test_pictures_are_told_apart() -> None:
    """A label, a picture or a card more or less is seen, and a slightly softer edge is not."""
    page = picture("morning-day")
    assert unlike(page, page) == ""
    soft = page.resize((page.width * 2, page.height * 2)).resize(page.size)
    assert unlike(page, soft) == ""
    without = page.copy()
    without.paste((255, 255, 255), (80, 60, 130, 72))
    assert unlike(page, without)
    assert unlike(page, ImageChops.offset(page, 1, 0))
    assert unlike(page, page.crop((0, 0, 50, 50)))
