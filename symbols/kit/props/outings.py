"""Days and plans, playground, sand and dough, cars and buses, signs of places one goes to."""

from dataclasses import replace

from symbols.kit import palette as c
from symbols.kit.figure import reaching_arm
from symbols.kit.geometry import Point, broken, polar
from symbols.kit.limbs import Hand
from symbols.kit.people import Person
from symbols.kit.strokes import circle, line, path, place, rect, shape, spot, tube, union
from symbols.kit.svg import Drawing, Node, Tube


def page(left: float = 4, top: float = 8, right: float = 68, bottom: float = 68) -> list[Node]:
    """A large calendar sheet with a red head and two rings, in picture coordinates."""
    d = (
        f"M{left},{top + 14}V{top + 3}Q{left},{top} "
        f"{left + 3},{top}H{right - 3}Q{right},{top} {right},{top + 3}V{top + 14}Z"
    )
    third = (right - left) / 4
    return [
        rect(left, top, right - left, bottom - top, c.WHITE, 3),
        path(d, c.RED),
        *[tube([(x, top - 3.6), (x, top + 5)], 4.6, c.GREY) for x in (left + third, right - third)],
    ]


def day(x: float, y: float, width: float, height: float, colour: str = c.GREY_LIGHT) -> Node:
    """One day of a calendar."""
    return rect(x, y, width, height, colour, 1.6)


def ringed(x: float, y: float, width: float, height: float) -> list[Node]:
    """A red frame round one day."""
    d = broken([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], 4, closed=True)
    return [Tube(d, 5, c.RED_DARK, part="rim"), Tube(d, 5, c.RED_DARK, part="core")]


def umbrella() -> list[Node]:
    """An open umbrella, 30 wide and 34 high; origin at its middle."""
    return [
        line((0, -17), (0, -14)),
        path("M0,-2V12Q0,16.4 4,16.4Q8,16.4 8,12", None, width=2.6),
        path(
            "M-15,0C-15,-20 15,-20 15,0Q12,-4 8.4,-2.4Q6,-1 "
            "5,0Q3,-4 0,-4Q-3,-4 -5,0Q-6,-1 -8.4,-2.4Q-12,-4 -15,0Z",
            c.PURPLE,
        ),
        path("M-5,0C-5,-9 -3,-13 0,-14.6C3,-13 5,-9 5,0", None),
    ]


def fingers(person: Person, at: Point, turn: float = 0, scale: float = 1) -> Node:
    """Three fingers round an upright thing, to be drawn over it."""
    marks: list[Node] = []
    for y in (-6.6, -1.2, 4.2):
        marks += union([([(-5, y), (4, y)], 5.4)], person.skin)
    return place(marks, at, scale, turn)


def forearm(person: Person, start: Point, hand: Hand, size: float = 1.6) -> list[Node]:
    """A big straight arm with a short sleeve; it begins inside the picture with a straight cut."""
    thin = replace(person, build=replace(person.build, upper_arm=1, forearm=1))
    return reaching_arm(thin, start, hand, size)


def cake(width: float = 30, height: float = 17) -> list[Node]:
    """A birthday cake from the side, its icing dripping; origin at the middle of its foot."""
    w = width / 2
    wave = f"M{-w},{-height}H{w}V{-height + 6}"
    step = width / 3
    for i in range(3):
        x = w - i * step
        wave += (
            f"Q{x - step / 4:.2f},{-height + 12} "
            f"{x - step / 2:.2f},{-height + 7}Q{x - step * 0.75:.2f},{-height + 3.6} {x - step:.2f},{-height + 6}"
        )
    return [rect(-w, -height, width, height, c.WOOD, 1.6), path(wave + "Z", c.PINK)]


def candle(height: float = 10, colour: str = c.SKY, bend: float = 4) -> list[Node]:
    """A burning candle whose flame bends to the right; origin at its foot."""
    t = -height
    return [
        path(
            f"M0,{t - 1.4}C-4,{t - 5} {bend - 4},{t - 9} "
            f"{bend + 3},{t - 11}C{bend + 4},{t - 6} {bend + 2},{t - 2} 0,{t - 1.4}Z",
            c.AMBER,
        ),
        rect(-2.6, t, 5.2, height, colour, 0.6),
    ]


def stud_brick(studs: int = 2, colour: str = c.RED, height: float = 12, pitch: float = 9) -> list[Node]:
    """A brick with studs from the side; origin at the middle of its foot."""
    w = studs * pitch / 2
    tops = [rect(-w + pitch * (i + 0.5) - 2.8, -height - 3.4, 5.6, 5, colour, 0.8) for i in range(studs)]
    return [*tops, rect(-w, -height, w * 2, height, colour, 0.8)]


def spade(length: float = 22, colour: str = c.BLUE) -> list[Node]:
    """A toy spade upright, its blade down; origin at the tip."""
    return [
        tube([(0, -length + 2), (0, -9)], 4.4, colour),
        tube([(-3.4, -length), (3.4, -length)], 4.6, colour),
        path("M-5,-11H5V-5Q4.4,-1 0,0Q-4.4,-1 -5,-5Z", colour),
    ]


def sandcastle() -> list[Node]:
    """A castle of sand with a flag, 24 wide and 34 high; origin at the middle of its foot."""
    towers = "M-12,0V-15H-8.4V-12H-4V-15H4V-12H8.4V-15H12V0Z"
    keep = "M-7,-14V-24H-3V-21H3V-24H7V-14Z"
    return [
        line((0, -21), (0, -33)),
        path("M0,-34L8,-31L0,-28Z", c.RED),
        path(keep, c.SAND),
        path(towers, c.SAND),
        path("M-3,0V-4Q-3,-7 0,-7Q3,-7 3,-4V0Z", c.WOOD_DARK),
    ]


