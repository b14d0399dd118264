"""Writing of symbol packs (the format stands in `vistime.pictures.pack`)."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from vistime.build.files import write_whole
from vistime.pictures.pack import ENDS_WITH_LINES, MAGIC, RECORD, PackInfo


@dataclass(frozen=True, slots=True)
class Entry:
    """A symbol deflated for a pack: raw streams, with the checksums of what they hold."""

    id: str
    name: str
    box: tuple[float, float]
    ink: tuple[float, float, float, float]
    alphas: tuple[float, ...]
    colour: bytes
    lines: bytes
    colour_sum: int
    lines_sum: int
    ends_with_lines: bool


def deflated(
    symbol: str,
    name: str,
    box: tuple[float, float],
    ink: tuple[float, float, float, float],
    alphas: tuple[float, ...],
    colour: bytes,
    lines: bytes,
) -> Entry:
    """A symbol's operators made ready for a pack; the slow part of writing one, so it may run in any process."""
    shared = colour.endswith(lines)
    head = colour[: len(colour) - len(lines)] if shared else colour
    return Entry(
        id=symbol,
        name=name,
        box=box,
        ink=ink,
        alphas=alphas,
        colour=_deflate(head, zlib.Z_SYNC_FLUSH if shared else zlib.Z_FINISH),
        lines=_deflate(lines, zlib.Z_FINISH),
        colour_sum=zlib.adler32(colour),
        lines_sum=zlib.adler32(lines),
        ends_with_lines=shared,
    )


def _deflate(data: bytes, end: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    return packer.compress(data) + packer.flush(end)


def write_pack(path: Path, info: PackInfo, entries: Iterable[Entry]) -> None:
    """Write a pack file whole, beside its place and then renamed. The same entries give the same bytes."""
    ordered = sorted(entries, key=lambda entry: entry.id)
    for entry in ordered:
        if "\n" in entry.id + entry.name:
            raise ValueError(f"{entry.id!r}: an id or name has a line break")
    blobs = bytearray()
    places: dict[bytes, int] = {}

    def place(blob: bytes) -> int:
        if blob not in places:
            places[blob] = len(blobs)
            blobs.extend(blob)
        return places[blob]

    kinds: dict[tuple[float, float, tuple[float, ...]], int] = {}
    records = bytearray()
    for entry in ordered:
        kind = kinds.setdefault((*entry.box, entry.alphas), len(kinds))
        records += RECORD.pack(
            *(place(entry.colour), len(entry.colour), place(entry.lines), len(entry.lines)),
            *(entry.colour_sum, entry.lines_sum),
            *(round(edge * 1000) for edge in entry.ink),
            *(kind, ENDS_WITH_LINES if entry.ends_with_lines else 0),
        )
    ids = "\n".join(entry.id for entry in ordered).encode("utf-8")
    names = "\n".join(entry.name for entry in ordered).encode("utf-8")
    head = json.dumps(
        {"info": info._asdict(), "kinds": list(kinds), "ids": len(ids), "names": len(names)},
        ensure_ascii=False,
        separators=(",", ":"),
    ).encode("utf-8")
    start = MAGIC + struct.pack("<I", len(head)) + head
    write_whole(path, start + ids + names + bytes(records) + bytes(blobs))
