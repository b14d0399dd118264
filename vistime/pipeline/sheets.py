"""Sheets that go with a definition and show none: contents, shopping list, the sheet between two children."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from vistime.diagnostics import Report, VistimeError
from vistime.layout import engine, impose, measure
from vistime.layout.pages import Page
from vistime.pictures.kinds import Picture
from vistime.pictures.library import photo
from vistime.pictures.photo_file import PhotoError
from vistime.pipeline.documents import Ink, Laid
from vistime.pipeline.fonts import find_family
from vistime.pipeline.templated import templated
from vistime.templating import themes, words
from vistime.templating.said import Texts
from vistime.templating.views import Names
from vistime.units import PAPERS


class Look(NamedTuple):
    """How a sheet looks, and what language it is in; `folder` is where its definition lies."""

    language: str = "en"
    theme: str = "plain"
    paper: str = "A4"
    ink: Ink = "colour"
    font: str | None = None
    folder: Path | None = None


class Listed(NamedTuple):
    """A line of contents: what it is (in both its languages), its pages in the file, and how they are printed."""

    title: str
    also: str
    layout: str
    pages: str
    duplex: str
    paper: str = ""


def from_to(first: int, last: int) -> str:
    """The numbers of pages as they are written in contents."""
    return f"{first}–{last}" if last > first else str(first)


def sheet(
    template: str, name: str, title: str, values: Mapping[str, Any], look: Look, report: Report
) -> Laid:
    """A template that shows no definition, laid out. `values` are what it is given besides theme and words.

    `photo` among them names an image file, which is left out when it can't be used: the documents say so.
    """
    try:
        family = find_family(look.font, look.folder, None)
    except VistimeError:
        family = measure.DEFAULT_FAMILY
    said = words.find_words(look.language, look.folder, report)
    try:
        theme = themes.find_theme(look.theme, look.folder)
    except VistimeError:
        theme = themes.find_theme("plain", None)
    if look.ink == "lines":
        theme = themes.line_art(theme)
    used: dict[str, Picture] = {}
    picture = _picture(str(values.get("photo") or ""), look.folder)
    if picture:
        used[picture.key] = picture
    paper = look.paper if look.paper in PAPERS else "A4"

    def given(texts: Texts) -> dict[str, Any]:
        return {
            **_said(values, family, texts),
            "title": _said(title, family, texts),
            "theme": Names(theme),
            "words": said,
            "paper": paper,
            "paper_width": PAPERS[paper][0],
            "paper_height": PAPERS[paper][1],
            "photo": texts.said(picture.key) if picture else "",
        }

    boxes, _ = templated(template, given, used, None)
    result = engine.layout(boxes, family, look.language)
    return Laid(
        name, template, title, look.language, result.pages, used, look.ink, right_to_left=result.right_to_left
    )


def one_sided(sides: list[Page], reverse: bool, look: Look, report: Report) -> list[Page]:
    """The sides of folded sheets for a printer that prints on one side, after a sheet that says how it is done."""
    count = len(sides) // 2
    first, second = (2, count + 1), (count + 2, 2 * count + 1)
    how = sheet("one-side", "", "", {"fronts": first, "backs": second}, look, report)
    return [*how.pages, *impose.one_side_at_a_time(sides, reverse)]


def _picture(text: str, folder: Path | None) -> Picture | None:
    if not text:
        return None
    try:
        return photo(text, folder or Path())
    except (OSError, PhotoError):
        return None


def _said(value: Any, family: str, texts: Texts) -> Any:
    """Values with all texts as a template is given them: what the font can print of them."""
    if isinstance(value, str):
        return texts.said(measure.without_signs(value, family)[0])
    if isinstance(value, Mapping):
        return {key: _said(inner, family, texts) for key, inner in value.items()}
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*(_said(inner, family, texts) for inner in value))
    if isinstance(value, list | tuple):
        return [_said(inner, family, texts) for inner in value]
    return value
