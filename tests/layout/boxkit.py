"""Small pages written as markup, and where their boxes came to stand.

`id="a"` stands for a ground of a colour of its own, by which the box is found again on the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from vistime.layout import engine, markup
from vistime.layout.boxes import Document, Drawable
from vistime.layout.engine import Layout
from vistime.layout.pages import Page, RectItem, TextItem
from vistime.units import Rect

PAGE = 'paper="100mm x 100mm" margin="0mm"'


@dataclass(frozen=True, slots=True)
class Image:
    """A picture as layout knows it: its box, and what is painted of it (y up)."""

    box: tuple[float, float] = (100.0, 100.0)
    ink: tuple[float, float, float, float] | None = None
    name: str = ""


PICTURES: dict[str, Drawable] = {
    "photo": Image((300.0, 200.0)),
    "tall": Image((200.0, 400.0)),
    "symbol": Image((72.0, 72.0), (12.0, 12.0, 60.0, 60.0)),
    "full": Image((72.0, 72.0), (0.0, 0.0, 72.0, 72.0)),
    "flat": Image((72.0, 72.0), (6.0, 30.0, 66.0, 42.0)),
    "dot": Image((72.0, 72.0), (33.0, 33.0, 39.0, 39.0)),
}


def document(content: str, page: str = PAGE) -> Document:
    """The boxes of one page master with this content."""
    named = re.sub(r'id="(.)"', lambda m: f'background="#0000{ord(m[1]):02x}"', content)
    return markup.parse(f"<document><page {page}>{named}</page></document>", PICTURES)


def laid_out(content: str, page: str = PAGE) -> Layout:
    """The pages of a master with this content."""
    return engine.layout(document(content, page))


def pages(content: str, page: str = PAGE) -> list[Page]:
    """The pages of a master with this content, of which nothing is to be said."""
    result = laid_out(content, page)
    assert result.issues == []
    return result.pages


def only(content: str, page: str = PAGE) -> Page:
    """The only page."""
    (single,) = pages(content, page)
    return single


def named(page: Page) -> dict[str, Rect]:
    """The boxes of a page by their `id`, rounded to 0.001 mm."""
    found: dict[str, Rect] = {}
    for item in page.items:
        if isinstance(item, RectItem) and item.fill and item.fill.startswith("#0000"):
            name = chr(int(item.fill[-2:], 16))
            assert name not in found, f"{name} stands on the page twice"
            half = item.stroke_width / 2
            outer = (item.x - half, item.y - half, item.w + 2 * half, item.h + 2 * half)
            found[name] = Rect(*(round(value, 3) for value in outer))
    return found


def where(content: str, page: str = PAGE) -> dict[str, Rect]:
    """Where the boxes with an `id` stand on the only page."""
    return named(only(content, page))


def lines(page: Page) -> list[TextItem]:
    """The lines of text of a page."""
    return [item for item in page.items if isinstance(item, TextItem)]
