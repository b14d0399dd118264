"""What is tried with bytes of any kind: each takes them, and may only end well or with errors in words."""

from __future__ import annotations

import atexit
import itertools
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import seeds

from vistime import pipeline
from vistime.batch.roster import read_roster
from vistime.diagnostics import Diagnostic, Report, VistimeError
from vistime.importing import import_story
from vistime.layout import engine, fontfiles, markup
from vistime.layout.blanks import NeededError
from vistime.model import read
from vistime.paint.svg import SvgInvalid, SvgUnsupported, compile_svg
from vistime.paint.svg_guard import refuse_outside
from vistime.paint.svg_tree import read_tree
from vistime.pictures import pack_adding
from vistime.pictures.pack_source import SetError
from vistime.pipeline import Settings
from vistime.source import load
from vistime.templating import places

FOUND = Path(__file__).parent / "found"
STEPS = "timetable: A day\nfor: Ada\nlayouts: [own]\nsteps: [Wake up, {text: Bookbug, time: '10:30', minutes: 45}]\n"
#: Letters of a definition of which pages are made; that many more are tried by `definition`.
MOST_LAID_OUT = 4000


@cache
def place() -> Path:
    """A folder for the files of this process, in memory where the system has such a place."""
    shared = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="vistime-fuzz-", dir=shared if shared.is_dir() else None))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ["VISTIME_HOME"] = str(folder / "home")
    return folder


def said(errors: Iterable[Diagnostic]) -> None:
    """What is said of something wrong is a sentence, and no fault of the program."""
    for one in errors:
        assert one.message
        assert str(one)
        assert one.code != "fault", str(one)


def _in_a_file(data: bytes, name: str, read_it: Callable[[Path], object]) -> None:
    path = place() / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    try:
        read_it(path)
    except VistimeError as error:
        assert error.diagnostics
        said(error.diagnostics)


def _pages_of(text: str) -> None:
    """The pages of a definition in the folder, as PDF."""
    places.look_again()
    report = Report()
    made = 0
    try:
        for one in pipeline.open_text(text, "test", place(), report):
            for laid in pipeline.lay_out(one, Settings(), report):
                assert laid.pdf().startswith(b"%PDF-")
                made += 1
    except VistimeError as error:
        said(error.diagnostics)
        return
    assert made or len(report)
    said(report)


def definition(data: bytes) -> None:
    """A definition's file: read, and checked against the model."""

    def read_it(path: Path) -> None:
        for document in load(path).documents:
            read(document)

    _in_a_file(data, "a.yaml", read_it)


def pages(data: bytes) -> None:
    """A definition's file: made into pages."""
    _pages_of(data[:MOST_LAID_OUT].decode("utf-8", "replace"))


def svg(data: bytes) -> None:
    """A person's own drawing: compiled, or refused in words."""
    try:
        refuse_outside(read_tree(data)[0])
        compile_svg(data)
    except (SvgInvalid, SvgUnsupported) as error:
        assert error.reason


def roster(data: bytes) -> None:
    """A list of children, as CSV or a workbook: which it is, is seen from its first bytes."""
    _in_a_file(data, "a.csv", lambda path: read_roster(path, Report()))


def workbook(data: bytes) -> None:
    """A sheet of a workbook; a whole file when it begins as one."""
    whole = (
        data
        if data.startswith(b"PK")
        else seeds.with_part(seeds.workbook(), "xl/worksheets/sheet1.xml", data)
    )
    _in_a_file(whole, "a.xlsx", lambda path: read_roster(path, Report()))


def story(data: bytes) -> None:
    """A story that somebody has as text."""
    _in_a_file(data, "a.txt", import_story)


def notes(data: bytes) -> None:
    """A story that somebody has as Markdown."""
    _in_a_file(data, "a.md", import_story)


def word(data: bytes) -> None:
    """The text of a Word document; a whole file when it begins as one."""
    whole = data if data.startswith(b"PK") else seeds.with_part(seeds.word(), "word/document.xml", data)
    _in_a_file(whole, "a.docx", import_story)


