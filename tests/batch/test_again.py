"""What counts as changed when a batch is run again, and what is never written over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from batchkit import content, made

from vistime import batch
from vistime.batch import inputs
from vistime.diagnostics import Report
from vistime.pipeline import Settings


def test_the_file_of_all_follows_what_is_asked_of_its_own_sheets(place: Path) -> None:
    rows = "name,paper,ink,theme,language\nAda,A4,grey,calm,en\nBen,A4,grey,plain,en\n"
    for settings in (Settings(), Settings(paper="A5"), Settings(ink="lines"), Settings(theme="warm")):
        done, _ = made(place, rows, merge=True, settings=settings)
        again, _ = made(place, rows, merge=True, settings=settings)
        made(place, rows, merge=True, settings=settings, out="fresh")
        assert content(place / "out") == content(place / "fresh")
        assert done.merged == again.merged == place / "out" / "class-all.pdf"
    assert (done.made, done.skipped) == (0, 2)


def test_fonts_count_wherever_they_lie(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "user_dir", lambda: place / "own")
    (place / "type").mkdir()
    (place / "morning.yaml").write_text("timetable: A\nfont: type/a.ttf\nsteps: [Bus]\n", "utf-8")
    seen = {inputs.fingerprint(place / "morning.yaml", ())}
    for name in ("type/a.ttf", "type/a-Bold.ttf", "own/fonts/b.otf", "fonts/sub/c.ttf", "d.ttc"):
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(b"font")
        seen.add(inputs.fingerprint(place / "morning.yaml", ()))
    (place / "type/a.ttf").write_bytes(b"another")
    seen.add(inputs.fingerprint(place / "morning.yaml", ()))
    assert len(seen) == 7
    (place / "type/notes.txt").write_bytes(b"x")
    assert inputs.fingerprint(place / "morning.yaml", ()) in seen


def test_a_folder_that_may_not_be_listed_is_passed_over(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "iterdir", refused)
    assert inputs.fingerprint(place / "morning.yaml", ())


def test_a_font_is_known_in_any_way_of_writing_it_and_long_texts_take_no_time(place: Path) -> None:
    (place / "a type").mkdir()
    font = place / "a type" / "a.ttf"
    file = place / "morning.yaml"
    for written in ("font: a type/a.ttf", "font: a type\\A.TTF  # ours", 'x: {font: "a type/b.otf"}'):
        font.unlink(missing_ok=True)
        file.write_text(f"{written}\nstory: {'x' * 300_000}\n", "utf-8")
        before = inputs.fingerprint(file, ())
        font.write_bytes(b"font")
        assert inputs.fingerprint(file, ()) != before, written


def test_a_package_that_is_installed_later_counts(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = place / "site"
    site.mkdir()
    monkeypatch.syspath_prepend(str(site))
    done, _ = made(place, "name,likes\nAda,x\n")
    (site / "pip-99.dist-info").mkdir()
    assert made(place)[0].skipped == done.made == 1
    (site / "fontpkg_noto_sans_arabic-1.dist-info").mkdir()
    assert made(place)[0].made == 1


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        (b"name,likes\nAda,x\n", False),
        (b"day,row,name,result\n", False),
        (b"", True),
        (b"\xef\xbb\xbfrow,name,result,folder\r\n", True),
        (b'"row";"name";"result"\n', True),
        ("row\tname\tresult\tfolder\n".encode("utf-16"), True),
    ],
)
def test_a_report_takes_no_place_but_that_of_another_report(place: Path, text: bytes, ours: bool) -> None:
    (place / "report.csv").write_bytes(text)
    done, report = made(place, "name\nAda\n", out=".")
    assert report.failed is not ours
    assert (done.made, (place / "report.csv").read_bytes() == text) == ((1, False) if ours else (0, True))
    if not ours:
        (said,) = report
        assert said.message.endswith("a report of what is made would take its place")
        assert not (place / "Ada").exists()


def test_the_list_itself_may_be_called_report(place: Path) -> None:
    (place / "class.csv").write_text("name\nAda\n", "utf-8")
    os.rename(place / "class.csv", place / "report.csv")  # noqa: PTH104
    report = Report()
    batch.run(batch.Run(place / "report.csv", (place / "morning.yaml",), place), report)
    assert report.failed
    assert (place / "report.csv").read_text("utf-8") == "name\nAda\n"


def test_a_file_that_is_given_twice_counts_once_and_others_say_what_to_do(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(place)
    for name in ("a.yaml", "a-1.yaml", "b/a.yaml"):
        (place / name).parent.mkdir(exist_ok=True)
        (place / name).write_text(f"timetable: {name}\nlayouts: [cards]\nsteps: [Bus]\n", "utf-8")
    two = (place / "a.yaml").read_text("utf-8")
    (place / "a.yaml").write_text(f"{two}---\n{two}", "utf-8")

    def said(*files: str) -> list[str]:
        report = Report()
        (place / "class.csv").write_text("name\nAda\n", "utf-8")
        done = batch.run(batch.Run(place / "class.csv", tuple(map(Path, files)), place / "out"), report)
        return [d.hint for d in (*report, *(d for one in done.failed for d in one.said))]

    assert said("a.yaml", "./a.yaml", str(place / "a.yaml"), "b/../a.yaml") == []
    assert said("a.yaml", "b/a.yaml") == ["give one of them another name"]
    assert said("a.yaml", "a-1.yaml") == ["give one of them another name"]
    assert said("class.csv")[0] != ""


def test_a_definition_in_the_place_of_the_list_is_told_of(place: Path) -> None:
    report = Report()
    batch.run(batch.Run(place / "morning.yaml", (place / "morning.yaml",), place / "out"), report)
    assert [d.hint for d in report] == [
        "the list of children comes first: vistime batch class.csv morning.yaml"
    ]
