"""Letters with marks above each other, as in Vietnamese: they stand higher than a line of other letters."""

from __future__ import annotations

import unicodedata
from typing import Final

#: Least distance of the lines, as a multiple of the size, so that no mark reaches into what stands above. Measured in
#: Lexend, whose marks are the highest: a capital with two marks is up to 1.15 em tall, a small letter 1.08, a capital
#: with a hook (or a tall letter with any mark) 0.98.
CAPITAL: Final = 1.55
SMALL: Final = 1.4
HOOK: Final = 1.25

_ABOVE: Final = 230
_HOOK: Final = "\u0309"
_TALL: Final = frozenset("bdfhklt")


def least_leading(text: str) -> float:
    """The least distance of the lines of a text as a multiple of its size; 0 where it does not matter."""
    return max((_of_letter(letter) for letter in set(text) if not letter.isascii()), default=0.0)


def _of_letter(letter: str) -> float:
    parts = unicodedata.normalize("NFD", letter)
    base, above = parts[0], [mark for mark in parts[1:] if unicodedata.combining(mark) == _ABOVE]
    if len(above) > 1:
        return CAPITAL if base.isupper() else SMALL
    return HOOK if above and (base in _TALL or (base.isupper() and _HOOK in above)) else 0.0
