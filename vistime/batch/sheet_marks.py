"""What a worksheet says of its rows and cells beside their values: which are hidden, and which are one cell to see."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from vistime.batch.table import Line

_ROW: Final = re.compile(rb"<(?:\w+:)?row(?:\s([^<>]*))?/?>")
_NUMBER: Final = re.compile(rb"\br=[\"'](\d+)[\"']")
_HIDDEN: Final = re.compile(rb"\bhidden=[\"'](?:1|true)[\"']")
_CELL: Final = re.compile(rb"<(?:\w+:)?c(?=[\s/>])(?:[^<>]*?\sr=[\"']([A-Z]+))?")
_FORMULA: Final = re.compile(rb"<(?:\w+:)?f[\s/>]")
_MERGED: Final = re.compile(
    rb"<(?:\w+:)?mergeCell\s[^<>]*?ref=[\"']\$?([A-Z]+)\$?(\d+):\$?[A-Z]+\$?(\d+)[\"']"
)


class Marks(NamedTuple):
    """Numbers of hidden rows, and cells merged over several rows: their leftmost column (from 0), first and last row.

    `width` is how many columns there are; None when the file does not say of each cell where it stands. `formulas`
    says whether there are any.
    """

    hidden: frozenset[int] = frozenset()
    merged: tuple[tuple[int, int, int], ...] = ()
    width: int | None = None
    formulas: bool = False


def read_marks(data: bytes) -> Marks:
    """The marks in the XML of a worksheet."""
    hidden = set()
    number = 0
    for row in _ROW.finditer(data):
        attributes = row[1] or b""
        said = _NUMBER.search(attributes)
        number = int(said[1]) if said else number + 1
        if _HIDDEN.search(attributes):
            hidden.add(number)
    merged = [
        (_column(left), int(first), int(last)) for left, first, last in _MERGED.findall(data) if first != last
    ]
    columns = set(_CELL.findall(data))
    width = max(map(_column, columns)) + 1 if columns and b"" not in columns else None
    return Marks(frozenset(hidden), tuple(merged), width, bool(_FORMULA.search(data)))


def with_merged(lines: Sequence[Line], marks: Marks) -> list[Line]:
    """The lines with a merged cell's text in each row that it goes over, if anything else stands in that row."""
    found = list(lines)
    until: dict[int, int] = {}
    for column, first, last in sorted(marks.merged):
        # Merged cells lie beside each other, never over each other: a file in which they do would take hours.
        if first > len(found) or first <= until.get(column, 0):
            continue
        until[column] = last
        text = dict(enumerate(found[first - 1].cells)).get(column, "")
        for at in range(first, min(last, len(found))):
            cells = found[at].cells
            if text and any(cells) and column < len(cells) and not cells[column]:
                found[at] = found[at]._replace(cells=(*cells[:column], text, *cells[column + 1 :]))
    return found


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
