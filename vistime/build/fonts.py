"""The static font faces made at build time: one weight each, no hinting, glyphs in the order of their likely use.

Level 0 (what English needs) is a prefix of level 1 (western Europe), which is a prefix of level 2 (Latin) and of
level 3 (everything), with the same glyph numbers. Each level is a font by itself, ready to be embedded.
"""

from __future__ import annotations

import io
import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vistime.build.files import fingerprint, write_whole
from vistime.build.font_kern import kerning
from vistime.build.font_program import Program
from vistime.build.processes import in_processes
from vistime.build.step import BuildError, Step

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

_TYPOGRAPHY = "\u00a0£©°·¼½¾×÷–—‘’“”•…€−←↑→↓✓✔"
"""Beside ASCII, what English writing and our own pages use: quotes, dashes, fractions, arrows, ticks."""

_LEVELS: tuple[frozenset[int], ...] = (
    frozenset([*range(0x20, 0x7F), *map(ord, _TYPOGRAPHY)]),
    # Latin-1 and the other quotes: western European languages, and names such as Zoë at the price of 2 KB
    frozenset([*range(0xA0, 0x100), *map(ord, "‚„‹›™ŒœŸ‑‒―")]),
    # Latin Extended-A and -B, modifiers, combining marks, Latin Extended Additional (Welsh, Polish,
    # Vietnamese)
    frozenset([*range(0x100, 0x250), *range(0x2B0, 0x370), *range(0x1E00, 0x1F00), *range(0x2010, 0x2040)]),
)
"""What each level adds; a last level holds the rest."""


@dataclass(frozen=True, slots=True)
class Face:
    """A face to be made: where it comes from, and the place on its weight axis if it has one."""

    name: str
    family: str
    postscript: str
    weight: int
    module: str
    file: str
    codes: frozenset[int] = frozenset()  # the letters that are wanted; all, when there are none


_EUROPE = frozenset([
    *(*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x2B0, 0x530), *range(0x1E00, 0x2000)),
    *(*range(0x2010, 0x2060), *range(0x20A0, 0x20C1), 0x2116, 0x2122),
])  # fmt: skip
"""Latin, Greek (ancient, too) and Cyrillic: what European languages need and the families of a sheet lack."""

FACES = (
    Face("lexend-regular", "Lexend", "Lexend-Regular", 400, "fontpkg_lexend", "Lexend[wght].ttf"),
    Face("lexend-bold", "Lexend", "Lexend-Bold", 700, "fontpkg_lexend", "Lexend[wght].ttf"),
    Face(
        *("atkinson-regular", "Atkinson Hyperlegible", "AtkinsonHyperlegible-Regular", 400),
        *("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf"),
    ),
    Face(
        *("atkinson-bold", "Atkinson Hyperlegible", "AtkinsonHyperlegible-Bold", 700),
        *("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Bold.ttf"),
    ),
    Face(
        *("noto-regular", "Noto Sans", "NotoSans-Regular", 400),
        *("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf", _EUROPE),
    ),
    Face(
        *("noto-bold", "Noto Sans", "NotoSans-Bold", 700),
        *("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf", _EUROPE),
    ),
)
"""Families: `lexend` and `atkinson`, and `noto` for the European letters that they lack; each regular and bold."""

_KERNED = 1
"""The highest level whose glyphs are kerned: beyond western Europe, the table would grow faster than its use.
"""

_LICENCES = {"fontpkg_lexend": "lexend-OFL.txt", "fontpkg_atkinson_hyperlegible": "atkinson-OFL.txt",
             "fontpkg_noto_sans": "noto-OFL.txt"}  # fmt: skip


class Fonts(Step):
    """All faces, with their measures and licences, in `fonts/`."""

    name = "fonts"
    files = (
        *(f"fonts/{face.name}.json" for face in FACES),
        *(f"fonts/{face.name}.{level}.ttf.z" for face in FACES for level in range(len(_LEVELS) + 1)),
        *(f"fonts/{licence}" for licence in _LICENCES.values()),
    )

    def fingerprint(self, root: Path) -> str:
        """See Step."""
        sources = [_source(face) for face in FACES] + [_licence(module) for module in _LICENCES]
        return fingerprint([*Path(__file__).parent.glob("font*.py"), *sources])

    def make(self, root: Path, out: Path) -> str:
        """See Step."""
        folder = out / "fonts"
        sizes = in_processes(partial(_make_face, folder=folder), FACES)
        for module, name in _LICENCES.items():
            write_whole(folder / name, _licence(module).read_bytes())
        return "; ".join(sizes)


def _package(module: str) -> Path:
    try:
        return Path(str(import_module(module).__file__)).parent
    except ImportError:
        package = module.replace("_", "-")
        raise BuildError(f"the package {package} is missing: pip install {package}") from None


def _source(face: Face) -> Path:
    return _package(face.module) / "files" / face.file


def _licence(module: str) -> Path:
    return _package(module) / "LICENSE"


