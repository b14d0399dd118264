"""A document's boxes: what a template makes of it, or what it made of another one that it could not tell from this.

A template sees the shape of a document, and the words that it looks at; all other words are blanks to it (see
`templating/said.py`). So one rendering serves all documents of one shape, and which of them came first does not matter.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from vistime.diagnostics import Diagnostic, Span, VistimeError
from vistime.layout import blanks, markup
from vistime.layout import boxes as b
from vistime.memory import Memory
from vistime.pictures.kinds import Picture
from vistime.templating import render
from vistime.templating.remarks import Remark, Remarks
from vistime.templating.said import Looked, Texts, reading, still
from vistime.templating.shape import shape

#: What a template is given for a document; the words go into the texts.
Given = Callable[[Texts], dict[str, Any]]

#: Shapes of documents that are kept.
_MOST_SHAPES: Final = 64
#: Documents of one shape of which a template saw different words; the last ones are kept.
_MOST_ALIKE: Final = 4


class _Written(NamedTuple):
    """Markup with blanks, what the template looked at while writing it, and what it said."""

    markup: str
    looked: Looked
    remarks: tuple[Remark, ...]


_written: Final = Memory(_MOST_SHAPES)


def templated(
    layout: str, given: Given, pictures: Mapping[str, Picture], folder: Path | None
) -> tuple[b.Document, list[Remark]]:
    """The boxes of a document in a layout, and what the template said of it; after an error, there are no pages.

    VistimeError with the template's place when it is wrong.
    """
    texts = Texts()
    values = given(texts)
    common, shape_of_common = texts.fixed
    seen = [
        (name, texts.shapes.get(name) or shape(value)) for name, value in values.items() if name not in common
    ]
    key = (layout, render.state_of(folder), shape_of_common, tuple(seen))
    alike = _written.get(key, [])
    known = next((one for one in alike if still(one.looked, texts.values)), None)
    found = known or _render(layout, given, texts, values, pictures, folder)
    if known is None and len(found.markup) <= markup.LONGEST_KEPT:
        _written[key] = [found, *alike[: _MOST_ALIKE - 1]]
    remarks = [remark.filled(texts.values) for remark in found.remarks]
    if any(remark.severity == "error" for remark in remarks):
        return b.Document(), remarks
    return markup.parse(found.markup, pictures, texts.values), remarks


def _render(
    layout: str, given: Given, texts: Texts, values: dict[str, Any], pictures: Mapping[str, Picture],
    folder: Path | None,
) -> _Written:  # fmt: skip
    """What the template writes; texts that stand where the markup can't do without them are given to it as they are."""
    known: frozenset[int] = frozenset()
    while True:
        remarks = Remarks()
        with reading(texts):
            written = render.render(
                layout, {**values, "warn": remarks.warn, "refuse": remarks.refuse}, folder
            )
        found = _Written(written, texts.looked, tuple(remarks.made))
        if any(remark.severity == "error" for remark in found.remarks):
            return found
        try:
            markup.parse(written, pictures, texts.values)
        except blanks.NeededError as needed:
            if needed.numbers <= known:
                raise _forged(layout) from None
            known |= needed.numbers
            texts = Texts(known)
            values = given(texts)
        else:
            return found


def _forged(layout: str) -> VistimeError:
    """What is said of a template that writes by itself what stands for a text."""
    message = "the template can't be used: it writes letters that Unicode has no letters for (U+FDD0)"
    return VistimeError(
        Diagnostic("error", "template", message, Span(f"{layout}/page.xml.j2", 1, 1), "take them out of it")
    )
