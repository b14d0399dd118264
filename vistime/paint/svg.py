"""SVG pictures compiled to PDF operators, for form XObjects that are drawn once and placed often.

Compiled are the features that symbol sets use: paths, basic shapes, groups, transforms, fills, strokes,
dashes, clips, opacity of single shapes. Whatever else would change the picture raises SvgUnsupported, so that
the caller can draw the file in another way: nothing is drawn wrong and nothing is dropped in silence.
"""

from __future__ import annotations

from dataclasses import dataclass

from vistime.paint.svg_extent import NOTHING, cut_bounds, join_bounds
from vistime.paint.svg_path import Bounds, SvgInvalid, SvgUnsupported
from vistime.paint.svg_style import BLACK, WHITE, Colour
from vistime.paint.svg_tree import Element, read_tree
from vistime.paint.svg_walk import Walk
from vistime.paint.svg_write import Inks, Shape, alpha_name, colour_operands, write_shapes

__all__ = ["CompiledSvg", "SvgInvalid", "SvgUnsupported", "alpha_name", "colour_operands", "compile_svg"]


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


def _as_drawn(shape: Shape) -> Inks:
    return shape.fill, shape.stroke


def _write(root: Element, shapes: list[Shape], digits: int) -> tuple[bytes, bytes, set[float]]:
    """The picture in colour, in black lines on white, and the opacities in both.

    OpenMoji draws its lines on their own, so dropping the coloured groups leaves them. Elsewhere coloured
    shapes hide lines behind them and have to go on hiding them, in white; `data-lines` on an element or a
    group overrules that. Where all lines come after all colours, `colour` ends with `lines`, so that a pack
    can store them once.
    """
    under = [shape for shape in shapes if shape.coloured_group]
    over = [shape for shape in shapes if not shape.coloured_group]
    if not (under and over) or root.attributes.get("data-lines") == "white":
        colour, alphas = write_shapes(shapes, digits, _as_drawn)
        lines, more = write_shapes(shapes, digits, _in_lines)
    else:
        lines, more = write_shapes(over, digits, _as_drawn)
        if shapes == under + over:
            colour, alphas = write_shapes(under, digits, _as_drawn)
            colour += b"\n" + lines
        else:
            colour, alphas = write_shapes(shapes, digits, _as_drawn)
    return colour, lines, alphas | more


def _in_lines(shape: Shape) -> Inks:
    def turned(colour: Colour | None, alpha: float) -> Colour | None:
        if colour is None or shape.role == "drop":
            return None
        if shape.role:
            return BLACK if shape.role == "black" else WHITE
        if colour != BLACK and alpha < 0.95:
            return None  # what shines through in colour hides nothing in lines
        return BLACK if colour == BLACK else WHITE

    return turned(shape.fill, shape.fill_alpha), turned(shape.stroke, shape.stroke_alpha)
