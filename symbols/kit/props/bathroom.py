"""Bathroom: basin, tap, toilet, potty, bath, towel, teeth."""

from symbols.kit import palette as c
from symbols.kit.strokes import circle, line, patch, path, place, rect, shape, spot, tube
from symbols.kit.svg import Node


def tap(drip: bool = False) -> list[Node]:
    """A tap seen from the side, its mouth to the left; origin at its foot, 20 high."""
    marks: list[Node] = [
        tube([(0, 0), (0, -14), (-9, -14), (-9, -8)], 4.6, c.GREY, radius=6),
        line((-3.4, -20), (3.4, -20), width=2.6),
        line((0, -20), (0, -16.4)),
    ]
    return [*marks, spot((-9, -3), 1.2, c.BLUE)] if drip else marks


def basin(width: float = 60, tap_at: float | None = 25) -> list[Node]:
    """A wash-basin from the front; origin at the middle of its rim's top, 17 deep down to its foot."""
    w = width / 2
    marks: list[Node] = []
    if tap_at is not None:
        marks.append(place(tap(), (tap_at, 0)))
    foot = shape([(-9, 9), (9, 9), (11, 17), (-11, 17)], c.GREY, 1)
    bowl = path(f"M{-w + 3},2Q{-w + 5},13 {-w + 17},13H{w - 17}Q{w - 5},13 {w - 3},2Z", c.WHITE)
    shade = patch(
        f"M{-w + 5.2},5.6H{w - 5.2}Q{w - 8},12 {w - 17},12H{-w + 17}Q{-w + 8},12 {-w + 5.2},5.6Z", c.GREY
    )
    return [*marks, foot, bowl, shade, rect(-w, 0, width, 5, c.WHITE, 2.4)]


def basin_side(height: float = 27) -> list[Node]:
    """A basin on a pedestal from the side, the user to its left; origin at the middle of its foot."""
    top = -height
    return [
        shape([(-3.4, top + 9), (4.6, top + 9), (5.6, 0), (-4.4, 0)], c.GREY, 0.8),
        path(f"M-11,{top}H9.6V{top + 6}Q9.6,{top + 10} 5,{top + 10}H-3Q-10,{top + 10} -11,{top}Z", c.WHITE),
        rect(-12.4, top - 1.4, 23, 4.2, c.WHITE, 2),
        place(tap(), (7.4, top - 1.6), 0.82),
    ]


def toilet(lid: bool = True, tank: bool = True) -> list[Node]:
    """A toilet from the side, its tank to the left; origin on the ground below the bowl, seat at -19."""
    marks: list[Node] = []
    if tank:
        marks += toilet_tank()
    if lid:
        marks.append(path("M-10.4,-19C-13.4,-26 -13.6,-33 -11.4,-36.6Q-9,-38.4 -7.4,-35.6C-6.6,-30 "
                          "-6.6,-24 -5.6,-19Z",
                          c.WHITE))  # fmt: skip
    marks += [
        path("M-7,-6L-8.4,0H8.6Q9.4,-3 7,-6Z", c.SKY),
        path("M-13,-17.6C-12.6,-8.6 -8,-4.6 -3,-4.6H4.4C10.6,-5.6 14.6,-10 15.2,-17.6Z", c.SKY),
        *toilet_seat(),
    ]
    return marks


def toilet_seat() -> list[Node]:
    """The seat of the toilet alone, to lie over a sitting child's trousers."""
    return [rect(-12.6, -20.4, 29.4, 4.6, c.WHITE, 2.3)]


def toilet_tank() -> list[Node]:
    """The tank of the toilet with its flush button on top; same origin as the toilet."""
    return [
        rect(-24, -38, 13.6, 22, c.SKY, 2),
        rect(-20, -42.4, 6, 3.4, c.GREY, 1.2),
        rect(-25.4, -40, 16.4, 4.6, c.WHITE, 2),
    ]


