"""A Word file (.docx) -> lines: paragraphs with their styles, as the author sees them on the screen.

It is read with the standard library alone: of a library for Word files a story needs little, and text boxes,
tracked changes and hidden text are what those leave to their users anyway. Names of elements are those of
ECMA-376, part 1, chapter 17.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import Final

from vistime.diagnostics import VistimeError
from vistime.importing import characters, plain, word_text, xml_tree
from vistime.importing.lines import Line, Notes, refused
from vistime.importing.xml_tree import Element

#: Unpacked; the text of a long story is 1 MB of XML.
MOST_PART_BYTES: Final = 6_000_000
MOST_FILES: Final = 10_000

_RETRY: Final = "open it in Word (or LibreOffice, or Google Docs), save it anew as .docx, and try again"
_PLACED: Final = re.compile(r"(?:word/)?(header|footer|footnotes|endnotes|comments)\d*\.xml")
_ASIDE: Final = {
    "header": "From the top and foot of every page",
    "footer": "From the top and foot of every page",
    "footnotes": "Footnotes",
    "endnotes": "Footnotes",
    "comments": "Remarks in the margin",
}


def lines_of(data: bytes, name: str, notes: Notes, refuse: Callable[[], VistimeError]) -> list[Line]:
    """The lines of a Word file. VistimeError when it is damaged, `refuse()` when it is another kind of file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if len(names) > MOST_FILES:
                raise xml_tree.DamagedError(f"it holds more than {MOST_FILES:,} files")
            main = _main_part(archive, names)
            if main is None:
                raise refuse()
            folder = posixpath.dirname(main)
            styles = word_text.styles_of(_tree(archive, f"{folder}/styles.xml", names))
            numbered = word_text.numbered_lists(_tree(archive, f"{folder}/numbering.xml", names))
            root = _tree(archive, main, names)
            if root is None or root.tag != "document":
                raise refuse()
            reader = word_text.Reader(styles, numbered)
            lines = list(_tidied(reader.lines(root), notes))
            for part in sorted(names):
                match = _PLACED.fullmatch(part)
                if match:
                    _keep(_tree(archive, part, names), match[1], notes)
            if reader.pictures:
                word = "picture is" if reader.pictures == 1 else "pictures are"
                notes.say(
                    f"{reader.pictures} {word} not taken over: save each beside the new file, and name it with"
                    ' "picture:" (or let vistime find its own)'
                )
            return lines
    except zipfile.BadZipFile:
        reason = "it breaks off before its end" if data.startswith(b"PK\x03\x04") else "it is no whole file"
    except (
        xml_tree.DamagedError,
        RuntimeError,
        NotImplementedError,
        EOFError,
        zlib.error,
        OSError,
        ValueError,
    ) as error:
        reason = str(error) if isinstance(error, xml_tree.DamagedError) else "a part of it can't be unpacked"
    raise refused("story-file-damaged", f"this Word document can't be read: {reason}", name, _RETRY)


def _main_part(archive: zipfile.ZipFile, names: list[str]) -> str | None:
    """The part with the text; some programs give it a name of their own, which the relations tell."""
    if "word/document.xml" in names:
        return "word/document.xml"
    relations = _tree(archive, "_rels/.rels", names)
    for relation in relations.children if relations else ():
        if relation.attributes.get("Type", "").endswith("/officeDocument"):
            target = relation.attributes.get("Target", "").lstrip("/")
            return target if target in names and target.endswith(".xml") else None
    return None


def _tree(archive: zipfile.ZipFile, name: str, names: list[str]) -> Element | None:
    if name not in names:
        return None
    with archive.open(name) as stream:
        data = stream.read(MOST_PART_BYTES + 1)
    if len(data) > MOST_PART_BYTES:
        raise xml_tree.DamagedError(
            f"a part of it has more than {MOST_PART_BYTES:,} bytes unpacked: copy the story into a new document"
        )
    return xml_tree.read(data)


def _tidied(lines: Iterator[Line], notes: Notes) -> Iterator[Line]:
    """The lines with plain characters; a typed bullet or rule is one, and a line end in a paragraph ends a line."""
    for line in lines:
        if line.kind in ("blank", "break"):
            yield line
            continue
        for number, part in enumerate(characters.plain(line.text, notes).split("\n")):
            read = plain.line_of(part)
            if read.kind != "text":
                yield read
            else:
                # Only the first line has what is special about the paragraph.
                yield (
                    line._replace(text=read.text)
                    if number == 0 or line.kind == "heading"
                    else Line(read.text)
                )


def _keep(root: Element | None, part: str, notes: Notes) -> None:
    if root is None:
        return
    reader = word_text.Reader({}, frozenset())
    lines = [" ".join(line.text.split()) for line in reader.lines(root)]
    there = [kept for what, texts in notes.kept if what == _ASIDE[part] for kept in texts]
    notes.keep(
        _ASIDE[part],
        [line for line in dict.fromkeys(lines) if re.search(r"[^\W\d_]", line) and line not in there],
    )
