"""Where each letter of a text stands in its file: as words on one line, in quotes, or in a block below a `|` or `>`.

Between what is written and what the model holds, spaces and line ends change, accents are composed, escapes are
resolved and fields (`{name}`) filled in. Letters that are no spaces keep their order, so the two are read side by side.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

#: Line, column, end line, end column; from 0, the end not included.
Region = tuple[int, int, int, int]
#: A letter (or several that one escape stands for) and where it begins in the region's text.
Written = list[tuple[str, int]]

_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.?))", re.DOTALL)
#: Escapes of a space, a line end, or what the model refuses.
_SPACES = frozenset("ntrvfLP_N0abe \t")
_NOTHING = frozenset("\u200b\u2060\ufeff")
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)+")


def places(lines: Sequence[str], region: Region, text: str) -> list[tuple[int, int]] | None:
    """Line and column (from 0) of every letter of `text`, whose value is written in that region of the file.

    None when the two do not agree, as when the value was made from something else.
    """
    first, begin, last, end = region
    rows = list(lines[first : last + 1])
    if first + len(rows) > last:
        rows[-1] = rows[-1][:end]
    rows[0] = rows[0][begin:]
    found = _agree(_composed(_written("\n".join(rows))), "".join(text.split()))
    if not found:
        return None
    starts = list(accumulate((len(row) + 1 for row in rows), initial=0))

    def place(at: int) -> tuple[int, int]:
        row = bisect_right(starts, at) - 1
        return first + row, at - starts[row] + (0 if row else begin)

    each = map(place, found)
    here = place(found[0])
    return [here := (here if letter.isspace() else next(each)) for letter in text]


def _agree(written: Written, text: str) -> list[int] | None:
    """Where each letter of `text` is written; what a field was filled with stands where the field does."""
    if "".join(letter for letter, _ in written[: len(text)]) == text:
        return [at for _, at in written[: len(text)]]
    found: list[int] = []
    number = 0
    while len(found) < len(text):
        if number >= len(written):
            return None
        letter, at = written[number]
        if letter == text[len(found)]:
            found.append(at)
            number += 1
        elif letter in _NOTHING:
            number += 1
        elif letter == "{":
            number = next((n + 1 for n in range(number, len(written)) if written[n][0] == "}"), len(written))
            after = "".join(letter for letter, _ in written[number : number + 12]).partition("{")[0]
            end = text.find(after, len(found)) if after else len(text)
            if end < 0:
                return None
            found += [at] * (end - len(found))
        else:
            return None
    return found


def _composed(written: Written) -> Written:
    """The letters without spaces, accents composed with what they stand on (NFC)."""
    visible = [one for one in written if not one[0].isspace()]
    if all(letter.isascii() for letter, _ in visible):
        return visible
    clusters: Written = []
    for letter, at in visible:
        if clusters and (unicodedata.combining(letter) or "\u1160" <= letter <= "\u11ff"):
            clusters[-1] = (clusters[-1][0] + letter, clusters[-1][1])
        else:
            clusters.append((letter, at))
    return [(letter, at) for cluster, at in clusters for letter in unicodedata.normalize("NFC", cluster)]


def _written(text: str) -> Written:
    """The letters of a value as it stands in the file, without quotes, escapes and the head of a block."""
    properties = _PROPERTIES.match(text)
    begin = properties.end() if properties else 0
    mark = text[begin : begin + 1]
    if mark in ("|", ">"):
        head = text.find("\n", begin) + 1
        return [(letter, at) for at, letter in enumerate(text[head:], head)]
    if mark == "'":
        return _single(text, begin + 1)
    if mark == '"':
        return _double(text, begin + 1)
    return [(letter, at) for at, letter in enumerate(text[begin:], begin)]


def _single(text: str, at: int) -> Written:
    """The letters between single quotes, of which two stand for one."""
    found: Written = []
    while at < len(text) and (text[at] != "'" or text[at + 1 : at + 2] == "'"):
        found.append((text[at], at))
        at += 2 if text[at] == "'" else 1
    return found


def _double(text: str, at: int) -> Written:
    """The letters between double quotes, escapes resolved."""
    found: Written = []
    while at < len(text) and text[at] != '"':
        escape = _ESCAPE.match(text, at) if text[at] == "\\" else None
        if not escape:
            found.append((text[at], at))
            at += 1
            continue
        code = escape[1] or escape[2] or escape[3]
        letter = chr(min(int(code, 16), 0x10FFFF)) if code else escape[4] or " "
        if code or letter not in _SPACES:
            found.append((letter, at))
        at = escape.end()
    return found
