"""Care of the body, clothes and food: things that several pictures of these themes share."""

from math import cos, pi, sin

from symbols.kit import palette as c
from symbols.kit.geometry import Point
from symbols.kit.strokes import circle, ellipse, in_lines, line, patch, path, place, rect, shape
from symbols.kit.svg import Group, Node


def scallops(centre: Point, rx: float, ry: float, bumps: int, fill: str, deep: float = 0.16) -> Node:
    """A cloud-like ring of bumps: fluff, bobbles, foam."""
    x, y = centre
    d = ""
    for i in range(bumps + 1):
        a = 2 * pi * i / bumps - pi / 2
        p = x + rx * cos(a), y + ry * sin(a)
        if not d:
            d = f"M{p[0]:.2f},{p[1]:.2f}"
            continue
        m = 2 * pi * (i - 0.5) / bumps - pi / 2
        k = 1 + deep * 2
        d += f"Q{x + rx * k * cos(m):.2f},{y + ry * k * sin(m):.2f} {p[0]:.2f},{p[1]:.2f}"
    return path(d + "Z", fill)


def plate_above(rx: float = 31, ry: float = 24, colour: str = c.WHITE) -> list[Node]:
    """A plate seen from above at a slant; origin at its middle."""
    return [
        ellipse((0, 2.6), rx, ry, c.GREY),
        ellipse((0, 0), rx, ry, colour),
        ellipse((0, 0.6), rx * 0.74, ry * 0.72, c.GREY_LIGHT, None),
    ]


def glass(width: float = 24, height: float = 38, drink: str = c.BLUE, full: float = 0.5) -> list[Node]:
    """A glass with a drink; origin at the middle of its foot."""
    w, f = width / 2, width * 0.38
    y = -height * full - 2
    at = w + (f - w) * (1 + y / height)
    return [
        shape([(-w, -height), (w, -height), (f, 0), (-f, 0)], c.WHITE, (0, 0, 3, 3)),
        patch(f"M{-at},{y}H{at}L{f + 0.2},-3Q{f},-1 {f - 2},-1H{-f + 2}Q{-f},-1 {-f - 0.2},-3Z", drink),
        line((-at, y), (at, y)),
        shape([(-w, -height), (w, -height), (f, 0), (-f, 0)], "none", (0, 0, 3, 3)),
    ]


def small_star(at: Point, size: float, colour: str = c.YELLOW) -> Group:
    """A five-pointed star without an outline, black in line art: a pattern on cloth."""
    tips = []
    for i in range(10):
        r = size if i % 2 == 0 else size * 0.46
        a = pi * i / 5 - pi / 2
        tips.append(f"{at[0] + r * cos(a):.2f},{at[1] + r * sin(a):.2f}")
    return in_lines(patch("M" + "L".join(tips) + "Z", colour), "black")


def small_moon(at: Point, size: float, colour: str = c.YELLOW) -> Group:
    """A crescent without an outline, black in line art."""
    x, y = at
    s = size
    d = f"M{x + s * 0.5:.2f},{y - s:.2f}A{s:.2f},{s:.2f} 0 1 0 {x + s * 0.5:.2f},{y + s:.2f}"
    d += f"A{s * 1.3:.2f},{s * 1.3:.2f} 0 0 1 {x + s * 0.5:.2f},{y - s:.2f}Z"
    return in_lines(patch(d, colour), "black")


def moon(size: float = 8) -> list[Node]:
    """A crescent moon; origin at its middle."""
    s = size
    return [path(f"M{s * 0.4:.2f},{-s:.2f}A{s},{s} 0 1 0 {s * 0.9:.2f},{s * 0.5:.2f}"
                 f"A{s * 0.95:.2f},{s * 0.95:.2f} 0 0 1 {s * 0.4:.2f},{-s:.2f}Z", c.YELLOW)]  # fmt: skip


def nappy() -> list[Node]:
    """A nappy from the front, 66 wide and 54 high; origin at its middle."""
    body = "M-33,-27H33V-7C24,-5 19,5 17,15Q15,27 0,27Q-15,27 -17,15C-19,5 -24,-5 -33,-7Z"
    frill = "M33,-7Q27,-8 26,-3Q20,-4 21,2Q15,3 18,8Q12,10 16,15"
    side = [path(frill + "C18,5 24,-5 33,-7Z", c.SKY), rect(16, -20, 17, 9, c.BLUE, 3)]
    return [
        path(body, c.WHITE), line((-32, -22.6), (32, -22.6), stroke=c.SKY, width=4),
        *side, place(side, flip=True), path(body, None), rect(-9, -20, 18, 9, c.SKY, 2), small_star((0, 6), 6, c.BLUE),
    ]  # fmt: skip


def round_tomato(at: Point, radius: float) -> list[Node]:
    """A tomato with its green star."""
    x, y = at
    top = y - radius * 0.82
    leaf = f"M{x},{top}L{x - 5},{top - 2.4}L{x - 3},{top + 3}L{x},{top + 1.6}"
    leaf += f"L{x + 3},{top + 3}L{x + 5},{top - 2.4}Z"
    return [circle(at, radius, c.RED), path(leaf, c.GREEN)]
