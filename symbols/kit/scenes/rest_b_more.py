"""More things: snacks, the kitchen, toys, things for babies."""

from symbols.kit import palette as c
from symbols.kit.overlays import drop, motion
from symbols.kit.props.care import plate_above
from symbols.kit.props.rest_b import (
    broken_car,
    cracker,
    dummy,
    grapes,
    hob_pan,
    peg_doll,
    raisin,
    steam,
    tomato,
    wheel,
)  # fmt: skip
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
    spot,
    tube,
)  # fmt: skip
from symbols.kit.svg import Drawing


@scene("crackers", "Crackers and cheese on a plate")
def crackers() -> Drawing:
    holes = [spot(at, r, c.AMBER) for at, r in (((-3.4, -3), 2.2), ((3.6, 0), 1.7), ((-2, 4.2), 1.6))]
    cheese = rect(-8.4, -8.4, 16.8, 16.8, c.YELLOW, 1.4), in_lines(holes, "black")
    return (
        place(plate_above(33, 31), (36, 35)), place(cracker(26), (22.6, 26), 1, -14),
        place(cracker(26), (49.6, 26), 1, 12), place((cracker(28), place(cheese, (0, 0), 1, 14)), (36, 45), 1, 3),
    )  # fmt: skip


@scene("raisins", "Raisins in front of a small red box with grapes on it")
def raisins() -> Drawing:
    box = rect(5, 16, 30, 45, c.RED, 1.4)
    lid = path("M5,16L10,4H39L35,16Z", c.RED_DARK), path("M35,16L43,9V54L35,61Z", c.RED_DARK)
    loose = [
        ((48, 56), 10),
        ((62, 63), -20),
        ((46, 65), -8),
        ((60, 54), 30),
        ((55, 46.4), -10),
        ((31, 65), 14),
    ]
    picture = (
        lid, box, circle((20, 38.6), 12.4, c.WHITE), grapes((20, 39.6), 1.14),
        [raisin(at, turn, 1.16) for at, turn in loose],
    )  # fmt: skip
    return place(picture, (1, 0.6), 0.98)


@scene("ketchup", "A red ketchup bottle with a tomato on it, a chip in a blob of ketchup")
def ketchup() -> Drawing:
    bottle = "M15,22Q10,25 10,33V65Q10,69 14,69H36Q40,69 40,65V33Q40,25 35,22V17H15Z"
    chip = rect(-3.4, -24, 6.8, 25, c.YELLOW, 1.4)
    picture = (
        path("M22.4,10L23.4,3.4H26.6L27.6,10Z", c.WHITE), rect(15, 9, 20, 9, c.WHITE, 2), path(bottle, c.RED),
        ellipse((25, 46), 11, 13, c.WHITE), tomato((25, 46.6)),
        place(chip, (51, 60), 1, -14), place(chip, (61, 61), 1, 14),
        blob([(43.4, 63.6), (46, 58.6), (53, 57), (60, 57.4), (66, 58), (69, 63), (64, 68), (55, 68.8), (47, 68.4)],
             c.RED),
    )  # fmt: skip
    return place(picture, (0, 1), 0.98)


@scene("cushion", "A plump cushion with a button")
def cushion() -> Drawing:
    case = (
        "M4,12Q10,4 17,10Q36,12 55,10Q62,4 68,12Q69,18 64,23Q62.6,36 64,49Q69,54 68,60Q62,68 55,62Q36,60 17,62"
        "Q10,68 4,60Q3,54 8,49Q9.4,36 8,23Q3,18 4,12Z"
    )
    fold = bow((14, 17), (19, 21), (23, 27))
    upper = place(fold), place(fold, (72, 0), flip=True)
    folds = upper, place(upper, (72, 72), 1, 180)
    return path(case, c.LILAC), folds, circle((36, 36), 4.6, c.PURPLE)


