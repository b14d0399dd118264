"""The commands as people and programs use them: what they write, say and return."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width

import pypdfium2
import pytest
from PIL import Image
from support import EXAMPLES, ROOT, command, environment, run
from typer.testing import CliRunner, Result

from vistime import __version__, outputs, pipeline
from vistime.cli import app, say, starter, with_command
from vistime.diagnostics import Diagnostic, Report, Span

COMMANDS = ("make", "check", "quick", "new", "layouts", "find", "schema", "watch")
MORNING = "timetable: My morning\nlayouts: [day, cards]\nsteps:\n  - Wake up\n  - Toilet\n  - Breakfast\n"
PICTURELESS = "timetable: My morning\nsteps:\n  - Xyzzyx quuxly\n"
DIAGNOSTIC = {
    "file": str,
    "line": int,
    "column": int,
    "severity": str,
    "code": str,
    "message": str,
    "hint": str,
}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, in which the command is called."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def vistime(*arguments: str | Path, stdin: str = "") -> Result:
    """A command called in this process; a traceback fails the test at once."""
    result = CliRunner().invoke(app, [str(a) for a in arguments], input=stdin)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert "Traceback" not in result.output
    return result


def written(folder: Path) -> list[str]:
    """All files of a folder and those below, hidden ones too."""
    return sorted(str(p.relative_to(folder).as_posix()) for p in folder.rglob("*") if p.is_file())


def shaped(data: dict[str, Any], shape: dict[str, type]) -> None:
    """The keys of a JSON object are exactly these, with values of these types."""
    assert {key: type(value) for key, value in data.items()} == shape


def save(name: str, text: str | bytes = MORNING) -> Path:
    """A file in the folder of the test."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


# ---- help, and wrong usage


