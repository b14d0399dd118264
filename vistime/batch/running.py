"""A whole batch, from the roster to the report."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, suppress
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from vistime import reach, there
from vistime.batch import inputs, leftovers, parts, reporting, tasks, workers
from vistime.batch.making import File, Maker, Outcome
from vistime.batch.manifest import FOLDER, Entry, Manifest, stamp
from vistime.batch.merging import Merger, asked_look, look_of_all
from vistime.batch.placing import placed
from vistime.batch.roster import Roster, read_roster
from vistime.batch.tasks import Planner, Task
from vistime.diagnostics import Diagnostic, Report, Span, VistimeError
from vistime.outputs import remove_abandoned, write_whole
from vistime.pipeline import Settings, open_file, unwritable
from vistime.pipeline.sheets import Look
from vistime.pipeline.shopping import NOTHING, Shopping, total
from vistime.templating import places


class Run(NamedTuple):
    """What is asked for: definitions for every child of a roster, into a folder."""

    roster: Path
    files: tuple[Path, ...]
    out: Path
    settings: Settings = Settings()
    jobs: int = 1
    merge: bool = False


class Failure(NamedTuple):
    """A row of which something was not made."""

    row: int
    name: str
    said: tuple[Diagnostic, ...]


class Warned(NamedTuple):
    """What was warned of, how many children it concerns, and the row and name of the first of them."""

    said: Diagnostic
    children: int
    row: int
    name: str


class Done(NamedTuple):
    """What became of a batch: children made, unchanged and failed, documents written, and what was said of all."""

    made: int = 0
    skipped: int = 0
    failed: tuple[Failure, ...] = ()
    documents: int = 0
    merged: Path | None = None
    interrupted: bool = False
    rows: int = 0
    #: Documents of earlier runs that were taken away, and folders of children who are no longer in the list.
    removed: int = 0
    gone: tuple[str, ...] = ()
    #: What was warned of, most first.
    warnings: tuple[Warned, ...] = ()
    #: What has to be got ready for all children together, whether they were made now or before.
    needs: Shopping = NOTHING


#: Told after each child: how many are done, of how many, and who it was.
Progress = Callable[[int, int, str], None]


def run(asked: Run, report: Report, progress: Progress = lambda *_: None) -> Done:
    """Make everything that is not there yet. What concerns one child is in the result and in `report.csv`;

    what concerns all (the roster, a definition, the folder) goes into the report, and if it is an error, nothing
    is made.
    """
    places.look_again()
    try:
        files = _files(asked.files, report)
        used = set().union(*(inputs.fields(file.path, file.definitions) for file in files))
        roster = read_roster(asked.roster, report, used)
        report.raise_errors()
        reporting.refuse_another(asked.out)
        _prepare(asked.out)
    except VistimeError as error:
        report.extend(error.diagnostics)
        return Done()
    return _Batch(asked, roster, files, report, progress).run()


def _files(paths: Sequence[Path], report: Report) -> list[File]:
    """The definitions, read; errors go into the report."""
    files: dict[str, File] = {}
    once: dict[str, Path] = {}
    for path in paths:
        once.setdefault(os.path.realpath(path), path)
    for path in once.values():
        definitions = tuple(open_file(path, report))
        if path.stem.casefold() in files:
            other = files[path.stem.casefold()].path
            message = f'"{other}" and "{path}" have the same name: one\'s pages would take the place of the other\'s'
            report.error("batch-names", message, None, "give one of them another name")
            continue
        files[path.stem.casefold()] = File(path, path.stem, definitions)
    return list(files.values())


def _prepare(out: Path) -> None:
    """Make the folder, see that it can be written to, and clear away what a killed run left. VistimeError if not."""
    try:
        (out / FOLDER).mkdir(parents=True, exist_ok=True)
        write_whole(
            out / FOLDER / "batch", b"vistime keeps here what it has made, so as not to make it again.\n"
        )
    except OSError as error:
        raise VistimeError(unwritable(out, error)) from None
    remove_abandoned([out, out / FOLDER, *(path for path in out.glob("*") if there.folder(path))])


class _Batch:
    def __init__(
        self, asked: Run, roster: Roster, files: list[File], report: Report, progress: Progress
    ) -> None:
        self.asked, self.roster, self.files, self.report, self.progress = (
            asked,
            roster,
            files,
            report,
            progress,
        )
        self.merged = asked.out / f"{roster.path.stem}-all.pdf"
        self.manifest = Manifest(asked.out)
        taken = (reporting.REPORT, self.merged.name, FOLDER)
        common = [inputs.fingerprint(file.path, file.definitions) for file in files]
        stems = [file.stem for file in files]
        self.planner = Planner(roster, stems, common, asked.settings, self.manifest, asked.out, taken)
        self.others = leftovers.other_lists(roster.path, self.manifest)
        self.shared: dict[str, None] = {}
        self.lines: list[reporting.Line] = []
        self.failed: list[Failure] = []
        self.merge_failed = False
        self.warned: dict[tuple[Any, ...], Warned] = {}
        self.made = self.skipped = self.documents = self.removed = 0
        self.needed: Counter[Shopping] = Counter()  # most children need the same

    def run(self) -> Done:
        merging = self.asked.merge and not self._merged_is_there()
        interrupted = False
        try:
            with ExitStack() as stack:
                merger = stack.enter_context(self._merger()) if merging else None
                try:
                    self._all(merger)
                except KeyboardInterrupt:
                    interrupted = True
                    if merger:
                        merger.drop()
        except OSError as error:
            self._without_merged(error)
        if merging and not interrupted and not self.merge_failed:
            self._remember_merged()
        gone: tuple[str, ...] = ()
        if not interrupted:
            folders = self.planner.folders
            if self.merged.is_file() and not self.asked.merge and not self._merged_is_there():
                message = f"{self.merged} is as an earlier run made it"
                self.report.warning(
                    "not-made-again", message, None, "add --merge to make it anew, or delete it"
                )
            gone = leftovers.no_longer_listed(self.asked.out, self.roster.path, folders, self.manifest)
            parts.forget_gone(self.asked.out)
        self.report.extend(leftovers.taken_over(self.others, list(self.shared)))
        with suppress(OSError):
            self.manifest.tidy()
        self._write_report()
        failed = not self.asked.merge or interrupted or self.merge_failed
        warnings = sorted(self.warned.values(), key=lambda one: -one.children)
        merged = self.merged if not failed and there.anything(self.merged) else None
        return Done(
            self.made, self.skipped, tuple(self.failed), self.documents, merged, interrupted, len(self.lines),
            self.removed, gone, tuple(warnings), total(self.needed),
        )  # fmt: skip

    def _merger(self) -> Merger:
        return Merger(self.merged, self.roster.path.stem, self._look())

    def _look(self) -> Look:
        """How the sheets of the file of all look that are no child's."""
        models = [definition.model for file in self.files for definition in file.definitions]
        return asked_look(self.asked.settings, look_of_all(models))

    def _merged_inputs(self) -> str | None:
        """A digest of what the file of all is made from; None when a child's documents have still to be made."""
        digest = blake2b(repr(self._look()).encode(), digest_size=12)
        for at in range(len(self.roster.rows)):
            task = self.planner.task(at)
            if task.wanted and not task.failed:
                return None
            images = [self._entry(task, file).images for file in self.files if not task.failed]
            digest.update(repr((task.name, task.folder, task.inputs, task.failed, images)).encode())
        return digest.hexdigest()

    def _entry(self, task: Task, file: File) -> Entry:
        return self.manifest.entry(tasks.key_of(task.folder, file.stem)) or Entry("", (), ())

    def _without_merged(self, error: OSError) -> None:
        self.merge_failed = True
        self.report.extend([unwritable(self.merged, error)])

    def _merged_key(self) -> str:
        return f"all/{self.merged.name}"

    def _merged_is_there(self) -> bool:
        entry = self.manifest.entry(self._merged_key())
        return (
            entry is not None
            and tasks.is_whole(self.asked.out, entry)
            and entry.inputs == self._merged_inputs()
        )

    def _remember_merged(self) -> None:
        inputs_ = self._merged_inputs()
        if inputs_ is None or not there.anything(self.merged):
            return
        with suppress(OSError):
            written = stamp(self.merged, self.merged.name)
            self.manifest.add(self._merged_key(), Entry(inputs_, (), (written,)))

    def _all(self, merger: Merger | None) -> None:
        for task, outcome in self._outcomes(merger):
            self._keep(task, outcome)
            if merger and outcome.sections:
                try:
                    merger.add(task, outcome.sections, outcome.before)
                except OSError as error:
                    # The children's own files may still find room, all the more without this one.
                    self._without_merged(error)
                    merger.drop()
                    merger = None
            self.progress(len(self.lines), len(self.roster.rows), task.name)
        if merger is None:
            return
        try:
            merger.get_ready(total(self.needed))
        except VistimeError as error:
            self.merge_failed = True
            self.report.extend(error.diagnostics)
            merger.drop()

    def _outcomes(self, merger: Merger | None) -> Iterator[tuple[Task, Outcome]]:
        """Every child's task and what became of it, in the order of the roster."""
        planned = (self.planner.task(index) for index in range(len(self.roster.rows)))
        maker = Maker(self.files, self.asked.out, merger is not None)
        waiting: list[Task] = []  # unchanged ones since the last that had to be made, with their number

        def to_make() -> Iterator[Task]:
            for task in planned:
                if merger and not self.merge_failed:
                    yield task._replace(page=merger.page_after(task.at - len(self.lines)))
                elif task.wanted:
                    yield task
                else:
                    waiting.append(task)

        def before(at: int) -> Iterator[tuple[Task, Outcome]]:
            while waiting and waiting[0].at < at:
                yield waiting[0], Outcome(waiting.pop(0).at)

        for task, outcome in self._made(to_make(), maker):
            yield from before(task.at)
            yield task, outcome
        yield from before(len(self.roster.rows))

    def _made(self, wanted: Iterator[Task], maker: Maker) -> Iterator[tuple[Task, Outcome]]:
        first = next(wanted, None)
        if first is None:
            return
        # Made here, so that all that it needs is loaded before the processes begin as copies of this one.
        yield first, maker.make(first)
        if self.asked.jobs < 2 or len(self.roster.rows) < 3:
            for task in wanted:
                yield task, maker.make(task)
            return
        work = partial(
            _maker,
            self.asked.files,
            self.asked.out,
            maker.merge,
            reach.allowed(),
            maker if workers.COPIES else None,
        )
        jobs = min(self.asked.jobs, len(self.roster.rows) - 1)
        with closing(workers.in_order(wanted, work, jobs)) as results:
            for task, result in results:
                yield task, _lost(task, result) if isinstance(result, workers.Lost) else result

    def _keep(self, task: Task, outcome: Outcome) -> None:
        """Count a child, note it for the report, and remember what was made."""
        if outcome.failed:
            row, photo = self.roster.rows[task.at], task.settings.photo
            where = [placed(one, self.roster, row, photo) for one in outcome.said]
            earlier = [self._entry(task, self.files[number]) for number in task.wanted]
            where += leftovers.not_made_again(self.asked.out, task.folder, earlier, outcome.written)
            outcome = outcome._replace(said=tuple(dict.fromkeys(where)))
        said = [d.as_json() for d in outcome.said]
        keep: list[tuple[str, Entry]] = [
            (tasks.key_of(task.folder, self.files[number].stem), entry) for number, entry in outcome.entries
        ]
        needs = [outcome.needs]
        for number, file in enumerate(self.files):
            if number not in task.wanted:
                before = self._entry(task, file)
                said += [one for one in before.said if one not in said]
                if not task.failed:
                    needs.append(before.needs)
        self.needed.update(needs)
        said += [d.as_json() for d in task.said if d.as_json() not in said]
        kept = {stamp.file_name for _, entry in keep for stamp in entry.outputs}
        kept |= {name for name, *_ in task.there}
        for number, pages in outcome.kept:
            file = self.files[number]
            again = self._entry(task, file)._replace(pages=pages)
            with suppress(OSError):
                self.manifest.add(tasks.key_of(task.folder, file.stem), again)
        for key, entry in keep:
            # Before it is forgotten that they were made here.
            last = self.manifest.entry(key)
            if task.folder in self.others and last and last.inputs != entry.inputs:
                self.shared[task.folder] = None
            removed, left = leftovers.remove_old(self.asked.out, task.folder, last, kept)
            self.removed += removed
            said += [d.as_json() for d in left]
            try:
                self.manifest.add(key, entry)
            except OSError as error:
                self.report.extend([unwritable(self.asked.out / FOLDER, error)])
        if outcome.failed:
            self.failed.append(Failure(task.number, task.name, outcome.said))
        elif task.wanted:
            self.made += 1
        else:
            self.skipped += 1
        self.documents += outcome.documents
        # Advice is for whoever writes a definition, and `vistime check` gives it.
        said = sorted((one for one in said if one["severity"] != "advice"), key=reporting.order)
        for warning in dict.fromkeys(_key(one) for one in said if one["severity"] == "warning"):
            known = self.warned.get(warning) or _warned(warning, task)
            self.warned[warning] = known._replace(children=known.children + 1)
        result = "failed" if outcome.failed else "done"
        self.lines.append(reporting.Line(task.number, task.name, result, task.folder, tuple(said)))

    def _write_report(self) -> None:
        path = self.asked.out / reporting.REPORT
        try:
            write_whole(path, reporting.text(self.lines))
        except OSError as error:
            self.report.extend([unwritable(path, error)])


def _key(said: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(said[name] for name in ("code", "message", "file", "line", "column", "hint"))


def _warned(key: tuple[Any, ...], task: Task) -> Warned:
    """A warning that nobody has had before this child."""
    code, message, file, line, column, hint = key
    said = Diagnostic("warning", code, message, Span(file, line, column) if file else None, hint)
    return Warned(said, 0, task.number, task.name)


def _maker(
    files: tuple[Path, ...], out: Path, merge: bool, allowed: tuple[Path, ...], known: Maker | None
) -> Callable[[Task], Outcome]:
    """What a process works with: its parent's, or, where a process begins empty, read anew."""
    if known is not None:
        return known.make
    reach.begin(allowed)
    return Maker(_files(files, Report()), out, merge).make


def _lost(task: Task, lost: workers.Lost) -> Outcome:
    message = f"the process that made this ended (code {lost.code})"
    hint = "was there too little memory? Run it again: what is made is not made again; --jobs 1 needs less"
    return Outcome(task.at, said=(*task.said, Diagnostic("error", "process-lost", message, None, hint)))
