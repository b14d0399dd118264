"""Symbol packs: many compiled pictures in one file, opened in milliseconds and read one at a time.

A pack file is, all numbers little-endian:

    8 bytes   MAGIC
    4 bytes   length of the head
    head      JSON: "info" (PackInfo), "kinds" ([width, height, alphas]), "ids" and "names" (lengths in bytes)
    ids       the symbols' ids, sorted, one a line
    names     their names, one a line (a line may be empty)
    records   RECORD for each symbol, in the order of the ids
    blobs     raw deflate streams, each stored once

Line art is a complete deflate stream. A picture in colour whose operators end with those of its line art is
stored without that end, up to a flush at a byte's edge: put together, the two are one deflate stream. Skin
tones of one symbol so share one copy of their lines, and no reader notices.
"""

from __future__ import annotations

import json
import mmap
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

MAGIC = b"vispack1"
SUFFIX = ".pack"

RECORD = struct.Struct("<IIIIIIiiiiHH")
"""Offset and length of the colour blob, of the lines blob, adler32 of both, ink in thousandths, kind, flags.
"""

ENDS_WITH_LINES = 1
"""Flag: the colour blob is followed by the lines blob."""

ZLIB_HEAD = b"\x78\xda"


class PackError(ValueError):
    """The file is no symbol pack, or one of another version or a damaged one."""


class PackInfo(NamedTuple):
    """What a pack says of itself. A picture's id begins with `name` and a colon; `credit` has to be printed."""

    name: str
    title: str
    version: str
    licence: str
    licence_url: str
    credit: str
    source_url: str


class Symbol(NamedTuple):
    """A picture ready to be placed as a form XObject with BBox [0 0 width height].

    `colour` and `lines` are streams for /FlateDecode. `box` is (width, height), `ink` what is painted of it
    (x0, y0, x1, y1), y upwards. For each of `alphas` (0 to 1, whole percents) the form's resources need an
    ExtGState with that `ca` and `CA`, named A and the percent: A50.
    """

    id: str
    name: str
    box: tuple[float, float]
    ink: tuple[float, float, float, float]
    alphas: tuple[float, ...]
    colour: bytes
    lines: bytes


class SymbolPack:
    """A pack opened for reading. It is only read, so threads and forked processes may share it."""

    def __init__(self, path: Path, content: mmap.mmap) -> None:
        self.path = path
        self._content = content
        if content[:8] != MAGIC:
            raise PackError(f"{path} is no symbol pack of this version")
        try:
            (length,) = struct.unpack_from("<I", content, 8)
            head = json.loads(content[12 : 12 + length])
            at = 12 + length
            ids = content[at : at + head["ids"]].decode("utf-8").split("\n") if head["ids"] else []
            at += head["ids"]
            names = content[at : at + head["names"]].decode("utf-8").split("\n")
            self._records = at + head["names"]
            self._blobs = self._records + len(ids) * RECORD.size
            self.info = PackInfo(**head["info"])
            self._kinds = [((width, height), tuple(alphas)) for width, height, alphas in head["kinds"]]
        except (ValueError, KeyError, TypeError, struct.error) as error:
            raise PackError(f"{path} is a damaged symbol pack") from error
        if self._blobs > len(content) or (ids and len(names) != len(ids)):
            raise PackError(f"{path} is a damaged symbol pack")
        self._names = names
        self._places = dict(zip(ids, range(len(ids)), strict=True))

    @classmethod
    def open(cls, path: Path) -> SymbolPack:
        """Open a pack file, with or without its suffix in `path`.

        Raises OSError if it cannot be read and PackError if it is no pack.
        """
        path = path if path.suffix else path.with_suffix(SUFFIX)
        with path.open("rb") as file:
            try:
                content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            except ValueError:
                raise PackError(f"{path} is empty") from None
        return cls(path, content)

    @property
    def credit(self) -> str:
        """The line that has to be printed where its pictures are; empty for free ones."""
        return self.info.credit

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, symbol: object) -> bool:
        return symbol in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def ids(self) -> tuple[str, ...]:
        """All ids, sorted."""
        return tuple(self._places)

    def name(self, symbol: str) -> str:
        """The name of a symbol, which may be empty. Raises KeyError for an unknown id."""
        return self._names[self._places[symbol]]

    def get(self, symbol: str) -> Symbol | None:
        """A symbol by its id, or None if the pack has none. Raises PackError if the file is damaged there."""
        place = self._places.get(symbol)
        if place is None:
            return None
        record = RECORD.unpack_from(self._content, self._records + place * RECORD.size)
        colour_at, colour_length, lines_at, lines_length, colour_sum, lines_sum, *ink, kind, flags = record
        start = self._blobs
        lines = self._content[start + lines_at : start + lines_at + lines_length]
        colour = self._content[start + colour_at : start + colour_at + colour_length]
        if len(lines) != lines_length or len(colour) != colour_length or kind >= len(self._kinds):
            raise PackError(f"{self.path} is a damaged symbol pack")
        if flags & ENDS_WITH_LINES:
            colour += lines
        box, alphas = self._kinds[kind]
        x0, y0, x1, y1 = ink
        return Symbol(
            id=symbol,
            name=self._names[place],
            box=box,
            ink=(x0 / 1000, y0 / 1000, x1 / 1000, y1 / 1000),
            alphas=alphas,
            colour=ZLIB_HEAD + colour + colour_sum.to_bytes(4, "big"),
            lines=ZLIB_HEAD + lines + lines_sum.to_bytes(4, "big"),
        )
