"""Cuts a TrueType font down to the glyphs that a document uses, their numbers unchanged.

Only for the fonts that the build has made: no hinting, glyphs in the order of use, the six tables that a PDF needs.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from typing import Final

_COMPONENT: Final = struct.Struct(">HH")
# Flags of a composite glyph's component (OpenType, "glyf").
_WORDS, _SCALE, _MORE, _XY_SCALE, _TWO_BY_TWO = 0x0001, 0x0008, 0x0020, 0x0040, 0x0080


class TrueType:
    """A font program taken apart. ValueError or struct.error when it is none."""

    def __init__(self, data: bytes) -> None:
        (count,) = struct.unpack_from(">H", data, 4)
        self._tables: dict[str, bytes] = {}
        for index in range(count):
            tag, _, offset, length = struct.unpack_from(">4sIII", data, 12 + 16 * index)
            self._tables[tag.decode("ascii")] = data[offset : offset + length]
        (glyphs,) = struct.unpack_from(">H", self._tables["maxp"], 4)
        (long_offsets,) = struct.unpack_from(">h", self._tables["head"], 50)
        places = struct.unpack_from(f">{glyphs + 1}{'I' if long_offsets else 'H'}", self._tables["loca"])
        factor = 1 if long_offsets else 2
        outlines = self._tables["glyf"]
        self._outlines = [outlines[places[i] * factor : places[i + 1] * factor] for i in range(glyphs)]
        (metrics,) = struct.unpack_from(">H", self._tables["hhea"], 34)
        table = self._tables["hmtx"]
        whole = [struct.unpack_from(">Hh", table, 4 * i) for i in range(metrics)]
        rest = [
            (whole[-1][0], *struct.unpack_from(">h", table, 4 * metrics + 2 * i))
            for i in range(glyphs - metrics)
        ]
        self._metrics = [struct.pack(">Hh", *metric) for metric in (*whole, *rest)]

    def subset(self, wanted: Iterable[int]) -> bytes:
        """The font with the outlines of these glyphs, of .notdef, and of the parts they are composed of."""
        kept = {0}
        waiting = list(wanted)
        while waiting:
            glyph = waiting.pop()
            if glyph not in kept:
                kept.add(glyph)
                waiting += _parts(self._outlines[glyph])
        count = max(kept) + 1
        outlines = [self._outlines[i] if i in kept else b"" for i in range(count)]
        places = [0]
        for outline in outlines:
            places.append(places[-1] + len(outline))
        long_offsets = places[-1] >= 0x20000
        loca = struct.pack(
            f">{count + 1}{'I' if long_offsets else 'H'}",
            *(places if long_offsets else [p // 2 for p in places]),
        )
        tables = dict(self._tables)
        tables["glyf"], tables["loca"] = b"".join(outlines), loca
        tables["hmtx"] = b"".join([self._metrics[i] if i in kept else b"\0\0\0\0" for i in range(count)])
        tables["maxp"] = _patched(tables["maxp"], 4, ">H", count)
        tables["hhea"] = _patched(tables["hhea"], 34, ">H", count)
        tables["head"] = _patched(tables["head"], 50, ">h", int(long_offsets))
        return sfnt(tables)


def _patched(table: bytes, at: int, form: str, value: int) -> bytes:
    changed = bytearray(table)
    struct.pack_into(form, changed, at, value)
    return bytes(changed)


def _parts(outline: bytes) -> list[int]:
    """The glyphs that a composite glyph is made of; none for a simple one."""
    if len(outline) < 10 or struct.unpack_from(">h", outline)[0] >= 0:
        return []
    parts, at, more = [], 10, True
    while more:
        flags, glyph = _COMPONENT.unpack_from(outline, at)
        parts.append(glyph)
        at += 4 + (4 if flags & _WORDS else 2)
        at += 2 if flags & _SCALE else 4 if flags & _XY_SCALE else 8 if flags & _TWO_BY_TWO else 0
        more = bool(flags & _MORE)
    return parts


def sfnt(tables: dict[str, bytes]) -> bytes:
    """A TrueType file of these tables, with its checksums."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    search = (power * 16, power.bit_length() - 1, (count - power) * 16)
    offset = 12 + 16 * count
    directory, body = [struct.pack(">IHHHH", 0x00010000, count, *search)], []
    head_at = 0
    for tag, data in sorted(tables.items()):
        if tag == "head":
            head_at = offset
            data = _patched(data, 8, ">I", 0)
        directory.append(struct.pack(">4sIII", tag.encode("ascii"), checksum(data), offset, len(data)))
        padded = data + b"\0" * (-len(data) % 4)
        body.append(padded)
        offset += len(padded)
    whole = bytearray(b"".join(directory + body))
    struct.pack_into(">I", whole, head_at + 8, (0xB1B0AFBA - checksum(bytes(whole))) & 0xFFFFFFFF)
    return bytes(whole)


def checksum(data: bytes) -> int:
    """The sum of all 32-bit words, as the format has it."""
    padded = data + b"\0" * (-len(data) % 4)
    return int(sum(struct.unpack(f">{len(padded) // 4}I", padded))) & 0xFFFFFFFF
