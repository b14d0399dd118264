"""The structure tree of a PDF and what is painted on its pages, read back: from the file, and by PDFium."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium
from pdffile import PdfFile, PdfObject


@dataclass(slots=True)
class Node:
    """An element of the tree; `page` (from 0) and `content` say what it holds on a page, -1 for nothing."""

    kind: str
    alt: str = ""
    lang: str = ""
    page: int = -1
    content: int = -1
    kids: list[Node] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """The element, and all below it in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def of(self, *kinds: str) -> list[Node]:
        """The elements of some kinds, in reading order."""
        return [node for node in self.walk() if node.kind in kinds]


def _string(head: bytes, key: str) -> str:
    found = re.search(rb"/%b ?(\([^)]*\)|<[0-9a-f]*>)" % key.encode(), head)
    if not found:
        return ""
    if found[1].startswith(b"("):
        return found[1][1:-1].decode("ascii")
    return bytes.fromhex(found[1][1:-1].decode()).decode("utf-16")


def tree(file: PdfFile) -> Node:
    """The whole tree. Every element names the one that it is found in, and every page leads to its elements."""
    root = file.catalog.reference("StructTreeRoot")
    assert b"/MarkInfo << /Marked true >>" in file.catalog.head
    head = file.objects[root].head
    if b"/K " not in head:
        return Node("Document")
    numbers = {id(page): number for number, page in enumerate(file.pages)}
    held: dict[tuple[int, int], int] = {}

    def read(number: int, parent: int) -> Node:
        body = file.objects[number]
        assert body.reference("P") == parent, "it stands where it says"
        kind = re.search(rb"/S/(\w+)", body.head)
        assert kind
        node = Node(kind[1].decode(), _string(body.head, "Alt"), _string(body.head, "Lang"))
        if content := re.search(rb"/K (\d+)", body.head):
            node.content = int(content[1])
            node.page = numbers[id(file.objects[body.reference("Pg")])]
            assert (node.page, node.content) not in held, "content belongs to one element"
            held[node.page, node.content] = number
        else:
            kids = re.search(rb"/K\[([^\]]*)\]", body.head)
            assert kids
            assert kids[1], "an element without content is none"
            node.kids = [read(int(n), number) for n in re.findall(rb"(\d+) 0 R", kids[1])]
        return node

    found = read(file.objects[root].reference("K"), root)
    assert _parents(file, file.objects[root]) == held
    return found


def _parents(file: PdfFile, root: PdfObject) -> dict[tuple[int, int], int]:
    """The element of each piece of content, by page and number, as the tree of parents has it."""
    start = root.head.index(b"/ParentTree ")
    nodes = [root.head[start:]]
    if kids := re.search(rb"/Kids\[([^\]]*)\]", nodes[0]):
        nodes = [file.objects[int(n)].head for n in re.findall(rb"(\d+) 0 R", kids[1])]
    lists: dict[int, int] = {}
    for node in nodes:
        entries = re.search(rb"/Nums\[([^\]]*)\]", node)
        assert entries
        pairs = [(int(a), int(b)) for a, b in re.findall(rb"(\d+) (\d+) 0 R", entries[1])]
        if limits := re.search(rb"/Limits\[(\d+) (\d+)\]", node):
            assert all(int(limits[1]) <= key <= int(limits[2]) for key, _ in pairs)
        lists |= dict(pairs)
    found = {}
    for number, page in enumerate(file.pages):
        key = re.search(rb"/StructParents (\d+)", page.head)
        assert key
        assert b"/Tabs /S" in page.head
        if int(key[1]) in lists:
            listed = file.objects[lists[int(key[1])]].head
            for content, element in enumerate(re.findall(rb"(\d+) 0 R", listed)):
                found[number, content] = int(element)
    return found


def painted(data: bytes) -> list[dict[int, str]]:
    """Of each page the words of its content by number, as PDFium has them. All that is painted is marked."""
    pages = []
    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            words: dict[int, str] = {}
            text = page.get_textpage()
            for item in page.get_objects(max_depth=1):
                number = pdfium.FPDFPageObj_GetMarkedContentID(item)
                assert number >= 0 or "Artifact" in _marks(item), (
                    "all that is painted is something, or decoration"
                )
                if number >= 0:
                    words[number] = words.get(number, "") + _words(item, text)
            pages.append(words)
    return pages


def _marks(item: pypdfium2.PdfObject) -> list[str]:
    """The names of the marked content that an object of a page stands in."""
    names = []
    for index in range(pdfium.FPDFPageObj_CountMarks(item)):
        mark = pdfium.FPDFPageObj_GetMark(item, index)
        buffer, length = (ctypes.c_ushort * 64)(), ctypes.c_ulong()
        pdfium.FPDFPageObjMark_GetName(mark, buffer, 128, length)
        names.append(bytes(buffer)[: length.value - 2].decode("utf-16-le"))
    return names


def _words(item: pypdfium2.PdfObject, text: pypdfium2.PdfTextPage) -> str:
    if item.type != pdfium.FPDF_PAGEOBJ_TEXT:
        return ""
    length = pdfium.FPDFTextObj_GetText(item, text, None, 0)
    buffer = (ctypes.c_ushort * (length // 2))()
    pdfium.FPDFTextObj_GetText(item, text, buffer, length)
    return bytes(buffer)[: length - 2].decode("utf-16-le")


def pdfium_kinds(data: bytes) -> list[list[tuple[str, str]]]:
    """The kinds and alternative texts of the elements that PDFium finds on each page, in reading order."""
    pages = []
    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            found = pdfium.FPDF_StructTree_GetForPage(page)
            kinds: list[tuple[str, str]] = []
            for index in range(pdfium.FPDF_StructTree_CountChildren(found)):
                _walk(pdfium.FPDF_StructTree_GetChildAtIndex(found, index), kinds)
            pdfium.FPDF_StructTree_Close(found)
            pages.append(kinds)
    return pages


def _walk(element: pdfium.FPDF_STRUCTELEMENT, kinds: list[tuple[str, str]]) -> None:
    def said(get: object) -> str:
        buffer = (ctypes.c_ushort * 4096)()
        length = get(element, buffer, 8192)  # type: ignore[operator]
        return bytes(buffer)[: max(0, length - 2)].decode("utf-16-le")

    kinds.append((said(pdfium.FPDF_StructElement_GetType), said(pdfium.FPDF_StructElement_GetAltText)))
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        kid = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
        if kid:
            _walk(kid, kinds)
