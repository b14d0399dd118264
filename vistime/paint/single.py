"""A document as a file of its own.

Of the documents of a batch, mostly nothing differs but what stands on their pages, and the title. So these come last in
the file, and all before them, with the table of objects so far and its digest, is had from memory.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Final, NamedTuple

from vistime.memory import LastingMemory
from vistime.paint.drawn import Drawn
from vistime.paint.fonts import rounded
from vistime.paint.pdf import Book, Duplex, finish_file, write_contents
from vistime.paint.pdf_file import Begun, PdfFile


class _Shell(NamedTuple):
    """A file without what stands on its pages, and what it says of itself: numbers that are held for these."""

    begun: Begun
    contents: list[int]
    catalog: int
    info: int


#: Shells are as large as the symbols and fonts in them, some 20 KB; those of more bytes are not kept.
_LARGEST: Final = 200_000
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
        language, duplex, right_to_left, tuple(outline),
    )  # fmt: skip
    shell: _Shell | None = _shells.get(key) if shared else None
    if shell is None:
        out = io.BytesIO()
        book = Book(out)
        contents = book.hold(drawn)
        book.outline(outline)
        catalog, info = book.bind(language, duplex, right_to_left), book.file.reserve()
        book.file.flush()
        shell = _Shell(book.file.begun(out.getvalue()), contents, catalog, info)
        if shared and len(shell.begun.data) <= _LARGEST:
            _shells[key] = shell
    out = io.BytesIO()
    file = PdfFile(out, shell.begun)
    write_contents(file, drawn, shell.contents)
    finish_file(file, shell.catalog, shell.info, title)
    return out.getvalue()
