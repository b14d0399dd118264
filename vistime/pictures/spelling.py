"""One slip of the finger in a longer word, two in a very long one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from string import ascii_lowercase

SWAP = 4
ONE_SLIP = 5
TWO_SLIPS = 9
"""Letters from which a word may have two letters swapped, one slip, two. Shorter ones are too near to one another."""


MOST_FIXES = 4
"""Known words that are tried for a misspelt one."""


class Speller:
    """Finds the known word that a misspelt one was meant to be."""

    def __init__(self, known: frozenset[str], usual: Callable[[str], bool]) -> None:
        """`usual` says of a known word whether it is a likelier one than others as near."""
        self._known = known
        self._usual = usual
        self._long: dict[int, list[tuple[int, str]]] | None = None

    def correct(self, word: str) -> list[str]:
        """The known words within the slips that its length allows, best first, MOST_FIXES at most.

        A slip in the first letter is rare, so it makes another word, unless the first two are swapped.
        """
        size = len(word)
        if size < SWAP or not word.isalpha() or size > 30:
            return []
        if size < ONE_SLIP:
            near = _swapped(word) & self._known
        else:
            near = one_slip(word) & self._known
        near = {k for k in near if k[0] == word[0] or (k[0] == word[1] and k[1] == word[0])}
        if not near and size >= TWO_SLIPS - 2:
            near = self._two_slips(word)
        return self._best(word, near)

    def _best(self, word: str, near: Iterable[str]) -> list[str]:
        """The likeliest first: a usual word, the same letters in another order, a letter left out."""
        ranked = sorted(near, key=lambda k: (not self._usual(k), sorted(k) != sorted(word), -len(k), k))
        return ranked[:MOST_FIXES]

    def _two_slips(self, word: str) -> set[str]:
        """Known long words two slips away with the same first letter and end: "difference" is not "different"."""
        if self._long is None:
            self._long = {}
            for known in self._known:
                if len(known) >= TWO_SLIPS:
                    self._long.setdefault(len(known), []).append((_letters(known), known))
        mask = _letters(word)
        return {
            known
            for size in range(len(word) - 2, len(word) + 3)
            for letters, known in self._long.get(size, ())
            if known[0] == word[0]
            and known[-2:] == word[-2:]
            and (letters ^ mask).bit_count() <= 4
            and _distance(word, known) <= 2
        }


def _swapped(word: str) -> set[str]:
    """The word with two neighbouring letters swapped, for each two."""
    return {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}


def one_slip(word: str) -> set[str]:
    """Everything one dropped, added, changed or swapped letter away."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    found = {a + b[1:] for a, b in cuts if b}
    found |= _swapped(word)
    found.update(a + c + b[1:] for a, b in cuts if b for c in ascii_lowercase)
    found.update(a + c + b for a, b in cuts for c in ascii_lowercase)
    return found


def _letters(word: str) -> int:
    """The set of a word's letters as bits."""
    mask = 0
    for c in word:
        mask |= 1 << (ord(c) & 31)
    return mask


def _distance(a: str, b: str) -> int:
    """Letters to drop, add, change or swap to make `a` into `b` (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        older, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
