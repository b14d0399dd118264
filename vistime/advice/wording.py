"""Advice on single sentences: their words, their voice, their length, and how many ideas are in one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from vistime.advice.lists import Grammar, Wording
from vistime.advice.sentences import Sentence, is_spaced

#: Rules that are lists of words; what people say in quotes is theirs, except for words that judge.
_LISTED: Final = ("story-you", "story-always", "story-must", "story-will", "story-judging", "story-negative")
_MEANING = re.compile(
    r"\b(?:means?|meaning|is called|people call|a way of saying|another way to say|it is an idiom)\b"
)
_IDEAS: Final = 3


class Finding(NamedTuple):
    """Words of a sentence (from `start` to `end` of its text) that a rule has something to say about."""

    code: str
    start: int
    end: int
    words: str
    hint: str = ""
    number: int = 0


class Wordings:
    """The rules about words, made ready once for a story."""

    def __init__(self, grammar: Grammar) -> None:
        data = grammar.lists.data
        self._listed = [
            (code, grammar.any_of(entry["find"] for entry in data[code]), grammar.wording(code))
            for code in _LISTED
        ]
        self._instead: dict[str, str] = data["instead"]
        self._plain = list(data["idioms"].values())
        self._idioms = [grammar.pattern(text) for text in data["idioms"]]
        self._any_idiom = grammar.any_of(data["idioms"])
        self._be = grammar.pattern(
            r"(?:<be>|gets?|got|getting) (?:(?:<adv>) )*(?=([a-z]+)( by (?:(?:the|a|my|our) )?(?:<person>))?)"
        )
        self._not_passive = (
            grammar.lists.not_passive
            | frozenset(data["lists"]["feeling"])
            | frozenset(data["lists"]["exciting"])
        )
        self._states = tuple(f"{words} " for words in self._not_passive if " " in words)
        self._participles = grammar.lists.participles
        joints = "|".join(data["joints"])
        after = "|".join(data["after_joint"])
        self._joint = grammar.pattern(rf"(?<=\w)(?:[,;:]? (?:{joints}) (?=(?:{after})(?!\w))|; )")

    def findings(self, sentence: Sentence) -> Iterator[Finding]:
        """All that the rules of words find in a sentence, in no order."""
        for code, any_of, entries in self._listed:
            # Words that judge count in quotes, too; the rest is what somebody said.
            text = sentence.plain if code == "story-judging" else sentence.told
            if any_of.search(text):
                yield from self._words(code, entries, text, sentence)
        yield from self._idiomatic(sentence)
        yield from self._passive(sentence)
        ideas = 1 + sum(1 for _ in self._joint.finditer(sentence.told))
        if ideas >= _IDEAS:
            yield Finding("story-one-idea", 0, len(sentence.text), sentence.text, number=ideas)

    def _words(self, code: str, entries: list[Wording], text: str, sentence: Sentence) -> Iterator[Finding]:
        taken: list[tuple[int, int]] = []
        for entry in entries:
            for found in entry.find.finditer(text):
                start, end = found.span()
                if any(start < last and first < end for first, last in taken):
                    continue
                if entry.unless and _harmless(entry.unless, text, start, end):
                    continue
                taken.append((start, end))
                better = self._better(entry, found, sentence)
                yield Finding(code, start, end, sentence.text[start:end].strip(), better)

    def _better(self, entry: Wording, found: re.Match[str], sentence: Sentence) -> str:
        """The better wording: as a sentence where words can be put in place, as advice where not."""
        if entry.whole:
            word = next((w for w in reversed(found[0].split()) if w in self._instead), "")
            return f"say what can be done, such as: {self._instead[word]}" if word else ""
        if not entry.better:
            return ""
        better = found.expand(entry.better)
        if better.startswith("you "):
            better = f"I {better[4:]}"
        if "," in better or "..." in better or "leave it" in better or "what" in better:
            return f"better: {better}"
        first = sentence.text[found.start() : found.start() + 1]
        if first.isupper() or better[:2] == "i " or better[:2] == "i'":  # I is always a capital
            better = better[0].upper() + better[1:]
        return f'better: "{better}"'

    def _idiomatic(self, sentence: Sentence) -> Iterator[Finding]:
        text = sentence.told
        if _MEANING.search(text):
            return
        if not self._any_idiom.search(text):
            return
        for idiom, plain in zip(self._idioms, self._plain, strict=True):
            for found in idiom.finditer(text):
                words = sentence.text[found.start() : found.end()]
                yield Finding("story-idiom", *found.span(), words, f"it means: {plain}")

    def _passive(self, sentence: Sentence) -> Iterator[Finding]:
        text = sentence.told
        for found in self._be.finditer(text):
            word = found[1]
            if not found[2] and (word in self._not_passive or text.startswith(self._states, found.start(1))):
                continue
            if word not in self._participles and (not word.endswith("ed") or word.endswith("eed")):
                continue
            end = found.end() + len(word)
            yield Finding("story-passive", found.start(), end, sentence.text[found.start() : end])


def _harmless(unless: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Whether the words stand in company in which they are harmless."""
    return any(found.start() <= end and start <= found.end() for found in unless.finditer(text))


def long_sentence(sentence: Sentence, most: int) -> Finding | None:
    """A sentence of more than so many words, in scripts that part words by spaces."""
    if sentence.words <= most or not is_spaced(sentence.text):
        return None
    return Finding("story-sentence-long", 0, len(sentence.text), sentence.text, number=sentence.words)
