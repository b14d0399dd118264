"""Days of a month as families write them: `5`, `1-4`, `1, 8 and 15`, `5 December`, `every Friday`, `Mon-Fri`."""

from __future__ import annotations

import re
from typing import Any, Final

from vistime.diagnostics import did_you_mean
from vistime.model.clock import MONTHS, Month, day
from vistime.model.complaint import Complaint, shown
from vistime.model.values import label

_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_GROUPS: Final = {
    "weekdays": range(5), "weekday": range(5), "weekends": range(5, 7), "weekend": range(5, 7), "day": range(7),
    "days": range(7), "daily": range(7),
}  # fmt: skip
_LIST = re.compile(r"\s*(?:,|;|&|\+|\band\b)\s*")
_RANGES = (
    re.compile(r"\s*(?:–|—|\bto\b|\buntil\b|\btill?\b)\s*"),
    re.compile(r"\s+-\s+"),
    re.compile(r"(?<=[0-9a-z])-(?=[0-9a-z])"),
)
_EVERY = re.compile(r"(?:(?:on|every|each|all|the)\s+)+")


def month(value: Any) -> Month:
    """A month such as 2026-12, 12/2026, December 2026 or Dec 2026. Complaint when it is none."""
    if isinstance(value, Month):
        return value
    text = label(value, '"month"', "month: December 2026")
    found = None
    if numbers := re.fullmatch(r"([0-9]{4})\s*[-/.]\s*([0-9]{1,2})", text):
        found = int(numbers[1]), int(numbers[2])
    elif numbers := re.fullmatch(r"([0-9]{1,2})\s*[-/.]\s*([0-9]{4})", text):
        found = int(numbers[2]), int(numbers[1])
    elif words := re.fullmatch(r"([a-z]{3,9})[.,]?\s+([0-9]{4})", text.casefold()):
        name = words[1]
        known = [number for number, known in enumerate(MONTHS, 1) if known.startswith(name)]
        if known or name == "sept":
            found = int(words[2]), known[0] if known else 9
    if found is None or not 1 <= found[1] <= 12 or not 1 <= found[0] <= 9998:
        message = f'"{shown(text)}" is not a month'
        raise Complaint("month", message, "write it like December 2026 or 2026-12, with the year")
    return Month(*found)


def days_of(name: str, of: Month) -> tuple[int, ...]:
    """The days of a month, 1 to 31, that a name means, in order. Complaint when it means none."""
    text = _EVERY.sub("", " ".join(name.casefold().split()) + " ").strip()
    found: set[int] = set()
    for part in _LIST.split(text):
        found |= _part(part, name, of)
    return tuple(sorted(found))


def _part(text: str, name: str, of: Month) -> set[int]:
    one = _one(text, of)
    if one is not None:
        return one
    for between in _RANGES:
        ends = between.split(text)
        if len(ends) == 2:
            return _between(*ends, name=name, of=of)
    raise _unknown(name, of)


def _one(text: str, of: Month) -> set[int] | None:
    """The days that a number, a date, a weekday or a group of them means; None when it is none of these."""
    if number := re.fullmatch(r"([0-9]{1,2})(?:st|nd|rd|th|\.)?", text):
        return {_within(int(number[1]), of)}
    weekday = _weekday(text)
    if weekday is not None:
        return {d.day for d in of.dates() if d.weekday() == weekday}
    if text in _GROUPS:
        return {d.day for d in of.dates() if d.weekday() in _GROUPS[text]}
    for written in (text, f"{text} {of.year}"):
        try:
            found = day(written)
        except Complaint:
            continue
        if (found.year, found.month) != of:
            message = f'"{shown(text)}" is not in {of}'
            raise Complaint("day-outside", message, "make a file of its own for each month", key=True)
        return {found.day}
    return None


def _between(first: str, last: str, *, name: str, of: Month) -> set[int]:
    """The days from one to another: two days of the month, or two weekdays."""
    weekdays = _weekday(first), _weekday(last)
    if weekdays[0] is not None and weekdays[1] is not None:
        count = (weekdays[1] - weekdays[0]) % 7
        return {d.day for d in of.dates() if (d.weekday() - weekdays[0]) % 7 <= count}
    # "1 - 4 December" says the month once.
    said = last.lstrip("0123456789").strip()
    begin, end = _one(f"{first} {said}" if first.isdigit() and said else first, of), _one(last, of)
    if begin is None or end is None or len(begin) != 1 or len(end) != 1:
        raise _unknown(name, of)
    (low,), (high,) = begin, end
    if low > high:
        message = f'"{shown(name)}" ends before it begins'
        raise Complaint("day-order", message, f"write the earlier day first: {high}-{low}", key=True)
    return set(range(low, high + 1))


def _weekday(text: str) -> int | None:
    """0 for Monday to 6 for Sunday, from the name, its beginning or its plural."""
    for number, name in enumerate(_WEEKDAYS):
        if text in (name, f"{name}s") or (3 <= len(text) <= 5 and name.startswith(text.rstrip("."))):
            return number
    return None


def _within(number: int, of: Month) -> int:
    last = len(of.dates())
    if not 1 <= number <= last:
        message = f"{of} has no day {number}"
        raise Complaint("day-outside", message, f"its days are 1 to {last}", key=True)
    return number


def _unknown(name: str, of: Month) -> Complaint:
    message = f'"{shown(name)}" is not understood as days of {of}'
    near = did_you_mean(_EVERY.sub("", name.casefold()), (*map(str.capitalize, _WEEKDAYS), *_GROUPS))
    hint = near or 'write days like "5", "1-4", "1, 8 and 15", "5 December" or "every Friday"'
    return Complaint("day-unknown", message, hint, key=True)
