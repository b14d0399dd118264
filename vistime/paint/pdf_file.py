"""The PDF file itself: numbered objects, written as they come, and the table of where each stands.

What is written need not be kept: a file of ten thousand pages takes no more memory than one of ten.
"""

from __future__ import annotations

from array import array
from hashlib import md5
from typing import BinaryIO, Final

#: The version, and a comment by which programs see that the file is not text (PDF 32000-1, 7.5.2).
_HEAD: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


def ref(number: int) -> bytes:
    """How an object refers to another."""
    return b"%d 0 R" % number


def string(text: str) -> bytes:
    """A text string: UTF-16 with its mark, in hex."""
    return b"<" + ("\ufeff" + text).encode("utf-16-be", "replace").hex().encode() + b">"


class PdfFile:
    """Writes objects into a binary stream; its ID is a digest of what was written, so same objects, same bytes."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._at = 0
        self._offsets = array("Q", [0])
        self._digest = md5(usedforsecurity=False)
        self._write(_HEAD)

    def reserve(self) -> int:
        """The number of an object that is `put` later."""
        self._offsets.append(0)
        return len(self._offsets) - 1

    def put(self, number: int, *parts: bytes) -> int:
        """Write an object under a number that was reserved."""
        self._offsets[number] = self._at
        self._write(b"".join((b"%d 0 obj\n" % number, *parts, b"\nendobj\n")))
        return number

    def add(self, *parts: bytes) -> int:
        """Write an object; its number."""
        return self.put(self.reserve(), *parts)

    def stream(self, data: bytes, dictionary: bytes) -> int:
        """Write a stream, which is coded as its dictionary says; its number."""
        return self.add(b"<< %b /Length %d >>\nstream\n" % (dictionary, len(data)), data, b"\nendstream")

    def finish(self, catalog: int, info: int) -> None:
        """Write the table and the trailer."""
        start, count = self._at, len(self._offsets)
        table = [b"xref\n0 %d\n0000000000 65535 f \n" % count]
        table += [b"%010d 00000 n \n" % offset for offset in self._offsets[1:]]
        digest = self._digest.hexdigest().encode()
        self._write(b"".join(table))
        self._write(
            b"trailer\n<< /Size %d /Root %b /Info %b /ID [<%b> <%b>] >>\nstartxref\n%d\n%%%%EOF\n"
            % (count, ref(catalog), ref(info), digest, digest, start)
        )

    def _write(self, data: bytes) -> None:
        self._out.write(data)
        self._digest.update(data)
        self._at += len(data)
