"""A roster: a table with a child in each row, and in its first row what stands in each column."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from vistime import there
from vistime.batch.headings import NAME, SURNAME, Column, heading_row, read_columns, slips, span_of
from vistime.batch.table import Line, cell_start, read_csv, veiled
from vistime.batch.workbook import NOT_SAVED, read_xlsx
from vistime.diagnostics import Diagnostic, Report, Span, VistimeError
from vistime.model.field_names import key_of
from vistime.pipeline.given import KNOWN

#: What spreadsheet programs show in a cell that they can't reckon, in English and other languages.
_NOT_RECKONED: Final = re.compile(r"#(?:[^\W\d_][\w/]*[!?]|DIV/0!|N/A|NV|N/D|GETTING_DATA)", re.I)
#: Written into a cell that is meant to be empty.
_NOTHING: Final = frozenset(("-", "–", "—", "n/a", "none"))
#: Hidden rows that are named.
_NAMED: Final = 10
#: How files of other spreadsheet programs begin or end.
_OTHERS: Final = {
    ".xls": "an old Excel workbook (.xls)",
    ".xlsb": "a binary Excel workbook (.xlsb)",
    ".ods": "a LibreOffice spreadsheet (.ods)",
    ".numbers": "a Numbers spreadsheet",
}


class Row(NamedTuple):
    """A child: the row's number as spreadsheet programs show it, its line in the file, and its cells by column."""

    number: int
    line: int
    cells: tuple[str, ...]
    text: str
    surplus: int = 0


class Roster(NamedTuple):
    """A roster that was read."""

    path: Path
    columns: tuple[Column, ...]
    rows: list[Row]

    def given(self, row: Row) -> dict[str, str]:
        """What a row says of what vistime knows, by its names there."""
        return {
            c.known: cell
            for c, cell in zip(self.columns, row.cells, strict=True)
            if c.known in KNOWN and cell and (c.known == NAME or cell.casefold() not in _NOTHING)
        }

    def own(self, row: Row) -> dict[str, str]:
        """The columns by their headings, which can stand in texts as fields; what they mean beside that goes first."""
        return {
            c.heading: cell
            for c, cell in zip(self.columns, row.cells, strict=True)
            if c.heading and (c.known not in KNOWN or (_is_other(c) and cell.casefold() not in _NOTHING))
        }

    def name(self, row: Row) -> str:
        """The child's name, or "" when the cell is empty."""
        name = self._cell(row, NAME)
        return "" if name == NOT_SAVED else name

    def surname(self, row: Row) -> str:
        """The name of the child's family, or "" when the list has none."""
        return self._cell(row, SURNAME)

    def not_reckoned(self, row: Row) -> str:
        """The first cell in which a spreadsheet program shows that it couldn't reckon it, or ""."""
        return next((c for c in row.cells if c.startswith("#") and _NOT_RECKONED.fullmatch(c)), "")

    def span(self, row: Row, known: str = "") -> Span:
        """Where a row stands, or the cell of what is known by that name."""
        return self.span_of(row, self.given(row).get(known, ""))

    def span_of(self, row: Row, cell: str) -> Span:
        """Where a cell of a row stands, or the row; no more of it is shown."""
        column, length = cell_start(row.text, cell) + 1, max(1, len(cell))
        return Span(str(self.path), row.line, column, length, veiled(row.text, column, length))

    def _cell(self, row: Row, known: str) -> str:
        return next((cell for c, cell in zip(self.columns, row.cells, strict=True) if c.known == known), "")


def read_roster(path: Path, report: Report, used: Collection[str] = ()) -> Roster:
    """The roster in a CSV file or Excel workbook. VistimeError when it is none; warnings go into the report.

    `used` are the fields that the definitions have in their texts: a heading that is near one is told of.
    """
    lines, said = _lines(path)
    report.extend(said)
    while lines and not any(lines[0].cells):
        lines.pop(0)
    if not lines:
        message = "there is nothing in this list"
        hint = "its first row names the columns (name, photo, language ...), each row below is a child"
        raise VistimeError(Diagnostic("error", "roster-empty", message, Span(str(path)), hint))
    at = heading_row(lines)
    heading, lines = lines[at], lines[at + 1 :]
    columns = read_columns(path, heading, lines, report)
    if at:
        message = f"row {heading.number} names the columns; what stands above it is passed over"
        report.add("advice", "roster-title", message, span_of(path, heading))
    slips(path, heading, columns, used, report)
    rows = list(_rows(path, columns, heading, lines, report, used))
    _tell_hidden(path, rows, lines, report)
    if not rows:
        message = "there is no child in this list, only the headings of the columns"
        hint = "write a row for each child below the first"
        raise VistimeError(Diagnostic("error", "roster-empty", message, span_of(path, heading), hint))
    return Roster(path, columns, rows)


