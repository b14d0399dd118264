"""A table as a spreadsheet program writes it (CSV): its encoding, its separator, its quotes, and where each line is."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from vistime.diagnostics import Diagnostic, Span, VistimeError
from vistime.source.decode import decode, normalise, read_bytes

#: A roster of 20,000 children has about 2 MB.
LIMIT_BYTES: Final = 50_000_000
#: Rows of a list, and columns: of all children of a large town in one school year there are fewer.
MOST_ROWS: Final = 100_000
MOST_COLUMNS: Final = 200
#: What to do about a list that has more.
SHORTER: Final = "take out what is no part of the list, or make several lists of it"
_SEPARATORS: Final = (",", ";", "\t", "|")
_BETWEEN: Final = frozenset(_SEPARATORS)
_BETWEEN_SIGNS: Final = re.escape("".join(_SEPARATORS))
#: So many lines are looked at to tell what separates the cells: there may be titles above the headings.
_LOOKED_AT: Final = 20
#: Excel's own way to say which separator a file has; other programs put quotes around it.
_SAYS_SEPARATOR: Final = re.compile(r'"?sep=(.)"?[,;\t ]*', re.I)
#: Without width or ink; some come with names that were copied from web pages.
_UNSEEN: Final = "\u200b\u200e\u200f\u2060\ufeff\u00ad"
#: Spreadsheet programs mark so that a cell is text where it could be a number or a formula.
_TEXT_MARK: Final = re.compile(r"'(?=[=+\-@\d])")
#: What text of another code page looks like when it is read as Western Windows text: signs amid letters, or words of
#: nothing but letters with accents, as no language that is written with Latin letters has them.
_OTHER_CODE_PAGE: Final = re.compile(
    # Old Mac text: accented letters of it are quotes and dashes, or capitals within a word.
    r"[a-zß-ÿ][‘‚„†‡ˆ‰ŠŒŽŸ]"
    r"|[^\W\d_](?:[¡£¤¥¦¬¯±¹¶¼½¾¿]|(?<!m)[²³])|[£¤¥¦¬¯±²³¹¶¼½¾][^\W\d_]|(?<!\w)[À-ÿŒœŠšŽžŸƒ]{3,}(?!\w)"
)


class Line(NamedTuple):
    """A row of a table: its number as spreadsheet programs show it, its line in the file, its cells, and its text.

    It may be one that nobody sees: `hidden` by a filter, or by hand.
    """

    number: int
    line: int
    cells: tuple[str, ...]
    text: str = ""
    hidden: bool = False


def read_csv(path: Path) -> tuple[list[Line], list[Diagnostic]]:
    """All rows of a CSV file, and warnings. VistimeError when it can't be read."""
    name = str(path)
    data = read_bytes(path, name, LIMIT_BYTES, "a list of children")
    if data[1:2] == b"\0" == data[3:4]:
        data = b"\xff\xfe" + data  # UTF-16 without its mark
    elif data[:1] == b"\0" == data[2:3]:
        data = b"\xfe\xff" + data
    text, warnings = decode(data, name)
    text = normalise(text)
    if warnings:
        _refuse_other_code_page(text, name)
    hint = "check the accents in the names; to be sure, in Excel: Save As, CSV UTF-8 (Comma delimited)"
    return list(_rows(text, name)), [_private(one)._replace(hint=hint) for one in warnings]


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


def cell_start(text: str, cell: str) -> int:
    """Where in the text of a row a cell begins (from 0): not where its letters stand within another; 0 if nowhere."""
    at = text.find(cell)
    if at >= 0 and text.find(cell, at + 1) < 0:
        return at
    quoted = re.escape(cell.replace('"', '""'))
    whole = rf"(?:^|[{_BETWEEN_SIGNS}])[\s\"']*({re.escape(cell)}|{quoted})[\s\"']*(?=[{_BETWEEN_SIGNS}]|$)"
    match = re.search(whole, text) if cell else None
    return match.start(1) if match else max(0, at)


def _veil(text: str) -> str:
    return "".join("·" if letter.isalnum() else letter for letter in text)


def _private(said: Diagnostic) -> Diagnostic:
    """A message about a place in a table that shows no more of its row than the one cell."""
    if said.span is None:
        return said
    shown = veiled(said.span.text, max(1, said.span.column), said.span.length)
    return said._replace(span=said.span._replace(text=shown))


def clean(cell: str) -> str:
    """A cell without what nobody sees around it, and without the mark that says it is text."""
    cell = cell.strip()
    if not cell.isascii():
        cell = cell.strip(_UNSEEN).strip()
    return _TEXT_MARK.sub("", cell, count=1) if cell.startswith("'") else cell


