"""Documents become files."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from vistime.diagnostics import Diagnostic, Report, VistimeError
from vistime.model import Pack
from vistime.outputs import unwritten, write_whole
from vistime.pipeline.documents import Definition, Made, Product, Settings
from vistime.pipeline.laying import lay_out
from vistime.pipeline.packs import members
from vistime.pipeline.reading import open_file
from vistime.pipeline.style import OPTION_LAYOUT
from vistime.pipeline.suiting import shown_by_none
from vistime.templating import places


def make(
    files: Sequence[Path], out: Path, settings: Settings, report: Report, *, png: bool = False,
    on_written: Callable[[Path], None] = lambda _: None, since: Path | None = None,
) -> list[Made]:  # fmt: skip
    """Every document of the files, written into `out`. What went wrong is in the report; the rest is made.

    With `since`, an older file, only the cards that are needed now and were not then.
    """
    places.look_again()
    made: list[Made] = []
    for path in dict.fromkeys(files):
        errors = Report()
        for definition in open_file(path, errors):
            made += write_all(
                definition, str(path), out, settings, errors, png=png, on_written=on_written, since=since,
                before=made,
            )  # fmt: skip
        report.extend(errors)
    return made


def products(
    definition: Definition, settings: Settings, report: Report, since: Path | None = None
) -> Iterator[Product]:
    """Everything that a definition becomes, each a file; of a pack its documents, then all bound into one.

    With `since`, the cards alone that the older file of that name had not.
    """
    if since is not None:
        from vistime.pipeline.changes import changed_cards

        yield from changed_cards(definition, since, settings, report)
    elif isinstance(definition.model, Pack):
        from vistime.pipeline.binding import bound

        yield from bound(definition, settings, report)
    else:
        yield from lay_out(definition, settings, report)


def write_all(
    definition: Definition, name: str, out: Path, settings: Settings, report: Report, *, png: bool = False,
    on_written: Callable[[Path], None] = lambda _: None, since: Path | None = None, before: Sequence[Made] = (),
) -> list[Made]:  # fmt: skip
    """Every document of a definition, written into `out` as `<stem>-<layout>.pdf` (and `-1.png`, `-2.png` ...).

    Images that an earlier run made of pages which a document has no longer are taken away. What was made `before` in
    the same run is not written over.
    """
    if isinstance(definition.model, Pack) and settings.layouts:
        shown = list(members(definition, definition.model, Report()))
        if wrong := shown_by_none(settings.layouts, shown):
            report.extend(one._replace(span=OPTION_LAYOUT) for one in wrong)
            return []
    taken = {_key(one.files[0]): one.definition for one in before if one.definition != name}
    made = []
    for product in products(definition, settings, report, since):
        target = out / product.file_name
        other = taken.get(_key(target))
        if other is not None:
            message = f'"{other}" and "{name}" would both be made into {target}'
            hint = "give one of them another name, or make it by itself into another folder (--out)"
            report.error("output-twice", message, None, hint)
            continue
        try:
            data = product.pdf()
            entry = Made(name, product.layout, [target], product.page_count)
            write_whole(target, data)
            on_written(target)
            if png:
                from vistime.pipeline.images import write_images

                for picture in write_images(data, target, report):
                    on_written(picture)
                    entry.files.append(picture)
            made.append(entry)
        except VistimeError as error:
            report.extend(error.diagnostics)
        except OSError as error:
            report.extend([unwritable(target, error)])
    return made


def _key(path: Path) -> str:
    """Paths with one key are one file where capitals and the spelling of accents count for nothing (Windows, macOS)."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", str(path)).casefold())


def unwritable(path: Path, error: OSError) -> Diagnostic:
    """What to say when a file can't be written."""
    reason, hint = unwritten(error)
    return Diagnostic("error", "output", f"{path} can't be written: {reason}", None, hint)
