"""Texts and pictures that a page's markup leaves open, and boxes with them filled in.

Templates are given the words of a definition as blanks, so that the markup of a page, and the boxes that are read from
it, are the same for all definitions of one shape: each is filled in here with what it says itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from vistime.diagnostics import Diagnostic, Span, VistimeError
from vistime.layout import boxes as b
from vistime.memory import LastingMemory

#: Stands for a line break that belongs to the text (not to the template's own line ends).
LINE_BREAK: Final = "\N{LINE SEPARATOR}"

# Code points that Unicode keeps free of letters for good; XML may hold them.
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_BLANK = re.compile(f"{_OPEN}(\\d{{1,7}}){_CLOSE}")
_WHITE = re.compile(r"[ \t\r\n]+")
#: Letters of words that are filled into one document: a template may have been counted with shorter ones.
MOST_LETTERS: Final = 50_000_000
#: Boxes that are kept, filled in: in a batch most are the same, and only a name differs.
_MOST_FILLED: Final = 1024


class NeededError(Exception):
    """The markup can't be read without the texts of these numbers: they stand where no text is left open."""

    def __init__(self, numbers: Iterable[int]) -> None:
        super().__init__()
        self.numbers = frozenset(numbers)


def span_at(at: str) -> Span | None:
    """The template's place behind an `at` such as `day/page.xml.j2:12`."""
    file, _, line = at.rpartition(":")
    return Span(file, int(line), 1) if file and line.isdigit() else None


def blank(at: int) -> str:
    """What stands in markup for the text or picture of that number."""
    return f"{_OPEN}{at}{_CLOSE}"


def has_blank(text: str) -> bool:
    """Whether something is left open in a text of the markup."""
    return _OPEN in text


def blanks_in(text: str) -> list[int]:
    """The numbers of what is left open in a text of the markup."""
    return [int(number) for number in _BLANK.findall(text)]


def written(text: str, values: Sequence[str]) -> str:
    """A text of the markup with its blanks filled in; those that nobody has given stay."""
    if _OPEN not in text:
        return text

    def value(match: re.Match[str]) -> str:
        at = int(match[1])
        return values[at] if at < len(values) else match[0]

    return _BLANK.sub(value, text)


def content_of(text: str) -> str:
    """The words between the tags of a text: white space is one space, and a line break of the words' own a new line."""
    words = _WHITE.sub(" ", text).strip(" ")
    return "\n".join(part.strip(" ") for part in words.split(LINE_BREAK))


def letters_in(text: str) -> int:
    """How many letters a text has without spaces and line ends."""
    return sum(not letter.isspace() for letter in text)


def filled(document: b.Document, values: Sequence[str], pictures: Mapping[str, b.Drawable]) -> b.Document:
    """The document with its blanks filled in, and every picture that it names.

    VistimeError, with the template's line, when a picture is not among them.
    """
    filler = _Filler(values, pictures)
    return document.with_pages([filler.page(page) for page in document.pages])


_filled: Final = LastingMemory(_MOST_FILLED)


