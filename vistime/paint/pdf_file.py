"""The PDF file itself: ReportLab's, with its head and what its trailer says, written as the objects come.

What is written is not kept: a file of ten thousand pages takes no more memory than one of ten. ReportLab's own
`PDFDocument` holds a document whole until it is formatted.
"""

from __future__ import annotations

import re
import sys
import zlib
from array import array
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from hashlib import md5
from typing import Any, BinaryIO, Final, NamedTuple

from reportlab.pdfbase import pdfdoc

_VERSION: Final = (1, 7)
#: Kinds of an object in the table: one that stands alone, at an offset; one that is packed in a stream with others.
_ALONE: Final = 1 << 56
_PACKED: Final = 2 << 56
#: Objects that are packed together at most; their index has two bytes.
_MOST: Final = 10_000
#: Streams of fewer bytes are not deflated: it takes as long as writing a hundred objects, and saves 1 % of a page.
_SHORT: Final = 600
#: So many bytes are written at once.
_PIECE: Final = 1 << 18
_PLAIN: Final = re.compile(r"[\w '.,:;!?&+-]*", re.ASCII)


def ref(number: int) -> bytes:
    """How an object refers to another."""
    return b"%d 0 R" % number


def string(text: str) -> bytes:
    """A text string: as it stands where it is plain, else UTF-16 with its mark, in hex."""
    if _PLAIN.fullmatch(text):
        return b"(" + text.encode("ascii") + b")"
    return b"<" + ("\ufeff" + text).encode("utf-16-be", "replace").hex().encode() + b">"


def stream(data: bytes, dictionary: bytes) -> bytes:
    """A stream as the body of an object."""
    return b"".join((b"<< %b /Length %d >>\nstream\n" % (dictionary, len(data)), data, b"\nendstream"))


def deflated(data: bytes, level: int = 6) -> bytes:
    """Data as `/FlateDecode` has it. For what is short, the usual window of 32 KB would take longer than the work."""
    if len(data) > 1 << 12:
        return zlib.compress(data, level)
    small = zlib.compressobj(level, zlib.DEFLATED, wbits=12, memLevel=4)
    return small.compress(data) + small.flush()


def compact(data: bytes, dictionary: bytes = b"", level: int = 6) -> bytes:
    """Data as a stream, deflated unless it is so short that a page would hardly be smaller by it."""
    if len(data) < _SHORT:
        return stream(data, dictionary)
    return stream(deflated(data, level), dictionary + b" /Filter /FlateDecode")


@lru_cache(maxsize=128)
def _block(bodies: tuple[bytes, ...], first: int) -> tuple[bytes, list[int]]:
    """Objects from a number on as they stand in a file, and where each begins, as it stands in the table."""
    parts, places, at = [], [], 0
    for number, body in enumerate(bodies, first):
        part = b"%d 0 obj\n%b\nendobj\n" % (number, body)
        parts.append(part)
        places.append(at << 16)
        at += len(part)
    return b"".join(parts), places


def packed(first: int, bodies: Sequence[bytes]) -> tuple[tuple[int, bytes, bytes], ...]:
    """Objects that follow each other in number, as deflated streams of objects (PDF 32000-1, 7.5.7)."""
    streams = []
    for start in range(0, len(bodies), _MOST):
        part, places, at = bodies[start : start + _MOST], [], 0
        for number, body in enumerate(part, first + start):
            places.append(b"%d %d" % (number, at))
            at += len(body) + 1
        head = b" ".join(places) + b" "
        dictionary = b"/Type /ObjStm /N %d /First %d /Filter /FlateDecode" % (len(part), len(head))
        streams.append((len(part), dictionary, deflated(head + b" ".join(part))))
    return tuple(streams)


class Begun(NamedTuple):
    """A file as far as it is written: its bytes, its table of objects, and the digest of its bytes."""

    data: bytes
    table: array[int]
    digest: Any


