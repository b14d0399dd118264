"""One file to print for all children: a list of what to get ready, then each child's documents behind a name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

from vistime.batch.tasks import Task
from vistime.diagnostics import Report, VistimeError
from vistime.model import Pack
from vistime.outputs import whole_file
from vistime.paint.drawn import Drawn
from vistime.paint.pdf import Book
from vistime.pipeline import DEFAULT_THEME, Printable, Section, Settings
from vistime.pipeline.binding import layout_called, says
from vistime.pipeline.sheets import Listed, Look, from_to, sheet
from vistime.pipeline.shopping import Shopping
from vistime.templating import words

#: The templates of the sheet between two children, and of the list of what to get ready for all.
TEMPLATE = "separator"
SHOPPING = "shopping"


class Separator(NamedTuple):
    """The sheet before a child's documents; it is right where it is the page of that number (from 0)."""

    page: int
    drawn: Drawn


def look_of_all(models: Sequence[Printable | Pack]) -> Look:
    """How sheets look that are of no definition: as all definitions do, where they agree."""

    def of_all(name: str, otherwise: str) -> Any:
        found = {getattr(model, name) for model in models}
        return found.pop() or otherwise if len(found) == 1 else otherwise

    return Look(
        of_all("language", "en"),
        of_all("theme", DEFAULT_THEME),
        of_all("paper", "A4"),
        of_all("ink", "colour"),
    )


def asked_look(settings: Settings, look: Look) -> Look:
    """The look of sheets that are of no definition, as far as settings do not say otherwise."""
    return Look(
        settings.language or look.language, settings.theme or look.theme, settings.paper or look.paper,
        settings.ink or look.ink,
    )  # fmt: skip


def separator(task: Task, sections: Sequence[Section], page: int, look: Look) -> Separator:
    """The sheet that says whose documents follow, and on which pages, when it stands on this page (from 0)."""
    look = asked_look(task.settings, look)
    at = page + 1
    listed = []
    for section in sections:
        count = len(section.drawn.sheets)
        called = _called(section, look.language)
        listed.append(Listed(section.title, "", called, from_to(at + 1, at + count), section.duplex))
        at += count
    values: dict[str, Any] = {"documents": listed, "photo": task.settings.photo}
    name = task.called or task.folder
    try:
        return Separator(page, sheet(TEMPLATE, "separator", name, values, look, Report()).drawn())
    except VistimeError:  # a damaged photo, which no document shows; those that do tell of it
        values["photo"] = ""
        return Separator(page, sheet(TEMPLATE, "separator", name, values, look, Report()).drawn())


def _called(section: Section, language: str) -> str:
    """What a document's layout is called, by which two of one title are told apart; "" where nothing says so."""
    layout = re.sub(r"-\d+$", "", section.layout)
    try:
        title = layout_called(layout, language, None)
    except VistimeError:
        # One of the definition's own folder, or of a pack's sheets, which have titles of their own.
        return ""
    return "" if says(section.title, title) else title


class Merger:
    """Writes the file as the children come; it takes its place when it is closed, unless it was dropped."""

    def __init__(self, path: Path, title: str, look: Look) -> None:
        self._context = whole_file(path)
        self._title = title
        self._look = look
        self._dropped = False
        self._children = self._pages_of_one = 0

    def __enter__(self) -> Merger:
        self._book = Book(self._context.__enter__())
        title = words.find_words(self._look.language, None, Report())["shopping"]
        self._book.bookmark(title)
        self._book.label(title, numbered=False)
        self._list = self._book.keep_place()
        return self

    def page_after(self, children: int) -> int:
        """The page (from 0) that comes after so many more children: a guess, right while all have as many pages."""
        return self._book.count + children * self._pages_of_one

    def add(self, task: Task, sections: Sequence[Section], before: Separator | None) -> None:
        """Add a child's documents, and the sheet before them, if it is right for this place."""
        start = self._book.count
        if before is None or before.page != start:
            before = separator(task, sections, start, self._look)
        name = task.called or task.folder
        self._book.bookmark(name)
        self._book.label(name, numbered=False)
        self._book.add(before.drawn)
        self._book.label(f"{name} ")
        language = asked_look(task.settings, self._look).language
        often = Counter(section.title for section in sections)
        for section in sections:
            called = _called(section, language) if often[section.title] > 1 else ""
            self._book.bookmark(f"{section.title} ({called})" if called else section.title, 1)
            self._book.add(section.drawn)
        self._children += 1
        self._pages_of_one = self._book.count - start

    def get_ready(self, needs: Shopping) -> None:
        """Fill in the first page, when all children have been added: what is needed for them.

        VistimeError when a template of a person's own for it can't be printed.
        """
        if not self._children or self._dropped:
            return
        look = self._look
        title = words.find_words(look.language, None, Report())["shopping"]
        # The names' sheets and the list are no child's, but of the paper that is put into the printer.
        values = {**needs._asdict(), "name": self._title, "others": self._children + 1}
        page = sheet(SHOPPING, "shopping", title, values, look, Report())
        # One page is kept for it; a template of a person's own may make more.
        page.pages = page.pages[:1]
        self._book.add(page.drawn(), self._list)

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
        if kind is None and not self._children:
            kind, error = _DroppedError, _DroppedError()
        elif kind is None:
            try:
                self._book.finish(self._title, self._look.language)
            except BaseException as raised:
                self._context.__exit__(type(raised), raised, raised.__traceback__)
                raise
        with suppress(_DroppedError):
            self._context.__exit__(kind, error, trace)


class _DroppedError(Exception):
    """Nothing is to be kept."""
