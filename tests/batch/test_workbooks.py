"""Workbooks as people have them: what is hidden, merged, formatted and left over in their cells."""

from __future__ import annotations

import zipfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from vistime.batch.number_formats import hours, plain, shown
from vistime.batch.roster import Roster, read_roster
from vistime.batch.sheet_marks import Marks, read_marks, with_merged
from vistime.batch.table import Line
from vistime.diagnostics import Report, VistimeError

openpyxl = pytest.importorskip("openpyxl")


def read(path: Path, rows: list[list[Any]], change: Any = lambda sheet: None) -> tuple[Roster, Report]:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    change(book.active)
    book.save(path / "class.xlsx")
    report = Report()
    return read_roster(path / "class.xlsx", report), report


@pytest.mark.parametrize(
    ("number", "form", "seen"),
    [
        (0.5, "0%", "50%"),
        (0.125, "0.0%", "12.5%"),
        (7, "000", "007"),
        (7700900123, "00000000000", "07700900123"),
        (1234.5, "£#,##0.00", "£1,234.50"),
        (1234.5, "[$€-2] #,##0.00", "€ 1,234.50"),
        (-1234.5, '#,##0.00;[Red]("minus "#,##0.00)', "(minus 1,234.50)"),
        (3, '0 "years"', "3 years"),
        (3, '"Room "0', "Room 3"),
        (3, r"0\ \m", "3 m"),
        (2.5, "0.##", "2.5"),
        (2, "0.##", "2"),
        (2.25, "_-* #,##0.00_-;-* #,##0.00_-", "2.25"),
        (-3, "0", "-3"),
        (-0.2, "0", "0"),
        (0, "#,##0", "0"),
        (0.5, "# ?/?", "0.5"),
        (12345678901, "0.00E+00", "12345678901"),
        (5, "dd/mm/yyyy", "5"),
        (5, "[>3]0;0", "5"),
        (5000, '0,"k"', "5000"),
        (5, "", "5"),
        (5, "[$" * 100_000, "5"),
        (5, ";;;", "5"),
        (5, "@", "5"),
        (2.5, "0", "3"),
        (0.125, "0%", "13%"),
        (1.005, "0.00", "1.01"),
        (-5, "$#,##0", "-$5"),
        (0, '#,##0.00;-#,##0.00;"-"??', "-"),
        (0, '0;-0;"none"0', "none0"),
        (50, '[<10]"few "0;"many "0', "50"),
        (float("inf"), "#,##0", "inf"),
        (1e300, "0.00", "1e+300"),
    ],
)
def test_a_number_is_what_a_person_sees(number: float, form: str, seen: str) -> None:
    assert shown(number, form) == seen


def test_numbers_without_a_format_and_lengths_of_time() -> None:
    assert [plain(n) for n in (5.0, 447700900123.0, 0.1 + 0.2, 1e20)] == ["5", "447700900123", "0.3", "1e+20"]
    assert [hours(timedelta(minutes=n)) for n in (65, 1505, -5)] == ["1:05", "25:05", "-0:05"]


def test_cells_come_in_their_formats_and_without_marks_of_the_file(tmp_path: Path) -> None:
    def change(sheet: Any) -> None:
        sheet["B2"].number_format, sheet["C2"].number_format, sheet["D2"].number_format = (
            "0%",
            "00000",
            "[h]:mm",
        )

    rows = [
        ["name", "goal", "code", "time", "note"],
        ["Ada_x000D_", 0.5, 42, timedelta(hours=25), "a_x000A_b"],
    ]
    roster, report = read(tmp_path, rows, change)
    assert [row.cells for row in roster.rows] == [("Ada", "50%", "00042", "25:00", "a\nb")]
    assert not list(report)


def test_hidden_rows_are_told_of(tmp_path: Path) -> None:
    def change(sheet: Any) -> None:
        for number in (1, 3, 5, 6):
            sheet.row_dimensions[number].hidden = True

    roster, report = read(tmp_path, [["name"], ["Ada"], ["Ben"], ["Cleo"], ["Di"], [None], ["Eve"]], change)
    assert [roster.name(row) for row in roster.rows] == ["Ada", "Ben", "Cleo", "Di", "Eve"]
    (said,) = (one for one in report if one.severity == "warning")
    assert said.message.startswith("rows 3, 5 are hidden in the workbook")
    assert said.hint


