"""Markdown -> lines: its signs are taken off, and addresses, remarks and page data are kept as notes."""

from __future__ import annotations

import re
from typing import Final

from vistime.importing import characters, plain
from vistime.importing.lines import BLANK, Line, Notes

_HEADING: Final = re.compile(r" {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*")
_UNDERLINE: Final = re.compile(r" {0,3}(=+|-+)\s*")
_FENCE: Final = re.compile(r"\s*(?:```|~~~)")
_QUOTE: Final = re.compile(r"\s*+(?:>\s?)+")
_IMAGE: Final = re.compile(r"!\[([^\[\]\n]{0,300})\]\(([^()\n]{0,500})\)")
_LINK: Final = re.compile(r"(?<!!)\[([^\[\]\n]{1,300})\]\(([^()\n]{0,500})\)")
_BREAK_TAG: Final = re.compile(r"<br\s*/?>", re.I)
_TAG: Final = re.compile(
    r"</?(?:p|div|span|b|i|u|em|strong|center|h[1-6]|hr|sup|sub|small)(?:\s[^<>\n]{0,300})?/?>", re.I
)
#: Underscores inside a word (child_name) mean nothing.
_STRONG: Final = re.compile(
    r"(\*{1,3}|~~|(?<!\w)_{1,3})(?=[^\s*_~])([^*_~\n]{1,500}?)(?<=\S)\1(?!(?<=_)\w|[*_])"
)
_ESCAPE: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_DATA_LINE: Final = re.compile(r"([A-Za-z][\w -]{0,30}):\s*(.*)")


def lines_of(text: str, notes: Notes) -> list[Line]:
    """The lines of a text with Markdown's signs."""
    raw = _without_remarks(characters.plain(text, notes), notes).split("\n")
    lines, start = _page_data(raw, notes)
    for number in range(start, len(raw)):
        row = raw[number]
        heading = _HEADING.fullmatch(row)
        underline = _UNDERLINE.fullmatch(row)
        if _FENCE.match(row):
            lines.append(BLANK)
        elif heading:
            lines.append(
                Line(_words(heading[2] or "", notes), "heading", len(heading[1])) if heading[2] else BLANK
            )
        elif (
            underline and lines and lines[-1].kind == "text" and len(lines[-1].text) <= 120 and _alone(lines)
        ):
            lines[-1] = Line(lines[-1].text, "heading", 1 if underline[1][0] == "=" else 2)
        elif set(row) <= set(" |:-") and "|" in row and "-" in row:
            # The line between the head of a table and its rows.
            continue
        elif row.strip().startswith("|"):
            cells = [cell.strip() for cell in row.strip().strip("|").split("|")]
            lines += [BLANK, *(Line(_words(cell, notes), "paragraph") for cell in cells if cell), BLANK]
        else:
            lines += [plain.line_of(part) for part in _words(_unquoted(row), notes).split("\n")]
    return [line for line in lines if line.text or line.kind in ("blank", "break")]


def _unquoted(row: str) -> str:
    """A line without the signs of a quotation at its beginning."""
    quote = _QUOTE.match(row)
    return row[quote.end() :] if quote else row


def _alone(lines: list[Line]) -> bool:
    """Whether the last line is a paragraph of one line: only such a one is a heading when it is underlined."""
    return len(lines) < 2 or lines[-2].kind != "text"


def _page_data(raw: list[str], notes: Notes) -> tuple[list[Line], int]:
    """The title from the lines between two `---` at the very top (the rest of them are notes); the row after them."""
    if not raw or raw[0].strip() != "---":
        return [], 0
    for row in range(1, min(len(raw), 60)):
        if raw[row].strip() in ("---", "..."):
            data = [line for line in raw[1:row] if line.strip()]
            found = [_DATA_LINE.fullmatch(line) for line in data]
            if not data or not found[0]:
                return [], 0
            titles = [
                m[2].strip().strip("\"'") for m in found if m and m[1].casefold() == "title" and m[2].strip()
            ]
            if titles:
                data = [line for line in data if not line.casefold().startswith("title:")]
            notes.keep("From the top of the file", data)
            return [Line(titles[0], "heading", 0)] if titles else [], row + 1
    return [], 0


def _without_remarks(text: str, notes: Notes) -> str:
    """The text without `<!-- remarks -->`, which become notes."""
    parts: list[str] = []
    at = 0
    while (begin := text.find("<!--", at)) >= 0 and (end := text.find("-->", begin + 4)) >= 0:
        parts.append(text[at:begin])
        notes.keep("Remarks in the text", text[begin + 4 : end].split("\n"))
        at = end + 3
    return "".join([*parts, text[at:]])


def _words(text: str, notes: Notes) -> str:
    """The words of a line without the signs around them."""
    for alternative, address in _IMAGE.findall(text):
        notes.keep("Pictures named in the text", [f"{alternative} ({address})" if alternative else address])
    text = _IMAGE.sub("", text)
    for words, address in _LINK.findall(text):
        if address.strip() and address.strip() not in words:
            notes.keep("Addresses of links", [f"{words}: {address}"])
    text = _LINK.sub(r"\1", text)
    text = _TAG.sub("", _BREAK_TAG.sub("\n", text))
    for _ in range(3):
        text, count = _STRONG.subn(lambda m: m[2], text)
        if not count:
            break
    return _ESCAPE.sub(r"\1", text).strip()
