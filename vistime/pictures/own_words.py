"""A family's own words and their pictures: in the definition, or in `pictures.yaml` beside it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from vistime import reach, source, there
from vistime.diagnostics import Report, Span, VistimeError

PICTURES_FILE: Final = "pictures.yaml"
_NO_WORDS_YET: Final = frozenset(("file-empty", "file-only-comments"))


@dataclass(slots=True)
class OwnWords:
    """A family's own words: each word's picture as written, and where it was written."""

    words: Mapping[str, tuple[str, Span | None]] = field(default_factory=dict)

    def find(self, label: str) -> tuple[str, Span | None] | None:
        """The picture of the longest of the words that stands in the label (as a whole word)."""
        said = f" {plain(label)} "
        for word in sorted(self.words, key=len, reverse=True):
            if f" {plain(word)} " in said:
                return self.words[word]
        return None


def plain(text: str) -> str:
    """A word or label as it is compared: small letters, no marks, no possessive."""
    words = re.sub(r"['’]s?\b", "", text.casefold())
    return " ".join(re.findall(r"\w+", words))


def own_words(
    folder: Path, written: Mapping[str, str], span: Callable[[tuple[Any, ...]], Span], report: Report
) -> OwnWords:
    """The words of `pictures.yaml` in the folder, then those `written` in the definition itself, which win.

    `span` gives the place of a path in the definition. What is wrong goes into the report.
    """
    own: dict[str, tuple[str, Span | None]] = {}
    if os.path.lexists(os.path.join(folder, PICTURES_FILE)):  # noqa: PTH118 - in most folders there is none
        own.update(_beside(folder / PICTURES_FILE, report))
    for word, picture in written.items():
        own[word] = (picture, span(("pictures", word)))
    return OwnWords(own)


def load_words(file: Path) -> source.Document | None:
    """The list of words in a file; None for one that has none yet. VistimeError when it can't be read."""
    try:
        return source.load(file).documents[0]
    except VistimeError as error:
        if {d.code for d in error.diagnostics} <= _NO_WORDS_YET:
            return None
        raise


def _beside(file: Path, report: Report) -> dict[str, tuple[str, Span | None]]:
    if not reach.within(file, file.parent):
        message = f"{PICTURES_FILE} leads to a file in another folder, which is not read"
        report.error("pictures-file", message, Span(str(file)), reach.advice(file))
        return {}
    if not there.file(file):
        return {}
    try:
        document = load_words(file)
    except VistimeError as error:
        report.extend(error.diagnostics)
        return {}
    if document is None:
        return {}
    if not isinstance(document.data, dict):
        hint = "write a word and its picture on each line: Gran: photos/gran.jpg"
        report.error("pictures-file", "this file is no list of words and pictures", document.span(()), hint)
        return {}
    own: dict[str, tuple[str, Span | None]] = {}
    for word, picture in document.data.items():
        if isinstance(picture, str):
            own[word] = (picture, document.span((word,)))
        else:
            hint = "write a word, an emoji, an id or a file behind the colon"
            report.error("pictures-file", f'"{word}" has no picture', document.span((word,), key=True), hint)
    return own
