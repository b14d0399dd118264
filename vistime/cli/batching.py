"""`vistime batch`: a roster of children, and what is made for each."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from vistime import reach
from vistime.cli import say
from vistime.cli.options import (
    AllowOption,
    FieldOption,
    HairOption,
    InkOption,
    JsonOption,
    LayoutOption,
    PaperOption,
    SkinOption,
    ThemeOption,
    settings_of,
    tell_unused,
)
from vistime.diagnostics import Diagnostic, Report

if TYPE_CHECKING:
    from vistime.batch import Done
    from vistime.batch.running import Failure
    from vistime.pipeline.shopping import Shopping

EXAMPLE: Final = "Example: vistime batch class.csv morning.yaml home-visit.yaml -o out --merge"
#: Rows that are named on screen; the report has all.
_SHOWN: Final = 20
#: Warnings that are shown on screen, those that concern most children.
_WARNED: Final = 8
#: Letters of a name that are shown.
_LONGEST_NAME: Final = 40
#: How sheets are printed, by the edge that they are turned over on.
_SIDES: Final = {
    "": "printed on one side",
    "short": "on both sides (flip on short edge)",
    "long": "on both sides (flip on long edge)",
}
#: So many objects are left over before those that hang together and are not in use any more are looked for; and how
#: often until all are looked through. A page leaves none of them, a guide a few hundred: that is once in some hundred
#: children, and takes 20 ms.
_GARBAGE: Final = (50_000, 2, 2)


def batch(
    roster: Annotated[
        Path,
        typer.Argument(
            metavar="ROSTER",
            help="The list of children: a CSV file or an Excel workbook.",
            show_default=False,
        ),
    ],
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...", help="What each of them gets: definition files (YAML).", show_default=False
        ),
    ],
    out: Annotated[
        Path,
        typer.Option("--out", "-o", metavar="DIR", help="Folder for what is made, a folder in it per child."),
    ] = Path("batch"),
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            "-j",
            metavar="N",
            min=1,
            help="How many of the processor's cores work at once.",
            show_default="one a core",
        ),
    ] = None,
    merge: Annotated[
        bool,
        typer.Option(
            "--merge", help="Also one file of all: what to get ready, then a sheet before each child."
        ),
    ] = False,
    layout: LayoutOption = None,
    paper: PaperOption = None,
    ink: InkOption = None,
    theme: ThemeOption = None,
    skin: SkinOption = None,
    hair: HairOption = None,
    field: FieldOption = None,
    allow: AllowOption = None,
    json: JsonOption = False,
) -> None:
    """Make everything for a whole list of children. Run it again, and only what changed is made."""
    from vistime import batch as batches

    report = Report()
    reach.allow(*(file.parent for file in (roster, *files)))
    settings = settings_of(layout, paper, ink, theme, skin, hair, field)
    tell_unused(field, files, report)
    asked = batches.Run(roster, tuple(files), out, settings, jobs or _cores(), merge)
    bar = _Bar() if sys.stderr.isatty() else None
    # All is loaded; from now on what each document leaves behind is to be freed before it takes much memory.
    gc.set_threshold(*_GARBAGE)
    try:
        done = batches.run(asked, report, bar.step if bar else lambda *_: None)
    finally:
        if bar:
            bar.close()
    if json:
        say.as_json(_as_json(done, report))
    else:
        _tell(done, report, out)
    if done.interrupted:
        raise typer.Exit(130)
    if report.failed or done.failed:
        raise typer.Exit(1)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _as_json(done: Done, report: Report) -> dict[str, Any]:
    failed = [
        {"row": f.row, "name": f.name, "diagnostics": [d.as_json() for d in f.said]} for f in done.failed
    ]
    return {
        "made": done.made,
        "skipped": done.skipped,
        "failed": failed,
        "documents": done.documents,
        "removed": done.removed,
        "gone": list(done.gone),
        "shopping": {
            **done.needs._asdict(),
            "sheets": [
                {
                    "paper": one.paper,
                    "sides": 2 if one.duplex else 1,
                    "flip": one.duplex or None,
                    "sheets": one.sheets,
                }
                for one in done.needs.sheets
            ],
        },
        "merged": str(done.merged) if done.merged else None,
        "diagnostics": [d.as_json() for d in report],
    }


def _tell(done: Done, report: Report, out: Path) -> None:
    say.diagnostics(report)
    _tell_failures(done, out)
    if not done.rows:
        return
    for said, children, row, name in done.warnings[:_WARNED]:
        whose = _children(children) if children > 1 else f"row {row}, {_named(name)}"
        say.diagnostics([said._replace(message=f"{said.message} ({whose})")])
    if len(done.warnings) > _WARNED:
        typer.echo(
            f"and {say.counted(len(done.warnings) - _WARNED, 'more warning')}, see the report", err=True
        )
    # Of a child that failed, some documents may be there.
    whose = f": {_children(done.made)} complete" if done.failed else f" for {_children(done.made)}"
    parts = [f"made {say.counted(done.documents, 'document')}{whose}"]
    if done.skipped:
        parts.append(f"{_children(done.skipped)} unchanged")
    if done.failed:
        parts.append(f"{_children(len(done.failed))} failed")
    say.result(f"{'interrupted: ' if done.interrupted else ''}{', '.join(parts)}; see {out / 'report.csv'}")
    if done.removed:
        say.result(
            f"deleted {say.counted(done.removed, 'document')} that an earlier run made and nothing asks for now"
        )
    if done.gone:
        named = ", ".join(done.gone[:_SHOWN]) + (
            f" and {len(done.gone) - _SHOWN} more" if len(done.gone) > _SHOWN else ""
        )
        say.result(f"no longer in the list, still in {out}: {named}")
    if done.needs and not done.interrupted:
        say.result(f"to get ready for {'what is made' if done.failed else 'all'}: {_needs(done.needs)}")
    if done.merged:
        say.result(f"to print {'what is made' if done.failed else 'all of it'}: {done.merged}")


def _needs(needs: Shopping) -> str:
    """What has to be got ready, in one line."""
    parts = [
        f"{say.counted(one.sheets, 'sheet')} of {one.paper} {_SIDES[one.duplex]}" for one in needs.sheets
    ]
    counts = (
        (needs.cards, "card to cut out", "cards to cut out"),
        (needs.cuts, "straight cut", "straight cuts"),
        (needs.pouches, "laminating pouch", "laminating pouches"),
        (needs.spots, "velcro spot", "velcro spots"),
        (needs.rings, "binder ring", "binder rings"),
        (needs.staples, "staple", "staples"),
    )
    parts += [f"{count} {one if count == 1 else many}" for count, one, many in counts if count]
    return ", ".join(parts)


def _tell_failures(done: Done, out: Path) -> None:
    """What went wrong, what is the same for several rows once."""
    rows: dict[tuple[Any, ...], list[Failure]] = {}
    for failure in done.failed:
        kinds = dict.fromkeys(_kind(d) for d in failure.said if d.severity == "error")
        rows.setdefault(tuple(kinds), []).append(failure)
    for failures in list(rows.values())[:_SHOWN]:
        if len(failures) == 1:
            typer.echo(f"row {failures[0].row}, {_named(failures[0].name)}:", err=True)
        else:
            shown = ", ".join(str(failure.row) for failure in failures[:_SHOWN])
            more = ", ..." if len(failures) > _SHOWN else ""
            typer.echo(f"rows {shown}{more} ({_children(len(failures))}):", err=True)
        say.diagnostics(_shortly(failures))
    rest = sum(map(len, list(rows.values())[_SHOWN:]))
    if rest:
        typer.echo(f"and {say.counted(rest, 'more row')}, see {out / 'report.csv'}", err=True)


def _kind(said: Diagnostic) -> Any:
    """What errors have in common that are told of together: files that can't be written for the same reason."""
    return (said.hint, said.message.rpartition(": ")[2]) if said.code == "output" else said


