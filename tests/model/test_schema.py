"""The schema that editors use agrees with the reader."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from vistime.diagnostics import VistimeError
from vistime.model import KINDS, read
from vistime.model.event import Event
from vistime.model.schema import KEYS, json_schema
from vistime.source import Document, load, parse

jsonschema = pytest.importorskip("jsonschema")
ROOT = Path(__file__).parents[2]


@cache
def validator() -> Any:
    schema = json_schema()
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def as_editors_see(data: Any) -> Any:
    """YAML 1.2's core schema: numbers, true, false and null are no texts."""
    if isinstance(data, dict):
        return {key: as_editors_see(value) for key, value in data.items()}
    if isinstance(data, list):
        return [as_editors_see(value) for value in data]
    if not isinstance(data, str):
        return data
    if data in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return data.casefold() == "true"
    if data in ("null", "Null", "NULL"):
        return None
    if re.fullmatch(r"[-+]?[0-9]+", data):
        return int(data)
    return float(data) if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", data) else data


GOOD = [
    "timetable: x\nfields: {place: the park, GP name: 3}\npronouns: she/her\nsteps: [a]",
    "timetable: x\npronouns: [xe, xem, xyr, xyrs, xemself]\nsteps: [a]",
    "timetable: x\nsteps: [a]",
    "timetable: 2026\nsteps: [7, yes, true]",
    "timetable: x\nsteps:\n  - {text: a, time: 8.55, minutes: 45, change: Canceled, done: yes}",
    "timetable: x\nsteps:\n  - {text: a, time: 8.55 - 9.00, minutes: 45 min, change: new, done: 1}",
    "timetable: x\nsteps:\n  - {text: '', picture: bus}\n  - {picture: openmoji:1F4DA}\n  - {text: , picture: 7}",
    "timetable: x\ndays:\n  Monday: [a, {text: b}]\n  Sunday:\n  Tue: []",
    "timetable: x\nfor: 7\nphoto: a.jpg\nlanguage: en-GB\nlayouts: day\npaper: letter\ntheme: 1\nink: GRAY\n"
    "font: x\npictures: {Gran: a.jpg, 7: 8}\nsilence: story-you\nsteps: [a]",
    "timetable: x\nlayouts: [day, {cards: {size: 45, a: [1]}}, {week: }]\nsilence: [a, b]\nsteps: [a]",
    "timetable: x\nlayouts: {cards: {size: 45}}\nsteps: [a]",
    "story: x\npages:\n  - a\n  - {text: b, picture: c, heading: 7}",
    "board: x\nchoices: [a, {text: b, picture: none}]",
    "timetable: x\nevent: 25 December 2026",
    "timetable: x\nevent: {date: 2026-12-25, text: Christmas, picture: none}\nsteps: [a]",
    "timetable: x\nmonth: December 2026\nplaces: [Mum, {text: Dad, picture: house}]\n"
    "days:\n  1-4: Mum\n  5: [Dad, Swimming]",
    "story: x\nevent: 2026-12-25\npages: [a]",
    "board: x\nevent: {date: 2026-12-25}\nchoices: [a]",
    "timetable: {en: x, pl: y}\nlanguages: [en, pl]\nsecond: beside\nsteps: [{en: a, pl: b}, {text: {en: a, pl: b}}]",
    "story: x\nlanguages: pl, en\nsecond: {place: below, size: 100}\n"
    "pages: [{text: {en: a, pl: b}, heading: {pl: c, en: d}}]",
    "timetable: x\nlanguages: [en]\nsecond: {size: 80%}\nsteps: [{text: {en: 7}}]",
    "pack: x\nvisit: 2026-05-01\ninclude: [a.yaml, {file: b.yaml, layouts: [day], paper: A5, ink: lines}]",
]

