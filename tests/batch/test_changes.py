"""What a coordinator prints, takes away and takes down after something was changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image

from vistime import pipeline
from vistime.diagnostics import Report
from vistime.pipeline.changes import changed_cards
from vistime.pipeline.documents import Laid

FILES = {
    "visit.yaml": "pack: A visit\nfor: Ada\ninclude:\n  - morning.yaml\n"
    "  - {file: evening.yaml, layouts: [day, cards]}\n",
    "morning.yaml": "timetable: My morning\nlayouts: [day, cards]\n"
    "steps: [Wake up, Toilet, {text: Gran, picture: gran.png}, Bus]\n",
    "evening.yaml": "timetable: My evening\nsteps: [Dinner, Toilet, Bath, Toilet, Bed]\n",
}


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """The folder as it was, and as it is."""
    then = tmp_path / "then"
    then.mkdir()
    for name, text in FILES.items():
        (then / name).write_text(text, "utf-8")
    Image.new("RGB", (60, 60), "#336699").save(then / "gran.png")
    shutil.copytree(then, tmp_path / "now")
    return then, tmp_path / "now"


def changed(now: Path, then: Path, name: str = "visit.yaml") -> tuple[list[Laid], Report]:
    report = Report()
    (definition,) = pipeline.open_file(now / name, report)
    return changed_cards(definition, then / name, pipeline.Settings(), report), report


def printed(sheets: list[Laid]) -> list[str]:
    """The labels of the cards on sheets, in their order."""
    return [
        step.text for laid in sheets if laid.origin for step in laid.origin.definition.model.steps  # type: ignore[union-attr]
    ]  # fmt: skip


GONE = "take away, as they are not needed any more: "
OTHER = "other sheets are not what they were; "
MORNING, EVENING = OTHER + 'print anew: "My morning" (day)', OTHER + 'print anew: "My evening" (day)'
NONE, SAME = "no card is needed that", "no card has changed since"


@pytest.mark.parametrize(
    ("file", "old", "new", "cards", "said"),
    [
        ("morning.yaml", "Wake up", "Get up", ["Get up"], [GONE + '"Wake up"', MORNING]),
        ("morning.yaml", "Wake up, Toilet", "Toilet, Wake up", [], [SAME, MORNING]),
        ("evening.yaml", "Bath, ", "Bath, Story, ", ["Story"], [EVENING]),
        ("evening.yaml", "Bath, ", "", [], [NONE, GONE + '"Bath"', EVENING]),
        ("evening.yaml", "Bath, Toilet", "Bath", [], [NONE, GONE + '"Toilet"', EVENING]),
        ("evening.yaml", "Dinner, ", "Dinner, Toilet, ", ["Toilet"], [EVENING]),
        ("morning.yaml", "Bus]", "{text: Bus, picture: car}]", ["Bus"],
         [GONE + '"Bus" as it was', MORNING]),
        ("visit.yaml", "\n  - {file: evening.yaml, layouts: [day, cards]}", "", [],
         [NONE, GONE + '"Toilet", "Dinner", "Bath", "Bed"', OTHER + 'take down: "My evening" (day)']),
        ("visit.yaml", "layouts: [day, cards]", "layouts: [part-day, cards]", [],
         [SAME, OTHER + 'print, as they are new: "My evening" (part-day); take down: "My evening" (day)']),
        ("visit.yaml", "layouts: [day, cards]", "layouts: [day, cards: {size: 60}]",
         ["Dinner", "Toilet", "Toilet", "Bath", "Bed"],
         [GONE + '"Toilet" of 50 mm, "Dinner" of 50 mm, "Bath" of 50 mm, "Bed" of 50 mm']),
        ("visit.yaml", "layouts: [day, cards]", "layouts: [day]", [],
         [NONE, GONE + '"Toilet", "Dinner", "Bath", "Bed"']),
        ("visit.yaml", "pack: A visit", "pack: Another visit", [], [SAME]),
    ],
)  # fmt: skip
def test_what_to_print_and_what_to_take_away(
    folders: tuple[Path, Path], file: str, old: str, new: str, cards: list[str], said: list[str]
) -> None:
    then, now = folders
    text = FILES[file].replace(old, new)
    assert text != FILES[file]
    (now / file).write_text(text, "utf-8")
    sheets, report = changed(now, then)
    assert printed(sheets) == cards
    found = [d.message for d in report if d.severity != "error"]
    assert len(found) == len(said)
    assert all(message.startswith(start) for message, start in zip(found, said, strict=True)), found
    assert all(d.hint for d in report)
    assert [laid.layout for laid in sheets] == (["changed-cards"] if cards else [])


def test_a_photo_that_was_exchanged_is_another_card(folders: tuple[Path, Path]) -> None:
    then, now = folders
    Image.new("RGB", (60, 60), "#996633").save(now / "gran.png")
    sheets, report = changed(now, then)
    assert printed(sheets) == ["Gran"]
    assert [d.message for d in report] == [
        GONE + '"Gran" as it was',
        MORNING,
    ]


def test_a_pack_that_is_compared_with_its_own_files_is_told_of(folders: tuple[Path, Path]) -> None:
    _, now = folders
    shutil.copy(now / "visit.yaml", now / "old.yaml")
    (now / "visit.yaml").write_text(FILES["visit.yaml"].replace("A visit", "B"), "utf-8")
    report = Report()
    (definition,) = pipeline.open_file(now / "visit.yaml", report)
    assert changed_cards(definition, now / "old.yaml", pipeline.Settings(), report) == []
    warnings = [d for d in report if d.severity == "warning"]
    assert [d.code for d in warnings] == ["since-same-files"]
    assert "copy of the whole folder" in warnings[0].hint
    _, report = changed(now, folders[0])
    assert not [d for d in report if d.severity == "warning"], "files of another folder are other files"


def test_each_pack_counts_by_its_own_rule(folders: tuple[Path, Path]) -> None:
    then, now = folders
    (now / "visit.yaml").write_text(FILES["visit.yaml"] + "cards: each\n", "utf-8")
    sheets, _ = changed(now, then)
    assert printed(sheets) == ["Toilet"], "two wandered between the boards, and three stay on them"


def test_a_file_under_another_name_is_nothing_new(folders: tuple[Path, Path]) -> None:
    then, now = folders
    (now / "evening.yaml").rename(now / "night.yaml")
    (now / "visit.yaml").write_text(FILES["visit.yaml"].replace("evening.yaml", "night.yaml"), "utf-8")
    sheets, report = changed(now, then)
    assert not sheets
    assert [d.code for d in report if d.code != "picture-likely"] == ["cards-unchanged"]
