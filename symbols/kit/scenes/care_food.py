"""Food and drink."""

from symbols.kit import palette as c
from symbols.kit.geometry import Point
from symbols.kit.overlays import drop
from symbols.kit.props import apple, sandwich
from symbols.kit.props.care import glass, plate_above, round_tomato
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
from symbols.kit.svg import Drawing, Node


@scene("water", "A glass of water and a drop")
def water() -> Drawing:
    waves = [
        bow((x - 4, y), (x - 1.4, y - 1.8), (x + 1.4, y), (x + 4, y - 1.8))
        for x, y in ((19, 40), (29, 49), (20, 58))
    ]
    return place(glass(40, 62, c.BLUE, 0.68), (24, 68)), waves, drop((58, 38), 2.7, colour=c.BLUE)


def _carton(colour: str) -> list[Node]:
    """A carton with a gable, 30 wide and 56 high; origin at the middle of its foot."""
    return [
        shape([(-15, -38), (-9, -50), (9, -50), (15, -38)], colour, 1), rect(-10, -56, 20, 7, colour, 1),
        rect(-15, -38, 30, 38, c.WHITE, 1), patch("M-14,-37H14V-33H-14Z", colour), patch("M-14,-5H14V-1H-14Z", colour),
    ]  # fmt: skip


def _cow() -> list[Node]:
    """A cow's head, 24 wide; origin at its middle."""
    return [
        path("M-6,-7Q-9,-8 -9,-12Q-5,-11 -3,-8Z", c.SAND), path("M6,-7Q9,-8 9,-12Q5,-11 3,-8Z", c.SAND),
        ellipse((-9.6, -4.6), 3.4, 2.4, c.CHARCOAL), ellipse((9.6, -4.6), 3.4, 2.4, c.CHARCOAL),
        path("M-7,-6Q0,-10 7,-6L6,4H-6Z", c.WHITE), ellipse((0, 5), 7.4, 5, c.PINK),
        spot((-3, -2.4), 1.4), spot((3, -2.4), 1.4), spot((-2.6, 5), 1.1), spot((2.6, 5), 1.1),
    ]  # fmt: skip


@scene("milk", "A carton of milk with a cow on it, and a full glass of milk")
def milk() -> Drawing:
    side = "M41,29H67L63.6,65Q63.2,67.4 61,67.4H47Q44.8,67.4 44.4,65Z"
    inside = "M44.8,35Q54,31 63.2,35L60.6,63.6H47.4Z"
    return place((
        place(_carton(c.BLUE), (20, 67.4), 1.14), place(_cow(), (20, 46), 1.1), path(side, c.SKY),
        path(inside, c.WHITE, width=1.6), ellipse((54, 29), 13, 3.6, c.SKY),
        path("M51,27L57,4.6L63,3", None, width=4.6),
        line((51.4, 27), (57, 5), stroke=c.RED, width=2), line((57, 4.6), (63, 3), stroke=c.RED, width=2),
    ), (0.2, 1.3))  # fmt: skip


@scene("cup", "A red cup with a handle")
def cup() -> Drawing:
    handle = tube([(48, 24), (64, 24), (64, 48), (46, 50)], 7.6, c.RED, 9)
    return (
        handle,
        path("M4,12H52L48.4,60Q48,66 42,66H14Q8,66 7.6,60Z", c.RED),
        ellipse((28, 12), 24, 6, c.RED_DARK),
    )


@scene("toast", "A slice of toast with melting butter on a plate")
def toast() -> Drawing:
    bread = "M18,60Q15,60 15,57V34C8,32 8,18 18,17H54C64,18 64,32 57,34V57Q57,60 54,60Z"
    crumb = "M21.6,56Q20,56 20,54V31C14,29 15,22 20,21.6H52C57,22 58,29 52,31V54Q52,56 50.4,56Z"
    return (
        place(plate_above(33, 28), (36, 37)), path(bread, c.WOOD), patch(crumb, c.SAND),
        path("M25,41Q23,33 30,32L44,31Q51,31 48,39Q51,46 46,46Q45,52 41,49Q38,45 32,47Q25,48 25,41Z", c.AMBER),
        shape([(29, 30), (42, 27.6), (44.4, 39), (31.4, 41.6)], c.YELLOW, 1.6),
    )  # fmt: skip


