"""Documents, lists and sets of a size that is asked for, and what is said of them."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

from PIL import Image
from support import ROOT, lay_out

from vistime import pipeline
from vistime.batch import roster
from vistime.diagnostics import Diagnostic, Report, VistimeError
from vistime.importing import import_story
from vistime.pictures import pack_adding
from vistime.pictures.pack_source import SetError

sys.path.insert(0, str(ROOT / "tests" / "importing"))
import importkit

#: Makes something of a size in a folder, and tells what is said of it.
Provoke = Callable[[Path, int], Iterable[Diagnostic]]


def errors(read: Callable[[], Iterable[Diagnostic] | None]) -> list[Diagnostic]:
    """What is said when something is read: errors alone."""
    try:
        said: Iterable[Diagnostic] = read() or ()
    except VistimeError as error:
        said = error.diagnostics
    return [one for one in said if one.severity == "error"]


def definition(text: Callable[[int], str]) -> Provoke:
    """A definition's file with the text for a size, read and not yet printed."""

    def read(folder: Path, size: int) -> list[Diagnostic]:
        path, report = folder / "a.yaml", Report()
        path.write_text(text(size), "utf-8")
        return errors(lambda: (list(pipeline.open_file(path, report)), report)[1])

    return read


def page(body: Callable[[int], str], steps: int = 1) -> Provoke:
    """A layout of somebody's own with what stands in its document."""

    def read(folder: Path, size: int) -> list[Diagnostic]:
        own = folder / "templates" / "own"
        own.mkdir(parents=True, exist_ok=True)
        (own / "layout.yaml").write_text("title: Own\nabout: One.\nfor: [timetable]\n")
        (own / "page.xml.j2").write_text(f"<document>{body(size)}</document>", "utf-8")
        listed = ", ".join(["Wake up"] * steps)
        text = f"timetable: A\nlayouts: [own]\nsteps: [{listed}]\n"
        return errors(lambda: lay_out(text, folder)[1])

    return read


def pages(folder: Path, size: int) -> list[Diagnostic]:
    """A document of so many pages."""
    return page(lambda n: "<page><text>A</text></page>" * n)(folder, size)


def picture(name: str, content: Callable[[int], bytes]) -> Provoke:
    """An image file of a size, in a step."""

    def read(folder: Path, size: int) -> list[Diagnostic]:
        (folder / name).write_bytes(content(size))
        return errors(lambda: lay_out(f"timetable: A\nsteps: [A, {{text: B, picture: {name}}}]\n", folder)[1])

    return read


def pixels(kind: str) -> Callable[[int], bytes]:
    """An image of so many pixels."""

    def made(size: int) -> bytes:
        data = io.BytesIO()
        Image.new("L", (size, 1)).save(data, kind)
        return data.getvalue()

    return made


def drawing(body: str) -> bytes:
    """A drawing with a square and more."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0H9V9Z"/>{body}</svg>'.encode()


def csv(folder: Path, size: int) -> list[Diagnostic]:
    """A list of children of so many bytes."""
    (folder / "a.csv").write_text("name\nAda\n".ljust(size - 1) + "\n")
    return errors(lambda: (roster.read_roster(folder / "a.csv", Report()), None)[1])


def csv_of(text: Callable[[int], str]) -> Provoke:
    """A list of children with the text for a size."""

    def read(folder: Path, size: int) -> list[Diagnostic]:
        (folder / "a.csv").write_text(text(size))
        return errors(lambda: (roster.read_roster(folder / "a.csv", Report()), None)[1])

    return read


def workbook(rows: int = 2, columns: int = 1, more: str = "", unpacked: int = 0) -> Provoke:
    """A workbook of rows and columns, in which a part more takes up what is left of a size; 0 is the size itself."""

    def read(folder: Path, size: int) -> list[Diagnostic]:
        from openpyxl import Workbook

        book, path = Workbook(), folder / "a.xlsx"
        wide = columns or size
        book.active.append(["name", *(f"more {n}" for n in range(wide - 1))])
        for number in range((rows or size) - 1):
            book.active.append([f"Child {number}", *["x"] * (wide - 1)])
        book.save(path)
        if more:
            with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
                taken = sum(part.file_size for part in archive.infolist()) if unpacked else 0
                archive.writestr(more, b" " * (size - taken))
        return errors(lambda: (roster.read_roster(path, Report()), None)[1])

    return read


def story(name: str, content: Callable[[int], bytes]) -> Provoke:
    """A story that somebody has, as a file of that name."""

    def read(folder: Path, size: int) -> list[Diagnostic]:
        (folder / name).write_bytes(content(size))
        return errors(lambda: (import_story(folder / name), None)[1])

    return read


def word(body: str = "", **parts: str) -> bytes:
    """A Word document with a sentence, and more."""
    return importkit.word(importkit.p("I go out.") + body, **parts)


def word_with(size: Callable[[zipfile.ZipFile, int], int], name: str) -> Callable[[int], bytes]:
    """A Word document with a part of blanks, as large as is said."""

    def made(limit: int) -> bytes:
        data = io.BytesIO(word())
        with zipfile.ZipFile(data, "a") as archive:
            archive.writestr(name, b" " * size(archive, limit))
        return data.getvalue()

    return made


def word_of_bytes(size: int) -> bytes:
    """A Word document of so many bytes."""
    bare = len(word_with(lambda _a, _n: 0, "word/media/a.png")(0))
    return word_with(lambda _a, n: n - bare, "word/media/a.png")(size)


def word_part(size: int) -> bytes:
    """A Word document whose text has so many bytes."""
    found, data = io.BytesIO(word()), io.BytesIO()
    with zipfile.ZipFile(found) as old, zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content.ljust(size) if name == "word/document.xml" else content)
    return data.getvalue()


def word_files(size: int) -> bytes:
    """A Word document of so many files."""
    data = io.BytesIO(word())
    with zipfile.ZipFile(data, "a") as archive:
        for number in range(size - len(archive.namelist())):
            archive.writestr(f"word/media/{number}.png", b"")
    return data.getvalue()


def pack(files: Callable[[int], dict[str, bytes]]) -> Provoke:
    """A set of pictures; what is passed over counts as an error, for it is told of in the same way."""

    def read(folder: Path, size: int) -> list[Diagnostic]:
        source = folder / f"set-{size}"
        source.mkdir()
        for name, content in files(size).items():
            (source / name).write_bytes(content)
        try:
            added = pack_adding.add(source, "theirs", replace=True)
        except SetError as error:
            return [Diagnostic("error", "packs", error.message, None, error.hint)]
        return [Diagnostic("error", "passed", f"{name}: {why}", None, "-") for name, why in added.passed]

    return read