class _Filler:
    def __init__(self, values: Sequence[str], pictures: Mapping[str, b.Drawable]) -> None:
        self.values = values
        self.pictures = pictures
        self.left = MOST_LETTERS

    def page(self, page: b.PageBox) -> b.PageBox:
        """A page; all that stands in it is kept, and itself if all of it is the same."""
        children = [self._kept(child) for child in page.children]
        header, footer = (self._kept(band) if band else None for band in (page.header, page.footer))
        key = (page, id(header), id(footer), *map(id, children))
        known: b.PageBox | None = _filled.get(key)
        if known is None:
            known = page.changed(children=children, header=header, footer=footer, open=False)
            _filled[key] = known
        return known

    def _kept(self, box: b.Box, deep: bool = True) -> b.Box:
        """A box, from memory if the same stood in it before; `deep`: what stands in it has places of its own there."""
        if not box.open:
            return box
        if box.slots is None:
            box.slots = _slots(box)
        texts, sources = box.slots
        values, count = self.values, len(self.values)
        images = [
            self._image(values[alone] if alone < count else written(source, values), at)
            for source, alone, at in sources
        ]
        key = (box, *map(self._value, texts), *map(id, images))
        known: b.Box | None = _filled.get(key)
        if known is None:
            known = self._box(box, deep)
            # The pictures are kept with it, so that no other can have the place in memory that stands for them.
            _filled[key] = known
        return known

    def _value(self, at: int) -> str:
        return self.values[at] if at < len(self.values) else ""

    def _box(self, box: b.Box, deep: bool) -> b.Box:
        if not box.open:
            return box
        changes: dict[str, Any] = {"open": False, "slots": None}
        if box.children:
            # A cell of a flow is kept as a whole: whoever has other words in it has another cell.
            inside = deep and type(box) is not b.Flow
            changes["children"] = [
                self._kept(child, inside) if deep else self._box(child, False) for child in box.children
            ]
        if has_blank(box.alt):
            changes["alt"] = written(box.alt, self.values)
        if isinstance(box, b.Text):
            self._text(box, changes)
        elif isinstance(box, b.Picture) and box.source:
            source = written(box.source, self.values)
            changes |= {"source": source, "image": self._image(source, box.at) if source else None}
        elif isinstance(box, b.Card) and box.back is not None:
            changes["back"] = self._box(box.back, False)
        return box.changed(**changes)

    def _text(self, box: b.Text, changes: dict[str, Any]) -> None:
        for part in box.parts:
            self.left -= sum(len(self._value(at)) for at in blanks_in(part))
        if self.left < 0:
            message = f"the words that are filled in have more than {MOST_LETTERS:,} letters"
            hint = "look for a loop that writes them too often"
            raise VistimeError(Diagnostic("error", "markup-limit", message, span_at(box.at), hint))
        changes |= {
            "content": content_of(written("".join(box.parts), self.values)),
            "parts": (),
            "over_parts": (),
        }
        if box.over_parts:
            # How many letters stand before each of its parts is known only now.
            counts = [0]
            for part in box.parts:
                counts.append(counts[-1] + letters_in(written(part, self.values)))
            changes["overs"] = tuple(
                b.Over(counts[first], counts[last], name, self._image(name, box.at), crossed)
                for first, last, source, crossed in box.over_parts
                if counts[last] > counts[first] and (name := written(source, self.values))
            )

    def _image(self, source: str, at: str) -> b.Drawable:
        image = self.pictures.get(source)
        if image is None:
            message = f'the template asks for a picture "{source}" that was not found'
            raise VistimeError(Diagnostic("error", "markup-picture", message, span_at(at)))
        return image


#: The number of a picture's source that is more than one blank, and written out.
_NOT_ALONE: Final = 1 << 30


def _slots(box: b.Box) -> tuple[tuple[int, ...], tuple[tuple[str, int, str], ...]]:
    """What is left open in a box and all that it holds: the numbers of texts, and pictures with their template line.

    A picture's source is mostly one blank, whose number stands beside it.
    """
    texts: dict[int, None] = {}
    sources: dict[tuple[str, str], None] = {}

    def look(one: b.Box) -> None:
        if not one.open:
            return
        texts.update(dict.fromkeys(blanks_in(one.alt)))
        if isinstance(one, b.Text):
            for part in one.parts:
                texts.update(dict.fromkeys(blanks_in(part)))
            sources.update(dict.fromkeys((source, one.at) for _, _, source, _ in one.over_parts))
        elif isinstance(one, b.Picture) and one.source:
            sources[one.source, one.at] = None
        elif isinstance(one, b.Card) and one.back is not None:
            look(one.back)
        for child in one.children:
            look(child)

    look(box)
    return tuple(texts), tuple((source, _alone(source), at) for source, at in sources)


def _alone(source: str) -> int:
    match = _BLANK.fullmatch(source)
    return int(match[1]) if match else _NOT_ALONE
