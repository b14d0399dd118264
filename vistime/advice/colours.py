"""Colours that not everybody tells apart, or that don't stand out: advice on themes and colour keys."""

from __future__ import annotations

from itertools import combinations
from math import sqrt
from typing import Final

Colour = tuple[float, float, float]

#: How linear red, green and blue are seen without the cones for red, and without those for green (Machado, Oliveira and
#: Fernandes 2009, whole severity).
_SEEN: Final = (
    ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
)
#: Differences in CIE Lab: what is plain to see, and what is easily missed on a narrow border.
_PLAIN, _MISSED = 30.0, 15.0


def alike(colours: dict[str, str]) -> list[tuple[str, str]]:
    """Names of two colours `#rrggbb` each that differ plainly, but not for those who can't tell red from green."""
    return [
        (one, other)
        for one, other in combinations(colours, 2)
        if _confused(_linear(colours[one]), _linear(colours[other]))
    ]


def _confused(one: Colour, other: Colour) -> bool:
    if _difference(one, other) < _PLAIN:
        return False
    return any(_difference(_apply(eyes, one), _apply(eyes, other)) < _MISSED for eyes in _SEEN)


def red_or_green(colour: str) -> str:
    """ "red", "green" or "pink" for letters of that colour, or "" when they are of another or nearly black."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    high, low = max(red, green, blue), min(red, green, blue)
    if high - low < 80:
        return ""
    if red == high and green - low < (high - low) * 0.4:
        return "pink" if low > 90 else "red"
    return "green" if green == high and max(red, blue) - low < (high - low) * 0.6 else ""


def _linear(colour: str) -> Colour:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return red, green, blue


def _apply(matrix: tuple[Colour, Colour, Colour], colour: Colour) -> Colour:
    red, green, blue = (
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, colour, strict=True)))) for row in matrix
    )
    return red, green, blue


#: Linear sRGB to CIE XYZ, each over the white of D65.
_XYZ: Final = (
    (0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883),
)


def _lab(colour: Colour) -> Colour:
    x, y, z = (
        t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116
        for t in (sum(a * b for a, b in zip(row, colour, strict=True)) for row in _XYZ)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _difference(one: Colour, other: Colour) -> float:
    """The difference of two colours in CIE Lab (1976)."""
    squares: float = sum((a - b) ** 2 for a, b in zip(_lab(one), _lab(other), strict=True))
    return sqrt(squares)
