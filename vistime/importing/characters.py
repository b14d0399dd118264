"""Characters that cannot be seen or printed, and those that other programs leave behind."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from vistime.importing.lines import Notes

#: Without a width and a meaning: soft hyphens, zero-width spaces, byte order marks, a word processor's object marks.
#: Joiners stay (emoji and several scripts need them), and so do the marks for right-to-left text.
_NOTHING: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff\ufffc"))
_SPACES: Final = re.compile("[\\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE_ENDS: Final = re.compile("\r\n?|[\x0b\x85\u2028\u2029]")
_GAPS: Final = re.compile("\n[ \n]*\n")
#: Symbol fonts have their bullets and ticks where Unicode has nothing.
_PRIVATE: Final = re.compile("[\ue000-\uf8ff]")
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0001"
    "\U000f0000-\U0010ffff]"
)
#: UTF-8 of two or three bytes, each taken for a letter of Windows.
_SPOILT: Final = re.compile(
    "[\u00c2-\u00df][\u0080-\u00ff\u0152-\u2122]|[\u00e0-\u00ef][\u0080-\u00ff\u0152-\u2122]{2}"
)
#: A page of its own on a line of its own, until the lines are read.
PAGE_END: Final = "\f"


def plain(text: str, notes: Notes) -> str:
    r"""The text with `\n` as its only line end, page ends (`\f`) on lines of their own, and nothing unseen in it."""
    text = _repaired(text, notes)
    text = _LINE_ENDS.sub("\n", text)
    text = _page_ends_alone(text)
    text = _GAPS.sub("\n\n", one_line_characters(text))
    unseen = _UNSEEN.findall(text)
    if unseen:
        text = _UNSEEN.sub("", text)
        count = f"{len(unseen)} characters" if len(unseen) > 1 else "a character"
        notes.say(f"{count} that can't be seen or printed left out")
    return text


def _page_ends_alone(text: str) -> str:
    """The text with its page ends on lines of their own."""
    first, *others = text.split(PAGE_END)
    pages = [first, *(page.lstrip(" \t") for page in others)]
    return f"\n{PAGE_END}\n".join([*(page.rstrip(" \t") for page in pages[:-1]), pages[-1]])


def one_line_characters(text: str) -> str:
    """The text with plain spaces, composed letters (NFC), and without what has no width."""
    if text.isascii():
        return text.replace("\t", " ")
    text = _PRIVATE.sub("•", _SPACES.sub(" ", text).translate(_NOTHING))
    return unicodedata.normalize("NFC", text)


def _repaired(text: str, notes: Notes) -> str:
    """UTF-8 that a program once took for Windows text ("itâ€™s"), put right."""
    if "â€" not in text:
        return text
    repaired = _SPOILT.sub(_right, text)
    if repaired != text:
        notes.say("letters that another program had spoilt (such as â€™ for ’) put right")
    return repaired


def _right(match: re.Match[str]) -> str:
    try:
        return match[0].encode("cp1252").decode("utf-8")
    except UnicodeError:
        return match[0]
