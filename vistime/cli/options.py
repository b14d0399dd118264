"""The options that several commands share."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from vistime import reach
from vistime.diagnostics import Report, did_you_mean
from vistime.units import PAPERS, paper_name

if TYPE_CHECKING:
    from vistime.pipeline import Settings


class Ink(StrEnum):
    """How colours are printed."""

    colour = "colour"
    grey = "grey"
    lines = "lines"


class Skin(StrEnum):
    """The skin of the child and the family in the pictures."""

    light = "light"
    medium_light = "medium-light"
    medium = "medium"
    medium_dark = "medium-dark"
    dark = "dark"
    yellow = "yellow"


class Hair(StrEnum):
    """The hair of the child and the family in the pictures."""

    black = "black"
    brown = "brown"
    blond = "blond"
    red = "red"
    grey = "grey"


def _paper(value: str | None) -> str | None:
    if value is None:
        return None
    name = paper_name(value)
    if name is None:
        near = did_you_mean(value, PAPERS)
        raise typer.BadParameter(f'there is no paper "{value}"; {near or "papers are: " + ", ".join(PAPERS)}')
    return name


def _fields(given: list[str] | None) -> list[str] | None:
    from vistime.model.field_names import is_field

    for one in given or ():
        name, sign, _ = one.partition("=")
        if not sign or not is_field(name.strip()):
            raise typer.BadParameter(
                f'"{one}" is not a field and its text; write it like place="the library"'
            )
    return given


def _allow(given: list[Path] | None) -> list[Path] | None:
    reach.begin(given or ())
    return given


def fields_of(given: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Fields and their texts, from `NAME=TEXT`."""
    parts = (one.partition("=") for one in given)
    return tuple((name.strip(), text.strip()) for name, _, text in parts)


Files = Annotated[
    list[Path], typer.Argument(metavar="FILE...", help="Definition files (YAML).", show_default=False)
]
Out = Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Folder for what is made.")]
LayoutOption = Annotated[
    list[str] | None,
    typer.Option(
        "--layout",
        "-l",
        metavar="NAME",
        help="A layout to print in, as vistime layouts shows them (may be given several times).",
    ),
]
PaperOption = Annotated[
    str | None, typer.Option("--paper", callback=_paper, metavar="NAME", help="A3, A4, A5, Letter or Legal.")
]
InkOption = Annotated[
    Ink | None, typer.Option("--ink", help="Colour, grey, or line art to save ink or colour in.")
]
ThemeOption = Annotated[
    str | None,
    typer.Option("--theme", metavar="NAME", help="plain, warm, calm, high-contrast or large-print."),
]
SkinOption = Annotated[
    Skin | None,
    typer.Option(
        "--skin",
        metavar="TONE",
        help="People in the pictures: light, medium-light, medium, medium-dark, dark or yellow.",
    ),
]
HairOption = Annotated[
    Hair | None,
    typer.Option(
        "--hair", metavar="COLOUR", help="People in the pictures: black, brown, blond, red or grey."
    ),
]
FieldOption = Annotated[
    list[str] | None,
    typer.Option(
        "--field", "-f", metavar="NAME=TEXT", callback=_fields,
        help='What a field stands for: --field place="the library" fills {place} (may be given several times).',
    ),
]  # fmt: skip
AllowOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--allow", metavar="DIR", envvar="VISTIME_ALLOW", callback=_allow,
        help="Files may also use photos, fonts and files of this folder (may be given several times).",
    ),
]  # fmt: skip
SinceOption = Annotated[
    Path | None,
    typer.Option("--only-changed-since", metavar="OLD", help="Only the cards that this older file had not."),
]
PngOption = Annotated[
    bool,
    typer.Option("--png", help="Also a PNG picture of each page; those of pages that are gone are deleted."),
]
StrictOption = Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print the result as JSON, for other programs.")]
OpenOption = Annotated[bool, typer.Option("--open", help="Open what was made.")]
KindsOption = Annotated[
    bool, typer.Option("--kinds", help="Show the kind of each sentence of a story, to correct it if need be.")
]


def settings_of(
    layout: list[str] | None,
    paper: str | None,
    ink: Ink | None,
    theme: str | None,
    skin: Skin | None = None,
    hair: Hair | None = None,
    field: list[str] | None = None,
) -> Settings:
    """What these options say. Fields such as `photo=ada.jpg` set what a column of a roster of that name sets."""
    from vistime.pipeline import Settings

    said: dict[str, Any] = {
        "layouts": tuple(layout or ()),
        "paper": paper,
        "ink": ink.value if ink else None,
        "theme": theme,
        "skin": skin.value if skin else None,
        "hair": hair.value if hair else None,
    }
    settings = _with_fields(fields_of(field)) if field else Settings()
    return settings._replace(**{name: value for name, value in said.items() if value})


def tell_unused(field: list[str] | None, files: Iterable[Path], report: Report) -> None:
    """Warn of fields that stand in no text of the files: a slip in their name would go by in silence.

    Of files that have mistakes nothing is said: their texts, or those of a pack's files, may be out of reach.
    """
    if not field:
        return
    from vistime.batch import inputs
    from vistime.model.field_names import key_of
    from vistime.pipeline import open_file
    from vistime.pipeline.given import known_name

    read = Report()
    used = {name for file in files for name in inputs.fields(file, open_file(file, read))}
    if read.failed:
        return
    for name, _ in fields_of(field):
        if not known_name(name) and key_of(name) not in used:
            hint = did_you_mean(name, used) or f"write it in braces where its text is to stand: {{{name}}}"
            report.warning("field-unused", f'no text has a field "{name}" (--field)', None, hint)


def _with_fields(fields: tuple[tuple[str, str], ...]) -> Settings:
    from vistime.cli import say
    from vistime.pictures.library import image_path
    from vistime.pipeline import Settings
    from vistime.pipeline.given import known_name, settings_of

    report = Report()
    known = {known_name(name): text for name, text in fields if known_name(name)}
    if known.get("photo"):
        reach.allow(image_path(known["photo"], Path.cwd()))
    own = {name: text for name, text in fields if not known_name(name)}
    settings = settings_of(known, Settings(), Path.cwd(), lambda _: None, report, own)
    if report.failed:
        say.diagnostics(report)
        raise typer.Exit(1)
    return settings
