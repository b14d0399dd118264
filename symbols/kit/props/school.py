"""School and outings: buildings, boards, rugs, notes, trays."""

from symbols.kit import palette as c
from symbols.kit.figure import Figure, FootLike, HandLike, figure
from symbols.kit.geometry import Point
from symbols.kit.head import Mood, View
from symbols.kit.limbs import Hand
from symbols.kit.overlays import tick
from symbols.kit.people import Person
from symbols.kit.props.things import ball
from symbols.kit.strokes import circle, ellipse, line, path, place, rect, shape, spot, tube, union
from symbols.kit.svg import Drawing, Node


def school_building(width: float = 60, door: bool = True) -> list[Node]:
    """A school with a clock in its gable and a flag; origin on the ground at its middle, 60 high with the flag."""
    w = width / 2
    marks: list[Node] = [
        line((0, -46), (0, -61)),
        shape([(0, -61), (12, -57.4), (0, -53.4)], c.BLUE, 0.6),
        rect(-w + 2, -25, width - 4, 25, c.SAND),
        shape([(-w, -24), (-w + 5, -33), (w - 5, -33), (w, -24)], c.RED, 1),
        rect(-12, -34, 24, 34, c.SAND),
        shape([(0, -48), (15, -33.4), (-15, -33.4)], c.RED, 1.4),
        circle((0, -26), 5.4, c.WHITE),
        line((0, -29), (0, -26), (2.2, -26), width=1.6),
    ]
    marks += [rect(s * (w + 12) / 2 - 4.4 + (-s), -18, 8.8, 9.6, c.SKY, 0.6) for s in (-1, 1)]
    if door:
        marks += [rect(-6.4, -16, 12.8, 16, c.BLUE), line((0, -16), (0, 0))]
    return marks


def bag_side(colour: str = c.PURPLE) -> list[Node]:
    """A school bag from the side, as worn by somebody who faces right; origin at its middle, 10 wide, 18 high."""
    return [
        path("M5,-9H0Q-6.4,-9 -6.4,-2V6Q-6.4,9 -3.4,9H5Z", colour),
        path("M-6.4,0H-1V7H-6.4", None),
    ]


def note(colour: str = c.CHARCOAL, double: bool = False) -> list[Node]:
    """A note of music, 16 high; origin at its middle."""
    if double:
        heads = [
            place(ellipse((0, 0), 3.6, 2.7, colour), (x, y), 1, -20) for x, y in ((-6.4, 6.4), (4.6, 4.4))
        ]
        return [*heads, line((-3.2, 5.6), (-3.2, -6.4), width=2.4), line((7.8, 3.6), (7.8, -8.4), width=2.4),
                line((-3.2, -6.4), (7.8, -8.6), width=4.4)]  # fmt: skip
    return [place(ellipse((0, 0), 3.8, 2.9, colour), (-2.4, 5.8), 1, -20), line((1, 5), (1, -8), width=2.4),
            path("M1,-8C2,-4 7,-4 5.4,1", None, width=2.4)]  # fmt: skip


def clipboard(width: float = 28, height: float = 40, rows: int = 3) -> list[Node]:
    """A clipboard whose list is ticked, a small face and a tick in each row; origin at its middle."""
    w, h = width / 2, height / 2
    step = (height - 11) / rows
    marks: list[Node] = [
        rect(-w, -h, width, height, c.WOOD, 2.4),
        rect(-w + 3.6, -h + 5, width - 7.2, height - 8.6, c.WHITE, 0.8),
        rect(-6, -h - 3.4, 12, 7, c.GREY, 2),
    ]
    for i in range(rows):
        y = -h + 8 + step * (i + 0.5)
        marks += [line((-w + 7.6, y), (-w + 13, y), width=2.2), *tick((w - 9.4, y), 10.6)]
    return marks


