"""One child's documents: made, written, and what has to be kept of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from vistime import home
from vistime.batch import parts
from vistime.batch.manifest import Entry, Stamp, digest_of, stamp
from vistime.batch.merging import Separator, look_of_all, separator
from vistime.batch.tasks import Task
from vistime.diagnostics import Diagnostic, Report, VistimeError
from vistime.model import Pack
from vistime.model.field_names import keys_in
from vistime.model.pronouns import WORDS
from vistime.outputs import write_whole
from vistime.pipeline import Definition, Product, Section, products, shown_by_none, suiting, unwritable
from vistime.pipeline.packs import included
from vistime.pipeline.shopping import NOTHING, Shopping, shopping, total
from vistime.pipeline.style import OPTION_LAYOUT, OPTION_THEME


class File(NamedTuple):
    """A definition's file, read: the name of its pages' files begins with its stem."""

    path: Path
    stem: str
    definitions: tuple[Definition, ...]


class Outcome(NamedTuple):
    """What became of a child: entries for the manifest by file, what was said, and the pages for one file of all.

    `needs` is what has to be got ready for the documents that were written; `kept` are pages that were kept of others.
    """

    at: int
    entries: tuple[tuple[int, Entry], ...] = ()
    said: tuple[Diagnostic, ...] = ()
    documents: int = 0
    sections: tuple[Section, ...] = ()
    before: Separator | None = None
    needs: Shopping = NOTHING
    kept: tuple[tuple[int, Stamp], ...] = ()
    #: The files' names, if it failed.
    written: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether there is an error: something of this child is not made."""
        return any(d.severity == "error" for d in self.said)


