"""How much a template may do: steps of its loops, letters that it writes, and how long a text or list may grow.

Counted rather than timed, so that the same template ends in the same way on every computer.
"""

from __future__ import annotations

import operator as operators
import re
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from itertools import islice
from typing import Any, Final

from jinja2.exceptions import SecurityError
from jinja2.filters import make_attrgetter
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
_LARGEST: Final = 10**100
#: Letters, or entries of a list, that count as one step.
_A_STEP: Final = 16
_PIECES_AT_ONCE: Final = 100

_OPERATORS: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "*": operators.mul, "**": operators.pow, "%": operators.mod, "+": operators.add,
}  # fmt: skip
_WIDE: Final = re.compile(r"%[^a-zA-Z%]*(?:\*|\d{4})")
_NUMBERS: Final = frozenset((int, float, bool))
#: Filters that can't grow anything, and are called often.
_SMALL: Final = frozenset((
    "mm", "length", "count", "int", "float", "safe", "default", "d", "escape", "e", "abs", "lower", "upper",
    "trim", "first", "last",
))  # fmt: skip
#: Filters for web pages, for programmers, and one that would make two runs differ.
REFUSED: Final = ("pprint", "random", "tojson", "urlize", "xmlattr", "filesizeformat", "striptags")


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

    def step(self) -> bool:
        """A round of a loop, or a call of a macro."""
        self.steps -= 1
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
            self.steps -= size // _A_STEP
            self.step()

    def written(self, value: Any) -> Any:
        """A value as it goes into the markup. TooMuchError for what no page can show."""
        kind = type(value)
        if kind is str or kind is Markup:
            self.letters -= len(value)
            if self.letters < 0:
                self._write(0)
        elif kind is Said:
            self._write(value.size())
        elif kind not in _NUMBERS and isinstance(value, list | tuple | dict):
            raise TooMuchError(
                "a list can't be written into the markup", "write its entries with a loop, or with |join"
            )
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
        while some := "".join(islice(rest, _PIECES_AT_ONCE)):
            size += len(some)
            if size > MOST_LETTERS:
                self._stop(rest)
            whole.append(some)
        return "".join(whole)

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
        return value.size() if type(value) is Said else len(value) if isinstance(value, str) else 20

    def combined(self, operator: str, left: Any, right: Any) -> Any:
        """What an operator that can make something large makes of two values."""
        if type(left) in _NUMBERS and type(right) in _NUMBERS:
            if operator == "+" or operator == "%":
                return left + right if operator == "+" else left % right
            if operator == "**" and abs(right) * max(1, int(abs(left)).bit_length()) > MOST_TIMES:
                raise TooMuchError(
                    "it makes a number that is too large", "a page needs numbers up to some thousands"
                )
            result = _OPERATORS[operator](left, right)
            if type(result) is int and not -_LARGEST < result < _LARGEST:
                raise TooMuchError(
                    "it makes a number that is too large", "a page needs numbers up to some thousands"
                )
            return result
        if operator == "*":
            for thing, times in ((left, right), (right, left)):
                if isinstance(times, int) and hasattr(thing, "__len__"):
                    self.spend(len(thing) * max(0, times))
        elif operator == "+" and hasattr(left, "__len__") and hasattr(right, "__len__"):
            self.spend(len(left) + len(right))
        elif operator == "%" and isinstance(left, str):
            self.printf(left, right if isinstance(right, tuple) else (right,))
        return _OPERATORS[operator](left, right)

    def printf(self, pattern: str, values: Iterable[Any]) -> None:
        """Look at a pattern with `%s` in it before it is filled."""
        if _WIDE.search(pattern):
            self.times(MOST_TIMES + 1)
        for value in values:
            self.written(value)
        self.spend(
            len(pattern) + pattern.count("%") * max((len(v) for v in values if isinstance(v, str)), default=0)
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
        if method == "replace" and len(values) > 1:
            self._replace(text, str(values[0]), str(values[1]))
        if method == "join" and values:
            values = (self._join(text, values[0]), *values[1:])
        return values

    def _replace(self, text: str, old: str, new: str) -> None:
        self.spend(len(text) + (text.count(old) if old else len(text) + 1) * len(new))

    def _join(self, between: str, values: Any) -> list[Any]:
        found = list(values)
        self.spend(sum(map(self._size, found)) + len(between) * len(found))
        return found

    def filter(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """A filter that is counted, and kept from making anything too large."""
        if name in _SMALL:
            return function
        at = 1 if hasattr(function, "jinja_pass_arg") else 0

        @wraps(function)
        def counted(*args: Any, **options: Any) -> Any:
            value, more = args[at], (*args[at + 1 :], *options.values())
            self.times(*more)
            if name == "join":
                attribute = options.pop("attribute", args[at + 2] if len(args) > at + 2 else None)
                between = options.pop("d", args[at + 1] if len(args) > at + 1 else "")
                if attribute is not None:
                    value = map(make_attrgetter(args[0].environment, attribute), value)
                return function(*args[:at], self._join(str(between), value), between)
            if hasattr(value, "__len__"):
                self.spend(len(value))
                self.steps -= len(value) // _A_STEP  # sorting takes longer than copying
            if isinstance(value, str):
                self._look_at(name, value, more)
            elif name in ("string", "replace", "indent", "wordwrap", "center"):
                self.written(value)
            elif name == "sum":
                value = self._summed(list(value), more)
                args = (*args[:at], value, *args[at + 1 :])
            result = function(*args, **options)
            if hasattr(result, "__len__"):
                self.spend(len(result))
            return result

        return counted

    def _summed(self, values: list[Any], more: tuple[Any, ...]) -> list[Any]:
        """What is to be summed up: of lists, each sum is a new list."""
        if any(isinstance(one, list | tuple) for one in more):
            entries = sum(len(one) if hasattr(one, "__len__") else MOST_TIMES for one in values)
            self.spend(entries)
            self.steps -= entries * len(values) // _A_STEP
            self.step()
        return values

    def _look_at(self, name: str, text: str, more: tuple[Any, ...]) -> None:
        """Look at a text that is given to a filter, before it is."""
        if name == "replace" and len(more) > 1:
            self._replace(text, str(more[0]), str(more[1]))
        elif name == "format":
            self.printf(text, more)
        elif name in ("indent", "wordwrap"):
            widths = [one if isinstance(one, int) else len(one) for one in more if isinstance(one, int | str)]
            self.spend(len(text) + (text.count("\n") + text.count(" ") + 1) * max(widths, default=4))
