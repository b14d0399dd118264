"""More single clothes: dungarees, tights, hoodie, bib, onesie, dressing gown, swimming trunks."""

from symbols.kit import palette as c
from symbols.kit.overlays import drop
from symbols.kit.props import apple
from symbols.kit.scenes import scene
from symbols.kit.strokes import bow, circle, in_lines, line, path, place, rect, spot, tube
from symbols.kit.svg import Drawing, Node


def _both_sides(mark: Drawing) -> list[Node]:
    """A mark and its mirror image about the middle of the picture."""
    return [place(mark), place(mark, (72, 0), flip=True)]


def _stitches(*marks: Node) -> Node:
    return in_lines(marks, "drop")


@scene("dungarees", "Blue denim dungarees with a bib and two buttoned straps")
def dungarees() -> Drawing:
    back = tube([(23, 22), (22.4, 5), (25, 5), (36, 22)], 6.4, c.NAVY, 3)
    strap = tube([(25.4, 22), (22.6, 5.6)], 6.4, c.BLUE)
    legs = "M18,36H54L58,69H40L36,46L32,69H14Z"
    bib = path("M22,17Q36,19 50,17L54,34H18Z", c.BLUE)
    seam = line((31.6, 63.6), (15.6, 63.6), stroke=c.AMBER, width=1.8)
    picture = (
        _both_sides(back), _both_sides(strap), path(legs, c.BLUE), bib,
        rect(17, 33, 38, 5.6, c.NAVY, 1.4), rect(28, 22, 16, 8, c.SKY, 1.6),
        _both_sides(circle((25.4, 20.4), 3, c.AMBER)), line((36, 39), (36, 46)),
        _both_sides(path("M19,47Q25,47 25.6,39", None)), _both_sides(_stitches(seam)),
    )  # fmt: skip
    return place(picture, (1, 1.6), 0.97)


@scene("tights", "A pair of purple tights")
def tights() -> Drawing:
    leg = path("M19,7H36V20Q33,32 31,44L29.4,60Q29.4,69 23,69H9Q3,69 3,65Q3,61.4 8,61Q15,60 16.4,54"
               "C16.6,40 16.6,22 19,7Z", c.PURPLE)  # fmt: skip
    toe = path("M11,60.4V69H9Q3,69 3,65Q3,61.4 8,61Z", c.LILAC)
    heel = path("M21.4,69Q21.4,61 29.6,59V61Q29.4,69 23,69Z", c.LILAC)
    ribs = [line((x, 4), (x, 10.6), width=1.6) for x in (23, 29.5, 36, 42.5, 49)]
    return _both_sides((leg, toe, heel)), rect(17.4, 3.2, 37.2, 8.4, c.LILAC, 2), ribs


@scene("hoodie", "A green hoodie with two cords and a front pocket")
def hoodie() -> Drawing:
    body = "M22,23L12,29Q9,31 8.4,35L3.4,60L13.6,63L20,43V66H52V43L58.4,63L68.6,60L63.6,35Q63,31 60,29L50,23Z"
    hood = "M36,3C51,3 54,15 52,24Q50,34 36,35Q22,34 20,24C18,15 21,3 36,3Z"
    inside = "M36,10C45,10 46.6,17 45.4,22Q44,29 36,33Q28,29 26.6,22C25.4,17 27,10 36,10Z"
    pocket = path("M26,48H46L51,60.6H21Z", c.LIME)
    cuff = path("M4.6,54.6L14.8,57.6L13.4,64.6L2.8,61.6Z", c.LIME)
    cord = line((31.6, 31.4), (31, 43.4), width=2.8)
    picture = (
        path(body, c.GREEN), path(hood, c.GREEN), path(inside, c.GREY_DARK), pocket, _both_sides(cuff),
        rect(19, 61.4, 34, 7.4, c.LIME, 1.6), [line((x, 62), (x, 68), width=1.6) for x in range(24, 50, 6)],
        _both_sides((cord, spot((31, 43.6), 2.2))),
    )  # fmt: skip
    return place(picture, (1, 1), 0.97)


@scene("bib", "A baby's bib with an apple on it")
def bib() -> Drawing:
    outer = (
        "M21,27C16,18 20,6 29,4.4Q34,4 34,8Q34,11 30,11.6C24,13.6 24,26 36,26C48,26 48,13.6 42,11.6"
        "Q38,11 38,8Q38,4 43,4.4C52,6 56,18 51,27Q66,31 66,46C66,61 54,69 36,69C18,69 6,61 6,46Q6,31 21,27Z"
    )
    inner = "M23,32Q36,37 49,32Q60,35 60,46C60,57 50,63 36,63C22,63 12,57 12,46Q12,35 23,32Z"
    leaf = path("M1,-6.6Q3,-10.4 7,-9.4Q6,-5.6 1,-6.6Z", c.GREEN)
    return path(outer, c.BLUE), path(inner, c.WHITE), place((apple(), leaf), (36, 50), 1.35)


