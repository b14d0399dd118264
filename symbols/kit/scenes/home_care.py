"""At the doctor's: medicine, inhaler, looking and listening, injection, blood."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, reaching_arm
from symbols.kit.geometry import polar
from symbols.kit.limbs import Hand
from symbols.kit.people import CHILD, DOCTOR, NURSE
from symbols.kit.poses import sit, stand
from symbols.kit.props import stool
from symbols.kit.props.home import bottle, bust, syringe, tongue_stick, torch
from symbols.kit.scenes import scene
from symbols.kit.scenes.home_more import gripped
from symbols.kit.strokes import (
    bow,
    circle,
    in_lines,
    line,
    patch,
    path,
    place,
    rect,
    shape,
    sleeve,
    tube,
    union,
)
from symbols.kit.svg import Drawing

NO_TUBE = DOCTOR.wearing(stethoscope=False)


@scene("asthma", "A child breathes in through an inhaler with a spacer")
def asthma() -> Drawing:
    child = bust(
        CHILD,
        (19, 26),
        view="side",
        mood="none",
        hands=(None, Hand((46, 48), elbow=(0, 1), aim=-80, thumb=0)),
    )
    spacer = (
        path("M58,28V12Q58,10 60,10H67Q69,10 69,12V38Q69,40 67,40H56V29Z", c.BLUE),
        rect(59.4, 3, 8, 7, c.GREY, 1),
        path("M33,24.4L39,27H54Q57,27 57,30V39Q57,42 54,42H39L33,44Q30.4,34 33,24.4Z", c.WHITE),
        line((39, 27), (39, 42)),
    )
    return child.behind, child.head, spacer, child.near_arm


@scene("medicine", "A child opens the mouth for a spoon of medicine")
def medicine() -> Drawing:
    child = bust(CHILD, (22, 25), mood="open")
    hand = reaching_arm(NURSE, (90, 46), Hand((64, 31), "fist", elbow=(0, 1)), 1.4)
    spoonful = (
        tube([(46, 33), (64, 30)], 3.4, c.GREY),
        path("M34.4,32H47.4Q47,40 41,40Q35,40 34.4,32Z", c.GREY),
        path("M33.6,32.6Q35,28.4 41,28.4Q47,28.4 48.2,32.6Z", c.PINK),
    )
    return child, spoonful, hand, place(bottle(), (55, 69), 1.06)


@scene("listen-to-chest", "A doctor listens to a child's chest")
def listen_to_chest() -> Drawing:
    child = sit(CHILD, 16, 53, hands=(None, Hand((24, 46), thumb=0)))
    doctor = stand(
        NO_TUBE, 56, view="quarter", facing="left", lean=8, hands=(None, Hand((31, 42), "fist", elbow=(0, 1)))
    )
    tube_line = bow((49, 22), (45, 34), (40, 49), (34, 52), (28, 46))
    return place(stool(14, 26), (17, GROUND)), child, doctor, tube_line, circle((25, 41.6), 3.6, c.GREY)


@scene("look-in-ears", "A doctor looks into a child's ear with a small lamp")
def look_in_ears() -> Drawing:
    child = bust(CHILD, (18, 29), 1.4, view="side", facing="left")
    doctor = bust(
        NO_TUBE, (55, 26), 1.15, facing="left", hands=(None, Hand((37, 53), "fist", elbow=(0.6, 1)))
    )
    scope = (
        place(tube([(0, 0), (0, 20)], 5.4, c.GREY), (36, 34), 1, -4),
        shape([(21.6, 31.6), (33, 27.6), (33, 35.6)], c.CHARCOAL, 0.8),
        circle((37, 31.6), 6, c.YELLOW),
    )
    return place((doctor.behind, doctor.head, child, scope, doctor.near_arm), (1.9, 4.1), 0.94)


@scene("look-in-throat", "A doctor looks into a child's open mouth with a flat stick and a small torch")
def look_in_throat() -> Drawing:
    child = bust(CHILD, (26, 27), 1.75, view="front", mood="none")
    mouth = (
        path("M16.6,31.6Q26,29.6 35.4,31.6Q36,44 26,44Q16,44 16.6,31.6Z", c.RED_DARK),
        patch("M19,40Q26,34 33,40Q30.6,43 26,43Q21.4,43 19,40Z", c.ROSE),
    )
    light = in_lines(patch("M31,38L56,24L59,31.6Z", c.YELLOW), "drop")
    low = reaching_arm(DOCTOR, (92, 66), Hand((57, 53), "fist", elbow=(0, 1)), 1.4)
    high = reaching_arm(DOCTOR, (92, 10), Hand((66, 22), "fist", elbow=(0, -1)), 1.4)
    stick = place(tongue_stick(30), (28, 40), 1, 24)
    return child, mouth, light, stick, low, place(torch(), (57.4, 27), 1.1, -25), high


@scene("blood-pressure", "A child's arm in a blue cuff, a tube leads to a dial")
def blood_pressure() -> Drawing:
    child = bust(CHILD, (21, 22), 1.35, view="front")
    limb = union([([(30, 43), (36, 57), (62, 57)], 8.6), ([(60, 57), (63.6, 57)], 9)], CHILD.skin, 5)
    cuff = place(rect(-7, -6, 14, 11, c.BLUE, 2), (34, 51), 1, -24)
    hose = bow((40, 47), (46, 44), (47, 38), (52, 33), width=2.8)
    dial = circle((55, 22), 13, c.GREY), circle((55, 22), 9, c.WHITE), line((55, 22), (59.6, 17.4), width=2.4)
    marks = [line(polar((55, 22), a, 6.6), polar((55, 22), a, 8.6), width=1.6) for a in (-200, -155, -90, 0)]
    arm = limb, sleeve([(28.4, 40), (32, 48)], 11, CHILD.top_colour, open_start=True)
    return (
        child.behind,
        child.far_arm,
        child.head,
        rect(26, 62, 42.6, 6, c.WOOD, 2),
        arm,
        cuff,
        hose,
        dial,
        marks,
    )


@scene("injection", "A nurse gives a child an injection in the upper arm")
def injection() -> Drawing:
    child = bust(CHILD, (19.2, 26), 1.3, view="front", gaze=(-1, 0), mood="neutral", tilt=-6)
    nurse = bust(NURSE, (54.4, 19), 1.3, facing="left", hands=(None, Hand((56, 52), "fist", elbow=(0.5, 1))))
    return child, nurse.behind, place(syringe(), (30, 54), 1.08, -4), nurse.front


@scene("blood-test", "A nurse takes blood from a child's arm into a small tube")
def blood_test() -> Drawing:
    cushion = path("M4,56Q36,50 68,56Q71,63 68,69Q36,65 4,69Q1,63 4,56Z", c.LILAC)
    arm = reaching_arm(CHILD, (-1, 48), Hand((50.6, 45), "spread", elbow=(0, 1), aim=-4), 2.1)
    full = (
        rect(-5, -30, 10, 32, c.WHITE, 2.4),
        patch("M-4,-17H4V.4Q4,1 3.4,1H-3.4Q-4,1 -4,.4Z", c.RED_DARK),
        line((-4, -17), (4, -17), width=1.6),
        line((0, 2), (0, 13)),
    )
    gloved = gripped(NURSE.wearing(skin=c.SKY), (42.4, 12), 24, place(full, (34, 31), 1, 24), (80, -14), 1.5)
    return cushion, arm, gloved
