"""Jinja's filters and tests, counted: what they are given is looked at before they work, and what they make after."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from jinja2.filters import make_attrgetter

from vistime.templating.budget import MOST_TIMES, Budget

Function = Callable[..., Any]

#: Filters for web pages, for programmers, and one that would make two runs differ. Lines are broken by the layout.
REFUSED: Final = (
    "pprint", "random", "tojson", "urlize", "xmlattr", "filesizeformat", "striptags", "urlencode", "wordwrap",
)  # fmt: skip
#: Filters that can't grow anything nor take long, and are called often.
_SMALL: Final = frozenset(("length", "count", "default", "d", "abs", "last"))
#: Filters and tests that make a text of whatever they are given.
_TEXTUAL: Final = frozenset((
    "capitalize", "center", "e", "escape", "forceescape", "format", "indent", "lower", "mm", "replace", "safe",
    "string", "title", "trim", "truncate", "upper", "wordcount",
))  # fmt: skip
#: Filters that compare what they are given.
_COMPARING: Final = frozenset(("sort", "unique", "min", "max", "groupby", "dictsort"))
#: Tests that look at the kind of a value only.
_OF_KIND: Final = frozenset((
    "defined", "undefined", "none", "boolean", "true", "false", "integer", "float", "number", "string", "mapping",
    "iterable", "sequence", "callable", "sameas", "escaped", "longer_than",
))  # fmt: skip
_PLAIN: Final = frozenset((int, float, bool))


def counted(budget: Budget, name: str, function: Function) -> Function:
    """A filter, counted, and kept from making anything too large."""
    if name in _SMALL:
        return function
    at = 1 if hasattr(function, "jinja_pass_arg") else 0
    if name in _TEXTUAL:
        return _textual(budget, name, function, at)
    if name in ("join", "sum"):
        return _together(budget, name, function, at)

    @wraps(function)
    def filtered(*args: Any, **options: Any) -> Any:
        value, more = args[at], (*args[at + 1 :], *options.values())
        if type(value) not in _PLAIN:
            if name in _COMPARING:
                # What is given piece by piece has to be there to be weighed.
                value = value if hasattr(value, "__len__") else list(value)
                budget.weighed(value)
            budget.sized(value)
        if more:
            budget.times(*more)
            budget.weighed(*more)
        if name == "copies":
            value = list(value)
            most = max((one for one in more if isinstance(one, int)), default=1)
            budget.spend(sum(len(group.steps) for group in value) * max(1, most))
        result = function(*args[:at], value, *args[at + 1 :], **options)
        if name == "int":
            budget.number(result)
        return budget.sized(result)

    return filtered


def _textual(budget: Budget, name: str, function: Function, at: int) -> Function:
    """A filter that makes a text of what it is given."""

    @wraps(function)
    def filtered(*args: Any, **options: Any) -> Any:
        value = args[at]
        if type(value) in _PLAIN and len(args) == at + 1:
            return function(*args, **options)
        more = (*args[at + 1 :], *options.values())
        budget.times(*more)
        for one in (value, *more):
            budget.sized(budget.shown(one))
        if name == "replace" and len(more) > 1:
            budget.replaced(str(value), str(more[0]), str(more[1]))
        elif name == "format":
            budget.printf(str(value), more)
        elif name == "indent":
            widths = [one if isinstance(one, int) else len(one) for one in more if isinstance(one, int | str)]
            budget.spend((str(value).count("\n") + 1) * max(widths, default=4))
        return budget.sized(function(*args, **options))

    return filtered


def _together(budget: Budget, name: str, function: Function, at: int) -> Function:
    """`join` and `sum`: the values are looked at as they are put together, of an attribute when one is asked for."""
    known = ("d", "attribute") if name == "join" else ("attribute", "start")

    @wraps(function)
    def filtered(*args: Any, **options: Any) -> Any:
        given = {**dict(zip(known, args[at + 1 :], strict=False)), **options}
        value, attribute = budget.sized(args[at]), budget.weighed(given.pop("attribute", None))
        if attribute is not None:
            value = map(make_attrgetter(args[0].environment if name == "join" else args[0], attribute), value)
        if name == "join":
            given["d"] = budget.shown(given.get("d", ""))
            return function(*args[:at], budget.joinable(str(given["d"]), value), **given)
        return budget.sized(
            function(*args[:at], _summed(budget, list(value), given.get("start", 0)), **given)
        )

    return filtered


def _summed(budget: Budget, values: list[Any], start: Any) -> list[Any]:
    """What is to be summed up: of lists, each sum is a new list."""
    if hasattr(start, "__len__"):
        entries = sum(len(one) if hasattr(one, "__len__") else MOST_TIMES for one in values)
        budget.spend(entries)
        budget.step(entries * len(values) // 16)
    return values


def tested(budget: Budget, name: str, function: Function) -> Function:
    """A test, counted: it may compare all that it is given."""
    if name in _OF_KIND:
        return function
    at = 1 if hasattr(function, "jinja_pass_arg") else 0

    @wraps(function)
    def test(*args: Any) -> Any:
        values = args[at:]
        if name in ("odd", "even", "divisibleby"):
            # Of a text, it would be a pattern to fill in.
            budget.combined("%", values[0], values[1] if len(values) > 1 else 2)
        elif name in ("lower", "upper"):
            budget.sized(budget.shown(values[0]))
        else:
            budget.weighed(*values)
        return function(*args)

    return test
