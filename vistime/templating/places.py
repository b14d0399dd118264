"""Where layouts, themes and words are looked for: beside the definition, the person's own folder, built in."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar

from vistime import reach, there
from vistime.diagnostics import Diagnostic, Report, Span, VistimeError
from vistime.memory import Memory
from vistime.resources import templates_dir, user_dir

_T = TypeVar("_T")


class _Known(NamedTuple):
    """What was made of files that were found, what was said of it, and what a key knows by its id and must not go."""

    value: Any
    said: tuple[Diagnostic, ...]
    kept: tuple[object, ...]


_known: Final = Memory(256)


def once_in_a_run(key: Hashable, find: Callable[[Report], _T], report: Report, *kept: object) -> _T:
    """What `find` finds, and says in a report: a run sees one state of the files that it looks at.

    What is wrong is looked for each time. `kept` are the things that the key knows by their ids.
    """
    known: _Known | None = _known.get(key)
    if known is None:
        own = Report()
        try:
            known = _Known(find(own), tuple(own), kept)
        except VistimeError:
            report.extend(own)
            raise
        if not own.failed:
            _known[key] = known
    report.extend(known.said)
    value: _T = known.value
    return value


def look_again() -> None:
    """Forget what was found: a run sees the folders as they are when it begins."""
    _known.clear()
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
