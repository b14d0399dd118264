"""What can be read from finished pages: how large each item's words and pictures are, and what stands on a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from vistime.layout.pages import GlyphItem, Page, PictureItem, TextItem

Path = tuple[str | int, ...]

#: Letters by which a text that goes on over two pages, or is cut, is still known.
_KNOWN_BY = 20
#: Pictures whose middles are nearer than this, in mm, stand in one column.
_ONE_COLUMN = 4.0


class Item(NamedTuple):
    """An item of a definition as it was laid out: its words, and the keys of its pictures."""

    words: str
    pictures: frozenset[str]


class Seen(NamedTuple):
    """An item on a finished page: the size of its words in pt, the longer side of its picture in mm, 0 for none."""

    path: Path
    pt: float
    mm: float


def seen(page: Page, items: Mapping[Path, Item]) -> list[Seen]:
    """The items that stand on a page. Items with the same words or picture are all there."""
    written = _Written(page)
    pictures: dict[str, float] = {}
    for shown in page.items:
        if isinstance(shown, PictureItem):
            side = max(shown.w, shown.h)
            pictures[shown.source] = min(pictures.get(shown.source, side), side)
    found = []
    for path, item in items.items():
        mm = min((pictures[key] for key in item.pictures if key in pictures), default=0.0)
        pt = written.size(item.words)
        if mm or pt:
            found.append(Seen(path, pt, mm))
    return found


def rows(page: Page, keys: frozenset[str]) -> int:
    """How many pictures of these keys stand below each other at most, on a page."""
    columns: list[tuple[float, set[float]]] = []
    for item in page.items:
        if isinstance(item, PictureItem) and item.source in keys:
            x, y = item.x + item.w / 2, round(item.y + item.h / 2, 1)
            middles = next((down for at, down in columns if abs(at - x) < _ONE_COLUMN), None)
            if middles is None:
                columns.append((x, {y}))
            else:
                middles.add(y)
    return max((len(middles) for _, middles in columns), default=0)


def shown(page: Page, items: Mapping[Path, Item]) -> int:
    """How many items stand on a page, with one picture, with two or with a frame to draw in."""
    return sum(bool(one.mm) or not items[one.path].pictures for one in seen(page, items))


class _Written:
    """The letters of a page without spaces, and of which size each is."""

    def __init__(self, page: Page) -> None:
        self.sizes: list[float] = []
        self.starts: set[int] = set()
        parts: list[str] = []
        for item in page.items:
            if isinstance(item, TextItem | GlyphItem):
                letters = _squeezed(item.text)
                self.starts.add(len(self.sizes))
                self.sizes += [item.size] * len(letters)
                parts.append(letters)
        self.letters = "".join(parts)

    def size(self, words: str) -> float:
        """The smallest size in which these words stand as lines of their own, in pt; 0 when they are not there."""
        wanted = _squeezed(words)
        if not wanted:
            return 0.0
        return self._smallest(wanted, whole=True) or self._smallest(wanted[:_KNOWN_BY], whole=False)

    def _smallest(self, wanted: str, *, whole: bool) -> float:
        least, at = 0.0, self.letters.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            if at in self.starts and (not whole or end in self.starts or end == len(self.letters)):
                size = min(self.sizes[at:end])
                least = min(least or size, size)
            at = self.letters.find(wanted, at + 1)
        return least


def _squeezed(text: str) -> str:
    return "".join(text.split())
