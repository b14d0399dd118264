"""Words that change: what stands for a field, verbs that agree, and messages about what is missing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import one

from vistime.diagnostics import VistimeError
from vistime.model import Pack, Story, Timetable, read
from vistime.model.fields import fill
from vistime.model.two_languages import second_of
from vistime.model.verbs import third_person
from vistime.source import parse

SHE = (("name", "Priya"), ("pronouns", "she"))


def filled(text: str, given: tuple[tuple[str, str], ...] = SHE, more: str = "") -> str:
    """The text of a page as it is printed."""
    quoted = text.replace("'", "''")
    [document] = parse(f"story: A story\n{more}\npages:\n  - '{quoted}'\n", "f.yaml").documents
    story = fill(read(document), document, given)
    assert isinstance(story, Story)
    return story.pages[0].text


@pytest.mark.parametrize(
    ("written", "she", "they"),
    [
        ("{They} are here.", "She is here.", "They are here."),
        ("{they are} here", "she is here", "they are here"),
        ("{They usually like} it", "She usually likes it", "They usually like it"),
        ("{They} usually like it", "She usually likes it", "They usually like it"),
        ("{they} don't go", "she doesn't go", "they don't go"),
        ("{they} don’t go", "she doesn’t go", "they don’t go"),
        ("{they} can go", "she can go", "they can go"),
        ("{they can go}", "she can go", "they can go"),
        ("{they} went and saw", "she went and saw", "they went and saw"),
        ("{they went} home", "she went home", "they went home"),
        ("{they jumped}", "she jumped", "they jumped"),
        ("{they} wash and dry {their} hands", "she washes and dries her hands", "they wash and dry their hands"),
        ("{they wash and dry} {their} hands", "she washes and dries her hands", "they wash and dry their hands"),
        ("{They}'re happy, {they}'ve eaten", "She's happy, she's eaten", "They're happy, they've eaten"),
        ("{they're} {they'll go} {they've been}", "she's she'll go she's been", "they're they'll go they've been"),
        ("{They'll} see", "She'll see", "They'll see"),
        ("Are {they} happy?", "Is she happy?", "Are they happy?"),
        ("What do {they} like? Do {they} go?", "What does she like? Does she go?", "What do they like? Do they go?"),
        ("When can {they} go?", "When can she go?", "When can they go?"),
        ("{they} like books", "she likes books", "they like books"),
        ("{they} is here, {they} likes it, {they} has one", "she is here, she likes it, she has one",
         "they are here, they like it, they have one"),
        ("a book for {them}, {theirs}, {themselves}", "a book for her, hers, herself",
         "a book for them, theirs, themselves"),
        ("{Their} hat. {THEY} are", "Her hat. SHE is", "Their hat. THEY are"),
        ("{they} read", "she read", "they read"),
        ("{they read}", "she read", "they read"),
        ("{they} hurry quietly", "she hurries quietly", "they hurry quietly"),
    ],
)  # fmt: skip
def test_pronouns_and_verbs_agree(written: str, she: str, they: str) -> None:
    assert filled(written) == she
    assert filled(written, (("pronouns", "they/them"),)) == they


@pytest.mark.parametrize(
    ("base", "third"),
    [("are", "is"), ("go", "goes"), ("try", "tries"), ("play", "plays"), ("wash", "washes"), ("kiss", "kisses"),
     ("catch", "catches"), ("buzz", "buzzes"), ("can", "can"), ("likes", "likes"), ("wanted", "wanted")],
)  # fmt: skip
def test_third_person(base: str, third: str) -> None:
    assert third_person(base) == third


def test_pronouns_of_ones_own_go_with_singular_verbs() -> None:
    assert filled("{They} are {themselves}.", (("pronouns", "xe/xem/xyr/xyrs/xemself"),)) == "Xe is xemself."
    assert filled("{They} are.", (), "pronouns: [ze, hir, hir, hirs, hirself]") == "Ze is."
    assert filled("{They} are.", (("pronouns", "She/They"),)) == "She is."


def test_only_english_verbs_change() -> None:
    assert filled("{They} have", SHE, "language: fr") == "She have"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("{name} {Name} {{name}} {{ name }}", "Priya Priya Priya Priya"),
        ("{name}'s and {name's} and {name’s}", "Priya's and Priya's and Priya’s"),
        ("{place} {Place} {gp name} {gp_name} {GP-Name}", "the library The library Dr Shah Dr Shah Dr Shah"),
        (r"\{name} and \{{name}}", "{name} and {{name}}"),
        (
            "Colour in {1,2,3}, {}, {a, b}, { }, {{}}, {x: y}, {-}",
            "Colour in {1,2,3}, {}, {a, b}, { }, {{}}, {x: y}, {-}",
        ),
        ("{name", "{name"),
        ("name}", "name}"),
    ],
)
def test_fields(written: str, expected: str) -> None:
    assert filled(written, SHE, "fields: {place: the library, gp name: Dr Shah}") == expected


def test_what_is_given_goes_before_what_the_file_says_and_a_blank_before_nothing() -> None:
    more = "for: Lewis\nfields: {place: the park, gp: ____}"
    assert filled("{name} {place} {gp}", (), more) == "Lewis the park ____"
    assert (
        filled("{name} {place} {gp}", (("Name", "Sam"), ("PLACE", "the zoo"), ("gp", " ")), more)
        == "Sam the zoo ____"
    )
    assert filled("{name}", (), "for: ____\nfields: {name: Lew}") == "Lew"


def test_every_text_is_filled() -> None:
    text = """
