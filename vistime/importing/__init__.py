"""A text that somebody has -> the definition of a story: no word is lost, and every change is said."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Final, NamedTuple

from vistime import devices
from vistime.importing import definition, files, grown_ups, page_numbers, pages, pieces, plain, sentences
from vistime.importing.lines import BREAK, Line, Notes, refused
from vistime.importing.pages import Told
from vistime.importing.placeholders import Fields

__all__ = ["MOST_PAGES", "Imported", "import_story"]

#: As many as a story can have (`vistime/model/story.py` says so; a test holds the two together).
MOST_PAGES: Final = 500


class Imported(NamedTuple):
    """A story as the text of a definition, and in plain words what was changed on the way.

    `dropped` holds what of the text is nowhere in the definition: page numbers, as they were written.
    """

    title: str
    file: str
    pages: int
    text: str
    changes: tuple[str, ...]
    dropped: tuple[str, ...]


def import_story(
    path: Path, *, file: str | None = None, title: str | None = None, for_name: str | None = None
) -> Imported:
    """The story in a .txt, .md or .docx file; `file` is the name that its definition will have.

    VistimeError when the file can't be read, is of another kind, or has no words, or more than a booklet can hold.
    """
    notes = Notes()
    lines = _lines(files.lines_of(path, notes), notes)
    parts = pieces.pieces_of(page_numbers.taken_out(lines, notes), notes)
    first = next((part for part in parts if part.words), None)
    if first and grown_ups.begins(first):
        parts = list(pieces.tidy(grown_ups.kept_apart(parts, notes)))
    own_title, parts = pages.title_of(parts, _name(path), notes)
    if title and title != own_title:
        notes.keep("The title in the text", [own_title])
    parts = grown_ups.kept_apart(parts, notes)
    told = pages.pages_of(list(pieces.tidy(parts)), notes)
    if len(told) > MOST_PAGES:
        message = f"this text would have {len(told):,} pages, and a story booklet has {MOST_PAGES} at most"
        hint = "is it the right file? If it is, copy the part that is the story into a file of its own"
        raise refused("story-too-long", message, str(path), hint)
    fields = Fields()
    own_title = fields.opened(title or own_title, "title", notes) or _name(path)
    filled = [_opened(page, number, fields, notes) for number, page in enumerate(told, 1)]
    told = [page for page in filled if page is not None]
    if not told:
        raise refused("story-empty", "there are no words of a story in this file", str(path), _hint(notes))
    fields.tell(notes, for_name)
    named = file or f"{devices.spared(slug(own_title) or slug(path.stem) or 'story')}.yaml"
    written = definition.text(
        own_title, told, fields, notes, source=plain.tidy_name(path.name), file=named, for_name=for_name
    )
    return Imported(own_title, named, len(told), written, tuple(notes.said), tuple(notes.dropped))


def slug(words: str) -> str:
    """Words as a plain lower-case file name with hyphens; "" when nothing is left of them."""
    text = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")[:60].rstrip("-")


def _lines(lines: list[Line], notes: Notes) -> list[Line]:
    """The lines without a table of contents; a row of underscores after half a sentence is a gap to write in."""
    notes.keep("Table of contents", [line.text for line in lines if line.kind == "contents"])
    found: list[Line] = []
    for line in (line for line in lines if line.kind != "contents"):
        if line.kind == "break" and line.text:
            before = next((other for other in reversed(found) if other.kind != "blank"), None)
            written = before is not None and before.text and not sentences.ends(before.text)
            line = Line(line.text, "text") if written and found[-1].kind == "text" else BREAK
            if line.kind == "text":
                found[-1] = found[-1]._replace(text=f"{found[-1].text} {line.text}")
                continue
        if line.kind != "blank" or (found and found[-1].kind != "blank"):
            found.append(line)
    return found


def _opened(page: Told, number: int, fields: Fields, notes: Notes) -> Told | None:
    where = f"page {number}"
    heading = fields.opened(page.heading, where, notes)
    paragraphs = tuple(text for p in page.paragraphs if (text := fields.opened(p, where, notes)).strip("• "))
    if not paragraphs:
        return Told("", (heading,)) if heading else None
    return Told(heading, paragraphs)


def _name(path: Path) -> str:
    words = " ".join(re.sub(r"[_-]+", " ", plain.tidy_name(path.stem)).split()) or "My story"
    return words[0].upper() + words[1:]


def _hint(notes: Notes) -> str:
    if notes.kept:
        return "all of it looks like notes for grown-ups; the pages of the story come as plain paragraphs"
    return "if its words are in pictures, type them into a text file (.txt), a page a paragraph"
