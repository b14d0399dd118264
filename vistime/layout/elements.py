"""The words of page markup: every element and attribute, how it is read, and what it is for.

`docs/markup.md` is made from these tables.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from vistime.layout import boxes as b
from vistime.units import MM_PER_PT, length_mm, paper_name, paper_size


class Attribute(NamedTuple):
    """An attribute of an element: the box's field it fills, how its text is read, and a line for the docs."""

    field: str
    read: Callable[[str], Any]
    about: str


def _length(text: str) -> b.Length:
    """A length, or a percentage of the parent."""
    if text.endswith("%"):
        try:
            return b.Percent(float(text[:-1]))
        except ValueError:
            raise ValueError("no percentage") from None
    return _mm(text)


def _mm(text: str) -> float:
    value = length_mm(text)
    if not 0 <= value <= 5000:
        raise ValueError("a length is between 0 and 5000 mm")
    return value


def _points(text: str) -> float:
    """A text size: bare numbers are points."""
    value = length_mm(text) / MM_PER_PT if re.search(r"[a-z]", text) else float(text)
    if not 1 <= value <= 1000:
        raise ValueError("a text size is between 1 and 1000 pt")
    return round(value, 3)


def _edges(text: str) -> b.Edges:
    sides = [_mm(part) for part in text.split()]
    if len(sides) == 1:
        sides *= 4
    elif len(sides) == 2:
        sides *= 2
    elif len(sides) == 3:
        sides.append(sides[1])
    if len(sides) != 4:
        raise ValueError("one to four lengths: top right bottom left")
    return (sides[0], sides[1], sides[2], sides[3])


def _range(text: str) -> b.Range:
    low, dots, high = text.partition("..")
    smallest = _mm(low)
    largest = _mm(high) if dots else smallest
    if smallest <= 0 or largest < smallest:
        raise ValueError("smallest..largest, both above 0")
    return (smallest, largest)


def _pair(text: str) -> tuple[float, float]:
    parts = [_mm(part) for part in text.split()]
    if len(parts) not in (1, 2):
        raise ValueError("one length, or two: between columns, between rows")
    return (parts[0], parts[-1])


def _colour(text: str) -> str:
    if re.fullmatch(r"#[0-9a-fA-F]{3}", text):
        text = "#" + "".join(c * 2 for c in text[1:])
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", text):
        raise ValueError("a colour is written #rrggbb")
    return text.lower()


def _colour_or_none(text: str) -> str | None:
    return None if text == "none" else _colour(text)


def _share(text: str) -> tuple[float, str]:
    """A share of the size of another group: `75% label`."""
    share, _, group = text.partition(" ")
    if not re.fullmatch(r"\d{1,3}%", share) or not 0 < int(share[:-1]) <= 100 or not group.strip():
        raise ValueError("a share and the name of a group, such as 75% label")
    return int(share[:-1]) / 100, group.strip()


