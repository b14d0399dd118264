"""TrueType programs for PDF: the few tables that a CIDFontType2 needs, for a prefix of the glyphs."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont


class Program:
    """The glyphs of a font in a new order, from which prefixes can be cut."""

    def __init__(self, font: TTFont, order: list[str]) -> None:
        table = font["glyf"]
        numbers = {glyph: number for number, glyph in enumerate(order)}
        self._glyphs = [table[glyph] for glyph in order]
        self._metrics = [font["hmtx"][glyph] for glyph in order]
        self._head = font["head"]
        self._hhea = font["hhea"]
        self._table = table
        self._font = font
        self._outlines = [self._outline(glyph, numbers) for glyph in order]
        self._order = order

    def _outline(self, glyph: str, numbers: dict[str, int]) -> bytes:
        """The bytes of one glyph, padded to the even length that short offsets ask for."""
        compiled: bytes = self._table[glyph].compile(_Numbered(self._table, numbers), recalcBBoxes=True)
        return compiled + b"\0" * (len(compiled) % 2)

    def prefix(self, count: int) -> bytes:
        """A TrueType file of the first `count` glyphs, their numbers unchanged."""
        outlines = self._outlines[:count]
        offsets = [0]
        for outline in outlines:
            offsets.append(offsets[-1] + len(outline))
        short = offsets[-1] < 0x20000
        places = [offset // 2 for offset in offsets] if short else offsets
        loca = struct.pack(f">{count + 1}{'H' if short else 'I'}", *places)
        metrics = self._metrics[:count]
        same = count
        while same > 1 and metrics[same - 1][0] == metrics[same - 2][0]:
            same -= 1
        hmtx = b"".join(struct.pack(">Hh", *metric) for metric in metrics[:same])
        hmtx += b"".join(struct.pack(">h", bearing) for _, bearing in metrics[same:])
        tables = {
            "glyf": b"".join(outlines),
            "head": self._head_table(0 if short else 1),
            "hhea": self._hhea_table(metrics, same),
            "hmtx": hmtx,
            "loca": loca,
            "maxp": self._maxp_table(count),
        }
        return sfnt(tables)

    def _head_table(self, long_offsets: int) -> bytes:
        head = self._head
        return struct.pack(
            ">IIIIHHQQhhhhHHhhh",
            *(
                0x00010000,
                round(head.fontRevision * 0x10000),
                0,
                0x5F0F3CF5,
                head.flags & ~0x1C,
                head.unitsPerEm,
            ),
            *(head.created, head.modified, head.xMin, head.yMin, head.xMax, head.yMax),
            *(head.macStyle, head.lowestRecPPEM, head.fontDirectionHint, long_offsets, 0),
        )

    def _hhea_table(self, metrics: list[tuple[int, int]], count: int) -> bytes:
        hhea = self._hhea
        return struct.pack(
            ">IhhhHhhhhhhhhhhhH",
            *(0x00010000, hhea.ascent, hhea.descent, hhea.lineGap, max(advance for advance, _ in metrics)),
            *(hhea.minLeftSideBearing, hhea.minRightSideBearing, hhea.xMaxExtent),
            *(hhea.caretSlopeRise, hhea.caretSlopeRun, hhea.caretOffset, 0, 0, 0, 0, 0, count),
        )

    def _maxp_table(self, count: int) -> bytes:
        points = contours = parts_points = parts_contours = parts = depth = 0
        for glyph in self._glyphs[:count]:
            if glyph.isComposite():
                here = glyph.getCompositeMaxpValues(self._table)
                parts_points = max(parts_points, here.nPoints)
                parts_contours = max(parts_contours, here.nContours)
                parts = max(parts, len(glyph.components))
                depth = max(depth, here.maxComponentDepth)
            elif glyph.numberOfContours > 0:
                points, contours = max(points, len(glyph.coordinates)), max(contours, glyph.numberOfContours)
        return struct.pack(
            ">I14H",
            *(0x00010000, count, points, contours, parts_points, parts_contours),
            *(1, 0, 0, 0, 0, 0, 0, parts, depth),
        )


class _Numbered:
    """Stands for the glyph table while a composite is compiled, with the new numbers of its parts."""

    def __init__(self, table: object, numbers: dict[str, int]) -> None:
        self._table = table
        self._numbers = numbers

    def getGlyphID(self, glyph: str) -> int:  # noqa: N802 - fontTools' name
        return self._numbers[glyph]

    def __getattr__(self, name: str) -> object:
        return getattr(self._table, name)

    def __getitem__(self, glyph: str) -> object:
        return self._table[glyph]  # type: ignore[index]


def sfnt(tables: dict[str, bytes]) -> bytes:
    """A TrueType file of these tables, with its checksums."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    search = (power * 16, power.bit_length() - 1, (count - power) * 16)
    header = struct.pack(">IHHHH", 0x00010000, count, *search)
    offset = 12 + 16 * count
    directory, body = b"", b""
    head_at = 0
    for tag, data in sorted(tables.items()):
        if tag == "head":
            head_at = offset
        directory += struct.pack(">4sIII", tag.encode("ascii"), checksum(data), offset, len(data))
        padded = data + b"\0" * (-len(data) % 4)
        body += padded
        offset += len(padded)
    whole = bytearray(header + directory + body)
    struct.pack_into(">I", whole, head_at + 8, (0xB1B0AFBA - checksum(bytes(whole))) & 0xFFFFFFFF)
    return bytes(whole)


def checksum(data: bytes) -> int:
    """The sum of all 32-bit words, as the format has it."""
    padded = data + b"\0" * (-len(data) % 4)
    return int(sum(struct.unpack(f">{len(padded) // 4}I", padded))) & 0xFFFFFFFF
