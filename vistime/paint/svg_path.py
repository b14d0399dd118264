"""Path geometry for SVG pictures: path data and basic shapes as lines and cubic curves, and transforms.

Everything here works in user units and knows nothing of XML, styles or PDF. A path is a list of `Subpath`; a
segment of two numbers is a line to that point, one of six a cubic Bezier curve (two control points and the
end).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

Point = tuple[float, float]
Segment = tuple[float, ...]
Bounds = tuple[float, float, float, float]

LARGEST = 1e7
"""No number in a picture may be larger: beyond it, arithmetic on a 72-unit drawing loses its meaning."""

MOST_SEGMENTS = 50_000
"""A picture with more segments is refused (a few seconds of work); symbol sets stay below some 10,000."""

_KAPPA = 0.5522847498307936  # 4/3 (sqrt(2) - 1): a quarter circle as one cubic, 0.03 % off at most


class SvgInvalid(ValueError):  # noqa: N818 - it names what is wrong with the file, as does its fellow
    """The file is no SVG that may be drawn: broken, or beyond the limits that bound time and memory."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class SvgUnsupported(ValueError):  # noqa: N818
    """The file uses a feature that is not compiled, named by `reason`: draw it in another way."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(slots=True)
class Subpath:
    """A pen-down run: the start point, the segments after it, and whether it is closed back to its start."""

    start: Point
    segments: list[Segment]
    closed: bool = False


Path = list[Subpath]


class Matrix(NamedTuple):
    """An affine map: x' = a x + c y + e, y' = b x + d y + f (the order of SVG and PDF)."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def then_inside(self, inner: Matrix) -> Matrix:
        """The map that applies `inner` first and this one to the result (a child's transform inside its
        parent).
        """
        a, b, c, d, e, f = self
        return Matrix(
            a * inner.a + c * inner.b,
            b * inner.a + d * inner.b,
            a * inner.c + c * inner.d,
            b * inner.c + d * inner.d,
            a * inner.e + c * inner.f + e,
            b * inner.e + d * inner.f + f,
        )

    def scale(self) -> float:
        """How much lengths grow, as the square root of how much areas grow."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))

    def keeps_shape(self) -> bool:
        """True if circles stay circles to a part in 10,000: turned, mirrored, moved and evenly scaled."""
        a, b, c, d, _, _ = self
        size = a * a + b * b + c * c + d * d
        return abs(a * c + b * d) <= 1e-4 * size and abs(a * a + b * b - c * c - d * d) <= 2e-4 * size


_BLANK = " \t\r\n\f"
# Atomic and possessive throughout: a long run of digits must not be cut up in all possible ways before it
# fails.
_NUM = r"(?>[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
_SEP = rf"[{_BLANK}]*+,?[{_BLANK}]*+"
_NUMBER = re.compile(_NUM)
_ARC = re.compile(
    rf"{_SEP}({_NUM}){_SEP}({_NUM}){_SEP}({_NUM}){_SEP}([01]){_SEP}([01]){_SEP}({_NUM}){_SEP}({_NUM})"
)
_COMMAND = re.compile(r"([MmZzLlHhVvCcSsQqTtAa])([^MmZzLlHhVvCcSsQqTtAa]*)")
_ARITY = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "a": 7, "z": 0}
_NO_BLANK = {ord(blank): None for blank in _BLANK}


def read_numbers(text: str, what: str) -> list[float]:
    """The numbers in a list separated by blanks or commas; SvgInvalid names `what` otherwise."""
    rest = _NUMBER.sub("0", text).translate(_NO_BLANK)
    if rest.strip("0,") or ",," in rest:
        raise SvgInvalid(f"{what} has something in it that is no number")
    return _checked([float(found) for found in _NUMBER.findall(text)], what)


def _checked(numbers: list[float], what: str) -> list[float]:
    if numbers and not -LARGEST <= min(numbers) <= max(numbers) <= LARGEST:
        raise SvgInvalid(f"{what} has a number that is too large")
    return numbers


def _read_arcs(text: str) -> list[float]:
    # The two flags of an arc may be written without a separator ("a1 1 0 01.5.5"), so arcs have their own
    # grammar.
    numbers: list[float] = []
    text = text.strip(_BLANK)
    at = 0
    while at < len(text):
        found = _ARC.match(text, at)
        if found is None:
            raise SvgInvalid("path data has an arc that cannot be read")
        numbers += map(float, found.groups())
        at = found.end()
    return _checked(numbers, "path data")


def parse_path(data: str) -> Path:
    """The subpaths of an SVG `d` attribute (all commands, absolute and relative, arcs turned into curves).

    A subpath that only moves paints nothing and is left out. Raises SvgInvalid for anything outside the
    grammar: the standard lets a viewer draw up to the error, and half a picture is what must not go unseen.
    """
    data = data.strip(_BLANK)
    if not data or data == "none":
        return []
    if data[0] not in "Mm":
        raise SvgInvalid("path data does not begin with a move")
    path: Path = []
    current = Subpath((0.0, 0.0), [])
    x = y = 0.0
    control: Point | None = None  # the last control point, for the smooth commands
    control_of = ""
    moved = False  # the subpath began with a move: "M1 1 Z" is a point, the second of "Z Z" is nothing
    count = 0
    for found in _COMMAND.finditer(data):
        letter, text = found.group(1), found.group(2)
        kind = letter.lower()
        relative = letter == kind
        if kind == "z":
            if text.strip(_BLANK):
                raise SvgInvalid("path data has numbers after a close command")
            x, y = current.start
            if current.segments or moved:
                current.closed = True
                path.append(current)
            current = Subpath((x, y), [])
            moved = False
            control_of = ""
            continue
        numbers = _read_arcs(text) if kind == "a" else read_numbers(text, "path data")
        arity = _ARITY[kind]
        if not numbers or len(numbers) % arity:
            raise SvgInvalid(f"path data has the wrong count of numbers after {letter!r}")
        count += len(numbers) // arity
        if count > MOST_SEGMENTS:
            raise SvgInvalid(f"it has more than {MOST_SEGMENTS:,} points")
        if kind == "m":
            if current.segments:
                path.append(current)
            x, y = (x + numbers[0], y + numbers[1]) if relative else (numbers[0], numbers[1])
            current = Subpath((x, y), [])
            moved = True
            control_of = ""
            numbers = numbers[2:]
            kind = "l"
        segments = current.segments
        for at in range(0, len(numbers), _ARITY[kind]):
            ox, oy = (x, y) if relative else (0.0, 0.0)
            if kind == "l":
                x, y = ox + numbers[at], oy + numbers[at + 1]
                segments.append((x, y))
            elif kind == "h":
                x = ox + numbers[at]
                segments.append((x, y))
            elif kind == "v":
                y = oy + numbers[at]
                segments.append((x, y))
            elif kind == "a":
                rx, ry, turn, large, sweep, ex, ey = numbers[at : at + 7]
                end = (ox + ex, oy + ey)
                segments.extend(arc_curves((x, y), rx, ry, turn, bool(large), bool(sweep), end))
                x, y = end
            else:
                points = [n + (oy if i % 2 else ox) for i, n in enumerate(numbers[at : at + _ARITY[kind]])]
                ex, ey = points[-2:]
                if kind in "st":
                    smooth = control is not None and control_of == ("c" if kind == "s" else "q")
                    first = (2 * x - control[0], 2 * y - control[1]) if smooth and control else (x, y)
                    points = [*first, *points]
                if kind in "cs":
                    control, control_of = (points[2], points[3]), "c"
                else:
                    qx, qy = points[0], points[1]
                    control, control_of = (qx, qy), "q"
                    points = [
                        x + (qx - x) * 2 / 3,
                        y + (qy - y) * 2 / 3,
                        ex + (qx - ex) * 2 / 3,
                        ey + (qy - ey) * 2 / 3,
                    ]
                    points += [ex, ey]
                segments.append(tuple(points))
                x, y = ex, ey
                continue
            control_of = ""
    if current.segments:
        path.append(current)
    return path


def arc_curves(
    start: Point, rx: float, ry: float, turn: float, large: bool, sweep: bool, end: Point
) -> Iterator[Segment]:
    """Cubic curves, each at most a quarter turn, for an elliptical arc (SVG 1.1, F.6); `turn` in degrees."""
    (x1, y1), (x2, y2) = start, end
    rx, ry = abs(rx), abs(ry)
    if start == end:
        return
    if rx < 1e-9 or ry < 1e-9:
        yield (x2, y2)
        return
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    hx, hy = (x1 - x2) / 2, (y1 - y2) / 2
    px, py = cos * hx + sin * hy, -sin * hx + cos * hy
    too_small = (px / rx) ** 2 + (py / ry) ** 2
    if too_small > 1:
        rx, ry = rx * math.sqrt(too_small), ry * math.sqrt(too_small)
    square = (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2
    factor = math.sqrt(max(0.0, square / ((rx * py) ** 2 + (ry * px) ** 2)))
    if large == sweep:
        factor = -factor
    qx, qy = factor * rx * py / ry, -factor * ry * px / rx
    cx, cy = cos * qx - sin * qy + (x1 + x2) / 2, sin * qx + cos * qy + (y1 + y2) / 2
    first = math.atan2((py - qy) / ry, (px - qx) / rx)
    extent = math.atan2((-py - qy) / ry, (-px - qx) / rx) - first
    if sweep and extent < 0:
        extent += 2 * math.pi
    elif not sweep and extent > 0:
        extent -= 2 * math.pi
    pieces = max(1, math.ceil(abs(extent) / (math.pi / 2) - 1e-6))
    step = extent / pieces
    reach = 4 / 3 * math.tan(step / 4)

    def place(u: float, v: float) -> Point:
        return cx + cos * rx * u - sin * ry * v, cy + sin * rx * u + cos * ry * v

    for piece in range(pieces):
        a, b = first + piece * step, first + (piece + 1) * step
        ca, sa, cb, sb = math.cos(a), math.sin(a), math.cos(b), math.sin(b)
        last = (x2, y2) if piece == pieces - 1 else place(cb, sb)
        yield (*place(ca - reach * sa, sa + reach * ca), *place(cb + reach * sb, sb - reach * cb), *last)


def ellipse_path(cx: float, cy: float, rx: float, ry: float) -> Path:
    """An ellipse as four curves, beginning at three o'clock and running clockwise on paper, as SVG has it."""
    kx, ky = rx * _KAPPA, ry * _KAPPA
    return [
        Subpath(
            (cx + rx, cy),
            [
                (cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry),
                (cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy),
                (cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry),
                (cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy),
            ],
            True,
        )
    ]


