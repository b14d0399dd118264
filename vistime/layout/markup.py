"""Page markup (XML) to boxes. The vocabulary is in `elements.py`; an unknown word or value is an error.

Every element carries `at` ("template:line", put there when the template was loaded), so that a message names the
line of the template and not of the markup that came out of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final
from xml.parsers import expat

from vistime.diagnostics import Diagnostic, VistimeError, did_you_mean
from vistime.layout import boxes as b
from vistime.layout.blanks import NeededError, blanks_in, content_of, filled, has_blank, span_at
from vistime.layout.elements import ATTRIBUTES, CONTAINERS, ELEMENTS
from vistime.memory import Memory

_AT = re.compile(r'at="([^"]*)"')
#: Deeper than any page needs; keeps hostile markup from exhausting the stack.
MAX_DEPTH: Final = 60
MAX_ELEMENTS: Final = 100_000


#: Markup that was read is kept for the next document: in a batch it is the same, and only words differ.
_MOST_READ: Final = 64
#: Longer markup is of a document for itself, in letters.
LONGEST_KEPT: Final = 200_000
_read: Final = Memory(_MOST_READ)


def parse(markup: str, pictures: Mapping[str, b.Drawable], values: Sequence[str] = ()) -> b.Document:
    """The document that the markup describes; `pictures` gives the picture of each `source`, `values` fill its blanks.

    Raises VistimeError, with the template's line, when it is not well-formed or uses words that do not exist, and
    `blanks.NeededError` when a text is left open where it has to be known.
    """
    known = _read.get(markup)
    if known is None:
        known = _Reader(markup).read()
        if len(markup) <= LONGEST_KEPT:
            _read[markup] = known
    return filled(known, values, pictures)


class _Reader:
    def __init__(self, markup: str) -> None:
        self.markup = markup
        self.document: b.Document | None = None
        self.open: list[tuple[str, b.Box | None]] = []
        self.text: list[str] = []
        self.parts: list[str] = []  # of the words of the text that is read: each below one picture, or none
        self.overs: list[tuple[int, int, str, bool]] = []
        self.at = ""
        self.count = 0

    def read(self) -> b.Document:
        """The document."""
        self._parse()
        if self.document is None:
            raise self._error("markup", "the template gives no <document>")
        return self.document

    def _parse(self) -> None:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._doctype
        try:
            parser.Parse(self.markup, True)
        except UnicodeEncodeError as error:
            letter = f"U+{ord(error.object[error.start]):04X}"
            raise self._error("markup", f"the page markup has a half of a letter ({letter})",
                              "write the letter itself") from None  # fmt: skip
        except expat.ExpatError as error:
            self.at = self._nearest(error.lineno, error.offset)
            raise self._error("markup", f"the page markup is not well-formed: {expat.errors.messages[error.code]}",
                              "every tag needs its end, and & has to be written as &amp;") from None  # fmt: skip

    def _nearest(self, line: int, column: int) -> str:
        """The template line of the last element before a place in the markup."""
        lines = self.markup.split("\n")
        before = "\n".join([*lines[: line - 1], lines[line - 1][:column] if line <= len(lines) else ""])
        found = _AT.findall(before)
        return found[-1] if found else self.at

    def _error(self, code: str, message: str, hint: str = "") -> VistimeError:
        return VistimeError(Diagnostic("error", code, message, span_at(self.at), hint))

    def _doctype(self, *_: Any) -> None:
        raise self._error("markup", "page markup has no DOCTYPE", "remove the <!DOCTYPE ...> line")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.at = attributes.pop("at", self.at)
        self.count += 1
        if self.count > MAX_ELEMENTS or len(self.open) > MAX_DEPTH:
            raise self._error(
                "markup-limit",
                f"the markup has more than {MAX_ELEMENTS:,} elements, or more than {MAX_DEPTH} inside each other",
                "look for a loop in the template that runs too often, or make several documents of it",
            )
        if name == "document" and not self.open:
            self.document = b.Document(**_values(self, name, attributes))
            self.open.append((name, None))
            return
        parent_name, parent = self.open[-1] if self.open else ("", None)
        if name in ("header", "footer"):
            self._margin_band(name, parent, attributes)
            return
        if name == "over":
            self._over(parent, attributes)
            return
        kind = ELEMENTS.get(name)
        if kind is None:
            raise self._error("markup-element", f"there is no element <{name}>", did_you_mean(name, ELEMENTS))
        box = kind(at=self.at, **_values(self, name, attributes))
        if has_blank(box.alt) or (isinstance(box, b.Picture) and box.source):
            box.open = True
        if isinstance(box, b.PageBox):
            if parent_name != "document" or self.document is None:
                raise self._error("markup-place", "<page> stands in <document> only")
            self.document.pages.append(box)
        elif isinstance(box, b.Flow) and not isinstance(parent, b.PageBox):
            raise self._error("markup-place", "<flow> stands directly in <page> only")
        elif isinstance(box, b.Back) and [name for name, _ in self.open[-2:]] != ["flow", "card"]:
            raise self._error("markup-place", "<back> stands directly in a <card> of a <flow> only")
        elif parent is None or parent_name not in CONTAINERS:
            raise self._error("markup-place", f"<{name}> can't stand in <{parent_name or 'nothing'}>")
        self.open.append((name, box))

    def _margin_band(self, name: str, parent: b.Box | None, attributes: dict[str, str]) -> None:
        if not isinstance(parent, b.PageBox):
            raise self._error("markup-place", f"<{name}> stands directly in <page> only")
        band = b.Row(at=self.at, **_values(self, "row", attributes))
        setattr(parent, name, band)
        self.open.append((name, band))

    def _over(self, parent: b.Box | None, attributes: dict[str, str]) -> None:
        """A picture over words begins: where it ends is not known yet."""
        if not isinstance(parent, b.Text) or self.open[-1][0] == "over":
            raise self._error("markup-place", "<over> stands directly in <text> only")
        values = _values(self, "over", attributes)
        if not values.get("source"):
            raise self._error("markup-value", "<over> names no picture", 'write: <over source="...">')
        self._next_part()
        at = len(self.parts)
        self.overs.append((at, at, values["source"], values.get("crossed", False)))
        self.open.append(("over", parent))

    def _next_part(self) -> None:
        """What comes now of the words of a text is another part of them."""
        self.parts.append("".join(self.text))
        self.text.clear()

    def _characters(self, data: str) -> None:
        name, box = self.open[-1] if self.open else ("", None)
        if isinstance(box, b.Text):
            self.text.append(data)
        elif data.strip():
            if has_blank(data):
                raise NeededError(blanks_in(data))
            raise self._error(
                "markup-text", f"words stand in <text> only, not in <{name}>: {data.strip()[:40]}"
            )

    def _end(self, name: str) -> None:
        _, box = self.open.pop()
        if name == "over":
            first, _, source, crossed = self.overs[-1]
            self._next_part()
            self.overs[-1] = (first, len(self.parts), source, crossed)
            return
        if isinstance(box, b.Text):
            self._next_part()
            whole = "".join(self.parts)
            if self.overs or has_blank(whole):
                box.parts, box.over_parts, box.open = tuple(self.parts), tuple(self.overs), True
            else:
                box.content = content_of(whole)
            self.parts, self.overs = [], []
        if (
            box is not None
            and self.open
            and not isinstance(box, b.PageBox)
            and name not in ("header", "footer")
        ):
            parent = self.open[-1][1]
            assert parent is not None
            if isinstance(box, b.Back) and isinstance(parent, b.Card):
                parent.back = box
            else:
                parent.add(box)


#: Attributes that may be left open, to be filled in for each document.
OPEN: Final = ("source", "alt")
_KNOWN: dict[tuple[str, str, str], tuple[str, Any]] = {}


def _values(reader: _Reader, element: str, attributes: dict[str, str]) -> dict[str, Any]:
    """The attributes as the box's fields. What a value means is worked out once per process."""
    values = {}
    for name, text in attributes.items():
        known = _KNOWN.get((element, name, text))
        if known is None:
            known = _value(reader, element, name, text)
            if len(_KNOWN) < 10_000 and name not in ("source", "subject", "alt"):
                _KNOWN[element, name, text] = known
        values[known[0]] = known[1]
    return values


def _value(reader: _Reader, element: str, name: str, text: str) -> tuple[str, Any]:
    allowed = ATTRIBUTES[element]
    attribute = allowed.get(name)
    if attribute is None:
        raise reader._error(
            "markup-attribute", f'<{element}> has no attribute "{name}"', did_you_mean(name, allowed)
        )
    if name not in OPEN and has_blank(text):
        raise NeededError(blanks_in(text))
    try:
        return attribute.field, attribute.read(text)
    except ValueError as error:
        raise reader._error(
            "markup-value", f'{name}="{text}" on <{element}>: {error}', attribute.about
        ) from None
