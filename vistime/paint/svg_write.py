"""Painted shapes as PDF operators: numbers, colours, paths, and only those state changes that are needed."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from vistime.paint.svg_path import Bounds, Matrix, Path, Subpath
from vistime.paint.svg_style import BLACK, WHITE, Colour, read_colour


@dataclass(frozen=True, slots=True, eq=False)
class Clip:
    """An area outside which nothing is painted, in the form's coordinates."""

    path: Path
    even_odd: bool
    bounds: Bounds


@dataclass(slots=True)
class Pen:
    """How a stroke is drawn; cap and join are numbered as in PDF, lengths are in the units of the path."""

    width: float
    cap: int = 0
    join: int = 0
    miter: float = 4.0
    dashes: tuple[float, ...] = ()
    phase: float = 0.0

    def scaled(self, scale: float) -> Pen:
        """The same pen where all lengths are `scale` times as long."""
        dashes = tuple(dash * scale for dash in self.dashes)
        return Pen(self.width * scale, self.cap, self.join, self.miter, dashes, self.phase * scale)


@dataclass(slots=True)
class Shape:
    """One painted element.

    `path` stands in the form's coordinates, or, where `uneven` is set, before that map: a line keeps an even
    width only before it. With `as_one`, fill and stroke fade together and the stroke hides the fill under it.
    `role` is what line art makes of the shape: "", "black", "white" or "drop".
    """

    path: Path
    fill: Colour | None
    fill_alpha: float
    even_odd: bool
    stroke: Colour | None
    stroke_alpha: float
    pen: Pen
    stroke_first: bool
    bounds: Bounds
    uneven: Matrix | None = None
    as_one: bool = False
    clips: tuple[Clip, ...] = ()
    coloured_group: bool = False
    role: str = ""


Inks = tuple[Colour | None, Colour | None]
"""The colours of a fill and a stroke."""


def alpha_name(alpha: float) -> str:
    """The name (without slash) of the ExtGState that sets this opacity, such as A50 for a half."""
    return f"A{round(alpha * 100)}"


def colour_operands(colour: str | Colour) -> bytes:
    """The three operands of `rg` and `RG` for a colour, the only form in which compiled pictures hold it.

    Each colour operator begins a line. So whoever wants another skin or hair replaces these bytes, with the
    blank after them, by those of another colour. Black and white alone are written `0 g` and `1 g`, which
    print in black ink. `colour` is CSS text such as "#fcea2b", or red, green and blue from 0 to 255.
    """
    rgb = read_colour(colour)[0] if isinstance(colour, str) else colour
    return " ".join(_number(round(part * 1000 / 255), 3) for part in rgb).encode("ascii")


@lru_cache(maxsize=1 << 16)
def _number(scaled: int, digits: int) -> str:
    """A whole count of 10^-digits in the shortest PDF form: no exponent, no leading or trailing zeros."""
    whole, part = divmod(abs(scaled), 10**digits)
    text = f"{whole or ''}.{part:0{digits}d}".rstrip("0") if part else str(whole)
    return f"-{text}" if scaled < 0 else text


