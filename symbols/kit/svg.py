"""The pieces of a drawing and how they become SVG text.

The writer knows the scale it is in and divides outline widths by it: an object drawn once and placed at any
size keeps the same outline, as OpenMoji does.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from symbols.kit.geometry import Point, number, xy
from symbols.kit.palette import BLACK

OUTLINE = 2.0

Lines = Literal["black", "drop"]
Cap = Literal["round", "butt"]


@dataclass(frozen=True)
class Mark:
    """One SVG element. Its geometry scales with the group it stands in, its outline does not."""

    tag: str
    geometry: tuple[tuple[str, str], ...]
    fill: str | None = None
    stroke: str | None = None
    width: float = OUTLINE
    cap: Cap = "round"
    lines: Lines | None = None


@dataclass(frozen=True)
class Tube:
    """A limb or pole: a thick line with an outline. The width is measured to the middle of the outline."""

    d: str
    width: float
    fill: str
    cap: Cap = "round"
    part: Literal["both", "rim", "core"] = "both"


@dataclass(frozen=True)
class Group:
    """Pieces moved, turned and scaled together."""

    children: tuple["Node", ...]
    at: Point = (0, 0)
    rotate: float = 0
    scale: float = 1
    flip: bool = False
    lines: Lines | None = None


Node = Mark | Tube | Group
Drawing = Node | Iterable["Drawing"]
"""A piece, or any nesting of pieces, figures and lists, painted in order."""


def flat(drawing: Drawing) -> list[Node]:
    """A nested drawing as a flat list, in order."""
    if isinstance(drawing, Mark | Tube | Group):
        return [drawing]
    return [node for part in drawing for node in flat(part)]


def _attributes(pairs: Sequence[tuple[str, str]]) -> str:
    return "".join(f' {name}="{value}"' for name, value in pairs)


def _mark(mark: Mark, scale: float) -> str:
    pairs = list(mark.geometry)
    pairs.append(("fill", mark.fill or "none"))
    if mark.stroke:
        pairs += [
            ("stroke", mark.stroke),
            ("stroke-width", number(mark.width / scale)),
            ("stroke-linejoin", "round"),
        ]
        if mark.cap == "round":
            pairs.append(("stroke-linecap", "round"))
    if mark.lines:
        pairs.append(("data-lines", mark.lines))
    return f"<{mark.tag}{_attributes(pairs)}/>"


def _tube(tube: Tube, scale: float) -> str:
    text = ""
    rim = OUTLINE / scale
    layers = []
    if tube.part != "core":
        layers.append((BLACK, tube.width + rim))
    if tube.part != "rim" and tube.width > rim:
        layers.append((tube.fill, tube.width - rim))
    for colour, width in layers:
        geometry = (("d", tube.d),)
        text += _mark(Mark("path", geometry, stroke=colour, width=width * scale, cap=tube.cap), scale)
    return text


def _group(group: Group, scale: float) -> str:
    moves = []
    if group.at != (0, 0):
        moves.append(f"translate({xy(group.at)})")
    if group.rotate:
        moves.append(f"rotate({number(group.rotate)})")
    if group.scale != 1 or group.flip:
        k = f"{group.scale:.3f}".rstrip("0").rstrip(".")
        moves.append(f"scale(-{k},{k})" if group.flip else f"scale({k})")
    pairs = []
    if moves:
        pairs.append(("transform", " ".join(moves)))
    if group.lines:
        pairs.append(("data-lines", group.lines))
    inner = "".join(render(child, scale * group.scale) for child in group.children)
    return f"<g{_attributes(pairs)}>{inner}</g>"


def render(node: Node, scale: float = 1) -> str:
    """One piece as SVG text inside a space of the given scale."""
    if isinstance(node, Mark):
        return _mark(node, scale)
    if isinstance(node, Tube):
        return _tube(node, scale)
    return _group(node, scale)


def document(drawing: Drawing) -> str:
    """A whole symbol file."""
    body = "\n".join(render(node) for node in flat(drawing))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72" data-lines="white">\n'
        + body
        + "\n</svg>\n"
    )
