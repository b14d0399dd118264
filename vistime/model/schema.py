"""The JSON Schema of definitions, by which an editor completes, explains and underlines while a person types.

It is kinder than the reader, which knows more than a schema can say: what the reader takes, the schema takes.
Editors hand over numbers and true or false where we read text.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable
from typing import Any, Final

from vistime.model.items import ITEM_LIMIT
from vistime.model.pack import CARD_RULES, EXTRAS, MOST_SPARE
from vistime.model.story import KINDS, PAGE_LIMIT
from vistime.model.timetable import DAY_LIMIT, PLACE_LIMIT
from vistime.model.two_languages import LARGEST, PLACES, SMALLEST
from vistime.model.values import (
    AGE_LIMIT,
    CHANGES,
    COPIES_LIMIT,
    HAIRS,
    INKS,
    MINUTES_LIMIT,
    NO,
    PICTURES_LIMIT,
    SKINS,
    YES,
)
from vistime.units import PAPERS

Schema = dict[str, Any]

#: For each key: its title, what it does, and examples. Where kinds differ, `kind.key` goes before `key`.
KEYS: Final[dict[str, tuple[str, str, list[Any]]]] = {
    "timetable": (
        "Timetable",
        "This file is a timetable; its title stands here.",
        ["My morning", "School day"],
    ),
    "story": ("Story", "This file is a story booklet; its title stands here.", ["I go to the dentist"]),
    "board": ("Board", "This file is a board to choose from; its title stands here.", ["I would like"]),
    "pack": ("Pack", "This file makes several files together; its title stands here.", ["Hospital visit"]),
    "for": ("Who it is for", "The name of the child; it is printed at the top.", ["Lewis"]),
    "age": (
        "Age",
        "How old the child is, in years or months. Tokens for a child under three are larger, and the command "
        "“vistime check” advises on small parts.",
        [2, "18 months"],
    ),
    "photo": ("Photo", "A photo of the child, as a file beside this one.", ["photos/lewis.jpg"]),
    "language": ("Language", "The short code of the language of the words.", ["en", "en-GB", "pl", "cy"]),
    "languages": (
        "Languages",
        "Two languages on each card, the main one first. Words are written in both ({en: Bath, pl: Kąpiel}), or known "
        "to vistime.",
        [["en", "pl"]],
    ),
    "second": (
        "The second language",
        "Where its words stand: below the first, beside it, or not at all (none); size is in percent of the first.",
        ["below", "beside", {"place": "below", "size": 100}],
    ),
    "layouts": (
        "Layouts",
        "How it is printed: one layout or a list of them. Options of a layout stand below its name. "
        "The command “vistime layouts” shows them all.",
        [["day", "cards"], [{"cards": {"size": "45mm"}}]],
    ),
    "paper": ("Paper", "The size of the paper in the printer.", ["A4", "Letter"]),
    "theme": ("Theme", "The colours and lines of the pages.", ["calm"]),
    "ink": ("Ink", "Print in colour, in grey, or as lines to save ink.", ["colour", "grey", "lines"]),
    "font": ("Font", "The typeface of the words.", ["Lexend", "Atkinson Hyperlegible"]),
    "pictures": (
        "Your own pictures",
        "Which picture a word gets: a file, another word, an emoji, or the name of a symbol.",
        [{"Gran": "photos/gran.jpg"}],
    ),
    "packs": (
        "Your own packs",
        "Packs of your own that are searched before the built-in pictures, first to last, or none of them. "
        "The command “vistime packs” adds and lists them.",
        [["widgit"], "none"],
    ),
    "skin": ("Skin", "The skin of the child and the family in the pictures.", ["medium", "yellow"]),
    "hair": ("Hair", "The hair of the child and the family in the pictures.", ["black"]),
    "fields": (
        "Words that change",
        "What is printed in the place of words in braces: {place} in a text, and here “place: the library”. "
        "{name} is what stands behind “for:”.",
        [{"place": "the library", "gp": "Dr Shah"}],
    ),
    "pronouns": (
        "Pronouns",
        "What {they}, {them}, {their}, {theirs} and {themselves} become: she, he or they, or five words of your own. "
        "“{they} are” becomes “she is”.",
        ["she", "he", "they", "xe/xem/xyr/xyrs/xemself"],
    ),
    "silence": ("Advice to leave out", "Codes of advice that is not shown for this file.", [["story-you"]]),
    "steps": (
        "Steps",
        "The steps in order. A plain line finds its own picture.",
        [["Wake up", "Get dressed"]],
    ),
    "days": (
        "Days",
        "The names of days, each with its steps below it.",
        [{"Monday": ["School", "Swimming"]}],
    ),
    "month": (
        "Month",
        "The month of the days below; their names are then days of it: 5, 1-4, or every Friday.",
        ["December 2026", "2026-12"],
    ),
    "places": (
        "Places",
        "Where the child is, such as two homes. A day on which the name of one stands is marked with it.",
        [["Mum's house", "Dad's house"]],
    ),
    "event": (
        "Event",
        "A day to count the sleeps to, and what happens on it.",
        ["25 December 2026", {"text": "Christmas", "date": "25 December 2026"}],
    ),
    "date": ("Day", "The day of the event, with its year.", ["25 December 2026", "2026-12-25"]),
    "pages": ("Pages", "The pages in order, each a few sentences.", [["I go to school on the bus."]]),
    "choices": ("Choices", "What there is to choose from.", [["Swings", "Drawing"]]),
    "include": ("Files", "The files that belong to this pack.", [["morning.yaml", "dentist.yaml"]]),
    "visit": ("Date of the visit", "The day of the event, for a countdown.", ["1 May 2026", "2026-05-01"]),
    "extras": (
        "Sheets that go with it",
        "What is added to the file to print: all, none, or some of contents, shopping, guide, change and spare.",
        [["contents", "guide"], "none"],
    ),
    "cards": (
        "Cards of several files",
        "shared: a card that several files have is printed as often as the one that needs it most; "
        "each: every file has all of its own.",
        ["shared", "each"],
    ),
    "spare": ("Spare cards", "How many blank cards are added, to draw on.", [4]),
    "text": ("Words", "The words that are printed.", ["Wake up"]),
    "picture": (
        "Picture",
        "A word, an emoji, a file, the name of a symbol (openmoji:1F4DA), or none. "
        "Without it the words find a picture.",
        ["library", "photos/library.jpg", "openmoji:1F4DA", "none"],
    ),
    "time": ("Time", "When it begins, or from when to when.", ["10:30", "8.55 - 9.00", "3:30 pm"]),
    "minutes": ("Minutes", "How long it takes, in minutes.", [45]),
    "change": ("Change", "Marks a step that is not as usual.", ["new", "moved", "cancelled", "surprise"]),
    "copies": ("Copies", "How many cards are made of it.", [2]),
    "done": ("Done", "Prints the step as finished.", ["yes"]),
    "heading": ("Heading", "A few words above the text of the page.", ["On the bus"]),
    "kinds": (
        "Kinds of sentences",
        "Your own labels, for “vistime check”: the kind of each sentence of the page in order, or one for all.",
        [["descriptive", "coaching"], "perspective"],
    ),
    "file": ("File", "A file of the pack, beside this one.", ["morning.yaml"]),
}


def json_schema() -> Schema:
    """The schema (draft 7, which editors' YAML plug-ins know best) of a document of any of the four kinds."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "vistime",
        "description": "A picture timetable, a story booklet, a board to choose from, or a pack of these.",
        "type": "object",
        "anyOf": [
            _kind("timetable", _timetable(), [["steps"], ["days"]], "event"),
            _kind("story", {"pages": _list(_page(), PAGE_LIMIT), "event": _event()}, [["pages"]]),
            _kind(
                "board", {"choices": _list(_item({"copies": _copies()})), "event": _event()}, [["choices"]]
            ),
            _kind("pack", {"include": _list(_file()), "visit": _text(), **_pack()}, [["include"]]),
        ],
    }


