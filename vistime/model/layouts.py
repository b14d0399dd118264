"""Which layouts a definition asks for, and the options it sets on them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from vistime.model import values
from vistime.model.complaint import Complaint, Path, Problem, shown

_EXAMPLE = "layouts: [day, cards]"
#: There are some thirty layouts, and some are printed with other options once more.
LAYOUT_LIMIT = 100


@dataclass(frozen=True, slots=True)
class LayoutUse:
    """A layout to print with, and its options as they were written.

    `path` is where it stands in the file, `path + (option,)` the place of an option. Which options there are
    is for the layout itself to say.
    """

    name: str
    options: dict[str, Any] = field(default_factory=dict)
    path: Path = ()


def layout_uses(value: Any) -> tuple[LayoutUse, ...]:
    """One layout or a list of them; each is a name, or `{name: {option: value}}`."""
    if isinstance(value, tuple) and all(isinstance(use, LayoutUse) for use in value):
        return value
    names = re.split(r"\s*[,;&+]\s*|\s+and\s+", value.strip()) if isinstance(value, str) else []
    if len(names) > 1:
        hint = f"write: layouts: [{', '.join(filter(None, names))}]"
        raise Complaint("comma-list", "several layouts are written as a list, in square brackets", hint)
    if not isinstance(value, list) or not value:
        return tuple(_one(value, ()))
    if len(value) > LAYOUT_LIMIT:
        message = f'"layouts" has {len(value):,} layouts, more than the {LAYOUT_LIMIT} that one file may have'
        raise Complaint(
            "list-too-long", message, "take out those that come twice, or make several files of it"
        )
    uses: list[LayoutUse] = []
    problems: list[Problem] = []
    for number, item in enumerate(value):
        try:
            uses += _one(item, (number,))
        except Complaint as complaint:
            problems += [problem.below(number) for problem in complaint.problems]
    if problems:
        raise Complaint.of(problems)
    return tuple(uses)


def _one(item: Any, at: Path) -> Iterator[LayoutUse]:
    if item in (None, "", [], {}):
        where = "this layout has no name" if at else '"layouts" is empty'
        raise Complaint("empty", where, f"write: {_EXAMPLE}; or take the line out", key=not at)
    if not isinstance(item, dict):
        yield LayoutUse(values.label(item, "the name of the layout", _EXAMPLE), {}, ("layouts", *at))
        return
    first = next(iter(item))
    for name, options in item.items():
        if options is not None and not isinstance(options, dict):
            message = f'the options of the layout "{shown(name)}" are settings of their own'
            hint = "write each option with its name, such as - cards: {size: 45mm}"
            if name != first:
                message = f'"{shown(name)}" stands beside the layout "{shown(first)}", not below it'
                hint = f'if it is an option of "{shown(first)}", put two more spaces before it'
            raise Complaint("layout-options", message, hint, (name,), key=True)
        yield LayoutUse(
            values.label(name, "the name of the layout", _EXAMPLE),
            dict(options or {}),
            ("layouts", *at, name),
        )
