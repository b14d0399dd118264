"""Two languages on one card: the second from the definition or the vocabulary, below or beside, never larger."""

from __future__ import annotations

from pathlib import Path

import pytest
from support import lay_out

from vistime.layout.pages import Page, TextItem
from vistime.pipeline import Settings, matcher
from vistime.pipeline.second import _names, _plain_name
from vistime.templating.layouts import all_names, find_layout

STEPS = """steps:
  - Wake up
  - text: {en: Bookbug, pl: Bajki w bibliotece}
  - {en: Swings, pl: Huśtawki}
"""


def made(folder: Path, text: str) -> tuple[list[Page], list[str]]:
    """The pages of a definition's one layout, and its messages."""
    laid, report = lay_out(text, folder)
    (document,) = laid
    return document.pages, [f"{d.code} {d.span.line if d.span else 0}" for d in report]


def texts(pages: list[Page]) -> dict[str, TextItem]:
    return {item.text: item for page in pages for item in page.items if isinstance(item, TextItem)}


def timetable(layout: str, more: str = "") -> str:
    return f"timetable: {{en: My morning, pl: Mój poranek}}\nlanguages: [en, pl]\nlayouts: [{layout}]\n{more}{STEPS}"


@pytest.mark.parametrize("layout", ["day", "steps", "cards", "keyring", "now-next", "part-day"])
def test_both_languages_stand_on_every_layout_with_labels(tmp_path: Path, layout: str) -> None:
    pages, said = made(tmp_path, timetable(layout))
    found = texts(pages)
    words = " ".join(found)
    assert all(w in words for w in ("Wake up", "Pobudka", "Bajki", "bibliotece", "Swings", "Huśtawki")), found
    assert found["Pobudka"].size <= 0.75 * found["Wake up"].size + 0.01
    assert found["Pobudka"].y > found["Wake up"].y
    assert not [code for code in said if not code.startswith("picture")]


def test_title_and_the_programs_own_words_are_in_both(tmp_path: Path) -> None:
    found = texts(made(tmp_path, timetable("now-next"))[0])
    assert {"My morning", "Mój poranek", "Now", "Teraz", "Next", "Następnie"} <= found.keys()


def test_the_second_language_stands_beside_is_as_large_or_is_left_out(tmp_path: Path) -> None:
    beside = texts(made(tmp_path, timetable("cards", "second: beside\n"))[0])
    assert beside["Pobudka"].x > beside["Wake up"].x
    plain = (
        "timetable: A\nlanguages: [en, pl]\nlayouts: [cards]\nsecond: {size: 100}\nsteps: [Wake up, Bath]\n"
    )
    alike = texts(made(tmp_path, plain)[0])
    assert alike["Pobudka"].size == alike["Wake up"].size
    alone = texts(made(tmp_path, timetable("cards", "second: none\n"))[0])
    assert "Wake up" in alone and "Pobudka" not in alone


def test_pages_in_one_language_are_as_without_the_second(tmp_path: Path) -> None:
    plain = "timetable: A\nlayouts: [cards]\nsteps: [Wake up, Swings]\n"
    one = made(tmp_path, plain.replace("layouts", "languages: [en]\nlayouts"))[0]
    none = made(tmp_path, plain.replace("layouts", "languages: [en, pl]\nsecond: none\nlayouts"))[0]
    assert one == none == made(tmp_path, plain)[0]


def test_a_label_without_words_in_the_second_language_is_said_and_keeps_its_place(tmp_path: Path) -> None:
    text = "timetable: A\nlanguages: [en, pl]\nlayouts: [cards]\nsteps:\n  - Wake up\n  - Bookbug\n"
    pages, said = made(tmp_path, text)
    assert said == ["second-missing 6"]
    found = texts(pages)
    assert found["Bookbug"].y == found["Wake up"].y and found["Bookbug"].size == found["Wake up"].size


def test_a_language_of_which_there_are_no_names_is_said_once(tmp_path: Path) -> None:
    text = "timetable: A\nlanguages: [en, ga]\nlayouts: [cards]\nsteps: [Wake up, Bath, Toilet]\n"
    _, report = lay_out(text, tmp_path)
    (missing,) = [d for d in report if d.code == "second-missing"]
    assert missing.hint and "names in:" in missing.hint and "pl" in missing.hint


