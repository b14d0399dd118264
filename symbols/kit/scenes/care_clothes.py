"""Single clothes, laid flat, and getting into them."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, figure, reaching_arm
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import arrow, drop
from symbols.kit.people import CHILD
from symbols.kit.props import loose_shoe
from symbols.kit.props.care import scallops, small_moon, small_star
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
    tube,
)  # fmt: skip
from symbols.kit.svg import Drawing, Node


@scene("skirt", "A green pleated skirt")
def skirt() -> Drawing:
    hem = "M21,15H51L69,60L60.6,64L52.6,60L44.4,64L36,60L27.6,64L19.4,60L11.4,64L3,60Z"
    folds = [line((21 + i * 5, 16), (3 + i * 11, 60)) for i in range(1, 6)]
    return path(hem, c.GREEN), folds, rect(20, 8, 32, 8, c.LIME, 1.6)


@scene("vest", "A white vest without sleeves")
def vest() -> Drawing:
    body = "M17,4H26Q26,23 36,23Q46,23 46,4H55Q54.6,22 62,30V66Q62,69 59,69H13Q10,69 10,66V30Q17.4,22 17,4Z"
    hems = [bow((22, 5), (23, 20), (36, 27.4), (49, 20), (50, 5), width=1.4, stroke=c.GREY_MID),
            line((11, 63), (61, 63), width=1.4, stroke=c.GREY_MID)]  # fmt: skip
    shade = patch("M55,33Q60,40 61,50V62H50Q56,48 55,33Z", c.GREY_LIGHT)
    return path(body, c.WHITE), shade, in_lines(hems, "black"), path(body, None)


def _ribs(left: float, right: float, top: float, low: float, count: int) -> list[Node]:
    step = (right - left) / count
    return [line((left + i * step, top), (left + i * step, low), width=1.6) for i in range(1, count)]


def _jumper_shape(colour: str) -> Node:
    return path(
        "M26,6Q36,11 46,6L57,11Q61,13 62,18L68,55L58,58L52,33V66H20V33L14,58L4,55L10,18Q11,13 15,11Z", colour
    )


@scene("jumper", "A red woollen jumper")
def jumper() -> Drawing:
    knit = [
        line(*[(22 + i * 4, y + (i % 2) * 4) for i in range(8)], stroke=c.WHITE, width=2.4) for y in (28, 35)
    ]
    cuff = shape([(13.4, 52), (12, 60.6), (3.4, 57.6), (5, 49.4)], c.RED_DARK, 1.4)
    return (
        _jumper_shape(c.RED), in_lines(knit, "black"), cuff, place(cuff, (72, 0), flip=True),
        rect(19, 60, 34, 9, c.RED_DARK, 2), _ribs(19, 53, 61, 68, 7),
        tube([(26.6, 6.4), (31, 9.6), (41, 9.6), (45.4, 6.4)], 6, c.RED_DARK, 5),
    )  # fmt: skip


@scene("raincoat", "A yellow raincoat with a hood, drops of rain")
def raincoat() -> Drawing:
    return (
        path("M21,27L11,31L4,57L13,60L22,42Z", c.YELLOW), path("M51,27L61,31L68,57L59,60L50,42Z", c.YELLOW),
        path("M24,25H48L54,34L57,66Q57,68 55,68H17Q15,68 15,66L18,34Z", c.YELLOW),
        path("M36,4C49,4 53,14 51,24Q49,31 36,31Q23,31 21,24C19,14 23,4 36,4Z", c.YELLOW),
        path("M36,10C44,10 46,16 45,22Q43,27 36,27Q29,27 27,22C26,16 28,10 36,10Z", c.AMBER),
        line((36, 31), (36, 68)), [circle((30, y), 2.5, c.WHITE) for y in (39, 49, 59)],
        drop((9, 15), 1.2), drop((61, 11), 1.2), drop((64, 27), 0.9),
    )  # fmt: skip


@scene("apron", "A child wears an apron with splashes of paint")
def apron() -> Drawing:
    child = figure(
        CHILD,
        (36, 52.8),
        size=1.26,
        hands=(Hand((17, 51), thumb=0), Hand((55, 51), thumb=0)),
        feet=((29, 78), (43, 78)),
    )
    front = path(
        "M29.4,32Q36,36 42.6,32L44.4,38Q45,41 48,43V63Q48,66 45,66H27Q24,66 24,63V43Q27,41 27.6,38Z", c.SKY
    )
    dots = [((31, 40), 2.6, c.RED_DARK), ((36.4, 43), 1.6, c.RED_DARK), ((42, 46), 2.5, c.GREEN),
            ((28.6, 48.6), 2, c.PURPLE), ((41, 39), 1.5, c.NAVY)]  # fmt: skip
    splash = in_lines([spot(at, r, colour) for at, r, colour in dots], "black")
    ties = line((25, 46), (20, 44)), line((47, 46), (52, 44))
    return child.behind, ties, front, splash, rect(28.4, 52.4, 15.2, 8, c.BLUE, 1.4), child.front


@scene("pyjamas", "Pyjamas with stars and moons")
def pyjamas() -> Drawing:
    top = "M16,6L8.6,9.6L2.8,43L10.4,44.6L12.4,31V56H35V31L37,44.6L44.6,43L38.8,9.6L31.4,6L23.7,13Z"
    legs = "M48,27H68L69.4,68H60.6L58,42L55.4,68H46.6Z"
    marks = [
        small_star((18.4, 25), 4), small_moon((29, 25), 3.2), small_moon((18.4, 42), 3.2), small_star((29, 42.4), 4),
        small_star((53.4, 39), 3.6), small_moon((62.8, 43), 3), small_moon((51.8, 55), 2.8),
        small_star((64.6, 57), 3.4),
    ]  # fmt: skip
    return place((
        path(top, c.NAVY), path("M16,6L23.7,16L31.4,6L28,3.6H19.4Z", c.BLUE), path(legs, c.NAVY),
        rect(47, 24, 22, 6, c.BLUE, 1.6), marks,
    ), (0.7, 1.4), 0.98)  # fmt: skip


def _slipper() -> list[Node]:
    return [
        path("M-11.4,-19C-13,-31 13,-31 11.4,-19C10.6,-8 10,0 12.6,12C15,32 -15,32 -12.6,12C-10,0 -10.6,-8 -11.4,-19Z",
             c.BLUE),
        path("M-7,-18.6C-7.6,-26 7.6,-26 7,-18.6C6.6,-8 7,-2 8,8H-8C-7,-2 -6.6,-8 -7,-18.6Z", c.SAND),
        scallops((0, 3.6), 11.6, 4.6, 8, c.WHITE, 0.2),
    ]  # fmt: skip


@scene("slippers", "A pair of blue slippers with fluffy edges")
def slippers() -> Drawing:
    return place(_slipper(), (19.4, 35), 1.14, 5), place(_slipper(), (52.6, 35), 1.14, -5)


@scene("woolly-hat", "A red woolly hat with a white bobble")
def woolly_hat() -> Drawing:
    knit = [bow((36, 20), (36 + s * 9, 30), (36 + s * 13, 50)) for s in (-1, 1)]
    return (
        path("M9,52C7,14 65,14 63,52Z", c.RED), knit, scallops((36, 13.6), 9, 9, 9, c.WHITE, 0.14),
        rect(4, 49, 64, 18, c.RED_DARK, 6), _ribs(4, 68, 50.6, 65.4, 8),
    )  # fmt: skip


@scene("wellies", "A pair of blue wellies in a puddle")
def wellies() -> Drawing:
    boot: list[Node] = [
        path("M-10,-52H11V-22Q12,-16 20,-14.6Q28,-13 28,-4V0H-10Z", c.BLUE),
        rect(-11, -4, 40, 5, c.NAVY, 1.6), rect(-11.4, -54, 24, 6.6, c.NAVY, 2),
        in_lines(line((-4, -42), (-4, -20), stroke=c.WHITE, width=3.2), "drop"),
    ]  # fmt: skip
    return ellipse((36, 63.4), 32.6, 5.6, c.SKY), place(boot, (36, 57)), place(boot, (17, 62), 1.06)


@scene("uniform", "A school uniform: jumper, trousers, shoes")
def uniform() -> Drawing:
    legs = shape([(24, 34), (48, 34), (50, 60), (38.4, 60), (36, 44), (33.6, 60), (22, 60)], c.GREY_MID, 1)
    top = "M28,5L15,9Q11,11 10,16L4,35L12,38L19,24V43H53V24L60,38L68,35L62,16Q61,11 57,9L44,5L36,19Z"
    collar = path("M28,5L36,19L29.6,21L23.6,8Z", c.WHITE)
    shoe = place(loose_shoe(c.CHARCOAL), (47, 68.4), 0.94)
    return (
        legs, path(top, c.RED), path("M28,5Q36,8 44,5L36,17Z", c.GREY), collar,
        place(collar, (72, 0), flip=True), place(shoe, (72, 0), flip=True), shoe,
    )  # fmt: skip


@scene("zip", "A hand pulls up the zip of a coat")
def zip_up() -> Drawing:
    body = "M20,73V24Q20,14 29,11L36,7H52L59,11Q70,14 70,26V73Z"
    flap = path("M36,7L44,38L35,41L27,13Q30,8 36,7Z", c.LIME)
    teeth = [line((41 + s, y), (44 + s, y + 0.01), width=2.2) for y in range(50, 72, 6) for s in (0, 3)]
    hand = reaching_arm(
        CHILD.wearing(top="coat", top_colour=c.GREEN), (98, 76), Hand((54, 50), aim=205, thumb=1), 1.7
    )
    return place((
        path(body, c.GREEN), path("M36,7H52L44,38Z", c.RED), flap, place(flap, (88, 0), flip=True),
        rect(39, 42, 10, 32, c.WHITE), teeth, rect(38, 34, 12, 9, c.GREY, 2), tube([(44, 43), (46, 51)], 4.6, c.GREY),
        hand, arrow((9, 62), (9, 26)),
    ), (0.7, 0))  # fmt: skip


@scene("put-on-socks", "A child pulls a striped sock over a foot")
def put_on_socks() -> Drawing:
    child = figure(
        CHILD.wearing(bottom="shorts", feet="bare"), (19, 59), view="quarter", lean=12, nod=1.4,
        bones=(15, 14.6), hands=(Hand((51, 48)), Hand((47, 52))), feet=(Foot((50, GROUND)), Foot((57, 57), toe=-44)),
    )  # fmt: skip
    sock: list[Node] = [
        path("M-7,-12H5V-5.4Q12,-5 16,-2.6Q18,4 12,4H0Q-7,4 -7,-4Z", c.WHITE),
        in_lines([patch("M-6,-8.4H4V-5H-6Z", c.RED_DARK), patch("M1,-4.4L4.6,-4.4V3H1Z", c.RED_DARK),
                  patch("M8,-3.8L11.6,-3V3H8Z", c.RED_DARK)], "black"),
    ]  # fmt: skip
    picture = child.behind, place(sock, (55, 54), 1, -40), child.front
    return place((place(picture, (-12.6, -14), 1.21), arrow((63, 12), (61, 30))), (0.4, 2), 0.97)


@scene("put-on-t-shirt", "A child pulls a T-shirt over their head")
def put_on_t_shirt() -> Drawing:
    feet = (29, 86), (43, 86)
    bare = figure(CHILD.wearing(top="none"), (36, 60), size=1.34, feet=feet, mood="none")
    worn = figure(
        CHILD.wearing(top_colour=c.BLUE), (36, 60), size=1.34, feet=feet, over_face=True,
        hands=(Hand((9, 20), elbow=(-1, 0.6)), Hand((63, 20), elbow=(1, 0.6))),
    )  # fmt: skip
    cloth = path("M24,28Q36,33.4 48,28Q52,34 50,41L52,50Q36,45 20,50L22,41Q20,34 24,28Z", c.BLUE)
    return place((bare.behind, bare.head, worn.front, cloth, arrow((64, 40), (64, 64))), (0.4, 2), 0.97)
