"""Lines of YAML taken apart as a person sees them, for messages about files that YAML can't read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_KEY = re.compile(r"""(?:"[^"]*"|'[^']*'|[^\s"'\[{#&*!|>%@`][^:#]*?)\s*:(?:\s+|$)""")
_DASHES = re.compile(r"(?:-\s+|-$)*")


class Line(NamedTuple):
    """A line taken apart: `  - ` + `text: ` + `Bookbug`. Columns count from 0."""

    indent: int
    dashes: str
    key: str
    value: str
    at: int

    @property
    def begins(self) -> int:
        """The column of what stands after the dashes."""
        return self.indent + len(self.dashes)

    @property
    def end(self) -> int:
        """The column after the last character that is no space."""
        return self.at + len(self.value)


def apart(text: str) -> Line:
    """The parts of a line."""
    rest = text.lstrip()
    indent = len(text) - len(rest)
    match = _DASHES.match(rest)
    dashes = match[0] if match else ""
    rest = rest[len(dashes) :]
    match = _KEY.match(rest)
    key = match[0] if match else ""
    return Line(indent, dashes, key, rest[len(key) :].rstrip(), indent + len(dashes) + len(key))


def in_quotes(text: str) -> str:
    """The text as it can stand in YAML, whatever it holds."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def closing_quote(text: str) -> int:
    """Where the quoted text that begins at 0 ends, or -1."""
    pattern = r'"(?:[^"\\]|\\.)*"' if text[0] == '"' else r"'(?:[^']|'')*'"
    match = re.match(pattern, text, re.DOTALL)
    return match.end() - 1 if match else -1


def written_above(lines: Sequence[str], row: int) -> int | None:
    """The nearest row above that holds more than a comment."""
    for number in range(row - 1, -1, -1):
        text = lines[number].strip()
        if text and not text.startswith("#"):
            return number
    return None
