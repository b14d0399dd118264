"""What a definition is made from, as one digest: all but the child's row and the image files that it shows."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

import vistime
from vistime import reach, there
from vistime.diagnostics import VistimeError
from vistime.model.field_names import keys_in
from vistime.model.pronouns import WORDS
from vistime.pictures.own_words import PICTURES_FILE
from vistime.pipeline import Definition
from vistime.pipeline.packs import included
from vistime.resources import FONT_SUFFIXES, data_dir, templates_dir, user_dir
from vistime.source.decode import decode, normalise

#: Fields that stand for the child without being a column.
_PRONOUNS: Final = frozenset(WORDS)
#: Packages that have no part in what is printed.
_TOOLS: Final = ("pip-", "setuptools-", "wheel-")
#: What parts a file's name from other things in a text: signs of YAML, and notes.
_AROUND: Final = re.compile(r"[\"'\[\]{},:\n]|\s#")


def fingerprint(path: Path, definitions: Iterable[Definition]) -> str:
    """A digest of a definition's file and all that its pages depend on: files beside it, templates, program, packs."""
    digest = blake2b(digest_size=16)
    for part in _program():
        digest.update(part)
    texts = _texts(path, definitions)
    files = list(texts)
    folders = list(dict.fromkeys(file.parent for file in files))
    files += [folder / PICTURES_FILE for folder in folders]
    for folder in folders:
        files += _below(folder / "templates")
    for file in files:
        _content(digest, file)
    for font in dict.fromkeys(font for file in texts for font in _fonts(file)):
        _outside(digest, font)
    return digest.hexdigest()


def of_row(common: str, settings: tuple[Any, ...]) -> str:
    """The digest of one child's: what all have in common, and what its row says."""
    return blake2b(repr((common, settings)).encode(), digest_size=12).hexdigest()


def fields(path: Path, definitions: Iterable[Definition]) -> set[str]:
    """The fields that stand in the texts of a definition's file and of those that it includes, as they are compared."""
    found: set[str] = set()
    for file in _texts(path, definitions):
        with suppress(OSError, VistimeError):
            found.update(keys_in(normalise(decode(file.read_bytes(), str(file))[0])))
    return found - _PRONOUNS


def _texts(path: Path, definitions: Iterable[Definition]) -> list[Path]:
    """A definition's file, and those that it includes."""
    files = [path]
    for definition in definitions:
        files += filter(there.file, included(definition))
    return list(dict.fromkeys(files))


def _program() -> Iterator[bytes]:
    yield vistime.__version__.encode()
    digest = blake2b(digest_size=16)
    _content(digest, data_dir() / "stamps.json")
    for file in (*_below(templates_dir()), *_below(user_dir() / "templates")):
        _content(digest, file)
    # A person's own fonts, and pictures of their packs, may be many.
    for file in (*_below(user_dir() / "packs"), *_below(user_dir() / "fonts")):
        _outside(digest, file)
    yield digest.digest()
    yield repr(_packages()).encode()


def _packages() -> list[str]:
    """The packages that are installed, with their versions: fonts for a script, what shapes it, what reads photos."""
    found: set[str] = set()
    for place in sys.path:
        with suppress(OSError):
            found.update(name for name in os.listdir(place or ".") if name.endswith(".dist-info"))  # noqa: PTH208
    return sorted(name for name in found if not name.startswith(_TOOLS))


def _fonts(file: Path) -> Iterator[Path]:
    """The font files that a definition's file may use: in its folder's `fonts`, and beside any that it names."""
    named = {Path()}
    with suppress(OSError):
        for name in map(str.strip, _AROUND.split(file.read_text("utf-8", "replace"))):
            if name.lower().endswith(FONT_SUFFIXES):
                named.add(Path(name.replace("\\", "/")).parent)
    for place in sorted(file.parent / folder for folder in named):
        found: list[Path] = []
        # Of a folder that may be gone through, and not listed, nothing is known.
        if there.folder(place) and reach.within(place, file.parent):
            with suppress(OSError):
                found = sorted(place.iterdir())
        yield from (path for path in found if path.suffix.lower() in FONT_SUFFIXES)
    yield from _below(file.parent / "fonts")


def _below(folder: Path) -> list[Path]:
    found = sorted(f"{at}/{name}" for at, _, names in os.walk(folder) for name in names)
    return [path for path in map(Path, found) if there.file(path)]


def _outside(digest: blake2b, file: Path) -> None:
    """A file as it looks from outside, without reading it: its size and when it was changed."""
    with suppress(OSError):
        found = file.stat()
        digest.update(f"{file} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}".encode())


def _content(digest: blake2b, file: Path) -> None:
    try:
        data = file.read_bytes()
    except OSError:
        data = b"-"
    digest.update(b"%d " % len(data))
    digest.update(data)
