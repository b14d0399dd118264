"""A label -> the pictures that show it, how sure that is, and what else it might have been."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple, Protocol

from vistime.pictures.label import Label, normal, read_label, words
from vistime.pictures.label_english import (
    CALLED_OFF,
    COMPANY,
    CONNECTORS,
    DETERMINERS,
    NEGATIONS,
    NOT_DENIED,
    VERBS,
)
from vistime.pictures.label_names import Names
from vistime.pictures.label_noun import Found
from vistime.pictures.label_phrase import PhraseReader, is_verb
from vistime.pictures.spelling import Speller
from vistime.pictures.vocabulary import Vocabulary

Confidence = Literal["sure", "likely", "none"]

MOST_CANDIDATES = 5
MOST_PARTS = 6
"""Parts of a label such as "A, B and C" that are read; two are shown."""

MOST_WORDS = 24
"""Words of a label whose spelling is looked at."""

_CONNECTOR = re.compile(CONNECTORS)
_ON_OR_OFF = (("on",), ("off",))
_WHOLE_RULES = ("name", "name and more")
_SHARED_PARTICLES = ("on", "off", "away", "up", "down", "out")
_WHILE = re.compile(
    r"^(?:(?:when|after|before|once|if|while|as soon as)\b[^,]*?"
    r"(?:,|\b(?:i|we|you)\b[^,]*?\b(?=(?:i|we|you)(?:'ll)?\b))"
    r"|(?:on|at|in|during|every|each)\b[^,]{2,30}?(?:,|\b(?=(?:i|we)\b)))\s*(?=\w)"
)
"""A clause that says when, before the one that says what: "when I get home, I ..."."""

_NEGATIONS = sorted((tuple(n.split()) for n in NEGATIONS), key=len, reverse=True)


class Choice(NamedTuple):
    """A picture for a label. `crossed`: it is shown crossed out (no, don't). `kind` is its concept's part of speech."""

    concept: str
    picture: str
    name: str
    crossed: bool = False
    kind: str = ""


@dataclass(frozen=True)
class Match:
    """What was found for a label.

    `label` is what is printed: the words as written, without emoji at their start or end. `choices` are the
    pictures: none, one, or two for "A & B". `emoji` are those in the text, in order. `why` names the rule, for
    people who look into the matching.
    """

    label: str
    choices: tuple[Choice, ...]
    confidence: Confidence
    suggest: Callable[[], tuple[Choice, ...]] = field(default=tuple, repr=False, compare=False)
    emoji: tuple[str, ...] = ()
    why: str = ""

    @cached_property
    def candidates(self) -> tuple[Choice, ...]:
        """Up to five others, best first; worked out when somebody asks, for most labels are sure."""
        return self.suggest()


class _Read(NamedTuple):
    """A part of a label that was understood."""

    found: Found
    crossed: bool = False


class LabelMatcher(Protocol):
    """What finds the pictures of labels, in any language."""

    vocabulary: Vocabulary

    def __hash__(self) -> int: ...

    def telling(self, text: str) -> list[str]:
        """The words of a text that tell something, in base form."""

    def match(self, text: str, context: Sequence[str] = ()) -> Match:
        """The pictures of a label. `context` are the other labels of the routine."""

    def named(self, given: Sequence[str], near: Collection[str] = ()) -> int | None:
        """The number of the concept that these words name for sure; `near` are words around them."""

    def choice(self, number: int, crossed: bool) -> Choice:
        """A concept as what a label gets."""


class Matcher:
    """Finds the pictures of labels. `have_picture` says whether any pack has a picture id."""

    def __init__(self, vocabulary: Vocabulary, have_picture: Callable[[str], bool]) -> None:
        self.vocabulary = vocabulary
        self._have_picture = have_picture
        self._pictures: dict[int, str | None] = {}
        self._names = Names(vocabulary, lambda number: self.picture(number) is not None)
        self._phrases = PhraseReader(self._names)

    def match(self, text: str, context: Sequence[str] = ()) -> Match:
        """The pictures of a label. `context` are the other labels of the routine, for words with two meanings."""
        label = read_label(text)
        reads, sure, why = self._read(label)
        if not sure:
            for fixed in self._spelt(label):
                fixed_reads, fixed_sure, fixed_why = self._read(fixed)
                if fixed_sure or (fixed_reads and not reads):
                    reads, why = fixed_reads, f"spelling: {fixed_why}"
                if fixed_sure:
                    break
        if not reads:
            return Match(label.printed, (), "none", lambda: self._suggestions(label, ()), label.emoji, why)
        numbers = [self._meant(r.found, label, context) for r in reads]
        choices = tuple(dict.fromkeys(self.choice(n, r.crossed) for n, r in zip(numbers, reads, strict=True)))
        found = [r.found for r in reads]

        def suggest() -> tuple[Choice, ...]:
            return self._suggestions(label, numbers, found)

        return Match(label.printed, choices, "sure" if sure else "likely", suggest, label.emoji, why)

    def telling(self, text: str) -> list[str]:
        """The words of a text that tell something, in base form."""
        return [self.vocabulary.base(w) for w in words(normal(text)) if w not in DETERMINERS]

    def named(self, given: Sequence[str], near: Collection[str] = ()) -> int | None:
        """The number of the concept that these words name and nothing else, for sure.

        A name with several meanings has its usual one only when that is called so, else the one that the words
        `near` by choose.
        """
        said = tuple(given)
        # "Cream on my hand" is not "put cream on", as it would be in a label.
        found = (
            self._names.exact(said) if len(said) < 3 and said[-1:] in _ON_OR_OFF else self._names.named(said)
        )
        ambiguity = self.vocabulary.ambiguity(said) if found is not None else None
        if found is None or ambiguity is None:
            return found
        base = self.vocabulary.base
        bases = {base(word) for word in said}
        if (
            found == ambiguity.default
            and {base(w) for w in words(self.vocabulary.concept(found).name)} <= bases
        ):
            return found
        around = {base(word) for word in near} - bases
        return next((n for n, chosen in ambiguity.others if around & chosen and self.picture(n)), None)

    # -- reading

    def _read(self, label: Label) -> tuple[list[_Read], bool, str]:
        """The parts of a label that were understood, whether that is all of it for sure, and the rule."""
        for text in dict.fromkeys((label.whole, label.core)):
            number = self._names.exact(words(text))
            if number is not None:
                return [_Read(Found(number, True, tuple(words(text)), "name"))], True, "name"
        best: tuple[list[_Read], bool, str] = ([], False, "nothing known")
        for text in dict.fromkeys((label.core, label.inside)):
            if not text:
                continue
            read = self._split(text)
            if read[0] and read[1]:
                return read[0], read[1] and text == label.core, read[2]
            if read[0] and not best[0]:
                best = read[0], False, read[2]
        return best

    def _split(self, text: str) -> tuple[list[_Read], bool, str]:
        text = _WHILE.sub("", text, count=1)
        whole = self._clause(words(text))
        if whole and ((whole.found.sure and whole.found.rule in _WHOLE_RULES) or _names_both(whole.found)):
            return [whole], whole.found.sure, whole.found.rule
        parts = [p for p in (words(p) for p in _CONNECTOR.split(text)) if p]
        if len(parts) < 2:
            return ([whole], whole.found.sure, whole.found.rule) if whole else ([], False, "nothing known")
        particle = parts[-1][-1]
        if (
            particle in _SHARED_PARTICLES
            and parts[0][-1] not in _SHARED_PARTICLES
            and self._is_action(parts[0])
        ):
            parts[0].append(particle)
        reads: list[_Read] = []
        sure = True
        verb: tuple[str, ...] = ()
        for part in parts[:MOST_PARTS]:
            if reads and _goes_on(reads[-1].found) and (len(part) == 1 or not self._is_action(part)):
                continue
            read = self._shared(part, verb, parts) or self._clause(part)
            if read:
                reads.append(read)
            sure = sure and read is not None and read.found.sure
            verb = verb or self._shared_verb(part)
        sure = sure and len({r.found.number for r in reads}) <= 2
        return reads[:2], sure, "parts"

    def _shared(self, part: list[str], verb: tuple[str, ...], parts: list[list[str]]) -> _Read | None:
        """A part that shares the first one's verb (wash hands & face) or the second's object (wash and dry hands)."""
        if verb and not self._is_action(part):
            said, rule = (*verb, *part), "shared verb"
        elif part is parts[0] and len(part) == 1 and part[0] in VERBS and len(parts[1]) > 1:
            said, rule = (part[0], *parts[1][1:]), "shared object"
        else:
            return None
        number = self._names.exact(said)
        return _Read(Found(number, True, said, rule)) if number is not None else None

    def _is_action(self, part: Sequence[str]) -> bool:
        return is_verb(self.vocabulary.base(part[0]))

    def _shared_verb(self, part: Sequence[str]) -> tuple[str, ...]:
        """The verb that the next part may go on with: wash hands & face."""
        if self._is_action(part):
            verb = self.vocabulary.base(part[0])
            return (verb, part[1]) if len(part) > 2 and part[1] in _SHARED_PARTICLES else (verb,)
        return ()

    def _clause(self, given: list[str]) -> _Read | None:
        """One thing, with what denies it."""
        number = self._names.exact(given)
        if number is not None:
            return _Read(Found(number, True, tuple(given), "name"))
        said = tuple(given)
        for negation in _NEGATIONS:
            size = len(negation)
            if said[:size] == negation and len(said) > size and said[size] not in NOT_DENIED:
                return self._own_picture(said, size) or self._crossed(said[size:])
        for called_off in CALLED_OFF:
            size = len(called_off)
            if said[-size:] == called_off and len(said) > size:
                return self._crossed(said[:-size])
        found = self._phrases.read(said)
        return _Read(found) if found else None

    def _own_picture(self, said: tuple[str, ...], size: int) -> _Read | None:
        """The concept that says no by itself (no hitting) at the front of what is denied in `size` words."""
        for end in range(len(said) - 1, size, -1):
            number = self._names.exact(said[:end])
            if number is not None:
                return _Read(Found(number, end > len(said) - 3, said[:end], "own no-picture"))
        return None

    def _crossed(self, said: tuple[str, ...]) -> _Read | None:
        found = self._phrases.read(said)
        return _Read(found._replace(rule="crossed"), crossed=True) if found else None

    # -- meaning, spelling, suggestions

    def _meant(self, found: Found, label: Label, context: Sequence[str]) -> int:
        """The concept that a word with several meanings has here."""
        ambiguity = self.vocabulary.ambiguity(found.said)
        if ambiguity is None:
            return found.number
        base = self.vocabulary.base
        said = {base(w) for w in found.said}
        for text in (label.whole, " ".join(normal(c) for c in context)):
            near = {base(w) for w in words(text)} - said
            ranked = [(len(chosen & near), -place, n) for place, (n, chosen) in enumerate(ambiguity.others)]
            ranked = [r for r in ranked if r[0] and self.picture(r[2])]
            if ranked:
                return max(ranked)[2]
        return ambiguity.default if self.picture(ambiguity.default) else found.number

    @cached_property
    def _speller(self) -> Speller:
        return Speller(self.vocabulary.spellings, lambda w: self._names.exact((w,)) is not None)

    def _spelt(self, label: Label) -> Iterator[Label]:
        """The label with its misspelt words put right, in the likeliest ways."""
        fixes: dict[str, list[str]] = {}
        for word in words(label.whole)[:MOST_WORDS]:
            if word in label.names or self.vocabulary.knows(word) or word in self.vocabulary.no_typos:
                continue
            fix = self._speller.correct(word)
            if fix:
                fixes[word] = fix
        for way in range(max(map(len, fixes.values()), default=0)):
            chosen = {word: fix[min(way, len(fix) - 1)] for word, fix in fixes.items()}
            yield label.spelt(chosen)

    def _suggestions(
        self, label: Label, chosen: Sequence[int], found: Sequence[Found] = ()
    ) -> tuple[Choice, ...]:
        """Other meanings of the words found, then concepts that share words with the label, most shared first."""
        scores: dict[int, float] = {}
        for f in found:
            ambiguity = self.vocabulary.ambiguity(f.said)
            if ambiguity:
                for number in (ambiguity.default, *(n for n, _ in ambiguity.others)):
                    scores[number] = 9.0
        by_word = self.vocabulary.by_word
        for word in {self.vocabulary.base(w) for w in words(label.whole)[:MOST_WORDS]}:
            near = by_word.get(word, ())
            if word not in DETERMINERS and len(near) < 60:
                weight = 1 + 1 / (1 + len(near))
                for number in near:
                    scores[number] = scores.get(number, 0.0) + weight
        ranked = sorted((n for n in scores if n not in chosen), key=lambda n: (-scores[n], n))
        usable = (n for n in ranked if self.picture(n))
        return tuple(self.choice(n, False) for n, _ in zip(usable, range(MOST_CANDIDATES), strict=False))

    # -- pictures

    def picture(self, number: int) -> str | None:
        """The first picture of a concept that a pack has."""
        if number not in self._pictures:
            pictures = self.vocabulary.concept(number).pictures
            self._pictures[number] = next((p for p in pictures if self._have_picture(p)), None)
        return self._pictures[number]

    def choice(self, number: int, crossed: bool) -> Choice:
        """A concept as what a label gets."""
        concept = self.vocabulary.concept(number)
        return Choice(concept.id, self.picture(number) or "", concept.name, crossed, concept.kind)


def _goes_on(found: Found) -> bool:
    """Whether an "and" after this belongs to what was told besides: with soap and water, to Mum and Dad."""
    return found.besides or any(w in COMPANY for w in found.said)


def _names_both(found: Found) -> bool:
    """Whether the name itself holds the "and": fish and chips."""
    return "and" in found.said and found.rule != "head noun"
