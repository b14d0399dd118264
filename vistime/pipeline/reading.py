"""A file, or a text, becomes definitions."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final, cast

from vistime import source
from vistime.diagnostics import Report, VistimeError
from vistime.model import read
from vistime.pipeline.documents import Definition

#: Documents in one file (`---` between them): a class has 30 children.
DOCUMENT_LIMIT: Final = 200


def open_file(path: Path, report: Report) -> list[Definition]:
    """The definitions in a file. Errors go into the report; what could be read is returned."""
    try:
        found = source.load(path)
    except VistimeError as error:
        report.extend(error.diagnostics)
        return []
    report.extend(found.warnings)
    return _definitions(found, path.parent, path.stem, report)


def open_text(text: str, name: str, folder: Path, report: Report) -> list[Definition]:
    """The definitions in a text, such as what `quick` made; image files are looked for from `folder`."""
    try:
        found = source.parse(text, name)
    except VistimeError as error:
        report.extend(error.diagnostics)
        return []
    return _definitions(found, folder, name, report)


def _definitions(found: source.Source, folder: Path, stem: str, report: Report) -> list[Definition]:
    definitions: list[Definition] = []
    if len(found.documents) > DOCUMENT_LIMIT:
        message = f"this file holds {len(found.documents):,} definitions, more than the {DOCUMENT_LIMIT} that it may"
        span = found.documents[DOCUMENT_LIMIT].span(())
        report.error("too-many-documents", message, span, "make several files of it")
        return definitions
    for number, document in enumerate(found.documents, 1):
        try:
            model = read(document)
        except VistimeError as error:
            report.extend(error.diagnostics)
            continue
        own_stem = stem if len(found.documents) == 1 else f"{stem}-{number}"
        definitions.append(Definition(cast(Any, model), document, folder, own_stem))
    return definitions
