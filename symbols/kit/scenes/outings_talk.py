"""Speaking with pictures and devices, therapy, boards for rewards, work with the hands seen close."""

from symbols.kit import palette as c
from symbols.kit.figure import bust, head_only
from symbols.kit.limbs import Hand
from symbols.kit.overlays import heart, sound, speech, tick
from symbols.kit.people import CHILD, TEACHER
from symbols.kit.poses import stand
from symbols.kit.props import apple, ball, cup, table
from symbols.kit.props.outings import fingers, forearm, picture, star_shape
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
    spot,
    union,
)
from symbols.kit.svg import Drawing, Node


@scene("turn-off-tablet", "A finger presses the button of a tablet, the screen is dark; a red off sign")
def turn_off_tablet() -> Drawing:
    power = (
        path("M53.2,10.6A6.2,6.2 0 1 0 60.8,10.6", None, c.WHITE, 2.6),
        line((57, 7.4), (57, 14), stroke=c.WHITE, width=2.6),
    )
    return (
        rect(38, 41, 9, 10, c.RED, 2),
        rect(3, 23, 40, 45, c.GREY, 4),
        rect(8.6, 28.4, 28.8, 34, c.CHARCOAL, 1),
        in_lines(line((14, 43), (23, 34), stroke=c.GREY_MID, width=2.4), "drop"),
        forearm(CHILD, (64.6, 58), Hand((57, 50), "point", aim=200), 1.7),
        circle((57, 15), 11.4, c.RED_DARK),
        in_lines(power, "black"),
    )


@scene("speech-therapy", "An adult points to their mouth and speaks, a child copies")
def speech_therapy() -> Drawing:
    adult = bust(
        TEACHER,
        54,
        size=1.3,
        view="quarter",
        facing="left",
        head_at=(54, 26),
        bottom=61,
        mood="open",
        hands=(None, Hand((44, 47), "point", elbow=(0.6, 1), aim=-72)),
    )
    child = bust(
        CHILD,
        17,
        size=1.1,
        view="quarter",
        head_at=(17.6, 34),
        bottom=61,
        mood="open",
        hands=(None, (27, 59)),
    )
    lips = (
        path("M28,12Q32,6.6 35,9Q38,6.6 42,12Q35,19.6 28,12Z", c.RED),
        line((28.4, 12), (41.6, 12), width=1.8),
    )
    return (
        adult,
        child,
        speech((35, 13), 25, 19, (9, 5)),
        place(lips, (0, 1)),
        rect(3, 60, 66, 7.4, c.WOOD, 2),
    )


@scene("weighted-blanket", "A child lies relaxed under a thick quilted blanket")
def weighted_blanket() -> Drawing:
    quilt = [
        rect(6 + i * 15, 27 + j * 13.7, 15, 13.7, c.PURPLE if (i + j) % 2 else c.LILAC, 4)
        for i in range(4)
        for j in range(3)
    ]
    return rect(12, 3.4, 48, 28, c.WHITE, 6), head_only(CHILD, (36, 18), 1.2, mood="asleep"), quilt


@scene("fidget", "A finger presses a round pop toy, beside it a spinner and a squashy ball")
def fidget() -> Drawing:
    rows = (
        (-13.4, (-4.6, 4.6), c.RED),
        (-4.6, (-13.6, -4.6, 4.6, 13.6), c.AMBER),
        (4.6, (-13.6, -4.6, 4.6, 13.6), c.LIME),
        (13.4, (-4.6, 4.6), c.PURPLE),
    )
    pops = [circle((26.4 + x, 26 + y), 3.4, k) for y, xs, k in rows for x in xs]
    lobes: list[tuple[list[tuple[float, float]], float]] = [
        ([(17, 51)], 11),
        ([(9.6, 61.6)], 11),
        ([(24.4, 61.6)], 11),
        ([(17, 58)], 11),
    ]
    spinner = union(lobes, c.BLUE), [circle(p, 2.4, c.WHITE) for p in ((17, 51), (9.6, 61.6), (24.4, 61.6))]
    squash = [
        (57.8 + 9 * x, 15.4 + 9 * y)
        for x, y in ((0, -1), (0.9, -0.5), (0.9, 0.5), (0, 1), (-0.9, 0.5), (-0.9, -0.5))
    ]
    return (
        circle((26.4, 26.4), 22, c.SKY),
        pops,
        spinner,
        [circle(p, 3, c.GREEN) for p in squash],
        circle((57.8, 15.4), 8.4, c.GREEN),
        forearm(CHILD, (61, 61.6), Hand((46, 46), "point", aim=-135), 1.7),
    )


