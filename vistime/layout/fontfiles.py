"""Font files for HarfBuzz: of installed packages, in the person's own folder, or named by their path.

Read when a text needs them, and only then: none of this is imported for a page in the built-in fonts.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, NamedTuple

from vistime import reach, there
from vistime.layout.typefaces import SCRIPTS, FontPackage, Script, face_index
from vistime.resources import FONT_SUFFIXES, user_dir

_BOLD: Final = 700
#: How much a face without a bold one is thickened, in shares of an em: about what bold faces are.
_THICKER: Final = 0.028
#: OS/2 fsType: the font must not be embedded (OpenType, "Restricted License embedding").
_LOCKED: Final = 0x0002


class OutsideError(Exception):
    """A font file lies where it may not be read; says what to do."""


class Glyph(NamedTuple):
    """A glyph of a shaped text: number, which letter it begins with, advance and offsets in thousandths of an em."""

    number: int
    cluster: int
    advance: float
    dx: float
    dy: float


class FontFile:
    """One face of a font file at one weight. ValueError when the file is no font.

    `scale` is how much larger than its own measures it is printed. It is `packaged` if it is one of a script's, whose
    distance of lines is known, and not a person's own.
    """

    packaged = False

    def __init__(
        self, path: Path, index: int = 0, bold: bool = False, thicken: bool = False, scale: float = 1.0
    ) -> None:
        import uharfbuzz as hb

        self._hb = hb
        self.face = hb.Face(hb.Blob.from_file_path(str(path)), index)
        if not self.face.glyph_count or not self.face.unicodes:
            raise ValueError(f"{path.name} is no font")
        self.path = path
        self.font = hb.Font(self.face)
        self.per_em = 1000 / self.face.upem * scale
        axes = {axis.tag: axis for axis in self.face.axis_infos}
        if "wght" in axes:
            weight = _BOLD if bold else 400
            self.font.set_variations(
                {"wght": min(max(weight, axes["wght"].min_value), axes["wght"].max_value)}
            )
            thicken = False
        if bold and thicken:
            self.font.synthetic_bold = (_THICKER, _THICKER, False)
        plain = re.sub(
            r"[^A-Za-z0-9]", "", self.face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or path.stem
        )
        self.name = f"{plain[:40] or 'Font'}-{'bold' if bold else 'regular'}"
        extents = self.font.get_font_extents("ltr")
        self.ascent, self.descent = extents.ascender * self.per_em, extents.descender * self.per_em
        self.cap_height = (_short(self.face, 88) or self.face.upem * 0.7) * self.per_em

    @cached_property
    def letters(self) -> frozenset[int]:
        """The code points that it has."""
        return frozenset(self.face.unicodes)

    def has(self, letter: str) -> bool:
        """Whether it can print a letter."""
        return ord(letter) in self.letters

    def shape(
        self, text: str, start: int, end: int, right_to_left: bool, script: str, language: str
    ) -> list[Glyph]:
        """The glyphs of text[start:end], from left to right; what stands around it decides how letters join."""
        hb, buffer, scale = self._hb, self._hb.Buffer(), self.per_em
        buffer.add_str(text, start, end - start)
        buffer.direction = "rtl" if right_to_left else "ltr"
        if right_to_left:
            # Vowel points are letters of their own for a reader of the PDF, who has to turn their order round.
            buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.script = script
        buffer.language = language
        hb.shape(self.font, buffer)
        return [
            Glyph(info.codepoint, info.cluster, p.x_advance * scale, p.x_offset * scale, p.y_offset * scale)
            for info, p in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        ]

    @cache  # noqa: B019 - fonts live as long as the process
    def advance(self, glyph: int) -> float:
        """The width of a glyph by itself, in thousandths of an em."""
        return float(self.font.get_glyph_h_advance(glyph) * self.per_em)

    @cache  # noqa: B019 - fonts live as long as the process
    def outline(self, glyph: int) -> tuple[tuple[str, tuple[tuple[float, float], ...]], ...]:
        """The outline of a glyph as pen strokes (moveTo, lineTo, qCurveTo, curveTo, closePath), y up."""
        pen = _Pen()
        self.font.draw_glyph_with_pen(glyph, pen)
        return tuple(pen.strokes)


class _Pen:
    def __init__(self) -> None:
        self.strokes: list[tuple[str, tuple[tuple[float, float], ...]]] = []

    def __getattr__(self, name: str) -> Any:
        return lambda *points: self.strokes.append((name, points))


class Family(NamedTuple):
    """The files of one family in a folder: its name, and its upright faces by boldness."""

    name: str
    regular: Path
    bold: Path | None

    def open(self, bold: bool) -> FontFile:
        """The face of a weight."""
        if bold and self.bold:
            return opened(self.bold, 0, True, False)
        return opened(self.regular, 0, bold, True)


def _short(face: Any, at: int) -> int:
    """A number of the table OS/2, 0 where it is too short for it."""
    data = face.reference_table("OS/2").data
    return int(struct.unpack_from(">h", data, at)[0]) if len(data) >= at + 2 else 0


@cache
def shaper() -> bool:
    """Whether HarfBuzz is installed."""
    return find_spec("uharfbuzz") is not None


_named: dict[str, FontFile] = {}


@cache
def opened(path: Path, index: int, bold: bool, thicken: bool, scale: float = 1.0) -> FontFile:
    """A face, opened once per process, by a name that no other face has. ValueError when the file is no font."""
    font = FontFile(path, index, bold, thicken, scale)
    plain, number = font.name, 1
    while font.name in _named:
        number += 1
        font.name = f"{plain}-{number}"
    _named[font.name] = font
    return font


def named(name: str) -> FontFile:
    """A face that was opened, by its name."""
    return _named[name]


@cache
def _packaged(font: FontPackage) -> Path | None:
    spec = find_spec(font.module)
    return Path(spec.origin).parent if spec and spec.origin else None


def _from_package(font: FontPackage, bold: bool, language: str) -> FontFile | None:
    folder = _packaged(font)
    if folder is None:
        return None
    path = folder / (font.bold if bold and font.bold else font.regular)
    if not there.file(path):
        return None
    face = opened(path, face_index(font, language), bold, not font.bold, font.scale)
    face.packaged = True
    return face


def installed(script: Script) -> bool:
    """Whether a shaper and a package with a font for a script are there."""
    return shaper() and any(_packaged(font) for font in script.fonts)


def fonts_dir() -> Path:
    """Where a person's own fonts are looked for."""
    return user_dir() / "fonts"


