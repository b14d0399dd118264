"""The names of the most used concepts in a language other than English, as they are looked up.

Made at build time by `vistime.build.names` from `symbols/vocabulary/names/<language>.yaml`, and loaded only for a
definition in that language. Capitals, accents, inflection and the order of words do not matter.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import islice, product
from pathlib import Path
from typing import Any, Final

from vistime.pictures.label import normal
from vistime.resources import data_dir

FORMAT: Final = 7
"""Version of the file's form; a file of another version is refused."""

FOLDER: Final = "names"

MOST_WAYS: Final = 24
"""Ways in which the words of a label are read, when some may be forms of several words."""

ALONE: Final = "*"
"""Before the key of a name of which one word says something ("leave me"): among others that word is no such name."""

ANY_ORDER: Final = "="
"""Before the key of a name whose words may stand in any order."""

ORDERED: Final = ">"
"""Before the key of a name whose words keep their order."""

MOST_MET: Final = 20_000
"""Words that are remembered with their base forms."""

INFINITIVE: Final = "zu"
"""What may follow a particle that ends its clause: German hör auf zu schreien."""

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


@lru_cache(maxsize=MOST_MET)
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


class Forms:
    """Every form -> its base form, looked for in one text when it is asked for.

    A sheet has some dozens of words, and a language tens of thousands of forms: to make a dict of them all takes longer
    than to search for those few. Each line is a base form and its forms, with spaces around each.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._met: dict[str, str | None] = {}

    def get(self, form: str) -> str | None:
        """The base form of a form without accents; None when it is not known."""
        if form in self._met:
            return self._met[form]
        found: str | None = None
        at = self._text.find(f" {form} ") if len(form.split()) == 1 else -1
        if at >= 0:
            start = self._text.rfind("\n", 0, at) + 2
            found = self._text[start : self._text.index(" ", start)]
        if len(self._met) > MOST_MET:
            self._met.clear()
        self._met[form] = found
        return found

    def __contains__(self, form: str) -> bool:
        return self.get(form) is not None

    def bases(self) -> list[str]:
        """All base forms."""
        return [line.split(" ", 2)[1] for line in self._text.split("\n")]


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
        self._forms = Forms(data["forms"])
        self._others: dict[str, str] = data["others"]
        self._same: dict[str, str] = data["same"]
        self._prefixes: tuple[str, ...] = tuple(data["prefixes"].split())
        self._suffixes: tuple[str, ...] = tuple(data["suffixes"].split())
        self._particles = frozenset(map(folded, data["particles"].split()))
        self._tails: tuple[str, ...] = tuple(data["tails"].split())
        self._joined: tuple[str, ...] = tuple(data["and-in-front"].split())
        self._spelt: dict[str, str] = data["spelt"]
        self._small = frozenset(data["small"].split())
        self._light = frozenset(data["light"].split())
        self._spellings: str = data["spellings"]
        self._real: str = data["real"]
        self.joins = frozenset(data["and"].split())
        self.negations = frozenset(data["no"].split())
        self.denials = frozenset(data["not"].split())
        self.titles = frozenset(data["titles"].split())
        self.when = frozenset(data["when"].split())
        self.not_denied = frozenset(data["not-denied"].split())
        self.of = frozenset(data["of"].split())
        self.not_english = frozenset(data["not-english"].split())
        self.capitals: bool = data["capitals"]
        self.head_first: bool = data["heads"] == "first"

    def base(self, word: str) -> str:
        """A word's usual base form without accents; a word that isn't known, as it is."""
        plain = folded(word)
        found = self._forms.get(plain)
        return found if found is not None else self._without_affixes(plain)

    def _without_affixes(self, plain: str) -> str:
        """The base form of a word without what is written together with it in front of it and behind it."""
        for prefix in self._prefixes:
            if plain.startswith(prefix) and (rest := plain[len(prefix) :]) in self._forms:
                return self._forms.get(rest) or rest
        for suffix in self._suffixes:
            if plain.endswith(suffix) and (rest := plain[: -len(suffix)]) in self._forms:
                return self._forms.get(rest) or rest
            for more in self._suffixes if plain.endswith(suffix) else ():  # Spanish lávatelas
                if rest.endswith(more) and (bare := rest[: -len(more)]) in self._forms:
                    return self._forms.get(bare) or bare
        return self._otherwise_spelt(plain) if self._spelt else plain

    def _otherwise_spelt(self, plain: str) -> str:
        """The base form of a word written as on a keyboard that lacks some letters: German Zaehne."""
        spelt = plain
        for old, new in self._spelt.items():
            spelt = spelt.replace(old, new)
            if (once := plain.replace(old, new)) in self._forms:
                return self._forms.get(once) or once
        return self._forms.get(spelt) or plain

    def bases(self, word: str) -> list[str]:
        """A word's base forms, the usual one first: French brosse is a brush, and brushes."""
        plain = folded(word)
        others = self._others.get(plain)
        return [self.base(word), *others.split()] if others else [self.base(word)]

    def is_small(self, word: str) -> bool:
        """Whether a word says nothing about the picture: to, the, my."""
        return self.base(word) in self._small

    def is_light(self, word: str) -> bool:
        """Whether a word says little beside what it is about: to have, to do, a piece of."""
        return any(base in self._light for base in self.bases(word))

    def knows(self, word: str) -> bool:
        """Whether some name holds this word, in any form."""
        return folded(word) in self._forms or self.base(word) in self.by_word

    def find(self, given: Sequence[str], usual: bool = False) -> str | None:
        """The concept that these words name: as written, without accents, in base form, in any order without small
        words, by synonyms. `usual`: each word in its usual meaning only.
        """
        if written := self.find_written(given):
            return written
        keys = self._keys
        choices = [[self.base(word)] if usual else self.bases(word) for word in given]
        ways = [list(way) for way in islice(product(*choices), MOST_WAYS)]
        # In the order of a name words mean what they mean there (brosse à dents); in another one rather what they
        # seldom do (brosse-toi les dents).
        seldom = ways[::-1] if len(given) > 1 else ways
        for way in ways:
            if (found := keys.get(" ".join(way))) is not None:
                return self._ids[found]
        for synonyms in (False, True):
            for way in seldom:
                said = [self._same.get(base, base) for base in way] if synonyms else way
                key = bag(said, self._small)
                alone = () if " " in key else (key, ALONE + key)
                for one in (*alone, ANY_ORDER + key, in_order(said, self._small)) if key else ():
                    if (found := keys.get(one)) is not None:
                        return self._ids[found]
        return None

    def find_in_order(self, given: Sequence[str]) -> str | None:
        """The concept that these words name in some form, small words and order included."""
        found = self._keys.get(" ".join(map(self.base, given)))
        return self.find_written(given) or (None if found is None else self._ids[found])

    def find_written(self, given: Sequence[str]) -> str | None:
        """The concept that has these words as a name, as they are written or without accents."""
        for key in ("".join(given), "".join(map(folded, given))):
            if key and (found := self._keys.get(key)) is not None:
                return self._ids[found]
        return None

    # -- words that are written together or apart

    def apart(self, given: list[str]) -> list[str]:
        """Words with the "and" that is written together with the next one (Arabic) taken off it."""
        found: list[str] = []
        for word in given:
            plain = folded(word)
            for joined in self._joined:
                rest = plain.removeprefix(joined)
                if found and rest != plain and plain not in self._forms and self._is_word(rest):
                    found.append(joined)
                    word = rest
                    break
            found.append(word)
        return found

    def _is_word(self, plain: str) -> bool:
        return plain in self._forms or self._without_affixes(plain) != plain

    def together(self, given: list[str]) -> list[str]:
        """Words with a verb and its particle in one (German ich ziehe mich an -> ich anziehen mich), and with the
        tails of compounds cut off (Bastelstunde -> basteln).
        """
        for last in range(len(given) - 1, 0, -1) if self._particles else ():
            particle = folded(given[last])
            ends = last == len(given) - 1 or given[last + 1] == INFINITIVE
            for at, word in enumerate(given[:last]) if ends and particle in self._particles else ():
                verb = next((particle + b for b in self.bases(word) if particle + b in self._forms), None)
                if verb:
                    return [*given[:at], verb, *given[at + 1 : last], *given[last + 1 :]]
            if ends and last > 1 and particle in self._particles and self._is_verb(given[0]):
                return given[1:last]  # another verb than the one that stands there: zieh die Mütze auf
        return [self._without_tail(word) for word in given] if self._tails else given

    def _is_verb(self, word: str) -> bool:
        return any(base.endswith("n") and base != folded(word) for base in self.bases(word))

    def _without_tail(self, word: str) -> str:
        plain = folded(word)
        if plain in self._forms:
            return word
        for tail in self._tails:
            stem = plain.removesuffix(tail)
            if stem != plain and len(stem) > 2:
                for rest in (stem, stem + "en", stem + "n", stem[:-1], stem + "e"):
                    if rest in self._forms and not self.is_small(rest):
                        return rest
        return word

    def head(self, word: str) -> str | None:
        """The last part of a compound that isn't known, when it is a name: German Apfelsaft -> Saft."""
        plain = folded(word)
        if self.head_first or plain in self._forms or plain.endswith(self._tails or (" ",)):
            return None
        ends = (plain[at:] for at in range(3, len(plain) - 2))
        return next((end for end in ends if len(end) > 2 and self.find([end], usual=True)), None)

    def printed(self, concept: str) -> str | None:
        """The name of a concept that is printed beside another language; None when it has none here."""
        number = self._numbers.get(concept)
        return None if number is None else self._printed[number]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {ident: number for number, ident in enumerate(self._ids)}

    @cached_property
    def by_word(self) -> dict[str, list[str]]:
        """Base form of a word -> the concepts in whose names it stands, those that are printed so first."""
        found: dict[str, list[str]] = {base: [] for base in self._forms.bases() if base not in self._small}
        for ident, name in zip(self._ids, self._printed, strict=True):
            for word in {self.base(word) for word in tokens(name)} - self._small:
                found.setdefault(word, []).append(ident)
        for key, number in self._keys.items():
            for word in key.lstrip(ALONE + ANY_ORDER + ORDERED).split():
                if word in found and self._ids[number] not in found[word]:
                    found[word].append(self._ids[number])
        return found

    @cached_property
    def spellings(self) -> frozenset[str]:
        """The words of the names without accents: what a misspelt word may have been meant to be.

        Not all their forms: among those of a language that inflects much, real words are near.
        """
        return frozenset(self._spellings.split())

    @cached_property
    def real(self) -> frozenset[str]:
        """Words of the language that no name holds and that look like one that some name does."""
        return frozenset(self._real.split())


def in_order(bases: Sequence[str], small: frozenset[str]) -> str:
    """The key of words in base form that keep their order, without small ones."""
    return ORDERED + " ".join(word for word in bases if word not in small)


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
