"""How much a template may do: steps of its loops, letters that it writes, and how long a text or list may grow.

Counted rather than timed, so that the same template ends in the same way on every computer.
"""

from __future__ import annotations

import operator as operators
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any, Final

from jinja2.exceptions import SecurityError
from jinja2.runtime import Undefined
from jinja2.utils import Namespace
from markupsafe import Markup

from vistime.templating.said import Said

#: A day of a thousand steps takes some 190,000; a million take a few seconds.
MOST_STEPS: Final = 1_000_000
#: Letters of a document's page markup, as it is put together: a day of a thousand steps has some 2 million.
MOST_LETTERS: Final = 50_000_000
#: Letters of one text, or entries of one list, that a template makes.
MOST_IN_ONE: Final = 2_000_000
#: A number that says how often or how wide something is to be done.
MOST_TIMES: Final = 10_000
#: The largest number.
LARGEST: Final = 10**100
#: Bytes of a template's file.
MOST_TEMPLATE: Final = 500_000
#: Lists inside lists.
MOST_DEEP: Final = 100
#: Letters, or entries of a list, that count as one step.
_A_STEP: Final = 16
#: Steps that a call of anything but a macro takes.
_A_CALL: Final = 5
_PIECES_AT_ONCE: Final = 100

_OPERATORS: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "*": operators.mul, "**": operators.pow, "%": operators.mod, "+": operators.add, "-": operators.sub,
}  # fmt: skip
_WIDTH: Final = re.compile(r"\d+")
_WIDE: Final = re.compile(r"%[^a-zA-Z%]*(?:\*|\d{4})")
_NUMBERS: Final = frozenset((int, float, bool))
#: What is written as a short text, or ends in an error of its own.
_WRITABLE: Final = (str, Said, int, float, date, Undefined, type(None))
_TEXTS: Final = frozenset((str, Markup, Said))
_HOLDING: Final[tuple[type, ...]] = (
    list,
    tuple,
    dict,
    Namespace,
    type({}.keys()),
    type({}.values()),
    type({}.items()),
)


