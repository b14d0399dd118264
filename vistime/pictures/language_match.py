"""A label in another language -> its pictures: by that language's names, then by the English ones.

The rules are those that hold in any language: a whole name in any form and order is sure; a name with more words than
small ones and people's names about it is likely; parts of "A and B" are read one by one; "no ..." is shown crossed out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from vistime.pictures.label import Label, read_label, words
from vistime.pictures.language_names import LanguageNames, tokens
from vistime.pictures.match import MOST_CANDIDATES, MOST_PARTS, MOST_WORDS, Choice, Confidence, Match, Matcher
from vistime.pictures.spelling import Speller
from vistime.pictures.vocabulary import Vocabulary

SHORTEST_SLIP: Final = 6
"""Letters from which a word is taken for a misspelt one: of the shorter ones too many are words of the language."""

_SIGNS: Final = re.compile(r"[,،、;/+&|]")


class _Read(NamedTuple):
    """A concept that was read in some words, whether these say nothing else, and whether they deny it."""

    concept: str
    sure: bool
    crossed: bool = False
    rule: str = "name"


class LanguageMatcher:
    """Finds the pictures of labels in one language other than English; `english` is asked second."""

    def __init__(self, names: LanguageNames, english: Matcher) -> None:
        self.names, self.english = names, english
        self.vocabulary: Vocabulary = english.vocabulary

    def match(self, text: str, context: Sequence[str] = ()) -> Match:
        """The pictures of a label. English words are understood, too, but what they find is never sure."""
        label = read_label(text)
        reads = self._understood(label)
        if reads:
            return self._matched(label, reads)
        english = self.english.match(text, context)
        if english.confidence != "none" and self._is_english(label):
            return Match(
                label.printed,
                english.choices,
                "likely",
                english.suggest,
                label.emoji,
                f"English: {english.why}",
            )
        fixed = self._corrected(label)
        if fixed:
            return self._matched(label, [read._replace(sure=False, rule="spelling") for read in fixed])

        def suggest() -> tuple[Choice, ...]:
            near = self._near(label, ())
            return near or (english.candidates if self._is_english(label) else ())

        return Match(label.printed, (), "none", suggest, label.emoji, "nothing known")

    def named(self, given: Sequence[str], near: Collection[str] = ()) -> int | None:
        """The number of the concept that these words name for sure."""
        found = self._named([token for word in given for token in tokens(word)])
        return None if found is None else self._number(found)

    def choice(self, number: int, crossed: bool) -> Choice:
        """A concept as what a label gets."""
        return self.english.choice(number, crossed)

    def _matched(self, label: Label, reads: list[_Read]) -> Match:
        choices = tuple(dict.fromkeys(self.english.choice(self._number(r.concept), r.crossed) for r in reads))
        confidence: Confidence = "sure" if all(read.sure for read in reads) else "likely"

        def suggest() -> tuple[Choice, ...]:
            return self._near(label, [read.concept for read in reads])

        return Match(label.printed, choices, confidence, suggest, label.emoji, reads[0].rule)

    def telling(self, text: str) -> list[str]:
        """The words of a text that tell something, in base form."""
        return [self.names.base(word) for word in tokens(text) if not self.names.is_small(word)]

    # -- reading

    def _understood(self, label: Label) -> list[_Read]:
        """What was read of a label: all of it, else what stands outside its brackets, else what stands inside."""
        for text in dict.fromkeys((label.whole, label.core)):
            found = self._named(tokens(text))
            if found:
                return [_Read(found, True)]
        for text in dict.fromkeys((label.core, label.inside)):
            reads = self._parts(text, label.names)
            if reads:
                return reads if text == label.core else [read._replace(sure=False) for read in reads]
        return []

    def _parts(self, text: str, people: frozenset[str]) -> list[_Read]:
        """What was read of a text, whole or part by part; two pictures at most."""
        whole = self._clause(tokens(text)[:MOST_WORDS], people)
        if whole and whole.sure:
            return [whole]
        parts = self._split(text)
        if len(parts) < 2:
            return [whole] if whole else []
        reads: list[_Read] = []
        understood = True
        for part in parts[:MOST_PARTS]:
            # "wash hands and face": the second part has the first one's verb.
            shared = self._named([parts[0][0], *part]) if part is not parts[0] and len(parts[0]) > 1 else None
            read = _Read(shared, True, rule="shared verb") if shared else self._clause(part, people)
            understood = understood and read is not None
            if read:
                reads.append(read)
        several = len({read.concept for read in reads}) > 2
        return reads[:2] if understood and not several else [read._replace(sure=False) for read in reads[:2]]

    def _split(self, text: str) -> list[list[str]]:
        parts: list[list[str]] = []
        for piece in _SIGNS.split(text):
            parts.append([])
            for word in tokens(piece):
                if word in self.names.joins:
                    parts.append([])
                else:
                    parts[-1].append(word)
        return [part for part in parts if part]

    def _clause(self, given: list[str], people: frozenset[str]) -> _Read | None:
        """One thing, with what denies it."""
        found = self._named(given)
        if found:
            return _Read(found, True)
        if any(word in self.names.denials for word in given):
            rest = [word for word in given if word not in self.names.denials]
            denied = self._own_denial(given) or self._clause(rest, people) if rest else None
            if denied and denied.rule != "own no-picture":
                return denied._replace(crossed=not denied.crossed, rule="crossed")
            return denied
        if len(given) > 1 and given[0] in self.names.negations:
            for size in range(len(given) - 1, 1, -1):
                telling = not all(map(self.names.is_small, given[1:size]))
                own = self._named(given[:size]) if telling else None
                if own:
                    return _Read(own, size >= len(given) - 2, rule="own no-picture")
            denied = self._clause(given[1:], people)
            return denied._replace(crossed=not denied.crossed, rule="crossed") if denied else None
        return self._within(given, people)

    def _own_denial(self, given: list[str]) -> _Read | None:
        """A name that itself says no ("kein Kindergarten"), and stands in some words."""
        for size in range(len(given) - 1, 1, -1):
            for start in range(len(given) - size + 1):
                said = given[start : start + size]
                telling = {word for word in said if not self.names.is_small(word)}
                if len(telling) > 1 and telling & self.names.denials and (own := self._named(said)):
                    return _Read(own, size >= len(given) - 2, rule="own no-picture")
        return None

    def _within(self, given: list[str], people: frozenset[str]) -> _Read | None:
        """The longest name that stands in some words, unless it is the smaller part of what they say."""
        for size in range(len(given) - 1, 0, -1):
            for start in range(len(given) - size + 1):
                said = given[start : start + size]
                weight = sum(not self.names.is_small(word) for word in said)
                if not weight or not (found := self._named(said)):
                    continue
                rest = [
                    w for w in (*given[:start], *given[start + size :]) if not self._says_nothing(w, people)
                ]
                if len(rest) <= weight:
                    return _Read(found, not rest, rule="name and more")
        return None

    def _says_nothing(self, word: str, people: frozenset[str]) -> bool:
        names = self.names
        if word.isdigit() or names.is_small(word) or self._is_person(word):
            return True
        return word in people and not names.capitals and not names.knows(word)

    def _is_person(self, word: str) -> bool:
        found = self._named([word])
        return found is not None and self.vocabulary.kind(self._number(found)) == "people"

    def _named(self, given: Sequence[str]) -> str | None:
        """The concept that these words name, when it has a picture here; a person's own pack goes first."""
        own = self.vocabulary.find(given) if given else None
        if own is not None and ":" in self.vocabulary.concept(own).id:
            return self.vocabulary.concept(own).id
        found = self.names.find(given)
        number = None if found is None else self.vocabulary.number(found)
        return found if number is not None and self.english.picture(number) else None

    def _number(self, concept: str) -> int:
        number = self.vocabulary.number(concept)
        assert number is not None, concept
        return number

    # -- English, spelling, suggestions

    def _is_english(self, label: Label) -> bool:
        """Whether all words of a label are English ones of the vocabulary, and none means something else here."""
        said = words(label.core)
        names = self.names
        return all(self.vocabulary.knows(w) and w not in names.not_english for w in said if not w.isdigit())

    @cached_property
    def _speller(self) -> Speller:
        return Speller(self.names.spellings, lambda word: self.names.find([word]) is not None)

    def _corrected(self, label: Label) -> list[_Read]:
        """What a label says once its misspelt words are put right."""
        names = self.names
        fixed = []
        for word in tokens(label.core)[:MOST_WORDS]:
            known = names.knows(word) or names.is_small(word) or len(word) < SHORTEST_SLIP
            near = [] if known else self._speller.correct(names.base(word))
            fixed.append(near[0] if near else word)
        return self._parts(" ".join(fixed), label.names)

    def _near(self, label: Label, chosen: Sequence[str]) -> tuple[Choice, ...]:
        """Concepts that share words with the label, most shared first."""
        scores: dict[str, int] = {}
        for word in {self.names.base(w) for w in tokens(label.whole)[:MOST_WORDS]}:
            for concept in self.names.by_word.get(word, ()):
                scores[concept] = scores.get(concept, 0) + 1
        ranked = sorted((c for c in scores if c not in chosen), key=lambda c: (-scores[c], c))
        usable = [
            n for c in ranked if (n := self.vocabulary.number(c)) is not None and self.english.picture(n)
        ]
        return tuple(self.english.choice(n, False) for n in usable[:MOST_CANDIDATES])
