"""Elements to draw with. Coordinates are the middle of the outline, as in any SVG."""

from collections.abc import Sequence

from symbols.kit.geometry import Point, angle, broken, curve, number, polar, xy
from symbols.kit.palette import BLACK
from symbols.kit.svg import OUTLINE, Cap, Drawing, Group, Lines, Mark, Node, Tube, flat


def path(d: str, fill: str | None = None, stroke: str | None = BLACK, width: float = OUTLINE) -> Mark:
    """A shape or, without a fill, a line, from SVG path data."""
    return Mark("path", (("d", d),), fill, stroke, width)


def patch(d: str, fill: str) -> Mark:
    """A coloured area without an outline: shading, or a cover over an outline that should not show."""
    return Mark("path", (("d", d),), fill)


def line(
    *points: Point, width: float = OUTLINE, stroke: str = BLACK, radius: float = 0, cap: Cap = "round"
) -> Mark:
    """A line through points."""
    return Mark("path", (("d", broken(points, radius)),), None, stroke, width, cap)


def bow(*points: Point, width: float = OUTLINE, stroke: str = BLACK) -> Mark:
    """A smooth line through points."""
    return Mark("path", (("d", curve(points)),), None, stroke, width)


def shape(points: Sequence[Point], fill: str, radius: float | Sequence[float] = 0) -> Mark:
    """A closed shape with (rounded) corners."""
    return path(broken(points, radius, closed=True), fill)


def blob(points: Sequence[Point], fill: str) -> Mark:
    """A closed smooth shape through points."""
    return path(curve(points, closed=True), fill)


def circle(centre: Point, radius: float, fill: str | None, stroke: str | None = BLACK) -> Mark:
    geometry = (("cx", number(centre[0])), ("cy", number(centre[1])), ("r", number(radius)))
    return Mark("circle", geometry, fill, stroke)


def spot(centre: Point, radius: float, fill: str = BLACK) -> Mark:
    """A dot without an outline."""
    return circle(centre, radius, fill, None)


def ellipse(centre: Point, rx: float, ry: float, fill: str | None, stroke: str | None = BLACK) -> Mark:
    geometry = (
        ("cx", number(centre[0])),
        ("cy", number(centre[1])),
        ("rx", number(rx)),
        ("ry", number(ry)),
    )
    return Mark("ellipse", geometry, fill, stroke)


def rect(
    x: float, y: float, width: float, height: float, fill: str, radius: float = 0, stroke: str | None = BLACK
) -> Mark:
    pairs = [("x", number(x)), ("y", number(y)), ("width", number(width)), ("height", number(height))]
    if radius:
        pairs.append(("rx", number(radius)))
    return Mark("rect", tuple(pairs), fill, stroke)


def tube(points: Sequence[Point], width: float, fill: str, radius: float = 3, cap: Cap = "round") -> Tube:
    """A pole or limb: a thick outlined line through points."""
    return Tube(broken(points, radius), width, fill, cap)


def union(parts: Sequence[tuple[Sequence[Point], float]], fill: str, radius: float = 3) -> list[Node]:
    """Tubes melted into one shape with one outline. A part is (points, width); one point makes a ball."""
    data = []
    for points, width in parts:
        first = points[0]
        points = points if len(points) > 1 else (first, (first[0], first[1] + 0.01))
        data.append((broken(points, radius), width))
    rims: list[Node] = [Tube(d, width, fill, part="rim") for d, width in data]
    return rims + [Tube(d, width, fill, part="core") for d, width in data]


def sleeve(
    points: Sequence[Point],
    width: float,
    fill: str,
    radius: float = 3,
    open_start: bool = False,
    cut: bool = False,
) -> list[Node]:
    """A sleeve or trouser leg: hemmed at its end; its start is round, open (melts into a shirt) or cut."""
    before, end = points[-2], points[-1]
    d = broken(points, radius)
    core, hem = Tube(d, width, fill, "butt", "core"), _hem(end, angle(before, end), width)
    if cut:
        return [
            Tube(d, width, fill, "butt", "rim"),
            core,
            hem,
            _hem(points[0], angle(points[0], points[1]), width),
        ]
    return [*_tail(points, width, fill, radius, open_start), core, hem]


def _hem(at: Point, along: float, width: float) -> Mark:
    return line(polar(at, along + 90, width / 2), polar(at, along + 90, -width / 2))


def _tail(points: Sequence[Point], width: float, fill: str, radius: float, open_start: bool) -> list[Node]:
    start = points[0]
    ball = f"M{xy(start)}L{number(start[0])},{number(start[1] + 0.01)}"
    rim: list[Node] = [Tube(broken(points, radius), width, fill, "butt", "rim")]
    if open_start:
        across = angle(start, points[1]) + 90
        rim += [spot(polar(start, across, k * width / 2), OUTLINE / 2) for k in (-1, 1)]
    else:
        rim.append(Tube(ball, width, fill, "round", "rim"))
    return [*rim, Tube(ball, width, fill, "round", "core")]


def place(
    drawing: Drawing, at: Point = (0, 0), scale: float = 1, rotate: float = 0, flip: bool = False
) -> Group:
    """A drawing moved, scaled, turned (clockwise) and mirrored; its outlines keep their width."""
    return Group(tuple(flat(drawing)), at, rotate, scale, flip)


def in_lines(drawing: Drawing, how: Lines) -> Group:
    """What becomes of a drawing in the line version: all black, or dropped."""
    return Group(tuple(flat(drawing)), lines=how)
