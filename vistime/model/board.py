"""A board: things to choose from, feelings, or what tokens are earned for."""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

from vistime.model import items
from vistime.model.base import Definition, Frozen, Layouts
from vistime.model.complaint import Path
from vistime.model.event import EVENT_WORDS, Event
from vistime.model.layouts import LayoutUse
from vistime.model.record import BeforeValidator
from vistime.model.step import Item


class Choice(Item):
    """One thing to choose."""


class Board(Definition):
    """A board of choices."""

    called: ClassVar[str] = "board"
    kind: ClassVar[str] = "board"
    holds: ClassVar[str] = "choices"
    item: ClassVar[type[Frozen]] = Choice
    meant: ClassVar[dict[str, str]] = {
        **dict.fromkeys(("items", "options", "list", "feelings", "cards", "rewards"), "choices"),
        **EVENT_WORDS,
    }

    layouts: Layouts = (LayoutUse("cards"),)
    choices: Annotated[
        tuple[Choice, ...], BeforeValidator(lambda value: items.listed(value, '"choices"', "choice"))
    ]

    event: Event | None = None

    @classmethod
    def prepared(cls, value: Any) -> Any:
        """A board without choices has a Complaint for them."""
        return items.needed(value, "choices", "this board has no choices", "Swings")

    def items(self) -> Iterator[tuple[Path, Choice]]:
        """Every choice with its path in the file, ("choices", 0)."""
        for number, choice in enumerate(self.choices):
            yield ("choices", number), choice
