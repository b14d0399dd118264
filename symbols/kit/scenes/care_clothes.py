"""Single clothes, laid flat, and getting into them."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, figure
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import arrow, drop
from symbols.kit.people import CHILD
from symbols.kit.props import loose_shoe
from symbols.kit.props.care import scallops, small_moon, small_star
from symbols.kit.scenes import scene
from symbols.kit.strokes import bow, circle, ellipse, in_lines, line, patch, path, place, rect, shape, spot, tube
from symbols.kit.svg import Drawing, Node


@scene("skirt", "A green pleated skirt")
def skirt() -> Drawing:
    hem = "M21,15H51L69,60L60.6,64L52.6,60L44.4,64L36,60L27.6,64L19.4,60L11.4,64L3,60Z"
    folds = [line((21 + i * 5, 16), (3 + i * 11, 60)) for i in range(1, 6)]
    return path(hem, c.GREEN), folds, rect(20, 8, 32, 8, c.LIME, 1.6)


@scene("vest", "A white vest without sleeves")
def vest() -> Drawing:
    body = (
        "M17,4H26Q26,23 36,23Q46,23 46,4H55Q54.6,22 62,30V66Q62,69 59,69H13Q10,69 10,66V30Q17.4,22 17,4Z"
    )
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
    knit = [line(*[(22 + i * 4, y + (i % 2) * 4) for i in range(8)], stroke=c.WHITE, width=2.4) for y in (28, 35)]
    cuff = shape([(13.4, 52), (12, 60.6), (3.4, 57.6), (5, 49.4)], c.RED_DARK, 1.4)
    return (
        _jumper_shape(c.RED), in_lines(knit, "black"), cuff, place(cuff, (72, 0), flip=True),
        rect(19, 60, 34, 9, c.RED_DARK, 2), _ribs(19, 53, 61, 68, 7),
        path("M24,7Q36,17 48,7L44.6,3Q36,9 27.4,3Z", c.RED_DARK),
    )  # fmt: skip


@scene("raincoat", "A yellow raincoat with a hood, drops of rain")
def raincoat() -> Drawing:
    return (
        path("M21,27L11,31L4,57L13,60L22,42Z", c.YELLOW), path("M51,27L61,31L68,57L59,60L50,42Z", c.YELLOW),
        path("M24,25H48L54,34L57,66Q57,68 55,68H17Q15,68 15,66L18,34Z", c.YELLOW),
        path("M36,4C49,4 53,14 51,24Q49,31 36,31Q23,31 21,24C19,14 23,4 36,4Z", c.YELLOW),
        path("M36,10C44,10 46,16 45,22Q43,27 36,27Q29,27 27,22C26,16 28,10 36,10Z", c.AMBER),
        line((36, 31), (36, 68)), [circle((30, y), 2.5, c.WHITE) for y in (39, 49, 59)],
        drop((9, 15), 1.2), drop((63, 12), 1.2), drop((60, 25), 0.9),
    )  # fmt: skip


@scene("apron", "A child wears an apron with splashes of paint")
def apron() -> Drawing:
    child = figure(
        CHILD, (36, 60), size=1.32, hands=(Hand((16, 57), thumb=0), Hand((56, 57), thumb=0)), head_at=(36, 17),
        feet=((30, 82), (42, 82)),
    )  # fmt: skip
    front = path("M29.4,37Q36,40.6 42.6,37L44.4,44Q49,47 49,52V66Q49,68.6 46,68.6H26Q23,68.6 23,66V52"
                 "Q23,47 27.6,44Z", c.SKY)
    splash = [
        in_lines([spot((32, 46), 2.6, c.RED_DARK), spot((35.4, 48.4), 1.4, c.RED_DARK), spot((41, 52), 2.4, c.GREEN),
                  spot((29, 55), 1.9, c.PURPLE), spot((43, 46.6), 1.4, c.NAVY)], "black"),
        rect(29, 57.6, 14, 7, c.BLUE, 1.4),
    ]  # fmt: skip
    straps = line((29.4, 37), (31, 33), width=2.4), line((42.6, 37), (41, 33), width=2.4)
    ties = line((24, 51), (20.6, 50)), line((48, 51), (51.4, 50))
    return child.behind, ties, straps, front, splash, child.front


@scene("pyjamas", "Pyjamas with stars and moons")
def pyjamas() -> Drawing:
    top = "M16,8L8,12L2.8,33L10,35.4L12.4,28V55H35V28L37.4,35.4L44.6,33L39.4,12L31.4,8L23.7,15Z"
    legs = "M48,27H68L69.4,68H60.6L58,42L55.4,68H46.6Z"
    marks = [small_star((18, 25), 3.4), small_moon((29.4, 24), 2.9), small_moon((18, 41), 2.9), small_star((29.6, 42), 3.4),
             small_star((53.4, 40), 3.2), small_moon((63, 44), 2.6), small_moon((51.6, 55), 2.4),
             small_star((64.4, 57), 3)]  # fmt: skip
    return (
        path(top, c.NAVY), path("M16,8L23.7,17L31.4,8L28,5.6H19.4Z", c.BLUE), path(legs, c.NAVY),
        rect(47, 24, 22, 6, c.BLUE, 1.6), marks,
    )  # fmt: skip


def _slipper() -> list[Node]:
    return [
        path("M-11,-20C-13,-31 13,-31 11,-20C10,-8 10,0 13,12C15,30 -15,30 -13,12C-10,0 -10,-8 "
             "-11,-20Z", c.SAND),
        path("M-12.6,8Q-15,24 -8,28Q0,32 8,28Q15,24 12.6,8Z", c.BLUE),
        scallops((0, 6), 14.6, 5, 9, c.WHITE, 0.3),
    ]


@scene("slippers", "A pair of blue slippers with fluffy edges")
def slippers() -> Drawing:
    return place(_slipper(), (19, 36), 1.08, 6), place(_slipper(), (53, 36), 1.08, -6)


@scene("woolly-hat", "A red woolly hat with a white bobble")
def woolly_hat() -> Drawing:
    knit = [bow((36, 20), (36 + s * 9, 30), (36 + s * 13, 50)) for s in (-1, 1)]
    return (
        path("M9,52C7,14 65,14 63,52Z", c.RED), knit, scallops((36, 13.6), 9, 9, 9, c.WHITE, 0.14),
        rect(4, 49, 64, 18, c.RED_DARK, 6), _ribs(4, 68, 50.6, 65.4, 8),
    )  # fmt: skip


@scene("wellies", "A pair of blue wellies in a puddle")
def wellies() -> Drawing:
    boot = [
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
        legs, path(top, c.RED), path("M28,5Q36,8 44,5L36,17Z", c.GREY), collar, place(collar, (72, 0), flip=True),
        place(shoe, (72, 0), flip=True), shoe,
    )  # fmt: skip


@scene("zip", "A child pulls up the zip of a coat")
def zip_up() -> Drawing:
    child = figure(
        CHILD.wearing(top="jumper", top_colour=c.GREEN), (38, 74), size=1.6, head_at=(38, 19), nod=2.4, neck=(38, 37),
        hands=(Hand((24, 66), thumb=0, elbow=(-1, 0)), Hand((43, 53), "fist", elbow=(1, 0.6))),
    )  # fmt: skip
    inside = path("M30,36.6H46L38,55Z", c.RED)
    collar = [path("M29.4,35L38,54L33.6,56L25,39Z", c.LIME), path("M46.6,35L38,54L42.4,56L51,39Z", c.LIME)]
    teeth = [line((36 + s, y), (36 + s + 2, y), width=1.8) for y in range(58, 74, 4) for s in (0, 2)]
    return (
        child.behind, inside, collar, line((38, 54), (38, 74), width=2.4), teeth, tube([(38, 54), (38, 60)], 5, c.GREY),
        child.front, arrow((9, 66), (9, 40)),
    )  # fmt: skip


@scene("put-on-socks", "A child pulls a striped sock over a foot")
def put_on_socks() -> Drawing:
    child = figure(
        CHILD.wearing(bottom="shorts", feet="bare"), (19, 59), view="quarter", lean=12, nod=1.4, bones=(15, 14.6),
        hands=(Hand((51, 48)), Hand((47, 52))), feet=(Foot((50, GROUND)), Foot((57, 57), toe=-44)),
    )  # fmt: skip
    sock = [
        path("M-7,-12H5V-5.4Q12,-5 16,-2.6Q18,4 12,4H0Q-7,4 -7,-4Z", c.WHITE),
        in_lines([patch("M-6,-8.4H4V-5H-6Z", c.RED_DARK), patch("M1,-4.4L4.6,-4.4V3H1Z", c.RED_DARK),
                  patch("M8,-3.8L11.6,-3V3H8Z", c.RED_DARK)], "black"),
    ]  # fmt: skip
    return child.behind, place(sock, (55, 54), 1, -40), child.front, arrow((67, 22), (61, 36))


@scene("put-on-t-shirt", "A child pulls a T-shirt down over their tummy")
def put_on_t_shirt() -> Drawing:
    bare = figure(CHILD.wearing(top="none"), (34, 62), size=1.4, head_at=(34, 17), feet=((27, 88), (41, 88)))
    worn = figure(
        CHILD.wearing(top_colour=c.BLUE), (34, 62), size=1.4, head_at=(34, 17), nod=1,
        hands=(Hand((22.6, 53), "fist", elbow=(-1, 0)), Hand((45.4, 53), "fist", elbow=(1, 0))),
        feet=((27, 88), (41, 88)),
    )  # fmt: skip
    cloth = path("M29,35.6H39Q44.6,36 44.6,42L47.6,50Q42,48 39,52Q34,47.6 29,52Q26,48 20.4,50L23.4,42"
                 "Q23.4,36 29,35.6Z", c.BLUE)
    return bare.behind, cloth, worn.front, arrow((64, 38), (64, 60))