def _shortly(failures: list[Failure]) -> list[Diagnostic]:
    """The errors of rows that failed alike: of each kind the first, and how many more documents it concerns."""
    found: dict[Any, list[Diagnostic]] = {}
    for failure in failures:
        for said in failure.said:
            if said.severity == "error":
                found.setdefault(_kind(said), []).append(said)
    return [
        said[0]._replace(message=f"{said[0].message} (and {say.counted(len(said) - 1, 'more file')})")
        if said[0].code == "output" and len(said) > 1
        else said[0]
        for said in found.values()
    ]


def _named(name: str) -> str:
    """A child's name in a message, on one line."""
    name = " ".join(name.split())
    return f"{name[:_LONGEST_NAME]}…" if len(name) > _LONGEST_NAME else name or "no name"


def _children(count: int) -> str:
    return "1 child" if count == 1 else f"{count} children"


class _Bar:
    """A bar on a terminal: how many children are done, and how much longer it will take."""

    def __init__(self) -> None:
        self._bar: Any = None

    def step(self, done: int, count: int, _name: str) -> None:
        """Show that so many are done."""
        if self._bar is None:
            self._bar = typer.progressbar(
                length=count, label="children", show_eta=True, show_pos=True, file=sys.stderr
            ).__enter__()
        self._bar.update(done - self._bar.pos)

    def close(self) -> None:
        """Leave the bar as it is."""
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
