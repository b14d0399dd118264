"""Making pages again when a file is saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import typer

from vistime import pipeline, there
from vistime.diagnostics import Report
from vistime.pictures.photo_file import IMAGE_SUFFIXES
from vistime.pipeline.packs import included

#: What a page is made from: definitions, templates, and images of any kind.
_SUFFIXES: Final = frozenset((".yaml", ".yml", ".j2")) | IMAGE_SUFFIXES


def watch(files: Sequence[Path], out: Path, once: Callable[[], None]) -> None:
    """Call `once` now and after every change in the folders of the files, but for what it writes itself.

    The files of a pack are looked at, too, wherever they lie.
    """
    import watchfiles

    missing = [path for path in files if not there.folder(path.resolve().parent)]
    once()
    if missing:
        raise typer.Exit(1)
    written = out.resolve()
    typer.echo("watching; save a file to make its pages again, Ctrl-C ends", err=True)
    while True:
        known = _with_included(files)

        def matters(_: watchfiles.Change, name: str, known: frozenset[Path] = known) -> bool:
            path = Path(name)
            ours = (
                path.parent == written
                and path.suffix == ".png"
                and any(path.name.startswith(f.stem) for f in known)
            )
            return path.suffix.casefold() in _SUFFIXES and not path.name.startswith(".") and not ours

        folders = {path.parent for path in known if there.folder(path.parent)}
        try:
            for _ in watchfiles.watch(*folders, watch_filter=matters):
                once()
                if _with_included(files) != known:
                    break
            else:
                return
        except KeyboardInterrupt:
            return


def _with_included(files: Sequence[Path]) -> frozenset[Path]:
    """Files, and those that they include as packs, as far as they may be read."""
    found = set()
    for path in files:
        found.add(path.resolve())
        for definition in pipeline.open_file(path, Report()):
            found |= {file.resolve() for file in included(definition)}
    return frozenset(found)
