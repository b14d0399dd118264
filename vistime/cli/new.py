"""Beginning a definition: from a starter of its kind, from a story of the shelf, or from a text that somebody has."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from vistime.cli import say


class Kind(StrEnum):
    """What can be written."""

    timetable = "timetable"
    story = "story"
    board = "board"
    pack = "pack"


NEW_EXAMPLE = 'Example: vistime new timetable --title "My morning" --for Lewis'


def new(
    kind: Annotated[
        Kind | None,
        typer.Argument(
            metavar="KIND",
            help="What to begin: timetable (as it is), story, board or pack.",
            show_default=False,
        ),
    ] = None,
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE", help="The file to write; as it is, named after the title.", show_default=False
        ),
    ] = None,
    title: Annotated[str | None, typer.Option("--title", "-t", metavar="TEXT", help="Its title.")] = None,
    for_name: Annotated[str | None, typer.Option("--for", metavar="NAME", help="The child's name.")] = None,
    source: Annotated[
        Path | None,
        typer.Option(
            "--from", metavar="FILE", help="Take a story from a text you have (.txt, .md or .docx)."
        ),
    ] = None,
    like: Annotated[
        str | None,
        typer.Option(
            "--like", metavar="STORY", help="Begin with a story of the shelf, such as haircut or dentist."
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="The file to write, the same as FILE.")
    ] = None,
) -> None:
    """Begin a definition: a short file with notes in it, to be changed in any text editor."""
    if file and out and file != out:
        raise typer.BadParameter("give the file to write once: behind the kind, or with --out")
    file = file or out
    if like is not None:
        if source is not None or kind not in (None, Kind.story):
            raise typer.BadParameter(
                "--like begins with a story of the shelf: write it with story, and without --from"
            )
        _take(like, file, title, for_name)
        return
    if source is not None:
        if kind not in (None, Kind.story):
            raise typer.BadParameter(f'only a story can be taken from a text: write "story", not "{kind}"')
        _import(source, file, title, for_name)
        return
    _start((kind or Kind.timetable).value, file, title, for_name)


def _start(kind: str, file: Path | None, title: str | None, for_name: str | None) -> None:
    """Write a starter, after asking what it is about when nothing was said."""
    from vistime.cli import starter

    asking = sys.stdin.isatty() and title is None and file is None
    if asking:
        title = typer.prompt("Title", default=starter.TITLES[kind])
        said = typer.prompt("For (the child's name, may be left empty)", default="", show_default=False)
        for_name = said or None
    path = file or Path(starter.file_name(title or starter.TITLES[kind]))
    items = starter.ask_items(kind) if asking else []
    text = starter.text(kind, title, for_name, items, f'"{path.name}"' if " " in path.name else path.name)
    _write(path, text)
    typer.echo(f"wrote {path}; now: {_making(path)}")
    if kind == Kind.pack:
        _tell_missing(path)


def _making(path: Path) -> str:
    """The command that makes a file, to be copied."""
    name = str(path)
    return f'vistime make "{name}"' if " " in name else f"vistime make {name}"


def _tell_missing(path: Path) -> None:
    """Say which files of a new pack have to be written before it can be made."""
    from vistime import pipeline
    from vistime.diagnostics import Report
    from vistime.model import Pack

    models = [definition.model for definition in pipeline.open_file(path, Report())]
    files = [part.file for model in models if isinstance(model, Pack) for part in model.include]
    missing = [file for file in files if not (path.parent / file).exists()]
    if missing:
        say.result(
            f"first write what it names and is not there yet, or name other files: {', '.join(missing)}"
        )


def _take(wanted: str, file: Path | None, title: str | None, for_name: str | None) -> None:
    """Write a story of the shelf as the beginning of one's own."""
    from vistime.cli import shelf, starter

    try:
        story = shelf.like(wanted)
    except shelf.NotOnShelfError as error:
        typer.echo(f"error: {error}", err=True)
        typer.echo(f"  hint: {error.hint}", err=True)
        raise typer.Exit(1) from None
    path = file or Path(starter.file_name(title or story.name))
    _write(path, shelf.copied(story, title, for_name))
    typer.echo(f"wrote {path}, which begins as {story.title}; now: {_making(path)}")


def _import(source: Path, file: Path | None, title: str | None, for_name: str | None) -> None:
    """Write the story that a text holds, and say what was changed."""
    from vistime.diagnostics import VistimeError
    from vistime.importing import import_story

    try:
        story = import_story(source, file=file.name if file else None, title=title, for_name=for_name)
    except VistimeError as error:
        say.diagnostics(error.diagnostics)
        raise typer.Exit(1) from None
    path = file or Path(story.file)
    _write(path, story.text)
    typer.echo(f"wrote {path}: {say.counted(story.pages, 'page')}")
    for change in story.changes:
        typer.echo(f"  - {change}")
    typer.echo(f"now: {_making(path)}")


def _write(path: Path, text: str) -> None:
    """Write a new file; one that is there already is left as it is."""
    try:
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        typer.echo(f"error: {path} is there already, and is left as it is", err=True)
        typer.echo("  hint: give another file name behind the kind, or with --out", err=True)
        raise typer.Exit(1) from None
    except OSError as error:
        raise say.unwritable(path, error) from None
