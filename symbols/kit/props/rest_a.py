"""A cart, trays, a nut, a comb, what drips into eyes and noses; signs that belong to the body."""

from symbols.kit import palette as c
from symbols.kit.geometry import Point
from symbols.kit.strokes import (
    bow,
    circle,
    ellipse,
    in_lines,
    line,
    patch,
    path,
    rect,
    shape,
    spot,
    tube,
    union,
)
from symbols.kit.svg import Node, Tube


def question(size: float = 1) -> list[Node]:
    """A question mark, 17 high at size 1; origin at its middle."""
    k = size
    d = f"M{-4 * k},{-4 * k}C{-4 * k},{-10 * k} {4.4 * k},{-10 * k} {4.4 * k},{-4 * k}C{4.4 * k},0 0,{-k} 0,{3 * k}"
    return [path(d, None, width=3.4 * k), spot((0, 8 * k), 2.1 * k)]


def cart(colour: str = c.GREEN) -> list[Node]:
    """A small toy cart from the side, 26 wide and 18 high; origin on the ground."""
    return [
        shape([(-13, -19), (13, -19), (11, -6.6), (-11, -6.6)], colour, 1.2),
        *[circle((x, -4.6), 4.6, c.CHARCOAL) for x in (-7.4, 7.4)],
        *[spot((x, -4.6), 1.6, c.GREY) for x in (-7.4, 7.4)],
    ]


def tray(width: float = 28, height: float = 17, colour: str = c.WOOD) -> list[Node]:
    """The front of an open tray; origin on the ground at its middle."""
    w = width / 2
    return [shape([(-w, -height), (w, -height), (w - 2, 0), (2 - w, 0)], colour, 1.6)]


def peanut() -> list[Node]:
    """A peanut in its shell, upright, 15 wide and 27 high; origin at its middle."""
    d = (
        "M0,-14C6,-14 8.4,-9.4 7,-5C6,-2 6,-1 7.4,2C9.6,8 6.4,13.6 0,13.6C-6.4,13.6 -9.6,8 -7.4,2C-6,-1 -6,-2 -7,-5"
        "C-8.4,-9.4 -6,-14 0,-14Z"
    )
    marks = [bow((-1.6, -10.6), (-2.4, -7), (-1.6, -4)), bow((2.6, -8.6), (2.8, -6), (2.4, -4)),
             bow((-3, 3), (-3.6, 6.4), (-2.6, 9.6)), bow((2.4, 2.6), (3.2, 6), (2.6, 9))]  # fmt: skip
    return [path(d, c.SAND), *marks]


def nit_comb(colour: str = c.BLUE) -> list[Node]:
    """A fine comb, its teeth to the left, its handle to the lower right; origin at the middle of its back."""
    teeth = [line((-10, y), (0, y), width=1.8) for y in (-10.6, -7, -3.4, 0.2, 3.8, 7.4)]
    return [*teeth, tube([(8, 3), (20, 13)], 5, colour), rect(-1, -13.6, 9, 24, colour, 2.4)]


def louse(colour: str = c.WHITE) -> list[Node]:
    """A head louse from above, 11 wide and 13 high; origin at its middle."""
    legs = [
        line((x * 2, y), (x * 6, y + d), width=1.8) for x in (-1, 1) for y, d in ((-2, -3), (0.6, 0), (3, 3))
    ]
    return [*legs, ellipse((0, 1.4), 3.4, 5, colour), circle((0, -4.6), 2.4, colour)]


def dropper() -> list[Node]:
    """An eye dropper upright, 9 wide and 30 high; origin at its tip."""
    return [
        path("M-1.4,0L-3.6,-7V-17H3.6V-7L1.4,0Z", c.WHITE),
        in_lines(patch("M-2.6,-10H2.6V-7L1.2,-2H-1.2L-2.6,-7Z", c.SKY), "drop"),
        path("M-3.6,-20C-6,-26 -4,-31 0,-31C4,-31 6,-26 3.6,-20Z", c.RED),
        rect(-5, -20, 10, 4.4, c.RED, 1.4),
    ]


