"""The days, months, dates and plural forms of each language, from the Unicode CLDR, ready to use.

Needs Babel, at build time only: a person's vistime would carry 10 MB of it for a few lines.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from vistime.build.files import fingerprint, write_whole
from vistime.build.step import BuildError, Step
from vistime.templating.calendar import FILE, PLURALS, PLURALS_END, PLURALS_EXACT

#: Where a language's own entry is another one's: the English of the program is British.
_AS: Final = {"en": "en_GB"}
#: Regions whose dates or months differ from those of their language.
_REGIONS: Final = ("en_US", "pt_PT", "zh_Hant", "de_AT", "fr_CA")


class Calendars(Step):
    """Writes one line for each language, so that only the one that is asked for is read."""

    name = "calendars"
    files = (FILE,)

    def fingerprint(self, root: Path) -> str:
        """A hash of this code and of Babel's version."""
        import babel

        here = root / "vistime"
        code = [here / "build" / "calendars.py", here / "templating" / "calendar.py"]
        return fingerprint(code, notes=[babel.__version__])

    def make(self, root: Path, out: Path) -> str:
        """Write the calendars. Raises BuildError when a language counts in a way that the table can't hold."""
        lines = [
            f"{code}\t{json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(',', ':'))}\n"
            for code, data in sorted(_languages())
        ]
        write_whole(out / FILE, "".join(lines).encode())
        return f"{len(lines)} languages"


def _languages() -> Iterator[tuple[str, dict[str, Any]]]:
    from babel import localedata

    bases = [name for name in localedata.locale_identifiers() if "_" not in name and name != "root"]
    for name in (*bases, *_REGIONS):
        data = calendar(_AS.get(name, name))
        if data:
            yield name.replace("_", "-").lower(), data


def calendar(name: str) -> dict[str, Any] | None:
    """What the CLDR knows of a locale such as `pl` or `en_GB`; None when it has no names of days and months for it."""
    from babel import Locale, localedata

    # Babel 2.18 writes what one locale has into the table of all: Hindi's Monday would be Urdu's after it.
    localedata._cache.clear()
    locale = Locale.parse(name)
    days, months = locale.days["stand-alone"], locale.months["stand-alone"]
    month_names = [str(months["wide"][n]) for n in range(1, 13)]
    if month_names[0].startswith("M0") or (month_names[0] == "January" and not name.startswith("en")):
        return None
    return {
        "weekdays": [str(days["wide"][n]) for n in range(7)],
        "weekdays_short": [str(days["abbreviated"][n]) for n in range(7)],
        "weekdays_in_date": [str(locale.days["format"]["wide"][n]) for n in range(7)],
        "months": month_names,
        "months_short": [str(months["abbreviated"][n]) for n in range(1, 13)],
        "months_in_date": [str(locale.months["format"]["wide"][n]) for n in range(1, 13)],
        "full": str(locale.date_formats["full"]),
        "long": str(locale.date_formats["long"]),
        "short": str(locale.date_formats["short"]),
        "day": str(locale.datetime_skeletons["MMMMd"]),
        "direction": locale.text_direction,
        "plurals": _plurals(locale),
    }


def _plurals(locale: Any) -> str:
    """The plural category of 0 to 199 as letters; from 200 on, a number has that of 100 to 199 with the same end."""
    rule = locale.plural_form
    letters = {category: letter for letter, category in PLURALS.items()}
    for number in range(PLURALS_END, 1000):
        same = PLURALS_EXACT + number % 100
        if rule(number) != rule(same):
            raise BuildError(f"{locale}: the plural form of {number} is not that of {same}")
    return "".join(letters[rule(number)] for number in range(PLURALS_END))
