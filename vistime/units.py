"""Lengths and papers. Everything inside vistime is in millimetres; points appear at the edges only."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

PT_PER_MM: Final = 72 / 25.4
MM_PER_PT: Final = 25.4 / 72

#: Width x height in mm, portrait. ISO 216 and ANSI sizes.
PAPERS: Final[dict[str, tuple[float, float]]] = {
    "A3": (297.0, 420.0),
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "Letter": (215.9, 279.4),
    "Legal": (215.9, 355.6),
}

_LENGTH = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s*(mm|cm|in|pt)?\s*")
_TO_MM = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": MM_PER_PT}


class Rect(NamedTuple):
    """A rectangle in mm; x to the right and y down from the top left corner of the page."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """x of the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """y of the lower edge."""
        return self.y + self.h

    def inset(self, top: float, right: float, bottom: float, left: float) -> Rect:
        """The rectangle inside, with that many mm taken from each side; never of negative size."""
        return Rect(
            self.x + left, self.y + top, max(0.0, self.w - left - right), max(0.0, self.h - top - bottom)
        )


def length_mm(text: str) -> float:
    """A length such as `45mm`, `14pt`, `1in` or `4.5cm` in mm; a bare number is mm. ValueError when it is none."""
    match = _LENGTH.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is no length")
    return float(match[1]) * _TO_MM[match[2] or "mm"]


def paper_name(name: str) -> str | None:
    """The name of a known paper however it is capitalised, or None."""
    return next((known for known in PAPERS if known.casefold() == name.strip().casefold()), None)


def paper_size(name: str, landscape: bool = False) -> tuple[float, float]:
    """Width and height of a paper in mm. KeyError when there is no such paper."""
    width, height = PAPERS[name]
    return (height, width) if landscape else (width, height)


def byte_size(count: int) -> str:
    """A number of bytes as people say it: `2 GB`, `30 MB`, or `1,500 bytes` when it is no whole number of those."""
    for size, name in ((1_000_000_000, "GB"), (1_000_000, "MB")):
        if count >= size and count % size == 0:
            return f"{count // size:,} {name}"
    return f"{count:,} bytes"
