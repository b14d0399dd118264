"""Text with small pictures above its words: words and the picture over them stay on one line, centred to each other.

As ruby is set: every line of such a text leaves the same room for pictures, so that there is one grid of baselines.
A `SupportedFace` measures and breaks text as the face does that it is made of.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Any, Final, NamedTuple

from vistime.layout import breaking, drawing, measure
from vistime.layout.boxes import Cross, Over, Picture, Text
from vistime.layout.measure import Face, Line, Token
from vistime.layout.pages import Item, PictureItem, TextItem
from vistime.layout.pictures import fit_picture
from vistime.units import Rect

#: A picture is at most so many times as wide as it is high, so that a wide one does not tear its line apart.
WIDEST: Final = 1.5
#: Small pictures are of one height, so that a line of them is calm, and none is too small to be seen: symbols that
#: fill little of their box are enlarged more than in a large place, up to this.
ZOOM: Final = 2.2
#: What stays free on each side of a picture, in thousandths of an em; the space between words comes to it.
ASIDE: Final = 110.0
#: The stroke of the cross over what is denied, as a share of the picture's height.
CROSS_STROKE: Final = 0.07


class Piece(NamedTuple):
    """Words of a paragraph that stay together: places of letters, widths in thousandths of an em.

    `core` are the letters that the picture is centred above: punctuation beside them does not count. `parts` are the
    pieces it falls into when it is wider than a line.
    """

    paragraph: str
    start: int
    end: int
    gap: float  # the space before it
    before: float  # how far it reaches from its middle, against and along the reading direction
    after: float
    lead: float = 0.0  # from where its words begin to the middle
    over: Over | None = None
    wide: float = 0.0  # what its picture takes
    place: float = 0.0  # the width of the place that its picture has to fit
    core: tuple[int, int] = (0, 0)
    parts: tuple[tuple[int, int, float], ...] = ()

    @property
    def units(self) -> float:
        """Its width."""
        return self.before + self.after


class Small(NamedTuple):
    """A picture over words: the middle of its place from the left end of the line, and its place's width."""

    at: float
    wide: float
    over: Over


class SupportedLine(NamedTuple):
    """A line of words and pictures: parts with their left ends, in reading order; in thousandths of an em.

    `rise` is the distance from the baseline to the pictures, `tall` their height.
    """

    parts: tuple[tuple[float, Line], ...]
    pictures: tuple[Small, ...]
    face: str
    rise: float
    tall: float

    def items(self, x: float, y: float, size: float, colour: str) -> list[Item]:
        """The line as items; `x` mm is its left end, `y` its baseline, `size` in pt."""
        items: list[Item] = []
        for at, part in self.parts:
            left = x + measure.mm_of(at, size)
            if part.shaped is None:
                items.append(TextItem(left, y, part.text, self.face, size, colour))
            else:
                items += part.shaped.items(left, y, size, colour)
        tall = measure.mm_of(self.tall, size)
        for at, wide, over in self.pictures:
            wide = measure.mm_of(wide, size)
            top = y - measure.mm_of(self.rise, size) - tall
            place = Rect(x + measure.mm_of(at, size) - wide / 2, top, wide, tall)
            rect, crop = fit_picture(Picture(image=over.image, valign="bottom"), place, ZOOM)
            items.append(PictureItem(*rect, over.source, crop, 0.0))
            if over.crossed:
                items += drawing.cross(Cross(stroke=CROSS_STROKE * tall), rect)
        return items


