"""The doctor's, the dentist's, the optician's: hands seen large, mouths, tubes and charts."""

from symbols.kit import palette as c
from symbols.kit.geometry import Point
from symbols.kit.props.home import star
from symbols.kit.strokes import (
    blob,
    bow,
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
    union,
)
from symbols.kit.svg import Node


def back_of_hand(skin: str, cuff: str = c.RED) -> list[Node]:
    """The back of a left hand, fingers up, thumb right, 42 wide and 62 high; origin at the middle of its back."""
    fingers = [
        ((-8.6, -5), (-12, -17.4)),
        ((-2.9, -7), (-4, -24)),
        ((2.9, -7), (3.8, -23.6)),
        ((8.6, -5), (11.4, -17)),
    ]
    parts: list[tuple[list[Point], float]] = [([a, b], 6.4) for a, b in fingers]
    parts += [
        ([(-3.6, 1), (3.6, 1)], 18),
        ([(-3, -3), (3, -3)], 17),
        ([(5, 6), (18.4, -3)], 6.6),
        ([(0, 6), (0, 24)], 14.4),
    ]
    return [
        *union(parts, skin),
        *[line((x * 0.96, -9.6), (x, y)) for x, y in ((-6, -14), (0, -15), (6, -14))],
        rect(-10, 21, 20, 10, cuff, 2),
    ]


def wide_mouth(half: float, deep: float, tongue: bool = True) -> list[Node]:
    """A mouth wide open with teeth above, and a tongue or teeth below; origin at the middle of its upper edge."""
    w, h = half, deep
    outline = f"M{-w},0Q0,{-h * 0.16:.2f} {w},0C{w},{h * 1.33:.2f} {-w},{h * 1.33:.2f} {-w},0Z"
    row = h * 0.3
    marks: list[Node] = [path(outline, c.RED_DARK)]
    if tongue:
        a, y = w * 0.66, h * 0.78
        lick = f"M{-a:.2f},{y:.2f}C{-a:.2f},{h * 0.3:.2f} {a:.2f},{h * 0.3:.2f} {a:.2f},{y:.2f}"
        marks.append(
            path(
                lick + f"C{a * 0.6:.2f},{h * 1.08:.2f} {-a * 0.6:.2f},{h * 1.08:.2f} {-a:.2f},{y:.2f}Z",
                c.ROSE,
            )
        )
        marks.append(line((0, h * 0.64), (0, h * 0.84)))
    else:
        a, y = w * 0.76, h * 0.72
        marks.append(
            path(
                f"M{-a:.2f},{y:.2f}Q0,{h * 0.6:.2f} {a:.2f},{y:.2f}Q0,{h * 1.3:.2f} {-a:.2f},{y:.2f}Z",
                c.WHITE,
            )
        )
        marks += [line((t * w, h * 0.68), (t * w, h * 0.96)) for t in (-0.3, 0, 0.3)]
    upper = f"M{-w},0Q0,{-h * 0.16:.2f} {w},0Q{w},{row * 0.7:.2f} {w * 0.93:.2f},{row:.2f}H{-w * 0.93:.2f}"
    marks.append(path(upper + f"Q{-w},{row * 0.7:.2f} {-w},0Z", c.WHITE))
    return marks + [line((t * w, -h * 0.05), (t * w, row)) for t in (-0.6, -0.3, 0, 0.3, 0.6)]


def cream_tube() -> list[Node]:
    """A tube of cream standing on its cap, 20 wide and 46 high; origin on the ground."""
    return [
        rect(-6, -8, 12, 8, c.BLUE, 1.6),
        shape([(-9, -42), (9, -42), (6.4, -8), (-6.4, -8)], c.WHITE, 1),
        in_lines(patch("M-7.6,-32H7.6L6.4,-18H-6.4Z", c.BLUE), "drop"),
        rect(-10, -46, 20, 5, c.BLUE, 1),
        blob([(-3.8, -24), (-2, -28), (2, -27.6), (4, -24.8), (2, -22), (-2, -22.2)], c.WHITE),
    ]


def dental_mirror(length: float = 26) -> list[Node]:
    """A dentist's mirror lying, its glass to the left at the origin."""
    return [tube([(4, 0), (length, 0)], 3.4, c.GREY), circle((0, 0), 4.6, c.WHITE), spot((0, 0), 2.6, c.SKY)]


def eye_chart() -> list[Node]:
    """A wall chart of black shapes that grow smaller, 24 wide and 62 high; origin at its middle."""
    return [
        rect(-12, -31, 24, 62, c.WHITE, 1.6),
        place(star(8.4, c.BLACK), (0, -19)),
        *[spot((x, -1), 3.8) for x in (-5.2, 5.2)],
        *[patch(f"M{x - 2.2},12.8H{x + 2.2}V17.2H{x - 2.2}Z", c.BLACK) for x in (-6.6, 0, 6.6)],
        *[spot((x, 24.6), 1.1) for x in (-6.6, -2.2, 2.2, 6.6)],
    ]


def lamp() -> list[Node]:
    """A hanging lamp with a big bulb, 24 wide; origin at the middle of its bulb."""
    return [line((0, -22), (0, -12)), circle((0, 2), 6.4, c.YELLOW), path("M-4,-13H4L12,2H-12Z", c.GREY_DARK)]


def headphones(colour: str = c.BLUE) -> list[Node]:
    """Listening headphones with a thin band for a head of radius 10 about the origin, seen from the front."""
    return [
        path("M-11.4,0C-13,-17.4 13,-17.4 11.4,0", None, width=3.4),
        rect(-15, -4.4, 6.8, 12, colour, 3),
        rect(8.2, -4.4, 6.8, 12, colour, 3),
    ]


