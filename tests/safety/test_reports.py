"""Messages, reports and what a batch remembers hold no more of a child, or of a computer, than they need."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from vistime import home, reach
from vistime.batch.table import veiled
from vistime.cli import app

ROSTER = "name,photo,address\nAda,{photo},12 Hill Road\n"


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in the home of somebody, with a photo in another one."""
    folder = tmp_path / "ann-jones" / "work"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(folder.parent))
    (folder / "day.yaml").write_text("timetable: A day\nsteps: [Wake up]\n")
    (folder.parent / "Pictures").mkdir()
    Image.new("RGB", (40, 40), "red").save(folder.parent / "Pictures" / "ada.png")
    reach.begin()
    return folder


def batch(folder: Path, photo: str, *more: str) -> Result:
    (folder / "class.csv").write_text(ROSTER.format(photo=photo))
    return CliRunner().invoke(app, ["batch", "class.csv", "day.yaml", "-o", "out", *more])


def test_message_about_a_row_shows_one_cell_of_it(work: Path) -> None:
    result = batch(work, "nowhere.png")
    assert result.exit_code == 1
    assert "nowhere.png" in result.stderr
    assert "···,nowhere.png,·· ···· ····" in result.stderr
    assert "Hill" not in result.output + result.stderr + (work / "out" / "report.csv").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("name;note\n\xc4da;born 3 May\n", "\xc4da;···· · ···"),
        ('name,note\nAda,"born 3 May\nBen,\n', '···,"born 3 May'),
        ("name,note\nAda,x,y 1,z\n", "Ada,·,· ·,·"),
    ],
)
def test_other_messages_about_a_list_do_the_same(text: str, shown: str, work: Path) -> None:
    (work / "class.csv").write_bytes(text.encode("latin-1"))
    result = CliRunner().invoke(app, ["batch", "class.csv", "day.yaml", "-o", "out"])
    assert shown in result.stderr
    assert isinstance(result.exception, SystemExit | None)


def test_veiled_row_keeps_its_columns() -> None:
    assert veiled("Ada,12 Hill Road|x", 1) == "Ada,·· ···· ····|·"
    assert veiled("Ada,12 Hill Road|x", 8, 4) == "···,12 Hill Road|·"
    assert veiled("", 1) == ""
    assert len(veiled("a" * 50, 80)) == 50


def test_report_has_no_name_of_the_user(work: Path) -> None:
    outside = work.parent / "Pictures" / "ada.png"
    assert batch(work, str(outside)).exit_code == 1
    report = (work / "out" / "report.csv").read_text("utf-8")
    assert "ann-jones" not in report
    assert '--allow ""~/Pictures""' in report


def test_what_the_message_says_to_type_works(work: Path) -> None:
    outside = work.parent / "Pictures" / "ada.png"
    assert batch(work, "../Pictures/ada.png", "--allow", "~/Pictures").exit_code == 0
    manifest = (work / "out" / ".vistime" / "manifest.jsonl").read_text("utf-8")
    assert '"~/Pictures/ada.png"' in manifest
    assert "ann-jones" not in manifest
    again = batch(work, "../Pictures/ada.png", "--allow", "~/Pictures")
    assert "1 child unchanged" in again.stdout
    Image.new("RGB", (40, 40), "blue").save(outside)
    assert "for 1 child" in batch(work, "../Pictures/ada.png", "--allow", "~/Pictures").stdout


def test_paths_are_told_from_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "ann"))
    inside, outside = tmp_path / "ann" / "a b" / "c.png", tmp_path / "anna" / "c.png"
    assert home.short(inside) == "~/a b/c.png"
    assert home.short(outside) == str(outside)
    assert home.whole(home.short(inside)) == inside
    assert home.whole(str(outside)) == outside
    assert home.shortened(f'see "{inside}", {tmp_path / "ann"}') == 'see "~/a b/c.png", ~'
    assert home.shortened(f"see {outside}") == f"see {outside}"
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, "/")
    assert home.shortened("in /etc") == "in /etc"
