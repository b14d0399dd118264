"""Finds what is not code: symbols, templates and the data that the build made, in a wheel and in a checkout.

A wheel carries `symbols/`, `templates/` and `examples/` inside the package; a checkout has them at its root.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Final

_PACKAGE = Path(__file__).parent
#: The home of those who have none, as Debian calls it: there is no such folder.
NOBODY: Final = Path("/nonexistent")
#: How files of fonts end, those of a person's own among them.
FONT_SUFFIXES: Final = (".ttf", ".otf", ".ttc", ".otc")


@cache
def templates_dir() -> Path:
    """The folder of the built-in layouts, themes and words."""
    return _shipped("templates")


@cache
def symbols_dir() -> Path:
    """The folder of the vocabulary and of our own drawings."""
    return _shipped("symbols")


@cache
def examples_dir() -> Path:
    """The folder of the examples, and of the shelf of stories in it."""
    return _shipped("examples")


@cache
def data_dir() -> Path:
    """The folder that the build fills: symbol packs, fonts, the vocabulary's fast form.

    FileNotFoundError, saying how to make it, when nobody has.
    """
    path = _PACKAGE / "_data"
    if not path.is_dir():
        raise FileNotFoundError(f"{path} is missing; make it with: pip install -e .")
    return path


def user_dir() -> Path:
    """The person's own folder for layouts, themes and fonts (it may not exist).

    Where nobody says whose computer it is (a service, a container), it is below `NOBODY`.
    """
    get = os.environ.get
    return _user_dir(get("VISTIME_HOME"), get("APPDATA" if os.name == "nt" else "XDG_DATA_HOME"), get("HOME"))


@cache
def _user_dir(own: str | None, base: str | None, _of: str | None) -> Path:
    if own:
        return Path(own)
    if os.name == "nt":
        return Path(base or _home() / "AppData" / "Roaming") / "vistime"
    return Path(base or _home() / ".local" / "share") / "vistime"


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:
        return NOBODY


def _shipped(name: str) -> Path:
    inside = _PACKAGE / "_shipped" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
