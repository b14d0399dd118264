"""A definition from a stranger reads no file outside of its folder, whatever it names and wherever links lead."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PIL import Image
from support import run
from typer.testing import CliRunner, Result

from vistime import reach
from vistime.cli import app

links = pytest.mark.skipif(sys.platform == "win32", reason="links of the POSIX kind")
SECRET = "the-secret-of-somebody-else"


@pytest.fixture(autouse=True)
def nothing_is_allowed() -> None:
    reach.begin()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A stranger's folder, and beside it one with a photo and texts that are nobody's business."""
    (tmp_path / "given").mkdir()
    private = tmp_path / "private photos"
    private.mkdir()
    Image.new("RGB", (60, 40), "red").save(private / "gran.jpg")
    (private / "other.yaml").write_text(f"timetable: {SECRET}\nsteps: [Wake up]\n")
    (private / "words.yaml").write_text(f"- {SECRET}\n")
    return tmp_path / "given"


def make(folder: Path, text: str, *more: str) -> Result:
    """What `vistime make` says of that definition, into a folder of its own."""
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    return CliRunner().invoke(app, ["make", str(folder / "a.yaml"), "-o", str(folder.parent / "out"), *more])


def refused(result: Result) -> None:
    """Nothing was made, what to type is said, and nothing of the file is."""
    assert result.exit_code == 1, result.output
    assert isinstance(result.exception, SystemExit)
    assert "--allow" in result.stderr
    assert SECRET not in result.output + result.stderr


WAYS = ["../private photos/gran.jpg", "{private}/gran.jpg", "x/../../private photos/gran.jpg"]


@pytest.mark.parametrize("way", [*WAYS, pytest.param("link.jpg", marks=links)])
@pytest.mark.parametrize(
    "text",
    [
        'timetable: A\nsteps: [{{text: A, picture: "{way}"}}]\n',
        'timetable: A\nphoto: "{way}"\nsteps: [Wake up]\n',
        'timetable: A\npictures: {{Gran: "{way}"}}\nsteps: [Gran comes]\n',
    ],
)
def test_photo_elsewhere_has_to_be_allowed(text: str, way: str, folder: Path) -> None:
    (folder / "x").mkdir()
    private = folder.parent / "private photos"
    if way == "link.jpg":
        (folder / "link.jpg").symlink_to(private / "gran.jpg")
    written = text.format(way=way.format(private=private.as_posix()))
    result = make(folder, written)
    refused(result)
    assert f'--allow "{private}"' in result.stderr
    assert not (folder.parent / "out").exists()
    assert make(folder, written, "--allow", str(private)).exit_code == 0


def test_allowing_ends_with_its_run(folder: Path) -> None:
    text = 'timetable: A\nphoto: "../private photos/gran.jpg"\nsteps: [Wake up]\n'
    assert make(folder, text, "--allow", str(folder.parent)).exit_code == 0
    refused(make(folder, text))


def test_what_is_not_there_is_not_told(folder: Path) -> None:
    text = 'timetable: A\nphoto: "{}"\nsteps: [Wake up]\n'
    there, not_there = (make(folder, text.format(f"../private photos/{n}.jpg")) for n in ("gran", "xyz9"))
    assert there.stderr.replace("gran", "?") == not_there.stderr.replace("xyz9", "?")


def test_what_the_command_line_names_is_allowed(folder: Path) -> None:
    photo = folder.parent / "private photos" / "gran.jpg"
    text = "timetable: A\nsteps: [Wake up]\n"
    assert make(folder, text, "--field", f"photo={photo}").exit_code == 0


def test_a_folder_above_is_read_where_it_was_given(folder: Path) -> None:
    (folder / "more").mkdir()
    Image.new("RGB", (60, 40)).save(folder / "gran.jpg")
    (folder / "more" / "b.yaml").write_text("timetable: A\nphoto: ../gran.jpg\nsteps: [Wake up]\n")
    assert make(folder, "pack: P\ninclude: [more/b.yaml]\n").exit_code == 0


def test_the_environment_may_allow(folder: Path) -> None:
    (folder / "a.yaml").write_text('timetable: A\nphoto: "../private photos/gran.jpg"\nsteps: [Wake up]\n')
    places = os.pathsep.join([str(folder), str(folder.parent / "private photos")])
    assert run("make", "a.yaml", cwd=folder, env={"VISTIME_ALLOW": places}).returncode == 0
    assert run("make", "a.yaml", cwd=folder).returncode == 1


@pytest.mark.parametrize("way", ["../private photos/other.yaml", pytest.param("link.yaml", marks=links)])
def test_pack_includes_nothing_from_elsewhere(way: str, folder: Path) -> None:
    if way == "link.yaml":
        (folder / way).symlink_to(folder.parent / "private photos" / "other.yaml")
    text = f'pack: P\ninclude: ["{way}"]\n'
    refused(make(folder, text))
    checked = CliRunner().invoke(app, ["check", str(folder / "a.yaml")])
    refused(checked)
    assert make(folder, text, "--allow", str(folder.parent / "private photos")).exit_code == 0


