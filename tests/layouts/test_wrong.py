"""What a layout can't do is one error that names the place and says what would do; what may be a slip is a warning."""

from __future__ import annotations

from typing import Any

import pytest
from support import definition, lay_out


def said(kind: str, layout: str, options: dict[str, Any], **values: Any) -> list[tuple[str, str, str, str]]:
    """The messages about some toilets in a layout: severity, the text they point at, message, hint."""
    items = {"timetable": "steps", "board": "choices", "story": "pages"}[kind]
    content = {} if "days" in values else {items: ["Toilet", "Toilet"]}
    laid, report = lay_out(definition(kind, layouts=[{layout: options}], **content, **values))
    messages = []
    for d in report:
        assert d.span
        at = d.span.text[d.span.column - 1 :][: d.span.length]
        messages.append((d.severity, at.strip('"'), d.message, d.hint))
    assert bool(laid) != any(severity == "error" for severity, *_ in messages)
    return messages


@pytest.mark.parametrize("layout", ["cards", "change"])
@pytest.mark.parametrize(
    ("size", "hint"),
    [
        ("0", "each side is between 20 and 290 mm"), ("-50", "each side is between 20 and 290 mm"),
        ("1000000000", "each side is between 20 and 290 mm"), ("50x5000", "each side is between 20 and 290 mm"),
        ("1e9", "it is a size in mm such as 50 or 50x60"), ("nan", "it is a size in mm such as 50 or 50x60"),
        ("50x", "it is a size in mm such as 50 or 50x60"), ("large", "it is a size in mm such as 50 or 50x60"),
    ],
)  # fmt: skip
def test_sizes_that_can_not_be(layout: str, size: str, hint: str) -> None:
    ((severity, at, message, more),) = said("timetable", layout, {"size": size})
    assert (severity, at) == ("error", size)
    assert message == f'the option "size" of the layout "{layout}" can\'t be "{size}"'
    assert more.startswith(f"{hint}; width and height in mm")


@pytest.mark.parametrize("layout", ["cards", "change"])
@pytest.mark.parametrize(
    ("size", "paper", "named", "room", "larger"),
    [
        ("250", "A4", "250 x 250", "190 x 277", "A3"), ("145", "A5", "145 x 145", "128 x 190", "A4"),
        ("100x280", "A4", "100 x 280", "190 x 277", "A3"), ("290", "Letter", "290 x 290", "195.9 x 259.4", ""),
        ("60x260", "Letter", "60 x 260", "195.9 x 259.4", "Legal"),
    ],
)  # fmt: skip
def test_cards_that_are_larger_than_the_paper(
    layout: str, size: str, paper: str, named: str, room: str, larger: str
) -> None:
    (error,) = said("timetable", layout, {"size": size}, paper=paper)
    message = f"cards of {named} mm are larger than the {room} mm that the paper has for them ({layout})"
    hint = f"make them no larger than {room} mm" + (f", or write: paper: {larger}" if larger else "")
    assert error == ("error", size, message, hint)
    if larger:
        assert not said("timetable", layout, {"size": size}, paper=larger), "the hint is right"


@pytest.mark.parametrize(
    ("kind", "layout", "message"),
    [
        ("story", "week", 'the layout "week" can\'t show a story'),
        ("story", "day", 'the layout "day" can\'t show a story'),
        ("board", "booklet", 'the layout "booklet" can\'t show a board'),
        ("timetable", "tokens", 'the layout "tokens" can\'t show a timetable'),
    ],
)
def test_what_a_layout_can_not_show(kind: str, layout: str, message: str) -> None:
    ((severity, _, told, hint),) = said(kind, layout, {})
    assert (severity, told) == ("error", message)
    begin, _, names = hint.partition(": ")
    assert begin == f"a {kind} can be printed as"
    for name in names.split(", "):
        values = {"days": {"Monday": ["Toilet"]}} if name == "week" else {}
        assert not [d for d in said(kind, name, {}, **values) if d[0] == "error"], "the hint is right"


def test_week_of_steps() -> None:
    ((severity, _, message, hint),) = said("timetable", "week", {})
    assert (severity, message) == ("error", 'the layout "week" needs "days:", and this timetable has none')
    assert hint == 'write "days:" and below it, with a colon, what each of them is called'


@pytest.mark.parametrize("asked", ["xyz", "wait, xyz", ["wait", "xyz"], ""])
def test_change_cards_that_there_are_not(asked: str | list[str]) -> None:
    ((severity, _, message, hint),) = said("timetable", "change", {"which": asked})
    assert severity == "error"
    assert message.startswith('the option "which" of the layout "change" can\'t be "')
    assert hint.startswith(
        "it can be all, or some of change, surprise, new, cancelled, moved, finished, wait; "
    )


def test_day_that_is_marked_is_one_of_the_week() -> None:
    days = {"Monday": ["Toilet"], "Wednesday": []}
    (warning,) = said("timetable", "week", {"today": "Wensday"}, days=days)
    message = 'no day is called "Wensday", so that none is marked (week)'
    assert warning == ("warning", "Wensday", message, 'did you mean "Wednesday"?')
    for asked in ("wednesday", "Wed", "", " monday "):
        assert not said("timetable", "week", {"today": asked}, days=days)


@pytest.mark.parametrize(
    ("value", "severity", "message"),
    [
        ("nothing.jpg", "error", 'there is no file "nothing.jpg"'),
        ("openmoji:none", "error", 'the pack "openmoji" has no picture "openmoji:none"'),
        ("a word without a picture", "warning", 'no picture for "a word without a picture"'),
    ],
)
def test_pictures_that_there_are_not(value: str, severity: str, message: str) -> None:
    (found,) = said("timetable", "change", {"surprise": value, "which": "surprise"})
    assert found[:2] == (severity, value)
    assert found[2].startswith(message)


def test_list_where_one_value_is_meant() -> None:
    ((_, _, message, _),) = said("timetable", "cards", {"size": ["50", "60"]})
    assert message == 'the option "size" of the layout "cards" can\'t be "50, 60"'
