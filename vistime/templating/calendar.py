"""Days, months, written dates and plural forms of a language, as the build took them from the Unicode CLDR.

They are read when a template asks for one: a sheet without a date never opens the file.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from vistime.resources import data_dir

if TYPE_CHECKING:
    from datetime import date

FILE: Final = "calendars.tsv"
#: The table of plural forms holds 0 to 199; a larger number has the form of the one from 100 on with the same end.
PLURALS_EXACT: Final = 100
PLURALS_END: Final = 200

PLURALS: Final = {"z": "zero", "1": "one", "2": "two", "f": "few", "m": "many", ".": "other"}

#: Where Chinese is written with the traditional characters.
_ALIASES: Final = {"zh-tw": "zh-hant", "zh-hk": "zh-hant", "zh-mo": "zh-hant"}
_FIELD: Final = r"'((?:[^']|'')*)'|(E+|c+|y+|d+|[ML]+)"


class Calendar(NamedTuple):
    """A language's days and months, Monday and January first, and how a date is written.

    `weekdays`, `months` and their short forms are for headings and begin with a capital where the script has one;
    `..._in_date` are as they stand within a date. `full`, `long`, `short` and `day` are patterns of the CLDR.
    """

    weekdays: tuple[str, ...]
    weekdays_short: tuple[str, ...]
    weekdays_in_date: tuple[str, ...]
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    months_in_date: tuple[str, ...]
    full: str
    long: str
    short: str
    day: str
    direction: str
    plurals: str

    def date(self, day: date, form: str) -> str:
        """A date as the language writes it: full (with the weekday), long, short (figures only) or day (no year)."""
        pattern: str = getattr(self, form)

        def filled(match: re.Match[str]) -> str:
            if match[1] is not None or not match[2]:
                return (match[1] or "'").replace("''", "'")
            letter, size = match[2][0], len(match[2])
            if letter in "Ec":
                return self.weekdays_in_date[day.weekday()]
            if letter == "y":
                return f"{day.year % 100:02}" if size == 2 else str(day.year)
            if letter == "d":
                return f"{day.day:0{size}}"
            return self.months_in_date[day.month - 1] if size > 2 else f"{day.month:0{size}}"

        return re.sub(_FIELD, filled, pattern)

    def plural(self, number: int) -> str:
        """The plural category of a count: zero, one, two, few, many or other."""
        number = abs(number)
        at = number if number < PLURALS_END else PLURALS_EXACT + number % 100
        return PLURALS[self.plurals[at]]


@lru_cache(maxsize=64)
def find_calendar(language: str) -> Calendar | None:
    """The calendar for a language such as `pl` or `pt-BR` (its own, else that of the language); None without one."""
    table = "\n" + (data_dir() / FILE).read_text("utf-8")
    code = language.lower()
    parts = _ALIASES.get(code, code).split("-")
    for size in range(len(parts), 0, -1):
        code = "-".join(parts[:size])
        at = table.find(f"\n{code}\t")
        if at >= 0:
            line = table[at + 1 : table.index("\n", at + 1)]
            found = json.loads(line.partition("\t")[2])
            headings = ("weekdays", "weekdays_short", "months", "months_short")
            for name, value in found.items():
                if isinstance(value, list):
                    found[name] = tuple(_capital(v) if name in headings else v for v in value)
            return Calendar(**found)
    return None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
