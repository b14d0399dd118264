"""Signs laid over or beside a picture: cross, tick, arrows, numbers, water, motion, sound, pain."""

from collections.abc import Sequence

from symbols.kit import palette as c
from symbols.kit.geometry import Point, angle, arc, broken, distance, plus, polar
from symbols.kit.strokes import circle, in_lines, line, path, place, rect, shape
from symbols.kit.svg import Group, Node, Tube


def _thick(data: Sequence[str], width: float, colour: str) -> list[Node]:
    return [
        *[Tube(d, width, colour, part="rim") for d in data],
        *[Tube(d, width, colour, part="core") for d in data],
    ]


def cross(at: Point, size: float = 14, colour: str = c.RED_DARK) -> list[Node]:
    """A red cross beside the action, never over a face; size is its width."""
    h = size / 2 - 2.6
    x, y = at
    return _thick(
        [broken([(x - h, y - h), (x + h, y + h)]), broken([(x + h, y - h), (x - h, y + h)])], 5.6, colour
    )


def tick(at: Point, size: float = 16, colour: str = c.GREEN) -> list[Node]:
    """A tick; size is its width."""
    x, y = at
    k = size / 16
    points = [(x - 6 * k, y + 0.6 * k), (x - 1.6 * k, y + 5 * k), (x + 6.4 * k, y - 5.4 * k)]
    return _thick([broken(points)], 5.6, colour)


def ring(at: Point, radius: float, colour: str = c.RED_DARK) -> list[Node]:
    """A forbidding ring around an action, without a slash."""
    return [circle(at, radius, None), Tube(arc(at, radius, 0, 359.9), 5.2, colour)]


def arrow(
    start: Point, end: Point, colour: str = c.GREEN, width: float = 5.2, head: float = 6.0
) -> list[Node]:
    """A straight arrow; from the thing to the body for "on", from the body away for "off"."""
    way = angle(start, end)
    reach = min(head, distance(start, end) * 0.6)
    barbs = [polar(end, way + 180 - 42, reach), end, polar(end, way + 180 + 42, reach)]
    return _thick([broken([start, end]), broken(barbs)], width, colour)


def round_arrow(
    at: Point,
    radius: float,
    start: float,
    end: float,
    colour: str = c.GREEN,
    width: float = 5.2,
    head: float = 6.0,
) -> list[Node]:
    """An arrow on a circle's arc from one angle to another, clockwise when end > start."""
    tip = polar(at, end, radius)
    way = end + (90 if end > start else -90)
    # The barbs lean back along the curve, not along its last tangent.
    way -= (10 if end > start else -10) * head / radius
    barbs = [polar(tip, way + 180 - 42, head), tip, polar(tip, way + 180 + 42, head)]
    return _thick([arc(at, radius, start, end), broken(barbs)], width, colour)


def sparkle(at: Point, size: float = 6, colour: str = c.YELLOW) -> Node:
    """A four-pointed star: clean, new."""
    x, y = at
    a, b = size, size * 0.24
    return path(
        f"M{x},{y - a:.2f}Q{x + b:.2f},{y - b:.2f} {x + a:.2f},{y}Q{x + b:.2f},{y + b:.2f} {x},{y + a:.2f}"
        f"Q{x - b:.2f},{y + b:.2f} {x - a:.2f},{y}Q{x - b:.2f},{y - b:.2f} {x},{y - a:.2f}Z",
        colour,
    )


def drop(at: Point, size: float = 1, rotate: float = 0, colour: str = c.SKY) -> Group:
    """A drop of water, 9 high at size 1."""
    mark = path("M0,-5C2,-2 3.4,0 3.4,1.8A3.4,3.4 0 0 1 -3.4,1.8C-3.4,0 -2,-2 0,-5Z", colour)
    return place(mark, at, size, rotate)


def drops(*points: Point, size: float = 1) -> list[Node]:
    return [drop(p, size) for p in points]


def bubble(at: Point, radius: float = 3) -> Node:
    """A soap bubble."""
    return circle(at, radius, c.SKY)


def motion(*lines: tuple[Point, Point]) -> list[Node]:
    """Short lines behind something that moves."""
    return [line(a, b) for a, b in lines]


