"""Text is broken into lines that are as wide as allowed, and no letter of it is lost."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vistime.layout import measure
from vistime.layout.measure import Face, Line

FACES = [name for family in measure.FAMILIES.values() for name in family.values()]
LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789äöüßéèñçøåłżőşğðþœÆÞŽ'’&!?.,:;()"
WORDS = st.lists(st.text(LATIN + "-/–", min_size=1, max_size=24), min_size=1, max_size=30)
WIDTHS = st.integers(min_value=400, max_value=40_000).map(float)


@pytest.fixture(scope="module")
def face() -> Face:
    return measure.face("lexend-regular")


def letters(text: str) -> str:
    """A text without the space that a line end may take."""
    return "".join(text.split())


@pytest.mark.parametrize("balance", [False, True])
@given(words=WORDS, width=WIDTHS)
@example(words=["Donaudampfschifffahrtsgesellschaft"], width=5000.0)
def test_no_line_is_wider_than_allowed_and_no_letter_is_lost(
    balance: bool, words: list[str], width: float
) -> None:
    face = measure.face("lexend-regular")
    text = " ".join(words)
    lines = face.lines(text, width, balance)
    for line in lines:
        assert line.units == pytest.approx(face.units(line.text))
        assert line.units <= width + 0.02 or len(line.text) == 1
        assert line.text == line.text.strip()
    assert letters("".join(line.text for line in lines)) == letters(text)
    assert " ".join(line.text for line in lines).split() != [] or not letters(text)


@given(words=WORDS, width=WIDTHS)
def test_words_that_fit_a_line_stay_whole(words: list[str], width: float) -> None:
    face = measure.face("atkinson-bold")
    text = " ".join(words)
    if face.widest_token(text) <= width:
        pieces = [token.text for paragraph in face.tokens(text) for token in paragraph]
        printed = [t.text for line in face.lines(text, width) for p in face.tokens(line.text) for t in p]
        assert printed == pieces


@given(words=WORDS, width=WIDTHS)
def test_lines_are_as_few_as_can_be(words: list[str], width: float) -> None:
    """Whatever begins a line would not have fitted on the line before."""
    face = measure.face("lexend-bold")
    lines = face.lines(" ".join(words), width)
    for before, after in itertools.pairwise(lines):
        first = face.tokens(after.text)[0][0]
        assert before.units + first.units > width - face.space - 0.02


@given(words=WORDS, width=WIDTHS)
def test_balance_keeps_the_number_of_lines_and_evens_them(words: list[str], width: float) -> None:
    face = measure.face("lexend-regular")
    text = " ".join(words)
    plain, even = face.lines(text, width), face.lines(text, width, balance=True)
    assert len(even) == len(plain)
    assert max(line.units for line in even) <= max(line.units for line in plain) + 0.02
    assert letters("".join(line.text for line in even)) == letters(text)


def test_balance_makes_two_lines_about_equal(face: Face) -> None:
    text = "Put on coat and shoes"
    width = face.units("Put on coat and") + 1
    assert [line.text for line in face.lines(text, width)] == ["Put on coat and", "shoes"]
    assert [line.text for line in face.lines(text, width, balance=True)] == ["Put on coat", "and shoes"]


def test_balance_does_not_widen_a_word_that_is_cut(face: Face) -> None:
    width = face.units("Donaudampf") + 1
    lines = face.lines("Donaudampfschifffahrtsgesellschaft", width, balance=True)
    assert max(line.units for line in lines) <= width


@pytest.mark.parametrize("name", FACES)
def test_widths_of_letters_are_whole_numbers(name: str) -> None:
    """Lines are kept by the whole part of their width, which is exact only so."""
    assert all(advance == int(advance) for advance in measure.face(name).advances.values())


def test_paragraphs_begin_a_line(face: Face) -> None:
    lines = face.lines("One.\nTwo.\n\nThree.", 1e6)
    assert [line.text for line in lines] == ["One.", "Two.", "", "Three."]


def test_long_word_is_cut_between_letters(face: Face) -> None:
    word = "Donaudampfschifffahrtsgesellschaft"
    width = face.units("Donaudampf") + 1
    lines = face.lines(f"Die {word} fährt", width)
    assert len(lines) > 3
    assert all(line.units <= width + 0.02 for line in lines)
    assert letters("".join(line.text for line in lines)) == f"Die{word}fährt"


def test_even_the_narrowest_place_gets_a_letter_a_line(face: Face) -> None:
    assert [line.text for line in face.lines("Bath", 1.0)] == ["B", "a", "t", "h"]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Bath/Shower", ["Bath/", "Shower"]),
        ("grown-ups", ["grown-", "ups"]),
        ("8:55–9:00", ["8:55–", "9:00"]),
        ("and/or/not", ["and/", "or/", "not"]),
        ("- dash", ["-", "dash"]),
        ("/", ["/"]),
        ("a  b", ["a", "b"]),
        ("10\N{NO-BREAK SPACE}min", ["10\N{NO-BREAK SPACE}min"]),
    ],
)
def test_where_a_line_may_end(face: Face, text: str, pieces: list[str]) -> None:
    assert [token.text for paragraph in face.tokens(text) for token in paragraph] == pieces


def test_space_is_not_lost_where_a_line_goes_on(face: Face) -> None:
    assert face.lines("to Bath/Shower now", 1e6) == (
        Line("to Bath/Shower now", face.units("to Bath/Shower now")),
    )


def test_empty_text_is_one_empty_line(face: Face) -> None:
    assert face.lines("", 1000) == (Line("", 0.0),)


@pytest.mark.parametrize("name", FACES)
def test_face_has_the_letters_of_the_languages_in_use(name: str) -> None:
    face = measure.face(name)
    assert face.missing(LATIN) == ""
    assert 600 < face.cap_height < 800
    assert face.ascent > face.cap_height
    assert face.descent < 0
    assert face.missing("añ漢字漢") == "漢字"


@pytest.mark.parametrize("name", FACES)
def test_letters_without_a_glyph_take_the_room_of_a_space(name: str) -> None:
    face = measure.face(name)
    assert face.units("漢字") == 2 * face.space


def test_units_and_millimetres_are_each_other_s_reverse() -> None:
    assert measure.mm_of(1000, 72) == pytest.approx(25.4)
    assert measure.units_of(measure.mm_of(1234, 17), 17) == pytest.approx(1234)


@pytest.mark.parametrize(
    ("said", "family"),
    [
        (None, "lexend"), ("", "lexend"), ("Lexend", "lexend"), ("LEXEND", "lexend"),
        ("Atkinson Hyperlegible", "atkinson"), ("Comic Sans", None),
    ],
)  # fmt: skip
def test_families_by_the_names_people_use(said: str | None, family: str | None) -> None:
    assert measure.family(said) == family


def test_bold_is_wider_than_regular() -> None:
    for family in measure.FAMILIES:
        regular, bold = (measure.face(measure.face_name(family, w)) for w in ("regular", "bold"))
        assert bold.units("Wash hands") > regular.units("Wash hands")
