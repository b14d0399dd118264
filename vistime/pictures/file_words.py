"""The words that a picture's file name says: `brush_teeth_,_to.svg`, `2326_cepillarse los dientes.png`, `bus (1).png`.

Symbol sets name their files in many ways. What a name surely says, and what it might also be called by if no other
file lays claim to that, are kept apart: "bat (animal)" is called "bat" only where there is no second bat.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

_COPY = re.compile(r"(?:[\s_-]+(?:copy|copia|copie|kopie|kopia)(?:\s?\d+)?)?\s*(?:\(\d+\))?$", re.IGNORECASE)
_SCALE = re.compile(r"@\dx$")
_ID_BEFORE = re.compile(r"^(?:\d{3,}|0\d+)[\s_.-]+(?=\D)")
_NUMBER_BEFORE = re.compile(r"^\d+[\s_.)-]+(?=\D)")
_ID_BEHIND = re.compile(r"(?<=\D)[\s_-]+\d{3,}$")
_HUMP = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z])")
_HYPHEN = re.compile(r"(?<=\w\w)[-.]+(?=\w\w)")
_VARIANT = re.compile(r"^(.*[^\W\d_]{3})(\d{1,2})$|^(.*[^\W\d_]) (\d{1,2})$")
_QUALIFIED = re.compile(r"^([^()]+) \(([^()]*[^\W\d_][^()]*)\)$")
_INVERTED = re.compile(r"^([^,]+?)( ?), ([^,]+)$")
_COUNTED: Final = frozenset(("year", "class", "room", "stage", "step", "number", "level", "day", "group"))
_TO: Final = ("to", "the", "a", "an")
#: From this share of numbered names on, the numbers are ids or an order, and no part of what is meant.
_NUMBERED: Final = 0.5


class FileWords(NamedTuple):
    """What a file name says: the name to show, and what it is called.

    `sure` is what it is called in any case. `again` is the word of which it is another version (bus 2): of these, the
    first one has the word when no file is surely called so. `spare` is what it is called if it is the only one.
    """

    name: str
    sure: tuple[str, ...] = ()
    again: str = ""
    spare: str = ""


def read_names(stems: Sequence[str]) -> list[FileWords]:
    """The words of each file name (without its ending). A set is read as a whole: is each of its names numbered?"""
    plain = [unicodedata.normalize("NFC", stem).replace("%20", " ").strip() for stem in stems]
    numbered = sum(bool(_NUMBER_BEFORE.match(stem)) for stem in plain)
    always = len(plain) > 1 and numbered >= _NUMBERED * len(plain)
    cleaned = [_clean(stem, always) for stem in plain]
    known = {name.casefold() for name, _ in cleaned}
    return [_words(name, is_copy, known) for name, is_copy in cleaned]


def _clean(stem: str, numbered: bool) -> tuple[str, bool]:
    """A name with single spaces for what stands between its words, and whether it is a copy of another file."""
    name = _SCALE.sub("", stem)
    shorter = _COPY.sub("", name)
    is_copy = bool(shorter) and shorter != name
    name = shorter if is_copy else name
    before = _NUMBER_BEFORE if numbered else _ID_BEFORE
    name = _ID_BEHIND.sub("", before.sub("", name)) or name
    if " " not in name and "_" not in name:
        humps = _HUMP.sub(" ", name)
        name = _HYPHEN.sub(" ", humps if humps == name else humps.lower())
    name = " ".join(name.replace("_", " ").split())
    return name.strip(" -") or stem, is_copy


def _words(name: str, is_copy: bool, known: set[str]) -> FileWords:
    if is_copy:
        return FileWords(name, again=name)
    inverted = _INVERTED.match(name)
    if inverted:
        first, gap, last = inverted[1].strip(), inverted[2], inverted[3].strip()
        whole = f"{last} {first}"
        if last.casefold() in _TO:
            return FileWords(whole, (whole,), spare=first)
        # A comma with a space before it parts a word from what tells it from others; else it may be a list.
        return FileWords(f"{first}, {last}", (whole,), spare=first) if gap else FileWords(name, (name,))
    qualified = _QUALIFIED.match(name)
    if qualified:
        return FileWords(name, (f"{qualified[2]} {qualified[1]}",), spare=qualified[1])
    variant = _VARIANT.match(name)
    if variant and variant[1] and not _is_counted(variant[1]):
        return FileWords(f"{variant[1]} {variant[2]}", again=variant[1])
    if variant and variant[3] and variant[3].casefold() in known:
        return FileWords(name, (name,), again=variant[3])
    return FileWords(name, (name,) if any(c.isalpha() for c in name) else ())


def _is_counted(name: str) -> bool:
    """Whether a number at the end belongs to the name: year 1, class 3."""
    return name.casefold().split()[-1] in _COUNTED


def shared_out(names: Sequence[FileWords], lists: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    """The words of each picture, from its file name and from a list of words; no word belongs to two pictures."""
    taken: set[str] = set()
    own: list[list[str]] = [[] for _ in names]

    def take(number: int, word: str) -> None:
        folded = word.casefold()
        if word and folded not in taken:
            taken.add(folded)
            own[number].append(word)

    for number, listed in enumerate(lists):
        for word in listed:
            take(number, word)
    for number, name in enumerate(names):
        for word in name.sure:
            take(number, word)
    for number, name in enumerate(names):
        take(number, name.again)
    asked = Counter(name.spare.casefold() for name in names)
    for number, name in enumerate(names):
        if asked[name.spare.casefold()] == 1:
            take(number, name.spare)
    return [tuple(words) for words in own]
