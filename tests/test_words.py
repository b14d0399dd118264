"""The program's own words: no language misses one, counts have its forms, dates are those of the CLDR."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from babel import Locale, localedata
from babel.dates import format_date
from support import ROOT

from vistime.build.calendars import calendar
from vistime.diagnostics import Report, VistimeError
from vistime.templating.calendar import find_calendar
from vistime.templating.words import find_words

FOLDER = ROOT / "templates" / "words"
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
OTHERS = [language for language in LANGUAGES if language != "en"]
CATEGORIES = {"en": {"one", "other"}, "pl": {"one", "few", "many"}, "zh": {"other"}}
DAYS = [date(2025, 1, 6), date(2025, 11, 22), date(2026, 2, 1), date(2026, 8, 31)]


def of(language: str) -> dict[str, Any]:
    found = yaml.safe_load((FOLDER / f"{language}.yaml").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def categories(language: str) -> set[str]:
    known = find_calendar(language)
    assert known is not None
    return {known.plural(number) for number in range(1, 200)}


@pytest.mark.parametrize("language", OTHERS)
def test_no_language_lacks_a_word_or_has_one_too_many(language: str) -> None:
    english, words = of("en"), of(language)
    assert words["words"].keys() == english["words"].keys()
    assert words["counts"].keys() == english["counts"].keys()
    assert words.keys() <= {"language", "checked", "look-at", "words", "counts"}
    assert all(isinstance(text, str) and text.strip() for text in words["words"].values())


@pytest.mark.parametrize("language", OTHERS)
def test_a_file_of_words_says_how_it_was_checked(language: str) -> None:
    words = of(language)
    assert words["language"] and words["checked"]
    known = words["words"].keys() | words["counts"].keys()
    assert set(words["look-at"]) <= known, "what deserves a look has to be one of the words"
    if "native reader" in words["checked"] and "not yet" in words["checked"]:
        assert words["look-at"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_in_a_word_for_a_number_stays(language: str) -> None:
    english, words = of("en")["words"], of(language)["words"]
    for key, text in english.items():
        for mark in (r"\[\[\w+\]\]", r"\d+ mm", r"\{\w+\}", "…"):
            assert re.findall(mark, text) == re.findall(mark, words[key]), f"{language}: {key}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_count_has_every_form_of_the_language(language: str) -> None:
    for name, forms in of(language)["counts"].items():
        if forms.keys() != {"other"}:
            assert forms.keys() >= categories(language), f"{language}: {name}"
        for category, text in forms.items():
            assert "{n}" in text or category in ("zero", "one", "two"), f"{language}: {name}"


def test_the_categories_are_those_of_the_language() -> None:
    for language, expected in CATEGORIES.items():
        assert categories(language) == expected


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["full", "long", "short", "day"])
def test_dates_are_written_as_babel_writes_them(language: str, form: str) -> None:
    localedata._cache.clear()
    locale = Locale.parse("en_GB" if language == "en" else language)
    known = find_calendar(language)
    assert known is not None
    for day in DAYS:
        pattern = str(locale.datetime_skeletons["MMMMd"]) if form == "day" else form
        assert known.date(day, form) == format_date(day, pattern, locale=locale), f"{language} {day}"


def test_no_language_has_the_days_of_another() -> None:
    hindi, urdu = calendar("hi"), calendar("ur")
    assert hindi is not None and urdu is not None
    assert (hindi["weekdays"][0], urdu["weekdays"][0]) == ("सोमवार", "پیر")
    first = {language: getattr(find_calendar(language), "weekdays", ("",))[0] for language in LANGUAGES}
    assert len(set(first.values())) == len(first), first


def test_english_dates_are_british_unless_asked_for() -> None:
    british, american = find_calendar("en-AU"), find_calendar("en-US")
    assert british is not None and american is not None
    assert british.date(date(2025, 11, 22), "long") == "22 November 2025"
    assert american.date(date(2025, 11, 22), "long") == "November 22, 2025"
    assert british.date(date(2025, 11, 22), "full").startswith("Saturday")


def test_regions_have_the_words_of_their_language() -> None:
    for code, base in (("pt-BR", "pt"), ("pl-PL", "pl"), ("zh-Hant", "zh"), ("zh-TW", "zh")):
        if base in LANGUAGES:
            report = Report()
            assert find_words(code, None, report).now == find_words(base, None, report).now
            assert not list(report)
    traditional = find_calendar("zh-TW")
    assert traditional is not None and traditional.weekdays_short[0] == "週一"


def test_names_of_days_and_months_stand_above_columns() -> None:
    words = find_words("en", None, Report())
    assert words.weekdays[0] == "Monday" and words.weekdays_short[6] == "Sun"
    assert words.months[0] == "January" and words.months_short[11] == "Dec"
    assert words.count("sleeps", 1) == "1 sleep"
    assert words.count("sleeps", 3) == "3 sleeps"
    assert words.count("minutes", 45) == "45 min"


def test_language_without_a_file_says_how_to_add_one() -> None:
    report = Report()
    words = find_words("xx", None, report)
    (said,) = report
    assert words.now == "Now" and words.weekdays[0] == "Monday"
    assert said.hint and "templates/words/xx.yaml" in said.hint


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("words: [a]\n", 'a file of words has "words:"'),
        ("words:\n  now: Teraz\ncounts: [a]\n", '"counts" needs below it'),
        ("words:\n  now: Teraz\ncounts:\n  days: many\n", '"days" needs below it'),
        ("words:\n  now: Teraz\ncounts:\n  days: {one: a}\n", '"days" needs below it'),
        ('words:\n  now: Teraz\ncounts:\n  days: {other: "{n}", lots: a}\n', '"lots" is no form of a count'),
    ],
)
def test_a_wrong_file_of_words_is_a_clear_error(tmp_path: Path, text: str, message: str) -> None:
    own = tmp_path / "templates" / "words" / "pl.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(text, "utf-8")
    with pytest.raises(VistimeError) as caught:
        find_words("pl", tmp_path, Report())
    assert message in caught.value.diagnostics[0].message
