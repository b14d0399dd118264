"""Items of a page as operators of a PDF content stream. Lengths come in mm, y down; they go out in pt, y up.

Each item's operators set all of the graphics state that they use. They depend on nothing but the item, and are
remembered: the documents of a batch have most of their items in common.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, Literal, NamedTuple, Protocol
from unicodedata import bidirectional

from vistime.layout.pages import (
    Cluster,
    GlyphItem,
    Item,
    LineItem,
    Page,
    PathItem,
    PictureItem,
    RectItem,
    TextItem,
)
from vistime.memory import LastingMemory
from vistime.paint.fonts import face_glyphs
from vistime.paint.structure import DECORATION, END, UPRIGHT, Element, Frame, Marked, Structure, boxed
from vistime.pictures.kinds import Picture, SymbolPicture
from vistime.units import PT_PER_MM

#: How far the control points of a quarter circle stand off, as a share of its radius (the usual approximation).
_KAPPA: Final = 0.5522847498
#: The width of a space at the end of a line, in thousandths of an em. It is never seen.
_SPACE: Final = 250
#: Items of each kind that are remembered, some hundred bytes each: those of the documents of a child, and more.
_MEMORY: Final = 4096


Ink = Literal["colour", "grey", "lines"]


class Extent(NamedTuple):
    """A picture's XObject: its resource name, and the part to be shown in its own units (y up)."""

    name: str
    x: float
    y: float
    w: float
    h: float


class Coded(Protocol):
    """A font of shaped text."""

    def code(self, cluster: Cluster) -> int:
        """The code of a cluster in the document's font."""


class Pen(Protocol):
    """What the operators of a document's pages have in common."""

    structure: Structure
    pictures: Mapping[str, Picture]
    ink: Ink
    #: Of the symbols placed by now, by their source, the resource's name and the XObject.
    symbols: dict[str, tuple[str, Any]]

    def place(self, item: PictureItem) -> Extent:
        """A picture's XObject."""

    def wrote(self, face: str, letters: Iterable[str]) -> None:
        """Be told of what is written in a built-in face, so that its letters are embedded."""

    def codes(self, face: str) -> Coded:
        """The document's font of shaped text for a face."""

    def silence(self) -> str:
        """The name of properties of marked content that say nothing: new ones, or PDFium takes two for one."""


def page_operators(page: Page, grey: bool, pen: Pen) -> list[bytes]:
    """The operators of a page and, set in place, of the pages it carries, one part after the other.

    A page's list of cards is a part that other children's pages may have, too, and so is each page of a sheet.
    """
    parts: list[list[str]] = [[]]
    pen.structure.next_sheet()
    _page(page, grey, pen, parts)
    return ["\n".join(part).encode("ascii") for part in parts if part]


def _page(page: Page, grey: bool, pen: Pen, parts: list[list[str]], frame: Frame = UPRIGHT) -> None:
    height = page.height
    if page.background and page.background != "#ffffff":
        ground = RectItem(0.0, 0.0, page.width, height, 0.0, page.background, None, 0.0, None)
        parts[-1].append(f"{DECORATION} {_rect(ground, height, grey)} {END}")
    marked = pen.structure.marked(page)
    cards = next((at for at, tag in page.tags if tag and tag.role == "item"), 0)
    parts[-1] += _operators(page, 0, cards, marked, grey, pen)
    if cards:
        parts.append([])
    rest = _rest(page, cards, marked, frame, grey, pen)
    parts[-1].append(rest.operators)
    pen.structure.add(page, rest.elements)
    for part in page.parts:
        x, y = part.x * PT_PER_MM, (height - part.y - part.page.height) * PT_PER_MM
        turn = "1 0 0 1"
        if part.turned:
            x, y, turn = x + part.page.width * PT_PER_MM, y + part.page.height * PT_PER_MM, "-1 0 0 -1"
        parts.append([f"q {turn} {x:.3f} {y:.3f} cm"])
        _page(part.page, grey, pen, parts, Frame(-1 if part.turned else 1, x, y))
        parts[-1].append("Q")


class _Rest(NamedTuple):
    """What a page's items from one on have become: operators, what they use, and the elements of the whole page."""

    operators: str
    symbols: Mapping[str, tuple[str, Any]]
    letters: tuple[tuple[str, frozenset[str]], ...]
    elements: tuple[Element, ...]
    #: What is known by its id, and must not go while this is remembered.
    kept: tuple[object, ...]


#: Other children's pages have the same cards, and a booklet's pages are the same where no name stands.
_rests: Final = LastingMemory(64)