def test_without_arguments_the_help_is_shown() -> None:
    result = vistime()
    assert result.exit_code == 2
    assert all(name in result.output for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_each_command_has_an_example_and_says_what_it_does(name: str) -> None:
    result = vistime(name, "--help")
    assert result.exit_code == 0
    assert f"Example: vistime {name}" in result.stdout
    assert result.stderr == ""
    options = [line for line in result.stdout.splitlines() if line.startswith("  -")]
    assert options
    assert not [line for line in options if len(line.split("  ")) < 3 and not line.endswith("]")]


def test_examples_of_the_helps_work(here: Path) -> None:
    """What an epilog shows is a command that can be typed in; `--open` and `watch` are tried elsewhere."""
    import shlex

    save("morning.yaml")
    for name in COMMANDS:
        example = " ".join(vistime(name, "--help").stdout.partition("Example: ")[2].split())
        _, *arguments = shlex.split(example)
        if name != "watch":
            result = vistime(*[a for a in arguments if a != "--open"])
            assert result.exit_code == 0, (example, result.output)


def test_version_and_credits() -> None:
    assert vistime("--version").stdout == f"vistime {__version__}\n"
    credits = vistime("--credits").stdout
    assert "OpenMoji" in credits
    assert "CC BY-SA 4.0" in credits
    assert "Open Font License" in credits


@pytest.mark.parametrize(
    "arguments",
    [
        ["mke", "x.yaml"],
        ["make"],
        ["check"],
        ["find"],
        ["watch"],
        ["make", "x.yaml", "--unknown"],
        ["make", "x.yaml", "--paper", "A9"],
        ["make", "x.yaml", "--ink", "red"],
        ["make", "x.yaml", "--out"],
        ["check", "x.yaml", "--paper", "poster"],
        ["new", "calendar"],
        ["new", "timetable", "a.yaml", "b.yaml"],
        ["quick", ""],
        ["quick", " , ;"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2(here: Path, arguments: list[str]) -> None:
    result = vistime(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Error: " in result.stderr
    assert written(here) == []


def test_unknown_paper_says_which_there_are(here: Path) -> None:
    assert "papers are: A3, A4, A5, Letter, Legal" in vistime("make", "x.yaml", "--paper", "B7").stderr
    assert 'did you mean "Letter"?' in vistime("make", "x.yaml", "--paper", "leter").stderr


# ---- make


def test_make_writes_a_file_for_each_layout(here: Path) -> None:
    result = vistime("make", save("morning.yaml"))
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout == "made morning-day.pdf (1 page)\nmade morning-cards.pdf (1 page)\n"
    assert written(here) == ["morning-cards.pdf", "morning-day.pdf", "morning.yaml"]


def test_make_names_the_documents_of_one_file_by_number(here: Path) -> None:
    save("two.yaml", "timetable: One\nsteps: [Toilet]\n---\ntimetable: Two\nsteps: [Bath]\n")
    assert vistime("make", "two.yaml", "-o", "out").exit_code == 0
    assert written(here / "out") == ["two-1-day.pdf", "two-2-day.pdf"]


def test_make_of_several_files_into_a_new_folder(here: Path) -> None:
    save("a.yaml", "timetable: A\nsteps: [Toilet]\n")
    save("deep/b.yaml", "timetable: B\nsteps: [Bath]\n")
    assert vistime("make", "a.yaml", "deep/b.yaml", "--out", "new/folder").exit_code == 0
    assert written(here) == ["a.yaml", "deep/b.yaml", "new/folder/a-day.pdf", "new/folder/b-day.pdf"]


def test_make_in_the_layouts_of_the_command_line(here: Path) -> None:
    steps = "Toilet, Bath, Story, Sleep, Lunch, Snack, Play"
    save("m.yaml", f"timetable: A\nlayouts:\n  - cards: {{size: 90}}\nsteps: [{steps}]\n")
    result = vistime("make", "m.yaml", "--layout", "now-next", "-l", "cards")
    assert result.exit_code == 0
    assert written(here) == ["m-cards.pdf", "m-now-next.pdf", "m.yaml"]
    with pypdfium2.PdfDocument("m-cards.pdf") as pdf:
        assert len(pdf) == 2, "the size of the cards is the definition's own"


@pytest.mark.parametrize(
    ("name", "size"), [("a3", (297, 420)), ("LETTER", (215.9, 279.4)), ("A5", (148, 210))]
)
def test_make_on_another_paper(here: Path, name: str, size: tuple[float, float]) -> None:
    assert vistime("make", save("m.yaml"), "--paper", name, "-l", "day").exit_code == 0
    with pypdfium2.PdfDocument("m-day.pdf") as pdf:
        assert [side * 25.4 / 72 for side in pdf[0].get_size()] == pytest.approx(size, abs=0.05)


def test_make_with_ink_and_theme(here: Path) -> None:
    save("m.yaml")
    bytes_of = {}
    for options in ((), ("--ink", "grey"), ("--ink", "lines"), ("--theme", "warm")):
        assert vistime("make", "m.yaml", "-l", "day", *options).exit_code == 0
        bytes_of[options] = Path("m-day.pdf").read_bytes()
    assert len(set(bytes_of.values())) == 4


def test_make_with_png(here: Path) -> None:
    save("m.yaml", "timetable: M\nlayouts: [now-next]\nsteps: [Toilet, Bath, Story]\n")
    result = vistime("make", "m.yaml", "--png", "--json")
    assert written(here) == ["m-now-next-1.png", "m-now-next-2.png", "m-now-next.pdf", "m.yaml"]
    (document,) = json.loads(result.stdout)["documents"]
    assert document["files"] == ["m-now-next.pdf", "m-now-next-1.png", "m-now-next-2.png"]
    with Image.open("m-now-next-1.png") as image:
        assert image.format == "PNG"
        dots = image.info["dpi"][0]
        assert image.width / dots * 25.4 == pytest.approx(297, abs=0.3), (
            "the picture is as large as the sheet"
        )


def test_make_with_open_shows_the_first_file(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(say, "show", shown.append)
    assert vistime("make", save("m.yaml"), "--open").exit_code == 0
    assert [p.name for p in shown] == ["m-day.pdf"]
    shown.clear()
    vistime("make", "missing.yaml", "--open")
    assert shown == []


def test_open_without_a_program_to_open_with_is_no_error(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(*_: Any, **__: Any) -> None:
        raise FileNotFoundError("xdg-open")

    monkeypatch.setattr(subprocess, "Popen", nothing)
    monkeypatch.setattr(os, "startfile", nothing, raising=False)
    result = vistime("make", save("m.yaml"), "--open")
    assert result.exit_code == 0
    assert "no program was found" in result.stderr


def test_warnings_are_no_error_unless_strict(here: Path) -> None:
    save("m.yaml", PICTURELESS)
    result = vistime("make", "m.yaml")
    assert result.exit_code == 0
    assert result.stdout == "made m-day.pdf (1 page)\n"
    assert result.stderr.startswith('m.yaml:3:5: warning: no picture for "Xyzzyx quuxly"')
    assert "   3 |   - Xyzzyx quuxly\n       |     ^^^^^^^^^^^^^" in result.stderr
    assert vistime("make", "m.yaml", "--strict").exit_code == 1
    assert vistime("check", "m.yaml").exit_code == 0
    assert vistime("check", "m.yaml", "--strict").exit_code == 1
    assert vistime("quick", "Xyzzyx quuxly").exit_code == 0
    assert vistime("quick", "Xyzzyx quuxly", "--strict").exit_code == 1


def test_advice_that_comes_often_says_what_to_do_once(here: Path) -> None:
    pages = "".join(f'  - "My friend {name} has a dog at home with her."\n' for name in ("Ana", "Bo", "Cy"))
    said = vistime("check", save("s.yaml", f"story: Dogs\npages:\n{pages}")).stderr
    assert said.count("gets the picture of") == 3
    assert said.count("hint: if that is not meant") == 1
    assert "   5 | " not in said


@pytest.mark.parametrize("layouts", ["", "layouts: [day, cards]\n"])
def test_what_the_command_line_says_wrong_is_not_looked_for_in_the_file(here: Path, layouts: str) -> None:
    save("a.yaml", f"timetable: A\n{layouts}theme: warm\nsteps: [Toilet]\n")
    said = vistime("make", "a.yaml", "--layout", "crads", "--layout", "week").stderr
    assert '--layout: error: there is no layout "crads"\n  hint: did you mean "cards"?' in said
    assert 'a.yaml: error: the layout "week" needs "days:"' in said
    assert '--theme: error: there is no theme "wram"' in vistime("make", "a.yaml", "--theme", "wram").stderr


def test_all_that_is_wrong_with_layouts_is_said_at_once_and_where_it_stands(here: Path) -> None:
    save("a.yaml", "timetable: A\ntheme: wram\nlayouts: [cards: {siez: 5, border: blue}]\nsteps: [Toilet]\n")
    said = vistime("make", "a.yaml").stderr
    for place, what in (("2:8", "no theme"), ("3:19", 'no option "siez"'), ("3:36", 'can\'t be "blue"')):
        assert f"a.yaml:{place}: error: " in said and what in said


def test_what_a_pack_says_of_layouts_is_told_where_the_pack_says_it(here: Path) -> None:
    save("a.yaml", "timetable: A\nsteps: [Toilet]\n")
    entry = "  - {file: a.yaml, layouts: [dya, cards: {siez: 5}, week]}\n"
    other = "  - {file: a.yaml, theme: wram}\n"
    save("p.yaml", f"pack: P\nfont: Lexnd\ninclude:\n{entry}{other}")
    said = vistime("make", "p.yaml").stderr
    assert "a.yaml:" not in said
    for line, word in ((2, "Lexnd"), (4, "dya"), (4, "siez"), (4, "week"), (5, "wram")):
        found = (f"font: Lexnd\ninclude:\n{entry}{other}").splitlines()[line - 2]
        assert f"p.yaml:{line}:{found.index(word) + 1}: error: " in said, word


def test_a_field_that_no_text_has_is_told_of(here: Path) -> None:
    save("a.yaml", "timetable: A day for {their friend}\nsteps: [Toilet]\n")
    save("p.yaml", "pack: P\ninclude: [a.yaml]\n")
    given = (
        "--field",
        "their frend=Bo",
        "--field",
        "Their-Friend=Bo",
        "--field",
        "name=Al",
        "--field",
        "paper=A5",
    )
    save("list.csv", "name\nAda\n")
    for name in (["make"], ["check"], ["batch", "list.csv"]):
        for file in ("a.yaml", "p.yaml"):
            said = vistime(*name, file, *given).stderr
            assert (
                'warning: no text has a field "their frend" (--field)\n  hint: did you mean "their friend"?'
                in said
            )
            assert said.count("no text has a field") == 1


@pytest.mark.parametrize("name", [one.callback.__name__ for one in app.registered_commands if one.callback])
def test_a_command_alone_is_as_it_is_among_all(name: str) -> None:
    alone = with_command(name)
    assert len(alone.registered_commands) == 1 and alone.registered_groups == []
    for arguments in ([name, "--help"], [name, "--nope"], ["--version"]):
        among, said = (CliRunner().invoke(one, arguments) for one in (app, alone))
        assert (said.exit_code, said.output) == (among.exit_code, among.output)


@pytest.mark.parametrize("name", ["", "mkae", "packs", "--help", "--version", "--", "vistime_command"])
def test_what_is_no_command_is_left_to_the_whole(name: str) -> None:
    assert with_command(name) is app


def test_nothing_is_said_of_fields_when_the_texts_are_out_of_reach(here: Path) -> None:
    save("a.yaml", "timetable: A day at {place}\nsteps: [Toilet]\n")
    save("p.yaml", "pack: P\nincluse: [a.yaml]\n")
    for file in ("p.yaml", "none.yaml"):
        said = vistime("make", file, "--field", "place=x").stderr
        assert "error: " in said and "no text has a field" not in said


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_fields_are_found_in_whatever_encoding_a_text_is(here: Path, encoding: str) -> None:
    (here / "a.yaml").write_text("timetable: Ein Tag, {Schloß}\nsteps: [Toilet]\n", encoding)
    result = vistime("make", "a.yaml", "--field", "Schloß=Burg")
    assert result.exit_code == 0 and "no text has a field" not in result.stderr


def test_watching_tells_of_fields_that_no_text_has(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vistime.cli.watching.watch", lambda _files, _out, once: once())
    save("a.yaml", "timetable: A\nsteps: [Toilet]\n")
    assert 'no text has a field "place"' in vistime("watch", "a.yaml", "--field", "place=x").stderr


def test_a_file_of_another_kind_is_not_offered(here: Path) -> None:
    for name in ("notes.pdf", "day.txt", "list.xlsx"):
        save(name, "")
    save("a.yaml", "timetable: A\nsteps: [Toilet]\n")
    assert "hint: check how the name is spelt" in vistime("make", "notes.yml").stderr
    assert 'did you mean "day.txt"?' in vistime("make", "dya.txt").stderr
    assert 'did you mean "list.xlsx"?' in vistime("batch", "lst.xlsx", "a.yaml").stderr


def test_a_new_file_says_how_it_is_made(here: Path) -> None:
    said = vistime("new", "pack", "our pack.yaml").stdout
    assert 'now: vistime make "our pack.yaml"' in said
    assert "not there yet, or name other files: my-morning.yaml, my-first-visit-to-the-library.yaml" in said
    assert 'vistime make "our pack.yaml"' in (here / "our pack.yaml").read_text("utf-8")
    assert vistime("new").exit_code == vistime("new", "story").exit_code == 0
    assert "not there yet" not in vistime("new", "pack", "other.yaml").stdout
    assert vistime("make", "our pack.yaml", "-o", "out").exit_code == 0


@pytest.mark.parametrize(
    ("there", "asked", "hint"),
    [
        ("c.yaml", "nosuch.yaml", "check how the name is spelt"),
        ("my-morning.yaml", "my-mornig.yml", 'did you mean "my-morning.yaml"?'),
        ("day.yaml", "day", 'did you mean "day.yaml"?'),
    ],
)
def test_the_file_of_nearly_that_name_is_named(here: Path, there: str, asked: str, hint: str) -> None:
    save(there, "timetable: A\nsteps: [Toilet]\n")
    assert f"hint: {hint}" in vistime("make", asked).stderr


def test_words_misspelt_are_told_to_be_printed_so(here: Path) -> None:
    said = vistime("make", save("a.yaml", "timetable: A\nsteps: [Get dressd, Brush teeth]\n")).stderr
    assert '"Get dressd" gets the picture of "get dressed"' in said
    assert (
        "hint: the words are printed as they are: mend them if this is a slip; if that is not meant" in said
    )


@pytest.mark.parametrize(
    ("steps", "how"),
    [
        ("- Flibber the gromm", 'put "text: " before the words, and on the line below: picture: ...'),
        ("- text: Flibber the gromm", "add picture: ... (a word"),
        ("- {text: Wash, picture: flibbergromm}", "write another word, an emoji or a file there"),
        ("[Bath, Flibber the gromm]", "write in its place: {text: ..., picture: ...} (a word"),
    ],
)
def test_how_a_picture_is_chosen_is_said_as_the_line_is_written(here: Path, steps: str, how: str) -> None:
    said = vistime("make", save("a.yaml", f"timetable: A\nsteps:\n  {steps}\n")).stderr
    assert f"hint: {how}" in said


def test_the_picture_of_words_of_ones_own_is_changed_where_it_is_written(here: Path) -> None:
    save("pictures.yaml", "Bookbug: flibbergromm\n")
    said = vistime("make", save("a.yaml", "timetable: A\nsteps: [Bookbug]\n")).stderr
    assert "pictures.yaml:1:10: warning: no picture" in said
    assert "hint: write another word, an emoji or a file there" in said


def test_the_title_that_stands_for_an_event_need_not_have_a_picture(here: Path) -> None:
    lines = "event: 25 December 2026\nsteps: [Toilet]\n"
    assert not vistime("make", save("a.yaml", f"timetable: Flibber\n{lines}")).stderr
    lines = "event: {text: Gromm, date: 25 December 2026}\nsteps: [Toilet]\n"
    assert 'no picture for "Gromm"' in vistime("make", save("a.yaml", f"timetable: Flibber\n{lines}")).stderr


@pytest.mark.parametrize("language", ["pl", "Polish", "polski"])
def test_a_language_to_find_words_in_is_a_code_or_a_name(here: Path, language: str) -> None:
    assert "(sure, vistime:toilet)" in vistime("find", "Toaleta", "--language", language).stdout


def test_a_language_that_is_none_is_wrong_usage(here: Path) -> None:
    result = vistime("find", "Toaleta", "--language", "Polisch")
    assert result.exit_code == 2
    assert "did you mean Polish? Its code is pl" in " ".join(result.stderr.split())


def test_pictures_of_pages_are_named_with_their_document(here: Path) -> None:
    save("a.yaml", "story: A\nlayouts: [easy-read, booklet]\npages: [I go., I eat., I play., I sleep.]\n")
    said = vistime("make", "a.yaml", "--png").stdout
    assert said == (
        "made a-easy-read.pdf (1 page) and a-easy-read-1.png\n"
        "made a-booklet.pdf (4 pages) and a-booklet-1.png to a-booklet-4.png\n"
    )


def test_what_is_near_is_other_pictures_each_once(here: Path) -> None:
    said = vistime("find", "brush teeth").stdout.splitlines()
    keys = re.findall(r"\w+:[\w-]+(?=\))", said[1])
    assert keys and len(set(keys)) == len(keys) and "vistime:brush-teeth" not in keys


def test_a_reading_ease_beyond_the_scale_is_not_told_of_100(here: Path) -> None:
    said = vistime(
        "check", save("a.yaml", "story: A\npages: [I go to bed. Mum is here. It is dark.]\n")
    ).stdout
    assert re.search(r"reading ease \(Flesch\): 1\d\d[.\d]*, very easy \(90 and more\)", said)


def test_a_photo_of_another_child_is_not_offered(here: Path) -> None:
    (here / "photos").mkdir()
    (here / "photos" / "ben.png").write_bytes(b"")
    save("a.yaml", "timetable: A\nphoto: photos/ada.png\nsteps: [Toilet]\n")
    said = vistime("make", "a.yaml").stderr
    assert 'there is no file "photos/ada.png"' in said
    assert "hint: it is looked for from the folder of the file: this folder" in said


def test_what_is_right_is_made_although_other_files_are_wrong(here: Path) -> None:
    save("good.yaml", "timetable: A\nsteps: [Toilet]\n")
    save("bad.yaml", "timetable: B\nstepps: [Bath]\n")
    save("half.yaml", "timetable: C\nlayouts: [day, dya]\nsteps: [Lunch]\n")
    result = vistime("make", "bad.yaml", "good.yaml", "half.yaml", "missing.yaml", "-o", "out")
    assert result.exit_code == 1
    assert written(here / "out") == ["good-day.pdf", "half-day.pdf"]
    said = result.stderr
    assert "bad.yaml:2:1: error: " in said
    assert 'did you mean "steps"?' in said
    assert 'half.yaml:2:16: error: there is no layout "dya"' in said
    assert 'did you mean "day"?' in said
    assert "missing.yaml: error: " in said


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        ("layouts: [bookle]", 'there is no layout "bookle"', 'did you mean "booklet"?'),
        ("layouts: [day]", "the layout \"day\" can't show a story", "a story can be printed as: booklet, cards"),
        ("layouts: [{bookle: {notes: no}}]", 's.yaml:2:12: error: there is no layout', 'did you mean "booklet"?'),
        ("theme: wram", 'there is no theme "wram"', 'did you mean "warm"?'),
        ("font: Lexnd", 'there is no font "Lexnd"', 'did you mean "Lexend"?'),
        ("photo: nobody.jpg", 'there is no file "nobody.jpg"', "looked for from the folder of the file"),
        ("layouts: [{booklet: {formt: pages}}]", 'no option "formt"', 'did you mean "format"?'),
        ("layouts: [{booklet: {format: page}}]", "can't be \"page\"", "it can be fold, pages"),
        ("layouts: [{booklet: {text-size: 4}}]", "can't be \"4\"", "it is between 12 and 40"),
        ("layouts: [{cards: {size: 5}}]", "can't be \"5\"", "each side is between 20 and 290 mm"),
        ("layouts: [{booklet: {notes: perhaps}}]", "can't be \"perhaps\"", "it is yes or no"),
    ],
)  # fmt: skip
def test_wrong_choice_names_its_place_and_says_what_to_do(
    here: Path, line: str, message: str, hint: str
) -> None:
    save("s.yaml", f"story: A\n{line}\npages:\n  - I go to school.\n")
    for name in ("make", "check"):
        result = vistime(name, "s.yaml")
        assert result.exit_code == 1
        assert "s.yaml:2:" in result.stderr
        assert message in result.stderr
        assert hint in result.stderr
        assert f"   2 | {line}" in result.stderr
    assert written(here) == ["s.yaml"]


# ---- JSON


def test_json_of_make(here: Path) -> None:
    save("m.yaml", PICTURELESS)
    result = vistime("make", "m.yaml", "missing.yaml", "--json", "-o", "out")
    assert result.exit_code == 1
    assert result.stderr == ""
    data = json.loads(result.stdout)
    shaped(data, {"documents": list, "diagnostics": list})
    (document,) = data["documents"]
    shaped(document, {"definition": str, "layout": str, "files": list, "pages": int})
    assert document == {
        "definition": "m.yaml",
        "layout": "day",
        "files": [str(Path("out/m-day.pdf"))],
        "pages": 1,
    }
    warning, error = data["diagnostics"]
    for diagnostic in (warning, error):
        shaped(diagnostic, DIAGNOSTIC)
    assert (warning["file"], warning["line"], warning["column"]) == ("m.yaml", 3, 5)
    assert (warning["severity"], warning["code"]) == ("warning", "picture-missing")
    assert (error["file"], error["line"], error["severity"]) == ("missing.yaml", 0, "error")


def test_json_of_make_when_all_is_well(here: Path) -> None:
    data = json.loads(vistime("make", save("m.yaml"), "--json").stdout)
    assert data["diagnostics"] == []
    assert [d["layout"] for d in data["documents"]] == ["day", "cards"]


def test_json_of_check(here: Path) -> None:
    save("m.yaml", PICTURELESS)
    result = vistime("check", "m.yaml", "--json")
    data = json.loads(result.stdout)
    shaped(data, {"diagnostics": list, "stories": list})
    (diagnostic,) = data["diagnostics"]
    shaped(diagnostic, DIAGNOSTIC)
    assert result.stderr == ""
    save("bad.yaml", "timetable: B\n")
    result = vistime("check", "bad.yaml", "--json")
    assert result.exit_code == 1
    assert [d["severity"] for d in json.loads(result.stdout)["diagnostics"]] == ["error"]


def test_json_of_quick(here: Path) -> None:
    data = json.loads(vistime("quick", "Toilet, Bath", "--json").stdout)
    shaped(data, {"documents": list, "diagnostics": list})
    (document,) = data["documents"]
    assert document == {"definition": "quick", "layout": "day", "files": ["quick-day.pdf"], "pages": 1}


@pytest.mark.parametrize(
    "label",
    [
        *("brush teeth", "Wash hands & face", "no running", "🛁 Bath", "xyzzyx", "", "Öäü ß", "'"),
        "Bath / Shower",
    ],
)
def test_json_of_find(label: str) -> None:
    result = vistime("find", label, "Toilet", "--json")
    assert result.exit_code == 0
    assert result.stderr == ""
    data = json.loads(result.stdout)
    shaped(data, {"results": list})
    assert [r["text"] for r in data["results"]] == [label, "Toilet"]
    for found in data["results"]:
        assert set(found) == {"text", "picture", "confidence", "candidates"}
        assert found["confidence"] in ("sure", "likely", "none")
        assert (found["picture"] is None) == (found["confidence"] == "none")
        if found["picture"]:
            shaped(found["picture"], {"id": str, "name": str, "source": str})
        for candidate in found["candidates"]:
            shaped(candidate, {"id": str, "name": str})


def test_json_keeps_letters_as_they_are(here: Path) -> None:
    save("übung.yaml", "timetable: Ünïcode\nsteps:\n  - Zähne pützen xyzzy\n")
    result = vistime("make", "übung.yaml", "--json")
    assert "übung.yaml" in result.stdout
    assert "pützen" in result.stdout


# ---- check, find, layouts, schema


def test_check_writes_nothing(here: Path) -> None:
    save("m.yaml")
    result = vistime("check", "m.yaml")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "all is well\n", "")
    assert written(here) == ["m.yaml"]


def test_check_counts_what_it_found(here: Path) -> None:
    save("m.yaml", PICTURELESS)
    result = vistime("check", "m.yaml", "missing.yaml")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == "1 error, 1 warning"
    assert result.stderr.index("error:") < result.stderr.index("warning:"), "the worst comes first"


def test_check_of_one_layout_and_paper(here: Path) -> None:
    save("m.yaml", "timetable: A\nlayouts: [dya]\nsteps: [Toilet]\n")
    assert vistime("check", "m.yaml", "--layout", "day", "--paper", "A5").exit_code == 0


def test_find_says_the_picture_and_what_is_near() -> None:
    result = vistime("find", "Brush teeth", "xyzzyx")
    first = result.stdout.splitlines()[0]
    assert first.startswith("Brush teeth: ")
    assert "(sure, " in first
    assert "xyzzyx: no picture" in result.stdout


def test_layouts_are_listed_with_what_they_are_for() -> None:
    result = vistime("layouts")
    for name in ("booklet", "cards", "day", "now-next"):
        assert f"\n{name}  (" in f"\n{result.stdout}"


@pytest.mark.parametrize("name", ["booklet", "cards", "day", "now-next"])
def test_the_example_of_each_layout_can_be_used(here: Path, name: str) -> None:
    text = vistime("layouts", name).stdout
    lines = text[text.index("    layouts:") :].rstrip()
    kind = "story: A\npages: [I go home.]" if name == "booklet" else "timetable: A\nsteps: [Toilet]"
    save("own.yaml", kind + "\n" + "\n".join(line[4:] for line in lines.splitlines()) + "\n")
    result = vistime("check", "own.yaml", "--strict")
    assert result.exit_code == 0, result.output


def test_layouts_of_an_unknown_name() -> None:
    result = vistime("layouts", "cardz")
    assert result.exit_code == 1
    assert 'did you mean "cards"?' in result.stderr


def test_schema_is_printed_and_written(here: Path) -> None:
    printed = vistime("schema")
    assert json.loads(printed.stdout)["$schema"]
    assert vistime("schema", "--out", "s.json").exit_code == 0
    assert Path("s.json").read_text("utf-8") == printed.stdout
    result = vistime("schema", "--out", "no/such/folder/s.json")
    assert result.exit_code == 1
    assert "can't be written" in result.stderr


# ---- new


@pytest.fixture
def starters(here: Path) -> dict[str, Path]:
    """A starter of each kind; the pack's files are the starters of the other kinds."""
    paths = {}
    for kind in starter.TITLES:
        result = vistime("new", kind)
        path = paths[kind] = Path(starter.file_name(starter.TITLES[kind]))
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout == f"wrote {path}; now: vistime make {path}\n"
    assert written(here) == sorted(map(str, paths.values()))
    return paths


KINDS = ["timetable", "story", "board", "pack"]


@pytest.mark.parametrize("kind", KINDS)
def test_new_definition_is_clean(starters: dict[str, Path], kind: str) -> None:
    result = vistime("check", starters[kind], "--strict")
    assert (result.exit_code, result.stdout.splitlines()[-1:], result.stderr) == (0, ["all is well"], "")


@pytest.mark.parametrize("kind", KINDS)
def test_new_definition_explains_itself_and_can_be_made(starters: dict[str, Path], kind: str) -> None:
    path = starters[kind]
    text = path.read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=vistime.schema.json\n")
    assert f"vistime make {path}" in text, "it says how it is printed"
    assert text.count("\n# ") >= 2
    assert vistime("check", path, "--strict").exit_code == 0
    assert vistime("make", path, "-o", "out", "--strict").exit_code == 0
    assert written(Path("out"))


def test_lines_that_a_starter_has_commented_out_are_right(starters: dict[str, Path]) -> None:
    """Whoever takes the # away from the example below a starter gets a definition that works."""
    Path("photos").mkdir()
    for name in ("gran", "library", "soft-play"):
        Image.new("RGB", (60, 40), "red").save(f"photos/{name}.jpg")
    for path in starters.values():
        text = path.read_text("utf-8")
        changed = text.replace("# for: Lewis", "for: Lewis").replace("\n#  ", "\n  ")
        assert changed.count("#") < text.count("#") - 1
        path.write_text(changed, "utf-8")
        checked = vistime("check", path, "--strict")
        assert checked.exit_code == 0, checked.output


def test_new_with_title_name_and_file(here: Path) -> None:
    assert vistime("new", "timetable", "--title", "Ärger: am 1. Tag!", "--for", "no").exit_code == 0
    assert written(here) == ["arger-am-1-tag.yaml"]
    assert vistime("new", "story", "my.yaml", "--title", "- #1", "--for", "Zoë 'Z' \"Q\"").exit_code == 0
    for name in ("arger-am-1-tag.yaml", "my.yaml"):
        assert vistime("check", name, "--strict").exit_code == 0
    (definition,) = pipeline.open_file(Path("my.yaml"), Report())
    assert (definition.model.title, definition.model.for_name) == ("- #1", "Zoë 'Z' \"Q\"")


def test_new_never_overwrites(here: Path) -> None:
    save("my-morning.yaml", "mine")
    for arguments in (["new"], ["new", "board", "my-morning.yaml"], ["new", "--title", "My morning"]):
        result = vistime(*arguments)
        assert result.exit_code == 1
        assert "is there already, and is left as it is" in result.stderr
        assert result.stdout == ""
    assert Path("my-morning.yaml").read_text() == "mine"
    Path("folder").mkdir()
    assert vistime("new", "timetable", "folder").exit_code == 1
    assert vistime("new", "timetable", "no/such/folder/a.yaml").exit_code == 1


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of the POSIX kind")
def test_new_on_a_terminal_asks(here: Path) -> None:
    import pty

    master, slave = pty.openpty()
    process = subprocess.Popen(
        command("new", "timetable"), cwd=here, stdin=slave, stdout=slave, stderr=slave, env=environment({})
    )
    os.close(slave)
    os.write(master, b"Our evening\nMia\nBath\nStory: a long one\n\n")
    said = b""
    with contextlib.suppress(OSError):  # the other end is closed
        while chunk := os.read(master, 4096):
            said += chunk
    os.close(master)
    assert process.wait(20) == 0, said
    assert b"Title" in said
    assert b"Step 1 (leave it empty to end)" in said
    text = Path("our-evening.yaml").read_text("utf-8")
    assert "timetable: Our evening\nfor: Mia\n" in text
    assert '\nsteps:\n  - Bath\n  - "Story: a long one"\n' in text
    assert vistime("check", "our-evening.yaml").exit_code == 0


# ---- quick


STEPS = ["Wake up", "Brush teeth", "Breakfast"]


@pytest.mark.parametrize(
    ("argument", "stdin"),
    [
        ("Wake up, Brush teeth, Breakfast", ""),
        ("Wake up; Brush teeth ;Breakfast", ""),
        ("Wake up\nBrush teeth\nBreakfast", ""),
        (None, "Wake up\nBrush teeth\n\nBreakfast\n"),
        (None, "- Wake up\r\n* Brush teeth\r\n• Breakfast"),
        (None, "Wake up, Brush teeth, Breakfast\n"),
    ],
)
def test_quick(here: Path, argument: str | None, stdin: str) -> None:
    result = vistime("quick", *([argument] if argument else []), stdin=stdin)
    assert result.exit_code == 0, result.output
    assert (result.stdout, result.stderr) == ("made quick-day.pdf (1 page)\n", "")
    assert written(here) == ["quick-day.pdf"]
    with pypdfium2.PdfDocument("quick-day.pdf") as pdf:
        text = pdf[0].get_textpage().get_text_range()
        assert pdf.get_metadata_dict()["Title"] == "My day"
    places = [text.index(step) for step in STEPS]
    assert places == sorted(places)


def test_quick_takes_the_options_of_make(here: Path) -> None:
    result = vistime(
        "quick", "Toilet, Bath", "--title", 'My "own" day: no', "-o", "out", "-l", "cards", "-l", "now-next",
        "--paper", "letter", "--ink", "grey", "--theme", "warm", "--png",
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    assert written(here / "out") == [
        "quick-cards-1.png", "quick-cards.pdf", "quick-now-next-1.png", "quick-now-next.pdf",
    ]  # fmt: skip
    with pypdfium2.PdfDocument("out/quick-cards.pdf") as pdf:
        assert pdf.get_metadata_dict()["Title"] == 'My "own" day: no'
        assert pdf[0].get_width() == pytest.approx(612, abs=0.1)


def test_quick_takes_any_words_as_they_are(here: Path) -> None:
    steps = "no\n12:30 lunch\n{x}\n# hash\n'quoted\n@home\n% of\n- dash\n[[page]]\n<b>&amp;\n{{ 1 + 1 }}\n"
    result = vistime("quick", stdin=steps)
    assert result.exit_code == 0, result.output
    with pypdfium2.PdfDocument("quick-day.pdf") as pdf:
        text = "".join(page.get_textpage().get_text_range() for page in pdf)
    for word in ("no", "lunch", "{x}", "# hash", "'quoted", "@home", "<b>&amp;", "{{ 1 + 1 }}"):
        assert word in text, word


@pytest.mark.parametrize("stdin", ["", "\n \n", " ,, ;"])
def test_quick_without_steps_is_wrong_usage(here: Path, stdin: str) -> None:
    result = vistime("quick", stdin=stdin)
    assert result.exit_code == 2
    assert "there are no steps" in result.stderr


# ---- bad input


def _with_picture(picture: str) -> str:
    return f"timetable: A\nsteps:\n  - text: Gran\n    picture: {picture}\n"


def _photo(_: Path) -> None:
    save("photo.jpg", b"this is no photo at all")
    save("bad.yaml", _with_picture("photo.jpg"))


def _truncated_photo(_: Path) -> None:
    Image.effect_noise((600, 400), 90).convert("RGB").save("photo.jpg")
    data = Path("photo.jpg").read_bytes()
    Path("photo.jpg").write_bytes(data[: len(data) // 2])
    save("bad.yaml", _with_picture("photo.jpg"))


def _photo_folder(here: Path) -> None:
    (here / "photo.jpg").mkdir()
    save("bad.yaml", _with_picture("photo.jpg"))


BAD: dict[str, tuple[str | bytes | Callable[[Path], None], str]] = {
    "a missing file": (lambda here: None, 'there is no file "bad.yaml"'),
    "a folder": (lambda here: (here / "bad.yaml").mkdir(), "folder"),
    "an empty file": ("", "empty"),
    "a file of comments": ("# timetable: A\n", ""),
    "a list": ("- Wake up\n- Toilet\n", ""),
    "a string": ("Wake up\n", ""),
    "a number": ("12\n", ""),
    "zero bytes": (b"\0" * 20, ""),
    "a PDF": (b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n", ""),
    "no steps": ("timetable: A\n", "this timetable has no steps"),
    "an empty list of steps": ("timetable: A\nsteps: []\n", '"steps" is empty'),
    "an unknown key": ("timetable: A\nstesp: [Toilet]\n", 'did you mean "steps"?'),
    "a key twice": ("timetable: A\nsteps: [Toilet]\nsteps: [Bath]\n", ""),
    "unclosed quotes": ('timetable: "A\nsteps: [Toilet]\n', ""),
    "a tab": ("timetable: A\nsteps:\n\t- Toilet\n", "tab"),
    "a photo that is no image": (_photo, '"photo.jpg": '),
    "a photo that is a folder": (_photo_folder, '"photo.jpg": this is a folder'),
    "a photo that is missing": (_with_picture("gran.jpg"), 'there is no file "gran.jpg"'),
    "a symbol that is not there": (_with_picture("openmoji:1F6B"), "has no picture"),
    "a symbol pack that is not there": (_with_picture("openmoj:1F6BD"), 'did you mean "openmoji"?'),
    "a pack of missing files": ("pack: A\ninclude: [nothing.yaml]\n", 'there is no file "nothing.yaml"'),
    "a pack of itself": ("pack: A\ninclude: [bad.yaml]\n", "a pack can't hold another pack"),
    "text beyond any use": (f"timetable: A\nsteps: [{'a' * 600}]\n", "600"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
@pytest.mark.parametrize("name", ["make", "check"])
def test_bad_input_is_a_clear_error(here: Path, name: str, case: str) -> None:
    given, said = BAD[case]
    if isinstance(given, str | bytes):
        save("bad.yaml", given)
    else:
        given(here)
    before = written(here)
    result = vistime(name, "bad.yaml")
    assert result.exit_code == 1
    assert result.stdout == ""
    first, *rest = result.stderr.splitlines()
    assert first.startswith("bad.yaml")
    assert "error: " in first
    assert said in result.stderr
    assert any(line.startswith("  hint: ") for line in rest), "it says what to do"
    assert "vistime itself" not in result.stderr
    assert written(here) == before
    data = json.loads(vistime(name, "bad.yaml", "--json").stdout)
    assert data["diagnostics"][0]["severity"] == "error"
    assert data["diagnostics"][0]["file"] == "bad.yaml"


def test_broken_off_photo_is_a_clear_error(here: Path) -> None:
    _truncated_photo(here)
    result = vistime("make", "bad.yaml")
    assert result.exit_code == 1
    assert "error: " in result.stderr
    assert result.stderr.startswith('bad.yaml:4:14: error: "photo.jpg": this picture is damaged')
    assert vistime("check", "bad.yaml").exit_code == 1
    assert written(here) == ["bad.yaml", "photo.jpg"]


def test_faults_of_the_family_file_are_errors(here: Path) -> None:
    save("m.yaml", "timetable: A\nsteps: [Visit Gran]\n")
    for text in ("- Gran\n", "Gran: [a, b]\n", "Gran: gran.jpg\n", "Gran: 'x\n"):
        save("pictures.yaml", text)
        result = vistime("make", "m.yaml")
        assert result.exit_code == 1, text
        assert "pictures.yaml" in result.stderr, text


@pytest.mark.parametrize("layout", ["cards", "now-next"])
def test_label_of_300_letters_is_printed_with_a_warning(here: Path, layout: str) -> None:
    label = " ".join(["We wash our hands with warm water and soap"] * 7)[:300].strip()
    assert len(label) >= 299
    save("m.yaml", f"timetable: A\nsteps:\n  - Toilet\n  - {label}\n  - Bath\n")
    result = vistime("make", "m.yaml", "-l", layout)
    assert result.exit_code == 0
    assert "m.yaml:4:5: warning: " in result.stderr
    assert f"({layout})" in result.stderr


def test_label_of_300_letters_is_wrapped_where_there_is_room(here: Path) -> None:
    label = " ".join(["We wash our hands with warm water and soap"] * 7)[:300].strip()
    save("m.yaml", f"timetable: A\nsteps:\n  - Toilet\n  - {label}\n  - Bath\n")
    assert vistime("make", "m.yaml", "--strict").exit_code == 0
    with pypdfium2.PdfDocument("m-day.pdf") as pdf:
        assert label in " ".join(pdf[0].get_textpage().get_text_range().split())


def test_200_steps(here: Path) -> None:
    save("m.yaml", "timetable: A\nlayouts: [day, cards, now-next]\nsteps:\n" + "  - Toilet\n" * 200)
    result = vistime("make", "m.yaml", "--json")
    assert result.exit_code == 0
    pages = {d["layout"]: d["pages"] for d in json.loads(result.stdout)["documents"]}
    assert pages == {"day": 23, "cards": 14, "now-next": 199}


# ---- what is written is whole


class Stop(BaseException):
    """Stands for a run that is ended from outside."""


@pytest.mark.parametrize("moment", ["write", "write beside", "rename"])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), Stop()])
def test_nothing_is_left_when_writing_breaks_off(
    here: Path, monkeypatch: pytest.MonkeyPatch, moment: str, error: BaseException
) -> None:
    save("m.yaml", "timetable: A\nsteps: [Toilet]\n")
    save("m-day.pdf", "the old one")

    def broken(*_: Any) -> None:
        raise error

    if moment == "rename":
        monkeypatch.setattr(Path, "replace", broken)
    elif moment == "write":
        monkeypatch.setattr(outputs.os, "write", _half(os.write, error))
    else:
        monkeypatch.setattr(outputs, "_nameless", lambda _: None)
        monkeypatch.setattr(outputs.os, "fdopen", _breaking(os.fdopen, error))
    if isinstance(error, OSError):
        result = vistime("make", "m.yaml")
        assert result.exit_code == 1
        assert "can't be written: No space left on device" in result.stderr
    else:
        with pytest.raises(Stop):
            vistime("make", "m.yaml")
    assert written(here) == ["m-day.pdf", "m.yaml"]
    assert Path("m-day.pdf").read_text() == "the old one"


def _half(write: Callable[[int, Any], int], error: BaseException) -> Callable[[int, Any], int]:
    """`os.write`, of which only the first half of a document arrives."""

    def half(handle: int, data: Any) -> int:
        if len(data) < 1000:
            return write(handle, data)
        write(handle, data[: len(data) // 2])
        raise error

    return half


def _breaking(fdopen: Callable[..., Any], error: BaseException) -> Callable[..., Any]:
    """`os.fdopen`, of whose files the first half of what is written arrives."""

    @contextlib.contextmanager
    def opened(handle: int, mode: str) -> Iterator[Any]:
        with fdopen(handle, mode) as file:

            class Half:
                def write(self, data: bytes) -> int:
                    file.write(data[: len(data) // 2])
                    raise error

            yield Half()

    return opened


def test_folder_that_can_not_be_one(here: Path) -> None:
    save("out", "a file")
    save("m.yaml")
    result = vistime("make", "m.yaml", "-o", "out")
    assert result.exit_code == 1
    assert "can't be written" in result.stderr
    assert written(here) == ["m.yaml", "out"]


def test_wrong_layout_does_not_stop_the_next(here: Path) -> None:
    save("m.yaml", "timetable: A\nlayouts: [dya, day]\nsteps: [Toilet]\n")
    assert vistime("make", "m.yaml").exit_code == 1
    assert written(here) == ["m-day.pdf", "m.yaml"]


def test_one_file_that_can_not_be_written_does_not_stop_the_others(here: Path) -> None:
    save("m.yaml")
    Path("m-day.pdf").mkdir()
    result = vistime("make", "m.yaml")
    assert result.exit_code == 1
    assert "m-day.pdf" in result.stderr
    assert written(here) == ["m-cards.pdf", "m.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of the POSIX kind")
def test_files_may_be_read_by_those_whom_the_person_lets(here: Path) -> None:
    old = os.umask(0o022)
    try:
        vistime("make", save("m.yaml"))
    finally:
        os.umask(old)
    assert Path("m-day.pdf").stat().st_mode & 0o777 == 0o644


# ---- processes of their own


def test_process_with_bad_and_good_input(tmp_path: Path) -> None:
    (tmp_path / "good.yaml").write_text(MORNING, "utf-8")
    (tmp_path / "bad.yaml").write_bytes(b"\xff\xfe\x00")
    done = run("make", "good.yaml", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    done = run("make", "bad.yaml", cwd=tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert run("make", cwd=tmp_path).returncode == 2
    assert run("quick", cwd=tmp_path, stdin="Toilet\nBath\n").returncode == 0


def test_terminal_that_knows_few_letters(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("timetable: A\nsteps:\n  - Żółć ☕ xyzzy\n", "utf-8")
    done = run("make", "a.yaml", "--json", cwd=tmp_path, env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    json.loads(done.stdout)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of the POSIX kind")
def test_reader_that_goes_away(tmp_path: Path) -> None:
    process = subprocess.Popen(
        command("schema"), cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment({})
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    said = process.stderr.read().decode()
    process.stderr.close()
    process.wait(30)
    assert "Traceback" not in said
    assert said.strip() == ""


OFFLINE = """
import sys
def refuse(event, arguments):
    if event.startswith(("socket.", "http.client", "urllib.Request", "ftplib", "smtplib")):
        raise SystemExit(f"the network was asked for: {event}")
sys.addaudithook(refuse)
from vistime.cli import main
main()
"""


def test_network_is_never_asked(tmp_path: Path) -> None:
    Image.new("RGB", (40, 40), "blue").save(tmp_path / "gran.png")
    text = "timetable: A\nlayouts: [day, cards, now-next]\nsteps:\n  - Toilet\n  - {text: Gran, picture: gran.png}\n"
    (tmp_path / "m.yaml").write_text(text, "utf-8")
    (tmp_path / "s.yaml").write_text("story: A\npages: [I go to school.]\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE, "make", "m.yaml", "s.yaml", "--png"],
        cwd=tmp_path, env=environment({}), capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert len(list(tmp_path.glob("*.pdf"))) == 4


@pytest.mark.skipif(sys.platform == "win32", reason="a signal of the POSIX kind ends it")
def test_watch_makes_the_pages_again(tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    path.write_text("timetable: A\nsteps: [Toilet]\n", "utf-8")
    process = subprocess.Popen(
        command("watch", "m.yaml", "-o", "out"), cwd=tmp_path, env=environment({"PYTHONUNBUFFERED": "1"}),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    target = tmp_path / "out" / "m-day.pdf"

    def soon(true: Callable[[], bool]) -> None:
        end = time.monotonic() + 20
        while not true():
            assert time.monotonic() < end, "nothing happened"
            assert process.poll() is None, process.communicate()
            time.sleep(0.05)

    try:
        assert process.stderr is not None
        assert "watching" in process.stderr.readline()
        first = target.read_bytes()
        soon(lambda: _saved(path, "timetable: A\nsteps: [Toilet, Bath]\n", target, first))
        again = target.read_bytes()
        path.write_text("timetable: A\nsteps: [Toilet\n", "utf-8")
        time.sleep(0.3)
        assert process.poll() is None, "a mistake does not end it"
        assert target.read_bytes() == again
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=20)
    finally:
        process.kill()
    assert "Traceback" not in said and "KeyboardInterrupt" not in said
    assert process.returncode in (0, 130)


def _saved(path: Path, text: str, target: Path, before: bytes) -> bool:
    """Save the file once more (the watcher may just begin to look), and see whether its pages are other ones."""
    if path.read_text("utf-8") != text:
        path.write_text(text, "utf-8")
    else:
        path.touch()
    time.sleep(0.3)
    return target.read_bytes() != before


def test_examples_are_made_from_any_folder(tmp_path: Path) -> None:
    done = run("make", EXAMPLES[0], cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert EXAMPLES[0].is_relative_to(ROOT)
    assert {p.suffix for p in tmp_path.iterdir()} == {".pdf"}


@pytest.mark.parametrize("width", [0, 40, 60, 80])
def test_lines_end_between_words_where_the_terminal_does(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], width: int
) -> None:
    from vistime.cli import say

    monkeypatch.setattr(say, "columns", lambda _: width)
    line = f"  - {'long ' * 12}Flibber {'long ' * 12}"
    hint = "put the words into a line of their own, and on the line below write which picture it is that you mean"
    span = Span("a.yaml", 7, line.index("Flibber") + 1, 7, line)
    say.diagnostics(
        [Diagnostic("warning", "none", 'no picture for "Flibber": a frame is printed', span, hint)]
    )
    said = capsys.readouterr().err.splitlines()
    assert max(map(len, said)) <= (width or 200)
    marks = next(i for i, one in enumerate(said) if "^" in one)
    assert said[marks - 1][said[marks].index("^") :].startswith("Flibber")
    text = " ".join(" ".join(said).split())
    assert "a.yaml:7:" in text and hint in text


def test_lines_with_wide_letters_end_where_the_terminal_does(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(say, "columns", lambda _: 39)
    line = f"- {'洗手吃饭' * 9} Flibber{'睡觉' * 9}"
    span = Span("a.yaml", 7, line.index("Flibber") + 1, 7, line)
    say.diagnostics([Diagnostic("warning", "none", "洗手吃饭 " * 9, span, "睡觉 " * 20)])
    said = [
        "".join(c * (2 if east_asian_width(c) == "W" else 1) for c in one)
        for one in capsys.readouterr().err.splitlines()
    ]
    assert max(map(len, said)) <= 39
    marks = next(i for i, one in enumerate(said) if "^" in one)
    assert said[marks - 1][said[marks].index("^") :].startswith("Flibber")
    assert said[marks].count("^") == 7


@pytest.mark.parametrize("text", [f"- {'go ' * 20}{' ' * 30}", f"- {'洗手' * 20}{' ' * 30}"])
def test_the_caret_behind_a_long_line_stands_on_the_terminal(text: str) -> None:
    for column in (1, len(text) // 2, len(text) - 1, len(text), len(text) + 1):
        line, caret = Diagnostic("error", "none", "What", Span("a.yaml", 7, column, 1, text)).excerpt(49)
        assert len(caret.rstrip()) <= 49 and caret.endswith("^")
        assert sum(1 + (east_asian_width(c) == "W") for c in line) <= 49


@pytest.mark.parametrize(
    ("said", "tty", "columns"), [("60", True, 59), ("60", False, 0), ("", True, 79), ("0", True, 79)]
)
def test_the_width_of_a_terminal(monkeypatch: pytest.MonkeyPatch, said: str, tty: bool, columns: int) -> None:
    from vistime.cli import say

    monkeypatch.setenv("COLUMNS", said)
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: tty)
    assert say.columns(stream) == columns