class Operators:
    """Writes shapes one after another, with `digits` decimals."""

    def __init__(self, digits: int) -> None:
        self.alphas: set[float] = set()
        self._digits = digits
        self._out: list[str] = []
        self._state: dict[str, str] = {}
        self._saved: list[dict[str, str]] = []
        self._clips: list[Clip] = []

    def finish(self) -> bytes:
        """All operators, one or a few to a line."""
        self._clip_to(())
        return "\n".join(self._out).encode("ascii")

    def add(self, shape: Shape, inks: Inks) -> None:
        """Paint a shape in these colours."""
        fill, stroke = inks
        fills = fill is not None and round(shape.fill_alpha * 100) > 0
        strokes = stroke is not None and round(shape.stroke_alpha * 100) > 0
        if not (fills or strokes):
            return
        self._clip_to(shape.clips)
        if shape.uneven:
            a, b, c, d, e, f = shape.uneven
            self._save()
            turned = " ".join(_number(round(n * 10**5), 5) for n in (a, b, c, d))
            self._out.append(f"{turned} {self._text(e)} {self._text(f)} cm")
        digits = self._digits
        if shape.uneven:
            digits += max(0, min(4, math.ceil(math.log10(max(map(abs, shape.uneven[:4])) or 1.0))))
        solid = self._solid(shape.fill_alpha, shape.stroke_alpha)
        turning = fills and strokes and _has_turns(shape, digits)
        if fills and strokes and (shape.as_one or (solid and not shape.stroke_first and not turning)):
            self._fade(shape.fill_alpha)
            self._ink(fill, "fill")
            self._ink(stroke, "stroke")
            self._pen(shape.pen)
            self._path(shape.path, "B*" if shape.even_odd else "B", digits, shape.pen)
            self._unfade(shape.fill_alpha)
        else:
            parts = ("stroke", "fill") if shape.stroke_first else ("fill", "stroke")
            for part in parts:
                if part == "fill" and fills:
                    self._fade(shape.fill_alpha)
                    self._ink(fill, "fill")
                    self._path(shape.path, "f*" if shape.even_odd else "f", digits, None)
                    self._unfade(shape.fill_alpha)
                elif part == "stroke" and strokes:
                    self._fade(shape.stroke_alpha)
                    self._ink(stroke, "stroke")
                    self._pen(shape.pen)
                    self._path(shape.path, "S", digits, shape.pen)
                    self._unfade(shape.stroke_alpha)
        if shape.uneven:
            self._restore()

    def _text(self, value: float, more: int = 0) -> str:
        digits = self._digits + more
        return _number(round(value * 10**digits), digits)

    def _save(self) -> None:
        self._saved.append(dict(self._state))
        self._out.append("q")

    def _restore(self) -> None:
        self._state = self._saved.pop()
        self._out.append("Q")

    def _set(self, name: str, operator: str) -> None:
        if self._state.get(name) != operator:
            self._state[name] = operator
            self._out.append(operator)

    def _ink(self, colour: Colour | None, part: str) -> None:
        if colour is None:
            return
        if colour in (BLACK, WHITE):
            self._set(part, f"{colour[0] // 255} {'g' if part == 'fill' else 'G'}")
        else:
            self._set(part, f"{colour_operands(colour).decode()} {'rg' if part == 'fill' else 'RG'}")

    def _pen(self, pen: Pen) -> None:
        self._set("width", f"{self._text(pen.width, 1)} w")
        self._set("cap", f"{pen.cap} J")
        self._set("join", f"{pen.join} j")
        if pen.join == 0:
            self._set("miter", f"{_number(round(pen.miter * 1000), 3)} M")
        # An error in a dash adds up along the line, so dashes have two decimals more than points. For a dash
        # of length zero, pdfium takes a tenth of a point without shortening the gap: so none is written.
        least = 10**-self._digits
        lengths: list[float] = []
        for dash, gap in zip(pen.dashes[::2], pen.dashes[1::2], strict=True):
            lengths += (dash, gap) if dash >= least else (least, max(least, gap - least + dash))
        dashes = " ".join(self._text(length, 2) for length in lengths)
        self._set("dash", f"[{dashes}] {self._text(pen.phase, 2)} d")

    def _solid(self, *alphas: float) -> bool:
        return all(round(alpha * 100) >= 100 for alpha in alphas)

    def _fade(self, alpha: float) -> None:
        if not self._solid(alpha):
            self.alphas.add(round(alpha * 100) / 100)
            self._save()
            self._out.append(f"/{alpha_name(alpha)} gs")

    def _unfade(self, alpha: float) -> None:
        if not self._solid(alpha):
            self._restore()

    def _clip_to(self, clips: tuple[Clip, ...]) -> None:
        same = 0
        while same < min(len(clips), len(self._clips)) and clips[same] is self._clips[same]:
            same += 1
        while len(self._clips) > same:
            self._clips.pop()
            self._restore()
        for clip in clips[same:]:
            self._save()
            self._path(clip.path, "W* n" if clip.even_odd else "W n", self._digits, None)
            self._clips.append(clip)

    def _path(self, path: Path, operator: str, digits: int, pen: Pen | None) -> None:
        """Construct and paint; `pen` is None where nothing is stroked."""
        texts: list[str] = []
        for sub in path:
            pieces = _rounded(sub, digits)
            if not pieces.segments:
                texts.append(_point(sub, digits, pen))
            elif operator == "S" and pen is not None:
                texts += [_text_of(part, digits, True) for part in _split_at_turns(pieces, pen)]
            else:
                texts.append(_text_of(pieces, digits, pen is not None))
        # a clip to nothing has to hide all, so it needs a path without an area
        written = " ".join(text for text in texts if text) or (
            "0 0 0 0 re" if operator.startswith("W") else ""
        )
        if written:
            self._out.append(f"{written} {operator}")


@dataclass(slots=True)
class _Pieces:
    """The points of a subpath as whole counts of 10^-digits, without segments that go nowhere."""

    start: tuple[int, ...]
    segments: list[tuple[int, ...]]
    closed: bool


def _rounded(sub: Subpath, digits: int) -> _Pieces:
    unit = 10**digits
    start = before = (round(sub.start[0] * unit), round(sub.start[1] * unit))
    segments: list[tuple[int, ...]] = []
    for seg in sub.segments:
        now = tuple([round(value * unit) for value in seg])
        x, y = before
        if all(-1 <= px - x <= 1 for px in now[::2]) and all(-1 <= py - y <= 1 for py in now[1::2]):
            continue  # rounding would turn its direction at random, and mitred joins make spikes of that
        if len(now) == 6 and before == now[:2] and now[2:4] == now[4:]:
            now = now[4:]  # a straight line drawn as a curve
        segments.append(now)
        before = (now[-2], now[-1])
    if sub.closed and len(segments) > 1 and segments[-1] == start:
        segments.pop()
    return _Pieces(start, segments, sub.closed)


