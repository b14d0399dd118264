"""Folders of children: every name gives one that each system takes, and no two children share one."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from batchkit import made
from hypothesis import example, given
from hypothesis import strategies as st

from vistime.batch.names import alike, folder_names, safe_name

NAMES = st.one_of(st.text(max_size=400), st.text("./\\ :*CONconAUX-_\u0301é\U0001f600", max_size=30))


@given(st.lists(NAMES, min_size=1, max_size=12))
@example(
    ["../../x", "..", "CON", "con", "con.txt", "", ".", "😀", "a" * 300, "é" * 300, "a/b", "a:b", "\u0301"]
)
@example(["Ada", "Ada-2", "ADA", "ada", "Ada"])
@example(["ß", "ss", "ﬁ", "fi", "É", "É"])
def test_folders_are_safe_and_their_own(names: list[str]) -> None:
    folders = folder_names(names, list(range(2, 2 + len(names))), ["report.csv"])
    assert len(folders) == len(names)
    keys = {unicodedata.normalize("NFKC", f).casefold() for f in folders}
    assert len(keys) == len(folders)
    for folder in folders:
        assert folder == folder.strip(" .")
        assert 0 < len(folder.encode("utf-8")) <= 100
        assert not set(folder) & set('<>:"/\\|?*') and folder.isprintable()
        assert PurePosixPath(folder).parts == (folder,) == PureWindowsPath(folder).parts
        assert not PureWindowsPath(folder).is_reserved()
        assert folder.casefold() != "report.csv"
        assert folder.isascii() or unicodedata.is_normalized("NFC", folder)


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Ada Smith", "Ada Smith"),
        ("  O’Neill, Zoë ", "O’Neill, Zoë"),
        ("../../x", "x"),
        ("CON", "CON_"),
        ("nul.txt", "nul_.txt"),
        ("Jan\u00f3", "Janó"),
        ("Łukasz", "Łukasz"),
        ("علي", "علي"),
        ("李雷", "李雷"),
        ("😀", ""),
        ("...", ""),
        ("", ""),
    ],
)
def test_names_stay_as_like_as_they_can(name: str, folder: str) -> None:
    assert safe_name(name) == folder


def test_the_first_of_two_alike_keeps_the_name_and_a_name_that_looks_like_a_number_is_left_alone() -> None:
    assert folder_names(["Ada", "ada", "Ada-2", "😀", "Ada"], [2, 3, 4, 5, 6]) == [
        "Ada", "ada-3", "Ada-2", "row 5", "Ada-4",
    ]  # fmt: skip


def test_a_name_is_the_same_however_its_accents_are_written() -> None:
    assert alike("Zoe\u0301") == alike("ZO\u00c9") != alike("Zoe")


def test_a_name_without_letters_is_told_of(place: Path) -> None:
    done, _ = made(place, "name\n🙂🙂\n...\nZoë 🐟\n7\n")
    found = {(one.row, one.said.message) for one in done.warnings if one.said.code.startswith("roster")}
    assert found == {
        (2, 'there is no letter in the name "🙂🙂": its folder is called row 2'),
        (3, 'there is no letter in the name "...": its folder is called row 3'),
    }
