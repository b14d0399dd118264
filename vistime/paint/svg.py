"""SVG pictures compiled to PDF operators, for form XObjects that are drawn once and placed often.

Compiled are the features that symbol sets use: paths, basic shapes, groups, transforms, fills, strokes,
dashes, clips, opacity of single shapes. Whatever else would change the picture raises SvgUnsupported, so that
the caller can draw the file in another way: nothing is drawn wrong and nothing is dropped in silence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from vistime.paint.svg_extent import NOTHING, cut_bounds, join_bounds
from vistime.paint.svg_lines import as_drawn, edges, hiding, is_frame
from vistime.paint.svg_path import Bounds, SvgInvalid, SvgUnsupported
from vistime.paint.svg_tree import Element, read_tree
from vistime.paint.svg_walk import Walk
from vistime.paint.svg_write import Shape, alpha_name, colour_operands, write_shapes

__all__ = [
    "CompiledSvg",
    "SvgInvalid",
    "SvgUnsupported",
    "alpha_name",
    "colour_operands",
    "compile_svg",
    "recolour",
]


@dataclass(frozen=True, slots=True)
class CompiledSvg:
    """A picture as the content of a PDF form XObject with BBox [0 0 width height] and y upwards.

    `colour` and `lines` are operators, not yet deflated; both set every part of the graphics state that they
    use, apart from opacity. `ink` (x0, y0, x1, y1) is what is really painted in colour, line widths included,
    cut to the box. For each of `alphas` the form's resources need an ExtGState named by `alpha_name`, with
    that `ca` and `CA`. `title` is what the file calls itself, or nothing.
    """

    colour: bytes
    lines: bytes
    ink: Bounds
    box: tuple[float, float]
    alphas: tuple[float, ...]
    title: str


def compile_svg(data: bytes) -> CompiledSvg:
    """Compile an SVG file.

    Raises SvgInvalid for files that are broken, hostile or empty, and SvgUnsupported, naming the feature, for
    those that use what is not compiled.
    """
    root, ids = read_tree(data)
    walk = Walk(root, ids)
    walk.run()
    shapes = walk.shapes
    ink = NOTHING
    for shape in shapes:
        ink = join_bounds(ink, shape.bounds)
    width, height = walk.box
    ink = cut_bounds(ink, (0.0, 0.0, width, height))
    if ink == NOTHING:
        raise SvgInvalid("nothing in it is painted")
    # A hundredth of a unit is 0.01 mm where a 72-unit picture is printed 72 mm wide.
    digits = 2 if max(width, height) >= 36 else 3
    colour, lines, alphas = _write(root, shapes, digits)
    x0, y0, x1, y1 = (round(edge, 3) for edge in ink)
    return CompiledSvg(colour, lines, (x0, y0, x1, y1), walk.box, tuple(sorted(alphas)), root.title)


_COLOUR_LINE = re.compile(rb"^([0-9.]+ [0-9.]+ [0-9.]+)(?= (?:rg|RG)$)", re.MULTILINE)


def recolour(operators: bytes, colours: Mapping[str, str]) -> bytes:
    """Compiled operators (not deflated) with some colours exchanged for others, all at once; CSS colours.

    Black and white stay as they are: they are lines and paper. Raises SvgUnsupported for what is no colour.
    """
    swaps = {colour_operands(old): colour_operands(new) for old, new in colours.items()}
    return _COLOUR_LINE.sub(lambda found: swaps.get(found[1], found[1]), operators)


def _write(root: Element, shapes: list[Shape], digits: int) -> tuple[bytes, bytes, set[float]]:
    """The picture in colour, in black lines on white, and the opacities in both.

    Where all lines come after all colours, `colour` ends with `lines`, so that a pack can store them once.
    """
    under = [shape for shape in shapes if shape.coloured_group]
    over = [shape for shape in shapes if not shape.coloured_group]
    if not (under and over) or root.attributes.get("data-lines") == "white":
        lines, more = write_shapes(shapes, digits, hiding(shapes))
    elif len(under) > 1 and is_frame(over):
        lines, more = write_shapes([*edges(under, over[0]), *over], digits, as_drawn)
    else:
        lines, more = write_shapes(over, digits, as_drawn)
        if shapes == under + over:
            colour, alphas = write_shapes(under, digits, as_drawn)
            return colour + b"\n" + lines, lines, alphas | more
    colour, alphas = write_shapes(shapes, digits, as_drawn)
    return colour, lines, alphas | more
