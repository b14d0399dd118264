"""What has to be made: a task for each child, with its settings, its folder, and which definitions are out of date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from vistime import home
from vistime.batch import inputs
from vistime.batch.manifest import Entry, Manifest, Stamp, unchanged
from vistime.batch.names import alike, folder_names
from vistime.batch.roster import Roster, Row
from vistime.batch.workbook import NOT_SAVED
from vistime.diagnostics import Diagnostic, Report
from vistime.pipeline import Settings
from vistime.pipeline.given import settings_of


class Task(NamedTuple):
    """One child: what to make, and where. `wanted` are the definitions (by number) that have to be written.

    `page` is where the sheet before the child's documents will stand in the file of all (from 0), as far as is known.
    `called` is the name, and the family's where two in the list have the same; `there` is what definitions that are not
    wanted have written: file names, each with a digest of the content and the number of its definition;
    `pages` are those that were kept of them, to be bound.
    """

    at: int
    number: int
    name: str
    called: str
    folder: str
    settings: Settings
    inputs: tuple[str, ...]
    wanted: tuple[int, ...]
    said: tuple[Diagnostic, ...] = ()
    there: tuple[tuple[str, str, int], ...] = ()
    pages: tuple[tuple[int, Stamp], ...] = ()
    page: int = 0

    @property
    def failed(self) -> bool:
        """Whether its row is wrong: nothing can be made."""
        return any(d.severity == "error" for d in self.said)


class Planner:
    """Makes tasks of rows, as they are asked for: what is known of 20,000 children need not be held at once."""

    def __init__(
        self,
        roster: Roster,
        stems: Sequence[str],
        common: Sequence[str],
        settings: Settings,
        manifest: Manifest,
        out: Path,
        taken: Sequence[str],
    ) -> None:
        self.roster, self.stems, self.common = roster, stems, common
        self.settings, self.manifest, self.out = settings, manifest, out
        self.called = _called(roster)
        self.folders = folder_names(self.called, [row.number for row in roster.rows], taken)
        self._first: dict[str, Row] = {}

    def task(self, index: int) -> Task:
        """The task of a row, by its place in the roster."""
        row, folder = self.roster.rows[index], self.folders[index]
        report = Report()
        settings = self._settings(row, self.called[index], folder, report)
        digests = tuple(inputs.of_row(common, settings) for common in self.common)
        wanted: list[int] = []
        there: list[tuple[str, str, int]] = []
        pages: list[tuple[int, Stamp]] = []
        for number, (stem, digest) in enumerate(zip(self.stems, digests, strict=True)):
            entry = self.manifest.entry(key_of(folder, stem))
            if entry is not None and entry.inputs == digest and is_whole(self.out, entry):
                there += [(s.file_name, s.digest, number) for s in entry.outputs]
                if entry.pages:
                    pages.append((number, entry.pages))
            else:
                wanted.append(number)
        return Task(
            index, row.number, self.roster.name(row), self.called[index], folder, settings, digests, tuple(wanted),
            tuple(report), tuple(there), tuple(pages),
        )  # fmt: skip

    def _settings(self, row: Row, name: str, folder: str, report: Report) -> Settings:
        roster = self.roster
        if row.surplus:
            message = f"row {row.number} has more cells than the list has columns"
            hint = 'put texts with a comma in them in quotes: "Smith, Ada"'
            report.error("roster-row", message, roster.span(row), hint)
        bad = roster.not_reckoned(row)
        if bad == NOT_SAVED:
            message = f"in row {row.number} stands a formula whose result was not saved with the workbook"
            report.error(
                "roster-cell", message, roster.span(row), "open the workbook in Excel and save it once"
            )
        elif bad:
            message = f'"{bad}" stands in row {row.number}: the spreadsheet could not reckon that cell'
            report.error(
                "roster-cell", message, roster.span_of(row, bad), "mend the formula, or write the text itself"
            )
        if not name and bad:
            pass  # it is told of, and nothing is made
        elif not name:
            message = f"row {row.number} has no name: its folder is called {folder}"
            report.warning("roster-name-empty", message, roster.span(row), "write the child's name")
        else:
            if not any(map(str.isalnum, name)):
                message = f'there is no letter in the name "{name}": its folder is called {folder}'
                hint = "write the child's name in letters; emoji are not printed among words"
                report.warning("roster-name-letters", message, roster.span(row, "name"), hint)
            before = self._first.setdefault(alike(name), row)
            if before is not row:
                message = f'"{name}" stands in row {before.number}, too'
                hint = f"the second's folder is {folder}; take it out if it is the same child"
                if not roster.surname(row):
                    hint += ', or tell them apart by a column "surname"'
                report.warning("roster-name-twice", message, roster.span(row, "name"), hint)
        return settings_of(
            roster.given(row), self.settings, roster.path.parent, lambda known: roster.span(row, known), report,
            roster.own(row),
        )  # fmt: skip


def _called(roster: Roster) -> list[str]:
    """What each child is called: by the first name, and by the family's, too, where two have the same."""
    names = [roster.name(row) for row in roster.rows]
    often = Counter(map(alike, names))
    return [
        f"{name} {roster.surname(row)}".strip() if name and often[alike(name)] > 1 else name
        for name, row in zip(names, roster.rows, strict=True)
    ]


def key_of(folder: str, stem: str) -> str:
    """The key of a child's definition in the manifest."""
    return f"{folder}/{stem}"


def is_whole(out: Path, entry: Entry) -> bool:
    """Whether all that was written is still there, and the image files are the same."""
    return all(unchanged(out / s.path, s) for s in entry.outputs) and all(
        unchanged(home.whole(s.path), s) for s in entry.images
    )
