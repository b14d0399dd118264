"""How a picture fills its place: symbols by what is painted of them, photos by their whole frame."""

from __future__ import annotations

from typing import Final

from vistime.layout.boxes import Picture
from vistime.units import Rect

#: Symbols leave unequal margins in their box (the ink fills 56-100 %). They are enlarged until the ink fills the
#: place, but never more than this beyond their box: outlines stay of one weight, and small signs stay small.
LARGEST_ZOOM: Final = 1.32

#: So much of a photo may be cut off where its place has another shape: it makes a square of one of 4 to 3. Of more,
#: the top of a head or what the photo is about would go.
LARGEST_CUT: Final = 0.25

Crop = tuple[float, float, float, float]
_ALL: Final[Crop] = (0.0, 0.0, 1.0, 1.0)
_SIDE = {"left": 0.0, "center": 0.5, "right": 1.0}
_VERTICAL = {"top": 0.0, "middle": 0.5, "bottom": 1.0}


def fit_picture(box: Picture, inner: Rect, zoom: float = LARGEST_ZOOM) -> tuple[Rect, Crop]:
    """Where a picture goes (mm), and which part of it is shown (shares of its box, y down).

    A symbol is enlarged by at most `zoom` beyond its box.
    """
    assert box.image is not None
    width, height = box.image.box
    ink = box.image.ink
    if box.fit == "cover":
        return inner, _cover(width, height, inner)
    if box.fit == "most":
        place = _with_most(width / height, inner, box)
        return place, _cover(width, height, place)
    x0, y0, x1, y1 = ink or (0.0, 0.0, width, height)
    wide, tall = max(x1 - x0, 1e-6), max(y1 - y0, 1e-6)
    scale = min(inner.w / wide, inner.h / tall)
    if ink is not None:
        scale = min(scale, zoom * min(inner.w / width, inner.h / height))
    w, h = wide * scale, tall * scale
    x = inner.x + (inner.w - w) * _SIDE[box.align]
    y = inner.y + (inner.h - h) * _VERTICAL[box.valign]
    crop = _ALL if ink is None else (x0 / width, 1 - y1 / height, x1 / width, 1 - y0 / height)
    return Rect(x, y, w, h), crop


def _with_most(shape: float, inner: Rect, box: Picture) -> Rect:
    """The largest place inside in which a photo of this shape (width by height) loses no more than is allowed."""
    least, most = shape * (1 - LARGEST_CUT), shape / (1 - LARGEST_CUT)
    w, h = min(inner.w, inner.h * most), min(inner.h, inner.w / least)
    x = inner.x + (inner.w - w) * _SIDE[box.align]
    y = inner.y + (inner.h - h) * _VERTICAL[box.valign]
    return Rect(x, y, w, h)


def _cover(width: float, height: float, inner: Rect) -> Crop:
    """The middle part of a photo with the shape of its place (a little above the middle: faces are there)."""
    here, there = width / height, inner.w / inner.h
    if here > there:
        cut = (1 - there / here) / 2
        return (cut, 0.0, 1 - cut, 1.0)
    cut = 1 - here / there
    return (0.0, cut * 0.4, 1.0, 1 - cut * 0.6)