def _pack() -> dict[str, Schema]:
    extras = _words([*EXTRAS, "all", "none"])
    return {
        "extras": {"anyOf": [_text(), {"type": "array", "items": extras, "minItems": 1}]},
        "cards": _words(CARD_RULES),
        "spare": {
            "anyOf": [
                {"type": "integer", "minimum": 0, "maximum": MOST_SPARE},
                {"type": "string", "pattern": r"^\s*[0-9]+\s*$"},
            ]
        },
    }


def _shared() -> dict[str, Schema]:
    return {
        "for": _text(),
        "photo": _text(),
        "age": {"anyOf": [{"type": "number", "minimum": 0, "maximum": AGE_LIMIT}, _text()]},
        "language": {"type": "string", "pattern": r"^\s*[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*\s*$"},
        "languages": {"anyOf": [_text(), {"type": "array", "items": _text(), "minItems": 1, "maxItems": 2}]},
        "second": _second(),
        "layouts": _layouts(),
        "paper": _words(PAPERS),
        "theme": _text(),
        "ink": _words(INKS),
        "font": _text(),
        "pictures": {"type": "object", "minProperties": 1, "additionalProperties": _text()},
        "packs": {"anyOf": [_text(), {"type": "array", "items": _text(), "minItems": 1}]},
        "skin": _words(SKINS),
        "hair": _words(HAIRS),
        "fields": {"type": "object", "minProperties": 1, "additionalProperties": _text()},
        "pronouns": {"anyOf": [_text(), {"type": "array", "items": _text(), "minItems": 1}]},
        "silence": {"anyOf": [_text(), {"type": "array", "items": _text()}]},
    }