class PdfFile:
    """Writes objects into a binary stream; its ID is a digest of what was written, so same objects, same bytes.

    It may go on from where another one was when it was kept (`begun`).
    """

    def __init__(self, out: BinaryIO, begun: Begun | None = None) -> None:
        self._out = out
        self._waiting: list[bytes] = []
        self._offset = self._sent = 0
        if begun is None:
            # A line of 8 bytes an object, as it stands in the file: its kind, its place, its index. Number 0 is free.
            self._table = array("Q", [0xFFFF])
            self._digest = md5(usedforsecurity=False)
            self._send(_head())
        else:
            self._table = begun.table[:]
            self._digest = begun.digest.copy()
            self._offset = self._sent = out.write(begun.data)

    def begun(self, data: bytes) -> Begun:
        """The file as it is now, of which `data` is what it has written into its stream, all of it in a `flush`."""
        return Begun(data, self._table[:], self._digest.copy())

    @property
    def next(self) -> int:
        """The number that the next object gets."""
        return len(self._table)

    def reserve(self) -> int:
        """The number of an object that is `put` later."""
        self._table.append(0)
        return len(self._table) - 1

    def put(self, number: int, *parts: bytes) -> int:
        """Write an object under a number that was reserved."""
        self._table[number] = _ALONE | self._offset << 16
        self._send(b"".join((b"%d 0 obj\n" % number, *parts, b"\nendobj\n")))
        return number

    def pack(self, packed: Callable[[int], Sequence[tuple[int, bytes, bytes]]], count: int) -> int:
        """Write many small objects together; the number of the first, which `packed` is told to make them.

        It gives streams: how many objects are in each, its dictionary and its data (see `packed`).
        """
        first = number = len(self._table)
        self._table.extend([0] * count)
        for held, dictionary, data in packed(first):
            entry = _PACKED | self.stream(data, dictionary) << 16
            self._table[number : number + held] = array("Q", range(entry, entry + held))
            number += held
        return first

    def object(self, *parts: bytes) -> int:
        """Write an object; its number."""
        return self.put(self.reserve(), *parts)

    def stream(self, data: bytes, dictionary: bytes) -> int:
        """Write a stream, which is coded as its dictionary says; its number."""
        return self.object(stream(data, dictionary))

    def block(self, bodies: tuple[bytes, ...]) -> int:
        """Write objects that follow each other in number; the first one's. Other files may have the same ones there."""
        first = len(self._table)
        data, places = _block(bodies, first)
        at = _ALONE | self._offset << 16
        self._table.extend([at + place for place in places])
        self._send(data)
        return first

    def finish(self, catalog: int, info: int) -> None:
        """Write the table of objects, with what else a trailer says.

        It is a stream: ReportLab's own table and trailer know of no objects that are packed together.
        """
        self.flush()
        digest = self._digest.hexdigest().encode()
        at, number = self._offset, self.reserve()
        self._table[number] = _ALONE | at << 16
        entries = _trailer(len(self._table), catalog, info).replace(_ID, b"[<%b> <%b>]" % (digest, digest))
        if sys.byteorder == "little":
            self._table.byteswap()
        head = b"/Type /XRef /W [1 5 2] %b" % entries
        # Level 6 takes five times as long for 2 % less: the table's many noughts repeat themselves in many ways.
        body = compact(self._table.tobytes(), head, 1)
        self._send(b"%d 0 obj\n%b\nendobj\n" % (number, body))
        self._send(b"startxref\n%d\n%%%%EOF\n" % at)
        self.flush()

    def _send(self, data: bytes) -> None:
        self._offset += len(data)
        self._waiting.append(data)
        if self._offset - self._sent > _PIECE:
            self.flush()

    def flush(self) -> None:
        """Send what waits into the stream."""
        data = b"".join(self._waiting)
        self._out.write(data)
        self._digest.update(data)
        self._waiting.clear()
        self._sent = self._offset


#: Where the ID stands in a trailer that is not of one file yet.
_ID: Final = b"(ID)"


@lru_cache(maxsize=1024)
def _trailer(size: int, catalog: int, info: int) -> bytes:
    """What ReportLab's trailer says of a file with so many objects; those of a batch have as many, mostly."""
    trailer = pdfdoc.PDFTrailer(
        startxref=0,
        Size=size,
        Root=pdfdoc.PDFObjectReference(catalog),
        Info=pdfdoc.PDFObjectReference(info),
        ID=_ID,
    )
    entries: bytes = trailer.dict.format(_Document(), IND=b" ")
    return entries.removeprefix(b"<<").removesuffix(b">>").strip()


@cache
def _head() -> bytes:
    """How ReportLab begins a file."""
    return b"".join(pdfdoc.PDFFile(_VERSION).strings)


class _Document:
    """What ReportLab's references ask a document for: the numbers of objects, of each of which there is one version."""

    class _Numbers:
        def __getitem__(self, number: int) -> tuple[int, int]:
            return number, 0

    idToObjectNumberAndVersion = _Numbers()  # noqa: N815 - so it is called
