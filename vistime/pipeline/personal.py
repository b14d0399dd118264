"""A definition for one child: what the command line, a roster or a pack says of the child goes before its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from vistime.diagnostics import Report
from vistime.model.base import Definition as Model
from vistime.model.field_names import FIELD, is_blank
from vistime.model.two_languages import with_own
from vistime.pipeline.documents import Definition, Settings

#: What a definition says of its child, and would be wrong of another one.
_OWN: Final = ("photo", "age", "pronouns")


def for_child(model: Model, name: str | None) -> dict[str, Any]:
    """The changes that make a definition one for a child of that name: what it says of another child goes."""
    if name is None or name == model.for_name:
        return {}
    changes: dict[str, Any] = {"for_name": name}
    if not is_blank(model.for_name):
        changes |= {key: None for key in _OWN if getattr(model, key) is not None}
    return changes


def personal(definition: Definition, settings: Settings) -> Definition:
    """The definition with the child's name, photo and language, where settings have them.

    One that is for another child loses that one's photo, age and pronouns. A definition that names its languages keeps
    the first, in which it is written; the child's own is the second.
    """
    spoken = definition.model.languages
    given: dict[str, Any] = {"photo": settings.photo, "language": None if spoken else settings.language}
    if spoken and settings.language:
        given["languages"] = with_own(spoken, settings.language)
    changes = for_child(definition.model, settings.for_name)
    changes |= {key: value for key, value in given.items() if value is not None}
    if not changes:
        return definition
    return definition.with_model(definition.model.model_copy(update=changes))


def tell_of_other(definition: Definition, report: Report) -> None:
    """Warn when a definition is made for a child and its texts name another, for whom it was written."""
    data = definition.document.data
    written = data.get("for") if isinstance(data, dict) else None
    name = definition.model.for_name
    if not (isinstance(written, str) and name) or is_blank(written) or written.strip() == name:
        return
    if re.search(FIELD, written):  # it is for whoever it is made for
        return
    other = written.split()[0]
    if other.casefold() in name.casefold().split():
        return
    for path, text in _texts(data, ()):
        if re.search(rf"(?<!\w){re.escape(other)}(?!\w)", text):
            message = f'this is made for another child, and "{other}" stands in its words'
            span = definition.document.within(path, other)
            report.warning("other-child", message, span, "write {name} there: it is filled in for each child")
            return


def _texts(data: Any, path: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], str]]:
    """Every text of a definition that is printed, and where it stands."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, list):
        for number, item in enumerate(data):
            yield from _texts(item, (*path, number))
    elif isinstance(data, dict):
        for key, item in data.items():
            if key not in ("for", "photo", "picture", "pictures"):
                yield from _texts(item, (*path, key))
