"""Names of folders that every computer takes, made of what children are called."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence
from typing import Final

from vistime import devices

#: A folder's name in bytes: file systems take 255, and the whole path of a file on Windows 260 letters.
_MOST_BYTES: Final = 80
#: Punctuation that is kept; letters, digits and marks of all scripts are.
_KEPT: Final = frozenset(" -_'’.&()+,·")


def safe_name(name: str) -> str:
    """A name as a folder may be called on every system, or "" when nothing is left of it."""
    composed = unicodedata.normalize("NFC", name)
    kept = "".join(
        letter if unicodedata.category(letter)[0] in "LMN" or letter in _KEPT else " " for letter in composed
    )
    # Marks that are left alone at the beginning would be drawn on the folder before.
    words = " ".join(kept.split()).strip(" .-_'’")
    while words and unicodedata.category(words[0])[0] == "M":
        words = words[1:].strip(" .-_'’")
    short = _cut(words).strip(" .-_'’")
    if not any(unicodedata.category(letter)[0] in "LN" for letter in short):
        return ""
    return devices.spared(short)


def folder_names(names: Sequence[str], numbers: Sequence[int], taken: Collection[str] = ()) -> list[str]:
    """A folder for each name, no two alike on systems that tell neither capitals nor accents' spelling apart.

    A name that comes again gets a number; one of which nothing is left is called after its row. `taken` are names
    that are in use already.
    """
    safe = [safe_name(name) or f"row {number}" for name, number in zip(names, numbers, strict=True)]
    first: dict[str, int] = {}
    for index, name in enumerate(safe):
        first.setdefault(alike(name), index)
    used = {alike(name) for name in taken}
    free = {key: index for key, index in first.items() if key not in used}
    used |= set(first)
    found = []
    counts: dict[str, int] = {}
    for index, name in enumerate(safe):
        if free.get(alike(name)) == index:
            found.append(name)
            continue
        number = counts.get(alike(name), 1)
        while True:
            number += 1
            other = f"{name}-{number}"
            if alike(other) not in used:
                break
        counts[alike(name)] = number
        used.add(alike(other))
        found.append(other)
    return found


def alike(name: str) -> str:
    """What names have in common that differ only in capitals, or in how their accents are written."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def _cut(text: str) -> str:
    """As much of a text as the bytes allow, no letter without its marks."""
    data = text.encode("utf-8", "ignore")
    if len(data) <= _MOST_BYTES:
        return data.decode("utf-8")
    short = data[:_MOST_BYTES].decode("utf-8", "ignore")
    if unicodedata.category(text[len(short)])[0] == "M":
        while short and unicodedata.category(short[-1])[0] == "M":
            short = short[:-1]
        short = short[:-1]
    return short
