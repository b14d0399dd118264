"""A batch as a person runs it: what is made, what is not made again, and what is said of what can't be."""

from __future__ import annotations

import gc
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from batchkit import MORNING, ROSTER, content, lines, made, roster
from PIL import Image
from support import command, environment, run, slowness

from vistime import batch, memory, pipeline
from vistime.batch import making, merging, workers
from vistime.batch.manifest import Manifest
from vistime.diagnostics import Report
from vistime.outputs import UNFINISHED


def test_a_folder_for_each_child_with_what_make_makes(place: Path) -> None:
    done, report = made(place, ROSTER)
    assert (done.made, done.skipped, done.failed, done.documents) == (3, 0, (), 5)
    assert not report.failed
    assert set(content(place / "out")) == {
        "Ada/morning-cards.pdf", "Ada/morning-day.pdf", "Ben/morning-cards.pdf", "Cleo/morning-cards.pdf",
        "Cleo/morning-day.pdf", "report.csv",
    }  # fmt: skip
    given = ("name=Ada", "photo=ada.png", "card=45", "skin=dark", "language=en", "likes=trains")
    fields = [part for one in given for part in ("--field", one)]
    assert run("make", "morning.yaml", "-o", "alone", *fields, cwd=place).returncode == 0
    for name in ("morning-cards.pdf", "morning-day.pdf"):
        assert (place / "alone" / name).read_bytes() == (place / "out" / "Ada" / name).read_bytes()
    assert [(line["name"], line["result"]) for line in lines(place)] == [
        ("Ada", "done"),
        ("Ben", "done"),
        ("Cleo", "done"),
    ]


def test_processes_make_the_same_bytes_in_the_same_order(place: Path) -> None:
    text = "name\n" + "".join(f"Child {n}\n" for n in range(12)) + "\nAda\n"
    made(place, text, out="one", merge=True)
    made(place, text, out="two", jobs=3, merge=True)
    assert content(place / "one") == content(place / "two")
    assert (place / "one" / "class-all.pdf").exists()


def test_only_what_changed_is_made_again(place: Path) -> None:
    made(place, ROSTER)
    before = content(place / "out")
    done, _ = made(place, ROSTER)
    assert (done.made, done.skipped, done.documents) == (0, 3, 0)
    assert content(place / "out") == before

    done, _ = made(place, ROSTER.replace("Cleo,,,", "Cleo,,,60"))
    assert (done.made, done.skipped) == (1, 2)

    Image.new("RGB", (200, 300), "#336699").save(place / "ada.png")
    done, _ = made(place)
    assert (done.made, done.skipped) == (1, 2), "a photo that changed counts"

    os.utime(place / "ada.png")
    assert made(place)[0].made == 0, "a photo that was only touched does not"

    (place / "out" / "Ben" / "morning-cards.pdf").unlink()
    assert made(place)[0].made == 1, "what is missing is made"
    (place / "out" / "Ben" / "morning-cards.pdf").write_bytes(b"x")
    assert made(place)[0].made == 1, "what was altered is made"

    (place / "templates").mkdir()
    shutil.copytree(Path(pipeline.__file__).parents[2] / "templates" / "day", place / "templates" / "day")
    assert made(place)[0].made == 3, "a template counts"
    (place / "pictures.yaml").write_text("Toilet: 🚽\n", "utf-8")
    assert made(place)[0].made == 3, "the family's own words count"
    (place / "morning.yaml").write_text(MORNING.replace("Toilet", "Loo"), "utf-8")
    assert made(place)[0].made == 3, "the definition counts"
    assert made(place)[0].skipped == 3


def test_the_report_is_the_same_when_nothing_is_made_again(place: Path) -> None:
    (place / "morning.yaml").write_text(MORNING.replace("Toilet", "Zxqwv"), "utf-8")
    made(place, ROSTER)
    before = (place / "out" / "report.csv").read_bytes()
    assert b"no picture for" in before
    made(place, ROSTER)
    assert (place / "out" / "report.csv").read_bytes() == before


BAD = """name,photo,layout,card,language
Ada,missing.png,,,
../../x,,,,
CON,,,,
😀,,,,
...,,,,
Ada,,,,

Ben,,nonsense,,
,,,,en
Cleo,,,9999,
Dev,,,,klingon!
Eve,,,,,,too many
=HYPERLINK(1),,,,
"""


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_bad_row_never_stops_the_rest(place: Path, jobs: int) -> None:
    done, report = made(place, BAD + "a" * 300 + ",,,,\n", jobs=jobs, merge=True)
    assert not report.failed
    assert [f.row for f in done.failed] == [2, 9, 11, 12, 13]
    assert all(any(d.severity == "error" and d.hint for d in f.said) for f in done.failed)
    found = {path.name for path in (place / "out").iterdir() if path.is_dir()} - {".vistime"}
    assert found == {"x", "CON_", "row 5", "row 6", "Ada-2", "row 10", "HYPERLINK(1)", "a" * 80, "Cleo"}
    assert {p.name for p in place.iterdir()} == {"ada.png", "class.csv", "morning.yaml", "out"}
    names = [line["name"] for line in lines(place)]
    assert names.count("Ada") == 2 and "'=HYPERLINK(1)" in names
    failed = {line["row"]: line["message"] for line in lines(place) if line["severity"] == "error"}
    assert 'there is no file "missing.png"' in failed["2"]
    assert 'no layout "nonsense"' in failed["9"]


