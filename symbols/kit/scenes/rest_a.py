"""Moving about and being with others: crawling, hopping, spinning, pulling, chasing; asking and getting lost."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, bust, figure, head_only, reaching_arm
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import arrow, cross, drop, motion
from symbols.kit.people import CHILD, FRIEND, GRANDMA, MUM, TEACHER_2
from symbols.kit.poses import run, stand, walk
from symbols.kit.props import apple, ball, brick
from symbols.kit.props.rest_a import cart, hop_arrow, question, ring_arrow, tray
from symbols.kit.scenes import scene
from symbols.kit.strokes import bow, circle, line, patch, path, place, rect, shape, union
from symbols.kit.svg import Drawing


@scene("crawl", "A child crawls on hands and knees")
def crawl() -> Drawing:
    child = figure(
        CHILD, (22, 45), view="side", size=1.1, neck=(46, 41), head_at=(56, 29), bones=(15.4, 13.4),
        hands=(Hand((58, 63), elbow=(-1, 0.2), aim=10, thumb=0), Hand((44, 63.6), elbow=(-1, 0), aim=10, thumb=0)),
        feet=(
            Foot((21, 59), toe=180, knee=(1, 0.2), sole_up=True), Foot((12, 59), toe=180, knee=(1, 0.2), sole_up=True),
        ),
    )  # fmt: skip
    return child, line((4, 68.6), (68, 68.6))


@scene("hop", "A child hops on one leg, a bouncing arrow below")
def hop() -> Drawing:
    child = figure(
        CHILD, (42, 37.4), view="quarter", mood="open", size=0.88,
        hands=(Hand((59, 28), elbow=(0, 1)), Hand((24, 29), elbow=(-0.4, 1))),
        feet=(Foot((46, 53)), Foot((29, 47), toe=60, knee=(1, 1))), bones=(9, 8),
    )  # fmt: skip
    return place([child], (0, 0.6)), hop_arrow((6, 65), 25, 7, 2), line((3, 68.6), (69, 68.6))


@scene("spin", "A child spins round with arms spread")
def spin() -> Drawing:
    child = stand(
        CHILD, 36, 60.6, mood="open", apart=3.4, size=0.95,
        hands=(Hand((11, 29), elbow=(-0.2, 1), thumb=0), Hand((61, 29), elbow=(0.2, 1), thumb=0)),
    )  # fmt: skip
    at = 34.6, 57.6
    return ring_arrow(at, 26, 8, False), child, ring_arrow(at, 26, 8, True)


@scene("tickle", "Two big hands tickle a laughing child's tummy")
def tickle() -> Drawing:
    child = bust(
        CHILD, 36, size=1.4, head_at=(36, 20), mood="open", gaze=(0, -7),
        hands=(Hand((11, 30), elbow=(-1, 1)), Hand((61, 30), elbow=(1, 1))),
    )  # fmt: skip
    laugh = [bow((x - 3, 22.4), (x, 19), (x + 3, 22.4)) for x in (30.4, 41.6)]
    hands = [
        reaching_arm(MUM, (4, 65), Hand((26, 55), "spread", aim=-16), 1.3),
        reaching_arm(MUM, (68, 65), Hand((46, 55), "spread", aim=196), 1.3),
    ]
    return place([child, laugh, hands], (1.2, 0.6), 0.966)


@scene("show", "A child holds up a drawing to show it")
def show() -> Drawing:
    child = bust(
        CHILD, 36, size=1.36, head_at=(36, 18), bottom=60, mood="open", over_face=False,
        hands=(Hand((11, 50), elbow=(-1, 0.4), thumb=0), Hand((61, 50), elbow=(1, 0.4), thumb=0)),
    )  # fmt: skip
    sheet = rect(13, 34, 46, 32.6, c.WHITE, 1)
    house = (
        rect(26, 52, 14, 11, c.ORANGE),
        shape([(23, 52), (33, 43), (43, 52)], c.RED, 0.8),
        line((19, 63), (53, 63)),
    )
    sun = circle((50, 41), 3.6, c.AMBER)
    thumbs = [union([([(x, 50), (x + d, 49)], 6.6)], CHILD.skin) for x, d in ((11, 6.4), (61, -6.4))]
    return place([child, sheet, house, sun, thumbs], (0, 2))


@scene("put-down", "A child bends down and puts a ball on the floor")
def put_down() -> Drawing:
    child = figure(
        CHILD, (14, 46), view="side", lean=58, neck=(30, 37), head_at=(38, 28), tilt=26,
        hands=(None, Hand((37, 56), elbow=(-1, 0.3), thumb=0)), feet=(Foot((18, GROUND)), Foot((12, GROUND))),
    )  # fmt: skip
    return (
        child.behind, child.head, place(ball(8.4), (42, 58.6)), child.near_arm,
        arrow((60.6, 26), (60.6, 62), width=6.4, head=8), line((26, 68.6), (69, 68.6)),
    )  # fmt: skip


@scene("carry", "A child carries a big box")
def carry() -> Drawing:
    child = walk(
        CHILD,
        25,
        size=1.04,
        hands=(None, Hand((48, 53), thumb=0)),
        view="quarter",
        stride=8,
    )
    return child.behind, rect(35, 26, 31, 27, c.AMBER, 1.4), line((50.4, 26), (50.4, 35)), child.front


@scene("pull", "A child pulls a cart by a rope")
def pull() -> Drawing:
    child = figure(
        CHILD, (17, 47), view="quarter", lean=-10, hands=(Hand((33, 41), "fist"), Hand((29, 43), "fist")),
        feet=(Foot((27, GROUND), toe=-8), Foot((14, GROUND))), mood="neutral",
    )  # fmt: skip
    rope = line((29, 43), (47, 56))
    return child.behind, rope, place(cart(), (56.6, GROUND), 0.9), child.front, arrow((66, 28), (44, 28))


@scene("follow", "A child follows a grown-up who looks back")
def follow() -> Drawing:
    adult = walk(
        TEACHER_2.wearing(badge=False),
        53,
        size=0.96,
        stride=8,
        hands=(Hand((63, 38), thumb=0), Hand((40, 36), elbow=(0, 1))),
    )
    child = walk(CHILD, 16, size=0.72, stride=8)
    head = head_only(TEACHER_2, (54.6, 15.6), 0.96, view="quarter", facing="left")
    return adult.behind, adult.front[:-1], head, child, arrow((12, 14), (32, 14))


@scene("chase", "A child runs after another child")
def chase() -> Drawing:
    first = run(FRIEND, 51, size=0.8, mood="open")
    second = run(CHILD, 20, size=0.8, mood="open", hands=(None, Hand((38, 43), elbow=(0, 1))))
    return first, second, motion(((3.6, 40), (10, 40)), ((3.6, 47), (8, 47)))


@scene("sort", "A hand sorts red blocks into one tray and blue balls into another")
def sort() -> Drawing:
    cubes = [place(brick(c.RED, 11), at) for at in ((10, 52), (26, 52), (18, 49))]
    balls = [circle(p, 5.8, c.BLUE) for p in ((46.4, 46), (61.6, 46), (54, 43))]
    hand = reaching_arm(CHILD, (51, 4), Hand((26, 24), aim=140), 1.4, (1, 1))
    labels = rect(12.4, 53, 11.2, 11.2, c.RED), circle((54, 58.6), 6, c.BLUE)
    trays = place(tray(33, 22, c.WHITE), (18, 69)), place(tray(33, 22, c.WHITE), (54, 69))
    return place([cubes, balls, trays, labels, place(brick(c.RED, 12), (18.6, 36)), hand], (2.4, 3), 0.93)


@scene("no-hair-pulling", "A child pulls another child's long hair, with a cross: no hair pulling")
def no_hair_pulling() -> Drawing:
    pull = Hand((30, 31), "fist", elbow=(0, 1))
    puller = stand(CHILD, 13, view="quarter", size=0.92, mood="cross", hands=(None, pull))
    other = stand(FRIEND, 56, view="quarter", size=0.92, mood="hurt", tilt=-12, lean=-4)
    strand = (
        path("M51,12C44,13 38,22 24,28L27,34C40,33 48,30 51,23Z", FRIEND.hair),
        bow((47, 19), (40, 25), (32, 29.4)),
    )
    tears = drop((64.6, 28), 0.64)
    return other, strand, puller, tears, cross((36, 57), 17)


@scene("say-please", "A child presses the palms together and asks for the apple that a grown-up holds")
def say_please() -> Drawing:
    child = bust(
        CHILD, 25, size=1.46, head_at=(25, 22), gaze=(1, -1),
        hands=(Hand((22.6, 57), "fist", elbow=(-1, 0.4)), Hand((27.4, 57), "fist", elbow=(1, 0.4))),
    )  # fmt: skip
    palms = (
        union([([(22.4, 57), (23, 45)], 6.4), ([(27.6, 57), (27, 45)], 6.4)], CHILD.skin),
        line((25, 44), (25, 57)),
    )
    return child, palms, place(apple(), (58, 20), 1.4), reaching_arm(MUM, (64.4, 54), Hand((59, 30)), 1.3)


@scene("lost", "A small child stands alone and sad among tall grey people")
def lost() -> Drawing:
    grey = {
        "skin": c.GREY,
        "hair": c.GREY_MID,
        "top_colour": c.GREY_MID,
        "bottom_colour": c.GREY,
        "feet_colour": c.GREY_DARK,
    }
    man, woman = (p.wearing(badge=False, **grey) for p in (TEACHER_2, GRANDMA))
    crowd = stand(man, 7, view="back", size=1.3), stand(woman, 64, view="back", size=1.3)
    return crowd, stand(CHILD, 36, size=0.72, mood="sad"), place(question(), (36, 11))


@scene("squeeze", "A hand squeezes a soft ball")
def squeeze() -> Drawing:
    soft = path(
        "M37,5C51,4 60,14 58,25C56,32 56,34 58,41C60,54 49,62 37,61"
        "C24,60 13,52 15,41C18,34 18,31 16,25C14,12 24,5 37,5Z",
        c.LIME,
    )
    fingers = [
        union([([(58, y), (36 + d, y)], 8.6)], CHILD.skin)
        for y, d in ((18, 2), (27.6, -1.4), (37.2, -1.4), (46.8, 3))
    ]
    hand = union([([(56, 20), (56, 46)], 15), ([(56, 46), (56, 72)], 15)], CHILD.skin)
    thumb = union([([(52, 58), (30, 57), (22, 48)], 9)], CHILD.skin, 6)
    ticks = motion(((4, 26), (9, 29)), ((3.4, 34), (9, 34)), ((4, 42), (9, 39)))
    return hand, soft, fingers, thumb, patch("M50,54.6H62.4V64H50Z", CHILD.skin), ticks
