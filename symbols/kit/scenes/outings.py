"""On the way: car, bus, bus stop, school trip, fire drill, and places one visits."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, bust, figure
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import arrow, motion_arcs
from symbols.kit.people import CHILD, DAD, FRIEND, FRIEND_2, FRIEND_4, MUM, TEACHER, TEACHER_2
from symbols.kit.poses import sit, stand, walk
from symbols.kit.props import plate, tree
from symbols.kit.props.outings import bell, cloche, duck, flames, popcorn, rucksack, wheel
from symbols.kit.props.school import school_tower
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
)
from symbols.kit.svg import Drawing


@scene("get-out-of-the-car", "A child steps out of a car through the open back door")
def get_out_of_the_car() -> Drawing:
    car = (
        path(
            "M14,58V41Q14,37 18,36L24,24Q26,20.6 30,20.6H50Q54,20.6 56,24L60,36L65,38Q69,40 69,45V58Z", c.RED
        ),
        rect(28, 25, 16, 33, c.CHARCOAL, 1),
        path("M53,25.6L57,37H48V25.6Z", c.SKY),
        wheel(22, 59, 7),
        wheel(59, 59, 7),
        shape([(44, 25), (51, 29), (51, 65), (44, 58)], c.RED, 0.4),
        shape([(46, 31), (49, 33), (49, 43), (46, 41)], c.SKY, 0.2),
    )
    child = figure(
        CHILD,
        (30, 51),
        size=0.76,
        view="quarter",
        facing="left",
        lean=4,
        hands=(None, Hand((42, 45), elbow=(1, 0.4))),
        feet=(Foot((21, 67)), Foot((36, 60))),
    )
    return car, child, arrow((28, 10), (6, 10), c.ORANGE)


@scene("get-off-the-bus", "A child steps down from the open door of a bus")
def get_off_the_bus() -> Drawing:
    coach = (
        path("M28,61V10Q28,5 33,5H64Q69,5 69,10V61Z", c.RED),
        rect(32, 12, 16, 49, c.GREY_LIGHT, 1),
        rect(32, 55, 16, 6, c.GREY_MID),
        rect(52, 12, 13, 22, c.SKY, 2),
        rect(52, 41, 16.4, 5, c.YELLOW),
        wheel(59, 60, 7.4),
    )
    child = figure(
        CHILD,
        (32, 48),
        size=0.84,
        view="quarter",
        facing="left",
        lean=0,
        hands=(None, Hand((45, 40), elbow=(1, 0.6))),
        feet=(Foot((18, GROUND)), Foot((37, 54))),
    )
    return coach, child, arrow((21, 10), (6, 10), c.ORANGE)


@scene("sit-on-the-bus", "A child sits on a seat in a bus, a bag on the lap")
def sit_on_the_bus() -> Drawing:
    child = sit(CHILD, 27, 45, ground=57, size=0.8, hands=(None, Hand((39, 37), thumb=0)))
    seat = tube([(17, 47), (17, 25)], 6.4, c.BLUE), rect(14, 43, 22, 6, c.BLUE, 2.4)
    return (
        path("M3,60V12Q3,5 10,5H59Q66,5 67.4,12L69,40V60Z", c.RED),
        rect(8, 11, 42, 46, c.WHITE, 2),
        rect(54, 12, 10, 22, c.SKY, 1.6),
        rect(56, 42, 12.6, 5, c.YELLOW),
        seat,
        child.behind,
        place(rucksack(), (38, 37), 0.9, 0, flip=True),
        child.front,
        rect(3, 55, 66, 5.4, c.RED),
        wheel(17, 60.4, 7.2),
        wheel(54, 60.4, 7.2),
    )


@scene("bus-stop", "A child and a grown-up wait under the roof of a bus stop")
def bus_stop() -> Drawing:
    coach = (
        rect(53.6, 8, 12.8, 12, c.RED, 1.6),
        rect(55.4, 9.6, 9.2, 5, c.WHITE, 0.6, None),
        [spot((x, 20), 1.8) for x in (57, 63)],
    )
    sign = rect(50, 3.4, 19, 22, c.YELLOW, 2), coach, tube([(59.6, 27), (59.6, 65.4)], 4.4, c.GREY)
    adult = stand(MUM, 17, size=0.84, view="quarter")
    child = stand(CHILD, 36, size=0.7, view="quarter")
    return (
        rect(6, 14, 40, 52, c.SKY),
        tube([(6, 10), (6, 65.6)], 4.4, c.GREY),
        adult,
        child,
        rect(3, 6, 46, 6.4, c.GREEN, 2),
        sign[2],
        sign[:2],
    )


@scene("walk-to-school", "A child with a school bag and a grown-up walk hand in hand to school")
def walk_to_school() -> Drawing:
    adult = walk(DAD, 37, size=0.9, stride=7, hands=(Hand((26, 45), elbow=(-1, 1), thumb=0), None))
    child = walk(CHILD, 14, size=0.72, stride=7, hands=(None, Hand((26, 46), elbow=(0, 1), thumb=0)))
    return (
        place(school_tower(), (58, GROUND), 1),
        adult,
        child.behind,
        place(rucksack(), (8.4, 45), 0.84),
        child.front,
    )


@scene("school-trip", "A group of children with rucksacks and a grown-up walk along a bus")
def school_trip() -> Drawing:
    coach = (
        path("M3,54V12Q3,6 9,6H62Q68,6 69,13V54Z", c.AMBER),
        [rect(x, 12, 11, 12, c.SKY, 1) for x in (7, 21, 35)],
        rect(49, 12, 16, 14, c.SKY, 1),
        wheel(14, 54, 6),
        wheel(57, 54, 6),
    )
    group = [
        (place(rucksack(), (x - 6.4, 49), 0.8), walk(who, x, GROUND, size=0.58, stride=6))
        for who, x in ((FRIEND_4, 15), (CHILD, 33))
    ]
    return coach, group, walk(TEACHER, 55, GROUND, size=0.72, stride=7)


@scene("fire-drill", "A red bell rings, children walk behind a grown-up out of the door")
def fire_drill() -> Drawing:
    row = [walk(who, x, size=0.66, stride=6) for who, x in ((FRIEND_2, 12), (CHILD, 30))]
    return (
        rect(48, 10, 21, 57, c.GREEN, 1),
        rect(52, 14, 13, 53, c.WHITE),
        place(bell(9), (19, 14)),
        motion_arcs((19, 14), 12.6, 0, 2, 70, 4.4),
        motion_arcs((19, 14), 12.6, 180, 1, 70),
        row,
        walk(TEACHER, 50, size=0.84, stride=7),
    )


@scene("forest-school", "A child in rubber boots holds a stick over a camp fire between trees")
def forest_school() -> Drawing:
    worn = CHILD.wearing(top="coat", top_colour=c.BLUE, feet="wellies", feet_colour=c.RED)
    child = stand(worn, 16, view="quarter", size=0.92, hands=(None, Hand((28, 46), "fist")))
    return (
        place(tree(), (34, 61), 1.1),
        place(tree(), (54, 62), 0.98),
        place(flames(), (54, GROUND), 1.1),
        child.behind,
        line((24, 51), (46, 42), width=3.4),
        child.front,
    )


@scene("restaurant", "A child and a grown-up sit at a table with plates, a waiter brings a dish")
def restaurant() -> Drawing:
    waiter = TEACHER_2.wearing(badge=False, tie=True, top_colour=c.WHITE)
    server = figure(
        waiter,
        (36, 47),
        size=0.96,
        hands=(Hand((27, 47), elbow=(-1, 0), thumb=0), Hand((55, 25), elbow=(1, 1), thumb=0)),
    )
    mum = figure(MUM, (14.4, 62), size=0.94, view="quarter", hands=(None, Hand((23, 51), thumb=0)))
    child = figure(
        CHILD, (59, 62), size=0.84, view="quarter", facing="left", hands=(None, Hand((50, 51), thumb=0))
    )
    plates = [place(plate(15), (x, 53.6)) for x in (27.4, 44.6)]
    cloth = path(
        "M4,53H68V60Q62,66 56,60Q50,66 44,60Q40,66 36,60Q32,66 28,60Q22,66 16,60Q10,66 4,60Z", c.WHITE
    )
    return server, place(cloche(), (57, 21), 1), mum, child, plates, rect(6, 54, 60, 14, c.RED), cloth


@scene("cinema", "Two children seen from behind look at a big screen, popcorn between them")
def cinema() -> Drawing:
    screen = (
        rect(4, 4, 64, 36, c.SKY, 2),
        path("M4,34Q20,22 34,32Q48,20 68,30V38Q68,40 66,40H6Q4,40 4,38Z", c.LIME),
        circle((22, 15), 6, c.YELLOW),
    )
    rows = [
        figure(who, (x, 66), view="back", size=0.84, head_at=(x, 42))
        for who, x in ((CHILD, 18), (FRIEND, 54))
    ]
    seats = [rect(x - 14, 50, 28, 18, c.RED_DARK, 4) for x in (18, 54)]
    return screen, rows, seats, place(popcorn(), (36, 55), 1)


@scene("feed-the-ducks", "A child throws crumbs to two ducks on a pond")
def feed_the_ducks() -> Drawing:
    child = stand(CHILD, 14, view="quarter", size=0.94, lean=4, hands=(None, Hand((30, 36), elbow=(0, 1))))
    crumbs = [spot(p, 1.5, c.WOOD_DARK) for p in ((38, 35), (43, 38), (40, 42), (46, 43))]
    return (
        ellipse((46.6, 61), 22, 7.4, c.BLUE),
        child,
        in_lines(crumbs, "black"),
        place(duck(), (57, 55), 0.86),
        place(duck(), (45, 64), 0.9),
    )


def _home_of(who: Drawing, wall: str, roof: str) -> Drawing:
    """A house with somebody large in front of it."""
    return (
        rect(8, 30, 56, 37.4, wall),
        shape([(36, 3.4), (69, 32), (3, 32)], roof, 1.6),
        [rect(x, 38, 10, 12, c.SKY, 1) for x in (11, 51)],
        who,
    )


@scene("mums-house", "A house with mum in front of it")
def mums_house() -> Drawing:
    return _home_of(bust(MUM, 36, size=1.3, head_at=(36, 33), bottom=67.4), c.SAND, c.RED)


@scene("dads-house", "A house with dad in front of it")
def dads_house() -> Drawing:
    return _home_of(bust(DAD, 36, size=1.3, head_at=(36, 33), bottom=67.4), c.WHITE, c.BLUE)