timetable: "{name}'s day"
for: Lewis
photo: "{name}.jpg"
layouts: [{day: {title: "{name}"}}]
days:
  Monday: ["{name} wakes up", {text: "{Name}", picture: "{name}.png"}]
"""
    [document] = parse(text, "f.yaml").documents
    day = fill(read(document), document, (("name", "Sam"),))
    assert isinstance(day, Timetable)
    assert (day.title, day.for_name, day.photo) == ("Sam's day", "Sam", "Sam.jpg")
    assert day.layouts[0].options == {"title": "Sam"}
    assert [(step.text, step.picture) for step in day.days["Monday"]] == [
        ("Sam wakes up", None),
        ("Sam", "Sam.png"),
    ]


def test_a_field_alone_is_a_text_without_quotes() -> None:
    [document] = parse(
        "timetable: {name}\nfor: Lewis\nsteps:\n  - {name}\n  - {{name's}}\n  - a {name}\n", "f"
    ).documents
    day = fill(read(document), document)
    assert isinstance(day, Timetable)
    assert [day.title, *(step.text for step in day.steps)] == ["Lewis", "Lewis", "Lewis's", "a Lewis"]


def test_a_definition_without_fields_is_the_same_one() -> None:
    [document] = parse("pack: x\ninclude: [a.yaml]\n", "f").documents
    pack = read(document)
    assert isinstance(pack, Pack)
    assert fill(pack, document) is pack


def test_each_missing_field_is_one_error_where_it_first_stands() -> None:
    text = 'story: x\npages:\n  - "a {zoo}"\n  - |\n    b\n    {zoo} {gp}\n'
    [document] = parse(text, "f.yaml").documents
    with pytest.raises(VistimeError) as caught:
        fill(read(document), document)
    places = [(d.span.line, d.span.column, d.code) for d in caught.value.diagnostics if d.span]
    assert places == [(3, 8, "field-missing"), (6, 11, "field-missing")]
    assert "{gp}" in caught.value.diagnostics[1].message


def test_what_is_given_wrongly_is_said() -> None:
    with pytest.raises(VistimeError, match="not known here"):
        filled("x", (("pronouns", "shee"),))
    with pytest.raises(VistimeError, match="500"):
        filled("{place}", (("place", "a" * 501),))


@given(st.text(st.sampled_from("{}\\ ajthey'name1,_-"), max_size=40))
def test_any_braces_are_filled_missing_or_text(text: str) -> None:
    try:
        filled(f"x{text}")
    except VistimeError as error:
        assert {d.code for d in error.diagnostics} == {"field-missing"}


def test_words_of_both_languages_are_filled() -> None:
    page = '{en: "{They} are here", fr: "{name} est là"}'
    text = f"story: x\nlanguages: [en, fr]\nfor: Lea\npronouns: she\npages:\n  - text: {page}\n"
    [document] = parse(text, "f.yaml").documents
    story = fill(read(document), document)
    assert isinstance(story, Story)
    assert (story.pages[0].text, second_of(story.pages[0].text, "fr")) == ("She is here", "Lea est là")


@pytest.mark.parametrize(
    "title",
    [
        '"{name}\'s day"',
        '"{na\\\n  me}\'s day"',
        ">-\n  {\n  name}'s\n  day",
        "|-\n  { name }'s day",
        "'{{name}}''s day'",
    ],
)
def test_fields_are_found_however_a_file_is_written(title: str) -> None:
    layouts = "layouts:\n  - day: {orientation: landscape, done: none}\n"
    laid = one(f"timetable: {title}\n{layouts}for: Ada\nsteps: [Toilet, Bath]\n")
    assert laid.title == "Ada's day"
