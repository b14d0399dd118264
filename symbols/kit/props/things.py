"""Things to hold, wear, eat and play with."""

from symbols.kit import palette as c
from symbols.kit.strokes import circle, ellipse, line, patch, path, rect, shape, spot, tube
from symbols.kit.svg import Node


def book(width: float = 20, height: float = 24, colour: str = c.BLUE) -> list[Node]:
    """A closed book; origin at its middle."""
    w, h = width / 2, height / 2
    cover: list[Node] = [rect(-w, -h, width, height, colour, 1.6), line((-w + 4, -h), (-w + 4, h))]
    # A small book has no room for its title.
    return [*cover, rect(-w + 7, -h + 5, width - 11, 5, c.WHITE, 0.6)] if width > 15 else cover


def open_book(width: float = 34, height: float = 20, cover: str = c.BLUE, back: bool = False) -> list[Node]:
    """An open book; origin at its middle. ``back``: its covers, as seen when somebody else reads."""
    w, h = width / 2, height / 2
    outer = f"M0,{-h + 2}Q{-w * 0.5},{-h - 2} {-w},{-h + 1}V{h - 1}Q{-w * 0.5},{h - 4} 0,{h}Q{w * 0.5},{h - 4} {w},{h - 1}V{-h + 1}Q{w * 0.5},{-h - 2} 0,{-h + 2}Z"  # noqa: E501
    marks: list[Node] = [path(outer, cover if back else c.WHITE), line((0, -h + 2), (0, h))]
    if back:
        marks.append(circle((w * 0.52, -0.6), min(4.0, h * 0.4), c.YELLOW))
    else:
        marks += [
            line((s * w * 0.3, y), (s * w * 0.74, y - 1), width=1.6)
            for s in (-1, 1)
            for y in (-h * 0.3, h * 0.2)
        ]
    return marks


def ball(radius: float = 8, colour: str = c.RED) -> list[Node]:
    """A ball with a band; origin at its middle."""
    r = radius
    return [
        circle((0, 0), r, colour),
        path(f"M{-r * 0.94:.2f},{-r * 0.34:.2f}Q0,{r * 0.3:.2f} {r * 0.94:.2f},{-r * 0.34:.2f}"
             f"L{r * 0.94:.2f},{r * 0.34:.2f}Q0,{r * 0.98:.2f} {-r * 0.94:.2f},{r * 0.34:.2f}Z", c.WHITE),
    ]  # fmt: skip


def teddy() -> list[Node]:
    """A sitting teddy from the front, about 19 wide and 26 high; origin at its middle."""
    return [
        circle((-4.6, -9.6), 2.8, c.TEDDY), circle((4.6, -9.6), 2.8, c.TEDDY),
        circle((-7, 2.4), 3, c.TEDDY), circle((7, 2.4), 3, c.TEDDY),
        ellipse((0, 5), 6.6, 6.4, c.TEDDY),
        circle((-5, 10.4), 3.4, c.TEDDY), circle((5, 10.4), 3.4, c.TEDDY),
        circle((0, -5.4), 7, c.TEDDY),
        ellipse((0, -3), 3.2, 2.6, c.SAND, None),
        spot((0, -3.8), 1.2), spot((-3, -6.6), 1.1), spot((3, -6.6), 1.1),
    ]  # fmt: skip


def cup(colour: str = c.LIME, handle: int = 1) -> list[Node]:
    """A mug 11 wide and 12 high, handle right (1) or left (-1); origin at its middle."""
    x = handle * 5
    bow = path(f"M{x},-3H{x + handle * 2.4}Q{x + handle * 4.6},-3 {x + handle * 4.6},0Q{x + handle * 4.6},3 "
               f"{x + handle * 2},3H{x}", None)  # fmt: skip
    return [bow, path("M-5.6,-6H5.6L4.8,4.4Q4.6,6 3,6H-3Q-4.6,6 -4.8,4.4Z", colour)]


def plate(width: float = 26) -> list[Node]:
    """A plate from the side; origin at the middle of its foot."""
    w = width / 2
    return [path(f"M{-w},-4.4H{w}Q{w - 4},0 {w - 9},0H{-w + 9}Q{-w + 4},0 {-w},-4.4Z", c.WHITE)]


def bowl(width: float = 24, colour: str = c.BLUE) -> list[Node]:
    """A bowl from the side; origin at the middle of its foot, 11 high."""
    w = width / 2
    return [
        path(
            f"M{-w},-11H{w}C{w - 1},-4 {w - 5},0 {w - 8},0H{-w + 8}C{-w + 5},0 {-w + 1},-4 {-w},-11Z", colour
        )
    ]


def spoon(length: float = 18) -> list[Node]:
    """A spoon lying with its bowl to the left; origin at the middle of that bowl."""
    return [tube([(3, 0), (length - 3, 0)], 3.2, c.GREY), ellipse((0, 0), 4.2, 3, c.GREY)]


def fork(length: float = 20) -> list[Node]:
    """A fork upright, prongs up; origin at the foot of the prongs."""
    return [
        tube([(0, 0), (0, length - 6)], 3.6, c.GREY),
        *[line((x, -6.4), (x, 0), width=1.8) for x in (-3, 0, 3)],
        path("M-3.6,-1Q-3.6,3 0,3Q3.6,3 3.6,-1Z", c.GREY),
    ]