BAD = [
    "timetable: x\nfields: [a]\nsteps: [a]",
    "timetable: x\nfields: {}\nsteps: [a]",
    "a",
    "[a]",
    "{}",
    "timetable: x",
    "steps: [a]",
    "timetable: x\nstory: y\nsteps: [a]",
    "timetable: x\nsteps: [a]\ndays: {Monday: [a]}",
    "timetable: [x]\nsteps: [a]",
    "timetable: ''\nsteps: [a]",
    "timetable: x\nsteps: a",
    "timetable: x\nsteps: []",
    "timetable: x\nsteps: {a: b}",
    "timetable: x\nsteps: [[a]]",
    "timetable: x\nsteps: [{Snack: apple}]",
    "timetable: x\nsteps: [{text: [a]}]",
    "timetable: x\nsteps: [{time: '8:00'}]",
    "timetable: x\nsteps: [{text: a, time: soon}]",
    "timetable: x\nsteps: [{text: a, minutes: 0}]",
    "timetable: x\nsteps: [{text: a, minutes: soon}]",
    "timetable: x\nsteps: [{text: a, change: nwe}]",
    "timetable: x\nsteps: [{text: a, done: perhaps}]",
    "timetable: x\npaper: A9\nsteps: [a]",
    "timetable: x\nink: blue\nsteps: [a]",
    "timetable: x\nlanguage: English language\nsteps: [a]",
    "timetable: x\npapper: A4\nsteps: [a]",
    "timetable: x\nlayouts: [[day]]\nsteps: [a]",
    "timetable: x\npictures: a.jpg\nsteps: [a]",
    "timetable: x\npages: [a]",
    "timetable: x\nmonth: December 2026",
    "timetable: x\nevent: {text: Christmas}\nsteps: [a]",
    "timetable: x\nevent: [a]\nsteps: [a]",
    "timetable: x\nmonth: 2026-12\nplaces: Mum\ndays: {5: [a]}",
    "story: x\npages: [{heading: a}]",
    "board: x\nchoices: [{text: a, time: '8:00'}]",
    "pack: x\ninclude: [{paper: A4}]",
]


def document(text: str) -> Document:
    [found] = parse(text, "f.yaml").documents
    return found


@pytest.mark.parametrize("text", GOOD)
def test_reader_and_schema_take_what_is_good(text: str) -> None:
    read(document(text))
    validator().validate(as_editors_see(document(text).data))
    validator().validate(document(text).data)


@pytest.mark.parametrize("text", BAD)
def test_reader_and_schema_refuse_what_is_bad(text: str) -> None:
    with pytest.raises(VistimeError):
        read(document(text))
    assert not validator().is_valid(as_editors_see(document(text).data))


@pytest.mark.parametrize("path", sorted((ROOT / "examples").rglob("*.yaml")), ids=lambda path: path.name)
def test_examples_fit_the_schema(path: Path) -> None:
    for found in load(path).documents:
        if set(KINDS) & set(found.data if isinstance(found.data, dict) else ()):
            validator().validate(as_editors_see(found.data))


def test_what_the_schema_refuses_the_reader_refuses_too() -> None:
    """Held against every wrong file: the schema may be kinder, never harsher."""
    checked, checker = 0, validator()
    for path in sorted((ROOT / "tests" / "errors").glob("*.yaml")):
        try:
            documents = load(path).documents
        except VistimeError:
            continue
        for found in documents:
            checked += 1
            if not checker.is_valid(as_editors_see(found.data)):
                with pytest.raises(VistimeError):
                    read(found)
    assert checked > 30


def test_the_schema_has_the_settings_of_the_models_and_explains_each() -> None:
    kinds = {schema["title"].casefold(): schema for schema in json_schema()["anyOf"]}
    assert set(kinds) == set(KINDS)
    for name, kind in KINDS.items():
        assert set(kinds[name]["properties"]) == settings_of(kind) - {"title"} | {name}
        items = kinds[name]["properties"][kind.holds]["items"]["anyOf"][1]
        assert set(items["properties"]) == settings_of(kind.item)
        for schema in (kinds[name], items):
            for key, value in schema["properties"].items():
                assert value["title"], key
                assert value["description"].endswith("."), key
                assert value["examples"], key
    used = {key for kind in KINDS.values() for key in settings_of(kind) | settings_of(kind.item)}
    used |= settings_of(Event)
    assert set(KEYS) == used - {"title"} | set(KINDS)


def settings_of(model: Any) -> set[str]:
    return {field.key for field in model.model_fields.values()}


def test_the_examples_in_the_schema_are_right() -> None:
    checker = validator()
    for kind in json_schema()["anyOf"]:
        for key, value in kind["properties"].items():
            for example in value["examples"]:
                assert checker.evolve(schema=value).is_valid(example), (key, example)


def test_the_schema_is_json() -> None:
    assert json.loads(json.dumps(json_schema())) == json_schema()
