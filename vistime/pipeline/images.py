"""A document's pages as PNG files beside its PDF; those of pages that it has no longer are taken away."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from vistime.diagnostics import Report
from vistime.outputs import write_whole
from vistime.paint import png


def write_images(pdf: bytes, target: Path, report: Report) -> Iterator[Path]:
    """Write each page of a PDF, whose file is `target`, as `<stem>-<number>.png`. OSError when one can't be written.

    When all are there, pages that an earlier run made of it and that it has no longer are deleted, and told of.
    """
    count = 0
    for count, image in enumerate(png.pages(pdf), 1):
        path = target.with_name(f"{target.stem}-{count}.png")
        write_whole(path, png.sealed(image, path.name))
        yield path
    _remove_old(target, count, report)


def _remove_old(target: Path, count: int, report: Report) -> None:
    """Delete pages by their seal alone: what a person has made, changed, copied or renamed never has it."""
    removed = []
    for path in _others(target, count):
        try:
            if png.is_sealed(path):
                path.unlink()
                removed.append(path.name)
        except OSError as error:
            message = f"{path} may be a page that {target.name} has no longer: {error.strerror or error}"
            report.warning("leftover", message, None, "is it open in another program? Delete it if it is old")
    if removed:
        message = f"deleted {', '.join(removed)}: {target.name} has {_pages(count)} now"
        hint = "an earlier run made what was deleted; what anybody else made or changed always stays"
        report.add("advice", "leftover", message, None, hint)


def _others(target: Path, count: int) -> list[Path]:
    """The files beside a document that are called as its pages are, but for its first so many, in their order."""
    name = re.compile(re.escape(unicodedata.normalize("NFC", target.stem)) + r"-([0-9]{1,9})\.png")
    own = {str(number) for number in range(1, count + 1)}
    found = []
    with os.scandir(target.parent) as entries:
        for entry in entries:
            # Some systems give a name back in another spelling than it was written in.
            match = name.fullmatch(unicodedata.normalize("NFC", entry.name))
            if match and match[1] not in own and entry.is_file(follow_symlinks=False):
                found.append((int(match[1]), target.parent / entry.name))
    return [path for _, path in sorted(found)]


def _pages(count: int) -> str:
    return "1 page" if count == 1 else f"{count} pages"
