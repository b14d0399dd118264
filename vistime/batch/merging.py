"""One file to print for all children: each child's documents behind a sheet with the name on it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

from vistime.batch.tasks import Task
from vistime.diagnostics import Report
from vistime.outputs import whole_file
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


class Merger:
    """Writes the file as the children come; it takes its place when it is closed, unless it was dropped."""

    def __init__(self, path: Path, title: str) -> None:
        self._context = whole_file(path)
        self._title = title
        self._dropped = False
        self._language = ""

    def __enter__(self) -> Merger:
        self._book = Book(self._context.__enter__())
        return self

    def add(self, task: Task, sections: Sequence[Section]) -> None:
        """Add a child's documents."""
        settings = task.settings
        language = settings.language or "en"
        self._language = self._language or language
        look = Look(
            language, settings.theme or DEFAULT_THEME, settings.paper or "A4", settings.ink or "colour"
        )
        at = self._book.count + 1
        listed = []
        for section in sections:
            count = len(section.drawn.sheets)
            listed.append(Listed(section.title, at + 1, at + count, section.duplex))
            at += count
        name = task.called or task.folder
        values: dict[str, Any] = {"documents": listed, "photo": settings.photo}
        separator = sheet(TEMPLATE, "separator", name, values, look, Report())
        self._book.bookmark(name)
        self._book.label(name, numbered=False)
        self._book.add(separator.drawn())
        self._book.label(f"{name} ")
        for section in sections:
            self._book.bookmark(section.title, 1)
            self._book.add(section.drawn)

    def drop(self) -> None:
        """Leave the file as it was before."""
        self._dropped = True

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None and (self._dropped or not self._book.count):
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
