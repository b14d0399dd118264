"""A table as a spreadsheet program writes it (CSV): its encoding, its separator, its quotes, and where each line is."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from vistime.diagnostics import Diagnostic, Span, VistimeError
from vistime.source.decode import decode, normalise, read_bytes

#: A roster of 20,000 children has about 2 MB.
LIMIT_BYTES: Final = 50_000_000
_SEPARATORS: Final = (",", ";", "\t", "|")
_BETWEEN: Final = frozenset(_SEPARATORS)


class Line(NamedTuple):
    """A row of a table: its number as spreadsheet programs show it, its line in the file, its cells, and its text."""

    number: int
    line: int
    cells: tuple[str, ...]
    text: str = ""


def read_csv(path: Path) -> tuple[list[Line], list[Diagnostic]]:
    """All rows of a CSV file, and warnings. VistimeError when it can't be read."""
    name = str(path)
    text, warnings = decode(read_bytes(path, name, LIMIT_BYTES), name)
    text = normalise(text)
    return list(_rows(text, name)), [_private(one) for one in warnings]


def veiled(text: str, column: int, length: int = 1) -> str:
    """A row with all but one cell, which begins or stands at a column (from 1), made unreadable.

    What else is known of a child is nobody's business who is asked about a message.
    """
    begin, end = min(column - 1, len(text)), column - 1 + length
    while begin > 0 and text[begin - 1] not in _BETWEEN:
        begin -= 1
    while end < len(text) and text[end] not in _BETWEEN:
        end += 1
    return _veil(text[:begin]) + text[begin:end] + _veil(text[end:])


def _veil(text: str) -> str:
    return "".join("·" if letter.isalnum() else letter for letter in text)


def _private(said: Diagnostic) -> Diagnostic:
    """A message about a place in a table that shows no more of its row than the one cell."""
    if said.span is None:
        return said
    shown = veiled(said.span.text, max(1, said.span.column), said.span.length)
    return said._replace(span=said.span._replace(text=shown))


def _rows(text: str, name: str) -> Iterator[Line]:
    lines = text.split("\n")
    first = 0
    number = 0
    separator = ""
    if lines[0].casefold().startswith("sep=") and len(lines[0]) >= 5:
        # Excel's own way to say which separator a file has.
        separator, first = lines[0][4], 1
        number = 0
    elif not lines[0].strip():
        number = first = next((i for i, line in enumerate(lines) if line.strip()), 0)
    separator = separator or _separator(lines[first])
    reader = csv.reader((f"{line}\n" for line in lines[first:]), delimiter=separator, skipinitialspace=True)
    start = 0
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            at = first + start
            message = f"this row can't be read: {error}"
            hint = "is there a quote without its partner?"
            raise VistimeError(
                Diagnostic(
                    "error", "roster-row", message, Span(name, at + 1, 1, 1, veiled(lines[at], 1)), hint
                )
            ) from None
        if cells is None:
            return
        at, start = first + start, reader.line_num
        number += 1
        if first + start >= len(lines) and start - (at - first) > 1 and lines[at].count('"') % 2:
            _refuse_open_quote(lines, at, name)
        yield Line(number, at + 1, tuple(cell.strip() for cell in cells), lines[at])


def _refuse_open_quote(lines: list[str], at: int, name: str) -> None:
    """VistimeError when the quote that opens on a line is never closed: it would swallow all rows after it."""
    if "\n".join(lines[at:]).count('"') % 2:
        message = 'a quote (") opens in this row and is never closed'
        hint = "put a second quote behind the text, or take the first one out"
        column = lines[at].rfind('"') + 1
        span = Span(name, at + 1, column, 1, veiled(lines[at], column))
        raise VistimeError(Diagnostic("error", "roster-quote", message, span, hint))


def _separator(heading: str) -> str:
    """What stands between the headings most often, outside of quotes."""
    bare = "".join(heading.split('"')[::2])
    return max(_SEPARATORS, key=lambda mark: (bare.count(mark), -_SEPARATORS.index(mark)))
