"""`vistime packs`: sets of pictures that a person has (Widgit, ARASAAC, own drawings ...), made usable by word."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from vistime import home
from vistime.cli import say

app = typer.Typer(
    name="packs",
    help="Your own sets of pictures: add a folder or ZIP of images named by words.",
    epilog="Example: vistime packs add symbols.zip --name widgit",
    no_args_is_help=True,
    rich_markup_mode=None,
)

#: Files that were passed over and are named one by one; of the rest, the count.
_NAMED = 8

Name = Annotated[str, typer.Argument(metavar="NAME", help="The pack.", show_default=False)]


@app.command(epilog='Example: vistime packs add our-photos --name home --credit "Photos: the Brown family"')
def add(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER-OR-ZIP", help="Images named by words.", show_default=False)
    ],
    name: Annotated[
        str, typer.Option("--name", "-n", metavar="NAME", help="What you call the pack, such as widgit.")
    ],
    licence: Annotated[
        str,
        typer.Option("--licence", "--license", metavar="TEXT", help="The terms of the pictures; printed."),
    ] = "",
    credit: Annotated[
        str, typer.Option("--credit", metavar="TEXT", help="Whose pictures they are; printed on sheets.")
    ] = "",
    replace: Annotated[bool, typer.Option("--replace", help="Put it in the place of one so called.")] = False,
    default: Annotated[bool, typer.Option("--default", help="Use it everywhere from now on.")] = False,
) -> None:
    """Make a pack of a folder or ZIP of pictures (PNG, JPEG, SVG, WebP). Copies are kept; yours stay as they are."""
    from vistime.pictures import own_pack, pack_adding
    from vistime.pictures.pack_source import SetError

    try:
        added = pack_adding.add(folder, name, _line(licence), _line(credit), replace=replace)
        if default:
            own_pack.set_default([*(n for n in own_pack.default_names() if n != name), name])
    except SetError as error:
        raise _failed(error.message, error.hint) from None
    except OSError as error:
        message = f"the packs used everywhere can't be noted: {error.strerror or error}"
        raise _failed(message, own_pack.UNWRITABLE) from None
    if added.passed:
        typer.echo(f"{say.counted(len(added.passed), 'file')} passed over:", err=True)
        for file, reason in added.passed[:_NAMED]:
            typer.echo(f"  {say.shown(file)}: {reason}", err=True)
        if len(added.passed) > _NAMED:
            typer.echo(f"  and {len(added.passed) - _NAMED} more", err=True)
    if added.nameless:
        said = say.counted(added.nameless, "picture")
        typer.echo(f"{said} found by no word, only by name ({name}:...)", err=True)
    if added.columns:
        typer.echo(f"words taken from the list that came with it: {added.columns}", err=True)
    typer.echo(f"added {name}: {say.counted(len(added.images), 'picture')}")
    if not default:
        typer.echo(
            f'use it: write "packs: {name}" in a file, or for everything: vistime packs default {name}'
        )


@app.command("list")
def list_() -> None:
    """Show the packs you have, how many pictures each has, and whose they are."""
    from vistime.pictures import own_pack

    names, default = own_pack.names(), own_pack.default_names()
    if not names:
        typer.echo("you have no packs yet; add one with: vistime packs add FOLDER --name NAME")
    for name in names:
        try:
            pack = own_pack.find(name)
        except (OSError, ValueError):
            typer.echo(f"{name}: damaged; add it once more, with --replace")
            continue
        if pack is not None:
            used = ", used everywhere" if name in default else ""
            credit = f" ({pack.credit})" if pack.credit else ""
            typer.echo(f"{name}: {say.counted(len(pack), 'picture')}{used}{credit}")
    if names:
        typer.echo(f"they lie in {home.short(own_pack.packs_dir())}", err=True)


@app.command()
def remove(name: Name) -> None:
    """Delete a pack. The pictures that it was made from stay where they are."""
    from vistime.diagnostics import did_you_mean
    from vistime.pictures import own_pack

    try:
        gone = own_pack.remove(name)
    except OSError as error:
        raise _failed(f'the pack "{name}" can\'t be deleted: {error.strerror or error}') from None
    if not gone:
        raise _failed(f'you have no pack "{name}"', did_you_mean(name, own_pack.names()))
    typer.echo(f"removed {name}")


@app.command(epilog="Example: vistime packs default widgit home")
def default(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="NAME...", help="The packs, first to last; none for no pack."),
    ] = None,
) -> None:
    """Show or set the packs that are searched everywhere, before the built-in pictures."""
    from vistime.diagnostics import did_you_mean
    from vistime.pictures import own_pack

    if names:
        chosen = [] if names == ["none"] else names
        for name in chosen:
            if name not in own_pack.names():
                raise _failed(f'you have no pack "{name}"', did_you_mean(name, own_pack.names()))
        try:
            own_pack.set_default(list(dict.fromkeys(chosen)))
        except OSError as error:
            message = f"that can't be noted: {error.strerror or error}"
            raise _failed(message, own_pack.UNWRITABLE) from None
    typer.echo(f"used everywhere: {', '.join(own_pack.default_names()) or 'none'}")


def _line(text: str) -> str:
    """A text on one line, as it is printed."""
    return " ".join(text.split())


def _failed(message: str, hint: str = "") -> typer.Exit:
    """Say what went wrong; to be raised."""
    from vistime.diagnostics import Diagnostic

    say.diagnostics([Diagnostic("error", "packs", message, None, hint)])
    return typer.Exit(1)