def _number(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 10000:
        raise ValueError("a number between 0 and 10000")
    return value


def _count(text: str) -> int:
    if text == "auto":
        return 0
    if not text.isdigit() or int(text) > 1000:
        raise ValueError("a whole number up to 1000, or auto")
    return int(text)


def _columns(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 1000:
        raise ValueError("a whole number from 1 to 1000")
    return int(text)


def _yes(text: str) -> bool:
    if text not in ("yes", "no"):
        raise ValueError("yes or no")
    return text == "yes"


def _one_of(*words: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in words:
            raise ValueError(f"one of {', '.join(words)}")
        return text

    return read


def _paper(text: str) -> tuple[float, float]:
    """A paper's name, with `landscape` behind it if so, or `210mm x 297mm`."""
    name, _, turn = text.strip().partition(" ")
    known = paper_name(name)
    if known and turn in ("", "portrait", "landscape"):
        return paper_size(known, turn == "landscape")
    width, cross, height = text.partition("x")
    if not cross:
        raise ValueError("a paper such as A4, A4 landscape, or 210mm x 297mm")
    size = (_mm(width), _mm(height))
    if min(size) < 20:
        raise ValueError("a page is at least 20 mm wide and high")
    return size


def _time(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{1,2}):(\d{2})", text)
    if not match or int(match[1]) > 24 or int(match[2]) > 59:
        raise ValueError("a time such as 10:30")
    return int(match[1]), int(match[2])


def _language(text: str) -> str:
    if text and not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", text):
        raise ValueError("the code of a language, such as en or ur")
    return text


def _minutes(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 1440:
        raise ValueError("a whole number of minutes from 1 to 1440")
    return int(text)


_ALIGN = _one_of("start", "center", "end", "stretch")
_SIDE = _one_of("left", "center", "right")
_VALIGN = _one_of("top", "middle", "bottom")
_A = Attribute

_COMMON: Final = {
    "width": _A("width", _length, "outer width: a length, or a percentage of the parent"),
    "height": _A("height", _length, "outer height: a length, or a percentage of the parent"),
    "min-width": _A("min_width", _length, "never narrower than this"),
    "max-width": _A("max_width", _length, "never wider than this"),
    "min-height": _A("min_height", _length, "never lower than this"),
    "max-height": _A("max_height", _length, "never taller than this; for a fitted text: what it should take"),
    "grow": _A("grow", _number, "its share of the space that is left over in a row or column"),
    "align-self": _A("align_self", _ALIGN, "its own alignment across the row or column"),
    "padding": _A("padding", _edges, "space inside the edges: one to four lengths, as in CSS"),
    "background": _A("background", _colour_or_none, "fill colour, or none"),
    "border": _A("border", _mm, "width of the outline"),
    "border-colour": _A("border_colour", _colour, "colour of the outline"),
    "border-style": _A("border_style", _one_of("solid", "dashed"), "solid or dashed outline"),
    "radius": _A("radius", _mm, "radius of the corners"),
    "repeat": _A("repeat", _yes, "directly in a page: stands on each of its pages, not only on the first"),
    "role": _A(
        "role",
        _one_of("title", "heading", "label", "note", "item", "decoration"),
        "what it is to a screen "
        "reader: the document's title, a heading, the number of an item, small print at the foot of a page, one "
        "item of a list, or nothing",
    ),
    "alt": _A(
        "alt", str, "what a screen reader says of it; a picture without has its own name, a clock its time"
    ),
    "when": _A("when", _one_of("always", "many"), "many: only if there is more than one page"),
}
_LINEAR: Final = {
    "gap": _A("gap", _mm, "space between the children"),
    "align": _A("align", _ALIGN, "how children stand across the direction"),
    "justify": _A("justify", _one_of("start", "center", "end", "between"), "where spare space goes"),
}
_INK: Final = {
    "stroke": _A("stroke", _mm, "thickness of the line"),
    "colour": _A("colour", _colour, "colour of the line"),
}

ELEMENTS: Final[dict[str, type[b.Box]]] = {
    "page": b.PageBox,
    "row": b.Row,
    "column": b.Column,
    "card": b.Card,
    "back": b.Back,
    "stack": b.Stack,
    "grid": b.Grid,
    "flow": b.Flow,
    "text": b.Text,
    "picture": b.Picture,
    "line": b.Line,
    "box": b.Column,
    "space": b.Space,
    "tick": b.Tick,
    "clock": b.Clock,
    "dial": b.Dial,
    "cross": b.Cross,
    "arrow": b.Arrow,
    "ruler": b.Ruler,
}

#: Elements that hold other elements.
CONTAINERS: Final = frozenset(
    {"page", "header", "footer", "row", "column", "card", "back", "box", "stack", "grid", "flow"}
)

ATTRIBUTES: Final[dict[str, dict[str, Attribute]]] = {
    "document": {
        "impose": _A("impose", _one_of("none", "fold"), "fold: two pages a side, to be folded into a booklet"),
        "sheet": _A("sheet", _paper, "the paper that folded pages are printed on"),
        "flip": _A("flip", _one_of("short", "long"), "the edge over which the printer turns the sheet"),
        "sides": _A(
            "sides", _one_of("both", "one", "one-reversed"),
            "one: all fronts before all backs, for a printer of one side; one-reversed: the last back first",
        ),
        "dir": _A("dir", _one_of("ltr", "rtl"), "rtl: its pages read from right to left; else as the language does"),
    },
    "page": {
        **_COMMON,
        **_LINEAR,
        "paper": _A("paper", _paper, "A4, A4 landscape, or 148.5mm x 210mm"),
        "margin": _A("margin", _edges, "from the edge of the paper to the content"),
        "safe": _A("safe", _mm, "the outer edge that printers can't reach; header and footer keep out of it"),
        "cards": _A("cards", _count, "how many cards are cut out of it, besides the cells of a flow"),
        "cuts": _A("cuts", _count, "the straight cuts that part those cards"),
    },
    "row": {**_COMMON, **_LINEAR},
    "column": {**_COMMON, **_LINEAR},
    "card": {**_COMMON, **_LINEAR},
    "back": {**_COMMON, **_LINEAR},
    "box": {**_COMMON, **_LINEAR},
    "stack": _COMMON,
    "grid": {
        **_COMMON,
        "columns": _A("columns", _columns, "how many cells stand side by side"),
        "gap": _A("gap", _pair, "space between columns, and between rows when it differs"),
    },
    "flow": {
        **_COMMON,
        "columns": _A("columns", _count, "cells side by side; auto: what makes them largest"),
        "rows": _A("rows", _count, "at most so many rows on a page; auto: as many as fit"),
        "cell-width": _A("cell_width", _range, "width of a cell, or smallest..largest"),
        "cell-height": _A("cell_height", _range, "height of a cell, or smallest..largest"),
        "gap": _A("gap", _pair, "space between columns, and between rows when it differs"),
        "balance": _A("balance", _yes, "deal the cells out evenly over the pages"),
        "cut": _A("cut", _one_of("none", "lines", "marks"), "lines between the cells to cut along, or crop marks"),
        "cut-colour": _A("cut_colour", _colour, "colour of the cut lines"),
        "align": _A("align", _ALIGN, "where the cells stand across the page"),
        "justify": _A("justify", _one_of("start", "center", "end"), "where the cells stand down the page"),
        "option": _A("option", str, "which option the size of the cells comes from, for messages"),
    },
    "text": {
        **_COMMON,
        "size": _A("size", _points, "text size in pt; the largest one, when it is fitted"),
        "min-size": _A("min_size", _points, "the smallest size in pt when it is fitted"),
        "fit": _A("fit", str, "texts with the same name share one size, the largest at which all of them fit"),
        "size-of": _A("size_of", _share, "75% label: at most that share of the size of the fit group label"),
        "even": _A("even", _yes, "texts of the group take the same height"),
        "overflow": _A("overflow", _one_of("shrink", "continue"), "what a text does that is too long"),
        "numbers": _A("numbers", _yes, "[[page]] and [[pages]] in it are the page's number and their count"),
        "weight": _A("weight", _one_of("regular", "bold"), "regular or bold"),
        "font": _A("font", _one_of("lexend", "atkinson"), "lexend or atkinson"),
        "colour": _A("colour", _colour, "colour of the letters"),
        "align": _A("align", _SIDE, "left, center or right; swapped on a page that reads from right to left"),
        "valign": _A("valign", _VALIGN, "top, middle or bottom of its place"),
        "line-height": _A("line_height", _number, "distance of the lines as a multiple of the size"),
        "balance": _A("balance", _yes, "make the lines about equally long"),
        "lang": _A("lang", _language, "the language of its words, such as ur, when it is not the document's"),
        "subject": _A("subject", str, "which item the words come from, for messages"),
        "over-height": _A("over_height", _number, "height of the pictures over its words as a multiple of the size"),
    },
    "over": {
        "source": _A("source", str, "the key of the picture above the words, as the template was given it"),
        "crossed": _A("crossed", _yes, "the picture is crossed out"),
    },
    "picture": {
        **_COMMON,
        "source": _A("source", str, "the picture's key, as the template was given it"),
        "fit": _A(
            "fit",
            _one_of("contain", "cover", "most"),
            "contain shows all of it, cover fills the place, most fills what it can without losing over a quarter",
        ),
        "align": _A("align", _SIDE, "left, center or right of its place"),
        "valign": _A("valign", _VALIGN, "top, middle or bottom of its place"),
    },
    "line": {
        **_COMMON,
        **_INK,
        "style": _A("style", _one_of("solid", "dashed"), "solid or dashed"),
        "direction": _A("direction", _one_of("horizontal", "vertical"), "which way it runs"),
    },
    "space": _COMMON,
    "tick": {**_COMMON, **_INK, "done": _A("done", _yes, "with its tick")},
    "clock": {
        **_COMMON,
        "time": _A("time", _time, "the time it shows, such as 10:30"),
        "colour": _A("colour", _colour, "colour of rim, marks and hands"),
        "face": _A("face", _colour, "colour of the dial"),
    },
    "dial": {
        **_COMMON,
        "minutes": _A("minutes", _minutes, "how long it takes, 1 to 1440; each hour has a dial of its own"),
        "turn": _A("turn", _one_of("clock", "timer"), "shaded as a clock's hand goes, or back from the top"),
        "colour": _A("colour", _colour, "colour of rim and marks"),
        "shade": _A("shade", _colour, "colour of the minutes it takes"),
        "face": _A("face", _colour, "colour of the dial"),
    },
    "cross": {**_COMMON, **_INK},
    "arrow": {
        **_COMMON,
        "direction": _A("direction", _one_of("right", "down", "left", "up"), "where it points"),
        "colour": _A("colour", _colour, "its colour"),
    },
    "ruler": {
        **_COMMON,
        "length": _A("length", _mm, "its length in mm"),
        "colour": _A("colour", _colour, "its colour"),
    },
}  # fmt: skip
