"""Furniture, doors, clocks, calendars, boxes."""

from symbols.kit import palette as c
from symbols.kit.geometry import polar
from symbols.kit.strokes import circle, line, patch, path, rect, shape, spot, tube
from symbols.kit.svg import Node


def chair(seat: float = 18, width: float = 19, back: float = 18, colour: str = c.WOOD) -> list[Node]:
    """A chair from the side, facing right; origin on the ground at its middle, the seat's top at -seat."""
    w = width / 2
    return [
        tube([(-w + 2.4, -seat - back), (-w + 2.4, -2.2)], 4.4, colour),
        tube([(w - 2.4, -seat + 3), (w - 2.4, -2.2)], 4.4, colour),
        rect(-w, -seat, width + 1, 4.6, colour, 1.8),
    ]


def stool(seat: float = 16, width: float = 20, colour: str = c.WOOD) -> list[Node]:
    """A stool or small bench; origin on the ground at its middle."""
    w = width / 2
    return [
        tube([(-w + 3.4, -seat + 3), (-w + 3.4, -2.2)], 4.4, colour),
        tube([(w - 3.4, -seat + 3), (w - 3.4, -2.2)], 4.4, colour),
        rect(-w, -seat, width, 4.8, colour, 2),
    ]


def bench(width: float = 40, seat: float = 16) -> list[Node]:
    """A bench without a back; origin on the ground at its middle."""
    return stool(seat, width)


def table(width: float = 44, height: float = 26, colour: str = c.WOOD, legs: bool = True) -> list[Node]:
    """A table from the side; origin on the ground at its middle, its top at -height."""
    w = width / 2
    marks: list[Node] = []
    if legs:
        marks = [tube([(x, -height + 3), (x, -2.2)], 4.4, colour) for x in (-w + 4, w - 4)]
    return [*marks, rect(-w, -height, width, 5, colour, 2)]


def bed(width: float = 62, cover: str = c.BLUE, covered: bool = True) -> list[Node]:
    """A bed from the side, its head to the left; origin on the ground at its middle, mattress at -19."""
    w = width / 2
    marks: list[Node] = [
        tube([(w - 2.2, -18), (w - 2.2, -2.2)], 4.4, c.WOOD),
        rect(-w + 3, -19.4, width - 6, 7.4, c.WHITE, 1.6),
        rect(-w + 2, -13, width - 4, 6, c.WOOD, 1.2),
        path(
            f"M{-w + 5},-19.4V-22Q{-w + 5},-26 {-w + 9},-26H{-w + 16}Q{-w + 20},-26 {-w + 20},-22V-19.4Z",
            c.WHITE,
        ),
        tube([(-w + 2.2, -32), (-w + 2.2, -2.2)], 4.4, c.WOOD),
    ]
    if covered:
        marks.append(blanket(-w + 22, w - 4, cover))
    return marks


def blanket(left: float, right: float, colour: str = c.BLUE, top: float = -24, low: float = -11) -> Node:
    """A blanket over a bed, in the bed's coordinates."""
    return path(f"M{left},{low}V{top + 4}Q{left},{top} {left + 4},{top}H{right - 4}Q{right},{top} "
                f"{right},{top + 4}V{low}Z",
                colour)  # fmt: skip


def door(width: float = 26, height: float = 50, colour: str = c.WOOD, handle: int = 1) -> list[Node]:
    """A closed door in its frame; origin on the ground at its middle."""
    w = width / 2
    return [
        rect(-w - 3, -height - 3, width + 6, height + 3, c.WHITE, 1),
        rect(-w, -height, width, height, colour),
        rect(-w + 5, -height + 6, width - 10, height * 0.3, c.SAND, 1),
        circle((handle * (w - 4.4), -height * 0.44), 1.8, c.AMBER),
    ]


def window(width: float = 22, height: float = 22, sky: str = c.SKY) -> list[Node]:
    """A window with a cross bar; origin at its middle."""
    w, h = width / 2, height / 2
    return [rect(-w, -h, width, height, sky, 1), line((0, -h), (0, h)), line((-w, 0), (w, 0))]


def coat_peg() -> list[Node]:
    """One hook on a board; origin at the middle of the board."""
    return [rect(-7, -4, 14, 8, c.WOOD, 1.6), tube([(0, 0), (0, 7), (5, 7), (5, 4)], 3.6, c.GREY, radius=2.4)]


def peg_rail(width: float = 40, pegs: int = 3) -> list[Node]:
    """A board with pegs; origin at its middle."""
    w = width / 2
    marks: list[Node] = [rect(-w, -3.4, width, 6.8, c.WOOD, 1.6)]
    for i in range(pegs):
        x = -w + width * (i + 0.5) / pegs
        marks.append(tube([(x, 0), (x, 5)], 3.8, c.GREY))
    return marks


def shelf(width: float = 34) -> list[Node]:
    """A board on the wall; origin at the middle of its top."""
    return [rect(-width / 2, 0, width, 4.2, c.WOOD, 1)]


def clock(
    radius: float = 12, hour: float = 4, minute: float = 0, pie: float = 0, colour: str = c.WHITE
) -> list[Node]:
    """A clock; ``pie`` colours that many minutes, as a visual timer does. Origin at its middle."""
    r = radius
    marks: list[Node] = [circle((0, 0), r, colour)]
    if pie:
        end = polar((0, 0), -90 + pie * 6, r - 2.6)
        large = 1 if pie > 30 else 0
        marks.append(
            patch(f"M0,0V{-r + 2.6}A{r - 2.6},{r - 2.6} 0 {large} 1 {end[0]:.2f},{end[1]:.2f}Z", c.RED)
        )
    marks += [spot(polar((0, 0), a, r * 0.74), max(0.8, r * 0.07)) for a in (0, 90, 180, 270)]
    hand = polar((0, 0), hour * 30 + minute / 2 - 90, r * 0.44)
    long = polar((0, 0), minute * 6 - 90, r * 0.66)
    return [*marks, line(long, (0, 0), hand)]


def calendar(width: float = 26, height: float = 28, colour: str = c.RED) -> list[Node]:
    """A calendar page with a coloured head; origin at its middle."""
    w, h = width / 2, height / 2
    return [
        rect(-w, -h, width, height, c.WHITE, 2.4),
        path(
            f"M{-w},{-h + 9}V{-h + 2.4}Q{-w},{-h} {-w + 2.4},{-h}H{w - 2.4}Q{w},{-h} {w},{-h + 2.4}"
            f"V{-h + 9}Z",
            colour,
        ),
        line((-w * 0.5, -h - 2.6), (-w * 0.5, -h + 3)),
        line((w * 0.5, -h - 2.6), (w * 0.5, -h + 3)),
    ]


def box(width: float = 30, height: float = 18, colour: str = c.AMBER, front: bool = True) -> list[Node]:
    """An open box; origin on the ground at its middle. Draw ``front=False`` first to put things into it."""
    w = width / 2
    back = shape(
        [(-w, -height), (-w + 4, -height - 4.4), (w - 4, -height - 4.4), (w, -height)], c.WOOD_DARK, 0.6
    )
    return [rect(-w, -height, width, height, colour, 1.2)] if front else [back]
