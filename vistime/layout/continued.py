"""What is too tall for its page: cards move whole to the next one, and a text continues there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil, floor
from typing import Final

from vistime.layout import boxes as b
from vistime.layout.paginate import Cells, PagePlan
from vistime.layout.sizing import Sizing, clamped

#: Of a long text, about as many letters as a page holds are measured first.
_LETTERS: Final = 2000


def split(page: PagePlan, sizing: Sizing) -> Iterator[PagePlan]:
    """The page, or several when its settled content is too tall: cards move whole, texts break between lines."""
    children = page.body.children
    gap, room = page.body.gap, page.rect.h
    if any(isinstance(c, Cells) for c in children) or _is_enough(page, sizing):
        yield page
        return
    repeated = [c for c in children if c.repeat]
    fresh: list[b.Box] = []
    used, waiting = 0.0, list(children)
    letters = _LETTERS
    while waiting:
        child = waiting.pop(0)
        begin = _begin(child, page, sizing, letters)
        need = _least(begin, page, sizing)
        if begin is child and used + need <= room + 0.05:
            fresh.append(child)
            used += need + gap
            continue
        parts = _split_text(child, begin, page, sizing, room - used)
        if parts:
            fresh.append(parts[0])
            waiting.insert(0, parts[1])
            letters = ceil(1.3 * len(parts[0].content))
        elif not [c for c in fresh if not c.repeat]:
            fresh.append(child)  # alone and still too tall: nothing more can be done for it here
        else:
            waiting.insert(0, child)
        if waiting:
            yield replace(page, body=page.body.changed(children=fresh))
            fresh = list(repeated)
            used = sum(_least(c, page, sizing) + gap for c in repeated)
    if fresh:
        yield replace(page, body=page.body.changed(children=fresh))


def _is_enough(page: PagePlan, sizing: Sizing) -> bool:
    """Whether the settled content has room on its page, which is known if it was settled so before."""
    children, key = page.body.children, ("enough", sizing.fits.settled(page.body.groups))
    enough = page.body.placed.get(key) if key[1] is not None else None
    if enough is None:
        begins = [_begin(child, page, sizing) for child in children]
        enough = page.body.placed[key] = _needed(begins, page, sizing) <= page.rect.h + 0.05
    return enough


def _needed(children: Sequence[b.Box], page: PagePlan, sizing: Sizing) -> float:
    return sum(_least(c, page, sizing) for c in children) + page.body.gap * max(0, len(children) - 1)


def _least(child: b.Box, page: PagePlan, sizing: Sizing) -> float:
    if child.grow:
        return clamped(child, 0.0, page.rect.h, True)
    if type(child.height) is b.Percent:
        return page.rect.h * child.height / 100
    return sizing.height(child, sizing.child_width(page.body, child, page.rect.w))


def _begin(child: b.Box, page: PagePlan, sizing: Sizing, letters: int = _LETTERS) -> b.Box:
    """As much of a text as is surely more than a page holds; what is not that long, or no text, as it is.

    `letters` is how many to try first. Without it the rest of a text over many pages would be measured to its end on
    each of them.
    """
    if not isinstance(child, b.Text) or child.overflow != "continue":
        return child
    while letters < len(child.content):
        begin = _part(_settled(child, sizing), child.content[:letters])
        if _least(begin, page, sizing) > 1.1 * page.rect.h:
            return begin
        letters *= 2
    return child


def _settled(text: b.Text, sizing: Sizing) -> b.Text:
    """A text in the size that was found for it, so that parts of it are printed in that size as well."""
    size = sizing.fits.size(text)
    return text.changed(size=size, min_size=0.0, fit="", balance=False, max_height=None)


def _part(text: b.Text, content: str) -> b.Text:
    """A text with a first part of its content."""
    if not text.overs:
        return text.changed(content=content)
    letters = sum(not letter.isspace() for letter in content)
    return text.changed(content=content, overs=tuple(over for over in text.overs if over.first < letters))


def _split_text(
    text: b.Box, begin: b.Box, page: PagePlan, sizing: Sizing, room: float
) -> tuple[b.Text, b.Text] | None:
    """The lines that fit into `room` mm and the rest; never a single line alone on either side.

    They are taken from `begin`, the text or so much of it that it fills more than a page.
    """
    if not isinstance(text, b.Text) or not isinstance(begin, b.Text) or text.overflow != "continue":
        return None
    top, right, low, left = text.frame or (0.0, 0.0, 0.0, 0.0)
    inner = sizing.child_width(page.body, text, page.rect.w) - left - right
    lines = sizing.fits.lines(begin, inner)
    here = floor((room - top - low + 0.05) / sizing.fits.line_height(text, sizing.fits.size(text)))
    if len(lines) - here == 1:
        here -= 1
    if here < 2:
        return None
    head = "\n".join(line.text for line in lines[:here])
    tail = _rest(text.content, "".join(line.text for line in lines[:here]))
    settled = _settled(text, sizing)
    if not text.overs:
        return settled.changed(content=head), settled.changed(content=tail)
    letters = sum(not letter.isspace() for letter in head)
    later = (over for over in text.overs if over.first >= letters)
    there = tuple(over._replace(first=over.first - letters, last=over.last - letters) for over in later)
    return _part(settled, head), settled.changed(content=tail, overs=there)


def _rest(content: str, printed: str) -> str:
    """What follows in `content` after the letters of `printed`, which has lost spaces at line ends."""
    letters = len("".join(printed.split()))
    for index, letter in enumerate(content):
        if letters == 0:
            return content[index:].lstrip()
        if not letter.isspace():
            letters -= 1
    return ""
