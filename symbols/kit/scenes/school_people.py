"""Me and my people: brother, sister, parents, grandparents, children, visitors."""

from symbols.kit import palette as c
from symbols.kit.geometry import Point
from symbols.kit.limbs import Hand
from symbols.kit.overlays import arrow
from symbols.kit.people import (
    CHILD,
    DAD,
    FRIEND,
    FRIEND_2,
    FRIEND_3,
    FRIEND_4,
    GRANDMA,
    GRANDPA,
    MUM,
    SISTER,
    TEACHER_2,
    Person,
)
from symbols.kit.poses import sit_front, stand
from symbols.kit.props.home import bust as home_bust
from symbols.kit.props.school import cross_legged
from symbols.kit.scenes import scene
from symbols.kit.strokes import circle, rect, shape, sleeve, union
from symbols.kit.svg import Drawing

GRAN = GRANDMA.wearing(glasses=False)
GRANDAD = GRANDPA.wearing(glasses=False, style="crop", beard=True)
BROTHER = CHILD.wearing(style="curly", top_colour=c.LIME, bottom_colour=c.NAVY)


@scene("me", "A child points at their own chest")
def me() -> Drawing:
    child = home_bust(CHILD, (31, 22), 1.4, view="front")
    arm: list[tuple[list[Point], float]] = [
        ([(42, 45), (56, 61), (41, 55)], 8.4), ([(42, 55.4), (38, 54)], 10.4), ([(38, 52.6), (27.6, 49.6)], 5.4),
    ]  # fmt: skip
    return (
        child.behind, child.far_arm, child.head, union(arm, CHILD.skin, 5),
        sleeve([(40.6, 43), (48.6, 52.6)], 10.8, CHILD.top_colour, open_start=True),
    )  # fmt: skip


@scene("mum-and-dad", "Mum and dad side by side")
def mum_and_dad() -> Drawing:
    mum = stand(MUM, 23, size=0.96, hands=(Hand((12.4, 46), thumb=0), None))
    dad = stand(DAD, 49, size=0.98, hands=(None, Hand((60.6, 46), thumb=0)))
    hold = (
        stand(MUM, 23, size=0.96, hands=(None, Hand((35.4, 46), thumb=0))),
        stand(DAD, 49, size=0.98, hands=(Hand((36.4, 47), thumb=0), None)),
    )
    return (
        dad.behind,
        hold[1].far_arm,
        dad.near_arm,
        dad.head,
        mum.behind,
        hold[0].near_arm,
        mum.far_arm,
        mum.head,
    )


def _sibling(who: Person) -> Drawing:
    """An arrow to a brother or sister, who has an arm round the child of the timetable."""
    big = stand(who, 24, 68, size=0.86, hands=(None, Hand((44, 43), thumb=0, elbow=(0, 1))))
    rest = stand(who, 24, 68, size=0.86)
    child = stand(CHILD, 49, 68, size=0.74)
    return (
        rest.far_arm, big.behind, big.head, child.behind, child.far_arm, child.near_arm, big.near_arm, child.head,
        arrow((24, 5.6), (24, 13), head=5),
    )  # fmt: skip


@scene("brother", "A boy beside a smaller child, an arrow points at the boy")
def brother() -> Drawing:
    return _sibling(BROTHER)


@scene("sister", "A girl beside a smaller child, an arrow points at the girl")
def sister() -> Drawing:
    return _sibling(SISTER)


@scene("children", "Five children as in a class picture, one in a wheelchair")
def children() -> Drawing:
    back = [stand(who, x, 52, size=0.74) for who, x in ((FRIEND_3, 13), (FRIEND_2, 36), (FRIEND, 59))]
    rider = sit_front(FRIEND_4, 51, 58, ground=66, size=0.68, bones=(4, 4), hands=((45, 57), (57, 57)))
    wheels = [rect(x - 3, 46, 6, 22, c.GREY_DARK, 3) for x in (39, 63)]
    return back, rect(42, 44, 18, 18, c.NAVY, 2), rider, wheels, cross_legged(CHILD, 19, 68, 0.74)


@scene("grandparents-house", "Grandma and grandpa in front of their house")
def grandparents_house() -> Drawing:
    house = (
        rect(52, 5, 8, 16, c.WOOD_DARK), rect(6, 28, 60, 39, c.SAND), shape([(36, 3), (69, 29), (3, 29)], c.RED, 2),
        rect(29, 36, 14, 31, c.WOOD_DARK, 1), circle((36, 18), 5, c.SKY), circle((39.6, 52), 1, c.AMBER),
    )  # fmt: skip
    return house, stand(GRAN, 19, 68.4, size=0.7), stand(GRANDAD, 53, 68.4, size=0.7)


@scene("visitor", "Somebody in a coat stands at the open door and waves, a child is inside")
def visitor() -> Drawing:
    guest = stand(
        TEACHER_2.wearing(badge=False, top="coat", top_colour=c.AMBER, style="headscarf"),
        17,
        68,
        view="quarter",
        size=0.98,
        hands=(Hand((33, 22), "flat", elbow=(1, 0.6)), None),
    )
    child = stand(
        CHILD, 52, view="quarter", facing="left", size=0.82, mood="open", hands=(Hand((40, 38)), None)
    )
    return (
        rect(37, 5, 31, 62, c.WHITE),
        rect(41, 8, 20, 59, c.YELLOW),
        shape([(61, 8), (68, 5), (68, 68.6), (61, 67)], c.WOOD),
        guest,
        child,
    )
