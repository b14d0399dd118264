"""How many cards of each activity a set has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vistime.templating.views import GroupView, ItemView


def copies(groups: Sequence[GroupView], wanted: str | int, *, by_time: bool = False) -> list[ItemView]:
    """The items of which a card is made, each as often as there are cards of it.

    `wanted`: "needed" makes as many of an activity as stand on a board at once, so that one day can be put up: of a
    week, the most of any day. "all" makes one for every step of every day, a number so many of each activity. What
    an item says itself (`copies: 3`) counts instead. An activity is known by its words and pictures; `by_time` when
    its card shows the time or the number, too.
    """
    items = [(item, number) for group in groups for item, number in _numbered(group.steps, by_time)]
    if wanted == "all":
        return [item for item, _ in items for _ in range(item.copies or 1)]
    once: dict[object, ItemView] = {}
    for item, number in items:
        # Of an activity with a number of its own, all its cards come with the first one.
        of_its_own = wanted != "needed"
        once.setdefault((_what(item, by_time), 0 if of_its_own else number), item)
    each = 1 if isinstance(wanted, str) else wanted
    return [item for item in once.values() for _ in range(item.copies or each)]


def _numbered(items: Iterable[ItemView], by_time: bool) -> Iterator[tuple[ItemView, int]]:
    """Each item of a day, and how many of the same stand before it."""
    before: dict[object, int] = {}
    for item in items:
        what = _what(item, by_time)
        yield item, before.get(what, 0)
        before[what] = before.get(what, 0) + 1


def _what(item: ItemView, by_time: bool) -> object:
    times = (item.time, item.minutes, item.number) if by_time else ()
    return (str(item.text).casefold(), item.pictures, item.blank, item.change, *times)
