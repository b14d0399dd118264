"""What stopped the YAML reader, in words for people who never heard of YAML.

Its own messages name tokens; what helps is to see the line and what to type instead.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from vistime.diagnostics import Diagnostic, Span, VistimeError
from vistime.source.lines import Line, apart, closing_quote, in_quotes, written_above

_GLUED_COLON = re.compile(r"[^\W\d]\w*:(?=[^\s/\\])")
_TAB = re.compile(r" *\t[ \t]*[^\s#]")
_CURLY = "“”„‟«»‘’‚‛"
_NAMES = {
    "@": "an at sign (@)",
    "`": "a backtick (`)",
    "%": "a percent sign (%)",
    "*": "a star (*)",
    "&": "an ampersand (&)",
    "!": "an exclamation mark (!)",
    "|": "an upright stroke (|)",
    ">": 'a "greater than" sign (>)',
    "[": "a square bracket ([)",
    "{": "a curly bracket ({)",
    "]": "a square bracket (])",
    "}": "a curly bracket (})",
    ",": "a comma (,)",
    "?": "a question mark (?)",
}
_SETTINGS = frozenset(
    ["timetable", "story", "board", "pack", "for", "layouts", "steps", "days", "pages", "choices", "include"]
)

#: In a list of one line, a text that has braces and does not begin with them.
_BRACES_IN_LIST = re.compile(r"[\[,]\s*([^\s\[\]{},\"'][^\[\]{},\"']*\{[^{}]*\}[^,\]]*)")


class _Said(NamedTuple):
    """What to tell the person; row and column count from 0."""

    code: str
    message: str
    hint: str
    row: int
    column: int
    length: int = 1


def explain(error: Any, lines: list[str], name: str) -> Diagnostic:
    """The diagnostic for a yaml.MarkedYAMLError, standing where a person would look for the mistake."""
    mark = error.problem_mark or error.context_mark
    begun = error.context_mark or mark
    said = _Mistake(lines, _place(lines, mark), _place(lines, begun)).said(
        str(error.problem), str(error.context)
    )
    span = Span(name, said.row + 1, said.column + 1, max(1, said.length), lines[said.row])
    return Diagnostic("error", said.code, said.message, span, said.hint)


def refuse_tabs(lines: list[str], name: str) -> None:
    """VistimeError when a line is indented with a tab, whose width no two programs agree about."""
    rows = [row for row, line in enumerate(lines) if "\t" in line and _TAB.match(line)]
    if not rows:
        return
    line = lines[rows[0]]
    column = line.index("\t")
    others = (
        ""
        if len(rows) == 1
        else f" (as {len(rows) - 1} more {'line does' if len(rows) == 2 else 'lines do'})"
    )
    raise VistimeError(
        Diagnostic(
            "error",
            "tab",
            f"this line begins with a tab{others}; it must be spaces",
            Span(name, rows[0] + 1, column + 1, len(line) - len(line.lstrip()) - column, line),
            "delete it and press the space bar twice instead, or let your editor turn all tabs into spaces",
        )
    )


def _place(lines: list[str], mark: Any) -> tuple[int, int]:
    """A mark's row and column from 0; the end of the last written line when it stands behind that."""
    row, column = (mark.line, mark.column) if mark else (0, 0)
    if row < len(lines) and lines[row].strip():
        return row, column
    row = written_above(lines, min(row, len(lines))) or 0
    return row, len(lines[row].rstrip())


