"""What a pack says for its files: where it is looked for and told of, and in which layouts they are printed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from support import run

from vistime import batch, pipeline, reach
from vistime.diagnostics import Report
from vistime.pipeline import packs


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reach.begin([tmp_path])
    write(tmp_path, "sub/gran.yaml", "timetable: At Gran's\nlayouts: [day, cards]\nsteps: [Gran, Dog]\n")
    write(tmp_path, "two.yaml", "timetable: Bed\nsteps: [Bath, Bed]\n---\nstory: Bed\npages: [I sleep.]\n")
    for name, colour in (("ada.png", "teal"), ("gran.png", "purple"), ("dog.png", "orange")):
        Image.new("RGB", (40, 40), colour).save(tmp_path / name)
    return tmp_path


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")


def made(folder: Path, text: str) -> tuple[list[Any], list[tuple[str, str, str]]]:
    """The documents of a pack, and what was said but for advice: where, what, what to do."""
    write(folder, "pack.yaml", text)
    report = Report()
    (definition,) = pipeline.open_file(folder / "pack.yaml", report)
    products = list(pipeline.products(definition, pipeline.Settings(), report))
    said = [(str(d.span).rpartition("/")[2], d.message, d.hint) for d in report if d.severity != "advice"]
    return products, said


def test_files_of_a_pack_are_read_once_for_all_children(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def open_file(path: Path, report: Report) -> Any:
        read.append(path.name)
        return pipeline.open_file(path, report)

    monkeypatch.setattr(packs, "open_file", open_file)
    write(folder, "pack.yaml", "pack: A\ninclude: [two.yaml, sub/gran.yaml, two.yaml]\n")
    write(folder, "class.csv", "name,theme\nAda,calm\nBen,\nCleo,warm\n")
    asked = batch.Run(folder / "class.csv", (folder / "pack.yaml",), folder / "out")
    done = batch.run(asked, Report())
    assert (done.made, read) == (3, ["two.yaml", "gran.yaml"])
    assert [(one.said.code, one.children) for one in done.warnings] == [("include-twice", 3)]
    write(folder, "two.yaml", "timetable: Bed\nsteps: [Bath]\n")
    assert (batch.run(asked, Report()).made, read[2:]) == (3, ["two.yaml", "gran.yaml"])


def test_files_that_a_pack_names_are_looked_for_from_its_own_folder(folder: Path) -> None:
    write(folder, "pictures.yaml", "Dog: dog.png\n")
    products, said = made(
        folder,
        "pack: A\nfor: Ada\nphoto: ada.png\npictures: {Gran: gran.png}\ninclude: [sub/gran.yaml]\n",
    )
    assert said == []
    assert {path.name for path in products[0].files} == {"ada.png", "gran.png", "dog.png"}


def test_pictures_beside_a_file_go_before_those_beside_its_pack(folder: Path) -> None:
    write(folder, "pictures.yaml", "Dog: dog.png\nGran: gran.png\n")
    write(folder, "sub/pictures.yaml", "Dog: ../ada.png\n")
    products, said = made(folder, "pack: A\ninclude: [sub/gran.yaml]\n")
    assert said == []
    assert {path.name for path in products[0].files} == {"ada.png", "gran.png"}


def test_what_a_pack_says_wrong_is_told_of_once_and_in_the_pack(folder: Path) -> None:
    write(folder, "home.yaml", "timetable: Home\nsteps: [Gran, Tea]\n")
    products, said = made(
        folder,
        "pack: A\nphoto: adaa.png\npictures: {Gran: grann.png}\ninclude: [sub/gran.yaml, home.yaml]\n",
    )
    assert products == []
    assert sorted(said) == [
        ("pack.yaml:2:8", 'there is no file "adaa.png"', 'did you mean "ada.png"?'),
        ("pack.yaml:3:18", 'there is no file "grann.png"', 'did you mean "gran.png"?'),
    ]
    _, said = made(folder, "pack: A\ntheme: clam\nfont: Nofont\ninclude: [sub/gran.yaml, home.yaml]\n")
    assert [where for where, *_ in said] == ["pack.yaml:2:8"]
    _, said = made(folder, "pack: A\ninclude:\n  - {file: home.yaml, layouts: [dya, cards: {sise: 4}]}\n")
    assert [where for where, *_ in said][:2] == ["pack.yaml:3:33", "pack.yaml:3:46"]


def test_layouts_for_a_file_of_several_go_to_those_that_they_can_show(folder: Path) -> None:
    products, said = made(folder, "pack: A\ninclude:\n  - file: two.yaml\n    layouts: [day, easy-read]\n")
    assert said == []
    assert [p.file_name for p in products] == ["two-1-day.pdf", "two-2-easy-read.pdf", "pack-pack.pdf"]
    products, said = made(folder, "pack: A\ninclude:\n  - file: two.yaml\n    layouts: [day, tokens]\n")
    assert {(where, message) for where, message, _ in said} == {
        ("pack.yaml:4:20", 'the layout "tokens" can\'t show a timetable'),
        ("pack.yaml:4:20", 'the layout "tokens" can\'t show a story'),
    }


def test_layouts_of_a_whole_pack(folder: Path) -> None:
    text = "pack: A\nlayouts: [{}]\ninclude: [two.yaml, {{file: sub/gran.yaml, layouts: [week]}}]\n"
    products, said = made(folder, text.format("steps"))
    assert [p.file_name for p in products] == ["two-1-steps.pdf", "two-2-booklet.pdf", "pack-pack.pdf"]
    assert said[0][0] == "pack.yaml:3:53", "week can't show a day, and is this file's own"
    _, said = made(folder, text.format("steps, tokens"))
    hint = "take it out of the list, or add a file that it can show"
    assert ("pack.yaml:2:18", 'the layout "tokens" can show none of the files', hint) in said


def test_a_layout_on_the_command_line_that_no_file_can_be_printed_in(folder: Path) -> None:
    write(folder, "pack.yaml", "pack: A\ninclude: [two.yaml]\n")
    report = Report()
    settings = pipeline.Settings(layouts=("tokens",))
    assert pipeline.make([folder / "pack.yaml"], folder / "out", settings, report) == []
    assert [d.message for d in report if d.severity == "error"] == [
        'the layout "tokens" can show none of the files'
    ]


def test_files_of_one_name_never_take_each_others_place(folder: Path) -> None:
    for name in ("a/two.yaml", "b/two.yaml", "two-2.yaml"):
        write(folder, name, "timetable: Bed\nsteps: [Bath]\n")
    products, _ = made(folder, "pack: A\ninclude: [a/two.yaml, b/two.yaml, two-2.yaml, a/two.yaml]\n")
    assert [p.file_name for p in products[:-1]] == [
        "two-day.pdf",
        "two-2-day.pdf",
        "two-2-2-day.pdf",
        "two-3-day.pdf",
    ]


def test_what_is_no_file_is_told_of_where_the_pack_names_it(folder: Path) -> None:
    _, said = made(folder, "pack: A\ninclude: [sub, gran.yaml, nothing.yaml]\n")
    assert [one[:2] for one in said] == [
        ("pack.yaml:2:11", '"sub" is a folder, not a file'),
        ("pack.yaml:2:16", 'there is no file "gran.yaml"'),
        ("pack.yaml:2:27", 'there is no file "nothing.yaml"'),
    ]
    hints = [hint for *_, hint in said]
    assert hints[:2] == ["name a file in it, such as sub/gran.yaml", 'did you mean "sub/gran.yaml"?']
    assert hints[2].startswith("it is looked for from where the pack lies")


def test_advice_on_a_story_knows_what_its_pack_says(folder: Path) -> None:
    write(folder, "story.yaml", "story: Bus\npages: ['{name} should sit down.', I go by bus.]\n")
    write(folder, "pack.yaml", "pack: A\nfor: Ada\nsilence: [stroy-title]\ninclude: [story.yaml]\n")
    said = run("check", "pack.yaml", cwd=folder)
    assert "pack.yaml:3:11: warning" in said.stderr and said.stderr.count("stroy-title") == 2, said.stderr
    assert '"Ada should"' in said.stderr
    write(folder, "pack.yaml", "pack: A\nfor: Ada\nsilence: [story-must]\ninclude: [story.yaml]\n")
    assert '"Ada should"' not in run("check", "pack.yaml", cwd=folder).stderr


def test_files_of_a_pack_are_watched_wherever_they_lie(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import watchfiles

    from vistime.cli.watching import watch

    write(folder, "a/pack.yaml", "pack: A\ninclude: [../two.yaml]\n")
    looked_at = []

    def changes(*folders: Path, watch_filter: Any) -> Any:
        looked_at.append({path.name for path in folders})
        assert not watch_filter(watchfiles.Change.added, str(folder / "a/two-1-day-1.png"))
        assert watch_filter(watchfiles.Change.added, str(folder / "gran.png"))
        if len(looked_at) == 1:
            write(folder, "a/pack.yaml", "pack: A\ninclude: [../two.yaml, ../sub/gran.yaml]\n")
            yield {}

    monkeypatch.setattr(watchfiles, "watch", changes)
    made = []
    watch([folder / "a/pack.yaml"], folder / "a", lambda: made.append(1))
    assert looked_at == [{"a", folder.name}, {"a", folder.name, "sub"}]
    assert len(made) == 2


def test_what_is_wrong_with_a_whole_file_is_told_of_in_the_pack(folder: Path) -> None:
    write(folder, "empty.yaml", "")
    _, said = made(folder, "pack: A\ninclude: [gran.png, empty.yaml, two.yaml]\n")
    assert [one[:2] for one in said] == [
        ("pack.yaml:2:11", '"gran.png": this file is a picture (PNG), not a text file'),
        ("pack.yaml:2:21", '"empty.yaml": this file is empty'),
    ]


def test_a_file_that_is_named_twice_without_need(folder: Path) -> None:
    once = "pack: A\ninclude: [two.yaml, {file: two.yaml, layouts: [cards]}, {file: two.yaml, paper: A5}"
    _, said = made(folder, f"{once}]\n")
    assert said == []
    _, said = made(folder, f"{once}, ./two.yaml]\n")
    assert said == [
        (
            "pack.yaml:2:86",
            '"./two.yaml" is in the list twice, printed in the same way',
            "take one of them out, or give them different layouts",
        )
    ]
