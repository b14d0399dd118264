"""Where layouts, themes and words are looked for: beside the definition, the person's own folder, built in."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from vistime import reach, there
from vistime.diagnostics import Diagnostic, Span, VistimeError
from vistime.memory import Memory
from vistime.resources import templates_dir, user_dir

#: What was made of the files that were found, by others; a run sees one state of them.
known_in_this_run: Final = Memory(256)


def look_again() -> None:
    """Forget what was found: a run sees the folders as they are when it begins."""
    known_in_this_run.clear()
    places.cache_clear()
    find.cache_clear()
    changed.cache_clear()


@cache
def places(folder: Path | None) -> tuple[Path, ...]:
    """The template folders that exist, nearest first. `folder` is where the definition lies."""
    near = [folder / "templates"] if folder else []
    found = [place for place in (*near, user_dir() / "templates") if there.folder(place)]
    return (*found, templates_dir())


@cache
def find(name: str, folder: Path | None) -> Path | None:
    """The nearest file of that name, or None. Names that leave the template folders are not found.

    VistimeError when it is a link that leads out of them.
    """
    if (
        not name
        or name.startswith((".", "/", "\\"))
        or ".." in name.replace("\\", "/").split("/")
        or ":" in name
    ):
        return None
    found = next((place / name for place in places(folder) if there.file(place / name)), None)
    if found:
        refuse_outside(found, folder)
    return found


@cache
def changed(path: Path) -> int:
    """When a file was changed last (ns): a run sees one state of it. OSError when it is not there."""
    return path.stat().st_mtime_ns


def refuse_outside(path: Path, folder: Path | None) -> None:
    """VistimeError for a file of a layout that leads to a place which a definition in that folder can't have."""
    if not reach.within(path, folder):
        message = "this file leads to one in another folder, which is not read"
        raise VistimeError(
            Diagnostic("error", "outside-folder", message, Span(str(path)), reach.advice(path))
        )


def names(kind: str, suffix: str, folder: Path | None) -> list[str]:
    """The names that exist for a kind: `themes/*.yaml` for ("themes", ".yaml"), layout folders for ("", "")."""
    found: dict[str, None] = {}
    for place in places(folder):
        pattern = f"{kind}/*{suffix}" if kind else "*/layout.yaml"
        for path in sorted(place.glob(pattern)):
            found[path.stem if kind else path.parent.name] = None
    return list(found)
