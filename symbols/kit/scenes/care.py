"""Washing, the toilet, hair and skin."""

from dataclasses import replace

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, figure, head_only, reaching_arm
from symbols.kit.geometry import Point
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import arrow, bubble, drop, drops, motion
from symbols.kit.people import CHILD, CHILD_BUILD, MUM
from symbols.kit.poses import stand
from symbols.kit.props import bath, defenders, sun, toilet, toothbrush, toothpaste
from symbols.kit.props.care import nappy, scallops
from symbols.kit.scenes import scene
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
    tube,
    union,
)  # fmt: skip
from symbols.kit.svg import Drawing, Node

LONG = CHILD.wearing(style="long")
REACHING = replace(CHILD_BUILD, upper_arm=11, forearm=11)
"""Longer arms, for hands on top of the large head."""


def _low_basin() -> Drawing:
    return path("M4,59H54Q53,69 42,69H16Q5,69 4,59Z", c.WHITE), rect(2.6, 57, 53, 5.4, c.WHITE, 2.4)


def _tap(turn: float) -> Drawing:
    """A tap with one lever, its free end to the right; the lever is turned by an angle."""
    return (
        tube([(42, 60), (42, 24), (19, 24), (19, 30)], 9, c.GREY, 9), rect(13, 29, 12, 5, c.GREY, 1.4),
        place(rect(-5, -4, 26, 8, c.RED, 3.6), (42, 20.4), 1, turn),
    )  # fmt: skip


def _lever_hand(at: Point, aim: float) -> Drawing:
    return reaching_arm(CHILD, (94, at[1] - 4 + aim / 4), Hand(at, elbow=(0, 1), aim=180 + aim), 1.6)


@scene("need-toilet", "A child holds themselves and thinks of the toilet")
def need_toilet() -> Drawing:
    child = stand(
        CHILD, 22, mood="worried", gaze=(0.4, -0.4), crouch=2, tilt=4,
        hands=(Hand((19.6, 50), elbow=(-1, 0.3), thumb=0), Hand((24.4, 50), elbow=(1, 0.3), thumb=0)),
        feet=(Foot((15, GROUND), knee=(1, 0)), Foot((29, GROUND), knee=(-1, 0))),
    )  # fmt: skip
    thought = ellipse((53, 20), 17, 17, c.WHITE), circle((40, 40), 2.6, c.WHITE)
    return place((child, thought, place(toilet(), (54.6, 31.4), 0.56)), (-1, 0))


@scene("nappy", "A nappy")
def nappy_alone() -> Drawing:
    return place(place(nappy(), (36, 36), 1.02), (1.1, 2), 0.97)


@scene("change-nappy", "A grown-up changes the nappy of a small child on a mat")
def change_nappy() -> Drawing:
    baby = figure(
        CHILD.wearing(style="crop", bottom="none", feet="bare", top_colour=c.LIME), (36, 50.4), view="quarter",
        size=0.88, neck=(22, 49.4), head_at=(13, 46.4), hands=(None, (31, 47)), bones=(10, 9), legs_over=True,
        feet=(Foot((59, 48), toe=-75, knee=(0, -1)), Foot((56, 50), toe=-75, knee=(0, -1))),
    )  # fmt: skip
    adult = stand(MUM, 42, hands=(Hand((27, 33), elbow=(-1, 0)), Hand((57, 33), elbow=(1, 0))), nod=1)
    fingers = [tube([(x, 31), (x + d, 30.6)], 4.4, MUM.skin) for x, d in ((25, 4), (59, -4))]
    return (
        adult, place(nappy(), (42, 36.4), 0.48), fingers, rect(8, 60, 5, 8, c.WOOD),
        rect(59, 60, 5, 8, c.WOOD), rect(3, 57, 66, 5, c.WOOD, 2), rect(5, 53, 62, 5, c.SKY, 2.5), baby,
    )  # fmt: skip


