"""Getting dressed and undressed."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, figure
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import arrow
from symbols.kit.people import CHILD
from symbols.kit.poses import stand
from symbols.kit.props import bed, loose_shoe, shirt, stool, sun, trousers
from symbols.kit.scenes import scene
from symbols.kit.strokes import path, place, shape, sleeve
from symbols.kit.svg import Drawing

BARE = CHILD.wearing(top="none", bottom="pants", bottom_colour=c.WHITE, feet="bare")
UNDERWEAR = BARE.wearing(top="vest", top_colour=c.WHITE)
PYJAMAS = CHILD.wearing(top="pyjamas", bottom="pyjamas", top_colour=c.SKY, bottom_colour=c.SKY, feet="bare")


@scene("wake-up", "A child sits up in bed and stretches, the sun shines")
def wake_up() -> Drawing:
    child = figure(PYJAMAS, (27, 45), view="quarter", hands=((41, 19), (9, 18)), mood="open", lean=-3)
    blanket = path("M21,55V46Q22,39.6 30,40H46Q50,34.6 56,37.6Q61,40.6 64.6,46V55Z", c.LIME)
    return place(bed(62, covered=False), (36, GROUND)), child, blanket, place(sun(4.8), (58.6, 13.6))


def _with_clothes() -> Drawing:
    return stand(UNDERWEAR, 20), place(shirt(), (55, 15.6), 0.84), place(trousers(), (55, 56), 0.86)


@scene("get-dressed", "A child in underwear, clothes come to them")
def get_dressed() -> Drawing:
    return _with_clothes(), arrow((66.4, 35.6), (43, 35.6))


@scene("get-undressed", "A child in underwear, clothes go away")
def get_undressed() -> Drawing:
    return _with_clothes(), arrow((43, 35.6), (66.4, 35.6), c.ORANGE)


def _coat(way: str) -> Drawing:
    """A child with one arm in a coat; the other sleeve hangs loose."""
    coat = c.GREEN
    worn = CHILD.wearing(top="coat", top_colour=coat)
    legs = stand(CHILD, 38)
    wide = figure(worn, (38, 46), hands=(None, (56, 45)))
    back = shape([(30, 27.6), (46, 27.6), (52, 54), (24, 54)], coat, 3)
    front = path("M41,27.4Q47.6,27.6 49,33L51.6,54H42.6Z", coat)
    bare = figure(CHILD, (38, 46), hands=(Hand((17, 37), thumb=0, elbow=(0, 1)), None))
    loose = sleeve([(20.5, 35), (13, 40), (9.4, 51)], 9.6, coat, 5)
    return (
        back, legs.far_leg, legs.near_leg, bare.body, front, bare.far_arm, loose, wide.near_arm, bare.head,
        arrow((6, 62), (22, 62)) if way == "on" else arrow((22, 62), (6, 62), c.ORANGE),
    )  # fmt: skip


@scene("put-on-coat", "A child puts on a coat")
def put_on_coat() -> Drawing:
    return _coat("on")


@scene("take-off-coat", "A child takes off a coat")
def take_off_coat() -> Drawing:
    return _coat("off")


def _shoe_scene(off: bool) -> Drawing:
    hands = (Hand((56, 43)), Hand((52, 48.4))) if off else (Hand((54, 47)), Hand((46, 52)))
    child = figure(
        CHILD.wearing(feet="socks"), (21, 46), view="quarter", lean=10, nod=1.2, bones=(12, 12.6),
        hands=hands,
        feet=(Foot((32, GROUND)), Foot((41 if off else 46, 49), toe=-12)),
    )  # fmt: skip
    shoe = place(loose_shoe(), (58.6, 46) if off else (55, 52), 1.05, -14)
    return (
        place(stool(17, 30), (19, GROUND)),
        child.behind,
        shoe,
        child.front,
        place(loose_shoe(), (58, GROUND)),
    )


@scene("put-on-shoes", "A child puts on a shoe")
def put_on_shoes() -> Drawing:
    return _shoe_scene(False), arrow((66, 22), (56, 32))


@scene("take-off-shoes", "A child takes off a shoe")
def take_off_shoes() -> Drawing:
    return _shoe_scene(True), arrow((56, 31), (66, 21), c.ORANGE)