def _split_at_turns(pieces: _Pieces, pen: Pen) -> list[_Pieces]:
    """The same stroke with a new subpath wherever the line turns back on itself.

    A round join of half a turn has no defined side, and viewers cut a bite out of the line in one case of
    two; a round cap is the same shape. So with butt caps is a join that is not round.
    """
    if (pen.join == 1) != (pen.cap == 1) or pen.cap == 2 or pen.dashes:
        return [pieces]
    segments = pieces.segments
    if pieces.closed and segments[-1][-2:] != pieces.start:
        segments = [*segments, pieces.start]
    points = [pieces.start, *(seg[-2:] for seg in segments)]
    turns = [
        at + 1
        for at, (one, other) in enumerate(pairwise(segments))
        if _turns_back(_arriving(points[at], one), _leaving(points[at + 1], other))
    ]
    if not turns:
        return [pieces]
    edges = [0, *turns, len(segments)]
    parts = [_Pieces(points[one], segments[one:other], False) for one, other in pairwise(edges)]
    if pieces.closed and not _turns_back(
        _arriving(points[-2], segments[-1]), _leaving(points[0], segments[0])
    ):
        last = parts.pop()
        parts[0] = _Pieces(last.start, last.segments + parts[0].segments, False)
    return parts


def _has_turns(shape: Shape, digits: int) -> bool:
    rounded = (_rounded(sub, digits) for sub in shape.path)
    return any(_split_at_turns(pieces, shape.pen) != [pieces] for pieces in rounded if pieces.segments)


def _leaving(start: tuple[int, ...], seg: tuple[int, ...]) -> tuple[int, int]:
    x, y = start
    ways = ((px - x, py - y) for px, py in zip(seg[::2], seg[1::2], strict=True))
    return next((way for way in ways if way != (0, 0)), (0, 0))


def _arriving(start: tuple[int, ...], seg: tuple[int, ...]) -> tuple[int, int]:
    x, y = _leaving(seg[-2:], (*seg[-4:-2], *seg[-6:-4], *start))
    return -x, -y


def _turns_back(one: tuple[int, int], other: tuple[int, int]) -> bool:
    dot = one[0] * other[0] + one[1] * other[1]
    return dot < 0 and abs(one[0] * other[1] - one[1] * other[0]) <= -dot / 1000


def _text_of(pieces: _Pieces, digits: int, stroked: bool) -> str:
    segments, start = pieces.segments, pieces.start
    x, y = start
    if pieces.closed and len(segments) == 3 and all(len(seg) == 2 for seg in segments):
        (ax, ay), (bx, by), (cx, cy) = ((seg[0], seg[1]) for seg in segments)
        if ay == y and bx == ax and cy == by and cx == x:
            return " ".join(_number(n, digits) for n in (x, y, bx - x, by - y)) + " re"
    words = [_number(x, digits), _number(y, digits), "m"]
    before: tuple[int, ...] = start
    told: tuple[int, ...]
    for seg in segments:
        if len(seg) == 2:
            told, operator = seg, "l"
        elif before == seg[:2]:
            told, operator = seg[2:], "v"
        elif seg[2:4] == seg[4:]:
            told, operator = seg[:4], "y"
        else:
            told, operator = seg, "c"
        words += [_number(n, digits) for n in told]
        words.append(operator)
        before = (seg[-2], seg[-1])
    if pieces.closed and stroked:
        words.append("h")
    return " ".join(words)


def _point(sub: Subpath, digits: int, pen: Pen | None) -> str:
    """A subpath without length: a dot under a round cap, a square under a square one, else nothing."""
    if pen is None:
        return ""
    unit = 10**digits
    x, y = round(sub.start[0] * unit), round(sub.start[1] * unit)
    left = right = x
    if pen.cap != 1 and digits < 6 and any(seg[-2:] != sub.start for seg in sub.segments):
        fine = _rounded(sub, 6)  # it has a length, only a tiny one: its joins may still show
        return _text_of(fine, 6, True) if fine.segments else ""
    if pen.cap == 0:
        return ""
    if pen.cap == 2:
        # PDF paints no square cap on a point, because it has no direction; SVG has it point along x
        left, right = x - 1, x + 1
    return " ".join(
        [*(_number(n, digits) for n in (left, y)), "m", *(_number(n, digits) for n in (right, y)), "l"]
    )


def write_shapes(
    shapes: Iterable[Shape], digits: int, inks: Callable[[Shape], Inks]
) -> tuple[bytes, set[float]]:
    """The operators for all shapes, each in the colours that `inks` gives it, and the opacities they name."""
    out = Operators(digits)
    for shape in shapes:
        out.add(shape, inks(shape))
    return out.finish(), out.alphas
