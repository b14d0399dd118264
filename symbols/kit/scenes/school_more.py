"""What children do at school: write, draw, sing, dance, play, work."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, bust, figure
from symbols.kit.geometry import Point
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import arrow, motion_arcs, tick
from symbols.kit.people import CHILD, FRIEND_2, MUM, TEACHER
from symbols.kit.poses import kneel, run, sit_front, stand
from symbols.kit.props import ball, chair, open_book, sun, teddy, tree
from symbols.kit.props.school import bricks, fence, note, pencil, picture_card, toy_car
from symbols.kit.scenes import scene
from symbols.kit.strokes import circle, ellipse, line, path, place, rect, shape, tube
from symbols.kit.svg import Drawing, Node


def _desk(y: float = 52) -> list[Node]:
    """The top of a table that comes towards the viewer, over the whole width."""
    return [rect(5, 62, 6, 7, c.WOOD, 1), rect(61, 62, 6, 7, c.WOOD, 1),
            shape([(10, y), (62, y), (69, 64), (3, 64)], c.WOOD, 1.6)]  # fmt: skip


def _at_desk(hand: Point, other: Point = (15, 53)) -> tuple[Drawing, Drawing]:
    """A child behind the table whose near hand is at a point, the other one on the paper."""
    child = bust(CHILD, 36, size=1.24, bottom=60, nod=1.6, over_face=False,
                 hands=(Hand(other, elbow=(-1, 0.6), thumb=0), Hand(hand, "fist", elbow=(1, 0.8))))  # fmt: skip
    return (child.back_hair, child.body, child.head), (child.far_arm, child.near_arm)


@scene("write", "A child writes lines on a sheet of paper")
def write() -> Drawing:
    body, arms = _at_desk((52, 50))
    sheet = shape([(17, 46), (43, 46), (46, 66), (14, 66)], c.WHITE, 0.6)
    words = (
        line((21, 51), (39, 51), width=1.8),
        line((20.4, 56), (39.6, 56), width=1.8),
        line((20, 61), (30, 61), width=1.8),
    )
    return body, _desk(), sheet, words, arms, place(pencil(30), (36, 60), 1.06, 38)


@scene("draw", "A child draws a picture of a house and the sun")
def draw() -> Drawing:
    body, arms = _at_desk((61, 49), (9, 58))
    sheet = shape([(20, 44), (51, 44), (56, 67), (15, 67)], c.WHITE, 0.6)
    picture = (
        rect(21.6, 55, 12, 8.6, c.SAND), shape([(27.6, 47.6), (36, 55.4), (19.2, 55.4)], c.RED, 0.6),
        circle((43.6, 50.6), 3.4, c.AMBER),
    )  # fmt: skip
    return body, _desk(), sheet, picture, arms, place(pencil(26, c.GREEN), (47, 63), 1.04, 42)


@scene("paint", "A child in an apron paints a picture at an easel")
def paint() -> Drawing:
    child = stand(CHILD, 17, view="quarter", size=0.98, hands=(None, Hand((36, 36), "fist", elbow=(0, 1))))
    apron = path("M14,32H24V44L26,58H13L14,44Z", c.WHITE)
    easel = (
        tube([(54, 8), (43, 66)], 4, c.WOOD), tube([(54, 8), (66, 66)], 4, c.WOOD),
        rect(39, 10, 30, 34, c.WHITE, 1), tube([(37, 46), (69, 46)], 4.4, c.WOOD),
        ellipse((60, 18), 4.6, 3.8, c.AMBER), path("M55,38C52,30 62,26 64,32C66,38 60,42 55,38Z", c.GREEN),
        path("M42.6,30Q47,22 52,28", None, c.RED, 5.4),
    )  # fmt: skip
    pots = [rect(x, 60, 8, 8, colour, 1) for x, colour in ((33, c.RED), (50.4, c.BLUE))]
    brush = (
        tube([(31, 41), (44, 29.6)], 3.6, c.AMBER),
        place(ellipse((0, 0), 4, 2.8, c.RED), (45, 28.4), 1, -40),
    )
    return place([easel, pots, child.behind, apron, brush, child.front], (-2.6, 0))


@scene("dance", "A child dances to music")
def dance() -> Drawing:
    child = figure(
        CHILD, (34, 46), size=1, lean=-6, tilt=-6, mood="open",
        hands=(Hand((15, 47), elbow=(-0.4, -1)), Hand((55, 17), elbow=(1, 0.4))),
        feet=(Foot((31, GROUND)), Foot((57, 56), toe=-38, front=False, knee=(1, -0.4))),
    )  # fmt: skip
    return place([child, place(note(), (11, 17), 1.1), place(note(double=True), (60, 38), 0.9, 8)], (-0.6, 0))


@scene("sing", "A child sings, notes come from the mouth")
def sing() -> Drawing:
    child = bust(
        CHILD, 26, size=1.4, head_at=(26, 25), mood="none", tilt=-6, over_face=False,
        hands=(Hand((22, 52), elbow=(-1, 0.6), thumb=0), Hand((30, 52), elbow=(1, 0.6), thumb=0)),
    )  # fmt: skip
    mouth = place([ellipse((0, 6), 3, 3.2, c.RED_DARK)], (26, 25), 1.4, -6)
    return child, mouth, place(note(), (51, 36), 1.15), place(note(double=True), (58.4, 14), 1.05, 6)


@scene("movement-break", "A child does a star jump beside an empty chair")
def movement_break() -> Drawing:
    child = figure(
        CHILD,
        (44, 40),
        size=0.9,
        mood="open",
        hands=((27, 17), (61, 17)),
        feet=(Foot((31, 61)), Foot((57, 61))),
    )
    return (
        place(chair(18, 19, 20), (13, GROUND)), child,
        motion_arcs((29, 19), 8.6, 200, 1, 70), motion_arcs((59, 19), 8.6, -20, 1, 70), line((33, 68), (55, 68)),
    )  # fmt: skip


@scene("playtime", "Two children run after each other on the playground, a ball beside them")
def playtime() -> Drawing:
    chased = run(CHILD, 53, 66, size=0.74, mood="open")
    chaser = run(FRIEND_2, 19, 66, size=0.74, mood="open")
    return place(
        (
            place(fence(66, 25, c.WHITE, 10.6), (36, 58)),
            line((4, 68), (68, 68)),
            chaser,
            chased,
            place(ball(6.6), (35, 10)),
        ),
        (0.7, 1.4),
        0.98,
    )


@scene("outdoor-play", "A child goes down a slide beside a tree, the sun shines")
def outdoor_play() -> Drawing:
    child = figure(
        CHILD, (38, 36), size=0.72, view="quarter", lean=-18, mood="open", bones=(10, 9),
        hands=(None, Hand((35, 20), thumb=0)), feet=(Foot((54, 46), toe=20), Foot((51, 48), toe=20)),
    )  # fmt: skip
    return place((
        rect(3, 62, 66, 6, c.LIME, 2), place(tree(), (59, 62), 0.84), place(sun(5), (13, 13)),
        [line((x, y), (26, y), width=2.4) for x, y in ((17, 38), (17, 46), (17, 54))],
        tube([(16, 27), (16, 62)], 4.4, c.BLUE), tube([(27, 32), (27, 62)], 4.4, c.BLUE),
        path("M13,29H29Q36,31 42,43Q48,55 65,57V62H60Q44,61 37,47Q32,36 28,34H13Z", c.RED), child,
    ), (0.8, 3.4), 0.95)  # fmt: skip


@scene("free-play", "A child kneels on the floor and plays with toys")
def free_play() -> Drawing:
    child = kneel(
        CHILD, 32, size=1.08, lean=8, hands=(Hand((50, 38), thumb=0), Hand((48, 42), thumb=0)), nod=1.4
    )
    return (
        place(teddy(), (12, 56), 0.86),
        place(bricks(9.6), (58.6, GROUND)),
        child.behind,
        place(toy_car(), (56, 35.6), 1.06),
        child.front,
    )


@scene("home-corner", "A child cooks in a toy kitchen")
def home_corner() -> Drawing:
    child = stand(CHILD, 17, view="quarter", hands=(None, Hand((35, 37), elbow=(0, 1))))
    unit = (
        rect(33, 5, 36, 38, c.SKY, 2),
        rect(38, 17, 26, 3.6, c.WHITE, 1),
        rect(40, 10, 6, 7, c.LIME, 1),
        rect(52, 9.4, 8, 7.6, c.AMBER, 1),
        rect(33, 42, 36, 25.6, c.PINK, 2),
        rect(39, 49, 16, 13, c.WHITE, 1.6),
        line((42, 53), (52, 53)),
        circle((62, 50), 2.2, c.WHITE),
        circle((62, 58), 2.2, c.WHITE),
        rect(31, 39.4, 39, 4.6, c.WHITE, 1.6),
    )
    pan = (
        tube([(36, 34), (44, 34)], 3.4, c.CHARCOAL),
        path("M43,31H59V36Q59,39 56,39H46Q43,39 43,36Z", c.RED),
    )
    return place([unit, child.behind, pan, child.front], (-2, 0))


@scene("calm-corner", "A child rests on a cushion with a teddy under a canopy")
def calm_corner() -> Drawing:
    child = figure(
        CHILD, (36, 55), size=0.96, mood="closed", tilt=6, head_at=(36, 30),
        hands=(Hand((29, 52), elbow=(-1, 0.3), thumb=0), Hand((43, 52), elbow=(1, 0.3), thumb=0)),
    )  # fmt: skip
    knees = [tube([(36 + s * 4, 60), (36 + s * 15, 62), (36 - s * 2, 65)], 6.4, c.BLUE) for s in (1, -1)]
    canopy = path(
        "M36,3.4C22,8 8,24 5,52L4,68L15,68C15,40 25,22 36,17C47,22 57,40 57,68L68,68L67,52C64,24 50,8 36,3.4Z",
        c.LILAC,
    )
    return (
        canopy,
        ellipse((36, 60.4), 26, 7.6, c.AMBER),
        child.behind,
        knees,
        place(teddy(), (36, 52), 0.86),
        child.front,
    )


@scene(
    "work-station", "A child, seen from behind, at a desk with screens, task trays left, a finished box right"
)
def work_station() -> Drawing:
    child = figure(
        CHILD,
        (36, 58),
        view="back",
        size=0.96,
        neck=(36, 40),
        head_at=(36, 31),
        hands=(Hand((27, 47), elbow=(-1, 0.3)), Hand((45, 47), elbow=(1, 0.3))),
    )
    screens = rect(15, 5, 42, 38, c.SAND, 1), shape([(15, 5), (4, 10), (4, 47), (15, 43)], c.AMBER, 0.6), shape(
        [(57, 5), (68, 10), (68, 47), (57, 43)], c.AMBER, 0.6)  # fmt: skip
    table = rect(2.6, 46, 66.8, 6, c.WOOD, 2), [rect(x, 52, 5, 16, c.WOOD) for x in (5, 62)]
    trays = [rect(6, 23 + i * 7.7, 15, 7.7, colour, 1) for i, colour in enumerate((c.RED, c.LIME, c.BLUE))]
    done = rect(50, 30, 17, 16, c.WHITE, 1), tick((58.4, 37.6), 11)
    seat = (
        [tube([(x, 56), (x, 66)], 4.4, c.WOOD_DARK) for x in (27, 45)],
        rect(24.6, 48, 22.8, 12, c.WOOD_DARK, 2.4),
    )
    return place((screens, table, trays, done, child, seat), (0.7, 1.4), 0.98)


@scene("one-to-one", "A teacher and a child work side by side at a table")
def one_to_one() -> Drawing:
    adult = bust(TEACHER, 55, size=1.06, bottom=56, head_at=(54, 15), over_face=False, gaze=(-1, 1),
                 hands=(Hand((50, 50), elbow=(-0.4, 1), aim=190), None))  # fmt: skip
    child = bust(CHILD, 18, size=0.96, bottom=56, head_at=(19, 24), over_face=False, gaze=(0.8, 1), nod=1,
                 hands=(None, Hand((24, 50), elbow=(0.4, 1), aim=-10)))  # fmt: skip
    top = rect(3, 54, 66, 6, c.WOOD, 2), [rect(x, 60, 5.4, 8, c.WOOD) for x in (8, 58.6)]
    return adult, child, top, place(bricks(9.4), (36.6, 54)), child.near_arm, adult.far_arm


@scene("visual-timetable", "A child points at a strip of picture cards")
def visual_timetable() -> Drawing:
    child = stand(CHILD, 20, view="quarter", hands=(None, Hand((42, 35), "point", elbow=(0, 1))))
    cards = [
        place(picture_card(kind, 15, 12), (59, 11 + i * 12.45))
        for i, kind in enumerate(("sun", "bowl", "book", "ball", "house"))
    ]
    return place([rect(48.4, 3.4, 21.2, 65, c.AMBER, 2), cards, child], (-1.6, 0))


@scene("now-and-next-board", "A board with two pictures and an arrow between them")
def now_and_next_board() -> Drawing:
    return (
        rect(3, 14, 66, 44, c.LIME, 3),
        place(picture_card("book", 24, 32), (18.4, 36), 1),
        place(picture_card("ball", 24, 32), (53.6, 36)),
        arrow((32, 36), (41, 36), c.ORANGE, head=5),
    )


@scene("read-with-adult", "A grown-up and a child read a book together on a sofa")
def read_with_adult() -> Drawing:
    adult = sit_front(
        MUM, 49, 48, size=0.9, hands=(None, Hand((50, 42), elbow=(1, 0.6))), gaze=(-1, 1), tilt=-4
    )
    child = sit_front(
        CHILD, 23, 50, size=0.86, hands=(Hand((20, 43), elbow=(-1, 0.6)), None), gaze=(0.8, 1), tilt=4
    )
    sofa = rect(9, 27, 54, 30, c.ORANGE, 5), rect(7, 48, 58, 14, c.ORANGE, 2)
    arms = rect(3, 38, 10, 27, c.ORANGE, 4), rect(59, 38, 10, 27, c.ORANGE, 4)
    return (
        sofa,
        arms,
        adult.behind,
        adult.head,
        child.behind,
        child.head,
        place(open_book(34, 19, back=True), (35, 42)),
        adult.front,
        child.front,
    )


@scene("then", "A done box, an arrow to the next bright box")
def then() -> Drawing:
    return (
        rect(3, 17, 22, 38, c.WHITE, 3), tick((14, 36), 15), arrow((30.6, 36), (41.4, 36), head=6.4),
        rect(47, 12, 22, 48, c.LIME, 3),
    )  # fmt: skip
