"""The one place that measures text and breaks it into lines.

Widths are kept in thousandths of an em, so that a word is measured once however large it is printed.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from vistime.memory import Memory
from vistime.resources import data_dir
from vistime.units import MM_PER_PT

if TYPE_CHECKING:
    from vistime.layout.pages import Item

#: Families that come with vistime, and their faces by weight.
FAMILIES: Final = {
    "lexend": {"regular": "lexend-regular", "bold": "lexend-bold"},
    "atkinson": {"regular": "atkinson-regular", "bold": "atkinson-bold"},
}
#: The family that has the European letters which the others lack: Greek, Cyrillic.
FALLBACK: Final = "noto"
_FACES: Final = {**FAMILIES, FALLBACK: {"regular": "noto-regular", "bold": "noto-bold"}}
DEFAULT_FAMILY: Final = "lexend"
FAMILY_NAMES: Final = {"lexend": "Lexend", "atkinson": "Atkinson Hyperlegible"}

#: The first sign behind the letters of Europe: none of the built-in faces has more than the first family.
_SIGNS: Final = 0x2190
#: Scripts that may need taller lines stand from here to Latin Extended Additional, and behind signs and dashes.
_TALL: Final = 0x590
_EXTENDED: Final = 0x1E00
_BEYOND: Final = 0x2C00
#: Lines are broken to this width when there is none to keep to, in thousandths of an em.
ENDLESS: Final = 1e9
_HAIR: Final = 0.01
# A line may end after a hyphen, dash or slash inside a word, as in "Bath/Shower".
_INNER_BREAK = re.compile(r"(?<=[-/–—])(?=\w)")


class Shaped(Protocol):
    """A line whose letters don't just follow each other."""

    def items(self, x: float, y: float, size: float, colour: str) -> list[Item]:
        """The line as items; `x` mm is its left end, `y` its baseline, `size` in pt."""


class Line(NamedTuple):
    """One line of broken text and its width in thousandths of an em; `shaped` where letters don't just follow."""

    text: str
    units: float
    shaped: Shaped | None = None


class Token(NamedTuple):
    """A piece of text that is kept on one line, and whether a space stands before it; `place` where it is shaped."""

    text: str
    units: float
    spaced: bool
    place: object = None


class Face:
    """The measures of one font face, all in thousandths of an em."""

    #: The least distance of its lines as a multiple of the size, beyond what its script needs.
    leading: float = 0.0

    def __init__(self, name: str, data: dict[str, Any]) -> None:
        self.name = name
        self.ascent = float(data["ascent"])
        self.descent = -abs(float(data["descent"]))
        self.cap_height = float(data["cap_height"])
        glyphs: dict[str, list[int]] = data["glyphs"]
        self.advances: dict[str, float] = {chr(int(code)): glyph[1] for code, glyph in glyphs.items()}
        self.space = self.advances[" "]
        self._units: dict[str, float] = Memory()
        self._missing: dict[str, str] = Memory()
        self._tokens: dict[str, list[list[Token]]] = Memory()
        self._lines: dict[tuple[str, int, bool], tuple[Line, ...]] = Memory()
        self._whole: dict[str, tuple[float, tuple[Line, ...]]] = Memory()

    def units(self, text: str) -> float:
        """The width of a text on one line, in thousandths of an em."""
        known = self._units.get(text)
        if known is None:
            advances, missing = self.advances, self.space
            known = self._units[text] = float(sum([advances.get(c, missing) for c in text]))
        return known

    def missing(self, text: str) -> str:
        """The letters of a text that this face does not have, each once."""
        known = self._missing.get(text)
        if known is None:
            known = "".join(dict.fromkeys(c for c in text if c not in self.advances and c != "\n"))
            self._missing[text] = known
        return known

    def tokens(self, text: str) -> list[list[Token]]:
        """The text as paragraphs of pieces that stay whole."""
        known = self._tokens.get(text)
        if known is None:
            known = self._tokens[text] = [self._split(paragraph) for paragraph in text.split("\n")]
        return known

    def _split(self, paragraph: str) -> list[Token]:
        tokens: list[Token] = []
        for word in paragraph.split(" "):
            spaced = bool(tokens)
            for piece in _INNER_BREAK.split(word) if word else ():
                tokens.append(Token(piece, self.units(piece), spaced))
                spaced = False
        return tokens

    def widest_token(self, text: str) -> float:
        """The width of the longest piece that can't be broken kindly, in thousandths of an em."""
        return max((t.units for paragraph in self.tokens(text) for t in paragraph), default=0.0)

    def lines(self, text: str, units: float, balance: bool = False) -> tuple[Line, ...]:
        """The text broken into lines of at most `units` thousandths of an em.

        A word that is wider than a line is cut between letters. `balance` makes the lines of a paragraph
        as even as its number of lines allows.
        """
        known = self._whole.get(text)
        if known is None:
            lines = self._unbroken(text)
            known = self._whole[text] = max(line.units for line in lines), lines
        widest, lines = known
        if widest <= units + _HAIR:
            return lines
        key = (text, int(units), balance)
        broken = self._lines.get(key)
        if broken is None:
            parts = (
                (whole,) if whole.units <= units + _HAIR else self._break(tokens, units, balance)
                for whole, tokens in zip(lines, self.tokens(text), strict=True)
            )
            broken = self._lines[key] = tuple(chain.from_iterable(parts))
        return broken

    def _unbroken(self, text: str) -> tuple[Line, ...]:
        """Each paragraph on a line of its own, as long as it is."""
        return tuple(self._greedy(tokens, ENDLESS)[0] for tokens in self.tokens(text))

    def _break(self, tokens: list[Token], units: float, balance: bool) -> list[Line]:
        lines = self._greedy(tokens, units)
        low, high = max((t.units for t in tokens), default=0.0), units
        if not balance or not 1 < len(lines) <= 4 or low > high:
            return lines
        for _ in range(7):
            middle = (low + high) / 2
            if len(self._greedy(tokens, middle)) > len(lines):
                low = middle
            else:
                high = middle
        return self._greedy(tokens, high)

    def _greedy(self, tokens: list[Token], limit: float) -> list[Line]:
        lines: list[Line] = []
        text, used, room = "", 0.0, limit + _HAIR
        for token in tokens:
            gap = self.space if token.spaced and text else 0.0
            if text and used + gap + token.units > room:
                lines.append(Line(text, used))
                text, used, gap = "", 0.0, 0.0
            if token.units > room and not text:
                *cut, rest = self._cut(token.text, limit)
                lines += cut
                text, used = rest.text, rest.units
                continue
            text += (" " if gap else "") + token.text
            used += gap + token.units
        lines.append(Line(text, used))
        return lines

    def _cut(self, word: str, limit: float) -> list[Line]:
        """A word that is wider than the line, cut between letters; at least one letter a line."""
        lines: list[Line] = []
        start, used = 0, 0.0
        for index, letter in enumerate(word):
            advance = self.advances.get(letter, self.space)
            if used + advance > limit and index > start:
                lines.append(Line(word[start:index], used))
                start, used = index, 0.0
            used += advance
        lines.append(Line(word[start:], used))
        return lines


