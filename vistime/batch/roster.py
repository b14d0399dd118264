"""A roster: a table with a child in each row, and in its first row what stands in each column."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from vistime.batch.table import Line, read_csv, veiled
from vistime.batch.workbook import read_xlsx
from vistime.diagnostics import Diagnostic, Report, Span, VistimeError
from vistime.pipeline.given import KNOWN, known_name, near_name

_NAME: Final = "name"
#: How files of other spreadsheet programs begin or end.
_OTHERS: Final = {
    ".xls": "an old Excel workbook (.xls)",
    ".xlsb": "a binary Excel workbook (.xlsb)",
    ".ods": "a LibreOffice spreadsheet (.ods)",
    ".numbers": "a Numbers spreadsheet",
}


class Column(NamedTuple):
    """A column: its heading as written, and what it means of what vistime knows, or ""."""

    heading: str
    known: str


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
        return {c.known: cell for c, cell in zip(self.columns, row.cells, strict=True) if c.known and cell}

    def own(self, row: Row) -> dict[str, str]:
        """The columns that a person has made up, by their headings."""
        return {
            c.heading: cell
            for c, cell in zip(self.columns, row.cells, strict=True)
            if c.heading and not c.known
        }

    def name(self, row: Row) -> str:
        """The child's name, or "" when the cell is empty."""
        return next(cell for c, cell in zip(self.columns, row.cells, strict=True) if c.known == _NAME)

    def span(self, row: Row, known: str = "") -> Span:
        """Where a row stands, or the cell of what is known by that name."""
        place = str(self.path)
        cell = self.given(row).get(known, "")
        column = max(0, row.text.find(cell) if cell else 0) + 1
        length = max(1, len(cell))
        return Span(place, row.line, column, length, veiled(row.text, column, length))


def read_roster(path: Path, report: Report) -> Roster:
    """The roster in a CSV file or Excel workbook. VistimeError when it is none; warnings go into the report."""
    lines, said = _lines(path)
    report.extend(said)
    while lines and not any(lines[0].cells):
        lines.pop(0)
    if not lines:
        message = "there is nothing in this list"
        hint = "its first row names the columns (name, photo, language ...), each row below is a child"
        raise VistimeError(Diagnostic("error", "roster-empty", message, Span(str(path)), hint))
    columns = _columns(path, lines[0], lines[1:], report)
    rows = list(_rows(path, columns, lines[1:], report))
    if not rows:
        message = "there is no child in this list, only the headings of the columns"
        hint = "write a row for each child below the first"
        raise VistimeError(Diagnostic("error", "roster-empty", message, _heading_span(path, lines[0]), hint))
    return Roster(path, columns, rows)


def _lines(path: Path) -> tuple[list[Line], list[Diagnostic]]:
    begin = b""
    try:
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


def _heading_span(path: Path, line: Line, cell: str = "") -> Span:
    column = line.text.find(cell) if cell else 0
    return Span(str(path), line.line, max(column, 0) + 1, max(1, len(cell)), line.text)


def _columns(path: Path, heading: Line, lines: Sequence[Line], report: Report) -> tuple[Column, ...]:
    """What the columns mean. VistimeError when no column has the children's names."""
    found: list[Column] = []
    taken: dict[str, str] = {}
    errors = Report()
    cells = list(heading.cells)
    while cells and not cells[-1]:
        cells.pop()
    for number, cell in enumerate(cells):
        known = known_name(cell)
        span = _heading_span(path, heading, cell)
        if not cell:
            if any(len(line.cells) > number and line.cells[number] for line in lines):
                message = f"column {number + 1} has no heading, and is passed over"
                report.warning("roster-heading", message, span, "write above it what stands in it")
        elif (known or cell.casefold()) in taken:
            message = f'"{taken[known or cell.casefold()]}" and "{cell}" mean the same column'
            errors.error("roster-heading", message, span, "take one of them out, or call it something else")
        elif not known and (near := near_name(cell)):
            report.add("advice", "roster-heading", f'"{cell}" is taken as a field of your own', span, near)
        taken.setdefault(known or cell.casefold(), cell)
        found.append(Column(cell, known))
    if not any(column.known == _NAME for column in found):
        errors.extend([_without_name(path, heading, found)])
    errors.raise_errors()
    return tuple(found)


def _without_name(path: Path, heading: Line, columns: Sequence[Column]) -> Diagnostic:
    hint = "the first row names the columns, one of them is the child's name; write: name,photo,language"
    for column in columns:
        if near_name(column.heading) == 'did you mean "name"?':
            hint = f'did you mean "name" where it says "{column.heading}"?'
    message = "no column of this list is called name"
    if not any(column.known for column in columns):
        message = "this list does not say what stands in its columns, or none of them is called name"
    return Diagnostic("error", "roster-name", message, _heading_span(path, heading), hint)


def _rows(path: Path, columns: tuple[Column, ...], lines: Sequence[Line], report: Report) -> list[Row]:
    rows = []
    last = max((i for i, line in enumerate(lines) if any(line.cells)), default=-1)
    for line in lines[: last + 1]:
        span = Span(str(path), line.line, 1, 1, line.text)
        if not any(line.cells):
            report.add("advice", "roster-row-empty", f"row {line.number} is empty, and is passed over", span)
            continue
        cells = line.cells[: len(columns)]
        surplus = sum(bool(cell) for cell in line.cells[len(columns) :])
        cells += ("",) * (len(columns) - len(cells))
        rows.append(Row(line.number, line.line, cells, line.text, surplus))
    return rows


__all__ = ["KNOWN", "Column", "Roster", "Row", "read_roster"]
