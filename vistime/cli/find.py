"""`vistime find`: which picture a label gets, all pictures on paper, and pictures fixed in a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer

from vistime.cli import say
from vistime.cli.options import JsonOption, PaperOption
from vistime.diagnostics import Report, VistimeError

FIND_EXAMPLE: Final = 'Example: vistime find "brush teeth" "Wash hands & face" --lock pictures.yaml'


def _language(value: str | None) -> str | None:
    if value is None:
        return None
    from vistime.model import values
    from vistime.model.complaint import Complaint

    try:
        return values.language(values.language_called(value) or value)
    except Complaint as complaint:
        problem = complaint.problems[0]
        raise typer.BadParameter(f"{problem.message}; {problem.hint}") from None


def find(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="WORDS...", help="Labels, each in quotes.", show_default=False),
    ] = None,
    pack: Annotated[
        list[str] | None,
        typer.Option(
            "--pack", metavar="NAME", help="Search this pack of yours first, or show it on the sheet."
        ),
    ] = None,
    lock: Annotated[
        Path | None,
        typer.Option(
            "--lock", metavar="FILE", help="Add the pictures to a pictures.yaml, so that they stay."
        ),
    ] = None,
    sheet: Annotated[
        Path | None, typer.Option("--sheet", metavar="FILE", help="Print all there are to this PDF file.")
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(
            "--language",
            metavar="CODE",
            callback=_language,
            show_default="en",
            help="The language of the labels, such as pl or Polish.",
        ),
    ] = None,
    paper: PaperOption = None,
    json: JsonOption = False,
) -> None:
    """Show which picture a label gets, and which others come near."""
    if sheet is None and not words:
        raise typer.BadParameter('give the words, such as "brush teeth", or --sheet FILE.pdf for all of them')
    if sheet is not None and words:
        raise typer.BadParameter("--sheet prints all pictures: leave the words out")
    report = Report()
    if sheet is not None:
        _sheet(sheet, pack or [], paper or "A4", report)
        return
    from vistime.cli import finding

    found = finding.look_up(words or (), pack, language or "en", report)
    say.diagnostics(report)
    if json:
        say.as_json({"results": [seen.result for seen in found]})
    else:
        say.result("\n".join(finding.lines(found)))
    if lock is not None:
        _lock(lock, *finding.lockable(found))
    say.leave(report)


def _sheet(file: Path, packs: list[str], paper: str, report: Report) -> None:
    """Write a contact sheet of the vocabulary, or of a pack, and say so."""
    from vistime.cli.finding import contact_sheet

    if len(packs) > 1:
        raise typer.BadParameter("a sheet shows one pack")
    try:
        pages = contact_sheet(file, packs[0] if packs else None, paper, report)
    except VistimeError as error:
        report.extend(error.diagnostics)
    except OSError as error:
        raise say.unwritable(file, error) from None
    say.diagnostics(report)
    say.leave(report)
    typer.echo(f"made {file} ({say.counted(pages, 'page')})")


def _lock(file: Path, pictures: dict[str, str], left: list[str]) -> None:
    """Add pictures to a file of a family's own words, and say which ones."""
    from vistime.cli.locking import lock
    from vistime.pictures.own_words import PICTURES_FILE

    report = Report()
    try:
        done = lock(file, pictures)
    except VistimeError as error:
        report.extend(error.diagnostics)
    except OSError as error:
        raise say.unwritable(file, error) from None
    say.diagnostics(report)
    say.leave(report)
    for line in [*left, *(f"{word}: it has a picture there, which stays" for word in done.kept)]:
        typer.echo(f"not locked: {line}", err=True)
    typer.echo(f"locked {say.counted(len(done.written), 'picture')} in {file}", err=True)
    if file.name != PICTURES_FILE:
        typer.echo(f"it counts where it is called {PICTURES_FILE}, beside the definitions", err=True)
