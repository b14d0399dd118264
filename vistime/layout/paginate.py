"""Which children of a page master stand on which page.

Cells of a `flow` are dealt out evenly over the fewest pages, all of one size. Other content goes below each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Final

from vistime.layout import boxes as b
from vistime.layout.fitting import Issue
from vistime.layout.sizing import Sizing
from vistime.memory import LastingMemory
from vistime.units import PAPERS, Rect, paper_size

_HAIR: Final = 1e-6
#: How far crop marks stand off the cards, and how long they are, in mm.
MARK_GAP: Final = 1.0
MARK_LENGTH: Final = 4.0


class Cells(b.Box):
    """The cells of a flow that stand on one page, with their places and the lines to cut along."""

    places: Sequence[Rect] = ()
    cuts: Sequence[tuple[float, float, float, float]] = ()
    cut_colour: str = "#000000"
    dashed: bool = True

    @property
    def straight_cuts(self) -> int:
        """How many cuts right across the sheet part the cells from each other and from its rim."""
        across = {round(y1, 2) for _, y1, _, y2 in self.cuts if abs(y1 - y2) < 0.01}
        down = {round(x1, 2) for x1, _, x2, _ in self.cuts if abs(x1 - x2) < 0.01}
        return len(across) + len(down)


@dataclass(slots=True)
class PagePlan:
    """One page to be: its master, the column that fills its body, and the rectangles of body and margins."""

    master: b.PageBox
    body: b.Column
    rect: Rect
    header: Rect
    footer: Rect
    #: What is printed on the back of the sheet, behind the cells of its flow.
    backs: Cells | None = None

    def to_cut_out(self, continued: bool) -> tuple[int, int]:
        """How many cards are cut out of the page, and by how many straight cuts; `continued` is another of a master."""
        cut = [child for child in self.body.children if isinstance(child, Cells) and child.cuts]
        beside = (0, 0) if continued else (self.master.cards, self.master.cuts)
        return sum(len(c.children) for c in cut) + beside[0], sum(c.straight_cuts for c in cut) + beside[1]


@dataclass(slots=True)
class Raster:
    """How a flow is divided: cells of `width` x `height` mm, so many columns and rows a page."""

    columns: int
    rows: int
    width: float
    height: float
    per_page: int


#: Not with the master, which its plans hold: what holds itself is freed late.
_plans: Final = LastingMemory(256)


def plan(master: b.PageBox, sizing: Sizing) -> list[PagePlan]:
    """The pages that a master needs. Texts are not split here: their sizes are not settled yet.

    From memory, if nothing had to be said of them when they were planned before.
    """
    key = (master, sizing.fits.voice)
    known: list[PagePlan] | None = _plans.get(key)
    if known is None:
        issues = len(sizing.fits.issues)
        known = _plan(master, sizing)
        if len(sizing.fits.issues) == issues:
            _plans[key] = known
    return list(known)


def _plan(master: b.PageBox, sizing: Sizing) -> list[PagePlan]:
    body, header, footer = _areas(master)
    flow = next((c for c in master.children if isinstance(c, b.Flow)), None)
    if flow is None:
        return [_page(master, [c for c in master.children if c.when == "always"], body, header, footer)]
    at = master.children.index(flow)
    before, after = master.children[:at], master.children[at + 1 :]
    many = False
    while True:
        head = [c for c in before if many or c.when == "always"]
        tail = [c for c in after if many or c.when == "always"]
        room = body.h - sum(sizing.height(c, body.w) + master.gap for c in (*head, *tail))
        raster = _raster(flow, body.w, room)
        slices = list(_dealt(flow.children, raster, flow.balance))
        if many or len(slices) < 2:
            break
        many = True
        if all(c.when == "always" for c in master.children):
            break
    if flow.children and (raster.width > body.w + 0.05 or raster.height > room + 0.05):
        sizing.fits.issues.append(_too_large(flow, raster, master, (body.w, room)))
    pages = []
    first = 0
    for number, cells in enumerate(slices, 1):
        children = [c for c in head if number == 1 or c.repeat]
        children.append(_cells(flow, first, cells, raster, body.w, room))
        first += len(cells)
        children += [c for c in tail if number == len(slices) or c.repeat]
        page = _page(master, children, body, header, footer)
        page.backs = _backs(next(c for c in children if isinstance(c, Cells)), body.w)
        pages.append(page)
    return pages


def _too_large(flow: b.Flow, raster: Raster, master: b.PageBox, room: tuple[float, float]) -> Issue:
    """That a cell is larger than the `room` (width, height in mm) of its page, and what would do."""
    wide, high = master.paper
    own = next((name for name, size in PAPERS.items() if set(size) == {wide, high}), "A4")
    # Papers of the same country first, then the smaller ones.
    known = sorted(PAPERS, key=lambda name: (name[0] != own[0], PAPERS[name][0] * PAPERS[name][1]))
    more = ((name, paper_size(name, landscape=wide > high)) for name in known)
    enough = (
        name
        for name, (across, down) in more
        if raster.width <= room[0] + across - wide and raster.height <= room[1] + down - high
    )
    message = (
        f"cards of {raster.width:g} x {raster.height:g} mm are larger than the {room[0]:g} x {room[1]:g} mm "
        "that the paper has for them"
    )
    hint = f"make them no larger than {room[0]:g} x {room[1]:g} mm"
    if larger := next(enough, None):
        hint += f", or write: paper: {larger}"
    return Issue("cell-too-large", message, "", flow.at, hint, "error", flow.option)


def _backs(fronts: Cells, width: float) -> Cells | None:
    """The backs of the cells, from right to left, as they lie when the sheet is turned like the page of a book."""
    found = [
        (card.back, Rect(width - at.right, at.y, at.w, at.h))
        for card, at in zip(fronts.children, fronts.places, strict=True)
        if isinstance(card, b.Card) and card.back is not None
    ]
    if not found:
        return None
    return Cells(height=fronts.height, children=[back for back, _ in found], places=[at for _, at in found])


def _raster(flow: b.Flow, width: float, height: float) -> Raster:
    """How the flow divides its area, from memory if it did so before: in a batch, many pages have the same flow."""
    raster = flow.placed.get((width, height))
    if raster is None:
        raster = flow.placed[width, height] = divide(flow, len(flow.children), width, height)
    return raster


def divide(flow: b.Flow, count: int, width: float, height: float) -> Raster:
    """How a flow of `count` cells divides an area of `width` x `height` mm.

    Fewest pages first, then the largest cells, then the fewest empty places. Cells of one fixed size always
    use the whole raster, so that sheets lie on each other exactly when they are cut.
    """
    across, down = flow.gap
    (least_w, most_w), (least_h, most_h) = flow.cell_width, flow.cell_height
    fixed = least_w == most_w and least_h == most_h
    most_columns = max(1, floor((width + across + _HAIR) / (least_w + across)))
    most_rows = max(1, floor((height + down + _HAIR) / (least_h + down)))
    if flow.rows:
        most_rows = min(most_rows, flow.rows)
    if fixed:
        columns = min(most_columns, flow.columns or most_columns)
        return Raster(columns, most_rows, least_w, least_h, columns * most_rows)
    best: tuple[tuple[float, ...], Raster] | None = None
    for columns in [flow.columns] if flow.columns else range(1, min(most_columns, max(count, 1)) + 1):
        pages = ceil(count / (columns * most_rows)) or 1
        rows = min(most_rows, ceil(ceil(count / pages) / columns) or 1)
        cell_w = min(most_w, (width - across * (columns - 1)) / columns)
        cell_h = min(most_h, (height - down * (rows - 1)) / rows)
        raster = Raster(columns, rows, cell_w, cell_h, columns * rows)
        empty = columns * ceil(count / pages / columns) - count / pages
        rank = (pages, -round(min(cell_w, cell_h), 1), empty)
        if best is None or rank < best[0]:
            best = (rank, raster)
    assert best is not None
    return best[1]


def _dealt(cells: Sequence[b.Box], raster: Raster, balance: bool) -> Iterator[list[b.Box]]:
    """The cells page by page; balanced, no page has more than one row more than another."""
    pages = ceil(len(cells) / raster.per_page) or 1
    if not balance or not cells:
        for start in range(0, max(len(cells), 1), raster.per_page):
            yield list(cells[start : start + raster.per_page])
        return
    rows, longer = divmod(ceil(len(cells) / raster.columns), pages)
    start = 0
    for page in range(pages):
        end = start + (rows + (page < longer)) * raster.columns
        yield list(cells[start:end])
        start = end


def _cells(
    flow: b.Flow, first: int, cells: list[b.Box], raster: Raster, width: float, height: float
) -> Cells:
    """The cells of a page, of which `first` is the first one's number; from memory if they stood so before."""
    key = (first, len(cells), width, height, raster.width, raster.height, raster.columns)
    known = flow.placed.get(key)
    if known is None:
        known = flow.placed[key] = _placed(flow, cells, raster, width, height)
    return known


