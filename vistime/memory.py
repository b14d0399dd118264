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


class LastingMemory(Memory):
    """A memory that keeps what was asked for lately when it is full: in a batch most boxes are one child's alone, and
    what all children share must not go with them.
    """

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.before: dict[Any, Any] = {}

    def get(self, key: Any, default: Any = None) -> Any:
        """What is remembered; it stays for longer now."""
        known = super().get(key)
        if known is None:
            known = self.before.pop(key, None)
            if known is None:
                return default
            self[key] = known
        return known

    def __setitem__(self, key: Any, value: Any) -> None:
        if len(self) >= self.most:
            self.before = dict(self)
            super().clear()
        super().__setitem__(key, value)

    def clear(self) -> None:
        """Forget everything."""
        self.before = {}
        super().clear()


_all: Final[list[Memory]] = []


def forget() -> None:
    """Forget everything, as if nothing had been made before: so tests see that it makes no difference."""
    for memory in _all:
        memory.clear()
