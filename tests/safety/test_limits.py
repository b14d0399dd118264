"""docs/limits.md says the limits that the code has."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from support import ROOT, lay_out

from vistime import source
from vistime.batch import table, workbook
from vistime.diagnostics import VistimeError
from vistime.importing import files, import_story, word
from vistime.layout import markup
from vistime.model import items, story, timetable, values
from vistime.paint import svg_tree
from vistime.pictures import pack_source, photo_file
from vistime.pipeline import laying, reading
from vistime.source import walk
from vistime.templating import budget, remarks

LIMITS = {
    "a definition's file": source.LIMIT_BYTES,
    "lists inside lists": walk.NESTING_LIMIT,
    "values of a file, with all that `*name` repeats": walk.VALUE_LIMIT,
    "definitions in one file": reading.DOCUMENT_LIMIT,
    "steps of a list": items.ITEM_LIMIT,
    "pages of a story": story.PAGE_LIMIT,
    "days": timetable.DAY_LIMIT,
    "letters of a label": values.TEXT_LIMIT,
    "letters of a story's page": values.PAGE_TEXT_LIMIT,
    "copies of a card": values.COPIES_LIMIT,
    "printed pages of one document": laying.MOST_PAGES,
    "pixels of a JPEG photo (12,000 x 9,000 are 108 million)": photo_file.MAX_PIXELS["JPEG"],
    "pixels of any other image": photo_file.MAX_PIXELS_OTHERS,
    "bytes of an SVG drawing": svg_tree.MOST_BYTES,
    "elements of an SVG drawing": svg_tree.MOST_ELEMENTS,
    "steps of a template (rounds of loops, calls of macros)": budget.MOST_STEPS,
    "bytes of a template": budget.MOST_TEMPLATE,
    "lists inside lists, in a template": budget.MOST_DEEP,
    "things that a template says of a document": remarks.MOST,
    "elements of a page's markup": markup.MAX_ELEMENTS,
    "elements inside each other, in markup": markup.MAX_DEPTH,
    "letters of markup that a template writes": budget.MOST_LETTERS,
    "letters of a text, or entries of a list, in a template": budget.MOST_IN_ONE,
    "bytes of a roster (CSV)": table.LIMIT_BYTES,
    "bytes of a roster (workbook), unpacked": workbook.MOST_BYTES,
    "bytes of any part of a workbook but its sheets, unpacked": workbook.MOST_BYTES_BESIDE,
    "rows of a workbook's sheet that are read": workbook.MOST_ROWS,
    "columns of a workbook's sheet that are read": workbook.MOST_COLUMNS,
    "bytes of a text for a story": files.MOST_TEXT_BYTES,
    "bytes of a Word document": files.MOST_WORD_BYTES,
    "bytes of each part of a Word document, unpacked": word.MOST_PART_BYTES,
    "files in a Word document": word.MOST_FILES,
    "bytes of each file of a pack": pack_source.MOST_BYTES_EACH,
    "files of a pack": pack_source.MOST_FILES,
    "bytes of a pack": pack_source.MOST_BYTES,
}


def test_page_has_the_limits_of_the_code() -> None:
    page = (ROOT / "docs" / "limits.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| ([^|]+) \| ([\d,]+)[^|]* \|$", page, re.MULTILINE))
    assert rows == {what: f"{limit:,}" for what, limit in LIMITS.items()}


def test_too_many_definitions_in_a_file() -> None:
    laid, report = lay_out("timetable: A\nsteps: [Wake up]\n---\n" * (reading.DOCUMENT_LIMIT + 1))
    [error] = [d for d in report if d.severity == "error"]
    assert not laid
    assert error.code == "too-many-documents"
    assert str(reading.DOCUMENT_LIMIT) in error.message
    assert error.hint


def test_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(laying, "MOST_PAGES", 2)
    laid, report = lay_out(
        f"story: A\nlayouts: [easy-read]\npages: [{', '.join(f'Words {n}.' for n in range(30))}]\n"
    )
    [error] = [d for d in report if d.severity == "error"]
    assert not laid
    assert error.code == "too-many-pages"
    assert "more than the 2" in error.message
    assert error.hint


@pytest.mark.parametrize(
    ("part", "content", "said"),
    [
        (
            "xl/styles.xml",
            b" " * (workbook.MOST_BYTES_BESIDE + 1),
            f"{workbook.MOST_BYTES_BESIDE:,} beside its sheets",
        ),
        ("xl/worksheets/sheet1.xml", b" " * workbook.MOST_BYTES, f"{workbook.MOST_BYTES:,} bytes"),
    ],
)
def test_workbook_that_swells_up(part: str, content: bytes, said: str, tmp_path: Path) -> None:
    """A file of some kilobytes that would take gigabytes."""
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr(part, content)
    assert (tmp_path / "a.xlsx").stat().st_size < 50_000
    with pytest.raises(VistimeError) as raised:
        workbook.read_xlsx(tmp_path / "a.xlsx")
    [error] = raised.value.diagnostics
    assert said in error.message
    assert error.hint


def test_cell_far_below_is_not_looked_for(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["name"])
    book.active.append(["Ada"])
    book.active.cell(1_048_576, 16_384, "x")
    book.save(tmp_path / "a.xlsx")
    lines, _ = workbook.read_xlsx(tmp_path / "a.xlsx")
    assert [line.cells[0] for line in lines] == ["name", "Ada"]


def test_word_document_that_swells_up(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (word.MOST_PART_BYTES + 1))
    with pytest.raises(VistimeError) as raised:
        import_story(tmp_path / "a.docx")
    [error] = raised.value.diagnostics
    assert f"{word.MOST_PART_BYTES:,}" in error.message
    assert error.hint