def _placed(flow: b.Flow, cells: list[b.Box], raster: Raster, width: float, height: float) -> Cells:
    across, down = flow.gap
    whole_w = raster.columns * (raster.width + across) - across
    whole_h = raster.rows * (raster.height + down) - down
    x0 = _offset(flow.align, width - whole_w)
    y0 = _offset(flow.justify, height - whole_h)
    places = [
        Rect(
            x0 + index % raster.columns * (raster.width + across),
            y0 + index // raster.columns * (raster.height + down),
            raster.width,
            raster.height,
        )
        for index in range(len(cells))
    ]
    box = Cells(height=height, children=cells, places=places, cut_colour=flow.cut_colour)
    if flow.cut == "lines":
        box.cuts = _shared_cuts(places)
    elif flow.cut == "marks":
        box.cuts, box.dashed = _crop_marks(places), False
    return box


def _offset(how: str, spare: float) -> float:
    return max(0.0, spare) / 2 if how in ("center", "stretch") else max(0.0, spare) if how == "end" else 0.0


def _shared_cuts(places: list[Rect]) -> list[tuple[float, float, float, float]]:
    """The edges of all cells, each drawn once and as long as it goes."""
    cuts: list[tuple[float, float, float, float]] = []
    for y in sorted({round(edge, 4) for p in places for edge in (p.y, p.bottom)}):
        touching = [p for p in places if abs(p.y - y) < 0.01 or abs(p.bottom - y) < 0.01]
        cuts += [(x1, y, x2, y) for x1, x2 in _joined([(p.x, p.right) for p in touching])]
    for x in sorted({round(edge, 4) for p in places for edge in (p.x, p.right)}):
        touching = [p for p in places if abs(p.x - x) < 0.01 or abs(p.right - x) < 0.01]
        cuts += [(x, y1, x, y2) for y1, y2 in _joined([(p.y, p.bottom) for p in touching])]
    return cuts


