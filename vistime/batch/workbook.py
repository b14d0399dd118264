"""A table in an Excel workbook (.xlsx), its cells as people see them. Needs openpyxl, which is installed on request."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

from vistime.batch.headings import has_names
from vistime.batch.number_formats import hours, plain, shown
from vistime.batch.sheet_marks import Marks, read_marks, with_merged
from vistime.batch.table import SHORTER, Line, clean
from vistime.diagnostics import Diagnostic, Span, VistimeError
from vistime.source.decode import hint_for_missing

#: Stands for a formula without its result, as files of other programs than spreadsheets have them.
NOT_SAVED: Final = "#FORMULA!"
#: Rows of a sheet, and columns; a cell that somebody left further away, behind empty ones, is not looked at.
MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 200
#: Bytes of a workbook, unpacked, and of each part beside its sheets: its reader takes 25 times as much memory.
MOST_BYTES: Final = 5_000_000
MOST_BYTES_BESIDE: Final = 2_000_000
#: Rows of each sheet that are looked at to find the list.
_LOOKED_AT: Final = 50
#: What to do about a workbook without sheets: those of "Strict Open XML" have other names in their files.
_STRICT: Final = "in Excel: Save As, and pick Excel Workbook (.xlsx), not Strict Open XML; or CSV UTF-8"
#: How workbooks write a sign that XML can't have (ECMA-376 part 1, 22.4.2.4), such as the end of a line.
_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")


def read_xlsx(path: Path) -> tuple[list[Line], list[Diagnostic]]:
    """All rows of one sheet, and warnings. VistimeError when it can't be read.

    The sheet is the first that can be seen and has a column of names; or, when none has, the first with any rows.
    """
    try:
        from openpyxl import load_workbook
    except ImportError:
        hint = "install it: pip install 'vistime[xlsx]'; or save the list as CSV and use that file"
        raise _refused(
            path, "roster-xlsx", "for Excel workbooks the package openpyxl is needed", hint
        ) from None
    import warnings

    try:
        with path.open("rb") as stream, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            _refuse_large(stream, path)
            # Opened here: it judges files by their ending.
            book = load_workbook(stream, read_only=True, data_only=True)
            try:
                if not book.worksheets:
                    raise _refused(path, "roster-xlsx", "no sheet of this workbook can be read here", _STRICT)
                seen = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
                sheets = {sheet.title: _rows(sheet, _LOOKED_AT) for sheet in seen}
                used = _roster(sheets)
                marks = _marks(book[used]) if used else Marks()
                lines = _rows(book[used], None, marks.width) if used else []
                _refuse_long(lines, path)
            finally:
                book.close()
            if marks.formulas and any(not all(line.cells) for line in lines):
                stream.seek(0)
                written = load_workbook(stream, read_only=True)
                try:
                    lines = _with_formulas(lines, written[used])
                finally:
                    written.close()
            lines = [line._replace(hidden=line.number in marks.hidden) for line in with_merged(lines, marks)]
    except FileNotFoundError:
        raise _refused(path, "file-missing", f'there is no file "{path}"', hint_for_missing(path)) from None
    except PermissionError:
        hint = "close it in Excel, or copy it and use the copy"
        raise _refused(path, "file-unreadable", f'"{path}" can\'t be opened', hint) from None
    except VistimeError:
        raise
    except (
        Exception
    ):  # openpyxl, and the readers below it, raise whatever a damaged file makes them stumble over
        hint = "open it in Excel and save it anew, or save the list as CSV"
        raise _refused(path, "roster-xlsx", "this workbook is damaged, or protected", hint) from None
    said = []
    others = [title for title, rows in sheets.items() if rows and title != used]
    if others:
        message = f'only the sheet "{used}" is read; there is more on: {", ".join(others)}'
        said.append(Diagnostic("advice", "roster-sheets", message, Span(str(path))))
    return lines, said


def _refuse_large(stream: Any, path: Path) -> None:
    """VistimeError for a workbook that is larger, unpacked, than a list of children can be."""
    from zipfile import ZipFile

    # No more of a part is unpacked than the file says of it.
    with ZipFile(stream) as archive:
        parts = [(part.filename, part.file_size) for part in archive.infolist()]
    stream.seek(0)
    beside = max((size for name, size in parts if "worksheets/" not in name), default=0)
    if sum(size for _, size in parts) > MOST_BYTES or beside > MOST_BYTES_BESIDE:
        limits = f"{MOST_BYTES:,} bytes unpacked, or {MOST_BYTES_BESIDE:,} beside its sheets"
        message = f"this workbook has more than {limits}"
        raise _refused(path, "roster-xlsx", message, "copy the list into a new workbook, or save it as CSV")


def _rows(sheet: Any, most: int | None, width: int | None = None) -> list[Line]:
    sheet.reset_dimensions()  # what a file says of its size may be wrong
    columns = MOST_COLUMNS + 1 if width is None else max(1, min(width, MOST_COLUMNS + 1))
    lines = [
        Line(number, number, tuple(map(_seen, row)))
        for number, row in enumerate(sheet.iter_rows(max_row=most or MOST_ROWS + 1, max_col=columns), 1)
    ]
    while lines and not any(lines[-1].cells):
        lines.pop()
    return lines


def _refuse_long(lines: Sequence[Line], path: Path) -> None:
    """VistimeError for a list that goes on behind what is read: children would be left out in silence."""
    for message in (
        f"this list has more than {MOST_ROWS:,} rows" if len(lines) > MOST_ROWS else "",
        f"this list has more than {MOST_COLUMNS} columns" if _wider(lines) else "",
    ):
        if message:
            raise _refused(path, "roster-xlsx", message, SHORTER)


def _wider(lines: Sequence[Line]) -> bool:
    return any(line.cells[MOST_COLUMNS:] and line.cells[MOST_COLUMNS] for line in lines)


def _roster(sheets: Mapping[str, Sequence[Line]]) -> str:
    """The title of the sheet that is the list of children, or "" when all are empty."""
    filled = [title for title, lines in sheets.items() if lines]
    return next((title for title in filled if has_names(sheets[title])), filled[0] if filled else "")


def _with_formulas(lines: Sequence[Line], sheet: Any) -> list[Line]:
    """The lines with a mark where a formula stands whose result was never saved: it would pass for an empty cell."""
    sheet.reset_dimensions()
    found = []
    width = max((len(line.cells) for line in lines), default=1)
    for line, row in zip(
        lines, sheet.iter_rows(max_row=MOST_ROWS, max_col=width, values_only=True), strict=False
    ):
        cells = tuple(
            NOT_SAVED if not cell and isinstance(value, str) and value.startswith("=") else cell
            for cell, value in zip(line.cells, row, strict=False)
        )
        found.append(line._replace(cells=cells))
    return found


def _marks(sheet: Any) -> Marks:
    """What the sheet's own part of the file says beside its cells."""
    with sheet._get_source() as part:
        return read_marks(part.read())


def _seen(cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        form = cell.number_format
        return plain(value) if form in ("General", "@") else shown(value, form)
    return _shown(value)


def _shown(value: Any) -> str:
    """A cell as a person sees it: a date as day, month and year."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        day = _shown(value.date())
        return day if value.time() == time() else f"{day} {value:%H:%M}"
    if isinstance(value, date):
        return f"{value.day} {value:%B} {value.year}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, timedelta):
        return hours(value)
    return clean(_ESCAPED.sub(lambda match: chr(int(match[1], 16)), str(value)))


def _refused(path: Path, code: str, message: str, hint: str) -> VistimeError:
    return VistimeError(Diagnostic("error", code, message, Span(str(path)), hint))
