"""Shaped text as PDF fonts: every cluster of letters becomes one glyph of a small TrueType font of the document's own.

A glyph by itself says little: one may stand for several letters (a conjunct), several for one (a letter and its
dots), and their order on paper is not that of reading. With one glyph for each cluster, a viewer that copies or
searches text gets the letters as they were written, in any script, because each glyph says which they are.
"""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from math import ceil, sqrt
from typing import Final

from vistime.layout.fontfiles import FontFile
from vistime.layout.pages import Cluster
from vistime.paint.fonts import Subset, tag, to_unicode
from vistime.paint.truetype import sfnt

Point = tuple[float, float]
Contour = list[tuple[int, int, bool]]
#: What a glyph is: the letters it says, its width, and the font's glyphs that it is drawn with.
Drawing = tuple[str, float, tuple[tuple[int, int, int], ...]]

#: How far a curve may stand off from the font's own, in thousandths of an em: a hundredth of a mm at 28 pt.
_TOLERANCE: Final = 1.0
_ON: Final = 0x01
_LARGEST: Final = 16_000


class Codes:
    """The glyphs of one face that a document uses; a cluster's code is the glyph's number in the subset."""

    def __init__(self, font: FontFile) -> None:
        self.font = font
        self._codes: dict[Drawing, int] = {}

    def code(self, cluster: Cluster) -> int:
        """The code of a cluster, the next one when it is new."""
        text, _, width, glyphs, looks = cluster
        return self._codes.setdefault((looks or text, width, glyphs), len(self._codes) + 1)

    def subset(self) -> Subset:
        """The font of these glyphs."""
        return _subset(self.font, tuple(self._codes))


@lru_cache(maxsize=256)
def _subset(font: FontFile, drawings: tuple[Drawing, ...]) -> Subset:
    outlines = [b"", *(_outline(font, drawing[2]) for drawing in drawings)]
    boxes = [struct.unpack_from(">4h", outline, 2) for outline in outlines if outline]
    box = (
        tuple(pick(sides) for pick, sides in zip((min, min, max, max), zip(*boxes, strict=True), strict=True))
        if boxes
        else (0, 0, 0, 0)
    )
    widths = [500, *(max(0, _within(round(width))) for _, width, _ in drawings)]
    program = _program(outlines, widths, box, font)
    says = {code: text for code, (text, _, _) in enumerate(drawings, 1)}
    mark = ",".join(f"{text}{width}{glyphs}" for text, width, glyphs in drawings).encode()
    name = f"{tag(mark)}+{font.name}"
    descriptor = (
        f"/Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{' '.join(map(str, box))}] /ItalicAngle 0 "
        f"/Ascent {font.ascent:.0f} /Descent {font.descent:.0f} /CapHeight {font.cap_height:.0f} /StemV 80"
    )
    listed = f"[1 [{' '.join(map(str, widths[1:]))}]]"
    return Subset(
        name, descriptor.encode(), listed.encode(), zlib.compress(to_unicode(says), 9),
        zlib.compress(program, 9), len(program),
    )  # fmt: skip


