"""What a drawing from anywhere may not do, and what no renderer here would show as it is meant.

A drawing is asked twice: before anything is done with it (`refuse_outside`), and before it is handed to a renderer
of pixels (`refuse_undrawable`), which leaves out in silence what it does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from vistime.paint.svg_path import SvgInvalid, SvgUnsupported
from vistime.paint.svg_tree import Element

_HREFS: Final = ("href", "http://www.w3.org/1999/xlink href")
_URL = re.compile(r"""url\(\s*["']?\s*([^"')\s]*)""", re.IGNORECASE)
#: Pictures inside a drawing that a renderer can read; an SVG inside an SVG could hide what was looked for here.
_EMBEDDED = re.compile(r"data:image/(?:png|jpe?g|gif|webp);base64,", re.IGNORECASE)

_TEXT: Final = (
    "text in it: letters look different on every computer; in the drawing program, turn it into paths"
)
_MOVES: Final = "animation"
_UNDRAWABLE: Final = {
    **dict.fromkeys(("text", "tspan", "textPath", "tref"), _TEXT),
    **dict.fromkeys(("animate", "animateTransform", "animateMotion", "animateColor", "set"), _MOVES),
    **dict.fromkeys(("video", "audio", "iframe", "canvas", "font", "glyph", "altGlyph"), ""),
}


def every(root: Element) -> Iterator[Element]:
    """An element and all below it, in the order of the file."""
    yield root
    for child in root.children:
        yield from every(child)


def refuse_outside(root: Element) -> None:
    """SvgInvalid for a drawing with a script, or one that wants something from outside its file."""
    for element in every(root):
        if element.tag == "script" or any(name.startswith("on") for name in element.attributes):
            raise SvgInvalid("it has a script in it")
        if element.tag == "style":
            _refuse_urls(element.text)
            if "@import" in element.text.casefold():
                raise SvgInvalid("it wants a style sheet from elsewhere")
        for name, value in element.attributes.items():
            if name in _HREFS and element.tag != "a":
                _refuse_target(value.strip())
            elif "url(" in value.casefold():
                _refuse_urls(value)


def _refuse_urls(text: str) -> None:
    for target in _URL.findall(text):
        _refuse_target(target)


def _refuse_target(target: str) -> None:
    if target.startswith("#") or not target:
        return
    if _EMBEDDED.match(target):
        return
    if target.casefold().startswith("data:"):
        raise SvgInvalid("there is something inside it that is no picture")
    raise SvgInvalid(f"it wants something from elsewhere ({target[:60]}); nothing is ever fetched")


def refuse_undrawable(root: Element) -> None:
    """SvgUnsupported for a drawing of which a renderer of pixels would leave something out, or guess."""
    for element in every(root):
        if element.tag in _UNDRAWABLE:
            raise SvgUnsupported(_UNDRAWABLE[element.tag] or f"<{element.tag}>")
        if element.tag == "switch":
            # One of its children is chosen; the first ones may be for the program that wrote the file.
            continue
        if any(child.tag == "foreignObject" for child in element.children):
            raise SvgUnsupported("<foreignObject>")


def written(root: Element) -> str:
    """The tree as SVG text: what was looked through, and nothing else that stood in the file."""
    parts: list[str] = []
    _write(root, parts, ' xmlns="http://www.w3.org/2000/svg"')
    return "".join(parts)


def _write(element: Element, parts: list[str], more: str = "") -> None:
    attributes = dict(element.attributes)
    for name in _HREFS[1:]:
        if name in attributes:
            attributes.setdefault("href", attributes.pop(name))
    said = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items() if " " not in name)
    parts.append(f"<{element.tag}{more}{said}>")
    if element.tag == "style":
        parts.append(escape(element.text))
    for child in element.children:
        _write(child, parts)
    parts.append(f"</{element.tag}>")
