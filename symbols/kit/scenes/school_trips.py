"""On the way and out and about: car, bus, road, shop, soft play, zoo, farm."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, bust, figure
from symbols.kit.geometry import arc
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import arrow, sparkle
from symbols.kit.people import CHILD, DAD, MUM, TEACHER_2
from symbols.kit.poses import sit_front, stand, walk
from symbols.kit.props import apple, car_seat, clock
from symbols.kit.props.school import fence
from symbols.kit.scenes import scene
from symbols.kit.strokes import (
    blob,
    circle,
    ellipse,
    in_lines,
    line,
    patch,
    path,
    place,
    rect,
    shape,
    spot,
    tube,
)
from symbols.kit.svg import Drawing, Node, Tube

DRIVER = TEACHER_2.wearing(badge=False, tie=True, top_colour=c.BLUE)


def _wheel(x: float, y: float, radius: float) -> list[Node]:
    return [circle((x, y), radius, c.CHARCOAL), circle((x, y), radius * 0.42, c.GREY)]


@scene("get-in-the-car", "A child steps into a car through its open door")
def get_in_the_car() -> Drawing:
    car = (
        path("M22,60V40Q22,36 25,34L31,20Q32.6,16 37,16H58Q62,16 64,20L69,36V60Z", c.RED),
        rect(29, 21, 20, 38, c.CHARCOAL, 1), path("M36,50V38Q36,34 40,34Q45,34 45,38V50Z", c.GREY_MID),
        path("M60,21.6L65,35H55V21.6Z", c.SKY), line((55, 41), (59, 41)), _wheel(61, 60, 7.6),
        shape([(29, 21), (17, 26), (17, 65), (29, 59)], c.RED, 0.6),
        shape([(26.6, 27), (19.6, 30), (19.6, 42), (26.6, 40)], c.SKY, 0.4),
    )  # fmt: skip
    child = figure(
        CHILD, (34, 50), size=0.8, view="quarter", lean=8, hands=(None, Hand((46, 42))),
        feet=(Foot((45, 58)), Foot((30, 68))),
    )  # fmt: skip
    return place((car, child, arrow((7, 9), (27, 9), width=6, head=7.6)), (0.7, 2.2), 0.98)


@scene("seat-belt", "A child in a car seat with the belt on, a hand at the red buckle")
def seat_belt() -> Drawing:
    seat = rect(12, 22, 48, 46, c.GREY_MID, 8), rect(22, 3, 28, 18, c.GREY_MID, 6)
    child = figure(
        CHILD, (36, 56), size=1.12, neck=(36, 31), head_at=(36, 20),
        hands=(Hand((22, 55), elbow=(-1, 0.3), thumb=0), Hand((54, 54), elbow=(1, 0.3), thumb=0)),
    )  # fmt: skip
    legs = [tube([(x, 58), (x + d, 66)], 12, CHILD.bottom_colour) for x, d in ((29, -3), (43, 3))]
    strap = [path(d, c.NAVY) for d in ("M52,20L59.6,25L30,58L23,56Z", "M24,50.6H49V56.4H24Z")]
    guide = rect(50, 18, 11, 6, c.CHARCOAL, 1.6)
    buckle = rect(22, 48, 11, 12, c.RED, 1.8), line((25, 52), (30, 52))
    return place(
        (seat, legs, child.behind, child.near_arm, child.head, strap, guide, buckle, child.far_arm),
        (1.8, 0.6),
        0.95,
    )


@scene("car-seat", "A child sits strapped in a car seat")
def in_car_seat() -> Drawing:
    child = figure(
        CHILD, (36, 52), size=0.9, head_at=(36, 24), hands=(Hand((24, 50), thumb=0), Hand((48, 50), thumb=0)),
        feet=(Foot((28, 66)), Foot((44, 66))), bones=(5, 5),
    )  # fmt: skip
    straps = [
        tube([(36 + s * 5, 35), (36 + s * 3, 46), (36 + s * 1.4, 51)], 4, c.NAVY, cap="butt") for s in (-1, 1)
    ]
    return (
        place(car_seat(), (36, 36), 1.04),
        child.behind,
        child.far_arm,
        child.near_arm,
        straps,
        rect(31, 45, 10, 7, c.RED_DARK, 1.6),
        child.head,
    )


@scene("pushchair", "A grown-up pushes a child in a pushchair")
def pushchair() -> Drawing:
    adult = walk(MUM, 15, size=0.92, stride=8, hands=(Hand((34, 35)), Hand((34, 36))))
    child = figure(
        CHILD,
        (49, 50),
        view="side",
        size=0.62,
        lean=-8,
        hands=(None, Hand((56, 45))),
        feet=(Foot((62, 57)), Foot((60, 57))),
        bones=(10, 6),
    )
    buggy = (
        tube([(33, 36), (39, 40), (60, 61)], 3.6, c.GREY), tube([(44, 61), (54, 50)], 3.6, c.GREY),
        path("M39,34Q40,52 45,56H61V50H50Q47,48 46,36Z", c.GREEN), _wheel(42, 62, 5.6), _wheel(61, 62, 5.6),
    )  # fmt: skip
    hood = path("M39,38C36,24 46,17 58,19L46,37Z", c.LIME)
    return buggy[:2], buggy[2], child, hood, buggy[3:], adult


@scene("get-on-the-bus", "A child climbs onto a bus")
def get_on_the_bus() -> Drawing:
    driver = bust(DRIVER, 57, size=0.62, bottom=33, view="side", head_at=(55, 21))
    bus = (
        path("M23,61V10Q23,5 28,5H64Q69,5 69,10V61Z", c.RED),
        rect(28, 14, 14, 47, c.GREY_LIGHT, 1),
        rect(28, 55, 14, 6, c.GREY_MID),
        rect(46, 12, 19, 22, c.SKY, 2),
        driver,
        path("M46,34V36H65V34Z", c.RED, None),
        line((46, 34), (65, 34)),
        rect(46, 41, 22.4, 5, c.YELLOW),
        _wheel(56, 60, 7.4),
    )
    child = figure(
        CHILD,
        (18, 49),
        size=0.82,
        view="quarter",
        lean=8,
        hands=(None, Hand((32, 39))),
        feet=(Foot((32, 54)), Foot((11, GROUND))),
    )
    return bus, child, arrow((6, 10), (19, 10), head=5.4)


@scene("cross-the-road", "A child and a grown-up cross the road on a striped crossing")
def cross_the_road() -> Drawing:
    road = (
        rect(3, 50, 66, 18, c.GREY_DARK, 1),
        [shape([(x + 2, 52), (x + 8.6, 52), (x + 8, 66), (x, 66)], c.WHITE) for x in (6, 21.4, 37, 52.6)],
    )
    car = (
        path("M44,36L47,24Q48,21 51,21H61Q64,21 65,24L68,36V46H44Z", c.BLUE),
        path("M48.6,33L50.6,25.6H61.4L63.4,33Z", c.SKY),
        circle((48.6, 39.4), 2, c.YELLOW),
        circle((63.4, 39.4), 2, c.YELLOW),
        rect(45, 46, 6, 5, c.CHARCOAL, 1),
        rect(61, 46, 6, 5, c.CHARCOAL, 1),
    )
    adult = walk(DAD, 15, 62, size=0.86, stride=7, hands=(Hand((27, 39)), None))
    child = walk(CHILD, 37, 63, size=0.66, stride=7, hands=(None, Hand((27.4, 40))))
    return car, road, child, adult


@scene("ride-a-bike", "A child with a helmet rides a bicycle")
def ride_a_bike() -> Drawing:
    child = figure(
        CHILD, (26, 38), view="side", size=0.82, lean=16, head_at=(36, 15), hands=(None, Hand((51, 32), "fist")),
        feet=(Foot((39, 51)), Foot((33, 63.6))), bones=(9.4, 8.4),
    )  # fmt: skip
    tyres = [
        path(f"M{x - 12},54.6A12,12 0 1 1 {x + 12},54.6A12,12 0 1 1 {x - 12},54.6Z", None, width=4)
        for x in (16, 56)
    ]
    frame = [
        tube(points, 4, c.BLUE)
        for points in (
            [(16, 54.6), (33, 55), (26, 42)],
            [(16, 54.6), (27, 43), (50, 40), (33, 55)],
            [(56, 54.6), (48.6, 33)],
        )
    ]
    bar = tube([(48.4, 33), (53, 31)], 3.6, c.CHARCOAL)
    saddle = rect(19.6, 39.6, 12.6, 4.4, c.CHARCOAL, 2)
    helmet = place(
        path("M-12,-1C-13.6,-17 11.6,-17 11.4,-3.4Q6,-4.6 0,-2.6L-6,0Z", c.AMBER), (36, 15), 0.82, 6
    )
    return (
        tyres,
        child.far_leg,
        frame,
        saddle,
        bar,
        child.near_leg,
        child.back_hair,
        child.body,
        child.head,
        helmet,
        child.near_arm,
    )


@scene("supermarket", "A grown-up with a trolley before shelves of food")
def supermarket() -> Drawing:
    shelves = (
        rect(30, 4, 39, 34, c.SAND, 1), rect(30, 17.4, 39, 4, c.WOOD), rect(30, 34, 39, 4, c.WOOD),
        [place(apple(), (x, 12), 0.8) for x in (36.4, 46)], [rect(x, 8, 5, 9.4, c.LIME, 1.4) for x in (53, 60.6)],
        [rect(x, 25, 6, 9, colour, 0.6) for x, colour in ((41, c.AMBER), (49.6, c.SKY), (58, c.PINK))],
    )  # fmt: skip
    adult = stand(DAD, 13, view="quarter", size=0.96, hands=(Hand((28, 37)), Hand((28, 39))))
    trolley = (
        tube([(28, 38), (34, 40), (40, 61), (64, 61)], 3.4, c.GREY), path("M34,41H68L64,56H39Z", c.WHITE),
        line((44, 41), (46, 56)), line((52, 41), (52.6, 56)), line((60, 41), (59, 56)), line((36, 48.4), (66, 48.4)),
        _wheel(42, 65, 3.4), _wheel(61, 65, 3.4),
    )  # fmt: skip
    food = (rect(42, 33, 7, 9, c.RED, 1), path("M52,42V36Q52,32 57,32H61Q65,32 65,36V42Z", c.AMBER))
    return shelves, adult.behind, food, trolley, adult.front


@scene("soft-play", "A child in a ball pit beside a slide and padded blocks")
def soft_play() -> Drawing:
    child = figure(CHILD, (51, 62), size=0.9, mood="open", hands=((37, 22), (65, 22)))
    colours = (c.RED, c.AMBER, c.BLUE, c.LIME, c.PINK)
    balls = [
        circle((x, y), 4.2, colours[(i * 2 + j) % 5])
        for j, y in enumerate((49.6, 55))
        for i, x in enumerate(range(8 + 4 * j, 68, 8))
    ]
    slide = (
        rect(4, 26, 14, 28, c.LILAC, 2),
        rect(4, 40, 14, 14, c.PINK, 2),
        path("M3,18H14C24,19 22,44 38,48V56H28C12,50 16,28 10,26H3Z", c.AMBER),
        tube([(5, 17), (5, 8), (12.4, 8), (12.4, 17)], 3.6, c.GREY),
    )
    return slide, child, balls, rect(3, 57, 66, 11, c.BLUE, 2)


@scene("sensory-room", "A child on a beanbag beside a glowing bubble tube")
def sensory_room() -> Drawing:
    child = figure(
        CHILD,
        (22, 55),
        view="quarter",
        size=0.86,
        lean=-14,
        mood="smile",
        gaze=(0.6, -0.6),
        hands=(None, Hand((30, 48), thumb=0)),
        feet=(Foot((42, 64)), Foot((39, 65))),
        bones=(11, 10),
    )
    tube_of_light = (
        rect(50, 12, 14, 48, c.SKY, 2),
        [
            circle(p, r, c.WHITE)
            for p, r in (
                ((55, 52), 3),
                ((60, 43), 2.6),
                ((55, 34), 3.2),
                ((59.4, 23.6), 3),
                ((55, 17.6), 2.2),
            )
        ],
        rect(46.6, 58, 21, 8, c.CHARCOAL, 2),
        rect(48, 8, 18, 5, c.CHARCOAL, 1.6),
    )
    bag = blob([(5, 62), (6, 46), (13, 40), (22, 50), (34, 56), (37, 65), (22, 67.4), (9, 67)], c.AMBER)
    lights = [
        sparkle(p, s, colour)
        for p, s, colour in (
            ((9, 14), 5, c.YELLOW),
            ((24, 9), 4.4, c.PINK),
            ((40, 16), 5, c.LIME),
            ((41, 34), 4.4, c.YELLOW),
        )
    ]
    return rect(3.2, 3.2, 65.6, 65.6, c.NAVY, 3), lights, tube_of_light, bag, child


@scene("zoo", "An elephant and a giraffe behind a fence")
def zoo() -> Drawing:
    giraffe = (
        path("M7,66V34Q8,22 12,12L23,14Q19,26 20,36Q23,44 23,66Z", c.AMBER),
        line((14, 9), (13, 4), width=2.6),
        line((19, 9), (20, 4), width=2.6),
        path("M9,14Q9,7 16,7H21Q27,9 30,14Q31,19 27,19H18Q9,20 9,14Z", c.AMBER),
        spot((18.6, 12), 1.4),
        in_lines(
            [ellipse(p, 2.4, 2.8, c.WOOD_DARK, None) for p in ((13, 27), (16, 36), (12, 44), (17.6, 50))],
            "black",
        ),
    )
    body = path("M36,66V36Q36,20 50,19Q68,19 68,38V66Z", c.GREY)
    trunk = path(
        "M44,20Q31,22 31,36Q31,45 28,45.6Q25.6,45.6 26,41L21.6,41Q21,52 28.6,52Q37,51.6 37.6,42Q46,40 49,30Z",
        c.GREY,
    )
    ear = path("M48,19Q63,17 63,31Q61,41 53,38.6Q47,36 48,19Z", c.GREY_MID)
    return (
        giraffe,
        body,
        trunk,
        ear,
        spot((40, 29), 1.6),
        path("M37,43L30,40L33.4,36", None),
        place(fence(66, 15), (36, 68)),
    )


@scene("farm", "A cow and a sheep behind a gate, a barn behind")
def farm() -> Drawing:
    barn = (
        path("M8,56V22L17,10L36,3.6L55,10L64,22V56Z", c.RED), rect(29, 12, 14, 10, c.WHITE, 0.8),
    )  # fmt: skip
    cow = (
        path("M9,32Q6,30 7,26", None, width=2.6),
        path("M27,32Q30,30 29,26", None, width=2.6),
        ellipse((5.6, 37), 3.4, 2.4, c.WHITE),
        ellipse((30.4, 37), 3.4, 2.4, c.WHITE),
        path("M8,60V38Q8,30 18,30Q28,30 28,38V60Z", c.WHITE),
        in_lines(patch("M9,38Q9,31 17,31Q19,38 14,43Q9,44 9,43Z", c.CHARCOAL), "black"),
        ellipse((18, 50.4), 10.6, 6.4, c.PINK),
        spot((14.4, 50), 1.4),
        spot((21.6, 50), 1.4),
        spot((23, 40), 1.7),
        circle((13, 40), 1.7, c.WHITE, None),
    )
    wool = blob(
        [(40, 60), (37, 52), (38, 44), (43, 38), (50, 35), (58, 36), (65, 41), (68, 49), (67, 60)], c.WHITE
    )
    sheep = (
        wool, ellipse((44, 46), 4, 2.4, c.CHARCOAL), ellipse((62, 46), 4, 2.4, c.CHARCOAL),
        path("M46,42Q53,38 60,42V50Q60,58 53,58Q46,58 46,50Z", c.GREY_MID), spot((50, 47), 1.5), spot((56, 47), 1.5),
        blob([(45, 42), (46, 36), (52, 33), (59, 36), (61, 42), (56, 44), (53, 42), (49, 44)], c.WHITE),
    )  # fmt: skip
    gate = (
        [tube([(7, y), (65, y)], 4.4, c.WOOD) for y in (57, 64)],
        [tube([(x, 53), (x, 66)], 5, c.WOOD) for x in (7, 36, 65)],
    )
    return barn, place([cow], (1, -3)), place([sheep], (-0.6, -1)), gate


@scene("waiting-room", "A child and a grown-up sit on chairs, a clock above")
def waiting_room() -> Drawing:
    chairs = [
        (
            rect(x - 8.6, 34, 17.2, 18, c.BLUE, 3),
            rect(x - 9.6, 51, 19.2, 5, c.BLUE, 2),
            [tube([(x + d, 56), (x + d, 65.8)], 3.4, c.GREY) for d in (-7, 7)],
        )
        for x in (15.6, 37, 58.4)
    ]
    adult = sit_front(MUM, 15.6, 51, size=0.86)
    child = sit_front(CHILD, 37, 52, size=0.78)
    return chairs, adult, child, place(clock(10.4), (57, 16))


@scene("bus-driver", "A bus driver at the wheel, seen through the window of the bus")
def bus_driver() -> Drawing:
    left, right = (24, 45), (48, 45)
    driver = bust(
        DRIVER, 36, size=1, bottom=50, head_at=(36, 21), over_face=False,
        hands=(Hand(left, "fist", elbow=(-0.4, 1)), Hand(right, "fist", elbow=(0.4, 1))),
    )  # fmt: skip
    wheel = Tube(arc((36, 49), 12.6, 180, 360), 4.8, c.CHARCOAL), tube([(36, 49), (36, 41)], 4.8, c.CHARCOAL)
    return (
        rect(12, 60, 10, 9, c.CHARCOAL, 2), rect(50, 60, 10, 9, c.CHARCOAL, 2),
        path("M7,64V12Q7,3 16,3H56Q65,3 65,12V64Z", c.RED), rect(12, 9, 48, 40, c.SKY, 3),
        driver.behind, driver.far_arm, driver.near_arm, driver.head, wheel,
        [circle(p, 3.8, DRIVER.skin) for p in (left, right)], patch("M8,50H64V63H8Z", c.RED), line((12, 49), (60, 49)),
        circle((16, 57), 4, c.YELLOW), circle((56, 57), 4, c.YELLOW), line((29, 55), (43, 55)),
        line((29, 59), (43, 59)),
    )  # fmt: skip
