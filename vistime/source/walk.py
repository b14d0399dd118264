"""YAML text -> data and places, in one walk over the nodes, with limits for what could grow without end."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, TypeAlias

from vistime.diagnostics import Diagnostic, Span, VistimeError
from vistime.source.lines import in_quotes
from vistime.source.mistakes import explain, refuse_tabs

Step: TypeAlias = str | int
#: What a document holds: texts, None, lists and mappings of the same.
Data: TypeAlias = str | list[Any] | dict[str, Any] | None
#: Line, column, end line, end column; from 0, the end not included.
Place: TypeAlias = tuple[int, int, int, int]
Places: TypeAlias = dict[tuple[Step, ...], Place]

NESTING_LIMIT = 50
#: Values in one document once aliases (`*name`) are written out.
VALUE_LIMIT = 100_000

_FIELD = re.compile(r"\{\{?\s*[^\W\d_][\w '’-]*\}\}?")
_QUOTES = "put the whole text in quotes"


class _TooDeepError(Exception):
    """Raised out of the composer, whose own recursion would end in a crash."""


def compose(text: str, lines: list[str], name: str) -> list[tuple[Data, Places, Places]]:
    """Data, places of values and places of keys for each document that is not empty.

    VistimeError with every mistake found by the walk and the first that stops the YAML reader.
    """
    import yaml

    refuse_tabs(lines, name)
    loader = _loader_class()(text)
    found: list[tuple[Data, Places, Places]] = []
    problems: list[Diagnostic] = []
    try:
        while loader.check_node():
            root = loader.get_node()
            walk = _Walk(text, lines, name)
            data = walk.value(root, ())
            problems += walk.problems
            if data is not None:
                found.append((data, walk.values, walk.keys))
    except yaml.MarkedYAMLError as error:
        problems.append(explain(error, lines, name))
    except _TooDeepError:
        problems.append(_too_deep(loader, lines, name))
    except _StopError as stop:
        problems += stop.problems
    finally:
        loader.dispose()
    if problems:
        raise VistimeError(sorted(problems, key=lambda d: (d.span or Span(name)).line))
    return found


@cache
def _loader_class() -> Any:
    """The YAML library's composer, in C when there is one, without its rules about what a text means."""
    import yaml

    class Unresolved:
        depth = 0

        def descend_resolver(self, parent: Any, index: Any) -> None:
            self.depth += 1
            if self.depth > NESTING_LIMIT:
                self.deepest = parent
                raise _TooDeepError

        def ascend_resolver(self) -> None:
            self.depth -= 1

        def resolve(self, kind: Any, value: Any, implicit: Any) -> str:
            return ""

    if hasattr(yaml, "CSafeLoader"):
        from yaml._yaml import CParser

        return type("CLoader", (Unresolved, CParser), {})

    from yaml.composer import Composer
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    def begin(self: Any, text: str) -> None:
        Reader.__init__(self, text)
        for part in (Scanner, Parser, Composer):
            part.__init__(self)

    parts = (Unresolved, Reader, Scanner, Parser, Composer)
    return type("PythonLoader", parts, {"__init__": begin})


class _StopError(Exception):
    def __init__(self, problems: list[Diagnostic]) -> None:
        self.problems = problems


