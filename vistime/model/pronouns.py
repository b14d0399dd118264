"""Whose story it is: she, he, they, or words of one's own."""

from __future__ import annotations

import re
from typing import Any, Final, NamedTuple

from vistime.diagnostics import did_you_mean
from vistime.model.complaint import Complaint, shown
from vistime.model.values import label


class Pronouns(NamedTuple):
    """The five words; `singular` says that verbs go with them as with "she"."""

    they: str
    them: str
    their: str
    theirs: str
    themselves: str
    singular: bool = True


KNOWN: Final = {
    "she": Pronouns("she", "her", "her", "hers", "herself"),
    "he": Pronouns("he", "him", "his", "his", "himself"),
    "they": Pronouns("they", "them", "their", "theirs", "themselves", singular=False),
    "it": Pronouns("it", "it", "its", "its", "itself"),
}
#: The words of fields: each is the place of that word of the five.
WORDS: Final = Pronouns._fields[:5]

_EXAMPLE: Final = "pronouns: she"
_PARTS: Final = re.compile(r"[/,;\s]+")


def pronouns(value: Any) -> Pronouns:
    """`she`, `she/her`, `they`, or five words of one's own. Complaint when it is none of these."""
    if isinstance(value, Pronouns):
        return value
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        value = "/".join(value)
    text = label(value, '"pronouns"', _EXAMPLE)
    words = [word for word in _PARTS.split(text.casefold()) if word]
    every = {word for known in KNOWN.values() for word in known[:5]}
    if words and words[0] in KNOWN and every.issuperset(words):
        # "she/they" means either; the first is what a person puts first.
        return KNOWN[words[0]]
    if len(words) == 5:
        they, them, their, theirs, themselves = words
        return Pronouns(they, them, their, theirs, themselves)
    message = f'"{shown(text)}" is not known here; "pronouns" is she, he or they, or five words of your own'
    near = did_you_mean(words[0], KNOWN) if len(words) == 1 else ""
    raise Complaint(
        "pronouns", message, near or "write: pronouns: she; or: pronouns: xe/xem/xyr/xyrs/xemself"
    )
