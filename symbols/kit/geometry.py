"""Points, angles and paths. y grows downwards; 0 degrees is right, 90 is down."""

from collections.abc import Sequence
from math import acos, atan2, cos, degrees, hypot, radians, sin

Point = tuple[float, float]

UP: Point = (0, -1)
DOWN: Point = (0, 1)
LEFT: Point = (-1, 0)
RIGHT: Point = (1, 0)


def number(value: float) -> str:
    """A number as SVG text, at most two decimals, no trailing zeros and no minus zero."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def xy(p: Point) -> str:
    return f"{number(p[0])},{number(p[1])}"


def plus(p: Point, q: Point) -> Point:
    return p[0] + q[0], p[1] + q[1]


def times(p: Point, k: float) -> Point:
    return p[0] * k, p[1] * k


def dot(p: Point, q: Point) -> float:
    return p[0] * q[0] + p[1] * q[1]


def distance(p: Point, q: Point) -> float:
    return hypot(p[0] - q[0], p[1] - q[1])


def angle(p: Point, q: Point) -> float:
    """The direction from p to q in degrees."""
    return degrees(atan2(q[1] - p[1], q[0] - p[0]))


def polar(p: Point, direction: float, length: float) -> Point:
    """The point a length away from p."""
    return p[0] + cos(radians(direction)) * length, p[1] + sin(radians(direction)) * length


def between(p: Point, q: Point, t: float) -> Point:
    return p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t


def toward(p: Point, q: Point, length: float) -> Point:
    """The point a length away from p on the way to q."""
    return between(p, q, length / (distance(p, q) or 1))


def turned(p: Point, direction: float, centre: Point = (0, 0)) -> Point:
    """p turned about a centre, clockwise to the eye."""
    c, s = cos(radians(direction)), sin(radians(direction))
    x, y = p[0] - centre[0], p[1] - centre[1]
    return centre[0] + x * c - y * s, centre[1] + x * s + y * c


def mirrored(p: Point) -> Point:
    return -p[0], p[1]


def joint(start: Point, end: Point, upper: float, lower: float, hint: Point) -> Point:
    """Two-bone inverse kinematics: the elbow or knee on the side that the hint points to.

    Bones that are too short grow together, so that the hand always arrives where it was put.
    """
    reach = distance(start, end)
    grow = max(1.0, (reach + 0.01) / (upper + lower))
    a, b = upper * grow, lower * grow
    reach = max(reach, abs(a - b) + 0.01)
    bend = degrees(acos(max(-1.0, min(1.0, (a * a + reach * reach - b * b) / (2 * a * reach)))))
    along = angle(start, end)
    candidates = [polar(start, along + bend, a), polar(start, along - bend, a)]
    return max(candidates, key=lambda p: dot(p, hint))


def broken(points: Sequence[Point], radius: float | Sequence[float] = 0, closed: bool = False) -> str:
    """Path data of a line through points with rounded corners; a closed one may have a radius for each."""
    if closed:
        ring = [points[-1], *points, points[0]]
        text = ""
    else:
        ring = list(points)
        text = "M" + xy(points[0])
    for i, (before, corner, after) in enumerate(zip(ring, ring[1:], ring[2:], strict=False)):
        wanted = radius if isinstance(radius, int | float) else radius[i]
        r = min(wanted, distance(before, corner) * 0.49, distance(corner, after) * 0.49)
        command = "L" if text else "M"
        if r < 0.05:
            text += command + xy(corner)
            continue
        text += f"{command}{xy(toward(corner, before, r))}Q{xy(corner)} {xy(toward(corner, after, r))}"
    return text + ("Z" if closed else "L" + xy(points[-1]))


def curve(points: Sequence[Point], closed: bool = False, tension: float = 1.0) -> str:
    """Path data of a smooth curve through points (Catmull-Rom)."""
    n = len(points)
    text = "M" + xy(points[0])
    for i in range(n if closed else n - 1):
        p1, p2 = points[i], points[(i + 1) % n]
        p0 = points[(i - 1) % n] if closed or i else p1
        p3 = points[(i + 2) % n] if closed or i + 2 < n else p2
        c1 = p1[0] + (p2[0] - p0[0]) / 6 * tension, p1[1] + (p2[1] - p0[1]) / 6 * tension
        c2 = p2[0] - (p3[0] - p1[0]) / 6 * tension, p2[1] - (p3[1] - p1[1]) / 6 * tension
        text += f"C{xy(c1)} {xy(c2)} {xy(p2)}"
    return text + ("Z" if closed else "")


def arc(centre: Point, radius: float, start: float, end: float) -> str:
    """Path data of a circle's arc, clockwise when end > start; split, as nearly full arcs are fragile."""
    pieces = max(1, int(abs(end - start) // 120) + 1)
    sweep = 1 if end > start else 0
    text = "M" + xy(polar(centre, start, radius))
    for i in range(1, pieces + 1):
        to = polar(centre, start + (end - start) * i / pieces, radius)
        text += f"A{number(radius)},{number(radius)} 0 0 {sweep} {xy(to)}"
    return text
