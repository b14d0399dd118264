"""Screens, visits and lessons: television, video call, minibus, respite, library, therapy."""

from symbols.kit import palette as c
from symbols.kit.figure import bust, figure
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import cross, motion_arcs, sparkle
from symbols.kit.people import CHILD, FRIEND_4, GRANDMA, MUM, TEACHER, TEACHER_2
from symbols.kit.poses import kneel, sit, stand
from symbols.kit.props import ball, book, cup, open_book
from symbols.kit.props.care import moon, small_star
from symbols.kit.props.more import barn, cow, edge_arm, feeling, pig
from symbols.kit.props.school import bricks
from symbols.kit.scenes import scene
from symbols.kit.strokes import (
    circle,
    in_lines,
    line,
    patch,
    path,
    place,
    rect,
    shape,
    tube,
)
from symbols.kit.svg import Drawing, Node


@scene("turn-off-tv", "A hand with a remote control switches a television off")
def turn_off_tv() -> Drawing:
    screen = (
        rect(3, 3, 66, 36, c.CHARCOAL, 3),
        rect(8, 8, 56, 26, c.GREY_DARK, 1),
        rect(8, 39, 10, 5, c.CHARCOAL),
        rect(54, 39, 10, 5, c.CHARCOAL),
    )
    shine = in_lines(patch("M12,11H26L14,30H12Z", c.GREY_MID), "drop")
    remote = place([rect(-5.4, -14, 10.8, 28, c.GREY_LIGHT, 2.6), circle((0, -8.4), 2.6, c.RED)], (37, 56))
    arm = edge_arm(CHILD, (67, 62.6), Hand((44, 61), "fist"), size=1.5)
    fingers = [tube([(44, y), (34, y)], 5.2, CHILD.skin) for y in (56, 61, 66)]
    return place([screen, shine, remote, arm, fingers, cross((50, 21), 15)], (0.5, 0.4), 0.98)


@scene("video-call", "A child talks to grandma on a tablet")
def video_call() -> Drawing:
    child = bust(CHILD, 20, size=1.02, view="quarter", head_at=(16, 26), mood="open", over_face=False,
                 hands=(None, Hand((34, 56), elbow=(0, 1))))  # fmt: skip
    grandma = bust(GRANDMA, 51, size=0.94, bottom=51, head_at=(51, 24), over_face=False,
                   hands=(None, Hand((62, 30), "flat", elbow=(1, 1), aim=-80)))  # fmt: skip
    screen = rect(33, 5, 36, 60, c.CHARCOAL, 3), rect(36.6, 8.6, 28.8, 43, c.SKY, 1)
    return (
        screen,
        grandma.behind,
        grandma.front,
        [rect(35, 51.6, 32, 2.4, c.CHARCOAL, 0, None), circle((51, 58.6), 4.6, c.RED)],
        child,
    )


@scene("occupational-therapy", "A child lies on a swing and puts a peg in a board, a grown-up helps")
def occupational_therapy() -> Drawing:
    child = figure(
        CHILD, (34, 38), view="quarter", size=0.9, neck=(46, 35), head_at=(54, 27),
        hands=(None, Hand((59, 51), elbow=(-1, 0.4))),
        feet=(None, Foot((10, 37), toe=90)), bones=(10, 10),
    )  # fmt: skip
    ropes = line((20, 6), (22, 43)), line((52, 6), (49, 43)), tube([(12, 5.4), (60, 5.4)], 4.4, c.GREY)
    board = (
        rect(49, 62, 20, 6, c.WOOD, 1.4),
        [rect(x, 56, 5, 7, colour, 1) for x, colour in ((51, c.RED), (62, c.LIME))],
    )
    return ropes, child, rect(18, 42, 34, 6, c.AMBER, 2.6), board


@scene("respite", "A child with a suitcase at the door of a house, a carer opens, the moon shines")
def respite() -> Drawing:
    carer = stand(
        TEACHER_2,
        54,
        66,
        size=0.66,
        view="quarter",
        facing="left",
        hands=(None, Hand((45, 46), elbow=(0, 1))),
    )
    front = (
        shape([(52, 2.6), (67, 16), (67, 68), (36, 68), (36, 16)], c.SAND, 1),
        tube([(35, 19), (51.6, 5.4), (66, 18)], 5, c.RED, 1),
    )
    doorway = rect(41, 25, 22, 43, c.YELLOW, 1)
    child = stand(
        CHILD, 21, 68, size=0.7, view="quarter", hands=(None, Hand((15, 52), "fist", thumb=0)), mood="smile"
    )
    case = (
        rect(5, 54, 13, 14, c.PURPLE, 2),
        path("M9,54V50.6H14V54", None),
        line((8.6, 58), (8.6, 64), width=1.6),
    )
    return (
        front,
        doorway,
        carer,
        place(moon(8), (15, 14), 1, -20),
        in_lines(small_star((28, 8), 3), "black"),
        case,
        child,
    )


@scene("passenger-assistant", "A grown-up with a badge fastens a child's seat belt in a minibus")
def passenger_assistant() -> Drawing:
    child = sit(CHILD, 49, 52, size=0.84, facing="left", hands=(None, Hand((38, 46), thumb=0)))
    seat = rect(56, 16, 9, 40, c.BLUE, 3), rect(40, 51, 25, 7, c.BLUE, 3), rect(54, 58, 6, 9, c.GREY_DARK)
    bus = rect(3, 3, 66, 65, c.GREY_LIGHT, 6), rect(30, 9, 34, 24, c.SKY, 3)
    adult = stand(
        TEACHER, 15, 66, view="quarter", size=0.9, lean=8, hands=(None, Hand((38, 44), elbow=(0, 1)))
    )
    belt = tube([(54, 26), (45, 46)], 4.4, c.NAVY)
    return bus, seat, child.behind, child.front, belt, rect(41, 44, 6, 5, c.RED, 1), adult