def rect_path(x: float, y: float, width: float, height: float, rx: float = 0.0, ry: float = 0.0) -> Path:
    """A rectangle, with corners rounded by `rx` and `ry` (cut down to half a side each, as SVG has it)."""
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    right, bottom = x + width, y + height
    if rx <= 0 or ry <= 0:
        return [Subpath((x, y), [(right, y), (right, bottom), (x, bottom)], True)]
    ix, iy = rx * (1 - _KAPPA), ry * (1 - _KAPPA)
    return [
        Subpath(
            (x + rx, y),
            [
                (right - rx, y),
                (right - ix, y, right, y + iy, right, y + ry),
                (right, bottom - ry),
                (right, bottom - iy, right - ix, bottom, right - rx, bottom),
                (x + rx, bottom),
                (x + ix, bottom, x, bottom - iy, x, bottom - ry),
                (x, y + ry),
                (x, y + iy, x + ix, y, x + rx, y),
            ],
            True,
        )
    ]


def transform_path(path: Path, matrix: Matrix) -> Path:
    """The path with every point mapped."""
    a, b, c, d, e, f = matrix
    moved: Path = []
    for sub in path:
        x, y = sub.start
        segments: list[Segment] = []
        for seg in sub.segments:
            if len(seg) == 2:
                px, py = seg
                segments.append((a * px + c * py + e, b * px + d * py + f))
            else:
                p, q, r, s, t, u = seg
                segments.append(
                    (
                        *(a * p + c * q + e, b * p + d * q + f),
                        *(a * r + c * s + e, b * r + d * s + f),
                        *(a * t + c * u + e, b * t + d * u + f),
                    )
                )
        moved.append(Subpath((a * x + c * y + e, b * x + d * y + f), segments, sub.closed))
    return moved