def _strips(x: float, y: float) -> Drawing:
    """An open book whose pages carry strips of small pictures; its lower middle is given."""
    left = path(f"M{x},{y}L{x - 15},{y - 3}V{y - 20}L{x},{y - 17}Z", c.WHITE)
    right = path(f"M{x},{y}L{x + 15},{y - 3}V{y - 20}L{x},{y - 17}Z", c.WHITE)
    marks: list[Node] = []
    for s in (-1, 1):
        for j in range(2):
            for i, k in enumerate((c.RED, c.BLUE) if (j + s) % 2 else (c.GREEN, c.AMBER)):
                marks.append(spot((x + s * (4.6 + i * 6), y - 5.4 - j * 7 - i), 2, k))
    return left, right, in_lines(marks, "black")


@scene("communication-book", "A child gives a picture card from a book of pictures to an adult")
def communication_book() -> Drawing:
    child = stand(
        CHILD, 12, view="quarter", size=0.86, hands=(None, Hand((27, 34), elbow=(0, 1))), gaze=(0.6, -0.5)
    )
    adult = stand(
        TEACHER, 59, view="quarter", facing="left", hands=(None, Hand((47, 32), elbow=(0, 1))), nod=1
    )
    return (
        place(table(30, 15), (36, 67)),
        child.behind,
        adult,
        _strips(36, 54),
        place(picture(16, 17, apple(), scale=0.86), (36, 25)),
        child.front,
    )


@scene("talker", "A child touches a picture on a tablet, which speaks")
def talker() -> Drawing:
    child = bust(
        CHILD,
        18,
        size=1.3,
        view="quarter",
        head_at=(19, 24),
        nod=1,
        gaze=(0.6, 0.4),
        hands=(None, Hand((27, 59), "point", elbow=(0, 1), aim=-8)),
    )
    cells = [(x, y) for y in (38, 52) for x in (39, 52.6)]
    things = (
        place(apple(), (45, 44.8), 0.66),
        place(ball(4.4), (58.6, 44)),
        heart((45, 58), 0.74),
        place(cup(c.BLUE), (57.6, 58), 0.62),
    )
    return (
        child.behind,
        rect(33, 32.4, 36, 35.6, c.GREY_DARK, 3),
        [rect(x, y, 12, 12, c.WHITE, 1) for x, y in cells],
        things,
        child.front,
        sound((51, 26), -50, 3, 5),
    )


@scene("choice-board", "An adult holds up a board with an apple and a ball, a child points to one")
def choice_board() -> Drawing:
    adult = stand(
        TEACHER, 50, hands=(Hand((34, 50), elbow=(-1, 1), thumb=0), Hand((63, 50), elbow=(1, 1), thumb=0))
    )
    child = stand(
        CHILD,
        11,
        view="quarter",
        size=0.8,
        gaze=(0.6, -0.4),
        hands=(None, Hand((25, 39), "point", elbow=(0, 1))),
    )
    board = (
        rect(28, 26, 40.6, 23, c.WOOD, 2),
        rect(31.6, 29.4, 15.4, 16, c.WHITE, 1),
        rect(50, 29.4, 15.4, 16, c.WHITE, 1),
    )
    grips = [union([([(x, 51), (x, 47)], 5)], TEACHER.skin) for x in (31.4, 37, 60, 65.6)]
    return adult, board, place(apple(), (39.4, 37.8), 0.8), place(ball(5), (57.7, 37.4)), grips, child


