"""Which kind a sentence is: descriptive, perspective, affirmative, coaching or partial (Gray 10.2).

The main clause decides, and in it what comes first: "I know that I can ask" tells a thought, "I can ask" coaches. The
patterns are data, in `words/<language>/kinds.yaml`.
"""

from __future__ import annotations

import re
from typing import Final

from vistime.advice.lists import Grammar

#: In the order in which they win when two fit at the same place.
_KINDS: Final = ("coaching", "affirmative", "perspective")
#: Adverbs that also mean something by themselves ("sit still", "both are fine"); the others are left out.
_KEPT: Final = ("not", "never", "still", "both", "all")
_LEAD = re.compile(r"^[^\w{\"'(]+|^(?:\d+[.)]\s+)")
_CONNECTIVES = re.compile(
    r"^(?:(?:and|but|so|then|also|first|next|now|after that|afterwards|finally|later|sometimes|usually|oh|yes|no)"
    r",? )(?=\w)"
)
#: What is looked at of a sentence without end.
_LIMIT = 600


class Classifier:
    """The patterns of the kinds, made ready once for a story."""

    def __init__(self, grammar: Grammar) -> None:
        data = grammar.lists.data
        adverbs = [word for word in data["lists"]["adv"] if word not in _KEPT]
        self._adverbs = re.compile(
            rf"(?<![\w'])(?:{'|'.join(sorted(adverbs, key=len, reverse=True))}) (?=[a-z])"
        )
        bare = grammar.with_list("adv", list(_KEPT))
        self._partial = [re.compile(text) for text in data["partial"]]
        self._kinds = [(kind, bare.patterns(kind)) for kind in _KINDS]
        self._leading = re.compile(rf"^(?:{'|'.join(data['leading'])})\b")
        self._trailing = re.compile(rf"(?<=\w),? (?:{'|'.join(data['trailing'])})\b")
        anybody = f"{bare.macro('me')}|{bare.macro('person')}|it|this|that|there"
        subject = f"(?:{anybody}|(?:the|my|a|our|his|her|their|some) [a-z-]+)"
        verb = "can|could|will|may|might|am|is|are|try|tries|must|should|do not|does not|need|[a-z]+s"
        self._begins = re.compile(rf" (?={subject} (?:{verb})\b)")

    def kind(self, plain: str, told: str) -> str:
        """The kind of a sentence, given in lower case, and the same with its quotes hidden."""
        if any(pattern.search(plain) for pattern in self._partial):
            return "partial"
        clause = self._main(told[:_LIMIT])
        best = (len(clause) + 1, len(_KINDS), "descriptive")
        for rank, (kind, patterns) in enumerate(self._kinds):
            for pattern in patterns:
                found = pattern.search(clause)
                if found and (found.start(), rank) < best[:2]:
                    best = (found.start(), rank, kind)
        return best[2]

    def _main(self, text: str) -> str:
        """The main clause: without bullets, connecting words, adverbs, and what leads in or trails behind."""
        text = _LEAD.sub("", text)
        while connective := _CONNECTIVES.match(text):
            text = text[connective.end() :]
        if self._leading.match(text):
            comma = text.find(", ")
            begins = (
                None if 0 < comma < 120 else self._begins.search(text, text.find(" ", text.find(" ") + 1) + 1)
            )
            if 0 < comma < 120:
                text = text[comma + 2 :]
            elif begins:
                text = text[begins.end() :]
        text = self._adverbs.sub("", text)
        trailing = self._trailing.search(text, 4)
        return text[: trailing.start()] if trailing else text