class SupportedFace(Face):
    """The measures of one text with pictures over its words, in thousandths of an em."""

    def __init__(self, base: Face, text: Text, leading: float) -> None:
        """`leading` is the height of a line without its pictures, as a multiple of the size."""
        self.base, self.overs = base, text.overs
        self.name, self.ascent, self.descent = base.name, base.ascent, base.descent
        self.cap_height = base.cap_height
        self.tall = text.over_height * 1000
        self.rise = (leading * 1000 + base.ascent + base.descent) / 2
        self._tokens: dict[str, list[list[Token]]] = {}
        self._lines: dict[tuple[str, int, bool], tuple[Line, ...]] = {}
        self._whole: dict[str, tuple[float, tuple[Line, ...]]] = {}

    def units(self, text: str) -> float:
        """The width of words without pictures on one line."""
        return self.base.units(text)

    def missing(self, text: str) -> str:
        """The letters of a text that no font has, each once."""
        return self.base.missing(text)

    def widest_token(self, text: str) -> float:
        """The width of the longest word or picture: what is over several words may be broken."""
        tokens = (token for paragraph in self.tokens(text) for token in paragraph)
        return max((self._widest(_piece(token)) for token in tokens), default=0.0)

    def _widest(self, piece: Piece) -> float:
        if len(piece.parts) < 2:
            return piece.units
        return max(piece.wide, *(self._part(piece.paragraph, a, b).units for a, b, _ in piece.parts))

    def tokens(self, text: str) -> list[list[Token]]:
        """The text as paragraphs of pieces that stay whole."""
        known = self._tokens.get(text)
        if known is None:
            known = self._tokens[text] = []
            letters = 0
            for paragraph in text.split("\n"):
                pieces = self._pieces(paragraph, letters)
                known.append([Token(paragraph[p.start : p.end], p.units, p.gap > 0, p) for p in pieces])
                letters += letters_of(paragraph)
        return known

    def _pieces(self, paragraph: str, letters: int) -> Iterator[Piece]:
        """The pieces of a paragraph that begins behind so many letters of its text."""
        spans: list[tuple[int, int, float]] = []
        after = 0
        for token in self.base.tokens(paragraph)[0]:
            start = paragraph.index(token.text, after)
            after = start + len(token.text)
            # A piece that is shaped knows the space before it.
            gap = getattr(token.place, "gap", None)
            spans.append((start, after, (self.base.space if token.spaced else 0.0) if gap is None else gap))
        owner: dict[int, tuple[Over, tuple[int, int]]] = {}
        for over, core in self._cores(paragraph, letters):
            below = [n for n, (start, end, _) in enumerate(spans) if start < core[1] and end > core[0]]
            if not any(n in owner for n in below):
                owner |= dict.fromkeys(below, (over, core))
        for _, group in groupby(range(len(spans)), key=lambda n: owner[n][1] if n in owner else (-n, -1)):
            numbers = list(group)
            held = owner.get(numbers[0])
            parts = tuple(spans[n] for n in numbers)
            yield self._measured(paragraph, parts, *held) if held else self._measured(paragraph, parts)

    def _cores(self, paragraph: str, letters: int) -> Iterator[tuple[Over, tuple[int, int]]]:
        """The pictures over a paragraph, and the letters that each of them stands above."""
        places = [index for index, letter in enumerate(paragraph) if not letter.isspace()]
        for over in self.overs:
            first, last = over.first - letters, min(over.last - letters, len(places))
            if 0 <= first < last:
                yield over, (places[first], places[last - 1] + 1)

    def _measured(
        self, paragraph: str, parts: tuple[tuple[int, int, float], ...], over: Over | None = None,
        core: tuple[int, int] = (0, 0), most: float = 0.0,
    ) -> Piece:  # fmt: skip
        """A piece of these parts; its picture takes at most `most` where that is given."""
        start, end, gap = parts[0][0], parts[-1][1], parts[0][2]
        whole = self._part(paragraph, start, end).units
        if over is None:
            return Piece(paragraph, start, end, gap, 0.0, whole, parts=parts)
        core = (max(core[0], start), min(core[1], end))
        lead = self._part(paragraph, start, core[0]).units + self._part(paragraph, *core).units / 2
        shown, _ = fit_picture(Picture(image=over.image), Rect(0, 0, WIDEST * self.tall, self.tall), ZOOM)
        wide, place = shown.w + 2 * ASIDE, WIDEST * self.tall
        if most:
            narrow = max(1.0, min(most, 2 * (most - max(lead, whole - lead))))
            if narrow < wide:
                wide, place = narrow, max(1.0, narrow - 2 * ASIDE)
        before, after = max(lead, wide / 2), max(whole - lead, wide / 2)
        return Piece(paragraph, start, end, gap, before, after, lead, over, wide, place, core, parts)

    def _part(self, paragraph: str, start: int, end: int) -> Line:
        """Letters of a paragraph as a line without pictures."""
        if start >= end:
            return Line("", 0.0)
        whole = self._shaping(paragraph)
        if whole is not None:
            line: Line = whole.line(start, end)
            return line
        return Line(paragraph[start:end], self.base.units(paragraph[start:end]))

    def _shaping(self, paragraph: str) -> Any:
        """The paragraph of a face that shapes its letters (`mixed.Paragraph`), or None."""
        shaping = getattr(self.base, "paragraph", None)
        return shaping(paragraph) if shaping else None

    def _greedy(self, tokens: list[Token], limit: float) -> list[Line]:
        lines: list[Line] = []
        row: list[Piece] = []
        used, room = 0.0, limit + 0.01
        waiting = deque(map(_piece, tokens))
        while waiting:
            piece = waiting.popleft()
            gap = piece.gap if row else 0.0
            if row and used + gap + piece.units > room:
                lines.append(self._line(row))
                row, used, gap = [], 0.0, 0.0
            if not row and piece.units > room:
                smaller = self._smaller(piece, limit)
                if len(smaller) > 1:
                    waiting.extendleft(reversed(smaller))
                    continue
                piece = smaller[0]
            row.append(piece)
            used += gap + piece.units
        lines.append(self._line(row))
        return lines

    def _smaller(self, piece: Piece, limit: float) -> list[Piece]:
        """A piece that is wider than the line, in parts: words, else letters. The first has the picture."""
        parts = piece.parts
        if len(parts) < 2:
            if piece.over:
                piece = self._measured(piece.paragraph, parts, piece.over, piece.core, limit)
            if piece.units <= limit + 0.01:
                return [piece]
            parts = tuple(self._cut_parts(piece, limit))
        first, *rest = parts
        over, most = (piece.over, limit) if piece.over and first[1] > piece.core[0] else (None, 0.0)
        return [
            self._measured(piece.paragraph, (first,), over, piece.core, most),
            *(self._measured(piece.paragraph, (part,)) for part in rest),
        ]

    def _cut_parts(self, piece: Piece, limit: float) -> Iterator[tuple[int, int, float]]:
        """A word between its letters; at least one letter a part."""
        start, gap = piece.start, piece.gap
        places = [*breaking.clusters(piece.paragraph[piece.start : piece.end]), piece.end - piece.start]
        for before, place in pairwise([0, *places]):
            at = piece.start + before
            if at > start and self._part(piece.paragraph, start, piece.start + place).units > limit:
                yield start, at, gap
                start, gap = at, 0.0
        yield start, piece.end, gap

    def _line(self, row: Sequence[Piece]) -> Line:
        """Pieces in reading order as one line. Words between two pictures are one part."""
        if not row:
            return Line("", 0.0)
        paragraph = row[0].paragraph
        whole = self._shaping(paragraph)
        turned = whole is not None and bool(whole.base % 2)
        parts: list[tuple[float, float, Line, float]] = []
        pictures: list[tuple[float, float, Over]] = []
        runs: list[list[Piece]] = []
        for piece in row:
            if runs and piece.over is None and runs[-1][-1].over is None:
                runs[-1].append(piece)
            else:
                runs.append([piece])
        used = 0.0
        for number, run in enumerate(runs):
            first, last = run[0], run[-1]
            used += first.gap if number else 0.0
            line = self._part(paragraph, first.start, last.end)
            spaced = line
            if number + 1 < len(runs) and runs[number + 1][0].gap:
                # The space behind it is written with it, so that the words can be read back.
                spaced = self._part(paragraph, first.start, runs[number + 1][0].start)
            begins = used + first.before - first.lead
            parts.append((begins, line.units, spaced, spaced.units))
            if first.over:
                pictures.append((used + first.before, first.place, first.over))
            used += line.units if first.over is None else first.units
        placed = tuple(
            ((used - begins - width - (whole_width - width)) if turned else begins, line)
            for begins, width, line, whole_width in parts
        )
        small = tuple(Small(used - at if turned else at, wide, over) for at, wide, over in pictures)
        text = paragraph[row[0].start : row[-1].end]
        return Line(text, used, SupportedLine(placed, small, self.name, self.rise, self.tall))


def letters_of(text: str) -> int:
    """How many letters a text has, spaces and line ends left out: by them pictures keep to their words."""
    return sum(not letter.isspace() for letter in text)


def _piece(token: Token) -> Piece:
    assert isinstance(token.place, Piece)
    return token.place
