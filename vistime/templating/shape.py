"""The shape of what a template is given: everything that it can see besides the words of the texts."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from vistime.templating.said import Said
from vistime.templating.views import Names

_SIMPLE: Final = frozenset((int, float, bool, date))


def shape(value: Any) -> Any:
    """What a template can see of a value besides texts: equal, and hashable, when it can't tell two values apart.

    Of what is neither plain data nor a text, the object itself.
    """
    kind = type(value)
    if kind is str or value is None:
        return value
    if kind is Said:
        return (Said, value.at)
    if kind in _SIMPLE:
        return (kind, value)
    if isinstance(value, tuple | list):
        return (kind, *map(shape, value))
    if kind is dict or kind is Names:
        values = value if kind is dict else value.__dict__
        return (kind, *values, *map(shape, values.values()))
    return _Same(value)


class Shape:
    """The shape of something large that many documents have: it is hashed once."""

    __slots__ = ("_hash", "_shape")

    def __init__(self, value: Any) -> None:
        self._shape = shape(value)
        self._hash = hash(self._shape)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return self is other or (type(other) is Shape and self._shape == other._shape)


class _Same:
    """An object, equal to itself alone."""

    __slots__ = ("thing",)

    def __init__(self, thing: object) -> None:
        self.thing = thing

    def __hash__(self) -> int:
        return id(self.thing)

    def __eq__(self, other: object) -> bool:
        return type(other) is _Same and self.thing is other.thing
