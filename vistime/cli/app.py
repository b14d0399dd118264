"""The commands. Each imports what it needs when it runs, so that `--help` and small commands start at once."""

from __future__ import annotations

import sys
from copy import copy
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import vistime
from vistime import reach
from vistime.cli import packs, say
from vistime.cli.batching import EXAMPLE, batch
from vistime.cli.credits import CREDITS_EXAMPLE, credits
from vistime.cli.find import FIND_EXAMPLE, find
from vistime.cli.new import NEW_EXAMPLE, new
from vistime.cli.options import (
    AllowOption,
    FieldOption,
    Files,
    HairOption,
    InkOption,
    JsonOption,
    KindsOption,
    LayoutOption,
    OpenOption,
    Out,
    PaperOption,
    PngOption,
    SinceOption,
    SkinOption,
    StrictOption,
    ThemeOption,
    settings_of,
    tell_unused,
)
from vistime.diagnostics import Report, VistimeError

if TYPE_CHECKING:
    from vistime.pipeline import Made

app = typer.Typer(
    name="vistime",
    help="A few lines of text become picture timetables and story booklets to print.",
    epilog='Begin with: vistime quick "Wake up, Toilet, Brush teeth, Breakfast"',
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def with_command(name: str) -> typer.Typer:
    """The application with this command alone, or whole, when it has no command of that name.

    To know one command, typer looks through the options of all that there are: 20 of the 285 ms of a small run.
    """
    asked = [one for one in app.registered_commands if one.callback and one.callback.__name__ == name]
    if not asked:
        return app
    alone = copy(app)
    alone.registered_commands, alone.registered_groups = asked, []
    return alone


def _version(value: bool) -> None:
    if value:
        typer.echo(f"vistime {vistime.__version__}")
        raise typer.Exit


def _credits(value: bool) -> None:
    if value:
        from vistime.cli.credits import text

        typer.echo(text())
        raise typer.Exit


@app.callback()
def vistime_command(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
    credits_: Annotated[
        bool,
        typer.Option(
            "--credits", callback=_credits, is_eager=True, help="Whose pictures and fonts these are."
        ),
    ] = False,
) -> None:
    """A few lines of text become picture timetables and story booklets to print."""


def _tell(made: list[Made], report: Report, *, json: bool, strict: bool, open_: bool) -> None:
    """Say what was made and what was wrong, and end."""
    if json:
        documents = [
            {
                "definition": m.definition,
                "layout": m.layout,
                "files": [str(f) for f in m.files],
                "pages": m.pages,
            }
            for m in made
        ]
        say.as_json({"documents": documents, "diagnostics": [d.as_json() for d in report]})
    else:
        say.diagnostics(report)
        for one in made:
            say.result(say.made(one.files, one.pages))
    if open_ and made:
        say.show(made[0].files[0])
    say.leave(report, strict)


@app.command(epilog="Example: vistime make morning.yaml --layout day --layout cards --open")
def make(
    files: Files,
    out: Out = Path(),
    layout: LayoutOption = None,
    paper: PaperOption = None,
    ink: InkOption = None,
    theme: ThemeOption = None,
    skin: SkinOption = None,
    hair: HairOption = None,
    field: FieldOption = None,
    only_changed_since: SinceOption = None,
    allow: AllowOption = None,
    png: PngOption = False,
    strict: StrictOption = False,
    json: JsonOption = False,
    open_: OpenOption = False,
) -> None:
    """Make the pages of one or more definitions, as PDF files to print."""
    from vistime import pipeline

    report = Report()
    reach.allow(*(file.parent for file in files))
    settings = settings_of(layout, paper, ink, theme, skin, hair, field)
    tell_unused(field, files, report)
    made = pipeline.make(files, out, settings, report, png=png, since=only_changed_since)
    _tell(made, report, json=json, strict=strict, open_=open_)


@app.command(epilog="Example: vistime check morning.yaml")
def check(
    files: Files,
    layout: LayoutOption = None,
    paper: PaperOption = None,
    field: FieldOption = None,
    allow: AllowOption = None,
    strict: StrictOption = False,
    json: JsonOption = False,
    kinds: KindsOption = False,
) -> None:
    """Look a definition through without printing: mistakes, missing pictures, labels that do not fit, advice."""
    from vistime.cli.checking import check as run

    reach.allow(*(file.parent for file in files))
    settings = settings_of(layout, paper, None, None, field=field)
    report = Report()
    tell_unused(field, files, report)
    run(files, settings, report, strict=strict, json=json, kinds=kinds)


@app.command(
    epilog='Example: vistime quick "Wake up, Toilet, Brush teeth, Breakfast" --title "My morning" --open'
)
def quick(
    steps: Annotated[
        str | None,
        typer.Argument(
            metavar="STEPS",
            help="The steps, with commas between; without them, lines that another program writes (|).",
        ),
    ] = None,
    title: Annotated[
        str, typer.Option("--title", "-t", metavar="TEXT", help="What stands above the pictures.")
    ] = "My day",
    out: Out = Path(),
    layout: LayoutOption = None,
    paper: PaperOption = None,
    ink: InkOption = None,
    theme: ThemeOption = None,
    skin: SkinOption = None,
    hair: HairOption = None,
    allow: AllowOption = None,
    png: PngOption = False,
    strict: StrictOption = False,
    json: JsonOption = False,
    open_: OpenOption = False,
) -> None:
    """Make a timetable straight from a list of steps, without a file."""
    from vistime import pipeline
    from vistime.cli.starter import quick_definition, steps_of

    if steps is None and sys.stdin.isatty():
        raise typer.BadParameter('give the steps, such as "Wake up, Toilet, Breakfast"')
    listed = steps_of(steps if steps is not None else sys.stdin.read())
    if not listed:
        raise typer.BadParameter("there are no steps: write them with commas between, or one a line")
    report = Report()
    text = quick_definition(title, listed)
    made: list[Made] = []
    for definition in pipeline.open_text(text, "quick", Path.cwd(), report):
        settings = settings_of(layout, paper, ink, theme, skin, hair)
        made += pipeline.write_all(definition, "quick", out, settings, report, png=png)
    _tell(made, report, json=json, strict=strict, open_=open_)


app.command(epilog=NEW_EXAMPLE)(new)


@app.command(epilog="Example: vistime layouts cards")
def layouts(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="Show this layout with all its options.")
    ] = None,
) -> None:
    """Show the layouts: what each is for, and its options."""
    from vistime.cli.layout_list import listing

    try:
        say.result(listing(name, say.page_width()))
    except VistimeError as error:
        say.diagnostics(error.diagnostics)
        raise typer.Exit(1) from None


