"""`report.csv`: what became of each child, a line for each thing to say, for any spreadsheet program."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any, Final, NamedTuple, TextIO

from vistime import home

REPORT: Final = "report.csv"
_HEADING: Final = ("row", "name", "result", "folder", "severity", "message", "hint", "file", "line")
#: A cell that begins so would be taken as a formula (OWASP, CSV injection).
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


class Line(NamedTuple):
    """What became of a child: `done` or `failed`, and what was said (diagnostics as JSON has them)."""

    row: int
    name: str
    result: str
    folder: str
    said: tuple[dict[str, Any], ...] = ()


def write(out: TextIO, lines: Iterable[Line]) -> None:
    """Write the report, with its heading."""
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(_HEADING)
    for line in lines:
        for said in line.said or ({},):
            more = [said.get(key, "") for key in ("severity", "message", "hint", "file", "line")]
            cells = [line.row, line.name, line.result, line.folder, *more]
            table.writerow([_safe(cell) for cell in cells])


def text(lines: Iterable[Line]) -> bytes:
    """The report as bytes: UTF-8, with the mark by which Excel sees that."""
    out = io.StringIO()
    write(out, lines)
    return out.getvalue().encode("utf-8-sig", "replace")


def _safe(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    text = home.shortened(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text
