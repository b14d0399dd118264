"""Paths told without the name of the person whose computer it is: `~/Pictures` for what lies in their own folder.

What is written down or copied into a message to somebody else has no more of a computer in it than is needed.
"""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path


def _home() -> Path | None:
    """The person's own folder; None where there is none, or none that says anything."""
    return _home_of(os.environ.get("HOME"), os.environ.get("USERPROFILE"))


@cache
def _home_of(_home: str | None, _profile: str | None) -> Path | None:
    try:
        home = Path.home()
    except (RuntimeError, OSError):
        return None
    return home if home.is_absolute() and len(home.parts) > 1 else None


def short(path: Path) -> str:
    """A path as text, with `~` for the person's own folder."""
    home = _home()
    for base in (home, home.resolve()) if home else ():
        if path.is_relative_to(base):
            return (Path("~") / path.relative_to(base)).as_posix()
    return str(path)


def whole(text: str | Path) -> Path:
    """The path that `short` gave as text, or that a person wrote with a `~`."""
    try:
        return Path(text).expanduser()
    except RuntimeError:  # the home of somebody who is not known here stays a folder called so
        return Path(text)


def shortened(text: str) -> str:
    """A text in which paths may stand, with `~` for the person's own folder."""
    if "/" not in text and "\\" not in text:
        return text
    home = _home()
    if home is None or str(home) not in text:
        return text
    return re.sub(re.escape(str(home)) + r"(?![\w.-])", "~", text)
