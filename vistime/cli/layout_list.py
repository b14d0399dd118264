"""The layouts as text."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import cast

from vistime.templating.layouts import LayoutSpec, Option, all_names, find_layout


def listing(name: str | None, width: int = 80) -> str:
    """All layouts in a line or two each, or one with its options, in a terminal of so many columns.

    VistimeError when there is none of that name.
    """
    here = Path.cwd()
    if name is not None:
        return "\n".join(_whole(find_layout(name, here), width))
    lines = []
    for known in all_names(here):
        spec = find_layout(known, here)
        lines += [f"{spec.name}  ({', '.join(spec.kinds)})", *_wrapped(spec.about, width)]
    return "\n".join([*lines, "", "Options of a layout: vistime layouts NAME"])


def _whole(spec: LayoutSpec, width: int) -> list[str]:
    lines = [f"{spec.name}: {spec.title}", *_wrapped(spec.about, width)]
    if spec.suits:
        lines += _wrapped(f"Suits: {spec.suits}", width)
    needed = f"; needs: {spec.needs}" if spec.needs else ""
    lines += ["", f"  for: {', '.join(spec.kinds)}{needed}; paper: {spec.paper}", "", "  options:"]
    for option in spec.options.values():
        lines.append(f"    {option.name}: {_values(option)}")
        lines += _wrapped(option.about, width, "      ")
    return [*lines, "", "  in a file:", "    layouts:", f"      - {spec.name}: {{{_example(spec)}}}"]


def _values(option: Option) -> str:
    if option.kind == "choice":
        values = " | ".join(option.choices)
    elif option.kind == "switch":
        values = "yes | no"
    elif option.kind in ("length", "size", "number"):
        unit = "" if option.kind == "number" else " mm"
        values = " | ".join((*option.choices, f"{option.low:g} to {option.high:g}{unit}"))
    elif option.kind == "list":
        values = f"all, or some of {', '.join(option.choices)}"
    elif option.kind == "date":
        values = "a date such as 1 May 2026"
    else:
        values = "a word, an emoji, an id, a file, or none" if option.kind == "picture" else "text"
    return f"{values} (if not given: {shown(option)})"


def shown(option: Option) -> str:
    """The default of an option as a person would write it."""
    value = option.default
    if isinstance(value, bool):
        return "yes" if value else "no"
    if option.kind == "list":
        return (
            "all"
            if value == option.choices
            else ", ".join(str(word) for word in cast(tuple[str, ...], value))
        )
    if isinstance(value, tuple):
        return f"{value[0]:g}" if value[0] == value[1] else f"{value[0]:g}x{value[1]:g}"
    return f"{value:g}" if isinstance(value, float) else str(value) or "nothing"


def _example(spec: LayoutSpec) -> str:
    for option in spec.options.values():
        if option.choices or option.default not in ("", ()):
            other = next((c for c in option.choices if c != option.default), shown(option))
            return f"{option.name}: {other}"
    return ""


def _wrapped(text: str, width: int, indent: str = "  ") -> list[str]:
    return textwrap.wrap(text, width - 2, initial_indent=indent, subsequent_indent=indent)
