"""What earlier runs made and this one does not: documents that are taken away, and children who are told of.

Only what the manifest says was made here is touched, and only while it is as it was made.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final

from vistime.batch.manifest import Entry, Manifest, unchanged
from vistime.diagnostics import Diagnostic

#: How the key of a list of children begins in the manifest; no child's key has two slashes.
_LIST: Final = "list//"
#: Children who are named in one message.
_NAMED: Final = 10


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


def not_made_again(
    out: Path, folder: str, before: Iterable[Entry | None], written: Collection[str]
) -> list[Diagnostic]:
    """What to say of a failed child's documents that an earlier run made, and that this one has not `written`."""
    names = [
        s.file_name for entry in before if entry for s in entry.outputs if s.path == f"{folder}/{s.file_name}"
    ]
    old = [name for name in dict.fromkeys(names) if name not in written and (out / folder / name).is_file()]
    if not old:
        return []
    message = f"still as an earlier run made it: {', '.join(old)}"
    hint = "print it when it is made again: mend what is wrong, and run the batch once more"
    return [Diagnostic("warning", "not-made-again", message, None, hint)]


def other_lists(roster: Path, manifest: Manifest) -> dict[str, str]:
    """The folders of children of other lists that were made into the same folder, each with its list's name."""
    own = f"{_LIST}{roster.name}"
    found: dict[str, str] = {}
    for key in manifest.keys(_LIST):
        entry = manifest.entry(key) if key != own else None
        for said in entry.said if entry else ():
            found |= dict.fromkeys(map(str, said.get("folders", ())), key[len(_LIST) :])
    return found


def taken_over(others: Mapping[str, str], folders: Sequence[str]) -> list[Diagnostic]:
    """What to say when documents that were made for children of another list were made anew, in the same `folders`."""
    lists = dict.fromkeys(others[folder] for folder in folders)
    said = []
    for name in lists:
        shared = [folder for folder in folders if others[folder] == name]
        shown = ", ".join(shared[:_NAMED]) + (", ..." if len(shared) > _NAMED else "")
        message = f'also in the list "{name}", and made anew in the same folder: {shown}'
        hint = "if these are other children, make each list into a folder of its own, with -o"
        said.append(Diagnostic("warning", "batch-other-list", message, None, hint))
    return said


def no_longer_listed(out: Path, roster: Path, folders: Sequence[str], manifest: Manifest) -> tuple[str, ...]:
    """The folders of children who were in this list (a file's name) at an earlier run, and are not now.

    They stay: a list may have been shortened for a moment. They are told of until somebody deletes them.
    """
    key = f"{_LIST}{roster.name}"
    entry = manifest.entry(key)
    before = [str(folder) for said in (entry.said if entry else ()) for folder in said.get("folders", ())]
    now = set(folders)
    # Where capitals don't count, the folder of a child whose name is now written otherwise is still the child's.
    like = {f.casefold(): f for f in folders}
    gone = tuple(
        f
        for f in before
        if f not in now
        and PurePosixPath(f).name == f
        and (out / f).is_dir()
        and not (f.casefold() in like and _same(out / f, out / like[f.casefold()]))
    )
    listed = [*folders, *gone]
    if before != listed:
        with suppress(OSError):
            manifest.add(key, Entry("", (), (), ({"folders": listed},)))
    return gone


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
