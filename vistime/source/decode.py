"""A file's bytes -> text with plain line ends, or a message that says which kind of file this is instead."""

from __future__ import annotations

import re
from pathlib import Path

from vistime import there
from vistime.diagnostics import Diagnostic, Span, VistimeError, nearest_file
from vistime.units import byte_size

#: No family's timetable comes near; what does is a photo or a document given by mistake.
LIMIT_BYTES = 1_000_000

_SAVE_AS_UTF8 = 'open the file in your text editor, choose "Save As", and pick the encoding "UTF-8"'
_PLAIN_TEXT = "vistime reads plain text files, made with a text editor such as Notepad or TextEdit"

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a photo (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"RIFF", "a picture or a recording"),
    (b"PK\x03\x04", "a zip file or an office document (such as Word's .docx)"),
    (b"\xd0\xcf\x11\xe0", "an office document (such as Word's .doc)"),
    (b"{\\rtf", "a document with formatting (RTF)"),
    (b"bplist", "a web archive"),
)
_HTML = re.compile(rb"\s*<(?:!doctype\s+html|html|head|body|\?xml|svg)\b", re.IGNORECASE)

# YAML also breaks lines where no text editor does: lines would be counted otherwise than people see them.
_LINE_ENDS = re.compile("\r\n?")
_ODD_BREAKS = re.compile("[\x85\u2028\u2029]")


def read_bytes(path: Path, name: str, limit: int, what: str = "a timetable or a story") -> bytes:
    """The bytes of a file of at most `limit` bytes. VistimeError when it can't be read, or has more."""
    try:
        with there.opened(path) as stream:
            data = stream.read(limit + 1)
    except FileNotFoundError:
        raise _refused("file-missing", f'there is no file "{name}"', name, hint_for_missing(path)) from None
    except IsADirectoryError:
        raise _refused(*_folder(path, name)) from None
    except PermissionError:
        # Windows answers so for a folder too.
        if there.folder(path):
            raise _refused(*_folder(path, name)) from None
        raise _refused(
            "file-unreadable",
            f'"{name}" can\'t be opened: this computer says you are not allowed to read it',
            name,
            "close it in other programs, or copy it into a folder of your own and try that copy",
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the name is not one that a file can have"
        raise _refused(
            "file-unreadable",
            f'"{name}" can\'t be read ({reason.lower()})',
            name,
            "check the name, and that the disk or the network folder is there",
        ) from None
    kind = _other_kind(data)
    if kind:
        raise _refused("file-not-text", f"this file is {kind}, not a text file", name, _PLAIN_TEXT)
    if len(data) > limit:
        raise _refused(
            "file-too-large",
            f"this file is larger than {byte_size(limit)}, which is more than {what} can be",
            name,
            "is it the right file? If it is, split it into several files",
        )
    return data


def decode(data: bytes, name: str) -> tuple[str, list[Diagnostic]]:
    """The text of a file; a warning when it had to be read as Windows text. VistimeError when it is none."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return data.decode("utf-16"), []
        except UnicodeDecodeError:
            message = "this file begins like text (UTF-16) but then breaks off"
            raise _refused("file-not-text", message, name, _SAVE_AS_UTF8) from None
    if b"\0" in data:
        message = "this file is not text: it has bytes in it as only pictures and programs have"
        raise _refused("file-not-text", message, name, _PLAIN_TEXT)
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        return _decode_windows(data, name, error.start)


def _decode_windows(data: bytes, name: str, at: int) -> tuple[str, list[Diagnostic]]:
    """Old Windows text, read rather than refused so that nobody's work is lost; a warning shows the line."""
    before = _LINE_ENDS.sub("\n", data[:at].decode("utf-8-sig", errors="replace"))
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        shown = normalise(data.decode("utf-8", errors="replace")).split("\n")[line - 1]
        raise VistimeError(
            Diagnostic(
                "error",
                "file-not-utf8",
                f"a character here is saved in a way that is not known (byte {error.object[at]:#04x})",
                Span(name, line, column, 1, shown),
                _SAVE_AS_UTF8,
            )
        ) from None
    shown = normalise(text).split("\n")[line - 1]
    character = shown[column - 1 : column]
    return text, [
        Diagnostic(
            "warning",
            "file-not-utf8",
            f'this file is not saved as UTF-8; the character here was taken as "{character}" (Windows text)',
            Span(name, line, column, 1, shown),
            f"check the accents and quotes in what is printed; to be sure, {_SAVE_AS_UTF8}",
        )
    ]


def normalise(text: str) -> str:
    r"""The text with `\n` as its only line end and without byte order marks."""
    if "\r" in text:
        text = _LINE_ENDS.sub("\n", text)
    if not text.isascii():
        text = _ODD_BREAKS.sub(" ", text).replace("\ufeff", "")
    return text


def refuse_unreadable_characters(text: str, lines: list[str], name: str) -> None:
    """VistimeError when the text has a character that nobody can see or print."""
    if text.replace("\n", "").replace("\t", "").isprintable():
        return
    # Compiled only here: it takes longer than all the rest of reading a file.
    match = re.search("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text)
    if not match:
        return
    line = text.count("\n", 0, match.start())
    column = match.start() - (text.rfind("\n", 0, match.start()) + 1)
    after = lines[line][:column].strip()
    where = f'after "{after[-30:]}"' if after else "at the start of this line"
    raise VistimeError(
        Diagnostic(
            "error",
            "invisible-character",
            f"there is a character that can't be printed {where} (U+{ord(match[0]):04X})",
            Span(name, line + 1, column + 1, 1, lines[line]),
            "delete it, or type the line anew; such characters come with text copied from other programs",
        )
    )


def _refused(code: str, message: str, name: str, hint: str) -> VistimeError:
    return VistimeError(Diagnostic("error", code, message, Span(name), hint))


def _folder(path: Path, name: str) -> tuple[str, str, str, str]:
    try:
        inside = sorted(p.name for p in path.iterdir() if p.suffix.lower() in (".yaml", ".yml"))
    except OSError:
        inside = []
    hint = f"name a file in it, such as {path / inside[0]}" if inside else "name a file that is in it"
    return "file-is-folder", f'"{name}" is a folder, not a file', name, hint


def hint_for_missing(path: Path) -> str:
    """What to do when there is no such file: the file of nearly that name and of that kind, or a definition."""
    if not there.folder(path.parent):
        return f'there is no folder "{path.parent}" either: check how it is spelt'
    try:
        names = sorted(p.name for p in path.parent.iterdir() if there.file(p))
    except OSError:
        names = []
    for suffix in (".yaml", ".yml"):
        if path.name + suffix in names:
            return f'did you mean "{path.name}{suffix}"?'
    kinds = (".yaml", ".yml", path.suffix.casefold())
    near = nearest_file(path.name, [name for name in names if Path(name).suffix.casefold() in kinds])
    return near or "check how the name is spelt, and that you are in the folder where the file is"


def _other_kind(data: bytes) -> str:
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    return "a web page or a drawing" if _HTML.match(data) else ""
