"""Playing: puddles, bricks, swing, sand, water, dough."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, bust, figure
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import drop, motion
from symbols.kit.people import CHILD
from symbols.kit.poses import kneel, stand
from symbols.kit.props import brick, cup, swing
from symbols.kit.props.outings import (
    cake,
    candle,
    fingers,
    forearm,
    jug,
    sandcastle,
    spade,
    star_shape,
    stud_brick,
)
from symbols.kit.scenes import scene
from symbols.kit.strokes import circle, ellipse, in_lines, line, patch, path, place, rect, spot, tube
from symbols.kit.svg import Drawing


@scene("puddle", "A child in rubber boots jumps in a puddle, water splashes")
def puddle() -> Drawing:
    worn = CHILD.wearing(top="coat", top_colour=c.AMBER, feet="wellies", feet_colour=c.RED)
    child = figure(worn, (36, 43), hands=((17, 23), (55, 23)), mood="open", feet=((28, 62), (44, 62)))
    splash = path("M22,63C14,62 8,56 4,46C10,49 13,51 16,55C15,50 15,46 16,41C21,47 24,54 26,62Z", c.SKY)
    return (
        child,
        ellipse((36, 63), 33, 5, c.BLUE),
        place(splash),
        place(splash, (72, 0), flip=True),
        drop((7, 36), 0.9, -20),
        drop((65, 36), 0.9, 20),
        drop((22, 42), 0.7),
        drop((50, 42), 0.7),
    )


@scene("blow-out-candles", "A child blows out the candles on a birthday cake")
def blow_out_candles() -> Drawing:
    child = bust(
        CHILD, 20, size=1.4, view="side", mood="oh", head_at=(19, 23), bottom=60, hands=(None, (26, 56))
    )
    return (
        child,
        in_lines(spot((22.4, 31), 3, c.ROSE), "drop"),
        [place(candle(11, k), (x, 44)) for x, k in ((44.6, c.SKY), (53, c.LIME), (61.4, c.SKY))],
        place(cake(30), (53.4, 60)),
        rect(3, 59, 66, 6, c.WOOD, 2),
        [rect(x, 64.6, 5, 4, c.WOOD) for x in (8, 59)],
        motion(((34, 29), (39.4, 26)), ((34.6, 33), (40, 33))),
    )


@scene("bricks", "A child puts the top brick on a tower")
def bricks() -> Drawing:
    child = kneel(CHILD, 27, size=1.08, hands=(None, Hand((46, 27), elbow=(0, 1))), gaze=(0.6, -0.3))
    tower = [place(brick(k, 12), (56, GROUND - i * 12)) for i, k in enumerate((c.BLUE, c.AMBER, c.GREEN))]
    return tower, child.behind, place(brick(c.PURPLE, 12), (55, GROUND - 38)), child.front


@scene("lego", "A hand puts a brick with studs on a wall of bricks")
def lego() -> Drawing:
    wall = [
        (21.5, 62, 3, c.RED),
        (53, 62, 2, c.BLUE),
        (17, 50, 2, c.YELLOW),
        (44, 50, 4, c.LIME),
        (17, 38, 2, c.BLUE),
    ]
    base = rect(3, 61, 66, 6.4, c.GREEN, 1)
    return (
        base,
        [place(stud_brick(n, k), (x, y)) for x, y, n, k in wall],
        forearm(CHILD, (65, 9), Hand((53, 20), "fist"), 1.6),
        place(stud_brick(3, c.PURPLE), (37, 30)),
        fingers(CHILD, (50, 23), -14, 0.94),
    )


@scene("swing", "A child swings on a swing")
def on_swing() -> Drawing:
    child = figure(
        CHILD,
        (38, 46),
        view="quarter",
        lean=-26,
        size=0.94,
        mood="open",
        feet=(Foot((60, 45), toe=-24), Foot((58, 50), toe=-24)),
        hands=(None, Hand((42, 34), "fist", elbow=(-0.4, 1))),
        bones=(11, 10),
        head_at=(26, 22),
    )
    return (
        place(swing(60, 60), (36, GROUND)),
        child.behind,
        rect(31, 50, 14, 4.6, c.AMBER, 1.4),
        line((39, 9.6), (44, 50), width=2.4),
        child.front,
        motion(((18, 46), (22, 50)), ((16, 54), (22, 57))),
    )


@scene("trampoline", "A child jumps high above a trampoline")
def on_trampoline() -> Drawing:
    child = figure(
        CHILD, (36, 35.6), size=0.82, hands=((19, 16), (53, 16)), mood="open", feet=((28, 45), (44, 45))
    )
    legs = [tube([(x, 60), (x + d, 67)], 4.2, c.GREY) for x, d in ((10, -2), (62, 2))]
    return (
        child,
        legs,
        ellipse((36, 60), 33, 6, c.BLUE),
        ellipse((36, 59.6), 24, 2.8, c.CHARCOAL),
        motion(((28, 47.4), (28, 50.8)), ((36, 46), (36, 50.8)), ((44, 47.4), (44, 50.8))),
    )


@scene("sand-play", "A child digs in a sand pit with a spade, bucket and sandcastle beside")
def sand_play() -> Drawing:
    child = kneel(CHILD, 22.4, ground=61, hands=(Hand((34, 43)), Hand((36, 39))), nod=1)
    return (
        child.behind,
        place(spade(25), (39, 63), 1, -8),
        child.front,
        place(sandcastle(), (56, 61), 0.94),
        path("M4,62V57Q14,55 24,57.6Q32,53.6 40,57.4Q54,58.6 68,57V62Z", c.SAND),
        rect(3, 60.4, 66, 7, c.WOOD, 2),
    )


@scene("water-play", "A child pours water from a jug into a cup over a tray of water")
def water_play() -> Drawing:
    child = stand(CHILD, 15, view="quarter", nod=1, hands=(None, Hand((31, 30), elbow=(0, 1))))
    stream = path("M45.6,26C50,30 50.4,36 50,44H54.4C54.6,34 54,28 48,23Z", c.BLUE)
    return (
        child.behind,
        place(jug(), (38, 23), 1, 34),
        stream,
        place(cup(c.AMBER, 1), (52, 44)),
        [tube([(x, 56), (x, 65)], 4.4, c.GREY) for x in (35, 64)],
        path("M30,46H69L66,58H33Z", c.SKY),
        child.front,
        drop((41, 40), 0.7, -30),
        drop((62, 37), 0.7, 30),
    )


def _tub(colour: str) -> Drawing:
    """A small tub with dough that looks out; origin at its foot."""
    return (
        path("M-5,-8C-6,-14 6,-14 5,-8Z", colour),
        rect(-5, -9, 10, 9, c.WHITE, 1),
        patch("M-4,-6H4V-3H-4Z", colour),
    )


@scene("play-dough", "A child rolls coloured dough on a table, cutters beside")
def play_dough() -> Drawing:
    child = figure(
        CHILD,
        (36, 56),
        size=1.16,
        head_at=(36, 19),
        nod=1.4,
        hands=(Hand((25, 49), elbow=(-1, 0.2), thumb=0), Hand((47, 49), elbow=(1, 0.2), thumb=0)),
    )
    return (
        child.behind,
        path("M10,41H62L69,68H3Z", c.WOOD),
        tube([(13, 50), (59, 50)], 7.4, c.PINK),
        child.front,
        [place(_tub(k), (x, 65)) for x, k in ((13, c.BLUE), (59, c.YELLOW))],
        star_shape((28, 60.4), 6, c.LIME),
        circle((44, 60.4), 4.6, c.LILAC),
    )