@scene("turn-on-tap", "A hand lifts the lever of a tap, water runs")
def turn_on_tap() -> Drawing:
    stream = (
        path("M13,30V58H25V30Z", c.BLUE),
        in_lines([line((19, 38), (19, 44)), line((19, 49), (19, 52))], "black"),
    )
    splash = bow((5, 57), (6, 50), (11, 53)), bow((33, 57), (32, 50), (27, 53))
    return place(
        (
            stream,
            splash,
            _tap(-27),
            _lever_hand((59, 13.4), -14),
            _low_basin(),
            arrow((59.6, 52), (59.6, 32), width=6, head=7.6),
        ),
        (1.1, 2),
        0.97,
    )


@scene("turn-off-tap", "A hand presses down the lever of a tap, a last drop falls")
def turn_off_tap() -> Drawing:
    return place(
        (
            drop((19, 43), 1.5, colour=c.BLUE),
            _tap(12),
            _lever_hand((60, 24), 6),
            _low_basin(),
            arrow((59.6, 33), (59.6, 52), c.ORANGE, 6, 7.6),
        ),
        (0.4, -0),
    )


@scene("put-toothpaste-on", "A hand puts toothpaste on a toothbrush")
def put_toothpaste_on() -> Drawing:
    hand = reaching_arm(CHILD, (94, 30), Hand((57, 16), aim=195, thumb=1), size=1.5)
    tip = path("M9,52Q7,45 14,44Q15,36 22,33L28,37Q27,43 24,45Q27,48 26,52Z", c.SKY)
    return place((
        tip, place(toothbrush(34, c.BLUE, paste=False), (17, 61), 1.66), place(toothpaste(), (44, 22), 1.56, -36),
        hand,
    ), (0, 0.5))  # fmt: skip


@scene("dry-body", "A child wrapped in a big towel, wet from the bath")
def dry_body() -> Drawing:
    child = stand(
        CHILD.wearing(top="none", bottom="none", feet="bare"), 25,
        hands=(Hand((21, 43), elbow=(-1, 0.4), thumb=0), Hand((30, 41), elbow=(1, 0.4), thumb=0)), apart=4.4,
    )  # fmt: skip
    cloth = path("M16.4,36Q25,39 33.6,36L38,59Q25,63 12,59Z", c.ROSE)
    folds = (
        patch("M13.8,51.4Q25,55.4 36.2,51.4L37,55Q25,59 13,55Z", c.WHITE),
        line((27, 38), (24, 60)),
    )
    wet = drops((6, 22), (43, 13), (46, 29), (5, 41), size=0.95)
    puddle = ellipse((25, 66.6), 17, 3.4, c.SKY)
    return place(
        (place(bath(60), (54, GROUND)), puddle, child.behind, cloth, folds, child.front, wet), (1.3, -1)
    )


@scene("wash-hair", "A child washes their hair with foam")
def wash_hair() -> Drawing:
    child = figure(
        CHILD.wearing(top="none", build=REACHING), (36, 71), size=1.5, mood="closed", over_face=True,
        hands=(Hand((20.6, 22), elbow=(-1, 0.2), thumb=0, aim=-40), Hand((51.4, 22), elbow=(1, 0.2), thumb=0, aim=220)),
    )  # fmt: skip
    foam = scallops((36, 15), 14.6, 8.6, 9, c.WHITE, 0.16)
    suds = [circle((31, 12), 2.4, c.SKY), circle((40, 16), 3, c.SKY)]
    drip = bubble((9, 11), 3), bubble((63, 10), 3.6), bubble((11, 22), 2.2), drops((10, 62), (62, 62))
    return child.behind, foam, suds, child.front, drip


