"""`vistime find`: what `make` would print, contact sheets, and pictures that are fixed in a file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from support import definition, lay_out, texts
from typer.testing import CliRunner, Result

from vistime import contact, pipeline
from vistime.cli import app
from vistime.cli.locking import lock
from vistime.diagnostics import Report, VistimeError
from vistime.pictures import pack_adding


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VISTIME_HOME", str(tmp_path / "home"))
    yield tmp_path


@pytest.fixture
def mine(tmp_path: Path) -> None:
    """A pack of two drawings."""
    folder = tmp_path / "set"
    for name in ("toilet.svg", "food/red apple.svg"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>'
        )
    pack_adding.add(folder, "mine", credit="Ann")


def vistime(*arguments: str | Path, code: int = 0) -> Result:
    result = CliRunner().invoke(app, [str(a) for a in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.output
    return result


def found(*words: str) -> list[dict[str, Any]]:
    results: list[dict[str, Any]] = json.loads(vistime("find", *words, "--json").stdout)["results"]
    return results


# ---- what is found


def test_form_of_the_results() -> None:
    for result in found("Brush teeth", "xyzzyx", "🚌 School", "Bath / Shower", "No running"):
        assert list(result) == ["text", "picture", "confidence", "candidates"]
        assert result["confidence"] in ("sure", "likely", "none")
        assert (result["picture"] is None) == (result["confidence"] == "none")
        if result["picture"]:
            assert list(result["picture"]) == ["id", "name", "source"]
        assert all(list(c) == ["id", "name"] for c in result["candidates"])


def test_find_says_what_make_prints(here: Path) -> None:
    labels = ["Brush teeth", "Toilet", "🚌 Bus", "🚌 Breakfast", "Bookbug", "No running"]
    (here / "pictures.yaml").write_text("Bookbug: library\n")
    for label, result in zip(labels, found(*labels), strict=True):
        laid, _ = lay_out(definition(steps=[label]), here)
        assert list(laid[0].pictures) == [result["picture"]["id"]]
    sources = [result["picture"]["source"] for result in found(*labels)]
    assert sources == ["vocabulary", "vocabulary", "emoji", "vocabulary", "pictures.yaml", "vocabulary"]


def test_packs(mine: None) -> None:
    assert found("toilet")[0]["picture"]["source"] == "vocabulary"
    vistime("packs", "default", "mine")
    assert found("toilet")[0]["picture"] == {"id": "mine:toilet", "name": "toilet", "source": "mine"}
    vistime("packs", "default", "none")
    assert "mine:toilet" in vistime("find", "toilet", "--pack", "mine").stdout
    result = vistime("find", "toilet", "--pack", "mne", code=1)
    assert 'did you mean "mine"?' in result.stderr


@pytest.mark.parametrize("arguments", [[], ["a", "--sheet", "a.pdf"], ["--lock", "a.yaml"]])
def test_wrong_usage(arguments: list[str]) -> None:
    vistime("find", *arguments, code=2)


# ---- contact sheets


def test_sheet_of_the_vocabulary(here: Path) -> None:
    vistime("find", "--sheet", "all.pdf")
    document = pypdfium2.PdfDocument("all.pdf")
    said = " ".join("".join(page.get_textpage().get_text_range() for page in document).split())
    for concept in pipeline.matcher().vocabulary.concepts:
        assert concept.name in said, concept
    assert "Food and drink" in said
    assert "OpenMoji" in said
    first = Path("all.pdf").read_bytes()
    vistime("find", "--sheet", "all.pdf")
    assert Path("all.pdf").read_bytes() == first


def test_sheet_has_every_picture_once_with_its_name() -> None:
    report = Report()
    groups = contact.of_vocabulary()
    laid = contact.lay_out("All", groups, "A4", report)
    shown = [item for page in laid.pages for item in page.items if hasattr(item, "source")]
    assert len(shown) == sum(bool(key) for group in groups for _, key in group.entries)
    assert not list(report)
    assert {(p.width, p.height) for p in laid.pages} == {(210, 297)}


def test_sheet_of_a_pack(mine: None) -> None:
    said = vistime("find", "--sheet", "mine.pdf", "--pack", "mine", "--paper", "Letter")
    assert said.stdout == "made mine.pdf (2 pages)\n"
    laid = contact.lay_out("mine", contact.of_pack("mine"), "Letter", Report())
    assert [
        {*texts(page)} >= {name} for page, name in zip(laid.pages, ("toilet", "red apple"), strict=True)
    ] == [True] * 2
    assert all("Pictures: Ann" in texts(page) for page in laid.pages)
    assert "Food" in texts(laid.pages[1])


def test_sheet_of_our_own_packs() -> None:
    assert sum(len(g.entries) for g in contact.of_pack("vistime")) > 250
    assert sum(len(g.entries) for g in contact.of_pack("openmoji")) > 4000


def test_sheet_with_a_broken_picture(mine: None, here: Path) -> None:
    file = next((here / "home" / "packs" / "mine").glob("*.svg"))
    file.write_text("<svg")
    result = vistime("find", "--sheet", "mine.pdf", "--pack", "mine")
    assert "warning" in result.stderr
    assert Path("mine.pdf").is_file()


def test_sheet_that_can_not_be_made() -> None:
    assert "there is no pack" in vistime("find", "--sheet", "a.pdf", "--pack", "none", code=1).stderr
    Path("folder.pdf").mkdir()
    assert "can't be written" in vistime("find", "--sheet", "folder.pdf", code=1).stderr
    assert sorted(p.name for p in Path().iterdir()) == ["folder.pdf"]


# ---- locking


def locked(words: list[str], before: str | bytes | None = None) -> bytes:
    file = Path("pictures.yaml")
    if before is not None:
        file.write_bytes(before.encode() if isinstance(before, str) else before)
    vistime("find", *words, "--lock", file)
    return file.read_bytes()


def test_new_file() -> None:
    assert locked(["Brush teeth", "Bus"]).decode().splitlines() == [
        "Brush teeth: vistime:brush-teeth",
        f"Bus: {found('Bus')[0]['picture']['id']}",
    ]


def test_what_stands_there_stays() -> None:
    before = "# ours\nGran: photos/gran.jpg   # with the dog\n\nbrush teeth: none\n# end"
    assert locked(["Brush teeth", "Toilet"], before).decode() == f"{before}\nToilet: vistime:toilet\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "Toilet: vistime:toilet\n"),
        ("# only a note", "# only a note\nToilet: vistime:toilet\n"),
        ("\n\n", "\n\nToilet: vistime:toilet\n"),
        ("Gran: a.jpg\r\n", "Gran: a.jpg\r\nToilet: vistime:toilet\r\n"),
        ("\ufeffGran: a.jpg\n", "\ufeffGran: a.jpg\nToilet: vistime:toilet\n"),
        ("  Gran: a.jpg\n", "  Gran: a.jpg\n  Toilet: vistime:toilet\n"),
        ("---\nGran: a.jpg\n", "---\nGran: a.jpg\nToilet: vistime:toilet\n"),
        ("TOILET: bus\n", "TOILET: bus\n"),
    ],
)
def test_way_of_writing_stays(before: str, after: str) -> None:
    assert locked(["Toilet"], before).decode() == after


@pytest.mark.parametrize(
    "before",
    [
        b"{Gran: a.jpg}\n",
        b"- Gran\n",
        b"Gran: a.jpg\n...\n",
        b"Gran: a.jpg\n---\nBus: b.jpg\n",
        "Zo\u00eb: a.jpg\n".encode("cp1252"),
        "Gran: a.jpg\n".encode("utf-16"),
        b"Gran: |\n  a\n  b",
        b"Gran: 'a\n",
    ],
)
def test_file_that_can_not_be_added_to_is_left_as_it_is(before: bytes) -> None:
    file = Path("pictures.yaml")
    file.write_bytes(before)
    result = CliRunner().invoke(app, ["find", "Toilet", "--lock", "pictures.yaml"])
    after = file.read_bytes()
    if result.exit_code == 0:
        assert after == before + b"\nToilet: vistime:toilet\n", "a text goes on as far as it is indented"
    else:
        assert (result.exit_code, after) == (1, before)
        assert "Traceback" not in result.output


def test_times_and_numbers_do_not_stand_in_the_way() -> None:
    lines = locked(["8.55 - 9.00 Register", "1. Toilet"]).decode().splitlines()
    assert lines == ["register: vistime:register", "toilet: vistime:toilet"]


def test_what_can_not_be_locked_is_said() -> None:
    result = vistime("find", "Bath / Shower", "xyzzyx", "No shoes", "Toilet", "--lock", "pictures.yaml")
    assert Path("pictures.yaml").read_text() == "Toilet: vistime:toilet\n"
    assert "Bath / Shower: it has two pictures" in result.stderr
    assert "xyzzyx: there is no picture" in result.stderr
    assert "No shoes: its picture is crossed out" in result.stderr
    assert "locked 1 picture in" in result.stderr


@pytest.mark.parametrize(
    "word", ["yes", "12:30", "a: b", "- a", "# a", "'", '"', "[x]", "{x}", "*a", "?", "no", "\\", "Zoë 🚌"]
)
def test_any_word_is_written_so_that_it_is_read_again(word: str, here: Path) -> None:
    done = lock(here / "pictures.yaml", {word: "mine:a picture: with [all] #sorts"})
    assert done.written == (word,)
    from vistime import source

    document = source.load(here / "pictures.yaml").documents[0]
    assert document.data == {word: "mine:a picture: with [all] #sorts"}


def test_locked_pictures_are_those_that_are_printed(mine: None, here: Path) -> None:
    vistime("packs", "default", "mine")
    locked(["Toilet", "red apple"])
    vistime("packs", "default", "none")
    laid, _ = lay_out("timetable: A\nsteps: [Toilet, Red apple]\n", here)
    assert set(laid[0].pictures) == {"mine:toilet", "mine:red apple"}


def test_folder_that_can_not_be_written(here: Path) -> None:
    (here / "pictures.yaml").mkdir()
    result = CliRunner().invoke(app, ["find", "Toilet", "--lock", "pictures.yaml"])
    assert result.exit_code == 1
    assert "Traceback" not in result.output


def test_list_is_refused(here: Path) -> None:
    (here / "a.yaml").write_text("- a\n")
    with pytest.raises(VistimeError):
        lock(here / "a.yaml", {"a": "b:c"})
