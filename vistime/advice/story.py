"""Advice on a story, and what can be counted in it. The public function is `advise`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, Final, NamedTuple

from vistime.advice import form
from vistime.advice.kinds import Classifier
from vistime.advice.lists import Grammar, grammar, load
from vistime.advice.reading import reading_ease
from vistime.advice.rules import EASY_READ_WORDS, PAGE_WORDS, RULES, SENTENCE_WORDS
from vistime.advice.sentences import Sentence, sentences
from vistime.advice.wording import Wordings, long_sentence
from vistime.diagnostics import Diagnostic, Span
from vistime.model import Story
from vistime.model.complaint import Path

#: Gives the places of the words in the value at a path, of which the text is what the model made.
Letters = Callable[[Path, str], Callable[[int, int], Span]]

KINDS: Final = ("descriptive", "perspective", "affirmative", "coaching", "partial")
_NAMED = re.compile(r"\b[Mm]y name is ([A-Z][\w'-]+)|\b[Ii](?:'m| am) called ([A-Z][\w'-]+)")
_HERO = re.compile(
    r"(?:^|[.!?] )([A-Z][a-z]+) (?:is|will|can|has|goes|likes|feels|might|may|wants|does|gets|sits|puts|takes)\b"
)
_FEW: Final = 3


class Labelled(NamedTuple):
    """A sentence with its kind ("" when nobody could say) and whether its author said so."""

    text: str
    kind: str
    by_author: bool
    span: Span


class Counted(NamedTuple):
    """What was counted in a story. Counts, and no judgement: nobody's story is certified by them."""

    title: str
    sentences: tuple[Labelled, ...]
    words: int
    pages: int
    longest: int
    longest_span: Span | None
    ease: float | None

    @property
    def kinds(self) -> dict[str, int]:
        """How many sentences there are of each kind."""
        counts = Counter(one.kind for one in self.sentences)
        return {kind: counts[kind] for kind in KINDS}

    @property
    def ratio(self) -> float | None:
        """Describing sentences for each coaching one; None when none coaches."""
        kinds = self.kinds
        coaching = kinds["coaching"]
        return round((sum(kinds.values()) - coaching) / coaching, 2) if coaching else None

    def as_json(self) -> dict[str, Any]:
        """The counts for other programs."""
        spans = [(one, one.span) for one in self.sentences]
        return {
            "title": self.title,
            "pages": self.pages,
            "words": self.words,
            "kinds": self.kinds,
            "ratio": self.ratio,
            "reading_ease": self.ease,
            "longest_sentence": {
                "words": self.longest,
                "line": self.longest_span.line if self.longest_span else 0,
            },
            "sentences": [
                {
                    "line": s.line,
                    "column": s.column,
                    "text": one.text,
                    "kind": one.kind,
                    "author": one.by_author,
                }
                for one, s in spans
            ],
        }


class StoryAdvice(NamedTuple):
    """What is advised, in the order of the file, and what was counted."""

    diagnostics: list[Diagnostic]
    counted: Counted


def advise(story: Story, letters: Letters) -> StoryAdvice:
    """Advice on a story; `letters` gives the places of words in the file. Codes in its `silence` are left out."""
    return _Advisor(story, letters).advice()


