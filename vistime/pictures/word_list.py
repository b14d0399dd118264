"""A list of words that came with a set of pictures: a table (CSV) with a column of files and one of words.

Every set has its own table. Which column holds the files is found by looking whose cells are names of the pictures
that are there; which ones hold words, by what stands above them, or else by being the first with letters in it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from vistime.units import byte_size

MOST_BYTES: Final = 20_000_000
MOST_ROWS: Final = 200_000
#: What stands above a column of words, in the languages that symbol sets come in.
_HEADS: Final = frozenset(
    (
        *(
            "word",
            "words",
            "name",
            "names",
            "label",
            "labels",
            "text",
            "title",
            "caption",
            "symbol",
            "english",
        ),
        *("gloss", "meaning", "meanings", "term", "terms", "concept", "synonym", "synonyms"),
        *("keyword", "keywords", "tag", "tags", "palabra", "palabras", "nombre", "mot", "mots", "nom"),
        *(
            "wort",
            "wörter",
            "bezeichnung",
            "woord",
            "woorden",
            "naam",
            "słowo",
            "nazwa",
            "parola",
            "nome",
            "gair",
        ),
    )
)
_BETWEEN: Final = re.compile(r"\s*[;|]\s*")
_LETTER: Final = re.compile(r"[^\W\d_]{2}")
#: From this share of a column's cells on, it is the column of the files.
_ENOUGH: Final = 0.5


class TooLongError(ValueError):
    """A table of more bytes or rows than a list of words can have; says how many that are."""


class WordList(NamedTuple):
    """Words of pictures by their file names, and the columns that were taken, for people to see."""

    words: dict[str, tuple[str, ...]]
    columns: str


def rows_in(data: bytes) -> int:
    """About how many rows a table has."""
    return data.count(b"\n") + 1


def read_word_list(data: bytes, files: Sequence[str]) -> WordList | None:
    """The words of the files (names of any folder) that a table speaks of; None when it is no such table.

    TooLongError when it is larger than a list of words can be.
    """
    rows = _rows(data)
    names = _by_name(files)
    if len(rows) < 2 or not names:
        return None
    width = max(map(len, rows))
    columns = [[row[at].strip() if at < len(row) else "" for row in rows] for at in range(width)]
    hits = [sum(_found(cell, names) is not None for cell in column) for column in columns]
    file_column = max(range(width), key=lambda at: (hits[at], -at))
    speaking = sum(1 for cell in columns[file_column] if cell)
    if not hits[file_column] or hits[file_column] < _ENOUGH * min(speaking, len(names)):
        return None
    headed = _found(columns[file_column][0], names) is None
    chosen = _word_columns(columns, file_column, headed)
    if not chosen:
        return None
    words: dict[str, list[str]] = {}
    for at, cell in enumerate(columns[file_column]):
        file = _found(cell, names)
        if file is None:
            continue
        for column in chosen:
            words.setdefault(file, []).extend(w for w in _BETWEEN.split(columns[column][at]) if w)
    said = ", ".join(f'"{columns[at][0]}"' if headed else f"column {at + 1}" for at in chosen)
    return WordList({file: tuple(dict.fromkeys(found)) for file, found in words.items() if found}, said)


def _rows(data: bytes) -> list[list[str]]:
    if len(data) > MOST_BYTES:
        raise TooLongError(f"larger than {byte_size(MOST_BYTES)}, which no list of words is")
    text = _decoded(data)
    first = text[:4000].splitlines() or [""]
    counts = {mark: sum(line.count(mark) for line in first) for mark in ",;\t"}
    delimiter = max(counts, key=lambda mark: counts[mark])
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            if any(cell.strip() for cell in row):
                rows.append(row[:50])
    except csv.Error:
        return []
    return rows


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _by_name(files: Sequence[str]) -> Mapping[str, str]:
    """Whole names, names without an ending, and numbers at their beginning -> the file."""
    found: dict[str, str] = {}
    for file in files:
        path = PurePosixPath(file)
        for name in (path.name, path.stem):
            found.setdefault(name.casefold(), file)
        number = re.match(r"\d{3,}(?=\D)", path.stem)
        if number:
            found.setdefault(number[0], file)
    return found


def _found(cell: str, names: Mapping[str, str]) -> str | None:
    return names.get(cell.replace("\\", "/").rpartition("/")[2].strip().casefold()) if cell else None


def _word_columns(columns: Sequence[Sequence[str]], file_column: int, headed: bool) -> list[int]:
    others = [at for at in range(len(columns)) if at != file_column]
    if headed:
        by_head = [at for at in others if _head(columns[at][0])]
        if by_head:
            return by_head
    body = [column[1:] if headed else column for column in columns]
    return [at for at in others if sum(bool(_LETTER.search(c)) for c in body[at]) > len(body[at]) / 2][:1]


def _head(text: str) -> bool:
    return any(word in _HEADS for word in re.findall(r"[^\W\d_]+", text.casefold()))
