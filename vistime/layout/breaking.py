"""Where lines of any script may end: by the Unicode line breaking algorithm (UAX #14), between words in Thai."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any, Final

from vistime.layout.typefaces import script_of

#: What stands on the line of the word before it: the sign of repetition and that of abbreviation.
_CLINGING: Final = frozenset("ๆฯ")
_THAI: Final = re.compile(r"[\u0e01-\u0e3a\u0e40-\u0e4e]+")
#: Scripts in which only what stands between words decides where a line may end.
_SPACED: Final = frozenset(
    {
        "Latn",
        "Grek",
        "Cyrl",
        "Hebr",
        "Arab",
        "Deva",
        "Beng",
        "Guru",
        "Gujr",
        "Orya",
        "Taml",
        "Telu",
        "Knda",
        "Mlym",
        "Sinh",
        "Armn",
        "Geor",
        "Ethi",
    }
)
#: Scripts in which each letter is one by itself.
_SIMPLE_LETTERS: Final = frozenset({"Latn", "Grek", "Cyrl", "Hebr", "Arab"})
#: Full-width digits are as ideographs.
_WIDE: Final = 0xFF10
#: A letter before a letter, of kinds as `_kind` tells them: no line ends between them, whatever stands around
#: (LB23, LB28; marks belong to their letter: LB9). One may end between two ideographs (LB31).
_LETTER: Final = re.compile(r"am*(?=a)")
_IDEOGRAPH: Final = re.compile(r"i(?=i)")
_ROW: Final = re.compile(r"s{3,}|[mz]{3,}")
_SPACES: Final = re.compile(r" +")
_SIMPLE: Final = re.compile(r"(?<= )(?=[^ ])|(?<=[-/–—])(?=\w)")


def breaks(text: str) -> list[int]:
    """The places in a paragraph before which a line may begin, in order.

    Thai is written without spaces: a dictionary of its words says where they end. Lao, Khmer and Burmese have none
    here and break at their spaces (or, when a word is wider than its line, between syllables).
    """
    found: list[int] = []
    start = 0
    for match in _SPACES.finditer(text):
        before, after = match.span()
        # Between two letters, nothing beyond the spaces has a say: each side is looked at by itself, once.
        if start < before and after < len(text) and _free(text[before - 1]) and _free(text[after]):
            found += [*(start + place for place in _within(text[start:before])), after]
            start = after
    return [*found, *(start + place for place in _within(text[start:]))]


@lru_cache(maxsize=8192)
def _within(text: str) -> tuple[int, ...]:
    """The same for a part of a paragraph."""
    if all(letter == " " or _plain(letter) for letter in text):
        return tuple(match.end() for match in _SPACES.finditer(text) if match.end() < len(text))
    try:
        kinds = "".join(map(_kind, text))
    except ImportError:
        return tuple(match.start() for match in _SIMPLE.finditer(text))
    found = {match.end() for match in _IDEOGRAPH.finditer(kinds)}
    start = 0
    for end in (*sorted(found | {match.end() for match in _LETTER.finditer(kinds)}), len(text)):
        if end - start > 1:
            found.update(start + place for place in _by_the_rules(text[start:end], kinds[start:end]))
        start = end
    for match in _THAI.finditer(text):
        found |= {match.start() + end for end in _words(match[0])}
    return tuple(sorted(found))


@lru_cache(maxsize=8192)
def _by_the_rules(text: str, kinds: str) -> tuple[int, ...]:
    """The same by all rules, for a piece with nothing that is known beforehand.

    Of spaces (LB7), and of marks (LB9), in a row the first and the last are enough: the time for them would grow with
    the square of their number.
    """
    from uniseg.linebreak import line_break_breakables

    left_out = {
        place for match in _ROW.finditer(kinds) for place in range(match.start() + 1, match.end() - 1)
    }
    kept = [place for place in range(len(text)) if place not in left_out]
    may = line_break_breakables("".join([text[place] for place in kept]))
    return tuple(place for place, breakable in zip(kept, may, strict=True) if breakable and place)


@cache
def _kind(letter: str) -> str:
    """What a letter is for the ends of lines: of a word, its mark, a joiner, an ideograph, a space or anything else."""
    from uniseg.linebreak import LineBreak, line_break

    kind = line_break(letter)
    if kind in (LineBreak.AL, LineBreak.HL, LineBreak.NU) or (
        kind == LineBreak.SA and unicodedata.category(letter) not in ("Mn", "Mc")
    ):
        return "a"
    if kind in (LineBreak.CM, LineBreak.SA):
        return "m"
    others = {LineBreak.ID: "i", LineBreak.H2: "i", LineBreak.H3: "i", LineBreak.SP: "s", LineBreak.ZWJ: "z"}
    return others.get(kind, "-")


def _free(letter: str) -> bool:
    """Whether a line may end between a letter and another one with a space between, whatever stands around them."""
    return _plain(letter) or unicodedata.category(letter) == "Lo"


@cache
def _plain(letter: str) -> bool:
    """Whether no line ends beside a letter, mark or digit: most text is made of these alone, and of spaces."""
    script = script_of(letter)
    kind = unicodedata.category(letter)
    return (kind == "Nd" and ord(letter) < _WIDE) or (
        kind[0] in "LM" and script is not None and script.tag in _SPACED
    )


@cache
def _alone(letter: str) -> bool:
    """Whether a letter or digit has nothing to do with its neighbours, marks apart (UAX #29): so in these scripts."""
    script = script_of(letter)
    return script is not None and script.tag in _SIMPLE_LETTERS and unicodedata.category(letter)[0] in "LN"


@lru_cache(maxsize=256)
def clusters(text: str) -> tuple[int, ...]:
    """The places before which a letter with its marks begins, the first left out: where a word may be cut at worst."""
    if all(map(_alone, text)):
        return tuple(range(1, len(text)))
    try:
        from uniseg.graphemecluster import grapheme_cluster_boundaries
    except ImportError:
        return tuple(i for i in range(1, len(text)) if not unicodedata.combining(text[i]))
    return tuple(place for place in grapheme_cluster_boundaries(text) if 0 < place < len(text))


def _words(text: str) -> list[int]:
    """Where the words of a Thai text end, the last left out."""
    cut = _dictionary()
    if cut is None:
        return []
    ends, place = [], 0
    for word in cut(text):
        place += len(word)
        if place < len(text) and text[place] not in _CLINGING and not unicodedata.combining(text[place]):
            ends.append(place)
    return ends


@cache
def _dictionary() -> Any:
    """The function that cuts a Thai text into words, or None where the extra `thai` is not installed."""
    try:
        from newmm_tokenizer import newmm
    except ImportError:
        return None
    # Of this many possible words side by side, all ways to part them are tried. With the library's 50, a text of
    # one short syllable (2,000 letters of it) takes 2 s instead of 0.02.
    newmm._MAX_GRAPH_SIZE = 30
    return newmm.segment
