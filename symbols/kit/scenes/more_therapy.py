"""Therapy and the senses: movement, pressure, chewing, communication."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, bust, figure
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import arrow, motion, sparkle
from symbols.kit.people import CHILD, FRIEND, NURSE, TEACHER, TEACHER_2
from symbols.kit.poses import kneel, sit, sit_floor, stand, walk
from symbols.kit.props import box, teddy
from symbols.kit.props.furniture import chair
from symbols.kit.props.home import floor_mat
from symbols.kit.props.more import feeling, head_card
from symbols.kit.props.school import bricks
from symbols.kit.scenes import scene
from symbols.kit.strokes import (
    circle,
    ellipse,
    in_lines,
    line,
    path,
    place,
    rect,
    spot,
    tube,
    union,
)  # fmt: skip
from symbols.kit.svg import Drawing, Node


@scene("physiotherapy", "A physiotherapist stretches the leg of a child who lies on a mat")
def physiotherapy() -> Drawing:
    child = figure(
        CHILD, (38, 56), view="quarter", size=0.94, neck=(21, 56.6), head_at=(15, 53), tilt=-70, legs_over=True,
        hands=(None, Hand((30, 60), thumb=0)), bones=(12, 11),
        feet=(Foot((64, 60), toe=-90, knee=(0, -1)), Foot((45, 34), toe=-150, knee=(-0.6, -1))),
    )  # fmt: skip
    adult = figure(
        NURSE, (58.6, 55), size=0.98, gaze=(-1, 0.6), nod=0.6,
        hands=(Hand((46, 40), elbow=(-0.4, 1)), Hand((49, 49), elbow=(1, 0.6))),
    )  # fmt: skip
    mat = place(floor_mat(64), (36, 68))
    return (
        adult.behind,
        mat,
        child.far_leg,
        child.back_hair,
        child.body,
        child.near_leg,
        child.front,
        adult.front,
    )


@scene("therapy-ball", "A child sits on a big exercise ball, a grown-up holds the hips")
def therapy_ball() -> Drawing:
    child = figure(
        CHILD, (42, 38), view="quarter", size=0.9, hands=(None, Hand((52, 36))), mood="open", bones=(11, 11),
        feet=(Foot((59, 60)), Foot((56, 62))),
    )  # fmt: skip
    adult = stand(TEACHER_2, 13, 68, view="quarter", size=0.92, hands=(None, Hand((35, 37), elbow=(0, 1))))
    sphere = circle((42, 53), 15, c.BLUE), in_lines(path("M32,47Q34,43 38,42", None, c.WHITE, 3), "drop")
    ways = arrow((65, 22), (65, 8), head=5), arrow((65, 26), (65, 40), head=5)
    parts = adult.behind, child.far_leg, sphere, child.near_leg, child.body, child.front, adult.front, ways
    return place([parts], (0.6, 2), 0.965)


@scene("deep-pressure", "A grown-up presses a big cushion on a child who lies on the floor")
def deep_pressure() -> Drawing:
    child = figure(
        CHILD, (40, 57), view="quarter", size=0.96, neck=(22, 57), head_at=(13, 54), tilt=-70, mood="closed",
        legs_over=True,
        feet=(Foot((64, 59), toe=-90, knee=(0, -1)), Foot((64, 59), toe=-90, knee=(0, -1))), bones=(11, 10),
    )  # fmt: skip
    adult = stand(
        TEACHER, 40, 62, size=0.92, nod=1, head_at=(40, 17),
        hands=(Hand((30, 42), elbow=(-1, 0.2), thumb=0), Hand((50, 42), elbow=(1, 0.2), thumb=0)),
    )  # fmt: skip
    cushion = path("M22,45Q40,41 58,45Q61,51 58,58Q40,61 22,58Q19,51 22,45Z", c.ROSE)
    arrows = arrow((16, 22), (21, 37), c.GREEN, head=5), arrow((64, 22), (59, 37), c.GREEN, head=5)
    return adult.behind, place(floor_mat(66), (36, 68)), place([child], (2, 0)), cushion, adult.front, arrows


@scene("push-against-wall", "A child pushes with both hands against a wall")
def push_against_wall() -> Drawing:
    child = figure(
        CHILD, (24, 42), view="side", size=1, lean=26, feet=(Foot((19, GROUND)), Foot((9, GROUND))), bones=(11, 11),
        hands=(Hand((55, 28), "flat", aim=-80, thumb=0), Hand((55, 34), "flat", aim=-80, thumb=0)),
    )  # fmt: skip
    courses = [line((58, y), (69, y), width=1.8) for y in (16, 29, 42, 55)]
    joints = [
        line((x, y), (x, y + 13), width=1.8) for x, y in ((64, 3), (62, 16), (65, 29), (62, 42), (65, 55))
    ]
    return (
        rect(58, 3, 11, 65, c.ORANGE),
        courses,
        joints,
        child,
        line((3, 68), (56, 68)),
        arrow((38, 50), (53, 50), head=6),
    )


@scene("chew-toy", "A child bites on a ring that hangs on a cord")
def chew_toy() -> Drawing:
    child = bust(CHILD, 36, size=1.66, mood="none", over_face=False, head_at=(36, 24))
    mouth = path("M27.6,30.4Q36,28.6 44.4,30.4Q44,38.6 36,38.6Q28,38.6 27.6,30.4Z", c.RED_DARK)
    cord = path("M24.6,42Q26,61 36,61Q46,61 47.4,42", None, width=2.6), line((36, 52), (36, 61), width=2.6)
    ring = circle((36, 43.4), 9.6, c.SKY), circle((36, 43.4), 4, c.WHITE)
    teeth = (
        path("M30.6,30V33.6Q30.6,35 32,35H40Q41.4,35 41.4,33.6V30Z", c.WHITE),
        line((36, 31), (36, 34), width=1.6),
    )
    return child.behind, cord, child.front, mouth, ring, teeth


@scene("sensory-box", "A box with a spiky ball, a feather, ear defenders, a glitter bottle and a teddy")
def sensory_box() -> Drawing:
    feather = (
        path("M0,26Q-2,10 0,-2C-8,-8 -7,-20 3,-28C10,-18 9,-6 0,-2", c.PURPLE),
        line((0, 24), (2, -20), width=1.8),
    )
    bottle: list[Node] = [
        rect(-6, -24, 12, 28, c.SKY, 2), rect(-4, -30, 8, 6.4, c.WHITE, 1),
        *[in_lines(sparkle(p, 3.4), "black") for p in ((-1.4, -16), (2, -7))],
    ]  # fmt: skip
    spikes = [place(path("M-2.4,0L0,-4.6L2.4,0Z", c.LIME), (12.6 + 8.4 * x, 31 + 8.4 * y), 1, a)
              for x, y, a in ((0, -1, 0), (0.71, -0.71, 45), (-0.71, -0.71, -45), (1, 0, 90),
                              (-1, 0, -90))]  # fmt: skip
    parts = (
        place(box(60, 26, front=False), (36, 68)), place(feather, (58, 26), 1, 14), place(bottle, (45.6, 40), 1.02),
        place(teddy(), (29, 29), 1.16), spikes, circle((12.6, 31), 8.4, c.LIME), place(box(60, 28), (36, 68)),
        circle((36, 54), 7, c.YELLOW), spot((33.6, 52.6), 1.1), spot((38.4, 52.6), 1.1),
        path("M33,56Q36,58.6 39,56", None, width=1.8),
    )  # fmt: skip
    return place([parts], (3.4, 4), 0.94)


@scene("bubble-tube", "A child touches a tall tube of rising bubbles")
def bubble_tube() -> Drawing:
    hands = Hand((44, 38), elbow=(0, 1)), Hand((43, 44), elbow=(0, 1))
    child = sit_floor(CHILD, 16, size=0.98, hands=hands, gaze=(0.6, -0.8))
    column = rect(47, 7, 18, 54, c.SKY, 2), [
        circle(p, r, colour) for p, r, colour in (
            ((53, 53), 3.4, c.WHITE), ((60, 46), 3.8, c.PINK), ((53, 38), 3.2, c.LIME), ((60, 30), 3.4, c.WHITE),
            ((53, 22), 3.8, c.YELLOW), ((60, 15), 3, c.WHITE),
        )
    ]  # fmt: skip
    return column, rect(43, 60, 26, 8, c.CHARCOAL, 2), rect(45, 3, 22, 5, c.CHARCOAL, 1.6), child


@scene("bucket-time", "A grown-up lifts a light toy out of a bucket before two children")
def bucket_time() -> Drawing:
    lifted = Hand((32, 25), "fist", elbow=(-1, 0.4))
    adult = stand(
        TEACHER, 46, 66, size=0.9, hands=(lifted, Hand((53, 46), thumb=0)), mood="open", head_at=(46, 19)
    )
    rays = (24, 10.6), (21, 10.6), (26.4, 5), (24.6, 3.6), (35.6, 5), (37.4, 3.6)
    toy = tube([(31, 25), (31, 15)], 3, c.CHARCOAL), circle((31, 12), 5.4, c.YELLOW), [
        line(rays[i], rays[i + 1]) for i in (0, 2, 4)
    ]  # fmt: skip
    bucket = path("M28,52H46L43,68H31Z", c.RED), ellipse((37, 52), 9, 2.8, c.WOOD_DARK)
    kids = [
        bust(person, x, size=0.8, bottom=68, head_at=(x, 46), view="back", over_face=False)
        for person, x in ((CHILD, 13), (FRIEND, 58.4))
    ]  # fmt: skip
    return adult, toy, bucket, kids


@scene("intensive-interaction", "A grown-up and a child on the floor make the same gesture")
def intensive_interaction() -> Drawing:
    def both(x: float, y: float, s: int) -> tuple[Hand, Hand]:
        return (
            Hand((x + s * 5, y - 3), "flat", elbow=(s * 0.6, 1), aim=-90, thumb=0),
            Hand((x, y + 5), "flat", elbow=(s * 0.4, 1), aim=-90, thumb=0),
        )

    adult = kneel(TEACHER_2, 15, size=0.9, upright=False, mood="open", hands=both(25.4, 31, 1))
    child = kneel(CHILD, 57, size=0.94, facing="left", upright=False, mood="open", hands=both(46.6, 34, -1))
    return place([adult, child], (0.8, 1), 0.97)


@scene("makaton", "A child makes a sign with both hands")
def makaton() -> Drawing:
    child = bust(
        CHILD, 36, size=1.5, head_at=(36, 22), over_face=False,
        hands=(Hand((31, 58), "flat", elbow=(-1, 0.2), aim=0, thumb=0), Hand((41, 50), "fist", elbow=(1, 0.2))),
    )  # fmt: skip
    thumb = union([([(37, 49), (36.4, 41.6)], 6)], CHILD.skin)
    moves = motion(((13, 44), (13, 33)), ((7, 41), (7, 36)), ((59, 44), (59, 33)), ((65, 41), (65, 36)))
    return child.behind, child.head, child.far_arm, thumb[0], child.near_arm, thumb[1:], moves


@scene("walking-frame", "A child walks with a wheeled walking frame")
def walking_frame() -> Drawing:
    child = walk(
        CHILD, 24, size=1, stride=8, hands=(Hand((40, 40), "fist"), Hand((38, 41), "fist")), view="quarter"
    )
    frame = (
        tube([(36, 41), (46, 41), (54, 62)], 4, c.PURPLE, 4), tube([(46, 41), (38, 62)], 4, c.PURPLE),
        tube([(41, 53), (51, 53)], 3.6, c.PURPLE), tube([(34, 41), (42, 41)], 5, c.CHARCOAL),
        circle((55.6, 62.6), 5, c.GREY), circle((37.4, 63), 4.4, c.GREY),
    )  # fmt: skip
    return (
        child.far_arm,
        child.far_leg,
        child.near_leg,
        child.body,
        frame,
        child.front,
        motion(((9, 44), (4, 44)), ((8, 52), (3, 52))),
    )


@scene("social-story", "A child reads a booklet with a picture on each page")
def social_story() -> Drawing:
    child = bust(CHILD, 36, size=1.1, bottom=52, head_at=(36, 17), over_face=False, nod=1.6, gaze=(0, 1))
    cover = path("M36,37Q20,32 5,36V66Q20,62 36,67Q52,62 67,66V36Q52,32 36,37Z", c.WHITE)
    cards = place(head_card(c.SKY), (20, 48), 1.1), place(head_card(c.LIME, "wave"), (52, 48), 1.1)
    grip = [tube([(x, 54), (x + d, 50)], 6, CHILD.skin) for x, d in ((6, 2.4), (66, -2.4))]
    words = [line((x, 61), (x + 18, 61), width=1.8) for x in (11, 43)]
    return child, cover, line((36, 37), (36, 67)), cards, words, grip


@scene("emotional-literacy", "A child points at one of four faces: happy, sad, cross, worried")
def emotional_literacy() -> Drawing:
    child = bust(CHILD, 24, size=1.16, head_at=(22, 45), bottom=68, over_face=False, gaze=(0.8, -0.8),
                 hands=(None, Hand((45, 33), "point", elbow=(0.4, 1))))  # fmt: skip
    faces = [place(feeling(kind, colour), (11.4 + i * 16.4, 13.4), 0.94) for i, (kind, colour) in enumerate(
        (("happy", c.YELLOW), ("sad", c.SKY), ("cross", c.RED), ("worried", c.LILAC)))]  # fmt: skip
    return faces, child


@scene("standing-frame", "A child stands strapped in a standing frame with a toy on its tray")
def standing_frame() -> Drawing:
    child = stand(CHILD, 30, 63, view="quarter", size=0.96, hands=(None, Hand((43, 38), thumb=0)))
    back = (
        tube([(20, 25), (20, 60)], 5, c.PURPLE),
        rect(10, 60, 50, 5, c.GREY, 2),
        tube([(45, 42), (45, 62)], 4.4, c.GREY),
    )
    wheels = circle((16, 66), 3.6, c.CHARCOAL), circle((54, 66), 3.6, c.CHARCOAL)
    tray = rect(33, 40, 32, 4.6, c.WOOD, 1.6)
    straps = tube([(20, 37), (35, 37)], 4.4, c.NAVY), tube([(20, 53), (34, 53)], 4.4, c.NAVY)
    parts = back, wheels, child.behind, straps, tray, place(bricks(7), (56, 40)), child.front
    return place([parts], (0, -0.8))


@scene("special-chair", "A child sits in a padded chair with tray, straps and footrest")
def special_chair() -> Drawing:
    child = sit(CHILD, 28, 45, size=1, ground=60, hands=(None, Hand((44, 38), thumb=0)))
    back = (
        path("M12,8Q18,5 22,9L24,44H15Z", c.PURPLE), rect(14, 44, 30, 7, c.PURPLE, 3),
        rect(12, 12, 6, 12, c.LILAC, 2.6),
    )  # fmt: skip
    base = (
        tube([(28, 50), (28, 60)], 6, c.GREY), rect(12, 58, 34, 5, c.GREY, 2), circle((17, 65), 4, c.CHARCOAL),
        circle((42, 65), 4, c.CHARCOAL), tube([(44, 50), (52, 61)], 4, c.GREY), rect(44, 60, 20, 4.4, c.PURPLE, 2),
    )  # fmt: skip
    tray = rect(37, 39, 28, 4.6, c.WOOD, 1.6), tube([(24, 42), (40, 42)], 3.6, c.GREY)
    strap = line((23, 22), (32, 36), width=3.4)
    return place([base, back, child.behind, strap, tray, child.front], (0.8, 1.9), 0.96)


@scene("hoist", "A child sits in the sling of a ceiling hoist")
def hoist() -> Drawing:
    child = figure(
        CHILD, (32, 56), view="quarter", size=0.88, lean=-8, hands=(None, Hand((42, 48), thumb=0)), bones=(12, 10),
        feet=(Foot((56, 66), toe=-10), Foot((53, 67), toe=-10)),
    )  # fmt: skip
    straps = line((20, 17), (25, 42)), line((52, 17), (49, 53))
    back = path("M18,36Q24,34 28,38L30,60Q22,61 20,54Z", c.PURPLE)
    seat = path("M20,52Q28,62 46,49L52,53Q44,66 30,65Q20,64 20,52Z", c.PURPLE)
    rail = (
        rect(3, 3, 66, 6, c.GREY, 1),
        rect(27, 7, 18, 7, c.SKY, 1.6),
        tube([(18, 17), (54, 17)], 4.4, c.CHARCOAL),
    )
    return (
        rail,
        line((20, 17), (23, 38)),
        child.far_leg,
        back,
        child.near_leg,
        child.body,
        seat,
        child.front,
        straps[1],
    )


@scene("tube-feed", "A child sits while food goes through a thin tube from a bag on a stand to the tummy")
def tube_feed() -> Drawing:
    child = sit(CHILD, 19, 48, size=1, hands=(None, Hand((12, 47), elbow=(-1, 0), thumb=0)))
    pole = tube([(57, 6), (57, 64)], 4, c.GREY), rect(46, 63, 22, 4.6, c.GREY_MID, 2)
    bag = (
        path("M48,9H66V29Q66,33 62,33H52Q48,33 48,29Z", c.WHITE),
        path("M48,17H66V29Q66,33 62,33H52Q48,33 48,29Z", c.AMBER),
        rect(54, 32, 6, 6, c.BLUE, 1.4),
    )
    thin = path("M57,38V44Q57,57 49,57Q42,57 42,50Q42,39 27,39", None, c.BLUE, 3)
    button = circle((26, 39), 3, c.WHITE)
    return (
        place(chair(18, 22), (19, GROUND)),
        pole,
        bag,
        child.behind,
        child.front,
        in_lines(thin, "black"),
        button,
    )
