"""Numbers of a workbook as a person sees them: 50 % where 0.5 is stored, 007 where it is 7."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

#: So far whole numbers are whole in a workbook (2 to the power of 53).
_EXACT: Final = 9_007_199_254_740_992
#: Letters of a format; Excel takes no more.
_LONGEST: Final = 255
#: A number's place in a format: digits before the point and after it.
_PLACE: Final = re.compile(r"([#0?,]*[#0?])(?:\.([#0?]*))?")
#: Parts of a format that are printed as they are: in quotes, behind a backslash, or a currency in brackets.
_AS_IT_IS: Final = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]')
#: Colours and conditions; room as wide as a sign; a sign that fills the cell.
_UNSEEN: Final = re.compile(r"\[[^\]]*\]|_.|\*.")
#: Which section counts may be said in other ways than by the sign of the number.
_CONDITION: Final = re.compile(r"\[[<>=]")
#: Room for all digits of a number and of its format.
_ROOM: Final = Context(prec=2 * _LONGEST)
#: Formats of more than a plain number are left alone: fractions, powers of ten, dates, text.
_OTHER: Final = re.compile(r"[^-+ #0?.,%()£$€¥\x00]|,(?![#0?])")


def shown(number: float, form: str) -> str:
    """A number in Excel's format (ECMA-376 part 1, 18.8.31), or as plainly as it can be told."""
    if len(form) > _LONGEST or _CONDITION.search(form) or not abs(number) < _EXACT:
        return plain(number)
    words: list[str] = []

    def keep(match: re.Match[str]) -> str:
        words.append(next(filter(None, match.groups()), ""))
        return "\x00"

    sections = _AS_IT_IS.sub(keep, form).split(";")
    at = _section(number, len(sections))
    section = _UNSEEN.sub("", sections[at])
    place = _PLACE.search(section)
    if place is None or _OTHER.search(section) or len(_PLACE.findall(section)) > 1:
        return plain(number)
    whole, decimals = place[1], place[2] or ""
    text = _rounded(abs(number), len(decimals), 100 if "%" in section else 1)
    for optional in reversed(decimals):
        if optional == "0" or not text.endswith("0"):
            break
        text = text[:-1]
    digits, _, rest = text.partition(".")
    digits = digits.zfill(whole.replace(",", "").count("0"))
    if "," in whole:
        digits = f"{int(digits):,}"
    if digits == "0" and "0" not in whole and not rest:
        digits = ""
    sign = "-" if number < 0 and not at and float(text) else ""
    told = f"{sign}{section[: place.start()]}{digits}{'.' if rest else ''}{rest}{section[place.end() :]}"
    spare = iter(words["".join(sections[:at]).count("\x00") :])
    return re.sub("\x00", lambda _: next(spare, ""), told).strip()


def _section(number: float, sections: int) -> int:
    """Which section of a format counts: the first, that for negative numbers, or that for zero."""
    if number < 0 and sections > 1:
        return 1
    return 2 if number == 0 and sections > 2 else 0


def _rounded(number: float, decimals: int, times: int) -> str:
    """A number as often as `times`, rounded as spreadsheets do: of its 15 digits, and a half up."""
    value = Decimal(f"{number:.15g}") * times
    return f"{value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _ROOM):f}"


def plain(number: float) -> str:
    """A number as plainly as it can be told: 5 and not 5.0, all digits of a telephone's, no more than ten of others."""
    return str(int(number)) if float(number).is_integer() and abs(number) < _EXACT else f"{number:.10g}"


def hours(length: timedelta) -> str:
    """A length of time in hours and minutes, such as 25:05."""
    minutes = round(length.total_seconds() / 60)
    return f"{'-' if minutes < 0 else ''}{abs(minutes) // 60}:{abs(minutes) % 60:02}"
