"""The bookmarks of a document of several pages: for each page its heading, or its first words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from vistime.layout.pages import GlyphItem, Page, TextItem

#: Letters of a bookmark; more are cut off by viewers.
_MOST: Final = 60


def outline(pages: Sequence[Page]) -> list[tuple[str, int]]:
    """A line for each page in the order of reading, with the sheet (from 0) that it stands on; none for a single page.

    Empty pages have no line, and words that name a page already don't name another one.
    """
    found = sorted(
        ((page, sheet) for sheet, whole in enumerate(pages) for page in _carried(whole)),
        key=lambda one: one[0].number,
    )
    if len(found) < 2:
        return []
    lines: dict[str, int] = {}
    for page, sheet in found:
        if page.tags:
            words = next((words for words in _words(page) if words not in lines), str(page.number))
            lines.setdefault(words, sheet)
    return list(lines.items())


def _carried(page: Page) -> Iterator[Page]:
    if not page.parts:
        yield page
    for part in page.parts:
        yield from _carried(part.page)


def _words(page: Page) -> Iterator[str]:
    """What a page may be called: its headings, then its other texts."""
    texts = [(tag.role, _text(page, at, tag.spaces)) for at, tag in page.tags if tag]
    for roles in (("title", "heading"), ("paragraph",)):
        yield from (_short(text) for role, text in texts if role in roles and text.strip())


def _text(page: Page, start: int, spaces: Sequence[int]) -> str:
    """The lines of the text that begins with an item."""
    end = next((at for at, tag in page.tags if at > start), len(page.items))
    parts = []
    for number, item in enumerate(page.items[start:end]):
        if isinstance(item, TextItem | GlyphItem):
            parts.append(item.text + (" " if number in spaces else ""))
    return "".join(parts).strip()


def _short(text: str) -> str:
    if len(text) <= _MOST:
        return text
    cut = text[:_MOST]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut else cut}…"
