"""Shaped glyphs put together with the letters that they stand for, so that copying from a page gives the letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

from vistime.layout import bidi
from vistime.layout.fontfiles import FontFile, Glyph
from vistime.layout.pages import Cluster


def clusters(
    text: str, glyphs: list[Glyph], end: int, font: FontFile, turned: bool
) -> tuple[tuple[Cluster, ...], float]:
    """Glyphs that belong together, with the letters they stand for, and the width of all."""
    starts = sorted({glyph.cluster for glyph in glyphs})
    ends = dict(zip(starts, [*starts[1:], end], strict=True))
    found: list[Cluster] = []
    at, index = 0.0, 0
    while index < len(glyphs):
        cluster, begin, nominal = glyphs[index].cluster, at, 0.0
        parts = []
        while index < len(glyphs) and glyphs[index].cluster == cluster:
            glyph = glyphs[index]
            parts.append((glyph.number, round(at - begin + glyph.dx), round(glyph.dy)))
            at += glyph.advance
            nominal += font.advance(glyph.number) if glyph.advance else 0.0
            index += 1
        says = text[cluster : ends[cluster]]
        if turned:
            found += _turned(says, round(begin), round(nominal), tuple(parts))
        else:
            found.append(Cluster(says, round(begin), round(nominal), tuple(parts)))
    return tuple(found), at


def _turned(says: str, at: int, width: int, glyphs: tuple[tuple[int, int, int], ...]) -> Iterator[Cluster]:
    """A cluster in text from right to left, letter by letter.

    Readers of a PDF turn the order of letters round that they meet from left to right, also of those that share a
    glyph. So each letter of a ligature gets its part of the width, the last and leftmost one the whole drawing.
    """
    if len(says) == 1:
        drawn = mirrored(says)
        yield Cluster(says, at, width, glyphs, drawn if drawn != says else "")
        return
    share = width // len(says)
    for number, letter in enumerate(reversed(says)):
        wide = share if number < len(says) - 1 else width - share * number
        yield Cluster(letter, at + share * number, wide, () if number else glyphs)


@cache
def mirrored(letter: str) -> str:
    """The letter that is drawn for one in a run from right to left: of a bracket, the other one."""
    return bidi.mirror(letter) if unicodedata.mirrored(letter) else letter