def _joined(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    joined: list[tuple[float, float]] = []
    for low, high in sorted(spans):
        if joined and low <= joined[-1][1] + 0.01:
            joined[-1] = (joined[-1][0], max(joined[-1][1], high))
        else:
            joined.append((low, high))
    return joined


def _crop_marks(places: list[Rect]) -> list[tuple[float, float, float, float]]:
    """Short lines outside of all cells, in line with each of their edges."""
    if not places:
        return []
    left, right = min(p.x for p in places), max(p.right for p in places)
    top, low = min(p.y for p in places), max(p.bottom for p in places)
    near, far = MARK_GAP, MARK_GAP + MARK_LENGTH
    marks = []
    for y in sorted({round(edge, 4) for p in places for edge in (p.y, p.bottom)}):
        marks += [(left - far, y, left - near, y), (right + near, y, right + far, y)]
    for x in sorted({round(edge, 4) for p in places for edge in (p.x, p.right)}):
        marks += [(x, top - far, x, top - near), (x, low + near, x, low + far)]
    return marks


def _page(master: b.PageBox, children: list[b.Box], body: Rect, header: Rect, footer: Rect) -> PagePlan:
    column = b.Column(
        at=master.at, gap=master.gap, align=master.align, justify=master.justify, children=children
    )
    return PagePlan(master, column, body, header, footer)


def _areas(master: b.PageBox) -> tuple[Rect, Rect, Rect]:
    """The rectangles of body, header and footer. The margins' outer `safe` mm stay free: printers can't reach it."""
    width, height = master.paper
    top, right, low, left = master.margin
    body = Rect(left, top, width - left - right, height - top - low)
    header = Rect(left, master.safe, body.w, max(0.0, top - master.safe))
    footer = Rect(left, height - low, body.w, max(0.0, low - master.safe))
    return body, header, footer