def _crisp(at: Point, turn: float, size: float = 1) -> Node:
    """A thin wavy slice with ridges."""
    marks: list[Node] = [
        path("M-10,1Q-10.6,-3 -8,-4.4Q-5,-7.6 -2,-6Q1,-8 4,-6Q8,-6.6 9.4,-3Q11.4,0 9.4,2.6Q8,6.4 4.4,5.6Q1,8 -2,6"
             "Q-6,7.4 -7.6,4.4Q-10.4,4 -10,1Z", c.YELLOW),
        in_lines([bow((x, -3.6), (x + 1, 0), (x, 3.6), stroke=c.ORANGE, width=1.8) for x in (-5, -0.4, 4.4)], "black"),
    ]  # fmt: skip
    return place(marks, at, size, turn)


@scene("crisps", "An open bag of crisps")
def crisps() -> Drawing:
    zig = "".join(f"L{7 + i * 4.4:.1f},{25 if i % 2 else 29}" for i in range(1, 11))
    foot = "L".join(f"{47 - i * 5},{64.6 if i % 2 else 68}" for i in range(9))
    return place((
        _crisp((15, 19), -40), _crisp((43, 19), 42), _crisp((29, 14), 4, 1.1),
        path(f"M7,29{zig}Q47,44 51,66L{foot}Q11,44 7,29Z", c.RED),
        ellipse((29, 48), 15, 12, c.WHITE), _crisp((29, 48), -14, 1.06), _crisp((60, 61), -14), _crisp((60, 45), 20),
    ), (-1.3, 0))  # fmt: skip


@scene("fish-fingers", "Three fish fingers on a plate, and a fish")
def fish_fingers() -> Drawing:
    crumbs = [(-14, -1), (-8, 2), (-2, -2), (4, 1.6), (10, -1.4), (15, 1.8)]
    finger: list[Node] = [
        rect(-20, -5.6, 40, 11.2, c.AMBER, 3.4),
        in_lines([spot(p, 1.2, c.WOOD_DARK) for p in crumbs], "black"),
    ]
    fish = [
        path("M10,0L19,-7Q17,0 19,7Z", c.BLUE), path("M-16,0Q-8,-10 4,-7Q10,-5 12,0Q10,5 4,7Q-8,10 -16,0Z", c.BLUE),
        spot((-9, -1.6), 1.4), bow((-3, -6), (-1, 0), (-3, 6), width=1.8),
    ]  # fmt: skip
    return place((
        place(plate_above(33, 22), (36, 45)), place(finger, (36, 33)), place(finger, (36, 45)),
        place(finger, (36, 57)), place(fish, (35, 12)),
    ), (0.4, 0), 0.99)  # fmt: skip


def _nugget(at: Point, turn: float) -> Node:
    outline = [(-8, -2), (-4, -6.6), (1, -5.4), (6, -6.4), (9, -1), (6, 4), (1, 5), (-4, 6.4), (-9, 3)]
    crumbs = [(-4, -2), (1, 1), (4.6, -2.4), (-3, 3)]
    return place(
        [blob(outline, c.AMBER), in_lines([spot(p, 1, c.WOOD_DARK) for p in crumbs], "black")], at, 1.06, turn
    )


@scene("chicken-nuggets", "Chicken nuggets on a plate with a pot of ketchup")
def chicken_nuggets() -> Drawing:
    return (
        place(plate_above(33, 29), (36, 36)), _nugget((20, 26), -10), _nugget((40, 20), 16), _nugget((16, 42), 30),
        _nugget((31, 54), -8), _nugget((32, 38), 8), circle((52, 43), 11, c.WHITE), circle((52, 43), 7.6, c.RED_DARK),
    )  # fmt: skip