def _lines(path: Path) -> tuple[list[Line], list[Diagnostic]]:
    begin = b""
    try:
        if there.file(path):  # of a pipe, what is read is gone
            with path.open("rb") as file:
                begin = file.read(8)
    except OSError:
        pass  # whoever reads it says what is wrong
    kind = _OTHERS.get(path.suffix.casefold(), "")
    if begin.startswith(b"\xd0\xcf\x11\xe0"):
        kind = "an old Excel workbook (.xls), or one with a password"
    if kind:
        hint = "open it and save it as an Excel workbook (.xlsx) or as CSV, then use that file"
        message = f"this is {kind}, which can't be read here"
        raise VistimeError(Diagnostic("error", "roster-kind", message, Span(str(path)), hint))
    if begin.startswith(b"PK\x03\x04") or path.suffix.casefold() in (".xlsx", ".xlsm"):
        return read_xlsx(path)
    return read_csv(path)


def _rows(
    path: Path, columns: tuple[Column, ...], heading: Line, lines: Sequence[Line], report: Report,
    used: Collection[str],
) -> Iterator[Row]:  # fmt: skip
    telling = [at for at, c in enumerate(columns) if c.known or key_of(c.heading) in used]
    last = max((i for i, line in enumerate(lines) if any(line.cells)), default=-1)
    headings = _filled(heading)
    for line in lines[: last + 1]:
        if not any(line.cells):
            message = f"row {line.number} is empty, and is passed over"
            report.add("advice", "roster-row-empty", message, span_of(path, line))
            continue
        if len(headings) > 1 and _filled(line) == headings:
            message = f"row {line.number} has the headings once more, and is passed over"
            report.add("advice", "roster-row-headings", message, span_of(path, line))
            continue
        cells = line.cells[: len(columns)]
        surplus = sum(bool(cell) for cell in line.cells[len(columns) :])
        cells += ("",) * (len(columns) - len(cells))
        if not (surplus or any(cells[at] for at in telling)):
            # Such as the numbers of rows that were prepared for more children, or a sum.
            message = f"row {line.number} has no name, and nothing that the files have a place for: it is passed over"
            report.add("advice", "roster-row-empty", message, _private_span(path, line))
            continue
        yield Row(line.number, line.line, cells, line.text, surplus)


def _tell_hidden(path: Path, rows: Sequence[Row], lines: Sequence[Line], report: Report) -> None:
    """Warn of children whose rows can't be seen in the workbook: somebody may mean them to be left out, or not."""
    unseen = {line.number for line in lines if line.hidden}
    hidden = [str(row.number) for row in rows if row.number in unseen] if unseen else []
    if hidden:
        numbers = ", ".join(hidden[:_NAMED]) + (", ..." if len(hidden) > _NAMED else "")
        which = f"rows {numbers} are" if len(hidden) > 1 else f"row {numbers} is"
        message = f"{which} hidden in the workbook, such as by a filter, but made like all others"
        hint = "delete from the list whom nothing is to be made for; to see all rows, in Excel: Data, Clear"
        report.warning("roster-hidden", message, Span(str(path)), hint)


def _private_span(path: Path, line: Line) -> Span:
    return Span(str(path), line.line, 1, 1, veiled(line.text, 1))


def _is_other(column: Column) -> bool:
    """Whether a column is called otherwise than what it means, such as "First name"."""
    return key_of(column.heading) != column.known


def _filled(line: Line) -> list[str]:
    return [cell for cell in line.cells if cell]


__all__ = ["KNOWN", "Column", "Roster", "Row", "read_roster"]
