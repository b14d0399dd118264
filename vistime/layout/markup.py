"""Page markup (XML) to boxes. The vocabulary is in `elements.py`; an unknown word or value is an error.

Every element carries `at` ("template:line", put there when the template was loaded), so that a message names the
line of the template and not of the markup that came out of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final
from xml.parsers import expat

from vistime.diagnostics import Diagnostic, Span, VistimeError, did_you_mean
from vistime.layout import boxes as b
from vistime.layout.elements import ATTRIBUTES, CONTAINERS, ELEMENTS

#: Stands for a line break that belongs to the text (not to the template's own line ends).
LINE_BREAK: Final = "\N{LINE SEPARATOR}"

_WHITE = re.compile(r"[ \t\r\n]+")
_AT = re.compile(r'at="([^"]*)"')
#: Deeper than any page needs; keeps hostile markup from exhausting the stack.
MAX_DEPTH: Final = 60
MAX_ELEMENTS: Final = 100_000


def parse(markup: str, pictures: Mapping[str, b.Drawable]) -> b.Document:
    """The document that the markup describes; `pictures` gives the picture of each `source`.

    Raises VistimeError, with the template's line, when it is not well-formed or uses words that do not exist.
    """
    cells: list[list[b.Box]] = []
    return _Reader(_without_flows(markup, pictures, cells), pictures, cells).read()


#: A flow with content; what stands in it can hold neither another flow nor, outside of quotes, a ">".
_FLOW = re.compile(r'(<flow(?:[^>"/]|"[^"]*")*)>(.*?)</flow>', re.DOTALL)
#: Flows are kept for the next document: in a batch most are the same, and only a name differs.
_MEMORY: Final = 64
#: Where a flow that was read on its own stands among them.
_READ: Final = "already-read"
_flows: dict[str, tuple[list[b.Box], dict[str, b.Drawable]]] = {}


def _without_flows(markup: str, pictures: Mapping[str, b.Drawable], cells: list[list[b.Box]]) -> str:
    """The markup with empty flows, their contents read (or remembered) and put into `cells` in order."""

    def read(match: re.Match[str]) -> str:
        content = match[2]
        known = _flows.pop(content, None)
        if known is None or any(pictures.get(key) is not image for key, image in known[1].items()):
            reader = _Reader(f"<flow>{content}</flow>", pictures, [])
            known = (reader.read_cells(), reader.images)
            if len(_flows) >= _MEMORY:
                del _flows[next(iter(_flows))]
        _flows[content] = known
        cells.append(known[0])
        return f'{match[1]} {_READ}="{len(cells) - 1}"/>'

    return _FLOW.sub(read, markup)


class _Reader:
    def __init__(self, markup: str, pictures: Mapping[str, b.Drawable], cells: list[list[b.Box]]) -> None:
        self.markup = markup
        self.pictures = pictures
        self.cells = cells
        self.images: dict[str, b.Drawable] = {}
        self.document: b.Document | None = None
        self.open: list[tuple[str, b.Box | None]] = []
        self.text: list[str] = []
        self.at = ""
        self.count = 0

    def read(self) -> b.Document:
        """The document."""
        self._parse()
        if self.document is None:
            raise self._error("markup", "the template gives no <document>")
        return self.document

    def read_cells(self) -> list[b.Box]:
        """The boxes of a flow, when the markup is just that."""
        page = b.PageBox()
        self.open.append(("page", page))
        self._parse()
        return page.children[0].children

    def _parse(self) -> None:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._doctype
        try:
            parser.Parse(self.markup, True)
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
                "markup-limit", f"the markup has more than {MAX_ELEMENTS} elements or {MAX_DEPTH} levels"
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
        read = attributes.pop(_READ, None)
        box = kind(at=self.at, **_values(self, name, attributes))
        for child in self.cells[int(read)] if read else ():
            box.add(child)
        if isinstance(box, b.Picture):
            box.image = self._image(box.source)
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
        source = values.get("source", "")
        image = self._image(source)
        if image is None:
            raise self._error("markup-value", "<over> names no picture", 'write: <over source="...">')
        letters = self._letters()
        parent.overs = (*parent.overs, b.Over(letters, letters, source, image, values.get("crossed", False)))
        self.open.append(("over", parent))

    def _letters(self) -> int:
        """How many letters the text has so far that is being read."""
        return sum(not letter.isspace() for part in self.text for letter in part)

    def _image(self, source: str) -> b.Drawable | None:
        if not source:
            return None
        image = self.pictures.get(source)
        if image is None:
            raise self._error(
                "markup-picture", f'the template asks for a picture "{source}" that was not found'
            )
        self.images[source] = image
        return image

    def _characters(self, data: str) -> None:
        name, box = self.open[-1] if self.open else ("", None)
        if isinstance(box, b.Text):
            self.text.append(data)
        elif data.strip():
            raise self._error(
                "markup-text", f"words stand in <text> only, not in <{name}>: {data.strip()[:40]}"
            )

    def _end(self, name: str) -> None:
        _, box = self.open.pop()
        if name == "over" and isinstance(box, b.Text):
            *before, over = box.overs
            letters = self._letters()
            box.overs = (*before, over._replace(last=letters)) if letters > over.first else tuple(before)
            return
        if isinstance(box, b.Text):
            words = _WHITE.sub(" ", "".join(self.text)).strip(" ")
            box.content = "\n".join(part.strip(" ") for part in words.split(LINE_BREAK))
            self.text.clear()
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
    try:
        return attribute.field, attribute.read(text)
    except ValueError as error:
        raise reader._error(
            "markup-value", f'{name}="{text}" on <{element}>: {error}', attribute.about
        ) from None


def span_at(at: str) -> Span | None:
    """The template's place behind an `at` such as `day/page.xml.j2:12`."""
    file, _, line = at.rpartition(":")
    return Span(file, int(line), 1) if file and line.isdigit() else None
