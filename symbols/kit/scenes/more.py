"""Days and weeks, people and their work, vehicles."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, bust
from symbols.kit.geometry import polar
from symbols.kit.limbs import Hand
from symbols.kit.overlays import cross, round_arrow
from symbols.kit.people import GRANDMA, GRANDPA, NURSE, TEACHER_2
from symbols.kit.poses import stand, walk
from symbols.kit.props import clock, house, sun, table
from symbols.kit.props.home import dog
from symbols.kit.props.more import (
    bin_lorry,
    caravan,
    digger,
    guinea_pig,
    present,
    wheelie_bin,
)
from symbols.kit.props.outings import day, page, ringed
from symbols.kit.props.school import school_building
from symbols.kit.scenes import scene
from symbols.kit.strokes import bow, circle, line, path, place, rect, shape, spot
from symbols.kit.svg import Drawing


@scene("weekday", "Seven boxes in a row, the first five bright below a school, the last two pale")
def weekday() -> Drawing:
    boxes = [rect(3.4 + i * 10, 54, 8.4, 14, c.AMBER, 1.4) for i in range(5)]
    free = [rect(54 + i * 8, 61, 6.4, 7, c.GREY_LIGHT, 1.2) for i in range(2)]
    return place(school_building(60), (26.6, 47), 0.72), line((3.4, 50), (52, 50), width=2.4), boxes, free


@scene("not-today", "A calendar sheet, one day with a red cross over it")
def not_today() -> Drawing:
    days = [day(9 + i * 19.4, y, 15, 14) for y in (30, 50) for i in range(3) if (i, y) != (1, 30)]
    return page(4, 9), days, rect(24.8, 26, 22.4, 21.6, c.YELLOW, 2), cross((36, 36.8), 18)


@scene("afternoon", "The sun has passed its highest point and goes down over a house")
def afternoon() -> Drawing:
    dots = [spot(polar((33, 50), a, 28), 1.6) for a in range(180, 291, 11)]
    return (
        dots, round_arrow((33, 50), 28.2, -22, 3, c.ORANGE, 6, 7), place(house(), (31.6, 68), 0.74),
        line((3, 68.6), (69, 68.6)), place(sun(8.4), (52, 18)),
    )  # fmt: skip


@scene("countdown", "Six days, three of them crossed out, a present on the last")
def countdown() -> Drawing:
    boxes = [rect(3.4 + i % 3 * 20, 10 + i // 3 * 23, 18, 20, c.WHITE, 2) for i in range(5)]
    crosses = [cross((12.4 + i * 20, 20), 15) for i in range(3)]
    return boxes, crosses, rect(40, 30, 29, 33, c.YELLOW, 2), place(present(19, 15), (54.5, 58))


@scene("appointment", "A calendar with one ringed day, and a clock")
def appointment() -> Drawing:
    days = [day(8 + i * 15.4, y, 11.4, 11) for y in (27, 44) for i in range(3) if (i, y) != (1, 27)]
    return (
        page(3, 9, 58, 63), days, rect(23, 26, 13.4, 13, c.AMBER, 0, None), ringed(22.4, 25.2, 14.6, 14.6),
        place(clock(17, 10, 0), (52, 52)),
    )  # fmt: skip


@scene("grandparents", "A grandmother and a grandfather")
def grandparents() -> Drawing:
    his = Hand((45.4, 56), elbow=(-1, 0.2), thumb=0), Hand((57.4, 56), elbow=(1, 0.2), thumb=0)
    hers = Hand((14.4, 59), elbow=(-1, 0.3), thumb=0), Hand((25, 59), elbow=(1, 0.3), thumb=0)
    pair = (
        bust(GRANDPA, 51.4, size=1.3, head_at=(51.4, 19), over_face=False, hands=his),
        bust(GRANDMA, 19.6, size=1.3, head_at=(19.6, 23), over_face=False, hands=hers),
    )
    return place([pair], (1.2, 1.4), 0.96)


@scene("bin-collectors", "A worker in an orange vest rolls a bin to a bin lorry")
def bin_collectors() -> Drawing:
    worker = walk(
        TEACHER_2.wearing(badge=False, top="jumper", top_colour=c.NAVY), 12, size=0.88, stride=6,
        hands=(Hand((25, 41), "fist"), Hand((24, 42), "fist")),
    )  # fmt: skip
    vest = shape([(8, 29), (17, 29), (17, 46), (7, 46)], c.ORANGE, 1.4)
    band = line((8, 39), (16.4, 39), width=3, stroke=c.YELLOW)
    return (
        place(bin_lorry(), (69, GROUND)),
        worker.behind,
        vest,
        band,
        place(wheelie_bin(), (35, GROUND)),
        worker.front,
    )


@scene("vet", "A vet listens to a dog on a table")
def vet() -> Drawing:
    person = NURSE.wearing(style="ponytail", top_colour=c.GREEN)
    adult = stand(person, 16, 68, view="quarter", size=0.97, hands=(None, Hand((35, 39), elbow=(0, 1))))
    tubes = bow((18, 30), (23, 31), (30, 27), (37, 31), (40, 37), width=2.4)
    bell = circle((41, 38), 3.4, c.GREY)
    return (
        place(dog(), (54, 49), 1.06), adult.behind, place(table(44, 20, c.GREY), (47, GROUND)),
        adult.near_arm, tubes, bell, adult.head,
    )  # fmt: skip


@scene("vicar", "A vicar with a dark shirt and a white collar")
def vicar() -> Drawing:
    who = TEACHER_2.wearing(badge=False, top="jumper", top_colour=c.GREY_DARK, style="short", glasses=True)
    person = bust(
        who, 36, size=1.56, over_face=False, neck=(36, 42.6), head_at=(36, 20.6),
        hands=(Hand((29.4, 61), elbow=(-1, 0.3), thumb=0), Hand((42.6, 61), elbow=(1, 0.3), thumb=0)),
    )  # fmt: skip
    neck = rect(30.4, 33, 11.2, 12, who.skin)
    collar = rect(27.6, 38.6, 16.8, 7, c.GREY_DARK, 2.4), rect(31.6, 38.6, 8.8, 7, c.WHITE, 0.6)
    return person.behind, neck, collar, person.front


@scene("guinea-pig", "A brown and white guinea pig")
def guinea_pig_alone() -> Drawing:
    return place(guinea_pig(), (36, 58), 1.02)


@scene("digger", "A yellow digger with its bucket raised")
def digger_alone() -> Drawing:
    return place(digger(), (36, 64), 0.97)


@scene("caravan", "A white caravan on grass")
def caravan_alone() -> Drawing:
    grass = path("M3,58Q10,55 18,57T36,57T54,57T69,57V66H3Z", c.LIME)
    return grass, place(caravan(), (40, 62), 0.95)
