"""Lists as they come from offices: right, or refused in words that say what to do."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from batchkit import MORNING

from vistime import batch
from vistime.batch.headings import meaning
from vistime.batch.roster import Roster, read_roster
from vistime.diagnostics import Report, VistimeError


def read(path: Path, data: bytes | str, used: tuple[str, ...] = ()) -> tuple[Roster, Report]:
    report = Report()
    file = path / "class.csv"
    file.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return read_roster(file, report, used), report


def given(roster: Roster) -> list[dict[str, str]]:
    return [roster.given(row) for row in roster.rows]


ADA = [{"name": "Ada", "card": "60"}]


@pytest.mark.parametrize(
    "text",
    [
        '"sep=;"\r\nname;card\r\nAda;60\r\n',
        "sep=;,\nname;card\nAda;60\n",
        "Class 1b - autumn term,,\n,,\nname,card\nAda,60\n",
        "Class list\nName;Karte\nAda;60\n",
        "Autumn, 2026\nname;card;likes\nAda;60;trains, cars, boats\nBen;;\n",
        "# from the office\nname,card\nAda,60\n",
        "Child,,Print,\nName,Photo,Card,Layout\nAda,,60,\n",
        "No.,First name,Surname,Card (mm)\n1,Ada,Smith,60\n",
        "Name;Vorname;Karten\nSmith;Ada;60\n",
        "Nom;Prénom;Cartes\nSmith;Ada;60\n",
        "IMIE;NAZWISKO;KARTY\nAda;Smith;60\n",
        "Ім'я;Картка\nAda;60\n",
        "Name\u00a0,\u200bCard:\nAda\u00a0,\u200b60\u200b\n",
        "name,card\nAda,60\nname,card\n",
        "name,card,notes,notes\nAda,60,x,y\n",
        "Pupil's name*,Card\nAda,'60\n",
        "name,card,photo,skin\nAda,60,n/a,-\n",
        "name,card,,\nAda,60,,a note\n",
    ],
)
def test_the_same_child_however_the_list_was_made(tmp_path: Path, text: str) -> None:
    roster, report = read(tmp_path, text)
    assert given(roster)[:1] == ADA
    assert not report.failed
    assert [d.severity for d in report if not d.hint] in ([], ["advice"])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16", "utf-8-sig", "cp1252"])
def test_the_same_letters_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    roster, report = read(tmp_path, "name\tlikes\r\nZoë\t¿Qué? 20 m² à Évian, für 5£\r\n".encode(encoding))
    assert given(roster) == [{"name": "Zoë"}]
    assert [d.code for d in report] == (["file-not-utf8"] if encoding == "cp1252" else [])
    assert all("Excel" in d.hint for d in report)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("name\nPaweł\n", "cp1250"), ("name\nŁukasz\n", "cp1250"), ("name\nОлена\n", "cp1251"),
     ("name\rZoë\r", "mac-roman"), ("name\rRené\r", "mac-roman"),
     ("name\nΕλένη\n", "cp1253"), ("name\nعلي أحمد\n", "cp1256"), ("name\nדוד\n", "cp1255")],
)  # fmt: skip
def test_names_that_would_be_spoilt_are_refused(tmp_path: Path, text: str, encoding: str) -> None:
    with pytest.raises(VistimeError, match="names would be spoilt") as error:
        read(tmp_path, text.encode(encoding))
    assert "CSV UTF-8" in error.value.diagnostics[0].hint


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Name of child;Child's first name\nAda Smith;Ada\n", '"Name of child" and "Child\'s first name" mean'),
        ("photo,picture,name\na,b,Ada\n", "mean the same column: photo"),
        ("Ada;trains\nBen;sand\n", "does not say what stands in its columns"),
        ("Nmae,role\nAda,Child\n", 'did you mean "name" where it says "Nmae"?'),
        ("Full name,role\nAda,Child\n", 'did you mean "name" where it says "Full name"?'),
        ("name  likes\nAda  trains\n", "does not say what stands in its columns"),
        ("name,likes\nAda," + "x" * 200_000 + "\n", "class.csv:2:5: error: a cell of this row has more than 131,072"),
        ('name,likes\nAda,"cats\n' + "Ben,dogs\n" * 20_000, 'class.csv:2:5: error: a quote (") opens in this row'),
        (b"name,likes\nAda\0,x\n", "this file is not text"),
        ('"name;likes"\n"Ada;x"\n', "Text to Columns"),
        ('"name,likes"\n"Ada,x"\n', "Text to Columns"),
    ],
)  # fmt: skip
def test_what_can_t_be_told_is_refused(tmp_path: Path, text: bytes | str, said: str) -> None:
    with pytest.raises(VistimeError) as error:
        read(tmp_path, text)
    assert said in str(error.value)
    assert all(d.hint for d in error.value.diagnostics)


@pytest.mark.parametrize(
    ("heading", "used", "hint"),
    [
        ("langauge", (), 'did you mean "language"?'),
        ("frist name", (), ""),
        ("favorite toy", ("favourite toy",), 'did you mean "favourite toy"?'),
        ("favourite toy", ("favourite toy",), ""),
        ("Langauge", ("langauge",), ""),
        ("Class", ("likes",), ""),
    ],
)
def test_a_heading_with_a_slip_is_told_of(
    tmp_path: Path, heading: str, used: tuple[str, ...], hint: str
) -> None:
    _, report = read(tmp_path, f"name,{heading}\nAda,x\n", used)
    assert [d.hint for d in report] == ([hint] if hint else [])


def test_headings_in_other_languages_and_no_word_with_two_meanings() -> None:
    found = {
        word: meaning(word) for word in ("Vorname", "prenom", "Nazwisko", "Фото", "ছবি", "الاسم", "زبان")
    }
    assert found == {
        "Vorname": "first-name", "prenom": "first-name", "Nazwisko": "surname", "Фото": "photo", "ছবি": "photo",
        "الاسم": "name", "زبان": "language",
    }  # fmt: skip
    assert [meaning(word) for word in ("likes", "Colour", "Age", "Class", "Notes", "Topic", "")] == [""] * 7


def made(place: Path, text: str, name: str = "class.csv", **more: Any) -> tuple[batch.Done, Report]:
    report = Report()
    if text:
        (place / name).write_text(text, "utf-8")
    asked = batch.Run(place / name, (place / "morning.yaml",), place / "out", **more)
    return batch.run(asked, report), report


def test_cells_as_people_write_them(place: Path) -> None:
    done, report = made(
        place,
        "name;card;language;layout;likes\n"
        "A;50,5;Polish;day and cards;x\nB;50,0x60;English (UK);Day + Cards;x\nC;6 cm;PL;cards/day;x\n"
        '"D\nE";60 mm;polski;day & cards;x\n',
    )
    assert not report.failed and done.failed == ()
    assert {p.name for p in (place / "out").iterdir() if p.is_dir()} == {".vistime", "A", "B", "C", "D E"}
    assert done.documents == 8


def test_a_cell_that_could_not_be_reckoned_fails_its_row(place: Path) -> None:
    done, _ = made(place, "name,likes\nAda,#REF!\nBen,#BEZUG!\nCleo,# hash\nDev,#1\n#N/A,x\n")
    assert [f.row for f in done.failed] == [2, 3, 6]
    assert all("could not reckon" in str(f.said[0]) and f.said[0].hint for f in done.failed)


def test_a_photo_under_another_name_is_suggested(place: Path) -> None:
    (place / "photos").mkdir()
    (place / "photos" / "ada.png").write_bytes(b"x")
    done, _ = made(
        place,
        'name,photo\nA,"C:\\Users\\me\\ada.png"\nB,ada\nC,Photos/ADA.PNG\nD,https://example.org/ada.png\nE,none\n',
    )
    hints = [f.said[0].hint for f in done.failed]
    assert hints[:3] == ['did you mean "photos/ada.png"?'] * 3
    assert "nothing from the internet" in hints[3]
    assert done.made == 1


def test_children_of_the_same_first_name_are_told_apart_by_the_other(place: Path) -> None:
    done, _ = made(place, "First name,Surname\nAda,Smith\nAda,Jones\nBen,Brown\nAda,Smith\n", merge=True)
    assert done.made == 4
    folders = {p.name for p in (place / "out").iterdir() if p.is_dir()} - {".vistime"}
    assert folders == {"Ada Smith", "Ada Jones", "Ben", "Ada Smith-2"}
    said = [
        line for line in (place / "out" / "report.csv").read_text("utf-8-sig").splitlines() if "too" in line
    ]
    assert len(said) == 1 and "row 2" in said[0]


def test_a_column_that_means_something_is_also_a_field(place: Path) -> None:
    (place / "morning.yaml").write_text(
        MORNING.replace("{name}'s", "{first name} and {child’s friend}:"), "utf-8"
    )
    done, _ = made(place, "First name,Child's friend\nAda,Bo\n")
    assert done.failed == ()


# ---- workbooks


def workbook(place: Path, *sheets: tuple[str, list[list[Any]]], hidden: str = "") -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
        if title == hidden:
            sheet.sheet_state = "hidden"
    book.save(place / "class.xlsx")


CLASS = [["Name", "likes"], ["Ada", "trains"]]


def test_the_sheet_with_names_is_read_and_not_one_that_is_hidden(place: Path) -> None:
    workbook(
        place,
        ("Old", [["Name"], ["Zed"]]),
        ("Read me", [["How to fill this in"]]),
        ("Class", CLASS),
        hidden="Old",
    )
    done, report = made(place, "", "class.xlsx")
    assert done.made == 1 and (place / "out" / "Ada").is_dir()
    assert [d.message for d in report] == ['only the sheet "Class" is read; there is more on: Read me']


def test_titles_above_the_headings_of_a_workbook_and_dates_in_it(place: Path) -> None:
    rows = [
        ["Class 1b"],
        [],
        [None, "Name", "Day", "Card"],
        [None, "Ada", date(2026, 5, 14), time(9, 5)],
        [None, "Ben"],
    ]
    workbook(place, ("Class", rows))
    done, report = made(place, "", "class.xlsx")
    assert [(f.row, f.name) for f in done.failed] == [(4, "Ada")], "09:05 is no size of a card"
    assert done.made == 1
    assert "row 3 names the columns" in str(next(iter(report)))


def test_a_formula_whose_result_was_not_saved_is_not_an_empty_cell(place: Path) -> None:
    workbook(place, ("Class", [["Name", "likes"], ["Ada", '=A2&"!"'], ["Ben", None]]))
    done, _ = made(place, "", "class.xlsx")
    assert [f.row for f in done.failed] == [2]
    assert "whose result was not saved" in str(done.failed[0].said[0])