def _make_face(face: Face, folder: Path) -> str:
    font = _static(face)
    cmap: dict[int, str] = font.getBestCmap()
    order, counts = glyph_order(font, cmap)
    head = font["head"]
    head.xMin, head.yMin, head.xMax, head.yMax = _box(font, order)
    program = Program(font, order)
    numbers = {glyph: number for number, glyph in enumerate(order)}
    per_em = 1000 / font["head"].unitsPerEm
    kerned = order[: counts[_KERNED]]
    levels = []
    for level, count in enumerate(counts):
        data = program.prefix(count)
        packed = zlib.compress(data, 9)
        name = f"{face.name}.{level}.ttf.z"
        write_whole(folder / name, packed)
        levels.append({"count": count, "file": name, "length1": len(data)})
    measures = _measures(font, face, per_em) | {
        "glyphs": {
            str(code): [numbers[glyph], round(font["hmtx"][glyph][0] * per_em)]
            for code, glyph in sorted(cmap.items(), key=lambda item: numbers[item[1]])
        },
        "levels": levels,
        "kern": kerning(_static(face, kerned), kerned, per_em),
    }
    text = json.dumps(measures, ensure_ascii=True, separators=(",", ":"))
    write_whole(folder / f"{face.name}.json", text.encode("ascii"))
    lengths = [(folder / str(level["file"])).stat().st_size for level in levels]
    return f"{face.name} " + "/".join(f"{length / 1000:.1f}" for length in lengths) + " KB"


def _static(face: Face, kerned: Sequence[str] = ()) -> TTFont:
    """The face at its one weight, without hinting: all its letters without kerning, or the `kerned` glyphs with it.

    What is not asked for is left out before the weight is set: to blend the kerning of all glyphs would take most of
    the time.
    """
    try:
        from fontTools.subset import Options, Subsetter
        from fontTools.ttLib import TTFont
        from fontTools.varLib.instancer import instantiateVariableFont
    except ImportError:
        raise BuildError("the package fonttools is missing: pip install fonttools") from None
    font = TTFont(io.BytesIO(_source(face).read_bytes()), recalcTimestamp=False)
    features = ["kern"] if kerned else []
    options = Options(layout_features=features, glyph_names=True, notdef_outline=True, name_IDs=["*"])
    subsetter = Subsetter(options)
    if kerned:
        subsetter.populate(glyphs=kerned)
    else:
        subsetter.populate(unicodes=face.codes or font.getBestCmap())
    subsetter.subset(font)
    if "fvar" in font:
        usual = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
        font = instantiateVariableFont(font, usual | {"wght": face.weight})
    for tag in ("fpgm", "prep", "cvt ", "gasp", "hdmx", "VDMX", "LTSH"):
        if tag in font:
            del font[tag]
    font["glyf"].removeHinting()
    return font


def glyph_order(font: TTFont, cmap: Mapping[int, str]) -> tuple[list[str], list[int]]:
    """All glyphs in their new order, and how many of them belong to each level and those before it.

    A glyph that is composed of others brings these into its own level at the latest.
    """
    order: dict[str, None] = {".notdef": None}
    counts: list[int] = []

    def take(glyph: str) -> None:
        order.setdefault(glyph)
        outline = font["glyf"][glyph]
        if outline.isComposite():
            for part in outline.components:
                take(part.glyphName)

    def take_codes(codes: Iterable[int]) -> None:
        for code in sorted(codes):
            if code in cmap:
                take(cmap[code])

    for level in _LEVELS:
        take_codes(level)
        counts.append(len(order))
    take_codes(cmap)
    # glyphs without a code (small capitals, ligatures) stay out: nothing here could ask for them
    counts.append(len(order))
    return list(order), counts


def _measures(font: TTFont, face: Face, per_em: float) -> dict[str, Any]:
    """What a PDF font descriptor and a layout ask for, in thousandths of an em."""
    head, line, style = font["head"], font["hhea"], font["OS/2"]

    def scaled(value: float) -> int:
        return round(value * per_em)

    return {
        "name": face.postscript,
        "family": face.family,
        "weight": face.weight,
        "units_per_em": 1000,
        "ascent": scaled(line.ascent),
        "descent": scaled(line.descent),
        "cap_height": scaled(style.sCapHeight),
        "x_height": scaled(style.sxHeight),
        "bbox": [scaled(edge) for edge in (head.xMin, head.yMin, head.xMax, head.yMax)],
        "stem_v": scaled(_stem(font)),
        "italic_angle": font["post"].italicAngle,
        "missing_width": scaled(font["hmtx"][".notdef"][0]),
        "flags": 4,  # symbolic: it holds letters beyond the standard Latin set
    }


def _stem(font: TTFont) -> float:
    """The width of an upright stroke: that of the left leg of H, a quarter of the way up."""
    points, ends, _ = font["glyf"]["H"].getCoordinates(font["glyf"])
    level = font["OS/2"].sCapHeight / 4
    crossings = []
    begin = 0
    for end in ends:
        outline = list(points[begin : end + 1])
        begin = end + 1
        for (x0, y0), (x1, y1) in zip(outline, outline[1:] + outline[:1], strict=True):
            if (y0 < level) != (y1 < level):
                crossings.append(x0 + (x1 - x0) * (level - y0) / (y1 - y0))
    left, right, *_ = sorted(crossings)
    return float(right - left)


def _box(font: TTFont, order: list[str]) -> tuple[int, int, int, int]:
    """The box around all glyphs."""
    boxes = []
    for glyph in order:
        outline = font["glyf"][glyph]
        outline.recalcBounds(font["glyf"])
        if outline.numberOfContours:
            boxes.append((outline.xMin, outline.yMin, outline.xMax, outline.yMax))
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return min(x0), min(y0), max(x1), max(y1)