@scene("sausages", "Sausages and mashed potato on a plate")
def sausages() -> Drawing:
    one: list[Node] = [
        tube([(0, -17), (-3, 0), (0, 17)], 11.4, c.WOOD, 14),
        *[line((-4 - (2 - abs(i)) * 0.5, i * 8 + 2), (0.6 - (2 - abs(i)) * 0.5, i * 8 - 2), width=1.8)
          for i in (-1, 0, 1)],
    ]  # fmt: skip
    mash = [(38, 30), (43, 22), (51, 22), (58, 28), (61, 37), (58, 46), (50, 51), (41, 48), (37, 40)]
    return (
        place(plate_above(33, 29), (36, 36)), blob(mash, c.SAND), bow((42, 34), (47, 30), (53, 32), width=1.8),
        bow((44, 42), (49, 38.6), (55, 41), width=1.8), place(one, (17, 37), 1, -4), place(one, (30, 36), 1, -4),
    )  # fmt: skip


@scene("vegetables", "A carrot, broccoli, peas and a tomato")
def vegetables() -> Drawing:
    broccoli = [
        path("M30,26Q33,40 30,52H43Q40,40 44,26Z", c.LIME),
        blob([(22, 26), (19, 18), (24, 11), (30, 10), (35, 4), (42, 6), (47, 11), (53, 14), (54, 22), (49, 28),
              (42, 29), (36, 31), (28, 31)], c.GREEN),
    ]  # fmt: skip
    carrot = [
        path("M-3,-12Q-8,-20 -5,-24Q-1,-20 0,-13Q1,-22 6,-24Q8,-18 3,-12Z", c.GREEN),
        path("M-8,-10Q0,-16 8,-10Q6,14 0,26Q-6,14 -8,-10Z", c.ORANGE),
        line((-6.4, -1), (-1, 0)), line((5, 7), (0.6, 8)),
    ]  # fmt: skip
    peas = [
        path("M-20,-2Q-10,-10 0,-9Q12,-9 20,-2Q12,10 0,10Q-12,10 -20,-2Z", c.LIME),
        *[circle((x, 0.4), 4.6, c.GREEN) for x in (-9, 0, 9)],
    ]
    return place(
        (broccoli, place(carrot, (14, 42)), round_tomato((56, 44), 12.6), place(peas, (39, 60), 0.92)),
        (0, -0.3),
    )


@scene("fruit", "A bowl of fruit")
def fruit() -> Drawing:
    grapes = [
        circle(p, 4.6, c.PURPLE)
        for p in ((53, 20), (61, 21), (48, 27), (57, 28), (64, 29), (52, 35), (60, 36))
    ]
    banana = path("M27,5L31.4,3.4Q33,8 35,11Q40,24 33,40L24,42Q30,26 28,15Q26,10 27,5Z", c.YELLOW)
    return (
        banana, grapes, place(apple(), (17, 30), 1.9), circle((39, 33), 10.6, c.ORANGE), spot((36, 28), 1.2),
        path("M4,39H68Q67,56 52,62V66H20V62Q5,56 4,39Z", c.BLUE),
    )  # fmt: skip


def _strawberry(at: Point, size: float) -> Node:
    marks = [
        path("M0,9C-8,4 -9,-4 -5,-6Q0,-8 5,-6C9,-4 8,4 0,9Z", c.RED_DARK),
        path("M-6,-6.6L0,-4.4L6,-6.6L3,-9.6H-3Z", c.GREEN),
        *[spot(p, 0.9, c.WHITE) for p in ((-3, -1), (3, -1), (0, 3))],
    ]
    return place(marks, at, size)


