"""What one plain phrase ("put your red wellies on after lunch") is about: the rules of English word order.

From the surest to the boldest: the whole phrase is a name; it is one once its opening ("it's time to", "go and") or
its end ("please", "today") is dropped; it begins with a name and tells the rest besides; its verb says little and
its object is a name; the last noun of a compound is a name. What the rules can't carry has no picture.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from vistime.pictures.label_english import (
    ADJUNCTS,
    BEING,
    CARRIERS,
    CONTAINERS,
    DETERMINERS,
    FACES,
    GENERAL_VERBS,
    GENERIC,
    GIVING,
    HARMLESS,
    LIGHT_VERBS,
    LOOSE_TRAILERS,
    MOTIONS,
    NATURAL_VERBS,
    NOT_FOR_CLUBS,
    NUMBERS,
    OBJECT_PHRASALS,
    OBJECT_VERBS,
    OF_WORDS,
    PARTICLES,
    PRONOUNS,
    SAFE_HEADS,
    TITLES,
    TOOL_VERBS,
    TRAILERS,
    TRIP_WORDS,
    VAGUE,
    VERBS,
    WATCHING,
)
from vistime.pictures.vocabulary import Vocabulary

LONGEST_NAME = 7
"""Words of the longest name that is looked for inside a phrase."""

LONGEST_PHRASE = 24
"""Words of a phrase that are read."""

_ADJUNCT_FOR_SURE = 4
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


_CARRIERS_BY_WORD: dict[str, list[tuple[str, ...]]] = {}
for _carrier in sorted((tuple(c.split()) for c in CARRIERS), key=len, reverse=True):
    _CARRIERS_BY_WORD.setdefault(_carrier[0], []).append(_carrier)


class PhraseReader:
    """Finds what a phrase is about. `usable` says whether a concept has a picture here."""

    def __init__(self, vocabulary: Vocabulary, usable: Callable[[int], bool]) -> None:
        self._vocabulary = vocabulary
        self._usable = usable

    def exact(self, given: Sequence[str]) -> int | None:
        """The concept with exactly this name."""
        found = None
        if given and given[-1].endswith("'s"):  # to Granny's
            found = self._vocabulary.find((*given, "house"))
        if found is None:
            found = self._vocabulary.find(given)
        return found if found is not None and self._usable(found) else None

    def read(self, given: Sequence[str]) -> Found | None:
        """What the phrase is about."""
        given = tuple(given[:LONGEST_PHRASE])
        if not given:
            return None
        whole = self._whole(given)
        if whole:
            return whole
        bare = self._without_names(given)
        if bare != given:
            whole = self._whole(bare)
            if whole:
                return whole._replace(sure=whole.sure and not any(w in TITLES for w in given))
        return self._part(bare)

    # -- the whole phrase is a name

    def _whole(self, given: tuple[str, ...]) -> Found | None:
        """The phrase is a name as it stands, or once its opening and its end are dropped."""
        for start in _openings(given):
            rest = given[start:]
            found = self._named(rest)
            if found is not None:
                return Found(found, True, rest, "name")
        for start in _openings(given):
            rest = given[start:]
            end = len(rest)
            while end > 1 and rest[end - 1] in TRAILERS:
                end -= 1
                if rest[end] in PARTICLES and self._vocabulary.base(rest[0]) in VERBS:
                    break
                found = self._named(rest[:end])
                if found is not None:
                    return Found(found, True, rest[:end], "name and more")
            bare = self._without_adjectives(rest)
            if bare[-1] in VAGUE or bare[-1] in CONTAINERS:
                continue
            for at in range(1, len(rest) - len(bare) + 1):
                found = self._named(rest[at:])
                if found is not None:
                    return Found(found, True, rest[at:], "adjective and name")
        return None

    def _named(self, given: tuple[str, ...]) -> int | None:
        """The concept with this name, its words in this order or in another that means the same."""
        found = self.exact(given)
        if found is not None or len(given) < 2:
            return found
        last = given[-1]
        if last in PARTICLES:
            if len(given) > 2:  # put shoes on: put on shoes
                found = self.exact((given[0], last, *given[1:-1]))
            if found is None and last in ("on", "off"):  # shoes on: put on shoes
                found = self.exact(("put" if last == "on" else "take", last, *given[:-1]))
        elif given[1] in PARTICLES and len(given) > 2:
            found = self.exact((given[0], *given[2:], given[1]))
        elif last == "time":
            found = self.exact(given[:-1])
        elif last.endswith(("ing", "ed")):  # book reading, teeth brushed: read book, brush teeth
            base = self._vocabulary.base(last)
            if base != last:
                found = self.exact((base, *given[:-1]))
        if found is None and any(_number(w) for w in given[:-1]):
            fewer = tuple(w for w in given[:-1] if not _number(w))
            found = self.exact((*fewer, last))
        return found

    # -- some words are left over

    def _part(self, given: tuple[str, ...]) -> Found | None:
        """The phrase says more than its name."""
        found = self._leading(given) or self._subject(given)
        if found:
            return found
        starts = _openings(given)
        for start in starts[1:]:
            found = self._leading(given[start:])
            if found:
                return found
        for start in starts:
            rest = given[start:]
            verb = self._vocabulary.base(rest[0])
            instructs = is_verb(verb) and (rest[0] == verb or rest[0].endswith("ing"))
            if instructs or (len(rest) > 2 and rest[1] in DETERMINERS):
                found = self._verb(verb, rest)
                if found:
                    return found
        return self._noun(given[starts[-1] :])

    def _subject(self, given: tuple[str, ...]) -> Found | None:
        """Somebody who does or is something: Lucy is poorly, Nan comes to visit."""
        while len(given) > 3 and given[0] in DETERMINERS:
            given = given[1:]
        if len(given) < 3 or given[1] not in BEING or given[0] in PRONOUNS:
            return None
        person = self.exact(given[:1])
        if person is not None and self._vocabulary.kind(person) != "people":
            return None
        found = self.read(given[2:])
        if found and (
            person is None or len(found.said) > 1 or self._vocabulary.kind(found.number) == "description"
        ):
            return found._replace(sure=False)
        return Found(person, False, given[:1], "somebody") if person is not None else None

    def _leading(self, given: tuple[str, ...]) -> Found | None:
        """A name of two words or more at the front, and something told besides."""
        if len(given) == 2 and given[0] not in LIGHT_VERBS and self._person(given[1:]):  # phone Granny
            found = self.exact(given[:1])
            if found is not None and not self._person(given[:1]):
                return Found(found, True, given[:1], "done with somebody")
        for end in range(min(len(given) - 1, LONGEST_NAME), 1, -1):
            if given[end - 1] in ADJUNCTS and given[end - 1] not in PARTICLES:
                continue
            said = given[:end]
            found = self._named(said)
            if found is None or sum(w not in DETERMINERS for w in said) < 2 or said in OBJECT_PHRASALS:
                continue
            rest = given[end:]
            besides = rest[0] in ADJUNCTS or all(w in LOOSE_TRAILERS or w in ADJUNCTS for w in rest)
            action = self._instructs(given[0])
            if besides or action:
                sure = besides and sum(w not in DETERMINERS for w in rest) <= _ADJUNCT_FOR_SURE
                return Found(found, sure, said, "name at the front", besides)
        return None

    def _verb(self, verb: str, given: tuple[str, ...]) -> Found | None:
        """A verb that is not part of a name: its object, when the verb says little, else the verb."""
        rest = given[1:]
        if given[0] != verb and len(rest) == 1 and (rest[0] in CONTAINERS or rest[0] in VAGUE):
            return None  # sleeping bag
        if verb in GIVING:
            object_only = self._without_receiver(rest)
            if len(object_only) < len(rest):
                rest = object_only
                found = self._named((verb, *rest))
                if found is not None:
                    return Found(found, True, (verb, *rest), "name around a person")
        particle = ""
        if rest and rest[0] in PARTICLES:
            particle, rest = rest[0], rest[1:]
        elif len(rest) > 1 and rest[-1] in PARTICLES:
            particle, rest = rest[-1], rest[:-1]
        into = verb in MOTIONS and (particle in _INTO or (bool(rest) and rest[0] in _INTO))
        alone = None if into else self._verb_alone(verb)
        if rest and rest[0] in ADJUNCTS and alone is None and len(rest) > 1:
            rest = rest[1:]
        phrasal = f"{verb} {particle}" if particle else verb
        thing = self._noun(rest, phrasal) if rest and rest[0] not in ADJUNCTS else None
        if thing and phrasal in NATURAL_VERBS.get(self._vocabulary.category(thing.number), ()):
            return thing
        if particle and (verb, particle) not in OBJECT_PHRASALS:
            both = self.exact((verb, particle))
            if both is not None and self._vocabulary.kind(both) == "action":
                return Found(both, False, (verb, particle), "verb with particle")
        if alone is not None:
            return Found(alone, False, (verb,), "verb")
        if thing and (verb in LIGHT_VERBS or self._vocabulary.kind(thing.number) != "people"):
            return thing._replace(sure=False)
        said = (verb,) if verb in GENERAL_VERBS else WATCHING if verb == WATCHING[0] else ()
        general = self.exact(said)
        return Found(general, False, said, "verb with something") if general is not None and rest else None

    def _verb_alone(self, verb: str) -> int | None:
        """The concept of a verb that shows what is done, whatever the object: draw, sing; not wash."""
        if verb not in VERBS or verb in OBJECT_VERBS or verb in LIGHT_VERBS:
            return None
        found = self.exact((verb,))
        if found is None or self._vocabulary.concept(found).id.startswith("no-"):
            return None
        shown = verb in TOOL_VERBS or self._vocabulary.kind(found) in ("action", "social", "place")
        return found if shown else None

    def _instructs(self, word: str) -> bool:
        """Whether the word is a verb as instructions begin with: brush, brushing; not brushed."""
        base = self._vocabulary.base(word)
        return base in VERBS and (word == base or word.endswith("ing"))

    def _person(self, given: tuple[str, ...]) -> bool:
        found = self.exact(given)
        return found is not None and self._vocabulary.kind(found) == "people"

    def _without_receiver(self, given: tuple[str, ...]) -> tuple[str, ...]:
        """The object of a verb of giving, without the person who gets it: (give) Grandma a hug."""
        start = 1 if given and given[0] in DETERMINERS else 0
        if (
            len(given) < start + 2
            or not self._person(given[start : start + 1])
            or self._person(given[start + 1 :])
        ):
            return given
        return given[start + 1 :]

    def _noun(self, given: tuple[str, ...], verb: str = "") -> Found | None:
        """A thing and what is said about it: the noun before the first preposition. `verb`: what is done to it."""
        cut = next((i for i, w in enumerate(given) if w in ADJUNCTS and i), len(given))
        besides = given[cut:]
        full = self._named(given[:cut])
        head = given[:cut] if full is not None else self._without_adjectives(given[:cut])
        while len(head) > 1 and head[-1] in LOOSE_TRAILERS:
            head = head[:-1]
        if besides and len(besides) > 1 and _leads_on(head[-1], besides[0]):
            return self._noun(besides[1:], verb)
        found = full if full is not None else self._named(head)
        if found is not None and head[-1] in VAGUE and (verb or len(head) < len(given)):
            return None
        if found is not None:
            plain = tuple(w for w in head if w not in DETERMINERS)
            few = sum(w not in DETERMINERS for w in besides) <= _ADJUNCT_FOR_SURE
            return Found(found, few and (len(plain) > 1 or not besides), head, "noun", bool(besides))
        return self._compound(head, verb)

    def _without_adjectives(self, given: tuple[str, ...]) -> tuple[str, ...]:
        """The phrase from its noun on. What stands before a determiner, or may be a verb, is no adjective."""
        rest = given
        while len(rest) > 1 and (rest[0] in HARMLESS or rest[0] in DETERMINERS or _number(rest[0])):
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
        first = self.exact(head[:1])
        name = not self._vocabulary.knows(head[1])
        if name and first is not None and kind(first) == "people" and not head[0].endswith("s"):
            return Found(first, False, head[:1], "person with a name")
        if head[-1] in FACES and first is not None and category(first) == "feelings" and len(head) == 2:
            return Found(first, True, head[:1], "feeling")
        if head[-1] in GENERIC:
            found = self._named(head[:-1])
            if found is None or head[-2] in VAGUE or kind(found) in ("description", "time", "social"):
                return None
            if category(found) in NOT_FOR_CLUBS and head[-1] not in ("visit", "trip", "time"):
                return None
            return Found(found, True, head[:-1], "noun and time")
        for start in range(1, len(head)):
            tail = head[start:]
            found = self._named(tail)
            if found is None:
                continue
            before = [w for w in head[:start] if w not in DETERMINERS]
            if all(w in HARMLESS or _number(w) for w in before):
                return Found(found, True, tail, "adjective and noun")
            if tail[-1] in CONTAINERS or tail[-1] in VAGUE or kind(found) in ("social", "time"):
                return None
            if category(found) in SAFE_HEADS or verb in NATURAL_VERBS.get(category(found), ()):
                return Found(found, False, tail, "head noun")
            return None
        return None

    def _without_names(self, given: tuple[str, ...]) -> tuple[str, ...]:
        """Without people's names: possessives of nobody we know, what follows a title, a subject before its verb."""
        base, knows = self._vocabulary.base, self._vocabulary.knows
        given = tuple(w for i, w in enumerate(given) if not i or given[i - 1] not in TITLES)
        kept = tuple(w for w in given if not (w.endswith("'s") and len(given) > 1 and self._nobody(w)))
        if len(kept) > 2 and kept[1].endswith("s") and base(kept[1]) in VERBS and base(kept[0]) not in VERBS:
            subject = self.exact(kept[:1])
            if (subject is None and not knows(kept[0])) or (
                subject is not None and self._vocabulary.kind(subject) == "people"
            ):
                kept = kept[1:]
        return kept or given

    def _nobody(self, possessive: str) -> bool:
        """Whether "Rose's" belongs to somebody the vocabulary doesn't know, unlike mum or the doctor."""
        return not self._person((self._vocabulary.base(possessive),))


def _openings(given: tuple[str, ...]) -> list[int]:
    """Where the phrase may begin: at its front, and after each of the openings that stand there."""
    starts = [0]
    at = 0
    while at < len(given) - 1:
        for carrier in _CARRIERS_BY_WORD.get(given[at], ()):
            after = at + len(carrier)
            if after < len(given) and given[at:after] == carrier:
                at = after
                break
        else:
            if given[at] not in DETERMINERS:
                return starts
            at += 1
        starts.append(at)
    return starts


def _leads_on(noun: str, preposition: str) -> bool:
    """Whether what is meant comes after the preposition: a cup of tea, a trip to the zoo."""
    if preposition == "of":
        return noun in OF_WORDS
    return noun in TRIP_WORDS and preposition in ("to", "at", "with", "for", "in", "on")


_INTO = frozenset({"in", "into", "on", "onto", "under"})


def is_verb(base: str) -> bool:
    """Whether a word in its base form is one that instructions begin with."""
    return base in VERBS or base in LIGHT_VERBS or base in OBJECT_VERBS


def _number(word: str) -> bool:
    return word.isdigit() or word in NUMBERS