def sandal(colour: str = c.ORANGE) -> list[Node]:
    """The right sandal of a pair seen from above, 30 wide and 64 high; origin at its middle."""
    sole = (
        "M-3,-31C8,-33 14,-24 13,-13C12,-4 10,2 10,10C10,20 12,31 0,31C-12,31 -11,20 -10,10C-9,2 -13,-6 -13,-14"
        "C-13,-24 -10,-30 -3,-31Z"
    )
    return [
        path(sole, c.SAND),
        path("M-14.4,-17Q0,-25 14.6,-17V-7Q0,-15 -14,-7Z", colour),
        path("M-11.6,4Q0,-4 11.6,4V13Q0,5 -11.6,13Z", colour),
        path("M-11,14Q-13,31 0,32.4Q13,31 11,14L6.6,13Q8,26 0,26Q-8,26 -6.6,13Z", colour),
        rect(4, -18, 10, 8.6, c.AMBER, 1.6),
        rect(3, 2, 9, 8, c.AMBER, 1.6),
    ]


def laced_shoe(colour: str = c.RED) -> list[Node]:
    """A big shoe from the side, its toe to the right, 64 wide and 34 high; origin on the ground."""
    return [
        path("M-12,-33Q-2,-38 6,-33L2,-20H-14Z", c.WHITE),
        path("M-30,-8C-32,-20 -30,-30 -29,-34Q-22,-30 -15,-33L-4,-24Q4,-18 16,-17Q31,-15 32,-7Z", colour),
        path("M14,-17.4Q30,-16 31.6,-8H16Q11,-12 14,-17.4Z", c.WHITE),
        line((-12, -22), (-4, -29)),
        line((-6, -18), (2, -25)),
        line((0, -14.6), (7, -21)),
        rect(-32, -8, 65, 8, c.WHITE, 3.4),
    ]


def bean_tin() -> list[Node]:
    """An open tin of beans, its mouth up, 22 wide and 28 high; origin at its middle."""
    return [
        path("M-11,-12V12Q0,17 11,12V-12Z", c.BLUE),
        path("M-11,-6Q0,-1 11,-6V7Q0,12 -11,7Z", c.WHITE),
        ellipse((0, 2.6), 5, 3.2, c.ORANGE),
        ellipse((0, -12), 11, 3.6, c.GREY),
        ellipse((0, -12), 7.4, 1.8, c.ORANGE, None),
    ]


def banana() -> list[Node]:
    """A banana lying, its cut face right, 40 long; origin at its middle."""
    return [
        path("M-18,-12C-14,-1 2,2 17,-5L22,5C6,15 -19,12 -24,-9Z", c.YELLOW),
        shape([(-24.4, -8.6), (-18, -11.4), (-19.6, -15.6), (-23.6, -14.4)], c.WOOD_DARK, 0.6),
        ellipse((19.6, 0), 3.2, 5.4, c.SAND),
        bow((-19, -4), (-8, 4), (8, 5), width=1.4),
    ]


def table_knife(length: float = 30) -> list[Node]:
    """A round-ended knife lying, its blade to the right; origin at the handle's middle."""
    return [
        path(
            f"M4,-2.6H{length - 8}Q{length - 4},-2.6 {length - 4},1.4Q{length - 4},3 {length - 6},3H4Z",
            c.GREY,
        ),
        rect(-6, -2.8, 11, 6, c.CHARCOAL, 2.4),
    ]


def cat(colour: str = c.GREY_MID) -> list[Node]:
    """A sitting cat from the side, facing right, 30 wide and 36 high; origin on the ground."""
    return [
        *union([([(-9, -3), (-15, -5), (-15, -13)], 4.6)], colour),
        path("M-11,0C-14,-12 -6,-22 3,-23H10V0Z", colour),
        line((4, -2), (4, -12)),
        path(
            "M0,-26L-.6,-36L6,-32.4H10L16.4,-36L16,-26C16,-20.6 12.4,-18.6 8,-18.6C3.6,-18.6 0,-20.6 0,-26Z",
            colour,
        ),
        spot((5, -27), 1.4),
        spot((11.6, -27), 1.4),
        spot((8.6, -23.8), 1.1, c.PINK),
        line((-5, -25), (0.6, -24.6), width=1.4),
        line((16, -24.6), (20, -25), width=1.4),
    ]


def drawers() -> list[Node]:
    """A chest of drawers from the front, 32 wide and 45 high, the upper drawer's place dark; origin on the ground."""
    return [
        rect(-14, -44, 28, 44, c.WOOD, 1.4),
        shape([(-11, -38), (11, -38), (15, -29), (-15, -29)], c.CHARCOAL, 0.6),
        rect(-16, -45, 32, 5, c.WOOD, 1),
        line((-14, -9), (14, -9)),
        *[spot((x, y), 1.6) for x in (-7, 7) for y in (-13, -4)],
    ]


def open_drawer() -> list[Node]:
    """The front of the chest's open drawer; the same origin. Draw it over what lies inside."""
    return [rect(-16, -30, 32, 12.6, c.WOOD, 1.2), *[spot((x, -23.6), 1.6) for x in (-7, 7)]]


def folded_shirt(colour: str = c.LIME) -> list[Node]:
    """A folded T-shirt from the side and slightly above, 20 wide; origin at its middle."""
    return [
        path("M-8,-5H8L11,4H-11Z", colour),
        path("M-11,4H11V6Q11,8 9,8H-9Q-11,8 -11,6Z", colour),
        path("M-3.4,-5Q0,0 3.4,-5", None),
    ]
