"""A person's own packs: sets of pictures that they have, each a folder `packs/<name>` below their own folder.

A pack's folder holds its images and `pack.json`: which words each image is called by, and whose it is. The packs
that are used everywhere stand in `packs/default.txt`, one name a line, in the order in which they are searched.
"""

from __future__ import annotations

import errno
import json
import os
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from vistime import there
from vistime.diagnostics import Report, Span, did_you_mean
from vistime.pictures.kinds import PhotoPicture, SymbolPicture
from vistime.pictures.label import normal, words
from vistime.pictures.photo_file import is_drawing, photo_size
from vistime.pictures.svg_file import svg_picture
from vistime.resources import NOBODY, user_dir

#: Version of `pack.json`.
FORMAT: Final = 1
INDEX: Final = "pack.json"
#: What to do when the folder can't be written to.
UNWRITABLE: Final = (
    "is the disk full, or the folder not yours? VISTIME_HOME can name another one for your packs"
)
_DEFAULT: Final = "default.txt"
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
#: Files have the names that we gave them; no folder is in them.
_FILE = re.compile(r"\w+\.\w+")
#: Names that mean something else in front of a picture's id, or in a list of packs.
RESERVED: Final = frozenset(("openmoji", "vistime", "file", "none", "default", "all", "http", "https"))


class OwnImage(NamedTuple):
    """A picture of a pack: `id` stands after the colon, `file` is its file in the pack's folder."""

    id: str
    file: str
    words: tuple[str, ...] = ()
    category: str = ""


class OwnPack:
    """A pack that a person has added. Its pictures are read when they are asked for."""

    def __init__(self, folder: Path) -> None:
        """OSError when it can't be read, ValueError when it is none."""
        data = json.loads((folder / INDEX).read_text("utf-8"))
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            raise ValueError(f"{folder / INDEX} is not a pack of this version")
        self.folder, self.name = folder, folder.name
        self.licence: str = str(data.get("licence") or "")
        self.owner: str = str(data.get("credit") or "")
        try:
            self.images = tuple(
                OwnImage(i["id"], i["file"], tuple(i["words"]), i["category"]) for i in data["images"]
            )
            lost = any(not _FILE.fullmatch(image.file) for image in self.images)
        except (KeyError, TypeError) as error:
            raise ValueError(f"{folder / INDEX} is damaged") from error
        if lost:
            raise ValueError(f"{folder / INDEX} is damaged")

    @property
    def credit(self) -> str:
        """What has to be printed where its pictures are: whose they are, and under which licence."""
        return ", ".join(part for part in (self.owner, self.licence) if part)

    def ids(self) -> tuple[str, ...]:
        """All ids, in the order of the files."""
        return tuple(self._by_id)

    def __len__(self) -> int:
        return len(self.images)

    @cached_property
    def _by_id(self) -> dict[str, OwnImage]:
        return {image.id: image for image in self.images}

    @cached_property
    def _by_word(self) -> dict[str, OwnImage]:
        found: dict[str, OwnImage] = {}
        for image in self.images:
            for word in (*image.words, image.id):
                found.setdefault(_plain(word), image)
        return found

    def image(self, identity: str) -> OwnImage | None:
        """The picture with this id, or called by this word in any spelling of capitals, blanks and hyphens."""
        return self._by_id.get(identity) or self._by_word.get(_plain(identity))

    def picture(self, identity: str) -> SymbolPicture | PhotoPicture | None:
        """A picture by its id or a word of its, or None. PhotoError and OSError when its file can't be used."""
        image = self.image(identity)
        if image is None:
            return None
        key, path = f"{self.name}:{image.id}", self.folder / image.file
        if is_drawing(path):
            return svg_picture(key, path, self.credit)._replace(name=image.id)
        return PhotoPicture(key, path, photo_size(path), whole=True, credit=self.credit, name=image.id)


def _plain(text: str) -> str:
    return " ".join(words(normal(text)))


def packs_dir() -> Path:
    """The folder with a person's packs (it may not exist)."""
    return _packs(user_dir())


@cache
def _packs(own: Path) -> Path:
    return own / "packs"


