"""Font faces as PDF objects: a document embeds just the letters it uses.

A subset is kept for the next document with the same letters, and depends on nothing but those letters, so that a
document is the same to the byte whether it is made alone or in a batch.
"""

from __future__ import annotations

import zlib
from functools import cache, cached_property, lru_cache
from typing import Final, NamedTuple

from vistime.layout.measure import face_data
from vistime.paint.truetype import TrueType
from vistime.resources import data_dir

#: Blocks of a ToUnicode map hold at most 100 entries (PDF 32000-1, 9.10.3).
_BLOCK: Final = 100


class Subset(NamedTuple):
    """The letters of a face that a document uses, as the parts of its PDF objects; streams are deflated."""

    name: str
    descriptor: bytes
    widths: bytes
    to_unicode: bytes
    file: bytes
    length: int  # of the font file before deflating, in bytes


class FaceGlyphs:
    """The glyphs of a face by letter."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._data = face_data(name)
        glyphs: dict[str, list[int]] = self._data["glyphs"]
        self._glyph = {chr(int(code)): entry[0] for code, entry in glyphs.items()}
        self._letter: dict[int, str] = {}
        self._advance: dict[int, int] = {}
        for code, (glyph, advance) in glyphs.items():
            self._letter.setdefault(glyph, chr(int(code)))
            self._advance[glyph] = advance
        self._codes = {letter: f"{glyph:04X}" for letter, glyph in self._glyph.items()}

    def encode(self, text: str) -> str:
        """The glyphs of a text in hex, two bytes each; .notdef for a letter that the face does not have."""
        codes = self._codes
        return "".join([codes.get(letter, "0000") for letter in text])

    @cached_property
    def _program(self) -> TrueType:
        file = data_dir() / "fonts" / self._data["levels"][-1]["file"]
        return TrueType(zlib.decompress(file.read_bytes()))

    @lru_cache(maxsize=512)  # noqa: B019 - faces live as long as the process
    def subset(self, letters: frozenset[str]) -> Subset:
        """The part of the face that has these letters."""
        data = self._data
        glyphs = sorted({self._glyph[letter] for letter in letters if letter in self._glyph})
        program = self._program.subset(glyphs)
        name = f"{tag(','.join(map(str, glyphs)).encode())}+{data['name']}"
        left, low, right, top = (round(v) for v in data["bbox"])
        descriptor = (
            f"/Type /FontDescriptor /FontName /{name} /Flags {data['flags']} "
            f"/FontBBox [{left} {low} {right} {top}] /ItalicAngle {data['italic_angle']:g} "
            f"/Ascent {data['ascent']:g} /Descent {data['descent']:g} /CapHeight {data['cap_height']:g} "
            f"/StemV {data['stem_v']:g}"
        )
        widths = " ".join(f"{glyph} [{self._advance[glyph]:g}]" for glyph in glyphs)
        unicode = to_unicode({glyph: self._letter[glyph] for glyph in glyphs})
        return Subset(
            name, descriptor.encode(), f"[{widths}]".encode(), zlib.compress(unicode, 9), zlib.compress(program, 9),
            len(program),
        )  # fmt: skip


#: Letters of which all are embedded when one is used: so the fonts of two children's sheets, on which little but the
#: names differ, are the same, and are made once. A page is 1 to 2 KB larger by it.
_TOGETHER: Final = tuple(
    frozenset(letters)
    for letters in ("abcdefghijklmnopqrstuvwxyz", "ABCDEFG", "HIJKLM", "NOPQRS", "TUVWXYZ", "0123456789")
)


def rounded(letters: frozenset[str]) -> frozenset[str]:
    """The letters, and those that are embedded with them."""
    return letters.union(*[group for group in _TOGETHER if not group.isdisjoint(letters)])


def tag(glyphs: bytes) -> str:
    """Six capital letters that stand for a subset (PDF 32000-1, 9.6.4), the same for the same glyphs."""
    number = zlib.crc32(glyphs)
    return "".join(chr(65 + number // 26**place % 26) for place in range(6))


def to_unicode(letters: dict[int, str]) -> bytes:
    """The map from glyphs to the letters that they stand for (PDF 32000-1, 9.10.3)."""
    entries = [
        f"<{glyph:04X}> <{letter.encode('utf-16-be').hex().upper()}>" for glyph, letter in letters.items()
    ]
    blocks = [entries[i : i + _BLOCK] for i in range(0, len(entries), _BLOCK)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()


@cache
def face_glyphs(name: str) -> FaceGlyphs:
    """A face's glyphs, read once per process."""
    return FaceGlyphs(name)
