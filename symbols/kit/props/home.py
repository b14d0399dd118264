"""Toys, tools and furniture of home, play, feelings and the doctor's room."""

from typing import Any

from symbols.kit import palette as c
from symbols.kit.figure import Figure, HandLike, figure, hanging
from symbols.kit.geometry import Point, polar
from symbols.kit.head import View
from symbols.kit.people import Person
from symbols.kit.strokes import (
    blob,
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
from symbols.kit.svg import Node


def bust(
    person: Person, head: Point, size: float = 1.45, *, view: View = "quarter", facing: str = "right",
    hands: tuple[HandLike, HandLike] = (None, None), **more: Any,
) -> Figure:  # fmt: skip
    """A person from the head (its middle is given) down to the picture's lower edge; arms not given hang down."""
    build, s = person.build, -1 if facing == "left" else 1
    x = head[0] if view in ("front", "back") else head[0] - s * 1.2 * size
    neck = x, head[1] + (build.head * 0.86 + build.oval) * size
    hip = x, max(neck[1] + build.torso * size, 80.0)
    far, near = hands
    if view in ("front", "back"):
        far, near = far or hanging(person, hip, -1, size), near or hanging(person, hip, 1, size)
    elif not near:
        near = hip[0] + s * 1.5 * size, hanging(person, hip, 0, size)[1]
    return figure(
        person, hip, size=size, neck=neck, view=view, facing="left" if facing == "left" else "right", head_at=head,
        hands=(far, near), **more,
    )  # fmt: skip


def dog() -> list[Node]:
    """A sitting dog from the side, facing left, 27 wide and 38 high; origin on the ground below its middle."""
    return [
        *union([([(7, -4), (11.6, -6), (12, -15)], 4.6)], c.TEDDY),
        path("M-5,-24C1,-24 6,-20 10,-13C13,-7 12,0 7,0H-5.6C-7.4,-8 -7.6,-17 -5,-24Z", c.TEDDY),
        path("M-6.4,-16V-2.6Q-9.4,-2.6 -9.4,0H-1.6V-14", c.TEDDY),
        path("M2.6,-8Q6.6,-7 5.6,0H-.4Q-.6,-3 3,-3.4", c.TEDDY),
        path("M-15,-24.6C-16.6,-28.6 -13,-30 -9.6,-31C-8,-37 0,-38 3,-33C5.4,-28.4 3,-22.6 -2,-21.4H-10"
             "Q-14,-21.4 -15,-24.6Z", c.TEDDY),
        path("M-.6,-34.6C4,-36 7.4,-33 7,-27C6.8,-22.6 2.6,-21.6 1.2,-25C.2,-28 1.6,-31 -.6,-34.6Z", c.WOOD_DARK),
        spot((-14.2, -27.6), 2.1), spot((-6, -30.4), 1.4),
        in_lines(line((-3.4, -20.6), (2.6, -19.4), stroke=c.RED_DARK, width=3), "black"),
    ]  # fmt: skip


def food_bag() -> list[Node]:
    """A bag of pet food upright, its mouth on top, 15 wide and 20 high; origin at its middle."""
    return [
        shape([(-7, -10), (7, -10), (7.6, 10), (-7.6, 10)], c.GREEN, 1.4),
        ellipse((0, -10), 7, 2.4, c.WOOD_DARK),
        patch("M-4,0H4V3H-4Z", c.WHITE), *[spot((x, y), 2, c.WHITE) for x in (-4, 4) for y in (0.2, 2.8)],
    ]  # fmt: skip


def football(radius: float = 8) -> list[Node]:
    """A football; origin at its middle."""
    r = radius
    five = [polar((0, 0), -90 + i * 72, r * 0.42) for i in range(5)]
    seams = [line(p, polar((0, 0), -90 + i * 72, r)) for i, p in enumerate(five)]
    return [circle((0, 0), r, c.WHITE), *seams, shape(five, c.BLACK, 0.3)]


def toy_car(colour: str = c.RED) -> list[Node]:
    """A toy car from the side facing right, 24 wide and 15 high; origin on the ground."""
    return [
        path("M-12,-4V-7.4Q-12,-9 -10,-9.2L-7.4,-9.6L-4.4,-15H4L8,-9.6Q12,-9 12,-6V-4Z", colour),
        path("M-3.6,-9.4L-2.2,-12H2.6L4.4,-9.4Z", c.SKY, width=1.6),
        circle((-6.4, -3.4), 3.2, c.GREY), circle((6.4, -3.4), 3.2, c.GREY),
    ]  # fmt: skip


def glue_stick() -> list[Node]:
    """A glue stick, its glue downwards; origin at the tip, 30 long."""
    return [
        rect(-4.4, -7, 8.8, 8, c.WHITE, 2),
        rect(-5.6, -27, 11.2, 21, c.YELLOW, 1.4),
        patch("M-4.6,-20H4.6V-12H-4.6Z", c.RED),
        rect(-4.4, -31, 8.8, 4.6, c.RED, 1),
    ]


def pencil(length: float = 22, colour: str = c.AMBER) -> list[Node]:
    """A pencil, its tip at the origin, pointing down."""
    return [
        rect(-2.6, -length, 5.2, length - 6, colour, 0.8),
        path("M-2.6,-6.4L0,0L2.6,-6.4Z", c.SAND, width=1.8),
        spot((0, -1), 1.3),
    ]


def star(radius: float = 8, colour: str = c.RED) -> Node:
    """A five-pointed star; origin at its middle."""
    return shape(
        [polar((0, 0), -90 + i * 36, radius if i % 2 == 0 else radius * 0.46) for i in range(10)], colour, 0.8
    )


def bag_back() -> list[Node]:
    """The inside and open flap of a rucksack; draw it before what goes in. Origin on the ground, mouth at -26."""
    return [
        path("M-3.6,-39Q-3.6,-43.6 0,-43.6Q3.6,-43.6 3.6,-39", None),
        path("M-12.6,-24C-13,-35 -8,-39.6 0,-39.6C8,-39.6 13,-35 12.6,-24Z", c.LILAC),
    ]


def bag_front() -> list[Node]:
    """The front of an open rucksack, 32 wide and 27 high; origin on the ground."""
    return [
        *[shape([(k * 12, -17), (k * 16.4, -17), (k * 16.4, -2), (k * 12, -2)], c.LILAC, 2) for k in (-1, 1)],
        path("M-13,-26H13V-5Q13,0 8,0H-8Q-13,0 -13,-5Z", c.PURPLE),
        rect(-8, -12.4, 16, 9, c.LILAC, 2), line((-6, -19), (6, -19)),
    ]  # fmt: skip


def palm(skin: str) -> list[Node]:
    """A raised hand, palm to the viewer, thumb to the left, 27 wide and 30 high; origin at the middle of the palm."""
    fingers = [
        ((-6.2, -3), (-8.2, -13.6)),
        ((-2.2, -4), (-3, -17)),
        ((2.2, -4), (2.8, -16.6)),
        ((6.2, -3), (8, -12.6)),
    ]
    parts: list[tuple[list[Point], float]] = [([a, b], 5.2) for a, b in fingers]
    parts += [([(-3.6, 3), (3.6, 3)], 13.6), ([(-5, 5), (-13, -2)], 5.4)]
    return [
        *union(parts, skin),
        *[line((x, -4.4), (x, y)) for x, y in ((-4.2, -6), (0, -7), (4.2, -6))],
    ]


def die() -> list[Node]:
    """A game die, five dots; origin at its middle, 14 wide."""
    corners = [(x, y) for x in (-3.4, 3.4) for y in (-3.4, 3.4)]
    return [rect(-7, -7, 14, 14, c.WHITE, 2.4), *[spot(p, 1.6) for p in [*corners, (0.0, 0.0)]]]


def thought(at: Point, rx: float, ry: float, *trail: tuple[Point, float]) -> list[Node]:
    """A thought bubble with its chain of small circles."""
    n = 9
    rim = [polar((0, 0), i * 360 / n, 1) for i in range(n)]
    puffs = [((at[0] + x * rx * 0.72, at[1] + y * ry * 0.72), min(rx, ry) * 0.62) for x, y in rim]
    cloud = union([([p], r) for p, r in puffs] + [([at], min(rx, ry) * 1.2)], c.WHITE)
    fill = ellipse(at, rx * 0.78, ry * 0.78, c.WHITE, None)
    return [*cloud, fill, *[circle(p, r, c.WHITE) for p, r in trail]]


def vase() -> list[Node]:
    """A vase with a flower; origin at its foot, 38 high."""
    petals = [circle(polar((0, -33), a, 4.2), 3, c.PINK) for a in range(0, 360, 72)]
    return [
        line((0, -20), (0, -30), stroke=c.BLACK, width=2.4),
        *petals, circle((0, -33), 2.8, c.YELLOW),
        path("M-4,-21H4V-17C4,-15 9.4,-13 9.4,-7.4C9.4,-3 7,0 5,0H-5C-7,0 -9.4,-3 -9.4,-7.4"
             "C-9.4,-13 -4,-15 -4,-17Z", c.BLUE),
        patch("M-8.4,-9.4H8.4V-5.6H-8.4Z", c.WHITE),
    ]  # fmt: skip


def bean_bag(colour: str = c.PURPLE) -> list[Node]:
    """A bean bag for somebody who leans back to the left; origin on the ground, 50 wide."""
    back = [(-16, 0), (-25, -6), (-22, -24), (-13, -29), (-4, -17)]
    return [blob([*back, (8, -14), (23, -11), (27, -4), (21, 0)], colour)]


def glass(water: float = 0.7) -> list[Node]:
    """A glass of water; origin at its middle, 14 wide and 18 high."""
    top = 9 - 18 * water
    return [
        path("M-7,-9H7L5.4,9H-5.4Z", c.WHITE),
        patch(f"M{-5.9 + (9 - top) * 0.03:.2f},{top:.2f}H{5.9 - (9 - top) * 0.03:.2f}L4.5,8H-4.5Z", c.BLUE),
        line((-6.2, top), (6.2, top), width=1.6),
        path("M-7,-9H7L5.4,9H-5.4Z", None),
    ]


def speaker() -> list[Node]:
    """A loudspeaker box; origin on the ground, 22 wide and 34 high."""
    return [
        rect(-11, -36, 22, 36, c.GREY_DARK, 2.4),
        circle((0, -27), 4, c.GREY), circle((0, -12.4), 7.4, c.GREY), spot((0, -12.4), 2.4),
    ]  # fmt: skip


def bottle(colour: str = c.PINK) -> list[Node]:
    """A medicine bottle with a white label; origin on the ground, 16 wide and 27 high."""
    return [
        path("M-3.6,-21V-17.6Q-8,-16 -8,-11.6V-2Q-8,0 -6,0H6Q8,0 8,-2V-11.6Q8,-16 3.6,-17.6V-21Z", colour),
        rect(-5, -27, 10, 6.4, c.WHITE, 1.4),
        rect(-8, -11, 16, 7.6, c.WHITE),
        in_lines(patch("M-1.2,-10H1.2V-8.4H2.8V-6H1.2V-4.4H-1.2V-6H-2.8V-8.4H-1.2Z", c.RED), "black"),
    ]


def syringe() -> list[Node]:
    """A syringe lying, its needle to the left; the needle's tip is the origin, 36 long."""
    return [
        line((0, 0), (9, 0)),
        rect(8.4, -3.6, 15, 7.2, c.WHITE, 1),
        patch("M9.4,-2.6H16V2.6H9.4Z", c.BLUE),
        line((23.4, 0), (31, 0), width=2.6),
        line((23.4, -5.4), (23.4, 5.4), width=2.6),
        line((31.6, -4), (31.6, 4), width=2.6),
    ]


def monitor() -> list[Node]:
    """A small monitor with a heart line; origin at its middle, 26 wide and 20 high."""
    return [
        rect(-13, -11, 26, 22, c.GREY, 2.6),
        rect(-9.6, -7.6, 19.2, 12.6, c.WHITE, 1),
        in_lines(line((-7, -1), (-3.6, -1), (-1.6, -5), (1.6, 2.6), (3.4, -1), (7, -1), stroke=c.RED_DARK), "black"),
        spot((-5, 8), 1.2), spot((0, 8), 1.2), spot((5, 8), 1.2),
    ]  # fmt: skip


def torch() -> list[Node]:
    """A small torch lying, its lamp to the left; the lamp's face is at the origin, 17 long."""
    return [shape([(0, -4), (5, -2.8), (5, 2.8), (0, 4)], c.GREY, 0.6), rect(5, -2.6, 12, 5.2, c.NAVY, 1.4)]


def tongue_stick(length: float = 22) -> list[Node]:
    """A flat wooden stick lying; its rounded left end is the origin."""
    return [tube([(2, 0), (length, 0)], 4.6, c.SAND)]


def floor_mat(width: float = 66, colour: str = c.LIME) -> list[Node]:
    """A thin mat on the floor; origin on the ground at its middle."""
    return [rect(-width / 2, -6, width, 6, colour, 2.8)]
