"""The walk over a Word document: what a reader sees of it, paragraph by paragraph.

Left out are tracked deletions, hidden text, the codes of fields, page numbers, and the second version that Word
keeps of each text box for older programs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from vistime.importing.lines import BLANK, BREAK, Line
from vistime.importing.xml_tree import Element

#: Stands in the text for a gap to write in.
GAP: Final = "____"
_HEADING_NAME: Final = re.compile(r"heading (\d)", re.I)
_HEADING_ID: Final = re.compile(
    r"(?:heading|berschrift|überschrift|kop|titre|titolo|nagwek|nagłówek|ttulo|título)(\d)", re.I
)
_PAGE_FIELD: Final = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.I)
_GONE: Final = frozenset(
    ("del", "moveFrom", "Fallback", "instrText", "delText", "delInstrText", "sdtPr", "pPr", "rPr")
)
_FORM_FIELD: Final = re.compile(r"\s*FORMTEXT\b", re.I)
#: A block begins a line of its own; between its parts the walk goes on.
_BLOCKS: Final = frozenset((
    "tbl", "sdt", "sdtContent", "customXml", "ins", "moveTo", "AlternateContent", "Choice", "body", "document", "hdr",
    "ftr", "footnotes", "endnotes", "comments", "footnote", "endnote", "comment", "txbxContent", "smartTag",
))  # fmt: skip


class Style(NamedTuple):
    """What a paragraph style means: the level of a heading (0: the title; None: none), whether it shows, its list."""

    level: int | None
    contents: bool = False
    hidden: bool = False
    #: The list that it belongs to, and how deep in it.
    listed: tuple[str, str] | None = None


def styles_of(root: Element | None) -> dict[str, Style]:
    """Each paragraph style by its id; what a style is based on counts."""
    found: dict[str, Style] = {}
    based: dict[str, str] = {}
    for style in root.children if root else ():
        if style.tag != "style":
            continue
        name, key = style.value("name") or "", style.attributes.get("styleId", "")
        properties, letters = style.child("pPr"), style.child("rPr")
        found[key] = Style(
            _level(name, key, properties), name.casefold().startswith("toc"), bool(letters and letters.on("vanish")),
            _list_of(properties),
        )  # fmt: skip
        based[key] = style.value("basedOn") or ""
    for key in found:
        above, seen = based[key], {key}
        while above in found and above not in seen and not found[key].contents:
            seen.add(above)
            own, other = found[key], found[above]
            found[key] = own._replace(
                level=other.level if own.level is None else own.level, listed=own.listed or other.listed
            )
            above = based[above]
    return found


def _level(name: str, key: str, properties: Element | None) -> int | None:
    if name.casefold() == "title" or (not name and key.casefold() == "title"):
        return 0
    match = _HEADING_NAME.match(name) or _HEADING_ID.fullmatch(key)
    if match:
        return int(match[1])
    if name.casefold() == "subtitle":
        return None
    outline = properties.value("outlineLvl") if properties else None
    return int(outline) + 1 if outline and outline.isdigit() and int(outline) < 9 else None


def _list_of(properties: Element | None) -> tuple[str, str] | None:
    """The list of a paragraph or a style, and how deep in it; None without one."""
    listed = properties.child("numPr") if properties else None
    if listed is None or not listed.value("numId"):
        return None
    return listed.value("numId") or "", listed.value("ilvl") or "0"


def numbered_lists(root: Element | None) -> frozenset[tuple[str, str]]:
    """The lists (their id and level) whose items have numbers rather than bullets."""
    if root is None:
        return frozenset()
    kinds: dict[str, set[str]] = {}
    for one in root.children:
        if one.tag == "abstractNum":
            levels = {
                level.attributes.get("ilvl", "0")
                for level in one.children
                if level.tag == "lvl" and level.value("numFmt") not in ("bullet", "none", None)
            }
            kinds[one.attributes.get("abstractNumId", "")] = levels
    return frozenset(
        (one.attributes.get("numId", ""), level)
        for one in root.children
        if one.tag == "num"
        for level in kinds.get(one.value("abstractNumId") or "", ())
    )


@dataclass(slots=True)
class _Field:
    """A field that is open: its code, whether that is still being read, and whether it has shown any text."""

    code: str = ""
    reading: bool = True
    shown: bool = False

    @property
    def silent(self) -> bool:
        """Whether what stands in it is no text of the author's."""
        return self.reading or bool(_PAGE_FIELD.match(self.code))


