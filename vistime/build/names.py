"""`symbols/vocabulary/names/<language>.yaml` -> `names/<language>.json`: names in other languages, in every form.

Needs simplemma and PyYAML, at build time only.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Final

from vistime.build.files import fingerprint, write_whole
from vistime.build.names_file import LanguageFile, read_names
from vistime.build.names_keys import compiled
from vistime.build.processes import in_processes
from vistime.build.step import BuildError, Step
from vistime.build.vocabulary import read
from vistime.pictures.language_names import FOLDER, names_file, tokens

MOST_USED: Final = "most-used.txt"


class Names(Step):
    """Compiles the names of each language."""

    name = "names"
    files = (f"{FOLDER}/languages.txt",)

    def fingerprint(self, root: Path) -> str:
        """A hash of the files of names and of all code that decides what a name's normal form is."""
        folder = root / "symbols" / "vocabulary"
        code = [
            root / "vistime" / "build" / name
            for name in ("names.py", "names_file.py", "names_keys.py", "word_forms.py", "dictionary.py")
        ]
        code += [
            root / "vistime" / "pictures" / name for name in ("label.py", "language_names.py", "spelling.py")
        ]
        return fingerprint([*(folder / "names").iterdir(), *folder.glob("*.yaml"), *code])

    def make(self, root: Path, out: Path) -> str:
        """Write a file for each language, and remove those that are gone. Raises BuildError with every fault."""
        folder = root / "symbols" / "vocabulary"
        files, faults = read_names(folder)
        faults += validate(files, folder)
        if faults:
            raise BuildError("\n".join(faults))
        for old in (out / FOLDER).glob("*.json"):
            if old.stem not in {file.code for file in files}:
                old.unlink()
        kinds = {entry.id: entry.kind for entry in read(folder)[0]}
        for file, data in zip(files, in_processes(partial(compiled, kinds=kinds), files), strict=True):
            text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
            write_whole(names_file(out, file.code), text.encode())
        codes = " ".join(file.code for file in files)
        write_whole(out / self.files[0], codes.encode())
        return codes or "none"


def most_used(folder: Path) -> list[str]:
    """The ids that every language has names for, most used first."""
    lines = (folder / "names" / MOST_USED).read_text("utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def validate(files: Iterable[LanguageFile], folder: Path) -> list[str]:
    """Every fault of the names in plain words: concepts that lack some, names that two claim or that find nothing."""
    known = {entry.id for entry in read(folder)[0]}
    wanted = most_used(folder)
    faults = [f"names/{MOST_USED}: there is no concept {ident}" for ident in wanted if ident not in known]
    faults += [f"names/{MOST_USED}: {ident} stands twice" for ident in set(wanted) if wanted.count(ident) > 1]
    for file in files:
        where = f"names/{file.code}.yaml"
        faults += [f"{where}: there is no concept {ident}" for ident in file.names if ident not in known]
        faults += [f"{where}: {ident} has no name" for ident in wanted if ident not in file.names]
        faults += [f"{where}: look-at: {i} has no name" for i in file.lists["look-at"] if i not in file.names]
        owners: dict[str, str] = {}
        for ident, names in file.names.items():
            for name in names:
                key = "".join(tokens(name))
                if not key:
                    faults.append(f'{where}: {ident}: the name "{name}" has no word')
                elif key in owners:
                    faults.append(f'{where}: {ident}: "{name}" is already a name of {owners[key]}')
                owners.setdefault(key, ident)
    return faults
