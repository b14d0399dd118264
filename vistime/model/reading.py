"""A document -> the definition that it holds, or every one of its mistakes."""

from __future__ import annotations

from typing import Any, TypeAlias

from vistime.diagnostics import Diagnostic, VistimeError, did_you_mean
from vistime.model import two_languages
from vistime.model.board import Board
from vistime.model.complaint import Problem, in_words, shown
from vistime.model.explain import HasPlaces, diagnostic, explain, unknown_setting
from vistime.model.pack import Pack
from vistime.model.record import WrongError
from vistime.model.story import Story
from vistime.model.timetable import Timetable

AnyDefinition: TypeAlias = Timetable | Story | Board | Pack

KINDS: dict[str, type[AnyDefinition]] = {kind.kind: kind for kind in (Timetable, Story, Board, Pack)}

_BEGIN = "begin like this:\n        timetable: My morning\n        steps:\n          - Wake up"
_KIND_OF_LIST = {
    "steps": "timetable",
    "days": "timetable",
    "pages": "story",
    "choices": "board",
    "include": "pack",
}


def read(document: HasPlaces) -> AnyDefinition:
    """The timetable, story, board or pack in a document. VistimeError with everything that is wrong in it."""
    data = document.data
    if not isinstance(data, dict):
        raise VistimeError(diagnostic(document, (), _not_settings(data)))
    kinds = [key for key in data if key in KINDS]
    if len(kinds) != 1:
        raise VistimeError(_which_kind(document, data, kinds))
    kind = KINDS[kinds[0]]
    # The model's own names for these are no settings of a file.
    strays = [key for key in ("title", "for_name") if key in data]
    found = [diagnostic(document, (key,), _stray(kind, key)) for key in strays]
    settings = {key: value for key, value in data.items() if key not in strays and key != kind.kind}
    settings["title"] = data[kind.kind]
    try:
        definition = kind.model_validate(two_languages.brought_together(settings, kind.holds))
    except WrongError as error:
        found += explain(error, kind, document)
    if found:
        raise VistimeError(sorted(found, key=_place))
    return definition


def _place(found: Diagnostic) -> tuple[int, int]:
    return (found.span.line, found.span.column) if found.span else (0, 0)


def _stray(kind: type[AnyDefinition], key: str) -> Problem:
    problem = unknown_setting(kind, key)
    if key == "title":
        return problem._replace(hint=f'the title stands after the colon of "{kind.kind}:"')
    return problem


def _not_settings(data: Any) -> Problem:
    what = "is a list" if isinstance(data, list) else "is plain text"
    hint = f"{_BEGIN}\n        or let vistime do it with: vistime quick"
    return Problem("kind-missing", f"this file {what} and does not say what it is for", hint)


def _which_kind(document: HasPlaces, data: dict[str, Any], kinds: list[str]) -> Diagnostic:
    if len(kinds) > 1:
        hint = "keep one of them; to have both in one file, put a line with only --- between them"
        message = f"a file is either a {kinds[0]} or a {kinds[1]}, not both"
        return diagnostic(document, (kinds[1],), Problem("two-kinds", message, hint, (), True))
    lists = [key for key in data if key in _KIND_OF_LIST]
    for key in data:
        near = did_you_mean(key, KINDS)
        if near and key not in lists and key not in ("title", "packs"):
            message = f'"{shown(key)}" is none of the kinds that vistime knows: {in_words(KINDS)}'
            return diagnostic(document, (key,), Problem("kind-misspelt", message, near, (), True))
    message = f"this file does not say whether it is a {in_words(KINDS)}"
    if "title" in data and isinstance(data["title"], str):
        kind = _KIND_OF_LIST[lists[0]] if lists else "timetable"
        hint = f"write: {kind}: {shown(data['title'])}"
        return diagnostic(document, ("title",), Problem("kind-missing", message, hint, (), True))
    hint = _BEGIN
    if lists:
        kind = _KIND_OF_LIST[lists[0]]
        hint = f'put a line above this with the kind and a title: "{kind}: My {kind}"'
    return diagnostic(document, tuple(lists[:1]), Problem("kind-missing", message, hint, (), True))
