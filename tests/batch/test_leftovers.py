"""What an earlier run made and nothing asks for now; what two files, or another child, would spoil."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pypdfium2
from batchkit import MORNING, ROSTER, content, made

from vistime import batch
from vistime.batch.manifest import stamp
from vistime.diagnostics import Report


def test_documents_of_a_layout_that_is_not_asked_for_any_more_are_taken_away(place: Path) -> None:
    made(place, ROSTER)
    (place / "out" / "Ada" / "morning-note.pdf").write_bytes(b"somebody's own")
    done, _ = made(place, ROSTER.replace("Cleo,,,", "Cleo,,day,"))
    assert (done.made, done.removed) == (1, 1)
    assert {n for n in content(place / "out") if n.startswith("Cleo")} == {"Cleo/morning-day.pdf"}
    (place / "morning.yaml").write_text(MORNING.replace("[day, cards]", "[day]"), "utf-8")
    done, _ = made(place, ROSTER.replace("Cleo,,,", "Cleo,,day,"))
    assert done.removed == 1, "Ben's row asks for cards, whatever the file says"
    assert {n for n in content(place / "out") if "Ada" in n} == {
        "Ada/morning-day.pdf",
        "Ada/morning-note.pdf",
    }


def test_a_document_that_somebody_changed_is_not_taken_away(place: Path) -> None:
    made(place, ROSTER)
    mine = place / "out" / "Cleo" / "morning-cards.pdf"
    mine.write_bytes(b"%PDF with notes")
    done, _ = made(place, ROSTER.replace("Cleo,,,", "Cleo,,day,"))
    assert done.removed == 0 and mine.read_bytes() == b"%PDF with notes"
    assert "stays: it was changed" in (place / "out" / "report.csv").read_text("utf-8-sig")


def test_a_manifest_that_names_other_places_takes_nothing_away_there(place: Path) -> None:
    made(place, ROSTER)
    (place / "mine.pdf").write_bytes(b"mine")
    file = place / "out" / ".vistime" / "manifest.jsonl"
    mine = json.dumps(
        [
            ["../mine.pdf", *stamp(place / "mine.pdf", "")[1:]],
            ["Cleo/../../mine.pdf", *stamp(place / "mine.pdf", "")[1:]],
        ]
    )
    file.write_text(f'["Cleo/morning","x",[],{mine},[]]\n', "utf-8")
    done, _ = made(place, ROSTER.replace("Cleo,,,", "Cleo,,day,"))
    assert done.removed == 0 and (place / "mine.pdf").exists()


def test_children_who_left_the_list_are_told_of_and_their_folders_stay(place: Path) -> None:
    made(place, ROSTER)
    done, _ = made(place, ROSTER.replace("Ben,,cards,,,,sand\n", ""))
    assert done.gone == ("Ben",) and (place / "out" / "Ben" / "morning-cards.pdf").exists()
    assert made(place)[0].gone == ("Ben",), "until somebody deletes the folder"
    shutil.rmtree(place / "out" / "Ben")
    assert made(place)[0].gone == ()
    shutil.copy(place / "class.csv", place / "other.csv")
    report = Report()
    done = batch.run(batch.Run(place / "other.csv", (place / "morning.yaml",), place / "out"), report)
    assert done.gone == (), "another list is another list"


def test_two_files_that_make_one_document_not_alike_are_refused(place: Path) -> None:
    (place / "a.yaml").write_text("pack: A\ninclude: [morning.yaml]\ntheme: calm\n", "utf-8")
    (place / "b.yaml").write_text("pack: B\ninclude: [morning.yaml]\ntheme: calm\n", "utf-8")
    done, _ = made(place, ROSTER, files=("a.yaml", "b.yaml"))
    assert not done.failed, "the same document twice is one"
    (place / "b.yaml").write_text("pack: B\ninclude: [morning.yaml]\ntheme: warm\n", "utf-8")
    for _ in range(2):
        done, _ = made(place, ROSTER, files=("a.yaml", "b.yaml"))
        assert len(done.failed) == 3
        said = done.failed[0].said[0]
        assert '"a.yaml" and "b.yaml" both make morning-' in said.message
        assert said.hint.startswith("two packs may share a file")
    assert made(place, files=("a.yaml",))[0].skipped == 3, "and the first one's is not spoilt"


def test_a_file_beside_the_pack_that_has_it_is_told_of_by_name(place: Path) -> None:
    (place / "a.yaml").write_text("pack: A\ninclude: [morning.yaml]\ntheme: calm\n", "utf-8")
    done, _ = made(place, ROSTER, files=("a.yaml", "morning.yaml"))
    (said, *_) = done.failed[0].said
    assert '"a.yaml" and "morning.yaml" both make morning-' in said.message
    assert said.hint == '"a.yaml" is a pack that has "morning.yaml" already: leave that one out'
    made(place, files=("morning.yaml",), out="other")
    (said, *_) = made(place, files=("morning.yaml", "a.yaml"), out="other")[0].failed[0].said
    assert said.hint == '"a.yaml" is a pack that has "morning.yaml" already: leave that one out'


def test_the_photo_and_the_name_of_another_child_are_not_printed(place: Path) -> None:
    text = MORNING.replace("for: Someone", "for: Lewis\nphoto: ada.png\npronouns: he").replace(
        "{name}", "Lewis"
    )
    (place / "morning.yaml").write_text(text, "utf-8")
    done, _ = made(place, "name\nAda\nBen\n")
    assert [(one.said.code, one.children) for one in done.warnings] == [("other-child", 2)]
    with pypdfium2.PdfDocument(place / "out" / "Ada" / "morning-day.pdf") as pdf:
        kinds = {item.type for item in pdf[0].get_objects()}
    assert pypdfium2.raw.FPDF_PAGEOBJ_IMAGE not in kinds
    made(place, "name\nLewis\n")
    with pypdfium2.PdfDocument(place / "out" / "Lewis" / "morning-day.pdf") as pdf:
        assert pypdfium2.raw.FPDF_PAGEOBJ_IMAGE in {item.type for item in pdf[0].get_objects()}


def test_documents_that_could_not_be_made_again_are_told_of(place: Path) -> None:
    made(place, ROSTER)
    cards = place / "out" / "Cleo" / "morning-cards.pdf"
    cards.unlink()
    cards.mkdir()
    done, _ = made(place, ROSTER.replace("songs", "drums").replace("ada.png", "adda.png"))
    said = {one.name: [d.message for d in one.said if d.code == "not-made-again"] for one in done.failed}
    both = "morning-day.pdf, morning-cards.pdf"
    assert said == {"Ada": [f"still as an earlier run made it: {both}"], "Cleo": []}, (
        "Cleo's page is a new one"
    )
    cards.rmdir()
    done, _ = made(place, ROSTER)
    assert not done.failed and not done.warnings


def test_a_file_of_all_that_is_not_made_anew_is_told_of(place: Path) -> None:
    made(place, ROSTER, merge=True)
    _, report = made(place)
    assert not [*report], "it is as it would be"
    _, report = made(place, ROSTER.replace("Ben,,cards,,,,sand\n", ""))
    (said,) = report
    assert said.message.endswith("class-all.pdf is as an earlier run made it") and "--merge" in said.hint


def test_children_of_another_list_in_the_same_folders_are_told_of(place: Path) -> None:
    made(place, ROSTER)
    (place / "2b.csv").write_text("name,likes\nBen,ships\nDi,x\n", "utf-8")
    for name, warned in (("2b.csv", ["class.csv"]), ("2b.csv", []), ("class.csv", ["2b.csv"])):
        report = Report()
        batch.run(batch.Run(place / name, (place / "morning.yaml",), place / "out"), report)
        assert [d.message for d in report] == [
            f'also in the list "{other}", and made anew in the same folder: Ben' for other in warned
        ]


def test_a_child_whose_folder_is_the_same_on_this_disk_is_not_gone(place: Path) -> None:
    made(place, ROSTER)
    (place / "out" / "BEN").symlink_to("Ben")  # as it is where capitals don't count
    done, _ = made(place, ROSTER.replace("Ben", "BEN"))
    assert done.gone == ()


def test_the_report_is_the_same_whatever_was_made_when(place: Path) -> None:
    (place / "story.yaml").write_text("story: A\npages: [We go., {text: x, picture: no.png}]\n", "utf-8")
    (place / "morning.yaml").write_text("timetable: A\nsteps: [Xylo, Zzyzx]\nlayouts: [day]\n", "utf-8")
    both = ("story.yaml", "morning.yaml")
    made(place, "name\nAda\n", files=both)
    first = (place / "out" / "report.csv").read_bytes()
    done, _ = made(place, files=both)
    assert done.failed and (place / "out" / "report.csv").read_bytes() == first
    assert first.count(b"no picture") == 2
