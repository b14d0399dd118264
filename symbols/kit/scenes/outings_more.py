"""At school together: group and partner work, show and tell, the board of names, homework, brothers and sisters."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, bust, figure, head_only
from symbols.kit.limbs import Hand
from symbols.kit.people import CHILD, FRIEND, FRIEND_2, FRIEND_3, FRIEND_4, SISTER, TEACHER
from symbols.kit.poses import REST, sit, stand
from symbols.kit.props import backpack, brick, chair, open_book, table, teddy
from symbols.kit.props.home import pencil
from symbols.kit.props.outings import lamp, notepad, star_shape
from symbols.kit.scenes import scene
from symbols.kit.strokes import path, place, rect, tube
from symbols.kit.svg import Drawing


@scene("group-work", "Four children around a table work on one big sheet")
def group_work() -> Drawing:
    back = [
        figure(
            who,
            (x, 50),
            size=0.8,
            nod=1,
            hands=(Hand((x - 5, 41), elbow=(-1, 0), thumb=0), Hand((x + 5, 41), elbow=(1, 0), thumb=0)),
        )
        for who, x in ((FRIEND, 25), (FRIEND_2, 47))
    ]
    left = figure(
        CHILD, (10, 60), view="quarter", size=0.86, nod=1, hands=(None, Hand((25, 52), elbow=(0, 1)))
    )
    right = figure(
        FRIEND_3,
        (62, 60),
        view="quarter",
        facing="left",
        size=0.86,
        nod=1,
        hands=(None, Hand((47, 52), elbow=(0, 1))),
    )
    sheet = path("M22,44H50L54,58H18Z", c.WHITE), star_shape((36, 51), 5.4, c.AMBER)
    return place((back, path("M14,41H58L66,62H6Z", c.WOOD), sheet, left, right), (1.4, 1), 0.95)


@scene("partner-work", "Two children at a table share one book")
def partner_work() -> Drawing:
    left = figure(
        CHILD,
        (19, 60),
        size=1.06,
        nod=1.4,
        gaze=(0.5, 0),
        tilt=5,
        hands=(Hand((20, 56), elbow=(-1, 0.4), thumb=0), None),
    )
    right = figure(
        FRIEND,
        (53, 60),
        size=1.06,
        nod=1.4,
        gaze=(-0.5, 0),
        tilt=-5,
        hands=(None, Hand((52, 56), elbow=(1, 0.4), thumb=0)),
    )
    return (
        left.behind,
        right.behind,
        rect(3, 52, 66, 15, c.WOOD, 2),
        place(open_book(38, 20), (36, 52)),
        left.front,
        right.front,
    )


@scene("show-and-tell", "A child holds up a teddy, two children look on")
def show_and_tell() -> Drawing:
    child = stand(CHILD, 29, 60, size=0.88, mood="open", hands=(REST, Hand((49, 26), elbow=(1, 1), thumb=0)))
    lookers = [
        bust(who, x, view="back", size=0.86, bottom=67.4, head_at=(x, 51))
        for who, x in ((FRIEND, 15), (FRIEND_2, 54))
    ]
    return child.behind, place(teddy(), (53, 18), 1.05), child.front, lookers


@scene("assessment", "An adult with a notepad watches a child who builds with bricks")
def assessment() -> Drawing:
    child = sit(CHILD, 13, 52, size=0.86, nod=1, hands=(None, Hand((25.6, 38), elbow=(0, 1))))
    adult = sit(
        TEACHER, 59, 51, facing="left", size=0.92, nod=1, hands=(None, Hand((48, 38), elbow=(0.6, 1)))
    )
    blocks = [place(brick(k, 8), p) for k, p in ((c.BLUE, (31, 46)), (c.AMBER, (31, 38)))]
    return (
        place(chair(15, 17, 16), (12, GROUND)),
        place(chair(16, 17, 16), (60, GROUND), flip=True),
        child.behind,
        adult.behind,
        place(table(26, 21), (36, GROUND)),
        blocks,
        child.front,
        place(notepad(), (46.6, 33), 1, 14),
        adult.front,
    )


@scene("homework", "A child writes at a table under a lamp, the school bag beside")
def homework() -> Drawing:
    child = sit(
        CHILD,
        17,
        51,
        lean=8,
        nod=1.6,
        hands=(Hand((38, 38), thumb=0), Hand((43, 33.6), elbow=(0, 1), aim=30)),
    )
    return (
        place(chair(16, 20, 20), (17, GROUND)),
        child.behind,
        place(backpack(), (54, GROUND), 0.66),
        place(table(39, 27), (49.4, GROUND)),
        path("M35,40L39,36.6H62L66,40Z", c.WHITE),
        child.far_arm,
        place(pencil(18), (49.6, 38.4), 1, 24),
        child.front,
        place(lamp(4), (57, 4)),
    )


@scene("self-registration", "A child hangs a card with their own face on a board with faces")
def self_registration() -> Drawing:
    child = stand(CHILD, 12, view="quarter", size=0.88, hands=(None, Hand((24, 34), elbow=(0, 1))))
    cards = [
        (
            rect(x - 8.4, y - 9.4, 16.8, 18.8, c.WHITE, 1.6),
            head_only(who.wearing(style=k), (x, y + 0.6), 0.58),
        )
        for who, k, x, y in (
            (FRIEND_2, "crop", 40, 15.4),
            (FRIEND, "bun", 58.6, 16),
            (FRIEND_3, "turban", 58.6, 36),
            (FRIEND_4, "short", 58.6, 56.6),
        )
    ]
    hook = tube([(40, 51), (40, 57), (44, 57), (44, 55)], 3.4, c.GREY, 2)
    own = rect(25.6, 25, 19, 21, c.YELLOW, 1.6), head_only(CHILD, (35.6, 36), 0.68)
    return rect(29, 4, 40, 64, c.GREEN, 2), cards, hook, child.behind, own, child.front


@scene("siblings", "A taller and a smaller child stand with arms round each other")
def siblings() -> Drawing:
    sister = stand(SISTER, 27, tilt=4, hands=(REST, Hand((46, 43), elbow=(1, -0.2), thumb=0)))
    child = stand(CHILD, 45, size=0.82, tilt=-6, hands=(Hand((27, 48), thumb=0), REST))
    return (
        sister.near_arm,
        child.far_arm,
        sister.back_hair,
        sister.far_leg,
        sister.near_leg,
        sister.body,
        sister.far_arm,
        sister.head,
        (
            child.back_hair,
            child.far_leg,
            child.near_leg,
            child.body,
            child.near_arm,
            child.head,
        ),
    )