class TooMuchError(SecurityError):
    """A template does more than a page can need; says which limit, and `hint` what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


class Budget:
    """What one template has left."""

    __slots__ = ("letters", "steps")

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Begin with a new document."""
        self.steps, self.letters = MOST_STEPS, MOST_LETTERS

    def step(self, work: int = 1) -> bool:
        """A round of a loop, or a call of a macro; `work` is more when its body is long."""
        self.steps -= work
        if self.steps < 0:
            raise TooMuchError(
                f"it takes more than {MOST_STEPS:,} steps",
                "look for a loop that runs too often, or loops within loops",
            )
        return True

    def spend(self, size: int) -> None:
        """Work on something with so many letters or entries. TooMuchError when it is too large, or work runs out."""
        if size > MOST_IN_ONE:
            raise TooMuchError(
                f"it makes a text or a list of more than {MOST_IN_ONE:,} letters or entries",
                "look for a text that is put together with itself, or make several pages of it",
            )
        if size >= _A_STEP:
            self.step(size // _A_STEP)

    def sized(self, value: Any) -> Any:
        """A value that is copied or looked through once, nothing inside of it."""
        if type(value) is Said:
            self.spend(value.size())
        elif hasattr(value, "__len__"):
            self.spend(len(value))
        return value

    def weighed(self, *values: Any) -> Any:
        """Values that are compared, or looked for by their hash: with all that is in them, as often as it is in them.

        The first one comes back.
        """
        for value in values:
            kind = type(value)
            if kind is str or kind is Markup:
                self.spend(len(value))
            elif kind is Said:
                self.spend(value.size())
            elif kind not in _NUMBERS and isinstance(value, _HOLDING):
                self._weigh(value)
        return values[0] if values else None

    def _weigh(self, value: Any) -> None:
        level: list[Any] = [value]
        for _ in range(MOST_DEEP):
            level = [inner for one in level for inner in self._held(one)]
            if not level:
                return
        raise TooMuchError(
            f"it makes lists inside lists more than {MOST_DEEP} levels deep",
            "look for a list that is put into itself",
        )

    def _held(self, value: Any) -> list[Any]:
        """The lists that stand in one; all that stands in it is counted."""
        if isinstance(value, Namespace):
            value = value._Namespace__attrs
        entries = [*value.keys(), *value.values()] if isinstance(value, dict) else list(value)
        kinds = set(map(type, entries))
        letters = sum(map(self._letters, entries)) if kinds & _TEXTS else 0
        self.step(1 + (letters + len(entries)) // _A_STEP)
        holding = any(issubclass(kind, _HOLDING) for kind in kinds)
        return [one for one in entries if isinstance(one, _HOLDING)] if holding else []

    @staticmethod
    def _letters(value: Any) -> int:
        return value.size() if type(value) is Said else len(value) if isinstance(value, str) else 0

    def written(self, value: Any) -> Any:
        """A value as it goes into the markup. TooMuchError for what no page can show."""
        kind = type(value)
        if kind is str or kind is Markup:
            self.letters -= len(value)
            if self.letters < 0:
                self._write(0)
        elif kind is Said:
            self._write(value.size())
        else:
            self.shown(value)
        return value

    def _write(self, size: int) -> None:
        self.letters -= size
        if self.letters < 0:
            raise TooMuchError(
                f"it writes more than {MOST_LETTERS:,} letters of markup",
                "look for a loop that runs too often",
            )

    def together(self, pieces: Iterable[str]) -> str:
        """Pieces of markup as one text."""
        if isinstance(pieces, list):
            self._fits(sum(map(len, pieces)))
            return "".join(pieces)
        whole, size, rest = [], 0, iter(pieces)
        # Pieces may be empty, and many of them in a row.
        while some := list(islice(rest, _PIECES_AT_ONCE)):
            whole.append("".join(some))
            size += len(whole[-1])
            if size > MOST_LETTERS:
                self._stop(rest)
        return "".join(whole)

    def shown(self, value: Any) -> Any:
        """A value of which a text is made. TooMuchError for a list, whose text may be of any length."""
        if type(value) not in _NUMBERS and not isinstance(value, _WRITABLE):
            what = "a list" if isinstance(value, _HOLDING) else "this value"
            raise TooMuchError(
                f"{what} can't be written into the markup", "write its entries with a loop, or with |join"
            )
        return value

    def _fits(self, size: int) -> None:
        if size > MOST_IN_ONE:
            self.spend(size)
        self.steps -= size // _A_STEP

    def _stop(self, running: Iterator[str]) -> None:
        """End a template where it is, so that the message names its line."""
        self.letters = -1
        try:
            self._write(0)
        except TooMuchError as error:
            if not hasattr(running, "throw"):
                raise
            running.throw(error)

    def joined(self, join: Callable[[Any], Any], values: tuple[Any, ...]) -> Any:
        """What `~` makes of values."""
        self.spend(sum(map(self._size, values)))
        return join(values)

    def _size(self, value: Any) -> int:
        """How many letters a value has when it is written, about."""
        self.written(value)
        return value.size() if type(value) is Said else len(value if isinstance(value, str) else str(value))

    def combined(self, operator: str, left: Any, right: Any) -> Any:
        """What an operator that can make something large makes of two values."""
        if type(left) in _NUMBERS and type(right) in _NUMBERS:
            if operator == "**" and abs(right) * max(1, int(abs(left)).bit_length()) > MOST_TIMES:
                self.number(LARGEST)
            return self.number(_OPERATORS[operator](left, right))
        if operator == "*":
            for thing, times in ((left, right), (right, left)):
                if isinstance(times, int) and hasattr(thing, "__len__"):
                    self.spend(len(thing) * max(0, times))
        elif operator == "+" and hasattr(left, "__len__") and hasattr(right, "__len__"):
            self.spend(len(left) + len(right))
        elif operator == "%" and isinstance(left, str):
            self.printf(left, right if isinstance(right, tuple) else (right,))
        return _OPERATORS[operator](left, right)

    def number(self, value: Any) -> Any:
        """A number that was made. TooMuchError when it is larger than any page needs."""
        if type(value) is int and not -LARGEST < value < LARGEST:
            raise TooMuchError(
                "it makes a number that is too large", "a page needs numbers up to some thousands"
            )
        return value

    def printf(self, pattern: str, values: Iterable[Any]) -> None:
        """Look at a pattern with `%s` in it before it is filled."""
        if _WIDE.search(pattern):
            self.times(MOST_TIMES + 1)
        longest = max(
            (len(f"{v:f}" if isinstance(v, float) else str(v)) for v in map(self.written, values)), default=0
        )
        self.spend(
            len(pattern) + pattern.count("%") * longest + sum(int(width) for width in _WIDTH.findall(pattern))
        )

    def times(self, *values: Any) -> None:
        """TooMuchError when one of these numbers says to do something very often."""
        if any(isinstance(value, int) and abs(value) > MOST_TIMES for value in values):
            raise TooMuchError(
                f"a number here is larger than {MOST_TIMES:,}", "that many are never needed on a page"
            )

    def of_text(self, text: str, method: str, values: tuple[Any, ...]) -> tuple[Any, ...]:
        """Look at the call of a text's method; its arguments, lists that were walked through among them."""
        self.times(*values)
        self.spend(len(text))
        if method != "join":
            self.weighed(*values)
        if method == "replace" and len(values) > 1:
            self.replaced(text, str(values[0]), str(values[1]))
        if method == "join" and values:
            values = (self.joinable(text, values[0]), *values[1:])
        return values

    def called(self, owner: Any, method: str, values: tuple[Any, ...]) -> None:
        """Look at a call of anything but a text's method or a macro: all it is given may be looked through."""
        self.step(_A_CALL)
        self.weighed(*values)
        if method in ("index", "count"):
            self.weighed(owner)
            self.sized(owner)
        elif method == "copy":
            self.sized(owner)

    def replaced(self, text: str, old: str, new: str) -> None:
        """Look at a text in which something is to be replaced."""
        self.spend(len(text) + (text.count(old) if old else len(text) + 1) * len(new))

    def joinable(self, between: str, values: Any) -> list[Any]:
        """What is to be joined, as a list."""
        found = list(values)
        self.spend(sum(map(self._size, found)) + len(between) * len(found))
        return found


def fits(size: int) -> None:
    """TooMuchError for a template's file of more bytes than one needs."""
    if size > MOST_TEMPLATE:
        raise TooMuchError(
            f"its file has more than {MOST_TEMPLATE:,} bytes", "take out what is no part of the layout"
        )