@cache
def own_families(folder: Path, beside: Path | None = None) -> tuple[Family, ...]:
    """The font families in a folder, by name; what is no font is passed over.

    So are files that a definition in the folder `beside` may not read.
    """
    if not shaper() or not there.folder(folder):
        return ()
    import uharfbuzz as hb

    found: dict[str, dict[bool, Path]] = {}
    for path in sorted(p for p in folder.rglob("*") if p.suffix.lower() in FONT_SUFFIXES):
        if not there.file(path) or (beside and not reach.within(path, beside)):
            continue
        try:
            face = opened(path, 0, False, False).face
        except (ValueError, OSError, hb.HarfBuzzError):
            continue
        if _short(face, 8) & _LOCKED or _short(face, 62) & 1:  # not to be embedded, or italic
            continue
        names = hb.OTNameIdPredefined
        name = face.get_name(names.TYPOGRAPHIC_FAMILY) or face.get_name(names.FONT_FAMILY) or path.stem
        weight = _short(face, 4)
        if weight in range(350, 550) or weight >= 600:
            found.setdefault(name, {}).setdefault(weight >= 600, path)
    return tuple(
        Family(name, faces.get(False) or faces[True], faces.get(True))
        for name, faces in sorted(found.items())
    )


def locked(path: Path) -> bool:
    """Whether a font file says that it must not be embedded into documents."""
    return bool(_short(opened(path, 0, False, False).face, 8) & _LOCKED)


@cache
def for_script(script: Script | None, bold: bool, language: str) -> tuple[FontFile, ...]:
    """The fonts to try for a script, best first: the person's own, the script's packages, then any other package."""
    return tuple(_candidates(script, bold, language))


def _candidates(script: Script | None, bold: bool, language: str) -> Iterator[FontFile]:
    if not shaper():
        return
    for family in own_families(fonts_dir()):
        yield family.open(bold)
    seen: set[FontPackage] = set()
    others = [font for other in SCRIPTS for font in other.fonts]
    for font in (*(script.fonts if script else ()), *others):
        if font not in seen:
            seen.add(font)
            face = _from_package(font, bold, language)
            if face is not None:
                yield face


_chosen: dict[str, Family] = {}


def choose(family: Family) -> str:
    """Make a family one that texts can name; its key."""
    key = str(family.regular)
    _chosen[key] = family
    return key


def chosen(key: str) -> Family:
    """The family behind a key."""
    return _chosen[key]


def find_family(name: str, folder: Path | None) -> Family | None:
    """The family that a person names: a file beside the definition, one of their own fonts, or an installed package's.

    None when there is none. ValueError when the file is no font, PermissionError when it must not be embedded,
    OutsideError when it lies where a definition in that folder may not read.
    """
    if Path(name).suffix.lower() in FONT_SUFFIXES:
        name = name.replace("\\", "/")
        path = (folder or Path()) / name
        if reach.within(path, folder or Path()) and not there.file(path):
            path = fonts_dir() / name
        if not reach.within(path, folder or Path()):
            raise OutsideError(reach.advice(path))
        return family_at(path.resolve()) if there.file(path) else None
    word = name.casefold()
    for place in (*([folder / "fonts"] if folder else []), fonts_dir()):
        for family in own_families(place, folder if place != fonts_dir() else None):
            if word in (family.name.casefold(), family.regular.stem.casefold()):
                return family
    module = "fontpkg_" + re.sub(r"[^a-z0-9]+", "_", word)
    files = _packaged(FontPackage(module, ""))
    faces = own_families(files / "files") if files else ()
    return next((family for family in faces if family.name.casefold().startswith(word)), None)


def family_at(path: Path) -> Family:
    """A font file as a family; its bold is a file beside it whose name says so.

    ValueError when it is no font, PermissionError when it says that it must not be embedded.
    """
    bold = next(
        (
            other
            for word in ("Bold", "bold", "-Bold")
            for other in (
                path.with_name(path.name.replace("Regular", word)),
                path.with_name(f"{path.stem}{word}{path.suffix}"),
                path.with_name(f"{path.stem}-{word}{path.suffix}"),
            )
            if other != path and there.file(other)
        ),
        None,
    )
    if locked(path):
        raise PermissionError(f"{path.name} must not be embedded")
    return Family(path.stem, path, bold)