def _kind(name: str, own: dict[str, Schema], lists: list[list[str]], alone: str = "") -> Schema:
    """A kind of definition, with one of its lists, or with what may stand alone in place of them."""
    title, description, _ = KEYS[name]
    needed: list[Schema] = [{"required": [name, *required]} for required in lists]
    if alone:
        needed.append(
            {"required": [name, alone], "not": {"anyOf": [{"required": required} for required in lists]}}
        )
    return {
        "title": title,
        "description": description,
        **_settings({name: _texts(), **_shared(), **own}),
        "oneOf": needed,
    }


def _settings(properties: dict[str, Schema]) -> Schema:
    described = {key: {**_described(key), **schema} for key, schema in properties.items()}
    return {"type": "object", "properties": described, "additionalProperties": False}


def _described(key: str) -> Schema:
    title, description, examples = KEYS[key]
    return {"title": title, "description": description, "examples": copy.deepcopy(examples)}


def _text() -> Schema:
    return {"type": ["string", "number", "boolean"], "pattern": r"\S"}


def _in_languages() -> Schema:
    """The same words in several languages, by their codes."""
    codes = {"pattern": "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$"}
    return {"type": "object", "minProperties": 1, "propertyNames": codes, "additionalProperties": _text()}


def _texts() -> Schema:
    return {"anyOf": [_text(), _in_languages()]}


def _second() -> Schema:
    size = {"anyOf": [{"type": "integer", "minimum": SMALLEST, "maximum": LARGEST}, {"type": "string"}]}
    group = {"place": _words(PLACES), "size": size}
    return {"anyOf": [_words(PLACES), {"type": "object", "properties": group, "additionalProperties": False}]}


def _words(known: Iterable[str]) -> Schema:
    """One of the words, completed as they are written here and taken in any capitals."""
    words = list(known)
    either = "|".join("".join(f"[{c.lower()}{c.upper()}]" if c.isalpha() else c for c in w) for w in words)
    return {"anyOf": [{"enum": words}, {"type": "string", "pattern": rf"^\s*({either})\s*$"}]}


def _list(items: Schema, limit: int = ITEM_LIMIT) -> Schema:
    return {"type": "array", "items": items, "minItems": 1, "maxItems": limit}


def _layouts() -> Schema:
    options = {"type": "object", "additionalProperties": {"type": ["object", "null"]}, "minProperties": 1}
    one = {"anyOf": [_text(), options]}
    return {"anyOf": [*one["anyOf"], {"type": "array", "items": one, "minItems": 1}]}


def _item(own: dict[str, Schema]) -> Schema:
    """A plain text, or a group of settings with a text or a picture."""
    words = {"anyOf": [{"type": ["string", "number", "boolean", "null"]}, _in_languages()]}
    group = _settings({"text": words, **{"picture": _text(), **own}})
    group["anyOf"] = [{"required": ["text"]}, {"required": ["picture"]}]
    return {"anyOf": [_text(), group, _in_languages()]}


def _step() -> Schema:
    return _item(
        {
            "time": {"type": ["string", "number"], "pattern": "[0-9]"},
            "minutes": {
                "anyOf": [
                    {"type": "integer", "minimum": 1, "maximum": MINUTES_LIMIT},
                    {
                        "type": "string",
                        "pattern": r"^\s*[0-9]+\s*([mM]([iI][nN]([sS]|[uU][tT][eE][sS]?)?)?)?\.?\s*$",
                    },
                ]
            },
            "copies": _copies(),
            "change": _words(CHANGES),
            "done": {"anyOf": [{"type": "boolean"}, {"enum": [0, 1]}, _words(sorted(YES | NO))]},
        }
    )


def _copies() -> Schema:
    number = {"type": "string", "pattern": r"^\s*[0-9]+\s*$"}
    return {"anyOf": [{"type": "integer", "minimum": 1, "maximum": COPIES_LIMIT}, number]}


def _timetable() -> dict[str, Schema]:
    return {
        "steps": _list(_step()), "days": _days(), "month": _text(), "places": _list(_item({}), PLACE_LIMIT),
        "event": _event(),
    }  # fmt: skip


def _event() -> Schema:
    group = _settings({"text": _texts(), "picture": _text(), "date": _text()})
    group["required"] = ["date"]
    return {"anyOf": [_text(), group]}


def _days() -> Schema:
    # With a month, one step may stand beside the name of its day.
    steps = {"anyOf": [{"type": "null"}, _text(), {**_list(_step()), "minItems": 0}]}
    return {"type": "object", "minProperties": 1, "maxProperties": DAY_LIMIT, "additionalProperties": steps}


def _page() -> Schema:
    kind = _words(KINDS)
    kinds = {"anyOf": [_text(), {"type": "array", "items": kind, "minItems": 1}]}
    several = {"type": "array", "items": _text(), "minItems": 1, "maxItems": PICTURES_LIMIT}
    return _item({"picture": {"anyOf": [_text(), several]}, "heading": _texts(), "kinds": kinds})


def _file() -> Schema:
    shared = _shared()
    overrides = {key: shared[key] for key in ("layouts", "paper", "theme", "ink", "font")}
    group = _settings({"file": _text(), **overrides})
    group["required"] = ["file"]
    return {"anyOf": [_text(), group]}