class Reader:
    """One walk; `pictures` counts those that were met."""

    def __init__(self, styles: dict[str, Style], numbered: frozenset[tuple[str, str]]) -> None:
        self.pictures = 0
        self._styles, self._numbered = styles, numbered
        self._later: list[Element] = []
        self._fields: list[_Field] = []

    def lines(self, block: Element) -> Iterator[Line]:
        """The lines of a block and of all that stands in it."""
        for child in block.children:
            if child.tag == "p":
                yield from self._paragraph(child)
            elif child.tag == "tr":
                # A row is a page's picture and words more often than not.
                yield BLANK
                if not _deleted_row(child):
                    yield from self.lines(child)
                yield BLANK
            elif child.tag == "sdt" and _is_placeholder(child):
                yield Line(GAP, "paragraph")
            elif child.tag in _BLOCKS or child.tag == "tc":
                yield from self.lines(_first_choice(child))

    def _paragraph(self, paragraph: Element) -> Iterator[Line]:
        properties = paragraph.child("pPr") or Element("pPr", {})
        style = self._styles.get(properties.value("pStyle") or "", _by_id(properties.value("pStyle") or ""))
        if properties.on("pageBreakBefore"):
            yield BREAK
        self._later = []
        text = "".join(self._inline(paragraph)) if not style.hidden else ""
        boxes, self._later = self._later, []
        for number, part in enumerate(text.split("\f")):
            if number:
                yield BREAK
            yield from self._written(part.strip(" "), paragraph, properties, style)
        for box in boxes:
            yield BLANK
            yield from self.lines(box)
            yield BLANK
        section = properties.child("sectPr")
        if section is not None and section.value("type") != "continuous":
            yield BREAK

    def _written(self, text: str, paragraph: Element, properties: Element, style: Style) -> Iterator[Line]:
        listed = _list_of(properties) or style.listed
        level = style.level
        outline = properties.value("outlineLvl")
        if level is None and outline and outline.isdigit() and int(outline) < 9:
            level = int(outline) + 1
        if not text.strip():
            yield BLANK
        elif style.contents:
            yield Line(text, "contents")
        elif level is not None:
            yield Line(text, "heading", level)
        elif listed is not None and listed[0] != "0":
            yield Line(text, "numbered" if listed in self._numbered and listed[1] == "0" else "bullet")
        elif _all_bold(paragraph) and len(text.split()) <= 8 and not text.rstrip().endswith((".", "!", ",")):
            yield Line(text, "heading", 7)
        else:
            yield Line(text, "paragraph")

    def _inline(self, element: Element) -> Iterator[str]:
        r"""The text of a paragraph or a part of one; `\f` where a page ends, `\n` where a line does."""
        for child in element.children:
            tag = child.tag
            if tag == "r":
                yield from self._run(child)
            elif tag == "fldSimple":
                if not _PAGE_FIELD.match(child.attributes.get("instr", "")):
                    yield from self._inline(child)
            elif tag == "sdt" and _is_placeholder(child):
                yield GAP
            elif tag == "AlternateContent":
                yield from self._inline(_first_choice(child))
            elif tag not in _GONE:
                yield from self._inline(child)

    def _run(self, run: Element) -> Iterator[str]:
        letters = run.child("rPr")
        hidden = letters is not None and (letters.on("vanish") or letters.on("webHidden"))
        underlined = letters is not None and letters.value("u") not in (None, "none")
        said: list[str] = []
        for child in run.children:
            if child.tag == "fldChar":
                said += self._field(child)
            elif child.tag == "instrText":
                if self._fields and self._fields[-1].reading:
                    self._fields[-1].code += child.text
            elif child.tag == "AlternateContent":
                said += self._drawn(_first_choice(child))
            elif child.tag in ("drawing", "pict", "object"):
                said += self._drawn(Element("", {}, [child]))
            elif not hidden and not any(field.silent for field in self._fields):
                said.append(_sign(child))
                if self._fields and said[-1].strip():
                    self._fields[-1].shown = True
        text = "".join(said)
        # Underlined spaces are how people make a line to write on.
        if underlined and len(text) >= 2 and not text.strip(" \t\u00a0"):
            text = f" {GAP} "
        yield text

    def _field(self, mark: Element) -> list[str]:
        kind = mark.attributes.get("fldCharType", "")
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].reading = False
        elif kind == "end" and self._fields:
            field = self._fields.pop()
            if _FORM_FIELD.match(field.code) and not field.shown:
                return [GAP]
        return []

    def _drawn(self, element: Element) -> list[str]:
        """Text boxes wait until their paragraph is done; a picture is counted."""
        for child in element.children:
            if child.tag == "txbxContent":
                self._later.append(child)
            elif child.tag in ("pic", "imagedata", "chart"):
                self.pictures += 1
            elif child.tag == "AlternateContent":
                self._drawn(_first_choice(child))
            elif child.tag != "Fallback":
                self._drawn(child)
        return []


def _sign(child: Element) -> str:
    """The text of a part of a run."""
    if child.tag == "t":
        return child.text
    if child.tag in ("tab", "ptab"):
        return "\t"
    if child.tag == "br":
        kind = child.attributes.get("type", "")
        return "\f" if kind == "page" else "\n"
    if child.tag == "cr":
        return "\n"
    if child.tag == "noBreakHyphen":
        return "-"
    if child.tag == "sym":
        code = child.attributes.get("char", "")
        return chr(int(code, 16)) if re.fullmatch(r"[0-9A-Fa-f]{4}", code) else ""
    return ""


def _first_choice(element: Element) -> Element:
    """Of the versions of a thing that Word keeps for newer and older programs, the first."""
    if element.tag != "AlternateContent":
        return element
    return (
        next((c for c in element.children if c.tag == "Choice"), None)
        or element.child("Fallback")
        or Element("", {})
    )


def _is_placeholder(control: Element) -> bool:
    properties = control.child("sdtPr")
    return properties is not None and properties.on("showingPlcHdr")


def _deleted_row(row: Element) -> bool:
    properties = row.child("trPr")
    return properties is not None and properties.child("del") is not None


def _by_id(key: str) -> Style:
    """A style that the document does not describe, by its id alone."""
    return Style(_level("", key, None), key.casefold().startswith("toc"))


def _all_bold(paragraph: Element) -> bool:
    runs = [
        run
        for run in paragraph.children
        if run.tag == "r" and any(c.tag == "t" and c.text.strip() for c in run.children)
    ]
    return bool(runs) and all((run.child("rPr") or Element("", {})).on("b") for run in runs)
