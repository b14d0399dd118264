"""Font faces as PDF objects. The build made each face in prefixes (basic Latin, all Latin, all), so that a document
embeds the smallest prefix that has its letters, and nothing is subset when a page is printed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from vistime.layout.measure import face_data
from vistime.resources import data_dir

#: Blocks of a ToUnicode map hold at most 100 entries (PDF 32000-1, 9.10.3).
_BLOCK: Final = 100


@dataclass(frozen=True, slots=True)
class FontProgram:
    """One prefix of a face: the parts of its PDF objects that do not depend on the document."""

    descriptor: bytes  # all but the reference to the font file
    widths: bytes
    to_unicode: bytes  # not deflated
    file: bytes  # deflated
    length: int  # before deflating
    name: str


class FaceGlyphs:
    """The glyphs of a face by letter, and the prefix that a set of glyphs needs."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._data = face_data(name)
        glyphs: dict[str, list[int]] = self._data["glyphs"]
        self.glyph: dict[str, int] = {chr(int(code)): entry[0] for code, entry in glyphs.items()}
        self._counts = [level["count"] for level in self._data["levels"]]
        self._hex: dict[str, str] = {}

    def encode(self, text: str) -> tuple[str, int]:
        """The glyphs of a text in hex, two bytes each, and the highest glyph number."""
        glyph = self.glyph
        numbers = [glyph.get(letter, 0) for letter in text]
        return "".join([f"{number:04X}" for number in numbers]), max(numbers, default=0)

    def level(self, highest: int) -> int:
        """The smallest prefix that holds the glyph of that number."""
        return next((i for i, count in enumerate(self._counts) if highest < count), len(self._counts) - 1)

    @cache  # noqa: B019 - faces live as long as the process
    def program(self, level: int) -> FontProgram:
        """The prefix as parts of PDF objects; made once per process."""
        data = self._data
        entry = data["levels"][level]
        count = entry["count"]
        widths: list[str] = [str(round(1000 * 0.6))] * count
        letters: dict[int, int] = {}
        for code, (glyph, advance) in data["glyphs"].items():
            if glyph < count:
                widths[glyph] = f"{advance:g}"
                letters.setdefault(glyph, int(code))
        name = f"{'ABC'[level]}VISTI+{data['name']}"
        low, bottom, right, top = (round(v) for v in data["bbox"])
        descriptor = (
            f"/Type /FontDescriptor /FontName /{name} /Flags {data['flags']} "
            f"/FontBBox [{low} {bottom} {right} {top}] /ItalicAngle {data['italic_angle']:g} "
            f"/Ascent {data['ascent']:g} /Descent {data['descent']:g} /CapHeight {data['cap_height']:g} "
            f"/StemV {data['stem_v']:g}"
        )
        return FontProgram(
            descriptor.encode(),
            f"[0 [{' '.join(widths)}]]".encode(),
            _to_unicode(letters),
            (data_dir() / "fonts" / entry["file"]).read_bytes(),
            entry["length1"],
            name,
        )


def _to_unicode(letters: dict[int, int]) -> bytes:
    entries = [
        f"<{glyph:04X}> <{chr(code).encode('utf-16-be').hex().upper()}>"
        for glyph, code in sorted(letters.items())
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
