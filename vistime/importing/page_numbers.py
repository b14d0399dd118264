"""Page numbers and numbered lines: where they show that pages begin, they do so, and are not printed twice.

A number counts only in a row of rising ones: "3 children play" and "5. Mai" stay what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, Literal, NamedTuple

from vistime.importing.lines import BREAK, Line, Notes

Place = Literal["alone", "before", "after"]

_NUMBER: Final = r"0{0,2}[0-9]{1,3}"
_DIGIT: Final = re.compile(r"[0-9]")
_WORD: Final = r"(?:pages?|pg|p|slide)\b\.?"
_CAPITAL: Final = r"[“\"‘'{\[]*(?:[^\W\d_a-z][^\W\d_A-Z’']|[IA][ ’']|\{\{|\[[^\W\d_]|__)"
#: The ways to number, each with a row of its own: (where the number stands, what it looks like, how many make a row).
_WAYS: Final[tuple[tuple[Place, re.Pattern[str], int], ...]] = (
    ("alone", re.compile(rf"{_WORD}\s*({_NUMBER})(?:\s*(?:of|/)\s*[0-9]{{1,3}})?\s*[.:)–-]?", re.I), 1),
    (
        "alone",
        re.compile(rf"[-–—|\[(]\s*({_NUMBER})\s*[-–—|\])]|({_NUMBER})\s*(?:of|/)\s*[0-9]{{1,3}}", re.I),
        2,
    ),
    ("alone", re.compile(rf"({_NUMBER})[.)]?"), 2),
    (
        "before",
        re.compile(rf"{_WORD}\s*({_NUMBER})(?:\s*(?:of|/)\s*[0-9]{{1,3}})?\s*[.:)–—-]\s*(?=\S)", re.I),
        1,
    ),
    ("before", re.compile(rf"{_WORD}\s*({_NUMBER})\s+(?=[^\W\d_])", re.I), 2),
    ("before", re.compile(rf"[(\[]?({_NUMBER})\s?(?:[.):\]]|[-–—](?=\s))\s+(?=\S)"), 2),
    ("before", re.compile(r"([0-9])\ufe0f?\u20e3\s*(?=\S)"), 2),
    # "01Today I am going": a number never touches the capital of a word otherwise.
    (
        "before",
        re.compile(
            rf"({_NUMBER})(?=[“\"‘'{{\[]*(?:[^\W\d_a-z][^\W\d_A-Z’']|[IA][ ’']|\{{\{{|\[[^\W\d_]|__))"
        ),
        1,
    ),
    ("before", re.compile(rf"({_NUMBER})\s+(?=[“\"‘'{{]*[^\W\d_a-z])"), 3),
    ("after", re.compile(rf"(?<=[.!?…”\"’)])(?<![0-9]\.)\s*({_NUMBER})"), 2),
    ("after", re.compile(rf"(?<=[a-z])({_NUMBER})"), 3),
    ("after", re.compile(rf"\s*\b{_WORD}\s*({_NUMBER})", re.I), 2),
)
#: Pages without a number (those of pictures) may stand between two that have one.
_MOST_LEFT_OUT: Final = 4


class _Seen(NamedTuple):
    line: int
    number: int
    begin: int
    end: int


def taken_out(lines: list[Line], notes: Notes) -> list[Line]:
    """The lines, with a page's begin or end in place of its number."""
    lines = list(lines)
    gone: list[str] = []
    missing: set[int] = set()
    for place, pattern, least in _WAYS:
        seen = [
            found
            for number, line in enumerate(lines)
            if line.text and _DIGIT.search(line.text) and (found := _look(number, line, place, pattern))
        ]
        rows = [row for row in _rows(seen, sure=least == 1) if len(row) >= least]
        marks = {found.line: found for row in rows for found in row}
        if place == "after" and least == 2:
            # Of numbers on lines of their own, one may stand at the end of the text above it.
            marks |= {found.line: found for found in seen if found.number in missing}
        for row in rows:
            numbers = {found.number for found in row}
            missing |= set(range(min(numbers), max(numbers))) - numbers if len(row) > 2 else set()
        if marks:
            gone += [lines[n].text[m.begin : m.end].strip() for n, m in sorted(marks.items())]
            lines = [part for n, line in enumerate(lines) for part in _without(line, marks.get(n), place)]
    if gone:
        notes.dropped += gone
        notes.say(f"page numbers left out: {_range(gone)}")
    return [part for line in lines for part in ((BREAK, line) if line.kind == "numbered" else (line,))]


def _look(number: int, line: Line, place: Place, pattern: re.Pattern[str]) -> _Seen | None:
    """The number of a line, when it has one in that place."""
    if line.kind not in ("text", "paragraph", "heading", "bullet"):
        return None
    text = line.text
    if place == "alone":
        match = pattern.fullmatch(text) if len(text) <= 30 else None
    elif place == "before":
        match = pattern.match(text)
    else:
        start = max(0, len(text) - 16)
        match = next((m for m in pattern.finditer(text, start) if m.end() == len(text)), None)
    if not match or (match.end() - match.start() == len(text)) != (place == "alone"):
        return None
    digits = next(group for group in match.groups() if group)
    return _Seen(number, int(digits), match.start(), match.end())


def _rows(seen: Iterable[_Seen], sure: bool) -> list[list[_Seen]]:
    """The rows of rising numbers; one that begins anew (1, 2, 3, 1, 2) is another row.

    Where the way alone makes sure that it is a page's number, any that is higher goes on in the row.
    """
    rows: list[list[_Seen]] = []
    for found in seen:
        last = rows[-1][-1].number if rows else None
        if last is not None and 0 < found.number - last <= (1000 if sure else 1 + _MOST_LEFT_OUT):
            rows[-1].append(found)
        elif last == found.number == 1:
            rows[-1].append(found)  # Markdown counts by itself: every line may say "1."
        elif found.number <= 3 or last is None:
            rows.append([found])
    return rows


def _without(line: Line, found: _Seen | None, place: Place) -> tuple[Line, ...]:
    if found is None:
        return (line,)
    text = (line.text[: found.begin] + line.text[found.end :]).strip()
    if place == "alone":
        return (BREAK,)
    kind = "paragraph" if line.kind == "bullet" else line.kind
    left = line._replace(text=text, kind=kind)
    return (BREAK, left) if place == "before" else (left, BREAK)


def _range(gone: list[str]) -> str:
    if len(gone) <= 4:
        return ", ".join(gone)
    return f"{gone[0]} to {gone[-1]} ({len(gone)} of them)"