@scene("library-session", "A grown-up reads from a book to parents and children, shelves of books behind")
def library_session() -> Drawing:
    shelves: list[Node] = [
        rect(3, 3, 66, 32, c.WOOD, 1.4),
        rect(6.4, 6, 59, 12, c.WOOD_DARK, 0, None),
        rect(6.4, 21, 59, 12, c.WOOD_DARK, 0, None),
    ]
    colours = c.RED, c.LIME, c.SKY, c.AMBER, c.PINK, c.PURPLE
    for row in (18, 33):
        for i in range(9):
            tall = 9 + (i * 5 + row) % 3
            shelves.append(rect(7.4 + i * 6.3, row - tall, 5.4, tall, colours[(i + row) % 6], 0.4))
    adult = bust(TEACHER, 36, size=0.96, bottom=58, head_at=(36, 21), mood="open", over_face=False,
                 hands=(Hand((25, 45), elbow=(-1, 0.4)), Hand((47, 45), elbow=(1, 0.4))))  # fmt: skip
    kids = [
        bust(person, x, size=size, bottom=67.8, head_at=(x, y), view="back", over_face=False)
        for person, x, y, size in (
            (MUM, 13, 50, 0.84), (CHILD, 29, 55, 0.66), (FRIEND_4, 45, 55, 0.66), (TEACHER_2, 59.6, 50, 0.84),
        )
    ]  # fmt: skip
    return shelves, adult.behind, place(open_book(26, 17), (36, 42)), adult.front, kids


@scene("home-visit", "A visitor with a badge plays with a child on the floor of a house")
def home_visit() -> Drawing:
    house = (
        shape([(36, 3), (69, 24), (69, 68), (3, 68), (3, 24)], c.WHITE, 1.4),
        shape([(36, 2.6), (69, 24), (3, 24)], c.RED, 1.4),
    )
    visitor = kneel(
        TEACHER, 18, ground=66, size=0.74, upright=False, hands=(None, Hand((30, 55), elbow=(0, 1)))
    )
    child = kneel(
        CHILD,
        53,
        ground=66,
        size=0.74,
        facing="left",
        upright=False,
        hands=(None, Hand((42, 55), elbow=(0, 1))),
    )
    return house, visitor, child, place(bricks(6.4), (36, 66))


@scene("communication-board", "A finger points at a picture on a board with many pictures")
def communication_board() -> Drawing:
    things: list[Drawing] = [
        feeling("happy", c.YELLOW, 5.4), ball(5), path("M-5,-1H5Q4.4,4.6 0,4.6Q-4.4,4.6 -5,-1Z", c.BLUE),
        book(9, 10, c.LILAC), cup(), rect(-3.4, -5, 6.8, 10, c.RED, 1),
        shape([(0, -5), (5, 0), (3.4, 0), (3.4, 5), (-3.4, 5), (-3.4, 0), (-5, 0)], c.LIME, 0.4),
        circle((0, 0), 4.6, c.AMBER),
        [line((-4, -4), (4, 4), stroke=c.RED_DARK, width=3.4), line((4, -4), (-4, 4), stroke=c.RED_DARK, width=3.4)],
    ]  # fmt: skip
    cells = [
        (rect(8 + i % 3 * 19, 7 + i // 3 * 19, 17, 17, c.WHITE, 1.6),
         place(in_lines(thing, "black") if i == 8 else thing,
         (16.5 + i % 3 * 19, 15.5 + i // 3 * 19)))
        for i, thing in enumerate(things)
    ]  # fmt: skip
    hand = edge_arm(CHILD, (64.4, 65), Hand((51, 53), "point", aim=-128), size=1.4)
    return rect(3, 3, 64, 64, c.NAVY, 3), cells, hand


@scene("sensory-bottle", "A hand holds a clear bottle with glitter")
def sensory_bottle() -> Drawing:
    bottle: list[Node] = [
        path("M18,20V62Q18,68 24,68H40Q46,68 46,62V20Q46,15 40,14V11H24V14Q18,15 18,20Z", c.SKY),
        patch("M19.4,24Q26,20 32,24T44.6,24V62Q44.6,66.6 40,66.6H24Q19.4,66.6 19.4,62Z", c.LILAC),
        rect(22, 3.4, 20, 9, c.WHITE, 2),
    ]  # fmt: skip
    glitter = [
        sparkle(p, r, colour)
        for p, r, colour in (
            ((26, 32), 4.6, c.YELLOW),
            ((38, 29), 3.8, c.PINK),
            ((26, 58), 4.4, c.PINK),
            ((24.4, 45), 3.6, c.WHITE),
        )
    ]
    arm = edge_arm(CHILD, (67, 52), Hand((47, 46), "fist"), size=1.7)
    fingers = [tube([(48, y), (36, y)], 6, CHILD.skin) for y in (40, 46, 52)]
    return (
        bottle,
        glitter,
        arm,
        fingers,
        motion_arcs((32, 24), 23, 190, 2, 34, 4),
        motion_arcs((32, 24), 23, -10, 2, 34, 4),
    )


@scene("toy-animals", "A hand moves a toy cow towards a toy barn, a toy pig beside")
def toy_animals() -> Drawing:
    hand = edge_arm(CHILD, (65, 7.4), Hand((52, 26), aim=140), size=1.3)
    return place(barn(), (20, 67)), place(cow(), (52, 48), 1.1), place(pig(), (53, 68)), hand
