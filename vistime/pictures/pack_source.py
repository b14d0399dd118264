"""The files of a folder or ZIP that becomes a pack, copied into a folder of ours within bounds.

Nothing in a set decides where anything is written: copies get names of our making. Counts and sizes are bounded by
what is really read, not by what a ZIP file says of itself.
"""

from __future__ import annotations

import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO, Final, NamedTuple

from vistime import there
from vistime.units import byte_size

IMAGES: Final = (".svg", ".png", ".jpg", ".jpeg", ".webp")
TABLES: Final = (".csv", ".tsv")
#: ARASAAC, the largest free set, has some 13,000 images in 0.5 GB.
MOST_FILES: Final = 30_000
MOST_BYTES: Final = 2_000_000_000
MOST_BYTES_EACH: Final = 30_000_000
#: The table of contents of a ZIP file with that many names of ordinary length.
_MOST_CONTENTS: Final = MOST_FILES * 400
_READ_AT_ONCE: Final = 1 << 20
#: What systems and programs leave behind.
_LEFT_BEHIND: Final = frozenset(("thumbs.db", "desktop.ini"))

_Opener = Callable[[], AbstractContextManager[IO[bytes]]]


class SetError(Exception):
    """A pack can't be made of this; says why and what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Copied(NamedTuple):
    """A file of a set: its path there, with `/` between folders, and our copy of it."""

    name: str
    path: Path


@dataclass(slots=True)
class Copies:
    """What was copied, and what was passed over and why."""

    images: list[Copied] = field(default_factory=list)
    tables: list[Copied] = field(default_factory=list)
    passed: list[tuple[str, str]] = field(default_factory=list)


def copies(source: Path, folder: Path) -> Copies:
    """The images and tables of a set, copied into `folder`. SetError when it is none, or has no bounds."""
    found = Copies()
    left = MOST_BYTES
    for number, (name, opened) in enumerate(_files(source)):
        if number >= MOST_FILES:
            raise SetError(f'there are more than {MOST_FILES:,} files in "{source}"', "take a part of them")
        suffix = PurePosixPath(name).suffix.casefold()
        if suffix not in (*IMAGES, *TABLES):
            found.passed.append((name, "no picture that can be used (PNG, JPEG, SVG, WebP)"))
            continue
        path = folder / f"{number:05}{suffix}"
        size, reason = _copy(opened, path)
        left -= size
        if left < 0:
            message = f'what is in "{source}" is larger than {byte_size(MOST_BYTES)}'
            raise SetError(message, "take a part of it, or smaller pictures")
        if reason:
            path.unlink(missing_ok=True)
            found.passed.append((name, reason))
        else:
            (found.tables if suffix in TABLES else found.images).append(Copied(name, path))
    return found


def _copy(opened: _Opener, path: Path) -> tuple[int, str]:
    """Copy one file: how many bytes it took, and what was wrong with it, if anything was."""
    size = 0
    try:
        with opened() as reader, path.open("xb") as writer:
            while piece := reader.read(_READ_AT_ONCE):
                size += len(piece)
                if size > MOST_BYTES_EACH:
                    return size, f"larger than {byte_size(MOST_BYTES_EACH)}"
                writer.write(piece)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, zlib.error, UnicodeDecodeError):
        return size, "damaged inside the ZIP file"
    except RuntimeError:
        return size, "locked with a password"
    except PermissionError:
        return size, "may not be read"
    return size, ""


def _files(source: Path) -> Iterator[tuple[str, _Opener]]:
    if there.folder(source):
        yield from _in_folder(source)
    elif there.file(source) and zipfile.is_zipfile(source):
        yield from _in_zip(source)
    else:
        hint = "a set is a folder or ZIP of PNG, JPEG, SVG or WebP files that are named by words"
        raise SetError(f'"{source}" is neither a folder nor a ZIP file', hint)


def _wanted(name: str) -> bool:
    path = PurePosixPath(name)
    hidden = any(part.startswith(".") and part not in (".", "..") for part in path.parts)
    return not hidden and "__MACOSX" not in path.parts and path.name.casefold() not in _LEFT_BEHIND


def _in_folder(source: Path) -> Iterator[tuple[str, _Opener]]:
    for place, folders, files in os.walk(source):
        folders.sort()
        for file in sorted(files):
            path = Path(place, file)
            name = path.relative_to(source).as_posix()
            if _wanted(name) and there.file(path):
                yield name, lambda path=path: _open_inside(path, source)  # type: ignore[misc]


def _open_inside(path: Path, source: Path) -> IO[bytes]:
    """A file of a folder. PermissionError for a link out of it: a set from somebody else gets none of our files."""
    if not path.resolve().is_relative_to(source.resolve()):
        raise PermissionError
    return path.open("rb")


def _in_zip(source: Path) -> Iterator[tuple[str, _Opener]]:
    _refuse_endless_contents(source)
    try:
        archive = zipfile.ZipFile(source)
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise SetError(f'the ZIP file "{source}" is damaged ({error})', "copy or download it again") from None
    with archive:
        for entry in archive.infolist():
            name = _name(entry)
            # A file without a name is asked for none of its letters.
            if name and not entry.is_dir() and _wanted(name):
                yield name, lambda entry=entry: _open(archive, entry)  # type: ignore[misc]


def _open(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> IO[bytes]:
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise NotImplementedError("packed in a way that ordinary ZIP files are not")
    return archive.open(entry)


def _name(entry: zipfile.ZipInfo) -> str:
    """A file's name. Without a mark for its letters, many programs write UTF-8 all the same."""
    name = entry.filename.replace("\\", "/")
    if entry.flag_bits & 0x800:
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name


def _refuse_endless_contents(source: Path) -> None:
    """SetError for a ZIP file whose table of contents alone would fill the memory."""
    with source.open("rb") as file:
        file.seek(max(0, source.stat().st_size - 70_000))
        tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    contents = int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0
    # A locator of the 64-bit form, which only files beyond our bounds need.
    if contents > _MOST_CONTENTS or b"PK\x06\x07" in tail:
        message = f'the ZIP file "{source}" holds more than {MOST_FILES:,} files, or names without end'
        raise SetError(message, "unpack it, and add a part of its folder")
