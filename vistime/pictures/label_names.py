"""The names of the vocabulary as a phrase may say them: in another order, with a number, as somebody's house."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from vistime.pictures.label_english import NUMBERS, PARTICLES
from vistime.pictures.vocabulary import Vocabulary


class Names:
    """Finds the concept that a few words name. `usable` says whether a concept has a picture here."""

    def __init__(self, vocabulary: Vocabulary, usable: Callable[[int], bool]) -> None:
        self.vocabulary = vocabulary
        self._usable = usable

    def exact(self, given: Sequence[str]) -> int | None:
        """The concept with exactly this name."""
        found = None
        if given and given[-1].endswith("'s"):  # to Granny's
            found = self.vocabulary.find((*given, "house"))
        if found is None:
            found = self.vocabulary.find(given)
        return found if found is not None and self._usable(found) else None

    def named(self, given: tuple[str, ...]) -> int | None:
        """The concept with this name, its words in this order or in another that means the same."""
        found = self.exact(given)
        if found is not None or len(given) < 2:
            return found
        last = given[-1]
        if last in PARTICLES:
            if len(given) > 2:  # put shoes on: put on shoes
                found = self.exact((given[0], last, *given[1:-1]))
            if found is None and last in ("on", "off"):  # shoes on: put on shoes
                found = self.exact(("put" if last == "on" else "take", last, *given[:-1]))
        elif given[1] in PARTICLES and len(given) > 2:
            found = self.exact((given[0], *given[2:], given[1]))
        elif last == "time":
            found = self.exact(given[:-1])
        elif last.endswith(("ing", "ed")):  # book reading, teeth brushed: read book, brush teeth
            base = self.vocabulary.base(last)
            if base != last:
                found = self.exact((base, *given[:-1]))
        if found is None and any(is_number(w) for w in given[:-1]):
            fewer = tuple(w for w in given[:-1] if not is_number(w))
            found = self.exact((*fewer, last))
        return found

    def person(self, given: Sequence[str]) -> bool:
        """Whether these words name a person."""
        found = self.exact(given)
        return found is not None and self.vocabulary.kind(found) == "people"


def is_number(word: str) -> bool:
    """A figure or a number word."""
    return word.isdigit() or word in NUMBERS
