"""What the file names of symbol sets say."""

from __future__ import annotations

import unicodedata

import pytest

from vistime.pictures.file_words import read_names, shared_out


def words(*stems: str) -> dict[str, tuple[str, ...]]:
    """The words of each file of a set."""
    names = read_names(stems)
    return dict(zip(stems, shared_out(names, [()] * len(names)), strict=True))


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("brush teeth", "brush teeth"),
        ("brush-teeth", "brush teeth"),
        ("brush_teeth", "brush teeth"),
        ("brushTeeth", "brush teeth"),
        ("brush.teeth", "brush teeth"),
        ("brush%20teeth", "brush teeth"),
        ("Brush Teeth", "Brush Teeth"),
        ("brush_teeth_,_to", "to brush teeth"),
        ("2326_cepillarse los dientes", "cepillarse los dientes"),
        ("cepillarse_los_dientes_2326", "cepillarse los dientes"),
        ("007 brush teeth", "brush teeth"),
        ("brush teeth (1)", "brush teeth"),
        ("brush teeth - Copy", "brush teeth"),
        ("brush teeth - Copy (2)", "brush teeth"),
        ("brush_teeth@2x", "brush teeth"),
        ("T-shirt", "T-shirt"),
        ("iPad", "iPad"),
        ("mp3", "mp3"),
        ("5_a_day", "5 a day"),
        ("year 1", "year 1"),
        ("bat (animal)", "bat (animal)"),
        ("orange_,_fruit", "orange, fruit"),
        ("fish, chips and peas", "fish, chips and peas"),
        ("bus2", "bus 2"),
        ("2326", "2326"),
        ("---", "---"),
        (unicodedata.normalize("NFD", "Zähne_putzen"), "Zähne putzen"),
    ],
)
def test_name_of_a_file(stem: str, name: str) -> None:
    assert read_names([stem])[0].name == name


def test_a_verb_is_called_by_its_word_where_no_noun_is() -> None:
    assert words("hug_,_to")["hug_,_to"] == ("to hug", "hug")
    assert words("drink_,_to", "drink") == {"drink_,_to": ("to drink",), "drink": ("drink",)}


def test_of_two_meanings_neither_has_the_bare_word() -> None:
    assert words("bat (animal)", "bat (sport)") == {
        "bat (animal)": ("animal bat",),
        "bat (sport)": ("sport bat",),
    }
    assert words("bat (animal)")["bat (animal)"] == ("animal bat", "bat")


def test_versions_of_a_picture_come_after_it() -> None:
    assert words("bus (1)", "bus2", "bus") == {"bus (1)": (), "bus2": (), "bus": ("bus",)}
    assert words("bus2", "bus3") == {"bus2": ("bus",), "bus3": ()}
    assert words("go home", "go home 2") == {"go home": ("go home",), "go home 2": ("go home 2",)}


def test_numbers_that_only_count_the_files_are_left_out() -> None:
    assert list(words("1 wake up", "2_wash", "3. eat", "10-go").values()) == [
        ("wake up",),
        ("wash",),
        ("eat",),
        ("go",),
    ]
    assert words("2 eggs", "toast", "milk")["2 eggs"] == ("2 eggs",)


def test_a_list_of_words_goes_before_the_names_of_files() -> None:
    names = read_names(["a", "toilet"])
    assert shared_out(names, [("Toilet", "loo"), ()]) == [("Toilet", "loo", "a"), ()]
