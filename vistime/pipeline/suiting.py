"""Which layouts can show a definition: of those that are asked for of several definitions at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vistime.diagnostics import Diagnostic, VistimeError
from vistime.model import Pack
from vistime.pipeline.documents import Definition, Settings
from vistime.templating import layouts


def suiting(definition: Definition, settings: Settings) -> Settings:
    """Settings for one definition among several: of the layouts asked for, those that can show it.

    When none of them can, it is printed as it says itself. Layouts that are not known stay, to be told of.
    """
    if isinstance(definition.model, Pack) or not settings.layouts:
        return settings
    return settings._replace(layouts=tuple(n for n in settings.layouts if shows(n, definition) is not False))


def shown_by_none(names: Iterable[str], definitions: Sequence[Definition]) -> list[Diagnostic]:
    """Errors for the layouts asked for that can show none of several definitions."""
    return [
        Diagnostic("error", "layout-unsuited", f'the layout "{name}" can show none of the files', None,
                   "take it out of the list, or add a file that it can show")
        for name in names
        if definitions and all(shows(name, definition) is False for definition in definitions)
    ]  # fmt: skip


def shows(layout: str, definition: Definition) -> bool | None:
    """Whether a layout can show a definition; None when there is no such layout, or when it is a pack."""
    model = definition.model
    if isinstance(model, Pack):
        return None
    try:
        spec = layouts.find_layout(layout, definition.folder)
    except VistimeError:
        return None
    return model.kind in spec.kinds and spec.has_what_it_needs(model)
