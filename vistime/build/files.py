"""Small tools of the build: files written whole, and fingerprints of what a result was made from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the place and rename, so that a stopped build leaves the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".part")
    draft.write_bytes(content)
    draft.replace(path)


def fingerprint(contents: Iterable[Path], sizes: Iterable[Path] = (), notes: Iterable[str] = ()) -> str:
    """A hash over the contents of some files, the names and sizes of others, and some words.

    Only names are taken of paths, so it is the same on any machine and in any folder.
    """
    hashed = hashlib.sha256()
    for path in sorted(contents):
        hashed.update(f"{path.name}\0".encode())
        hashed.update(hashlib.sha256(path.read_bytes()).digest())
    for path in sorted(sizes):
        hashed.update(f"{path.name}\0{path.stat().st_size}\0".encode())
    for note in notes:
        hashed.update(f"{note}\0".encode())
    return hashed.hexdigest()
