"""At the doctor's, the dentist's, the optician's and in hospital; what a body feels."""

from dataclasses import replace

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, bust, figure, head_only, reaching_arm
from symbols.kit.geometry import polar
from symbols.kit.limbs import Hand
from symbols.kit.overlays import burst, cross, digit, motion, pain
from symbols.kit.people import CHILD, CHILD_BUILD, DENTIST, MUM, NURSE, TEACHER_2
from symbols.kit.poses import stand
from symbols.kit.props import plate, sandwich
from symbols.kit.props.care import glass
from symbols.kit.props.health import (
    back_of_hand,
    cream_tube,
    eye_chart,
    headphones,
    lamp,
    wide_mouth,
)
from symbols.kit.props.home import palm
from symbols.kit.scenes import scene
from symbols.kit.strokes import blob, bow, circle, ellipse, in_lines, line, path, place, rect, spot, tube
from symbols.kit.svg import Drawing, Node

WIDE = replace(CHILD_BUILD, shoulders=CHILD_BUILD.shoulders + 4, waist=CHILD_BUILD.waist + 4.4)


@scene("magic-cream", "Cream under a clear plaster on the back of a hand, a tube of cream")
def magic_cream() -> Drawing:
    plaster = rect(-10.4, -9.4, 20.8, 18.8, c.SKY, 3)
    cream = blob([(-6, 1), (-3.4, -5), (3, -4.6), (6.4, 0), (3.4, 5), (-3, 5)], c.WHITE)
    return (
        place(back_of_hand(c.SKIN), (25, 37)),
        place([plaster, cream], (25, 37.6)),
        place(cream_tube(), (58.4, GROUND)),
    )


@scene("cannula", "A small tube taped to the back of a hand, a thin line leads to a bag")
def cannula() -> Drawing:
    tape = rect(-10.6, -4.2, 21.2, 8.4, c.WHITE, 1.4)
    line_up = path("M26,46C27,62 47,66 50,52C52,43 59,46 59,34V26", None, width=2.4)
    bag: Drawing = [
        rect(49, 6, 20, 24, c.SKY, 3),
        tube([(59, 29), (59, 36)], 5, c.WHITE),
        line((56, 6), (59, 3), (62, 6)),
    ]
    return (
        place(back_of_hand(c.SKIN), (25, 37), flip=True),
        line_up,
        bag,
        tube([(26, 34), (26, 45)], 6.4, c.BLUE),
        place(tape, (26, 36.6)),
    )


@scene("mri-scan", "A child lies on a table that slides into a big round scanner")
def mri_scan() -> Drawing:
    child = stand(CHILD, 0, 0, view="quarter", hands=(None, Hand((0, -21), thumb=0)), size=0.84)
    return (
        path("M50,4H58Q69,12 69,36Q69,60 58,68H50Z", c.GREY),
        ellipse((49, 36), 17.6, 32, c.WHITE),
        ellipse((49, 36), 11, 20.6, c.GREY_DARK),
        place(list(child), (3.2, 38.6), 1, 90),
        rect(3, 44.4, 55, 6, c.BLUE, 2.4),
        rect(11, 50.4, 20, 17, c.GREY, 1.4),
    )


@scene("sleepy-mask", "A hand holds a soft mask over the nose and mouth of a child in bed")
def sleepy_mask() -> Drawing:
    head = head_only(CHILD, (29, 29), 1.75, mood="closed", nod=-1.4)
    mask = path(
        "M29,31.6C33.6,31.6 37,38 39.6,43C42,49.6 35,52 29,52C23,52 16,49.6 18.4,43C21,38 24.4,31.6 29,31.6Z",
        c.SKY,
    )
    hand = reaching_arm(NURSE, (64.6, 9.4), Hand((40, 42), aim=160), size=1.45, bend=(1, 1))
    return (
        rect(3, 5, 52, 48, c.WHITE, 8),
        head,
        path("M3,51Q29,60 57,51H69V68H3Z", c.LIME),
        tube([(29, 46), (29, 60), (66, 60)], 5, c.GREY, 8),
        mask,
        line((22.6, 46), (29, 47.4), (35.4, 46), radius=4),
        hand,
    )


