"""SVG files read into a small tree, with hostile files refused before they cost time or memory."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from vistime.paint.svg_path import SvgInvalid, SvgUnsupported
from vistime.units import byte_size

MOST_BYTES = 5_000_000
MOST_ELEMENTS = 20_000
MOST_DEPTH = 100

_SVG = "http://www.w3.org/2000/svg "
_ENTITY = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)")


@dataclass(slots=True)
class Element:
    """An SVG element: name, attributes (those of other namespaces as "address name"), children, text."""

    tag: str
    attributes: dict[str, str]
    children: list[Element] = field(default_factory=list)
    text: str = ""

    @property
    def title(self) -> str:
        """The text of its <title>, blanks made single; empty without one."""
        return next((" ".join(child.text.split()) for child in self.children if child.tag == "title"), "")


def read_tree(data: bytes) -> tuple[Element, dict[str, Element]]:
    """The root element and all elements by their ids (of two with one id, the first).

    Elements of other namespaces (editors' notes, metadata) are left out. A document type without declarations
    is passed over, since drawing programs write one, and nothing is fetched; entities of its own make a file
    invalid. Raises SvgInvalid, and SvgUnsupported for style sheets outside the file.
    """
    if len(data) > MOST_BYTES:
        raise SvgInvalid(f"it is larger than {byte_size(MOST_BYTES)}")
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.StartDoctypeDeclHandler = reader.document_type
    parser.EntityDeclHandler = reader.entity
    parser.SkippedEntityHandler = reader.entity
    parser.ProcessingInstructionHandler = reader.instruction
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise SvgInvalid(
            f"it is not well-formed: {expat.ErrorString(error.code)}, line {error.lineno}"
        ) from None
    except ValueError as error:
        if isinstance(error, SvgInvalid | SvgUnsupported):
            raise
        raise SvgInvalid("its text is in an unknown encoding") from None
    except LookupError:
        raise SvgInvalid("its text is in an unknown encoding") from None
    if reader.has_document_type and _ENTITY.search(data.replace(b"\0", b"")):
        raise SvgInvalid("it has entities")  # the parser passes over unknown ones in attributes, in silence
    if reader.root is None:
        raise SvgInvalid("it is no SVG file")
    return reader.root, reader.ids


class _Reader:
    def __init__(self) -> None:
        self.root: Element | None = None
        self.ids: dict[str, Element] = {}
        self.has_document_type = False
        self._open: list[Element] = []
        self._foreign = 0  # how deep inside an element of another namespace
        self._count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MOST_ELEMENTS:
            raise SvgInvalid(f"it has more than {MOST_ELEMENTS:,} elements")
        if len(self._open) + self._foreign >= MOST_DEPTH:
            raise SvgInvalid(f"it has more than {MOST_DEPTH} elements inside each other")
        tag = name.removeprefix(_SVG)
        if self.root is None and tag != "svg":
            raise SvgInvalid("it is no SVG file")
        if self._foreign or " " in tag:
            self._foreign += 1
            return
        element = Element(tag, attributes)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        if "id" in attributes:
            self.ids.setdefault(attributes["id"], element)
        self._open.append(element)

    def end(self, _name: str) -> None:
        if self._foreign:
            self._foreign -= 1
        else:
            self._open.pop()

    def characters(self, text: str) -> None:
        if self._open and not self._foreign and self._open[-1].tag in ("title", "style"):
            self._open[-1].text += text

    def document_type(self, _name: str, _system: str | None, _public: str | None, declarations: bool) -> None:
        if declarations:
            raise SvgInvalid("its document type has declarations of its own")
        self.has_document_type = True

    def entity(self, *_: object) -> None:
        raise SvgInvalid("it has entities")

    def instruction(self, target: str, _text: str) -> None:
        if target == "xml-stylesheet":
            raise SvgUnsupported("a style sheet outside of it")