def motion_arcs(at: Point, radius: float, direction: float, count: int = 2, spread: float = 40,
    step: float = 4.4
                ) -> list[Node]:  # fmt: skip
    """Curved lines about a point, for shaking, waving and swinging."""
    return [
        path(arc(at, radius + i * step, direction - spread / 2, direction + spread / 2)) for i in range(count)
    ]


def sound(at: Point, direction: float = 0, count: int = 3, radius: float = 4) -> list[Node]:
    """Sound waves going off in a direction."""
    return motion_arcs(at, radius, direction, count, 80, 4.6)


def speech(
    at: Point, width: float = 26, height: float = 18, tail: Point = (-4, 6), fill: str = c.WHITE
) -> list[Node]:
    """A speech bubble about a point; ``tail`` is its tip, measured from the middle of the lower edge."""
    x, y = at
    w, h = width / 2, height / 2
    r = min(7.0, h - 0.5)
    foot = y + h
    tip = plus((x, foot), tail)
    base = x + (3 if tail[0] >= 0 else -3)
    d = (
        f"M{x - w + r},{y - h}H{x + w - r}Q{x + w},{y - h} {x + w},{y - h + r}V{foot - r}"
        f"Q{x + w},{foot} {x + w - r},{foot}"
        f"H{base + 3}L{tip[0]},{tip[1]}L{base - 3},{foot}H{x - w + r}Q{x - w},{foot} {x - w},{foot - r}"
        f"V{y - h + r}"
        f"Q{x - w},{y - h} {x - w + r},{y - h}Z"
    )
    return [path(d, fill)]


def pain(at: Point, rotate: float = 0, size: float = 1, colour: str = c.RED) -> Group:
    """A zigzag beside what hurts."""
    d = broken([(-4, -6), (2.6, -2.4), (-2.6, 2.4), (4, 6)])
    return place([Tube(d, 4.6, colour)], at, size, rotate)


def burst(at: Point, outer: float = 11, inner: float = 6.4, points: int = 9, colour: str = c.AMBER) -> Node:
    """A star where something bumps or bangs."""
    tips = [polar(at, i * 180 / points - 90, outer if i % 2 == 0 else inner) for i in range(points * 2)]
    return shape(tips, colour)


DIGITS = {
    1: [[(-2.6, -3.4), (0.8, -6), (0.8, 6)]],
    2: [[(-3.4, -3.4), (-2.4, -6), (2.4, -6), (3.4, -2.8), (-3.4, 6), (3.8, 6)]],
    3: [[(-3.4, -6), (3.4, -6), (-0.4, -1), (3.6, 0.4), (3.4, 5), (0, 6.4), (-3.6, 5.2)]],
}


def digit(value: int, at: Point, size: float = 1, width: float = 2.8) -> Node:
    """1, 2 or 3 as a line, 12 high at size 1."""
    marks = [line(*points, width=width, radius=2.2 if value > 1 else 0) for points in DIGITS[value]]
    return place(marks, at, size)


def numbered(value: int, at: Point, radius: float = 10, colour: str = c.WHITE) -> list[Node]:
    """A number in a circle."""
    return [circle(at, radius, colour), digit(value, at, radius / 11)]


def ground(left: float = 10, right: float = 62, y: float = 68) -> Node:
    """The floor as a line, for jumps and falls."""
    return line((left, y), (right, y))


def panel(x: float, y: float, width: float, height: float, fill: str = c.WHITE) -> Node:
    """An empty card: the slots of first, next, then."""
    return rect(x, y, width, height, fill, 3)


def heart(at: Point, size: float = 1, colour: str = c.RED) -> Group:
    """A heart, 11 wide at size 1."""
    return place(path("M0,5.4C-9,-.6 -5.6,-7.6 0,-3.4C5.6,-7.6 9,-.6 0,5.4Z", colour), at, size)


def shine(at: Point, inner: float, outer: float, start: float = 0, end: float = 360, count: int = 8) -> Group:
    """Black rays around something that matters."""
    step = (end - start) / (count if end - start >= 360 else max(1, count - 1))
    rays = [
        line(polar(at, start + i * step, inner), polar(at, start + i * step, outer)) for i in range(count)
    ]
    return in_lines(rays, "black")
