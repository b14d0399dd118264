"""What families write becomes timetables, stories, boards and packs."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vistime.diagnostics import Diagnostic, VistimeError
from vistime.model import (
    AnyDefinition,
    Board,
    Choice,
    ClockTime,
    Include,
    LayoutUse,
    Pack,
    Page,
    Step,
    Story,
    TimeSpan,
    Timetable,
    read,
)
from vistime.source import parse


def definition(text: str) -> AnyDefinition:
    [document] = parse(text, "f.yaml").documents
    return read(document)


def timetable(*steps: str, **settings: str) -> Timetable:
    lines = ["timetable: x", *(f"{key}: {value}" for key, value in settings.items()), "steps:"]
    found = definition("\n".join([*lines, *(f"  - {step}" for step in steps or ["a"])]))
    assert isinstance(found, Timetable)
    return found


def step(text: str) -> Step:
    return timetable(text).steps[0]


def complaints(text: str) -> tuple[Diagnostic, ...]:
    with pytest.raises(VistimeError) as caught:
        definition(text)
    return caught.value.diagnostics


WHOLE = """\
timetable: "My  morning "
for: Lewis
photo: photos/lewis.jpg
language: en_gb
layouts:
  - day
  - cards: {size: 45mm, ink: lines}
paper: letter
theme: calm
ink: Gray
font: Lexend
pictures:
  Gran: photos/gran.jpg
silence: [story-you, print-small]
steps:
  - Wake up
  - text: Bookbug
    picture: photos/library.jpg
    time: "10:30"
    minutes: 45
    change: New
    done: on
