"""The names of the most used concepts in a language other than English, as they are looked up.

Made at build time by `vistime.build.names` from `symbols/vocabulary/names/<language>.yaml`, and loaded only for a
definition in that language. Capitals, accents, inflection and the order of words do not matter.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Final

from vistime.pictures.label import normal
from vistime.resources import data_dir

FORMAT: Final = 2
"""Version of the file's form; a file of another version is refused."""

FOLDER: Final = "names"

#: Letters that people leave their mark off and Unicode doesn't take apart, and those that Arabic, Persian and Urdu
#: keyboards write differently.
_SAME_LETTERS: Final = str.maketrans(
    {
        "ł": "l", "đ": "d", "ø": "o", "ı": "i", "œ": "oe", "æ": "ae", "ß": "ss",
        "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه", "ۃ": "ه", "ـ": None,
    }
)  # fmt: skip


def tokens(text: str) -> list[str]:
    """The words of a text in small letters: what stands between spaces, apostrophes, hyphens and other signs."""
    plain = normal(text)
    if not plain.isascii() or not plain.replace(" ", "").isalnum():
        plain = "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in plain)
    return plain.split()


def folded(word: str) -> str:
    """A word without accents and vowel signs that people leave out (Latin, Greek, Cyrillic, Arabic)."""
    if word.isascii():
        return word
    kept = (c for c in unicodedata.normalize("NFD", word) if not _is_accent(c))
    return unicodedata.normalize("NFC", "".join(kept)).translate(_SAME_LETTERS)


def _is_accent(c: str) -> bool:
    return (
        "\u0300" <= c <= "\u036f" or "\u0610" <= c <= "\u061a" or "\u064b" <= c <= "\u065f" or c == "\u0670"
    )


class LanguageNames:
    """One language's names for concepts, which are known by their ids."""

    def __init__(self, data: dict[str, Any]) -> None:
        """ValueError when the data is of another version of the program."""
        if data.get("format") != FORMAT:
            raise ValueError(f"the names have form {data.get('format')!r}, not {FORMAT}")
        self.language: str = data["language"]
        self._ids: list[str] = data["ids"].split()
        self._printed: list[str] = data["printed"].split("|")
        self._keys: dict[str, int] = dict(zip(data["keys"].split("|"), data["numbers"], strict=True))
        self._forms: dict[str, str] = {
            form: base for base, forms in data["forms"].items() for form in forms.split()
        }
        self._prefixes: tuple[str, ...] = tuple(data["prefixes"].split())
        self._suffixes: tuple[str, ...] = tuple(data["suffixes"].split())
        self._small = frozenset(data["small"].split())
        self._spellings: str = data["spellings"]
        self.joins = frozenset(data["and"].split())
        self.negations = frozenset(data["no"].split())
        self.denials = frozenset(data["not"].split())
        self.not_english = frozenset(data["not_english"].split())
        self.capitals: bool = data["capitals"]

    def base(self, word: str) -> str:
        """A word's base form without accents; a word that isn't known, as it is."""
        plain = folded(word)
        found = self._forms.get(plain)
        if found is not None:
            return found
        for prefix in self._prefixes:
            if plain.startswith(prefix) and (rest := plain[len(prefix) :]) in self._forms:
                return self._forms[rest]
        for suffix in self._suffixes:
            if plain.endswith(suffix) and (rest := plain[: -len(suffix)]) in self._forms:
                return self._forms[rest]
        return plain

    def is_small(self, word: str) -> bool:
        """Whether a word says nothing about the picture: to, the, my."""
        return self.base(word) in self._small

    def knows(self, word: str) -> bool:
        """Whether some name holds this word, in any form."""
        return self.base(word) in self.by_word

    def find(self, given: Sequence[str]) -> str | None:
        """The concept that these words name: as written, without accents, in base form, in any order without small
        words.
        """
        keys = self._keys
        for key in (
            "".join(given),
            "".join(map(folded, given)),
            " ".join(map(self.base, given)),
            self._bag(given),
        ):
            if key and (found := keys.get(key)) is not None:
                return self._ids[found]
        return None

    def _bag(self, given: Sequence[str]) -> str:
        return bag([self.base(word) for word in given], self._small)

    def printed(self, concept: str) -> str | None:
        """The name of a concept that is printed beside another language; None when it has none here."""
        number = self._numbers.get(concept)
        return None if number is None else self._printed[number]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {ident: number for number, ident in enumerate(self._ids)}

    @cached_property
    def by_word(self) -> dict[str, list[str]]:
        """Base form of a word -> the concepts in whose printed name it stands."""
        found: dict[str, list[str]] = {base: [] for base in set(self._forms.values()) - self._small}
        for ident, name in zip(self._ids, self._printed, strict=True):
            for word in {self.base(word) for word in tokens(name)} - self._small:
                found.setdefault(word, []).append(ident)
        return found

    @cached_property
    def spellings(self) -> frozenset[str]:
        """The words of the names without accents: what a misspelt word may have been meant to be.

        Not all their forms: among those of a language that inflects much, real words are near.
        """
        return frozenset(self._spellings.split())


def bag(bases: Sequence[str], small: frozenset[str]) -> str:
    """The key of words in base form whose order doesn't matter; "" when all of them are small."""
    return " ".join(sorted(word for word in bases if word not in small))


@lru_cache(maxsize=32)
def find_names(language: str) -> LanguageNames | None:
    """The names in a language such as `pl` or `pt-BR`; None when there are none, and for English, which has its own."""
    base = language.split("-")[0].lower()
    path = data_dir() / FOLDER / f"{base}.json"
    if base == "en" or not path.is_file():
        return None
    return LanguageNames(json.loads(path.read_bytes()))


def languages() -> list[str]:
    """The languages that have names, by their codes."""
    return sorted(path.stem for path in (data_dir() / FOLDER).glob("*.json"))


def names_file(folder: Path, language: str) -> Path:
    """Where the build writes the names of a language."""
    return folder / FOLDER / f"{language}.json"
