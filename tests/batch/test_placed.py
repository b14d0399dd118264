"""Where it stands in the list what is wrong with a child's documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from batchkit import lines, made
from PIL import Image

from vistime import batch, reach
from vistime.batch.table import cell_start, veiled
from vistime.diagnostics import Report


@pytest.mark.parametrize(
    ("column", "cell", "said"),
    [
        ("layout", "dya", 'there is no layout "dya"'),
        ("layout", "booklet cards story", 'there is no layout "story"'),
        ("theme", "Clam", 'there is no theme "clam"'),
        ("card", "0x", 'the option "size" of the layout "cards" can\'t be "0x"'),
        ("pronouns", "hee", '"hee" is not known here; "pronouns" is she, he or they, or five words of your own'),
        ("photo", "torn.jpg", '"torn.jpg": this picture is damaged, or breaks off before its end'),
    ],
)  # fmt: skip
def test_what_a_row_says_wrong_is_shown_in_the_row_and_once(
    place: Path, column: str, cell: str, said: str
) -> None:
    Image.linear_gradient("L").save(place / "whole.jpg")
    whole = (place / "whole.jpg").read_bytes()
    (place / "torn.jpg").write_bytes(whole[: len(whole) // 2])
    picture = ', {text: Me, picture: "{photo}"}' if column == "photo" else ""
    story = f'story: "{{name}}"\nlayouts: [booklet, cards]\npages: ["We go."{picture}]\n'
    (place / "story.yaml").write_text(story, "utf-8")
    files = ("morning.yaml", "story.yaml") if column == "layout" else ("story.yaml",)
    done, report = made(place, f"name,x,{column}\nSheehan,,{cell}\n", files=files)
    assert not report.failed
    (failure,) = done.failed
    assert failure.name == "Sheehan"
    wrong = [one for one in failure.said if one.severity == "error"]
    assert [one.message for one in wrong][:1] == [said]
    assert len(wrong) == 1
    span = wrong[0].span
    assert span is not None
    assert (Path(span.file).name, span.line, span.column, span.length) == ("class.csv", 2, 10, len(cell))
    assert cell in span.text
    assert "Sheehan" not in span.text
    assert {line["line"] for line in lines(place) if line["message"] == said} == {"2"}


def test_what_the_command_line_says_wrong_stands_in_no_file(place: Path) -> None:
    from vistime.pipeline import Settings

    done, _ = made(place, "name\nAda\n", settings=Settings(theme="clam"))
    assert [(one.message, one.span) for one in done.failed[0].said] == [('there is no theme "clam"', None)]


@pytest.mark.parametrize(
    ("text", "cell", "start"),
    [
        ("Theo,,he", "he", 6),
        ("Theo;;he", "he", 6),
        ("he,x", "he", 0),
        ('"Ada, B", "5, 6" ,x', "5, 6", 11),
        ('Ada,"say ""hi"""', 'say "hi"', 5),
        ("Ada,medium-light,light", "light", 17),
        ("Ada,trains", "rain", 5),
        ("Ada,trains", "bus", 0),
        ("Ada", "", 0),
    ],
)
def test_a_cell_is_found_and_not_its_letters_in_another(text: str, cell: str, start: int) -> None:
    assert cell_start(text, cell) == start
    assert len(veiled(text, start + 1)) == len(text)


@pytest.mark.parametrize(("whose", "warned"), [('"{name}"', 0), ("Lewis", 1), ("____", 0)])
def test_a_file_may_be_for_whoever_it_is_made_for(place: Path, whose: str, warned: int) -> None:
    text = f'timetable: "{{name}}"\nfor: {whose}\nlayouts: [cards]\nsteps: [Wake up, "{{name}} and Lewis"]\n'
    (place / "morning.yaml").write_text(text, "utf-8")
    done, _ = made(place, "name\nAda\n")
    assert [one.said.code for one in done.warnings].count("other-child") == warned


def test_a_photo_lies_where_the_list_is_whatever_shows_it(place: Path) -> None:
    for folder in ("lists", "files"):
        (place / folder).mkdir()
    Image.linear_gradient("L").save(place / "lists" / "ada.png")
    text = 'timetable: A\nlayouts: [cards]\nsteps: [{text: I, picture: "{foto}"}, {text: Me, picture: "{photo}"}]\n'
    (place / "files" / "me.yaml").write_text(text, "utf-8")
    (place / "lists" / "class.csv").write_text("name,Foto\nAda,ada.png\nBen,ben.png\n", "utf-8")
    reach.begin((place / "lists", place / "files"))
    report = Report()
    asked = batch.Run(place / "lists" / "class.csv", (place / "files" / "me.yaml",), place / "out")
    done = batch.run(asked, report)
    assert [(one.name, one.said[0].message) for one in done.failed] == [("Ben", 'there is no file "ben.png"')]
    assert done.made == 1 and not done.warnings
    again = batch.run(asked._replace(out=place / "out"), report)
    assert (again.made, again.skipped) == (0, 1)
    Image.radial_gradient("L").save(place / "lists" / "ada.png")
    assert batch.run(asked, report).made == 1


def test_a_cell_that_is_empty_is_no_slip_of_the_pen(place: Path) -> None:
    (place / "morning.yaml").write_text('timetable: A\nsteps: ["{Other} bus", "{lkes}"]\n', "utf-8")
    done, _ = made(place, "name,other,likes\nAda,,x\n")
    assert [one.hint for one in done.failed[0].said] == [
        'fill the column "other" of the list for this child, or say in the file, under "fields:", what it is for all',
        "did you mean {likes}?",
    ]
