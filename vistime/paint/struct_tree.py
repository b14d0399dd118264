"""The structure tree of a file, written as its documents come: what is written is not kept (PDF 32000-1, 14.7).

A file of one document holds its pages in `Document`; in a file of many, each is a `Part` of it.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from vistime.paint.drawn import Drawn
from vistime.paint.pdf_file import PdfFile, packed, ref, string
from vistime.paint.structure import Element, kids

#: Sheets on one node of the tree that leads from content to its elements.
_NODE: Final = 128


class _Whole(NamedTuple):
    """A document whose own element is not yet written: its number, the sections it holds, its language."""

    number: int
    holds: list[int]
    language: str


class StructTree:
    """Writes the elements of one document after the other, and what leads to them when the file is finished."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._root = file.reserve()
        self._document = 0  # of a file of many, the element that holds them
        self._parts = array("Q")
        self._waiting: _Whole | None = None
        self._sheets = array("Q")
        self._kept: dict[int, int] = {}  # places that are kept: of a page, and of its document's element

    def keep_place(self) -> None:
        """Keep the next place for a document of one page: others will follow it."""
        self._document = self._document or self._file.reserve()
        self._kept[len(self._sheets)] = len(self._parts)
        self._parts.append(self._file.reserve())
        self._sheets.append(0)

    def add(self, drawn: Drawn, pages: Sequence[int], place: int | None = None) -> None:
        """The elements of a document, whose pages have these numbers; it may be at a place that was kept."""
        file, elements = self._file, drawn.elements
        if self._waiting:
            self._document = self._document or file.reserve()
            self._put(self._waiting, b"Part", self._document)
        whole = file.reserve() if place is None else self._parts[self._kept[place]]
        base = file.pack(lambda first: _packed(elements, first, whole, tuple(pages)), len(elements))
        contents: list[list[int]] = [[] for _ in pages]
        for index, element in enumerate(elements):
            if element.sheet >= 0:
                contents[element.sheet].append(base + index)
        # On a sheet, content is numbered as it is painted, and the elements as they are read.
        for numbers in contents:
            numbers.sort(key=lambda number: elements[number - base].number)
            listed = file.object(b"[%b]" % b" ".join(map(ref, numbers))) if numbers else 0
            if place is None:
                self._sheets.append(listed)
            else:
                self._sheets[place] = listed
        self._waiting = _Whole(
            whole, [base + index for index, e in enumerate(elements) if e.parent < 0], drawn.language
        )
        if place is None:
            self._parts.append(whole)

    def _put(self, whole: _Whole, kind: bytes, parent: int) -> None:
        language = b"/Lang" + string(whole.language) if whole.language and kind == b"Part" else b""
        listed = b" ".join(map(ref, whole.holds))
        self._file.put(whole.number, b"<</S/%b/P %b%b/K[%b]>>" % (kind, ref(parent), language, listed))

    def finish(self) -> int:
        """Write what holds the tree together; its number."""
        file = self._file
        top = self._document
        if self._waiting and not top:
            top = self._waiting.number
            self._put(self._waiting, b"Document", self._root)
        elif self._waiting:
            self._put(self._waiting, b"Part", top)
            listed = b" ".join(map(ref, self._parts))
            file.put(top, b"<</S/Document/P %b/K[%b]>>" % (ref(self._root), listed))
        nodes = []
        for first in range(0, len(self._sheets), _NODE):
            sheets = self._sheets[first : first + _NODE]
            found = b" ".join(
                b"%d %b" % (first + n, ref(number)) for n, number in enumerate(sheets) if number
            )
            limits = (
                b"/Limits[%d %d]" % (first, first + len(sheets) - 1) if len(self._sheets) > _NODE else b""
            )
            nodes.append(b"<<%b/Nums[%b]>>" % (limits, found))
        parents = nodes[0] if len(nodes) == 1 else b"<</Kids[%b]>>" % b" ".join(
            ref(file.object(node)) for node in nodes
        )  # fmt: skip
        holds = b"/K " + ref(top) if top else b""
        return file.put(
            self._root,
            b"<</Type/StructTreeRoot%b/ParentTree %b/ParentTreeNextKey %d>>"
            % (holds, parents, len(self._sheets)),
        )


@lru_cache(maxsize=256)
def _packed(
    elements: tuple[Element, ...], base: int, whole: int, pages: tuple[int, ...]
) -> tuple[tuple[int, bytes, bytes], ...]:
    """The elements from number `base` on, held by `whole`. In a batch, most documents are built alike."""
    held = kids(elements)
    return packed(base, [
        _element(e, whole if e.parent < 0 else base + e.parent, pages, held[index], base)
        for index, e in enumerate(elements)
    ])  # fmt: skip


def _element(element: Element, parent: int, pages: Sequence[int], held: list[int], base: int) -> bytes:
    more = b"/Alt" + string(element.alt) if element.alt else b""
    if element.lang:
        more += b"/Lang" + string(element.lang)
    if element.box:
        more += b"/A<</O/Layout/BBox[%d %d %d %d]>>" % element.box
    if element.sheet >= 0:
        return b"<</S/%b/P %d 0 R/Pg %d 0 R/K %d%b>>" % (
            element.type, parent, pages[element.sheet], element.number, more,
        )  # fmt: skip
    listed = b" ".join([b"%d 0 R" % (base + index) for index in held])
    return b"<</S/%b/P %d 0 R/K[%b]%b>>" % (element.type, parent, listed, more)
