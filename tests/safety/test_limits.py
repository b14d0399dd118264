"""docs/limits.md says the limits that the code has; what goes beyond one says so, and what does not is taken."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import limit_kit as kit
import pytest
from support import ROOT

from vistime import source
from vistime.batch import table, workbook
from vistime.diagnostics import Diagnostic, VistimeError
from vistime.importing import MOST_PAGES, files, word, xml_tree
from vistime.layout import blanks, markup
from vistime.model import items, layouts, pack, story, timetable, values
from vistime.paint import svg_path, svg_tree, svg_walk
from vistime.pictures import pack_source, photo_file, word_list
from vistime.pipeline import laying, reading
from vistime.source import walk
from vistime.templating import budget, counting, remarks
from vistime.units import byte_size


class Limit(NamedTuple):
    """A limit: where it stands, what goes beyond it, and what it is lowered to so that this costs little.

    `at` is the line that the message names; `less` is how much of the limit the rest of a document takes.
    """

    room: ModuleType
    name: str
    provoke: kit.Provoke
    lowered: int = 0
    at: int | None = None
    less: int = 0

    @property
    def value(self) -> int:
        """The limit as the code has it."""
        value: int = getattr(self.room, self.name)
        return value


def steps(item: str) -> kit.Provoke:
    """A timetable with one item."""
    return kit.definition(lambda n: f"timetable: A\nsteps:\n  - {item.replace('#', str(n))}\n")


def lines(head: str, line: str, foot: str = "") -> kit.Provoke:
    """A definition of so many lines."""
    return kit.definition(lambda n: head + "".join(line.replace("#", str(k)) for k in range(n)) + foot)


def loops(inner: str, outer: str = "") -> kit.Provoke:
    """A page whose template has a part."""
    return kit.page(lambda n: f"<page>\n{outer}{inner.replace('#', str(n))}</page>")


LIMITS = {
    "a definition's file": Limit(
        source, "LIMIT_BYTES", kit.definition(lambda n: "timetable: A\nsteps: [B]\n#".ljust(n, "x"))
    ),
    "lists inside lists": Limit(
        walk, "NESTING_LIMIT", kit.definition(lambda n: f"timetable: A\nsteps: {'[' * n}{']' * n}"), at=2, less=1
    ),
    "values of a file, with all that `*name` repeats": Limit(
        walk, "VALUE_LIMIT", lines("timetable: A\nsteps:\n", "  - B\n"), 100, at=100, less=3
    ),
    "definitions in one file": Limit(
        reading, "DOCUMENT_LIMIT", lines("", "timetable: A\nsteps: [B]\n---\n"), at=601
    ),
    "steps of a list": Limit(items, "ITEM_LIMIT", lines("timetable: A\nsteps:\n", "  - B\n"), at=1003),
    "pages of a story": Limit(story, "PAGE_LIMIT", lines("story: A\npages:\n", "  - B.\n"), at=503),
    "days": Limit(timetable, "DAY_LIMIT", lines("timetable: A\ndays:\n", "  Day #: [B]\n"), at=2),
    "steps of all days": Limit(
        timetable, "DAYS_ITEM_LIMIT",
        kit.definition(lambda n: f"timetable: A\ndays:\n  a: [{'b, ' * 500}]\n  c: [{'b, ' * (n - 500)}]\n"), at=2,
    ),
    "homes and other places of a month": Limit(
        timetable, "PLACE_LIMIT",
        lines("timetable: A\nmonth: May 2026\ndays: {1: B}\nplaces:\n", "  - Home #\n"), at=11,
    ),
    "minutes of a step": Limit(values, "MINUTES_LIMIT", steps("{text: A, minutes: #}"), at=3),
    "letters of a label": Limit(
        values, "TEXT_LIMIT", kit.definition(lambda n: f"timetable: A\nsteps:\n  - {'b' * n}\n"), at=3
    ),
    "letters of a story's page": Limit(
        values, "PAGE_TEXT_LIMIT", kit.definition(lambda n: f"story: A\npages:\n  - {'b' * n}\n"), at=3
    ),
    "pictures side by side on a page of a story": Limit(
        values, "PICTURES_LIMIT",
        kit.definition(lambda n: f"story: A\npages:\n  - {{text: B, picture: [{', '.join(['bus'] * n)}]}}\n"), at=3,
    ),
    "copies of a card": Limit(values, "COPIES_LIMIT", steps("{text: A, copies: #}"), at=3),
    "layouts of a file": Limit(
        layouts, "LAYOUT_LIMIT", kit.definition(lambda n: f"timetable: A\nlayouts: [{'day, ' * n}]\nsteps: [B]\n"), at=2
    ),
    "spare cards of a pack": Limit(
        pack, "MOST_SPARE", kit.definition(lambda n: f"pack: A\ninclude: [b.yaml]\nspare: {n}\n"), at=3
    ),
    "printed pages of one document": Limit(laying, "MOST_PAGES", kit.pages, 3, at=2),
    "pixels of a JPEG photo (12,000 x 9,000 are 108 million)": Limit(
        photo_file, "MAX_PIXELS_JPEG", kit.picture("a.jpg", kit.pixels("JPEG")), 1000, at=2
    ),
    "pixels of any other image": Limit(
        photo_file, "MAX_PIXELS_OTHERS", kit.picture("a.png", kit.pixels("PNG")), 1000, at=2
    ),
    "bytes of an SVG drawing": Limit(
        svg_tree, "MOST_BYTES", kit.picture("a.svg", lambda n: kit.drawing("").ljust(n)), 2000, at=2
    ),
    "elements of an SVG drawing": Limit(
        svg_tree, "MOST_ELEMENTS", kit.picture("a.svg", lambda n: kit.drawing("<g/>" * n)), 50, at=2, less=2
    ),
    "elements inside each other, in an SVG drawing": Limit(
        svg_tree, "MOST_DEPTH", kit.picture("a.svg", lambda n: kit.drawing("<g>" * n + "</g>" * n)), at=2, less=1
    ),
    "points of an SVG drawing": Limit(
        svg_path, "MOST_SEGMENTS",
        kit.picture("a.svg", lambda n: kit.drawing(f'<path d="M0 0{"h1" * n}"/>')), 500, at=2, less=5,
    ),
    "steps of a template (rounds of loops, calls of macros)": Limit(
        budget, "MOST_STEPS", loops("{% for i in range(#) %}{% endfor %}"), 9000, at=2, less=2000
    ),
    "bytes of a template": Limit(
        budget, "MOST_TEMPLATE", kit.page(lambda n: "<page/>".ljust(n - 21)), at=1
    ),
    "loops inside each other, in a template": Limit(
        counting, "MOST_LOOPS",
        kit.page(lambda n: f"<page>\n{'{% for i in [1] %}' * n}{'{% endfor %}' * n}</page>"), at=2,
    ),
    "levels of blocks inside each other, in a template": Limit(
        counting, "MOST_INDENTED",
        kit.page(lambda n: f"<page>\n{'{% if 1 %}' * n}{'{% endif %}' * n}</page>"), at=2, less=5,
    ),
    "a number that says how often, in a template": Limit(
        budget, "MOST_TIMES", loops("{% set a = 'a'.center(#) %}"), at=2
    ),
    "lists inside lists, in a template": Limit(
        budget, "MOST_DEEP",
        loops(
            "{% for i in range(# - 1) %}{% set n.x = [n.x] %}{% endfor %}{% if n.x == n.x %}{% endif %}",
            "{% set n = namespace(x=[1]) %}",
        ), at=2, less=1,
    ),
    "things that a template says of a document": Limit(
        remarks, "MOST", loops("{% for i in range(#) %}{{ warn('a', 'b') }}{% endfor %}"), at=2
    ),
    "elements of a page's markup": Limit(
        markup, "MAX_ELEMENTS", kit.page(lambda n: f"<page>\n{'<space/>' * n}</page>"), 50, at=2, less=2
    ),
    "elements inside each other, in markup": Limit(
        markup, "MAX_DEPTH", kit.page(lambda n: f"<page>\n{'<column>' * n}{'</column>' * n}</page>"), at=2, less=2
    ),
    "letters of markup that a template writes": Limit(
        budget, "MOST_LETTERS",
        loops("<text>{% for i in range(#) %}{{ 'a' }}{% endfor %}</text>"), 2000, at=2, less=1000,
    ),
    "letters of a text, or entries of a list, in a template": Limit(
        budget, "MOST_IN_ONE", loops("{% set a = 'a' * # %}"), at=2
    ),
    "bytes of a roster (CSV)": Limit(table, "LIMIT_BYTES", kit.csv, 1000),
    "rows of a roster (CSV)": Limit(table, "MOST_ROWS", kit.csv_of(lambda n: "name\n" + "Ada\n" * (n - 1)), 50, at=51),
    "columns of a roster (CSV)": Limit(
        table, "MOST_COLUMNS", kit.csv_of(lambda n: f"name{''.join(f',more {k}' for k in range(n - 1))}\nAda\n"), at=1
    ),
    "bytes of a roster (workbook), unpacked": Limit(
        workbook, "MOST_BYTES", kit.workbook(more="xl/worksheets/more.xml", unpacked=1), 30_000
    ),
    "bytes of any part of a workbook but its sheets, unpacked": Limit(
        workbook, "MOST_BYTES_BESIDE", kit.workbook(more="xl/more.xml"), 30_000
    ),
    "rows of a workbook's sheet that are read": Limit(workbook, "MOST_ROWS", kit.workbook(rows=0), 60),
    "columns of a workbook's sheet that are read": Limit(workbook, "MOST_COLUMNS", kit.workbook(columns=0), 12),
    "bytes of a text for a story": Limit(
        files, "MOST_TEXT_BYTES", kit.story("a.txt", b"I go out.".ljust), 1000
    ),
    "lines of a text for a story": Limit(
        files, "MOST_LINES", kit.story("a.txt", lambda n: b"I go out." + b"\n" * (n - 1)), 500
    ),
    "bytes of a Word document": Limit(files, "MOST_WORD_BYTES", kit.story("a.docx", kit.word_of_bytes), 10_000),
    "bytes of each part of a Word document, unpacked": Limit(
        word, "MOST_PART_BYTES", kit.story("a.docx", kit.word_part), 30_000
    ),
    "elements of each part of a Word document": Limit(
        xml_tree, "MOST_ELEMENTS", kit.story("a.docx", lambda n: kit.word("<w:x/>" * n)), 100, less=6
    ),
    "elements inside each other, in a Word document": Limit(
        xml_tree, "MOST_DEPTH", kit.story("a.docx", lambda n: kit.word("<w:x>" * n + "</w:x>" * n)), less=2
    ),
    "files in a Word document": Limit(word, "MOST_FILES", kit.story("a.docx", kit.word_files), 12),
    "bytes of each file of a pack": Limit(
        pack_source, "MOST_BYTES_EACH",
        kit.pack(lambda n: {"dog.svg": kit.drawing(""), "cat.svg": kit.drawing("").ljust(n)}), 2000,
    ),
    "files of a pack": Limit(
        pack_source, "MOST_FILES", kit.pack(lambda n: {f"dog {k}.svg": kit.drawing("") for k in range(n)}), 4
    ),
    "bytes of a pack": Limit(
        pack_source, "MOST_BYTES", kit.pack(lambda n: {"dog.svg": kit.drawing("").ljust(n)}), 2000
    ),
    "bytes of a list of words in a pack": Limit(
        word_list, "MOST_BYTES",
        kit.pack(lambda n: {"dog.svg": kit.drawing(""), "a.csv": b"file,words\ndog.svg,hound\n".ljust(n)}), 1000,
    ),
    "rows of the lists of words in a pack": Limit(
        word_list, "MOST_ROWS",
        kit.pack(lambda n: {"dog.svg": kit.drawing(""), "a.csv": b"file,words\n" + b"dog.svg,hound\n" * (n - 2)}), 20,
    ),
}  # fmt: skip


def test_page_has_the_limits_of_the_code() -> None:
    page = (ROOT / "docs" / "limits.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| ([^|]+) \| ([\d,]+)[^|]* \|$", page, re.MULTILINE))
    assert rows == {what: f"{limit.value:,}" for what, limit in LIMITS.items()}
    # Of these there are two, for what comes before and after a template.
    assert blanks.MOST_LETTERS == budget.MOST_LETTERS
    assert MOST_PAGES == story.PAGE_LIMIT


@pytest.mark.parametrize("what", LIMITS)
def test_what_goes_beyond_a_limit(what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    limit = LIMITS[what]
    if limit.lowered:
        monkeypatch.setattr(limit.room, limit.name, limit.lowered)
    value = limit.value
    monkeypatch.setenv("VISTIME_HOME", str(tmp_path / "home"))
    (tmp_path / "b.yaml").write_text("timetable: A\nsteps: [B]\n")
    beyond = list(limit.provoke(tmp_path, value + 1))
    said = _saying(value, beyond)
    assert said, [str(one) for one in beyond]
    [error] = said
    assert error.hint or re.search(r": [a-z]+ .*", error.message), "what to do is said"
    if limit.at is not None:
        assert error.span is not None
        assert (error.span.line, bool(error.span.file)) == (limit.at, True)
    within = list(limit.provoke(tmp_path, value - limit.less))
    assert not _saying(value, within), [str(one) for one in within]


def _saying(value: int, said: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The messages that say a limit, in one of the ways in which it may be written."""
    ways = {f"{value:,}", str(value), byte_size(value), f"{value // 1_000_000} million"}
    number = re.compile(r"(?<![\d,])(?:" + "|".join(map(re.escape, ways)) + r")(?!,?\d)")
    return [one for one in said if number.search(f"{one.message} {one.hint}")]


