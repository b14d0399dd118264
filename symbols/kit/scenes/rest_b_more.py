"""More things: snacks, the kitchen, toys, things for babies."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND
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
    shape,
    spot,
    tube,
)  # fmt: skip
from symbols.kit.svg import Drawing


@scene("crackers", "Crackers and cheese on a plate")
def crackers() -> Drawing:
    cheese = path("M-13,-4L9,-10L13,2L-9,9Z", c.YELLOW), circle((-3, 0), 2.2, c.AMBER), circle((5, -3), 1.8, c.AMBER)
    return (
        place(plate_above(33, 31), (36, 35)), place(cracker(25), (23.4, 26), 1, -14), place(cracker(25), (49, 24), 1, 10),
        place(cracker(25), (36, 46), 1, 3), place(cheese, (36, 46), 1.0),
    )  # fmt: skip


@scene("raisins", "Raisins in front of a small red box with grapes on it")
def raisins() -> Drawing:
    box = rect(7, 14, 30, 45, c.RED, 1.4)
    lid = path("M7,14L12,4H42L37,14Z", c.RED_DARK), path("M37,14L44,8V54L37,59Z", c.RED_DARK)
    loose = [((51, 62), 10), ((63, 63), -20), ((40, 65), -8), ((57, 53), 30), ((65, 52), 60), ((28, 65), 14)]
    return lid, box, circle((22, 36), 12, c.WHITE), grapes((22, 37), 1.1), [raisin(at, turn) for at, turn in loose]


@scene("ketchup", "A red ketchup bottle with a tomato on it, a chip in a blob of ketchup")
def ketchup() -> Drawing:
    bottle = "M15,22Q10,25 10,33V65Q10,69 14,69H36Q40,69 40,65V33Q40,25 35,22V17H15Z"
    return (
        path("M22.4,10L23.4,3.4H26.6L27.6,10Z", c.WHITE), rect(15, 9, 20, 9, c.WHITE, 2), path(bottle, c.RED),
        ellipse((25, 46), 11, 13, c.WHITE), tomato((25, 46.6)),
        blob([(44, 63), (46, 57), (52, 56), (58, 54), (65, 58), (69, 63), (64, 68), (55, 68.6), (48, 68)], c.RED),
        place(rect(-3.4, -24, 6.8, 25, c.YELLOW, 1.4), (55, 61.6), 1, 16),
    )  # fmt: skip


@scene("cushion", "A plump cushion")
def cushion() -> Drawing:
    case = "M4,12Q10,4 17,10Q36,13 55,10Q62,4 68,12Q69,18 64,23Q62,36 64,49Q69,54 68,60Q62,68 55,62Q36,59 17,62Q10,68 4,60" \
        "Q3,54 8,49Q10,36 8,23Q3,18 4,12Z"
    folds = [place(bow((0, 0), (5, 4), (8, 10)), at, 1, turn) for at, turn in (((12, 17), 0), ((55, 16), 90), ((60, 55), 180), ((17, 56), 270))]
    return path(case, c.LILAC), folds, path("M28,34Q36,40 44,34", None)


@scene("oven", "A cooker with an oven, a steaming pan on top")
def oven() -> Drawing:
    knobs = [circle((x, 36.6), 2.9, c.GREY_MID) for x in (17, 29.6, 42.4, 55)]
    return (
        steam(30, 10, 2.6), steam(38, 10, 2.6), place(hob_pan(), (34, 28.6)),
        rect(7, 29, 58, 40, c.WHITE, 2), line((7, 43.4), (65, 43.4)), rect(5, 28, 62, 3.6, c.GREY_DARK, 1.6), knobs,
        tube([(16, 47.6), (56, 47.6)], 3.6, c.GREY), rect(14, 52.4, 44, 12, c.AMBER, 1.6), line((15, 60), (57, 60), width=1.6),
    )  # fmt: skip


@scene("step-stool", "A small stool with two steps")
def step_stool() -> Drawing:
    side = path("M40,14H62L68,68H58L55,58H30L29,68H16L20,41H37Z", c.GREEN)
    return (
        path("M6,38H31L38,43H12Z", c.LIME), path("M28,10H56L64,15H35Z", c.LIME), side,
    )  # fmt: skip


@scene("broken", "A red toy car is broken in two, a wheel rolls away")
def broken() -> Drawing:
    rear, front = broken_car()
    return place(rear, (31, 60), 1, -8), place(front, (40, 60), 1, 12), wheel((62, 62)), motion(((50, 66), (53, 66)))


@scene("wet-wipes", "A pack of wet wipes, one wipe comes out")
def wet_wipes() -> Drawing:
    pack = "M6,42L4,38L9,37L12,36H60L63,37L68,38L66,42L68,66L63,65Q36,69 9,65L4,66Z"
    wipe = path("M24,47Q20,30 14,20Q20,8 30,12Q34,4 44,6Q50,10 56,9Q60,18 52,28Q48,38 48,47Z", c.WHITE)
    return (
        path(pack, c.SKY), ellipse((36, 47), 19, 6, c.BLUE), wipe, bow((30, 18), (31, 28), (33, 40)),
        bow((46, 16), (44, 26), (41, 38)), [drop((x, 59), 0.8) for x in (20, 36, 52)],
    )  # fmt: skip


@scene("dummy", "A baby's dummy with a ring")
def baby_dummy() -> Drawing:
    return place(dummy(), (36, 33), 1.3, 0)


@scene("dolls-house", "An open dolls' house with small furniture and two dolls")
def dolls_house() -> Drawing:
    walls = rect(8, 27, 56, 41, c.WHITE)
    rooms = patch("M9,28H36V47H9Z", c.PINK), patch("M36,28H63V47H36Z", c.SKY), patch("M9,48H36V67H9Z", c.YELLOW), patch("M36,48H63V67H36Z", c.LIME)
    bed = rect(11, 39, 20, 6, c.WHITE, 1.2), rect(18, 38, 13, 7, c.RED, 1.2)
    table = rect(40, 57, 13, 4, c.WOOD, 1), line((42, 61), (42, 67)), line((51, 61), (51, 67))
    return (
        walls, rooms, rect(8, 27, 56, 41, "none"), line((8, 47.6), (64, 47.6)), line((36, 27), (36, 68)),
        path("M36,3L69,27.6H3Z", c.RED_DARK), circle((36, 18), 5, c.SKY), bed, table,
        place(peg_doll(c.GREEN, c.WOOD_DARK), (51, 47)), place(peg_doll(c.PURPLE, c.CHARCOAL), (22, 67)),
    )  # fmt: skip
