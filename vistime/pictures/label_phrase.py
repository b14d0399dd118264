"""What one plain phrase ("put your red wellies on after lunch") is about: the rules of English word order.

From the surest to the boldest: the whole phrase is a name; it is one once its opening ("it's time to", "go and") or
its end ("please", "today") is dropped; it begins with a name and tells the rest besides; its verb says little and
its object is a name; the last noun of a compound is a name. What the rules can't carry has no picture.
"""

from __future__ import annotations

from collections.abc import Sequence

from vistime.pictures.label_english import (
    ADJUNCTS,
    BEING,
    CARRIERS,
    CONTAINERS,
    DETERMINERS,
    GENERAL_VERBS,
    GIVING,
    HARMLESS,
    LIGHT_VERBS,
    LOOSE_TRAILERS,
    MOTIONS,
    NATURAL_VERBS,
    OBJECT_PHRASALS,
    OBJECT_VERBS,
    PARTICLES,
    PRONOUNS,
    TITLES,
    TOOL_VERBS,
    TRAILERS,
    VAGUE,
    VERBS,
    WATCHING,
)
from vistime.pictures.label_names import Names
from vistime.pictures.label_noun import ADJUNCT_FOR_SURE, Found, NounReader

LONGEST_NAME = 7
"""Words of the longest name that is looked for inside a phrase."""

LONGEST_PHRASE = 24
"""Words of a phrase that are read."""


_CARRIERS_BY_WORD: dict[str, list[tuple[str, ...]]] = {}
for _carrier in sorted((tuple(c.split()) for c in CARRIERS), key=len, reverse=True):
    _CARRIERS_BY_WORD.setdefault(_carrier[0], []).append(_carrier)


