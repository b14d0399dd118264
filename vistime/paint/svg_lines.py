"""What a picture becomes where only black lines are printed, to save ink or to colour in.

OpenMoji draws its lines on their own, so dropping its coloured groups leaves them; only flags have nothing
but a frame there. Elsewhere coloured shapes hide lines behind them, and have to go on hiding them, in white.
In drawings, `data-lines` on an element or a group (black, white, drop) overrules that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from vistime.paint.svg_style import BLACK, WHITE, Colour
from vistime.paint.svg_write import Clip, Inks, Pen, Shape

_DARK = 0x36
"""No channel of a colour taken for black is above this: the #231f20 and #333 of drawing programs are lines
too, the
#3f3f3f with which OpenMoji fills shoes and hair is not."""

_OPAQUE = 0.95
"""Below this opacity, a coloured shape hides nothing and is left out of lines."""

_EDGE = 0.6
"""The width of the lines around the colours of a flag, in OpenMoji's units: a third of its own lines."""


def as_drawn(shape: Shape) -> Inks:
    """The shape's own colours."""
    return shape.fill, shape.stroke


def hiding(shapes: list[Shape]) -> Callable[[Shape], Inks]:
    """How to paint each of these shapes in lines: dark ones black, others white.

    A picture without anything dark, such as a sign in one colour, would be empty then: all that is not white
    becomes black.
    """

    def lines(shape: Shape) -> Inks:
        return _ink(shape, shape.fill, shape.fill_alpha, _DARK), _ink(
            shape, shape.stroke, shape.stroke_alpha, _DARK
        )

    def silhouette(shape: Shape) -> Inks:
        return _ink(shape, shape.fill, shape.fill_alpha, 254), _ink(
            shape, shape.stroke, shape.stroke_alpha, 254
        )

    return lines if any(BLACK in lines(shape) for shape in shapes) else silhouette


def _ink(shape: Shape, colour: Colour | None, alpha: float, dark: int) -> Colour | None:
    if colour is None or shape.role == "drop":
        return None
    if shape.role:
        return BLACK if shape.role == "black" else WHITE
    if (max(colour) if dark < 128 else min(colour)) <= dark:
        return BLACK
    return WHITE if alpha >= _OPAQUE else None


def is_frame(shapes: list[Shape]) -> bool:
    """Whether these are one empty shape with three or four straight edges."""
    if len(shapes) != 1 or shapes[0].fill is not None or len(shapes[0].path) != 1:
        return False
    outline = shapes[0].path[0]
    return (
        outline.closed
        and len(outline.segments) <= 4
        and all(len(segment) == 2 for segment in outline.segments)
    )


def edges(shapes: list[Shape], frame: Shape) -> Iterator[Shape]:
    """Coloured shapes as white ones with thin black edges, cut off at the frame; each hides what lies under it."""
    inside = Clip(frame.path, False, frame.bounds)
    for coloured in shapes:
        shape = replace(coloured, clips=(inside, *coloured.clips))
        if shape.stroke is not None:
            wide, narrow = (
                replace(shape.pen, width=max(0.01, shape.pen.width + by)) for by in (_EDGE, -_EDGE)
            )
            yield replace(shape, fill=None, stroke=BLACK, stroke_alpha=1.0, pen=wide)
            yield replace(
                shape, fill=shape.fill and WHITE, fill_alpha=1.0, stroke=WHITE, stroke_alpha=1.0, pen=narrow
            )
        elif shape.fill is not None:
            yield replace(
                shape,
                fill=WHITE,
                fill_alpha=1.0,
                stroke=BLACK,
                stroke_alpha=1.0,
                pen=Pen(_EDGE, 1, 1),
                uneven=None,
            )
