"""Moving about and being with others: crawling, hopping, spinning, pulling, chasing; asking and getting lost."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, bust, figure, reaching_arm
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import arrow, cross, drop, motion
from symbols.kit.people import CHILD, FRIEND, MUM, TEACHER, TEACHER_2
from symbols.kit.poses import REST, run, stand, walk
from symbols.kit.props import apple, ball, brick
from symbols.kit.props.rest_a import cart, question, ring_arrow, tray
from symbols.kit.scenes import scene
from symbols.kit.strokes import (
    bow,
    circle,
    ellipse,
    in_lines,
    line,
    patch,
    path,
    place,
    rect,
    shape,
    tube,
    union,
)  # fmt: skip
from symbols.kit.svg import Drawing


@scene("crawl", "A child crawls on hands and knees")
def crawl() -> Drawing:
    child = figure(
        CHILD, (22, 42), view="side", size=1.06, neck=(41, 37), head_at=(52, 28), bones=(15, 14),
        hands=(Hand((55, 63), elbow=(-1, 0.2), aim=20, thumb=0), Hand((43, 64), elbow=(-1, 0), aim=20, thumb=0)),
        feet=(Foot((12, 59), toe=180, knee=(1, 0.4), sole_up=True), Foot((4, 59), toe=180, knee=(1, 0.4), sole_up=True)),
    )  # fmt: skip
    return child, line((3, 68.6), (69, 68.6))


@scene("hop", "A child hops on one leg")
def hop() -> Drawing:
    child = figure(
        CHILD, (38, 39), view="quarter", mood="open", size=0.96,
        hands=(Hand((57, 28), elbow=(0, 1)), Hand((18, 30), elbow=(-0.4, 1))),
        feet=(Foot((43, 56)), Foot((25, 50), toe=60, knee=(1, 1))), bones=(9, 8),
    )  # fmt: skip
    return child, path("M10,66Q10,58 18,58Q26,58 26,66", None), path("M26,66Q27,62 31,61", None), line((3, 68), (69, 68))


@scene("spin", "A child spins round with arms spread")
def spin() -> Drawing:
    child = stand(
        CHILD, 36, 61, mood="open", apart=3.4, size=0.95,
        hands=(Hand((11, 30), elbow=(-0.2, 1), thumb=0), Hand((61, 30), elbow=(0.2, 1), thumb=0)),
    )  # fmt: skip
    at = 36.0, 58.0
    return ring_arrow(at, 24, 7.6, False), child, ring_arrow(at, 24, 7.6, True)


@scene("tickle", "Two big hands tickle a laughing child's tummy")
def tickle() -> Drawing:
    child = figure(
        CHILD, (36, 58), size=1.2, mood="open", gaze=(0, -7), tilt=6,
        hands=(Hand((13, 24), "spread", elbow=(-1, 1)), Hand((59, 24), "spread", elbow=(1, 1))),
        feet=((28, 80), (44, 80)),
    )  # fmt: skip
    return child


@scene("show", "A child holds up a drawing to show it")
def show() -> Drawing:
    child = stand(CHILD, 36, mood="open", hands=(Hand((21, 42), elbow=(-1, 1), thumb=0), Hand((51, 42), elbow=(1, 1), thumb=0)))
    sheet = rect(19, 29, 34, 26, c.WHITE, 1)
    return child.behind, child.head, sheet, child.far_arm, child.near_arm


@scene("put-down", "A child bends down and puts a ball on the floor")
def put_down() -> Drawing:
    child = figure(
        CHILD, (17, 46), view="side", lean=58, neck=(33, 37), head_at=(42, 28), tilt=26,
        hands=(Hand((51, 57), elbow=(-1, 0.3), thumb=0), Hand((41, 58), elbow=(-1, 0.3), thumb=0)),
        feet=(Foot((21, GROUND)), Foot((15, GROUND))),
    )  # fmt: skip
    return (
        child.behind, child.head, place(ball(7.4), (46, 58.6)), child.near_arm, arrow((63, 28), (63, 62), width=6.4, head=8),
        line((30, 68), (69, 68)),
    )  # fmt: skip


@scene("carry", "A child carries a big box")
def carry() -> Drawing:
    child = walk(CHILD, 26, hands=(Hand((50, 47), thumb=0), Hand((46, 50), thumb=0)), view="quarter", stride=8)
    return child.behind, rect(34, 24, 28, 24, c.AMBER, 1.4), line((48, 24), (48, 32)), child.front


@scene("pull", "A child pulls a cart by a rope")
def pull() -> Drawing:
    child = figure(
        CHILD, (20, 47), view="quarter", lean=-14, hands=(Hand((37, 40), "fist"), Hand((33, 43), "fist")),
        feet=(Foot((30, GROUND), toe=-8), Foot((17, GROUND))), bones=(10, 9), mood="neutral",
    )  # fmt: skip
    rope = line((33, 43), (46, 52))
    return child.behind, rope, place(cart(), (56, GROUND)), child.front, arrow((66, 28), (46, 28))


@scene("follow", "A child follows a grown-up")
def follow() -> Drawing:
    adult = walk(TEACHER, 52, size=0.96, stride=8)
    child = walk(CHILD, 18, size=0.72, stride=8)
    return adult, child, arrow((26, 26), (40, 26))


@scene("chase", "A child runs after another child")
def chase() -> Drawing:
    first = run(FRIEND, 54, size=0.72, mood="open")
    second = run(CHILD, 19, size=0.72, mood="open", hands=(None, Hand((36, 40), elbow=(0, 1))))
    return first, second


@scene("sort", "Red blocks in one tray and blue balls in another, a hand sorts")
def sort() -> Drawing:
    cubes = [place(brick(c.RED, 11), at) for at in ((10, 56), (22, 56), (16, 45))]
    balls = [circle(p, 5.6, c.BLUE) for p in ((49, 50), (61, 50), (55, 41))]
    hand = reaching_arm(CHILD, (52, 3), Hand((30, 20), aim=150), 1.3, (1, 1))
    return cubes, balls, place(tray(32, 20), (18, 68)), place(tray(32, 20), (54, 68)), place(brick(c.RED, 11), (22, 30)), hand


@scene("no-hair-pulling", "A child pulls another child's long hair, with a cross: no hair pulling")
def no_hair_pulling() -> Drawing:
    puller = stand(CHILD, 13, view="quarter", size=0.92, mood="cross", hands=(None, Hand((33, 30), "fist", elbow=(0, 1))))
    other = stand(FRIEND, 55, view="quarter", size=0.92, mood="hurt", tilt=-10)
    strand = path("M50,10C42,14 36,22 30,29L36,34C42,28 50,26 53,20Z", FRIEND.hair)
    return other.back_hair, other.behind, other.front, strand, puller, cross((36, 58), 16)


@scene("say-please", "A child presses the palms together and asks a grown-up for an apple")
def say_please() -> Drawing:
    child = stand(CHILD, 16, 67, view="quarter", size=0.78, hands=(Hand((28, 45), "flat", elbow=(0, 1), aim=-70), None), gaze=(0.6, -0.8))
    adult = stand(MUM, 54, view="quarter", facing="left", hands=(None, Hand((36, 34), elbow=(0, 1))))
    return adult, place(apple(), (34, 28)), child


@scene("lost", "A small child stands alone and worried among tall grey people")
def lost() -> Drawing:
    grey = {"skin": c.GREY, "hair": c.GREY_MID, "top_colour": c.GREY_MID, "bottom_colour": c.GREY, "feet_colour": c.GREY_DARK}
    tall = TEACHER_2.wearing(badge=False, **grey)
    crowd = [stand(tall, x, view="back", size=1.6) for x in (10, 62)]
    child = stand(CHILD, 36, size=0.8, mood="sad")
    return crowd, child, place(question(), (36, 14))


@scene("squeeze", "A hand squeezes a soft ball")
def squeeze() -> Drawing:
    return circle((36, 36), 20, c.AMBER)


__all__ = [name for name in dir() if not name.startswith("_")]
_unused = (bust, drop, motion, REST, bow, ellipse, in_lines, patch, shape, tube, union)
