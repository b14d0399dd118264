"""Months and their days as families write them."""

from __future__ import annotations

import pytest

from vistime.model import Timetable, read
from vistime.model.calendar import days_of, month
from vistime.model.clock import Month
from vistime.model.complaint import Complaint
from vistime.source import parse

DECEMBER = Month(2026, 12)
FRIDAYS = (4, 11, 18, 25)


@pytest.mark.parametrize(
    "text", ["2026-12", "12/2026", "December 2026", "Dec 2026", "dec. 2026", "12.2026", "2026/12"]
)
def test_months(text: str) -> None:
    assert month(text) == DECEMBER
    assert str(month(text)) == "December 2026"


def test_september_is_often_written_with_four_letters() -> None:
    assert month("Sept 2026") == month("Sep 2026") == month("September 2026") == Month(2026, 9)


@pytest.mark.parametrize(
    "text", ["December", "2026", "13/2026", "2026-00", "Dezember 2026", "de 2026", "0000-01"]
)
def test_what_is_no_month(text: str) -> None:
    with pytest.raises(Complaint):
        month(text)


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("5", (5,)), ("05", (5,)), ("5th", (5,)), ("the 5th", (5,)), ("1-4", (1, 2, 3, 4)), ("1 - 4", (1, 2, 3, 4)),
        ("1 to 4", (1, 2, 3, 4)), ("1–4", (1, 2, 3, 4)), ("1st - 3rd", (1, 2, 3)), ("1, 8 and 15", (1, 8, 15)),
        ("1-2, 8-9", (1, 2, 8, 9)), ("5 December", (5,)), ("5 Dec", (5,)), ("Dec 5", (5,)), ("2026-12-05", (5,)),
        ("2026-12-05 to 2026-12-07", (5, 6, 7)), ("5 Dec - 7 Dec", (5, 6, 7)), ("5 - 7 December", (5, 6, 7)),
        ("05/12/2026", (5,)), ("Friday", FRIDAYS), ("every Friday", FRIDAYS), ("Fridays", FRIDAYS), ("on Fri", FRIDAYS),
        ("Mon-Wed", (1, 2, 7, 8, 9, 14, 15, 16, 21, 22, 23, 28, 29, 30)), ("weekends", (5, 6, 12, 13, 19, 20, 26, 27)),
        ("Saturday to Sunday", (5, 6, 12, 13, 19, 20, 26, 27)), ("every day", tuple(range(1, 32))),
        ("Tues and Thurs", (1, 3, 8, 10, 15, 17, 22, 24, 29, 31)), ("25 & 26", (25, 26)),
    ],
)  # fmt: skip
def test_days(name: str, days: tuple[int, ...]) -> None:
    assert days_of(name, DECEMBER) == days


@pytest.mark.parametrize("year", [2026, 2028])
def test_a_month_ends_when_it_does(year: int) -> None:
    february = Month(year, 2)
    last = 28 if year == 2026 else 29
    assert len(february.dates()) == last
    assert days_of(str(last), february) == (last,)
    with pytest.raises(Complaint, match="has no day"):
        days_of(str(last + 1), february)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("0", "day-outside"), ("32", "day-outside"), ("5 January 2027", "day-outside"), ("5 January", "day-outside"),
        ("8-4", "day-order"), ("Friday - 8", "day-unknown"), ("soon", "day-unknown"), ("1-4-8", "day-unknown"),
        ("5,", "day-unknown"), ("-", "day-unknown"),
    ],
)  # fmt: skip
def test_what_are_no_days(name: str, code: str) -> None:
    with pytest.raises(Complaint) as raised:
        days_of(name, DECEMBER)
    assert [problem.code for problem in raised.value.problems] == [code]


def timetable(text: str) -> Timetable:
    (document,) = parse(text, "test").documents
    found = read(document)
    assert isinstance(found, Timetable)
    return found


def test_steps_come_to_all_of_their_days_in_the_order_of_the_file() -> None:
    made = timetable(
        "timetable: x\nmonth: 2026-12\nplaces: [{text: Mum, picture: house}]\n"
        "days:\n  1-4: Mum\n  every Friday: [Swimming, Bath]\n  4: Dentist\n  7:"
    )
    days = {one.day: [step.text for _, step in steps] for one, steps in made.dated()}
    assert len(days) == 31
    assert days[1] == ["Mum"]
    assert days[4] == ["Mum", "Swimming", "Bath", "Dentist"]
    assert days[7] == days[8] == []
    assert [item.picture for path, item in made.items() if path == ("days", "1-4", 0)] == ["house"]
    assert list(dict(made.beside())) == [("places", 0)]


def test_an_event_may_stand_alone() -> None:
    alone = timetable("timetable: Christmas\nevent: 25 December 2026")
    assert [use.name for use in alone.layouts] == ["countdown"]
    assert list(dict(alone.items())) == list(dict(alone.beside())) == [("event",)]
    beside = timetable("timetable: Our week\nevent: {text: Christmas, date: 2026-12-25}\nsteps: [Tree]")
    assert [use.name for use in beside.layouts] == ["day"]
    assert list(dict(beside.items())) == [("steps", 0)]
    assert beside.event is not None and str(beside.event.date) == "2026-12-25"
