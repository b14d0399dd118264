"""Pages to PDF: a document as a file of its own, or many bound into one with bookmarks and page labels.

Same pages, same bytes: no date, no author, and the file's ID is a digest of what is in it.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import lru_cache
from hashlib import md5
from itertools import count
from typing import BinaryIO, Final, Literal, NamedTuple

from vistime.paint.drawn import Drawn, Image
from vistime.paint.fonts import Subset, face_glyphs, rounded
from vistime.paint.pdf_file import PdfFile, ref, stream, string
from vistime.paint.struct_tree import StructTree

Duplex = Literal["", "short", "long"]
PRODUCER: Final = "vistime"
#: Pages that hang on one node of the page tree; viewers walk it, and a list of thousands makes some slow.
_NODE: Final = 128
_DUPLEX: Final = {"short": b" /Duplex /DuplexFlipShortEdge", "long": b" /Duplex /DuplexFlipLongEdge"}


class Bookmark(NamedTuple):
    """A line of the bookmarks: its words, the page (from 0) it leads to, and how deep it stands (0: outermost)."""

    title: str
    page: int
    depth: int


class Book:
    """A PDF of one or many documents, written as they are added; fonts, with the letters of all, come last.

    Pictures that several documents share are in it once.
    """

    def __init__(self, out: BinaryIO) -> None:
        self.file = PdfFile(out)
        self._structure = StructTree(self.file)
        self._pages: list[int] = []
        self._nodes: list[int] = []
        self._fonts: dict[str, tuple[int, set[str]]] = {}
        self._known: dict[bytes, int] = {}
        self._bookmarks: list[Bookmark] = []
        self._opened = False  # whether viewers show the bookmarks at once
        self._labels: list[tuple[int, str, bool]] = []

    @property
    def count(self) -> int:
        """How many pages there are by now."""
        return len(self._pages)

    def bookmark(self, title: str, depth: int = 0) -> None:
        """A bookmark that leads to the next page to be added; it stands below the last one of less depth."""
        self._bookmarks.append(Bookmark(title, self.count, depth))
        self._opened = True

    def outline(self, lines: Sequence[tuple[str, int]]) -> None:
        """Bookmarks that lead to pages by their number (from 0). Viewers show them when they are asked to."""
        self._bookmarks += [Bookmark(title, page, 0) for title, page in lines]

    def label(self, prefix: str, numbered: bool = True) -> None:
        """From the next page on, pages are called by this, and a number that begins with 1."""
        self._labels.append((self.count, prefix, numbered))

    def keep_place(self) -> int:
        """Keep a place for a document of one page, which is added when the others are: the place."""
        self._structure.keep_place()
        self._new_page()
        return self.count - 1

    def add(self, drawn: Drawn, place: int | None = None) -> None:
        """Add the pages of a document; a single page at a place that was kept for it.

        ValueError when it has more.
        """
        write_contents(self.file, drawn, self.hold(drawn, place))

    def hold(self, drawn: Drawn, place: int | None = None) -> list[int]:
        """Add the pages of a document, but what stands on them: the numbers that are held for that."""
        if place is not None and len(drawn.sheets) != 1:
            raise ValueError("a place is kept for one page")
        file = self.file
        held = [[file.reserve() for _ in sheet.content] for sheet in drawn.sheets]
        contents = [b" ".join(map(ref, numbers)) for numbers in held]
        self._pictures([image for _, image in drawn.images])
        fonts = b"".join(b" /%b %b" % (face.encode(), ref(self._font(face, drawn))) for face in drawn.letters)
        fonts += b"".join(
            b" /%b %b" % (name.encode(), ref(self._own_font(font))) for name, font in drawn.fonts
        )
        images = b"".join(
            b" /%b %b" % (name.encode(), ref(self._image(image))) for name, image in drawn.images
        )
        marks = b"".join(b" /S%d << /ActualText () >>" % number for number in range(1, drawn.silent + 1))
        marks = b" /Properties <<%b >>" % marks if marks else b""
        resources = file.object(
            b"<< /Font <<" + fonts + b" >> /XObject <<" + images + b" >>" + marks + b" >>"
        )
        first = self.count if place is None else place
        for at, (sheet, content) in enumerate(zip(drawn.sheets, contents, strict=True), first):
            if at == self.count:
                self._new_page()
            file.put(
                self._pages[at],
                b"<< /Type /Page /Parent %b /MediaBox [0 0 %b] /Resources %b /Contents [%b] "
                b"/StructParents %d /Tabs /S >>"
                % (ref(self._nodes[at // _NODE]), sheet.size, ref(resources), content, at),
            )
        self._structure.add(drawn, self._pages[first : first + len(drawn.sheets)], place)
        return [number for numbers in held for number in numbers]

    def _new_page(self) -> None:
        """The number of another page, and of the node that it hangs on, if that is new."""
        if self.count % _NODE == 0:
            self._nodes.append(self.file.reserve())
        self._pages.append(self.file.reserve())

    def finish(self, title: str, language: str, duplex: Duplex = "", right_to_left: bool = False) -> None:
        """Write what holds the pages together, such as the side that it opens to. The stream stays open."""
        catalog = self.bind(language, duplex, right_to_left)
        finish_file(self.file, catalog, self.file.reserve(), title)

    def bind(self, language: str, duplex: Duplex = "", right_to_left: bool = False) -> int:
        """Write what holds the pages together, but what the file says of itself and its table: the catalog."""
        file = self.file
        for face, (number, letters) in self._fonts.items():
            self._write_font(number, face_glyphs(face).subset(rounded(frozenset(letters))))
        turn = _DUPLEX.get(duplex, b"") + (b" /Direction /R2L" if right_to_left else b"")
        wishes = file.object(b"<< /PrintScaling /None /DisplayDocTitle true", turn, b" >>")
        parts = [b"<< /Type /Catalog /Pages ", ref(self._tree()), b" /Lang ", string(language)]
        parts += [b" /ViewerPreferences ", ref(wishes)]
        parts += [b" /MarkInfo << /Marked true >> /StructTreeRoot ", ref(self._structure.finish())]
        if self._bookmarks:
            mode = b" /PageMode /UseOutlines" if self._opened else b""
            parts += [mode, b" /Outlines ", ref(self._outlines())]
        if self._labels:
            labels = b" ".join(
                b"%d << /P %b%b >>" % (page, string(prefix), b" /S /D" if numbered else b"")
                for page, prefix, numbered in self._labels
            )
            parts += [b" /PageLabels << /Nums [", labels, b"] >>"]
        return file.object(*parts, b" >>")

    def _tree(self) -> int:
        """The tree of all pages; its only node, when there is no more."""
        file, count = self.file, len(self._pages)
        nodes = self._nodes or [file.reserve()]
        root = file.reserve() if len(nodes) > 1 else 0
        for index, node in enumerate(nodes):
            kids = self._pages[index * _NODE : (index + 1) * _NODE]
            parent = b" /Parent " + ref(root) if root else b""
            listed = b" ".join(map(ref, kids))
            file.put(node, b"<< /Type /Pages%b /Kids [%b] /Count %d >>" % (parent, listed, len(kids)))
        if root:
            listed = b" ".join(map(ref, nodes))
            file.put(root, b"<< /Type /Pages /Kids [%b] /Count %d >>" % (listed, count))
        return root or nodes[0]

    def _outlines(self) -> int:
        """The bookmarks as linked lists (PDF 32000-1, 12.3.3); those on the first level are shown closed."""
        file, marks = self.file, self._bookmarks
        root = file.reserve()
        for _ in marks:
            file.reserve()
        # By their place in the list from 1 on; 0 is the whole, and none. A class has tens of thousands.
        parent, before, after, first, last, held = (array("L", [0]) * (len(marks) + 1) for _ in range(6))
        way = [0]
        for at, mark in enumerate(marks, 1):
            del way[mark.depth + 1 :]
            up = parent[at] = way[-1]
            before[at] = last[up]
            if last[up]:
                after[last[up]] = at
            else:
                first[up] = at
            last[up] = at
            held[up] += 1
            way.append(at)
        for at, mark in enumerate(marks, 1):
            parts = [b"<< /Title ", string(mark.title), b" /Parent ", ref(root + parent[at])]
            parts.append(b" /Dest [%b /Fit]" % ref(self._pages[min(mark.page, self.count - 1)]))
            parts += [b" /Prev " + ref(root + before[at])] if before[at] else []
            parts += [b" /Next " + ref(root + after[at])] if after[at] else []
            if held[at]:
                ends = ref(root + first[at]), ref(root + last[at])
                parts.append(b" /First %b /Last %b /Count %d" % (*ends, -held[at]))
            file.put(root + at, *parts, b" >>")
        head = b"<< /Type /Outlines /First %b /Last %b /Count %d >>"
        return file.put(root, head % (ref(root + first[0]), ref(root + last[0]), held[0]))

    def _pictures(self, images: Sequence[Image]) -> None:
        """Write pictures that are not there yet and may be in other files at the same place, at once."""
        fresh = {
            image.digest: image.body for image in images if image.body and image.digest not in self._known
        }
        if fresh:
            self._known |= zip(fresh, count(self.file.block(tuple(fresh.values()))))

    def _image(self, image: Image) -> int:
        key = image.digest
        if key not in self._known:
            dictionary = image.dictionary
            if image.mask:
                dictionary += b" /SMask " + ref(self._image(image.mask))
            self._known[key] = self.file.stream(image.data, dictionary)
        return self._known[key]

    def _font(self, face: str, drawn: Drawn) -> int:
        if face not in self._fonts:
            self._fonts[face] = (self.file.reserve(), set())
        number, letters = self._fonts[face]
        letters |= drawn.letters[face]
        return number

    def _own_font(self, subset: Subset) -> int:
        """A font of shaped text, which is the document's own; documents of the same words share it."""
        key = md5(subset.file, usedforsecurity=False)
        key.update(subset.to_unicode)
        number = self._known.get(key.digest())
        if number is None:
            number = self._known[key.digest()] = self.file.reserve()
            self._write_font(number, subset)
        return number

    def _write_font(self, number: int, subset: Subset) -> None:
        first = self.file.next
        program, unicode, descriptor, descendant = map(ref, range(first, first + 4))
        name = subset.name.encode()
        self.file.block(_font_parts(subset, program, descriptor))
        self.file.put(
            number,
            b"<< /Type /Font /Subtype /Type0 /BaseFont /" + name + b" /Encoding /Identity-H /DescendantFonts [",
            descendant, b"] /ToUnicode ", unicode, b" >>",
        )  # fmt: skip


def finish_file(file: PdfFile, catalog: int, info: int, title: str) -> None:
    """Write what a file says of itself, under a number that was reserved, and its table."""
    file.put(info, b"<< /Title %b /Producer (%b) >>" % (string(title), PRODUCER.encode()))
    file.finish(catalog, info)


def write_contents(file: PdfFile, drawn: Drawn, numbers: Sequence[int]) -> None:
    """Write what stands on the pages of a document, under the numbers that are held for it."""
    parts = (part for sheet in drawn.sheets for part in sheet.content)
    for number, part in zip(numbers, parts, strict=True):
        file.put(number, part)


@lru_cache(maxsize=256)
def _font_parts(subset: Subset, program: bytes, descriptor: bytes) -> tuple[bytes, ...]:
    """The objects of a font besides itself: its program, its map to letters, and what refers to these two by number."""
    return (
        stream(subset.file, b"/Filter /FlateDecode /Length1 %d" % subset.length),
        stream(subset.to_unicode, b"/Filter /FlateDecode"),
        b"<< %b /FontFile2 %b >>" % (subset.descriptor, program),
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /%b "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity "
        b"/FontDescriptor %b /W %b >>" % (subset.name.encode(), descriptor, subset.widths),
    )
