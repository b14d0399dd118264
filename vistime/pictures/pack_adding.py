"""A folder or ZIP of images -> a pack of a person's own: each image checked and given its words; all or nothing."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final

from vistime import there
from vistime.pictures import own_pack, word_list
from vistime.pictures.file_words import read_names, shared_out
from vistime.pictures.own_pack import OwnImage
from vistime.pictures.pack_source import Copied, SetError, copies
from vistime.pictures.photo_file import PhotoError, is_drawing, photo_size, refuse_damaged
from vistime.pictures.svg_file import refuse_damaged_drawing
from vistime.pictures.word_list import TooLongError, WordList, read_word_list

#: Seconds from which on an image takes long to check, and for how long such images are borne with.
_LONG: Final = 0.5
_PATIENCE: Final = 120.0
#: How the folder begins in which a pack is made, and how long (s) one lies that nobody works in any more.
_WORK: Final = ".adding-"
_ABANDONED: Final = 86_400.0


@dataclass(slots=True)
class Added:
    """What became of a set: its pictures, the columns of its list of words, files passed over and why."""

    images: list[OwnImage]
    columns: str = ""
    passed: list[tuple[str, str]] = field(default_factory=list)

    @property
    def nameless(self) -> int:
        """How many pictures no word leads to, only their id."""
        return sum(not image.words for image in self.images)


def add(source: Path, name: str, licence: str = "", credit: str = "", *, replace: bool = False) -> Added:
    """Make the pack `name` of a folder or ZIP. SetError when it can't be made; then nothing has changed."""
    if not own_pack.is_name(name):
        hint = "use small letters, digits and hyphens, beginning with a letter, such as widgit or our-house"
        raise SetError(f'a pack can\'t be called "{name}"', hint)
    target = own_pack.packs_dir() / name
    if there.anything(target) and not replace:
        hint = f"choose another name, add --replace, or remove it first: vistime packs remove {name}"
        raise SetError(f'there is a pack "{name}" already', hint)
    if not there.anything(source):
        raise SetError(f'there is no folder or ZIP file "{source}"', "check how its name is spelt")
    try:
        own_pack.make_packs_dir()
        # Beside the packs, so that it can be put in its place by renaming; hidden, so that it is none yet.
        _remove_abandoned(own_pack.packs_dir())
        with tempfile.TemporaryDirectory(prefix=_WORK, dir=own_pack.packs_dir()) as work:
            made = Path(work) / "made"
            made.mkdir()
            added = _fill(source, made)
            own_pack.write_index(made, added.images, licence, credit)
            _put(made, target, Path(work) / "old")
    except OSError as error:
        where = error.filename or source
        message = f'"{where}" can\'t be read or written: {error.strerror or error}'
        raise SetError(message, own_pack.UNWRITABLE) from None
    return added


def _remove_abandoned(folder: Path) -> None:
    """Take away the copies that a killed run left."""
    for path in folder.glob(f"{_WORK}*"):
        with suppress(OSError):
            if (
                there.folder(path)
                and not path.is_symlink()
                and path.stat().st_mtime < time.time() - _ABANDONED
            ):
                shutil.rmtree(path)


def _put(made: Path, target: Path, old: Path) -> None:
    """Put a finished pack in its place; the one that was there goes when the new one has come."""
    if there.anything(target):
        target.rename(old)
    try:
        made.rename(target)
    except OSError:
        if there.anything(old):
            old.rename(target)
        raise


def _fill(source: Path, folder: Path) -> Added:
    found = copies(source, folder)
    checked = [copy for copy in _patiently(found.images, source) if not _fault(copy, found.passed)]
    if not checked:
        why = f" (the first: {found.passed[0][0]}: {found.passed[0][1]})" if found.passed else ""
        hint = "a set is a folder or ZIP of PNG, JPEG, SVG or WebP files that are named by words"
        raise SetError(f'there is no picture in "{source}" that can be used{why}', hint)
    listed: WordList | None = None
    rows = 0
    for table in found.tables:
        data = table.path.read_bytes()
        rows += word_list.rows_in(data)
        try:
            if rows > word_list.MOST_ROWS:
                raise TooLongError(f"with the lists before it more than {word_list.MOST_ROWS:,} rows")
            listed = listed or read_word_list(data, [copy.name for copy in checked])
        except TooLongError as error:
            found.passed.append((table.name, str(error)))
        table.path.unlink()
    return Added(_named(checked, listed), listed.columns if listed else "", found.passed)


def _patiently(images: list[Copied], source: Path) -> Iterator[Copied]:
    """The images one by one, each checked by whoever takes it. SetError when too many of them take long."""
    waited = 0.0
    for copy in images:
        began = time.monotonic()
        yield copy
        took = time.monotonic() - began
        waited += took if took > _LONG else 0.0
        if waited > _PATIENCE:
            raise SetError(
                f'the pictures in "{source}" take too long to read', "is it the right folder or file?"
            )


def _fault(copy: Copied, passed: list[tuple[str, str]]) -> bool:
    """Whether an image would fail when it is printed; then it is passed over, and its copy goes."""
    try:
        if is_drawing(copy.path):
            refuse_damaged_drawing(copy.path)
        else:
            photo_size(copy.path)
            refuse_damaged(copy.path)
    except (PhotoError, OSError) as error:
        passed.append((copy.name, error.message if isinstance(error, PhotoError) else str(error)))
        copy.path.unlink(missing_ok=True)
        return True
    return False


def _named(copied: list[Copied], listed: WordList | None) -> list[OwnImage]:
    """The pictures with their ids and words. Of two with one name, a drawing goes first, then the first by name."""
    copied = sorted(copied, key=lambda c: (not c.name.casefold().endswith(".svg"), c.name.casefold(), c.name))
    names = read_names([PurePosixPath(copy.name).stem for copy in copied])
    lists = [listed.words.get(copy.name, ()) if listed else () for copy in copied]
    depth = _shared_folders([copy.name for copy in copied])
    images: list[OwnImage] = []
    taken: set[str] = set()
    for copy, name, words, table in zip(copied, names, shared_out(names, lists), lists, strict=True):
        shown = table[0] if table and not any(c.isalpha() for c in name.name) else name.name
        identity, number = shown, 1
        while identity.casefold() in taken:
            number += 1
            identity = f"{shown} {number}"
        taken.add(identity.casefold())
        images.append(OwnImage(identity, copy.path.name, words, _category(copy.name, depth)))
    return images


def _shared_folders(names: list[str]) -> int:
    """How many folders all files lie in together: the one that a ZIP file was made of says nothing."""
    folders = [PurePosixPath(name).parts[:-1] for name in names]
    first, last = min(folders), max(folders)
    return next(
        (n for n, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last))
    )


def _category(name: str, depth: int) -> str:
    """The innermost folder that a picture lay in, of those that not all lie in."""
    folders = PurePosixPath(name).parts[depth:-1]
    return " ".join(folders[-1].replace("_", " ").split()) if folders else ""
