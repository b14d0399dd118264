"""What one does not do: kicking, biting, pushing, shouting, running, throwing, touching. The cross stands beside."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, figure, reaching_arm
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import burst, cross, motion, motion_arcs
from symbols.kit.people import CHILD, FRIEND
from symbols.kit.poses import run, stand
from symbols.kit.props import table
from symbols.kit.props.home import bust, toy_car, vase
from symbols.kit.scenes import scene
from symbols.kit.strokes import ellipse, line, path, place, rect, sleeve, union
from symbols.kit.svg import Drawing

OTHER = FRIEND.wearing(style="curly")


@scene("no-kicking", "A child kicks another child, with a cross: no kicking")
def no_kicking() -> Drawing:
    kicker = figure(
        CHILD,
        (21, 45.6),
        view="quarter",
        mood="cross",
        lean=-8,
        size=0.94,
        hands=(Hand((32, 36)), Hand((8, 38), elbow=(-1, 0.6))),
        feet=(Foot((19, GROUND)), Foot((40, 58), toe=-24, knee=(0.4, -1))),
    )
    hurt = stand(
        OTHER,
        59,
        view="quarter",
        facing="left",
        mood="hurt",
        size=0.94,
        hands=(None, Hand((52, 49), thumb=0)),
    )
    return place((hurt, burst((49, 56), 9, 5), kicker, cross((38, 13), 16)), (0.3, 0.7), 0.99)


@scene("no-biting", "A child bites another child's arm, with a cross: no biting")
def no_biting() -> Drawing:
    biter = bust(CHILD, (24, 25), 1.5, mood="none", view="front", hands=(None, None))
    other = bust(OTHER, (58, 18), 1, facing="left", mood="hurt", hands=(None, (60, 90)))
    brows = line((16, 18.6), (21, 21)), line((32, 18.6), (27, 21))
    mouth = ellipse((24, 36.6), 9, 6.6, c.RED_DARK)
    bitten = union([([(62, 41), (46, 46), (10, 38.6)], 7.2), ([(9, 38.4), (6.6, 37.6)], 8.6)], OTHER.skin, 6)
    teeth = [
        path(f"M{x},32.4H{x + 4.6}L{x + 3.6},38.6Q{x + 2.3},39.8 {x + 1},38.6Z", c.WHITE, width=1.6)
        for x in (17, 21.7, 26.4)
    ]
    return place((
        other.behind, other.head, biter, brows, mouth, bitten, teeth,
        sleeve([(62, 40.6), (53.6, 43.6)], 9.4, OTHER.top_colour, open_start=True), cross((48, 61), 15),
    ), (1.4, 2.7), 0.96)  # fmt: skip


@scene("no-pushing", "A child pushes another child, with a cross: no pushing")
def no_pushing() -> Drawing:
    pusher = stand(
        CHILD,
        14,
        view="quarter",
        mood="cross",
        size=0.94,
        lean=12,
        hands=(Hand((42, 38), "flat", elbow=(0, 1), aim=-60), Hand((41, 44), "flat", elbow=(0, 1), aim=-50)),
    )
    falling = figure(
        OTHER,
        (51, 47),
        view="quarter",
        facing="left",
        mood="surprised",
        lean=-20,
        size=0.94,
        hands=(None, Hand((64, 46), elbow=(0.6, 1))),
        feet=(Foot((41, 61), toe=200), Foot((50, GROUND), toe=190)),
    )
    return place((falling, pusher, cross((36.6, 12), 14)), (-0.5, 0))


@scene("no-shouting", "A child shouts, with a cross: no shouting")
def no_shouting() -> Drawing:
    child = bust(CHILD, (23, 25), 1.5, mood="shout")
    return child, motion_arcs((38, 33), 8, 2, 4, 70, 6), cross((56, 61), 18)


@scene("no-running", "A child runs indoors, with a cross: no running")
def no_running() -> Drawing:
    floor = rect(3, 60, 66, 8, c.SAND, 0.6), [line((x, 60), (x - 3, 68)) for x in (14, 26, 38, 50, 62)]
    child = run(CHILD, 29, 59.4, size=0.92)
    return (
        floor,
        child,
        motion(((4, 16), (13, 16)), ((3, 23), (11, 23)), ((4, 30), (9, 30))),
        cross((60, 43), 17),
    )


@scene("no-throwing", "A cross child throws a toy car, with a cross: no throwing")
def no_throwing() -> Drawing:
    child = stand(
        CHILD,
        20,
        view="quarter",
        lean=8,
        mood="cross",
        hands=(Hand((40, 29), "spread", elbow=(0, 1)), Hand((8.4, 39), elbow=(-1, 1))),
        feet=(Foot((30, GROUND)), Foot((11, GROUND), toe=14)),
    )
    return (
        child,
        place(toy_car(c.BLUE), (56, 22), 0.95, 24),
        motion(((37, 10), (43, 9)), ((38, 17), (43, 16))),
        cross((57, 57), 18),
    )


@scene("no-touching", "A hand reaches for a vase, with a cross: do not touch")
def no_touching() -> Drawing:
    hand = reaching_arm(CHILD, (-12, 32), Hand((19, 34), "spread", elbow=(0, 1), aim=4), 1.5)
    return place(table(38, 18), (50, GROUND)), place(vase(), (55, 49), 1.1), hand, cross((33, 13), 18)