class _Mistake:
    """One stop of the YAML reader, at a place, in something that had begun at another place."""

    def __init__(self, lines: list[str], at: tuple[int, int], begun: tuple[int, int]) -> None:
        self.lines = lines
        self.row, self.column = at
        self.begun = begun

    def said(self, problem: str, context: str) -> _Said:
        """What to tell; at the worst it points at the place and says how lines should stand."""
        if re.search(r"escape|hexa?d", problem):
            return self._backslash(*self.begun)
        if "quoted scalar" in context:
            return self._quote_open(*self.begun)
        if re.search(r"undefined alias|cannot start any token", problem):
            return self._mark_at_start(self.row, self.column)
        if re.search(r"an? (alias|anchor|block scalar|tag|directive|node)|%", context + problem):
            return self._mark_at_start(*self.begun)
        if "flow" in context:
            return self._bracket_open(*self.begun)
        line = apart(self.lines[self.row])
        if "could not find expected ':'" in problem:
            return self._quote_closed_late() or self._no_colon(self.begun[0])
        if "mapping values are not allowed" in problem:
            if line.key and self.column >= line.at:
                return self._colon_in_text(line)
            return self._quote_closed_late() or self._out_of_line(line)
        if "entries are not allowed" in problem:
            return self._list_on_key_line(line)
        if "document start" in problem and self.lines[self._first_row()].startswith(" "):
            return self._first_line_indented()
        return self._quote_closed_late() or self._text_after(line) or self._out_of_line(line)

    def _first_line_indented(self) -> _Said:
        row = self._first_row()
        message = "the first line of a file has no space before it"
        hint = "take the space away, here and before all lines like it"
        return _Said("indent", message, hint, row, 0, apart(self.lines[row]).indent)

    def _first_row(self) -> int:
        return next((row for row in range(len(self.lines)) if written_above(self.lines, row + 1) == row), 0)

    def _backslash(self, row: int, column: int) -> _Said:
        value = self.lines[row][column:].rstrip()
        inner = value[1:-1] if len(value) > 1 and value[-1] == value[0] else value[1:]
        return _Said(
            "backslash",
            "inside double quotes a backslash (\\) has a meaning of its own",
            f"use single quotes: {in_quotes(inner)}",
            row,
            column,
            len(value),
        )

    def _quote_open(self, row: int, column: int) -> _Said:
        value = self.lines[row][column:].rstrip()
        mark = value[:1]
        hint = f"put the same mark at the end of the text: {value}{mark}"
        return _Said(
            "quote-open", f"the quote ({mark}) that begins here has no end", hint, row, column, len(value)
        )

    def _quote_closed_late(self) -> _Said | None:
        """A quote without an end is taken to end at the next quote: only there the reader stumbles."""
        for row in range(self.row - 1, max(-1, self.row - 50), -1):
            line = apart(self.lines[row])
            if line.value[:1] not in ('"', "'") or closing_quote(line.value) >= 0:
                continue
            text = "\n".join([line.value, *self.lines[row + 1 : self.row + 1]])
            end = closing_quote(text)
            lines_between = text.count("\n", 0, max(end, 0))
            if end >= 0 and row + lines_between == self.row:
                after = end - text.rfind("\n", 0, end)
                if after <= self.column and not self.lines[self.row][after : self.column].strip():
                    return self._quote_open(row, line.at)
        return None

    def _mark_at_start(self, row: int, column: int) -> _Said:
        text = self.lines[row]
        mark, value = text[column : column + 1], text[column:].rstrip()
        if mark == "\t":
            hint = "put a space instead of the tab"
            return _Said("tab", "a tab stands where a text should begin", hint, row, column)
        if mark in ("|", ">") and len(value) == 1:
            return self._out_of_line(apart(self.lines[self.row]))
        hint = f"put the text in quotes: {in_quotes(value)}"
        if mark in ("|", ">"):
            hint += f', or begin the text on the line below the "{mark}"'
        what = _NAMES.get(mark, f'"{mark}"')
        message = f"a text can't begin with {what} unless it is in quotes"
        return _Said("mark-at-start", message, hint, row, column, len(value))

    def _bracket_open(self, row: int, column: int) -> _Said:
        value = self.lines[row][column:].rstrip()
        opened = value[:1]
        closing = "]" if opened == "[" else "}"
        quoted = f"if it is a text, put it in quotes: {in_quotes(value)}"
        hint = f'put a "{closing}" at its end; {quoted}'
        if closing in value:
            hint = f"is there a comma between all its parts? {quoted[:1].upper()}{quoted[1:]}"
        braces = _BRACES_IN_LIST.search(value) if opened == "[" else None
        if braces:
            hint = f"a text with braces is in quotes in such a list: {in_quotes(braces[1].strip())}"
        message = f'what begins with "{opened}" here is not a complete list'
        return _Said("bracket-open", message, hint, row, column, len(value))

    def _colon_in_text(self, line: Line) -> _Said:
        value = line.value
        hint = f"put the text in quotes: {line.key.strip()} {in_quotes(value)}"
        if value[:1] in _CURLY:
            straight = in_quotes(value.strip(_CURLY))
            hint = f"only straight quotes count, not curly ones: {line.key.strip()} {straight}"
        message = 'a ":" followed by a space has a meaning of its own; a text with one needs quotes'
        return _Said("colon-in-text", message, hint, self.row, self.column)

    def _list_on_key_line(self, line: Line) -> _Said:
        value = self.lines[self.row][self.column :].rstrip()
        return _Said(
            "list-on-key-line",
            f'a list can\'t begin on the same line as "{line.key.strip()}"',
            f'go to a new line after the colon, then two spaces, then "{value}"; or put the text in quotes',
            self.row,
            self.column,
            len(value),
        )

    def _text_after(self, line: Line) -> _Said | None:
        """Text behind a closed quote or bracket: `"quote" and more`, `[ ] teeth`, `'Don't worry'`."""
        value, mark = line.value, line.value[:1]
        if mark in (",", "]", "}"):
            return self._mark_at_start(self.row, line.at)
        if self.column <= line.at and mark not in ("[", "{"):
            return None
        if mark in ("[", "{"):
            hint = f"put the whole text in quotes: {in_quotes(value)}"
            box = re.match(r"\[[ xX]?\]\s*(.+)", value)
            if box:
                hint = (
                    f'leave out "{value[: -len(box[1])].strip()}", the layout draws boxes to tick: {box[1]}'
                )
            message = f"a text can't begin with {_NAMES[mark]} unless it is in quotes"
            return _Said("mark-at-start", message, hint, self.row, line.at, len(value))
        if mark not in ('"', "'"):
            return None
        inner = value[1:-1] if mark == "'" and value.endswith("'") else value
        hint = f"put quotes around all of it: {in_quotes(inner)}"
        message = "there is more text after the closing quote"
        return _Said("quote-in-text", message, hint, self.row, self.column, line.end - self.column)

    def _no_colon(self, row: int) -> _Said:
        line = apart(self.lines[row])
        if line.value.startswith("-") and not line.dashes:
            hint = f"write: - {line.value.lstrip('-').strip()}"
            return _Said("space-after-dash", 'there must be a space after this "-"', hint, row, line.at)
        if line.value.startswith("%"):
            return self._mark_at_start(row, line.at)
        glued = self._glued(row)
        if glued:
            return glued
        word, _, rest = line.value.partition(" ")
        hint = f'if it is a step or another item, begin it with a dash and a space: "- {line.value}"'
        if word.casefold() in _SETTINGS:
            hint = f'put a colon and a space after "{word}": {word}: {rest}'.rstrip()
        elif '"' not in line.value and self._among_settings(row):
            hint = f'put a colon after it, for the lines below belong to it: "{line.value}:"'
        message = "this line is neither an item of a list nor a setting"
        return _Said("no-colon", message, hint, row, line.begins, line.end - line.begins)

    def _among_settings(self, row: int) -> bool:
        """Whether a line stands where a setting does, with lines that belong to it: Friday after "Thursday:"."""
        column = apart(self.lines[row]).begins
        below = (apart(text) for text in self.lines[row + 1 :] if text.strip())
        if next((line.indent for line in below), 0) <= column:
            return False
        above = (apart(text) for text in reversed(self.lines[:row]) if text.strip())
        nearest = next((line for line in above if line.begins <= column), None)
        return nearest is not None and nearest.begins == column and bool(nearest.key) and not nearest.dashes

    def _glued(self, row: int | None) -> _Said | None:
        """`text:Bookbug`, which is one word to YAML."""
        line = apart(self.lines[row]) if row is not None else None
        match = _GLUED_COLON.match(line.value) if line and not line.key else None
        if row is None or not line or not match:
            return None
        word = match[0]
        hint = f"write: {word} {line.value[match.end() :]}"
        return _Said(
            "space-after-colon", f'there must be a space after "{word}"', hint, row, line.at, len(word)
        )

    def _out_of_line(self, line: Line) -> _Said:
        """A line that begins in a column where nothing else of its kind begins."""
        above = written_above(self.lines, self.row)
        glued = self._glued(above)
        if glued:
            return glued
        if line.value.startswith(":") and not line.key:
            hint = f"write a word before it; if it belongs to a text, use quotes: {in_quotes(line.value)}"
            return _Said("key-empty", "there is nothing before this colon", hint, self.row, line.at)
        over = apart(self.lines[above]) if above is not None else None
        follows = over and over.dashes and over.value and not over.key and line.indent > over.indent
        if above is not None and over and line.key and follows:
            return _Said(
                "text-without-name",
                f'"{over.value[:40]}" needs "text:" before it, because a setting follows on the line below',
                f"write: - text: {over.value}",
                above,
                over.at,
                len(over.value),
            )
        if above is not None and over and line.key and not over.key and not over.dashes:
            return self._no_colon(above)
        length = line.end - line.indent
        message = "this line does not stand exactly below the lines that it belongs with"
        return _Said("indent", message, self._where_to_begin(line), self.row, line.indent, length)

    def _where_to_begin(self, line: Line) -> str:
        """The hint that names the nearest line above of the same kind, and its column."""
        for row in range(self.row - 1, -1, -1):
            text = self.lines[row]
            other = apart(text)
            if not text.strip() or text.lstrip().startswith("#"):
                continue
            if line.dashes:
                column = other.indent if other.dashes else None
            else:
                column = other.begins if other.key and line.key else None
            if column is not None:
                words = f'"{text[column:].strip()[:40]}" (line {row + 1})'
                spaces = "no space" if column == 0 else "1 space" if column == 1 else f"{column} spaces"
                return f"begin it exactly below {words}, with {spaces} before it"
        return "begin it exactly below the lines that it belongs with, with spaces"