@scene("yoghurt", "An open pot of yoghurt with a spoon")
def yoghurt() -> Drawing:
    return (
        path("M55,24L62,3Q70,7 67.6,20Q62,28 55,26Z", c.GREY), tube([(31, 24), (15, 6)], 6, c.GREY),
        path("M8,26H58L52,65Q51.4,68.6 48,68.6H18Q14.6,68.6 14,65Z", c.PINK),
        ellipse((33, 25), 26, 6.4, c.WHITE), bow((18, 25), (26, 22.6), (35, 27), (46, 24), width=1.8),
        _strawberry((33, 49), 1.7), path("M27,22.4L31.4,18.4L35,22.6Z", c.GREY),
    )  # fmt: skip


@scene("ice-lolly", "An orange ice lolly with a bite missing")
def ice_lolly() -> Drawing:
    ice = (
        "M20,48V20Q20,3 36,3Q40,3 42.6,4Q40,9 44.4,11.4Q43.6,16.6 48.6,17.4Q48.6,21.4 52,22.4"
        "V48Q52,51 49,51H23Q20,51 20,48Z"
    )
    drip = path("M56,59C58,62 59,63.6 59,65.4A3.2,3.2 0 0 1 52.8,65.4C52.8,63.6 54,62 56,59Z", c.ORANGE)
    return (
        rect(31, 46, 10, 23, c.SAND, 4.4), path(ice, c.ORANGE), line((30, 18), (30, 40), stroke=c.AMBER, width=3.6),
        line((42, 26), (42, 40), stroke=c.AMBER, width=3.6), drip,
    )  # fmt: skip


@scene("snack", "A plate with apple, crackers and cheese, and a cup of milk")
def snack() -> Drawing:
    piece = [
        path("M-10,-4Q0,14 10,-4Q0,-7 -10,-4Z", c.RED),
        patch("M-7.4,-3.4Q0,-5 7.4,-3.4Q0,6 -7.4,-3.4Z", c.WHITE),
    ]
    cracker = [rect(-8, -8, 16, 16, c.SAND, 2), *[spot((x, y), 1.1) for x in (-3, 3) for y in (-3, 3)]]
    return place((
        path("M51,4H70L67.6,30Q67.4,32 65,32H56Q53.6,32 53.4,30Z", c.BLUE), ellipse((60.5, 5.6), 9.4, 3.6, c.WHITE),
        place(plate_above(31, 22), (34, 46)), place(cracker, (24, 36), 1, -10), place(cracker, (42, 34), 1, 12),
        place(piece, (20, 53), 1.06, -10), place(piece, (35, 59), 1.06, 4),
        path("M40,48L52,43L57,47V55L45,59L40,55Z", c.AMBER), path("M40,48L52,43L57,47L45,52Z", c.YELLOW),
        line((45, 52), (45, 58)),
    ), (1.8, 1.9), 0.95)  # fmt: skip


@scene("packed-lunch", "An open lunch box with sandwich, apple, yoghurt and drink")
def packed_lunch() -> Drawing:
    carton = [
        rect(-7, -13, 14, 26, c.LIME, 1),
        line((2, -13), (2, -19), (6, -22)),
        circle((0, 0), 4, c.ORANGE),
    ]
    pot = [path("M-7,-6H7L5,9H-5Z", c.PINK), rect(-8.4, -9, 16.8, 4.6, c.WHITE, 1.4)]
    return (
        rect(5, 4, 62, 34, c.PURPLE, 5), rect(10, 9, 52, 26, c.LILAC, 3, None), place(carton, (57, 36)),
        place(sandwich(), (18, 37), 1.3, -6), place(apple(), (33, 34), 1.2), place(pot, (45, 37), 0.8),
        rect(3, 42, 66, 26, c.PURPLE, 5), rect(30, 45.6, 12, 6, c.AMBER, 1.6), line((4, 58), (68, 58)),
    )  # fmt: skip
