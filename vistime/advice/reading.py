"""How easy a text is to read: Flesch's reading ease, from words a sentence and syllables a word.

The formula is four numbers; the library that is best kept for it (textstat) brings a natural language toolkit along.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_LETTERS = re.compile(r"[a-z]+(?:'[a-z]+)?")
_VOWELS = re.compile(r"[aeiouy]+")
#: Endings whose e is not spoken, and pairs of vowels that are two syllables.
_SILENT = re.compile(r"(?:[^aeiouyl]e|[aeiouy]le|[aeo]ue|[^aeiouytd]ed|[^aeiouysxzcgh]es|[^aeiouyscgxz]he)$")
_TWO = re.compile(
    r"(?:ia(?!l\b)|io(?!n|u)|eo(?!u)|iu|ua(?!r)|ying|eing|uing|oing|riet|cien|quie|nea[^rlst]|sm$)"
)
#: Common words of stories that the rules would count wrongly.
_KNOWN = {
    "people": 2, "every": 2, "everyone": 3, "something": 2, "sometimes": 2, "someone": 2, "being": 2, "idea": 3,
    "area": 3, "once": 1, "ears": 1, "eyes": 1, "eye": 1, "video": 3, "really": 2, "quiet": 2, "usually": 4,
    "different": 2, "favourite": 2, "comes": 1, "home": 1, "sometime": 2, "somebody": 3, "breathe": 1, "clothes": 1,
    "somewhere": 2, "everything": 3, "everybody": 4, "science": 2, "the": 1,
}  # fmt: skip


@lru_cache(maxsize=4096)
def syllables(word: str) -> int:
    """The syllables of an English word in lower case, at least 1, by its groups of vowels."""
    if word in _KNOWN:
        return _KNOWN[word]
    stem = word.partition("'")[0]
    count = len(_VOWELS.findall(stem)) + len(_TWO.findall(stem))
    if count > 1 and _SILENT.search(stem):
        count -= 1
    return max(1, count)


def reading_ease(sentences: Iterable[str]) -> float | None:
    """Flesch's reading ease of English sentences in lower case: 90 and more is very easy, 60 plain; None without words.

    206.835 - 1.015 words a sentence - 84.6 syllables a word (Flesch 1948), held between 0 and 121.
    """
    number, words, spoken = 0, 0, 0
    for sentence in sentences:
        found = _LETTERS.findall(sentence)
        number += bool(found)
        words += len(found)
        spoken += sum(map(syllables, found))
    if not words:
        return None
    return round(min(121.0, max(0.0, 206.835 - 1.015 * words / number - 84.6 * spoken / words)), 1)
