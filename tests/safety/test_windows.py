"""What is otherwise on Windows, as far as it can be met here: line ends, paths, names, what is lacking."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import tempfile
import unicodedata
from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from vistime import devices, outputs
from vistime.batch import workers
from vistime.cli import app, starter
from vistime.pictures.library import from_elsewhere

TEXT = "timetable: Mía's day\nphoto: Fotos/mia.png\nsteps:\n  - Wake up\n  - text: |\n      Toilet\n    time: '7:30'\n"
STORY = "My story\n\nI go to the shop.\n\nWe buy milk.\n"
ROSTER = 'name,photo\nMía,Fotos/mia.png\n"Ann\nLee",\n'
ENDS = {"windows": "\r\n", "old mac": "\r", "mixed": "mixed"}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "Fotos").mkdir()
    Image.new("RGB", (60, 40), "red").save(tmp_path / "Fotos" / "mia.png")
    (tmp_path / "day.yaml").write_text(TEXT, "utf-8")
    return tmp_path


def vistime(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(app, [str(a) for a in arguments])
    assert isinstance(result.exception, SystemExit | None), result.exception
    return result


def ended(text: str, ends: str) -> str:
    """A text with other line ends."""
    if ends == "mixed":
        lines = text.split("\n")
        return "".join(line + ("\n", "\r\n", "\r")[n % 3] for n, line in enumerate(lines[:-1])) + lines[-1]
    return text.replace("\n", ends)


# ---- line ends and marks of the encoding


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("ends", ENDS.values(), ids=ENDS)
def test_definition_is_the_same_with_other_line_ends(ends: str, encoding: str, here: Path) -> None:
    assert vistime("make", "day.yaml", "-o", "plain").exit_code == 0
    (here / "day.yaml").write_bytes(ended(TEXT, ends).encode(encoding))
    result = vistime("make", "day.yaml", "-o", "other")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (here / "other" / "day-day.pdf").read_bytes() == (here / "plain" / "day-day.pdf").read_bytes()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("ends", ENDS.values(), ids=ENDS)
def test_list_and_story_are_the_same_with_other_line_ends(ends: str, encoding: str, here: Path) -> None:
    (here / "class.csv").write_bytes(ended(ROSTER, ends).encode(encoding))
    result = vistime("batch", "class.csv", "day.yaml", "-o", "out")
    assert result.exit_code == 0, result.stderr
    assert {path.name for path in (here / "out").iterdir()} >= {"Mía", "Ann Lee"}
    (here / "s.txt").write_bytes(ended(STORY, ends).encode(encoding))
    assert vistime("new", "--from", "s.txt", "-o", "s.yaml").exit_code == 0
    written = (here / "s.yaml").read_bytes()
    assert b"\r" not in written and b"\xef\xbb\xbf" not in written
    assert b"  - I go to the shop.\n  - We buy milk.\n" in written


@pytest.mark.parametrize("ends", ENDS.values(), ids=ENDS)
def test_place_of_a_mistake_is_right_with_other_line_ends(ends: str, here: Path) -> None:
    (here / "a.yaml").write_bytes(ended("timetable: A\ntheme: plain\nstep:\n  - Toilet\n", ends).encode())
    assert "a.yaml:3:1: " in vistime("check", "a.yaml").stderr


# ---- paths as they are written elsewhere


@pytest.mark.parametrize(
    "text",
    [
        "timetable: A\nphoto: Fotos\\mia.png\nsteps: [Toilet]\n",
        "timetable: A\nsteps:\n  - {text: Toilet, picture: Fotos\\mia.png}\n",
        "timetable: A\npictures: {Toilet: Fotos\\mia.png}\nsteps: [Toilet]\n",
        "timetable: A\nphoto: .\\Fotos\\mia.png\nsteps: [Toilet]\n",
        "pack: P\ninclude: [.\\day.yaml, {file: more\\day2.yaml}]\n",
    ],
)
def test_backslashes_between_folders(text: str, here: Path) -> None:
    (here / "more").mkdir()
    shutil.copytree(here / "Fotos", here / "more" / "Fotos")
    shutil.copy(here / "day.yaml", here / "more" / "day2.yaml")
    (here / "a.yaml").write_text(text)
    result = vistime("make", "a.yaml", "-o", "out")
    assert (result.exit_code, result.stderr) == (0, "")


def test_backslashes_in_double_quotes_have_their_own_message(here: Path) -> None:
    (here / "a.yaml").write_text('timetable: A\nphoto: "Fotos\\mia.png"\nsteps: [Toilet]\n')
    result = vistime("make", "a.yaml")
    assert "inside double quotes a backslash (\\) has a meaning of its own" in result.stderr
    assert "hint: use single quotes: 'Fotos\\mia.png'" in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there it may be a place")
def test_place_on_a_windows_computer(here: Path) -> None:
    for path in ("C:\\Users\\Ann\\lewis.jpg", "d:/fotos/lewis.jpg"):
        (here / "a.yaml").write_text(f"timetable: A\nphoto: {path}\nsteps: [Toilet]\n")
        result = vistime("make", "a.yaml")
        assert result.exit_code == 1
        assert (
            "this is its place on a Windows computer: copy it beside the file that names it" in result.stderr
        )
        assert "write: lewis.jpg" in result.stderr
    assert from_elsewhere("photos/lewis.jpg") == ""


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    "name", ["with space", "Mörgen", "🌞", "it's", "100%", "-dash", "a;b&c", "$HOME", "日本", "~x"]
)
def test_names_of_files_and_folders(name: str, form: str, here: Path) -> None:
    name = unicodedata.normalize(form, name)
    folder = here / name
    shutil.copytree(here / "Fotos", folder / "Fotos")
    (folder / f"{name}.yaml").write_text(TEXT, "utf-8")
    result = vistime("make", "--", f"./{name}/{name}.yaml")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (here / f"{name}-day.pdf").is_file()


# ---- names that are taken, or that two files would have


@pytest.mark.parametrize(
    ("name", "made"),
    [("con", "con_"), ("AUX.pdf", "AUX_.pdf"), ("nul ", "nul_ "), ("com1", "com1_"), ("lpt³.x", "lpt³_.x"),
     ("conin$", "conin$_"), ("console", "console"), ("com10", "com10"), ("", "")],
)  # fmt: skip
def test_names_of_devices(name: str, made: str) -> None:
    assert devices.spared(name) == made


@pytest.mark.parametrize(
    "title", ["Con", "AUX", "nul.", "COM1", "a:b?*", "...", "/etc/passwd", "x" * 300, "日本"]
)
def test_file_named_after_a_title(title: str, here: Path) -> None:
    name = starter.file_name(title)
    assert devices.spared(name) == name
    assert len(name) <= 70 and not set(name) & set('\\/:*?"<>| ')
    assert vistime("new", "--title", title).exit_code == 0
    assert (here / name).is_file()
    (here / "s.txt").write_text(f"{title}\n\nI go to the shop.\n\nWe buy milk.\n")
    assert vistime("new", "--from", "s.txt", "--title", title).exit_code in (0, 1)
    assert [path.name for path in here.iterdir() if devices.spared(path.name) != path.name] == []


def test_two_files_of_one_name_are_not_written_over(here: Path) -> None:
    for folder in ("a", "b"):
        (here / folder).mkdir()
        (here / folder / "m.yaml").write_text(f"timetable: {folder}\nsteps: [Toilet]\n")
    result = vistime("make", "a/m.yaml", "b/m.yaml", "-o", "out")
    assert result.exit_code == 1
    assert '"a/m.yaml" and "b/m.yaml" would both be made into' in result.stderr.replace("\\", "/")
    assert "hint: give one of them another name" in result.stderr
    assert result.stdout.count("made ") == 1
    made = (here / "out" / "m-day.pdf").read_bytes()
    assert vistime("make", "a/m.yaml", "-o", "alone").exit_code == 0
    assert made == (here / "alone" / "m-day.pdf").read_bytes(), "the first stays"
    assert vistime("make", "a/m.yaml", "a/m.yaml", "-o", "twice").exit_code == 0


@pytest.mark.parametrize("pair", [("m", "M"), ("ö", "o\u0308"), ("straße", "STRASSE")])
def test_names_that_are_one_where_capitals_do_not_count(pair: tuple[str, str], here: Path) -> None:
    """Made on Linux into a folder that a Windows computer opens, one would be lost."""
    for number, stem in enumerate(pair):
        (here / str(number)).mkdir()
        (here / str(number) / f"{stem}.yaml").write_text("timetable: A\nsteps: [Toilet]\n")
    result = vistime("make", *(f"{number}/{stem}.yaml" for number, stem in enumerate(pair)), "-o", "out")
    assert result.exit_code == 1
    assert "would both be made into" in result.stderr


def test_a_name_that_is_too_long(here: Path) -> None:
    stem = "x" * 248
    shutil.copy(here / "day.yaml", here / f"{stem}.yaml")
    result = vistime("make", f"{stem}.yaml")
    assert result.exit_code == 1
    assert "a shorter name" in result.stderr
    result = vistime("make", f"{'x' * 300}.yaml")
    assert result.exit_code == 1
    (here / "a.yaml").write_text(f"timetable: A\nsteps: [{{text: B, picture: {'x' * 300}/y.png}}]\n")
    result = vistime("make", "a.yaml")
    assert result.exit_code == 1
    assert "hint: check how its name is spelt" in result.stderr


# ---- what other systems lack


def test_file_that_is_open_in_another_program(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows lets nobody rename onto a file that a viewer shows."""
    assert vistime("make", "day.yaml").exit_code == 0
    before = (here / "day-day.pdf").read_bytes()

    def refused(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "Access is denied", str(self), None, str(target))

    monkeypatch.setattr(Path, "replace", refused)
    monkeypatch.setattr(outputs, "_nameless", lambda _: None)
    result = vistime("make", "day.yaml", "--ink", "grey")
    assert result.exit_code == 1
    assert "error: day-day.pdf can't be written: Access is denied" in result.stderr
    assert "hint: is it open in another program" in result.stderr
    assert (here / "day-day.pdf").read_bytes() == before
    assert sorted(path.name for path in here.iterdir()) == ["Fotos", "day-day.pdf", "day.yaml"]


