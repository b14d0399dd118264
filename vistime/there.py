"""Whether something is there for us: what may not even be looked at counts as not there, rather than as an error.

`Path.is_file` and its like raise PermissionError below a folder that is closed to us, such as the home of somebody else
in which a service was started.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO, Final

#: Seconds that a pipe may be silent before its first byte.
_PATIENCE: Final = 3.0


def file(path: Path) -> bool:
    """Whether there is an ordinary file, or a link to one."""
    return os.path.isfile(path)  # noqa: PTH113


def folder(path: Path) -> bool:
    """Whether there is a folder, or a link to one."""
    return os.path.isdir(path)  # noqa: PTH112


def anything(path: Path) -> bool:
    """Whether there is anything of that name."""
    return os.path.exists(path)  # noqa: PTH110


def told(folder: Path) -> str:
    """A folder in a sentence: people do not know the one that they are in as "."."""
    return "this folder" if folder == Path() else str(folder)


def _is_pipe(path: Path) -> bool:
    try:
        return stat.S_ISFIFO(path.stat().st_mode)
    except (OSError, ValueError):
        return False


def opened(path: Path) -> BinaryIO:
    """A file to read, or a pipe through which something comes. OSError for a pipe that nobody writes into."""
    if os.name == "nt" or not _is_pipe(path):
        return path.open("rb")
    import select

    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    waiting = select.poll()
    waiting.register(handle, select.POLLIN)
    if not waiting.poll(_PATIENCE * 1000):
        os.close(handle)
        raise OSError(errno.ETIMEDOUT, "it is a pipe, and nothing comes through it")
    os.set_blocking(handle, True)
    return os.fdopen(handle, "rb")