def picture_card(kind: str, width: float = 13, height: float = 12, fill: str = c.WHITE) -> list[Node]:
    """A picture card of a timetable; origin at its middle."""
    w, h = width / 2, height / 2
    k = min(width, height) / 12
    inner: dict[str, Drawing] = {
        "sun": [spot((0, 0), 2.4, c.AMBER), circle((0, 0), 3, c.AMBER)],
        "bowl": [path("M-4.2,-1.4H4.2Q3.6,3.4 0,3.4Q-3.6,3.4 -4.2,-1.4Z", c.BLUE)],
        "book": [rect(-3.2, -3.6, 6.4, 7.2, c.LILAC, 0.6), line((-1.2, -3.6), (-1.2, 3.6), width=1.4)],
        "ball": ball(3.4),
        "house": [
            rect(-2.8, -0.6, 5.6, 4.2, c.SAND),
            shape([(0, -4.4), (4.2, -0.4), (-4.2, -0.4)], c.RED, 0.4),
        ],
    }
    return [rect(-w, -h, width, height, fill, 1.4), place(inner[kind], (0, 0), k)]


def rug(rx: float = 33, ry: float = 16, colour: str = c.BLUE, inner: str = c.SKY) -> list[Node]:
    """A round rug from slightly above; origin at its middle."""
    return [ellipse((0, 0), rx, ry, colour), ellipse((0, 0), rx - 4.6, ry - 3.8, inner, c.WHITE)]


