"""Today, tomorrow, yesterday, the weekend, and plans that change."""

from symbols.kit import palette as c
from symbols.kit.geometry import polar
from symbols.kit.overlays import cross
from symbols.kit.props import ball, sun
from symbols.kit.props.outings import day, page, picture, ringed, umbrella
from symbols.kit.scenes import scene
from symbols.kit.strokes import in_lines, line, path, place, rect, spot
from symbols.kit.svg import Drawing, Tube


@scene("today", "A calendar sheet, the day in the middle has a red frame and a sun")
def today() -> Drawing:
    return (
        page(top=9.4),
        day(7, 32, 13, 26),
        day(52, 32, 13, 26),
        day(24, 29, 24, 33, c.YELLOW),
        place(sun(5.4), (36, 45.4)),
        ringed(24, 28, 24, 35),
    )


def _small_sun(x: float, y: float) -> Drawing:
    rays = [
        line(polar((x, y), a, 5), polar((x, y), a, 7), stroke=c.ORANGE, width=1.8) for a in range(0, 360, 45)
    ]
    return (
        spot((x, y), 3.4, c.ORANGE),
        in_lines(rays, "black"),
        in_lines(spot((x, y), 3.4, c.ORANGE), "black"),
    )


def _hop(way: int) -> Drawing:
    """Three days, an arrow jumps from the ringed one in the middle to its neighbour."""
    start, end = 36, 36 + way * 20
    bright = 48 if way > 0 else 8
    pale = 8 if way > 0 else 48
    d = f"M{start},43C{start},26 {end},24 {end},37"
    barbs = f"M{end - 5},33L{end},38.4L{end + 5},33"
    colour = c.GREEN if way > 0 else c.ORANGE
    return (
        page(top=9.4),
        day(pale, 46, 16, 18),
        day(bright - 1, 43, 18, 22, c.YELLOW),
        _small_sun(bright + 8, 54),
        day(28, 46, 16, 18),
        ringed(28, 46, 16, 18),
        [Tube(x, 5.2, colour, part="rim") for x in (d, barbs)],
        [Tube(x, 5.2, colour, part="core") for x in (d, barbs)],
    )


@scene("tomorrow", "A calendar sheet, an arrow jumps from the framed day to the next, where the sun shines")
def tomorrow() -> Drawing:
    return _hop(1)


@scene("yesterday", "A calendar sheet, an arrow jumps from the framed day back to the day before")
def yesterday() -> Drawing:
    return _hop(-1)


@scene("weekend", "Seven days: five small pale ones, then two large bright ones with a sun and a house")
def weekend() -> Drawing:
    smile = spot((16, 45.8), 1.3), spot((21.4, 45.8), 1.3), path("M15.4,49Q18.7,52.6 22,49", None)
    home = (
        rect(45, 49, 18, 15, c.SAND),
        path("M41.6,50L54,37L66.4,50Z", c.RED),
        rect(51, 55, 6, 9, c.WOOD_DARK),
    )
    return (
        [rect(3 + i * 13.4, 4, 12, 17, c.GREY, 1.6) for i in range(5)],
        rect(3, 28, 31.4, 40, c.YELLOW, 3),
        place(sun(7), (18.7, 47)),
        smile,
        rect(37.6, 28, 31.4, 40, c.SKY, 3),
        home,
    )


@scene("change-of-plan", "A picture of a ball with a cross, an arrow leads to a picture of an umbrella")
def change_of_plan() -> Drawing:
    way = "M34,14H49Q56,14 56,20V24"
    head = "M50.4,20L56,25.6L61.6,20"
    bent = (
        [Tube(d, 5.2, c.GREEN, part="rim") for d in (way, head)],
        [Tube(d, 5.2, c.GREEN, part="core") for d in (way, head)],
    )
    return (
        place(picture(26, 38, ball(9)), (16, 23)),
        cross((16, 58), 20),
        place(picture(30, 38, umbrella(), scale=0.84), (54, 50)),
        bent,
    )
