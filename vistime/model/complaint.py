"""How the model says that a value is wrong: in words for people, to which reading adds the place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

Key: TypeAlias = str | int
Path: TypeAlias = tuple[Key, ...]

#: The marks that word processors make of quotes; to YAML they are letters.
CURLY_QUOTES = "“”„‟«»‘’‚‛"

_TIME = re.compile(r"(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9]")


class Problem(NamedTuple):
    """One thing wrong; `path` leads from the complaining value on, `key` means the name and not the value."""

    code: str
    message: str
    hint: str = ""
    path: Path = ()
    key: bool = False

    def below(self, *path: Key) -> Problem:
        """The same problem seen from further up."""
        return self._replace(path=(*path, *self.path))


class Complaint(ValueError):  # noqa: N818 - it is raised, but it also stands in for a value
    """Raised by what reads a value; may carry several problems, so that a person hears of all at once.

    It can stand in for a value too: whoever reads that value raises it, and the values beside it are read
    all the same.
    """

    def __init__(self, code: str, message: str, hint: str = "", path: Path = (), key: bool = False) -> None:
        self.problems: list[Problem] = [Problem(code, message, hint, path, key)]
        super().__init__(message)

    @classmethod
    def of(cls, problems: list[Problem]) -> Complaint:
        """One complaint of several problems."""
        complaint = cls(*problems[0])
        complaint.problems = problems
        return complaint


def shown(value: object, limit: int = 40) -> str:
    """A value as a message can quote it: short, on one line."""
    text = " ".join(str(value).split())
    return text if len(text) <= limit else text[: limit - 3] + "..."


def in_words(words: Iterable[str], last: str = "or") -> str:
    """`a, b or c`."""
    *most, end = words
    return f"{', '.join(most)} {last} {end}" if most else end


def in_quotes(text: str) -> str:
    """The text as it can stand in YAML whatever it holds, for hints that a person can copy."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def colon_complaint(key: str, value: str | None, timed: bool = False, near: str = "") -> Complaint:
    """`- Snack: apple`, which YAML reads as an item with a setting named Snack.

    `timed`: such items have times; `near`: asks for the setting that is nearly called so.
    """
    text = in_quotes(f"{key}: {value or ''}".strip().strip(CURLY_QUOTES))
    hint = f"put the text in quotes: - {text}"
    if near:
        hint = f"{near} If not, {hint}"
    elif timed and value and _TIME.fullmatch(value.strip()):
        hint = f"for its time, write: - {{text: {in_quotes(key)}, time: {value.strip()}}}; or {hint}"
    if key[:1] in CURLY_QUOTES:
        hint = f"only straight quotes count, not curly ones: - {text}"
    where = "followed by a space" if value else "at the end of a line"
    message = f'a ":" {where} has a meaning of its own, so "{shown(key)}" is read as the name of a setting'
    return Complaint("colon-in-text", message, hint, (key,), key=True)
