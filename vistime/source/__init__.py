"""A definition's file -> data, and where each value stands.

The scalar rules are ours, not YAML's: every text is kept as it is written, so that `12:30` is never 750 and
`no` is the word no; only an empty value and `~` are nothing. What a text means is for the model to say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from vistime.diagnostics import Diagnostic, Span, VistimeError
from vistime.source.decode import (
    LIMIT_BYTES,
    decode,
    normalise,
    read_bytes,
    refuse_unreadable_characters,
)
from vistime.source.letters import places
from vistime.source.walk import Data, Place, Step, compose

__all__ = ["LIMIT_BYTES", "Data", "Document", "Source", "load", "parse"]

_BEGIN = "begin like this:\n        timetable: My morning\n        steps:\n          - Wake up"


class Document(NamedTuple):
    """One document of a file: its data, and on request the place of each value."""

    data: Data
    name: str
    lines: tuple[str, ...]
    values: dict[tuple[Step, ...], Place]
    keys: dict[tuple[Step, ...], Place]
    #: What another file says of this document (a pack of its files): a path here, and the places of what is below it.
    elsewhere: Mapping[tuple[Step, ...], Callable[[tuple[Step, ...], bool], Span]] | None = None

    def span(self, path: tuple[Step, ...], key: bool = False) -> Span:
        """Where the value at `path` stands, or with `key` its key; for an unknown path its nearest parent."""
        for at, span in (self.elsewhere or {}).items():
            if path[: len(at)] == at:
                return span(path[len(at) :], key)
        place = self._place(path, key)
        return _span(self.name, self.lines, place) if place else Span(self.name)

    def within(self, path: tuple[Step, ...], part: str, number: int = 0) -> Span:
        """Where `part` stands in the text at `path` for the time `number` (from 0), or else that text itself."""
        place = self._place(path, False)
        if place is None:
            return Span(self.name)
        line, column, end_line, end_column = place
        for row in range(line, min(end_line + 1, len(self.lines))):
            text = self.lines[row]
            end = end_column if row == end_line else len(text)
            while (found := text.find(part, column, end)) >= 0:
                if not number:
                    return Span(self.name, row + 1, found + 1, len(part), text)
                number, column = number - 1, found + len(part)
            column = 0
        return _span(self.name, self.lines, place)

    def _place(self, path: tuple[Step, ...], key: bool) -> Place | None:
        while True:
            place = (key and self.keys.get(path)) or self.values.get(path)
            if place or not path:
                return place or None
            path, key = path[:-1], True

    def letters(self, path: tuple[Step, ...], text: str) -> Callable[[int, int], Span]:
        """The places of the words in the value at `path`, of which `text` is what the model made.

        The answer takes the first letter of the words and the one after their last, and gives their span in the
        file; the whole value's span when `text` is not what is written there.
        """
        whole = self.span(path)
        while path and path not in self.values:
            path = path[:-1]
        region = self.values.get(path)
        found = places(self.lines, region, text) if region else None

        def span(start: int, end: int) -> Span:
            if not found or not 0 <= start < len(found):
                return whole
            line, column = found[start]
            last, last_column = found[max(start, min(end, len(found)) - 1)]
            stop = last_column + 1 if last == line else len(self.lines[line].rstrip())
            return Span(self.name, line + 1, column + 1, max(1, stop - column), self.lines[line])

        return span


class Source(NamedTuple):
    """A file that was read: its name as the person gave it, its documents, and what to warn about."""

    name: str
    documents: list[Document]
    warnings: tuple[Diagnostic, ...] = ()


def load(path: Path, *, limit_bytes: int = LIMIT_BYTES, name: str | None = None) -> Source:
    """The source in a file of at most `limit_bytes`. VistimeError, with spans, when it is not YAML."""
    shown = name if name is not None else str(path)
    text, warnings = decode(read_bytes(path, shown, limit_bytes), shown)
    return _parse(text, shown, tuple(warnings))


def parse(text: str, name: str) -> Source:
    """The source in a text called `name` in messages. VistimeError, with spans, when it is not YAML."""
    return _parse(text, name, ())


def _parse(text: str, name: str, warnings: tuple[Diagnostic, ...]) -> Source:
    text = normalise(text)
    lines = text.split("\n")
    try:
        if not text.strip():
            raise VistimeError(Diagnostic("error", "file-empty", "this file is empty", Span(name), _BEGIN))
        refuse_unreadable_characters(text, lines, name)
        composed = compose(text, lines, name)
        if not composed:
            message = "there is nothing to print in this file, only notes (lines that begin with #) or dashes"
            raise VistimeError(Diagnostic("error", "file-only-comments", message, Span(name), _BEGIN))
    except VistimeError as error:
        raise VistimeError((*warnings, *error.diagnostics)) from None
    shared = tuple(lines)
    documents = [Document(data, name, shared, values, keys) for data, values, keys in composed]
    return Source(name, documents, warnings)


def _span(name: str, lines: tuple[str, ...], place: Place) -> Span:
    line, column, end_line, end_column = place
    if line >= len(lines):  # a value that is left out at the end of a file
        line = end_line = len(lines) - 1
        column = end_column = max(0, len(lines[line].rstrip()) - 1)
    text = lines[line]
    end = end_column if end_line == line else len(text.rstrip())
    return Span(name, line + 1, column + 1, max(1, end - column), text)