def test_a_story_has_each_page_in_both(tmp_path: Path) -> None:
    pages = """pages:
  - text: {en: I go to the dentist., pl: Idę do dentysty.}
    heading: {en: On the way, pl: W drodze}
  - I come home.
"""
    for layout in ("booklet", "easy-read"):
        text = f"story: {{en: At the dentist, pl: U dentysty}}\nlanguages: [en, pl]\nlayouts: [{layout}]\n{pages}"
        laid, report = lay_out(text, tmp_path)
        parts = [part.page for page in laid[0].pages for part in page.parts] or laid[0].pages
        assert {"Idę do dentysty.", "W drodze", "U dentysty"} <= texts(parts).keys(), layout
        assert [d.code for d in report if d.severity == "warning"] == ["second-missing"], layout


def test_names_of_days_are_in_both(tmp_path: Path) -> None:
    text = (
        "timetable: A\nlanguages: [en, pl]\nlayouts: [week]\ndays:\n  Monday: [Bath]\n  Holiday: [Wake up]\n"
    )
    found = texts(made(tmp_path, text)[0])
    assert "Monday" in found and "Poniedziałek" in found and "Holiday" in found


def test_labels_in_the_main_language_find_their_pictures(tmp_path: Path) -> None:
    text = "timetable: A\nlanguages: [pl, en]\nlayouts: [day]\nsteps: [Umyj zęby, Śniadanie]\n"
    pages, said = made(tmp_path, text)
    assert {"Umyj zęby", "Brush teeth", "Śniadanie", "Breakfast"} <= texts(pages).keys()
    assert said == []


def test_every_layout_prints_both_or_says_that_it_does_not(tmp_path: Path) -> None:
    lists = {
        "timetable": "steps: [Bath]",
        "board": "choices: [Bath]",
        "story": "pages: [{en: I wash., pl: Myję się.}]",
    }
    for name in all_names(None):
        spec = find_layout(name, None)
        if (
            spec.needs
            or not spec.kinds
            or spec.kinds[0] not in lists
            or name in ("change", "tokens", "guide")
        ):
            continue
        kind = spec.kinds[0]
        text = f"{kind}: A\nlanguages: [en, pl]\nlayouts: [{name}]\n{lists[kind]}\n"
        laid, report = lay_out(text, tmp_path)
        parts = [part.page for page in laid[0].pages for part in page.parts] or laid[0].pages
        both = {"Kąpiel", "Myję się."} & texts(parts).keys()
        assert both or "second-not-here" in [d.code for d in report], name


@pytest.mark.parametrize(
    ("main", "second", "label", "expected"),
    [
        ("en", "pl", "Brush your teeth", "Mycie zębów"),
        ("en", "pl", "brush teeth", "mycie zębów"),
        ("en", "pl", "Go to the toilet", "Toaleta"),
        ("en", "pl", "No running", "Nie biegamy"),
        ("en", "pl", "Book", ""),  # the picture of reading
        ("en", "pl", "Brush teeth with Dad", ""),
        ("en", "pl", "Bath / Shower", ""),
        ("en", "pl", "Don't jump", ""),
        ("pl", "en", "Umyj ręce", "Wash hands"),
        ("pl", "en", "Książka", ""),
    ],
)
def test_only_a_plain_name_gets_the_words_of_the_vocabulary(
    main: str, second: str, label: str, expected: str
) -> None:
    found = matcher((), main)
    own, named = _names(main, found), _names(second, found)
    assert own and named
    assert _plain_name(label, [], found, own, named) == expected


