"""Text of any script: cut into runs of one font and one direction, shaped by HarfBuzz, and put in visual order.

A `MixedFace` measures and breaks text as `measure.Face` does. It is made only for a text that the family's own face
can't print as it stands.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from vistime.layout import bidi, breaking, clusters, fontfiles, measure
from vistime.layout.direction import right_to_left
from vistime.layout.fontfiles import FontFile
from vistime.layout.measure import ENDLESS, Face, Line, Token
from vistime.layout.pages import Cluster, GlyphItem, Item, TextItem
from vistime.layout.typefaces import LATIN, Script, by_tag, is_east_asian, script_of
from vistime.memory import Memory

Font = Face | FontFile


class Run(NamedTuple):
    """A part of a line in one font and direction: where it begins, in thousandths of an em, and what it prints."""

    at: float
    font: Font
    text: str
    clusters: tuple[Cluster, ...]  # none in a built-in face, which prints `text` letter by letter


class ShapedLine(NamedTuple):
    """A line that is shaped: its runs in reading order."""

    runs: tuple[Run, ...]

    def items(self, x: float, y: float, size: float, colour: str) -> list[Item]:
        """The line as items; `x` mm is its left end, `y` its baseline, `size` in pt."""
        items: list[Item] = []
        for run in self.runs:
            left = x + measure.mm_of(run.at, size)
            if run.clusters:
                items.append(GlyphItem(left, y, run.text, run.font.name, size, colour, run.clusters))
            else:
                items.append(TextItem(left, y, run.text, run.font.name, size, colour))
        return items


class Place(NamedTuple):
    """Where a piece of a paragraph stands, and the width of the space before it."""

    paragraph: Paragraph
    start: int
    end: int
    gap: float


class Paragraph:
    """A paragraph's letters, each with its font and level."""

    def __init__(self, text: str, face: MixedFace) -> None:
        self.text = text
        self.face = face
        first = bidi.base_level(text)
        # In a sentence of a language from right to left, a Latin name may come first; a text without any
        # letter from right to left is a foreign one, and keeps its own order.
        foreign = first == 0 and not any(map(bidi.is_right, text))
        self.base = int(not foreign) if face.right_to_left else first or 0
        plain = not self.base and not any(bidi.bidi_class(c) in _TURNING for c in set(text))
        self.levels = [0] * len(text) if plain else bidi.levels(text, self.base)
        self.fonts, self.scripts, self.missing = face.fonts_of(text)
        self._lines: dict[tuple[int, int], Line] = {}
        self._ends: list[float] = []

    def width(self, start: int, end: int) -> float:
        """The width of the letters from start to end where they stand together with the others of the paragraph."""
        if not self._ends:
            advances = [0.0] * len(self.text)
            self._lines[0, len(self.text)] = self._shape(0, len(self.text), advances)
            self._ends = [0.0, *accumulate(advances)]
        return self._ends[end] - self._ends[start]

    def line(self, start: int, end: int) -> Line:
        """The letters from start to end as one line."""
        if not self._ends and end - start == len(self.text):
            self.width(start, end)
        known = self._lines.get((start, end))
        if known is None:
            known = self._lines[start, end] = self._shape(start, end)
        return known

    def _shape(self, start: int, end: int, advances: list[float] | None = None) -> Line:
        """A line; `advances` of the paragraph's letters are filled in, that of a ligature at its first letter."""
        levels = bidi.at_line_end(self.text[start:end], self.levels[start:end], self.base)
        spans: list[tuple[int, int]] = []
        for index in range(start, end):
            if spans and self._joined(index, levels[index - start] == levels[index - 1 - start]):
                spans[-1] = (spans[-1][0], index + 1)
            else:
                spans.append((index, index + 1))
        shaped = [self._run(a, b, levels[a - start] % 2 == 1, advances) for a, b in spans]
        at, placed = 0.0, [0.0] * len(spans)
        for index in bidi.visual_order([levels[a - start] for a, _ in spans]):
            placed[index] = at
            at += shaped[index][1]
        runs = tuple(run._replace(at=x) for (run, _), x in zip(shaped, placed, strict=True) if run.text)
        return Line(self.text[start:end], at, ShapedLine(runs))

    def _joined(self, index: int, same_level: bool) -> bool:
        """Whether a letter belongs to the run of the letter before it."""
        font = self.fonts[index]
        if not same_level or font is not self.fonts[index - 1]:
            return False
        return isinstance(font, Face) or self.scripts[index] == self.scripts[index - 1]

    def _run(self, start: int, end: int, turned: bool, advances: list[float] | None) -> tuple[Run, float]:
        """A run that begins at 0, and its width."""
        font, text = self.fonts[start], self.text[start:end]
        if isinstance(font, Face):
            if advances:
                advances[start:end] = [0.0 if _invisible(c) else font.units(c) for c in text]
            text = "".join(c for c in text if not _invisible(c))
            if turned:
                text = "".join(clusters.mirrored(c) for c in reversed(text))
            return Run(0.0, font, text, ()), font.units(text)
        glyphs = font.shape(self.text, start, end, turned, self.scripts[start], self.face.language)
        if advances:
            for glyph in glyphs:
                advances[glyph.cluster] += glyph.advance
        found, width = clusters.clusters(self.text, glyphs, end, font, turned)
        return Run(0.0, font, text, found), width


