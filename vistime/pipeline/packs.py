"""A pack: the definitions that it holds, each with what the pack says for all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from vistime import reach, there
from vistime.diagnostics import Report
from vistime.model import Pack
from vistime.model.event import Event
from vistime.model.field_names import is_blank
from vistime.pipeline.documents import Definition, Printable
from vistime.pipeline.personal import for_child
from vistime.pipeline.reading import open_file


def members(definition: Definition, pack: Pack, report: Report) -> Iterator[Definition]:
    """The definitions of a pack's files, with what the pack says for all. Errors go into the report."""
    opened: dict[Path, list[Definition]] = {}
    for number, include in enumerate(pack.include):
        path = definition.folder / include.file
        if not reach.within(path, definition.folder):
            span = definition.document.span(("include", number, "file"))
            message = f'"{include.file}" lies outside of the folder of this pack'
            report.error("outside-folder", message, span, reach.advice(path))
            continue
        if not there.file(path) and not there.folder(path):
            span = definition.document.span(("include", number, "file"))
            report.error("include-missing", f'there is no file "{include.file}"', span,
                         f"it is looked for from the folder of the pack: {definition.folder}")  # fmt: skip
            continue
        if path not in opened:
            opened[path] = open_file(path, report)
        for inner in opened[path]:
            if isinstance(inner.model, Pack):
                span = definition.document.span(("include", number, "file"))
                report.error(
                    "include-pack", "a pack can't hold another pack", span, "name its files here instead"
                )
                continue
            yield replace(
                inner, model=_with_pack(inner.model, pack, include), pack=(definition.document, number)
            )


def _with_pack(model: Printable, pack: Pack, include: Any) -> Printable:
    """A definition with what its pack says for all: the name, the photo, the family's pictures, how it is printed."""
    # A pack is for one child, whoever its files were written for.
    changes = for_child(model, None if is_blank(pack.for_name) else pack.for_name)
    for key in ("photo", "age", "skin", "hair", "packs", "pronouns"):
        if getattr(pack, key) is not None and changes.get(key, getattr(model, key)) is None:
            changes[key] = getattr(pack, key)
    for key in ("paper", "theme", "ink", "font"):
        value = getattr(include, key, None) or getattr(pack, key)
        if value is not None:
            changes[key] = value
    # The day of the visit is what a countdown counts to.
    if pack.visit and model.event is None:
        changes["event"] = Event(date=pack.visit)
    if pack.languages and not model.languages and pack.languages[0] == model.language:
        changes |= {"languages": pack.languages, "second": pack.second}
    if include.layouts:
        changes["layouts"] = include.layouts
    own = {name: text for name, text in model.fields.items() if not is_blank(text) or name not in pack.fields}
    changes["fields"] = {**pack.fields, **own}
    changes["pictures"] = {**pack.pictures, **model.pictures}
    return model.model_copy(update=changes)
