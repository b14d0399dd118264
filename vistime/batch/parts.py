"""The pages of a child's documents, kept beside the manifest to be bound again: so unchanged ones are not laid out.

What is read is data alone: of all that a pickle can name, only the few kinds of which pages are made are known.
"""

from __future__ import annotations

import pickle
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from vistime import there
from vistime.batch.manifest import FOLDER, Stamp, digest_of, stamp, unchanged
from vistime.outputs import write_whole
from vistime.paint.drawn import Drawn, Image, Sheet
from vistime.paint.fonts import Subset
from vistime.paint.structure import Element
from vistime.pipeline import Section

_PAGES: Final = "pages"
_ENDING: Final = ".pages"
_KINDS: Final = {
    (kind.__module__, kind.__name__): kind for kind in (Section, Drawn, Sheet, Image, Subset, Element)
}


class _Reader(pickle.Unpickler):
    """Reads pages, and refuses whatever else a file asks for."""

    def find_class(self, module: str, name: str) -> Any:
        """One of the kinds of which pages are made."""
        try:
            return _KINDS[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} is no part of a page") from None


def keep(out: Path, folder: str, stem: str, sections: tuple[Section, ...]) -> Stamp | None:
    """Keep a definition's pages for a child; None when there is no room for them, or the disk can't be written to."""
    data = pickle.dumps(sections, 5)
    path = _path(out, folder, stem)
    try:
        write_whole(path, data)
        return stamp(path, f"{folder}/{stem}", digest_of(data))
    except OSError:
        return None


def kept(out: Path, folder: str, stem: str, before: Stamp | None) -> tuple[Section, ...] | None:
    """The pages that were kept; None when they are not there as they were."""
    path = _path(out, folder, stem)
    if before is None or not unchanged(path, before):
        return None
    try:
        with path.open("rb") as file:
            sections = _Reader(file).load()
    except Exception:  # whatever a damaged file, or one of another version, makes the reader stumble over
        return None
    whole = isinstance(sections, tuple) and all(isinstance(section, Section) for section in sections)
    return sections if whole else None


def any_kept(out: Path) -> bool:
    """Whether an earlier run has kept pages of anybody."""
    return there.folder(out / FOLDER / _PAGES)


def forget(out: Path, folder: str, stem: str) -> None:
    """Take away the pages of a definition that was made anew, and not kept."""
    with suppress(OSError):
        _path(out, folder, stem).unlink(missing_ok=True)


def forget_gone(out: Path) -> None:
    """Take away the pages of children whose folders somebody has deleted."""
    with suppress(OSError):
        for folder in (out / FOLDER / _PAGES).iterdir():
            if folder.is_symlink() or there.folder(out / folder.name):
                continue
            for path in folder.glob(f"*{_ENDING}"):
                path.unlink()
            folder.rmdir()


def _path(out: Path, folder: str, stem: str) -> Path:
    return out / FOLDER / _PAGES / folder / f"{stem}{_ENDING}"
