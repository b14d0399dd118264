"""`report.csv`: what became of each child, a line for each thing to say, for any spreadsheet program."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple, TextIO

from vistime import home
from vistime.diagnostics import Diagnostic, VistimeError

REPORT: Final = "report.csv"
_HEADING: Final = ("row", "name", "result", "folder", "severity", "message", "hint", "file", "line")
#: A cell that begins so would be taken as a formula (OWASP, CSV injection).
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
#: How a report begins, also one that a spreadsheet program has saved in its own way.
_BEGINS: Final = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe)?\W*row\W+name\W+result")


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


def order(said: dict[str, Any]) -> tuple[Any, ...]:
    """How what is said of a child is sorted: errors first, then as it stands in the files, whatever was made when."""
    return (said["severity"], said["file"], said["line"], said["column"], said["message"])


def refuse_another(out: Path) -> None:
    """VistimeError when the file in a folder where the report is to stand is none, such as the list of children."""
    path = out / REPORT
    begin = b""
    with suppress(OSError), path.open("rb") as file:
        begin = file.read(100)
    if begin and not _BEGINS.match(begin.replace(b"\0", b"")):
        message = f'"{path}" is a file of your own, and a report of what is made would take its place'
        hint = "give that file another name; or name another folder with -o"
        raise VistimeError(Diagnostic("error", "batch-report", message, None, hint))


def _safe(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    text = home.shortened(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text
