"""The XML parts of a Word file as a small tree; hostile ones are refused before they cost time or memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

MOST_ELEMENTS: Final = 300_000
#: Word itself stays below 100; the walk over the tree goes in by calling itself.
MOST_DEPTH: Final = 250


class DamagedError(ValueError):
    """Raised for a part that can't be read; says why in plain words."""


@dataclass(slots=True)
class Element:
    """An element: its name and attributes without their namespaces, and what is in it."""

    tag: str
    attributes: dict[str, str]
    children: list[Element] = field(default_factory=list)
    text: str = ""

    def child(self, tag: str) -> Element | None:
        """The first child of that name."""
        return next((child for child in self.children if child.tag == tag), None)

    def value(self, tag: str) -> str | None:
        """The `val` of the first child of that name; "" when that has none, None when there is no such child."""
        child = self.child(tag)
        return None if child is None else child.attributes.get("val", "")

    def on(self, tag: str) -> bool:
        """Whether a switch such as `<w:vanish/>` is there and not turned off."""
        return self.value(tag) not in (None, "0", "false", "off")


def read(data: bytes) -> Element:
    """The root of a part. DamagedError when it is not well-formed, or has a document type (Word never writes one)."""
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.StartDoctypeDeclHandler = reader.document_type
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise DamagedError(expat.ErrorString(error.code)) from None
    except LookupError:
        raise DamagedError("unknown encoding") from None
    except DamagedError:
        raise
    except ValueError:
        raise DamagedError("unknown encoding") from None
    if reader.root is None:
        raise DamagedError("it is empty")
    return reader.root


class _Reader:
    def __init__(self) -> None:
        self.root: Element | None = None
        self._open: list[Element] = []
        self._count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MOST_ELEMENTS or len(self._open) >= MOST_DEPTH:
            limits = f"{MOST_ELEMENTS:,} elements, or more than {MOST_DEPTH} inside each other"
            raise DamagedError(f"a part of it has more than {limits}, as no program writes it")
        plain = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        element = Element(name.rpartition(" ")[2], plain)
        if self._open:
            self._open[-1].children.append(element)
        elif self.root is None:
            self.root = element
        self._open.append(element)

    def end(self, _name: str) -> None:
        self._open.pop()

    def characters(self, text: str) -> None:
        if self._open and self._open[-1].tag in ("t", "instrText"):
            self._open[-1].text += text

    def document_type(self, *_: object) -> None:
        raise DamagedError("it has a document type, which a Word document never has")
