"""Playground and play: bouncy castle, see-saw, dressing up, dens, messy hands."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, bust, figure
from symbols.kit.geometry import Point, arc, polar
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import motion, round_arrow, sparkle
from symbols.kit.people import CHILD, FRIEND, FRIEND_2
from symbols.kit.poses import sit_floor, stand
from symbols.kit.props import ball, box, chair
from symbols.kit.props.home import palm
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
)  # fmt: skip
from symbols.kit.svg import Drawing, Node

BALLS = (c.RED, c.AMBER, c.BLUE, c.LIME, c.PINK)


@scene("bouncy-castle", "A child jumps on a bouncy castle")
def bouncy_castle() -> Drawing:
    child = figure(
        CHILD.wearing(feet="socks"), (36, 37), size=0.76, mood="open", hands=((22, 18), (50, 18)),
        feet=(Foot((28, 49), knee=(-1, 0)), Foot((44, 49), knee=(1, 0))),
    )  # fmt: skip
    wall = path("M14,60V20H20V26H27V20H34V26H38V20H45V26H52V20H58V60Z", c.SKY)
    ribs = [line((x, 27), (x, 56)) for x in (24, 48)]
    towers = [
        (
            rect(x, 18, 12, 46, c.RED, 5), rect(x, 32, 12, 12, c.YELLOW, 2),
            path(f"M{x - 1},20L{x + 6},4L{x + 13},20Z", c.PURPLE),
        )
        for x in (4, 56)
    ]  # fmt: skip
    floor = [rect(3 + i * 13.2, 55, 13.2, 13, (c.AMBER, c.LIME)[i % 2], 5) for i in range(5)]
    return wall, ribs, towers, floor, child


@scene("ball-pit", "A child up to the chest in coloured balls")
def ball_pit() -> Drawing:
    child = figure(CHILD, (36, 64), size=1.16, mood="open", hands=((13, 21), (59, 21)))
    balls = [
        circle((x, y), 6.4, BALLS[(i * 2 + j * 3) % 5])
        for j, y in enumerate((48, 58))
        for i, x in enumerate(range(9 if j == 0 else 15, 66, 11))
    ]
    front = rect(3, 61, 66, 7.6, c.NAVY, 3)
    ends = circle((9, 58.6), 6.4, c.LIME), circle((63, 58), 6.4, c.AMBER)
    return place([child, balls, ends, front], (1.2, 0.6), 0.965)


@scene("see-saw", "Two children on a see-saw, one up and one down")
def see_saw() -> Drawing:
    board = tube([(4, 58), (68, 36)], 5, c.AMBER)
    low = figure(
        CHILD, (14, 49.6), size=0.76, view="quarter", hands=(None, Hand((25, 45), "fist")), bones=(9, 9),
        feet=(Foot((27, 66)), Foot((24, GROUND))), mood="open", lean=-6,
    )  # fmt: skip
    high = figure(
        FRIEND, (59, 34), size=0.76, view="quarter", facing="left", hands=(None, Hand((47.6, 33), "fist")),
        feet=(Foot((45, 53), toe=190), Foot((48, 54), toe=190)), bones=(10, 9), mood="open", lean=6,
    )  # fmt: skip
    stand_ = shape([(36, 48), (43, GROUND), (29, GROUND)], c.BLUE, 1.4)
    handles = tube([(25.4, 51), (25.4, 45)], 4, c.GREY), tube([(47, 43), (47, 33)], 4, c.GREY)
    parts = (
        stand_, low.far_leg, high.far_leg, board, handles, low.near_leg, high.near_leg, low.body, high.back_hair,
        high.body, low.front, high.front,
    )  # fmt: skip
    return place([parts], (1.6, 1.6), 0.955)


@scene("roundabout", "Two children ride on a playground roundabout")
def roundabout() -> Drawing:
    one = stand(CHILD, 19, 59, size=0.68, view="quarter", hands=(None, Hand((31, 42), "fist")), mood="open")
    two = stand(
        FRIEND, 53, 59, size=0.68, view="quarter", facing="left", hands=(None, Hand((41, 42), "fist")), mood="open"
    )  # fmt: skip
    rail = tube([(30, 60), (30, 41), (42, 41), (42, 60)], 3.6, c.GREY, 4)
    disc = path("M4,58V61C4,71 68,71 68,61V58Z", c.RED_DARK), ellipse((36, 58), 32, 7, c.RED)
    return disc, rail, one, two, round_arrow((36, 32), 26, -136, -44)


@scene("climbing-frame", "A child climbs up a climbing frame")
def climbing_frame() -> Drawing:
    bars = [tube([(9, y), (63, y)], 4.4, c.AMBER) for y in (11, 26, 41, 56)]
    posts = [tube([(x, 5), (x, 66)], 5.6, c.BLUE) for x in (9, 63)]
    child = figure(
        CHILD, (37, 45), size=0.94, view="back", hands=(Hand((22, 26), "fist"), Hand((51, 12), "fist")),
        feet=(Foot((31, 66), toe=0, front=True), Foot((50, 54), front=True, knee=(1, 0))), head_at=(37, 18),
    )  # fmt: skip
    return place([bars, posts, child], (0.8, 2.2), 0.97)


@scene("messy-play", "A child with both hands in a tray of slime, splodges on apron and cheek")
def messy_play() -> Drawing:
    child = bust(
        CHILD, 36, size=1.3, bottom=60, mood="open", over_face=False, head_at=(36, 20),
        hands=(Hand((19, 53), elbow=(-1, 0.2), thumb=0), Hand((53, 53), elbow=(1, 0.2), thumb=0)),
    )  # fmt: skip
    apron = path("M28.6,34.4Q36,39 43.4,34.4L46,60H26Z", c.SKY)
    splodges = (
        blob([(24, 24), (27.6, 23.4), (29, 26), (27.4, 29), (24.6, 28)], c.LIME),
        blob([(32, 43), (36, 40), (40, 43), (40, 48), (35, 49)], c.LIME),
    )
    slime = blob([(5, 62), (7, 55), (12, 53), (15, 48), (21, 46), (26, 50), (29, 55), (36, 52), (43, 55), (46, 50),
                  (51, 46), (57, 48), (60, 53), (65, 55), (67, 62), (36, 66)], c.LIME)  # fmt: skip
    drips = [
        blob([(x, y - 4), (x + 3, y), (x, y + 3.4), (x - 3, y)], c.LIME)
        for x, y in ((7, 42), (64, 34), (65, 46))
    ]
    bubbles = [circle(p, 2, c.WHITE) for p in ((22, 54), (36, 57), (49, 54))]
    tray = path("M3,59H69L66,66Q65,68 63,68H9Q7,68 6,66Z", c.PURPLE)
    return child.behind, apron, child.front, splodges, slime, bubbles, drips, tray


@scene("finger-paint", "A hand full of paint presses prints on paper")
def finger_paint() -> Drawing:
    arm = shape([(40, 44), (54, 40), (69, 63), (69, 69), (52, 69)], CHILD.skin, 0)
    return (
        rect(3, 4, 59, 64, c.WHITE, 1.6),
        place(palm(c.BLUE), (19, 23), 0.86, -8), place(palm(c.GREEN), (18, 52), 0.8, 6), arm,
        place(palm(c.RED), (45, 36), 1.12, -22),
    )  # fmt: skip


DOLL = CHILD.wearing(
    skin=c.SAND, shadow=c.PINK, hair=c.ORANGE, style="bunches", top="dress", top_colour=c.PINK
)


@scene("doll", "A doll in a dress")
def doll() -> Drawing:
    body = figure(
        DOLL, (36, 55), size=1.3, hands=(Hand((13, 46), thumb=0), Hand((59, 46), thumb=0)), head_at=(36, 24)
    )
    legs = [
        (tube([(36 + s * 5, 58), (36 + s * 13, 62)], 9, c.WHITE), ellipse((36 + s * 17, 62.4), 5.6, 6, c.RED))
        for s in (-1, 1)
    ]
    cheeks = in_lines([spot((36 + s * 9, 29.6), 2.2, c.ROSE) for s in (-1, 1)], "drop")
    return place([legs, body, cheeks], (-2.2, -3.4), 1.06)


@scene("dressing-up", "A child in a cape and a crown beside a box of costumes")
def dressing_up() -> Drawing:
    child = stand(
        CHILD, 22, hands=(Hand((7, 40), elbow=(-1, 0.6)), Hand((37, 40), elbow=(1, 0.6))), mood="open"
    )
    cape = path("M16,28Q5,44 4,64Q22,70 40,64Q39,44 28,28Z", c.PURPLE)
    clasp = path("M14,28.6Q22,34 30,28.6", None, c.YELLOW, 3)
    crown = path("M12.4,12.6L10.6,2.6L17,7L22,2.4L27,7L33.4,2.6L31.6,12.6Z", c.YELLOW)
    hat = path("M47,42L53,17Q57,19 58,25L61,42Z", c.NAVY), in_lines(sparkle((54.6, 33), 4), "black")
    dress = path("M59,46Q58,33 63,32Q70,36 68,52H60Z", c.ROSE)
    return (
        place(box(24, 18, front=False), (56, GROUND)), dress, hat, place(box(24, 18), (56, GROUND)),
        path("M46,49Q50,47 53,49V58L49.6,55.4L46,58Z", c.LIME), cape, child.behind, in_lines(clasp, "black"),
        child.front, place(crown, (0, 0.8)),
    )  # fmt: skip


@scene("den", "A child looks out of a den made of a blanket over two chairs")
def den() -> Drawing:
    child = sit_floor(CHILD, 33, ground=65, size=0.8, hands=(None, Hand((43, 54), thumb=0)), mood="open")
    chairs = place(chair(20, 17, 30), (13, GROUND)), place(chair(20, 17, 30), (59, GROUND), flip=True)
    inside = patch("M10,22Q36,34 62,22L60,66H12Z", c.NAVY)
    cloth = path(
        "M3,56L5.6,20Q6,16 10,17Q36,28 62,17Q66,16 66.4,20L69,56L57,58Q58,38 48,30Q36,34 24,30Q14,38 15,58Z",
        c.ROSE,
    )
    spots = (9.6, 27), (9, 41), (20, 26), (36, 27.4), (52, 26), (62.6, 27), (63, 41)
    dots = [in_lines(spot(p, 2.2, c.WHITE), "drop") for p in spots]
    return chairs, inside, line((12, 67), (60, 67)), child, cloth, dots


@scene("obstacle-course", "A child balances on a beam between a tunnel and cones")
def obstacle_course() -> Drawing:
    child = figure(
        CHILD, (38, 38), size=0.82, hands=((19, 28), (57, 28)), mood="smile", view="quarter",
        feet=(Foot((44, 53)), Foot((33, 53))),
    )  # fmt: skip
    beam = rect(23, 53, 30, 5, c.WOOD, 1.4), [rect(x, 58, 5, 9, c.WOOD) for x in (26, 45)]
    tunnel = (
        path("M3,67V50Q3,38 11,38Q21,38 21,52V67Z", c.LIME),
        path("M9,67V54Q9,46 15,46Q21,46 21,54V67Z", c.NAVY),
    )
    cone = [
        shape([(-1.6, -18), (1.6, -18), (6, -3), (-6, -3)], c.ORANGE, 0.6),
        patch("M-3.2,-11.6H3.2L4.3,-8H-4.3Z", c.WHITE), rect(-7.4, -3.4, 14.8, 3.4, c.ORANGE, 1),
    ]  # fmt: skip
    return tunnel, beam, child, place(cone, (61, GROUND))


@scene("throw-and-catch", "Two children throw a ball to each other")
def throw_and_catch() -> Drawing:
    one = stand(
        CHILD, 13, 68, view="quarter", size=0.92, hands=(None, Hand((28, 38), elbow=(0, 1))), mood="open"
    )
    two = stand(
        FRIEND, 59, 68, view="quarter", facing="left", size=0.92, mood="open",
        hands=(Hand((45, 37), elbow=(0, 1)), Hand((46, 41), elbow=(0, 1))),
    )  # fmt: skip
    dots = [
        spot(p, 1.6) for p in ((27, 31), (27.4, 26.4), (28.4, 21.8), (43.6, 21.8), (44.6, 26.4), (45, 31))
    ]
    return place([one, two, dots, place(ball(6.6), (36, 14))], (0.6, 1.6), 0.975)


@scene("trike", "A child rides a trike")
def trike() -> Drawing:
    child = figure(
        CHILD, (25, 46), size=0.96, view="quarter", hands=(None, Hand((47, 38), "fist")), lean=4,
        feet=(Foot((52, 56)), Foot((48, 62))), bones=(12, 10), head_at=(29, 18),
    )  # fmt: skip
    big = circle((54, 56.4), 11, c.WHITE), _tyre((54, 56.4), 11), circle((54, 56.4), 3, c.GREY)
    small = circle((15, 60.4), 7.4, c.CHARCOAL), circle((15, 60.4), 2.6, c.GREY)
    far = circle((24, 58), 7, c.GREY_DARK)
    frame = tube([(16, 58), (30, 55), (46, 47)], 5, c.RED), tube([(54, 57), (48, 36)], 4.6, c.RED)
    return (
        far, frame, big, frame[1], child.far_leg, small, rect(14, 49, 22, 5, c.CHARCOAL, 2),
        child.near_leg, child.body, tube([(49, 37), (45, 37)], 4.4, c.CHARCOAL), child.front,
    )  # fmt: skip


def _tyre(at: Point, radius: float) -> list[Node]:
    return [path(arc(at, radius, 0, 359.9), None, c.BLACK, 4.4)]


@scene("parachute-play", "Children hold a big coloured cloth, a ball bounces on it")
def parachute_play() -> Drawing:
    people = [
        bust(person, x, size=0.82, bottom=48, head_at=(x, y), mood="open", over_face=False,
             hands=((x - 6.6, 42), (x + 6.6, 42)))
        for person, x, y in ((FRIEND, 15.4, 21), (FRIEND_2, 56.6, 21), (CHILD, 36, 16))
    ]  # fmt: skip
    cloth = [ellipse((36, 52), 30.8, 15, c.RED)]
    colours = (c.YELLOW, c.RED, c.BLUE, c.LIME)
    rim = [(36 + 30.8 * polar((0, 0), a, 1)[0], 52 + 15 * polar((0, 0), a, 1)[1]) for a in range(0, 360, 45)]
    for i in range(8):
        p, q = rim[i], rim[(i + 1) % 8]
        cloth.append(
            path(f"M36,52L{p[0]:.2f},{p[1]:.2f}A30.8,15 0 0 1 {q[0]:.2f},{q[1]:.2f}Z", colours[i % 4])
        )
    arms = [(p.far_arm, p.near_arm) for p in people]
    return (
        [(p.back_hair, p.body, p.head) for p in people], cloth, arms, place(ball(6.4), (36, 47)),
        motion(((26, 46), (27, 41)), ((46, 46), (45, 41))),
    )  # fmt: skip


def _puppet(colour: str, inner: str, long: bool) -> list[Node]:
    ears: list[Node] = (
        [ellipse((s * 4, -22), 2.9, 7, colour) for s in (-1, 1)]
        if long
        else [path(f"M{s * 9},-16L{s * 9},-22L{s * 2},-18Z", colour) for s in (-1, 1)]
    )
    return [
        path("M-5,-2Q-12,-7 -13,-2Q-12,3 -7,3L-8,14H8L7,3Q12,3 13,-2Q12,-7 5,-2Z", colour),
        *ears, circle((0, -10), 9, colour), ellipse((0, -6.6), 4, 3, inner, None),
        spot((0, -8), 1.4), spot((-3.8, -11.6), 1.3), spot((3.8, -11.6), 1.3),
        path("M-2.4,-5Q0,-3 2.4,-5", None, width=1.6),
    ]  # fmt: skip


@scene("puppets", "A child with an animal puppet on each hand")
def puppets() -> Drawing:
    child = stand(
        CHILD, 36, mood="open", hands=(Hand((15, 38), elbow=(0, 1)), Hand((57, 38), elbow=(0, 1)))
    )  # fmt: skip
    hare = place(_puppet(c.GREY, c.WHITE, True), (15.4, 33), 0.94)
    fox = place(_puppet(c.ORANGE, c.SAND, False), (56.6, 33), 0.94)
    return child, hare, fox
