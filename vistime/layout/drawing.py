"""The small drawings of a page (clock, tick box, ruler, arrow, cross) as items that fill a rectangle."""

from __future__ import annotations

from math import ceil, cos, pi, sin
from typing import Final

from vistime.layout import measure
from vistime.layout.boxes import Arrow, Box, Clock, Cross, Dial, Line, Ruler, Tick
from vistime.layout.pages import Item, LineItem, PathItem, RectItem, TextItem
from vistime.units import MM_PER_PT, Rect

#: How much wider than tall a cross is at most, and the other way round.
CROSS_ASPECT: Final = 1.3


def drawn(box: Box, rect: Rect, family: str, mirrored: bool) -> list[Item]:
    """What a box that is a drawing puts into its place; nothing for another one."""
    if isinstance(box, Line):
        return rule(box, rect)
    if isinstance(box, Tick):
        return tick(box, rect)
    if isinstance(box, Clock):
        return clock(box, rect, family)
    if isinstance(box, Dial):
        return dial(box, rect)
    if isinstance(box, Cross):
        return cross(box, rect)
    if isinstance(box, Arrow):
        return arrow(box, rect, mirrored)
    return ruler(box, rect) if isinstance(box, Ruler) else []


def square(rect: Rect) -> Rect:
    """The largest square in the middle of a rectangle."""
    side = min(rect.w, rect.h)
    return Rect(rect.x + (rect.w - side) / 2, rect.y + (rect.h - side) / 2, side, side)


def rule(box: Line, rect: Rect) -> list[Item]:
    """A straight line through the middle of the rectangle."""
    dash = (box.stroke * 4, box.stroke * 3) if box.style == "dashed" else None
    if box.direction == "vertical":
        x = rect.x + rect.w / 2
        return [LineItem(x, rect.y, x, rect.bottom, box.colour, box.stroke, dash, "butt")]
    y = rect.y + rect.h / 2
    return [LineItem(rect.x, y, rect.right, y, box.colour, box.stroke, dash, "butt")]


def tick(box: Tick, rect: Rect) -> list[Item]:
    """A box to tick with rounded corners; with its tick when done."""
    at = square(rect)
    inset = box.stroke / 2
    items: list[Item] = [
        RectItem(
            at.x + inset, at.y + inset, at.w - box.stroke, at.h - box.stroke, at.w * 0.16,
            "#ffffff", box.colour, box.stroke, None,
        )
    ]  # fmt: skip
    if box.done:
        low = (at.x + at.w * 0.43, at.y + at.h * 0.72)
        width = max(box.stroke * 1.8, at.w * 0.09)
        for x, y in ((0.24, 0.52), (0.77, 0.28)):
            end = (at.x + at.w * x, at.y + at.h * y)
            items.append(LineItem(*low, *end, box.colour, width, None, "round"))
    return items


def clock(box: Clock, rect: Rect, family: str) -> list[Item]:
    """A clock face with hour marks, its four main numbers when there is room, and both hands."""
    at = square(rect)
    radius = at.w / 2
    x0, y0 = at.x + radius, at.y + radius
    rim = max(0.35, radius * 0.07)
    items: list[Item] = [
        RectItem(
            at.x + rim / 2, at.y + rim / 2, at.w - rim, at.h - rim, radius - rim / 2,
            box.face, box.colour, rim, None,
        )
    ]  # fmt: skip

    def point(share: float, turn: float) -> tuple[float, float]:
        angle = turn * 2 * pi
        return x0 + sin(angle) * radius * share, y0 - cos(angle) * radius * share

    numbers = radius >= 8.0
    for hour in range(12):
        main = hour % 3 == 0
        if numbers and main:
            continue
        inner = point(0.72 if main else 0.79, hour / 12)
        items.append(
            LineItem(*inner, *point(0.86, hour / 12), box.colour, rim * (0.9 if main else 0.5), None, "round")
        )
    if numbers:
        face = measure.face(measure.face_name(family, "bold"))
        size = radius * 0.27 / MM_PER_PT
        for number in (12, 3, 6, 9):
            x, y = point(0.7, number / 12)
            text = str(number)
            wide = measure.mm_of(face.units(text), size)
            tall = measure.mm_of(face.cap_height, size)
            items.append(TextItem(x - wide / 2, y + tall / 2, text, face.name, size, box.colour))
    hour, minute = box.time
    items.append(
        LineItem(x0, y0, *point(0.46, (hour % 12 + minute / 60) / 12), box.colour, rim * 1.7, None, "round")
    )
    items.append(LineItem(x0, y0, *point(0.72, minute / 60), box.colour, rim * 1.1, None, "round"))
    hub = rim * 1.2
    items.append(RectItem(x0 - hub, y0 - hub, 2 * hub, 2 * hub, hub, box.colour, None, 0.0, None))
    return items