class PhraseReader:
    """Finds what a phrase is about."""

    def __init__(self, names: Names) -> None:
        self._vocabulary = names.vocabulary
        self._names = names
        self._nouns = NounReader(names)

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
        once = tuple(w for i, w in enumerate(bare) if not i or w != bare[i - 1])  # scrub, scrub, scrub
        if once != bare and (whole := self._whole(once)):
            return whole
        found = self._part(once)
        return (self._on_device(once, found) or found) if "on" in once else found

    # -- the whole phrase is a name

    def _whole(self, given: tuple[str, ...]) -> Found | None:
        """The phrase is a name as it stands, or once its opening and its end are dropped."""
        for start in _openings(given):
            rest = given[start:]
            found = self._names.named(rest)
            if found is not None:
                return Found(found, True, rest, "name")
        for start in _openings(given):
            rest = given[start:]
            end = len(rest)
            while end > 1 and rest[end - 1] in TRAILERS:
                end -= 1
                if rest[end] in PARTICLES and self._vocabulary.base(rest[0]) in VERBS:
                    break
                found = self._names.named(rest[:end])
                if found is not None:
                    return Found(found, True, rest[:end], "name and more")
            bare = self._nouns.without_adjectives(rest)
            if bare[-1] in VAGUE or bare[-1] in CONTAINERS:
                continue
            for at in range(1, len(rest) - len(bare) + 1):
                found = self._names.named(rest[at:])
                if found is not None:
                    return Found(found, True, rest[at:], "adjective and name")
        return None

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
        return self._nouns.read(given[starts[-1] :])

    def _subject(self, given: tuple[str, ...]) -> Found | None:
        """Somebody who does or is something: Lucy is poorly, Nan comes to visit."""
        while len(given) > 3 and given[0] in DETERMINERS:
            given = given[1:]
        if len(given) < 3 or given[1] not in BEING or given[0] in PRONOUNS:
            return None
        person = self._names.exact(given[:1])
        if person is not None and self._vocabulary.kind(person) != "people":
            return None
        found = self.read(given[2:])
        if found and (
            person is None or len(found.said) > 1 or self._vocabulary.kind(found.number) == "description"
        ):
            return found._replace(sure=False)
        return Found(person, False, given[:1], "somebody") if person is not None else None

    def _on_device(self, given: tuple[str, ...], found: Found | None) -> Found | None:
        """The device that something is watched or played on: watch Bluey on the tablet."""
        verb = self._vocabulary.base(given[0])
        at = given.index("on")
        place = tuple(w for w in given[at + 1 :] if w not in DETERMINERS)
        if verb not in _ON_SCREENS or not 0 < at < len(given) - 1 or not place:
            return None
        device = self._names.named(place)
        if device is None or self._vocabulary.category(device) != "technology":
            return None
        return Found(device, found is not None and found.sure, place, "on a device")

    def _leading(self, given: tuple[str, ...]) -> Found | None:
        """A name of two words or more at the front, and something told besides."""
        if len(given) == 2 and given[0] not in LIGHT_VERBS and self._names.person(given[1:]):  # phone Granny
            found = self._names.exact(given[:1])
            if found is not None and not self._names.person(given[:1]):
                return Found(found, True, given[:1], "done with somebody")
        for end in range(min(len(given) - 1, LONGEST_NAME), 1, -1):
            said = given[:end]
            looked_after = end == 2 and self._instructs(given[0]) and given[2] in _SOMEBODY
            if given[end - 1] in ADJUNCTS and given[end - 1] not in PARTICLES and not looked_after:
                continue
            found = self._names.named(said)
            if found is None or sum(w not in DETERMINERS for w in said) < 2 or said in OBJECT_PHRASALS:
                continue
            rest = given[end:]
            besides = (
                looked_after or rest[0] in ADJUNCTS or all(w in LOOSE_TRAILERS or w in ADJUNCTS for w in rest)
            )
            action = self._instructs(given[0])
            if besides or action:
                sure = besides and sum(w not in DETERMINERS for w in rest) <= ADJUNCT_FOR_SURE
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
                found = self._names.named((verb, *rest))
                if found is not None:
                    return Found(found, True, (verb, *rest), "name around a person")
        particle = ""
        if rest and rest[0] in PARTICLES:
            particle, rest = rest[0], rest[1:]
        elif len(rest) > 1 and rest[-1] in PARTICLES:
            particle, rest = rest[-1], rest[:-1]
        left_out = self._with_object_left_out((verb, particle) if particle else (verb,), rest)
        if left_out:
            return left_out
        into = verb in MOTIONS and (particle in _INTO or (bool(rest) and rest[0] in _INTO))
        alone = None if into else self._verb_alone(verb)
        if rest and rest[0] in ADJUNCTS and alone is None and len(rest) > 1:
            rest = rest[1:]
        phrasal = f"{verb} {particle}" if particle else verb
        thing = self._nouns.read(rest, phrasal) if rest and rest[0] not in ADJUNCTS else None
        if thing and phrasal in NATURAL_VERBS.get(self._vocabulary.category(thing.number), ()):
            return thing
        if particle and (verb, particle) not in OBJECT_PHRASALS:
            both = self._names.exact((verb, particle))
            if both is not None and self._vocabulary.kind(both) == "action":
                return Found(both, False, (verb, particle), "verb with particle")
        if alone is not None:
            return Found(alone, False, (verb,), "verb")
        if thing and (verb in LIGHT_VERBS or self._vocabulary.kind(thing.number) != "people"):
            return thing._replace(sure=False)
        said = (verb,) if verb in GENERAL_VERBS else WATCHING if verb == WATCHING[0] else ()
        general = self._names.exact(said)
        return Found(general, False, said, "verb with something") if general is not None and rest else None

    def _with_object_left_out(self, verb: tuple[str, ...], rest: tuple[str, ...]) -> Found | None:
        """The verb is named with the end of what follows: put (the peel) in the bin, turn on the (night) light."""
        cut = next((i for i, w in enumerate(rest) if w in ADJUNCTS), len(rest))
        if 0 < cut < len(rest) - 1 and rest[cut] in _INTO_OR_OF:
            said = (*verb, *rest[cut:])
            number = self._names.exact(said)
            if number is not None:
                return Found(number, False, said, "verb and place")
        if cut > 1 and rest[cut - 1] not in VAGUE | PARTICLES and self._names.named(rest[:cut]) is None:
            said = (*verb, rest[cut - 1])
            number = self._names.exact(said)
            if number is not None:
                harmless = all(w in HARMLESS or w in DETERMINERS for w in rest[: cut - 1])
                return Found(number, harmless, said, "verb and noun")
        return None

    def _verb_alone(self, verb: str) -> int | None:
        """The concept of a verb that shows what is done, whatever the object: draw, sing; not wash."""
        if verb not in VERBS or verb in OBJECT_VERBS or verb in LIGHT_VERBS:
            return None
        found = self._names.exact((verb,))
        if found is None or self._vocabulary.concept(found).id.startswith("no-"):
            return None
        shown = verb in TOOL_VERBS or self._vocabulary.kind(found) in ("action", "social", "place")
        return found if shown else None

    def _instructs(self, word: str) -> bool:
        """Whether the word is a verb as instructions begin with: brush, brushing; not brushed."""
        base = self._vocabulary.base(word)
        return base in VERBS and (word == base or word.endswith("ing"))

    def _without_receiver(self, given: tuple[str, ...]) -> tuple[str, ...]:
        """The object of a verb of giving, without the person who gets it: (give) Grandma a hug."""
        start = 1 if given and given[0] in DETERMINERS else 0
        if (
            len(given) < start + 2
            or not self._names.person(given[start : start + 1])
            or self._names.person(given[start + 1 :])
        ):
            return given
        return given[start + 1 :]

    def _without_names(self, given: tuple[str, ...]) -> tuple[str, ...]:
        """Without people's names: possessives of nobody we know, what follows a title, a subject before its verb."""
        base, knows = self._vocabulary.base, self._vocabulary.knows
        given = tuple(w for i, w in enumerate(given) if not i or given[i - 1] not in TITLES)
        kept = tuple(w for w in given if not (w.endswith("'s") and len(given) > 1 and self._nobody(w)))
        plain = kept[1:] if kept and kept[0] in DETERMINERS else kept
        if len(plain) > 2 and self._names.person(plain[:1]) and self._acts(plain[1]):
            return plain[1:]  # the dentist wears a mask
        if len(kept) > 2 and kept[1].endswith("s") and base(kept[1]) in VERBS and base(kept[0]) not in VERBS:
            subject = self._names.exact(kept[:1])
            if (subject is None and not knows(kept[0])) or (
                subject is not None and self._vocabulary.kind(subject) == "people"
            ):
                kept = kept[1:]
        return kept or given

    def _acts(self, word: str) -> bool:
        """Whether the word says what somebody does: wears."""
        return word.endswith("s") and not word.endswith("'s") and is_verb(self._vocabulary.base(word))

    def _nobody(self, possessive: str) -> bool:
        """Whether "Rose's" belongs to somebody the vocabulary doesn't know, unlike mum or the doctor."""
        return not self._names.person((self._vocabulary.base(possessive),))


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


_ON_SCREENS = frozenset({"watch", "play", "listen", "look", "see", "read"})
_SOMEBODY = DETERMINERS | {"me", "him", "her", "us", "them", "you"}
"""What follows a verb with its preposition that is a name: look after me, look for my shoes."""
_INTO_OR_OF = frozenset({"in", "into", "on", "onto", "to", "of", "at"})
_INTO = frozenset({"in", "into", "on", "onto", "under"})


def is_verb(base: str) -> bool:
    """Whether a word in its base form is one that instructions begin with."""
    return base in VERBS or base in LIGHT_VERBS or base in OBJECT_VERBS