def test_without_what_only_unix_has(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        "O_TMPFILE",
        "O_CLOEXEC",
        "link",
        "fchmod",
        "fork",
        "geteuid",
        "getuid",
        "sched_getaffinity",
    ):
        monkeypatch.delattr(os, name, raising=False)
    monkeypatch.setattr(outputs, "_cleared", set())
    (here / "class.csv").write_text("name\nAda\nBen\n")
    assert vistime("make", "day.yaml", "--png").exit_code == 0
    assert vistime("make", "day.yaml", "--ink", "grey").exit_code == 0
    assert vistime("batch", "class.csv", "day.yaml", "-o", "out", "--merge", "-j", "1").exit_code == 0
    assert len(list((here / "out").rglob("*.pdf"))) == 3


@pytest.mark.slow
def test_processes_that_begin_empty(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows and macOS, where no process begins as a copy of its parent."""
    monkeypatch.setattr(workers, "COPIES", False)
    (here / "class.csv").write_text("name\n" + "".join(f"Child {n}\n" for n in range(6)))
    assert vistime("batch", "class.csv", "day.yaml", "-o", "two", "-j", "2", "--merge").exit_code == 0
    monkeypatch.setattr(workers, "COPIES", True)
    assert vistime("batch", "class.csv", "day.yaml", "-o", "one", "-j", "1", "--merge").exit_code == 0
    made = {path.relative_to(here / "one"): path.read_bytes() for path in (here / "one").rglob("*.pdf")}
    assert len(made) == 7
    assert all((here / "two" / path).read_bytes() == data for path, data in made.items())


def test_folder_on_a_disk_without_links_or_rights(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a stick (FAT): files have no other names and no rights of their own."""

    def unknown(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", unknown)
    monkeypatch.setattr(tempfile, "mkstemp", tempfile.mkstemp)
    assert vistime("make", "day.yaml").exit_code == 0
    assert vistime("make", "day.yaml", "--ink", "grey").exit_code == 0
    assert sorted(path.name for path in here.iterdir()) == ["Fotos", "day-day.pdf", "day.yaml"]
