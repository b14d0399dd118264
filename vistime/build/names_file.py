"""`symbols/vocabulary/names/<language>.yaml` as it is written, and what is wrong with its form.

Needs PyYAML, at build time only.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

from vistime.build.vocabulary import Loader
from vistime.build.word_forms import STEM, Grammar

LISTS: Final = (
    "small", "light", "titles", "and", "and-in-front", "no", "not", "of", "not-english", "prefixes", "suffixes",
    "particles", "tails", "verbs", "when", "not-denied", "look-at",
)  # fmt: skip
TABLES: Final = ("endings", "nouns", "stems", "mutations", "forms")
_KEYS: Final = frozenset(
    {"language", "checked", "names", "capitals", "heads", "same", "spelt", *LISTS, *TABLES}
)


class LanguageFile(NamedTuple):
    """A file of names as it is written; `lists` are its lists of words by key, `tables` those by pattern or word.

    `heads` says whether the first or the last word of several says what thing is meant (French jus de pomme, German
    Apfelsaft).
    """

    code: str
    names: dict[str, list[str]]
    lists: dict[str, list[str]]
    tables: dict[str, dict[str, list[str]]]
    same: list[list[str]]
    spelt: dict[str, str]
    capitals: bool
    heads: str

    @property
    def grammar(self) -> Grammar:
        """What the file says about the forms of words."""
        denying = [*self.lists["no"], *self.lists["not"]]
        same = [denying, *self.same] if len(denying) > 1 else self.same
        return Grammar(
            **self.tables,
            same=same,
            verbs=self.lists["verbs"],
            suffixes=self.lists["suffixes"],
            particles=self.lists["particles"],
        )


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
    for key, value in ((key, data.get(key, [])) for key in LISTS):
        if not _texts(value):
            raise ValueError(f'"{key}" has to be a list of words')
    for ident, names in data["names"].items():
        if not _texts(names) or not names:
            raise ValueError(f"{ident}: its names have to be a list of texts")
    tables = {key: _table(key, data.get(key, {})) for key in TABLES}
    same = data.get("same", [])
    if not isinstance(same, list) or not all(_texts(group) and len(group) > 1 for group in same):
        raise ValueError('"same" has to be a list of groups of words')
    if data.get("heads", "first") not in ("first", "last"):
        raise ValueError('"heads" has to be first or last')
    lists = {key: data.get(key, []) for key in LISTS}
    spelt = {old: " ".join(new) for old, new in _table("spelt", data.get("spelt", {})).items()}
    return LanguageFile(
        code, data["names"], lists, tables, same, spelt, "capitals" in data, data.get("heads", "first")
    )


def _table(key: str, table: Any) -> dict[str, list[str]]:
    """Lists of words by a word or pattern; as text they stand between spaces."""
    if not isinstance(table, dict):
        raise ValueError(f'"{key}" has to map words or patterns to words')
    found: dict[str, list[str]] = {}
    for name, value in table.items():
        found[name] = value.split() if isinstance(value, str) else value
        if not _texts(found[name]) or not found[name]:
            raise ValueError(f'"{key}": {name} needs words')
        if key in ("endings", "nouns") and not all(STEM in text for text in (name, *found[name])):
            raise ValueError(f'"{key}": {name}: a pattern has a {STEM} for the stem')
    return found


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(v, str) and v.strip() and "|" not in v for v in value)
