"""Which words of a running text get a small picture: the surely meant ones, the longest names first."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import lay_out

from vistime.layout.pages import PictureItem
from vistime.pictures.sentence import Amount, chunks, well_supported
from vistime.pipeline.illustrating import matcher


def read(
    text: str, amount: Amount = "key-words", language: str = "en", own: dict[str, str] | None = None
) -> str:
    """The text with what has a picture in brackets, and a cross before what is crossed out."""
    found = chunks(text, amount, matcher((), language), (own or {}).get)
    assert "".join(chunk.text for chunk in found) == text
    return "".join(
        f"[{'X ' if chunk.crossed else ''}{chunk.text}]" if chunk.picture else chunk.text for chunk in found
    )


@pytest.mark.parametrize(
    "text",
    [
        "I [brush my teeth] and [put on my pyjamas].",
        "Then we [go home] in the [car].",
        "When I [wake up], I may feel [sleepy].",
        "At [lunch time] I [eat] my sandwich.",
        "It might [hurt] a little, but it will [X not hurt] for long.",
        "I do [not run] in the corridor.",
        "My [teacher] is called Mr. Brown.",
        "It is in the [garden]. Rose and Daisy are there.",
        "Some [cream] on my [arm].",
        "I may like it. You might be the one who is in it.",
        "At [Mum's] desk.",
        "I will water it.",
        "",
        "...",
    ],
)
def test_key_words(text: str) -> None:
    plain = text.replace("[X ", "").replace("[", "").replace("]", "")
    assert read(plain) == text


def test_the_same_picture_comes_once_in_a_sentence() -> None:
    assert read("The dog sees a dog.") == "The [dog] sees a dog."
    assert read("A dog. The dog.") == "A [dog]. The [dog]."
    assert read("The dog sees a dog.", "every-word") == "The [dog] sees a [dog]."


def test_every_word_has_the_small_words_that_have_a_picture_for_sure() -> None:
    assert read("Now I like it.", "every-word") == "[Now] [I] [like] it."
    assert read("There is no fire, stop the dog.", "every-word") == "There is [X no fire], [stop] the [dog]."
    assert read("Now I like it.") == "Now I like it."


def test_own_words_come_first_and_may_have_none() -> None:
    own = {"tony the bear": "file:tony.jpg", "dog": ""}
    assert read("I hug Tony the bear and a dog.", own=own) == "I [hug] [Tony the bear] and a dog."


def test_a_language_with_names_of_its_own() -> None:
    assert read("Rano myję zęby.", language="pl").count("[") == 1
    assert read("Nie boję się lekarza.", language="pl").count("Nie") == 1


def test_whether_most_words_have_a_picture() -> None:
    for text, well in (("The dog and the cat.", True), ("Pondering quarrelsome metaphysics, a dog.", False)):
        assert well_supported(chunks(text, "every-word", matcher(), lambda _: None), matcher()) is well


WORDS = [
    "no",
    "not",
    "don't",
    "stop",
    "yes",
    "I",
    "the",
    "dog",
    "fire",
    "Nie",
    "boję",
    "lekarza",
    "up",
    "brush",
    "my",
    "teeth",
    ",",
    ".",
    "Tony",
    "dogs",
]


@given(
    st.lists(st.sampled_from(WORDS), max_size=12),
    st.sampled_from(["en", "pl"]),
    st.sampled_from(["stop", "no"]),
)
def test_any_words_come_back_whole(words: list[str], language: str, mine: str) -> None:
    read(" ".join(words), "every-word", language, {mine: "file:own.png"})


@given(st.text(max_size=80), st.sampled_from(["en", "pl"]))
def test_any_text_comes_back_whole(text: str, language: str) -> None:
    read(text, "every-word", language)


STORY = """
story: A visit
layouts: [{booklet: {symbols: %s, format: pages, large-picture: no}}]
pictures: {Tony: 🐻, Nobody: none}
pages: ["%s"]
"""


def test_a_booklet_with_symbols_shows_them_and_own_words(tmp_path: Path) -> None:
    laid, report = lay_out(STORY % ("key-words", "Tony and Nobody see the dog."), tmp_path)
    assert not list(report)
    shown = [item.source for item in laid[0].pages[1].items if isinstance(item, PictureItem)]
    assert shown[0] == "openmoji:1F43B"
    assert len(shown) == 2
    without, _ = lay_out(STORY % ("none", "Tony and Nobody see the dog."), tmp_path)
    assert not [item for item in without[0].pages[1].items if isinstance(item, PictureItem)]


def test_a_page_with_few_pictures_is_told_of_once(tmp_path: Path) -> None:
    text = "Pondering quarrelsome metaphysics, a dog dithers hither."
    _, report = lay_out(STORY % ("every-word", text), tmp_path)
    assert [one.code for one in report if one.code != "picture-likely"] == ["symbols-few"]
    _, report = lay_out(STORY % ("key-words", text), tmp_path)
    assert [one.code for one in report] == ["picture-likely"]


def test_a_picture_over_words_that_is_not_there_is_said(tmp_path: Path) -> None:
    story = STORY.replace("🐻", "tony.jpg") % ("key-words", "The dog sees Tony.")
    laid, report = lay_out(story, tmp_path)
    assert not laid
    assert "picture-file" in {one.code for one in report}


def test_a_page_of_a_story_shows_what_its_words_surely_name(tmp_path: Path) -> None:
    pages = {
        "The dental nurse calls my name.": ["vistime:dentist"],
        "There is a baby growing in Mummy's tummy. Her tummy is big.": ["openmoji:1F930"],
        "Mum is proud of me. We go home on the bus.": ["openmoji:1F60A"],
        "We have lived here since my birthday. I was a baby.": ["openmoji:1F382"],
        "Tony will look after me.": ["openmoji:1F43B"],
        "Nobody knows what will happen.": [],
    }
    story = "story: A day\nlayouts: [{booklet: {format: pages}}]\npictures: {Tony: 🐻}\npages:\n"
    laid, report = lay_out(story + "".join(f'  - "{text}"\n' for text in pages), tmp_path)
    shown = [[item.source for item in page.items if isinstance(item, PictureItem)] for page in laid[0].pages]
    assert shown[1 : len(pages) + 1] == list(pages.values())
    assert "picture-none" in {one.code for one in report}
