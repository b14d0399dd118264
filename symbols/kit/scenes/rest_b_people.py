"""More of the child: clothes on the body, a lost tooth, an accident, the washing line."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, bust, figure, head_only
from symbols.kit.geometry import Point
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import arrow, drop
from symbols.kit.people import BABY_BROTHER, CHILD
from symbols.kit.poses import stand
from symbols.kit.props import cup, shirt
from symbols.kit.props.care import small_star
from symbols.kit.scenes import scene
from symbols.kit.strokes import (
    blob,
    in_lines,
    line,
    patch,
    path,
    place,
    rect,
    sleeve,
    spot,
    tube,
    union,
)  # fmt: skip
from symbols.kit.svg import Drawing, Node

TOOTH = (
    "M-6,-5C-6,-9 -2,-8.6 0,-7C2,-8.6 6,-9 6,-5C6,-1 4.6,1 4.4,5Q4,8.6 2.2,8Q1,7 0,3Q-1,7 -2.2,8Q-4,8.6 -4.4,5"
    "C-4.6,1 -6,-1 -6,-5Z"
)


@scene("wobbly-tooth", "A child with a gap between the teeth holds a small tooth on the hand")
def wobbly_tooth() -> Drawing:
    face = head_only(CHILD, (30.4, 31.4), 2.2, mood="none")
    mouth = path("M18,39H42Q43,52 30,52Q17,52 18,39Z", c.RED_DARK)
    teeth = (
        path("M18,39H25.6V45H19.4Q18.2,43 18,39Z", c.WHITE), path("M32.4,39H42Q41.8,43 40.6,45H32.4Z", c.WHITE),
        line((37, 39), (37, 45), width=1.6),
    )  # fmt: skip
    hand = union(
        [([(86, 78), (64, 64)], 12), ([(62, 64), (48, 64)], 10), ([(63, 62), (67, 54)], 6.6)], CHILD.skin
    )
    return face, mouth, teeth, hand, place(path(TOOTH, c.WHITE), (53.6, 51.6), 1.04)


def _sock() -> list[Node]:
    return [
        path("M-7,-12H5V-5.4Q12,-5 16,-2.6Q18,4 12,4H0Q-7,4 -7,-4Z", c.WHITE),
        in_lines([patch("M-6,-8.4H4V-5H-6Z", c.RED_DARK), patch("M1,-4.4L4.6,-4.4V3H1Z", c.RED_DARK),
                  patch("M8,-3.8L11.6,-3V3H8Z", c.RED_DARK)], "black"),
    ]  # fmt: skip


@scene("take-off-socks", "A child pulls a striped sock off the toes")
def take_off_socks() -> Drawing:
    child = figure(
        CHILD.wearing(bottom="shorts", feet="bare"), (17, 59), view="quarter", lean=20, nod=1.4, bones=(14, 13),
        hands=(None, Hand((52, 43), elbow=(0, -1))), feet=(Foot((46, GROUND)), Foot((45, 57), toe=-40)),
    )  # fmt: skip
    sock = path(
        "M47,48.6L55,57.4Q63,51 64.4,47.4L68,35Q68.6,28 62.4,28Q57,28 56,34L54.4,41Q52,44.6 47,48.6Z", c.WHITE
    )
    bands = "M50,46L57.8,54.8L61.6,51.4L54,42Z", "M55.6,35.6L66.6,40L67.6,36L56.4,31.6Z"
    stripes = [path(d, c.RED_DARK) for d in bands]
    picture = child.behind, sock, stripes, path("M47,48.6L55,57.4"), child.front
    return place(picture, (-9.4, -10), 1.15), arrow((52, 15), (65, 7.4), c.ORANGE)


def _armband(at: Point, turn: float) -> Drawing:
    """An inflated armband round an arm."""
    return place(
        (rect(-10, -7, 20, 14, c.ORANGE, 6), line((-10, 0), (10, 0), width=1.8), spot((4, -3.6), 1.3)),
        at,
        1,
        turn,
    )


@scene("armbands", "A child with an orange armband on each arm in the water")
def armbands() -> Drawing:
    child = bust(
        CHILD.wearing(top="vest", top_colour=c.NAVY), 36, size=1.34, head_at=(36, 21), bottom=70, over_face=False,
        hands=(Hand((9.6, 57), elbow=(-1, 0), thumb=0), Hand((62.4, 57), elbow=(1, 0), thumb=0)),
    )  # fmt: skip
    sea = path(
        "M-6,60Q1,54 7,60Q13.4,65 20,60Q27,54 33,60Q39,65 45,60Q51.6,54 58,60Q64,65 71,60L78,58V78H-6Z",
        c.BLUE,
    )
    return child.behind, child.front, _armband((18.6, 47.6), 60), _armband((53.4, 47.6), -60), sea


@scene("hood", "A child pulls the hood of a coat up over the head")
def hood() -> Drawing:
    child = bust(
        CHILD.wearing(top="coat", top_colour=c.BLUE), 36, size=1.4, head_at=(36, 27), view="front",
        hands=(Hand((19, 40), elbow=(-1, 0.6), thumb=0), Hand((53, 40), elbow=(1, 0.6), thumb=0)),
    )  # fmt: skip
    back = path("M36,3C54,3 60,16 58,30Q57,44 48,50H24Q15,44 14,30C12,16 18,3 36,3Z", c.NAVY)
    rim = path(
        "M36,3C54,3 60,16 58,30Q57,44 46,51L43,45Q50,40 51,30C52,18 47,12 36,12C25,12 20,18 21,30Q22,40 29,45"
        "L26,51Q15,44 14,30C12,16 18,3 36,3Z",
        c.BLUE,
    )
    return back, child.body, child.head, rim, child.front


@scene("roll-up-sleeves", "A child pushes a long sleeve up to the elbow")
def roll_up_sleeves() -> Drawing:
    child = bust(
        CHILD.wearing(top="jumper"), 20, size=1.4, head_at=(21, 20), view="quarter", nod=1.6,
        hands=(Hand((43, 49), elbow=(1, 1), aim=40, thumb=0), None),
    )  # fmt: skip
    bare = union(
        [([(34, 61), (58, 55)], 9), ([(58, 55), (64, 53.4)], 10.6), ([(58, 54), (63, 48.4)], 5.4)], CHILD.skin
    )
    ring = tube([(0, -5.6), (0, 5.6)], 6, c.RED)
    cloth = [
        *sleeve([(17, 45), (20, 62), (36, 60)], 13, c.RED, 7),
        *[place(ring, at, 1, -10) for at in ((35, 60), (40.6, 58.8))],
    ]  # fmt: skip
    fingers = union([([(45, 49.4), (42.4, 55.4)], 5.2), ([(41, 49), (37.6, 55.4)], 5.2)], CHILD.skin)
    return place((child.behind, bare, cloth, fingers, arrow((66, 35), (50, 39))), (0.4, 1.4), 0.98)


@scene("highchair", "A toddler with a cup in a high chair")
def highchair() -> Drawing:
    child = figure(
        BABY_BROTHER, (36, 46), size=0.94, hands=(Hand((22, 40), thumb=0), Hand((48, 40), thumb=0)),
        feet=((31, 60), (41, 60)), bones=(4, 4),
    )  # fmt: skip
    legs = [tube([(24, 46), (14, 66)], 4.4, c.WOOD), tube([(48, 46), (58, 66)], 4.4, c.WOOD)]
    back = rect(20, 10, 32, 40, c.WOOD, 4)
    rest = rect(21, 59, 30, 4.4, c.WOOD, 1.6)
    tray = rect(10, 42, 52, 6, c.WHITE, 2.6)
    return back, legs, child.behind, rest, child.front, tray, place(cup(c.BLUE), (54, 36), 0.9)


@scene("hang-out-washing", "A child pegs washing on a line")
def hang_out_washing() -> Drawing:
    child = stand(CHILD, 12.6, view="quarter", hands=(None, Hand((33, 22), elbow=(0, 1))), gaze=(0.6, -0.4))
    peg = rect(-2.3, -5.4, 4.6, 10, c.WOOD, 1.2)
    sock = path("M-4,0H4V11Q9,12 9,15.6H-1Q-4,15.6 -4,12Z", c.LIME)
    basket = (
        path("M36,52L39,67.6H63L66,52Z", c.SAND),
        [line((x, 55), (x + d, 67)) for x, d in ((45, 0.6), (51, 0), (57, -0.6))],
        rect(34, 49.6, 34, 5, c.SAND, 2),
    )  # fmt: skip
    heap = blob([(38, 52), (40, 45), (47, 46), (52, 43), (60, 45), (64, 52)], c.NAVY)
    return (
        line((3, 14), (69, 14)), place(shirt(), (42, 28), 0.86), place(sock, (60, 15)),
        [place(peg, (x, 14)) for x in (51, 60)], child.behind, place(peg, (34, 15)), child.front, heap, basket,
    )  # fmt: skip


@scene("toilet-accident", "A sad child with wet trousers, a puddle on the floor")
def toilet_accident() -> Drawing:
    worn = CHILD.wearing(bottom_colour=c.SKY)
    child = stand(
        worn, 36, 63.8, mood="sad", nod=1.8, apart=6.4, gaze=(0, 0.6),
        hands=(Hand((20, 44), elbow=(-1, 0), thumb=0), Hand((52, 44), elbow=(1, 0), thumb=0)),
    )  # fmt: skip
    wet = path("M30,45Q36,42.6 42,45Q42.6,51 40.6,53Q38.6,53.6 37.6,50.6L36,48L34.4,55Q33,59 31,57.4Q29,56 30,45Z",
               c.NAVY)  # fmt: skip
    puddle = blob(
        [(11, 63), (22, 59), (36, 58.6), (50, 59), (61, 62.6), (54, 67.4), (40, 68.6), (24, 67.8)], c.YELLOW
    )
    leak = [drop((x, y), 0.7, 0, c.YELLOW) for x, y in ((25, 53), (47.6, 52))]
    return puddle, child, wet, leak


@scene("eye-patch", "A child with a patch over one eye")
def eye_patch() -> Drawing:
    face = head_only(CHILD, (36, 37), 2.5)
    cover = blob([(13, 38), (19, 30), (29, 29.6), (36.4, 38), (33.4, 48), (24, 51), (15.4, 47)], c.SKY)
    return face, cover, small_star((25.4, 40), 5.4)
