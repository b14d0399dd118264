"""What a screen reader walks through: a document's structure tree, made from the tags of its pages.

It is a list of elements, each behind the one that holds it, in the order in which the pages are read: not in that of
the sheets that carry them. All that is painted belongs to an element, or is said to be decoration.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import ceil, floor
from typing import Final, NamedTuple

from vistime.layout.pages import Item, LineItem, Page, PathItem, PictureItem, RectItem, Role, Tag, Tagged
from vistime.units import PT_PER_MM

_TYPES: Final[dict[Role, bytes]] = {
    "title": b"H1", "heading": b"H2", "paragraph": b"P", "label": b"P", "figure": b"Figure", "item": b"LI",
}  # fmt: skip
DECORATION: Final = "/Artifact BMC"
END: Final = "EMC"


class Frame(NamedTuple):
    """Where a page stands on its sheet: its lower left corner in pt, and -1 when it stands on its head."""

    turn: int
    x: float
    y: float


UPRIGHT: Final = Frame(1, 0.0, 0.0)


class Element(NamedTuple):
    """An element of the tree (PDF 32000-1, 14.7.2): `parent` is the index of the one that holds it, -1 for the whole.

    One that has content of its own says on which sheet, and its number there; the others have a `sheet` of -1. A figure
    has its box: left, bottom, right and top in pt (14.8.5.4.3).
    """

    parent: int
    type: bytes
    alt: str = ""
    lang: str = ""
    sheet: int = -1
    number: int = -1
    box: tuple[int, int, int, int] | None = None


class Marked(NamedTuple):
    """How a page is marked: the operators that have to stand before some of its items, by their index; the lines that
    end in a space; its elements, and what `amount` of content the sheet has then.
    """

    stops: Mapping[int, str]
    spaced: frozenset[int]
    elements: tuple[Element, ...]
    amount: int


class Structure:
    """Collects the elements of a document while its sheets are painted."""

    def __init__(self) -> None:
        self._pages: list[tuple[int, tuple[Element, ...]]] = []
        self._sheet = -1
        self._count = 0

    def next_sheet(self) -> None:
        """What follows is painted on another sheet."""
        self._sheet += 1
        self._count = 0

    def marked(self, page: Page) -> Marked:
        """How the next page's items are marked."""
        marked = _marked(tuple(page.tags), len(page.items), self._sheet, self._count)
        self._count = marked.amount
        return marked

    def add(self, page: Page, elements: tuple[Element, ...]) -> None:
        """Take the elements of a page in."""
        if len(elements) > 1:
            self._pages.append((page.number, elements))

    def elements(self) -> tuple[Element, ...]:
        """All elements, page after page as they are read."""
        found: list[Element] = []
        if len(self._pages) == 1:
            return self._pages[0][1]
        for _, elements in sorted(self._pages, key=_number):
            base = len(found)
            found += [e if e.parent < 0 else e._replace(parent=e.parent + base) for e in elements]
        return tuple(found)


@lru_cache(maxsize=1024)
def _marked(tags: tuple[Tagged, ...], items: int, sheet: int, count: int) -> Marked:
    """A page of so many items, on a sheet that has so much content before it."""
    spaced = frozenset(at + line for at, tag in tags if tag for line in tag.spaces)
    branch = _Branch(sheet, count)
    stops: dict[int, str] = {}
    end, now = 0, False  # up to where items are marked, and whether content is begun
    for at, tag in tags:
        if tag is None:
            if now:
                stops[at], end, now = END, at, False
            else:
                branch.leave()
        elif tag.role == "item":
            branch.enter()
        else:
            mark = f"/{_TYPES[tag.role].decode()} <</MCID {branch.put(tag)}>> BDC"
            if at > end:
                stops[end] = _joined(stops.get(end), DECORATION)
                mark = f"{END} {mark}"
            stops[at], now = _joined(stops.get(at), mark), True
    if items > end:
        stops[end] = _joined(stops.get(end), DECORATION)
        stops[items] = END
    return Marked(stops, spaced, tuple(branch.elements), branch.count)


def boxed(elements: tuple[Element, ...], page: Page, frame: Frame) -> tuple[Element, ...]:
    """The elements of a page, each figure with its box."""
    at = [(index, tag.role == "figure") for index, tag in page.tags if tag and tag.role != "item"]
    if not any(figure for _, figure in at):
        return elements
    ends = [index for index, tag in page.tags if tag is None]
    starts = iter(at)
    found = []
    for element in elements:
        if element.sheet >= 0:
            start, figure = next(starts)
            if figure:
                end = next((end for end in ends if end > start), len(page.items))
                element = element._replace(box=_box(page.items[start:end], page.height, frame))
        found.append(element)
    return tuple(found)


def _box(items: Sequence[Item], height: float, frame: Frame) -> tuple[int, int, int, int] | None:
    """The box around some items in whole pt."""
    xs: list[float] = []
    ys: list[float] = []
    for item in items:
        if isinstance(item, PictureItem | RectItem):
            xs += (item.x, item.x + item.w)
            ys += (item.y, item.y + item.h)
        elif isinstance(item, LineItem):
            xs += (item.x1, item.x2)
            ys += (item.y1, item.y2)
        elif isinstance(item, PathItem):
            xs += (x for x, _ in item.points)
            ys += (y for _, y in item.points)
    if not xs:
        return None
    across = sorted(frame.x + frame.turn * PT_PER_MM * x for x in (min(xs), max(xs)))
    up = sorted(frame.y + frame.turn * PT_PER_MM * (height - y) for y in (min(ys), max(ys)))
    return (floor(across[0]), floor(up[0]), ceil(across[1]), ceil(up[1]))


def _number(page: tuple[int, tuple[Element, ...]]) -> int:
    return page[0]


def _joined(before: str | None, operators: str) -> str:
    return f"{before} {operators}" if before else operators


class _Branch:
    """The elements of one page: items that follow each other are a list."""

    def __init__(self, sheet: int, count: int) -> None:
        self.elements = [Element(-1, b"Sect")]
        self.count = count
        self._sheet = sheet
        self._list = self._item = (
            self._body
        ) = -1  # the present list, its item and the item's body; -1 for none

    def _add(self, element: Element) -> int:
        self.elements.append(element)
        return len(self.elements) - 1

    def enter(self) -> None:
        """What follows is one item of a list."""
        if self._list < 0:
            self._list = self._add(Element(0, b"L"))
        self._item, self._body = self._add(Element(self._list, b"LI")), -1

    def leave(self) -> None:
        """The item ends."""
        self._item = self._body = -1

    def put(self, tag: Tag) -> int:
        """An element with content; the number of the content on its sheet."""
        kind, parent = _TYPES[tag.role], 0
        if self._item < 0:
            self._list = -1
        elif tag.role == "label":
            kind, parent, self._body = b"Lbl", self._item, -1
        else:
            if self._body < 0:
                self._body = self._add(Element(self._item, b"LBody"))
            parent = self._body
        self._add(Element(parent, kind, tag.alt, tag.lang, self._sheet, self.count))
        self.count += 1
        return self.count - 1


def kids(elements: Sequence[Element]) -> list[list[int]]:
    """The indexes of the elements that each one holds; those of the whole come last."""
    held: list[list[int]] = [[] for _ in range(len(elements) + 1)]
    for index, element in enumerate(elements):
        held[element.parent].append(index)
    return held
