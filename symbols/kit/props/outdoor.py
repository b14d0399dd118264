"""Outside: playground, vehicles, weather, houses."""

from symbols.kit import palette as c
from symbols.kit.geometry import polar
from symbols.kit.strokes import blob, circle, in_lines, line, path, rect, shape, tube
from symbols.kit.svg import Node


def sun(radius: float = 6, rays: bool = True) -> list[Node]:
    """The sun; origin at its middle, rays reach to 1.9 radii."""
    marks: list[Node] = [circle((0, 0), radius, c.AMBER)]
    if rays:
        beams = [
            line(polar((0, 0), a, radius + 3), polar((0, 0), a, radius + 5.4), stroke=c.AMBER, width=2.2)
            for a in range(0, 360, 45)
        ]
        marks.append(in_lines(beams, "black"))
    return marks


def cloud(colour: str = c.WHITE) -> list[Node]:
    """A cloud 26 wide; origin at its middle."""
    return [
        path(
            "M-8,7C-14,7 -14.6,-1 -8.6,-1.6C-8,-8.6 2,-10 4,-3.6C9,-6 14,-2 12,2C14.6,3.6 12.6,7 9.6,7Z",
            colour,
        )
    ]


def swing(width: float = 60, height: float = 60) -> list[Node]:
    """The frame of a swing; origin on the ground at its middle."""
    w = width / 2
    return [
        tube([(-w + 3.4, -height), (-w, -2)], 4.6, c.GREY),
        tube([(w - 3.4, -height), (w, -2)], 4.6, c.GREY),
        tube([(-w, -height), (w, -height)], 5, c.GREY),
    ]


def slide() -> list[Node]:
    """A slide from the side, ladder to the left; origin on the ground at its middle, platform at -40."""
    marks: list[Node] = [line((-26, y), (-17, y), width=2.4) for y in (-10, -19, -28)]
    return [
        *marks,
        tube([(-27, -50), (-27, -2)], 4, c.GREY),
        tube([(-16, -44), (-16, -2)], 4, c.GREY),
        path("M-28,-40H-14C0,-38 4,-8 20,-7H27V-1.6H18C-4,-2 -6,-30 -16,-34.6H-28Z", c.RED),
    ]


def trampoline(width: float = 58) -> list[Node]:
    """A trampoline from the side; origin on the ground at its middle, mat at -12."""
    w = width / 2
    return [
        *[
            line((x, -8), (x + d, 0), width=2.6)
            for x, d in ((-w + 10, -3), (w - 10, 3), (-w + 22, 0), (w - 22, 0))
        ],
        rect(-w, -13, width, 6.6, c.BLUE, 3),
    ]


def bus(colour: str = c.RED) -> list[Node]:
    """A bus from the front; origin on the ground at its middle, 50 wide and 56 high."""
    return [
        rect(-19, -8, 8, 8, c.CHARCOAL, 1.6),
        rect(11, -8, 8, 8, c.CHARCOAL, 1.6),
        rect(-28.4, -40, 5, 10, c.CHARCOAL, 2),
        rect(23.4, -40, 5, 10, c.CHARCOAL, 2),
        path("M-22,-6V-48Q-22,-56 -14,-56H14Q22,-56 22,-48V-6Z", colour),
        rect(-14, -52, 28, 6.4, c.YELLOW, 1.6),
        rect(-17.6, -42, 35.2, 18, c.SKY, 2),
        line((0, -42), (0, -24)),
        circle((-14.6, -14), 3.2, c.YELLOW),
        circle((14.6, -14), 3.2, c.YELLOW),
        line((-6, -15.6), (6, -15.6)),
        line((-6, -12), (6, -12)),
        rect(-24, -8.6, 48, 4.6, c.GREY, 1.6),
    ]


def tree() -> list[Node]:
    """A round tree, 46 high; origin on the ground."""
    crown = [(-15, -26), (-12, -37), (-4, -43), (5, -42), (13, -36), (15, -26), (9, -18), (-8, -18)]
    return [rect(-3.4, -20, 6.8, 20, c.WOOD_DARK, 1), blob(crown, c.GREEN)]


def house(width: float = 44, height: float = 48, wall: str = c.SAND, roof: str = c.RED) -> list[Node]:
    """A house from the front; origin on the ground at its middle."""
    w = width / 2
    eaves = -height * 0.56
    return [
        rect(-w + 4, eaves - 2, width - 8, -eaves + 2, wall),
        shape([(0, -height), (w + 1, eaves), (-w - 1, eaves)], roof, 2),
        rect(-5, -17, 10, 17, c.WOOD_DARK),
        rect(-w + 8, eaves + 5, 8, 8, c.SKY),
        rect(w - 16, eaves + 5, 8, 8, c.SKY),
    ]
