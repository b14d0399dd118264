"""One file to print for all children: each child's documents behind a sheet with the name on it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

from vistime.batch.tasks import Task
from vistime.diagnostics import Report, VistimeError
from vistime.outputs import whole_file
from vistime.paint.drawn import Drawn
from vistime.paint.pdf import Book
from vistime.pipeline import DEFAULT_THEME, Section
from vistime.pipeline.sheets import Look, sheet

#: The template of the sheet between two children.
TEMPLATE = "separator"


class Listed(NamedTuple):
    """A document on the sheet before it: its title and pages."""

    title: str
    first: int
    last: int
    duplex: str


class Separator(NamedTuple):
    """The sheet before a child's documents; it is right where it is the page of that number (from 0)."""

    page: int
    drawn: Drawn


def separator(task: Task, sections: Sequence[Section], page: int) -> Separator:
    """The sheet that says whose documents follow, and on which pages, when it stands on this page (from 0)."""
    at = page + 1
    listed = []
    for section in sections:
        count = len(section.drawn.sheets)
        listed.append(Listed(section.title, at + 1, at + count, section.duplex))
        at += count
    settings = task.settings
    look = Look(
        settings.language or "en", settings.theme or DEFAULT_THEME, settings.paper or "A4",
        settings.ink or "colour",
    )  # fmt: skip
    values: dict[str, Any] = {"documents": listed, "photo": settings.photo}
    name = task.called or task.folder
    try:
        return Separator(page, sheet(TEMPLATE, "separator", name, values, look, Report()).drawn())
    except VistimeError:  # a damaged photo, which no document shows; those that do tell of it
        values["photo"] = ""
        return Separator(page, sheet(TEMPLATE, "separator", name, values, look, Report()).drawn())


class Merger:
    """Writes the file as the children come; it takes its place when it is closed, unless it was dropped."""

    def __init__(self, path: Path, title: str) -> None:
        self._context = whole_file(path)
        self._title = title
        self._dropped = False
        self._language = ""
        self._pages_of_one = 0

    def __enter__(self) -> Merger:
        self._book = Book(self._context.__enter__())
        return self

    def page_after(self, children: int) -> int:
        """The page (from 0) that comes after so many more children: a guess, right while all have as many pages."""
        return self._book.count + children * self._pages_of_one

    def add(self, task: Task, sections: Sequence[Section], before: Separator | None) -> None:
        """Add a child's documents, and the sheet before them, if it is right for this place."""
        start = self._book.count
        if before is None or before.page != start:
            before = separator(task, sections, start)
        self._language = self._language or task.settings.language or "en"
        name = task.called or task.folder
        self._book.bookmark(name)
        self._book.label(name, numbered=False)
        self._book.add(before.drawn)
        self._book.label(f"{name} ")
        for section in sections:
            self._book.bookmark(section.title, 1)
            self._book.add(section.drawn)
        self._pages_of_one = self._book.count - start

    def drop(self) -> None:
        """Leave the file as it was before, and give back at once what the new one takes of the disk."""
        if not self._dropped:
            self._dropped = True
            with suppress(_DroppedError, OSError):
                self._context.__exit__(_DroppedError, _DroppedError(), None)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._dropped:
            return
        if kind is None and not self._book.count:
            kind, error = _DroppedError, _DroppedError()
        elif kind is None:
            try:
                self._book.finish(self._title, self._language)
            except BaseException as raised:
                self._context.__exit__(type(raised), raised, raised.__traceback__)
                raise
        with suppress(_DroppedError):
            self._context.__exit__(kind, error, trace)


class _DroppedError(Exception):
    """Nothing is to be kept."""
