"""A page for the grown-ups about documents: what each of their layouts is, how it is used, what to make and buy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from vistime.diagnostics import Report, Span
from vistime.model import Pack
from vistime.pipeline import sheets
from vistime.pipeline.documents import Laid, Printable
from vistime.pipeline.second import spoken
from vistime.pipeline.shopping import shopping
from vistime.templating import guides

#: The name of its template and of its file.
GUIDE: Final = "guide"


def guide(
    documents: Sequence[Laid], model: Printable | Pack, look: sheets.Look, options: dict[str, Any], report: Report,
    span: Span | None = None, *, counted: bool = True,
) -> Iterator[Laid]:  # fmt: skip
    """The guide to documents, each layout once, in the order in which they come: one in each language of `model`.

    It counts what they need, unless another page does. VistimeError when a guide's file is wrong.
    """
    for number, (language, title) in enumerate(spoken(model, model.title)):
        look = look._replace(language=language)
        one = _guide(documents, title, model.for_name or "", look, options, report, span, counted)
        if number:
            one.layout = f"{GUIDE}-{language}"
        yield one


def _guide(
    documents: Sequence[Laid], title: str, name: str, look: sheets.Look, options: dict[str, Any], report: Report,
    span: Span | None, counted: bool,
) -> Laid:  # fmt: skip
    layouts = dict.fromkeys(laid.origin.layout for laid in documents if laid.origin)
    told = [guides.find_guide(layout, look.language, look.folder, report, span) for layout in layouts]
    values = {
        "guides": told,
        "buy": list(dict.fromkeys(thing for one in told for thing in one.buy)),
        "needed": shopping(documents) if counted else None,
        "heading": title,
        # Beside a heading that has it already, the name is not said again.
        "name": "" if name in title else name,
        "options": options,
    }
    return sheets.sheet(GUIDE, GUIDE, title, values, look, report)