@scene("oven", "A cooker with an oven, a steaming pan on top")
def oven() -> Drawing:
    knobs = [circle((x, 36.6), 2.9, c.GREY_MID) for x in (17, 29.6, 42.4, 55)]
    return (
        steam(28, 11, 3), steam(38, 11, 3), place(hob_pan(), (34, 28.6)),
        rect(7, 29, 58, 40, c.WHITE, 2), line((7, 43.4), (65, 43.4)), rect(5, 28, 62, 3.6, c.GREY_DARK, 1.6), knobs,
        tube([(16, 47.6), (56, 47.6)], 3.6, c.GREY), rect(14, 52.4, 44, 12, c.AMBER, 1.6),
        line((15, 60), (57, 60), width=1.6),
    )  # fmt: skip


@scene("step-stool", "A small stool with two steps")
def step_stool() -> Drawing:
    side = path("M38,46.6L51,38V16L67,7V53L61,57V47Q61,43 56.6,45L48,50Q45,51.6 45,55V64.6L38,68Z", c.GREEN)
    low = path("M4,46.6H38V68H30V59Q30,55.6 27,55.6H15Q12,55.6 12,59V68H4Z", c.GREEN)
    treads = path("M4,46.6L17,38H51L38,46.6Z", c.LIME), path("M17,16L33,6H67L51,16Z", c.LIME)
    grip = line((19, 42.4), (38, 42.4), width=2.2), line((33, 11), (53, 11), width=2.2)
    return side, low, path("M17,16H51V38H17Z", c.GREEN), treads, grip


@scene("broken", "A red toy car is broken in two, a wheel rolls away")
def broken() -> Drawing:
    rear, front = broken_car()
    picture = (
        place(rear, (31.6, 54), 1, -7), place(front, (41, 48), 0.97, 13), wheel((49, 61), 7.4),
        motion(((33.4, 64), (38, 64)), ((35, 58), (38.4, 58))),
    )  # fmt: skip
    return place(picture, (1.4, 4), 0.95)


@scene("wet-wipes", "A soft pack of wet wipes with an open lid, one wipe comes out")
def wet_wipes() -> Drawing:
    pack = "M4,40L9,38H63L68,40L66,53L68,67L63,66Q36,69 9,66L4,67L6,53Z"
    wipe = path("M20,48Q21,34 13,24Q10,18 15,13Q22,9 26,3.4Q36,14 44,18Q40,34 38,48Z", c.WHITE)
    lid = place(rect(-13, -19, 26, 20, c.BLUE, 5), (53, 41), 1, 14)
    dots = [spot(p, 1.2, c.GREY_MID) for p in ((21, 19), (28, 15), (27, 25), (34, 22), (26, 35), (33, 31))]
    return (
        lid, path(pack, c.SKY), ellipse((35, 48), 21, 6.4, c.BLUE), wipe, in_lines(dots, "black"),
        [drop((x, 60), 0.84) for x in (20, 36, 52)],
        line((12, 40), (12, 64), width=1.6), line((60, 40), (60, 64), width=1.6),
    )  # fmt: skip


@scene("dummy", "A baby's dummy with a ring")
def baby_dummy() -> Drawing:
    return place(dummy(), (36, 33.4), 1.25)


@scene("dolls-house", "An open dolls' house with small furniture and two dolls")
def dolls_house() -> Drawing:
    walls = rect(8, 27, 56, 41, c.WHITE)
    rooms = (
        patch("M9,28H36V47H9Z", c.PINK), patch("M36,28H63V47H36Z", c.SKY), patch("M9,48H36V67H9Z", c.YELLOW),
        patch("M36,48H63V67H36Z", c.LIME),
    )  # fmt: skip
    bed = rect(11, 39, 20, 6, c.WHITE, 1.2), rect(18, 38, 13, 7, c.RED, 1.2)
    table = rect(40, 57, 13, 4, c.WOOD, 1), line((42, 61), (42, 67)), line((51, 61), (51, 67))
    return (
        walls, rooms, path("M8,27H64V68H8Z"), line((8, 47.6), (64, 47.6)), line((36, 27), (36, 68)),
        path("M36,3L69,27.6H3Z", c.RED_DARK), circle((36, 18), 5, c.SKY), bed, table,
        place(peg_doll(c.GREEN, c.ORANGE), (50, 47)), place(peg_doll(c.PURPLE, c.WOOD, True), (20, 67.4)),
    )  # fmt: skip
