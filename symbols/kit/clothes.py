"""What covers the trunk: shirts, coats, dresses, skirts. Drawn along the line from neck to hip."""

from symbols.kit import palette as c
from symbols.kit.geometry import Point, distance, plus, times, xy
from symbols.kit.people import Person
from symbols.kit.strokes import circle, line, path, shape, spot
from symbols.kit.svg import Node


class Trunk:
    """The frame of a body: (across, down) measured from the neck along the spine, scaled."""

    def __init__(self, neck: Point, hip: Point, size: float) -> None:
        length = distance(neck, hip) or 1
        self.neck = neck
        self.down: Point = ((hip[0] - neck[0]) / length, (hip[1] - neck[1]) / length)
        self.across: Point = (self.down[1], -self.down[0])
        self.size = size
        self.length = length / size

    def at(self, across: float, down: float) -> Point:
        k = self.size
        return plus(self.neck, plus(times(self.across, across * k), times(self.down, down * k)))


def trunk_widths(person: Person, view: str) -> tuple[float, float]:
    """Width at the shoulders and at the hem, as the view shows them."""
    build = person.build
    if view == "side":
        return build.depth - 0.6, build.depth
    if view == "quarter":
        return build.depth + 0.9, build.depth + 1.4
    return build.shoulders, build.waist


def _outline(
    trunk: Trunk, top: float, hem: float, length: float, colour: str, round_hem: float = 1.8
) -> Node:
    points = [
        trunk.at(-top / 2, 0),
        trunk.at(top / 2, 0),
        trunk.at(hem / 2, length),
        trunk.at(-hem / 2, length),
    ]
    k = trunk.size
    return shape(points, colour, (4.6 * k, 4.6 * k, round_hem * k, round_hem * k))


def torso(person: Person, neck: Point, hip: Point, view: str, size: float) -> list[Node]:
    """The trunk in its clothes, without arms."""
    trunk = Trunk(neck, hip, size)
    top, hem = trunk_widths(person, view)
    length = trunk.length
    kind = person.top
    colour = person.top_colour
    marks: list[Node] = []
    if kind in ("none", "vest"):
        marks.append(_outline(trunk, top, hem, length + 1.4, colour if kind == "vest" else person.skin, 3))
        marks += _pants(person, trunk, hem, length) if person.bottom == "pants" else []
        if kind == "vest" and view != "back":
            marks.append(_neckline(trunk, person.skin, view))
        elif view == "front":
            marks.append(spot(trunk.at(0, length * 0.74), 0.9 * size))
        return marks
    if person.bottom == "pants":
        marks += _pants(person, trunk, hem, length)
    if kind == "dress":
        flare = hem + 8
        marks.append(_outline(trunk, top, flare, length + 7, colour))
        return marks
    if kind == "coat":
        marks.append(_outline(trunk, top + 1, hem + 3.4, length + 5, colour))
        x = 0 if view in ("front", "back") else (top / 2 - 3.4)
        if view != "back":
            marks.append(line(trunk.at(x, 1), trunk.at(x, length + 5)))
            marks += [spot(trunk.at(x - 2.8, d * length), 1.05 * size) for d in (0.45, 0.72, 0.99)]
        return marks
    if kind == "open-coat":
        marks.append(_outline(trunk, top - 1, hem - 1, length + 1, c.SKY))
        for side in (-1, 1):
            points = [trunk.at(side * 2.2, 0), trunk.at(side * (top / 2), 1),
                trunk.at(side * (hem / 2 + 1.4), length + 7),
                      trunk.at(side * 2.4, length + 7)]  # fmt: skip
            marks.append(shape(points, colour, (1, 4.6 * size, 1.6, 1.6)))
        return marks
    long = 3.4 if kind == "tunic" else 1
    marks.append(_outline(trunk, top, hem, length + long, colour))
    marks += _details(person, trunk, hem, length, view)
    return marks


def _details(person: Person, trunk: Trunk, hem: float, length: float, view: str) -> list[Node]:
    kind, k = person.top, trunk.size
    front = view == "front"
    marks: list[Node] = []
    if kind == "jumper":
        marks.append(line(trunk.at(-hem / 2 + 0.6, length - 2.2), trunk.at(hem / 2 - 0.6, length - 2.2)))
    if kind == "pyjamas":
        for x, y in ((-3.6, 6.6), (3.4, 9.4), (-3.4, 13), (3.6, 16)):
            if front or x > 0:
                marks.append(spot(trunk.at(x, y), 1.3 * k, c.WHITE))
    if kind == "shirt" and front:
        marks.append(path(_v(trunk, 4.2, 5.4), person.skin))
        marks.append(line(trunk.at(0, 5.6), trunk.at(0, length + 1)))
    if kind == "tunic" and front:
        marks.append(path(_v(trunk, 4.2, 6), person.skin))
    return marks


