"""Words of time and order: first, next, now, later, finished."""

from symbols.kit import palette as c
from symbols.kit.overlays import arrow, digit, panel, round_arrow, tick
from symbols.kit.props import box, clock
from symbols.kit.props.school import picture_card
from symbols.kit.scenes import scene
from symbols.kit.strokes import circle, place, rect
from symbols.kit.svg import Drawing


@scene("finished", "A card goes into a box, with a tick")
def finished() -> Drawing:
    return (
        place(box(46, 30, front=False), (36, 67)), panel(24, 8, 24, 30, c.SKY), circle((36, 21), 6, c.AMBER),
        place(box(46, 30), (36, 67)), tick((36, 52), 22),
    )  # fmt: skip


@scene("first", "The first of three cards")
def first() -> Drawing:
    return (
        panel(4, 28, 27, 34, c.LIME), panel(36, 36, 14, 18), panel(55, 36, 14, 18), digit(1, (17.5, 45),
            1.7, 4.4),
        arrow((17.5, 7), (17.5, 22), width=6, head=7),
    )  # fmt: skip


@scene("next", "A strip of picture cards: the first is done, an arrow leads to the second")
def following() -> Drawing:
    return (
        rect(3, 33, 66, 28, c.AMBER, 3), place(picture_card("bowl", 15, 21), (13, 47)), tick((13, 56), 13),
        rect(24, 27, 26, 40, c.LIME, 3), place(picture_card("ball", 19, 31), (37, 47)),
        place(picture_card("house", 13, 21), (60, 47)), round_arrow((25, 27), 15, -160, -24, width=6, head=8),
    )  # fmt: skip


@scene("now", "A clock and an arrow that points to it")
def now() -> Drawing:
    return place(clock(21, 3, 0), (36, 47.6)), arrow((36, 6), (36, 21), width=6.4, head=7.5)


@scene("later", "A clock and an arrow that goes on round it")
def later() -> Drawing:
    return place(clock(19, 3, 0), (31, 36)), round_arrow((31, 36), 29, -90, 68, c.GREEN, 6.4, 7.5)
