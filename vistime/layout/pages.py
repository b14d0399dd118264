"""The output of layout: finished pages, each a list of positioned items of six kinds.

All lengths are mm from the top left corner of the page, y down; text sizes are pt; colours are `#rrggbb`.
Paint translates these items and decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple


class TextItem(NamedTuple):
    """One line of text: x of its left end, y of its baseline. `leads` marks the first line of a paragraph."""

    x: float
    y: float
    text: str
    face: str
    size: float
    colour: str


class Cluster(NamedTuple):
    """Letters that a font prints as one: what they are, where they begin and how wide they are by themselves.

    `glyphs` are numbers of the font with their offsets to the right and up. All in thousandths of an em. A bracket
    in text from right to left `looks` like another.
    """

    text: str
    at: float
    width: float
    glyphs: tuple[tuple[int, int, int], ...]
    looks: str = ""


class GlyphItem(NamedTuple):
    """A run of shaped text in a font beside the built-in ones: x of its left end, y of its baseline.

    `text` is what it says, as it is written; `clusters` stand from left to right.
    """

    x: float
    y: float
    text: str
    face: str
    size: float
    colour: str
    clusters: tuple[Cluster, ...]


class RectItem(NamedTuple):
    """A rectangle with round corners (a circle when the radius is half its side), filled, outlined or both."""

    x: float
    y: float
    w: float
    h: float
    radius: float
    fill: str | None
    stroke: str | None
    stroke_width: float
    dash: tuple[float, float] | None


class LineItem(NamedTuple):
    """A straight line with round ends."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: str
    stroke_width: float
    dash: tuple[float, float] | None
    cap: Literal["butt", "round"]


class PathItem(NamedTuple):
    """A closed polygon."""

    points: tuple[tuple[float, float], ...]
    fill: str | None
    stroke: str | None
    stroke_width: float


class PictureItem(NamedTuple):
    """A picture: the rectangle that the part `crop` of it (x0, y0, x1, y1 as shares, y down) has to fill."""

    x: float
    y: float
    w: float
    h: float
    source: str
    crop: tuple[float, float, float, float]
    radius: float


Item = TextItem | GlyphItem | RectItem | LineItem | PathItem | PictureItem

_KIND = {
    TextItem: "text",
    GlyphItem: "glyphs",
    RectItem: "rect",
    LineItem: "line",
    PathItem: "path",
    PictureItem: "picture",
}


class Placed(NamedTuple):
    """A page set on a sheet: where its top left corner goes, and whether it stands on its head there."""

    page: Page
    x: float
    y: float
    turned: bool


Role = Literal["title", "heading", "paragraph", "label", "figure", "item"]


class Tag(NamedTuple):
    """What some items are to somebody who listens to the page.

    `alt` is said in place of a figure; `lang` is the language of the words, "" for the document's. An `item` is one
    of a list, such as a step, and holds what is tagged in it; a `label` is its number. `spaces` are its items of text,
    counted from the first, after which a line end stands for a space.
    """

    role: Role
    alt: str = ""
    lang: str = ""
    spaces: tuple[int, ...] = ()


#: Where a tag begins, as the index of its first item, and the tag; None ends the one that was begun last.
Tagged = tuple[int, Tag | None]


@dataclass(slots=True)
class Page:
    """A finished page (or a sheet that carries pages in `parts`)."""

    width: float
    height: float
    items: list[Item] = field(default_factory=list)
    #: In the order of the items, which is the reading order. What is in no tag is decoration: it is not read aloud.
    tags: list[Tagged] = field(default_factory=list, kw_only=True)
    #: Its place in the order of reading, from 1, wherever it stands on a sheet.
    number: int = field(default=0, kw_only=True)
    parts: tuple[Placed, ...] = ()
    background: str | None = None
    #: Of a sheet to cut: how many cards are on it, and how many straight cuts part them.
    cards: int = 0
    cuts: int = 0


def number_pages(pages: list[Page]) -> None:
    """Number pages in the order in which they are read."""
    for number, page in enumerate(pages, 1):
        page.number = number
        for part in page.parts:
            part.page.number = number


def read_in_order(pages: Iterable[Page]) -> Iterator[Page]:
    """The pages themselves; of a sheet that carries pages, those."""
    for page in pages:
        if page.parts:
            yield from read_in_order(part.page for part in page.parts)
        else:
            yield page


def dump(pages: list[Page]) -> list[dict[str, Any]]:
    """The pages as plain data for JSON: what golden tests compare. Lengths to 0.01 mm."""
    return [_dump_page(page) for page in pages]


def _dump_page(page: Page) -> dict[str, Any]:
    data: dict[str, Any] = {"size": [round(page.width, 2), round(page.height, 2)]}
    if page.background:
        data["background"] = page.background
    if page.parts:
        data["parts"] = [
            {"x": round(p.x, 2), "y": round(p.y, 2), "turned": p.turned, "page": _dump_page(p.page)}
            for p in page.parts
        ]
    if page.tags:
        data["tags"] = [[at, *tag] if tag else [at] for at, tag in page.tags]
    data["items"] = [[_KIND[type(item)], *(_rounded(value) for value in item)] for item in page.items]
    return data


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 2)
    if isinstance(value, tuple):
        return [_rounded(v) for v in value]
    return value
