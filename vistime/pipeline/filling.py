"""A definition with its fields (`{name}`, `{place}`) filled, for one run."""

from __future__ import annotations

from vistime.pipeline.documents import Definition, Settings


def filled(definition: Definition, settings: Settings) -> Definition:
    """The definition with what it, its pack and the settings say in the places of its fields.

    VistimeError with every field for which nothing is said.
    """
    texts = any("{" in line for line in definition.document.lines)
    if not settings.fields and not texts:
        return definition
    from vistime.model.fields import fill

    return definition.with_model(fill(definition.model, definition.document, settings.fields, texts=texts))
