"""Food on the plate, rooms and things of the house, doors."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, figure, reaching_arm
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import arrow, tick
from symbols.kit.people import CHILD
from symbols.kit.poses import kneel, stand
from symbols.kit.props import cup, tap
from symbols.kit.props.care import plate_above
from symbols.kit.props.health import banana, bean_tin, cat, drawers, folded_shirt, open_drawer, table_knife
from symbols.kit.props.home import bust as home_bust
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
    union,
)
from symbols.kit.svg import Drawing, Node


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


@scene("finished-eating", "A child behind an empty plate with crumbs, knife and fork together, a tick")
def finished_eating() -> Drawing:
    child = home_bust(CHILD, (25, 18), 1.14, view="front")
    fork = tube([(31, 50), (31, 62)], 3.6, c.GREY), rect(28.2, 46, 5.6, 5, c.GREY, 1.6), [
        line((x, 41.6), (x, 46.4), width=1.7) for x in (28.8, 31, 33.2)]  # fmt: skip
    knife = path("M38,42Q42,42 42,48V53H38Z", c.GREY), tube([(40, 53), (40, 62)], 4.2, c.CHARCOAL)
    crumbs = [spot(p, 1.1, c.WOOD) for p in ((20, 50), (23, 56), (50, 55), (47.6, 49))]
    return place((
        child.behind, child.head, rect(2.6, 44, 66.8, 24.6, c.WOOD, 2), ellipse((36, 53.6), 27, 14.4, c.WHITE),
        ellipse((36, 53.6), 20, 9.6, c.GREY_LIGHT, None), in_lines(crumbs, "black"), fork, knife, tick((56, 17), 22),
    ), (0.7, 1.4), 0.98)  # fmt: skip


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


@scene("curtains", "A window with open curtains, the sun outside")
def curtains() -> Drawing:
    window = (
        rect(14, 12, 44, 46, c.SKY, 1),
        circle((36, 34), 8, c.AMBER),
        line((36, 12), (36, 58)),
        line((14, 35), (58, 35)),
    )
    side: list[Node] = [
        path("M4,8H30Q29,30 11,41Q16,52 15,66Q9,63 3,66Q6,36 4,8Z", c.BLUE), bow((20, 12), (16, 28), (8, 39)),
        bow((11, 12), (10, 26), (6, 37)), tube([(4.6, 41), (13, 42)], 4.4, c.AMBER), bow((9.6, 48), (9.6, 60)),
    ]  # fmt: skip
    return place(
        (window, side, place(side, (72, 0), flip=True), tube([(5.6, 6), (66.4, 6)], 5, c.WOOD)),
        (1.1, 2),
        0.97,
    )


@scene("blanket", "A child wrapped in a soft checked blanket with a fringe")
def blanket() -> Drawing:
    child = figure(CHILD, (36, 60), size=1.26, head_at=(36, 19), mood="closed")
    outline = "M24,30C14,33 7,46 5,63Q20,66 36,64Q52,66 67,63C65,46 58,33 48,30Q46,37 36,44Q26,37 24,30Z"
    half: list[Node] = [
        in_lines([patch(d, c.SKY) for d in ("M17,34.4L21,32L15,64H10Z", "M27,42L31,45L28,64H24Z")], "drop"),
        in_lines(patch("M11,44Q24,52 36,51V55Q24,56 10,48Z", c.SKY), "drop"), bow((13.6, 36), (10, 62)),
        bow((8, 55), (22, 59), (36, 58)), bow((10, 46), (24, 53), (36, 52)), bow((29, 44), (25.6, 63)),
    ]  # fmt: skip
    fringe = [line((x, 64), (x, 69)) for x in range(8, 68, 7)]
    return (
        child.behind, child.head, fringe, path(outline, c.BLUE), half, place(half, (72, 0), flip=True),
        line((36, 44), (36, 64)), path(outline, None), union([([(33.6, 45), (38.4, 45)], 8)], CHILD.skin),
    )  # fmt: skip


@scene("bean-bag", "A child lies back in a big bean bag")
def bean_bag() -> Drawing:
    rim = [
        (5, 36), (11, 20), (23, 18), (33, 32), (48, 43), (61, 45), (68.6, 55), (65, 66), (50, 67.4), (20, 67.4),
        (6, 65), (3, 50),
    ]  # fmt: skip
    child = figure(
        CHILD, (36, 49), view="quarter", lean=-38, tilt=-16, bones=(12, 10), hands=(None, Hand((38, 39), thumb=0)),
        feet=(Foot((62, 57), toe=-40), Foot((58, 59), toe=-40)),
    )  # fmt: skip
    return blob(rim, c.PURPLE), bow((9, 42), (13, 53), (11, 63)), child


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
        CHILD, 16, size=0.92, view="quarter", lean=8, hands=(Hand((38, 35), thumb=0), Hand((37, 44), thumb=0))
    )
    return (
        rect(28, 5, 41, 62, c.WHITE, 1), rect(32, 9, 33, 58, c.YELLOW),
        shape([(32, 9), (58, 5.6), (58, 69), (32, 66)], c.WOOD, 0.6), circle((53.4, 38), 2, c.AMBER),
        child, arrow((42, 57), (63, 57), c.ORANGE, 6, 8),
    )  # fmt: skip