def make_packs_dir() -> None:
    """Make the folder with a person's packs. OSError when it can't be, or nobody says whose computer it is."""
    if packs_dir().is_relative_to(NOBODY):
        raise FileNotFoundError(
            errno.ENOENT, "this computer does not say which folder is yours", str(packs_dir())
        )
    packs_dir().mkdir(parents=True, exist_ok=True)


def is_name(name: str) -> bool:
    """Whether a pack can be called so."""
    return len(name) <= 40 and bool(_NAME.fullmatch(name)) and name not in RESERVED


def names() -> tuple[str, ...]:
    """The names of all packs that a person has."""
    folder = packs_dir()
    if not there.folder(folder):
        return ()
    return tuple(sorted(p.parent.name for p in folder.glob(f"*/{INDEX}") if is_name(p.parent.name)))


def find(name: str) -> OwnPack | None:
    """A pack by name, or None. ValueError and OSError when it is there, but damaged."""
    index = packs_dir() / name / INDEX
    if not is_name(name) or not there.file(index):
        return None
    return _open(index.parent, index.stat().st_mtime_ns)


@lru_cache(maxsize=32)
def _open(folder: Path, _changed: int) -> OwnPack:
    return OwnPack(folder)


def wanted(
    chosen: Sequence[str] | None,
    built_in: Collection[str],
    span: Callable[[int], Span | None],
    report: Report,
) -> tuple[OwnPack, ...]:
    """The packs that are searched, first to last: those `chosen`, or the default ones.

    `built_in` packs are searched in any case. `span` gives the place of a chosen one. What is wrong goes into the
    report.
    """
    packs: list[OwnPack] = []
    for number, name in enumerate(default_names() if chosen is None else chosen):
        if name in built_in:
            continue
        place = None if chosen is None else span(number)
        try:
            pack = find(name)
        except (OSError, ValueError) as error:
            hint = f"add it once more: vistime packs add FOLDER --name {name} --replace"
            report.error("pack-damaged", f'the pack "{name}" can\'t be read: {error}', place, hint)
            continue
        if pack is not None:
            packs.append(pack)
            continue
        known = names()
        have = f"packs that you have: {', '.join(known)}" if known else "you have none yet"
        hint = did_you_mean(name, known) or f"{have}; add one with: vistime packs add FOLDER --name {name}"
        report.error("pack-unknown", f'you have no pack "{name}"', place, hint)
    return tuple(dict.fromkeys(packs))


def write_index(folder: Path, images: list[OwnImage], licence: str, credit: str) -> None:
    """Write `pack.json` into a pack's folder, an image a line."""
    head: Mapping[str, Any] = {"format": FORMAT, "licence": licence, "credit": credit}
    start = json.dumps(head, ensure_ascii=False)[:-1]
    lines = ",\n".join(json.dumps(image._asdict(), ensure_ascii=False) for image in images)
    (folder / INDEX).write_text(f'{start}, "images": [\n{lines}\n]}}\n', "utf-8")


def remove(name: str) -> bool:
    """Delete a pack, and take it from the default ones. False when there is none. OSError when it can't be."""
    import shutil

    folder = packs_dir() / name
    if not is_name(name) or not there.folder(folder):
        return False
    # Renamed first: what is half deleted is no pack.
    gone = folder.with_name(f".{name}.gone")
    shutil.rmtree(gone, ignore_errors=True)
    folder.rename(gone)
    shutil.rmtree(gone)
    if name in default_names():
        set_default([n for n in default_names() if n != name])
    return True


def default_names() -> tuple[str, ...]:
    """The packs that are searched when a definition names none, first to last; those that are there."""
    packs = packs_dir()
    # Most people have none, and are not to wait for what comes of it.
    if not os.path.exists(os.path.join(packs, _DEFAULT)):  # noqa: PTH110, PTH118
        return ()
    return tuple(dict.fromkeys(name for name in _default_lines() if there.file(packs / name / INDEX)))


def _default_lines() -> Iterator[str]:
    try:
        lines = (packs_dir() / _DEFAULT).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return
    yield from (line.strip() for line in lines if is_name(line.strip()))


def set_default(chosen: list[str]) -> None:
    """Write which packs are used everywhere. OSError when that can't be written."""
    make_packs_dir()
    (packs_dir() / _DEFAULT).write_text("".join(f"{name}\n" for name in chosen), "utf-8")
