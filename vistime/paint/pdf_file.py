"""The PDF file itself: ReportLab's, with its head, its table of objects and its trailer, written as the objects come.

What is written is not kept: a file of ten thousand pages takes no more memory than one of ten. ReportLab's own
`PDFDocument` holds a document whole until it is formatted.
"""

from __future__ import annotations

from array import array
from hashlib import md5
from typing import BinaryIO, Final

from reportlab.pdfbase import pdfdoc

_VERSION: Final = (1, 7)


def ref(number: int) -> bytes:
    """How an object refers to another."""
    return b"%d 0 R" % number


def string(text: str) -> bytes:
    """A text string: UTF-16 with its mark, in hex."""
    return b"<" + ("\ufeff" + text).encode("utf-16-be", "replace").hex().encode() + b">"


class PdfFile(pdfdoc.PDFFile):  # type: ignore[misc]
    """Writes objects into a binary stream; its ID is a digest of what was written, so same objects, same bytes."""

    def __init__(self, out: BinaryIO) -> None:
        super().__init__(_VERSION)
        self._out = out
        self._offsets = array("Q", [0])
        self._digest = md5(usedforsecurity=False)
        self.write = self._send
        for part in self.strings:
            self.write(part)

    def reserve(self) -> int:
        """The number of an object that is `put` later."""
        self._offsets.append(0)
        return len(self._offsets) - 1

    def put(self, number: int, *parts: bytes) -> int:
        """Write an object under a number that was reserved."""
        self._offsets[number] = self.offset
        data = b"".join((b"%d 0 obj\n" % number, *parts, b"\nendobj\n"))
        self.offset += len(data)
        self.write(data)
        return number

    def object(self, *parts: bytes) -> int:
        """Write an object; its number."""
        return self.put(self.reserve(), *parts)

    def stream(self, data: bytes, dictionary: bytes) -> int:
        """Write a stream, which is coded as its dictionary says; its number."""
        return self.object(b"<< %b /Length %d >>\nstream\n" % (dictionary, len(data)), data, b"\nendstream")

    def finish(self, catalog: int, info: int) -> None:
        """Write the table and the trailer."""
        digest = self._digest.hexdigest().encode()
        table = pdfdoc.PDFCrossReferenceTable()
        table.addsection(0, range(1, len(self._offsets)))
        trailer = pdfdoc.PDFTrailer(
            startxref=self.add(table.format(self)),
            Size=len(self._offsets),
            Root=pdfdoc.PDFObjectReference(catalog),
            Info=pdfdoc.PDFObjectReference(info),
            ID=b"[<%b> <%b>]" % (digest, digest),
        )
        self.add(trailer.format(self))

    # What ReportLab's table and references ask a document for.

    @property
    def idToOffset(self) -> array[int]:  # noqa: N802
        """Where each object stands, by its number."""
        return self._offsets

    @property
    def idToObjectNumberAndVersion(self) -> _Numbers:  # noqa: N802
        """The number and version of each object."""
        return _NUMBERS

    def _send(self, data: bytes) -> None:
        self._out.write(data)
        self._digest.update(data)


class _Numbers:
    """Objects are called by their numbers, and there is one version of each."""

    def __getitem__(self, number: int) -> tuple[int, int]:
        return number, 0


_NUMBERS: Final = _Numbers()