def _refuse_other_code_page(text: str, name: str) -> None:
    """VistimeError for a list that is not in Unicode, and not in Western Windows text either."""
    match = _OTHER_CODE_PAGE.search(text)
    if match:
        at = text.count("\n", 0, match.start())
        line = text.split("\n")[at]
        begin = match.start() - (text.rfind("\n", 0, match.start()) + 1)
        message = (
            "the letters of this list are saved in a way that can't be told for sure: names would be spoilt"
        )
        hint = "in Excel: Save As, and pick CSV UTF-8 (Comma delimited), or Excel Workbook (.xlsx)"
        shown = veiled(line, begin + 1, len(match[0]))
        span = Span(name, at + 1, begin + 1, len(match[0]), shown)
        raise VistimeError(Diagnostic("error", "roster-letters", message, span, hint))


def _rows(text: str, name: str) -> Iterator[Line]:
    lines = text.split("\n")
    first = 0
    number = 0
    separator = ""
    says = _SAYS_SEPARATOR.fullmatch(lines[0])
    if says:
        separator, first = says[1], 1
    elif not lines[0].strip():
        number = first = next((i for i, line in enumerate(lines) if line.strip()), 0)
    separator = separator or _separator(lines[first : first + _LOOKED_AT])
    reader = csv.reader((f"{line}\n" for line in lines[first:]), delimiter=separator, skipinitialspace=True)
    start = 0
    while True:
        try:
            cells = next(reader, None)
        except csv.Error:
            # Ends of lines are alike, and odd quotes are let pass: what is left is a cell beyond the reader's limit.
            raise _too_long(lines, first + start, separator, name) from None
        if cells is None:
            return
        at, start = first + start, reader.line_num
        number += 1
        if (number > MOST_ROWS and cells) or len(cells) > MOST_COLUMNS:
            _refuse_large(lines, at, len(cells), name)
        if first + start >= len(lines) and start - (at - first) > 1 and lines[at].count('"') % 2:
            _refuse_open_quote(lines, at, name)
        yield Line(number, at + 1, tuple(map(clean, cells)), lines[at])


def _refuse_large(lines: list[str], at: int, cells: int, name: str) -> None:
    """VistimeError for a row that goes beyond what a list may have."""
    limit = f"{MOST_COLUMNS} columns" if cells > MOST_COLUMNS else f"{MOST_ROWS:,} rows"
    span = Span(name, at + 1, 1, 1, veiled(lines[at][:200], 1))
    raise VistimeError(Diagnostic("error", "roster-large", f"this list has more than {limit}", span, SHORTER))


def _too_long(lines: list[str], at: int, separator: str, name: str) -> VistimeError:
    """The error for a row of which a cell is longer than any may be: a long line, or a quote that swallows others."""
    line, most = lines[at], csv.field_size_limit()
    if len(line) > most:
        column = (
            max(re.finditer(f"[^{re.escape(separator)}]+", line), key=lambda cell: len(cell[0])).start() + 1
        )
        message = f"a cell of this row has more than {most:,} letters"
        hint = "shorten it; if that text is not yours, the list was saved wrongly: save it once more as CSV"
    else:
        column = line.rfind('"') + 1
        message = f'a quote (") opens in this row, and is not closed for more than {most:,} letters'
        hint = "put a second quote behind the text, or take the first one out"
    span = Span(name, at + 1, column, 1, veiled(line, column))
    return VistimeError(Diagnostic("error", "roster-row", message, span, hint))


def _refuse_open_quote(lines: list[str], at: int, name: str) -> None:
    """VistimeError when the quote that opens on a line is never closed: it would swallow all rows after it."""
    if "\n".join(lines[at:]).count('"') % 2:
        message = 'a quote (") opens in this row and is never closed'
        hint = "put a second quote behind the text, or take the first one out"
        column = lines[at].rfind('"') + 1
        span = Span(name, at + 1, column, 1, veiled(lines[at], column))
        raise VistimeError(Diagnostic("error", "roster-quote", message, span, hint))


def _separator(lines: list[str]) -> str:
    """What stands, outside of quotes, in the most lines; of two the one that stands there more often."""
    bare = ["".join(line.split('"')[::2]) for line in lines]

    def stands(mark: str) -> tuple[int, int, int]:
        counts = [line.count(mark) for line in bare]
        return sum(map(bool, counts)), sum(counts), -_SEPARATORS.index(mark)

    return max(_SEPARATORS, key=stands)
