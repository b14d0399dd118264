"""Advice on a story as a whole: title, beginning, middle and end, the questions it answers, what it weighs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from vistime.advice.lists import Grammar
from vistime.advice.rules import RATIO
from vistime.advice.sentences import Sentence
from vistime.advice.wording import Finding

_CORRECTING: Final = frozenset(("story-must", "story-judging", "story-negative", "story-will"))
_FEW: Final = 3


class Told(NamedTuple):
    """A sentence of the story: the page it is on, its kind, and the codes of what was found in it."""

    page: int
    sentence: Sentence
    kind: str
    codes: frozenset[str]


class Remark(NamedTuple):
    """Something to say about the whole story: where (a sentence, or None for the title), and with which words."""

    code: str
    at: Told | None
    values: dict[str, object]


def remarks(title: str, told: Sequence[Told], grammar: Grammar) -> Iterator[Remark]:
    """All that can be said about a story as a whole."""
    plain = title.lower().replace("’", "'").strip()
    if any(pattern.search(plain) for pattern in grammar.patterns("title_promises")):
        yield Remark("story-title", None, {"words": title})
    if not told:
        return
    yield from _shape(plain, told, grammar)
    yield from _questions(plain, told, grammar)
    yield from _weights(told, grammar)


def _shape(title: str, told: Sequence[Told], grammar: Grammar) -> Iterator[Remark]:
    data = grammar.lists.data
    first, last = told[0], told[-1]
    if len(told) < _FEW:
        yield Remark(
            "story-middle", first, {"count": "1 sentence" if len(told) == 1 else f"{len(told)} sentences"}
        )
    opening = " ".join(one.sentence.plain for one in told[:2])
    topic = {word[:4] for word in title.split() if len(word) > 3}
    known = any(word[:4] in topic for word in opening.split() if len(word) > 3)
    goes_on = grammar.pattern(data["goes_on"]).search(first.sentence.plain)
    introduced = known or any(p.search(opening) for p in grammar.patterns("introduces"))
    if goes_on or (first.kind == "coaching" and not known) or not introduced:
        yield Remark("story-beginning", first, {})
    ending = [one for one in told if one.page == last.page][-3:]
    closes = grammar.patterns("closes")
    closed = any(
        one.kind in ("affirmative", "perspective") or any(p.search(one.sentence.plain) for p in closes)
        for one in ending
    )
    if not closed and len(told) > 1:
        yield Remark("story-end", last, {})


def _questions(title: str, told: Sequence[Told], grammar: Grammar) -> Iterator[Remark]:
    text = "\n".join((title, *(one.sentence.plain for one in told)))
    words = grammar.lists.data["question_words"]
    missing = [name for name, pattern in words.items() if not grammar.pattern(pattern).search(text)]
    if missing:
        listed = " or ".join(filter(None, (", ".join(missing[:-1]), missing[-1])))
        yield Remark("story-questions", told[0], {"words": listed})


def _weights(told: Sequence[Told], grammar: Grammar) -> Iterator[Remark]:
    coaching = [one for one in told if one.kind == "coaching"]
    describing = len(told) - len(coaching)
    if describing < RATIO * len(coaching):
        yield Remark("story-ratio", coaching[0], {"coaching": len(coaching), "describing": describing})
    praise = grammar.pattern(grammar.lists.data["celebrates"])
    correcting = [one for one in told if one.codes & _CORRECTING]
    celebrating = [
        one
        for one in told
        if not one.codes & _CORRECTING and (one.kind == "affirmative" or praise.search(one.sentence.plain))
    ]
    if len(correcting) > max(1, len(celebrating)):
        values: dict[str, object] = {"corrects": len(correcting), "celebrates": len(celebrating)}
        yield Remark("story-celebrate", correcting[0], values)


def finding(remark: Remark) -> Finding | None:
    """The place of a remark in its sentence: all of it."""
    return Finding(remark.code, 0, len(remark.at.sentence.text), "") if remark.at else None
