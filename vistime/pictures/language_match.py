"""A label in another language -> its pictures: by that language's names, then by the English ones.

The rules are those that hold in any language: a whole name in any form and order is sure; a name with more words than
small ones and people's names about it is likely; parts of "A and B" are read one by one; "no ..." is shown crossed out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cached_property
from typing import Final

from vistime.pictures.label import Label, read_label, words
from vistime.pictures.language_names import LanguageNames, folded, tokens
from vistime.pictures.language_phrase import PhraseReader, Read
from vistime.pictures.match import MOST_CANDIDATES, MOST_PARTS, MOST_WORDS, Choice, Confidence, Match, Matcher
from vistime.pictures.spelling import Speller
from vistime.pictures.vocabulary import Vocabulary

SHORTEST_SLIP: Final = 6
"""Letters from which a word is taken for a misspelt one: of the shorter ones too many are words of the language."""

LIKE: Final = 4
"""Letters that a word and another have in common at their beginning, to be suggested for it."""

_SIGNS: Final = re.compile(r"[,،、;/+&|]|\s[-–—]\s")
_LIST: Final = re.compile(r":\s|\s[-–—]\s")
"""What may stand before the parts of what was named first: getting dressed: vest, pants, shirt."""


class LanguageMatcher:
    """Finds the pictures of labels in one language other than English; `english` is asked second."""

    def __init__(self, names: LanguageNames, english: Matcher) -> None:
        self.names, self.english = names, english
        self.vocabulary: Vocabulary = english.vocabulary
        self._phrases = PhraseReader(names, english)

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
        """The number of the concept that these words name for sure; one word only in its usual meaning."""
        said = [token for word in given for token in tokens(word)]
        found = self._phrases.named(said, usual=len(said) < 2)
        return None if found is None else self._number(found)

    def choice(self, number: int, crossed: bool) -> Choice:
        """A concept as what a label gets."""
        return self.english.choice(number, crossed)

    def _matched(self, label: Label, reads: list[Read]) -> Match:
        choices = tuple(dict.fromkeys(self.choice(self._number(r.concept), r.crossed) for r in reads))
        confidence: Confidence = "sure" if all(read.sure for read in reads) else "likely"

        def suggest() -> tuple[Choice, ...]:
            return self._near(label, [read.concept for read in reads])

        return Match(label.printed, choices, confidence, suggest, label.emoji, reads[0].rule)

    def telling(self, text: str) -> list[str]:
        """The words of a text that tell something, in base form."""
        return [self.names.base(word) for word in tokens(text) if not self.names.is_small(word)]

    # -- reading

    def _understood(self, label: Label) -> list[Read]:
        """What was read of a label: all of it, else what stands outside its brackets, else what stands inside."""
        for text in dict.fromkeys((label.whole, label.core)):
            found = self._phrases.whole(tokens(text))
            if found:
                return [Read(found, True)]
        for text in dict.fromkeys((label.core, label.inside)):
            reads = self._parts(text, label.names)
            if reads:
                return reads if text == label.core else [read._replace(sure=False) for read in reads]
        return []

    def _parts(self, text: str, people: frozenset[str]) -> list[Read]:
        """What was read of a text, whole or part by part; two pictures at most."""
        parts = self._split(text)
        whole = self._phrases.read(self.names.apart(tokens(text))[:MOST_WORDS], people)
        if whole and (len(parts) < 2 or (whole.sure and whole.rule == "name")):
            return [whole]
        if len(parts) < 2:
            return []
        head, *rest = _LIST.split(text, maxsplit=1)
        if rest and len(self._split(rest[0])) > 1:
            named = self._phrases.read(tokens(head), people)
            if named and named.sure:
                return [named]
        reads: list[Read] = []
        understood = True
        for part in parts[:MOST_PARTS]:
            # "wash hands and face": the second part has the first one's verb.
            first = part is parts[0] or len(parts[0]) < 2
            shared = None if first else self._phrases.named([parts[0][0], *part])
            read = Read(shared, True, rule="shared verb") if shared else self._phrases.read(part, people)
            understood = understood and read is not None
            if read:
                reads.append(read)
        several = len({read.concept for read in reads}) > 2
        return reads[:2] if understood and not several else [read._replace(sure=False) for read in reads[:2]]

    def _split(self, text: str) -> list[list[str]]:
        parts: list[list[str]] = []
        for piece in _SIGNS.split(text):
            parts.append([])
            for word in self.names.apart(tokens(piece)):
                if word in self.names.joins:
                    parts.append([])
                else:
                    parts[-1].append(word)
        return [part for part in parts if part]

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

    def _corrected(self, label: Label) -> list[Read]:
        """What a label says for sure once its misspelt words are put right."""
        fixed = [self._spelt(word) for word in tokens(label.core)[:MOST_WORDS]]
        reads = self._parts(" ".join(fixed), label.names)
        return reads if all(read.sure for read in reads) else []

    def _spelt(self, word: str) -> str:
        """A word put right; one that is known, or another word of the language, as it is."""
        plain = folded(word)
        if self.names.knows(word) or len(plain) < SHORTEST_SLIP or plain in self.names.real:
            return word
        near = self._speller.correct(plain)
        return near[0] if near else word

    def _near(self, label: Label, chosen: Sequence[str]) -> tuple[Choice, ...]:
        """Concepts that share words with the label, most shared first; else those of words that begin alike. They
        are called as in the label's language, for that is how they may be chosen.
        """
        by_word = self.names.by_word
        said = {self.names.base(w) for w in tokens(label.whole)[:MOST_WORDS] if not self.names.is_small(w)}
        scores: dict[str, float] = {}
        for word in said:
            for place, concept in enumerate(by_word.get(word, ())):
                scores[concept] = scores.get(concept, 0) + 1 - place / 1000
        if not scores and not chosen:
            for word in said:
                for other in (w for w in by_word if len(word) >= LIKE and w.startswith(word[:LIKE])):
                    for concept in by_word[other][:1]:
                        scores[concept] = max(scores.get(concept, 0), _alike(word, other))
        ranked = sorted((c for c in scores if c not in chosen), key=lambda c: (-scores[c], c))
        usable = [
            n for c in ranked if (n := self.vocabulary.number(c)) is not None and self.english.picture(n)
        ]
        return tuple(self._called_here(self.choice(n, False)) for n in usable[:MOST_CANDIDATES])

    def _called_here(self, choice: Choice) -> Choice:
        return choice._replace(name=self.names.printed(choice.concept) or choice.name)


def _alike(a: str, b: str) -> float:
    """How much of two words is the same from their beginning."""
    same = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return same / max(len(a), len(b))