def test_what_is_wrong_for_all_is_said_once_and_nothing_is_made(place: Path) -> None:
    (place / "bad.yaml").write_text("timetable: x\nstep: [a]\n", "utf-8")
    done, report = made(place, ROSTER, files=("bad.yaml", "morning.yaml"))
    assert report.failed and done == batch.Done()
    (place / "more").mkdir()
    shutil.copy(place / "morning.yaml", place / "more" / "morning.yaml")
    _, report = made(place, ROSTER, files=("morning.yaml", "more/morning.yaml"))
    assert any("have the same name" in d.message for d in report)
    assert not (place / "out").exists()


def test_layouts_of_a_row_go_to_the_files_that_they_can_show(place: Path) -> None:
    (place / "story.yaml").write_text("story: A visit\npages: [We go out.]\n", "utf-8")
    done, _ = made(
        place, "name,layout\nAda,day\nBen,week booklet\nCleo,tokens\n", files=("morning.yaml", "story.yaml")
    )
    found = set(content(place / "out"))
    assert {"Ada/morning-day.pdf", "Ada/story-booklet.pdf", "Ben/story-booklet.pdf"} <= found
    assert "Ada/morning-cards.pdf" not in found
    assert not done.failed or all(f.name != "Ada" for f in done.failed)


def test_one_file_to_print_has_a_sheet_and_a_bookmark_for_each_child(place: Path) -> None:
    done, _ = made(place, ROSTER, merge=True)
    assert done.merged == place / "out" / "class-all.pdf"
    with pypdfium2.PdfDocument(done.merged) as pdf:
        marks = [(mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in pdf.get_toc()]  # type: ignore[attr-defined]
        assert [(level, title) for level, title, _ in marks if level == 0] == [
            (0, "To get ready"),
            (0, "Ada"),
            (0, "Ben"),
            (0, "Cleo"),
        ]
        assert [title for level, title, _ in marks if level][:2] == [
            "Ada's morning (Day)",
            "Ada's morning (Cards)",
        ]
        assert len(pdf) == 1 + 3 + 5
        assert marks[0][2] == 0 and marks[1][2] == 1 and marks[-1][2] == 8
        listed = pdf[1].get_textpage().get_text_range()
        assert listed.startswith("Ada") and "Day" in listed and "Cards" in listed
        assert [pdf.get_page_label(page) for page in range(3)] == ["To get ready", "Ada", "Ada 1"]
    before = done.merged.stat().st_mtime_ns
    made(place, ROSTER, merge=True)
    assert done.merged.stat().st_mtime_ns == before, "nothing changed: it stays"
    made(place, ROSTER.replace("Ben", "Bea"), merge=True)
    assert done.merged.stat().st_mtime_ns != before


def test_pages_of_one_file_are_those_of_the_children(place: Path) -> None:
    done, _ = made(place, ROSTER, merge=True)
    assert done.merged
    alone = place / "out" / "Ben" / "morning-cards.pdf"
    with pypdfium2.PdfDocument(done.merged) as whole, pypdfium2.PdfDocument(alone) as one:
        at = next(m.get_dest().get_index() for m in whole.get_toc() if m.get_title() == "Ben") + 1  # type: ignore[attr-defined]
        pictures = [pdf[page].render(scale=1).to_pil() for pdf, page in ((whole, at), (one, 0))]
    assert pictures[0].tobytes() == pictures[1].tobytes()


# ---- when things go wrong


def test_a_full_disk_is_said_and_spoils_nothing(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(place, ROSTER)
    before = content(place / "out")
    (place / "morning.yaml").write_text(MORNING.replace("Toilet", "Bath"), "utf-8")

    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(making, "write_whole", full)
        done, _ = made(place)
    assert len(done.failed) == 3
    assert "the disk is full" in str(done.failed[0].said[0])
    after = content(place / "out")
    assert {k: v for k, v in after.items() if k.endswith(".pdf")} == {
        k: v for k, v in before.items() if k.endswith(".pdf")
    }
    assert made(place)[0].made == 3, "when there is room again, it goes on"


def test_a_file_as_large_as_may_be_written_leaves_none_half(place: Path) -> None:
    resource = pytest.importorskip("resource")
    roster(place)
    result = subprocess.run(
        command("batch", "class.csv", "morning.yaml", "-o", "out"), cwd=place, env=environment({}), timeout=120,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)), capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert result.returncode == 1
    assert "Traceback" not in result.stderr and "can't be written" in result.stderr
    assert not list(place.glob("out/**/*.pdf"))


def test_an_output_in_the_way_fails_that_child_alone(place: Path) -> None:
    (place / "out" / "Ben" / "morning-cards.pdf").mkdir(parents=True)
    (place / "out" / "Cleo").write_bytes(b"a file where a folder should be")
    done, _ = made(place, ROSTER)
    assert [f.name for f in done.failed] == ["Ben", "Cleo"]
    assert done.made == 1


def test_nothing_is_written_through_a_link_that_leads_elsewhere(place: Path) -> None:
    (place / "elsewhere").mkdir()
    (place / "out").mkdir()
    (place / "out" / "Ben").symlink_to(place / "elsewhere")
    done, _ = made(place, ROSTER)
    assert [f.name for f in done.failed] == ["Ben"]
    assert not list((place / "elsewhere").iterdir())


def test_an_out_that_is_a_file(place: Path) -> None:
    (place / "out").write_bytes(b"x")
    done, report = made(place, ROSTER)
    assert "can't be written" in str(next(iter(report))) and done == batch.Done()


def test_a_process_that_ends_costs_one_row(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not workers.COPIES:
        pytest.skip("processes begin empty here")
    make = making.Maker.make

    def dying(self: making.Maker, task: Any) -> Any:
        if task.name == "Child 5":
            os._exit(9)
        return make(self, task)

    monkeypatch.setattr(making.Maker, "make", dying)
    done, _ = made(place, "name\n" + "".join(f"Child {n}\n" for n in range(12)), jobs=2)
    assert [f.name for f in done.failed] == ["Child 5"]
    assert "ended (code 9)" in str(done.failed[0].said[0])
    assert done.made == 11


def test_an_interrupted_run_keeps_what_it_made(place: Path) -> None:
    text = "name\n" + "".join(f"Child {n}\n" for n in range(8))
    path = roster(place, text)

    def stop(done: int, count: int, name: str) -> None:
        if done == 4:
            raise KeyboardInterrupt

    asked = batch.Run(path, (place / "morning.yaml",), place / "out", jobs=2, merge=True)
    done = batch.run(asked, Report(), stop)
    assert done.interrupted and done.made == 4 and len(lines(place)) == 4
    assert not (place / "out" / "class-all.pdf").exists()
    again = batch.run(asked, Report())
    assert again.skipped >= 4 and again.made + again.skipped == 8


def test_a_manifest_that_was_cut_off_or_spoilt_counts_for_nothing(place: Path) -> None:
    made(place, ROSTER)
    file = place / "out" / ".vistime" / "manifest.jsonl"
    whole = file.read_bytes()
    for spoilt in (
        whole[: whole.index(b'["list//') - 40],
        b"\xff\xfe" + whole[10:],
        b"[]\n{}\n[1]\n",
        b'["Ada/morning",1]\n' + whole[:50],
    ):
        file.write_bytes(spoilt)
        assert made(place)[0].made >= 1
        assert made(place)[0].skipped == 3


def test_the_manifest_does_not_grow_without_end(place: Path) -> None:
    made(place, ROSTER)
    manifest = Manifest(place / "out")
    entry = manifest.entry("Ada/morning")
    assert entry
    for _ in range(300):
        manifest.add("Ada/morning", entry)
    manifest.tidy()
    file = place / "out" / ".vistime" / "manifest.jsonl"
    assert file.read_bytes().count(b"\n") == 4, "three children, and who is in the list"
    assert made(place)[0].skipped == 3


def test_leftovers_of_a_killed_run_are_cleared_away(place: Path) -> None:
    made(place, ROSTER)
    old, new = (place / "out" / "Ada" / f"{UNFINISHED}{n}.part" for n in ("old", "new"))
    old.write_bytes(b"half")
    new.write_bytes(b"half")
    os.utime(old, (0, 0))
    made(place)
    assert not old.exists() and new.exists(), "that of another run, which may be at work, stays"


# ---- the command


def test_the_command_as_json_and_its_exit_status(place: Path) -> None:
    roster(place, BAD)
    result = run("batch", "class.csv", "morning.yaml", "-o", "out", "--json", "--jobs", "2", cwd=place)
    found = json.loads(result.stdout)
    assert result.returncode == 1 and not result.stderr
    assert found["made"] == 7 and found["skipped"] == 0
    assert {"row", "name", "diagnostics"} == set(found["failed"][0])
    result = run("batch", "class.csv", "morning.yaml", "-o", "out", cwd=place)
    assert "7 children unchanged" in result.stdout and "row 2, Ada:" in result.stderr
    assert run("batch", "class.csv", cwd=place).returncode == 2
    result = run("batch", "none.csv", "morning.yaml", cwd=place)
    assert result.returncode == 1 and 'there is no file "none.csv"' in result.stderr


def test_twenty_thousand_rows_are_read_and_planned_quickly(place: Path) -> None:
    from time import process_time

    from vistime.batch.roster import read_roster
    from vistime.batch.tasks import Planner

    path = roster(place, "name,card\n" + "".join(f"Ada {n % 9000},45\n" for n in range(20_000)))
    begin = process_time()
    found = read_roster(path, Report())
    planner = Planner(found, ["morning"], ["x"], pipeline.Settings(), Manifest(place), place, [])
    tasks = [planner.task(at) for at in range(len(found.rows))]
    assert len({task.folder for task in tasks}) == 20_000
    assert process_time() - begin < 20 * slowness()


def test_a_merge_that_fails_leaves_the_old_file(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(place, ROSTER, merge=True)
    before = (place / "out" / "class-all.pdf").read_bytes()
    monkeypatch.setattr(
        merging.Book, "finish", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left"))
    )
    _, report = made(place, ROSTER.replace("Ben", "Bea"), merge=True)
    assert report.failed and (place / "out" / "class-all.pdf").read_bytes() == before


def test_what_is_wrong_for_many_rows_is_said_once(place: Path) -> None:
    (place / "morning.yaml").write_text(
        MORNING.replace("{likes}", "{toy}").replace("Toilet", "Zxqwv"), "utf-8"
    )
    rows = "".join(f"Child {n}\n" for n in range(25))
    roster(place, f"name,photo\n{rows}Ada,none.png\n")
    result = run("batch", "class.csv", "morning.yaml", "-o", "out", cwd=place)
    assert result.returncode == 1
    assert result.stderr.count("nothing says what {toy} stands for") == 1
    assert "rows 2, 3, 4, " in result.stderr and "(25 children):" in result.stderr
    assert "row 27, Ada:" in result.stderr and "none.png" in result.stderr
    assert 'hint: fill the column "toy" of the list for this child, or say in the file' in result.stderr
    assert "made 0 documents: 0 children complete, 26 children failed" in result.stdout
    result = run("batch", "class.csv", "morning.yaml", "-o", "out", "--field", "toy=car", cwd=place)
    assert result.stderr.count("no picture for") == 1 and "(25 children)" in result.stderr


def test_what_is_wrong_for_one_child_is_said_with_its_row(place: Path) -> None:
    (place / "morning.yaml").write_text(MORNING.replace("{likes}", "{they}"), "utf-8")
    roster(place, "name,pronouns,language\nAda,she,englsh\nBen,he,\nBen,they,\nCleo,,\n")
    result = run("batch", "class.csv", "morning.yaml", "-o", "out", "--merge", cwd=place)
    assert '"englsh" is not the code of a language' in result.stderr
    assert "hint: did you mean English? Its code is en" in result.stderr
    assert '"Ben" stands in row 3, too (row 4, Ben)' in result.stderr
    assert "hint: the second's folder is Ben-2;" in result.stderr and 'a column "surname"' in result.stderr
    assert 'hint: fill the column "pronouns" of the list for this child' in result.stderr
    assert "made 4 documents: 2 children complete, 2 children failed" in result.stdout
    assert "to get ready for what is made: " in result.stdout and "to print what is made: " in result.stdout


def test_what_a_page_leaves_behind_goes_at_once(place: Path) -> None:
    """What holds itself stays until it is looked for, and that takes the longer the more there is."""

    def left_by(names: list[str], out: str) -> int:
        gc.collect()
        gc.disable()
        try:
            made(place, "\n".join(["name", *names]), out=out)
            memory.forget()
            return gc.collect()
        finally:
            gc.enable()

    left_by(["Zoe"], "first")  # and what other tests have left
    few = left_by(["Ada", "Ben"], "few")
    assert left_by([f"Child {number}" for number in range(40)], "many") < few + 40


def test_every_child_whose_language_lacks_words_is_counted(place: Path) -> None:
    """What is found once in a run is said of each child whom it concerns."""
    done, _ = made(place, "name,language\nAda,eo\nBen,\nCleo,eo\nDan,eo\n")
    assert [(one.said.code, one.children, one.row) for one in done.warnings if "words" in one.said.code] == [
        ("words-missing", 3, 2)
    ]
