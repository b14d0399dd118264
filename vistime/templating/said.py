"""The words of a definition, as a template has them: to be written, or looked at.

Where a template only writes a text, its page is the same for every other text in that place: what it writes is a blank,
which layout fills in. Where it looks at one (its length, its letters, whether it is the same as another), the page is
for this text alone, and that it was looked at is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

from vistime.layout.blanks import blank

#: What a template looked at: a text by its number, or whether it has more letters than so many.
Looked = dict[tuple[int, int | None], str | bool]


class Said:
    """A text that is not known until it is looked at. It is never empty: an empty text is just that.

    It is a number alone; its letters are those of the document that is rendered now (`reading`).
    """

    __slots__ = ("at",)

    def __init__(self, at: int) -> None:
        self.at = at

    def size(self) -> int:
        """How many letters it has, for limits; this does not count as looking at it."""
        return len(_open[-1].values[self.at])

    def longer_than(self, letters: int) -> bool:
        """Whether it has more letters than so many; nothing else of it is looked at."""
        answer = _open[-1].looked[self.at, letters] = self.size() > letters
        return answer

    def __html__(self) -> str:
        return blank(self.at)

    def __bool__(self) -> bool:
        return True

    def __str__(self) -> str:
        text = _open[-1].values[self.at]
        _open[-1].looked[self.at, None] = text
        return text

    __repr__ = __str__

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def __len__(self) -> int:
        return len(str(self))

    def __iter__(self) -> Iterator[str]:
        return iter(str(self))

    def __getitem__(self, key: Any) -> str:
        return str(self)[key]

    def __contains__(self, part: Any) -> bool:
        return str(part) in str(self)

    def __hash__(self) -> int:
        return hash(str(self))

    def __eq__(self, other: object) -> bool:
        return bool(str(self) == plain(other))

    def __ne__(self, other: object) -> bool:
        return bool(str(self) != plain(other))

    def __lt__(self, other: Any) -> bool:
        return bool(str(self) < plain(other))

    def __le__(self, other: Any) -> bool:
        return bool(str(self) <= plain(other))

    def __gt__(self, other: Any) -> bool:
        return bool(str(self) > plain(other))

    def __ge__(self, other: Any) -> bool:
        return bool(str(self) >= plain(other))


Text = str | Said


def plain(value: Any) -> Any:
    """A value, and of a text that is not known yet its letters."""
    return str(value) if type(value) is Said else value


class Texts:
    """The texts of one document, and what a template looked at. `known` are those that it has to have as they are."""

    def __init__(self, known: frozenset[int] = frozenset()) -> None:
        self.values: list[str] = []
        self.looked: Looked = {}
        self.known: Final = known
        #: Of parts of what a template is given, by name, the shape that is known already.
        self.shapes: dict[str, Any] = {}
        #: Names of what need not be looked at for the shape of a document, and the shape of that.
        self.fixed: tuple[frozenset[str], Any] = (frozenset(), None)

    def said(self, text: str) -> Text:
        """A text as a template is given it."""
        # White space alone is nothing on a page, and templates may find that out.
        if not text or text.isspace():
            return text
        at = len(self.values)
        self.values.append(text)
        if at in self.known:
            self.looked[at, None] = text
            return text
        while len(_NUMBERED) <= at:
            _NUMBERED.append(Said(len(_NUMBERED)))
        return _NUMBERED[at]


_NUMBERED: Final[list[Said]] = []
#: The texts that are read now; more than one while a template is rendered within another.
_open: Final[list[Texts]] = []


@contextmanager
def reading(texts: Texts) -> Iterator[None]:
    """Whose texts are meant meanwhile."""
    _open.append(texts)
    try:
        yield
    finally:
        _open.pop()


def still(looked: Mapping[tuple[int, int | None], str | bool], values: list[str]) -> bool:
    """Whether a template would see the same in other texts."""
    return all(
        (values[at] if letters is None else len(values[at]) > letters) == seen
        for (at, letters), seen in looked.items()
    )
