"""Feasts and parties: Christmas, Hanukkah, Easter, Holi, prayer, costumes, games."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, bust, figure
from symbols.kit.geometry import Point, arc
from symbols.kit.limbs import Foot, Hand
from symbols.kit.people import CHILD, DAD, FRIEND, FRIEND_4, TEACHER
from symbols.kit.poses import sit_front, stand, walk
from symbols.kit.props import chair
from symbols.kit.props.care import moon, scallops
from symbols.kit.props.more import edge_arm, egg
from symbols.kit.props.outings import star_shape
from symbols.kit.props.school import note
from symbols.kit.scenes import scene
from symbols.kit.strokes import (
    circle,
    ellipse,
    in_lines,
    line,
    path,
    place,
    rect,
    shape,
    spot,
    tube,
)  # fmt: skip
from symbols.kit.svg import Drawing, Node, Tube


@scene("face-paint", "A hand with a brush paints whiskers on a child's face")
def face_paint() -> Drawing:
    child = bust(CHILD, 28, size=1.66, mood="smile", head_at=(28, 28))
    lines = [line((28 + x, 20), (28 + x * 0.8, 25), stroke=c.ORANGE, width=2.4) for x in (-7, 0, 7)]
    stripes = in_lines(lines, "black")
    whiskers = [
        line((28 + s * 8, y), (28 + s * 16, y + d), width=2)
        for s in (-1, 1)
        for y, d in ((34.6, -1.6), (38.4, 1))
    ]
    nose = path("M24.6,31.4H31.4L28,35Z", c.CHARCOAL)
    hand = edge_arm(TEACHER.wearing(top="tshirt"), (63.4, 66), Hand((59, 41.6), aim=-125, thumb=-1), size=1.5)
    handle = tube([(51, 38), (66.4, 43.2)], 3.4, c.RED)
    brush = handle, path("M44.6,36Q48,33.6 52,36L51,40.2Q47.6,40 44.6,36Z", c.CHARCOAL)
    return child, stripes, nose, whiskers, brush, hand


@scene("meet-santa", "A child beside Father Christmas on a chair")
def meet_santa() -> Drawing:
    who = DAD.wearing(
        skin=c.OTHER_SKIN, shadow=c.OTHER_SKIN_SHADOW, hair=c.HAIR_GREY, beard=False, top="jumper", top_colour=c.RED,
        bottom_colour=c.RED,
    )  # fmt: skip
    santa = sit_front(
        who, 24, 50, size=1.08, feet=((17, GROUND), (31, GROUND)),
        hands=(Hand((15, 49), thumb=0), Hand((43, 42), elbow=(0.2, 1))), head_at=(24, 22), gaze=(0.8, 0.4),
    )  # fmt: skip
    beard = path("M15,24Q14,40 24,42Q34,40 33,24Q30,28 27,26.4Q24,25 21,26.4Q18,28 15,24Z", c.WHITE)
    mouth = path("M21.6,29.6Q24,32 26.4,29.6", None, width=1.9)
    hat = path("M15,16Q15,3 24,4Q33,3 36,14L32,15Z", c.RED), rect(12.4, 13, 23, 5.4, c.WHITE, 2.7)
    bobble = circle((37, 15.6), 3.2, c.WHITE)
    belt = rect(14, 44, 20, 4.6, c.CHARCOAL, 0.6), rect(21, 43.4, 6, 5.8, c.YELLOW, 0.6)
    seat = rect(6, 18, 36, 36, c.WOOD, 6), rect(3, 40, 8, 27, c.WOOD, 2), rect(37, 48, 8, 19, c.WOOD, 2)
    child = stand(CHILD, 59, size=0.76, view="quarter", facing="left", mood="open",
                  hands=(None, Hand((47, 43), elbow=(0, 1))))  # fmt: skip
    arms = santa.far_arm, belt, santa.near_arm
    return seat, santa.behind, arms, santa.head, beard, mouth, hat, bobble, child


def _ghost(x: float) -> list[Node]:
    return [
        rect(x - 8, 60, 6, 7, c.BLUE), rect(x + 2, 60, 6, 7, c.BLUE),
        path(f"M{x - 14},62C{x - 15},40 {x - 14},26 {x - 10},20C{x - 6},12 {x + 6},12 {x + 10},20C{x + 14},26 "
             f"{x + 15},40 {x + 14},62L{x + 9.4},58L{x + 4.6},63L{x},58L{x - 4.6},63L{x - 9.4},58Z", c.WHITE),
        ellipse((x - 4.4, 25), 2.2, 3, c.BLACK, None), ellipse((x + 4.4, 25), 2.2, 3, c.BLACK, None),
        path(f"M{x - 3.4},32.4Q{x},36 {x + 3.4},32.4", None, width=1.9),
    ]  # fmt: skip


def _pumpkin(at: Point, r: float) -> list[Node]:
    x, y = at
    return [
        path(f"M{x - r * 0.8},{y - r * 0.5}Q{x},{y - r * 2.2} {x + r * 0.8},{y - r * 0.5}", None),
        ellipse(at, r, r * 0.86, c.ORANGE),
        shape([(x - 4.6, y - 0.4), (x - 3, y - 3.4), (x - 1.4, y - 0.4)], c.BLACK, 0),
        shape([(x + 4.6, y - 0.4), (x + 3, y - 3.4), (x + 1.4, y - 0.4)], c.BLACK, 0),
        path(f"M{x - 4.4},{y + 2.6}Q{x},{y + 5.4} {x + 4.4},{y + 2.6}", None, width=1.9),
    ]  # fmt: skip


@scene("trick-or-treat", "Two children dressed as a ghost and a witch with a pumpkin bucket")
def trick_or_treat() -> Drawing:
    witch = stand(
        FRIEND.wearing(top="dress", top_colour=c.PURPLE, style="long"), 20, size=0.94,
        hands=(Hand((9, 46), thumb=0), Hand((36, 48), elbow=(0.4, 1))), mood="open",
    )  # fmt: skip
    hat = path("M11,15L22,2.6L30,15Z", c.CHARCOAL), ellipse((20.4, 16), 15.6, 3.6, c.CHARCOAL)
    bucket = _pumpkin((37.6, 55), 8.6)
    return witch.behind, witch.far_arm, witch.head, place(hat, (0, 0.8)), _ghost(54), bucket, witch.near_arm


@scene("easter", "Three decorated eggs in a nest")
def easter() -> Drawing:
    def decorated(colour: str, marks: Drawing) -> list[Node]:
        return [*egg(11, 15, colour), in_lines(marks, "black"), *egg(11, 15, "none")]

    stripes = [
        line((-9, -4), (9, -4), stroke=c.WHITE, width=3),
        line((-10, 3), (10, 3), stroke=c.YELLOW, width=3),
    ]
    zigzag = [
        line(*[(-9.6 + i * 3.2, y + i % 2 * 3) for i in range(7)], stroke=c.WHITE, width=2.2)
        for y in (-5, 1.6)
    ]
    dots = [spot(p, 2, c.WHITE) for p in ((0, -9), (-5, -3), (5, -3), (0, 2.6))]
    nest = path("M4,44Q20,51 36,50Q52,51 68,44C68,58 56,67 36,67C16,67 4,58 4,44Z", c.WOOD)
    twigs = [
        path(d, None, width=1.8)
        for d in (
            "M9,53Q26,60 46,56",
            "M16,60Q36,64 58,57",
            "M28,55Q46,53 63,49",
            "M4,44L8,40",
            "M68,44L64,39",
        )
    ]
    back = ellipse((36, 44), 32, 7, c.WOOD_DARK)
    return (
        back, place(decorated(c.RED, stripes), (17, 32), 1.08, -14),
        place(decorated(c.BLUE, zigzag), (55, 32), 1.08, 14),
        place(decorated(c.GREEN, dots), (36, 27), 1.24), nest, twigs,
    )  # fmt: skip


@scene("muslim-prayer", "A child kneels on a prayer mat, the forehead on the ground")
def muslim_prayer() -> Drawing:
    cap = path("M-10.4,-2C-10.4,-15 9,-15 9.8,-3Z", c.WHITE)
    mat = rect(5, 63, 62, 5, c.GREEN, 1)
    child = figure(
        CHILD, (26, 42), view="side", size=1.1, neck=(42, 47), head_at=(51, 52), tilt=80, mood="closed",
        hands=(Hand((62.6, 60), elbow=(0.2, -1), thumb=0, aim=10), None),
        feet=(None, Foot((14, 57), toe=180, knee=(1, 0.4), sole_up=True)), bones=(11, 12),
    )  # fmt: skip
    window = path("M44,34V16Q44,8 53,4Q62,8 62,16V34Z", c.NAVY), place(moon(5), (52.6, 19), 1, -20)
    return mat, window, child.behind, child.head, place(cap, (51, 52), 1.1, 80)


@scene("hanukkah", "A candle holder with nine burning candles")
def hanukkah() -> Drawing:
    arms = [Tube(arc((36, 32), r, 0, 180), 3.8, c.AMBER) for r in (29, 21.8, 14.6, 7.4)]
    candles: list[Node] = []
    for i in range(-4, 5):
        x, top = 36 + i * 7.25, 8 if i == 0 else 15
        candles += [
            path(f"M{x},{top}C{x - 3.4},{top - 2.6} {x - 1},{top - 4.4} {x},{top - 6}"
                 f"C{x + 1},{top - 4.4} {x + 3.4},{top - 2.6} {x},{top}Z", c.AMBER, width=1.6),
            rect(x - 2.5, top + 0.6, 5, 32 - top, c.SKY if i else c.BLUE, 0.6),
        ]  # fmt: skip
    foot = path("M20,68Q22,61 36,61Q50,61 52,68Z", c.AMBER)
    return place([arms, tube([(36, 32), (36, 64)], 4.6, c.AMBER), candles, foot], (0.5, 1.2), 0.985)


@scene("nativity", "Children as Mary and Joseph beside the manger, a star above")
def nativity() -> Drawing:
    robe = FRIEND.wearing(top="dress", top_colour=c.BLUE, style="headscarf", scarf_colour=c.SKY)
    mary = stand(robe, 13, size=0.84, view="quarter", hands=(None, Hand((18, 47), thumb=0)))
    coat = CHILD.wearing(top="dress", top_colour=c.WOOD, style="headscarf", scarf_colour=c.SAND)
    joseph = stand(
        coat, 60, size=0.86, view="quarter", facing="left", hands=(None, Hand((50, 42), "fist", elbow=(0, 1)))
    )
    manger = (
        tube([(27, 67), (44, 54)], 3.8, c.WOOD), tube([(44, 67), (27, 54)], 3.8, c.WOOD),
        scallops((35.5, 48), 12, 4, 9, c.YELLOW, 0.2), ellipse((38.6, 45), 8, 4.4, c.WHITE),
        circle((29, 43), 5.4, c.SAND), spot((27.4, 43), 0.9), spot((31, 43), 0.9),
        path("M20.6,49H50.4L45.4,59H25.6Z", c.WOOD),
    )  # fmt: skip
    staff = tube([(50, 66), (50, 30)], 3, c.WOOD_DARK)
    return place(
        [star_shape((36, 14), 10, c.YELLOW), manger, mary, joseph.behind, staff, joseph.front],
        (1.2, 1.8),
        0.95,
    )


@scene("party-games", "Children dance round two chairs to music")
def party_games() -> Drawing:
    right = place(chair(13, 11, 14, c.BLUE), (42.4, 66))
    chairs = right, place(chair(13, 11, 14, c.RED), (29.6, 66), flip=True)
    one = walk(CHILD, 12, 68, size=0.76, stride=6, mood="open", hands=((21, 40), (5, 42)), view="quarter")
    two = walk(FRIEND_4, 60, 68, size=0.76, stride=6, mood="open", hands=((68, 40), (52, 42)), view="quarter")
    notes = place(note(double=True), (29, 14), 1.1, -6), place(note(), (45, 16), 1.15)
    return place([chairs, one, two, notes], (1.4, 2.6), 0.93)
