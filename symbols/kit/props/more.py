"""Beads of the week, presents, animals, vehicles and tools that only a few pictures need."""

from dataclasses import replace

from symbols.kit import palette as c
from symbols.kit.figure import reaching_arm
from symbols.kit.geometry import Point, distance
from symbols.kit.limbs import Hand
from symbols.kit.people import Person
from symbols.kit.strokes import blob, circle, ellipse, line, patch, path, rect, shape, spot, tube
from symbols.kit.svg import Node

"""The colours of the seven days, Monday first."""


def present(width: float = 16, height: float = 14, colour: str = c.RED, ribbon: str = c.YELLOW) -> list[Node]:
    """A wrapped present with a bow; origin at the middle of its foot."""
    w, h = width / 2, height
    return [
        path(f"M0,{-h}C-8,{-h - 7} -9,{-h + 1} 0,{-h}C8,{-h - 7} 9,{-h + 1} 0,{-h}Z", ribbon),
        rect(-w, -h, width, h, colour, 1),
        rect(-2.4, -h, 4.8, h, ribbon),
    ]


def guinea_pig() -> list[Node]:
    """A plump guinea pig from the side, facing left, 64 wide and 42 high; origin on the ground."""
    body = "M-31,-14C-33,-24 -25,-34 -13,-35C4,-42 32,-36 32,-16C32,-7 28,-4 20,-4H-20C-26,-4 -30,-7 -31,-14Z"
    return [
        path("M-20,-6Q-23,0 -26,0H-13Q-11,-3 -12,-6Z", c.PINK),
        path("M14,-6Q12,0 9,0H24Q27,-3 24,-7Z", c.PINK),
        path(body, c.TEDDY),
        patch("M-8,-36.4C2,-39.4 10,-38 14,-36.6C9,-28 10,-14 15,-5H-7C-3,-14 -3,-28 -8,-36.4Z", c.WHITE),
        patch("M-30,-14C-31,-18 -29.6,-22 -27,-26C-23,-24 -21,-18 -23,-13C-25,-9 -29,-9 -30,-14Z", c.WHITE),
        *[path(d, None, width=1.6) for d in ("M-8,-36C-3,-28 -3,-14 -7,-5", "M14,-36C9,-28 10,-14 15,-5")],
        path("M-27,-26C-23,-24 -21,-18 -23,-13C-25,-9 -29,-9 -30,-13", None, width=1.6),
        path(body, None),
        path("M-11,-33C-14,-40 -2,-42 -1,-33C-1,-26 -9,-24 -11,-33Z", c.WOOD_DARK),
        circle((-19.6, -24.6), 2.5, c.BLACK), spot((-20.4, -25.4), 0.9, c.WHITE),
        ellipse((-30.6, -17.6), 2, 2.6, c.BLACK, None),
        line((-28, -12), (-24, -11.6), width=1.6),
        line((-22, -15), (-15, -16.6), width=1.6), line((-22, -12.4), (-15, -11.6), width=1.6),
    ]  # fmt: skip


def bin_lorry() -> list[Node]:
    """The back of a bin lorry, its mouth to the left, 36 wide and 58 high; origin on the ground at its right end."""
    return [
        path("M-24,-58H0V-10H-34V-24L-29,-30Z", c.LIME),
        path("M-32.6,-24L-28,-30H-14V-14H-33Z", c.CHARCOAL),
        line((-14, -58), (-14, -30)), line((-7, -52), (-7, -30)),
        rect(-36, -14, 36, 6, c.GREY, 1.4),
        circle((-10, -8), 8, c.CHARCOAL), circle((-10, -8), 3, c.GREY),
        rect(-29, -57, 5, 5, c.ORANGE, 1),
    ]  # fmt: skip


def wheelie_bin() -> list[Node]:
    """A wheelie bin from the side, its handle and wheel to the left, 18 wide and 30 high; origin on the ground."""
    return [
        circle((-5.4, -3.4), 3.4, c.CHARCOAL),
        shape([(-8, -25), (8, -25), (6.4, -1), (-5, -3)], c.GREEN, 1),
        path("M-9,-25.6Q-8,-30.6 -2,-30.6H5Q9,-30.6 9.6,-25.6Z", c.GREEN),
        tube([(-13, -26), (-8, -26)], 3.6, c.CHARCOAL),
    ]


def digger() -> list[Node]:
    """An excavator from the side, its arm to the right, 66 wide and 60 high; origin on the ground."""
    return [
        tube([(10, -27), (19, -52), (30, -41)], 6, c.AMBER, 3),
        path("M34,-41V-26Q33,-21 25,-21L24,-24.6L21,-25L23,-33Z", c.GREY_MID),
        tube([(30, -42), (29, -35)], 5, c.AMBER),
        path("M-32,-33H-8V-17H-32Q-34,-17 -34,-19V-31Q-34,-33 -32,-33Z", c.AMBER),
        path("M-12,-17V-47Q-12,-50 -9,-50H6Q9,-50 11,-45L15,-29V-19Q15,-17 13,-17Z", c.AMBER),
        path("M-6,-44H4.6L9,-29H-6Z", c.SKY),
        rect(-26, -40, 5, 7, c.CHARCOAL, 1),
        rect(-31, -15.4, 48, 15.4, c.CHARCOAL, 7.4),
        *[circle((x, -7.7), 3.8, c.GREY) for x in (-22.6, -12, -1.6, 9)],
    ]