@scene("open-wide", "A child opens their mouth very wide")
def open_wide() -> Drawing:
    return head_only(CHILD, (36, 37), 2.6, mood="none", nod=-2.8), place(wide_mouth(11.6, 21.4), (36, 39))


@scene("count-teeth", "A gloved hand holds a small mirror at a child's teeth and counts them")
def count_teeth() -> Drawing:
    glove = DENTIST.wearing(skin=c.SKY, top="jumper", top_colour=c.LILAC)
    mirror = (
        tube([(34, 46.6), (54, 50)], 3.8, c.GREY),
        circle((32.6, 46.4), 5, c.WHITE),
        spot((32.6, 46.4), 2.6, c.SKY),
    )
    return place(
        (
            head_only(CHILD, (27, 41), 1.96, mood="none", nod=-3.2),
            place(wide_mouth(10.6, 13, tongue=False), (27, 43)),
            mirror,
            reaching_arm(glove, (80, 74), Hand((53, 50), elbow=(0, 1), aim=190), 1.7),
            [digit(i, (44 + 10 * (i - 1), 11), 1, 2.8) for i in (1, 2, 3)],
        ),
        (0.3, 0),
    )


@scene("optician", "A child covers one eye and points to a chart of shapes")
def optician() -> Drawing:
    child = bust(
        CHILD,
        22,
        size=1.3,
        head_at=(22, 21),
        mood="neutral",
        hands=(
            Hand((16.4, 25), "flat", elbow=(-1, 1), thumb=0, aim=-84),
            Hand((38.4, 42), "point", elbow=(0, 1), aim=-14),
        ),
    )
    return place(eye_chart(), (56.9, 35)), child


@scene("hearing-test", "A child with headphones on a machine puts a hand up when it beeps")
def hearing_test() -> Drawing:
    child = bust(
        CHILD, 24, size=1.34, head_at=(24, 27), mood="smile", over_face=False,
        hands=(None, Hand((52, 15), "flat", elbow=(1, 1), aim=-90)),
    )  # fmt: skip
    wire = bow((7, 34), (3.6, 48), (8, 62), (24, 66), (40, 62), width=2.4)
    machine: list[Node] = [
        rect(36, 46, 33, 22, c.GREY, 2.6), rect(40, 50, 13, 9, c.WHITE, 1),
        in_lines(line((42, 55), (44, 55), (46, 52), (48, 57), (50, 55), stroke=c.RED_DARK), "black"),
        circle((61, 55), 4.6, c.WHITE), line((61, 55), (63.4, 52.4)), spot((43, 63.4), 1.5), spot((49, 63.4), 1.5),
    ]  # fmt: skip
    return child, place(headphones(c.RED), (24, 27), 1.34), wire, machine


@scene("measure-height", "A child stands at a wall ruler, a bar touches the head")
def measure_height() -> Drawing:
    child = stand(CHILD, 32, view="side", facing="left", size=0.86)
    ticks = [line((44, y), (49 if i % 2 else 52.6, y), width=1.6) for i, y in enumerate(range(9, 65, 6))]
    return rect(43, 3, 16, 64, c.YELLOW, 1.2), ticks, rect(17, 8, 46, 5.4, c.BLUE, 1.6), child


@scene("no-food-drink", "A sandwich on a plate and a drink, with a cross: do not eat or drink")
def no_food_drink() -> Drawing:
    return (
        place(plate(42), (24, 41)),
        place(sandwich(), (24, 29), 1.55),
        place(glass(20, 36, c.AMBER, 0.6), (58, 41)),
        cross((36, 57), 23),
    )


@scene("sore-throat", "A child holds their throat, it hurts")
def sore_throat() -> Drawing:
    child = figure(
        CHILD.wearing(build=WIDE),
        (36, 67.4),
        size=1.38,
        head_at=(36, 20.4),
        neck=(36, 43),
        mood="hurt",
        hands=(None, Hand((44, 42), elbow=(1, 1), aim=200, thumb=0)),
    )
    neck = path("M28.6,30V43Q36,50 43.4,43V30Z", c.SKIN)
    return (
        child.body,
        neck,
        in_lines(spot((35, 41), 3.6, c.RED), "drop"),
        child.head,
        child.near_arm,
        pain((13, 40), 8, 1.1),
        pain((60.4, 30), -26, 1),
    )