class Maker:
    """Makes the documents of one child after the other, in one process."""

    def __init__(self, files: Sequence[File], out: Path, merge: bool) -> None:
        self.files, self.out, self.merge = files, out, merge
        self.forgets = not merge and parts.any_kept(out)
        self.look = look_of_all([definition.model for file in files for definition in file.definitions])

    def make(self, task: Task) -> Outcome:
        """Make what is out of date, and write it. What is wrong is in the outcome; nothing is raised."""
        report = Report()
        report.extend(task.said)
        if task.failed:
            return Outcome(task.at, said=tuple(report))
        folder = self.out / task.folder
        entries: list[tuple[int, Entry]] = []
        sections: list[Section] = []
        written = {name: (digest, number) for name, digest, number in task.there}
        before: Separator | None = None
        documents = 0
        needed: list[Shopping] = []
        known = dict(task.pages)
        kept: list[tuple[int, Stamp]] = []
        try:
            if os.path.islink(folder):  # noqa: PTH114 - once for each child
                message = f'"{folder}" leads to another place, and nothing is written there'
                raise VistimeError(Diagnostic("error", "output-link", message, None, "remove that link"))
            report.extend(self._shown_by_none(task))
            for number, file in enumerate(self.files):
                write = number in task.wanted
                if not (write or self.merge):
                    continue
                pages = None if write else parts.kept(self.out, task.folder, file.stem, known.get(number))
                if pages is not None:
                    sections += pages
                    continue
                own: list[Section] = []
                entry, made, needs = self._file(
                    file, task, number, folder if write else None, own, written, report
                )
                sections += own
                documents += made
                if write:
                    needed.append(needs)
                if entry:
                    entries.append((number, entry._replace(pages=self._kept(task, file, own))))
                elif not (write or report.failed):
                    again = self._kept(task, file, own)
                    kept += [(number, again)] if again else []
            if sections:
                before = separator(task, sections, task.page, self.look)
        except VistimeError as error:
            report.extend(error.diagnostics)
        except Exception as error:
            # One child's page that can't be made must not cost the others theirs.
            if os.environ.get("VISTIME_DEBUG"):
                raise
            message = f"a fault in vistime itself: {type(error).__name__}: {error}"
            hint = "please report this with the files that caused it; the other children are made"
            report.error("fault", message, None, hint)
        return Outcome(
            task.at, tuple(entries), tuple(report), documents, tuple(sections), before, total(needed), tuple(kept),
            tuple(written) if report.failed else (),
        )  # fmt: skip

    def _kept(self, task: Task, file: File, sections: Sequence[Section]) -> Stamp | None:
        """The pages of a file, kept if they are bound; else what an earlier run kept is out of date."""
        if self.merge:
            return parts.keep(self.out, task.folder, file.stem, tuple(sections))
        if self.forgets:
            parts.forget(self.out, task.folder, file.stem)
        return None

    def _shown_by_none(self, task: Task) -> list[Diagnostic]:
        """Errors for the layouts of a child that can show none of the definitions."""
        definitions = [definition for file in self.files for definition in file.definitions]
        return shown_by_none(task.settings.layouts, definitions)

    def _file(
        self,
        file: File,
        task: Task,
        number: int,
        folder: Path | None,
        sections: list[Section],
        written: dict[str, tuple[str, int]],
        report: Report,
    ) -> tuple[Entry | None, int, Shopping]:
        """The documents of one file; its entry when all of them are whole, how many were written, what they need."""
        own = Report()
        images: dict[str, None] = {}
        outputs = []
        needs = NOTHING
        for definition in file.definitions:
            bound: list[Section] = []
            needed: list[Shopping] = []
            for product in products(definition, suiting(definition, task.settings), own):
                try:
                    images.update(dict.fromkeys(str(path) for path in product.files))
                    if self.merge:
                        bound = product.sections() if product.whole else [*bound, *product.sections()]
                    if folder is not None:
                        outputs.append(self._write(product, folder, number, written))
                    # What is bound of all is counted in place of them: its cards are counted together.
                    needed = [*([] if product.whole else needed), shopping(product.documents)]
                except VistimeError as error:
                    own.extend(error.diagnostics)
                except OSError as error:
                    written.pop(product.file_name, None)
                    own.extend([unwritable((folder or self.out) / product.file_name, error)])
            sections += bound
            needs = total([needs, *needed])
        report.extend(map(_for_a_list, own))
        if own.failed or folder is None:
            return None, len(outputs), needs
        stamps = tuple(stamp(Path(path), home.short(Path(path).resolve())) for path in images)
        said = tuple(d.as_json() for d in own)
        return Entry(task.inputs[number], stamps, tuple(outputs), said, needs), len(outputs), needs

    def _write(
        self, product: Product, folder: Path, number: int, written: dict[str, tuple[str, int]]
    ) -> Stamp:
        """Write a document. VistimeError when another file has made one of that name for the same child, not alike."""
        data = product.pdf()
        digest = digest_of(data)
        before, other = written.setdefault(product.file_name, (digest, number))
        if before != digest:
            raise VistimeError(_not_alike(product.file_name, self.files[other], self.files[number]))
        path = folder / product.file_name
        write_whole(path, data)
        return stamp(path, f"{folder.name}/{product.file_name}", digest)


def _not_alike(name: str, one: File, other: File) -> Diagnostic:
    """What to say when two files make a document of one name, each its own."""
    message = f'"{one.path.name}" and "{other.path.name}" both make {name}, and not alike'
    hint = "give one of them another name"
    if any(isinstance(definition.model, Pack) for file in (one, other) for definition in file.definitions):
        hint = "two packs may share a file; give one of them a folder of its own: -o"
    for pack, file in ((one, other), (other, one)):
        if any(_has(definition, file.path) for definition in pack.definitions):
            hint = f'"{pack.path.name}" is a pack that has "{file.path.name}" already: leave that one out'
    return Diagnostic("error", "batch-same-file", message, None, hint)


def _has(definition: Definition, path: Path) -> bool:
    """Whether a definition is a pack with this file in it."""
    return any(file.resolve() == path.resolve() for file in included(definition))


def _for_a_list(said: Diagnostic) -> Diagnostic:
    """What is said, as it is for a list of children: a row may have named the layout, and columns fill fields."""
    if said.span in (OPTION_LAYOUT, OPTION_THEME):
        return said._replace(span=None)
    if said.code != "field-missing" or said.hint.startswith("did you mean"):
        return said
    key = next(keys_in(said.message), None)
    if key is None:
        return said
    column = "pronouns" if key in WORDS else key
    hint = f'fill the column "{column}" of the list for this child, or say in the file what it is for all: {said.hint}'
    return said._replace(hint=hint)