def page(data: bytes) -> None:
    """Page markup, as any template could write it, laid out."""
    try:
        engine.layout(markup.parse(data.decode("utf-8", "replace"), {}), "lexend", "en")
    except VistimeError as error:
        assert error.diagnostics
    except NeededError:  # what asks for a text of the definition, where there is none
        assert b"\xef\xb7\x90" in data


def template(data: bytes) -> None:
    """A stranger's template beside a definition."""
    own = place() / "templates" / "own"
    own.mkdir(parents=True, exist_ok=True)
    (own / "layout.yaml").write_bytes(seeds.LAYOUT)
    (own / "page.xml.j2").write_bytes(data)
    _pages_of(STEPS)


def layout(data: bytes) -> None:
    """A stranger's layout.yaml, theme, words, guide or pictures.yaml: the first line says which."""
    name, _, content = data.partition(b"\n")
    wanted = name.decode("utf-8", "replace")
    beside = {one: given.encode() for one, given in seeds.BESIDE.items()}
    for one, given in (
        beside | {wanted if wanted in beside else "templates/own/layout.yaml": content}
    ).items():
        path = place() / one
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(given)
    _pages_of(STEPS + "theme: own\n")


_numbers = itertools.count()


def pack(data: bytes) -> None:
    """A set of pictures as a ZIP file from a stranger, added and used."""
    _in_a_file(data, "set.zip", _added)


def _added(path: Path) -> None:
    place()
    try:
        pack_adding.add(path, "theirs", "", "", replace=True)
    except SetError as error:
        assert error.message
    outside = {one.name for one in path.parent.iterdir()} - {"home", "set.zip", "templates"}
    assert not [name for name in outside if "outside" in name], "written out of its folder"


def photo(data: bytes) -> None:
    """A photo's file, in a page."""
    path = place() / "a.jpg"
    path.write_bytes(data)
    _pages_of("timetable: A\nlayouts: [day]\nsteps: [{text: A, picture: a.jpg}]\n")


def font(data: bytes) -> None:
    """A font's file, in which a page is printed."""
    # Fonts are kept open as long as a process lives.
    for kept in (fontfiles.opened, fontfiles.own_families):
        kept.cache_clear()
    path = place() / f"a{next(_numbers)}.ttf"
    path.write_bytes(data)
    try:
        _pages_of(f"timetable: A\nfont: {path.name}\nlayouts: [day]\nsteps: [Wake up, fi ffi é]\n")
    finally:
        path.unlink()


class Target(NamedTuple):
    """What takes bytes, files to begin with, and words that mean something to it."""

    run: Callable[[bytes], None]
    seeds: Callable[[], list[bytes]]
    words: tuple[bytes, ...]


TARGETS: dict[str, Target] = {
    "definition": Target(definition, seeds.definitions, seeds.YAML_WORDS),
    "pages": Target(pages, seeds.definitions, seeds.YAML_WORDS),
    "svg": Target(svg, seeds.drawings, seeds.SVG_WORDS),
    "roster": Target(roster, seeds.rosters, seeds.TABLE_WORDS),
    "workbook": Target(workbook, seeds.sheets, seeds.SHEET_WORDS),
    "story": Target(story, seeds.stories, seeds.STORY_WORDS),
    "notes": Target(notes, seeds.stories, seeds.STORY_WORDS),
    "word": Target(word, seeds.word_parts, seeds.WORD_WORDS),
    "page": Target(page, seeds.markup, seeds.MARKUP_WORDS),
    "template": Target(template, seeds.templates, seeds.TEMPLATE_WORDS),
    "layout": Target(layout, seeds.layout_files, seeds.YAML_WORDS),
    "pack": Target(pack, seeds.packs, seeds.ZIP_WORDS),
    "photo": Target(photo, seeds.photos, seeds.PHOTO_WORDS),
    "font": Target(font, seeds.fonts, seeds.FONT_WORDS),
}
