"""`symbols/vocabulary/names/<language>.yaml` -> `names/<language>.json`: names in other languages, in every form.

Needs simplemma and PyYAML, at build time only.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

from vistime.build.dictionary import dictionary
from vistime.build.files import fingerprint, write_whole
from vistime.build.step import BuildError, Step
from vistime.build.vocabulary import Loader, read
from vistime.pictures.language_names import FOLDER, FORMAT, bag, folded, names_file, tokens

MOST_USED: Final = "most-used.txt"
_LISTS: Final = ("small", "and", "no", "not", "not-english", "prefixes", "suffixes", "look-at")
_KEYS: Final = frozenset({"language", "checked", "names", "capitals", *_LISTS})


class LanguageFile(NamedTuple):
    """A file of names as it is written; `lists` are its lists of words by key."""

    code: str
    names: dict[str, list[str]]
    lists: dict[str, list[str]]
    capitals: bool


class Names(Step):
    """Compiles the names of each language."""

    name = "names"
    files = (f"{FOLDER}/languages.txt",)

    def fingerprint(self, root: Path) -> str:
        """A hash of the files of names and of all code that decides what a name's normal form is."""
        folder = root / "symbols" / "vocabulary"
        code = [root / "vistime" / "build" / name for name in ("names.py", "dictionary.py")]
        code += [root / "vistime" / "pictures" / name for name in ("label.py", "language_names.py")]
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
        for file in files:
            text = json.dumps(compiled(file), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
            write_whole(names_file(out, file.code), text.encode())
        codes = " ".join(file.code for file in files)
        write_whole(out / self.files[0], codes.encode())
        return codes or "none"


def most_used(folder: Path) -> list[str]:
    """The ids that every language has names for, most used first."""
    lines = (folder / "names" / MOST_USED).read_text("utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def read_names(folder: Path) -> tuple[list[LanguageFile], list[str]]:
    """The files of names below the folder of the vocabulary, and what is wrong with their form."""
    files: list[LanguageFile] = []
    faults: list[str] = []
    for path in sorted((folder / "names").glob("*.yaml")):
        try:
            data = yaml.load(path.read_text("utf-8"), Loader=Loader)
            files.append(_file(path.stem, data))
        except yaml.YAMLError as error:
            faults.append(f"names/{path.name}: {' '.join(str(error).split())}")
        except ValueError as error:
            faults.append(f"names/{path.name}: {error}")
    return files, faults


def _file(code: str, data: Any) -> LanguageFile:
    if not isinstance(data, dict) or not isinstance(data.get("names"), dict):
        raise ValueError('it needs "names:", and below it the names of each concept')
    if unknown := data.keys() - _KEYS:
        raise ValueError(f'"{min(unknown)}" is not known ({", ".join(sorted(_KEYS))})')
    for key in ("language", "checked"):
        if not isinstance(data.get(key), str):
            raise ValueError(f'it needs "{key}:"')
    for key, value in ((key, data.get(key, [])) for key in _LISTS):
        if not _texts(value):
            raise ValueError(f'"{key}" has to be a list of words')
    for ident, names in data["names"].items():
        if not _texts(names) or not names:
            raise ValueError(f"{ident}: its names have to be a list of texts")
    return LanguageFile(code, data["names"], {key: data.get(key, []) for key in _LISTS}, "capitals" in data)


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(v, str) and v.strip() and "|" not in v for v in value)


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


def compiled(file: LanguageFile) -> dict[str, Any]:
    """The data of the fast form, as `vistime.pictures.language_names` reads it."""
    ids = sorted(file.names)
    lists = {key: [word for text in file.lists[key] for word in tokens(text)] for key in _LISTS}
    used = {word for names in file.names.values() for name in names for word in _as_written(name)}
    used |= {word for key in ("small", "and", "no") for text in file.lists[key] for word in _as_written(text)}
    suffixes = tuple(lists["suffixes"])
    forms = inflected(file.code, used, suffixes)
    small = frozenset(forms.get(folded(word), folded(word)) for word in lists["small"])
    keys = _keys(ids, file.names, forms, small)
    by_base: dict[str, list[str]] = {}
    for form, base in sorted(forms.items()):
        by_base.setdefault(base, []).append(form)
    return {
        "format": FORMAT,
        "language": file.code,
        "ids": " ".join(ids),
        "printed": "|".join(" ".join(file.names[ident][0].split()) for ident in ids),
        "keys": "|".join(keys),
        "numbers": list(keys.values()),
        "forms": {base: " ".join(found) for base, found in by_base.items()},
        "spellings": " ".join(
            sorted({folded(w) for names in file.names.values() for n in names for w in tokens(n)})
        ),
        "small": " ".join(sorted(small)),
        "and": " ".join(lists["and"]),
        "no": " ".join(lists["no"]),
        "not_english": " ".join(lists["not-english"]),
        "not": " ".join(lists["not"]),
        "prefixes": " ".join(file.lists["prefixes"]),
        "suffixes": " ".join(suffixes),
        "capitals": file.capitals,
    }


def _as_written(text: str) -> list[str]:
    """The words of a text with their capitals: a dictionary has German nouns only so."""
    plain = "".join(c if c.isalnum() or not c.isascii() else " " for c in text)
    return plain.split()


def inflected(code: str, used: Iterable[str], suffixes: Sequence[str] = ()) -> dict[str, str]:
    """Every form of some words -> its base form, both without accents.

    A word that simplemma's dictionary lacks is looked for without its suffix (Spanish peinar-se). In a language without
    a dictionary there are just the words themselves, without the first suffix, that of infinitives (Urdu).
    """
    found = dictionary(code)
    forms: dict[str, str] = {}
    bases: dict[bytes, str] = {}
    for word in sorted(used):
        stems = (word.lower().removesuffix(end) for end in suffixes if word.lower().endswith(end))
        spelt = (word, word.lower(), *stems)
        base = next((found[form] for form in map(str.encode, spelt) if form in found), word.encode())
        if suffixes and not found and len(word) > len(suffixes[0]) + 1:
            base = word.removesuffix(suffixes[0]).encode()
        for end in suffixes:
            base = found.get(base.removesuffix(end.encode()), base) if base.endswith(end.encode()) else base
        bases[base] = _plain(base.decode())
        forms.setdefault(_plain(word), bases[base])
    forms |= {plain: plain for plain in bases.values()}
    for form, base in found.items():
        if base in bases and (text := form.decode()).isalpha():
            forms.setdefault(_plain(text), bases[base])
    return forms


def _plain(word: str) -> str:
    return folded("".join(tokens(word)))


def _keys(
    ids: list[str], names: Mapping[str, list[str]], forms: Mapping[str, str], small: frozenset[str]
) -> dict[str, int]:
    """Key -> number of a concept, in layers: as written, without accents, in base form, in any order without small
    words. An earlier layer wins; a key that two concepts claim belongs to the one whose first name it is, or to nobody.
    """

    def based(name: list[str]) -> list[str]:
        return [forms.get(folded(word), folded(word)) for word in name]

    keys: dict[str, int] = {}
    for layer in (
        "".join,
        lambda name: "".join(map(folded, name)),
        lambda name: " ".join(based(name)),
        lambda name: bag(based(name), small),
    ):
        claims: dict[str, dict[int, bool]] = {}
        for number, ident in enumerate(ids):
            for place, name in enumerate(names[ident]):
                key = layer(tokens(name))
                if key and key not in keys:
                    claim = claims.setdefault(key, {})
                    claim[number] = claim.get(number, False) or place == 0
        for key, claim in claims.items():
            first = [number for number, is_first in claim.items() if is_first]
            if len(claim) == 1 or len(first) == 1:
                keys[key] = first[0] if len(claim) > 1 else next(iter(claim))
    return keys