def jug(colour: str = c.LIME) -> list[Node]:
    """A jug with its spout to the right, 15 wide and 17 high; origin at its middle."""
    return [
        path("M-6,-5H-9Q-12,-5 -12,-1Q-12,4 -8,4H-5.6", None, width=2.6),
        path("M-7,-8H5L9.4,-9.4L7,-4V6Q7,8 5,8H-4.6Q-6.6,8 -6.6,6Z", colour),
    ]


def picture(
    width: float, height: float, thing: Drawing = (), fill: str = c.WHITE, scale: float = 1
) -> list[Node]:
    """A card with a picture; origin at its middle."""
    return [rect(-width / 2, -height / 2, width, height, fill, 2.4), place(thing, (0, 0), scale)]


def star_shape(at: Point, radius: float, colour: str = c.YELLOW) -> Node:
    """A five-pointed star."""
    tips = [polar(at, -90 + i * 36, radius if i % 2 == 0 else radius * 0.48) for i in range(10)]
    return shape(tips, colour, 0.8)


def wheel(x: float, y: float, radius: float) -> list[Node]:
    """A wheel of a car or bus."""
    return [circle((x, y), radius, c.CHARCOAL), circle((x, y), radius * 0.42, c.GREY)]


def bell(radius: float = 9) -> list[Node]:
    """A round red fire bell; origin at its middle."""
    return [circle((0, 0), radius, c.RED_DARK), circle((0, 0), radius * 0.42, c.WHITE)]


def duck(colour: str = c.WHITE) -> list[Node]:
    """A swimming duck that looks left, 20 wide and 18 high; origin at the middle of its water line."""
    return [
        path("M-12.4,-12.6H-7V-8.6H-11Q-13.4,-9 -12.4,-12.6Z", c.ORANGE),
        path(
            "M-8,-5C-9,-8 -9,-10 -8.6,-12.4C-8,-18 0,-18 .6,-12.6C.8,-10 "
            "-.4,-8.6 1,-8C4,-7 7,-8 11,-11C11.6,-4 8,1 0,1H-2Q-7,1 -8,-5Z",
            colour,
        ),
        path("M0,-4.4Q4,-2 6.6,-5", None),
        spot((-4.4, -13), 1.3),
    ]


def flames(height: float = 22) -> list[Node]:
    """A camp fire with logs, 24 wide; origin on the ground at its middle."""
    h = height
    return [
        path(
            f"M-9,-4C-12,-{h * 0.5} -7,-{h * 0.5} -6,-{h * 0.7}C-3,-{h * 0.6} "
            f"-3,-{h * 0.6} 0,-{h}C3,-{h * 0.7} 4,-{h * 0.6} "
            f"6,-{h * 0.7}C8,-{h * 0.5} 12,-{h * 0.4} 9,-4Z",
            c.ORANGE,
        ),
        path(f"M-4,-4C-6,-{h * 0.3} -1,-{h * 0.4} 0,-{h * 0.56}C2,-{h * 0.4} 6,-{h * 0.3} 4,-4Z", c.YELLOW),
        tube([(-11, -1.4), (11, -5)], 5, c.WOOD_DARK),
        tube([(-11, -5), (11, -1.4)], 5, c.WOOD_DARK),
    ]


def notepad(width: float = 13, height: float = 16) -> list[Node]:
    """A clipboard with lines of writing; origin at its middle."""
    w, h = width / 2, height / 2
    lines = [line((-w + 4, y), (w - 4, y), width=1.6) for y in (-h + 6, -h + 10)]
    return [rect(-w, -h, width, height, c.WHITE, 1), *lines, rect(-3, -h - 2, 6, 4, c.GREY, 1)]


def lamp(cord: float = 10, colour: str = c.AMBER) -> list[Node]:
    """A hanging lamp; origin at the top of its cord."""
    return [
        line((0, 0), (0, cord)),
        path(f"M-4,{cord}H4L10,{cord + 9}H-10Z", colour),
        path(f"M-4,{cord + 9}Q0,{cord + 14} 4,{cord + 9}Z", c.YELLOW),
    ]


def popcorn() -> list[Node]:
    """A striped tub of popcorn, 15 wide and 19 high; origin at its middle."""
    puffs = [circle(p, 3.6, c.YELLOW) for p in ((-5, -6), (5, -6), (0, -8.4))]
    tub = path("M-7.6,-5H7.6L5.6,10H-5.6Z", c.WHITE)
    return [*puffs, tub, path("M-2.8,-5H2.8L2,10H-2Z", c.RED)]


def cloche() -> list[Node]:
    """A tray with a round cover, 22 wide; origin at the middle of the tray's foot."""
    return [
        spot((0, -14.4), 2),
        path("M-9,-2.6C-9,-16 9,-16 9,-2.6Z", c.GREY),
        rect(-11.4, -3, 22.8, 3.8, c.GREY_LIGHT, 1.6),
    ]


def rucksack() -> list[Node]:
    """A child's rucksack from the side, for backs that face right; origin at its middle, 11 wide and 17 high."""
    return [path("M5,-8.4H-1Q-6,-8.4 -6,-3V5.4Q-6,8.4 -3,8.4H5Z", c.PURPLE), path("M-6,.6H-.6V6.4H-6", None)]
