"""What every kind of file is read as: lines with what they are, and what there is to say about them."""

from __future__ import annotations

from typing import Literal, NamedTuple

from vistime.diagnostics import Diagnostic, Span, VistimeError

#: `text` may be a part of a hard-wrapped paragraph; `paragraph` is a whole one, as Word has them, `numbered` one with
#: a number that Word counts; `break` is where the author begins a new page; `blank` parts paragraphs; `contents` is
#: a line of a table of contents.
Kind = Literal["text", "paragraph", "heading", "bullet", "numbered", "break", "blank", "contents"]


class Line(NamedTuple):
    """A line of the story; `level` of a heading counts from 1, 0 is the title."""

    text: str
    kind: Kind = "text"
    level: int = 1


BREAK = Line("", "break")
BLANK = Line("", "blank")


class Notes:
    """What was changed, in plain words, and what is kept beside the pages rather than in them."""

    def __init__(self) -> None:
        self.said: list[str] = []
        #: What was left out of the text and is in no comment either: page numbers, as they were written.
        self.dropped: list[str] = []
        #: Groups of lines that become comments of the definition: what they are, and the lines themselves.
        self.kept: list[tuple[str, list[str]]] = []

    def say(self, note: str) -> None:
        """Tell of a change, once."""
        if note not in self.said:
            self.said.append(note)

    def keep(self, what: str, lines: list[str]) -> None:
        """Put lines into the comments, below those of the same kind."""
        lines = [line for line in lines if line.strip()]
        if not lines:
            return
        for name, there in self.kept:
            if name == what:
                there += lines
                return
        self.kept.append((what, lines))


def shown(text: str, limit: int = 40) -> str:
    """A text as a note can quote it: short, on one line."""
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 3].rstrip() + "..."


def listed(words: list[str], most: int = 6) -> str:
    """`1, 2, 3 and 4 more`."""
    if len(words) <= most:
        return ", ".join(words)
    return f"{', '.join(words[:most])} and {len(words) - most} more"


def refused(code: str, message: str, name: str, hint: str) -> VistimeError:
    """The error about a whole file."""
    return VistimeError(Diagnostic("error", code, message, Span(name), hint))