@scene("colour-in", "A hand with a crayon colours in a star, half of it is done")
def colour_in() -> Drawing:
    star = star_shape((29, 37), 23, c.WHITE)
    done = patch("M29,15L24,30L8,30.6L20.6,40L16,55L27,47.6L29,43L26,38L32,34L27,28L31,24Z", c.AMBER)
    scribble = bow(
        (27, 22),
        (30, 26),
        (24, 28),
        (31, 33),
        (14, 33),
        (27, 39),
        (20, 39),
        (26, 45),
        (19, 46),
        (18, 52),
        stroke=c.ORANGE,
    )
    crayon: Drawing = rect(-4, -30, 8, 23, c.AMBER, 1), path("M-4,-7H4L1.4,0H-1.4Z", c.AMBER)
    return (
        place(rect(-26, -30.4, 52, 61, c.WHITE, 1), (31.4, 36), 1, -3),
        star,
        done,
        in_lines(scribble, "black"),
        star_shape((29, 37), 23, "none"),
        forearm(CHILD, (64, 59), Hand((49, 40), "fist")),
        place(crayon, (38, 46), 1, 30),
        fingers(CHILD, (47, 36), 30),
        place([rect(-3.4, -9, 6.8, 18, c.RED, 1), path("M-3.4,-9H3.4L1,-15H-1Z", c.RED)], (62.6, 20), 1, 14),
    )


@scene("threading", "Two hands put large beads on a string")
def threading() -> Drawing:
    beads = [((13, 52), c.RED), ((22, 61), c.YELLOW), ((36, 61), c.GREEN), ((50, 60), c.PURPLE)]
    return (
        bow(
            (46, 27),
            (30, 26),
            (18, 29),
            (11, 40),
            (13, 52),
            (24, 61),
            (40, 62),
            (52, 60),
            (64, 64),
            width=2.6,
        ),
        [circle(p, 6.6, k) for p, k in beads],
        forearm(CHILD, (7, 12.6), Hand((25, 24), aim=8, thumb=1), 1.7),
        circle((49, 27), 9.4, c.BLUE),
        ellipse((43.4, 27), 1.6, 3, c.BLACK, None),
        forearm(CHILD, (63.4, 44), Hand((59, 33), aim=-150, thumb=1), 1.7),
    )


@scene("token-board", "A board with five places, three stars on them, and a ball as the reward")
def token_board() -> Drawing:
    places = [(10 + i * 13, 55) for i in range(5)]
    return (
        rect(3, 4, 66, 64, c.SKY, 4),
        rect(20, 9, 32, 31, c.WHITE, 3),
        place(ball(11), (36, 24.6)),
        [circle(p, 5.4, c.WHITE) for p in places[3:]],
        [star_shape(p, 6.6, c.YELLOW) for p in places[:3]],
    )


@scene("sticker-chart", "A hand adds a star to a chart with stars")
def sticker_chart() -> Drawing:
    rows = [line((4, y), (56, y), width=1.6) for y in (19, 34, 49)]
    columns = [line((x, 4), (x, 64), width=1.6) for x in (17, 30, 43)]
    got = (
        (10.5, 11.5, c.YELLOW),
        (23.5, 11.5, c.RED),
        (36.5, 11.5, c.LIME),
        (49.5, 11.5, c.BLUE),
        (10.5, 26.5, c.BLUE),
        (23.5, 26.5, c.YELLOW),
    )
    return (
        rect(4, 4, 52, 60, c.WHITE, 2),
        rows,
        columns,
        [star_shape((x, y), 5.4, k) for x, y, k in got],
        star_shape((37, 28), 8.4, c.YELLOW),
        forearm(CHILD, (64, 61.4), Hand((52, 46), "point", aim=-130), 1.8),
    )


@scene("shapes", "A circle, a square and a triangle")
def shapes() -> Drawing:
    return (
        circle((19, 20), 15.6, c.RED),
        rect(40, 5, 29, 29, c.BLUE),
        shape([(36, 38), (57, 68), (15, 68)], c.YELLOW),
    )


@scene("finished-tray", "A tray with a sheet of work in it, a green tick")
def finished_tray() -> Drawing:
    sheet = path("M20,12L55,16L50,44H17Z", c.WHITE)
    writing = [line(a, b, width=1.8) for a, b in (((26, 19.4), (46, 21.4)), ((25, 26), (45, 27.6)))]
    return (
        path("M9,34L14,26H58L63,34Z", c.NAVY),
        sheet,
        writing,
        path("M4,34H68L64,58Q63.6,60 61,60H11Q8.4,60 8,58Z", c.BLUE),
        tick((36, 47), 22),
        rect(3, 60, 66, 7, c.WOOD, 2),
    )
