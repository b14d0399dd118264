"""What single SVG elements say: the outline of a basic shape, the pen of a stroke, the box of a view."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from vistime.paint.svg_path import (
    Path,
    Subpath,
    SvgInvalid,
    SvgUnsupported,
    ellipse_path,
    parse_path,
    read_numbers,
    rect_path,
)
from vistime.paint.svg_style import length
from vistime.paint.svg_tree import Element
from vistime.paint.svg_write import Pen

_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}


def view_box(element: Element) -> tuple[float, float, float, float]:
    """x, y, width and height of the view: `viewBox`, or else `width` and `height`. Raises SvgInvalid."""
    text = element.attributes.get("viewBox")
    if text is not None:
        numbers = read_numbers(text, "viewBox")
        if len(numbers) != 4:
            raise SvgInvalid("viewBox has not four numbers")
        x, y, width, height = numbers
    else:
        x = y = 0.0
        size = [element.attributes.get(name, "100%") for name in ("width", "height")]
        if any(text.strip().endswith("%") for text in size):
            raise SvgInvalid("it has neither a viewBox nor a width and height")
        width, height = length(size[0], 0, "width"), length(size[1], 0, "height")
    if width < 1e-3 or height < 1e-3 or not 1e-3 <= width / height <= 1e3:
        raise SvgInvalid("its viewBox has no area")
    return x, y, width, height


def outline(element: Element, size: tuple[float, float]) -> Path:
    """The path of a shape element, percentages taken of `size`. Empty where the standard draws nothing."""
    width, height = size
    diagonal = math.hypot(width, height) / math.sqrt(2)
    get = element.attributes.get

    def number(name: str, whole: float) -> float:
        return length(get(name), whole, name)

    match element.tag:
        case "path":
            return parse_path(get("d", ""))
        case "circle":
            radius = number("r", diagonal)
            if radius < 0:
                raise SvgInvalid("a circle has a negative radius")
            return ellipse_path(number("cx", width), number("cy", height), radius, radius) if radius else []
        case "ellipse":
            rx, ry = _radii(element, size)
            return ellipse_path(number("cx", width), number("cy", height), rx, ry) if rx and ry else []
        case "rect":
            across, down = number("width", width), number("height", height)
            if across < 0 or down < 0:
                raise SvgInvalid("a rectangle has a negative size")
            if across == 0 or down == 0:
                return []
            return rect_path(number("x", width), number("y", height), across, down, *_radii(element, size))
        case "line":
            start, end = (
                (number("x1", width), number("y1", height)),
                (number("x2", width), number("y2", height)),
            )
            return [Subpath(start, [end])]
    numbers = read_numbers(get("points", ""), "points")
    if len(numbers) % 2:
        raise SvgInvalid("points has an odd count of numbers")
    points = list(zip(numbers[::2], numbers[1::2], strict=True))
    return [Subpath(points[0], list(points[1:]), element.tag == "polygon")] if len(points) > 1 else []


def _radii(element: Element, size: tuple[float, float]) -> tuple[float, float]:
    """rx and ry; where one is missing or auto, it is as the other."""
    given = [element.attributes.get(name, "auto").strip() for name in ("rx", "ry")]
    rx, ry = (length(text, whole, "a radius") for text, whole in zip(given, size, strict=True))
    if rx < 0 or ry < 0:
        raise SvgInvalid("a radius is negative")
    return (ry if given[0] == "auto" else rx), (rx if given[1] == "auto" else ry)


def pen(style: Mapping[str, str], diagonal: float) -> Pen:
    """The pen of a style, percentages taken of `diagonal`. Raises SvgUnsupported and SvgInvalid."""
    width = length(style["stroke-width"], diagonal, "stroke-width")
    cap, join = _CAPS.get(style["stroke-linecap"]), _JOINS.get(style["stroke-linejoin"])
    miter = length(style["stroke-miterlimit"], 1, "stroke-miterlimit")
    if cap is None or join is None or width < 0 or miter < 1:
        raise SvgUnsupported("a line cap, join, width or miter limit out of the ordinary")
    dashes, phase = _dashes(style["stroke-dasharray"], diagonal, cap == 0)
    if dashes:
        phase = (phase + length(style["stroke-dashoffset"], diagonal, "stroke-dashoffset")) % sum(dashes)
    return Pen(width, cap, join, miter, dashes, phase if dashes else 0.0)


def _dashes(text: str, diagonal: float, butt: bool) -> tuple[tuple[float, ...], float]:
    """A dash pattern without gaps of length zero, and the phase at which it begins; empty for a solid line.

    PDF viewers differ on zeros inside a pattern, so dashes that meet are made one, and dashes of length zero
    stay only where caps make dots of them.
    """
    if text.strip() in ("none", ""):
        return (), 0.0
    parts = re.split(r"[\s,]+", text.strip(), maxsplit=64)
    numbers = [length(part, diagonal, "stroke-dasharray") for part in parts[:64]]
    if min(numbers) < 0 or len(parts) > 64:
        raise SvgUnsupported("a dash pattern out of the ordinary")
    if len(numbers) % 2:
        numbers += numbers
    pairs: list[tuple[float, float]] = []
    for dash, gap in zip(numbers[::2], numbers[1::2], strict=True):
        if pairs and pairs[-1][1] == 0:
            pairs[-1] = (pairs[-1][0] + dash, gap)
        elif pairs and butt and dash == 0:
            pairs[-1] = (pairs[-1][0], pairs[-1][1] + gap)
        else:
            pairs.append((dash, gap))
    phase = 0.0
    if pairs[-1][1] == 0 and len(pairs) > 1:
        phase, _ = pairs.pop()
        pairs[0] = (pairs[0][0] + phase, pairs[0][1])
    if pairs[-1][1] == 0:
        return (), 0.0
    if butt and pairs[0][0] == 0:
        raise SvgUnsupported("a dash pattern that begins with nothing")
    return tuple(length for pair in pairs for length in pair), phase
