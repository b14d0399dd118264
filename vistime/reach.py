"""Which files a definition can have: those in its own folder, in the person's own folder, and where it is allowed.

A definition, a layout or a pack may come from a stranger. What it names is looked at where it really lies, links and
`..` followed, so that nothing outside of these places is read, and nobody is told whether it is there.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from vistime import home
from vistime.resources import templates_dir, user_dir

_allowed: dict[Path, None] = {}


def begin(places: Iterable[Path] = ()) -> None:
    """Forget what was allowed, and allow these folders and files: what `--allow` says of this run."""
    _allowed.clear()
    allow(*places)


def allow(*places: Path) -> None:
    """Allow these, too: folders with all below them, or single files that a person has named."""
    for place in places:
        _allowed[_real(home.whole(place))] = None


def allowed() -> tuple[Path, ...]:
    """What has been allowed in this process, to be allowed in another one."""
    return tuple(_allowed)


def within(path: Path, folder: Path | None) -> bool:
    """Whether a file may be read for a definition in that folder. It need not exist."""
    places = [*([folder] if folder else []), *_allowed, user_dir(), templates_dir()]
    # Even to look where such a name leads would ask another computer.
    if _is_remote(path) and not any(_is_remote(place) for place in places):
        return False
    real = _real(path)
    return any(real.is_relative_to(_real(place)) for place in places)


def advice(path: Path) -> str:
    """What to do so that a file can be used which is out of reach."""
    place = str(path.parent) if _is_remote(path) else home.short(_real(path).parent)
    return f'copy it into the folder of the file that names it; or, if you trust that file, add: --allow "{place}"'


def _is_remote(path: Path) -> bool:
    return str(path).startswith(("//", "\\\\"))


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):  # a link that leads to itself, a name that no file can have
        return Path(os.path.abspath(str(path).replace("\0", "")))  # noqa: PTH100