def apple() -> list[Node]:
    """An apple; origin at its middle, radius about 6."""
    return [
        path("M0,-4C-3,-6.6 -7,-4.6 -6.6,.4C-6.2,5 -3,7.4 0,6C3,7.4 6.2,5 6.6,.4C7,-4.6 3,-6.6 0,-4Z", c.RED),
        line((0, -4), (1, -7.4)),
    ]


def sandwich() -> list[Node]:
    """Half a sandwich; origin at its middle, 16 wide."""
    return [
        rect(-8, 1.4, 16, 4.4, c.SAND, 1.8),
        path("M-8.4,1.4Q-6,-1.4 -4,.6Q-2,2.4 0,.4Q2,-1.2 4,.6Q6,2.2 8.4,.6V-1H-8.4Z", c.LIME),
        path("M-8,-1V-3Q-8,-5.8 -5,-5.8H5Q8,-5.8 8,-3V-1Z", c.SAND),
    ]


def brick(colour: str = c.RED, size: float = 11) -> list[Node]:
    """A toy brick; origin at the middle of its foot."""
    return [rect(-size / 2, -size, size, size, colour, 1)]


def tablet(width: float = 24, height: float = 17, screen: str = c.SKY) -> list[Node]:
    """A tablet computer, screen to the viewer; origin at its middle."""
    w, h = width / 2, height / 2
    return [
        rect(-w, -h, width, height, c.CHARCOAL, 2.4),
        rect(-w + 3, -h + 3, width - 6, height - 6, screen, 0.6, None),
    ]


def defenders(colour: str = c.BLUE) -> list[Node]:
    """Ear defenders for a head of radius 10 about the origin, seen from the front."""
    return [
        tube([(-11, 0), (-11, -12.6), (11, -12.6), (11, 0)], 4, c.CHARCOAL, radius=10),
        rect(-15, -4, 7.4, 11.6, colour, 3),
        rect(7.6, -4, 7.4, 11.6, colour, 3),
    ]


def backpack(colour: str = c.PURPLE) -> list[Node]:
    """A school bag from the front, 24 wide and 29 high; origin on the ground."""
    return [
        path("M-4,-26Q-4,-31 0,-31Q4,-31 4,-26", None),
        path("M-12,-2V-18Q-12,-27 -4,-27H4Q12,-27 12,-18V-2Q12,0 10,0H-10Q-12,0 -12,-2Z", colour),
        rect(-8, -12, 16, 9, c.LILAC, 2),
        line((-7, -18), (7, -18)),
    ]


def loose_shoe(colour: str = c.RED) -> list[Node]:
    """An empty shoe pointing right, 17 long; origin on the ground."""
    return [
        path("M-7,-10.4H-1.4Q-.6,-6 4,-5.4Q9.6,-4.6 9.8,-2H-7.4Q-8,-7 -7,-10.4Z", colour),
        line((0, -6.6), (2.4, -8.4), width=1.8),
        rect(-8.4, -3, 18.8, 3.2, c.WHITE, 1.4),
    ]


def hanging_coat(colour: str = c.GREEN) -> list[Node]:
    """A coat on a peg, 28 wide and 30 high; origin at its loop."""
    return [
        path("M-4,2L-12,6L-16,24L-10,26L-8,16Z", colour),
        path("M4,2L12,6L16,24L10,26L8,16Z", colour),
        shape([(-4.6, 1.4), (4.6, 1.4), (8.6, 6), (10.4, 31), (-10.4, 31), (-8.6, 6)], colour, 1.4),
        line((0, 3), (0, 31)),
        path("M-4.6,1.4L0,6L4.6,1.4", None),
        spot((-3.4, 15), 1.1), spot((-3.4, 23), 1.1),
    ]  # fmt: skip


def shirt(colour: str = c.RED) -> list[Node]:
    """A T-shirt laid out, 32 wide and 25 high; origin at its middle."""
    return [
        path("M-5,-12L-16,-6L-12.6,2L-8.6,0V12.6H8.6V0L12.6,2L16,-6L5,-12Q0,-7.6 -5,-12Z", colour),
    ]


def trousers(colour: str = c.BLUE) -> list[Node]:
    """Trousers laid out, 18 wide and 26 high; origin at their middle."""
    return [shape([(-8, -13), (8, -13), (9.6, 13), (1.8, 13), (0, -3), (-1.8, 13), (-9.6, 13)], colour, 0.8),
            patch("M-7,-12H7V-9.4H-7Z", c.WHITE) if colour == c.NAVY else line((-8.2, -9), (8.2,
                -9))]  # fmt: skip


def car_seat() -> list[Node]:
    """The shell of a child's car seat from the front; origin at its middle, 52 wide and 62 high."""
    return [
        path("M-17,-20Q-17,-31 -7,-31H7Q17,-31 17,-20V-8Q24,-5 25,5L26,21Q26,31 15,31H-15Q-26,31 -26,21"
             "L-25,5Q-24,-5 "
             "-17,-8Z", c.GREY_MID),
        path("M-11,-18Q-11,-25 -5,-25H5Q11,-25 11,-18V-6Q18,-3 18,6V24H-18V6Q-18,-3 -11,-6Z", c.LILAC),
    ]  # fmt: skip
