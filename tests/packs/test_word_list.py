"""Lists of words that come with sets of pictures."""

from __future__ import annotations

import pytest

from vistime.pictures.word_list import read_word_list

FILES = ["2326_a.png", "b.svg", "deep/c.png"]


@pytest.mark.parametrize(
    ("text", "words", "columns"),
    [
        (
            "file,word\n2326_a.png,brush teeth\nb.svg,bus\nc.png,cat\n",
            {"2326_a.png": ("brush teeth",), "b.svg": ("bus",), "deep/c.png": ("cat",)},
            '"word"',
        ),
        (
            "id;Category;Name (English)\n2326;home;brush teeth\nb;food;bus|coach\nc;home;\n",
            {"2326_a.png": ("brush teeth",), "b.svg": ("bus", "coach")},
            '"Name (English)"',
        ),
        (
            "1\tbrush teeth\t2326_A.PNG\n2\tbus\tpictures\\b.svg\n",
            {"2326_a.png": ("brush teeth",), "b.svg": ("bus",)},
            "column 2",
        ),
        (
            'label,keywords,image\n"bus, the",coach; minibus,b.svg\n',
            {"b.svg": ("bus, the", "coach", "minibus")},
            '"label", "keywords"',
        ),
    ],
)
def test_columns_are_found(text: str, words: dict[str, tuple[str, ...]], columns: str) -> None:
    found = read_word_list(text.encode(), FILES)
    assert found is not None
    assert (found.words, found.columns) == (words, columns)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_letters_of_any_spreadsheet_program(encoding: str) -> None:
    found = read_word_list("file;wort\nb.svg;Zähne putzen\n".encode(encoding), FILES)
    assert found is not None
    assert found.words == {"b.svg": ("Zähne putzen",)}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "file,word\n",
        "price,colour\n3,red\n4,blue\n",
        "file\nb.svg\nc.png\n",
        "\0" * 2000,
        '"' * 5000,
        "," * 5000 + "\nx",
    ],
)
def test_what_is_no_list_of_words(text: str) -> None:
    assert read_word_list(text.encode(), FILES) is None


def test_a_set_without_files() -> None:
    assert read_word_list(b"file,word\nb.svg,bus\n", []) is None
