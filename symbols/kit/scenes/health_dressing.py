"""Washing and dressing, one step each; single clothes laid flat."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, bust, figure, head_only, reaching_arm
from symbols.kit.limbs import Hand
from symbols.kit.overlays import arrow, bubble, drop
from symbols.kit.people import CHILD, MUM
from symbols.kit.props import basin
from symbols.kit.props.health import laced_shoe, sandal
from symbols.kit.props.outings import forearm
from symbols.kit.scenes import scene
from symbols.kit.strokes import (
    bow,
    circle,
    ellipse,
    in_lines,
    line,
    path,
    place,
    rect,
    shape,
    spot,
    tube,
)
from symbols.kit.svg import Drawing


def _trousers_at(y: float, low: float) -> Drawing:
    """A child whose trousers hang at the height y, in their hands."""
    child = figure(
        CHILD.wearing(bottom="none"),
        (27, 41),
        neck=(27, 24.4),
        head_at=(27, 16),
        hands=(Hand((13.4, y + 1.6), "fist", elbow=(-1, 0)), Hand((40.6, y + 1.6), "fist", elbow=(1, 0))),
        feet=((22.4, GROUND), (31.6, GROUND)),
        bones=(10.8, 10.8),
    )
    shirt = shape([(19.8, 24.4), (34.2, 24.4), (36, 45), (18, 45)], c.RED, (4.6, 4.6, 1.8, 1.8))
    inside = ellipse((27, y), 12, 3, c.NAVY)
    cloth = path(f"M15,{y}Q27,{y + 4} 39,{y}L38,{low}H28.2L27,{low - 6}L25.8,{low}H16Z", c.BLUE)
    return inside, child.far_leg, child.near_leg, shirt, cloth, child.front


@scene("pull-down-trousers", "A child pulls their trousers down")
def pull_down_trousers() -> Drawing:
    return _trousers_at(54, 65), arrow((58, 22), (58, 60), c.ORANGE, 6.4, 9)


@scene("pull-up-trousers", "A child pulls their trousers up")
def pull_up_trousers() -> Drawing:
    return _trousers_at(43.6, 63), arrow((58, 56), (58, 14), c.GREEN, 6.4, 9)


@scene("hand-dryer", "Two hands under a hand dryer, warm air blows down")
def hand_dryer() -> Drawing:
    air = [
        bow((x, 31), (x - 2.4, 34.6), (x + 2.4, 39), (x, 42.6), width=2.6, stroke=c.ORANGE)
        for x in (26, 36, 46)
    ]
    hands = [
        forearm(CHILD, (8, 64), Hand((22.6, 55), "spread", aim=-24), 1.4),
        forearm(CHILD, (64, 64), Hand((49.4, 55), "spread", aim=204), 1.4),
    ]
    box = rect(24, 20, 24, 8, c.GREY_DARK, 2), rect(13, 3, 46, 20, c.GREY, 5), circle((50, 12), 2.8, c.RED)
    return box, line((21, 12), (38, 12)), in_lines(air, "black"), hands


@scene("wipe-face", "A child wipes food off their face with a cloth")
def wipe_face() -> Drawing:
    child = bust(
        CHILD, 28, size=1.6, head_at=(28, 25), hands=(None, Hand((46, 35), elbow=(1, 0.7), aim=200, thumb=0))
    )
    smears = ((15.6, 30.4, 2.6), (18.4, 33, 2.6), (16.4, 34.4, 1.8), (22, 37.6, 1.8), (25, 38.4, 1.8))
    food = [spot((x, y), r, c.ORANGE) for x, y, r in smears]
    cloth = path(
        "M29,30Q36,25 44,27Q52,23 57,30Q55,38 60,46Q55,45 53,50Q48,46 44,52Q40,46 34,49Q36,42 31,39Q28,35 29,30Z",
        c.SKY,
    )
    return child.behind, in_lines(food, "black"), cloth, bow((34, 34), (36, 38), (35.6, 42)), child.front


@scene("spit-out", "A child with a toothbrush spits toothpaste foam into a basin")
def spit_out() -> Drawing:
    child = figure(
        CHILD, (9, 72), view="side", size=1.4, neck=(15, 38), head_at=(24, 25), tilt=24, mood="oh",
        hands=(None, Hand((17, 58), "fist", elbow=(-1, 1))),
    )  # fmt: skip
    way = (34.4, 36), (39, 39.4), (41.4, 47)
    foam = bow(*way, width=6.8), bow(*way, width=2.8, stroke=c.SKY)
    brush = tube([(17, 66), (17, 46)], 4.4, c.RED), rect(17.6, 42, 6, 9, c.WHITE, 1)
    return place((
        child.behind, child.head, foam, bubble((46, 36), 2.6), drop((49, 44), 0.7),
        place(basin(44, tap_at=15), (47, 50)),
        brush, child.near_arm,
    ), (1.6, 2), 0.97)  # fmt: skip


@scene("tie-hair-up", "Two hands tie a child's hair into a ponytail")
def tie_hair_up() -> Drawing:
    head = head_only(CHILD, (25.6, 38), 1.96, view="side", facing="left")
    tail = path("M44,24C54,18 64,26 63,38C62,46 60,50 63,56C53,55 49,46 51,38C52,33 48,31 43,32Z", CHILD.hair)
    band = tube([(44.6, 21.6), (48.6, 32.6)], 6.6, c.RED)
    hands = [
        reaching_arm(MUM, (63.6, 6.4), Hand((48, 16), aim=150), 1.3, (1, 1)),
        reaching_arm(MUM, (64, 63.4), Hand((52.6, 40), aim=-120), 1.3, (1, 1)),
    ]
    return tail, head, band, hands


@scene("tissue", "A box of tissues, one sticks out")
def tissue() -> Drawing:
    sheet = path(
        "M22,35C20,24 14,20 12,12C20,14 24,9 28,4C32,10 38,12 46,6C46,14 52,16 58,16C54,22 50,28 50,35Z",
        c.WHITE,
    )
    flowers = [circle((x, 54), 4, c.YELLOW) for x in (19, 36, 53)]
    return (
        shape([(4, 44), (13, 30), (59, 30), (68, 44)], c.SKY, 2),
        ellipse((36, 36), 19, 3.6, c.CHARCOAL),
        sheet,
        line((31, 12), (34, 32)),
        line((45, 15), (42, 30)),
        rect(4, 42, 64, 25, c.BLUE, 2),
        flowers,
        path("M17,36Q36,44 55,36V40Q36,46 17,40Z", c.SKY, None),
    )


@scene("shorts", "A pair of red shorts")
def shorts() -> Drawing:
    body = "M12,12H60L68,58Q58,62 41,60L36,38L31,60Q14,62 4,58Z"
    gathers = [line((x, 9.4), (x, 14.4), width=1.6) for x in range(17, 60, 6)]
    return (
        path(body, c.RED),
        line((36, 16), (36, 38)),
        rect(11, 7, 50, 10, c.RED_DARK, 2.4),
        gathers,
        bow((36, 19), (31, 24), (30, 30)),
        bow((36, 19), (41, 24), (42, 30)),
    )


@scene("cardigan", "A blue cardigan with buttons")
def cardigan() -> Drawing:
    sleeve_left = path("M20,10L12,13Q8,15 7,20L3,54L13.6,57L21,32Z", c.BLUE)
    panel = path("M27,6L18,10V67H36V36Z", c.BLUE)
    cuff = shape([(3.4, 50), (14.6, 53), (13.6, 58.6), (2.8, 56)], c.SKY, 1)
    half = [sleeve_left, cuff, panel, rect(18, 61, 18, 6, c.SKY, 1)]
    back = path("M27,6Q36,10 45,6V30H27Z", c.NAVY)
    buttons = [circle((36, y), 2.6, c.WHITE) for y in (40, 48.6, 57.2)]
    band = path("M25,5.4H30L38.4,34V68H33.6V35Z", c.SKY)
    return back, half, place(half, (72, 0), flip=True), place(band, (72, 0), flip=True), band, buttons


@scene("puddle-suit", "A child in an all-in-one rain suit with a hood and rubber boots")
def puddle_suit() -> Drawing:
    worn = CHILD.wearing(
        top="coat", top_colour=c.BLUE, bottom_colour=c.BLUE, feet="wellies", feet_colour=c.LIME, style="crop"
    )  # fmt: skip
    child = figure(
        worn, (36, 49), neck=(36, 26), head_at=(36, 17.4), size=1.06, hands=((14, 46), (58, 46)),
        feet=((27, GROUND), (45, GROUND)), bones=(8, 9),
    )  # fmt: skip
    suit = (
        path("M27,28Q36,25 45,28L47,46L50.4,60H38.6L36,53L33.4,60H21.6L25,46Z", c.BLUE),
        line((36, 30), (36, 46), width=2.4),
    )
    hood = path(
        "M36,2.6C50,2.6 53,16 49,25Q44,30.6 36,30.6Q28,30.6 23,25C19,16 22,2.6 36,2.6Z"
        "M36,9C28,9 26.4,16 27.4,20Q29.6,26.6 36,26.6Q42.4,26.6 44.6,20C45.6,16 44,9 36,9Z", c.BLUE,
    )  # fmt: skip
    return place((child, suit, hood), (0, 0.4))


@scene("sandals", "A pair of sandals with straps")
def sandals() -> Drawing:
    return place(sandal(), (53, 36), 1, 5), place(sandal(), (19, 36), 1, -5, flip=True)


@scene("buttons", "Two hands push a button through its hole")
def buttons() -> Drawing:
    coat = CHILD.wearing(top="jumper")
    left = path("M8,67.4V22Q8,10 18,8L28,4L40,24V67.4Z", c.RED)
    right = path("M64,67.4V22Q64,10 54,8L44,4L32,24V67.4Z", c.RED)
    done = [[circle((36, y), 4, c.AMBER), spot((34.8, y), 0.9), spot((37.2, y), 0.9)] for y in (29, 62)]
    big = circle((36, 45), 5.4, c.AMBER), spot((34.2, 45), 1.1), spot((37.8, 45), 1.1)
    hands = [
        reaching_arm(coat, (7.4, 64), Hand((24, 46), aim=-10, thumb=-1), 1.3, (-1, 1)),
        reaching_arm(coat, (64.6, 64), Hand((48, 46), aim=190, thumb=1), 1.3, (1, 1)),
    ]
    return left, right, done, big, hands


@scene("shoelaces", "Two hands tie the laces of a red shoe into a bow")
def shoelaces() -> Drawing:
    loops = [
        path("M36,34C28,24 18,20 15,27C13,33 24,36 36,34Z", None, width=5),
        path("M36,34C28,24 18,20 15,27C13,33 24,36 36,34Z", None, c.WHITE, 2),
    ]
    hands = [
        reaching_arm(CHILD, (7.4, 6.6), Hand((16, 25), aim=60), 1.24, (-1, 0)),
        reaching_arm(CHILD, (64.6, 6.6), Hand((56, 25), aim=120), 1.24, (1, 0)),
    ]
    return place(laced_shoe(), (35.6, GROUND)), loops, place(loops, (72, 0), flip=True), hands
