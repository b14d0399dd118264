"""What one plain phrase in a language other than English is about.

From the surest to the boldest: the whole phrase is a name, in any form and order; it is one without the words that say
little (have, do, with Mum, today); a name of several words stands in it; one of its words is a name. What is left over
then has to be less than what was understood.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from vistime.pictures.language_names import LanguageNames, folded
from vistime.pictures.match import Matcher

MOST_TELLING: Final = 7
"""Words of a phrase that say something, of which names are put together."""

SIDE_BY_SIDE: Final = "-"
"""Stands among the words for "of" where none is needed: Arabic and Welsh put two things side by side."""

_RANKS: Final = {"action": 0, "social": 0, "description": 0, "thing": 1, "place": 1}
_LIGHT, _TIME, _PEOPLE, _GOING = 2, 3, 4, 5
_GOINGS: Final = frozenset(
    {"visit", "visitor", "look", "school-trip", "journey", "appointment", "meeting", "go", "go-in", "leave"}
)
"""What says less than where or whom to: to visit Grandad, a trip to the zoo."""


class Read(NamedTuple):
    """A concept that was read in some words, whether these say nothing else, and whether they deny it."""

    concept: str
    sure: bool
    crossed: bool = False
    rule: str = "name"


class PhraseReader:
    """Reads phrases of one language."""

    def __init__(self, names: LanguageNames, english: Matcher) -> None:
        self.names, self.english = names, english
        self.vocabulary = english.vocabulary

    def named(self, given: Sequence[str], usual: bool = False) -> str | None:
        """The concept that these words name, when it has a picture here; a person's own pack goes first."""
        own = self.vocabulary.find(given) if given else None
        if own is not None and ":" in self.vocabulary.concept(own).id:
            return self.vocabulary.concept(own).id
        found = self.names.find(given, usual)
        number = None if found is None else self.vocabulary.number(found)
        return found if number is not None and self.english.picture(number) else None

    def whole(self, given: list[str]) -> str | None:
        """The concept that all of these words name; a verb with its particle is one word."""
        together = self.names.together(given)
        if together == given or self.names.find_written(given):
            return self.named(given)
        return self.named(together) or self.named(given)

    def read(self, given: list[str], people: frozenset[str]) -> Read | None:
        """What a phrase is about, with what denies it. `people` are words that are written as names are."""
        found = self.whole(given)
        if found:
            return Read(found, True)
        given = self.names.together(self._without_titles(given))
        if any(self.names.base(word) in self.names.not_denied for word in given):
            given = self._not_forgotten(given)
        given = self._without_when(given)
        found = self.named(given) if given else None
        if found:
            return Read(found, True)
        if any(word in self.names.denials for word in given):
            return self._denied_anywhere(given, people)
        if len(given) > 1 and given[0] in self.names.negations:
            return self._denied_in_front(given, people)
        return self._within(given, people) or self._with_heads(given, people)

    def _without_when(self, given: list[str]) -> list[str]:
        """Words without those that say before or after what: a wee before bedtime."""
        names = self.names
        for at, word in enumerate(given):
            if word in names.when:
                kept = given[:at] if names.head_first or not self._follows(given, at) else given[at + 1 :]
                if any(not self._is_small(w) for w in kept):
                    return kept
        return given

    def _follows(self, given: list[str], at: int) -> bool:
        """Whether "before" stands behind its noun (Urdu), not in front of it (German)."""
        return at > 0 and given[at - 1] in self.names.of

    # -- no, not, without

    def _not_forgotten(self, given: list[str]) -> list[str]:
        """Words without "do not forget"."""
        names = self.names
        denied = names.negations | names.denials
        kept = [w for w in given if names.base(w) not in names.not_denied]
        return [w for w in kept if w not in denied] if denied.intersection(given) else kept

    def _denied_anywhere(self, given: list[str], people: frozenset[str]) -> Read | None:
        rest = [word for word in given if word not in self.names.denials]
        denied = self._own_denial(given) or (self.read(rest, people) if rest else None)
        if denied and denied.rule != "own no-picture":
            return denied._replace(crossed=not denied.crossed, rule="crossed")
        return denied

    def _denied_in_front(self, given: list[str], people: frozenset[str]) -> Read | None:
        for size in range(len(given) - 1, 1, -1):
            telling = not all(map(self.names.is_small, given[1:size]))
            own = self.named(given[:size]) if telling else None
            if own:
                return Read(own, size >= len(given) - 2, rule="own no-picture")
        denied = self.read(given[1:], people)
        return denied._replace(crossed=not denied.crossed, rule="crossed") if denied else None

    def _own_denial(self, given: list[str]) -> Read | None:
        """A name that itself says no ("kein Kindergarten"), and stands in some words."""
        for size in range(len(given) - 1, 1, -1):
            for start in range(len(given) - size + 1):
                said = given[start : start + size]
                telling = {word for word in said if not self.names.is_small(word)}
                if len(telling) > 1 and telling & self.names.denials and (own := self.named(said)):
                    return Read(own, size >= len(given) - 2, rule="own no-picture")
        return None

    # -- names among other words

    def _within(self, given: list[str], people: frozenset[str]) -> Read | None:
        """The name of most words that stands in the given ones, unless it is the smaller part of what they say."""
        telling = [at for at, word in enumerate(given) if not self._is_small(word)]
        told = [at for at in telling if not self._says_little(given[at], people)]
        for said in self._several(given, telling):
            found = self.named([given[at] for at in said])
            if found:
                inside = range(said[0], said[-1] + 1)
                weight = sum(at in inside for at in telling) if len(inside) == len(said) else len(said)
                rest = [at for at in told if at not in said]
                if len(rest) <= weight:
                    return Read(found, not rest, rule="name and more")
        return self._single(given, telling, told)

    def _several(self, given: list[str], telling: list[int]) -> Iterator[Sequence[int]]:
        """Places of words that may be a name of two telling words and more, most first: side by side, then apart."""
        most = telling[:MOST_TELLING]
        for size in range(len(most), 1, -1):
            for first in range(len(most) - size + 1):
                last = first + size - 1
                before = most[first - 1] + 1 if first else 0
                after = most[last + 1] if last + 1 < len(most) else len(given)
                yield range(most[first], most[last] + 1)
                if before < most[first] or most[last] + 1 < after:
                    yield range(before, after)
            if size < len(most):
                yield from combinations(most, size)

    def _single(self, given: list[str], telling: list[int], told: list[int]) -> Read | None:
        """The word that shows best what is meant: what is done, what it is done with; else a time or a person."""
        best: tuple[int, int, str] | None = None
        for here, at in enumerate(telling):
            if self._only_says_which(given, at, telling):
                continue
            before = telling[here - 1] + 1 if here else 0
            after = telling[here + 1] if here + 1 < len(telling) else len(given)
            found = self._with_small_words(given, at, before, after)
            if not found and not any(other != at for other in told):
                found = self.named([given[at]])
            if found and not self._is_a_light_noun(given[at], found, len(telling)):
                rank = self._rank(given[at], found), at, found
                best = min(best, rank) if best else rank
        if best is None:
            return None
        rest = [at for at in told if at != best[1] and self.named([given[at]]) != best[2]]
        if len(rest) > 1 or (rest and best[0] == _LIGHT and self._needs_an_object(best[2])):
            return None
        return Read(best[2], not rest, rule="name and more")

    def _with_small_words(self, given: list[str], at: int, before: int, after: int) -> str | None:
        """The name that a word is together with small ones beside it (go home), or alone."""
        spans = (
            given[before:after],
            given[at:after],
            given[before : at + 1],
            given[max(before, at - 1) : at + 1],
        )
        for said in (*spans, [given[at]]):
            found = self.names.find_in_order(said)
            if (
                found
                and self.vocabulary.number(found) is not None
                and self.english.picture(self._number(found))
            ):
                return found
        return None

    def _is_a_light_noun(self, word: str, concept: str, telling: int) -> bool:
        """Whether a word says little beside others: a lesson of something is no homework."""
        kind = self.vocabulary.kind(self._number(concept))
        return telling > 1 and kind != "action" and self.names.is_light(word)

    def _needs_an_object(self, concept: str) -> bool:
        """Whether a verb says nothing of what it is done with: to wear something is not to get dressed."""
        return self.vocabulary.category(self._number(concept)) in ("self-care", "clothes")

    def _rank(self, word: str, concept: str) -> int:
        kind = self.vocabulary.kind(self._number(concept))
        if concept in _GOINGS:
            return _GOING
        if kind in ("people", "time"):
            return _PEOPLE if kind == "people" else _TIME
        return _LIGHT if self.names.is_light(word) else _RANKS.get(kind, 1)

    def _only_says_which(self, given: list[str], at: int, telling: list[int]) -> bool:
        """Whether a word only says of which kind another thing is: a bottle of water is no water."""
        names = self.names
        here = telling.index(at)
        if names.head_first:
            before = telling[here - 1] if here else None
            if before is None or names.is_light(given[before]) or self._is_done(given[before]):
                return False
            between = given[before + 1 : at]
            if SIDE_BY_SIDE in names.of and not between:
                return self.named([given[before]]) is None
            return any(word in names.of for word in between)
        after = telling[here + 1] if here + 1 < len(telling) else None
        if after is None or names.is_light(given[after]):
            return False
        return any(word in names.of for word in given[at + 1 : after])

    def _is_done(self, word: str) -> bool:
        found = self.named([word])
        return found is not None and self.vocabulary.kind(self._number(found)) == "action"

    def _with_heads(self, given: list[str], people: frozenset[str]) -> Read | None:
        """What compounds are kinds of: apple juice is juice."""
        heads = [self.names.head(word) or word for word in given]
        found = self.named(heads) if heads != given else None
        read = Read(found, False) if found else self._within(heads, people) if heads != given else None
        return read._replace(sure=False, rule="compound") if read else None

    # -- words that say little

    def _without_titles(self, given: list[str]) -> list[str]:
        """Words without people's names behind a title: Frau Klein."""
        titles = self.names.titles
        if not titles.intersection(given):
            return given
        kept = [
            word for at, word in enumerate(given)
            if word not in titles and not (at and given[at - 1] in titles and not self.names.knows(word))
        ]  # fmt: skip
        return kept or given

    def _is_small(self, word: str) -> bool:
        return word.isdigit() or self.names.is_small(word)

    def _says_little(self, word: str, people: frozenset[str]) -> bool:
        """Whether a word may be left over: to have, today, with Mum, with Kuba."""
        names = self.names
        if names.is_light(word):
            return True
        found = self.named([word])
        if found:
            return self.vocabulary.kind(self._number(found)) in ("people", "time")
        return word in people and not names.capitals and folded(word) == names.base(word)

    def _number(self, concept: str) -> int:
        number = self.vocabulary.number(concept)
        assert number is not None, concept
        return number
