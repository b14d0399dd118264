"""What a folder holds already: of each child and definition, what it was made from and what was written.

The manifest is a text file with an entry (JSON) a line, to which each run adds; of two entries with one key the later
counts, and a line that was cut off counts for nothing. So a killed run loses at most its last entry, and two runs at
once do not spoil each other's: at worst something is made again, with the same bytes.
"""

from __future__ import annotations

import json
import os
from collections import deque
from contextlib import suppress
from hashlib import blake2b, file_digest
from pathlib import Path
from typing import Any, Final, NamedTuple

from vistime.outputs import write_whole
from vistime.pipeline.shopping import NOTHING, Sheets, Shopping

#: Where the manifest lies in a batch's folder.
FOLDER: Final = ".vistime"
_FILE: Final = "manifest.jsonl"
#: Of a digest.
_BYTES: Final = 12
_JSON: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
#: The manifest is written anew when it has this many lines more than entries.
_SPARE_LINES: Final = 200


class Stamp(NamedTuple):
    """A file as it was: size, times of its content and of its entry in the folder (ns), and a digest of its content.

    While the first three are the same, the content is taken to be the same, and is not read.
    """

    path: str
    size: int
    changed: int
    moved: int
    digest: str

    @property
    def file_name(self) -> str:
        """The name of the file, without its folder."""
        return self.path.rpartition("/")[2]


class Entry(NamedTuple):
    """One definition made for one child: a digest of all that went in, the image files, and what was written;

    what was said, what is needed to get it ready, and its pages if they were kept to be bound.
    """

    inputs: str
    images: tuple[Stamp, ...]
    outputs: tuple[Stamp, ...]
    said: tuple[dict[str, Any], ...] = ()
    needs: Shopping = NOTHING
    pages: Stamp | None = None


#: How files begin, and the digest of that: in a batch most begin alike.
_begun: Final[deque[tuple[bytes, Any]]] = deque(maxlen=8)
#: So many bytes are a beginning.
_BEGINNING: Final = 1 << 14


def digest_of(data: bytes) -> str:
    """A short digest of bytes."""
    digest = next((digest for beginning, digest in _begun if data.startswith(beginning)), None)
    if digest is None:
        digest = blake2b(data[:_BEGINNING], digest_size=_BYTES)
        if len(data) > _BEGINNING:
            _begun.appendleft((data[:_BEGINNING], digest))
    digest = digest.copy()
    digest.update(memoryview(data)[_BEGINNING:])
    return str(digest.hexdigest())


def _digest_in(path: Path) -> str:
    """The digest of a file's content, read in pieces: the file of all may be larger than the memory."""
    with path.open("rb") as file:
        return file_digest(file, lambda: blake2b(digest_size=_BYTES)).hexdigest()


def stamp(path: Path, name: str, digest: str = "") -> Stamp:
    """A file as it is now, under a name; read when its digest is not known. OSError when it can't be."""
    found = path.stat()
    return Stamp(name, found.st_size, found.st_mtime_ns, found.st_ctime_ns, digest or _digest_in(path))


def unchanged(path: Path, before: Stamp) -> bool:
    """Whether a file is there with the content it had."""
    try:
        found = path.stat()
        if (found.st_size, found.st_mtime_ns, found.st_ctime_ns) == before[1:4]:
            return True
        return found.st_size == before.size and _digest_in(path) == before.digest
    except (OSError, ValueError):
        return False


class Manifest:
    """The manifest of a folder. What can't be read of it counts as not made."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FOLDER / _FILE
        self._lines: dict[str, bytes] = {}
        count = 0
        with suppress(OSError), self._path.open("rb") as file:
            for line in file:
                key = _key(line)
                if key:
                    self._lines[key] = line.strip()
                    count += 1
        self._surplus = count - len(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def keys(self, beginning: str) -> list[str]:
        """The keys that begin so."""
        return [key for key in self._lines if key.startswith(beginning)]

    def entry(self, key: str) -> Entry | None:
        """What is known of a key, or None."""
        line = self._lines.get(key)
        if line is None:
            return None
        try:
            _, inputs, images, outputs, said, (sheets, *counts), pages = json.loads(line)
            kinds = tuple(Sheets(str(paper), str(duplex), int(count)) for paper, duplex, count in sheets)
            return Entry(
                str(inputs), tuple(Stamp(*s) for s in images), tuple(Stamp(*s) for s in outputs), tuple(said),
                Shopping(kinds, *map(int, counts)), Stamp(*pages) if pages else None,
            )  # fmt: skip
        except (ValueError, TypeError):
            return None

    def add(self, key: str, entry: Entry) -> None:
        """Add an entry. OSError when it can't be written."""
        line = _JSON.encode([key, *entry]).encode(errors="replace")
        # Opened each time: the file may have been written anew by another run.
        how = os.O_WRONLY | os.O_APPEND | os.O_CREAT
        try:
            handle = os.open(self._path, how, 0o666)
        except FileNotFoundError:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(self._path, how, 0o666)
        try:
            # A line end before it, too, in case the last line was cut off.
            os.write(handle, b"\n" + line + b"\n")
        finally:
            os.close(handle)
        if key in self._lines:
            self._surplus += 1
        self._lines[key] = line

    def tidy(self) -> None:
        """Write the manifest anew when much in it is old. OSError when it can't be."""
        if self._surplus > _SPARE_LINES:
            now = Manifest(self._path.parent.parent)
            write_whole(self._path, b"\n".join([*now._lines.values(), b""]))
            self._surplus = 0


def _key(line: bytes) -> str:
    """The key of an entry's line; "" for a line that is none, or not whole."""
    line = line.strip()
    if not (line.startswith(b'["') and line.endswith(b"]")):
        return ""
    try:
        key, _ = json.JSONDecoder().raw_decode(line[1 : line.index(b'",') + 1].decode("utf-8"))
    except ValueError:
        return ""
    return str(key)
