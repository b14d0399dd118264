"""How large a box wants to be: natural sizes, and the share of a row or column that each child gets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from vistime.layout import boxes as b
from vistime.layout import measure
from vistime.layout.fitting import Fits

#: What a picture, tick box or clock measures when nothing says how large it should be, in mm.
PICTURE_SIZE: Final = 20.0
MARK_SIZE: Final = 8.0
RULER_HEIGHT: Final = 3.2
_HAIR: Final = 1e-9


def resolved(length: b.Length | None, whole: float) -> float | None:
    """A length in mm, where a percentage is of `whole` mm; None stays None."""
    if length is None:
        return None
    return whole * length / 100 if type(length) is b.Percent else float(length)


def clamped(box: b.Box, size: float, whole: float | None, vertical: bool) -> float:
    """A size in mm held between the box's smallest and largest.

    Percentages count only where the parent's inner size `whole` (mm) is known. The largest height of a fitted
    text is what it should take; fitting has seen to that, and may have had to give it more.
    """
    low, high = (box.min_height, box.max_height) if vertical else (box.min_width, box.max_width)
    if low is None and high is None:
        return size
    if vertical and box.groups and isinstance(box, b.Text):
        high = None
    if high is not None and (whole is not None or type(high) is not b.Percent):
        size = min(size, resolved(high, whole or 0.0) or 0.0)
    if low is not None and (whole is not None or type(low) is not b.Percent):
        size = max(size, resolved(low, whole or 0.0) or 0.0)
    return size


class Sizing:
    """Natural sizes under what is settled about text sizes."""

    def __init__(self, fits: Fits) -> None:
        self.fits = fits

    def height(self, box: b.Box, width: float) -> float:
        """The height in mm that a box wants at an outer width of `width` mm."""
        if box.height is not None and type(box.height) is not b.Percent:
            return clamped(box, float(box.height), None, True)
        if box.frame is None:
            return clamped(box, self._content_height(box, width), None, True)
        top, right, bottom, left = box.frame
        inner = max(0.0, width - left - right)
        return clamped(box, self._content_height(box, inner) + top + bottom, None, True)

    def _content_height(self, box: b.Box, inner: float) -> float:
        if isinstance(box, b.Text):
            return self.fits.height(box, inner) if box.content else 0.0
        if isinstance(box, b.Column):
            heights = [self.height(c, self.child_width(box, c, inner)) for c in box.children]
            return sum(heights) + box.gap * max(0, len(heights) - 1)
        if isinstance(box, b.Row):
            widths = self.shares(box.children, inner, box.gap, vertical=False, cross=None)
            return max((self.height(c, w) for c, w in zip(box.children, widths, strict=True)), default=0.0)
        if isinstance(box, b.Grid):
            return self._grid_height(box, inner)
        if isinstance(box, b.Stack):
            return max((self.height(c, inner) for c in box.children), default=0.0)
        if isinstance(box, b.Picture):
            return inner / aspect(box)
        if isinstance(box, b.Tick | b.Clock | b.Arrow):
            return min(inner, MARK_SIZE)
        if isinstance(box, b.Line):
            return box.stroke if box.direction == "horizontal" else 0.0
        return RULER_HEIGHT if isinstance(box, b.Ruler) else 0.0

    def _grid_height(self, box: b.Grid, inner: float) -> float:
        across, down = box.gap
        width = max(0.0, (inner - across * (box.columns - 1)) / box.columns)
        rows = -(-len(box.children) // box.columns)
        tallest = max((self.height(c, width) for c in box.children), default=0.0)
        return rows * tallest + down * max(0, rows - 1)

    def width(self, box: b.Box, height: float | None) -> float:
        """The width in mm that a box wants, when it is `height` mm tall (None: not known)."""
        if box.width is not None and type(box.width) is not b.Percent:
            return clamped(box, float(box.width), None, False)
        top, right, bottom, left = box.frame or (0.0, 0.0, 0.0, 0.0)
        own = resolved(box.height, height or 0.0) or height
        inner = None if own is None else max(0.0, own - top - bottom)
        return clamped(box, self._content_width(box, inner) + left + right, None, False)

    def _content_width(self, box: b.Box, inner: float | None) -> float:
        if isinstance(box, b.Text):
            widest = max(
                (line.units for line in self.fits.face(box).lines(box.content, measure.ENDLESS)), default=0.0
            )
            return measure.mm_of(widest, self.fits.size(box)) + 0.01
        if isinstance(box, b.Column | b.Stack | b.Grid):
            return max((self.width(c, None) for c in box.children), default=0.0)
        if isinstance(box, b.Row):
            widths = [self.width(c, inner) for c in box.children]
            return sum(widths) + box.gap * max(0, len(widths) - 1)
        if isinstance(box, b.Picture):
            return (PICTURE_SIZE if inner is None else inner) * aspect(box)
        if isinstance(box, b.Tick | b.Clock | b.Arrow):
            return MARK_SIZE if inner is None else inner
        if isinstance(box, b.Ruler):
            return box.length
        return box.stroke if isinstance(box, b.Line) and box.direction == "vertical" else 0.0

    def child_width(self, parent: b.Column, child: b.Box, inner: float) -> float:
        """The outer width of a child of a column: stretched, or its own."""
        fixed = resolved(child.width, inner)
        if fixed is not None:
            return clamped(child, fixed, inner, False)
        if (child.align_self or parent.align) == "stretch":
            return clamped(child, inner, inner, False)
        return min(inner, clamped(child, self.width(child, resolved(child.height, 0.0)), inner, False))

    def shares(
        self, children: Sequence[b.Box], inner: float, gap: float, *, vertical: bool, cross: float | None,
        parent: b.Row | None = None,
    ) -> list[float]:  # fmt: skip
        """The sizes in mm of the children along a row or column of `inner` mm.

        Fixed and natural sizes first; what is left goes to the children that grow, by their shares. Text in a
        row that is too long for it gives way, and so does everything in a column that is too full.
        """
        left = inner - gap * max(0, len(children) - 1)
        sizes: list[float] = []
        growing: list[int] = []
        for index, child in enumerate(children):
            size = resolved(child.height if vertical else child.width, inner)
            if size is None and child.grow:
                growing.append(index)
                sizes.append(0.0)
                continue
            if size is None:
                if vertical:
                    assert isinstance(parent, b.Column)
                    size = self.height(child, self.child_width(parent, child, cross or 0.0))
                else:
                    size = self.width(child, cross)
            sizes.append(clamped(child, size, inner, vertical))
        left -= sum(sizes)
        if growing:
            self._grow(children, sizes, growing, left, inner, vertical)
        elif left < -0.01 and not vertical:
            self._give_way(children, sizes, -left)
        return sizes

    def _grow(
        self, children: Sequence[b.Box], sizes: list[float], growing: list[int], left: float, inner: float,
        vertical: bool,
    ) -> None:  # fmt: skip
        while growing:
            total = sum(children[i].grow for i in growing)
            over = {}
            for i in growing:
                share = max(0.0, left * children[i].grow / total)
                sizes[i] = clamped(children[i], share, inner, vertical)
                if abs(sizes[i] - share) > _HAIR:
                    over[i] = sizes[i] - share
            if not over:
                return
            # As in CSS: while those at their smallest take too much together, they are settled first, else those
            # at their largest; what they leave changes the shares of the others.
            balance = sum(over.values())
            held = [i for i, by in over.items() if balance == 0 or (by > 0) == (balance > 0)]
            left -= sum(sizes[i] for i in held)
            growing = [i for i in growing if i not in held]

    def _give_way(self, children: Sequence[b.Box], sizes: list[float], over: float) -> None:
        """Narrow the texts of a row that is too wide, in proportion to their widths.

        None becomes narrower than its longest word at its smallest size, unless nothing else is left to give.
        """
        soft = [i for i, c in enumerate(children) if c.width is None and isinstance(c, b.Text | b.Row)]
        least = {i: min(sizes[i], self._least_width(children[i])) for i in soft}
        giving = [i for i in soft if sizes[i] > least[i]]
        while giving and over > _HAIR:
            share = over / sum(sizes[i] for i in giving)
            held = [i for i in giving if sizes[i] * (1 - share) < least[i]]
            for i in held or giving:
                narrow = least[i] if held else sizes[i] * (1 - share)
                over -= sizes[i] - narrow
                sizes[i] = narrow
            giving = [i for i in giving if held and i not in held]
        if over > _HAIR and (whole := sum(sizes[i] for i in soft)):
            for i in soft:
                sizes[i] = max(0.0, sizes[i] - over * sizes[i] / whole)

    def _least_width(self, box: b.Box) -> float:
        """The width in mm that a box needs for its words to stay whole, with texts at their smallest size."""
        if box.width is not None and type(box.width) is not b.Percent:
            return float(box.width)
        _, right, _, left = box.frame or (0.0, 0.0, 0.0, 0.0)
        if isinstance(box, b.Text):
            widest = self.fits.face(box).widest_token(box.content)
            return measure.mm_of(widest, box.min_size or box.size) + 0.01 + left + right
        inner = [self._least_width(c) for c in box.children]
        if isinstance(box, b.Column):
            return max(inner, default=0.0) + left + right
        if isinstance(box, b.Row):
            return sum(inner) + box.gap * max(0, len(inner) - 1) + left + right
        return self.width(box, None)


def aspect(box: b.Picture) -> float:
    """Width by height of a picture; 1 for one that is not known."""
    if box.image is None:
        return 1.0
    width, height = box.image.box
    return width / height if height else 1.0