@scene("dry-hair", "A child dries their hair with a hair dryer")
def dry_hair() -> Drawing:
    child = figure(
        CHILD, (25, 74), size=1.5, head_at=(27, 33), mood="closed",
        hands=(None, Hand((61, 40), "fist", elbow=(0.4, 1))),
    )  # fmt: skip
    blown = path(
        "M36,20Q28,8 16,11Q8,9 3,14Q9,15 8,18Q3,20 3,26Q9,23 10,26Q5,32 8,39Q12,33 20,38Z", CHILD.hair
    )
    dryer: list[Node] = [
        tube([(62, 26), (62, 44)], 6, c.PURPLE), path("M49,12L56,9H62Q70,10 70,18Q70,26 62,27H56L49,24Z", c.PURPLE),
        circle((62, 18), 3.4, c.LILAC),
    ]  # fmt: skip
    air = motion(((45, 11), (40, 8)), ((45.6, 18), (42, 18)), ((45, 25), (43.6, 26)))
    return place((blown, child.behind, dryer, child.front, air), (0.4, 1.4), 0.98)


@scene("brush-hair", "A child brushes their long hair")
def brush_hair() -> Drawing:
    child = figure(
        LONG,
        (29, 76),
        size=1.6,
        head_at=(29, 31),
        over_face=True,
        hands=(None, Hand((62, 46), "fist", elbow=(1, 1))),
    )
    brush: list[Node] = [
        *[line((-10, y), (-5, y), width=1.8) for y in (-12, -8, -4, 0)], rect(-5.6, -15, 7, 18, c.RED, 3),
        tube([(-2, 3), (-2, 16)], 4.6, c.RED),
    ]  # fmt: skip
    return child.behind, place(brush, (59, 33), 1.3, -16), child.front


@scene("cut-nails", "Clippers cut the fingernails of a hand")
def cut_nails() -> Drawing:
    tips = [(35, 12.6), (44, 20), (46.4, 29.6), (42.4, 39)]
    roots = [(18, 26), (21, 29), (22, 33.4), (21, 38)]
    parts: list[tuple[list[Point], float]] = [([a, b], 8.6) for a, b in zip(roots, tips, strict=True)]
    parts += [([(16, 33), (15, 37)], 20), ([(12, 27), (15, 10)], 8), ([(13, 40), (2, 64)], 17)]
    nails = [
        place(rect(-3, -3, 6.4, 6, c.PINK, 2.4), (x - 0.4, y), 1, a)
        for (x, y), a in zip(tips, (-40, -20, -8, 6), strict=True)
    ]
    clippers: list[Node] = [
        tube([(8, -9), (27, -15)], 5, c.GREY_MID), line((11, -10), (11, -6)),
        path("M-1,-2Q0,-7.6 7,-7.6H26V7.6H7Q0,7.6 -1,2L5,4.2Q11,4 11,0Q11,-4 5,-4.2Z", c.GREY),
    ]  # fmt: skip
    grip = reaching_arm(MUM, (92, 64), Hand((66, 46), elbow=(0, 1), aim=205), 1.7)
    return place(
        (union(parts, CHILD.skin), nails, place(clippers, (47.6, 34), 1, 22), grip), (0.7, -2.1), 0.98
    )


@scene("ear-defenders", "A child wears ear defenders")
def ear_defenders() -> Drawing:
    shoulders = path("M9,73Q9,58 25,54.6H47Q63,58 63,73Z", c.RED)
    return shoulders, head_only(CHILD, (36, 33), 1.95), place(defenders(c.GREEN), (36, 34), 1.98)


@scene("sun-cream", "A child rubs sun cream on their arm, the sun shines")
def sun_cream() -> Drawing:
    child = figure(
        CHILD, (20, 57), size=1.36, view="quarter", nod=1.4, feet=((26, 86), (15, 86)),
        hands=(Hand((61, 40), "flat"), Hand((42, 40), elbow=(0, 1))),
    )  # fmt: skip
    bottle: list[Node] = [
        rect(-7.6, -21, 15.2, 21, c.BLUE, 3), rect(-4, -26, 8, 5.6, c.WHITE, 1), place(sun(3.4, False), (0, -10.4)),
    ]  # fmt: skip
    cream = blob([(47, 36.6), (51, 34), (55, 36.6), (56, 40), (52, 42), (47.6, 41)], c.WHITE)
    return place(
        (child.behind, place(bottle, (56, 69.4), 0.94), child.front, cream, place(sun(6.4), (57, 14.4))),
        (-2.9, 0.5),
    )
