"""The program's own words on a sheet (now, next, finished, measure me), one file a language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from vistime import source
from vistime.diagnostics import Diagnostic, Report, Span, VistimeError
from vistime.templating import places
from vistime.templating.calendar import Calendar, find_calendar

if TYPE_CHECKING:
    from datetime import date

FALLBACK: Final = "en"

#: The forms that a count may have in a language, as the Unicode CLDR calls them.
PLURALS: Final = ("zero", "one", "two", "few", "many", "other")


class Words:
    """A language's words in a template: `words.now`, `words[step.change]`, `words.count("sleeps", 3)`,
    `words.weekdays[0]`, `words.months_short`, `words.date(day, "long")`.
    """

    def __init__(
        self, language: str, words: Mapping[str, str], counts: Mapping[str, Mapping[str, str]]
    ) -> None:
        self.language = language
        self._words = words
        self._counts = counts

    def __getitem__(self, name: str) -> str:
        return self._words[name]

    def __getattr__(self, name: str) -> Any:
        try:
            return self._words[name]
        except KeyError:
            raise AttributeError(name) from None

    @property
    def _calendar(self) -> Calendar:
        calendar = find_calendar(self.language) or find_calendar(FALLBACK)
        assert calendar is not None
        return calendar

    @property
    def weekdays(self) -> tuple[str, ...]:
        """The names of the days, Monday first, as they stand above a column."""
        return self._calendar.weekdays

    @property
    def weekdays_short(self) -> tuple[str, ...]:
        """The short names of the days, Monday first."""
        return self._calendar.weekdays_short

    def weekday(self, text: str) -> int | None:
        """Which day a text names, whole or in short, in any capitals: 0 for Monday to 6 for Sunday; else None."""
        name = text.strip().rstrip(".").casefold()
        for names in (self.weekdays, self.weekdays_short, self._calendar.weekdays_in_date):
            for number, known in enumerate(names):
                if known.rstrip(".").casefold() == name:
                    return number
        return None

    @property
    def months(self) -> tuple[str, ...]:
        """The names of the months, January first, as they stand above a month."""
        return self._calendar.months

    @property
    def months_short(self) -> tuple[str, ...]:
        """The short names of the months, January first."""
        return self._calendar.months_short

    def date(self, day: date, form: str = "long") -> str:
        """A date as it is written: `full` (with its weekday), `long`, `short` (in figures) or `day` (without year)."""
        if form not in ("full", "long", "short", "day"):
            raise ValueError(f"a date is written full, long, short or day, not {form}")
        return self._calendar.date(day, form)

    def count(self, name: str, number: int) -> str:
        """A number of something in its right form: `words.count("sleeps", 2)`. LookupError for an unknown name."""
        forms = self._counts[name]
        form = forms["other"] if len(forms) == 1 else forms.get(self._calendar.plural(number), forms["other"])
        return form.replace("{n}", str(number))


class _Found:
    """What a file of words says; kept as long as the file is the same."""

    def __init__(self, words: Mapping[str, str], counts: Mapping[str, Mapping[str, str]]) -> None:
        self.words, self.counts = words, counts


_NOTHING: Final = _Found({}, {})


def find_words(language: str, folder: Path | None, report: Report, span: Span | None = None) -> Words:
    """The words for a language such as `pl` or `en-GB`; what is not there, with a warning, in English."""
    english = _of(FALLBACK, None)
    base = language.split("-")[0]
    if base.casefold() == FALLBACK:
        found = _of(language, folder)
        return _joined(language, english, found if found.words else _of(FALLBACK, folder))
    found = _of(language, folder)
    words, counts = found.words, found.counts
    if not words:
        found = _of(base, folder)
        words, counts = found.words, found.counts
    if not words:
        known = ", ".join(places.names("words", ".yaml", folder))
        report.warning(
            "words-missing", f'the sheet\'s own words (now, next, finished) are not there in "{language}"', span,
            f"they are printed in English; there are: {known}. To add yours, copy the file words/en.yaml of vistime "
            f"to templates/words/{base}.yaml beside this file, and write your words in it",
        )  # fmt: skip
        return _joined(FALLBACK, english, _NOTHING)
    missing = [word.replace("_", "-") for word in english.words if word not in words]
    missing += [name for name in english.counts if name not in counts]
    if missing:
        report.warning(
            "words-missing", f'the words for "{language}" lack: {", ".join(missing)}', span,
            "they are printed in English",
        )  # fmt: skip
    return _joined(language, english, found)


@lru_cache(maxsize=64)
def _joined(language: str, english: _Found, found: _Found) -> Words:
    return Words(language, {**english.words, **found.words}, {**english.counts, **found.counts})


def _of(language: str, folder: Path | None) -> _Found:
    path = places.find(f"words/{language.lower()}.yaml", folder)
    return _read(path, places.changed(path)) if path else _NOTHING


@lru_cache(maxsize=64)
def _read(path: Path, _changed: int) -> _Found:
    document = source.load(path).documents[0]
    data = document.data if isinstance(document.data, dict) else {}

    def wrong(message: str, *where: str) -> VistimeError:
        return VistimeError(Diagnostic("error", "words-file", message, document.span(where)))

    words = data.get("words")
    if not isinstance(words, dict) or not all(isinstance(value, str) for value in words.values()):
        raise wrong('a file of words has "words:" and below it lines such as "  now: Now"', "words")
    counts = data.get("counts") or {}
    for name, forms in counts.items() if isinstance(counts, dict) else [("counts", None)]:
        if not isinstance(forms, dict) or not isinstance(forms.get("other"), str):
            raise wrong(f'"{name}" needs below it a line such as: other: "{{n}} days"', "counts")
        if unknown := [form for form in forms if form not in PLURALS or not isinstance(forms[form], str)]:
            raise wrong(
                f'"{unknown[0]}" is no form of a count: they are {", ".join(PLURALS)}', "counts", name
            )
    return _Found({key.replace("-", "_"): value for key, value in words.items()}, dict(counts))
