"""Files written whole: beside their place, then renamed. What is not finished is for nobody else to read."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

#: How the name of a file begins that is not in its place yet.
UNFINISHED: Final = ".vistime-"
_PART: Final = ".part"
#: A file without its name that has lain so long (s) belongs to no run that is still at work.
_ABANDONED: Final = 3600.0
#: What stands in the way of naming a nameless file where hard links, or `/proc`, are not to be had.
_NO_LINKS: Final = (
    errno.EPERM,
    errno.EACCES,
    errno.ENOENT,
    errno.ENOSYS,
    errno.EOPNOTSUPP,
    errno.EXDEV,
    errno.EMLINK,
)

_cleared: set[Path] = set()


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place and rename it: it is there whole or not at all. OSError when it can't be.

    A file that has this content already is left alone.
    """
    try:
        if _is_there(path, data):
            return
    except UnicodeEncodeError:
        raise _unnameable() from None
    handle = _begun(path.parent)
    if handle is None or not _written(handle, path, data):
        with _renamed(path) as file:
            file.write(data)


def _written(handle: int, path: Path, data: bytes) -> bool:
    """Write into a file without a name and give it its place; False where that is not to be had. It is closed."""
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        return _named(handle, path)
    finally:
        os.close(handle)


def unwritten(error: OSError) -> tuple[str, str]:
    """Why a file can't be written, and what to do about it, in plain words."""
    reason = error.strerror or str(error)
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return reason, "the disk is full: make room, and run it again"
    if error.errno == errno.ENAMETOOLONG:
        return reason, "give the file, or the folder, a shorter name"
    if error.errno == errno.EILSEQ:
        return reason, "set PYTHONUTF8=1 (or a locale with UTF-8), and run it again"
    if error.errno == errno.EINVAL:
        return reason, "a name can't have any of these in it on every computer: \\ / : * ? \" < > |"
    if error.errno == errno.ENOENT:
        return reason, "there is no such folder: make it first, or name another one"
    if error.errno == errno.EROFS:
        return reason, "nothing can be written on this disk: name a folder on another one"
    if error.errno in (errno.ENOTDIR, errno.EEXIST):
        return reason, "where a folder is meant, there is a file of that name: name another folder"
    if error.errno == errno.EISDIR:
        return reason, "there is a folder of that name: rename it, or name another place"
    return reason, "is it open in another program, or is the folder one you may not write to?"


def _unnameable() -> OSError:
    """Of a name with letters that files here can't have, as where nobody has set a language."""
    return OSError(errno.EILSEQ, "its name has letters that are not known here")


def _is_there(path: Path, data: bytes) -> bool:
    try:
        return os.stat(path).st_size == len(data) and path.read_bytes() == data  # noqa: PTH116 - a third of the time
    except OSError:
        return False


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write into, which takes its place when all is written. OSError when it can't be.

    Where the system can do so (Linux), it has no name until it is finished: even a killed run leaves nothing
    of it behind. Elsewhere only the user may read it, and the next run takes away what a killed one left. It may be
    read by whoever could read the file that was there before, or else as the system has it for new files.
    """
    try:
        os.fsencode(path)
    except UnicodeEncodeError:
        raise _unnameable() from None
    handle = _begun(path.parent)
    if handle is None:
        with _renamed(path) as file:
            yield file
        return
    with os.fdopen(handle, "w+b") as file:
        yield file
        file.flush()
        if not _named(handle, path):
            file.seek(0)
            with _renamed(path) as other:
                shutil.copyfileobj(file, other)


def _begun(folder: Path) -> int | None:
    """A file without a name in a folder, which is made if need be; None where there is no such thing."""
    handle = _nameless(folder)
    if handle is None:
        folder.mkdir(parents=True, exist_ok=True)
        handle = _nameless(folder)
    return handle


def _nameless(folder: Path) -> int | None:
    """A file without a name in a folder; None where there is no such thing."""
    if not hasattr(os, "O_TMPFILE"):
        return None
    try:
        return os.open(folder, os.O_TMPFILE | os.O_RDWR | os.O_CLOEXEC, 0o666)
    except OSError:
        return None


def _named(handle: int, path: Path) -> bool:
    """Give a nameless file its place; False where that is not to be had. OSError when it can't be written there."""
    source = f"/proc/self/fd/{handle}"
    try:
        _link(source, path, handle)
        return True
    except FileExistsError:
        pass
    except OSError as error:
        if error.errno in _NO_LINKS:
            return False
        raise
    _clear(path.parent)
    with suppress(OSError):
        os.fchmod(handle, path.stat().st_mode & 0o777)
    spare = Path(tempfile.mktemp(prefix=UNFINISHED, suffix=_PART, dir=path.parent))
    _link(source, spare, handle)
    try:
        spare.replace(path)
    except BaseException:
        spare.unlink(missing_ok=True)
        raise
    return True


def _link(source: str, path: Path, handle: int) -> None:
    """Give a nameless file its name; FileExistsError when there is a file of that name."""
    # With a folder given, the link that stands for an open file is followed. Which one does not matter: the path of
    # `source` is a whole one.
    os.link(source, path, src_dir_fd=handle, follow_symlinks=True)


@contextmanager
def _renamed(path: Path) -> Iterator[BinaryIO]:
    _clear(path.parent)
    handle, temporary = tempfile.mkstemp(prefix=UNFINISHED, suffix=_PART, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        # For the user alone until it is whole.
        Path(temporary).chmod(_mode(path))
        Path(temporary).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise


def _mode(path: Path) -> int:
    """Who may read a file when it is written: as it was before, or as for any new file."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _clear(folder: Path) -> None:
    """Take away, once, what killed runs left in a folder."""
    if folder not in _cleared:
        _cleared.add(folder)
        remove_abandoned([folder])


def remove_abandoned(folders: Iterable[Path]) -> None:
    """Take away files that a killed run left before they had their name, and that nothing has changed for an hour."""
    before = time.time() - _ABANDONED
    for folder in folders:
        with suppress(OSError):
            for path in folder.glob(f"{UNFINISHED}*{_PART}"):
                with suppress(OSError):
                    if path.is_file() and path.stat().st_mtime < before:
                        path.unlink()