app.command(epilog=FIND_EXAMPLE)(find)
app.command(epilog=EXAMPLE)(batch)
app.command(epilog=CREDITS_EXAMPLE)(credits)


@app.command(epilog="Example: vistime schema --out vistime.schema.json")
def schema(
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="Write it to a file.")
    ] = None,
) -> None:
    """Print the JSON Schema of definitions: editors use it to help while you write."""
    import json

    from vistime.model.schema import json_schema

    if out is None:
        say.as_json(json_schema())
        return
    text = json.dumps(json_schema(), ensure_ascii=False, indent=2)
    try:
        out.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise say.unwritable(out, error) from None
    typer.echo(f"wrote {out}")


@app.command(epilog="Example: vistime watch morning.yaml")
def watch(
    files: Files,
    out: Out = Path(),
    layout: LayoutOption = None,
    paper: PaperOption = None,
    ink: InkOption = None,
    theme: ThemeOption = None,
    skin: SkinOption = None,
    hair: HairOption = None,
    field: FieldOption = None,
    allow: AllowOption = None,
    png: PngOption = False,
) -> None:
    """Make the pages again whenever a definition, or a picture beside it, is saved. Ctrl-C ends it."""
    from vistime.cli.watching import watch as run

    reach.allow(*(file.parent for file in files))

    def once() -> None:
        from vistime import pipeline

        report = Report()
        tell_unused(field, files, report)
        made: list[Any] = pipeline.make(
            files, out, settings_of(layout, paper, ink, theme, skin, hair, field), report, png=png
        )
        say.diagnostics(report)
        for one in made:
            say.result(say.made(one.files, one.pages))

    run(files, out, once)


app.add_typer(packs.app)
