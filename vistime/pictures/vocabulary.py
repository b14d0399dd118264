"""The vocabulary at run time: names in every form that people write -> the concept they mean.

Made at build time by `vistime.build.vocabulary`; here it is only looked up.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from vistime.pictures.label import normal, words
from vistime.pictures.label_english import DETERMINERS, SAME_VERBS

FORMAT = 1
"""Version of the file's form; a file of another version is refused."""


class Concept(NamedTuple):
    """Something of daily life that has a picture. `pictures` are in order of preference."""

    id: str
    name: str
    kind: str
    category: str
    pictures: tuple[str, ...]


class Ambiguity(NamedTuple):
    """A name with several meanings: the usual one, and the words near by that choose another."""

    default: int
    others: tuple[tuple[int, frozenset[str]], ...]


class Vocabulary:
    """The concepts of one language and the names by which they are found. A concept is known by its number."""

    def __init__(self, data: dict[str, Any]) -> None:
        """ValueError when the data is of another version of the program."""
        if data.get("format") != FORMAT:
            raise ValueError(f"the vocabulary has form {data.get('format')!r}, not {FORMAT}")
        self.language: str = data["language"]
        self._concepts: list[str] = data["concepts"].split(";")
        self._names: dict[str, int] = dict(zip(data["names"].split("|"), data["numbers"], strict=True))
        self._forms: dict[str, str] = dict(zip(data["forms"].split(), data["bases"].split(), strict=True))
        self._things: dict[str, int] = data["things"]
        self._ambiguous: dict[str, list[Any]] = data["ambiguous"]
        self._no_typos: str = data["no_typos"]
        self._read: list[Concept | None] = [None] * len(self._concepts)

    @classmethod
    def load(cls, path: Path) -> Vocabulary:
        """Read what the build made. OSError when there is none, ValueError when it is not one of ours."""
        return cls(json.loads(path.read_bytes()))

    def __len__(self) -> int:
        return len(self._concepts)

    def concept(self, number: int) -> Concept:
        """The concept with this number."""
        concept = self._read[number]
        if concept is None:
            ident, name, kind, category, pictures = self._concepts[number].split("|")
            concept = self._read[number] = Concept(ident, name, kind, category, tuple(pictures.split()))
        return concept

    def kind(self, number: int) -> str:
        """The concept's part of speech: action, people, thing, description, social, place or time."""
        return self.concept(number).kind

    def category(self, number: int) -> str:
        """The concept's category: the name of the file that it stands in."""
        return self.concept(number).category

    @cached_property
    def concepts(self) -> tuple[Concept, ...]:
        """All concepts, in the order of their numbers."""
        return tuple(self.concept(n) for n in range(len(self._concepts)))

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {c.id: n for n, c in enumerate(self.concepts)}

    def number(self, concept_id: str) -> int | None:
        """The number of the concept with this id."""
        return self._numbers.get(concept_id)

    def named(self, text: str) -> Concept | None:
        """The concept that has exactly this name, in any of its forms."""
        found = self.find(words(normal(text)))
        return None if found is None else self.concept(found)

    def base(self, word: str) -> str:
        """A word's base form: brushing -> brush, teeth -> tooth, Leo's -> leo, pajamas -> pyjamas."""
        form = self._forms.get(word)
        if form is not None:
            return form
        if word.endswith("'s"):
            word = word[:-2]
            return self._forms.get(word, word)
        return word

    def knows(self, word: str) -> bool:
        """Whether some name holds this word, in any form."""
        return word in self._forms or (word.endswith("'s") and word[:-2] in self._forms)

    def find(self, given: Sequence[str]) -> int | None:
        """The concept that these words name: as written, without determiners, in base form, by synonyms."""
        names = self._names
        found = names.get("".join(given).replace("'", ""))
        if found is not None or not given:
            return found
        plain = [w for w in given if w not in DETERMINERS]
        if plain and len(plain) < len(given):
            found = names.get("".join(plain).replace("'", ""))
            if found is not None:
                return found
        base = self.base
        based = [base(w) for w in given]
        found = names.get(" ".join(based))
        if found is not None or not plain:
            return found
        if len(plain) < len(given):
            based = [base(w) for w in plain]
            found = names.get(" ".join(based))
            if found is not None:
                return found
        key = synonym_key(based, self._things)
        return names.get(key) if key else None

    def ambiguity(self, given: Sequence[str]) -> Ambiguity | None:
        """The several meanings of these words, when they have been written down."""
        table = self._ambiguous
        key = "".join(given).replace("'", "")
        entry = table.get(key)
        if entry is None and key not in self._names:
            plain = [w for w in given if w not in DETERMINERS]
            entry = table.get("".join(plain).replace("'", "")) or table.get(
                "".join(self.base(w) for w in plain)
            )
        if entry is None:
            return None
        return Ambiguity(entry[0], tuple((n, frozenset(near)) for n, near in entry[1]))

    @cached_property
    def by_word(self) -> dict[str, list[int]]:
        """Base form of a word -> the concepts with that word in their plain name or id."""
        found: dict[str, list[int]] = {}
        for number, (ident, name, *_) in enumerate(self.concepts):
            for word in {self.base(w) for w in (*words(name), *ident.split("-"))}:
                found.setdefault(word, []).append(number)
        return found

    @cached_property
    def spellings(self) -> frozenset[str]:
        """Every word of the vocabulary in every form: what a misspelt word may have been meant to be."""
        return frozenset(self._forms)

    @cached_property
    def no_typos(self) -> frozenset[str]:
        """Real words that look like a misspelt word of the vocabulary (diner, lambs): never corrected."""
        return frozenset(self._no_typos.split())


def synonym_key(based: Sequence[str], things: Mapping[str, int]) -> str:
    """The key under which words meet whose things or verbs are the same: "watch telly" and "watch tv".

    "" when no word has a synonym. `things` are the words that have one, with the number of what they name.
    """
    if len(based) < 2 or not any(w in things or w in _VERBS_WITH_SYNONYMS for w in based):
        return ""
    return " ".join(SAME_VERBS.get(w) or str(things.get(w, w)) for w in based)


_VERBS_WITH_SYNONYMS = frozenset(SAME_VERBS) | frozenset(SAME_VERBS.values())