class MixedFace(Face):
    """The measures of a text that no single built-in face can print, in thousandths of an em."""

    def __init__(self, family: str, weight: str, language: str, main: Script | None) -> None:
        self.family, self.weight, self.language = family, weight, language
        self.right_to_left = right_to_left(language)
        self._picked: dict[tuple[str, frozenset[str]], Font | None] = Memory()
        self._paragraphs: dict[str, Paragraph] = Memory()
        self._units = Memory()
        self._tokens = Memory()
        self._lines = Memory()
        self._whole = Memory()
        self._missing = Memory()
        self._first = next(self._fonts(None))
        font = next((f for f in self._fonts(main) if main and _serves(f, main)), self._first)
        self.name = font.name
        self.ascent, self.descent, self.cap_height = font.ascent, font.descent, font.cap_height
        if main and isinstance(font, FontFile) and not font.packaged:
            self.leading = (font.ascent - font.descent) / 1000

    def units(self, text: str) -> float:
        """The width of a text on one line, in thousandths of an em."""
        return max(line.units for line in self.lines(text, ENDLESS))

    def missing(self, text: str) -> str:
        """The letters of a text that no font has, each once."""
        lacking = (c for part in text.split("\n") for c in self.paragraph(part).missing)
        return "".join(dict.fromkeys(lacking))

    def paragraph(self, text: str) -> Paragraph:
        """A paragraph of a text, with the font and level of each letter."""
        known = self._paragraphs.get(text)
        if known is None:
            known = self._paragraphs[text] = Paragraph(text, self)
        return known

    def _unbroken(self, text: str) -> tuple[Line, ...]:
        # None of them need be looked through for its ends.
        return tuple(map(self._one_line, text.split("\n")))

    def _one_line(self, paragraph: str) -> Line:
        words = paragraph.strip(" ")
        whole, start = self.paragraph(paragraph), paragraph.index(words)
        return whole.line(start, start + len(words)) if words else Line("", 0.0)

    def _split(self, paragraph: str) -> list[Token]:
        whole = self.paragraph(paragraph)
        places = [0, *breaking.breaks(paragraph), len(paragraph)]
        pieces: list[Token] = []
        before = 0
        for start, after in pairwise(places):
            end = start + len(paragraph[start:after].rstrip(" "))
            if end > start:
                gap = whole.width(before, start) if pieces and start > before else 0.0
                place = Place(whole, start, end, gap)
                pieces.append(Token(paragraph[start:end], whole.width(start, end), gap > 0, place))
                before = end
        return pieces

    def _greedy(self, tokens: list[Token], limit: float) -> list[Line]:
        lines: list[Line] = []
        first: Place | None = None
        last, used, room = 0, 0.0, limit + 0.01
        for token in tokens:
            place = _place(token)
            if first is not None and used + place.gap + token.units > room:
                lines.append(first.paragraph.line(first.start, last))
                first = None
            if first is None and token.units > room:
                *cut, token = self._cut_piece(place, limit)
                lines += [part.paragraph.line(part.start, part.end) for part in map(_place, cut)]
                place = _place(token)
            used = token.units if first is None else used + place.gap + token.units
            first = first or place
            last = place.end
        lines.append(first.paragraph.line(first.start, last) if first else Line("", 0.0))
        return lines

    @staticmethod
    def _cut_piece(piece: Place, limit: float) -> list[Token]:
        """A piece that is wider than the line, cut between letters; at least one letter a line."""
        whole, text = piece.paragraph, piece.paragraph.text[piece.start : piece.end]
        ends = [piece.start + place for place in (*breaking.clusters(text), len(text))]
        parts: list[Token] = []
        start, at, last = piece.start, 0, len(ends) - 1
        while at <= last:
            # Where letters stand among others they are about as wide as at the end of a line, and that is known.
            end = at
            while end < last and whole.width(start, ends[end + 1]) <= limit:
                end += 1
            while end > at and whole.line(start, ends[end]).units > limit:
                end -= 1
            while end < last and whole.line(start, ends[end + 1]).units <= limit:
                end += 1
            parts.append(_piece(whole, start, ends[end], 0.0))
            start, at = ends[end], end + 1
        return parts

    def fonts_of(self, text: str) -> tuple[list[Font], list[str], str]:
        """The font and the script's tag of every letter, and the letters that no font has."""
        scripts = _scripts(text)
        fonts: list[Font] = [self._first] * len(text)
        missing: dict[str, None] = {}
        for start, end in _spans(scripts):
            script = scripts[start]
            words = frozenset(
                c for c in text[start:end] if unicodedata.category(c)[0] in "LM" and not _invisible(c)
            )
            font = self._pick(script, words) if words else None
            for index in range(start, end):
                letter = text[index]
                if _invisible(letter) or (
                    unicodedata.category(letter)[0] == "M" and index > start and not font
                ):
                    fonts[index] = fonts[index - 1] if index else font or self._first
                    continue
                own = font if font and _has(font, letter) else self._pick(script, frozenset((letter,)))
                if own is None:
                    missing[letter] = None
                fonts[index] = own or font or self._first
        return fonts, [script.tag if script else "Zyyy" for script in scripts], "".join(missing)

    def _pick(self, script: Script | None, letters: frozenset[str]) -> Font | None:
        key = (script.name if script else "", letters)
        if key not in self._picked:
            self._picked[key] = next(
                (f for f in self._fonts(script) if all(_has(f, c) for c in letters)), None
            )
        return self._picked[key]

    def _fonts(self, script: Script | None) -> Iterator[Font]:
        """The fonts to try, best first: the family's, the built-in ones, those that are installed."""
        if self.family in measure.FAMILIES:
            yield measure.face(measure.face_name(self.family, self.weight))
        else:
            yield fontfiles.chosen(self.family).open(self.weight == "bold")
        for name in (measure.DEFAULT_FAMILY, measure.FALLBACK):
            if name != self.family:
                yield measure.face(measure.face_name(name, self.weight))
        yield from fontfiles.for_script(script, self.weight == "bold", self.language)