def _rest(page: Page, start: int, marked: Marked, frame: Frame, grey: bool, pen: Pen) -> _Rest:
    """A page's items from one on: from memory, if the same ones stood there in another document.

    Pages with shaped text or photos are not remembered, since their codes and names are the document's own.
    """
    items = tuple(page.items[start:])
    pictures = [pen.pictures[item.source] for item in items if type(item) is PictureItem]
    # In a batch they are the very same: what layout has placed once is had again.
    key = (id(marked), page.height, frame, pen.ink, *map(id, items), *map(id, pictures))
    known: _Rest | None = _rests.get(key)
    if known is not None:
        pen.symbols.update(known.symbols)
        for face, letters in known.letters:
            pen.wrote(face, letters)
        return known
    operators = "\n".join(_operators(page, start, len(page.items), marked, grey, pen))
    elements = boxed(marked.elements, page, frame)
    symbols = {
        item.source: pen.symbols[item.source]
        for item in items
        if type(item) is PictureItem and item.source in pen.symbols
    }
    found = _Rest(operators, symbols, _letters(items, start, marked), elements, (marked, *items, *pictures))
    alike = all(type(picture) is SymbolPicture for picture in pictures) and GlyphItem not in map(type, items)
    if alike and not any(at < start and tag.role == "figure" for at, tag in page.tags if tag):
        _rests[key] = found
    return found


def _letters(items: Sequence[Item], start: int, marked: Marked) -> tuple[tuple[str, frozenset[str]], ...]:
    """The letters of each built-in face that items use; the first of them is the page's item `start`."""
    used: dict[str, set[str]] = {}
    for index, item in enumerate(items, start):
        if isinstance(item, TextItem):
            used.setdefault(item.face, set()).update(item.text, " " if index in marked.spaced else "")
    return tuple((face, frozenset(letters)) for face, letters in used.items())


def _operators(page: Page, start: int, end: int, marked: Marked, grey: bool, pen: Pen) -> list[str]:
    """The operators of some of a page's items, with what has to stand before and behind them."""
    height, stops, spaced, out = page.height, marked.stops, marked.spaced, []
    for index in range(start, end):
        item = page.items[index]
        if index in stops:
            out.append(stops[index])
        if isinstance(item, TextItem):
            if index in spaced:
                item = item._replace(text=f"{item.text} ")
            pen.wrote(item.face, item.text)
            out.append(_text(item, height, grey))
        elif isinstance(item, PictureItem):
            out.append(_picture(item, pen.place(item), height))
        elif isinstance(item, RectItem):
            out.append(_rect(item, height, grey))
        elif isinstance(item, LineItem):
            out.append(_line(item, height, grey))
        elif isinstance(item, PathItem):
            out.append(_path(item, height, grey))
        else:
            out.append(_glyphs(_with_space(item) if index in spaced else item, height, grey, pen))
    if end == len(page.items) and end in stops:
        out.append(stops[end])
    return out


@lru_cache(maxsize=1024)
def operands(colour: str, grey: bool) -> str:
    """A colour `#rrggbb` as the operands of `rg`, or made grey as that of `g`."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    if grey:
        return luma(*channels)
    return " ".join(f"{channel:.3f}".rstrip("0").rstrip(".") for channel in channels)


def luma(red: float, green: float, blue: float) -> str:
    """The grey as bright as a colour (ITU-R BT.601, as in JPEG)."""
    return f"{0.299 * red + 0.587 * green + 0.114 * blue:.3f}"


def _fill(colour: str, grey: bool) -> str:
    return f"{operands(colour, grey)} {'g' if grey else 'rg'} "


def _pen(colour: str, width: float, dash: tuple[float, float] | None, cap: str, grey: bool) -> str:
    dashes = f"[{dash[0] * PT_PER_MM:.3f} {dash[1] * PT_PER_MM:.3f}]" if dash else "[]"
    round_ends = 1 if cap == "round" else 0
    return f"{operands(colour, grey)} {'G' if grey else 'RG'} {width * PT_PER_MM:.3f} w {dashes} 0 d {round_ends} J "


@lru_cache(maxsize=_MEMORY)
def _text(item: TextItem, height: float, grey: bool) -> str:
    glyphs = face_glyphs(item.face).encode(item.text)
    x, y = item.x * PT_PER_MM, (height - item.y) * PT_PER_MM
    return f"{_fill(item.colour, grey)}BT /{item.face} {item.size:g} Tf {x:.3f} {y:.3f} Td <{glyphs}> Tj ET"


def _with_space(item: GlyphItem) -> GlyphItem:
    """A run with a space where it ends for who reads it: text from right to left ends at the left."""
    clusters = item.clusters
    if any(bidirectional(letter) in ("R", "AL") for letter in item.text):
        left = clusters[0].at - _SPACE
        x = item.x - _SPACE * item.size / 1000 / PT_PER_MM
        return item._replace(x=x, clusters=(Cluster(" ", left, _SPACE, ()), *clusters))
    end = clusters[-1].at + clusters[-1].width
    return item._replace(clusters=(*clusters, Cluster(" ", end, _SPACE, ())))


def _glyphs(item: GlyphItem, height: float, grey: bool, pen: Pen) -> str:
    """A run of shaped text. The codes are the document's, so that it is not remembered."""
    x, y = item.x * PT_PER_MM, (height - item.y) * PT_PER_MM
    parts = [f"{_fill(item.colour, grey)}BT /{item.face} {item.size:g} Tf {x:.3f} {y:.3f} Td"]
    shown, at, code_of = "", item.clusters[0].at, pen.codes(item.face).code
    for cluster in item.clusters:
        code = f"{code_of(cluster):04X}"
        if cluster.at != at:
            code = f"> {at - cluster.at:g} <{code}"
        at = cluster.at + cluster.width
        if not cluster.looks:
            shown += code
            continue
        parts += [f"[<{shown}>] TJ"] if shown else []
        # poppler hears what a span says of itself; PDFium, which turns brackets round, what the last one's properties
        # say: nothing.
        span = f"/Span <</ActualText<{_said(cluster.text)}>>> BDC /Span /{pen.silence()} BDC"
        parts.append(f"{span} [<{code}>] TJ EMC EMC")
        shown = ""
    parts += [f"[<{shown}>] TJ"] if shown else []
    return " ".join((*parts, "ET"))