def test_a_merged_cell_counts_for_all_of_its_rows(tmp_path: Path) -> None:
    def change(sheet: Any) -> None:
        for cells in ("A1:A2", "B1:C1", "D3:D6", "A3:A4", "A7:C7"):
            sheet.merge_cells(cells)

    rows = [
        ["Name", "To print", None, "Group"],
        [None, "Card", "Layout", None],
        ["Ada", 60, "day", "Owls"],
        [None, 45, "cards", None],
        ["Ben", None, None, None],
        [None, None, None, None],
        ["Cleo", None, None, "Larks"],
    ]
    roster, _ = read(tmp_path, rows, change)
    assert [(row.number, *row.cells) for row in roster.rows] == [
        (3, "Ada", "60", "day", "Owls"),
        (4, "Ada", "45", "cards", "Owls"),
        (5, "Ben", "", "", "Owls"),
        (7, "Cleo", "", "", "Larks"),
    ]


def test_notes_beside_the_list_cost_no_child_its_pages(tmp_path: Path) -> None:
    rows = [["name", "card"], ["Ada", 60, None, "ask the office"], ["Ben", None]]
    roster, report = read(tmp_path, rows)
    assert [row.surplus for row in roster.rows] == [0, 0]
    assert [one.message for one in report] == ["column 4 has no heading, and is passed over"]


def test_marks_are_read_from_any_writer_s_file() -> None:
    data = b"""<x:sheetData><row><c/></row><x:row hidden='1'/><x:row spans="1:2" hidden="true" ht="3"><c r="A3"/>
    </x:row><x:row r="9" hidden="0"/></x:sheetData><x:mergeCells>
    <x:mergeCell ref="AB2:AB7"/><x:mergeCell ref="A1:C1"/><x:mergeCell ref="B3:D4"/>"""
    assert read_marks(data) == (frozenset({2, 3}), ((27, 2, 7), (1, 3, 4)), None, False)
    assert read_marks(b"") == (frozenset(), (), None, False)
    assert read_marks(b'<row><c t="n" r="B1"/><c r=\'AA1\'/></row>').width == 27
    assert read_marks(b'<c r="A1"><f>SUM(B1)</f></c>').formulas
    assert read_marks(b'<row><c t="n"><v>1</v></c></row>').width is None


def test_marks_are_found_in_one_go_whatever_the_file_is_full_of() -> None:
    for begun in (b"<c ", b"<row ", b"<mergeCell ", b"<c r", b"<x:mergeCell ref="):
        data = begun * 200_000
        assert read_marks(b"<!--" + data + b'--><c r="B1"/>').merged == ()


def test_a_workbook_of_another_kind_is_told_of(tmp_path: Path) -> None:
    read(tmp_path, [["name"], ["Ada"]])
    plain, strict = tmp_path / "class.xlsx", tmp_path / "strict.xlsx"
    with zipfile.ZipFile(plain) as before, zipfile.ZipFile(strict, "w") as after:
        for part in before.namelist():
            data = before.read(part)
            for kind in (b"spreadsheetml", b"officeDocument"):
                data = data.replace(
                    b"http://schemas.openxmlformats.org/" + kind + b"/2006",
                    b"http://purl.oclc.org/ooxml/" + kind,
                )
            after.writestr(part, data)
    with pytest.raises(VistimeError, match="no sheet of this workbook can be read") as error:
        read_roster(strict, Report())
    assert "Strict Open XML" in error.value.diagnostics[0].hint


@pytest.mark.parametrize(
    "xml",
    [
        b'<row><c><v>1</v></c><c t="s"><v>2</v></c></row>',
        b'<row r="1"><c r="A1"/><c><v>1</v></c></row>',
        '<row r="1"><c r="A1"/><c r="B1"/></row>'.encode("utf-16"),
    ],
)
def test_a_sheet_whose_cells_do_not_say_where_they_stand_is_read_whole(xml: bytes) -> None:
    assert read_marks(xml).width is None
    assert read_marks(b'<row r="1"><c r="A1"/><x:c s="1" r="C1"/></row>').width == 3


def test_merged_cells_that_lie_over_each_other_count_once() -> None:
    lines = [Line(number, number, (f"Kid{number}", "")) for number in range(1, 5001)]
    lines[1] = lines[1]._replace(cells=("Kid2", "Bees"))
    merged = ((1, 2, 4), (1, 3, 6), *[(1, 10, 5000)] * 60_000)
    filled = with_merged(lines, Marks(merged=merged))
    assert [line.cells[1] for line in filled[:6]] == ["", "Bees", "Bees", "Bees", "", ""]