def accessories(person: Person, neck: Point, hip: Point, view: str, size: float) -> list[Node]:
    """Badge, stethoscope and tie; they lie over sleeves too."""
    trunk = Trunk(neck, hip, size)
    x = 0.0 if view == "front" else 2.0
    marks: list[Node] = []
    if person.stethoscope:
        marks.append(line(trunk.at(x - 4, 0), trunk.at(x - 3.4, 6), trunk.at(x, 9), trunk.at(x + 3.4, 6),
                          trunk.at(x + 4, 0), radius=3))  # fmt: skip
        marks.append(line(trunk.at(x, 9), trunk.at(x, 12)))
        marks.append(circle(trunk.at(x, 13.6), 2.2 * size, c.GREY))
    if person.badge:
        marks.append(line(trunk.at(x - 3, 0), trunk.at(x, 9), trunk.at(x + 3, 0), stroke=c.RED_DARK, width=2))
        marks.append(shape([trunk.at(x - 2.8, 8.4), trunk.at(x + 2.8, 8.4), trunk.at(x + 2.8, 14),
            trunk.at(x - 2.8, 14)],
                           c.WHITE, 0.8))  # fmt: skip
    if person.tie:
        marks.append(
            shape(
                [trunk.at(x, 2), trunk.at(x + 2, 10), trunk.at(x, 13), trunk.at(x - 2, 10)], c.RED_DARK, 0.6
            )
        )
    return marks


def _v(trunk: Trunk, half: float, deep: float) -> str:
    a, b, d = trunk.at(-half, -0.6), trunk.at(half, -0.6), trunk.at(0, deep)
    return f"M{xy(a)}L{xy(d)}L{xy(b)}Z"


def _neckline(trunk: Trunk, skin: str, view: str) -> Node:
    x = 0.0 if view == "front" else 2.4
    a, b, left, right = (
        trunk.at(x - 3.6, -1),
        trunk.at(x + 3.6, -1),
        trunk.at(x - 3.4, 7),
        trunk.at(x + 3.4, 7),
    )
    return path(f"M{xy(a)}C{xy(left)} {xy(right)} {xy(b)}Z", skin)


def _pants(person: Person, trunk: Trunk, hem: float, length: float) -> list[Node]:
    half = hem / 2
    points = [
        trunk.at(-half, length - 4.6), trunk.at(half, length - 4.6), trunk.at(half - 0.6, length + 0.4),
        trunk.at(2, length + 3.6), trunk.at(-2, length + 3.6), trunk.at(-half + 0.6, length + 0.4),
    ]  # fmt: skip
    return [shape(points, person.bottom_colour, 1)]


def skirt(person: Person, hip: Point, knees: tuple[Point, Point], hem: float, size: float) -> list[Node]:
    """A skirt from the waist to the knees, wherever those are."""
    k = size
    colour = person.bottom_colour if person.bottom == "skirt" else person.top_colour
    left, right = sorted(knees)
    low = max(left[1], right[1])
    if low - hip[1] > 6 * k:
        y = hip[1] + (low - hip[1]) * 0.9
        points = [(hip[0] - hem / 2 * k, hip[1] - 4 * k), (hip[0] + hem / 2 * k, hip[1] - 4 * k),
                  (max(right[0], hip[0] + hem / 2 * k) + 4 * k, y), (min(left[0],
                      hip[0] - hem / 2 * k) - 4 * k, y)]  # fmt: skip
        return [shape(points, colour, 1.6)]
    far = right if abs(right[0] - hip[0]) > abs(left[0] - hip[0]) else left
    way = 1 if far[0] > hip[0] else -1
    points = [(hip[0] - way * hem * 0.42 * k, hip[1] - 5 * k), (hip[0], hip[1] - 5 * k),
              (far[0], far[1] - 5 * k), (far[0] + way * 2 * k, far[1] + 4.6 * k),
              (hip[0] - way * hem * 0.42 * k, hip[1] + 4.4 * k)]  # fmt: skip
    return [shape(points, colour, 2.2)]
