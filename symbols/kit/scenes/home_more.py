"""At home and with others: work, waiting for a turn, choosing, saying thank you, calming down, feelings."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, Facing, Figure, figure, head_only, reaching_arm
from symbols.kit.geometry import Point, polar
from symbols.kit.head import Mood
from symbols.kit.limbs import SHOE_SIDE, Foot, Hand
from symbols.kit.overlays import arrow, drops, heart, panel, sound, speech
from symbols.kit.people import CHILD, FRIEND, FRIEND_2, TEACHER, Person
from symbols.kit.poses import REST, Hands, sit, stand
from symbols.kit.props import ball, book, chair, table
from symbols.kit.props.home import (
    bean_bag,
    bust,
    die,
    glass,
    glue_stick,
    palm,
    pencil,
    speaker,
    star,
    thought,
)
from symbols.kit.scenes import scene
from symbols.kit.strokes import bow, circle, ellipse, in_lines, line, path, place, rect, sleeve, spot, union
from symbols.kit.svg import Drawing, Node


def cross_legged(
    person: Person, hands: Hands, mood: Mood = "smile", x: float = 36, size: float = 1.26
) -> Drawing:
    """Somebody who sits on the floor with crossed legs, seen from the front."""
    k = size
    y = GROUND - 9 * k
    body = figure(person, (x, y), size=k, hands=hands or (None, None), mood=mood)
    legs: list[Node] = []
    for s in (1, -1):
        shoe = path(
            "M-3.8,-5.2V-1.4Q-3.8,0 -2.4,0H6.2Q8.4,0 8,-2Q7.4,-3.7 3.8,-4.2V-5.2Z", person.feet_colour
        )
        legs.append(place(shoe, (x - s * 9 * k, GROUND), k, flip=s > 0))
        points = [(x + s * 4 * k, y), (x + s * 20 * k, y + 1.6 * k), (x - s * 6 * k, GROUND - 4.2 * k)]
        legs += sleeve(points, 7.6 * k, person.bottom_colour, 4 * k)
    return legs, body


@scene("sit-on-floor", "A child sits on the floor with crossed legs")
def on_floor() -> Drawing:
    body = figure(CHILD, (36, 52), size=1.2, hands=(Hand((14, 53), thumb=0), Hand((58, 53), thumb=0)))
    legs: list[Node] = []
    for s in (1, -1):
        shoe = place(path(SHOE_SIDE, CHILD.feet_colour), (36 - s * 15, 66), 1.2, -s * 6, flip=s > 0)
        points = [(36 + s * 5, 51.4), (36 + s * 26, 58), (36 - s * 10, 62.4)]
        legs += [shoe, *sleeve(points, 9, CHILD.bottom_colour, 5)]
    return body.behind, legs, body.front


@scene("calm-down", "A child sits quietly with closed eyes")
def calm_down() -> Drawing:
    child = cross_legged(
        CHILD, (Hand((15, 53), elbow=(-1, 0), thumb=0), Hand((57, 53), elbow=(1, 0), thumb=0)), "closed"
    )
    waves = [
        bow((x, 12), (x + 3.6, 17), (x, 22), (x + 3.6, 27), (x, 32), stroke=c.BLUE, width=3)
        for x in (6, 13.6, 55, 62.6)
    ]
    return child, in_lines(waves, "black")


def gripped(person: Person, at: Point, turn: float, thing: Drawing, shoulder: Point, size: float) -> Drawing:
    """A big hand from outside around an upright thing: palm behind it, fingers before it."""
    hand = reaching_arm(person, shoulder, Hand(at, "fist", elbow=(1, 1)), size)
    fingers: list[Node] = []
    for y in (-6.6, -1.2, 4.2):
        fingers += union([([(-5.4, y), (4, y)], 5.2)], person.skin)
    return hand, thing, place(fingers, at, 1, turn)


@scene("stick", "A hand with a glue stick, a star and a heart on paper")
def stick() -> Drawing:
    paper = place(rect(-24, -31, 48, 62, c.WHITE, 1), (28.6, 36), 1, -4)
    glue = in_lines(bow((12, 58), (18, 52), (23, 58), (29, 52), (35, 57), width=4.4, stroke=c.SKY), "black")
    stick_of_glue = place(glue_stick(), (38, 55), 1.3, 26)
    return place(
        (
            paper,
            place(star(9.6), (17.4, 20)),
            heart((36, 19.6), 1.36, c.LILAC),
            glue,
            gripped(CHILD, (45.6, 39), 26, stick_of_glue, (86, 58), 1.6),
        ),
        (0.5, 0),
    )


@scene("work", "A child sits at a desk and writes")
def work() -> Drawing:
    child = sit(
        CHILD,
        17,
        51,
        lean=8,
        nod=1.6,
        mood="neutral",
        hands=(Hand((38, 38), thumb=0), Hand((43, 33.6), elbow=(0, 1), aim=30)),
    )
    sheet = path("M35,40L39,36.6H62L66,40Z", c.WHITE)
    return (
        place(chair(16, 20, 20), (17, GROUND)),
        child.behind,
        place(table(40, 27), (49, GROUND)),
        sheet,
        child.far_arm,
        place(pencil(20), (49.6, 38.4), 1, 24),
        child.front,
    )


@scene("stop", "A big flat hand is held up: stop")
def stop() -> Drawing:
    child = bust(CHILD, (18.4, 21), 1.2, view="front", mood="neutral")
    wrist = union([([(47, 50), (46, 84)], 15)], CHILD.skin)
    return child.behind, child.far_arm, child.head, wrist, place(palm(c.SKIN), (48, 42), 1.6)


@scene("ask-for-help", "A child at a desk raises a hand, an adult comes")
def ask_for_help() -> Drawing:
    child = sit(
        CHILD,
        13,
        53,
        size=0.88,
        gaze=(0.6, -0.6),
        hands=(Hand((34, 44), thumb=0), Hand((31, 7), elbow=(1, -0.2))),
        mood="oh",
    )
    adult = stand(
        TEACHER, 60, view="quarter", facing="left", lean=10, size=0.97, hands=(Hand((46, 45)), None), nod=1
    )
    return place(
        (
            adult,
            place(chair(14, 17, 16), (13, GROUND)),
            child.behind,
            place(table(29, 22), (39, GROUND)),
            path("M29,45L32,42H46L49,45Z", c.WHITE),
            child.front,
        ),
        (0, 0.3),
    )


@scene("tell-adult", "A child tells something to an adult")
def tell_adult() -> Drawing:
    adult = stand(
        TEACHER,
        56,
        view="quarter",
        facing="left",
        lean=20,
        nod=1.6,
        size=0.98,
        hands=(Hand((47, 49)), None),
        head_at=(47, 20),
    )
    child = stand(
        CHILD,
        18,
        view="quarter",
        size=0.72,
        mood="open",
        gaze=(0.6, -0.7),
        hands=(None, Hand((32, 50))),
        tilt=-8,
    )
    bubble = (
        speech((16.6, 13), 27, 20, (3.4, 6)),
        [line((x, y), (x + w, y)) for x, y, w in ((8.6, 9.6, 16), (8.6, 15.6, 11))],
    )
    return adult, child, bubble


@scene("take-turns", "Two children at a table with a die, arrows go from one to the other")
def take_turns() -> Drawing:
    left = figure(CHILD, (12.6, 57), view="quarter", hands=(None, (24, 45)))
    right = figure(FRIEND, (57.6, 57), view="quarter", facing="left", hands=(None, (48, 45)))
    return place(
        (
            left,
            right,
            rect(3, 50, 66, 6, c.WOOD, 2),
            line((10, 56), (10, 67), width=3.6),
            line((62, 56), (62, 67), width=3.6),
            place(die(), (36, 43), 0.9),
            arrow((28, 12), (44, 12)),
            arrow((43, 26), (29, 26), c.ORANGE),
        ),
        (0.7, 1.4),
        0.98,
    )


@scene("my-turn", "A child with a ball points to their own chest")
def my_turn() -> Drawing:
    child = bust(
        CHILD, (36, 22), 1.4, view="front", hands=(None, Hand((60, 62), elbow=(1, 0.4), thumb=0, aim=140))
    )
    arm: list[tuple[list[Point], float]] = [
        ([(27, 45), (13, 61), (28, 55)], 8.4), ([(27, 55.4), (31, 54)], 10.4), ([(31, 52.6), (41, 49.6)], 5.4),
    ]  # fmt: skip
    return (
        child.behind, place(ball(11), (57, 57)), child.near_arm, child.head, union(arm, CHILD.skin, 5),
        sleeve([(28.4, 43), (20.4, 52.6)], 10.8, CHILD.top_colour, open_start=True),
    )  # fmt: skip


@scene("your-turn", "A child offers the turn to another child who holds a ball")
def your_turn() -> Drawing:
    left = stand(
        CHILD, 14, view="quarter", size=0.95, hands=(None, Hand((30, 40), "point", elbow=(0, 1), aim=0))
    )
    right = stand(
        FRIEND, 57, view="quarter", facing="left", size=0.95, hands=(Hand((48, 43)), Hand((50, 46)))
    )
    return left, right.behind, place(ball(7), (49.6, 40)), right.front, arrow((28, 59), (46, 59))


@scene("choose", "A child points to one of two pictures")
def choose() -> Drawing:
    child = stand(
        CHILD, 16, view="quarter", hands=(None, Hand((37, 27), "point", elbow=(0, 1))), gaze=(0.6, -0.3)
    )
    return (
        panel(42, 4, 27, 30),
        place(ball(9), (55.5, 19)),
        panel(42, 38, 27, 30),
        place(book(15, 19), (55.5, 53)),
        child,
    )


@scene("hands-to-self", "A child keeps their arms close, with space to another child")
def hands_to_self() -> Drawing:
    child = stand(
        CHILD,
        25,
        64,
        size=0.84,
        hands=(Hand((30, 41), elbow=(-1, 0.4), thumb=0), Hand((20, 43), elbow=(1, 0.4), thumb=0)),
    )
    ring = [
        spot((25 + 20.6 * polar((0, 0), a, 1)[0], 37 + 31.4 * polar((0, 0), a, 1)[1]), 1.5, c.GREEN)
        for a in range(0, 360, 12)
    ]
    return child, stand(FRIEND_2, 59, 64, size=0.72, view="quarter", facing="left"), in_lines(ring, "black")


@scene("thank-you", "A child says thank you: a flat hand moves forwards from the chin")
def thank_you() -> Drawing:
    child = bust(CHILD, (23, 23), 1.45, view="side")
    hand: list[tuple[list[Point], float]] = [
        ([(22, 50), (36, 66), (44, 52)], 8.4), ([(44, 50), (36.4, 40.4)], 9.6), ([(44, 50), (47.6, 42)], 5),
    ]  # fmt: skip
    return place((
        child.behind, child.head, union(hand, CHILD.skin, 5), sleeve([(20, 46), (28, 56)], 10.8, CHILD.top_colour),
        arrow((49, 33), (67, 45)),
    ), (-0.7, 0))  # fmt: skip


@scene("sorry", "A sad child, hand on the chest, gives a heart to a child who cries")
def sorry() -> Drawing:
    left = stand(
        CHILD, 17, 68, view="quarter", mood="sad", size=0.84, tilt=8, nod=1,
        hands=(None, Hand((21, 48), elbow=(-1, 0.6), thumb=0)),
    )  # fmt: skip
    right = stand(FRIEND, 56, 68, view="quarter", facing="left", mood="sad", size=0.84, hands=(None, REST))
    words = speech((36, 11.6), 27, 19, (-9, 7)), heart((36, 11.6), 1.1)
    return place((right, left, words, drops((46, 34), (45, 43), size=0.7)), (0.4, 0.9), 0.99)


@scene("deep-breaths", "A child breathes out slowly, a hand on the tummy")
def deep_breaths() -> Drawing:
    child = bust(CHILD, (24, 24), mood="asleep", hands=(None, Hand((30, 57), elbow=(-1, 0.4), thumb=0)))
    air = [
        bow((44, y), (49, y - 2.6), (54, y), (59, y + 2.6), (64, y), stroke=c.BLUE, width=3.4)
        for y in (26, 33.6, 41.2)
    ]
    return child, ellipse((29.4, 32.6), 3, 2.8, c.RED_DARK), in_lines(air, "black")


def lean_back(
    person: Person, hip: Point, facing: Facing = "right", mood: Mood = "closed", size: float = 1
) -> Figure:
    """Somebody who lies back in a soft seat, legs stretched out."""
    return figure(
        person,
        hip,
        view="quarter",
        facing=facing,
        lean=-42,
        mood=mood,
        size=size,
        tilt=-14,
        bones=(12, 11),
        hands=(None, Hand((hip[0] + 3, hip[1] - 7), thumb=0)),
        feet=(Foot((hip[0] + 25, GROUND)), Foot((hip[0] + 22, GROUND))),
    )


@scene("break", "A child rests in a bean bag, the work lies on a desk")
def have_break() -> Drawing:
    desk = (
        place(table(32, 42), (53, 64)),
        path("M40,22L43,17H59L62,22Z", c.WHITE),
        place(pencil(15), (56, 21), 1, 48),
    )
    return desk, place(bean_bag(), (30.6, GROUND), 1.08), lean_back(CHILD, (31, 54))


@scene("feelings", "Three faces: happy, sad and cross")
def feelings() -> Drawing:
    return place(
        (
            head_only(CHILD, (18.6, 20), 1.28, mood="sad"),
            head_only(CHILD, (53.4, 20), 1.28, mood="cross"),
            head_only(CHILD, (36, 48), 1.7, mood="open"),
        ),
        (0.7, 1.4),
        0.98,
    )


def tummy(x: float, mood: Mood) -> Figure:
    return stand(
        CHILD,
        x,
        mood=mood,
        apart=5,
        hands=(Hand((x - 3, 43), elbow=(-1, 0.2), thumb=0), Hand((x + 3, 43), elbow=(1, 0.2), thumb=0)),
    )


@scene("hungry", "A child holds their tummy and thinks of food")
def hungry() -> Drawing:
    meal = circle((51.6, 19.4), 7.4, c.WHITE), circle((51.6, 19.4), 3.6, c.AMBER)
    fork = line((41, 14.4), (41, 25.4)), line((39, 13.4), (39, 16.8), (43, 16.8), (43, 13.4))
    return place(
        (
            tummy(18, "worried"),
            thought((51.6, 19.4), 17.6, 16, ((38, 36), 3)),
            meal,
            fork,
            line((62.4, 13.4), (62.4, 25.4)),
        ),
        (-0.3, 0),
    )


@scene("thirsty", "A child with the tongue out thinks of a glass of water")
def thirsty() -> Drawing:
    child = bust(CHILD, (21, 29), 1.35, view="front", mood="tongue")
    return child, thought((52.4, 19.2), 16.4, 16, ((43, 38), 3)), place(glass(), (52.4, 19.2), 1.1)


@scene("too-loud", "A child covers both ears, a loudspeaker is too loud")
def too_loud() -> Drawing:
    child = bust(
        CHILD,
        (24, 29),
        1.36,
        view="front",
        mood="hurt",
        over_face=True,
        hands=(
            Hand((9.4, 30), elbow=(-1, 1), aim=-80, thumb=0),
            Hand((38.6, 30), elbow=(1, 1), aim=-100, thumb=0),
        ),
    )
    return place((child, place(speaker(), (60.6, GROUND), 0.8), sound((53, 40), -160, 3, 4)), (-0.4, 0))
