"""Pictures that were chosen, written into a `pictures.yaml`, so that the next sheet has the same ones."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from vistime import source
from vistime.cli.starter import quoted
from vistime.diagnostics import Diagnostic, VistimeError
from vistime.outputs import write_whole
from vistime.pictures.own_words import load_words, plain
from vistime.there import anything

_PLAIN_ID = re.compile(r"[a-z][\w-]*:[\w-]+(?: [\w-]+)*")


class Locked(NamedTuple):
    """The words that were written, and those that had a picture already, which stays."""

    written: tuple[str, ...]
    kept: tuple[str, ...]


def lock(file: Path, pictures: Mapping[str, str]) -> Locked:
    """Add words with their pictures (ids) to a file; what stands in it stays.

    VistimeError or OSError when that can't be; then nothing is changed.
    """
    old_file = anything(file)
    document = load_words(file) if old_file else None
    old = document.data if document else None
    if not isinstance(old, dict | None):
        raise _unlike(file, "it is no list of words and pictures")
    known = {plain(word) for word in old or {}}
    new = {word: picture for word, picture in pictures.items() if plain(word) not in known}
    kept = tuple(word for word in pictures if word not in new)
    if new:
        before = _text(file) if old_file else ""
        text = before + _lines(new, before)
        _refuse_other(file, text, {**(old or {}), **new})
        write_whole(file, text.encode("utf-8"))
    return Locked(tuple(new), kept)


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise _unlike(file, "it is not saved as UTF-8 text") from None


def _lines(new: Mapping[str, str], before: str) -> str:
    """The new lines, with the line ends and the indentation of those before them."""
    end = "\r\n" if "\r\n" in before else "\n"
    indent = next((m[1] for line in before.splitlines() if (m := re.match(r"( *)[^\s#]", line))), "")
    start = end if before and not before.endswith(("\n", "\r")) else ""
    lines = (f"{indent}{quoted(word)}: {_value(picture)}{end}" for word, picture in new.items())
    return start + "".join(lines)


def _value(picture: str) -> str:
    return picture if _PLAIN_ID.fullmatch(picture) else quoted(picture)


def _refuse_other(file: Path, text: str, meant: Mapping[str, str]) -> None:
    """VistimeError when the new text would not say what it is meant to."""
    try:
        said = [document.data for document in source.parse(text.removeprefix("\ufeff"), str(file)).documents]
    except VistimeError:
        said = []
    if said != [meant]:
        raise _unlike(file, "nothing can be added at its end")


def _unlike(file: Path, reason: str) -> VistimeError:
    hint = "write a word and its picture on each line (Gran: photos/gran.jpg), or lock into another file"
    return VistimeError(Diagnostic("error", "lock", f'"{file}" is left as it is: {reason}', None, hint))
