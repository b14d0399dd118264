"""The shelf: stories that come with the program, to begin one's own with (`vistime new story --like haircut`)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from vistime.cli.starter import SCHEMA_LINE, quoted, slug
from vistime.diagnostics import did_you_mean
from vistime.resources import examples_dir

#: Words that tell no story from another.
_SMALL: Final = frozenset(
    [
        "a",
        "an",
        "the",
        "my",
        "our",
        "i",
        "am",
        "is",
        "are",
        "to",
        "on",
        "at",
        "in",
        "for",
        "and",
        "of",
        "s",
        "story",
    ]
)
_TITLE: Final = re.compile(r"^story: (.+)$", re.M)
_FOR: Final = re.compile(r"^for: (.+)$", re.M)


class Shelved(NamedTuple):
    """A story of the shelf; `about` is for whom and when it is."""

    name: str
    title: str
    about: str
    text: str

    @property
    def words(self) -> set[str]:
        """What it can be asked for by."""
        return _words(f"{self.name} {self.title}")


class NotOnShelfError(Exception):
    """No story is meant, or more than one could be. The message says so, `hint` what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def stories() -> list[Shelved]:
    """Every story of the shelf, in the order of their names."""
    return [_read(path) for path in sorted((examples_dir() / "stories").glob("*.yaml"))]


def like(wanted: str) -> Shelved:
    """The story of that name, or the one with these words in its name or title ("haircut", "the dentist").

    NotOnShelfError when there is none, or when several could be meant.
    """
    shelf = stories()
    words = _words(wanted)
    for story in shelf:
        if slug(wanted) == story.name:
            return story
    found = [story for story in shelf if words and words <= story.words]
    if not found:
        found = [story for story in shelf if words and all(_nearly(word, story.words) for word in words)]
    if len(found) == 1:
        return found[0]
    if found:
        raise NotOnShelfError(
            f'"{wanted}" may be one of {len(found)} stories', f"name one of them:{_listed(found)}"
        )
    known = {word for story in shelf for word in (story.name, *story.words)}
    asked = [slug(wanted), *sorted(words)] if words else []
    near = next(filter(None, (did_you_mean(word, sorted(known)) for word in asked)), "")
    listed = f"the shelf has:{_listed(shelf)}"
    raise NotOnShelfError(f'no story of the shelf is like "{wanted}"', f"{near} {listed}".strip())


def copied(story: Shelved, title: str | None, for_name: str | None) -> str:
    """The story's text as the beginning of one's own, with another title or child; the example's child is left out."""
    text = SCHEMA_LINE + story.text[story.text.index("\n") :]
    if title:
        text = _TITLE.sub(lambda _: f"story: {quoted(title)}", text, count=1)
    return _FOR.sub(lambda line: f"for: {quoted(for_name)}" if for_name else f"# {line[0]}", text, count=1)


def _read(path: Path) -> Shelved:
    text = path.read_text("utf-8")
    title = _TITLE.search(text)
    return Shelved(path.stem, title[1] if title else path.stem, text.splitlines()[1].removeprefix("# "), text)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z0-9]+", text.casefold())) - _SMALL


def _nearly(word: str, others: Iterable[str]) -> bool:
    """Whether it is one of the others, but for an ending: "swim" for "swimming", "doctors" for "doctor"."""
    pairs = (sorted((word, other), key=len) for other in others)
    return any(short == long or (len(short) > 3 and long.startswith(short)) for short, long in pairs)


def _listed(found: Iterable[Shelved]) -> str:
    return "".join(f"\n    {story.name}: {story.title}" for story in found)
