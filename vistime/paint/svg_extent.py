"""How far paint reaches: exact extents of fills and strokes, so that a picture can be scaled by its ink."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from vistime.paint.svg_path import Bounds, Matrix, Path, Point, Segment, Subpath

NOTHING: Bounds = (math.inf, math.inf, -math.inf, -math.inf)


def join_bounds(one: Bounds, other: Bounds) -> Bounds:
    """The smallest box around both."""
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def cut_bounds(one: Bounds, other: Bounds) -> Bounds:
    """The box that both share; NOTHING if they share none."""
    x0, y0 = max(one[0], other[0]), max(one[1], other[1])
    x1, y1 = min(one[2], other[2]), min(one[3], other[3])
    return (x0, y0, x1, y1) if x0 <= x1 and y0 <= y1 else NOTHING


def control_bounds(path: Path) -> Bounds:
    """The box around all points and control points: never smaller than the path, and quick."""
    xs = [sub.start[0] for sub in path]
    ys = [sub.start[1] for sub in path]
    for sub in path:
        for seg in sub.segments:
            xs += seg[::2]
            ys += seg[1::2]
    return (min(xs), min(ys), max(xs), max(ys)) if xs else NOTHING


def fill_bounds(path: Path) -> Bounds:
    """The exact box around the path itself: end points, and the turning points of its curves."""
    xs = [sub.start[0] for sub in path]
    ys = [sub.start[1] for sub in path]
    for sub in path:
        before = sub.start
        for seg in sub.segments:
            xs.append(seg[-2])
            ys.append(seg[-1])
            if len(seg) == 6:
                xs += (value for value, _ in _turns(before[0], *seg[::2]))
                ys += (value for value, _ in _turns(before[1], *seg[1::2]))
            before = seg[-2], seg[-1]
    return (min(xs), min(ys), max(xs), max(ys)) if xs else NOTHING


def _turns(p0: float, p1: float, p2: float, p3: float) -> Iterator[tuple[float, float]]:
    """The values at which one coordinate of a cubic turns back strictly inside it, with their parameters."""
    low, high = (p0, p3) if p0 <= p3 else (p3, p0)
    if low <= p1 <= high and low <= p2 <= high:
        return  # the hull holds the curve, so no value inside lies beyond the ends
    a, b, c = p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0
    if abs(a) < 1e-12:
        roots = [-c / b] if abs(b) > 1e-12 else []
    else:
        under = b * b - 4 * a * c
        if under < 0:
            return
        root = math.sqrt(under)
        # the numerically stable pair: no difference of two nearly equal numbers
        q = -(b + math.copysign(root, b)) / 2
        roots = [q / a] + ([c / q] if q else [])
    for t in roots:
        if 0 < t < 1:
            u = 1 - t
            yield u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3, t


def stroke_bounds(path: Path, matrix: Matrix, width: float, cap: int, join: int, miter: float) -> Bounds:
    """The exact box, after `matrix`, around the stroke of `path` with `width` (both before `matrix`).

    `cap` and `join` are numbered as in PDF: butt 0, round 1, square 2; miter 0, round 1, bevel 2. Dashes are
    not looked at: a dashed line counts as the whole line.
    """
    half = width / 2
    reach_x, reach_y = half * math.hypot(matrix.a, matrix.c), half * math.hypot(matrix.b, matrix.d)
    a, b, c, d, e, f = matrix
    box = [*NOTHING]

    def reach(x: float, y: float, rx: float = 0.0, ry: float = 0.0) -> None:
        px, py = a * x + c * y + e, b * x + d * y + f
        box[0], box[1] = min(box[0], px - rx), min(box[1], py - ry)
        box[2], box[3] = max(box[2], px + rx), max(box[3], py + ry)

    def corner(point: Point, way: Point, ahead: float) -> None:
        (x, y), (tx, ty) = point, way
        x, y = x + ahead * tx * half, y + ahead * ty * half
        reach(x - ty * half, y + tx * half)
        reach(x + ty * half, y - tx * half)

    for sub in path:
        ways = [(start, seg, *_ends(start, seg)) for start, seg in _drawn(sub)]
        if not ways:
            if cap != 0:
                x, y = sub.start
                if cap == 1:
                    reach(x, y, reach_x, reach_y)
                else:
                    corner((x, y), (1.0, 0.0), 1.0)
                    corner((x, y), (1.0, 0.0), -1.0)
            continue
        for start, seg, leaves, arrives in ways:
            end = seg[-2], seg[-1]
            corner(start, leaves, 0.0)
            corner(end, arrives, 0.0)
            if len(seg) == 6:
                x0, y0 = a * start[0] + c * start[1] + e, b * start[0] + d * start[1] + f
                xs = [a * seg[i] + c * seg[i + 1] + e for i in (0, 2, 4)]
                ys = [b * seg[i] + d * seg[i + 1] + f for i in (0, 2, 4)]
                for value, _ in _turns(x0, *xs):
                    box[0], box[2] = min(box[0], value - reach_x), max(box[2], value + reach_x)
                for value, _ in _turns(y0, *ys):
                    box[1], box[3] = min(box[1], value - reach_y), max(box[3], value + reach_y)
        meetings = list(pairwise(ways))
        if sub.closed:
            meetings.append((ways[-1], ways[0]))
        else:
            for point, way, ahead in ((ways[0][0], ways[0][2], -1.0), (ways[-1][1][-2:], ways[-1][3], 1.0)):
                if cap == 1:
                    reach(point[0], point[1], reach_x, reach_y)
                elif cap == 2:
                    corner((point[0], point[1]), way, ahead)
        for (_, _, _, arrives), ((x, y), _, leaves, _) in meetings:
            dot = arrives[0] * leaves[0] + arrives[1] * leaves[1]
            if dot > 1 - 1e-9:
                continue
            if join == 1:
                reach(x, y, reach_x, reach_y)
            elif join == 0 and 2 / (1 + dot + 1e-30) <= miter * miter:
                # the tip lies along the sum of the two outer normals, half / cos(half the turn) away
                side = -1.0 if arrives[0] * leaves[1] - arrives[1] * leaves[0] > 0 else 1.0
                long = side * half / (1 + dot)
                reach(x - (arrives[1] + leaves[1]) * long, y + (arrives[0] + leaves[0]) * long)
    return box[0], box[1], box[2], box[3]


def _drawn(sub: Subpath) -> Iterator[tuple[Point, Segment]]:
    """The segments that have a length, each with its start, and the closing line if there is one."""
    before = sub.start
    for seg in sub.segments:
        end = seg[-2], seg[-1]
        if end != before or (len(seg) == 6 and not (seg[:2] == before == seg[2:4])):
            yield before, seg
        before = end
    if sub.closed and before != sub.start:
        yield before, sub.start


def _ends(start: Point, seg: Segment) -> tuple[Point, Point]:
    """The directions in which a segment leaves and arrives, of length 1."""
    points = [start, *zip(seg[::2], seg[1::2], strict=True)]
    leaves = next(
        ((x - points[0][0], y - points[0][1]) for x, y in points[1:] if (x, y) != points[0]), (1.0, 0.0)
    )
    last = points[-1]
    arrives = next(((last[0] - x, last[1] - y) for x, y in points[-2::-1] if (x, y) != last), (1.0, 0.0))
    return _unit(leaves), _unit(arrives)


def _unit(way: Point) -> Point:
    size = math.hypot(*way) or 1.0
    return way[0] / size, way[1] / size
