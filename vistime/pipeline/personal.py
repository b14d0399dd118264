"""A definition for one child: what the command line or a roster says of the child goes before what the file says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from vistime.pipeline.documents import Definition, Settings


def personal(definition: Definition, settings: Settings) -> Definition:
    """The definition with the child's name, photo and language, where settings have them.

    A definition that names its languages keeps them: its words are in these.
    """
    given: dict[str, Any] = {
        "for_name": settings.for_name,
        "photo": settings.photo,
        "language": None if definition.model.languages else settings.language,
    }
    changes = {key: value for key, value in given.items() if value is not None}
    if not changes:
        return definition
    return replace(definition, model=definition.model.model_copy(update=changes))
