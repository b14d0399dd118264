"""Times of the day and dates as families write them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any, NamedTuple

from vistime.model.complaint import CURLY_QUOTES, Complaint, shown
from vistime.model.values import label

_TIME = re.compile(r"([0-9]{1,2})(?:([:.h])([0-9]{2})?)?\s*(?:([ap])\.?\s?m\.?)?", re.IGNORECASE)
_FULL_HOUR = re.compile(r"\b([0-9]{1,2})\s*o['’ ]?clock\b", re.IGNORECASE)
_NOON = re.compile(r"\b(?:12\s*)?(?:noon|midday)\b", re.IGNORECASE)
_PAST_OR_TO = re.compile(
    r"(?:at )?(half|quarter|[0-9]{1,2}|five|ten|twenty(?: five)?)(?: minutes?)? (past|to) ([a-z]+|[0-9]{1,2})"
)
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_MINUTES = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty five": 25}
_BETWEEN = re.compile(r"\s*(?:-|–|—|\bto\b|\buntil\b|\btill?\b)\s*", re.IGNORECASE)
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_SHORT = tuple(name[:3] for name in MONTHS)


class ClockTime(NamedTuple):
    """A time of the day: hour 0 to 23, minute 0 to 59."""

    hour: int
    minute: int

    def __str__(self) -> str:
        return f"{self.hour:02}:{self.minute:02}"


class TimeSpan(NamedTuple):
    """When a step begins and, when that was written, when it ends."""

    start: ClockTime
    end: ClockTime | None = None

    def __str__(self) -> str:
        return f"{self.start}–{self.end}" if self.end else str(self.start)


class Month(NamedTuple):
    """A month of a year; 1 is January."""

    year: int
    month: int

    def __str__(self) -> str:
        return f"{MONTHS[self.month - 1].capitalize()} {self.year}"

    def dates(self) -> tuple[date, ...]:
        """Its days in order."""
        first = date(self.year, self.month, 1)
        days = [first + timedelta(number) for number in range(31)]
        return tuple(one for one in days if one.month == self.month)


def time_span(value: Any) -> TimeSpan:
    """A time such as 10:30, 8.55, 3:30 pm or 15h30, or two of them with a dash. Complaint when it is none."""
    if isinstance(value, TimeSpan):
        return value
    if isinstance(value, ClockTime):
        return TimeSpan(value)
    text = label(value, '"time"', 'time: "10:30"')
    plain = _NOON.sub("12pm", _FULL_HOUR.sub(r"\1:00", text.strip(CURLY_QUOTES)))
    found = [_TIME.fullmatch(part) for part in _BETWEEN.split(plain)]
    last = found[-1]
    if last is None or len(found) > 2:
        raise _no_time(text)
    half = (last[4] or "").lower()
    times: list[ClockTime] = []
    for match in found:
        if match is None or not (match[4] or match[2] or half) or (match[2] in (":", ".") and not match[3]):
            raise _no_time(text)
        times.append(_clock(match, text, (match[4] or "").lower()))
    if len(times) == 2 and half and found[0] and not found[0][4] and times[0].hour <= 12:
        # "1-2pm" says the half of the day once; "11-1pm" begins before noon.
        afternoon = ClockTime(times[0].hour % 12 + 12, times[0].minute)
        if afternoon < times[1]:
            times[0] = afternoon
    return TimeSpan(*times)


def _clock(match: re.Match[str], text: str, half: str) -> ClockTime:
    hour, minute = int(match[1]), int(match[3] or 0)
    if half and not 1 <= hour <= 12:
        hint = f'write it without am or pm: "{hour}:{minute:02}"'
        raise Complaint("time", f'"{shown(text)}": am and pm go with the hours 1 to 12', hint)
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59:
        hint = 'midnight is written "0:00"' if hour == 24 and not minute else "hours go to 23, minutes to 59"
        raise Complaint("time", f'"{shown(text)}" is not a time of the day', hint)
    return ClockTime(hour, minute)


def _no_time(text: str) -> Complaint:
    digits = re.fullmatch(r"([0-9]{1,2})[:.]?([0-9]{2})?", text)
    hint = 'write it like "10:30", "8.55", "3:30 pm" or "8:55 - 9:00"'
    if digits:
        hint = f'write: time: "{digits[1]}:{digits[2] or "00"}"'
    elif said := _in_figures(text):
        hint = f'write: time: "{said}", with pm when it is after noon'
    return Complaint("time", f'"{shown(text)}" is not a time of the day', hint)


def _in_figures(text: str) -> str:
    """`half past ten` as `10:30`, or ""."""
    match = _PAST_OR_TO.fullmatch(" ".join(text.casefold().replace("-", " ").split()))
    if not match:
        return ""
    hour = (
        int(match[3]) if match[3].isdigit() else 1 + _NUMBERS.index(match[3]) if match[3] in _NUMBERS else 0
    )
    minute = int(match[1]) if match[1].isdigit() else _MINUTES[match[1]]
    if not 1 <= hour <= 12 or not 1 <= minute <= 59:
        return ""
    if match[2] == "to":
        hour, minute = (hour - 2) % 12 + 1, 60 - minute
    return f"{hour}:{minute:02}"


def day(value: Any, what: str = '"visit"', example: str = "visit: 1 May 2026") -> date:
    """A date such as 2026-05-01, 1 May 2026 or 01/05/2026 (the day first). Complaint when it is none."""
    if isinstance(value, date):
        return value
    text = label(value, what, example)
    if numbers := re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", text):
        year, month, number = numbers.groups()
    elif numbers := re.fullmatch(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})", text):
        number, month, year = numbers.groups()
    else:
        year, month, number = _written_date(text)
    try:
        return date(int(year), int(month), int(number))
    except ValueError:
        hint = "write the day first (31/05/2026), or the month as a word (31 May 2026)"
        raise Complaint("date", f'"{shown(text)}": there is no such day', hint) from None


def _written_date(text: str) -> tuple[str, str, str]:
    """Year, month and day of `1 May 2026`, `Friday 1st May 2026` or `May 1, 2026`."""
    words = (
        re.sub(r"([0-9])(?:st|nd|rd|th)\b", r"\1", text.casefold())
        .replace(",", " ")
        .replace(".", " ")
        .split()
    )
    numbers = [word for word in words if re.fullmatch(r"[0-9]{1,4}", word)]
    months = [_SHORT.index(word[:3]) + 1 for word in words if word.isalpha() and word[:3] in _SHORT]
    if len(numbers) != 2 or len(months) != 1 or len(numbers[1]) != 4:
        hint = "write it like 1 May 2026 or 2026-05-01, with the year"
        raise Complaint("date", f'"{shown(text)}" is not a date', hint)
    return numbers[1], str(months[0]), numbers[0]
