"""The body and what is done for it: spots, casts, drops, sprays, the doctor's hands, what one wears in hospital."""

from symbols.kit import palette as c
from symbols.kit.figure import bust, figure, head_only, reaching_arm
from symbols.kit.geometry import Point
from symbols.kit.limbs import Hand
from symbols.kit.overlays import cross, drop
from symbols.kit.people import CHILD, DOCTOR, MUM, NURSE
from symbols.kit.poses import stand
from symbols.kit.props.rest_a import band_hand, dropper, louse, name_band, nit_comb, nose_spray, peanut
from symbols.kit.scenes import scene
from symbols.kit.strokes import circle, in_lines, path, place, rect, sleeve, spot, tube, union
from symbols.kit.svg import Drawing


def _spots(radius: float, *points: Point) -> Drawing:
    """Red spots that turn black in line art."""
    return in_lines([spot(p, radius, c.RED_DARK) for p in points], "black")


@scene("tummy", "A child lifts the T-shirt and points to the bare tummy")
def tummy() -> Drawing:
    child = figure(
        CHILD, (34, 60), size=1.36, head_at=(34, 17), neck=(34, 31), gaze=(0.4, 0.6),
        hands=(Hand((20.6, 43.6), "fist", elbow=(-1, 0.8)), Hand((51, 54), "point", elbow=(1, 0.6), aim=178)),
    )  # fmt: skip
    belly = path("M22.4,43.6H45.6Q49.6,54 44.6,63H23.4Q18.4,54 22.4,43.6Z", c.SKIN)
    trousers = path("M22.6,61Q34,64.4 45.4,61V69H22.6Z", c.BLUE)
    parts = child.body, belly, spot((32, 54), 1.9), trousers, child.head, child.far_arm, child.near_arm
    return place([parts], (2.6, 3.4), 0.94)


@scene("rash", "A child with red spots on face and arms")
def rash() -> Drawing:
    child = bust(
        CHILD, 36, size=1.5, head_at=(36, 22), mood="worried",
        hands=(Hand((12, 58), elbow=(-1, 0)), Hand((60, 58), elbow=(1, 0))),
    )  # fmt: skip
    face = (25, 27), (28.6, 33), (46, 26.6), (44.6, 33), (36, 26), (35.6, 35)
    arms = (16, 48.4), (13, 53.4), (17, 57), (56, 48.4), (59.4, 53), (55, 57)
    return child, _spots(1.6, *face, *arms)


@scene("nits", "A fine comb is drawn through a child's hair, a louse is shown large in a circle")
def nits() -> Drawing:
    child = bust(CHILD, 22, size=1.54, head_at=(22, 31), view="back", over_face=False)
    lens = path("M24,22L48,7.4M24,24L48,22.6", None), spot((23.6, 23), 2), circle((56.8, 14.6), 11.6, c.WHITE)
    hand = reaching_arm(MUM, (90, 86), Hand((60, 57), "fist"), 1.4)
    return child, place(nit_comb(), (42, 42), 1), lens, place(louse(c.WOOD), (56.8, 15.2), 1.25), hand


@scene("broken-arm", "A child with a white cast on the arm and a blue sling")
def broken_arm() -> Drawing:
    child = bust(
        CHILD,
        36,
        size=1.48,
        head_at=(36, 21.6),
        mood="neutral",
        hands=(Hand((9.6, 60), elbow=(-1, 0), thumb=0), None),
    )
    hand = union([([(47, 44), (53, 57)], 8.6), ([(26, 53), (19, 51)], 9)], CHILD.skin)
    shoulder = sleeve([(46, 43), (50, 50)], 11, c.RED, open_start=True)
    cast = tube([(54, 58), (28, 53.4)], 13, c.WHITE)
    sling = path("M33,38.4L37.6,37.6L40,55L46,56L39,39L43.6,37L53,60Q44,68 35,62Z", c.BLUE)
    return child, hand, shoulder, cast, sling


@scene("allergy", "A child with red spots on the face, a peanut and a cross")
def allergy() -> Drawing:
    child = bust(CHILD, 24, size=1.46, head_at=(24, 24), mood="worried")
    return (
        child,
        _spots(1.7, (13, 28), (17, 34), (33.6, 27), (32, 34), (24, 27)),
        place(peanut(), (58, 22), 1.2),
        cross((58, 54), 20),
    )


@scene("eye-drops", "A hand holds a dropper over a child's eye, a drop falls")
def eye_drops() -> Drawing:
    head = head_only(CHILD, (26, 46), 1.95, gaze=(0.9, -0.8))
    hand = reaching_arm(NURSE, (66, 28), Hand((50, 12), "fist"), 1.4)
    return place(
        [head, place(dropper(), (38.6, 31), 1.04, 22), drop((34.6, 37.4), 0.86), hand], (3.4, 5), 0.96
    )


@scene("nasal-spray", "A hand holds a small spray under a child's nose")
def nasal_spray() -> Drawing:
    child = bust(CHILD, 20, size=1.5, view="side", head_at=(22, 25), mood="neutral")
    hand = reaching_arm(MUM, (92, 66), Hand((57, 58), "fist"), 1.4)
    return place([child, place(nose_spray(), (40, 31), 1, -28), hand], (0, -1))


@scene("feel-tummy", "A doctor lays both hands on the tummy of a child who lies on a couch")
def feel_tummy() -> Drawing:
    child = stand(CHILD, 0, 0, view="quarter", hands=(None, None))
    doctor = figure(DOCTOR.wearing(top="coat", stethoscope=False), (43, 47), size=0.98, nod=0.8,
                    hands=(Hand((36, 49), elbow=(-1, 0), thumb=0), Hand((49, 49), elbow=(1, 0), thumb=0)))  # fmt: skip
    couch = rect(3, 58, 66, 6, c.BLUE, 2), [rect(x, 64, 5, 5, c.GREY) for x in (9, 58)]
    bare = rect(38, 47, 7.6, 11, c.SKIN)
    return doctor.behind, couch, place(list(child), (66, 52.4), 1, -90), bare, doctor.front


@scene("hospital-gown", "A child in a hospital gown with dots, a hospital sign")
def hospital_gown() -> Drawing:
    child = stand(CHILD.wearing(feet="socks", bottom="none"), 25, 68)
    gown = path("M18.6,27Q25,31 31.4,27L37,59H13Z", c.SKY), path("M20.6,26Q25,33 29.4,26Z", CHILD.skin)
    arms = stand(
        CHILD.wearing(top_colour=c.SKY),
        25,
        68,
        hands=(Hand((8.4, 46), elbow=(-1, 0)), Hand((41.6, 46), elbow=(1, 0))),
    )
    dots = [
        spot(p, 1.4, c.NAVY)
        for p in ((21.4, 36), (28.6, 36), (25, 42), (19.6, 47), (30.4, 47), (25, 52), (18.4, 54), (31.6, 54))
    ]
    sign = rect(45, 6, 24, 24, c.NAVY, 2.4), path("M54,10H60V15H65V21H60V26H54V21H49V15H54Z", c.WHITE)
    return child.far_leg, child.near_leg, gown, in_lines(dots, "black"), arms.front, sign


@scene("wristband", "A white name band round a child's wrist")
def wristband() -> Drawing:
    return place([place(band_hand(CHILD.skin), (31, 40)), place(name_band(), (23, 40))], (2.4, -4), 0.94)
