"""What was worked out before, to be had again: in a batch, most of a page comes back."""

from __future__ import annotations

from typing import Any, Final

#: How much is remembered of one kind; names and other texts of thousands of children must not fill the memory.
MOST: Final = 4096


class Memory(dict[Any, Any]):
    """A dictionary that forgets all it holds when it is full: it is soon filled anew with what comes back."""

    def __init__(self, most: int = MOST) -> None:
        super().__init__()
        self.most = most
        _all.append(self)

    def __setitem__(self, key: Any, value: Any) -> None:
        if len(self) >= self.most:
            self.clear()
        super().__setitem__(key, value)


_all: Final[list[Memory]] = []


def forget() -> None:
    """Forget everything, as if nothing had been made before: so tests see that it makes no difference."""
    for memory in _all:
        memory.clear()
