"""What a noun with its company ("my favourite cheese sandwich with crisps") is about: mostly its last word."""

from __future__ import annotations

from typing import NamedTuple

from vistime.pictures.label_english import (
    ADJUNCTS,
    CONTAINERS,
    DETERMINERS,
    FACES,
    GENERIC,
    HARMLESS,
    LOOSE_TRAILERS,
    NATURAL_VERBS,
    NOT_FOR_CLUBS,
    OF_WORDS,
    SAFE_HEADS,
    TRIP_WORDS,
    VAGUE,
    VERBS,
)
from vistime.pictures.label_names import Names, is_number

ADJUNCT_FOR_SURE = 4
"""Words told besides ("before we go to lunch") up to which a phrase of two words or more is still sure."""


class Found(NamedTuple):
    """The number of a concept, whether it is sure, the words that named it, and by which rule.

    `besides`: the phrase goes on with when, where or with whom.
    """

    number: int
    sure: bool
    said: tuple[str, ...]
    rule: str
    besides: bool = False


class NounReader:
    """Finds the thing, person or place that a noun with its company is about."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._vocabulary = names.vocabulary

    def read(self, given: tuple[str, ...], verb: str = "") -> Found | None:
        """A thing and what is said about it: the noun before the first preposition. `verb`: what is done to it."""
        cut = next(
            (i for i, w in enumerate(given) if i and (w in ADJUNCTS or _way_back(given[i:]))), len(given)
        )
        besides = given[cut:]
        full = self._names.named(given[:cut])
        head = given[:cut] if full is not None else self.without_adjectives(given[:cut])
        while len(head) > 1 and head[-1] in LOOSE_TRAILERS:
            head = head[:-1]
        if besides and len(besides) > 1 and _leads_on(head[-1], besides[0]):
            return self.read(besides[1:], verb)
        found = full if full is not None else self._names.named(head)
        if found is not None and head[-1] in VAGUE and (verb or len(head) < len(given)):
            return None
        if found is not None:
            plain = tuple(w for w in head if w not in DETERMINERS)
            few = sum(w not in DETERMINERS for w in besides) <= ADJUNCT_FOR_SURE
            return Found(found, few and (len(plain) > 1 or not besides), head, "noun", bool(besides))
        return self._compound(head, verb) or self._spread(head, besides)

    def _spread(self, head: tuple[str, ...], besides: tuple[str, ...]) -> Found | None:
        """What something unknown is eaten on: Marmite on toast."""
        if (
            besides[:1] != ("on",)
            or len(besides) < 2
            or any(self._names.exact((word,)) is not None for word in head)
        ):
            return None
        found = self._names.named(besides[1:])
        if found is None or self._vocabulary.category(found) != "food-and-drink":
            return None
        return Found(found, False, besides[1:], "eaten on")

    def without_adjectives(self, given: tuple[str, ...]) -> tuple[str, ...]:
        """The phrase from its noun on. What stands before a determiner, or may be a verb, is no adjective."""
        rest = given
        while len(rest) > 1 and (rest[0] in HARMLESS or rest[0] in DETERMINERS or is_number(rest[0])):
            if rest[1] in ADJUNCTS or (rest[0] in HARMLESS and rest[1] in DETERMINERS):
                break
            if rest is given and rest[0] in VERBS:
                break
            rest = rest[1:]
        return rest

    def _compound(self, head: tuple[str, ...], verb: str) -> Found | None:
        """Several nouns in a row."""
        if len(head) < 2:
            return None
        kind, category = self._vocabulary.kind, self._vocabulary.category
        first = self._names.exact(head[:1])
        name = not self._vocabulary.knows(head[1])
        if name and first is not None and kind(first) == "people" and not head[0].endswith("s"):
            return Found(first, False, head[:1], "person with a name")
        if head[0].endswith("'s") and self._names.person((self._vocabulary.base(head[0]),)):
            found = self._names.named(head[1:])
            if found is not None and kind(found) != "time":
                return Found(found, True, head[1:], "somebody's")
        if head[-1] in FACES and first is not None and category(first) == "feelings" and len(head) == 2:
            return Found(first, True, head[:1], "feeling")
        if head[-1] in GENERIC:
            found = self._names.named(head[:-1])
            if found is None or head[-2] in VAGUE or kind(found) in ("description", "time", "social"):
                return None
            if category(found) in NOT_FOR_CLUBS and head[-1] not in ("visit", "trip", "time"):
                return None
            return Found(found, True, head[:-1], "noun and time")
        for start in range(1, len(head)):
            tail = head[start:]
            found = self._names.named(tail)
            if found is None:
                continue
            before = [w for w in head[:start] if w not in DETERMINERS]
            if all(w in HARMLESS or is_number(w) for w in before):
                return Found(found, True, tail, "adjective and noun")
            if tail[-1] in CONTAINERS or tail[-1] in VAGUE or kind(found) in ("social", "time"):
                return None
            if category(found) in SAFE_HEADS or verb in NATURAL_VERBS.get(category(found), ()):
                return Found(found, False, tail, "head noun")
            return None
        return None


def _way_back(rest: tuple[str, ...]) -> bool:
    """Whether "back" leads to a place, as in "bus back to school"; not the part of the body."""
    return (
        rest[0] == "back"
        and len(rest) > 1
        and rest[1] in ("to", "home", "from", "in", "into", "inside", "at")
    )


def _leads_on(noun: str, preposition: str) -> bool:
    """Whether what is meant comes after the preposition: a cup of tea, a trip to the zoo."""
    if preposition == "of":
        return noun in OF_WORDS
    return noun in TRIP_WORDS and preposition in ("to", "at", "with", "for", "in", "on")
