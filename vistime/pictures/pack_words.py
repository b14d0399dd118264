"""The vocabulary with a person's packs in front of it: the same words, found by the same rules, theirs first.

A pack's name counts wherever the vocabulary's would: in any inflected form, inside "it's time to ...", denied, as a
half of "A & B". What the vocabulary knows by several names (loo, toilet), a pack has to name only once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from vistime.pictures.label import normal, words
from vistime.pictures.label_phrase import is_verb
from vistime.pictures.own_pack import OwnImage, OwnPack
from vistime.pictures.vocabulary import Ambiguity, Concept, Vocabulary


class PackVocabulary(Vocabulary):
    """A vocabulary in which the names of packs go first. What it does not know itself, `under` knows."""

    def __init__(self, under: Vocabulary, packs: Sequence[OwnPack]) -> None:
        self._under = under
        self._own: list[Concept] = []
        #: The inherited look-up looks these names up.
        self._names: dict[str, int] = {}
        #: Concepts of `under` -> the pack's, where both are called the same.
        self._instead: dict[int, int] = {}
        self._words: set[str] = set()
        for pack in packs:
            for image in pack.images:
                self._take(pack.name, image)

    def __getattr__(self, name: str) -> Any:
        if name == "_under":
            raise AttributeError(name)
        return getattr(self._under, name)

    def _take(self, pack: str, image: OwnImage) -> None:
        number = len(self._under) + len(self._own)
        known: int | None = None
        for word in image.words:
            given = words(normal(word))
            if not given:
                continue
            self._words.update(given)
            self._names.setdefault("".join(given).replace("'", ""), number)
            self._names.setdefault(" ".join(self.base(w) for w in given), number)
            meant = self._under.find(given)
            # A word of several meanings says too little about which of them the picture shows.
            if meant is not None and self._under.ambiguity(given) is None:
                self._instead.setdefault(meant, number)
                known = meant if known is None else known
        same = None if known is None else self._under.concept(known)
        first = words(normal(image.id))[:1]
        kind = same.kind if same else "action" if first and is_verb(self.base(first[0])) else "thing"
        pictures = (f"{pack}:{image.id}", *(same.pictures if same else ()))
        category = same.category if same else ""
        self._own.append(Concept(f"{pack}:{image.id}", image.id, kind, category, pictures))

    def __len__(self) -> int:
        return len(self._under) + len(self._own)

    def concept(self, number: int) -> Concept:
        """The concept with this number."""
        below = number - len(self._under)
        return self._under.concept(number) if below < 0 else self._own[below]

    @cached_property
    def concepts(self) -> tuple[Concept, ...]:
        """All concepts, those of packs last."""
        return (*self._under.concepts, *self._own)

    def knows(self, word: str) -> bool:
        """Whether some name holds this word, in any form."""
        return word in self._words or self._under.knows(word)

    def find(self, given: Sequence[str]) -> int | None:
        """The concept that these words name: a pack's, or else what a pack has for the vocabulary's, or that."""
        found = super().find(given) if given else None
        if found is None:
            found = self._under.find(given)
        return found if found is None else self._instead.get(found, found)

    def ambiguity(self, given: Sequence[str]) -> Ambiguity | None:
        """The several meanings of these words. A pack that has the word itself has the usual one of them."""
        entry = self._under.ambiguity(given)
        own = super().find(given) if entry and given else None
        if entry is None:
            return None
        others = tuple((self._instead.get(number, number), near) for number, near in entry.others)
        default = self._instead.get(entry.default, entry.default) if own is None else own
        return Ambiguity(default, others)

    @cached_property
    def spellings(self) -> frozenset[str]:
        """Every word in every form: what a misspelt word may have been meant to be."""
        return self._under.spellings | self._words
