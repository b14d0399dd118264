"""What is wrong in a record -> Diagnostics: at the line where the value stands, in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Protocol, cast

from vistime.diagnostics import Diagnostic, Span, did_you_mean
from vistime.model.base import Definition, Frozen
from vistime.model.complaint import Path, Problem, in_quotes, in_words, shown
from vistime.model.record import Wrong, WrongError

#: The lists of all kinds, also as people write them, and whose they are.
_LISTS = {
    **dict.fromkeys(("steps", "step", "days", "day"), "a timetable"),
    **dict.fromkeys(("pages", "page"), "a story"),
    **dict.fromkeys(("choices", "choice"), "a board"),
    **dict.fromkeys(("include", "includes", "visit"), "a pack"),
}

#: What people write for the settings that all kinds share.
_SHARED_WORDS = {
    **dict.fromkeys(("name", "child", "who", "for_name"), "for"),
    **dict.fromkeys(("layout", "format", "print"), "layouts"),
    **dict.fromkeys(("size", "page size", "pagesize"), "paper"),
    **dict.fromkeys(("color", "colour", "colours", "colors"), "ink"),
    **dict.fromkeys(("images", "photos", "symbols", "icons", "words"), "pictures"),
    **dict.fromkeys(("image", "portrait"), "photo"),
    **dict.fromkeys(("skin tone", "skin-tone", "skintone", "tone"), "skin"),
    **dict.fromkeys(("hair colour", "hair color", "hair-colour"), "hair"),
    **dict.fromkeys(("symbol set", "symbol-set", "symbol sets"), "packs"),
    "lang": "language",
    "style": "theme",
}


class HasPlaces(Protocol):
    """A document as it was read: its data, and where each value of it stands."""

    @property
    def data(self) -> Any:
        """The document's nested lists, mappings and texts."""

    def span(self, path: Path, key: bool = False) -> Span:
        """Where the value at `path` stands, or its key."""


def explain(error: WrongError, kind: type[Definition], document: HasPlaces) -> Iterator[Diagnostic]:
    """A Diagnostic for each thing that is wrong."""
    found = [(wrong.path, wrong.problem or _unknown(wrong)) for wrong in error.found]
    misspelt = any(problem.hint == _meant(kind.holds) for _, problem in found)
    for loc, problem in found:
        if problem.code == "list-missing" and misspelt:
            continue
        if loc == ("title",):
            problem = problem._replace(hint=problem.hint.replace("timetable:", f"{kind.kind}:"))
        yield diagnostic(document, _in_file(kind, (*loc, *problem.path)), problem)


def diagnostic(document: HasPlaces, path: Path, problem: Problem) -> Diagnostic:
    """The Diagnostic of a problem at a path of the file."""
    span = document.span(path, problem.key)
    hint = problem.hint
    before, _, remark = span.text.partition("#")
    if (
        problem.code in ("empty", "item-empty", "item-without-text")
        and remark
        and before.rstrip()[-1:] in (":", "-")
    ):
        quoted = in_quotes(f"#{remark.rstrip()}")
        hint = f'a "#" begins a note that is not printed; put the text in quotes: {quoted}'
    return Diagnostic("error", problem.code, problem.message, span, hint)


def _unknown(wrong: Wrong) -> Problem:
    return unknown_setting(cast(type[Frozen], wrong.record), str(wrong.path[-1]))


def unknown_setting(model: type[Frozen], word: str) -> Problem:
    """A setting that vistime does not know, and what was probably meant."""
    known = [field.key for name, field in model.model_fields.items() if name != "title"]
    folded = word.casefold()
    message = (
        f'{"an" if model.called[0] in "aeiou" else "a"} {model.called} has no setting called "{shown(word)}"'
    )
    words = {**_SHARED_WORDS, **model.meant} if issubclass(model, Definition) else model.meant
    hint = _meant(words[folded]) if folded in words else did_you_mean(word, known)
    if issubclass(model, Definition) and _LISTS.get(folded, f"a {model.kind}") != f"a {model.kind}":
        message = f'"{shown(word)}" belongs to {_LISTS[folded]}, but this is a {model.kind}'
        hint = f'a {model.kind} has "{model.holds}:"'
    if folded == "date" and "event" in words.values():
        hint = 'put it into the title; what the sleeps are counted to is the "event": {text: ..., date: ...}'
    if not hint and "text" in known and re.fullmatch(r"[a-z]{2}", folded) and folded not in words:
        hint = f"words in two languages stand together: text: {{en: Wash hands, {folded}: ...}}"
    if not hint:
        hint = f"it can have {in_words(known, 'and')}"
    return Problem("unknown-setting", message, hint, (), True)


def _meant(word: str) -> str:
    return f'did you mean "{word}"?'


def _in_file(kind: type[Definition], loc: Path) -> Path:
    """The path in the file of a place in the model."""
    names: dict[Any, str] = {"title": kind.kind, "for_name": "for"}
    return (names.get(loc[0], loc[0]), *loc[1:]) if loc else ()
