"""Countdowns end on their day, and a month shows each day where it is, and where the child is on it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from support import bounds, definition, lay_out, lay_out_file, one, texts, within

from vistime.diagnostics import Report
from vistime.layout.pages import Page, PictureItem, RectItem, TextItem
from vistime.pipeline import Laid
from vistime.templating.context import dates, signs_of
from vistime.templating.words import find_words
from vistime.units import Rect

EVENT = "25 December 2026"


def countdown(options: dict[str, str], **values: Any) -> Laid:
    """A countdown to Christmas."""
    return one(definition(title="Christmas", event=EVENT, layouts=[{"countdown": options}], **values))


def said(text: str, folder: Path | None = None) -> list[tuple[str, str, str]]:
    """What is wrong with a definition."""
    return [(d.code, d.message, d.hint) for d in lay_out(text, folder)[1] if d.severity == "error"]


@pytest.mark.parametrize("sleeps", [1, 9, 31, 100])
def test_sleeps_are_counted_down_to_one(sleeps: int) -> None:
    laid = countdown({"sleeps": str(sleeps)})
    printed = [text for page in laid.pages for text in texts(page)]
    assert [int(text) for text in printed if text.isdigit()] == list(range(sleeps, 0, -1))
    words = find_words("en", None, Report())
    days = dates(sleeps, date(2026, 12, 25))
    assert len(days) == sleeps + 1
    assert (
        f"{words.weekdays_short[days[0].weekday()]} {days[0].day} {words.months_short[days[0].month - 1]}"
        in printed
    )
    assert "Fri 25" in printed[-3:], "the last box, before the small print"
    assert laid.pages[0] == countdown({"from": f"{days[0]}"}).pages[0]


def test_a_month_of_sleeps_stands_on_one_page() -> None:
    for paper in ("A4", "A5", "Letter"):
        assert len(countdown({"sleeps": "31"}, paper=paper).pages) == 1


def test_nothing_is_read_from_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    class Never(date):
        @classmethod
        def today(cls) -> Never:
            raise AssertionError("a date is injected")

    monkeypatch.setattr("vistime.templating.context.date", Never)
    monkeypatch.setattr("vistime.model.clock.date", Never)
    countdown({"sleeps": "3"})


@pytest.mark.parametrize(
    ("begins", "code", "hint"),
    [
        (
            "25 December 2026",
            "countdown-begins-late",
            "write an earlier day, or take it out: it then begins 10 sleeps",
        ),
        ("1 January 2027", "countdown-begins-late", "write an earlier day"),
        ("1 January 2026", "countdown-too-long", "begin later"),
        ("1 December", "option-value", "write it like 1 May 2026 or 2026-05-01, with the year"),
    ],
)
def test_a_countdown_that_can_not_be(begins: str, code: str, hint: str) -> None:
    ((told, message, help_),) = said(definition(event=EVENT, layouts=[{"countdown": {"from": begins}}]))
    assert told == code
    assert message and help_.startswith(hint)


def test_a_layout_says_what_it_needs() -> None:
    for layout in ("countdown", "month"):
        ((code, message, hint),) = said(definition(steps=["Toilet"], layouts=[layout]))
        needed = {"countdown": "event", "month": "month"}[layout]
        assert (code, message) == (
            "layout-unsuited",
            f'the layout "{layout}" needs "{needed}:", and this timetable has none',
        )
        assert f"{needed}:" in hint


@pytest.mark.parametrize("kind", ["story", "board"])
def test_a_story_and_a_board_are_counted_down_to_with_their_own_picture(kind: str) -> None:
    items = {"story": "pages", "board": "choices"}[kind]
    laid = one(
        definition(
            kind,
            "xyzzy",
            event=EVENT,
            layouts=["countdown"],
            **{items: [{"text": "Bath", "picture": "bath"}]},
        )
    )
    shown = [item.source for item in laid.pages[0].items if isinstance(item, PictureItem)]
    assert len([source for source in shown if "1F319" not in source]) == 2, "the event, large and on its day"


def test_the_visit_of_a_pack_is_the_event_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(definition("story", "We go there", pages=["Bath"]))
    text = definition("pack", "All", visit=EVENT, include=[{"file": "a.yaml", "layouts": ["countdown"]}])
    (tmp_path / "p.yaml").write_text(text)
    laid, report = lay_out_file(tmp_path / "p.yaml")
    assert [one.layout for one in laid] == ["countdown"], [str(d) for d in report]
    assert "Friday, 25 December 2026" in texts(laid[0].pages[0])


# ---- a month


def month(options: dict[str, str], days: dict[str, Any], **values: Any) -> Page:
    """A month with two homes."""
    content = {"month": "December 2026", "places": ["Mum", "Dad"], "days": days, **values}
    (page,) = one(definition(layouts=[{"month": options}], **content)).pages
    return page


def at(page: Page, text: str) -> TextItem:
    """Where a text stands."""
    return next(item for item in page.items if isinstance(item, TextItem) and item.text == text)


def middle(item: TextItem) -> float:
    """The middle of a line of text."""
    box = bounds(item)
    return box.x + box.w / 2


def cell(page: Page, day: int) -> RectItem:
    """The card of a day: the smallest one with an edge around its number."""
    number = bounds(at(page, str(day)))
    around = [
        item
        for item in page.items
        if isinstance(item, RectItem) and item.stroke
        and within(number, Rect(item.x, item.y, item.w, item.h))
    ]  # fmt: skip
    return min(around, key=lambda item: item.w * item.h)


@pytest.mark.parametrize(
    ("starts", "first"), [("Monday", "Monday"), ("Sunday", "Sunday"), ("Saturday", "Saturday")]
)
def test_each_day_stands_below_its_weekday(starts: str, first: str) -> None:
    page = month({"week-starts": starts}, {"1-31": "Mum"})
    names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    assert min(names, key=lambda name: at(page, name).x) == first
    for day in range(1, 32):
        box = cell(page, day)
        name = names[date(2026, 12, day).weekday()]
        assert box.x < middle(at(page, name)) < box.x + box.w, (day, name)
    rows = sorted({round(cell(page, day).y, 1) for day in range(1, 32)})
    assert len(rows) == 5


@pytest.mark.parametrize("ink", ["colour", "grey", "lines"])
@pytest.mark.parametrize("theme", ["plain", "high-contrast", "warm"])
def test_homes_are_told_apart_without_their_colours(ink: str, theme: str) -> None:
    page = month({}, {"1": "Mum", "2": "Dad", "3": "Toilet"}, ink=ink, theme=theme)
    mum, dad, none = (cell(page, day) for day in (1, 2, 3))
    assert mum.dash is None and dad.dash is not None
    assert none.stroke_width < mum.stroke_width == dad.stroke_width
    assert {"M", "D"} <= set(texts(page))
    if ink == "colour" and theme != "high-contrast":
        assert mum.stroke != dad.stroke


def test_a_day_between_two_homes_shows_the_way() -> None:
    page = month({}, {"4": ["Mum", "Dad"], "5": ["Dad", "Swimming"]})
    assert texts(page).count("Swimming") == 1
    assert texts(page).count("Dad") == 1, "in the list of places; a place is no step"
    signs = [item.x for item in page.items if isinstance(item, TextItem) and item.text in ("M", "D")]
    assert len(signs) == 5, "two on the 4th, one on the 5th, two below"


def test_too_many_things_for_a_day() -> None:
    steps = ["Toilet"] * 4
    laid, report = lay_out(definition(month="December 2026", days={"5": steps}, layouts=["month"]))
    assert laid and [d.code for d in report] == ["month-day-full"]
    ((code, message, hint),) = said(
        definition(month="December 2026", days={"5": steps * 3}, layouts=["month"])
    )
    assert code == "month-day-full"
    assert message.startswith("on 5 December there are 12 things, and this month has room for ")
    assert "a larger paper" in hint


@pytest.mark.parametrize(
    ("names", "signs"),
    [
        (["Mum", "Dad"], ["M", "D"]), (["At Mum's", "At Dad's"], ["M", "D"]), (["Mum", "Mummy"], ["1", "2"]),
        (["Mum's house", "My dad's house"], ["H", "D"]), (["1", "2"], ["1", "2"]), ([], []),
        (["żółty", "dom"], ["ż", "D"]),
    ],
)  # fmt: skip
def test_signs_of_places(names: list[str], signs: list[str]) -> None:
    assert signs_of(names) == signs
