"""Running text cut into words that a small picture stands above and words without one.

The longest name that is surely meant goes first ("brush my teeth" has one picture), then single words. In doubt a
word has none: a wrong picture is worse than no picture for somebody who reads by them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import Final, Literal, NamedTuple

from vistime.pictures import sentence_english as english
from vistime.pictures.label import normal
from vistime.pictures.label_english import DETERMINERS, PARTICLES, VAGUE
from vistime.pictures.label_phrase import is_verb
from vistime.pictures.language_match import LanguageMatcher
from vistime.pictures.match import Choice, LabelMatcher

Amount = Literal["key-words", "every-word"]
#: The most words that one picture stands for.
LONGEST: Final = 6
#: Parts of the vocabulary whose words are written with a capital in the middle of a sentence.
_WITH_CAPITAL: Final = frozenset({"people", "time", "celebrations-and-faiths", "places", "food-and-drink"})
_END: Final = re.compile(r"[.!?…:;\n\u2028\u0964\u06d4\u061f\u3002]")
_JOINED: Final = re.compile(r"[ \u00a0-]+")


class Chunk(NamedTuple):
    """A part of a text as it is written, and the id of the picture above it ("" for none)."""

    text: str
    picture: str = ""
    crossed: bool = False


class _Word(NamedTuple):
    text: str  # in normal form
    start: int
    end: int
    capital: bool
    sentence: int
    #: Whether only a space or a hyphen stands between it and the word before.
    follows: bool


#: The picture of somebody's own words ("" for none); None when they have none of their own.
OwnPicture = Callable[[str], str | None]


def chunks(text: str, amount: Amount, matcher: LabelMatcher, own: OwnPicture) -> tuple[Chunk, ...]:
    """The whole of a text in order: parts with a picture, and what stands between them."""
    found: list[Chunk] = []
    after = 0
    for start, end, picture, crossed in _Reader(text, amount, matcher, own).found():
        if start > after:
            found.append(Chunk(text[after:start]))
        found.append(Chunk(text[start:end], picture, crossed))
        after = end
    return (*found, Chunk(text[after:])) if after < len(text) else tuple(found)


def leading(text: str, matcher: LabelMatcher, own: OwnPicture) -> Chunk | None:
    """What the first sentence of a text is about, as far as a picture goes: its longest name, of several the first."""
    first = _END.split(text.strip(), maxsplit=1)[0]
    named = [chunk for chunk in chunks(first, "key-words", matcher, own) if chunk.picture]
    return max(
        named,
        key=lambda chunk: sum(word not in PARTICLES for word in normal(chunk.text).split()),
        default=None,
    )


def well_supported(parts: Sequence[Chunk], matcher: LabelMatcher) -> bool:
    """Whether at least half of the words that say something have a picture."""
    with_one, without = 0, 0
    for chunk in parts:
        said = [word.text for word in _words(chunk.text)]
        if isinstance(matcher, LanguageMatcher):
            count = sum(not matcher.names.is_small(word) for word in said)
        else:
            count = sum(word not in english.SMALL for word in said)
        if chunk.picture:
            with_one += max(count, 1)
        else:
            without += count
    return with_one >= without


class _Reader:
    def __init__(self, text: str, amount: Amount, matcher: LabelMatcher, own: OwnPicture) -> None:
        self.words = tuple(_words(text))
        self.every = amount == "every-word"
        self.matcher, self.own = matcher, own
        self.near = frozenset(word.text for word in self.words)

    def found(self) -> Iterator[tuple[int, int, str, bool]]:
        """Where pictures stand: first letter, letter behind the last, the picture's id, whether it is crossed out."""
        at, sentence, free = 0, -1, 0
        shown: set[tuple[str, bool]] = set()
        while at < len(self.words):
            if self.words[at].sentence != sentence:
                sentence = self.words[at].sentence
                shown.clear()
            size, picture = self._at(at)
            if not picture:
                at += size
                continue
            denied = self._denied(at)
            # What denies may have a picture of its own.
            first = at if denied is None or denied < free else denied
            if self.every or (picture, denied is not None) not in shown:
                shown.add((picture, denied is not None))
                free = at + size
                yield self.words[first].start, self.words[at + size - 1].end, picture, denied is not None
            at += size

    def _at(self, at: int) -> tuple[int, str]:
        """How many words from here belong together, and the id of their picture ("" for none)."""
        most = 1
        while most < LONGEST and at + most < len(self.words) and self.words[at + most].follows:
            most += 1
        for size in range(most, 0, -1):
            given = self.words[at : at + size]
            mine = self.own(" ".join(word.text for word in given))
            if mine is not None:
                return size, mine
        for size in range(most, 0, -1):
            choice = self._choice(at, self.words[at : at + size])
            if choice:
                return size, choice.picture
        return 1, ""

    def _choice(self, at: int, given: Sequence[_Word]) -> Choice | None:
        """What these words surely are."""
        said = tuple(word.text for word in given)
        if isinstance(self.matcher, LanguageMatcher):
            names = self.matcher.names
            if names.is_small(said[0]) or names.is_small(said[-1]) or said[-1] in names.negations:
                return None
        elif not self._can_be(at, said):
            return None
        if len(said) == 1 and said[0].endswith(("'s", "s'")):
            said = (said[0].rpartition("'")[0],)  # Mum's bed is not Mum's house
        number = self.matcher.named(said, self.near)
        if number is None:
            return None
        choice = self.matcher.choice(number, False)
        if len(given) == 1 and (
            choice.concept in english.DOUBTFUL_PICTURES
            or (given[0].capital and self._is_a_name(number, given[0]))
            or self._other_kind(at, choice.kind)
        ):
            return None
        return choice if choice.picture else None

    def _can_be(self, at: int, said: tuple[str, ...]) -> bool:
        """Whether English words may have a picture as they stand here."""
        base = self.matcher.vocabulary.base
        if len(said) > 1:
            if said[0] in english.NO_BEGINNING or said[-1] in english.NO_END:
                return False
            if said[-1] in PARTICLES and not is_verb(base(said[0])) and said[0] not in PARTICLES:
                return False
            bases = tuple(base(word) for word in said)
            return bases not in english.NOT_TOGETHER and said not in english.NOT_TOGETHER
        word = said[0]
        if word in english.WITH_EVERY_WORD:
            return self.every
        if word in english.SMALL or word in VAGUE or word in DETERMINERS or word in english.DOUBTFUL:
            return False
        bare = base(word)
        if bare in english.SMALL or bare in english.DOUBTFUL:
            return False
        return bare not in english.VERBS_OF_ONE_OBJECT and not word.isdigit()

    def _is_a_name(self, number: int, word: _Word) -> bool:
        """Whether a word with a capital is rather somebody's name: Rose, Mr Brown."""
        at = self.words.index(word)
        if at and self.words[at - 1].text in english.TITLES:
            return True
        first = not word.start or word.sentence != self.words[at - 1].sentence
        return not first and self.matcher.vocabulary.category(number) not in _WITH_CAPITAL

    def _other_kind(self, at: int, kind: str) -> bool:
        """Whether a thing stands where a verb does (I will water it), or an action where only a thing can stand."""
        if isinstance(self.matcher, LanguageMatcher):
            return False
        before = self.words[at - 1].text if at and self.words[at].follows else ""
        if before in english.BEFORE_VERBS:
            return kind in ("thing", "people", "place", "time")
        return False

    def _denied(self, at: int) -> int | None:
        """Where what denies the words from here begins, when it stands just before them."""
        negations = (
            self.matcher.names.negations if isinstance(self.matcher, LanguageMatcher) else english.NEGATIONS
        )
        here = at
        while here and self.words[here].follows:
            here -= 1
            if self.words[here].text in negations:
                return here
            if self.words[here].text not in english.BETWEEN_NEGATION:
                return None
        return None


def _words(text: str) -> Iterator[_Word]:
    """The words of a text, with the number of the sentence that each stands in."""
    sentence, before = 0, 0
    start: int | None = None
    for index in range(len(text) + 1):
        if index < len(text) and _inside(text, index):
            start = index if start is None else start
            continue
        if start is None:
            continue
        between = text[before:start]
        if before:
            sentence += bool(_END.search(between))
        yield _Word(
            normal(text[start:index]), start, index, text[start].isupper(), sentence,
            bool(before) and bool(_JOINED.fullmatch(between)),
        )  # fmt: skip
        before, start = index, None


def _inside(text: str, index: int) -> bool:
    """Whether a character belongs to a word: a letter, a mark or a digit, or an apostrophe between letters."""
    letter = text[index]
    if letter.isalnum() or unicodedata.category(letter)[0] == "M":
        return True
    between = 0 < index < len(text) - 1 and text[index - 1].isalpha() and text[index + 1].isalpha()
    return letter in "'’" and between
