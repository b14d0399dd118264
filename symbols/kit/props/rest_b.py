"""A broken toy car, a dolls' house, food and things for the bathroom."""

from symbols.kit import palette as c
from symbols.kit.geometry import Point
from symbols.kit.strokes import (
    blob,
    circle,
    ellipse,
    in_lines,
    line,
    patch,
    path,
    place,
    rect,
    shape,
    spot,
    tube,
)  # fmt: skip
from symbols.kit.svg import Group, Node


def wheel(at: Point = (0, 0), radius: float = 6.4) -> list[Node]:
    """A toy's wheel; origin at its middle."""
    return [circle(at, radius, c.GREY_DARK), circle(at, radius * 0.42, c.GREY)]


def raisin(at: Point, turn: float = 0) -> Group:
    """One wrinkled raisin, 9 long."""
    skin = blob([(-4.6, 0.4), (-2, -3), (2.4, -2.8), (4.8, 0), (2.2, 3), (-2.4, 2.8)], c.WOOD_DARK)
    return place((skin, line((-1.6, 0.4), (1.6, -0.6), width=1.4)), at, 1, turn)


def cracker(size: float = 24) -> list[Node]:
    """A square cracker with baked dots; origin at its middle."""
    h = size / 2
    edge: list[Point] = []
    for i in range(6):
        edge.append((-h + i * size / 6, -h))
    d = "M" + " ".join(f"{x:.2f},{y:.2f}" for x, y in ((-h, -h),))
    step = size / 5
    for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
        for _ in range(5):
            d += f"q{(dx * 0.5 + dy * 0.26) * step:.2f},{(dy * 0.5 - dx * 0.26) * step:.2f} {dx * step:.2f},{dy * step:.2f}"
    dots = [spot((x * size * 0.25, y * size * 0.25), 1.3, c.WOOD_DARK) for x in (-1, 0, 1) for y in (-1, 0, 1)]
    return [path(d + "Z", c.SAND), in_lines(dots, "black")]


def grapes(at: Point, size: float = 1) -> Group:
    """A bunch of purple grapes with a leaf, 16 high at size 1."""
    balls = [circle(p, 3, c.PURPLE) for p in ((-4.6, -3), (4.6, -3), (0, -3.4), (-2.4, 1.4), (2.4, 1.4), (0, 5.8))]
    return place([path("M0,-6Q1,-11 7,-10.6Q7,-5.6 0,-6Z", c.GREEN), *balls], at, size)


def tomato(at: Point, size: float = 1) -> Group:
    """A tomato, 14 wide at size 1."""
    star = shape([(0, -2.2), (-4.4, -2), (-2, -4.6), (-1, -7.4), (1.4, -5), (4.6, -4.6), (3, -2.4)], c.GREEN, 0.6)
    return place([ellipse((0, 0.6), 7, 6, c.RED), star], at, size)


def peg_doll(colour: str, hair: str) -> list[Node]:
    """A wooden doll; origin at its foot, 15 high."""
    return [
        path("M-4.4,0Q-4,-8 0,-8Q4,-8 4.4,0Z", colour), circle((0, -10.6), 4.2, c.SAND),
        path("M-4.4,-10.6C-5,-16.6 5,-16.6 4.4,-10.6Q2,-12.6 0,-12.6Q-2,-12.6 -4.4,-10.6Z", hair),
    ]  # fmt: skip


def dummy() -> list[Node]:
    """A baby's dummy standing on its ring, teat up; origin at the middle of its shield."""
    return [
        path("M-5,-4Q-4,-8 -7,-13C-9.6,-23 9.6,-23 7,-13Q4,-8 5,-4Z", c.AMBER),
        circle((0, 15), 13, c.BLUE), circle((0, 15), 7, c.WHITE),
        path("M-26,-4C-26,-11 -16,-9 0,-5C16,-9 26,-11 26,-4C26,6 14,10 0,10C-14,10 -26,6 -26,-4Z", c.SKY),
        ellipse((0, 3.4), 6, 4.6, c.BLUE), spot((-16, -1), 1.6), spot((16, -1), 1.6),
    ]  # fmt: skip


def hob_pan() -> list[Node]:
    """A pan with its handle right; origin at the middle of its foot, 24 wide."""
    return [
        tube([(11, -8), (24, -10)], 4.2, c.CHARCOAL), rect(-12, -13, 24, 13, c.GREY_MID, 2.4),
        rect(-13.4, -15, 26.8, 4.4, c.GREY, 1.8),
    ]  # fmt: skip


def steam(x: float, low: float, high: float) -> Node:
    """A wavy thread of steam."""
    h = (low - high) / 2
    return path(f"M{x},{low}q-4,{-h / 2} 0,{-h}q4,{-h / 2} 0,{-h}", None)


def broken_car() -> tuple[list[Node], list[Node]]:
    """A toy car torn in two: its rear and its front, each about its own place on the ground (x of the tear 0)."""
    rear: list[Node] = [
        path("M0,-8V-14L-5,-18L1,-22L-4,-26V-36H-8Q-15,-36 -17,-30L-19,-24H-24Q-28,-24 -28,-20V-8Q-28,-7 -26,-7H-1Z", c.RED),
        path("M-8,-24V-31H-10Q-12,-31 -13,-28L-14.4,-24Z", c.SKY),
        *wheel((-18, -6.4)),
    ]
    front: list[Node] = [
        path("M0,-8L-5,-13L1,-18L-4,-23L0,-27V-36H4Q10,-36 13,-30L16,-24L24,-22Q28,-20.6 28,-17V-9Q28,-7 26,-7H1Z", c.RED),
        path("M5,-24V-31H6Q8,-31 9,-28L11,-24Z", c.SKY),
        patch("M0,0Z", c.RED), ellipse((25.6, -15.4), 2, 2.6, c.YELLOW),
    ]
    return rear, front
