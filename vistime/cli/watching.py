"""Making pages again when a file is saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import typer

from vistime import there

#: What a page is made from: definitions, templates, and images of any kind.
_SUFFIXES: Final = (".yaml", ".yml", ".j2", ".jpg", ".jpeg", ".png", ".webp", ".svg", ".gif")


def watch(files: Sequence[Path], out: Path, once: Callable[[], None]) -> None:
    """Call `once` now and after every change in the folders of the files, but for what it writes itself."""
    import watchfiles

    folders = {path.resolve().parent for path in files}
    missing = [folder for folder in folders if not there.folder(folder)]
    once()
    if missing:
        raise typer.Exit(1)
    written = out.resolve()

    def matters(_: watchfiles.Change, name: str) -> bool:
        path = Path(name)
        ours = (
            path.parent == written
            and path.suffix == ".png"
            and any(path.name.startswith(f.stem) for f in files)
        )
        return path.suffix.casefold() in _SUFFIXES and not path.name.startswith(".") and not ours

    typer.echo("watching; save a file to make its pages again, Ctrl-C ends", err=True)
    for _ in watchfiles.watch(*folders, watch_filter=matters, raise_interrupt=False):
        once()