def _program(outlines: list[bytes], widths: list[int], box: tuple[int, ...], font: FontFile) -> bytes:
    """A TrueType file of these outlines in thousandths of an em: the tables that a PDF needs."""
    places, at = [], 0
    for outline in outlines:
        places.append(at)
        at += len(outline)
    count = len(outlines)
    points = max((_points(o) for o in outlines), default=0)
    contours = max((struct.unpack_from(">h", o)[0] for o in outlines if o), default=0)
    left, low, right, top = box
    lines = (_within(round(font.ascent)), _within(round(font.descent)), 0)
    return sfnt({
        "glyf": b"".join(outlines) or b"\0",
        "loca": struct.pack(f">{count + 1}I", *places, at),
        "hmtx": b"".join(
            struct.pack(">Hh", width, struct.unpack_from(">h", outline, 2)[0] if outline else 0)
            for width, outline in zip(widths, outlines, strict=True)
        ),
        "head": struct.pack(
            ">IIIIHHQQhhhhHHhhh", 0x00010000, 0x00010000, 0, 0x5F0F3CF5, 0, 1000, 0, 0, left, low, right, top, 0, 8, 2,
            1, 0,
        ),
        "hhea": struct.pack(
            ">IhhhHhhhhhhhhhhhH", 0x00010000, *lines, max(widths), 0, 0, right, 1, 0, 0, 0, 0, 0, 0, 0, count
        ),
        "maxp": struct.pack(">I14H", 0x00010000, count, points, contours, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    })  # fmt: skip


def _points(outline: bytes) -> int:
    if not outline:
        return 0
    (contours,) = struct.unpack_from(">h", outline)
    return int(struct.unpack_from(">H", outline, 8 + 2 * contours)[0]) + 1


@lru_cache(maxsize=16384)
def _outline(font: FontFile, glyphs: tuple[tuple[int, int, int], ...]) -> bytes:
    """The outlines of some glyphs as one simple glyph (OpenType, "glyf"), of even length; nothing for a space."""
    contours = [
        [(_within(x + dx), _within(y + dy), on) for x, y, on in contour]
        for number, dx, dy in glyphs
        for contour in _contours(font, number)
    ]
    if not contours:
        return b""
    points = [point for contour in contours for point in contour]
    xs, ys = [x for x, _, _ in points], [y for _, y, _ in points]
    ends, last = [], -1
    for contour in contours:
        last += len(contour)
        ends.append(last)
    flags, across, up = bytearray(), bytearray(), bytearray()
    x0 = y0 = 0
    for x, y, on in points:
        flag = _ON * on
        # Short steps take a byte and their sign a flag; no step takes none (flags 0x02 to 0x20).
        flag |= _step(x - x0, across, 0x02, 0x10) | _step(y - y0, up, 0x04, 0x20)
        flags.append(flag)
        x0, y0 = x, y
    data = struct.pack(">5h", len(contours), min(xs), min(ys), max(xs), max(ys))
    data += struct.pack(f">{len(ends)}HH", *ends, 0) + bytes(flags) + bytes(across) + bytes(up)
    return data + b"\0" * (len(data) % 2)


def _within(value: int) -> int:
    """A measure that a font's file can hold, and the way to any other. Only damaged fonts have larger ones."""
    return max(-_LARGEST, min(_LARGEST, value))


def _step(step: int, out: bytearray, short: int, same: int) -> int:
    if step == 0:
        return same
    if -256 < step < 256:
        out.append(abs(step))
        return short | (same if step > 0 else 0)
    out += struct.pack(">h", step)
    return 0


@lru_cache(maxsize=16384)
def _contours(font: FontFile, glyph: int) -> tuple[Contour, ...]:
    """The contours of a glyph, in whole thousandths of an em, with quadratic curves."""
    scale = font.per_em
    contours: list[Contour] = []
    here: Point = (0.0, 0.0)
    for name, strokes in font.outline(glyph):
        points = [(x * scale, y * scale) for x, y in strokes]
        if name == "moveTo":
            contours.append([_whole(points[0], True)])
        elif name == "lineTo":
            contours[-1].append(_whole(points[0], True))
        elif name == "qCurveTo":
            contours[-1] += [*(_whole(p, False) for p in points[:-1]), _whole(points[-1], True)]
        elif name == "curveTo":
            contours[-1] += [_whole(p, on) for p, on in _quadratic(here, *points)]
        here = points[-1] if points else here
    for contour in contours:
        if len(contour) > 1 and contour[0] == contour[-1]:
            contour.pop()
    return tuple(contour for contour in contours if len(contour) > 2)


def _whole(point: Point, on: bool) -> tuple[int, int, bool]:
    return round(point[0]), round(point[1]), on


def _quadratic(p0: Point, p1: Point, p2: Point, p3: Point) -> list[tuple[Point, bool]]:
    """A cubic curve as quadratic ones, as many as keep to the tolerance.

    The distance of a cubic from the quadratic that has its ends is sqrt(3)/36 of the length of its third
    difference, and falls with the third power of the number of parts.
    """
    third = [p3[i] - 3 * p2[i] + 3 * p1[i] - p0[i] for i in (0, 1)]
    count = max(1, ceil((sqrt(3) / 36 * sqrt(third[0] ** 2 + third[1] ** 2) / _TOLERANCE) ** (1 / 3)))
    found: list[tuple[Point, bool]] = []
    for part in range(count):
        t0, t1 = part / count, (part + 1) / count
        a, b = _at(p0, p1, p2, p3, t0), _at(p0, p1, p2, p3, t1)
        da, db = _slope(p0, p1, p2, p3, t0), _slope(p0, p1, p2, p3, t1)
        step = (t1 - t0) / 3
        c1 = (a[0] + da[0] * step, a[1] + da[1] * step)
        c2 = (b[0] - db[0] * step, b[1] - db[1] * step)
        middle = tuple((3 * (c1[i] + c2[i]) - a[i] - b[i]) / 4 for i in (0, 1))
        found += [((middle[0], middle[1]), False), (b, True)]
    return found


def _at(p0: Point, p1: Point, p2: Point, p3: Point, t: float) -> Point:
    s = 1 - t
    x, y = (s**3 * p0[i] + 3 * s * s * t * p1[i] + 3 * s * t * t * p2[i] + t**3 * p3[i] for i in (0, 1))
    return x, y


def _slope(p0: Point, p1: Point, p2: Point, p3: Point, t: float) -> Point:
    s = 1 - t
    x, y = (
        3 * (s * s * (p1[i] - p0[i]) + 2 * s * t * (p2[i] - p1[i]) + t * t * (p3[i] - p2[i])) for i in (0, 1)
    )
    return x, y
