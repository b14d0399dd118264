"""What went wrong, and where: data that every room of the house can make and only the command line prints.

An error is collected, never printed where it is found, so that a person hears about all mistakes of a file in one go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal, NamedTuple

Severity = Literal["error", "warning", "advice"]


class Span(NamedTuple):
    """A place in a file: line and column count from 1, `text` is that line without its line end."""

    file: str
    line: int = 0
    column: int = 0
    length: int = 1
    text: str = ""

    def __str__(self) -> str:
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column}"


class Diagnostic(NamedTuple):
    """One thing to say to the person: how bad, where, what, and what to do about it.

    `code` is a stable kebab-case name by which advice can be silenced and scripts can tell kinds apart.
    """

    severity: Severity
    code: str
    message: str
    span: Span | None = None
    hint: str = ""

    def as_json(self) -> dict[str, Any]:
        """The JSON form that the commands promise: file, line, column, severity, code, message, hint."""
        span = self.span or Span("")
        return {
            "file": span.file,
            "line": span.line,
            "column": span.column,
            "severity": self.severity,
            "code": self.code,
            "message": self.message,
            "hint": self.hint,
        }

    def __str__(self) -> str:
        """`file:line:col: error: message`, then the source line with a caret, then the hint."""
        return "\n".join(part for part in (self.head, *self.excerpt(), self.advised) if part)

    @property
    def head(self) -> str:
        """Where, how bad and what, in one line."""
        where = f"{self.span}: " if self.span and str(self.span) else ""
        return f"{where}{self.severity}: {self.message}"

    @property
    def advised(self) -> str:
        """What to do about it, in one line; "" when there is nothing to say."""
        return f"  hint: {self.hint}" if self.hint else ""

    def excerpt(self, width: int = 79) -> list[str]:
        """The source line and a line with a caret, in a terminal of so many columns; empty without a place."""
        return _excerpt(self.span, width) if self.span and self.span.text.strip() else []


#: What stands before a source line: its number.
_MARGIN = 9


def _excerpt(span: Span, width: int) -> list[str]:
    """The source line and a caret under the place, cut around it: in a longer line the caret would stand elsewhere."""
    column, room = max(span.column, 1) - 1, max(width - _MARGIN, 20)
    begin = max(0, column - room)
    # The space: a place may be the end of the line.
    text, at = f"{span.text[begin : column + room]} ".replace("\t", " "), column - begin
    text = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
    start, end = 0, len(text.rstrip())
    while columns_of(text[start : max(end, at + 1)]) > room:
        # What is farther from the place goes, a letter at a time.
        if at > start and columns_of(text[start:at]) > room // 2:
            start += 1
        else:
            end -= 1
    shown, before = text[start:end].rstrip(), columns_of(text[start:at])
    marks = max(1, columns_of(text[at : min(at + span.length, start + len(shown))]))
    return [f"  {span.line:>4} | {shown}", f"       | {' ' * before}{'^' * marks}"]


def columns_of(text: str) -> int:
    """How many columns of a terminal a text takes: Chinese, Japanese and Korean letters and emoji have two each.

    Wide and fullwidth letters are those of Unicode's annex 11 (East Asian Width); marks stand on the letter before.
    """
    if text.isascii():
        return len(text)
    import unicodedata

    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(unicodedata.category(c) in ("Mn", "Me", "Cf") for c in text)


class VistimeError(Exception):
    """Raised when work can't go on; carries every diagnostic that was collected until then."""

    def __init__(self, diagnostics: Diagnostic | Iterable[Diagnostic]) -> None:
        self.diagnostics: tuple[Diagnostic, ...] = (
            (diagnostics,) if isinstance(diagnostics, Diagnostic) else tuple(diagnostics)
        )
        super().__init__("\n".join(str(d) for d in self.diagnostics))

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (self.diagnostics,))


class Report:
    """Collects diagnostics on the way; the same one is kept once."""

    def __init__(self) -> None:
        self._found: dict[Diagnostic, None] = {}

    def add(
        self, severity: Severity, code: str, message: str, span: Span | None = None, hint: str = ""
    ) -> None:
        """Collect a diagnostic."""
        self._found[Diagnostic(severity, code, message, span, hint)] = None

    def error(self, code: str, message: str, span: Span | None = None, hint: str = "") -> None:
        """Collect an error."""
        self.add("error", code, message, span, hint)

    def warning(self, code: str, message: str, span: Span | None = None, hint: str = "") -> None:
        """Collect a warning."""
        self.add("warning", code, message, span, hint)

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Collect what another room found."""
        self._found.update(dict.fromkeys(diagnostics))

    @property
    def failed(self) -> bool:
        """True once there is an error among what was collected."""
        return any(d.severity == "error" for d in self._found)

    def raise_errors(self) -> None:
        """Raise VistimeError with all that was collected when there is an error among it."""
        if self.failed:
            raise VistimeError(self)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def nearest_file(name: str, there: Iterable[str]) -> str:
    """`did you mean "..."?` for the file of nearly that name, whatever its folder and ending, or ""."""
    from difflib import get_close_matches
    from pathlib import PurePath

    stems: dict[str, list[str]] = {}
    for one in there:
        stems.setdefault(PurePath(one).stem.casefold(), []).append(one)
    near = get_close_matches(PurePath(name.replace("\\", "/")).stem.casefold(), stems, n=1, cutoff=0.6)
    files = stems[near[0]] if near else []
    return f'did you mean "{get_close_matches(name, files, n=1, cutoff=0)[0]}"?' if files else ""


def did_you_mean(word: str, known: Iterable[str], alike: float = 0.6) -> str:
    """`did you mean "..."?` for the nearest known word, or "" when none is `alike` (1: the same)."""
    from difflib import get_close_matches  # 3 ms that a correct file need not pay

    names = {k.casefold(): k for k in known}
    near = get_close_matches(word.casefold(), names, n=1, cutoff=alike)
    return f'did you mean "{names[near[0]]}"?' if near else ""
