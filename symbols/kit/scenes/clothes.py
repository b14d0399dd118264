"""Getting dressed and undressed."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, figure
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import arrow
from symbols.kit.people import CHILD
from symbols.kit.poses import stand
from symbols.kit.props import bed, hanging_coat, loose_shoe, shirt, stool, sun, trousers
from symbols.kit.scenes import scene
from symbols.kit.strokes import path, place
from symbols.kit.svg import Drawing

BARE = CHILD.wearing(top="none", bottom="pants", bottom_colour=c.WHITE, feet="bare")
UNDERWEAR = BARE.wearing(top="vest", top_colour=c.WHITE)
PYJAMAS = CHILD.wearing(top="pyjamas", bottom="pyjamas", top_colour=c.SKY, bottom_colour=c.SKY, feet="bare")


def _undressed() -> Drawing:
    worn = UNDERWEAR.wearing(top_colour=c.WHITE, bottom_colour=c.SKY)
    return stand(worn, 20, hands=(Hand((8, 45), thumb=0), Hand((32, 45), thumb=0)))


@scene("wake-up", "A child sits up in bed and stretches, the sun shines")
def wake_up() -> Drawing:
    child = figure(PYJAMAS, (27, 45), view="quarter", hands=((41, 19), (9, 18)), mood="open", lean=-3)
    blanket = path("M21,55V46Q22,39.6 30,40H46Q50,34.6 56,37.6Q61,40.6 64.6,46V55Z", c.LIME)
    return place(bed(62, covered=False), (36, GROUND)), child, blanket, place(sun(4.8), (58.6, 13.6))


@scene("get-dressed", "A child in underwear, clothes come to them")
def get_dressed() -> Drawing:
    return (
        _undressed(),
        place(shirt(), (54, 15.6), 0.84),
        place(trousers(), (54, 56), 0.86),
        arrow((66, 35.6), (41, 35.6)),
    )


@scene("get-undressed", "A child in underwear, the clothes are thrown off to the floor")
def get_undressed() -> Drawing:
    return place((
        _undressed(), place(shirt(), (55, 35), 0.8, 28), place(trousers(), (54, 58.6), 0.86, 97),
        arrow((42, 10), (65, 10), c.ORANGE, 6, 8),
    ), (0, 1.4))  # fmt: skip


def _coat() -> Drawing:
    """A child in a T-shirt who holds a coat by its collar."""
    child = stand(CHILD, 17, view="quarter", hands=(None, Hand((43, 35), "fist", elbow=(0, 1))))
    return child.behind, place(hanging_coat(), (50, 27), 1.22), child.front


@scene("put-on-coat", "A child holds a coat, an arrow from the coat to the child")
def put_on_coat() -> Drawing:
    return place((_coat(), arrow((63, 14), (36, 14), width=6, head=8)), (-0.5, 0))


@scene("take-off-coat", "A child holds a coat, an arrow from the child to the coat")
def take_off_coat() -> Drawing:
    return place((_coat(), arrow((36, 14), (63, 14), c.ORANGE, 6, 8)), (-0.5, 0))


def _shoe_scene(off: bool) -> Drawing:
    child = figure(
        CHILD.wearing(feet="socks"), (21, 46), view="quarter", lean=12, nod=1.2, bones=(13, 12), legs_over=True,
        hands=(None, Hand((48, 50) if off else (45, 52), elbow=(-0.3, 1))),
        feet=(Foot((34, GROUND)), Foot((46 if off else 48, 53), toe=-8, knee=(0, -1))),
    )  # fmt: skip
    shoe = place(loose_shoe(), (58, 44) if off else (54, 53.6), 1.1, -20 if off else -8)
    return (
        place(stool(17, 25), (15.6, GROUND)), child.behind, shoe, child.front,
        place(loose_shoe(), (58.6, GROUND), 1.06) if off else place(loose_shoe(), (37, GROUND), 1.06),
    )  # fmt: skip


@scene("put-on-shoes", "A child on a bench puts on a shoe")
def put_on_shoes() -> Drawing:
    return _shoe_scene(False), arrow((66, 24), (57, 35), width=6, head=7)


@scene("take-off-shoes", "A child on a bench takes off a shoe, the other one is off")
def take_off_shoes() -> Drawing:
    return place((_shoe_scene(True), arrow((55, 30), (65.6, 19), c.ORANGE, 6, 7)), (0.7, 1.4), 0.98)
