"""The values that a template reads: plain data, nothing that does anything."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from vistime.templating.said import Text


class PictureView(NamedTuple):
    """A picture in a template: its key for `<picture source>`, whether it is a photo, whether it is crossed out.

    `alt` is what a screen reader says of it.
    """

    source: Text
    photo: bool = False
    crossed: bool = False
    alt: Text = ""


class PieceView(NamedTuple):
    """A part of an item's words, and the key of the small picture above it ("" for none)."""

    text: Text
    source: Text = ""
    crossed: bool = False


class ItemView(NamedTuple):
    """A step, choice or page in a template. `subject` goes into a text's attribute of that name.

    `category` is what it is about (action, people, thing, description, social, place, time), "" when nobody knows;
    `copies` how many cards it asks for itself, 0 when it does not. `pieces` are its words in parts, where small
    pictures stand above some of them.
    """

    number: int
    text: Text
    subject: str
    pictures: tuple[PictureView, ...] = ()
    blank: bool = False
    heading: Text = ""
    time: Text = ""
    clock: str = ""
    minutes: int = 0
    change: str = ""
    done: bool = False
    category: str = ""
    copies: int = 0
    second: Text = ""
    second_heading: Text = ""
    pieces: tuple[PieceView, ...] = ()


class GroupView(NamedTuple):
    """The items of a day, or all of them under no title."""

    title: Text
    steps: tuple[ItemView, ...] = ()
    second: Text = ""


class SecondView(NamedTuple):
    """The second language of a sheet: `place` is below or beside, `size` in percent of the first one's.

    `side` is the `align` that lets its words begin where the first language's do. `title` is "" when the definition
    has it in one language only, `words` are the program's own.
    """

    language: str
    place: str
    size: int
    side: str
    title: Text
    words: Any


class DayView(NamedTuple):
    """A day of a month with its steps, and the places where the child is on it, in this order."""

    date: date
    steps: tuple[ItemView, ...] = ()
    places: tuple[PlaceView, ...] = ()


class PlaceView(NamedTuple):
    """Where the child is. `sign` is a letter or number by which it is told from the other places."""

    number: int
    sign: Text
    item: ItemView


class EventView(NamedTuple):
    """What a countdown counts towards."""

    date: date
    item: ItemView


class MonthView(NamedTuple):
    """A month with each of its days, and the places of a child with several homes."""

    year: int
    month: int
    days: tuple[DayView, ...]
    places: tuple[PlaceView, ...] = ()


class Names:
    """Values by name: `theme.edge`, or `words[step.change]`."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self.__dict__.update(values)

    def __getitem__(self, name: str) -> Any:
        return self.__dict__[name]


#: The types of our own values: plain data, of which a template may read every attribute.
PLAIN: Final = frozenset(
    {Names, PictureView, PieceView, ItemView, GroupView, DayView, PlaceView, EventView, MonthView, SecondView}
)