"""


def test_a_whole_timetable() -> None:
    assert definition(WHOLE) == Timetable(
        title="My morning",
        for_name="Lewis",
        photo="photos/lewis.jpg",
        language="en-GB",
        layouts=(
            LayoutUse("day", {}, ("layouts", 0)),
            LayoutUse("cards", {"size": "45mm", "ink": "lines"}, ("layouts", 1, "cards")),
        ),
        paper="Letter",
        theme="calm",
        ink="grey",
        font="Lexend",
        pictures={"Gran": "photos/gran.jpg"},
        silence=("story-you", "print-small"),
        steps=(
            Step(text="Wake up"),
            Step(
                text="Bookbug",
                picture="photos/library.jpg",
                time=TimeSpan(ClockTime(10, 30)),
                minutes=45,
                change="new",
                done=True,
            ),
        ),
    )


def test_what_is_not_given_is_for_others_to_decide() -> None:
    found = timetable("a")
    assert found.language == "en"
    settings = (found.for_name, found.photo, found.paper, found.theme, found.ink, found.font)
    assert set(settings) == {None}
    assert (found.pictures, found.silence) == ({}, ())


@pytest.mark.parametrize(
    ("text", "layout"),
    [
        ("timetable: x\nsteps: [a]", "day"),
        ("story: x\npages: [a]", "booklet"),
        ("board: x\nchoices: [a]", "cards"),
    ],
)
def test_each_kind_has_its_own_layout(text: str, layout: str) -> None:
    assert definition(text).layouts == (LayoutUse(layout),)


def test_days_keep_their_names_and_order() -> None:
    found = definition("timetable: x\ndays:\n  Tue: [Bus, {text: Swim}]\n  lundi: [a]\n  Sunday:")
    assert isinstance(found, Timetable)
    assert list(found.days) == ["Tue", "lundi", "Sunday"]
    assert found.days["Sunday"] == ()
    assert [(path, item.text) for path, item in found.items()] == [
        (("days", "Tue", 0), "Bus"),
        (("days", "Tue", 1), "Swim"),
        (("days", "lundi", 0), "a"),
    ]


def test_a_story() -> None:
    text = (
        "story: x\npages:\n  - I go\n    home.\n"
        "  - text: |\n      One\n      two.\n\n       \n      Three.\n    picture: bus\n    heading: Bus\n"
        "  - picture: bus\n"
    )
    found = definition(text)
    assert isinstance(found, Story)
    assert found.pages[1].text == "One two.\nThree."
    assert found.pages == (
        Page(text="I go home."),
        Page(text="One two.\nThree.", picture="bus", heading="Bus"),
        Page(picture="bus"),
    )
    assert [path for path, _ in found.items()] == [("pages", 0), ("pages", 1), ("pages", 2)]


def test_a_board() -> None:
    found = definition("board: x\nchoices:\n  - Swings\n  - {text: Draw, picture: None}")
    assert isinstance(found, Board)
    assert found.choices == (Choice(text="Swings"), Choice(text="Draw", picture="none"))
    assert [path for path, _ in found.items()] == [("choices", 0), ("choices", 1)]


def test_a_pack_and_the_places_of_its_layouts() -> None:
    text = (
        "pack: x\nvisit: 1st May 2026\ninclude:\n  - a.yaml\n"
        "  - file: b.yaml\n    paper: a5\n    layouts:\n      - {booklet: {cover: no}}\n"
    )
    [document] = parse(text, "f.yaml").documents
    found = read(document)
    assert isinstance(found, Pack)
    use = LayoutUse("booklet", {"cover": "no"}, ("include", 1, "layouts", 0, "booklet"))
    assert found.include == (Include(file="a.yaml"), Include(file="b.yaml", paper="A5", layouts=(use,)))
    assert found.visit == date(2026, 5, 1)
    assert list(found.items()) == []
    assert document.span((*use.path, "cover"), key=True).column == 20
    assert document.span((*use.path, "cover"), key=True).line == 8


def test_every_item_knows_its_line() -> None:
    [document] = parse(WHOLE, "f.yaml").documents
    lines = [document.span(path).line for path, _ in read(document).items()]
    assert lines == [16, 17]


def test_definitions_do_not_change_and_travel() -> None:
    found = timetable("a")
    with pytest.raises(AttributeError, match="never changes"):
        found.title = "y"  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(found)) == found
    assert (found.model_copy(update={"title": "y"}).title, found.title) == ("y", "x")
    with pytest.raises(TypeError, match="no field tme"):
        Step(text="a", tme="b")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="needs title"):
        Timetable()  # type: ignore[call-arg]


# ---- values


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("10:30", "10:30", None),
        ("8.55", "08:55", None),
        ("8:55", "08:55", None),
        ("08:55", "08:55", None),
        ("0:00", "00:00", None),
        ("23:59", "23:59", None),
        ("8am", "08:00", None),
        ("8 AM", "08:00", None),
        ("8 a.m.", "08:00", None),
        ("12am", "00:00", None),
        ("12pm", "12:00", None),
        ("12.30 pm", "12:30", None),
        ("3:30 pm", "15:30", None),
        ("3.30pm", "15:30", None),
        ("15h30", "15:30", None),
        ("10 o'clock", "10:00", None),
        ("9 o’clock - 12 noon", "09:00", "12:00"),
        ("Midday", "12:00", None),
        ("15h", "15:00", None),
        ("15H30", "15:30", None),
        ("“10:30”", "10:30", None),
        ("8.55 - 9.00", "08:55", "09:00"),
        ("8:55-9:00", "08:55", "09:00"),
        ("8:55–9:00", "08:55", "09:00"),
        ("8:55 to 9:00", "08:55", "09:00"),
        ("8:55 until 9:00", "08:55", "09:00"),
        ("20:00 - 7:00", "20:00", "07:00"),
        ("9-10am", "09:00", "10:00"),
        ("1-2pm", "13:00", "14:00"),
        ("1:15-2pm", "13:15", "14:00"),
        ("11-1pm", "11:00", "13:00"),
        ("11am-1pm", "11:00", "13:00"),
        ("15:00-4pm", "15:00", "16:00"),
    ],
)
def test_times(written: str, start: str, end: str | None) -> None:
    time = step(f'{{text: a, time: "{written}"}}').time
    assert time is not None
    assert (str(time.start), time.end and str(time.end)) == (start, end)
    assert str(time) == (f"{start}–{end}" if end else start)


@pytest.mark.parametrize(
    "written",
    [
        "8",
        "0830",
        "8:5",
        "8.",
        "24:00",
        "8:60",
        "25:00",
        "13pm",
        "0am",
        "8:30:00",
        "noonish",
        "half past ten",
        "8h3",
        "-8:00",
        "8:00-",
        "8-9",
        "8:00-9:00-10:00",
        "8:00xm",
        "٨:٣٠",
        "1:2:3",
    ],
)
def test_no_times(written: str) -> None:
    [found] = complaints(f'timetable: x\nsteps:\n  - text: a\n    time: "{written}"')
    assert found.code == "time"
    assert str(found.span) == "f.yaml:4:11"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-05-01", date(2026, 5, 1)),
        ("2026-5-1", date(2026, 5, 1)),
        ("01/05/2026", date(2026, 5, 1)),
        ("1.5.2026", date(2026, 5, 1)),
        ("1 May 2026", date(2026, 5, 1)),
        ("1st May 2026", date(2026, 5, 1)),
        ("May 1, 2026", date(2026, 5, 1)),
        ("Friday, 1 may 2026", date(2026, 5, 1)),
        ("31 Dec. 2026", date(2026, 12, 31)),
        ("3rd of September 2026", date(2026, 9, 3)),
    ],
)
def test_dates(written: str, expected: date) -> None:
    found = definition(f'pack: x\nvisit: "{written}"\ninclude: [a.yaml]')
    assert isinstance(found, Pack)
    assert found.visit == expected


@pytest.mark.parametrize(
    "written", ["5/13/2026", "31/04/2026", "1 May", "soon", "2026", "1 May 26", "0000-01-01"]
)
def test_no_dates(written: str) -> None:
    [found] = complaints(f'pack: x\nvisit: "{written}"\ninclude: [a.yaml]')
    assert found.code == "date"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("en", "en"),
        ("EN", "en"),
        ("en-gb", "en-GB"),
        ("no", "no"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("es-419", "es-419"),
    ],
)
def test_languages(written: str, expected: str) -> None:
    assert timetable(language=written).language == expected


@pytest.mark.parametrize(
    ("written", "expected"), [("45", 45), ("45 min", 45), ("1 minute", 1), ("1440", 1440)]
)
def test_minutes(written: str, expected: int) -> None:
    assert step(f"{{text: a, minutes: {written}}}").minutes == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [("yes", True), ("True", True), ("on", True), ("x", True), ("no", False), ("off", False), ("0", False)],
)
def test_yes_and_no(written: str, expected: bool) -> None:
    assert step(f"{{text: a, done: {written}}}").done is expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('"  Wake\\n  up  "', "Wake up"),
        ('"Cafe\\u0301"', "Café"),
        ('"👩\\u200d🚒"', "👩\u200d🚒"),
        ('"a\\u200bb\\ufeff"', "ab"),
        ('"a\\xa0b"', "a b"),
        ("🫨", "🫨"),
        ("7", "7"),
        ("no", "no"),
    ],
)
def test_texts(written: str, expected: str) -> None:
    assert step(written).text == expected


def test_a_file_name_is_kept_letter_by_letter() -> None:
    assert step('{text: a, picture: "photos/Cafe\\u0301  1.jpg"}').picture == "photos/Cafe\u0301  1.jpg"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("day", (LayoutUse("day", {}, ("layouts",)),)),
        ("[day]", (LayoutUse("day", {}, ("layouts", 0)),)),
        ("{day: }", (LayoutUse("day", {}, ("layouts", "day")),)),
        ("{day: {columns: 2}}", (LayoutUse("day", {"columns": "2"}, ("layouts", "day")),)),
    ],
)
def test_layouts(written: str, expected: tuple[LayoutUse, ...]) -> None:
    assert timetable(layouts=written).layouts == expected


def test_silence_is_one_code_or_several() -> None:
    assert timetable(silence="story-you").silence == ("story-you",)
    assert timetable(silence="a, b c").silence == ("a", "b", "c")


def test_limits() -> None:
    assert len(timetable(*["a"] * 1000).steps) == 1000
    assert complaints("timetable: x\nsteps: [" + "a, " * 1000 + "a]")[0].code == "list-too-long"
    assert complaints("story: x\npages: [" + "a, " * 500 + "a]")[0].code == "list-too-long"
    assert step("a" * 500).text == "a" * 500
    assert complaints("timetable: " + "a" * 501 + "\nsteps: [a]")[0].code == "text-too-long"


# ---- mistakes


def test_all_mistakes_are_named_at_once_in_the_order_of_the_file() -> None:
    found = complaints(
        "timetable:\npaper: A9\nsteps:\n  - {text: a, time: soon, minutes: soon, tme: 1}\nink: x\nfoo: y"
    )
    places = [str(d.span) for d in found]
    assert places == [
        "f.yaml:1:1",
        "f.yaml:2:8",
        "f.yaml:4:21",
        "f.yaml:4:36",
        "f.yaml:4:42",
        "f.yaml:5:6",
        "f.yaml:6:1",
    ]
    assert all(d.severity == "error" and d.hint for d in found)


LINES = WHOLE.splitlines()
SLIPS: st.SearchStrategy[Any] = st.one_of(
    st.tuples(st.just("drop"), st.integers(0, len(LINES) - 1)),
    st.tuples(st.just("twice"), st.integers(0, len(LINES) - 1)),
    st.tuples(st.just("swap"), st.integers(0, len(LINES) - 2)),
    st.tuples(st.sampled_from(["  ", "- ", "x", "[", "{a: ", '"', "#"]), st.integers(0, len(LINES) - 1)),
    st.tuples(st.sampled_from([":", ": x", "]", "}", '"', " # x", "\n"]), st.integers(-len(LINES), -1)),
)


def slipped(slips: Iterable[Any]) -> str:
    lines = list(LINES)
    for what, at in slips:
        at = at % len(lines) if at >= 0 else at
        if what == "drop":
            lines[at] = ""
        elif what == "twice":
            lines[at] += "\n" + lines[at]
        elif what == "swap" and at + 1 < len(lines):
            lines[at], lines[at + 1] = lines[at + 1], lines[at]
        elif at < 0:
            lines[at] += what
        else:
            lines[at] = what + lines[at]
    return "\n".join(lines)


@settings(max_examples=200, deadline=None)
@given(st.lists(SLIPS, min_size=1, max_size=4).map(slipped))
def test_a_slip_of_the_hand_is_read_or_has_a_line(text: str) -> None:
    refused_with_lines(text)


VALUES = st.recursive(
    st.sampled_from(
        ["", "~", "a", "no", "12:30", '"x: y"', "-1", "day", "A4", "2026-05-01", '"\\a"', "💥", "[]", "{}"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda v: f"[{', '.join(x or '~' for x in v)}]")
        | st.dictionaries(
            st.sampled_from(["text", "picture", "time", "file", "day", "x"]), inner, max_size=3
        ).map(lambda v: "{" + ", ".join(f"{k}: {x}" for k, x in v.items()) + "}")
    ),
    max_leaves=6,
)
KEYS = [
    "for",
    "photo",
    "language",
    "layouts",
    "paper",
    "theme",
    "ink",
    "font",
    "pictures",
    "silence",
    "title",
    "for_name",
]
LISTS = ["steps", "days", "pages", "choices", "include", "visit", "stepps", "x"]
KINDS = ["timetable", "story", "board", "pack", "timetabel"]


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS + LISTS * 2 + KINDS * 2), VALUES, max_size=6))
def test_any_values_are_read_or_have_a_line(settings: dict[str, str]) -> None:
    refused_with_lines("\n".join(f"{key}: {value}" for key, value in settings.items()))


def refused_with_lines(text: str) -> None:
    lines = text.split("\n")
    try:
        for document in parse(text, "f.yaml").documents:
            found = read(document)
            for path, _ in found.items():
                assert path in document.values
    except VistimeError as error:
        assert error.diagnostics
        for diagnostic in error.diagnostics:
            assert diagnostic.hint
            assert diagnostic.span is not None
            if diagnostic.code not in ("file-empty", "file-only-comments"):
                assert 1 <= diagnostic.span.line <= len(lines)
                assert diagnostic.span.text == lines[diagnostic.span.line - 1]