def fence(width: float = 68, height: float = 22, colour: str = c.WOOD, step: float = 9.6) -> list[Node]:
    """A fence of boards; origin on the ground at its middle."""
    w = width / 2
    marks: list[Node] = [
        rect(-w, -height * 0.74, width, 4, colour),
        rect(-w, -height * 0.34, width, 4, colour),
    ]
    count = int((width - 6) // step) + 1
    left = -(count - 1) * step / 2
    for i in range(count):
        x = left + i * step
        marks.append(
            shape(
                [
                    (x - 2.7, 0),
                    (x - 2.7, -height + 2.4),
                    (x, -height),
                    (x + 2.7, -height + 2.4),
                    (x + 2.7, 0),
                ],
                colour,
                0.6,
            )
        )
    return marks


def pencil(length: float = 26, colour: str = c.AMBER) -> list[Node]:
    """A pencil that points down along y; origin at its tip."""
    return [
        shape([(0, 0), (2.8, -6), (-2.8, -6)], c.SAND, 0.4),
        rect(-2.8, -length, 5.6, length - 6, colour, 0.6),
        shape([(0, 0), (1.1, -2.4), (-1.1, -2.4)], c.BLACK),
    ]


def toy_car(colour: str = c.RED) -> list[Node]:
    """A toy car from the side, 22 wide and 13 high; origin on the ground."""
    return [
        path("M-11,-3.4V-7Q-11,-8.4 -9,-8.4H-6.4L-3.6,-13.4H4L7,-8.4Q11,-8.4 11,-5.4V-3.4Z", colour),
        path("M-2.6,-11H2.8L4.4,-8.2H-4Z", c.SKY, width=1.6),
        circle((-6, -2.8), 2.9, c.CHARCOAL),
        circle((6, -2.8), 2.9, c.CHARCOAL),
    ]


def bricks(size: float = 10) -> list[Node]:
    """Three toy bricks, one upon two; origin on the ground at their middle."""
    s = size
    return [
        rect(-s, -s, s, s, c.BLUE, 0.8),
        rect(0, -s, s, s, c.AMBER, 0.8),
        rect(-s / 2, -2 * s, s, s, c.RED, 0.8),
    ]


def cross_legged(
    person: Person, x: float, ground: float, size: float = 1, *, view: View = "front", mood: Mood = "smile",
    hands: tuple[HandLike, HandLike] | None = None, head_at: Point | None = None, gaze: Point = (0, 0), tilt: float = 0,
) -> list[Node]:  # fmt: skip
    """Somebody sitting cross-legged on the floor, from the front or the back."""
    k = size
    hip = (x, ground - 5 * k)
    rest = Hand((x - 9 * k, ground - 9 * k), thumb=0), Hand((x + 9 * k, ground - 9 * k), thumb=0)
    f: Figure = figure(
        person, hip, view=view, size=k, mood=mood, hands=hands or rest, head_at=head_at, gaze=gaze, tilt=tilt
    )
    colour = person.bottom_colour
    if view == "back":
        knees = union([([(x - 11 * k, ground - 3.6 * k), (x + 11 * k, ground - 3.6 * k)], 7 * k)], colour)
        return (
            [*f.back_hair, *f.far_arm, *f.near_arm, *knees, *f.body, *f.head]
            if hands is None
            else [*knees, *f]
        )
    shoes: list[Node] = [
        circle((x + s * 5.4 * k, ground - 1.6 * k), 2.9 * k, person.feet_colour) for s in (-1, 1)
    ]
    left = tube([(x - 3.4 * k, ground - 6 * k), (x - 11.4 * k, ground - 4.6 * k), (x + 3 * k, ground - 2 * k)], 6.4 * k,
                colour, 3 * k)  # fmt: skip
    right = tube(
        [(x + 3.4 * k, ground - 6 * k), (x + 11.4 * k, ground - 4.6 * k), (x - 3 * k, ground - 2 * k)],
        6.4 * k,
        colour,
        3 * k,
    )
    return [*f.back_hair, *f.body, *shoes, left, right, *f.front]


def feet_front(x: float, y: float, apart: float) -> tuple[FootLike, FootLike]:
    """Two soles side by side."""
    return (x - apart, y), (x + apart, y)


def school_tower() -> list[Node]:
    """The narrow front of a school with clock, flag and door; origin on the ground at its middle, 22 wide, 47 high."""
    return [
        line((0, -32), (0, -47)),
        shape([(0, -47), (9, -44), (0, -41)], c.BLUE, 0.6),
        rect(-9, -24, 18, 24, c.SAND),
        shape([(0, -36), (11, -23.4), (-11, -23.4)], c.RED, 1.2),
        circle((0, -19), 4, c.WHITE),
        line((0, -21), (0, -19), (1.4, -19), width=1.4),
        rect(-4.4, -11, 8.8, 11, c.BLUE),
    ]


def picture_book(width: float = 28, height: float = 22) -> list[Node]:
    """An open picture book, its pages to the viewer: a sun, a house; origin at its middle."""
    w, h = width / 2, height / 2
    half = f"M0,{-h + 2}Q{w * 0.5},{-h - 2} {w},{-h + 1}V{h - 1}Q{w * 0.5},{h - 4} 0,{h}Z"
    other = half.replace("Q", "Q-").replace(f" {w},", f" {-w},")
    return [
        path(half, c.WHITE),
        path(other, c.SKY),
        circle((-w * 0.52, -1), 3.2, c.AMBER),
        rect(w * 0.5 - 3.4, -1, 6.8, 5.4, c.SAND),
        shape([(w * 0.5, -6.4), (w * 0.5 + 5, -1), (w * 0.5 - 5, -1)], c.RED, 0.6),
    ]


def home_front() -> list[Node]:
    """A small house with a door, 23 wide and 32 high; origin on the ground at its middle."""
    return [
        rect(-9, -20, 18, 20, c.YELLOW), shape([(0, -33), (11.6, -19), (-11.6, -19)], c.GREEN, 1.4),
        rect(-4, -12, 8, 12, c.WOOD_DARK, 0.6),
    ]  # fmt: skip


def face_list() -> list[Node]:
    """A register on a board, a face and a tick in each of two rows; 27 wide and 35 high, origin at its middle."""
    marks: list[Node] = [rect(-13.4, -17, 26.8, 35, c.WOOD, 2), rect(-10.4, -13, 20.8, 28, c.WHITE, 0.8)]
    marks.append(rect(-5, -19.4, 10, 5.4, c.GREY, 1.6))
    for y in (-5, 8):
        marks += [
            circle((-5.4, y), 3.8, c.OTHER_SKIN),
            spot((-6.7, y - 0.6), 0.8),
            spot((-4.1, y - 0.6), 0.8),
        ]
        marks += tick((4.6, y), 8)
    return marks
