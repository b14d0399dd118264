"""A layout as its `layout.yaml` describes it: what it is for, and the options it takes."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple, cast, get_args

from vistime import source, there
from vistime.diagnostics import Diagnostic, Report, Span, VistimeError, did_you_mean
from vistime.model.clock import day
from vistime.model.complaint import Complaint
from vistime.resources import templates_dir
from vistime.templating import places
from vistime.units import length_mm

OptionKind = Literal["choice", "switch", "length", "number", "size", "text", "picture", "list", "date"]
Value = str | bool | float | int | tuple[float, float] | tuple[str, ...] | date

#: What stands for all values of a list.
ALL: Final = "all"

_YES: Final = frozenset({"yes", "true", "on", "y"})
_NO: Final = frozenset({"no", "false", "off", "n"})


class Option(NamedTuple):
    """One option of a layout: its kind, its default, and the values it takes (`low` and `high` in mm or counts).

    A number or a length may have `choices`, too: words that stand for one.
    The value of a date is a day, or "" for none.
    """

    name: str
    kind: OptionKind
    default: Value
    about: str
    choices: tuple[str, ...] = ()
    low: float = 0.0
    high: float = 1e6

    def read(self, text: str) -> Value:
        """A person's text as this option's value; ValueError, in plain words, when it is none."""
        word = text.strip()
        known = {c.casefold(): c for c in self.choices}
        if self.kind != "list" and word.casefold() in known:
            return known[word.casefold()]
        if self.kind == "choice":
            if "none" in known and word.casefold() in _NO:
                return known["none"]
            raise ValueError(f"it can be {', '.join(self.choices)}")
        if self.kind == "switch":
            if word.casefold() not in _YES | _NO:
                raise ValueError("it is yes or no")
            return word.casefold() in _YES
        if self.kind == "list":
            return self._read_list(word)
        if self.kind in ("text", "picture"):
            return word
        if self.kind == "date":
            return _read_date(word)
        return self._read_size(word) if self.kind == "size" else self._read_number(word)

    def _read_list(self, text: str) -> tuple[str, ...]:
        """`all`, or some of the choices with commas or spaces between them, in the order of the choices."""
        asked = [word for word in re.split(r"[\s,;/&+]+", text.casefold()) if word not in ("", "and")]
        if asked == [ALL]:
            return self.choices
        if not asked or not set(asked) <= set(self.choices):
            raise ValueError(f"it can be {ALL}, or some of {', '.join(self.choices)}")
        return tuple(choice for choice in self.choices if choice in asked)

    def _read_size(self, word: str) -> tuple[float, float]:
        """`50`, `50x60` or `85.6 x 54 mm` as width and height in mm."""
        parts = word.casefold().replace("×", "x").split("x")
        try:
            sides = [length_mm(part) for part in parts]
        except ValueError:
            sides = []
        if len(sides) not in (1, 2):
            raise ValueError("it is a size in mm such as 50 or 50x60")
        if not all(self.low <= side <= self.high for side in sides):
            raise ValueError(f"each side is between {self.low:g} and {self.high:g} mm")
        return (sides[0], sides[-1])

    def _read_number(self, word: str) -> Value:
        unit = " mm" if self.kind == "length" else ""
        try:
            value = length_mm(word) if self.kind == "length" else float(int(word))
        except ValueError:
            what = "a length such as 50 or 50mm" if unit else "a whole number"
            raise ValueError(
                f"it is {', '.join((*self.choices, f'or {what}'))}" if self.choices else f"it is {what}"
            ) from None
        if not self.low <= value <= self.high:
            words = "".join(f"{choice}, or " for choice in self.choices)
            raise ValueError(f"it is {words}between {self.low:g} and {self.high:g}{unit}")
        return value if unit else int(value)


def _read_date(word: str) -> date | str:
    if not word:
        return ""
    try:
        return day(word, "it", "1 May 2026")
    except Complaint as complaint:
        raise ValueError(complaint.problems[0].hint) from None


class LayoutSpec(NamedTuple):
    """A layout: its name and folder, what it is for, and its options."""

    name: str
    folder: Path
    title: str
    about: str
    suits: str
    kinds: tuple[str, ...]
    paper: str
    #: What the definition has to have, such as days, and what to write where it is missing.
    needs: str
    needs_hint: str
    options: dict[str, Option]

    @property
    def card_size(self) -> str:
        """The name of the option that says how large its cards are; "" when it has no cards to cut out."""
        option = self.options.get("size")
        return option.name if option and option.kind == "size" else ""

    def values(
        self, given: dict[str, Any], span: Callable[[str, bool], Span | None], report: Report
    ) -> dict[str, Value]:
        """Every option's value: the default, or what was given. Wrong names and values go into the report.

        `span` says where an option's value stands, or its name.
        """
        values = {name: option.default for name, option in self.options.items()}
        for name, text in given.items():
            key = name.replace(" ", "-").replace("_", "-")
            option = self.options.get(key)
            if option is None:
                known = ", ".join(self.options) or "none"
                hint = did_you_mean(key, self.options) or f"its options are: {known}"
                report.error(
                    "option-unknown",
                    f'the layout "{self.name}" has no option "{name}"',
                    span(name, True),
                    hint,
                )
                continue
            try:
                values[key] = option.read(_written(text))
            except ValueError as error:
                message = f'the option "{name}" of the layout "{self.name}" can\'t be "{_written(text)}"'
                report.error("option-value", message, span(name, False), f"{error}; {option.about}")
        return values

    def has_what_it_needs(self, definition: object) -> bool:
        """Whether a definition of a fitting kind has the list that this layout shows."""
        return not self.needs or bool(getattr(definition, self.needs, None))

    def pictures(self, values: dict[str, Value]) -> dict[str, str]:
        """The values of those options that ask for a picture."""
        return {name: str(values[name]) for name, option in self.options.items() if option.kind == "picture"}


def _written(value: Any) -> str:
    """The text of an option's value; of a list its words with commas between them."""
    if isinstance(value, list):
        return ", ".join(str(word) for word in value)
    return value if isinstance(value, str) else ""


