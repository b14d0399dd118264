"""Small pictures above the words of a definition, where a layout's option `symbols` asks for them."""

from __future__ import annotations

from typing import Any, Final, cast

from vistime.diagnostics import Report
from vistime.pictures.kinds import Picture, Supported
from vistime.pipeline.documents import Definition, Pictures, Printable
from vistime.templating import context

#: The option of a layout that asks for pictures above words, and what it says when it does not.
OPTION: Final = "symbols"
NONE: Final = "none"


def supported(
    definition: Definition, model: Printable, values: dict[str, Any], pictures: Pictures,
    printable: context.Printable, report: Report,
) -> dict[context.Path, tuple[Supported, ...]]:  # fmt: skip
    """The words of every item in parts with small pictures; nothing when the layout does not ask for them.

    With every word, an item of which most words have none is told of once. What is wrong goes into the report.
    """
    amount = values.get(OPTION, NONE)
    if amount == NONE:
        return {}
    found: dict[context.Path, tuple[Supported, ...]] = {}
    pictures.chooser.report = report
    for path, _ in model.items():
        span = definition.document.span((*path, "text"))
        text = printable(pictures.found[path].label, (*path, "text"))
        found[path], well = pictures.chooser.supported(text, cast(Any, amount), span)
        if amount == "every-word" and not well and "symbols-few" not in model.silence:
            message = "more than half of these words have no small picture"
            hint = "give words of your own a picture below pictures:, or write: symbols: key-words"
            report.add("advice", "symbols-few", message, span, hint)
    return found


def small_pictures(found: dict[context.Path, tuple[Supported, ...]]) -> list[Picture]:
    """The pictures that stand above words."""
    return [part.shown.picture for parts in found.values() for part in parts if part.shown]
