"""The walk through an SVG tree: what each element inherits, and the shapes it paints, in painting order."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from vistime.paint.svg_element import outline, pen, view_box
from vistime.paint.svg_extent import (
    NOTHING,
    control_bounds,
    cut_bounds,
    fill_bounds,
    join_bounds,
    stroke_bounds,
)
from vistime.paint.svg_path import (
    LARGEST,
    MOST_SEGMENTS,
    Bounds,
    Matrix,
    Path,
    SvgInvalid,
    SvgUnsupported,
    rect_path,
    transform_path,
)
from vistime.paint.svg_style import (
    INHERITED,
    OWN,
    declarations,
    fraction,
    inherit,
    length,
    paint,
    read_transform,
)
from vistime.paint.svg_tree import MOST_DEPTH, MOST_ELEMENTS, Element
from vistime.paint.svg_write import Clip, Shape

_COLOUR_GROUP = re.compile(r"(?:color|color-foreground|skin|skin-shadow|hair)(?:[-_](?:[a-z]|[0-9_-]+))?")


@dataclass(frozen=True, slots=True)
class _Place:
    """What an element finds where it stands."""

    style: Mapping[str, str]
    matrix: Matrix
    size: tuple[float, float]
    clips: tuple[Clip, ...] = ()
    coloured_group: bool = False
    role: str = ""
    depth: int = 0


_SHAPES = frozenset(("path", "circle", "ellipse", "line", "rect", "polyline", "polygon"))
_NOT_DRAWN = frozenset(
    [
        *("defs", "title", "desc", "metadata", "clipPath", "linearGradient", "radialGradient", "pattern"),
        *("mask", "marker", "filter", "symbol", "view"),
    ]
)
_REFERENCE = re.compile(r"""url\(\s*["']?#([^"')]+)["']?\s*\)""")
_HREFS = ("href", "http://www.w3.org/1999/xlink href")


class Walk:
    """Collects the shapes of a tree in `shapes`; `box` is the width and height of the form they stand in."""

    def __init__(self, root: Element, ids: Mapping[str, Element]) -> None:
        self.shapes: list[Shape] = []
        self._ids = ids
        self._root = root
        self._visits = 0
        self._segments = 0
        x, y, width, height = view_box(root)
        # A very small or very large grid is brought to a scale at which two or three decimals fit.
        scale = 1.0 if 8 <= max(width, height) <= 5000 else 72 / max(width, height)
        self.box = (round(width * scale, 3), round(height * scale, 3))
        self._size = (width, height)
        self._matrix = Matrix(scale, 0.0, 0.0, -scale, -x * scale, (y + height) * scale)

    def run(self) -> None:
        """Walk the whole tree; the shapes stand in `shapes` in painting order."""
        root = self._root
        if "transform" in root.attributes:
            raise SvgUnsupported("a transform on the root")
        self._group(root, _Place(dict(INHERITED), self._matrix, self._size), root=True)

    def _element(self, element: Element, place: _Place) -> None:
        self._visits += 1
        if self._visits > MOST_ELEMENTS:
            raise SvgInvalid(f"with what it repeats (<use>) it has more than {MOST_ELEMENTS:,} elements")
        if place.depth > MOST_DEPTH:
            raise SvgInvalid(
                f"with what it repeats (<use>) it has more than {MOST_DEPTH} elements inside each other"
            )
        tag = element.tag
        if tag in _NOT_DRAWN:
            return
        if tag in _SHAPES or tag in ("g", "a", "svg", "use"):
            self._group(element, place)
        elif tag == "style":
            if element.text.strip():
                raise SvgUnsupported("style sheets")
        else:
            raise SvgUnsupported(f"<{tag}>")

    def _group(self, element: Element, place: _Place, root: bool = False) -> None:
        """Any element that paints: its properties, then itself or its children."""
        attributes = element.attributes
        own: Mapping[str, str] = attributes
        if "style" in attributes:
            own = {**attributes, **declarations(attributes["style"])}
        if own.get("display", "").strip() == "none":
            return
        _refuse_others(own)
        if not own.keys().isdisjoint(INHERITED):
            place = replace(place, style=inherit(place.style, own))
        if "transform" in own and not root:
            place = replace(place, matrix=place.matrix.then_inside(read_transform(own["transform"])))
        lines = "" if root else attributes.get("data-lines", "")
        if lines not in ("", "black", "white", "drop"):
            raise SvgInvalid(f"data-lines={lines!r} is none of black, white, drop")
        coloured = element.tag == "g" and bool(_COLOUR_GROUP.fullmatch(attributes.get("id", "")))
        place = replace(
            place,
            role="drop" if place.role == "drop" else lines or place.role,
            coloured_group=place.coloured_group or coloured,
            depth=place.depth + 1,
        )
        if own.get("clip-path", "none").strip() != "none":
            place = replace(place, clips=(*place.clips, self._clip(own["clip-path"], place)))
        first = len(self.shapes)
        if element.tag in _SHAPES:
            moving = next((child.tag for child in element.children if child.tag not in _NOT_DRAWN), None)
            if moving is not None:
                raise SvgUnsupported(f"<{moving}>")
            self._shape(element, place)
        elif element.tag == "use":
            self._use(element, place)
        else:
            if element.tag == "svg" and not root:
                place = self._inner_svg(element, place)
            for child in element.children:
                self._element(child, place)
        opacity = fraction(own.get("opacity", "1").strip(), "opacity")
        if opacity < 0.995:
            self.shapes[first:] = _faded(self.shapes[first:], opacity)

    def _use(self, element: Element, place: _Place) -> None:
        target = next((element.attributes[name] for name in _HREFS if name in element.attributes), "")
        found = self._ids.get(target[1:]) if target.startswith("#") else None
        if found is None or found.tag in ("svg", "symbol"):
            raise SvgUnsupported(f"<use> of {target[:40] or 'nothing'!r}")
        width, height = place.size
        x, y = (
            length(element.attributes.get(name), whole, name) for name, whole in (("x", width), ("y", height))
        )
        self._element(found, replace(place, matrix=place.matrix.then_inside(Matrix(e=x, f=y))))

    def _inner_svg(self, element: Element, place: _Place) -> _Place:
        """A drawing within the drawing: its view box, fitted into its width and height and cut off there."""
        get = element.attributes.get
        across, down = place.size
        x, y = length(get("x"), across, "x"), length(get("y"), down, "y")
        width = length(get("width"), across, "width", across)
        height = length(get("height"), down, "height", down)
        if width <= 0 or height <= 0 or get("overflow", "hidden") not in ("hidden", "scroll"):
            raise SvgUnsupported("a nested <svg> without a size, or one that overflows")
        clip = self._area(rect_path(x, y, width, height), place.matrix, False)
        place = replace(place, clips=(*place.clips, clip), size=(width, height))
        inner = Matrix(e=x, f=y)
        if "viewBox" in element.attributes:
            vx, vy, vw, vh = view_box(element)
            if get("preserveAspectRatio", "xMidYMid").split()[0] != "xMidYMid" or "slice" in get(
                "preserveAspectRatio", ""
            ):
                raise SvgUnsupported("preserveAspectRatio of a nested <svg>")
            scale = min(width / vw, height / vh)
            inner = Matrix(scale, 0, 0, scale, x + (width - vw * scale) / 2, y + (height - vh * scale) / 2)
            inner = inner.then_inside(Matrix(e=-vx, f=-vy))
            place = replace(place, size=(vw, vh))
        return replace(place, matrix=place.matrix.then_inside(inner))

    def _area(self, path: Path, matrix: Matrix, even_odd: bool) -> Clip:
        moved = transform_path(path, matrix)
        self._count(moved)
        return Clip(moved, even_odd, fill_bounds(moved))

    def _clip(self, value: str, place: _Place) -> Clip:
        reference = _REFERENCE.fullmatch(value.strip())
        found = self._ids.get(reference[1]) if reference else None
        if found is None or found.tag != "clipPath":
            raise SvgUnsupported(f"the clip path {value[:40]!r}")
        units = found.attributes.get("clipPathUnits", "userSpaceOnUse")
        if units != "userSpaceOnUse" or found.attributes.keys() & {"clip-path", "style"}:
            raise SvgUnsupported("clip paths with units or clips of their own")
        matrix = place.matrix.then_inside(read_transform(found.attributes.get("transform", "")))
        style = inherit(INHERITED, found.attributes)
        areas: list[Clip] = []
        for child in found.children:
            own = {**child.attributes, **declarations(child.attributes.get("style", ""))}
            if child.tag not in _SHAPES or own.get("clip-path", "none") != "none":
                raise SvgUnsupported(f"<{child.tag}> in a clip path")
            _refuse_others(own)
            rules = inherit(style, own)
            if own.get("display") == "none" or rules["visibility"] != "visible":
                continue
            inside = matrix.then_inside(read_transform(own.get("transform", "")))
            path = outline(child, place.size)
            areas.append(self._area(path, inside, rules["clip-rule"] == "evenodd"))
        if len(areas) == 1:
            return areas[0]
        if not _apart([area.bounds for area in areas]):
            raise SvgUnsupported("a clip path of several shapes")
        bounds = NOTHING
        for area in areas:
            bounds = join_bounds(bounds, area.bounds)
        return Clip(
            [sub for area in areas for sub in area.path], any(area.even_odd for area in areas), bounds
        )

    def _count(self, path: Path) -> None:
        self._segments += sum(len(sub.segments) + 1 for sub in path)
        if self._segments > MOST_SEGMENTS:
            raise SvgInvalid(f"it has more than {MOST_SEGMENTS:,} points")
        box = control_bounds(path)
        if path and not (-LARGEST <= min(box) <= max(box) <= LARGEST):
            raise SvgInvalid("it reaches too far")

    def _shape(self, element: Element, place: _Place) -> None:
        style = place.style
        if style["visibility"] != "visible":
            return
        for name in ("marker-start", "marker-mid", "marker-end"):
            # a marker that is not in the file is no marker, says the standard; OpenMoji has some
            reference = _REFERENCE.fullmatch(style[name])
            if style[name] != "none" and not (reference and reference[1] not in self._ids):
                raise SvgUnsupported("markers")
        fill, fill_alpha = paint(style["fill"], style, "fill-opacity")
        stroke, stroke_alpha = paint(style["stroke"], style, "stroke-opacity")
        diagonal = math.hypot(*place.size) / math.sqrt(2)
        brush = pen(style, diagonal)
        if fill_alpha == 0:
            fill = None
        if stroke_alpha == 0 or brush.width == 0:
            stroke = None
        if fill is None and stroke is None:
            return
        path = outline(element, place.size)
        if not any(len(sub.segments) > 1 or len(seg) > 2 for sub in path for seg in sub.segments):
            fill = None  # a line has no inside, but PDF viewers draw a hair where one is filled
        if not path or (fill is None and stroke is None):
            return
        if stroke is not None and brush.dashes and "pathLength" in element.attributes:
            raise SvgUnsupported("pathLength")
        matrix = place.matrix
        if abs(matrix.a * matrix.d - matrix.b * matrix.c) < 1e-12:
            return  # flattened to a line, it shows nothing
        moved = transform_path(path, matrix)
        self._count(moved)
        bounds = fill_bounds(moved) if fill is not None else NOTHING
        uneven: Matrix | None = None
        if stroke is not None:
            edge = stroke_bounds(path, matrix, brush.width, brush.cap, brush.join, brush.miter)
            bounds = join_bounds(bounds, edge)
            if matrix.keeps_shape():
                brush = brush.scaled(matrix.scale())
            else:
                uneven = matrix
                moved = path
        for clip in place.clips:
            bounds = cut_bounds(bounds, clip.bounds)
        if bounds == NOTHING:
            return
        rule = style["fill-rule"]
        order = style["paint-order"].split()
        if rule not in ("nonzero", "evenodd") or order[0] not in ("normal", "fill", "stroke", "markers"):
            raise SvgUnsupported(f"fill-rule {rule!r} or paint-order {style['paint-order']!r}")
        self.shapes.append(
            Shape(
                path=moved,
                fill=fill,
                fill_alpha=fill_alpha,
                even_odd=rule == "evenodd",
                stroke=stroke,
                stroke_alpha=stroke_alpha,
                pen=brush,
                stroke_first="stroke" in order
                and ("fill" not in order or order.index("stroke") < order.index("fill")),
                bounds=bounds,
                uneven=uneven,
                clips=place.clips,
                coloured_group=place.coloured_group,
                role=place.role,
            )
        )


def _refuse_others(own: Mapping[str, str]) -> None:
    for name in own.keys() & OWN.keys():
        if own[name].strip() not in OWN[name]:
            raise SvgUnsupported(name)
    for name in own:
        if name.startswith("on") or name in ("systemLanguage", "requiredExtensions", "requiredFeatures"):
            raise SvgUnsupported(f"the attribute {name!r}")


def _apart(boxes: list[Bounds]) -> bool:
    if len(boxes) > 100:
        return False
    return all(cut_bounds(one, other) == NOTHING for at, one in enumerate(boxes) for other in boxes[at + 1 :])


def _faded(shapes: list[Shape], opacity: float) -> list[Shape]:
    """The shapes of a group with an opacity, which falls on them singly only if none hides another."""
    if opacity < 0.005:
        return []
    if not _apart([shape.bounds for shape in shapes]):
        raise SvgUnsupported("opacity of shapes that lie over each other")
    faded: list[Shape] = []
    for shape in shapes:
        both = shape.fill is not None and shape.stroke is not None
        if both and (shape.stroke_first or min(shape.fill_alpha, shape.stroke_alpha) < 0.995):
            raise SvgUnsupported("opacity of a shape with a fill and a line of different opacities")
        fill_alpha, stroke_alpha = shape.fill_alpha * opacity, shape.stroke_alpha * opacity
        faded.append(replace(shape, fill_alpha=fill_alpha, stroke_alpha=stroke_alpha, as_one=both))
    return faded
