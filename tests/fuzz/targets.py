"""What is tried with bytes of any kind: each takes them, and may only end well or with a VistimeError."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from vistime.batch.roster import read_roster
from vistime.diagnostics import Report, VistimeError
from vistime.importing import import_story
from vistime.layout import markup
from vistime.model import read
from vistime.paint.svg import SvgInvalid, SvgUnsupported, compile_svg
from vistime.paint.svg_guard import refuse_outside
from vistime.paint.svg_tree import read_tree
from vistime.source import load

ROOT = Path(__file__).parents[2]
FOUND = Path(__file__).parent / "found"


def _in_a_file(data: bytes, name: str, read_it: Callable[[Path], object]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        try:
            read_it(path)
        except VistimeError as error:
            assert error.diagnostics
            for one in error.diagnostics:
                assert one.message
                assert str(one)


def definition(data: bytes) -> None:
    """A definition's file: read, and checked against the model."""

    def read_it(path: Path) -> None:
        for document in load(path).documents:
            read(document)

    _in_a_file(data, "a.yaml", read_it)


def svg(data: bytes) -> None:
    """A person's own drawing: compiled, or refused in words."""
    try:
        refuse_outside(read_tree(data)[0])
        compile_svg(data)
    except (SvgInvalid, SvgUnsupported) as error:
        assert error.reason


def roster(data: bytes) -> None:
    """A list of children, as CSV or a workbook: which it is, is seen from its first bytes."""
    _in_a_file(data, "a.csv", lambda path: read_roster(path, Report()))


def story(data: bytes) -> None:
    """A story that somebody has, as text or as Word document: which it is, is seen from its first bytes."""
    _in_a_file(data, "a.txt", import_story)
    _in_a_file(data, "a.md", import_story)


def page(data: bytes) -> None:
    """Page markup, as any template could write it."""
    try:
        markup.parse(data.decode("utf-8", "replace"), {})
    except VistimeError as error:
        assert error.diagnostics


TARGETS: dict[str, tuple[Callable[[bytes], None], list[Path]]] = {
    "definition": (
        definition,
        [*sorted(ROOT.glob("examples/*.yaml")), *sorted(ROOT.glob("tests/errors/*.yaml"))],
    ),
    "svg": (svg, sorted(ROOT.glob("symbols/drawn/*.svg"))[:60]),
    "roster": (roster, sorted([*ROOT.glob("examples/**/*.csv"), *ROOT.glob("tests/batch/**/*.csv")])),
    "story": (
        story,
        sorted(
            [
                *ROOT.glob("tests/importing/**/*.txt"),
                *ROOT.glob("tests/importing/**/*.md"),
                *ROOT.glob("docs/*.md"),
            ]
        ),
    ),
    "page": (page, sorted(ROOT.glob("templates/*/page.xml.j2"))),
}
