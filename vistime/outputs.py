"""Files written whole: beside their place, then renamed."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

#: How the name of a file begins that is not in its place yet.
UNFINISHED: Final = ".vistime-"
_PART: Final = ".part"


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place and rename it: it is there whole or not at all. OSError when it can't be.

    A file that has this content already is left alone.
    """
    if _is_there(path, data):
        return
    with whole_file(path) as file:
        file.write(data)


def _is_there(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write into, which takes its place when all is written. OSError when it can't be.

    Where the system can do so (Linux), it has no name until it is finished: even a killed run leaves nothing
    of it behind.
    """
    handle = _nameless(path.parent)
    if handle is None:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = _nameless(path.parent)
    if handle is None:
        yield from _renamed(path)
        return
    with os.fdopen(handle, "wb") as file:
        yield file
        file.flush()
        source = f"/proc/self/fd/{handle}"
        try:
            _link(source, path)
        except FileExistsError:
            spare = Path(tempfile.mktemp(prefix=UNFINISHED, suffix=_PART, dir=path.parent))
            _link(source, spare)
            try:
                spare.replace(path)
            except BaseException:
                spare.unlink(missing_ok=True)
                raise


def _nameless(folder: Path) -> int | None:
    """A file without a name in a folder; None where there is no such thing."""
    if not hasattr(os, "O_TMPFILE"):
        return None
    try:
        return os.open(folder, os.O_TMPFILE | os.O_WRONLY | os.O_CLOEXEC, 0o666)
    except OSError:
        return None


def _link(source: str, path: Path) -> None:
    """Give a nameless file its name; FileExistsError when there is a file of that name."""
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        # With a folder given, the link that stands for an open file is followed.
        os.link(source, path, src_dir_fd=folder, follow_symlinks=True)
    finally:
        os.close(folder)


def _renamed(path: Path) -> Iterator[BinaryIO]:
    handle, temporary = tempfile.mkstemp(prefix=UNFINISHED, suffix=_PART, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        mask = os.umask(0)
        os.umask(mask)
        Path(temporary).chmod(0o666 & ~mask)
        Path(temporary).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise
