"""`vistime credits`: whose work is in vistime, and under which licences."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Annotated, Any, Final, NamedTuple

import typer


class Work(NamedTuple):
    """Something that is built in: what it is, whose, its licence, and what has to be known of it."""

    name: str
    owner: str
    licence: str
    about: str = ""


CREDITS_EXAMPLE: Final = "Example: vistime credits --json"
CODE: Final = Work("vistime", "the vistime authors", "MIT")
PICTURES: Final = (
    Work("vistime", "the vistime authors", "CC0-1.0", "no rights reserved"),
    Work(
        "openmoji", "OpenMoji, the open-source emoji and icon project", "CC-BY-SA-4.0",
        "They are compiled to another format, and drawn in line art or grey on request; otherwise unchanged. The "
        "licence asks for this credit wherever they are printed: vistime prints it on each sheet that uses them.\n"
        "https://creativecommons.org/licenses/by-sa/4.0/",
    ),
)  # fmt: skip
FONTS: Final = (
    Work("Lexend", "The Lexend Project Authors", "OFL-1.1"),
    Work("Atkinson Hyperlegible", "Braille Institute of America, Inc.", "OFL-1.1"),
    Work("Noto Sans", "The Noto Project Authors", "OFL-1.1"),
)
#: Licences by the names that people know.
_NAMES: Final = {
    "CC0-1.0": "CC0 1.0",
    "CC-BY-SA-4.0": "CC BY-SA 4.0",
    "OFL-1.1": "SIL Open Font License 1.1",
}


def credits(
    json: Annotated[bool, typer.Option("--json", help="Print it as JSON, for other programs.")] = False,
) -> None:
    """Show whose pictures, fonts and packages are at work here, and under which licences."""
    if json:
        from vistime.cli import say

        say.as_json(data())
    else:
        typer.echo(text())


def text() -> str:
    """The credits as people read them, with the folder where the licences' texts are."""
    from vistime.cli import say

    return say.folded("\n".join(_lines(say.page_width())), say.columns(sys.stdout))


def data() -> dict[str, Any]:
    """The credits as data: code, pictures, fonts, and the packages that are installed."""
    from vistime.cli.licences import packages

    return {
        "code": CODE._asdict(),
        "pictures": [work._asdict() for work in PICTURES],
        "fonts": [work._asdict() for work in FONTS],
        "packages": [package._asdict() for package in packages()],
        "texts": _where(),
    }


def _lines(width: int) -> Iterator[str]:
    import textwrap

    from vistime.cli.licences import packages

    yield f"Code: {CODE.licence} licence."
    yield ""
    yield "Pictures:"
    for work in PICTURES:
        yield f'  pack "{work.name}": {work.owner}, {_NAMES[work.licence]}'
        for line in work.about.splitlines():
            yield from textwrap.wrap(line, width - 2, initial_indent="    ", subsequent_indent="    ")
    yield ""
    yield "Fonts, without hinting, embedded in part:"
    yield from (f"  {work.name}: {work.owner}, {_NAMES[work.licence]}" for work in FONTS)
    yield ""
    found = packages()
    if found:
        yield "Packages that are installed with it:"
    for package in found:
        extra = f" (for {package.extra})" if package.extra else ""
        yield f"  {package.name} {package.version}: {package.licence}{extra}"
    yield ""
    yield f"The texts of the licences of pictures and fonts lie beside the data: {_where()}"


def _where() -> str:
    from vistime.resources import data_dir

    try:
        return str(data_dir())
    except FileNotFoundError:
        return "vistime/_data, once it is built"
