"""What earlier runs made and this one does not: documents that are taken away, and children who are told of.

Only what the manifest says was made here is touched, and only while it is as it was made.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final

from vistime.batch.manifest import Entry, Manifest, unchanged
from vistime.diagnostics import Diagnostic

#: How the key of a list of children begins in the manifest; no child's key has two slashes.
_LIST: Final = "list//"


def remove_old(
    out: Path, folder: str, before: Entry | None, kept: Collection[str]
) -> tuple[int, list[Diagnostic]]:
    """Take away a definition's documents in a child's folder that are not among those `kept` (file names).

    How many were, and what to say of those that had to stay: somebody has changed them, or has them open.
    """
    removed = 0
    said = []
    for stamp in before.outputs if before else ():
        name = stamp.file_name
        path = out / folder / name
        if name in kept or stamp.path != f"{folder}/{name}" or not path.is_file():
            continue
        if not unchanged(path, stamp):
            message = f"{stamp.path} is not asked for any more, but stays: it was changed after it was made"
            said.append(Diagnostic("warning", "leftover", message, None, "delete it if nobody needs it"))
            continue
        try:
            path.unlink()
            removed += 1
        except OSError as error:
            message = (
                f"{stamp.path} is not asked for any more, and can't be deleted: {error.strerror or error}"
            )
            said.append(
                Diagnostic("warning", "leftover", message, None, "is it open in another program? Delete it")
            )
    return removed, said


def no_longer_listed(out: Path, roster: Path, folders: Sequence[str], manifest: Manifest) -> tuple[str, ...]:
    """The folders of children who were in this list (a file's name) at an earlier run, and are not now.

    They stay: a list may have been shortened for a moment. They are told of until somebody deletes them.
    """
    key = f"{_LIST}{roster.name}"
    entry = manifest.entry(key)
    before = [str(folder) for said in (entry.said if entry else ()) for folder in said.get("folders", ())]
    now = set(folders)
    gone = tuple(f for f in before if f not in now and PurePosixPath(f).name == f and (out / f).is_dir())
    listed = [*folders, *gone]
    if before != listed:
        with suppress(OSError):
            manifest.add(key, Entry("", (), (), ({"folders": listed},)))
    return gone
