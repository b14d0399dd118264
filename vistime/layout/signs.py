"""What of a text can't be printed in any font: emoji and signs. Letters stay, missing or not; a message says so."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from vistime.layout.typefaces import script_of

#: What holds an emoji together, though Unicode counts some of it as marks.
_JOINERS: Final = frozenset("\u200d\ufe0e\ufe0f\u20e3")
_ARROWS: Final = frozenset("←↑→↓⇐⇑⇒⇓➔➙➛➜➝➞➡⬅")
_DASH: Final = "–"
#: Stands where a sign was; no text has it (Unicode leaves it to nobody's use).
_GAP: Final = "\ufdd9"
#: Signs with the space that parted them from a word, before what closes that word's sentence, bracket or quotation or
#: ends the word itself (a quote before a letter opens one, but for that of 's and 'll), and the other way round.
_AT_PUNCTUATION: Final = re.compile(
    rf"""(?:[ \t]*{_GAP})+(?=[.,!?;:…)\]،؛؟۔।。，、！？；：）」』]|[»”"](?!\w)|[’']\w{{0,2}}(?![\w’']))"""
    rf"""|(?<=[(\[«“‘¡¿（「『])(?:{_GAP}[ \t]*)+"""
)


def unprintable(text: str, absent: str) -> str:
    """Those of the `absent` letters (which the built-in faces lack) that no font prints, or that only an emoji has.

    Punctuation, money and arithmetic of other scripts stay where a font has them.
    """
    return "".join(c for c in absent if not _stays(text, c))


def _stays(text: str, letter: str) -> bool:
    kind = unicodedata.category(letter)
    if letter in _JOINERS:
        return letter == "\u200d" and all(_joins_letters(text, i) for i, c in enumerate(text) if c == letter)
    if letter in _ARROWS:
        return False
    if kind[0] in "LNM" or kind == "Cf":
        return True
    if kind[0] not in "PZ" and kind not in ("Sc", "Sm"):
        return False
    return _installed(letter)


def _joins_letters(text: str, place: int) -> bool:
    """Whether what stands around a joiner is written text, such as two parts of a conjunct."""
    before = text[place - 1] if place else " "
    return unicodedata.category(before)[0] in "LM" and before not in _JOINERS


def _installed(letter: str) -> bool:
    """Whether a font beside the built-in ones has a sign."""
    from vistime.layout.fontfiles import for_script

    return any(font.has(letter) for font in for_script(script_of(letter), False, "en"))


def without(text: str, signs: str) -> str:
    """The text without some signs; an arrow between words becomes a dash, and punctuation closes up to its word."""
    plain = text.translate({ord(c): f" {_DASH} " if c in _ARROWS else _GAP for c in signs})
    plain = _AT_PUNCTUATION.sub("", plain).replace(_GAP, " ")
    return "\n".join(" ".join(line.split()).strip(f"{_DASH} ") for line in plain.split("\n"))