def without_signs(text: str, family: str) -> tuple[str, str]:
    """The text without emoji and signs that can't be printed, and those signs; letters stay, missing or not.

    An arrow between words becomes a dash. Letters that Unicode writes in two ways come back in their usual one.
    """
    if text.isascii():
        return text, ""
    text = unicodedata.normalize("NFC", text)
    absent = face(face_name(family, "regular")).missing(text)
    if any(ord(letter) < _SIGNS for letter in absent):
        absent = face(face_name(FALLBACK, "regular")).missing(absent)
    if not absent:
        return text, ""
    from vistime.layout.signs import unprintable, without

    signs = unprintable(text, absent)
    return (without(text, signs), signs) if signs else (text, "")


@cache
def least_leading(text: str) -> float:
    """The least distance of the lines of a text as a multiple of its size: some scripts have marks above and below."""
    from vistime.layout import marks

    leading = marks.least_leading(text)
    if not any(_TALL <= ord(letter) < _EXTENDED or ord(letter) >= _BEYOND for letter in text):
        return leading
    from vistime.layout.typefaces import least_leading as by_script

    return max(leading, by_script(text))


def units_of(width: float, size: float) -> float:
    """How many thousandths of an em fit in `width` mm at `size` pt."""
    return width / (size * MM_PER_PT) * 1000


def mm_of(units: float, size: float) -> float:
    """So many thousandths of an em at `size` pt, in mm."""
    return units / 1000 * size * MM_PER_PT


def family(name: str | None) -> str | None:
    """The family that a person means ("Lexend", "Atkinson Hyperlegible"); the default for None; None when unknown."""
    if not name:
        return DEFAULT_FAMILY
    word = name.casefold().split()[0]
    return word if word in FAMILIES else None


def face_name(family: str, weight: str) -> str:
    """The face of a built-in family, for any other that of the default one, and a weight (regular, bold)."""
    return _FACES.get(family, _FACES[DEFAULT_FAMILY])[weight]


def face_data(name: str) -> dict[str, Any]:
    """What the build wrote down of a face: measures, glyphs, and the prefixes that a PDF can embed."""
    data: dict[str, Any] = json.loads((data_dir() / "fonts" / f"{name}.json").read_bytes())
    return data


@cache
def face(name: str) -> Face:
    """A face by its name such as `lexend-bold`; measured once per process."""
    return Face(name, face_data(name))