def test_a_pack_gives_its_languages_to_its_files(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text("timetable: A\nlayouts: [cards]\nsteps: [Bath]\n", "utf-8")
    (tmp_path / "two.yaml").write_text(
        "timetable: A\nlanguage: fr\nlayouts: [cards]\nsteps: [Pizza]\n", "utf-8"
    )
    laid, _ = lay_out("pack: P\nlanguages: [en, pl]\ninclude: [one.yaml, two.yaml]\n", tmp_path)
    assert ["Kąpiel" in texts(one.pages) for one in laid] == [True, False]


BARE = "choices:\n  - {text: Pizza, picture: none}\n"


@pytest.mark.parametrize("language", ["pl", "ar", "cy"])
@pytest.mark.parametrize("layout", ["change", "tokens"])
def test_the_pictures_that_a_layout_brings_are_found_in_any_language(
    language: str, layout: str, tmp_path: Path
) -> None:
    pytest.importorskip("uharfbuzz")
    _, said = made(tmp_path, f"board: A\nlanguage: {language}\nlayouts: [{layout}]\n{BARE}")
    assert not [code for code in said if code.startswith("picture")], said


def test_the_guide_for_the_grown_ups_comes_in_both_languages(tmp_path: Path) -> None:
    text = timetable("day", "").replace("layouts: [day]", "layouts: [day, guide]")
    laid, report = lay_out(text, tmp_path)
    assert [one.layout for one in laid] == ["day", "guide", "guide-pl"] and not list(report)
    assert {"For the grown-ups", "My morning"} <= texts(laid[1].pages).keys()
    assert {"Dla dorosłych", "Mój poranek"} <= texts(laid[2].pages).keys()
    assert laid[2].language == "pl"


def test_a_pack_binds_both_guides_and_lists_both_titles(tmp_path: Path) -> None:
    from vistime import pipeline
    from vistime.diagnostics import Report

    (tmp_path / "one.yaml").write_text(timetable("day"), "utf-8")
    report = Report()
    pack = "pack: {en: Our pack, pl: Nasza paczka}\nlanguages: [en, pl]\ninclude: [one.yaml]\n"
    (definition,) = pipeline.open_text(pack, "pack", tmp_path, report)
    *_, bound = pipeline.products(definition, Settings(), report)
    contents, _, guide, other, *_ = bound.documents
    assert {"Our pack", "Nasza paczka", "My morning", "Mój poranek"} <= texts(contents.pages).keys()
    assert (guide.title, other.title) == ("For the grown-ups", "Dla dorosłych")


def for_child(folder: Path, text: str, language: str) -> tuple[dict[str, TextItem], list[str]]:
    """The texts of a definition's one layout for a child of that language, and the codes of its messages."""
    laid, report = lay_out(text, folder, Settings(language=language))
    return texts(laid[0].pages), [d.code for d in report]


def test_a_childs_own_language_is_the_second_one(tmp_path: Path) -> None:
    same, _ = for_child(tmp_path, timetable("day"), "pl")
    assert {"Wake up", "Pobudka", "Mój poranek", "Huśtawki"} <= same.keys()
    english, said = for_child(tmp_path, timetable("day"), "en-GB")
    assert {"Wake up", "My morning"} <= english.keys() and not said
    assert not {"Pobudka", "Mój poranek"} & english.keys()
    # Of a third one there are the words that the vocabulary has, and what is missing is told of.
    french, said = for_child(tmp_path, timetable("day"), "fr")
    assert {"Wake up", "My morning"} <= french.keys() and any("veil" in word for word in french)
    assert not {"Pobudka", "Mój poranek", "Huśtawki"} & french.keys()
    assert "second-missing" in said


def test_one_language_alone_leaves_the_other_to_the_list(tmp_path: Path) -> None:
    text = "timetable: A\nlanguages: [en]\nlayouts: [day]\nsteps: [Bath]\n"
    assert "Kąpiel" in for_child(tmp_path, text, "pl")[0]
    assert list(made(tmp_path, text)[1]) == []


def test_an_event_is_in_both_languages(tmp_path: Path) -> None:
    text = (
        "timetable: {en: Soon, pl: Niedługo}\nlanguages: [en, pl]\nlayouts: [countdown]\n"
        "event: {text: {en: The seaside, pl: Jedziemy nad morze}, picture: beach, date: 14 August 2027}\n"
    )
    pages, said = made(tmp_path, text)
    assert {"The seaside", "Jedziemy nad morze", "Niedługo"} <= texts(pages).keys() and said == []