def caravan() -> list[Node]:
    """A white caravan from the side, 62 wide and 44 high; origin on the ground."""
    return [
        line((-26, -11), (-37, -6), width=2.6), circle((-36, -4), 2.4, c.GREY),
        path("M-29,-10V-28Q-28,-43 -16,-43H24Q30,-43 30,-36V-10Z", c.WHITE),
        path("M-29,-19H30V-10H-29Z", c.SKY),
        rect(-23, -36, 14, 12, c.BLUE, 2),
        rect(-2.4, -36, 13.4, 26, c.AMBER, 1.6), rect(1.2, -33, 6, 8, c.SKY, 1),
        spot((8.4, -20), 1.2),
        rect(15.6, -36, 10, 12, c.BLUE, 2),
        circle((-14, -8), 7, c.CHARCOAL), circle((-14, -8), 2.6, c.GREY),
        rect(-3.4, -5, 15.4, 5, c.WOOD, 1),
    ]  # fmt: skip


def egg(rx: float = 9, ry: float = 12, colour: str = c.RED) -> list[Node]:
    """A plain egg; origin at its middle."""
    return [path(f"M0,{-ry}C{rx * 0.8},{-ry} {rx},{-ry * 0.1} {rx},{ry * 0.24}C{rx},{ry * 0.7} {rx * 0.55},{ry} 0,{ry}"
                 f"C{-rx * 0.55},{ry} {-rx},{ry * 0.7} {-rx},{ry * 0.24}C{-rx},{-ry * 0.1} {-rx * 0.8},{-ry} 0,{-ry}Z",
                 colour)]  # fmt: skip


def puddle(points: list[tuple[float, float]], colour: str) -> Node:
    """A splodge."""
    return blob(points, colour)


def head_card(fill: str, kind: str = "smile") -> list[Node]:
    """A small picture of a person on a card, 22 wide and 18 high; origin at its middle."""
    arm = line((5, 2), (8, -4), width=2) if kind == "wave" else line((4, 3), (8, 5), width=2)
    return [
        rect(-11, -9, 22, 18, fill, 1.6), path("M-5,8.6V5Q-5,1.4 0,1.4Q5,1.4 5,5V8.6Z", c.RED), arm,
        circle((0, -3), 4.4, c.WHITE), spot((-1.5, -3.8), 0.8), spot((1.5, -3.8), 0.8),
        path("M-1.8,-1.4Q0,0 1.8,-1.4", None, width=1.2),
    ]  # fmt: skip


def feeling(kind: str, colour: str, radius: float = 8) -> list[Node]:
    """A drawn face that is happy, sad, cross or worried; origin at its middle."""
    mouth = {
        "happy": "M-4,2Q0,6.4 4,2", "sad": "M-3.6,5Q0,1.4 3.6,5", "cross": "M-3.4,4.4H3.4",
        "worried": "M-4,4.6Q-2,2.4 0,4T4,3.6",
    }  # fmt: skip
    marks: list[Node] = [
        circle((0, 0), radius, colour), spot((-2.8, -1), 1.2), spot((2.8, -1), 1.2), path(mouth[kind], None, width=1.8),
    ]  # fmt: skip
    drop = {"cross": 1.6, "worried": -1.4, "sad": -1.0}.get(kind)
    if drop is not None:
        marks += [line((s * 5, -4 - drop / 2), (s * 1.6, -4 + drop / 2), width=1.6) for s in (-1, 1)]
    return marks


def barn() -> list[Node]:
    """A small toy barn, 36 wide and 44 high; origin on the ground."""
    return [
        path("M-17,0V-26L-11,-37L0,-43L11,-37L17,-26V0Z", c.RED),
        rect(-5, -34, 10, 8, c.WHITE, 0.6),
        rect(-9, -19, 18, 19, c.WHITE), line((-9, -19), (9, 0)), line((9, -19), (-9, 0)),
    ]  # fmt: skip


def cow() -> list[Node]:
    """A toy cow from the side, facing left, 30 wide and 20 high; origin on the ground."""
    return [
        path("M-8,-6V0H-4V-6M6,-6V0H10V-6", c.WHITE),
        path("M-9,-15H10Q12,-15 12,-12V-5H-9Z", c.WHITE),
        patch("M0,-14H7Q7,-9 3,-9Q0,-10 0,-14Z", c.CHARCOAL),
        line((12, -13), (15, -7)),
        path("M-8,-19H-13L-16.4,-14Q-16.4,-10.6 -13,-10.6H-8Z", c.WHITE),
        spot((-11.4, -15.6), 1.2), line((-8.4, -19), (-6, -21.6)),
    ]  # fmt: skip


def pig() -> list[Node]:
    """A toy pig from the side, facing left, 26 wide and 16 high; origin on the ground."""
    return [
        path("M-7,-5V0H-3V-5M4,-5V0H8V-5", c.PINK),
        ellipse((1, -8), 10.4, 6.6, c.PINK),
        circle((-9, -9.4), 5.4, c.PINK), ellipse((-13.6, -8.6), 2, 2.6, c.ROSE),
        spot((-9, -11), 1.1), path("M11,-10Q15,-11 14,-7", None, width=1.8),
    ]  # fmt: skip


def edge_arm(person: Person, start: Point, hand: Hand, size: float) -> list[Node]:
    """A straight arm that begins, cut off, inside the box: for pictures about a hand."""
    half = distance(start, hand.at) / 2 / size
    build = replace(person.build, upper_arm=half, forearm=half)
    return reaching_arm(person.wearing(build=build), start, hand, size)
