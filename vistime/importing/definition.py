"""A story that was taken from a text -> the file of its definition, as a person would write it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from typing import Final

from vistime.importing.lines import Notes
from vistime.importing.pages import Told
from vistime.importing.placeholders import BLANK, Fields

#: Letters of a line; a text that is longer goes over several.
_WIDTH: Final = 100
_SCHEMA_LINE: Final = "# yaml-language-server: $schema=vistime.schema.json"
_BARE: Final = re.compile(r"[^\W\d_][\w ,.()/!?’“”‘…–—;'\"-]*")
#: Words that other readers of YAML take for something else than a text.
_TAKEN: Final = frozenset(("yes", "no", "on", "off", "true", "false", "null", "y", "n", "none"))


def text(
    title: str,
    pages: list[Told],
    fields: Fields,
    notes: Notes,
    *,
    source: str,
    file: str,
    for_name: str | None,
) -> str:
    """The text of the definition; `source` is the name of the file it comes from, `file` the one it is written to."""
    command = f'"{file}"' if " " in file else file
    lines = [
        _SCHEMA_LINE,
        f"# A story booklet, taken from {_remark(source)}. Print it with:  vistime make {_remark(command)}",
        f"story: {quoted(title)}",
        *_settings(fields, for_name),
        "",
        "layouts: [booklet]",
        "",
        "pages:",
    ]
    for page in pages:
        lines += _page(page)
    for what, kept in notes.kept:
        lines += ["", f"# {what} (not printed):", *_remarks(kept)]
    return "\n".join(lines) + "\n"


def _settings(fields: Fields, for_name: str | None) -> Iterator[str]:
    if fields.named:
        ways = ", ".join(_remark(way) for way in fields.written["name"])
        name = quoted(for_name) if for_name else BLANK
        yield f"for: {name}   # the child's name; {{name}} in the pages (it was: {ways})"
    else:
        yield f"for: {quoted(for_name)}" if for_name else "# for: Lewis"
    if fields.pronouns:
        ways = ", ".join(_remark(way) for way in dict.fromkeys(fields.written["pronouns"]))
        yield f"pronouns: they   # she, he or they (it was: {ways})"
    if fields.found:
        yield ""
        yield "# What the text leaves open. Write it here once; until then a line to write on is printed."
        yield "fields:"
        for name, value in fields.found.items():
            yield f"  {quoted(name)}: {quoted(value)}   # {_remark(fields.places[name])}"


def _page(page: Told) -> list[str]:
    """A page: a plain line where that is enough."""
    body = _body(page.paragraphs, 4 if not page.heading else 6)
    if not page.heading:
        return [f"  - {body[0]}", *body[1:]]
    return [f"  - heading: {quoted(page.heading)}", f"    text: {body[0]}", *body[1:]]


def _body(paragraphs: tuple[str, ...], indent: int) -> list[str]:
    """The text of a page, on the line of its dash or as a block below it."""
    if len(paragraphs) == 1:
        line = quoted(paragraphs[0])
        if len(line) + indent <= _WIDTH:
            return [line]
    lines = ["|"]
    for number, paragraph in enumerate(paragraphs):
        if number:
            lines.append("")
        lines += [" " * indent + line for line in _wrapped(paragraph, _WIDTH - indent)]
    return lines


def _wrapped(words: str, width: int) -> list[str]:
    return textwrap.wrap(words, width, break_long_words=False, break_on_hyphens=False) or [""]


def _remarks(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        for part in _wrapped(_remark(line), _WIDTH - 4):
            yield f"#   {part}".rstrip()


def _remark(words: str) -> str:
    """A text as it can stand in a comment: on one line."""
    return " ".join(words.split())


def quoted(words: str) -> str:
    """A text as YAML: bare where everybody reads it as a text, else in quotes."""
    if _BARE.fullmatch(words) and words.casefold() not in _TAKEN and not words.endswith(" "):
        return words
    if words == BLANK:
        return words
    if '"' in words or "\\" in words:
        return "'" + words.replace("'", "''") + "'"
    return f'"{words}"'
