"""A file that somebody has a story in -> its lines, or a message that says what to do with that kind of file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from vistime import there
from vistime.diagnostics import VistimeError, nearest_file
from vistime.importing import markdown, plain, word
from vistime.importing.lines import Line, Notes, refused
from vistime.units import byte_size

#: A novel has about 1 MB; a Word file is mostly its photos, and those are not read.
MOST_TEXT_BYTES: Final = 2_000_000
MOST_LINES: Final = 100_000
MOST_WORD_BYTES: Final = 200_000_000

_SAVE: Final = (
    'open it in the program it was made with, choose "Save as" (or "Download"), '
    "and pick Word (.docx) or text (.txt)"
)
_COPY: Final = (
    "select the text, copy it into a new text file or Word document, and save that as .txt or .docx"
)

_BEGINNINGS: Final[tuple[tuple[bytes, str, str], ...]] = (
    (b"%PDF", "a PDF", _COPY),
    (b"{\\rtf", "a document with formatting (.rtf)", _SAVE),
    (b"\xd0\xcf\x11\xe0", "an old Word document (.doc), or one with a password", _SAVE),
    (b"\x89PNG", "a picture (PNG)", "type the words of the picture into a text file (.txt)"),
    (b"\xff\xd8\xff", "a photo (JPEG)", "type the words of the photo into a text file (.txt)"),
    (b"GIF8", "a picture (GIF)", "type the words of the picture into a text file (.txt)"),
)
_ENDINGS: Final = {
    ".odt": ("an OpenDocument text (.odt)", _SAVE),
    ".pages": ("a document of Apple Pages", _SAVE),
    ".pptx": ("a PowerPoint presentation (.pptx)", _COPY),
    ".odp": ("a presentation (.odp)", _COPY),
    ".epub": ("an e-book (.epub)", _COPY),
    ".xlsx": ("a table (.xlsx)", _COPY),
}
_WEB_PAGE: Final = re.compile(
    rb"\s*(?:<!--.{0,400}?-->\s*)?<(?:!doctype\s+html|html|head|body|\?xml|svg)\b", re.I | re.S
)


def lines_of(path: Path, notes: Notes) -> list[Line]:
    """The lines of a text, Markdown or Word file. VistimeError when it is none of these, or can't be read."""
    name = str(path)
    data = _read(path, name)
    if data.startswith(b"PK"):
        return word.lines_of(data, name, notes, refuse=lambda: _other(path, name))
    for beginning, what, hint in _BEGINNINGS:
        if data.startswith(beginning):
            raise refused(
                "story-file-kind",
                f"this file is {what}; a story is taken from .txt, .md or .docx",
                name,
                hint,
            )
    if _WEB_PAGE.match(data):
        raise refused(
            "story-file-kind",
            "this file is a web page; a story is taken from .txt, .md or .docx",
            name,
            _COPY,
        )
    if len(data) > MOST_TEXT_BYTES:
        raise refused(
            "story-too-large", f"this text is larger than {byte_size(MOST_TEXT_BYTES)}, more than any story",
            name, "is it the right file? If it is, copy the part that is the story into a file of its own",
        )  # fmt: skip
    text = plain.decoded(data, name, notes)
    if text.count("\n") >= MOST_LINES:
        raise refused(
            "story-too-large", f"this text has more than {MOST_LINES:,} lines, more than any story", name,
            "is it the right file? If it is, copy the part that is the story into a file of its own",
        )  # fmt: skip
    if path.suffix.casefold() in (".md", ".markdown", ".mdown"):
        return markdown.lines_of(text, notes)
    return plain.lines_of(text, notes)


def _other(path: Path, name: str) -> VistimeError:
    what, hint = _ENDINGS.get(path.suffix.casefold(), ("a zip file, but not a Word document (.docx)", _SAVE))
    return refused(
        "story-file-kind", f"this file is {what}; a story is taken from .txt, .md or .docx", name, hint
    )


def _read(path: Path, name: str) -> bytes:
    try:
        with there.opened(path) as stream:
            data = stream.read(MOST_WORD_BYTES + 1)
    except FileNotFoundError:
        raise refused("file-missing", f'there is no file "{name}"', name, _near(path)) from None
    except IsADirectoryError:
        raise refused(
            "file-is-folder", f'"{name}" is a folder, not a file', name, "name a file that is in it"
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the name is not one that a file can have"
        hint = "close it in other programs, or copy it into a folder of your own and try that copy"
        raise refused("file-unreadable", f'"{name}" can\'t be read ({reason.lower()})', name, hint) from None
    if len(data) > MOST_WORD_BYTES:
        raise refused(
            "story-too-large", f"this file is larger than {byte_size(MOST_WORD_BYTES)}", name, _COPY
        )
    return data


def _near(path: Path) -> str:
    try:
        names = sorted(p.name for p in path.parent.iterdir() if p.is_file())
    except (OSError, ValueError):
        names = []
    for ending in (".txt", ".docx", ".md"):
        if path.name + ending in names:
            return f'did you mean "{path.name}{ending}"?'
    return (
        nearest_file(path.name, names)
        or "check how the name is spelt, and that you are in the folder where it is"
    )