def test_drawing_of_many_small_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg_walk, "MOST_SEGMENTS", 100)
    many = kit.picture("a.svg", lambda n: kit.drawing('<path d="M0 0H9V9Z"/>' * n))
    [error] = many(tmp_path, 40)
    assert "more than 100 points" in error.message
    assert not many(tmp_path, 20)


def test_story_that_somebody_has_of_too_many_pages(tmp_path: Path) -> None:
    pages = kit.story("a.txt", lambda n: b"I go out.\n\n" * n)
    assert not pages(tmp_path, MOST_PAGES)
    [error] = pages(tmp_path, MOST_PAGES + 1)
    assert f"{MOST_PAGES} at most" in error.message
    assert error.hint


def test_picture_far_beyond(tmp_path: Path) -> None:
    """So many pixels that Pillow doesn't even open it: it is only said, and in a hundred bytes."""
    head = b"IHDR" + struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)
    data = (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", 13)
        + head
        + struct.pack(">I", zlib.crc32(head))
        + b"\0\0\0\x09IDAT"
    )
    [error] = kit.picture("a.png", lambda _: data)(tmp_path, 0)
    assert "50 million" in error.message
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


def test_more_cards_than_a_document_can_have(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is wrong with the layout: so it is not what the message speaks of."""
    monkeypatch.setattr(budget, "MOST_STEPS", 20_000)
    text = "timetable: A\nlayouts: [cards]\nsteps:\n" + "  - {text: A, copies: 50}\n" * 100
    [error] = kit.errors(lambda: kit.lay_out(text, tmp_path)[1])
    assert "too much for one document in the layout cards" in error.message
    assert "copies" in error.hint
    assert error.span is not None
    assert error.span.line == 2
