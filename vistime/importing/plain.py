"""Plain text -> lines: whatever way it was saved in, with rules, bullets and page ends known for what they are."""

from __future__ import annotations

import re
from typing import Final

from vistime.importing import characters
from vistime.importing.lines import BLANK, BREAK, Line, Notes

_BULLET: Final = re.compile(r"\s*(?:[•●○◦▪▫■□‣⁃∙·➢➤►▶❖✓✔☐☑]|[-*–—+](?=\s))\s*(?:\[[ xX]?\]\s+)?(?=\S)")
_NUMBER: Final = re.compile(r"[-–—*•] ?[0-9]{1,3} ?[-–—*•]")
#: A line of at least three of the same sign; of underscores it may also be a gap to write in.
_RULE: Final = re.compile(r"\s*(?:([-*_=~#•·—–])\s?)(?:\1\s?){2,}\s*")


def decoded(data: bytes, name: str, notes: Notes) -> str:
    """The text in a file's bytes: UTF-8, UTF-16 or UTF-32 with or without a mark, else Windows text. Never fails."""
    for mark, encoding in ((b"\xff\xfe\0\0", "utf-32"), (b"\0\0\xfe\xff", "utf-32"), (b"\xff\xfe", "utf-16"),
                           (b"\xfe\xff", "utf-16")):  # fmt: skip
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    sample = data[:4000]
    if sample.count(0) > len(sample) // 4:
        # Latin letters in UTF-16 have a zero byte each, before or after.
        even = sample[::2].count(0) > sample[1::2].count(0)
        return data.decode("utf-16-be" if even else "utf-16-le", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        notes.say("it was not saved as UTF-8 and was read as Windows text: check accents and quotes")
        return data.decode("cp1252", errors="replace")


def lines_of(text: str, notes: Notes) -> list[Line]:
    """The lines of a plain text."""
    return [line_of(raw) for raw in characters.plain(text, notes).split("\n")]


def line_of(raw: str) -> Line:
    """A line of plain text."""
    if raw == characters.PAGE_END:
        return BREAK
    text = " ".join(raw.split())
    if not text:
        return BLANK
    rule = is_rule(text)
    if rule:
        # A row of underscores may be a gap to write in: pages.py knows the line before it.
        return Line(text if rule == "_" else "", "break")
    bullet = _BULLET.match(text) if not _NUMBER.fullmatch(text) else None
    if bullet:
        return Line(text[bullet.end() :], "bullet")
    return Line(text)


def is_rule(text: str) -> str:
    """The sign that a rule across the page is made of, or ""."""
    match = _RULE.fullmatch(text) if len(text) <= 200 else None
    return match[1] if match else ""


def tidy_name(name: str) -> str:
    """A file's name as it can stand in a text: plain spaces, nothing unseen, on one line."""
    return " ".join(characters.plain(name, Notes()).split())
