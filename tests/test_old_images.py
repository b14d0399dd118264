"""PNG pages that a document has no longer: taken away when this program surely made them, and never else."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from vistime import pipeline
from vistime.diagnostics import Report
from vistime.paint import png


def made(folder: Path, steps: int, layout: str = "now-next", name: str = "m") -> Report:
    """A document of so many steps, two a page, with its pages as images."""
    path = folder / f"{name}.yaml"
    path.write_text(
        f"timetable: M\nsteps: [{', '.join(['Toilet', 'Bath', 'Story', 'Bed', 'Sleep'][:steps])}]\n"
    )
    report = Report()
    pipeline.make([path], folder, pipeline.Settings((layout,)), report, png=True)
    return report


def images(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.png"))


@pytest.fixture(autouse=True)
def coarse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages of few dots, for speed."""
    monkeypatch.setattr(png, "pages", partial(png.pages, dpi=10))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with the three pages of a document."""
    assert not list(made(tmp_path, 4))
    assert images(tmp_path) == ["m-now-next-1.png", "m-now-next-2.png", "m-now-next-3.png"]
    return tmp_path


def test_pages_that_a_document_has_no_longer_are_deleted_and_told_of(place: Path) -> None:
    report = made(place, 2)
    assert images(place) == ["m-now-next-1.png"]
    (said,) = report
    assert (said.severity, said.code) == ("advice", "leftover")
    assert "deleted m-now-next-2.png, m-now-next-3.png: m-now-next.pdf has 1 page now" in said.message
    assert not list(made(place, 2)), "once"


def test_pages_of_other_documents_stay(place: Path) -> None:
    made(place, 2, name="m-now")
    made(place, 2, name="m-now-next-2")
    made(place, 4, "part-day")
    others = {*images(place)} - {"m-now-next-2.png", "m-now-next-3.png"}
    made(place, 2)
    assert {*images(place)} == others


def test_what_a_person_made_changed_copied_or_renamed_stays(place: Path) -> None:
    page = place / "m-now-next-3.png"
    shutil.copy(page, place / "m-now-next-7.png")
    shutil.copy(page, place / "m-now-next-03.png")
    shutil.copy(page, place / "m-now-next-3 copy.png")
    Image.new("RGB", (9, 9), "red").save(place / "m-now-next-8.png")
    (place / "m-now-next-9.png").write_bytes(b"\x89PNG")
    (place / "m-now-next-10.png").mkdir()
    with page.open("ab") as file:
        file.write(b" ")
    before = images(place)
    assert "deleted m-now-next-2.png:" in str(list(made(place, 2)))
    before.remove("m-now-next-2.png")
    assert images(place) == before


def test_a_page_that_was_saved_anew_by_another_program_stays(place: Path) -> None:
    page = place / "m-now-next-3.png"
    with Image.open(page) as image:
        image.load()
        image.save(page)
    made(place, 2)
    assert images(place) == ["m-now-next-1.png", "m-now-next-3.png"]


def test_links_are_not_followed(place: Path) -> None:
    page = place / "m-now-next-3.png"
    (place / "elsewhere").mkdir()
    page.rename(place / "elsewhere" / page.name)
    page.symlink_to(place / "elsewhere" / page.name)
    made(place, 2)
    assert page.is_symlink() and (place / "elsewhere" / page.name).is_file()


def test_a_name_in_any_spelling_is_one_name(tmp_path: Path) -> None:
    made(tmp_path, 4, name="Zoe\u0308")
    apart, whole = tmp_path / "Zoe\u0308-now-next-3.png", tmp_path / "Zo\u00eb-now-next-3.png"
    apart.rename(whole)
    assert png.is_sealed(whole)
    made(tmp_path, 2, name="Zoe\u0308")
    assert images(tmp_path) == ["Zoe\u0308-now-next-1.png"]


def test_the_same_page_is_the_same_file_and_any_program_reads_it(place: Path) -> None:
    page = place / "m-now-next-1.png"
    before = page.read_bytes()
    page.unlink()
    made(place, 4)
    assert page.read_bytes() == before
    with Image.open(page) as image:
        image.verify()


def test_a_page_that_can_not_be_deleted_is_told_of(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refused)
    said = [d for d in made(place, 2) if d.severity == "warning"]
    assert [d.code for d in said] == ["leftover", "leftover"]
    assert (
        "m-now-next-2.png may be a page that m-now-next.pdf has no longer: Permission denied"
        in said[0].message
    )