class _Walk:
    """One document's walk: data is returned, places and problems are kept."""

    def __init__(self, text: str, lines: list[str], name: str) -> None:
        self.text, self.lines, self.name = text, lines, name
        self.values: Places = {}
        self.keys: Places = {}
        self.problems: list[Diagnostic] = []
        self._open: set[int] = set()
        self._anchors: dict[int, list[Any]] = {}
        self._count = 0

    def value(self, root: Any, path: tuple[Step, ...]) -> Data:
        """The data of a whole document. _StopError when it is without end."""
        data = self._value(root, path)
        for node, uses in self._anchors.values():
            if uses == 1:
                self._unused_anchor(node)
        return data

    def _value(self, node: Any, path: tuple[Step, ...]) -> Data:
        self._count += 1
        if self._count > VALUE_LIMIT:
            raise _StopError([*self.problems, self._too_many(node)])
        start, end = node.start_mark, node.end_mark
        self.values[path] = (start.line, start.column, end.line, end.column)
        content = node.value
        # A group begins where its first key does: the mark there may be that key's own.
        own = node.id != "mapping" or not content or content[0][0].start_mark.index != start.index
        if own and self.text[start.index : start.index + 1] in ("&", "!"):
            self._properties(node)
        if node.id == "scalar":
            if node.style:
                return str(content)
            if end.line != start.line:
                self._check_continued(node)
            return None if content in ("", "~") else str(content)
        if id(node) in self._open or len(path) > NESTING_LIMIT:
            raise _StopError([*self.problems, self._endless(node, path)])
        self._open.add(id(node))
        data: Data
        if node.id == "mapping" and node.flow_style and content and _FIELD.fullmatch(self._written(node)):
            # A field alone (`- {name}`) is a text of ours, whatever YAML makes of its braces.
            return self._written(node)
        if node.id == "sequence":
            data = [self._value(child, (*path, i)) for i, child in enumerate(content)]
        else:
            data = self._mapping(content, path)
        self._open.discard(id(node))
        return data

    def _mapping(self, pairs: Any, path: tuple[Step, ...]) -> Data:
        data: dict[str, Any] = {}
        for key, child in pairs:
            start, end = key.start_mark, key.end_mark
            place = (start.line, start.column, end.line, end.column)
            if key.id != "scalar":
                self._error(
                    "key-not-text",
                    "a bracket can't begin the words before a colon",
                    place,
                    f"{_QUOTES}: {in_quotes(self.lines[place[0]][place[1] :].rstrip())}",
                )
                continue
            word = str(key.value)
            here = (*path, word)
            if self.text[start.index : start.index + 1] in ("&", "!"):
                self._properties(key)
            if not word:
                hint = f'write a word before the ":"; if the colon belongs to a text, {_QUOTES}'
                self._error("key-empty", "there is nothing before this colon", place, hint)
            elif word == "<<" and not key.style:
                hint = "write the settings out where they are needed"
                self._error("merge-key", 'vistime does not know "<<"', place, hint)
                self._value(child, here)
            elif here in self.keys:
                first = self.keys[here][0] + 1
                message = f'"{word}" stands here a second time; the first is on line {first}'
                self._error("key-twice", message, place, "keep one of the two, or put both into one")
            else:
                self.keys[here] = place
                data[word] = self._value(child, here)
        return data

    def _properties(self, node: Any) -> None:
        """A tag, or an anchor that may be a text's own ampersand."""
        start, end = node.start_mark, node.end_mark
        if node.tag or self.text[start.index] == "!":
            written = self.lines[start.line][start.column :].rstrip()
            self._error(
                "mark-at-start",
                "a text can't begin with an exclamation mark (!) unless it is in quotes",
                (start.line, start.column, end.line, end.column),
                f"{_QUOTES}: {in_quotes(written)}",
            )
        else:
            self._anchors.setdefault(id(node), [node, 0])[1] += 1

    def _unused_anchor(self, node: Any) -> None:
        start = node.start_mark
        written = self.lines[start.line][start.column :].rstrip()
        word = written.split(maxsplit=1)[0]
        self._error(
            "anchor-unused",
            f'"{word}" would be lost: a text can\'t begin with an ampersand (&) unless it is in quotes',
            (start.line, start.column, start.line, start.column + len(word)),
            f"{_QUOTES}: {in_quotes(written)}",
        )

    def _written(self, node: Any) -> str:
        return self.text[node.start_mark.index : node.end_mark.index]

    def _check_continued(self, node: Any) -> None:
        """A dash inside a text of several lines: an item, indented too far, joins the one above."""
        first, last = node.start_mark.line, node.end_mark
        for row in range(first + 1, min(last.line + 1, len(self.lines))):
            text = self.lines[row]
            column = len(text) - len(text.lstrip())
            if text[column : column + 1] == "-" and (row, column) < (last.line, last.column):
                self._error(
                    "dash-in-text",
                    f"this line would become part of the text of line {first + 1}, dash and all",
                    (row, column, row, len(text.rstrip())),
                    'a new item has a space after its "-" and begins exactly below the "-" of the one above;'
                    f" if both lines are one text, {_QUOTES}",
                )
                return

    def _error(self, code: str, message: str, place: Place, hint: str) -> None:
        self.problems.append(Diagnostic("error", code, message, self._span(place), hint))

    def _span(self, place: Place) -> Span:
        line, column, end_line, end_column = place
        text = self.lines[line] if line < len(self.lines) else ""
        end = end_column if end_line == line else len(text.rstrip())
        return Span(self.name, line + 1, column + 1, max(1, end - column), text)

    def _too_many(self, node: Any) -> Diagnostic:
        start = node.start_mark
        span = self._span((start.line, start.column, start.line, start.column + 1))
        if self._anchors:
            return Diagnostic(
                "error",
                "alias-too-many",
                f"the repeats (*name) of this file grow to more than {VALUE_LIMIT:,} values",
                span,
                "write out what you need instead of repeating repeats",
            )
        return Diagnostic(
            "error",
            "too-many-values",
            f"this file holds more than {VALUE_LIMIT:,} values",
            span,
            "split it into several files",
        )

    def _endless(self, node: Any, path: tuple[Step, ...]) -> Diagnostic:
        start = node.start_mark
        span = self._span((start.line, start.column, start.line, start.column + 1))
        if id(node) in self._open:
            message = "this part repeats itself (*name inside its own &name), which has no end"
            return Diagnostic(
                "error", "alias-endless", message, span, "take the *name out of the part it repeats"
            )
        return _deep(span)


def _too_deep(loader: Any, lines: list[str], name: str) -> Diagnostic:
    start = loader.deepest.start_mark
    text = lines[start.line] if start.line < len(lines) else ""
    return _deep(Span(name, start.line + 1, start.column + 1, 1, text))


def _deep(span: Span) -> Diagnostic:
    return Diagnostic(
        "error",
        "too-deep",
        f"lists inside lists inside lists: more than {NESTING_LIMIT} levels deep",
        span,
        "a timetable needs three or four; if these brackets belong to a text, put it in quotes",
    )
