"""A definition with its fields (`{name}`, `{place}`) filled, for one run."""

from __future__ import annotations

from vistime.diagnostics import Report
from vistime.pipeline.documents import Definition, Settings
from vistime.source import Document
from vistime.templating import places


def filled(definition: Definition, settings: Settings) -> Definition:
    """The definition with what it, its pack and the settings say in the places of its fields.

    VistimeError with every field for which nothing is said.
    """
    texts = _may_have_fields(definition.document)
    if not settings.fields and not texts:
        return definition
    from vistime.model.fields import fill

    return definition.with_model(fill(definition.model, definition.document, settings.fields, texts=texts))


def _may_have_fields(document: Document) -> bool:
    """Whether there may be a field in the texts of a document, which is looked through once in a run."""
    key = ("fields", id(document))
    return places.once_in_a_run(key, lambda _: any(map(_may_hold_field, document.lines)), Report(), document)


def _may_hold_field(line: str) -> bool:
    """Whether a field stands in a line, or may begin there; `{orientation: landscape}` is none."""
    if "{" not in line:
        return False
    import re  # for those lines only

    from vistime.model.field_names import FIELD

    return line.rfind("{") > line.rfind("}") or bool(re.search(FIELD, line))