def nose_spray() -> list[Node]:
    """A nasal spray upright, 16 wide and 38 high; origin at its tip."""
    return [
        path("M-2,1Q0,-1 2,1L3.4,13H-3.4Z", c.WHITE),
        rect(-8, 12, 16, 5, c.WHITE, 1.6),
        rect(-6.4, 17, 12.8, 20, c.BLUE, 2.4),
        rect(-6.4, 23, 12.8, 8, c.WHITE),
    ]


def _thick(data: list[str], width: float, colour: str) -> list[Node]:
    """Thick lines melted into one shape with one outline."""
    rims: list[Node] = [Tube(d, width, colour, part="rim") for d in data]
    return rims + [Tube(d, width, colour, part="core") for d in data]


def ring_arrow(
    at: Point, rx: float, ry: float, front: bool, colour: str = c.GREEN, width: float = 4.6
) -> list[Node]:
    """A turn seen from slightly above, in two halves: draw the back before the feet and the front after them."""
    x, y = at
    if not front:
        return _thick([f"M{x - rx},{y}A{rx},{ry} 0 0 1 {x + rx},{y}"], width, colour)
    tip = (x + rx + 0.4, y - 1.6)
    barbs = f"M{tip[0] - 7.4},{tip[1] + 1.4}L{tip[0]},{tip[1]}L{tip[0] + 3.6},{tip[1] + 6.6}"
    data = [f"M{x - rx},{y}A{rx},{ry} 0 0 0 {tip[0]},{tip[1] + 1}", barbs]
    return _thick(data, width, colour)


def hop_arrow(start: Point, step: float, high: float, count: int, colour: str = c.GREEN) -> list[Node]:
    """An arrow that bounces to the right from its start in arcs of a width and height."""
    x, y = start
    d = f"M{x},{y}"
    for i in range(count):
        d += f"Q{x + (i + 0.5) * step},{y - 2 * high} {x + (i + 1) * step},{y}"
    tip = x + count * step, y
    data = [d, f"M{tip[0] - 7},{tip[1] - 3}L{tip[0]},{tip[1]}L{tip[0] + 3},{tip[1] - 7}"]
    return _thick(data, 4.6, colour)


def band_hand(skin: str) -> list[Node]:
    """A forearm with its hand stretched out to the right, the back of the hand up, 66 wide; origin at the wrist."""
    fingers: list[tuple[Point, Point]] = [
        ((22, -8), (32, -11)),
        ((23, -3), (36, -4)),
        ((23, 3), (36, 4)),
        ((21, 8), (32, 11)),
    ]
    parts: list[tuple[list[Point], float]] = [([a, b], 6.8) for a, b in fingers]
    parts += [
        ([(14, -4), (14, 4)], 20),
        ([(18, -4), (18, 4)], 18),
        ([(-16, 0), (12, 0)], 17),
        ([(6, -6), (16, -19)], 7.4),
    ]
    return [
        *union(parts, skin),
        *[line((25, y * 0.96), (30, y)) for y in (-7, 0, 7)],
        rect(-29, -11.4, 10, 22.8, c.RED, 2),
    ]


def name_band() -> list[Node]:
    """A white band round a forearm that lies, with bars, its end loose below; origin at its middle."""
    bars = [line((x, -5.6), (x, 5), width=w) for x, w in ((-3.4, 1.6), (-0.4, 2.6), (3, 1.6))]
    tail = path("M-3.6,7H3.6V16Q3.6,18.6 0,18.6Q-3.6,18.6 -3.6,16Z", c.WHITE), spot((0, 13.4), 1.3)
    return [*tail, path("M-7,-9.4Q-4.4,0 -7,9.4H6.4Q9,0 6.4,-9.4Z", c.WHITE), *bars]
