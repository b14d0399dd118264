"""Washing, teeth, toilet."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, bust, figure, reaching_arm
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import bubble, drop, drops, round_arrow, sparkle
from symbols.kit.people import CHILD
from symbols.kit.poses import sit, stand
from symbols.kit.props import (
    basin,
    paper_roll,
    potty,
    toilet,
    toilet_seat,
    towel,
    towel_rail,
)  # fmt: skip
from symbols.kit.scenes import scene
from symbols.kit.strokes import in_lines, line, path, place, rect, shape, tube
from symbols.kit.svg import Drawing, Node

HALF_DRESSED = CHILD.wearing(bottom="none")


@scene("wash-face", "A child washes their face at a basin")
def wash_face() -> Drawing:
    child = figure(
        CHILD, (30, 60), size=1.32, mood="closed", over_face=True, head_at=(30, 22),
        hands=(Hand((15.4, 30), elbow=(-1, 1), thumb=0, aim=-70), Hand((44.6, 30), elbow=(1, 1), thumb=0,
            aim=-110)),
    )  # fmt: skip
    return (
        child,
        place(basin(64, tap_at=25), (36, 51.5)),
        drops((8, 16), (53, 13), (64, 18)),
        drop((52, 43), 0.8),
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
    hand = Hand((62, 41), "fist", elbow=(1, 1))
    child = bust(
        CHILD, 29, size=1.6, head_at=(29, 24), neck=(29, 41.5), hands=(None, hand), mood="none", nod=-1
    )
    teeth = path("M19.4,30.4H38.6Q39,39.4 29,39.4Q19,39.4 19.4,30.4Z", c.WHITE)
    brush = tube([(25, 37.4), (60, 39)], 4.8, c.BLUE), rect(24.4, 31.8, 10, 5.2, c.SKY, 1)
    foam = bubble((19, 41), 2.4), bubble((24.6, 44), 1.9)
    return child.behind, teeth, brush, foam, child.front, sparkle((58, 14), 7.6), sparkle((64.4, 27), 4.6)


@scene("dry-hands", "A child dries their hands on a towel")
def dry_hands() -> Drawing:
    child = stand(
        CHILD,
        36,
        hands=(Hand((27.4, 42), elbow=(-1, 0), aim=10), Hand((44.6, 42), elbow=(1, 0), aim=170)),
        nod=1,
    )
    cloth = place(towel(20, 20), (36, 40))
    return child.behind, cloth, child.front, drops((14, 44), (58, 44), (12, 57), (60, 57), size=0.9)


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


@scene("potty", "A child sits on the potty")
def on_potty() -> Drawing:
    child = sit(
        HALF_DRESSED, 28, 56, feet=(Foot((51, GROUND)), Foot((47, GROUND))), bones=(16, 13), hands=(None,
            (40, 44)),
    )  # fmt: skip
    rim = rect(14, 54.4, 28, 4.6, c.AMBER, 2.3)
    return place(potty(), (28, GROUND), 1.14), child.behind, rim, _trousers_down(46.4, 58.6), child.front


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
