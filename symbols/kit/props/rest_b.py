"""A broken toy car, a dolls' house, food and things for the bathroom."""

from symbols.kit import palette as c
from symbols.kit.geometry import Point
from symbols.kit.strokes import (
    blob,
    circle,
    ellipse,
    in_lines,
    line,
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


def raisin(at: Point, turn: float = 0, size: float = 1) -> Group:
    """One wrinkled raisin, 10 long at size 1."""
    edge: list[Point] = [
        (-5, 0.6),
        (-3.4, -2.8),
        (0.4, -2.6),
        (3.4, -3.4),
        (5.2, 0),
        (2.6, 3),
        (-1, 2.4),
        (-3.4, 3.4),
    ]
    folds = line((-2.4, 0.6), (-0.8, -0.6), width=1.5), line((1.6, 0.9), (2.6, -0.9), width=1.5)
    return place((blob(edge, c.PURPLE), folds), at, size, turn)


def cracker(size: float = 24) -> list[Node]:
    """A square cracker with a wavy edge and baked dots; origin at its middle."""
    h, step = size / 2, size / 5
    d = f"M{-h:.2f},{-h:.2f}"
    for x, y in ((1, 0), (0, 1), (-1, 0), (0, -1)):
        bump = (
            f"q{(x + y * 0.52) * step / 2:.2f},{(y - x * 0.52) * step / 2:.2f} {x * step:.2f},{y * step:.2f}"
        )
        d += bump * 5
    dots = [
        spot((x * size * 0.25, y * size * 0.25), 1.4, c.WOOD_DARK) for x in (-1, 0, 1) for y in (-1, 0, 1)
    ]
    return [path(d + "Z", c.SAND), in_lines(dots, "black")]


def grapes(at: Point, size: float = 1) -> Group:
    """A bunch of purple grapes with a leaf, 16 high at size 1."""
    balls = [
        circle(p, 3, c.PURPLE) for p in ((-4.6, -3), (4.6, -3), (0, -3.4), (-2.4, 1.4), (2.4, 1.4), (0, 5.8))
    ]
    return place([path("M0,-6Q1,-11 7,-10.6Q7,-5.6 0,-6Z", c.GREEN), *balls], at, size)


def tomato(at: Point, size: float = 1) -> Group:
    """A tomato, 14 wide at size 1."""
    star = shape(
        [(0, -2.2), (-4.4, -2), (-2, -4.6), (-1, -7.4), (1.4, -5), (4.6, -4.6), (3, -2.4)], c.GREEN, 0.6
    )
    return place([ellipse((0, 0.6), 7, 6, c.RED), star], at, size)


def peg_doll(colour: str, hair: str, long: bool = False) -> list[Node]:
    """A wooden doll; origin at its foot, 16 high."""
    hang = [path("M-4.6,-12C-7,-6 -6,-4 -6,-3.6H6C6,-4 7,-6 4.6,-12Z", hair)] if long else []
    return [
        *hang, path("M-5,0Q-4.6,-7.6 0,-7.6Q4.6,-7.6 5,0Z", colour), circle((0, -11), 4.8, c.SAND),
        path("M-4.8,-11C-6,-17.6 6,-17.6 4.8,-11Q3,-13.6 0,-13.6Q-3,-13.6 -4.8,-11Z", hair),
        spot((-1.7, -10), 0.9), spot((1.7, -10), 0.9),
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
    """A toy car torn in two: its rear and its front with an empty axle, each about its place on the ground."""
    rear: list[Node] = [
        path("M-1,-7L4,-13L-3,-18L4,-24L-2,-28L0,-37H-7Q-14,-37 -16,-31L-18,-25H-23Q-27,-25 -27,-21V-9Q-27,-7 -25,-7Z",
             c.RED),
        path("M-7,-25V-31H-8.4Q-10.4,-31 -11.4,-28L-12.6,-25Z", c.SKY), *wheel((-16, -7.4), 7.4),
    ]  # fmt: skip
    front: list[Node] = [
        path("M-1,-7L4,-13L-3,-18L4,-24L-2,-28L0,-37H4Q10,-37 13,-31L16,-25L23,-23Q27,-21.6 27,-18V-9Q27,-7 25,-7Z",
             c.RED),
        path("M7,-25V-31Q9,-30.6 9.8,-28.6L11.4,-25Z", c.SKY), ellipse((24.4, -16), 2, 2.8, c.YELLOW),
        path("M9,-7Q9,-14 16,-14Q23,-14 23,-7Z", c.GREY_DARK),
    ]  # fmt: skip
    return rear, front