@scene("onesie", "A onesie: soft suit in one piece with feet, a hood with ears and a long zip")
def onesie() -> Drawing:
    body = (
        "M24,26L5,33Q2,36 4,40.4Q6,43.6 10,42.6L22,39.6V57L18,60Q15,62 15,65Q15,69 19,69H30Q34,69 34,64V57H38V64"
        "Q38,69 42,69H53Q57,69 57,65Q57,62 54,60L50,57V39.6L62,42.6Q66,43.6 68,40.4Q70,36 67,33L48,26Z"
    )
    cuff = path("M10,31.4L14,41.6L10,42.6Q6,43.6 4,40.4Q2,36 5,33Z", c.SKY)
    foot = path("M22,57V61.6Q27,63.6 34,61.6V64Q34,69 30,69H19Q15,69 15,65Q15,62 18,60L22,57Z", c.SKY)
    ear = circle((24.4, 8.4), 5, c.LILAC), circle((24.4, 8.4), 1.6, c.PINK, None)
    zip_up = in_lines(line((36, 33), (36, 55), stroke=c.WHITE, width=3), "drop")
    return (
        _both_sides(ear), path(body, c.LILAC), _both_sides((cuff,)),
        path("M36,5C49,5 51,14 49.6,22Q48,31 36,31Q24,31 22.4,22C21,14 23,5 36,5Z", c.LILAC),
        path("M36,11C44,11 45,16 44.4,21Q43,27 36,27Q29,27 27.6,21C27,16 28,11 36,11Z", c.GREY_DARK),
        line((36, 31), (36, 57), width=4.4), zip_up, rect(33.6, 31, 4.8, 7, c.YELLOW, 1.4), _both_sides(foot),
    )  # fmt: skip


@scene("dressing-gown", "A blue dressing gown with a belt, hanging from a hook")
def dressing_gown() -> Drawing:
    hook = rect(26, 3.2, 20, 6, c.WOOD, 1.6), tube([(36, 6), (36, 11)], 4, c.GREY)
    sleeve = path("M25,14L16,20L6.6,48L18,51.6L25,36Z", c.BLUE)
    cuff = path("M8,43.6L19.6,47.2L17.6,54.2L5,50.2Z", c.SKY)
    body = path("M27,12Q36,15 45,12L53,17L58,67Q58,69 56,69H16Q14,69 14,67L19,17Z", c.BLUE)
    collar = path("M27,11.4Q24,12.6 22.6,16L33,41L36,37.6Z", c.SKY)
    other = path("M45,11.4Q48,12.6 49.4,16L36.6,46L31.4,39.6Z", c.SKY)
    inside = path("M27,11.4Q36,16 45,11.4L36,36Z", c.NAVY)
    return (
        hook, _both_sides((sleeve, cuff)), body, inside, collar, other, line((36, 45), (36, 69)),
        tube([(36, 45), (30.6, 61)], 4.2, c.NAVY), tube([(38, 45), (43, 62)], 4.2, c.NAVY),
        rect(16.6, 41, 38.8, 6, c.NAVY, 1.4), rect(32, 39.6, 9, 8.8, c.NAVY, 2.6),
        rect(45, 52, 9, 9, c.SKY, 1.4),
    )  # fmt: skip


@scene("swimming-trunks", "Swimming trunks with a pattern of waves and a white cord, wet")
def swimming_trunks() -> Drawing:
    waves = [
        bow(
            *[(x, y + (i % 2) * 4.4) for i, x in enumerate(range(left, right + 1, 5))],
            stroke=c.WHITE,
            width=2.6,
        )
        for y, left, right in ((24, 13, 28), (24, 43, 58), (34, 11, 26), (34, 46, 61))
    ]
    cord = tube([(36, 12.4), (31, 20), (28.6, 25)], 3.6, c.WHITE)
    return (
        path("M12,12H60L67,47Q56,51 42,48L36,33L30,48Q16,51 5,47Z", c.NAVY), in_lines(waves, "black"),
        line((36, 14), (36, 33)), rect(11, 5, 50, 9, c.BLUE, 2), _both_sides(cord),
        [drop((x, y), k) for x, y, k in ((13, 60, 1.3), (26, 63, 1), (46, 63, 1), (59, 60, 1.3))],
    )  # fmt: skip
