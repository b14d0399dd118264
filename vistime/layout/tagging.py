"""What the items of a page are to a screen reader: headings, paragraphs, figures, the items of a list; or nothing.

Boxes say it by `role` and `alt`; without them a text is a paragraph, a picture a figure with its own name, a card or
cell of a flow an item of a list. Lines, frames, rulers and what stands in the margins are decoration.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from vistime.layout import boxes as b
from vistime.layout.measure import Line
from vistime.layout.pages import GlyphItem, Item, Role, Tag, Tagged, TextItem

_ITEM: Final = Tag("item")
_TEXT: Final[dict[str, Role]] = {
    "": "paragraph", "note": "paragraph", "item": "paragraph", "title": "title", "heading": "heading", "label": "label",
}  # fmt: skip


class Tags:
    """Collects the tags of a page while its items are placed."""

    def __init__(self) -> None:
        self.found: list[Tagged] = []
        self._silent = False
        #: Whether it is the margin: there only small print is said, and once in a document.
        self.in_margin = False
        self._in_item = False
        self._noted: set[str] = set()

    @property
    def state(self) -> tuple[object, ...]:
        """What, beside a box itself, its tags depend on."""
        return (
            self._silent,
            self.in_margin,
            self._in_item,
            frozenset(self._noted) if self.in_margin else None,
        )

    def noted_since(self, state: tuple[object, ...]) -> frozenset[str]:
        """What has been said of the margins since then."""
        return frozenset(self._noted.difference(state[3])) if isinstance(state[3], frozenset) else frozenset()

    def note(self, noted: frozenset[str]) -> None:
        """Take over what was said of the margins by something that is had from memory."""
        self._noted |= noted

    def text(self, box: b.Text, lines: Sequence[Line]) -> Tag | None:
        """What a text is. The page's own number, and what other pages have in their margins too, is not read aloud."""
        if self._silent or box.role == "decoration" or not box.content.strip():
            return None
        if self.in_margin:
            if box.role != "note" or box.content in self._noted:
                return None
            self._noted.add(box.content)
        elif box.numbers and not box.role:
            return None
        return Tag(_TEXT[box.role], box.alt, box.lang, _spaces(box.content, lines) if len(lines) > 1 else ())

    def figure(self, box: b.Box) -> Tag | None:
        """What is drawn without words: a figure, when there is something to say in its place."""
        if self._silent or self.in_margin or box.role == "decoration":
            return None
        alt = box.alt or _own_alt(box)
        return Tag("figure", alt) if alt else None

    def put(self, tag: Tag | None, items: list[Item], start: int) -> None:
        """Give the items from `start` on a tag."""
        if tag and len(items) > start:
            self.found += ((start, tag), (len(items), None))

    @staticmethod
    def whole(box: b.Box) -> bool:
        """Whether a box is something in the eyes of a screen reader that the boxes in it are not."""
        return type(box) is b.Card or (
            bool(box.role or box.alt or box.repeat) and not isinstance(box, b.Text | b.Picture)
        )

    @contextmanager
    def item(self, items: list[Item]) -> Iterator[None]:
        """What is placed within is one item of a list."""
        if self._in_item or self._silent:
            yield
            return
        self.found.append((len(items), _ITEM))
        before, self._in_item = len(self.found), True
        yield
        self._in_item = False
        if len(self.found) == before:
            self.found.pop()
        else:
            self.found.append((len(items), None))

    @contextmanager
    def around(self, box: b.Box, items: list[Item], continued: bool) -> Iterator[None]:
        """What is placed within is what `box` is; on a page that goes on, what stood on the one before is not said."""
        if isinstance(box, b.Card) or box.role == "item":
            with self.item(items):
                yield
            return
        silent, start, tag = self._silent, len(items), self.figure(box) if box.alt else None
        self._silent = silent or bool(tag) or box.role == "decoration" or (box.repeat and continued)
        yield
        self._silent = silent
        self.put(tag, items, start)


def _spaces(content: str, lines: Sequence[Line]) -> tuple[int, ...]:
    """The items of lines whose end stands for a space, and not for a place between letters."""
    found, at, index = [], 0, 0
    for line in lines:
        if not line.text:
            continue
        at = max(at, content.find(line.text, at) + len(line.text))
        # Of a line of shaped text, the runs stand in the order in which they are read; pictures may stand among them.
        items = [] if line.shaped is None else line.shaped.items(0.0, 0.0, 1.0, "")
        texts = [number for number, item in enumerate(items) if isinstance(item, TextItem | GlyphItem)]
        if content[at : at + 1].isspace() and (texts or not items):
            found.append(index + (texts[-1] if texts else 0))
        index += len(items) or 1
    return tuple(found)


def _own_alt(box: b.Box) -> str:
    """What a drawing says by itself, in no language."""
    if isinstance(box, b.Picture):
        return box.image.name if box.image else ""
    if isinstance(box, b.Clock):
        return f"{box.time[0]}:{box.time[1]:02}"
    if isinstance(box, b.Dial):
        return f"{box.minutes} min"
    if isinstance(box, b.Tick):
        return "✓" if box.done else ""
    return "✗" if isinstance(box, b.Cross) else ""
