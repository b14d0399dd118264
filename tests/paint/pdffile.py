"""Reads the PDFs that are made here, as plainly as they are written, so that tests can measure in the file itself."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from vistime.units import MM_PER_PT, Rect

Matrix = tuple[float, float, float, float, float, float]
_TOKEN = re.compile(rb"<<|>>|/[^\s/\[\]<>()]+|<[0-9A-Fa-f]*>|[-+]?\d*\.?\d+|[A-Za-z'\"*]+\d?|\[|\]")
_NUMBER = re.compile(rb"[-+]?\d*\.?\d+")


@dataclass(frozen=True, slots=True)
class PdfObject:
    """An object: its dictionary as text, and its stream, inflated where it was deflated."""

    head: bytes
    stream: bytes | None = None

    def reference(self, key: str) -> int:
        """The number of the object that a key refers to."""
        found = re.search(rb"/%b (\d+) 0 R" % key.encode(), self.head)
        assert found, (key, self.head[:200])
        return int(found[1])

    def named(self, key: str) -> dict[str, int]:
        """The objects of a sub-dictionary such as /XObject, by name."""
        found = re.search(rb"/%b <<(.*?)>>" % key.encode(), self.head, re.DOTALL)
        pairs = re.findall(rb"/(\S+) (\d+) 0 R", found[1]) if found else []
        return {name.decode(): int(number) for name, number in pairs}


class PdfFile:
    """All objects of a file, found by way of its cross-reference table, which has to be right."""

    def __init__(self, data: bytes) -> None:
        assert data.startswith(b"%PDF-1.7\n")
        assert data.endswith(b"%%EOF\n")
        self.data = data
        start = int(data.rsplit(b"startxref\n", 1)[1].split()[0])
        found = re.match(rb"(\d+) 0 obj\n", data[start:])
        assert found, "no table where the file says it is"
        self.objects: dict[int, PdfObject] = {}
        table = self._read(start, int(found[1]))
        assert b"/Type /XRef" in table.head
        assert b"/W [1 5 2]" in table.head
        assert table.stream is not None
        entries = [table.stream[at : at + 8] for at in range(0, len(table.stream), 8)]
        assert b"/Size %d " % len(entries) in table.head
        assert entries[0][0] == 0
        packed: dict[int, list[tuple[int, PdfObject]]] = {}
        for number, entry in enumerate(entries[1:], 1):
            place, index = int.from_bytes(entry[1:6], "big"), int.from_bytes(entry[6:], "big")
            if entry[0] == 1:
                assert index == 0
                self.objects[number] = self._read(place, number)
            else:
                assert entry[0] == 2
                if place not in packed:
                    packed[place] = self._unpacked(place, int.from_bytes(entries[place][1:6], "big"))
                says, self.objects[number] = packed[place][index]
                assert says == number
        self.trailer = table.head
        self.catalog = self.objects[int(re.search(rb"/Root (\d+)", self.trailer)[1])]  # type: ignore[index]
        tree = self.objects[self.catalog.reference("Pages")]
        self.pages = list(self._leaves(tree))
        assert b"/Count %d" % len(self.pages) in tree.head

    def _read(self, offset: int, number: int) -> PdfObject:
        mark = b"%d 0 obj\n" % number
        assert self.data.startswith(mark, offset), f"object {number} is not where the table says"
        body = self.data[offset + len(mark) :]
        length = re.match(rb"(?:(?!endobj|stream\r?\n).)*?/Length (\d+) >>\nstream\n", body, re.DOTALL)
        if length is None:
            return PdfObject(body[: body.index(b"endobj")])
        stream = body[length.end() : length.end() + int(length[1])]
        assert body[length.end() + int(length[1]) :].startswith(b"\nendstream"), (
            "the stream is as long as it says"
        )
        head = length[0]
        if b"/FlateDecode" in head:
            stream = zlib.decompress(stream)
        return PdfObject(head, stream)

    def _leaves(self, node: PdfObject) -> Iterator[PdfObject]:
        """The pages below a node of their tree."""
        kids = re.search(rb"/Kids \[([^\]]*)\]", node.head)
        assert kids
        for number in re.findall(rb"(\d+) 0 R", kids[1]):
            kid = self.objects[int(number)]
            if b"/Type /Pages" in kid.head:
                yield from self._leaves(kid)
            else:
                yield kid

    def _unpacked(self, number: int, offset: int) -> list[tuple[int, PdfObject]]:
        """The objects that are packed in a stream."""
        holder = self._read(offset, number)
        counts = re.search(rb"/N (\d+) /First (\d+)", holder.head)
        assert counts
        assert holder.stream is not None
        heads = [int(n) for n in holder.stream[: int(counts[2])].split()]
        assert len(heads) == 2 * int(counts[1])
        ends = [*heads[3::2], len(holder.stream)]
        return [
            (number, PdfObject(holder.stream[int(counts[2]) + at : int(counts[2]) + end]))
            for number, at, end in zip(heads[::2], heads[1::2], ends, strict=True)
        ]

    def plain(self) -> bytes:
        """The whole file with all its streams inflated: nothing is hidden in it."""
        return self.data + b"\n".join(o.stream for o in self.objects.values() if o.stream is not None)

    def size(self, page: int) -> tuple[float, float]:
        """Width and height of a page in mm."""
        box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", self.pages[page].head)
        assert box
        return float(box[1]) * MM_PER_PT, float(box[2]) * MM_PER_PT

    def content(self, page: int) -> bytes:
        """The operators of a page."""
        listed = re.search(rb"/Contents \[([^\]]*)\]", self.pages[page].head)
        assert listed
        streams = [self.objects[int(number)].stream for number in re.findall(rb"(\d+) 0 R", listed[1])]
        assert streams
        assert None not in streams
        return b"\n".join(stream for stream in streams if stream)

    def resources(self, page: int) -> PdfObject:
        """What the operators of a page name."""
        return self.objects[self.pages[page].reference("Resources")]

    def forms(self) -> Iterator[PdfObject]:
        """All form XObjects: the symbols."""
        return (o for o in self.objects.values() if b"/Subtype /Form" in o.head)

    def images(self) -> Iterator[PdfObject]:
        """All images: the photos, and their transparency."""
        return (o for o in self.objects.values() if b"/Subtype /Image" in o.head)

    def marks(self, page: int) -> list[Mark]:
        """All that is painted on a page, also inside of symbols, in mm from its top left corner."""
        height = self.size(page)[1] / MM_PER_PT
        top = (MM_PER_PT, 0.0, 0.0, -MM_PER_PT, 0.0, height * MM_PER_PT)
        return list(self._marks(self.content(page), self.resources(page), State(top), ""))

    def _marks(self, content: bytes, resources: PdfObject, state: State, inside: str) -> Iterator[Mark]:
        kept: list[State] = []
        points: list[tuple[float, float]] = []
        for name, values in operators(content):
            if name == "q":
                kept.append(state)
            elif name == "Q":
                state = kept.pop()
            elif name == "cm":
                state = replace(state, matrix=times(tuple(values), state.matrix))  # type: ignore[arg-type]
            elif name in ("rg", "g"):
                state = replace(state, fill=tuple(values))
            elif name in ("RG", "G"):
                state = replace(state, stroke=tuple(values))
            elif name == "w":
                state = replace(state, width=values[0])
            elif name == "d":
                state = replace(state, dashed=bool(values[0]))
            elif name in ("m", "l"):
                points.append(state.at(values[0], values[1]))
            elif name in ("c", "v", "y"):
                points += [state.at(values[i], values[i + 1]) for i in range(0, len(values), 2)]
            elif name == "re":
                x, y, w, h = values
                points += [state.at(x, y), state.at(x + w, y), state.at(x + w, y + h), state.at(x, y + h)]
            elif name in PAINTING:
                if name != "n" and points:
                    fill = state.fill if PAINTING[name][0] else None
                    stroke = state.stroke if PAINTING[name][1] else None
                    yield Mark(boxed(points), fill, stroke, state.dashed, state.pen, inside, tuple(points))
                points = []
            elif name == "Do":
                inner = self.objects[resources.named("XObject")[values[0]]]
                if b"/Subtype /Form" in inner.head and inner.stream is not None:
                    black = replace(state, fill=(0.0,), stroke=(0.0,), width=1.0, dashed=False)
                    yield from self._marks(inner.stream, inner, black, values[0])
                else:
                    corners = [state.at(x, y) for x in (0, 1) for y in (0, 1)]
                    yield Mark(boxed(corners), None, None, False, 0.0, values[0], tuple(corners))
        assert not kept, "every q has its Q"


#: Operators that paint a path: whether they fill it, and whether they draw its outline.
PAINTING = {
    "S": (False, True), "s": (False, True), "f": (True, False), "f*": (True, False), "B": (True, True),
    "B*": (True, True), "b": (True, True), "b*": (True, True), "n": (False, False),
}  # fmt: skip
COLOURED = {"rg", "RG", "k", "K", "sc", "SC", "scn", "SCN", "cs", "CS", "sh"}


@dataclass(frozen=True, slots=True)
class State:
    """What the next mark will look like."""

    matrix: Matrix
    fill: tuple[float, ...] = (0.0,)
    stroke: tuple[float, ...] = (0.0,)
    width: float = 1.0
    dashed: bool = False

    def at(self, x: float, y: float) -> tuple[float, float]:
        """A point in mm from the top left corner of the page."""
        a, b, c, d, e, f = self.matrix
        return a * x + c * y + e, b * x + d * y + f

    @property
    def pen(self) -> float:
        """The width of a line in mm."""
        a, b, _, _, _, _ = self.matrix
        return self.width * (a * a + b * b) ** 0.5


@dataclass(frozen=True, slots=True)
class Mark:
    """A path or an image that is painted: where, with which colours, and inside of which symbol ("" for none)."""

    box: Rect
    fill: tuple[float, ...] | None
    stroke: tuple[float, ...] | None
    dashed: bool
    pen: float
    inside: str
    points: tuple[tuple[float, float], ...]


def operators(content: bytes) -> Iterator[tuple[str, list[Any]]]:
    """The operators of a content stream with their operands."""
    operands: list[Any] = []
    inner: list[Any] | None = None
    for token in _TOKEN.findall(content):
        value: Any
        if token in (b"<<", b">>"):  # the properties of marked content
            continue
        if token == b"[":
            inner = []
            continue
        if token == b"]":
            value, inner = inner, None
        elif token.startswith(b"/"):
            value = token[1:].decode()
        elif token.startswith(b"<"):
            value = bytes.fromhex(token[1:-1].decode())
        elif _NUMBER.fullmatch(token):
            value = float(token)
        else:
            yield token.decode(), operands
            operands = []
            continue
        (operands if inner is None else inner).append(value)
    assert not operands, "what is left over belongs to nothing"


def times(first: Matrix, then: Matrix) -> Matrix:
    """Two maps, one after the other."""
    a, b, c, d, e, f = first
    g, h, i, j, k, l = then  # noqa: E741
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l)


def boxed(points: list[tuple[float, float]]) -> Rect:
    """The rectangle around points."""
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