@scene("itchy", "A child scratches the red spots on their arm")
def itchy() -> Drawing:
    child = figure(
        CHILD,
        (42, 67.4),
        size=1.4,
        head_at=(42, 21),
        neck=(42, 36.6),
        mood="worried",
        hands=(Hand((10, 60), elbow=(-1, 0.4), thumb=0), Hand((27, 44), "spread", elbow=(1, 1), aim=200)),
    )
    dots = [spot(p, 1.5, c.RED_DARK) for p in ((21, 53), (17, 51), (16, 56), (12, 58))]
    return (
        child,
        in_lines(dots, "black"),
        motion(((8, 45), (11, 49)), ((14, 40), (16, 45)), ((22, 61), (24, 65))),
    )


@scene("too-bright", "A lamp glares, a child shields their eyes")
def too_bright() -> Drawing:
    child = bust(
        CHILD,
        20,
        size=1.26,
        view="quarter",
        head_at=(19, 32),
        mood="hurt",
        hands=(None, Hand((31, 28.4), "flat", elbow=(1, 1), aim=-150, thumb=0)),
    )
    glare = burst((54, 24), 15, 10.6, 12, c.YELLOW)
    return child, glare, place(lamp(), (54, 24), 0.94)


@scene("too-busy", "A worried child among a crowd of tall grey people")
def too_busy() -> Drawing:
    grey = {
        "skin": c.GREY,
        "hair": c.GREY_MID,
        "top_colour": c.GREY_MID,
        "bottom_colour": c.GREY_DARK,
        "feet_colour": c.GREY_DARK,
    }
    dad, mum = (p.wearing(badge=False, **grey) for p in (TEACHER_2, MUM))
    crowd = [stand(p, x, view="back", size=0.96) for p, x in ((mum, 26), (dad, 46), (dad, 16.4), (mum, 57))]
    return crowd, stand(CHILD, 36, size=0.72, mood="worried")


@scene("dirty", "A child with mud on face, clothes and hands")
def dirty() -> Drawing:
    child = figure(
        CHILD,
        (36, 67.4),
        size=1.34,
        head_at=(36, 20),
        neck=(36, 34.6),
        mood="neutral",
        hands=(
            Hand((14.2, 42), "spread", elbow=(-1, 1), aim=-110),
            Hand((57.8, 42), "spread", elbow=(1, 1), aim=-70),
        ),
    )
    mud = [
        blob([(25.6, 24), (29, 23), (31, 26), (28.6, 30), (26, 28)], c.WOOD_DARK),
        blob([(42, 26), (45, 24.6), (46.6, 27), (44, 29)], c.WOOD_DARK),
        blob(
            [(30, 47), (34, 44), (38, 46), (42, 45), (43, 50), (40, 55), (36, 53), (31, 56), (29, 51)],
            c.WOOD_DARK,
        ),
        circle((42, 61), 2.6, c.WOOD_DARK),
        circle((31.6, 62), 1.6, c.WOOD_DARK),
    ]
    return (
        child,
        in_lines(mud, "black"),
        in_lines([spot(p, 3, c.WOOD_DARK) for p in ((14.2, 41), (57.8, 41))], "black"),
    )


@scene("private-parts", "A child in a swimsuit with a dotted red ring round it, a flat hand says stop")
def private_parts() -> Drawing:
    swimmer = CHILD.wearing(top="vest", top_colour=c.BLUE, bottom="pants", bottom_colour=c.BLUE, feet="bare")
    child = stand(swimmer, 22, mood="neutral", hands=(Hand((11.4, 47), thumb=0), Hand((32.6, 47), thumb=0)))
    dots = [spot(polar((22, 44), i * 22.5, 18), 1.8, c.RED_DARK) for i in range(16)]
    return in_lines(dots, "black"), child, place(palm(c.SKIN), (57, 38), 0.96)
