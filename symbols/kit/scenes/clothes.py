"""Getting dressed and undressed."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, figure
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import arrow
from symbols.kit.people import CHILD
from symbols.kit.poses import REST, stand
from symbols.kit.props import bed, loose_shoe, shirt, stool, sun, trousers
from symbols.kit.scenes import scene
from symbols.kit.strokes import bow, path, place, shape
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
    return (
        _undressed(), place(shirt(), (55, 35), 0.8, 28), place(trousers(), (54, 58.6), 0.86, 97),
        arrow((42, 10), (65, 10), c.ORANGE, 6, 8),
    )  # fmt: skip


def _coat() -> Drawing:
    """A child with one arm in a coat; the rest of it hangs down behind that arm, its other sleeve flat on it."""
    coat = c.GREEN
    child = stand(CHILD, 24, hands=(REST, None))
    body = path("M26,27Q36,24 47,28L56,33L62,58Q62,61 59,61H33L27,54Z", coat)
    empty = shape([(48, 29), (57, 33), (67.6, 54), (59.4, 58)], coat, 1.6)
    worn = figure(
        CHILD.wearing(top="coat", top_colour=coat), (24, 46), hands=(None, Hand((42, 49), elbow=(1, -0.4)))
    )
    return body, bow((35, 30), (37, 45), (36, 59)), empty, child.behind, child.front, worn.near_arm


@scene("put-on-coat", "A child with one arm in a coat, an arrow to the child")
def put_on_coat() -> Drawing:
    return _coat(), arrow((67, 16), (43, 16), width=6, head=8)


@scene("take-off-coat", "A child with one arm still in a coat, an arrow away from the child")
def take_off_coat() -> Drawing:
    return _coat(), arrow((42, 16), (67, 16), c.ORANGE, 6, 8)


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
    return _shoe_scene(True), arrow((55, 30), (65.6, 19), c.ORANGE, 6, 7)