#: The classes of letters without which a text of the base level 0 keeps its order.
_TURNING: Final = frozenset(("R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI"))


def _piece(paragraph: Paragraph, start: int, end: int, gap: float) -> Token:
    units = paragraph.line(start, end).units
    return Token(paragraph.text[start:end], units, gap > 0, Place(paragraph, start, end, gap))


def _place(token: Token) -> Place:
    assert isinstance(token.place, Place)
    return token.place


def _scripts(text: str) -> list[Script | None]:
    """The script of every letter; what scripts have in common goes with what stands before it, else behind it."""
    found = [script_of(letter) for letter in text]
    for places in (range(1, len(found)), range(len(found) - 2, -1, -1)):
        step = places.step
        for index in places:
            if found[index] is None:
                found[index] = found[index - step]
    return found


def _spans(scripts: list[Script | None]) -> Iterator[tuple[int, int]]:
    start = 0
    for index in range(1, len(scripts) + 1):
        if index == len(scripts) or scripts[index] != scripts[start]:
            yield start, index
            start = index


@cache
def _invisible(letter: str) -> bool:
    """Whether a character only steers how others are joined or ordered."""
    return unicodedata.category(letter) == "Cf" and letter != "\u00ad"


def _has(font: Font, letter: str) -> bool:
    return letter in font.advances if isinstance(font, Face) else font.has(letter)


def _serves(font: Font, script: Script) -> bool:
    """Whether a font is one of a script, by the first letter that the script has."""
    first = next((c for a, b in script.ranges for c in map(chr, range(a, b + 1)) if c.isalpha()), "")
    return bool(first) and _has(font, first)


@lru_cache(maxsize=8192)
def mixed_face(content: str, family: str, weight: str, language: str) -> MixedFace:
    """The face for a text; texts with the same letters for the most part share one."""
    counts: dict[Script, int] = {}
    for letter in content:
        script = script_of(letter)
        if script:
            counts[script] = counts.get(script, 0) + 1
    main = max(counts, key=lambda script: counts[script], default=None)
    if main and is_east_asian(main):
        language = _east_asian(counts, language)
    return _shared_face(family, weight, language, main if main and main.name != LATIN else None)


def _east_asian(scripts: dict[Script, int], language: str) -> str:
    """The language of text with Han characters: what is said, else by the letters that only one language has."""
    if language.split("-")[0] in ("zh", "ja", "ko", "yue"):
        return language
    if by_tag("Kana") in scripts:
        return "ja"
    return "ko" if by_tag("Hang") in scripts else "zh"


@cache
def _shared_face(family: str, weight: str, language: str, main: Script | None) -> MixedFace:
    return MixedFace(family, weight, language, main)