class _Advisor:
    def __init__(self, story: Story, letters: Letters) -> None:
        self.story, self.letters = story, letters
        self.lists = load(story.language)
        self.pages = [(number, sentences(page.text, self.lists)) for number, page in enumerate(story.pages)]
        text = " ".join(page.text for page in story.pages)
        self.grammar: Grammar | None = grammar(story.language, _names(story, text))
        easy = any(use.name == "easy-read" for use in story.layouts)
        self.most = EASY_READ_WORDS if easy else SENTENCE_WORDS
        self.found: list[Diagnostic] = []
        self._spans: dict[int, Callable[[int, int], Span]] = {}

    def advice(self) -> StoryAdvice:
        told = [one for number, lines in self.pages for one in self._page(number, lines)]
        if self.grammar:
            for remark in [] if self._profile() else form.remarks(self.story.title, told, self.grammar):
                span = self._span(remark.at.page, remark.at.sentence) if remark.at else self._title()
                self._say(remark.code, span, remark.values)
        else:
            self._say("story-language", self.letters(("language",), "")(0, 0), {"words": self.story.language})
        self.found.sort(key=lambda d: (d.span.line, d.span.column) if d.span else (0, 0))
        return StoryAdvice(self.found, self._counted(told))

    def _page(self, number: int, lines: list[Sentence]) -> Iterator[form.Told]:
        """The sentences of a page with their kinds; what is found in them is kept on the way."""
        own = self.story.pages[number].kinds
        if own and len(own) not in (1, len(lines)):
            values = {"kinds": _many(len(own), "label"), "sentences": _many(len(lines), "sentence")}
            self._say("story-kinds-count", self.letters(("pages", number, "kinds"), "")(0, 0), values)
        count = sum(line.words for line in lines)
        if count > PAGE_WORDS:
            self._say("story-page-long", self._span(number, lines[0]), {"count": count})
        for at, sentence in enumerate(lines):
            codes = set()
            for finding in (*self._words(sentence), *filter(None, [long_sentence(sentence, self.most)])):
                codes.add(finding.code)
                span = self._spans_of(number)(sentence.start + finding.start, sentence.start + finding.end)
                self._say(
                    finding.code,
                    span,
                    {"words": _short(finding.words), "count": finding.number},
                    finding.hint,
                )
            kind = own[0] if len(own) == 1 else own[at] if at < len(own) else self._kind(sentence)
            yield form.Told(number, sentence, kind, frozenset(codes))

    def _words(self, sentence: Sentence) -> Iterator[Any]:
        return _ready(self.grammar)[0].findings(sentence) if self.grammar else iter(())

    def _kind(self, sentence: Sentence) -> str:
        return _ready(self.grammar)[1].kind(sentence.plain, sentence.told) if self.grammar else ""

    def _counted(self, told: list[form.Told]) -> Counted:
        labelled = []
        for number, lines in self.pages:
            own = self.story.pages[number].kinds
            kinds = [one.kind for one in told if one.page == number]
            labelled += [
                Labelled(line.text, kind, len(own) == 1 or at < len(own), self._span(number, line))
                for at, (line, kind) in enumerate(zip(lines, kinds, strict=True))
            ]
        longest = max(told, key=lambda one: one.sentence.words, default=None)
        return Counted(
            self.story.title,
            tuple(labelled),
            sum(one.sentence.words for one in told),
            len(self.story.pages),
            longest.sentence.words if longest else 0,
            self._span(longest.page, longest.sentence) if longest else None,
            reading_ease(one.sentence.plain for one in told) if self.grammar else None,
        )

    def _say(self, code: str, span: Span, values: dict[str, Any], hint: str = "") -> None:
        if code not in self.story.silence:
            rule = RULES[code]
            self.found.append(Diagnostic("advice", code, rule.said(**values), span, rule.advised(hint)))

    def _profile(self) -> bool:
        """Whether it is printed as a one-page profile, which has no beginning and no end."""
        return all(use.name == "passport" for use in self.story.layouts)

    def _title(self) -> Span:
        return self.letters(("story",), self.story.title)(0, len(self.story.title))

    def _span(self, page: int, sentence: Sentence) -> Span:
        return self._spans_of(page)(sentence.start, sentence.start + len(sentence.text))

    def _spans_of(self, page: int) -> Callable[[int, int], Span]:
        if page not in self._spans:
            self._spans[page] = self.letters(("pages", page, "text"), self.story.pages[page].text)
        return self._spans[page]


@lru_cache(maxsize=8)
def _ready(of: Grammar) -> tuple[Wordings, Classifier]:
    """The patterns of a grammar, made once."""
    return Wordings(of), Classifier(of)


def _names(story: Story, text: str) -> tuple[str, ...]:
    """What the story calls its hero: the name it is for, one it gives itself, or who does most of what is done."""
    names = [story.for_name, story.for_name.split()[0]] if story.for_name else []
    names += [name for found in _NAMED.findall(text) for name in found if name]
    if not re.search(r"\bI\b", text):
        often = Counter(_HERO.findall(text)).most_common(1)
        names += [name for name, count in often if count >= _FEW and name not in _NO_HERO]
    return tuple(dict.fromkeys(names))


_NO_HERO: Final = frozenset(
    {
        "It", "This", "That", "There", "He", "She", "They", "We", "You", "Mum", "Dad", "Mummy", "Daddy", "Mom", "Mommy",
        "Everyone", "Everybody", "Someone", "Some", "Children", "People", "Sometimes", "Nan", "Gran", "Grandma",
        "Grandad", "School", "What", "Who",
    }
)  # fmt: skip


def _many(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:57]}..."