def potty() -> list[Node]:
    """A potty with its back to the left; origin on the ground, rim at -10."""
    return [
        path("M-10,-9C-12.6,-15 -11,-18 -8.4,-17.4C-5.6,-16.6 -5,-13 -4.6,-9Z", c.ORANGE),
        path("M-9.6,-9H11Q10.4,-4.4 9.4,-3L10.8,0H-10L-8.6,-3Q-9.4,-4.6 -9.6,-9Z", c.ORANGE),
        rect(-12.2, -11, 25.4, 4.4, c.AMBER, 2.2),
    ]


def bath(width: float = 62) -> list[Node]:
    """A bath from the side; origin on the ground in its middle, rim at -24."""
    w = width / 2
    return [
        line((-w + 12, -4), (-w + 9, 0), width=3.4),
        line((w - 12, -4), (w - 9, 0), width=3.4),
        path(
            f"M{-w + 2},-22C{-w + 2},-8 {-w + 8},-3.4 {-w + 18},-3.4H{w - 18}C{w - 8},-3.4 {w - 2},-8 "
            f"{w - 2},-22Z",
            c.WHITE,
        ),
        patch(
            f"M{-w + 4},-15C{-w + 6},-7 {-w + 11},-4.4 {-w + 18},-4.4H{w - 18}C{w - 11},-4.4 {w - 6},-7 "
            f"{w - 4},-15Z",
            c.GREY,
        ),
        rect(-w, -24.4, width, 4.8, c.WHITE, 2.4),
    ]


def towel(width: float = 18, height: float = 24, colour: str = c.ROSE) -> list[Node]:
    """A hanging towel with a stripe; origin at the middle of its top."""
    w = width / 2
    return [
        rect(-w, 0, width, height, colour, 1.6),
        patch(f"M{-w + 1},{height - 8}H{w - 1}V{height - 4.6}H{-w + 1}Z", c.WHITE),
    ]


def towel_rail(width: float = 28) -> list[Node]:
    """A rail to hang a towel on; origin at its middle."""
    w = width / 2
    return [tube([(-w, 0), (w, 0)], 4.2, c.GREY)]


def toothbrush(length: float = 26, colour: str = c.BLUE, paste: bool = True) -> list[Node]:
    """A toothbrush lying, bristles up at its left end; origin at the middle of the bristles' foot."""
    marks: list[Node] = [
        rect(-4.2, -5.6, 8.4, 5.2, c.WHITE, 1),
        tube([(-4.4, 1), (length - 6, 1)], 4.4, colour),
    ]
    if paste:
        marks.insert(0, path("M-4,-5.6Q-3.6,-9 -1,-7.8Q1,-10 2.6,-7.8Q4.6,-8 4,-5.6Z", c.SKY))
    return marks


def toothpaste() -> list[Node]:
    """A tube of toothpaste lying with its cap to the left; origin at its middle."""
    return [
        rect(-13.6, -2.6, 5, 5.2, c.WHITE, 1),
        shape([(-8.6, -4), (11, -5.6), (11, 5.6), (-8.6, 4)], c.RED, 1.6),
        rect(10.4, -6.2, 3, 12.4, c.WHITE, 1),
        patch("M-6,-.8H8V1.6H-6Z", c.WHITE),
    ]


def soap() -> list[Node]:
    """A bar of soap; origin at its middle."""
    return [rect(-6.6, -3.8, 13.2, 7.6, c.PINK, 3.4)]


def paper_roll(sheet: float = 18) -> list[Node]:
    """A roll of toilet paper from its end, the sheet hanging to the right; origin at its middle."""
    return [
        path(f"M-1,0H8V{sheet}L5,{sheet - 2.4}L2,{sheet}L-1,{sheet - 2.4}Z", c.WHITE),
        circle((0, 0), 8, c.WHITE),
        circle((0, 0), 2.8, c.WOOD),
    ]
