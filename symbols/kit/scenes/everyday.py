"""Eating, moving, waiting, being with others."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, bust, figure
from symbols.kit.geometry import arc
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import arrow, burst, cross, ground, motion, pain
from symbols.kit.people import CHILD, DAD, DENTIST, FRIEND, FRIEND_3, FRIEND_4, MUM, Person
from symbols.kit.poses import REST, run, sit, sit_floor, stand, walk
from symbols.kit.props import apple, bowl, chair, clock, cup, door, open_book
from symbols.kit.props.home import bust as home_bust
from symbols.kit.scenes import scene
from symbols.kit.strokes import circle, ellipse, line, path, place, rect, tube, union
from symbols.kit.svg import Drawing


@scene("eat", "A child eats with a spoon from a bowl")
def eat() -> Drawing:
    child = bust(
        CHILD, 26, size=1.4, view="quarter", mood="none", head_at=(26, 22), bottom=60,
        hands=(None, Hand((53, 38), "fist", elbow=(0.4, 1))),
    )  # fmt: skip
    mouth = path("M25.6,26.4Q30,25 36,26.2Q37,36 31,36Q25.4,35.6 25.6,26.4Z", c.RED_DARK)
    lifted = (
        tube([(40, 32), (54, 38.4)], 4, c.GREY),
        place(ellipse((0, 0), 5.6, 3.6, c.GREY), (37.4, 30.8), 1, 18),
    )
    return (
        child.behind, mouth, lifted, child.front, place(bowl(26), (49, 57.6)),
        rect(3, 57, 66, 6, c.WOOD, 2), [rect(x, 63, 5, 5, c.WOOD) for x in (8, 59)],
    )  # fmt: skip


@scene("drink", "A child drinks from a cup")
def drink() -> Drawing:
    child = bust(
        CHILD, 27, size=1.5, view="side", head_at=(27, 24), tilt=-14, mood="none",
        hands=(None, Hand((52, 40), elbow=(0.2, 1), aim=-70)),
    )  # fmt: skip
    return child.behind, place(cup(c.LIME, 1), (51.6, 27.6), 1.5, -38), child.front


@scene("sit", "A child sits on a chair")
def sit_down() -> Drawing:
    return place(chair(17, 22, 22), (28, GROUND)), sit(CHILD, 29, 50)


@scene("stand", "A child stands up from a chair")
def stand_up() -> Drawing:
    return (
        place(chair(17, 20, 20), (13, GROUND)),
        stand(CHILD, 36, view="quarter"),
        arrow((60, 60), (60, 14), width=6.4, head=8),
    )


@scene("walk", "A child walks")
def walk_along() -> Drawing:
    return walk(CHILD, 36), motion(((8, 30), (14, 30)), ((6, 38), (13, 38)))


@scene("run", "A child runs")
def run_fast() -> Drawing:
    return run(CHILD, 38), motion(((5, 22), (15, 22)), ((3, 30), (12, 30)), ((5, 38), (11, 38)))


@scene("jump", "A child jumps in the air")
def jump() -> Drawing:
    child = figure(
        CHILD, (36, 41.6), hands=(Hand((15, 14), thumb=0), Hand((57, 14), thumb=0)), mood="open",
        feet=(Foot((28, 57), toe=170), Foot((44, 57), toe=10)),
    )  # fmt: skip
    return place(
        (
            child,
            ground(14, 58),
            motion(((27, 60.4), (27, 64.4)), ((36, 58), (36, 64.4)), ((45, 60.4), (45, 64.4))),
        ),
        (0.4, 1.1),
        0.99,
    )


@scene("wait", "A child sits and waits, a clock hangs on the wall")
def wait() -> Drawing:
    return (
        place(chair(17, 21, 20), (23, GROUND)), sit(CHILD, 23, 50, mood="neutral", gaze=(0.5, -0.4)),
        place(clock(12), (56, 17)),
    )  # fmt: skip


@scene("help", "A child helps another child up")
def help_up() -> Drawing:
    down = sit_floor(FRIEND, 17, hands=(None, (34, 42)), size=0.92)
    up = stand(
        CHILD, 54, view="quarter", facing="left", lean=10, hands=(Hand((36, 40)), Hand((38, 43))), size=0.95
    )
    return down, up


@scene("hug", "Two children hug")
def hug() -> Drawing:
    left = stand(CHILD, 28, view="quarter", hands=(None, Hand((47, 38), thumb=0)), mood="closed", tilt=6)
    right = stand(FRIEND, 44, view="quarter", facing="left", hands=((26, 40), None), mood="closed", tilt=-6)
    return right.behind, right.front, left


@scene("share", "A child holds out a bowl of apples, a friend takes one")
def share() -> Drawing:
    giver = stand(CHILD, 14, view="quarter", hands=(None, Hand((30, 47), thumb=0)), size=0.95)
    take = Hand((44, 35), elbow=(0.4, 1), thumb=0)
    taker = stand(FRIEND, 57.4, view="quarter", facing="left", hands=(None, take), size=0.95)
    bowlful = place(apple(), (28, 37), 0.84), place(apple(), (38, 37), 0.84), place(bowl(24), (33, 50))
    return giver.behind, taker.behind, bowlful, giver.front, place(apple(), (42, 28)), taker.front


@scene("line-up", "Three children stand in a line at a door")
def line_up() -> Drawing:
    row = [stand(who, x, view="side", size=0.78) for who, x in ((FRIEND_3, 11), (FRIEND_4, 26), (CHILD, 41))]
    return place(door(17, 56), (57.4, GROUND)), row


@scene("listen", "A child cups a hand behind the ear, sound comes in")
def listen() -> Drawing:
    child = home_bust(
        CHILD, (25, 25), 1.5, view="front", gaze=(0.8, 0), hands=(None, Hand((44, 33), elbow=(1, 1), aim=-70))
    )
    cupped = union([([(42.6, 33), (44, 20)], 8), ([(41, 30), (43, 38)], 8)], CHILD.skin)
    waves = [path(arc((73, 25), r, 140, 220), None) for r in (7, 13, 19)]
    return child.behind, child.far_arm, child.near_arm, cupped, child.head, waves


@scene("read", "A child sits and reads a book")
def read() -> Drawing:
    child = sit_floor(CHILD, 22, size=1.14, hands=(None, (44, 50)), nod=1.6, head_at=(24, 27))
    return child.behind, place(open_book(30, 20, back=True), (52, 42), 1, -14), child.front


@scene("tummy-ache", "A child holds their tummy, it hurts")
def tummy_ache() -> Drawing:
    arms = Hand((32, 42), elbow=(-1, 0.2), thumb=0), Hand((40, 42), elbow=(1, 0.2), thumb=0)
    child = stand(CHILD, 36, hands=arms, mood="hurt", apart=5.4, tilt=4)
    return child, pain((13, 40), 8), pain((59, 40), -26)


@scene("no-hitting", "A child hits another child, with a cross: no hitting")
def no_hitting() -> Drawing:
    fist = Hand((44, 37), "fist", elbow=(0, 1))
    hitter = stand(CHILD, 14, view="quarter", mood="cross", size=0.92, lean=5, hands=(None, fist))
    hurt = stand(FRIEND, 55, view="quarter", facing="left", mood="sad", size=0.92, lean=-6)
    return hurt, burst((46, 37), 10, 6), hitter, cross((36, 59), 16)


def _parent(who: Person) -> Drawing:
    """A grown-up hand in hand with the child."""
    adult = stand(who, 24, size=0.98, hands=(REST, Hand((43.4, 44.4), thumb=0, elbow=(1, -0.2))))
    return adult, stand(CHILD, 56, size=0.68, hands=(Hand((43.6, 45.4), thumb=0), REST))


@scene("mum", "Mum, hand in hand with a child")
def mum() -> Drawing:
    return _parent(MUM)


@scene("dad", "Dad, hand in hand with a child")
def dad() -> Drawing:
    return _parent(DAD)


@scene("dentist", "A dentist looks at a child's teeth with a mirror")
def dentist() -> Drawing:
    child = figure(
        CHILD, (25, 51), view="quarter", lean=-28, mood="open", hands=(None, Hand((30, 43), thumb=0)),
        head_at=(18.6, 27), tilt=-16, bones=(11, 10), feet=(None, Foot((43.4, 55), toe=-24)),
    )  # fmt: skip
    doctor = stand(DENTIST, 58, view="quarter", facing="left", hands=(None, Hand((40, 34), "fist")), lean=3)
    seat = path("M3.4,34Q6,29 11,33L22,54H42Q45,54 45,57.4Q45,61 41,61H21Q17,61 15,58Z", c.BLUE)
    mirror = line((40, 34), (30, 31), width=2.4), circle((27.4, 30.4), 2.4, c.WHITE)
    return rect(24, 60, 10, 8, c.GREY), doctor.behind, seat, child, mirror, doctor.front