def dial(box: Dial, rect: Rect) -> list[Item]:
    """Dials of 60 minutes, each of the same size: full ones for whole hours, and the rest shaded on the last one."""
    count = ceil(box.minutes / 60)
    side, columns = max((min(rect.w / c, rect.h / ceil(count / c)), -c) for c in range(1, count + 1))
    columns = -columns
    rows = ceil(count / columns)
    left, top = rect.x + (rect.w - columns * side) / 2, rect.y + (rect.h - rows * side) / 2
    items: list[Item] = []
    for number in range(count):
        row, column = divmod(number, columns)
        room = side * (0.04 if count > 1 else 0.0)
        at = Rect(left + column * side, top + row * side, side, side).inset(room, room, room, room)
        items += _hour(box, at, min(60, box.minutes - 60 * number))
    return items


def _hour(box: Dial, at: Rect, minutes: int) -> list[Item]:
    """One dial: its rim, a mark for every five minutes, and a sector from the top."""
    radius = at.w / 2
    x0, y0 = at.x + radius, at.y + radius
    rim = max(0.25, radius * 0.05)

    def point(share: float, turn: float) -> tuple[float, float]:
        angle = turn * 2 * pi * (-1 if box.turn == "timer" else 1)
        return x0 + sin(angle) * radius * share, y0 - cos(angle) * radius * share

    items: list[Item] = [
        RectItem(
            at.x + rim / 2, at.y + rim / 2, at.w - rim, at.h - rim, radius - rim / 2,
            box.face, box.colour, rim, None,
        )
    ]  # fmt: skip
    for mark in range(12):
        inner = point(0.76 if mark % 3 == 0 else 0.86, mark / 12)
        items.append(LineItem(*inner, *point(0.96, mark / 12), box.colour, rim * 0.7, None, "butt"))
    # A corner every three degrees: at 30 mm, off the circle by less than 0.01 mm.
    corners = max(2, minutes * 2)
    edge = [point(0.72, minutes / 60 * corner / corners) for corner in range(corners + 1)]
    points = edge[:-1] if minutes == 60 else [(x0, y0), *edge]
    items.append(PathItem(tuple(points), box.shade, None, 0.0))
    return items


def cross(box: Cross, rect: Rect) -> list[Item]:
    """Both diagonals; of a very wide or tall place only those of its middle, so that they still cross steeply."""
    inset = box.stroke / 2
    wide, tall = min(rect.w, rect.h * CROSS_ASPECT), min(rect.h, rect.w * CROSS_ASPECT)
    left, top = rect.x + (rect.w - wide) / 2 + inset, rect.y + (rect.h - tall) / 2 + inset
    right, low = left + wide - box.stroke, top + tall - box.stroke
    return [
        LineItem(left, top, right, low, box.colour, box.stroke, None, "round"),
        LineItem(left, low, right, top, box.colour, box.stroke, None, "round"),
    ]


#: An arrow to the right in a square of 1 x 1.
_ARROW = ((0.06, 0.38), (0.5, 0.38), (0.5, 0.16), (0.94, 0.5), (0.5, 0.84), (0.5, 0.62), (0.06, 0.62))
_TURNS = {"right": 0, "down": 1, "left": 2, "up": 3}


def arrow(box: Arrow, rect: Rect, mirrored: bool = False) -> list[Item]:
    """A broad arrow, filled; mirrored, right is left."""
    at = square(rect)
    points: tuple[tuple[float, float], ...] = _ARROW
    for _ in range(_TURNS[box.direction]):
        points = tuple((1 - y, x) for x, y in points)
    if mirrored:
        points = tuple((1 - x, y) for x, y in points)
    placed = tuple((at.x + x * at.w, at.y + y * at.h) for x, y in points)
    return [PathItem(placed, box.colour, None, 0.0)]


def ruler(box: Ruler, rect: Rect) -> list[Item]:
    """A ruler of exactly `length` mm from the left edge of the rectangle; a mark every 5 mm, longer every 10."""
    low = rect.bottom - 0.15
    items: list[Item] = [LineItem(rect.x, low, rect.x + box.length, low, box.colour, 0.25, None, "butt")]
    mark = 0.0
    while mark <= box.length + 1e-6:
        tall = min(rect.h, 3.0 if mark % 10 < 1e-6 else 1.6)
        items.append(LineItem(rect.x + mark, low - tall, rect.x + mark, low, box.colour, 0.25, None, "butt"))
        mark += 5.0
    return items
