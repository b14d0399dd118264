"""A document as a file of its own.

Of the documents of a batch, mostly nothing differs but what stands on their pages. So that comes last in the file, and
all before it, with the table of objects so far and its digest, is had from memory.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Final, NamedTuple

from vistime.memory import LastingMemory
from vistime.paint.drawn import Drawn
from vistime.paint.fonts import rounded
from vistime.paint.pdf import Book, Duplex, write_contents
from vistime.paint.pdf_file import Begun, PdfFile


class _Shell(NamedTuple):
    """A file without what stands on its pages: numbers that are held for that, the catalog, what it says of itself."""

    begun: Begun
    contents: list[int]
    catalog: int
    info: int


#: Shells are as large as the symbols and fonts in them, some 20 KB.
_shells: Final = LastingMemory(32)


def document(
    drawn: Drawn, title: str, language: str, duplex: Duplex = "", right_to_left: bool = False,
    outline: Sequence[tuple[str, int]] = (),
) -> bytes:  # fmt: skip
    """A document as PDF, with bookmarks that lead to pages by their number (from 0)."""
    # One with photos is large, and nobody else's; so is, mostly, one with fonts of shaped text.
    shared = not drawn.fonts and all(image.body for _, image in drawn.images)
    key = (
        tuple((sheet.size, len(sheet.content)) for sheet in drawn.sheets), drawn.images, drawn.silent,
        tuple((face, rounded(letters)) for face, letters in drawn.letters.items()), drawn.elements, drawn.language,
        title, language, duplex, right_to_left, tuple(outline),
    )  # fmt: skip
    shell: _Shell | None = _shells.get(key) if shared else None
    if shell is None:
        out = io.BytesIO()
        book = Book(out)
        contents = book.hold(drawn)
        book.outline(outline)
        catalog, info = book.bind(title, language, duplex, right_to_left)
        book.file.flush()
        shell = _Shell(book.file.begun(out.getvalue()), contents, catalog, info)
        if shared:
            _shells[key] = shell
    out = io.BytesIO()
    file = PdfFile(out, shell.begun)
    write_contents(file, drawn, shell.contents)
    file.finish(shell.catalog, shell.info)
    return out.getvalue()