def find_layout(name: str, folder: Path | None, span: Span | None = None) -> LayoutSpec:
    """The layout of that name. VistimeError when there is none, or when its layout.yaml is wrong."""
    # A folder nearer by may hold another template or a guide only.
    path = places.find(f"{name}/layout.yaml", folder) if name else None
    if path is None:
        known = all_names(folder)
        hint = did_you_mean(name, known) or f"layouts are: {', '.join(known)}"
        raise VistimeError(Diagnostic("error", "layout-unknown", f'there is no layout "{name}"', span, hint))
    return _read(name, path.parent, places.changed(path))


def all_names(folder: Path | None) -> list[str]:
    """The names of all layouts that can be used from a folder, nearest first."""
    return places.names("", "", folder)


@lru_cache(maxsize=256)
def _read(name: str, path: Path, _changed: int) -> LayoutSpec:
    document = source.load(path / "layout.yaml").documents[0]
    data = document.data if isinstance(document.data, dict) else {}

    def wrong(message: str, where: tuple[str | int, ...] = ()) -> VistimeError:
        return VistimeError(Diagnostic("error", "layout-file", message, document.span(where)))

    for key in ("title", "about", "for"):
        if not data.get(key):
            raise wrong(f'a layout.yaml needs "{key}:"')
    for key in ("title", "about", "suits", "paper", "like"):
        if not isinstance(data.get(key) or "", str):
            raise wrong(f'"{key}" is a text', (key,))
    kinds = data["for"] if isinstance(data["for"], list) else [data["for"]]
    if not all(isinstance(kind, str) for kind in kinds):
        raise wrong('"for" names kinds of definitions, such as: [timetable, story]', ("for",))
    options: dict[str, Option] = {}
    if data.get("like"):
        # What builds on a built-in layout has its options, too, and goes on when that gets new ones.
        base = templates_dir() / data["like"]
        if "/" in data["like"] or not there.file(base / "layout.yaml"):
            raise wrong(f'there is no built-in layout "{data["like"]}" that it could be like', ("like",))
        options |= _read(data["like"], base, places.changed(base / "layout.yaml")).options
    described = data.get("options") or {}
    if not isinstance(described, dict):
        raise wrong('"options" says for each option what it is, on lines of their own', ("options",))
    for key, details in described.items():
        if not isinstance(details, dict):
            raise wrong(
                f'the option "{key}" is not described rightly: it needs "kind:", "default:" and "about:"',
                ("options", key),
            )
        try:
            options[key] = _option(key, details)
        except (ValueError, TypeError, KeyError) as error:
            raise wrong(f'the option "{key}" is not described rightly: {error}', ("options", key)) from None
    needs = _needs(data.get("needs"))
    if not all(isinstance(part, str) for part in needs):
        raise wrong('"needs" names what a definition has to have, such as: days', ("needs",))
    return LayoutSpec(
        name, path, data["title"], data["about"], data.get("suits") or "", tuple(kinds), data.get("paper") or "A4",
        *needs, options,
    )  # fmt: skip


def _needs(written: Any) -> tuple[str, str]:
    """What a layout needs, and the hint for a definition that lacks it: a name, or a name with its hint."""
    if isinstance(written, dict) and written:
        return next(iter(written.items()))
    return written or "", f'write "{written}:" and below it, with a colon, what each of them is called'


def _option(name: str, details: dict[str, Any]) -> Option:
    choices = tuple(details.get("choices") or ())
    texts = [details.get(key) or "" for key in ("kind", "default", "about", "least", "most")]
    if not all(isinstance(text, str) for text in (*choices, *texts)):
        raise ValueError("all that is said of it are texts, and choices a list of texts")
    kind = cast(OptionKind, details.get("kind") or ("choice" if choices else "text"))
    if kind not in get_args(OptionKind):
        raise ValueError(f'its kind "{kind}" is not known')
    low, high = float(details.get("least") or 0), float(details.get("most") or 1e6)
    bare = Option(name, kind, "", details.get("about") or "", choices, low, high)
    default = bare.read(details.get("default") or "")
    return Option(name, kind, default, bare.about, choices, low, high)
