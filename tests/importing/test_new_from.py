"""`vistime new story --from`: what is written and said, and that nothing is overwritten."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from vistime import pipeline
from vistime.cli.app import app
from vistime.diagnostics import Report
from vistime.layout.pages import Page, TextItem


def vistime(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(arguments))
    return result.exit_code, result.output


def words_on(pages: Iterable[Page]) -> Iterator[str]:
    """The texts of pages and of the pages on them."""
    for page in pages:
        yield from (item.text for item in page.items if isinstance(item, TextItem))
        yield from words_on(part.page for part in page.parts)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "trip.txt").write_text(
        "Our trip\n\n1. My name is {{childName}}.\n\n2. We go to ____.\n", "utf-8"
    )
    return tmp_path


@pytest.mark.parametrize("arguments", [("story",), (), ("story", "our-trip.yaml"), ("-o", "our-trip.yaml")])
def test_a_story_is_written_checked_and_told(here: Path, arguments: tuple[str, ...]) -> None:
    code, said = vistime("new", *arguments, "--from", "trip.txt", "--for", "Priya")
    assert code == 0, said
    assert said.startswith("wrote our-trip.yaml: 2 pages\n")
    assert "page numbers left out: 1., 2." in said
    assert "{place}" in said
    code, said = vistime("check", "our-trip.yaml")
    assert code == 0, said
    code, said = vistime(
        "make", "our-trip.yaml", "--field", "place=the sea", "--field", "name=Sam", "--strict"
    )
    assert (code, (here / "our-trip-booklet.pdf").exists()) == (0, True), said


def test_what_is_there_is_left_as_it_is(here: Path) -> None:
    (here / "our-trip.yaml").write_text("mine", "utf-8")
    code, said = vistime("new", "story", "--from", "trip.txt")
    assert (code, (here / "our-trip.yaml").read_text("utf-8")) == (1, "mine")
    assert "is there already" in said
    assert vistime("new", "story", "trip.txt", "--from", "trip.txt")[0] == 1


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("new", "board", "--from", "trip.txt"), 2, "only a story"),
        (("new", "story", "a.yaml", "--out", "b.yaml", "--from", "trip.txt"), 2, "once"),
        (("new", "story", "--from", "trap.txt"), 1, "trip.txt"),
        (("new", "story", "--from", "trip.txt", "-o", "no/such/folder.yaml"), 1, "can't be written"),
        (("make", "trip.yaml", "--field", "place"), 2, "not a field"),
        (("make", "trip.yaml", "--field", "1=x"), 2, "not a field"),
    ],
)
def test_wrong_use_is_said(here: Path, arguments: tuple[str, ...], code: int, said: str) -> None:
    got, output = vistime(*arguments)
    assert got == code
    assert said in output


def test_a_pack_and_a_roster_fill_fields(here: Path) -> None:
    (here / "s.yaml").write_text(
        'story: x\nfor: ____\nfields: {place: ____}\npages: ["{they} are {name} at {place}"]\n'
    )
    (here / "p.yaml").write_text(
        "pack: x\nfor: Sam\npronouns: he\nfields: {place: home}\ninclude: [s.yaml]\n"
    )
    report = Report()
    [pack] = pipeline.open_file(here / "p.yaml", report)
    [laid] = pipeline.lay_out(pack, pipeline.Settings(), report)
    assert "he is Sam at home" in " ".join(words_on(laid.pages))
    (here / "r.csv").write_text("name,pronouns,place\nAda,she,school\n")
    code, said = vistime("batch", "r.csv", "s.yaml", "-o", "out")
    assert code == 0, said
