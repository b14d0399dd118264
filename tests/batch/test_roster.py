"""Rosters as spreadsheet programs write them, and what is said when one can't be read."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vistime.batch.roster import Roster, read_roster
from vistime.diagnostics import Report, VistimeError


def read(path: Path, data: bytes | str, name: str = "class.csv") -> tuple[Roster, Report]:
    report = Report()
    file = path / name
    file.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return read_roster(file, report), report


def refused(path: Path, data: bytes | str, name: str = "class.csv") -> str:
    with pytest.raises(VistimeError) as error:
        read(path, data, name)
    assert all(d.hint for d in error.value.diagnostics)
    return str(error.value)


TABLE = "name,language\nAda,en\nZoë,pl\n"


@pytest.mark.parametrize(
    "data",
    [
        TABLE.encode("utf-8"),
        TABLE.encode("utf-8-sig"),
        TABLE.encode("utf-16"),
        TABLE.replace(",", ";").encode("utf-8"),
        TABLE.replace(",", "\t").encode("utf-16"),
        ("sep=;\r\n" + TABLE.replace(",", ";").replace("\n", "\r\n")).encode("cp1252"),
        TABLE.replace("\n", "\r").encode("utf-8"),
        TABLE.replace("name", '"Name "').replace("Ada", '"Ada"').encode("utf-8"),
        b"\n\n" + TABLE.encode("utf-8") + b",\n,,,\n\n",
        TABLE.replace("name,language", "First Name , LANGUAGE,,").encode("utf-8"),
    ],
)
def test_the_same_list_however_it_was_saved(tmp_path: Path, data: bytes) -> None:
    roster, report = read(tmp_path, data)
    assert [roster.given(row) for row in roster.rows] == [
        {"name": "Ada", "language": "en"},
        {"name": "Zoë", "language": "pl"},
    ]
    assert not report.failed


def test_texts_in_quotes_keep_commas_quotes_and_line_ends(tmp_path: Path) -> None:
    roster, _ = read(tmp_path, 'name,like\n"Smith, Ada","says ""hello""\nand waves"\nBen,x\n')
    assert roster.own(roster.rows[0]) == {"like": 'says "hello"\nand waves'}
    assert [roster.name(row) for row in roster.rows] == ["Smith, Ada", "Ben"]
    assert (roster.rows[1].number, roster.rows[1].line) == (3, 4)


def test_empty_rows_are_passed_over_and_said_but_not_those_at_the_end(tmp_path: Path) -> None:
    roster, report = read(tmp_path, "name\nAda\n\nBen\n\n\n")
    assert [row.number for row in roster.rows] == [2, 4]
    assert [d.message for d in report] == ["row 3 is empty, and is passed over"]


def test_a_heading_near_a_known_one_is_suggested(tmp_path: Path) -> None:
    _, report = read(tmp_path, "name,langauge\nAda,en\n")
    assert [d.hint for d in report] == ['did you mean "language"?']


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("", "file is empty"),
        ("name\n", "there is no child in this list"),
        ("\n,,\n", "there is nothing in this list"),
        ("Ada,en\nBen,pl\n", "does not say what stands in its columns"),
        ("nmae,language\nAda,en\n", 'did you mean "name" where it says "nmae"?'),
        ("name,Child\nAda,Ben\n", 'mean the same column'),
        ('name,x\n"Ada,en\nBen,pl\n', "is never closed"),
        (b"\xd0\xcf\x11\xe0rest", "an old Excel workbook"),
        (b"PK\x03\x04rest", "damaged, or protected"),
        (b"%PDF-1.7", "this file is a PDF"),
    ],
)  # fmt: skip
def test_what_is_no_roster_is_said(tmp_path: Path, data: bytes | str, said: str) -> None:
    if data == "":
        said = "there is nothing in this list"
    assert said in refused(tmp_path, data)


def test_a_list_that_is_not_there_and_one_of_another_program(tmp_path: Path) -> None:
    with pytest.raises(VistimeError, match="there is no file"):
        read_roster(tmp_path / "none.csv", Report())
    assert "LibreOffice" in refused(tmp_path, b"PK\x03\x04", "class.ods")
    with pytest.raises(VistimeError, match="is a folder"):
        read_roster(tmp_path, Report())


def test_a_row_with_too_many_cells_is_marked(tmp_path: Path) -> None:
    roster, _ = read(tmp_path, "name,language\nSmith, Ada,en\nBen,pl,,\n")
    assert [row.surplus for row in roster.rows] == [1, 0]


def test_a_workbook_shows_its_cells_as_people_see_them(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Name", "card", "visit", "own", None])
    sheet.append(["Ada", 45.0, date(2026, 5, 14), True, None])
    sheet.append([None, None, None, None, None])
    sheet.append(["Ben", 60, None, 0.5, None])
    book.create_sheet("Other").append(["x"])
    book.save(tmp_path / "class.xlsx")
    report = Report()
    roster = read_roster(tmp_path / "class.xlsx", report)
    assert [row.cells for row in roster.rows] == [
        ("Ada", "45", "14 May 2026", "yes"),
        ("Ben", "60", "", "0.5"),
    ]
    assert [row.number for row in roster.rows] == [2, 4]
    assert any('only the sheet "Sheet" is read' in d.message for d in report)


def test_without_openpyxl_the_command_to_install_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    assert "pip install 'vistime[xlsx]'" in refused(tmp_path, b"PK\x03\x04", "class.xlsx")


@given(st.binary(max_size=300))
def test_any_bytes_are_a_roster_or_refused(data: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "x.csv"
        file.write_bytes(data)
        try:
            read_roster(file, Report())
        except VistimeError as error:
            assert error.diagnostics


def test_rows_that_were_only_prepared_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "class.csv"
    path.write_text(
        "No.,name,likes,card\n1,Ada,x,\n2,,,\n3,,trains,\n4,,,60\n,Total: 20,,\nsum 20,,,\n", "utf-8"
    )
    report = Report()
    roster = read_roster(path, report, {"likes"})
    assert [row.number for row in roster.rows] == [2, 4, 5, 6]
    said = [(d.severity, d.message[:19], d.span.text if d.span else "") for d in report]
    assert said == [("advice", "row 3 has no name, ", "2,,,"), ("advice", "row 7 has no name, ", "sum 20,,,")]
