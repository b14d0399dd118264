"""At the table, in the kitchen, tidying and going to bed."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, bust, figure, reaching_arm
from symbols.kit.limbs import Hand
from symbols.kit.overlays import arrow, bubble
from symbols.kit.people import CHILD, MUM
from symbols.kit.poses import kneel, sit, sit_front, stand
from symbols.kit.props import (
    ball,
    bed,
    bowl,
    box,
    chair,
    cup,
    open_book,
    plate,
    shirt,
    table,
    tap,
    teddy,
)  # fmt: skip
from symbols.kit.props.care import moon, plate_above, scallops
from symbols.kit.scenes import scene
from symbols.kit.strokes import bow, circle, ellipse, line, path, place, rect, shape, tube
from symbols.kit.svg import Drawing, Node


@scene("bedtime-story", "A grown-up reads a story to a child in bed")
def bedtime_story() -> Drawing:
    child = figure(
        CHILD.wearing(top="pyjamas", top_colour=c.SKY), (24, 52), view="quarter", neck=(19, 44), head_at=(16, 37),
        gaze=(0.6, -0.4), size=0.84,
    )  # fmt: skip
    adult = sit_front(MUM, 51, 52, size=0.86, hands=((40, 45), (62, 45)), nod=1.6)
    cover = path("M19,56V50Q22,45 28,45H60Q66,45 66,50V56Z", c.LIME)
    night = rect(4, 3, 24, 22, c.NAVY, 1), place(moon(6), (16, 14))
    fingers = [tube([(x, 47), (x + d, 46)], 4.4, MUM.skin) for x, d in ((37, 3.4), (65, -3.4))]
    return (
        night, place(bed(62, covered=False), (36, GROUND)), child, cover, adult,
        place(open_book(29, 18, c.RED, back=True), (51, 43)), fingers,
    )  # fmt: skip


def _floret(at: tuple[float, float], size: float) -> Node:
    marks = [path("M-2.6,0L-2,8H2L2.6,0Z", c.LIME), scallops((0, -2), 6.6, 5, 6, c.GREEN, 0.16)]
    return place(marks, at, size)


@scene("try-food", "A child touches a piece of broccoli on a fork with the tongue")
def try_food() -> Drawing:
    child = bust(
        CHILD, 21, size=1.42, view="quarter", head_at=(21, 22), bottom=60, mood="tongue", gaze=(0.7, 0.5),
        hands=(None, Hand((53, 44), "fist", elbow=(0.2, 1))),
    )  # fmt: skip
    long_fork: list[Node] = [
        tube([(0, 0), (0, 20)], 4.2, c.GREY), *[line((x, -8), (x, 0), width=2.2) for x in (-4, 0, 4)],
        path("M-5,-2Q-5,4 0,4Q5,4 5,-2Z", c.GREY),
    ]  # fmt: skip
    fork = place(long_fork, (44, 36.6), 1, -48), place(_floret((0, 0), 0.9), (36.4, 30.6), 1, -48)
    return (
        child.behind, fork, child.front,
        place(plate(26), (51, 57.6)), rect(3, 57, 66, 6, c.WOOD, 2), [rect(x, 63, 5, 5, c.WOOD) for x in (8, 59)],
    )  # fmt: skip


@scene("sit-at-table", "A child sits on a chair at a table with a plate and a cup")
def sit_at_table() -> Drawing:
    child = sit(CHILD, 18, 50, hands=((42, 36), (35, 37)))
    return place((
        place(chair(17, 21, 20), (18, GROUND)), child.behind, child.head, place(table(38, 28), (50, GROUND)),
        place(plate(20), (49, 39)), place(cup(c.LIME), (61, 32.6)), child.near_arm,
    ), (-1.7, 0))  # fmt: skip


@scene("bake", "A child in an apron stirs a bowl, cupcakes and an egg beside")
def bake() -> Drawing:
    child = figure(
        CHILD,
        (30, 50),
        size=1.18,
        nod=1.2,
        hands=(Hand((16, 48)), Hand((43, 37), "fist", elbow=(1, 0.4))),
    )
    front = path("M25,31Q30,34 35,31L37,38V60H23V38Z", c.SKY)
    icing = scallops((0, -9.6), 6.6, 4.4, 6, c.PINK, 0.16)
    cake = [path("M-6,-8H6L4,0H-4Z", c.BLUE), icing, circle((0, -15), 1.6, c.RED)]
    return place((
        child.behind, front, tube([(42, 34), (34, 52)], 4, c.WOOD), child.front, place(bowl(28, c.AMBER), (30, 59)),
        place(cake, (51.4, 59)), place(cake, (63.6, 59), 0.76), ellipse((9, 54.4), 4, 5, c.SAND),
        rect(2.6, 59, 66.8, 6, c.WOOD, 2), line((9, 65), (9, 69)), line((63, 65), (63, 69)),
    ), (0.7, 1.3), 0.98)  # fmt: skip


@scene("set-table", "A hand lays a fork beside a plate")
def set_table() -> Drawing:
    knife = [rect(-2.6, 4, 5.2, 20, c.GREY_MID, 2), path("M-2.4,4V-20Q3.4,-16 3.4,4Z", c.GREY)]
    long_fork: list[Node] = [
        tube([(0, 0), (0, 28)], 4.4, c.GREY), *[line((x, -11), (x, 0), width=2.2) for x in (-4.6, 0, 4.6)],
        path("M-5.4,-2Q-5.4,5 0,5Q5.4,5 5.4,-2Z", c.GREY),
    ]  # fmt: skip
    hand = reaching_arm(CHILD, (-8, 94), Hand((12, 55), aim=-55, thumb=1), size=1.7)
    return (
        rect(3, 6, 66, 63, c.AMBER, 3), place(plate_above(17, 17), (38, 44)), place(knife, (61.6, 44)),
        place(long_fork, (12.6, 32)), circle((57, 15.6), 7.6, c.SKY), circle((57, 15.6), 4, c.BLUE), hand,
    )  # fmt: skip


def _bulb(glass: str) -> list[Node]:
    """A light bulb hanging from a cable; origin at the middle of its glass."""
    return [
        line((0, -34), (0, -20), width=2.6), rect(-5.4, -21, 10.8, 9, c.GREY_DARK, 1.6),
        path("M-5.4,-13C-6,-9 -13,-6 -13,3A13,13 0 0 0 13,3C13,-6 6,-9 5.4,-13Z", glass),
        bow((-4, 2), (-2, -3), (0, 2), (2, -3), (4, 2), width=1.8),
    ]  # fmt: skip


@scene("light-off", "A hand presses a light switch, the lamp is dark, the moon shines")
def light_off() -> Drawing:
    switch = rect(12, 37, 26, 32, c.WHITE, 3), rect(19, 43, 12, 20, c.GREY, 1.6), line((19.6, 53), (30.4, 53))
    hand = reaching_arm(CHILD, (92, 66), Hand((46, 58), "point", aim=182), size=1.5)
    return place(
        (place(_bulb(c.GREY_MID), (53, 28), 1.04), switch, hand, place(moon(9), (15, 17))), (0, -1.8)
    )


@scene("fridge", "An open fridge with milk, cheese and vegetables")
def fridge() -> Drawing:
    milk = [
        shape([(-5, -14), (-2, -18), (2, -18), (5, -14)], c.BLUE, 0.6),
        rect(-5, -14, 10, 14, c.WHITE, 0.8),
    ]
    cheese = path("M-8,0V-5L6,-11Q8,-8 8,-5V0Z", c.AMBER), circle((-1, -3.4), 1.2, c.YELLOW, None)
    carrot = path("M-9,-3Q4,-8 8,-3Q4,2 -9,-3Z", c.ORANGE), path("M8,-3L13,-6V0Z", c.GREEN)
    return (
        rect(4, 3, 40, 65, c.WHITE, 3), rect(9, 8, 30, 55, c.SKY, 1.6),
        path("M44,4L66,9Q68,9.6 68,12V64Q68,66 66,66L44,67Z", c.WHITE),
        path("M48,14L63,17V30L48,29Z", c.SKY), rect(50, 40, 12, 5, c.GREY, 1.4),
        line((9, 28), (39, 28)), line((9, 46), (39, 46)), place(milk, (17, 28), 0.94), place(cheese, (30, 28), 0.9),
        place(carrot, (20, 46), 0.9), place(_floret((0, 0), 0.9), (33, 38)), circle((18, 56), 5.4, c.RED),
        circle((30, 56), 5.4, c.LIME),
    )  # fmt: skip


@scene("laundry-basket", "A child drops a T-shirt into a laundry basket")
def laundry_basket() -> Drawing:
    child = stand(CHILD, 17, view="quarter", hands=((41, 24), (37, 28)), nod=1)
    basket = [
        path("M-15,-28H15L12,0H-12Z", c.SAND), *[line((x, -26), (x * 0.82, -1), width=1.8) for x in (-7, 0, 7)],
        line((-14, -18), (14, -18), width=1.8), line((-13, -9), (13, -9), width=1.8),
        rect(-17, -31, 34, 5.6, c.WOOD, 2),
    ]  # fmt: skip
    sock = path("M-3.6,-9H3.6V0H9Q11,6 6,6H0Q-3.6,6 -3.6,2Z", c.WHITE)
    return place((
        child.behind, place(shirt(c.LIME), (50, 27), 0.84, 8), child.front, place(basket, (51, GROUND)),
        place(sock, (60, 45)),
    ), (-0.7, 0))  # fmt: skip


@scene("hoover", "A child pushes a vacuum cleaner over a rug")
def hoover() -> Drawing:
    child = stand(CHILD, 30, view="quarter", hands=((45, 38), (41, 43)), ground=64)
    machine = [
        path("M-11,-5Q-11,-17 2,-17Q11,-17 11,-5Z", c.RED), circle((-6, -3.6), 4, c.CHARCOAL),
        circle((7, -2.8), 3, c.CHARCOAL),
    ]  # fmt: skip
    hose = [([(12, 50), (8, 38), (20, 30), (36, 34), (46, 40)], 4.4)]
    nozzle = path("M55,57H63L69.4,64V67.4H50V64Z", c.CHARCOAL)
    return place((
        rect(30, 65, 40, 5, c.LILAC, 2), tube(hose[0][0], 4.4, c.GREY_DARK, 9), child.behind,
        place(machine, (13.6, 67)), tube([(40, 36), (60, 60)], 4.6, c.GREY), nozzle, child.front,
    ), (1.1, 1.1), 0.97)  # fmt: skip


@scene("wash-dishes", "A child washes a plate with a sponge at the sink")
def wash_dishes() -> Drawing:
    child = stand(CHILD, 17, view="quarter", nod=1, lean=3, hands=(Hand((39, 36)), Hand((47, 35))))
    sponge = place(rect(-5, -7, 10, 14, c.AMBER, 2), (50, 31), 1, -24)
    return place((
        child.behind, place(tap(), (65, 46), 1.1), scallops((49, 45.4), 12, 3.4, 6, c.WHITE, 0.24),
        rect(34, 48, 33, 20, c.WOOD, 1), rect(39, 53, 11, 11, c.SAND, 1), rect(54, 53, 9, 11, c.SAND, 1),
        rect(32, 45, 38, 5.6, c.GREY, 1.6), circle((45, 29), 11, c.BLUE), circle((45, 29), 7, c.WHITE), sponge,
        child.front, bubble((36, 12), 2.6), bubble((58, 15), 3.4), bubble((64, 8), 2.2),
    ), (-1, 0))  # fmt: skip


@scene("tidy-up", "A child puts a ball into a box of toys")
def tidy_up() -> Drawing:
    child = kneel(CHILD, 22, hands=((45, 31), (41, 35)), nod=1)
    return (
        place(box(34, 22, c.BLUE, front=False), (52, GROUND)), place(teddy(), (60, 40), 0.84),
        place(box(34, 22, c.BLUE), (52, GROUND)), child.behind, place(ball(7), (48, 26)), child.front,
    )  # fmt: skip


@scene("make-bed", "A child pulls the cover of a bed straight")
def make_bed() -> Drawing:
    child = stand(CHILD, 52, view="quarter", facing="left", hands=((32, 41), (38, 44)), nod=1.2, ground=62)
    cover = path("M27,57V44Q28,39 34,38Q38,42 44,43H62Q66,43 66,47V57Z", c.LIME)
    return place((
        child.behind, place(bed(62, covered=False), (36, GROUND)), cover, child.front, arrow((30, 29), (14, 29)),
    ), (0, 1.7))  # fmt: skip
