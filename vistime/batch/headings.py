"""The headings of a list: which row they are, and what the columns below them mean, in any language that is known."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from vistime import source
from vistime.batch.table import Line, cell_start
from vistime.diagnostics import Diagnostic, Report, Span
from vistime.model.field_names import key_of
from vistime.pipeline.given import KNOWN, known_name, plain_heading

NAME: Final = "name"
#: What a column means that tells children apart who have the same first name.
SURNAME: Final = "surname"
_FIRST_NAME: Final = "first-name"
_FILE: Final = Path(__file__).with_name("headings.yaml")
#: Rows above the headings, such as a title, a date and an empty row.
_MOST_ABOVE: Final = 20
#: How like a known word a heading has to be to be taken for a slip of the pen (0 to 1); "surname" is 0.73 of "name".
_NEAR: Final = 0.75


class Column(NamedTuple):
    """A column: its heading as written, and what it means of what vistime knows, or ""."""

    heading: str
    known: str


def heading_row(lines: Sequence[Line]) -> int:
    """Which of the lines has the headings: the first, unless only titles stand above one that has more known words."""
    best, most = 0, 0
    filled = 0
    for index, line in enumerate(lines[:_MOST_ABOVE]):
        cells = [cell for cell in line.cells if cell]
        meant = {meaning(cell) for cell in cells} - {""}
        known = len(meant) if NAME in meant or _FIRST_NAME in meant else 0
        above_is_title = filled <= 1 or filled < len(cells) or known > 1
        if known > most and above_is_title:
            best, most = index, known
        filled = max(filled, len(cells))
    return best


def has_names(lines: Sequence[Line]) -> bool:
    """Whether a table has a column of names."""
    return any(meaning(cell) in (NAME, _FIRST_NAME) for cell in lines[heading_row(lines)].cells)


def read_columns(path: Path, heading: Line, lines: Sequence[Line], report: Report) -> tuple[Column, ...]:
    """What the columns mean. VistimeError when none of them, or more than one, has the children's names."""
    cells = list(heading.cells)
    while cells and not cells[-1]:
        cells.pop()
    # What stands beside the list is in a column without a heading, if its row makes room for one, as a workbook's do.
    for line in lines:
        while any(line.cells[len(cells) : len(heading.cells)]):
            cells.append("")
    meanings = _with_one_name([meaning(cell) for cell in cells])
    found: list[Column] = []
    taken: dict[str, str] = {}
    errors = Report()
    for number, (cell, known) in enumerate(zip(cells, meanings, strict=True)):
        span = span_of(path, heading, cell)
        key = known or key_of(cell)
        if not cell:
            if any(len(line.cells) > number and line.cells[number] for line in lines):
                message = f"column {number + 1} has no heading, and is passed over"
                report.warning("roster-heading", message, span, "write above it what stands in it")
        elif key in taken and known in KNOWN:
            message = f'"{taken[key]}" and "{cell}" mean the same column: {known}'
            errors.error("roster-heading", message, span, "call the one that is not meant something else")
        elif key in taken:
            message = f'there are two columns called "{cell}": the first counts'
            report.warning("roster-heading", message, span, "give the second a name of its own")
            cell, known = "", ""
        taken.setdefault(key, cell)
        found.append(Column(cell, known))
    if not any(column.known == NAME for column in found):
        errors.extend([_without_name(path, heading, found)])
    errors.raise_errors()
    return tuple(found)


def slips(
    path: Path, heading: Line, columns: Sequence[Column], used: Collection[str], report: Report
) -> None:
    """Warn of headings that mean nothing and are near one that would.

    `used` are the fields that the definitions have in their texts, as `key_of` gives them.
    """
    from difflib import get_close_matches

    own = {key_of(column.heading) for column in columns}
    absent = {key: key for key in used if key not in own}
    words = {word: name for name, others in KNOWN.items() for word in (name, *others)} | absent
    for column in columns:
        if column.known or not column.heading or key_of(column.heading) in used:
            continue
        near = get_close_matches(plain_heading(column.heading), words, n=1, cutoff=_NEAR)
        if near and not any(other.known == words[near[0]] for other in columns):
            message = f'"{column.heading}" is taken as a field of your own'
            hint = f'did you mean "{words[near[0]]}"?'
            report.warning("roster-heading", message, span_of(path, heading, column.heading), hint)


def meaning(heading: str) -> str:
    """What a heading means: a name of `KNOWN`, "first-name", "surname", or ""."""
    return known_name(heading) or _in_other_languages().get(_bare(heading), "")


def span_of(path: Path, line: Line, cell: str = "") -> Span:
    """Where a cell of a line stands in the file, or the line."""
    column = cell_start(line.text, cell)
    return Span(str(path), line.line, column + 1, max(1, len(cell)), line.text)


def _with_one_name(meanings: list[str]) -> list[str]:
    """Of a first name and a name ("Vorname" and "Name") the first name is the child's, the other the family's."""
    firsts, names = meanings.count(_FIRST_NAME), meanings.count(NAME)
    beside = {_FIRST_NAME: NAME, NAME: SURNAME if firsts == 1 and names == 1 else NAME}
    found = [beside.get(known, known) for known in meanings]
    if found.count(SURNAME) > 1:
        # One of them is called so in so many words.
        found = [
            "" if was == NAME and now == SURNAME else now for was, now in zip(meanings, found, strict=True)
        ]
    return found


def _without_name(path: Path, heading: Line, columns: Sequence[Column]) -> Diagnostic:
    from difflib import get_close_matches

    hint = "the first row names the columns, one of them is the child's name; write: name,photo,language"
    words = [NAME, *KNOWN[NAME]]
    for column in columns:
        plain = plain_heading(column.heading)
        near = get_close_matches(plain, words, n=1, cutoff=_NEAR) or NAME in plain.split()
        if near and not column.known:
            hint = f'did you mean "name" where it says "{column.heading}"?'
    if path.suffix.casefold() in (".yaml", ".yml"):
        hint = "the list of children comes first: vistime batch class.csv morning.yaml"
    elif len(columns) == 1 and re.search(r"\w[;,\t|]\s*\w", columns[0].heading):
        hint = "each row stands in a single cell: in Excel, Data, Text to Columns parts it; then save the list anew"
    message = "no column of this list is called name"
    if not any(column.known for column in columns):
        message = "this list does not say what stands in its columns, or none of them is called name"
    return Diagnostic("error", "roster-name", message, span_of(path, heading), hint)


@cache
def _in_other_languages() -> dict[str, str]:
    data = source.load(_FILE).documents[0].data
    assert isinstance(data, dict)
    return {_bare(word): known for known, words in data.items() for word in words}


def _bare(heading: str) -> str:
    """A heading without accents, too: they are often left out in capitals and on foreign keyboards."""
    apart = unicodedata.normalize("NFKD", re.sub("[łŁ]", "l", heading))
    return plain_heading("".join(letter for letter in apart if not unicodedata.combining(letter)))
