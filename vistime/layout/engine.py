"""Boxes to pages: `layout` places every box of a document and returns finished pages.

The way through: paginate (which children stand on which page) -> a first pass that records where fitted texts
stand -> settle their sizes -> break up what is too long for its page -> the second pass, which places items.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from vistime.layout import boxes as b
from vistime.layout import continued, drawing, impose, measure, paginate
from vistime.layout.direction import right_to_left
from vistime.layout.fitting import Fits, Issue
from vistime.layout.pages import Item, LineItem, Page, PictureItem, RectItem, TextItem, number_pages
from vistime.layout.pictures import fit_picture
from vistime.layout.sizing import Sizing, clamped, resolved
from vistime.layout.tagging import Tags
from vistime.units import MM_PER_PT, Rect

#: What is this much too tall for its place is said, in mm.
FULL: Final = 0.1


@dataclass(slots=True)
class Layout:
    """Finished pages, and what could not be done well."""

    pages: list[Page] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    right_to_left: bool = False
    #: Whether every second page is the back of the one before it.
    two_sided: bool = False


def layout(document: b.Document, family: str = measure.DEFAULT_FAMILY, language: str = "en") -> Layout:
    """Place a document: every length in mm, pages in reading order (not yet imposed on sheets).

    `family` is the font of texts that name none, `language` theirs: pages of one that is written from right to left
    are mirrored, pictures and clocks as they are.
    """
    mirrored = document.dir == "rtl" if document.dir else right_to_left(language)
    fits = Fits(family, language)
    placer = Placer(fits, mirrored)
    plans = [plan for master in document.pages for plan in paginate.plan(master, placer.sizing)]
    for plan in plans:
        placer.place_page(plan, 1, len(plans))
        placer.place_back(plan, document.flip)
    if not fits.empty:
        fits.settle()
    plans = [part for plan in plans for part in continued.split(plan, placer.sizing)]
    placer.recording = False
    two_sided = any(plan.backs for plan in plans)
    pages = []
    for number, plan in enumerate(plans, 1):
        pages.append(placer.place_page(plan, number, len(plans)))
        if two_sided:
            pages.append(placer.place_back(plan, document.flip))
    number_pages(pages)
    return Layout(pages, fits.issues + placer.issues, mirrored, two_sided)


class Placer:
    """Puts boxes into rectangles. While `recording`, it only tells the fits where texts stand."""

    def __init__(self, fits: Fits, mirrored: bool = False) -> None:
        self.fits = fits
        self.mirrored = mirrored
        self._across = 0.0
        self.tags = Tags()
        self._master: b.PageBox | None = None
        self._continued = False  # whether the page goes on with the master of the one before
        self.sizing = Sizing(fits)
        self.recording = True
        self.items: list[Item] = []
        self.issues: list[Issue] = []
        self._numbers = ("1", "1")
        self._flow = Rect(0.0, 0.0, 0.0, 0.0)  # where the cells of the page stand

    def place_page(self, plan: paginate.PagePlan, number: int, count: int) -> Page:
        """Place one page; `number` and `count` stand for `[[page]]` and `[[pages]]`."""
        self.items, self.tags.found = [], []
        self._numbers = (str(number), str(count))
        self._continued = self._master is plan.master
        self._master = None if self.recording else plan.master
        width, height = plan.master.paper
        self._across = width if self.mirrored else 0.0
        # In reading order: what is read aloud or copied comes in this order.
        self._margin(plan.master.header, plan.header)
        self._known(plan.body, plan.rect, self.place)
        self._margin(plan.master.footer, plan.footer)
        cards, cuts = plan.to_cut_out(self._continued)
        ground, tags = plan.master.background, self.tags.found
        return Page(width, height, self.items, tags=tags, background=ground, cards=cards, cuts=cuts)

    def _margin(self, box: b.Box | None, rect: Rect) -> None:
        if box is not None:
            self.tags.in_margin = True
            self._known(box, rect, self.place)
            self.tags.in_margin = False

    def place_back(self, plan: paginate.PagePlan, flip: impose.Flip) -> Page:
        """The back of the page placed last: each card's back upright behind it, whichever edge the sheet turns over."""
        self.items, self.tags.found = [], []
        width, height = plan.master.paper
        if plan.backs is not None:
            at = self._flow
            self.place(plan.backs, Rect(width - at.right, at.y, at.w, at.h))
        return impose.back(
            Page(width, height, self.items, tags=self.tags.found, background=plan.master.background), flip
        )

    def place(self, box: b.Box, rect: Rect) -> None:
        """Put a box into a rectangle."""
        if box.when == "many" and self._numbers[1] == "1":
            return
        if self.recording:
            if not box.groups:
                return
        elif self.tags.whole(box):
            with self.tags.around(box, self.items, self._continued):
                self._fill(box, rect)
            return
        self._fill(box, rect)

    def _fill(self, box: b.Box, rect: Rect) -> None:
        if not self.recording and (box.background or box.border):
            self._decorate(box, rect)
        inner = rect.inset(*box.frame) if box.frame else rect
        how = _HOW.get(type(box))
        if how is not None:
            getattr(self, how)(box, inner)
        elif not self.recording:
            self._mark(box, inner)

    def _at(self, rect: Rect) -> Rect:
        """Where a rectangle stands on the paper: boxes are placed from left to right, and mirrored here."""
        return Rect(self._across - rect.right, rect.y, rect.w, rect.h) if self.mirrored else rect

    def _decorate(self, box: b.Box, rect: Rect) -> None:
        rect = self._at(rect)
        half = box.border / 2
        dash = (box.border * 4, box.border * 3) if box.border_style == "dashed" else None
        radius = min(box.radius, rect.w / 2, rect.h / 2)
        self.items.append(
            RectItem(
                rect.x + half, rect.y + half, rect.w - box.border, rect.h - box.border, max(0.0, radius - half),
                box.background, box.border_colour if box.border else None, box.border, dash,
            )
        )  # fmt: skip

    def _column(self, box: b.Column, inner: Rect) -> None:
        if not box.children:
            return
        sizes = self.sizing.shares(box.children, inner.h, box.gap, vertical=True, cross=inner.w, parent=box)
        spare = inner.h - sum(sizes) - box.gap * (len(sizes) - 1)
        gap, offset = _justified(box.justify, spare, box.gap, len(sizes))
        y = inner.y + offset
        rooms = self._rooms(box, sizes, inner.h) if self.recording else sizes
        for child, size, hard in zip(box.children, sizes, rooms, strict=True):
            width = self.sizing.child_width(box, child, inner.w)
            x = inner.x + _aligned(child.align_self or box.align, inner.w - width)
            if self.recording and child.groups:
                if isinstance(child, b.Text):
                    preferred = resolved(child.max_height, inner.h)
                    self._record(child, width, hard if preferred is None else preferred, hard)
                else:
                    # Its natural height counts with unsettled texts; a fixed one, or its share, is what it gets.
                    own = size if child.grow or child.height is not None else min(size, hard)
                    self.place(child, Rect(x, y, width, own))
            else:
                self.place(child, Rect(x, y, width, size))
            y += size + gap
        if not self.recording and spare < -FULL:
            self._overflow(box, -spare)

    def _rooms(self, box: b.Column, sizes: list[float], whole: float) -> list[float]:
        """The height in mm that each child of a column may take at most: what the others can't give up is theirs."""
        taken = []
        for child, size in zip(box.children, sizes, strict=True):
            if child.grow:
                size = clamped(child, 0.0, whole, True)
            elif isinstance(child, b.Text) and child.groups and child.max_height is not None:
                # Its size is not settled yet: it will take what it should, and what continues elsewhere gives way.
                size = min(size, resolved(child.max_height, whole) or 0.0)
                if child.overflow == "continue":
                    size = min(size, 2 * self.fits.line_height(child, child.min_size or child.size))
            taken.append(size + box.gap)
        above = accumulate(taken, initial=0.0)
        below = list(accumulate(reversed(taken), initial=0.0))[-2::-1]
        return [max(0.0, whole - one - other) for one, other in zip(above, below, strict=False)]

    def _overflow(self, box: b.Box, over: float) -> None:
        message = f"the content is {over:.1f} mm too tall for its place"
        self.issues.append(Issue("page-full", message, "", box.at))

    def _row(self, box: b.Row, inner: Rect) -> None:
        if not box.children:
            return
        sizes = self.sizing.shares(box.children, inner.w, box.gap, vertical=False, cross=inner.h)
        spare = inner.w - sum(sizes) - box.gap * (len(sizes) - 1)
        gap, offset = _justified(box.justify, spare, box.gap, len(sizes))
        x = inner.x + offset
        for child, size in zip(box.children, sizes, strict=True):
            fixed = resolved(child.height, inner.h)
            how = child.align_self or box.align
            if fixed is None and how != "stretch":
                fixed = min(inner.h, self.sizing.height(child, size))
            height = clamped(child, inner.h if fixed is None else fixed, inner.h, True)
            rect = Rect(x, inner.y + _aligned(how, inner.h - height), size, height)
            if self.recording and child.groups and isinstance(child, b.Text):
                preferred = resolved(child.max_height, inner.h)
                self._record(child, size, inner.h if preferred is None else preferred, inner.h)
            self.place(child, rect)
            x += size + gap

    def _record(self, text: b.Text, width: float, preferred: float, hard: float) -> None:
        top, right, bottom, left = text.frame or (0.0, 0.0, 0.0, 0.0)
        edge = top + bottom
        self.fits.record(text, max(0.0, width - left - right), preferred - edge, hard - edge)

    def _stack(self, box: b.Stack, inner: Rect) -> None:
        for child in box.children:
            width = resolved(child.width, inner.w)
            height = resolved(child.height, inner.h)
            w, h = inner.w if width is None else width, inner.h if height is None else height
            how = child.align_self or "stretch"
            # In a stack, start is the top left corner and end the bottom right one.
            rect = Rect(inner.x + _aligned(how, inner.w - w), inner.y + _aligned(how, inner.h - h), w, h)
            self._cell(child, rect)

    def _grid(self, box: b.Grid, inner: Rect) -> None:
        across, down = box.gap
        rows = -(-len(box.children) // box.columns)
        width = (inner.w - across * (box.columns - 1)) / box.columns
        height = (inner.h - down * (rows - 1)) / rows if rows else 0.0
        for index, child in enumerate(box.children):
            row, column = divmod(index, box.columns)
            x, y = inner.x + column * (width + across), inner.y + row * (height + down)
            self._cell(child, Rect(x, y, width, height))

    def _cells(self, box: paginate.Cells, inner: Rect) -> None:
        self._flow = inner
        self._known(box, inner, self._each_cell)

    def _each_cell(self, box: b.Box, inner: Rect) -> None:
        assert isinstance(box, paginate.Cells)
        for child, cell in zip(box.children, box.places, strict=True):
            with self.tags.item(self.items):
                self._known(child, Rect(inner.x + cell.x, inner.y + cell.y, cell.w, cell.h), self._cell)
        if not self.recording:
            for x1, y1, x2, y2 in box.cuts:
                # As a rectangle, so that it is mirrored where the cells are.
                cut = self._at(Rect(inner.x + x1, inner.y + y1, x2 - x1, y2 - y1))
                self.items.append(
                    LineItem(
                        cut.x, cut.y, cut.right, cut.bottom, box.cut_colour, 0.2,
                        (1.6, 1.2) if box.dashed else None, "butt",
                    )
                )  # fmt: skip

    def _known(self, box: b.Box, rect: Rect, place: Callable[[b.Box, Rect], None]) -> None:
        """Place a cell, all cells of a page, its body or a margin; from memory if it was placed twice in the same way.

        In a batch, most were. What else it depends on is in the key.
        """
        numbers = self._numbers if box.page_bound else None
        if self.recording:
            key: tuple[object, ...] = (rect, self.fits.voice, numbers)
            known = box.placed.get(key)
            if known is None:
                before = len(self.fits.requests)
                place(box, rect)
                box.placed[key] = self.fits.requests[before:], self._flow
            else:
                requests, self._flow = known
                self.fits.repeat(requests)
            return
        settled = self.fits.settled(box.groups)
        if settled is None:
            place(box, rect)
            return
        state = self.tags.state
        key = (rect, settled, self._across, numbers, self._continued, state)
        known = box.placed.get(key)
        if known is None:
            items, issues, tags = len(self.items), len(self.issues), len(self.tags.found)
            place(box, rect)
            if key not in box.placed:
                # Many a body is one child's alone: what stands nowhere else need not be kept.
                box.placed[key] = None
                return
            found = [(at - items, tag) for at, tag in self.tags.found[tags:]]
            noted = self.tags.noted_since(state)
            box.placed[key] = (self.items[items:], self.issues[issues:], found, noted, self._flow)
            return
        items_, issues_, tags_, noted, self._flow = known
        here = len(self.items)
        self.tags.found += [(here + at, tag) for at, tag in tags_]
        self.tags.note(noted)
        self.items += items_
        self.issues += issues_

    def _cell(self, child: b.Box, rect: Rect) -> None:
        if self.recording and child.groups and isinstance(child, b.Text):
            preferred = resolved(child.max_height, rect.h)
            self._record(child, rect.w, rect.h if preferred is None else preferred, rect.h)
        self.place(child, rect)

    def _text(self, box: b.Text, inner: Rect) -> None:
        if self.recording or not box.content:
            return
        if box.numbers:
            number, count = self._numbers
            box = box.changed(content=box.content.replace("[[page]]", number).replace("[[pages]]", count))
        inner, start = self._at(inner), len(self.items)
        align, face = self._align(box), self.fits.face(box)
        if face.missing(box.content):
            self._missing(box, face)
        size = self.fits.size(box)
        height = self.fits.line_height(box, size)
        lines = self.fits.lines(box, inner.w)
        spare = inner.h - len(lines) * height
        top = inner.y + {"top": 0.0, "middle": spare / 2, "bottom": spare}[box.valign]
        if spare < -FULL:
            self._overflow(box, -spare)
        # The letters' own height (ascent and descent) stands in the middle of the line, below its pictures.
        words = self.fits.leading(box) * size * MM_PER_PT if box.overs else height
        drop = height - words + (words + measure.mm_of(face.ascent + face.descent, size)) / 2
        for index, line in enumerate(lines):
            if not line.text:
                continue
            left = inner.w - measure.mm_of(line.units, size)
            x = inner.x + {"left": 0.0, "center": left / 2, "right": left}[align]
            y = top + index * height + drop
            if line.shaped is None:
                self.items.append(TextItem(x, y, line.text, face.name, size, box.colour))
            else:
                self.items += line.shaped.items(x, y, size, box.colour)
        self.tags.put(self.tags.text(box, lines), self.items, start)

    def _align(self, box: b.Text) -> b.Side:
        """The side that a text stands on. Its own language decides where it begins, else that of the page."""
        begins_right = right_to_left(box.lang) if box.lang else self.mirrored
        return _SWAPPED[box.align] if begins_right else box.align

    def _missing(self, box: b.Text, face: measure.Face) -> None:
        from vistime.layout.lacking import explain

        message, hint = explain(face.missing(box.content))
        self.issues.append(Issue("letter-missing", message, box.subject, box.at, hint, "error"))

    def _picture(self, box: b.Picture, inner: Rect) -> None:
        if self.recording or box.image is None or inner.w <= 0 or inner.h <= 0:
            return
        if self.mirrored:
            box = box.changed(align=_SWAPPED[box.align]) if box.align != "center" else box
        rect, crop = fit_picture(box, self._at(inner))
        self.items.append(PictureItem(*rect, box.source, crop, box.radius))
        self.tags.put(self.tags.figure(box), self.items, len(self.items) - 1)

    def _mark(self, box: b.Box, rect: Rect) -> None:
        start = len(self.items)
        self.items += drawing.drawn(box, self._at(rect), self.fits.family, self.mirrored)
        self.tags.put(self.tags.figure(box), self.items, start)


#: How boxes are placed, by the method's name: a placer that held methods of its own would hold itself, and stay with
#: its pages until it is looked for.
_HOW: Final[dict[type[b.Box], str]] = {
    b.Column: "_column",
    b.Card: "_column",
    b.Back: "_column",
    b.Row: "_row",
    b.Stack: "_stack",
    b.Grid: "_grid",
    b.Text: "_text",
    b.Picture: "_picture",
    paginate.Cells: "_cells",
}

_SWAPPED: Final[dict[b.Side, b.Side]] = {"left": "right", "center": "center", "right": "left"}


def _aligned(how: str, spare: float) -> float:
    return spare / 2 if how == "center" else spare if how == "end" else 0.0


def _justified(how: str, spare: float, gap: float, count: int) -> tuple[float, float]:
    """The gap between children and the space before the first, in mm."""
    if spare <= 0:
        return gap, 0.0
    if how == "between" and count > 1:
        return gap + spare / (count - 1), 0.0
    return gap, spare / 2 if how == "center" else spare if how == "end" else 0.0
