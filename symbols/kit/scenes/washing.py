"""Washing, teeth, toilet."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, bust, figure, reaching_arm
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import bubble, drops, round_arrow, sparkle
from symbols.kit.people import CHILD
from symbols.kit.poses import sit, stand
from symbols.kit.props import (
    basin,
    paper_roll,
    toilet,
    toilet_seat,
    towel,
    towel_rail,
)  # fmt: skip
from symbols.kit.scenes import scene
from symbols.kit.strokes import bow, in_lines, line, patch, path, place, rect, shape, tube
from symbols.kit.svg import Drawing, Node

HALF_DRESSED = CHILD.wearing(bottom="none")


@scene("wash-face", "A child washes their face with soap and water at a basin")
def wash_face() -> Drawing:
    child = figure(
        CHILD, (30, 62), size=1.32, mood="closed", over_face=True, head_at=(30, 24), hands=(
            Hand((19.6, 34.6), elbow=(-1, 1), thumb=0, aim=-68), Hand((40.4, 34.6), elbow=(1, 1), thumb=0, aim=-112)),
    )  # fmt: skip
    return place(
        (
            child,
            place(basin(64, tap_at=25), (36, 52.5)),
            drops((9, 14), (51, 14), (8, 43), (51, 44), size=1.1),
            drops((30, 43.6), size=0.8),
        ),
        (0, -0.5),
    )


@scene("wash-hands", "A child washes their hands under the tap")
def wash_hands() -> Drawing:
    child = stand(CHILD, 17, view="quarter", hands=(Hand((48, 36)), Hand((46, 39))), lean=4, nod=1)
    tap = (
        tube([(64, 42), (64, 17), (48, 17), (48, 21)], 5, c.GREY, radius=6),
        line((58, 10), (68, 10), width=2.6),
    )
    stream = in_lines([line((x, 25), (x, 43), stroke=c.BLUE, width=1.8) for x in (46.2, 49.8)], "black")
    sink = (
        rect(50, 44, 7, 23, c.GREY, 1),
        path("M35,42H67.6V46Q67,53 60,53H46Q37,53 35,44Z", c.WHITE),
        rect(33.4, 41, 35.4, 5, c.WHITE, 2.4),
    )
    return (
        child.behind, line((64, 10), (64, 15)), tap, stream, sink, child.front,
        bubble((37, 27), 3.4), bubble((40.6, 19.4), 2.4), bubble((56.6, 32), 3),
    )  # fmt: skip


@scene("brush-teeth", "A child brushes their teeth")
def brush_teeth() -> Drawing:
    hand = Hand((60, 33), "fist", elbow=(0.6, 1))
    child = bust(
        CHILD, 28, size=1.6, head_at=(28, 23), neck=(28, 42), hands=(None, hand), mood="none", nod=-2
    )
    mouth = path("M17.4,25.6H38.6Q39.6,36 28,36Q16.4,36 17.4,25.6Z", c.WHITE)
    gaps = [line((x, 26.4), (x, 30), width=1.4) for x in (19.6, 23)]
    brush = tube([(24, 33.4), (58, 33.4)], 4.8, c.BLUE), rect(23.4, 27.4, 11, 5.4, c.SKY, 1)
    foam = bubble((15, 36), 2.6), bubble((19.6, 40.4), 2)
    return place((
        child.behind, mouth, gaps, brush, foam, child.front, place(tube([(52, 33.4), (56, 33.4)], 4.8, c.BLUE)),
        sparkle((57, 11), 7.4), sparkle((65.4, 21), 4.2),
    ), (0, 0.6), 0.99)  # fmt: skip


@scene("dry-hands", "A child dries their hands on a towel that hangs on a rail")
def dry_hands() -> Drawing:
    child = stand(
        CHILD, 17, view="quarter", nod=0.8,
        hands=(Hand((46, 35), elbow=(0, 1), thumb=0), Hand((45, 43), elbow=(0, 1), thumb=0)),
    )  # fmt: skip
    cloth = [rect(43, 19, 21, 38, c.ROSE, 1.6), patch("M44,49H63V52.6H44Z", c.WHITE)]
    rail = tube([(39, 17), (67, 17)], 4.6, c.GREY)
    return place((
        child.behind, child.head, cloth, rail, bow((57, 26), (58.4, 35), (57, 44)), child.far_arm, child.near_arm,
        drops((33, 51), (38, 58), (31, 62), size=0.8),
    ), (-0.3, 0))  # fmt: skip


@scene("towel", "A towel on a rail")
def towel_alone() -> Drawing:
    fringe = [line((x, 62), (x, 66.4)) for x in (21, 28.5, 36, 43.5, 51)]
    return place(towel_rail(62), (36, 10)), fringe, place(towel(38, 55, c.ROSE), (36, 7.6))


def _trousers_down(x: float, y: float) -> Node:
    """Trousers round the ankles."""
    return path(
        f"M{x - 5},{y - 3}Q{x - 6.4},{y + 2} {x - 5},{y + 5}Q{x + 1},{y + 7} {x + 8},{y + 5}"
        f"Q{x + 9.4},{y + 1.6} {x + 8},{y - 3}"
        f"Q{x + 1},{y - 4.6} {x - 5},{y - 3}Z",
        c.BLUE,
    )


@scene("toilet", "A child sits on the toilet")
def on_toilet() -> Drawing:
    child = sit(HALF_DRESSED, 31, 48, hands=(None, (43, 42)))
    return (
        place(toilet(), (29, GROUND)), child.behind, place(toilet_seat(), (29, GROUND)),
        _trousers_down(45, 57), child.front,
    )  # fmt: skip


@scene("potty", "A child sits on the potty, trousers at the feet")
def on_potty() -> Drawing:
    child = sit(
        HALF_DRESSED, 30, 55, nod=0.6, feet=(Foot((51, GROUND)), Foot((47, GROUND))), bones=(14.6, 11),
        hands=(None, Hand((42, 44.6), thumb=0)),
    )  # fmt: skip
    back = path("M14,54C9,48 8,36 13,33.6C19,31.6 22,40 23,54Z", c.LIME)
    bowl = path(
        "M13,53H42C45,53 46,48 48,49C50,51 47,57 42,58L40,63L43,67H14L17,63L14.6,57Q12,56 13,53Z", c.LIME
    )
    cuffs = path("M40,59Q48,57.4 56,59.6Q57,63 56,64.6Q48,66.4 40.6,64.6Q39.4,62 40,59Z", c.BLUE)
    return back, child.behind, bowl, cuffs, child.front


@scene("wipe", "A child wipes their bottom with paper")
def wipe() -> Drawing:
    child = stand(
        HALF_DRESSED, 38, view="quarter", lean=22, head_at=(50, 22), nod=1,
        hands=(Hand((57, 45), thumb=0), Hand((25, 46), elbow=(-1, -0.6), thumb=0)),
    )  # fmt: skip
    paper = shape([(12, 44), (24, 42), (27, 56), (15, 58)], c.WHITE, 1)
    return child.behind, _trousers_down(37, 57), paper, child.front, place(paper_roll(18), (14, 13), 1.16)


@scene("flush", "A hand presses the button of a toilet")
def flush() -> Drawing:
    hand = reaching_arm(CHILD, (68, 9), Hand((36, 12), "point", aim=160), size=1.35)
    swirl = round_arrow((51, 33), 7.6, -160, 130, c.BLUE)
    return place(toilet(lid=False), (42, 67), 1.14), swirl, hand
