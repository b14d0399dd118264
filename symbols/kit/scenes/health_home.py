"""Food on the plate, rooms and things of the house, doors."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, figure, reaching_arm
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import arrow
from symbols.kit.people import CHILD
from symbols.kit.poses import kneel, stand
from symbols.kit.props import cup, tap
from symbols.kit.props.care import plate_above
from symbols.kit.props.health import banana, bean_tin, cat, drawers, folded_shirt, open_drawer, table_knife
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
)
from symbols.kit.svg import Drawing


@scene("baked-beans", "Baked beans pour from a tin onto toast on a plate")
def baked_beans() -> Drawing:
    places = (
        (27, 43, 10),
        (37, 42, -20),
        (45, 45, 30),
        (20, 47, -30),
        (31, 48, 40),
        (39, 49, 0),
        (25, 53, 0),
        (49, 51, -20),
        (34, 54, -30),
        (43, 55, 20),
        (29, 33, 60),
        (33, 27, 40),
    )
    beans = [place(ellipse((0, 0), 4.6, 3.3, c.ORANGE), (x, y), 1, turn) for x, y, turn in places]
    crust = path("M13,42H55L62,54V58Q62,60 59,60H11Q8,60 8,58V54Z", c.WOOD)
    crumb = path(
        "M17,40H51Q56,38 58,42Q59,45 57,46L61,53Q62,56 59,56H11Q8,56 9,53L13,46Q10,44 12,41Q14,38 17,40Z",
        c.SAND,
    )
    return ellipse((35.6, 57), 32.6, 10, c.WHITE), crust, crumb, beans, place(bean_tin(), (51, 20), 1, -127)


@scene("fish-and-chips", "Fish, chips and peas on a plate")
def fish_and_chips() -> Drawing:
    fish = path(
        "M9,34C12,22 26,17 38,20C44,21 48,24 51,27L60,19Q62,30 60,38L51,33C46,40 36,44 26,43C17,43 8,42 9,34Z",
        c.AMBER,
    )
    chips = [
        place(rect(-9, -2.6, 18, 5.2, c.YELLOW, 1), at, 1, r)
        for at, r in (((20, 50), 10), ((30, 47), -30), ((22, 56), -16), ((34, 53), 24), ((31, 58.6), -4))
    ]
    peas = [
        circle(p, 2.6, c.GREEN)
        for p in ((47, 47), (52, 45), (57, 48), (48, 52), (53, 51), (49, 57), (54, 55))
    ]
    marks = [
        bow((20, 27), (23, 31), (21, 36)),
        bow((29, 25), (32, 30), (30, 36)),
        bow((38, 26), (41, 30), (39, 35)),
    ]
    return place(plate_above(33, 31), (36, 35)), fish, marks, chips, peas


@scene("finished-eating", "A child sits behind an empty plate, knife and fork together, hands on tummy")
def finished_eating() -> Drawing:
    child = figure(
        CHILD,
        (36, 56),
        size=1.14,
        head_at=(36, 17),
        neck=(36, 27),
        mood="closed",
        hands=(Hand((31.4, 40), elbow=(-1, 0.2), thumb=0), Hand((40.6, 40), elbow=(1, 0.2), thumb=0)),
    )
    fork = (
        tube([(23, 54.4), (38, 54.4)], 3.6, c.GREY),
        rect(37, 51.6, 5, 5.6, c.GREY, 1.6),
        [line((42, y), (47.6, y), width=1.7) for y in (52.4, 54.4, 56.4)],
    )
    knife = tube([(34, 61), (49, 61)], 4.6, c.GREY), tube([(24, 61), (34, 61)], 4.2, c.CHARCOAL)
    return (
        child,
        shape([(9, 45), (63, 45), (69, 68), (3, 68)], c.WOOD, 1.4),
        ellipse((36, 57), 25, 9.4, c.WHITE),
        fork,
        knife,
    )


@scene("cut-food", "Two hands cut a banana on a board")
def cut_food() -> Drawing:
    cuts = ((51, 58.4), (61, 52))
    slices = [
        [circle(p, 5, c.YELLOW), spot((p[0] - 1.6, p[1]), 0.9), spot((p[0] + 1.6, p[1]), 0.9)] for p in cuts
    ]
    holding = reaching_arm(CHILD, (10.4, 9.4), Hand((18.4, 44), aim=70, thumb=-1), 1.3, (-1, 0))
    cutting = reaching_arm(CHILD, (66, 12), Hand((55.6, 25), "fist", aim=150), 1.3, (-1, 0))
    return (
        rect(3.4, 40, 65.2, 27, c.WOOD, 4),
        place(banana(), (28, 51), 0.96),
        holding,
        slices,
        place(table_knife(38), (56.4, 24), 1, 121),
        cutting,
    )


@scene("clear-table", "A child carries an empty plate and cup from the table to the sink")
def clear_table() -> Drawing:
    child = stand(CHILD, 30, view="quarter", hands=(Hand((44, 42), thumb=0), Hand((39, 44), thumb=0)))
    sink = rect(57, 42, 11, 25, c.GREY, 1), rect(54.6, 38, 14.4, 5, c.WHITE, 1.6)
    dish = path("M-12,-4.6H12Q8,0 3,0H-3Q-8,0 -12,-4.6Z", c.WHITE)
    return (
        [tube([(x, 44), (x, 64.8)], 4.4, c.WOOD) for x in (5.4, 15.6)],
        rect(3, 40, 16, 5, c.WOOD, 2),
        place(tap(), (66, 38), 0.84),
        sink,
        child.behind,
        place(dish, (43.6, 41)),
        place(cup(c.LIME), (43, 30), 0.9),
        child.front,
    )


@scene("kitchen", "A kitchen: cooker with a pan, sink with a tap, cupboards")
def kitchen() -> Drawing:
    cooker = (
        rect(4, 39, 30, 28, c.WHITE, 1.6),
        rect(9, 49, 20, 13, c.GREY_DARK, 1.6),
        [spot((x, 44), 1.4) for x in (11, 19, 27)],
    )
    pan = (
        path("M9,28H27V36Q27,38 25,38H11Q9,38 9,36Z", c.RED),
        line((27, 30), (36, 28), width=3),
        rect(8, 24.6, 20, 4, c.RED_DARK, 1.4),
    )
    unit = (
        rect(34, 39, 34, 28, c.AMBER, 1.6),
        line((51, 44), (51, 67)),
        line((47, 50), (47, 55)),
        line((55, 50), (55, 55)),
    )
    return (
        rect(4, 3, 30, 13, c.AMBER, 1.4),
        line((19, 3), (19, 16)),
        rect(38, 3, 30, 13, c.AMBER, 1.4),
        line((53, 3), (53, 16)),
        [line((x, 9), (x, 12)) for x in (16, 22, 50, 56)],
        cooker,
        pan,
        place(tap(), (58, 39), 0.86),
        unit,
        rect(33, 38, 36, 5.4, c.GREY, 1),
    )


@scene("curtains", "A hand pulls a curtain across a window")
def curtains() -> Drawing:
    window = rect(12, 10, 48, 50, c.SKY, 1), line((36, 10), (36, 60)), line((12, 35), (60, 35))
    left = path("M6,8H20Q22,38 18,66Q12,63 4,66Q8,38 6,8Z", c.BLUE)
    right = path("M66,8H42Q43,24 37,42Q40,54 38,66Q53,63 68,66Q64,38 66,8Z", c.BLUE)
    folds = [
        bow((12.4, 12), (13.4, 36), (11.4, 62)),
        bow((58, 12), (57, 36), (59, 62)),
        bow((50, 12), (48, 36), (49, 62)),
    ]
    hand = reaching_arm(CHILD, (9, 64), Hand((38, 44), "fist"), 1.3, (0, 1))
    return window, left, right, folds, tube([(5.6, 6), (66.4, 6)], 5, c.WOOD), hand


@scene("blanket", "A soft checked blanket, folded")
def blanket() -> Drawing:
    def across(x: float, y: float) -> tuple[float, float]:
        return x - (y - 10) * 0.5, y

    def stripe(x: float, wide: float, colour: str) -> Drawing:
        corners = across(x, 11), across(x + wide, 11), across(x + wide, 35), across(x, 35)
        return patch("M" + "L".join(f"{p[0]:.1f},{p[1]:.1f}" for p in corners) + "Z", colour)

    top = "M20,10H64Q70,10 68,14L56,36H6L18,12Q18.6,10 20,10Z"
    xs = (28, 44, 60)
    checks = [stripe(x, 6, c.SKY) for x in xs], patch("M13.6,20H62L59,26H10.6Z", c.SKY)
    threads = in_lines(
        [[stripe(x + 2, 2, c.NAVY) for x in xs], patch("M12.6,22H61L60,24H11.6Z", c.NAVY)], "black"
    )
    rows = (56.4, 46, 35.6)
    layers = [path(f"M6,{y}H55Q62,{y} 62,{y + 5.2}Q62,{y + 10.4} 55,{y + 10.4}H6Z", c.BLUE) for y in rows]
    bands = [patch(f"M{x},{y + 1}H{x + 6}V{y + 9.4}H{x}Z", c.SKY) for y in rows for x in (15, 31, 47)]
    more = in_lines(
        [patch(f"M{x + 2},{y + 1}H{x + 4}V{y + 9.4}H{x + 2}Z", c.NAVY) for y in rows for x in (15, 31, 47)],
        "black",
    )
    fringe = [line((6, y), (3.2, y)) for y in (39, 42.8, 49.4, 53.2, 59.8, 63.6)]
    return layers, bands, more, fringe, path(top, c.BLUE), checks, threads, path(top)


@scene("bean-bag", "A child lies back in a big bean bag")
def bean_bag() -> Drawing:
    bag = blob(
        [
            (5, 34),
            (13, 21),
            (25, 22),
            (34, 36),
            (48, 44),
            (61, 46),
            (68.6, 55),
            (65, 66),
            (50, 67.4),
            (20, 67.4),
            (6, 65),
            (3, 50),
        ],
        c.PURPLE,
    )
    child = figure(
        CHILD,
        (34, 49),
        view="quarter",
        lean=-40,
        head_at=(21, 23),
        tilt=-22,
        mood="closed",
        bones=(12, 10),
        size=0.94,
        hands=(None, Hand((36, 40), thumb=0)),
        feet=(Foot((60, 58), toe=-40), Foot((56, 60), toe=-40)),
    )
    return bag, bow((10, 40), (14, 52), (12, 63)), child


@scene("put-clothes-away", "A child puts a folded shirt into an open drawer")
def put_clothes_away() -> Drawing:
    child = stand(CHILD, 14, view="quarter", lean=4, nod=1.2, hands=(Hand((39, 27)), Hand((35, 32))))
    return (
        place(drawers(), (53, GROUND)),
        child.behind,
        place(folded_shirt(), (49, 28), 1.1),
        place(open_drawer(), (53, GROUND)),
        child.front,
    )


@scene("stroke-pet", "A child kneels and strokes a cat")
def stroke_pet() -> Drawing:
    child = kneel(
        CHILD,
        18.2,
        upright=False,
        lean=12,
        nod=1.4,
        size=1.1,
        hands=(None, Hand((43, 44), "flat", aim=40, thumb=0)),
    )
    return place(cat(), (50, GROUND), 0.96), child


@scene("open-door", "A door stands wide open, a child holds its handle")
def open_door() -> Drawing:
    child = stand(CHILD, 12, size=0.82, view="quarter", hands=(None, Hand((28, 46), "fist", elbow=(0, 1))))
    return (
        rect(38, 5, 31, 62, c.WHITE, 1), rect(42, 9, 23, 58, c.YELLOW),
        shape([(42, 9), (25, 3.4), (25, 69), (42, 66)], c.WOOD, 0.6), circle((29, 44), 2, c.AMBER),
        child, arrow((66, 57), (47, 57), width=6, head=8),
    )  # fmt: skip


@scene("close-door", "A child pushes a door that is nearly shut into its frame")
def close_door() -> Drawing:
    child = stand(
        CHILD,
        16,
        size=0.92,
        view="quarter",
        lean=8,
        hands=(Hand((37, 36), "flat", aim=-70), Hand((36, 43), "flat", aim=-60)),
    )
    return (
        rect(28, 5, 41, 62, c.WHITE, 1), rect(32, 9, 33, 58, c.YELLOW),
        shape([(32, 9), (58, 5.6), (58, 69), (32, 66)], c.WOOD, 0.6), circle((53.4, 38), 2, c.AMBER),
        child, arrow((42, 57), (63, 57), c.ORANGE, 6, 8),
    )  # fmt: skip