@links
@pytest.mark.parametrize(
    ("link", "setting"),
    [
        ("pictures.yaml", ""),
        ("templates/words/en.yaml", ""),
        ("templates/themes/own.yaml", "theme: own"),
        ("templates/own/layout.yaml", "layouts: [own]"),
        ("templates/day/page.xml.j2", ""),
    ],
)
def test_links_among_the_files_of_a_layout(link: str, setting: str, folder: Path) -> None:
    (folder / link).parent.mkdir(parents=True, exist_ok=True)
    (folder / link).symlink_to(folder.parent / "private photos" / "words.yaml")
    refused(make(folder, f"timetable: A\n{setting}\nsteps: [Wake up]\n"))


@links
def test_whole_folder_of_templates_that_leads_elsewhere(folder: Path) -> None:
    elsewhere = folder.parent / "private photos" / "day"
    elsewhere.mkdir()
    (elsewhere / "page.xml.j2").write_text(f"<document>{SECRET}</document>")
    (folder / "templates").symlink_to(elsewhere.parent)
    refused(make(folder, "timetable: A\nsteps: [Wake up]\n"))


@pytest.mark.parametrize("include", ["../../../private photos/words.yaml", "/etc/hostname", "../a.yaml"])
def test_template_includes_nothing_from_elsewhere(include: str, folder: Path) -> None:
    page = folder / "templates" / "day" / "page.xml.j2"
    page.parent.mkdir(parents=True)
    page.write_text(f"<document>\n{{% include {include!r} %}}</document>")
    result = make(folder, "timetable: A\nsteps: [Wake up]\n")
    assert result.exit_code == 1
    assert "day/page.xml.j2" in result.stderr
    assert SECRET not in result.stderr


@pytest.mark.parametrize("name", ["../private photos", "..", "/etc", "C:\\Windows", ".", "a/../../b"])
@pytest.mark.parametrize("setting", ["theme: '{}'", "layouts: ['{}']", "language: '{}'"])
def test_names_that_are_paths(name: str, setting: str, folder: Path) -> None:
    result = make(folder, f"timetable: A\n{setting.format(name)}\nsteps: [Wake up]\n")
    assert result.exit_code in (0, 1)
    assert result.exit_code == 1 or setting.startswith("language")
    assert isinstance(result.exception, SystemExit | None)
    out = folder.parent / "out"
    assert sorted(p.name for p in folder.parent.iterdir()) == sorted(
        ["given", "private photos", *(["out"] if out.exists() else [])]
    )


@pytest.mark.parametrize("way", ["../private photos/font.ttf", pytest.param("link.ttf", marks=links)])
def test_font_from_elsewhere(way: str, folder: Path) -> None:
    pytest.importorskip("uharfbuzz")
    (folder.parent / "private photos" / "font.ttf").write_text("no font")
    if way == "link.ttf":
        (folder / way).symlink_to(folder.parent / "private photos" / "font.ttf")
    refused(make(folder, f'timetable: A\nfont: "{way}"\nsteps: [Wake up]\n'))


def test_roster_names_no_photo_elsewhere(folder: Path) -> None:
    (folder / "a.yaml").write_text("timetable: A\nsteps: [Wake up]\n")
    (folder / "class.csv").write_text("name,photo\nAda,../private photos/gran.jpg\n")
    arguments = ["batch", str(folder / "class.csv"), str(folder / "a.yaml"), "-o", str(folder / "out")]
    result = CliRunner().invoke(app, arguments)
    refused(result)
    allowed = CliRunner().invoke(app, [*arguments, "--allow", str(folder.parent / "private photos")])
    assert allowed.exit_code == 0, allowed.output


def test_another_computer_is_not_even_asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[Path] = []
    real = reach._real
    monkeypatch.setattr(reach, "_real", lambda path: (asked.append(path), real(path))[1])
    remote = Path("//computer/share/a.jpg")
    assert not reach.within(remote, tmp_path)
    assert "--allow" in reach.advice(remote)
    assert remote not in asked


@links
def test_what_would_never_end_is_not_read(folder: Path) -> None:
    os.mkfifo(folder / "pipe.yaml")
    os.mkfifo(folder / "pictures.yaml")
    (folder / "templates" / "own").mkdir(parents=True)
    os.mkfifo(folder / "templates" / "own" / "layout.yaml")
    result = make(folder, "pack: P\ninclude: [pipe.yaml]\n")
    assert "there is no file" in result.stderr
    assert make(folder, "timetable: A\nsteps: [Wake up]\n").exit_code == 0
    assert "no layout" in make(folder, "timetable: A\nlayouts: [own]\nsteps: [Wake up]\n").stderr
