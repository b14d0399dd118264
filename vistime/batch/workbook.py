"""A table in an Excel workbook (.xlsx), its cells as people see them. Needs openpyxl, which is installed on request."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from vistime.batch.table import Line
from vistime.diagnostics import Diagnostic, Span, VistimeError


def read_xlsx(path: Path) -> tuple[list[Line], list[Diagnostic]]:
    """All rows of the first sheet that has any, and warnings. VistimeError when it can't be read."""
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
            # Opened here: it judges files by their ending.
            book = load_workbook(stream, read_only=True, data_only=True)
            try:
                lines, used, others = _first_rows(book)
            finally:
                book.close()
    except FileNotFoundError:
        raise _refused(path, "file-missing", f'there is no file "{path}"', "check how it is spelt") from None
    except PermissionError:
        hint = "close it in Excel, or copy it and use the copy"
        raise _refused(path, "file-unreadable", f'"{path}" can\'t be opened', hint) from None
    except (
        Exception
    ):  # openpyxl, and the readers below it, raise whatever a damaged file makes them stumble over
        hint = "open it in Excel and save it anew, or save the list as CSV"
        raise _refused(path, "roster-xlsx", "this workbook is damaged, or protected", hint) from None
    said = []
    if others:
        message = f'only the sheet "{used}" is read; there is more on: {", ".join(others)}'
        said.append(Diagnostic("advice", "roster-sheets", message, Span(str(path))))
    return lines, said


def _first_rows(book: Any) -> tuple[list[Line], str, list[str]]:
    lines: list[Line] = []
    used, others = "", []
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # what a file says of its size may be wrong
        if used:
            if any(
                value is not None for row in sheet.iter_rows(max_row=50, values_only=True) for value in row
            ):
                others.append(sheet.title)
            continue
        for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
            cells = tuple(_shown(value) for value in row)
            lines.append(Line(number, number, cells))
        while lines and not any(lines[-1].cells):
            lines.pop()
        if lines:
            used = sheet.title
    return lines, used, others


def _shown(value: Any) -> str:
    """A cell as a person sees it: 5 and not 5.0, a date as day, month and year."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.10g}"
    if isinstance(value, datetime):
        day = _shown(value.date())
        return day if value.time() == time() else f"{day} {value:%H:%M}"
    if isinstance(value, date):
        return f"{value.day} {value:%B} {value.year}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return str(value).strip()


def _refused(path: Path, code: str, message: str, hint: str) -> VistimeError:
    return VistimeError(Diagnostic("error", code, message, Span(str(path)), hint))