def _said(text: str) -> str:
    """A text as the digits of a PDF string: UTF-16 with its mark."""
    return f"\ufeff{text}".encode("utf-16-be").hex().upper()


@lru_cache(maxsize=_MEMORY)
def _picture(item: PictureItem, extent: Extent, height: float) -> str:
    wide, tall = item.w * PT_PER_MM / extent.w, item.h * PT_PER_MM / extent.h
    left = item.x * PT_PER_MM - extent.x * wide
    low = (height - item.y - item.h) * PT_PER_MM - extent.y * tall
    clip = ""
    if item.radius:
        corner = min(item.radius, item.w / 2, item.h / 2)
        clip = _outline(item.x, item.y, item.w, item.h, corner, height) + " W n "
    return f"q {clip}{wide:.5f} 0 0 {tall:.5f} {left:.3f} {low:.3f} cm /{extent.name} Do Q"


@lru_cache(maxsize=_MEMORY)
def _rect(item: RectItem, height: float, grey: bool) -> str:
    state = _fill(item.fill, grey) if item.fill else ""
    if item.stroke:
        state += _pen(item.stroke, item.stroke_width, item.dash, "butt", grey)
    paint = "B" if item.fill and item.stroke else "f" if item.fill else "S"
    return f"{state}{_outline(item.x, item.y, item.w, item.h, item.radius, height)} {paint}"


@lru_cache(maxsize=_MEMORY)
def _line(item: LineItem, height: float, grey: bool) -> str:
    pen = _pen(item.stroke, item.stroke_width, item.dash, item.cap, grey)
    return f"{pen}{_point(item.x1, item.y1, height)} m {_point(item.x2, item.y2, height)} l S"


@lru_cache(maxsize=_MEMORY)
def _path(item: PathItem, height: float, grey: bool) -> str:
    state = _fill(item.fill, grey) if item.fill else ""
    if item.stroke:
        state += _pen(item.stroke, item.stroke_width, None, "butt", grey)
    first, *rest = item.points
    lines = " ".join(f"{_point(*point, height)} l" for point in rest)
    paint = "b" if item.fill and item.stroke else "f" if item.fill else "s"
    return f"{state}{_point(*first, height)} m {lines} h {paint}"


def _point(x: float, y: float, height: float) -> str:
    return f"{x * PT_PER_MM:.3f} {(height - y) * PT_PER_MM:.3f}"


def _outline(x: float, y: float, w: float, h: float, radius: float, height: float) -> str:
    """A rectangle, with round corners when `radius` is above 0."""
    if radius <= 0:
        return f"{_point(x, y + h, height)} {w * PT_PER_MM:.3f} {h * PT_PER_MM:.3f} re"
    radius = min(radius, w / 2, h / 2)
    off = radius * (1 - _KAPPA)
    right, low = x + w, y + h

    def at(across: float, down: float) -> str:
        return _point(across, down, height)

    return " ".join((
        at(x + radius, y), "m", at(right - radius, y), "l",
        at(right - off, y), at(right, y + off), at(right, y + radius), "c",
        at(right, low - radius), "l",
        at(right, low - off), at(right - off, low), at(right - radius, low), "c",
        at(x + radius, low), "l",
        at(x + off, low), at(x, low - off), at(x, low - radius), "c",
        at(x, y + radius), "l",
        at(x, y + off), at(x + off, y), at(x + radius, y), "c h",
    ))  # fmt: skip
