"""Skipping, taking, lifting; asking to play; what one does not do, with a cross beside."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, bust, figure, reaching_arm
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import arrow, cross, drop, speech
from symbols.kit.people import CHILD, FRIEND, TEACHER
from symbols.kit.poses import run, stand
from symbols.kit.props import ball, brick, teddy
from symbols.kit.scenes import scene
from symbols.kit.strokes import in_lines, line, path, place, rect, spot, tube, union
from symbols.kit.svg import Drawing


@scene("skip", "A child jumps over a skipping rope")
def skip() -> Drawing:
    child = figure(
        CHILD,
        (36, 41),
        neck=(36, 25),
        head_at=(36, 17),
        mood="open",
        hands=(Hand((17, 39), "fist"), Hand((55, 39), "fist")),
        feet=((30, 57), (42, 57)),
    )
    rope = (
        path("M11,35C-6,60 20,65.4 36,65.4C52,65.4 78,60 61,35", None, width=5),
        path("M11,35C-6,60 20,65.4 36,65.4C52,65.4 78,60 61,35", None, c.ORANGE, 2),
    )
    handles = tube([(19, 41), (11, 35)], 5, c.BLUE), tube([(53, 41), (61, 35)], 5, c.BLUE)
    return child.behind, rope, handles, child.front


@scene("take", "A child takes a ball from a shelf")
def take() -> Drawing:
    child = stand(
        CHILD, 15, view="quarter", lean=6, hands=(Hand((41, 32), elbow=(0, 1)), Hand((39, 40), elbow=(0, 1)))
    )
    shelves = [rect(43, y, 24, 5, c.WOOD, 1) for y in (20, 43, 62)]
    sides = rect(64, 18, 5, 49, c.WOOD, 1)
    return (
        shelves,
        sides,
        child.behind,
        place(ball(8), (48, 35)),
        child.front,
        place(brick(c.LIME, 11), (56, 62)),
        arrow((62, 10), (38, 10)),
    )


@scene("pick-up", "A child bends down and picks a ball up off the floor")
def pick_up() -> Drawing:
    child = figure(
        CHILD, (17, 46), view="side", lean=58, neck=(33, 37), head_at=(42, 29), tilt=26,
        hands=(None, Hand((42, 56), elbow=(-1, 0.3), thumb=0)), feet=(Foot((21, GROUND)), Foot((15, GROUND))),
    )  # fmt: skip
    return place(
        (
            child.behind,
            child.head,
            place(ball(8), (46, 60)),
            child.near_arm,
            arrow((63, 62), (63, 28), width=6.4, head=8),
        ),
        (-2.5, 0),
    )


@scene("no-spitting", "A child spits, with a cross: no spitting")
def no_spitting() -> Drawing:
    child = bust(CHILD, 23, size=1.5, view="side", head_at=(24, 23), mood="oh")
    where = ((43.6, 32, -98), (52, 29, -94), (51, 37, -112), (60, 33, -102), (64.4, 25, -92), (63, 42, -118))
    return child, [drop((x, y), 0.84, turn) for x, y, turn in where], cross((57, 58), 19)


@scene("no-scratching", "A hand scratches another child's arm, with a cross: no scratching")
def no_scratching() -> Drawing:
    arm = reaching_arm(FRIEND, (7, 60), Hand((58, 51), thumb=0), 2, (0, 1))
    claw = reaching_arm(CHILD, (63.6, 11), Hand((42, 38), "spread", aim=130), 1.5, (1, 0))
    marks = [
        line((x, y), (x - 5, y + 8), stroke=c.RED_DARK, width=3)
        for x, y in ((25, 51.6), (31, 51), (37, 50.4))
    ]
    return arm, in_lines(marks, "black"), claw, cross((16, 19), 22)


@scene("no-snatching", "A child tears a teddy away from another child, with a cross: no snatching")
def no_snatching() -> Drawing:
    taker = stand(
        CHILD, 16, view="quarter", mood="cross", size=0.9, lean=-8, hands=(Hand((31, 34)), Hand((30, 41)))
    )
    other = stand(
        FRIEND, 55, view="quarter", facing="left", mood="sad", size=0.9, lean=-2, hands=(Hand((43, 38)), None)
    )
    return (
        other.behind,
        taker.behind,
        place(teddy(), (36.6, 36), 0.86),
        other.front,
        taker.front,
        cross((36, 60), 15),
    )


@scene("no-running-away", "A child runs away from an adult, with a cross: no running away")
def no_running_away() -> Drawing:
    child = run(CHILD, 51, size=0.8)
    adult = stand(
        TEACHER,
        13,
        view="quarter",
        mood="worried",
        lean=6,
        size=0.98,
        hands=(Hand((33, 28), "spread", elbow=(0, 1)), Hand((29, 40), "spread")),
    )
    return adult, child, cross((40, 14), 15)


@scene("not-in-mouth", "A child puts a toy brick to the mouth, with a cross: not in the mouth")
def not_in_mouth() -> Drawing:
    child = bust(
        CHILD,
        25,
        size=1.5,
        head_at=(25, 24),
        mood="none",
        hands=(None, Hand((46, 41), elbow=(1, 1), aim=-120)),
    )
    mouth = path("M18,30Q25,28.4 32,30Q32,40 25,40Q18,40 18,30Z", c.RED_DARK)
    toy = [
        rect(-9, -5, 18, 10, c.BLUE, 1),
        rect(-6, -8.4, 4.6, 3.6, c.BLUE, 0.6),
        rect(1.4, -8.4, 4.6, 3.6, c.BLUE, 0.6),
    ]
    grip = union([([(47, 43), (41, 37)], 5)], CHILD.skin)
    return child, mouth, place(toy, (34.6, 36.6), 1, 14), grip, cross((59, 20), 19)


def _question() -> Drawing:
    """A question mark, 17 high; origin at its middle."""
    return path("M-3.6,-4C-3.6,-8.6 3.8,-8.6 3.8,-3.8C3.8,-1 0,-1 0,2.4", None, width=3), spot((0, 7), 1.9)


@scene("ask-to-play", "A child with a ball asks another child to play")
def ask_to_play() -> Drawing:
    child = stand(
        CHILD, 15, 68, view="quarter", size=0.72, mood="open", hands=(Hand((29, 53)), Hand((24, 56)))
    )
    friend = stand(FRIEND, 57, 68, view="quarter", facing="left", size=0.72)
    return (
        speech((38, 13), 44, 20, (-14, 7)),
        place(ball(6.4), (29, 13)),
        place(_question(), (47, 13)),
        friend,
        child.behind,
        place(ball(6), (30, 51)),
        child.front,
    )
