"""What has to be made: a task for each child, with its settings, its folder, and which definitions are out of date."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from vistime import home
from vistime.batch import inputs
from vistime.batch.manifest import Entry, Manifest, unchanged
from vistime.batch.names import folder_names
from vistime.batch.roster import Roster, Row
from vistime.diagnostics import Diagnostic, Report
from vistime.pipeline import Settings
from vistime.pipeline.given import settings_of


class Task(NamedTuple):
    """One child: what to make, and where. `wanted` are the definitions (by number) that have to be written."""

    at: int
    number: int
    name: str
    folder: str
    settings: Settings
    inputs: tuple[str, ...]
    wanted: tuple[int, ...]
    said: tuple[Diagnostic, ...] = ()

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
        names = [roster.name(row) for row in roster.rows]
        self.folders = folder_names(names, [row.number for row in roster.rows], taken)
        self._first: dict[str, Row] = {}

    def task(self, index: int) -> Task:
        """The task of a row, by its place in the roster."""
        row, folder = self.roster.rows[index], self.folders[index]
        report = Report()
        name = self.roster.name(row)
        settings = self._settings(row, name, folder, report)
        digests = tuple(inputs.of_row(common, settings) for common in self.common)
        wanted = tuple(
            number
            for number, (stem, digest) in enumerate(zip(self.stems, digests, strict=True))
            if not self._is_there(folder, stem, digest)
        )
        return Task(index, row.number, name, folder, settings, digests, wanted, tuple(report))

    def _settings(self, row: Row, name: str, folder: str, report: Report) -> Settings:
        roster = self.roster
        if row.surplus:
            message = f"row {row.number} has more cells than the list has columns"
            hint = 'put texts with a comma in them in quotes: "Smith, Ada"'
            report.error("roster-row", message, roster.span(row), hint)
        if not name:
            message = f"row {row.number} has no name: its folder is called {folder}"
            report.warning("roster-name-empty", message, roster.span(row), "write the child's name")
        else:
            before = self._first.setdefault(name.casefold(), row)
            if before is not row:
                message = f'"{name}" stands in row {before.number}, too'
                hint = "the second has a folder of its own; take it out if it is the same child"
                report.warning("roster-name-twice", message, roster.span(row, "name"), hint)
        return settings_of(
            roster.given(row), self.settings, roster.path.parent, lambda known: roster.span(row, known), report,
            roster.own(row),
        )  # fmt: skip

    def _is_there(self, folder: str, stem: str, digest: str) -> bool:
        entry = self.manifest.entry(key_of(folder, stem))
        return entry is not None and entry.inputs == digest and is_whole(self.out, entry)


def key_of(folder: str, stem: str) -> str:
    """The key of a child's definition in the manifest."""
    return f"{folder}/{stem}"


def is_whole(out: Path, entry: Entry) -> bool:
    """Whether all that was written is still there, and the image files are the same."""
    return all(unchanged(out / s.path, s) for s in entry.outputs) and all(
        unchanged(home.whole(s.path), s) for s in entry.images
    )
