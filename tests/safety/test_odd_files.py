"""Odd files and names on the command line: each ends soon, with a page or a sentence, and steers no terminal."""

from __future__ import annotations

import os
import sys
import threading
import zipfile
from pathlib import Path

import pytest
from support import lay_out
from typer.testing import CliRunner

from vistime import there
from vistime.cli import app, say
from vistime.diagnostics import Diagnostic
from vistime.paint import svg_raster
from vistime.paint.svg_path import SvgInvalid

pipes = pytest.mark.skipif(sys.platform == "win32", reason="pipes of the POSIX kind")
STEPS = "timetable: A\nsteps: [Wake up]\n"
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'


def start(*arguments: object) -> tuple[int, str]:
    """How a command ended, and what it said."""
    result = CliRunner().invoke(app, [str(one) for one in arguments])
    assert isinstance(result.exception, SystemExit | None)
    return result.exit_code, result.output


@pipes
@pytest.mark.parametrize("command", ["make", "check", "batch", "new"])
def test_pipe_that_nobody_writes_into(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(there, "_PATIENCE", 0.01)
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe")
    Path("a.yaml").write_text(STEPS)
    more = {"batch": ["a.yaml", "-o", "out"], "make": ["-o", "out"]}.get(command, [])
    status, said = start(command, *(["--from"] if command == "new" else []), "pipe", *more)
    assert status == 1
    assert "nothing comes through it" in said
    assert not list(Path().glob("out/*"))


@pipes
def test_pipe_that_somebody_writes_into(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    threading.Thread(target=pipe.write_text, args=(STEPS,), daemon=True).start()
    status, said = start("make", pipe, "-o", tmp_path / "out")
    assert status == 0, said
    assert list((tmp_path / "out").glob("*.pdf"))


def test_names_steer_no_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISTIME_HOME", str(tmp_path / "home"))
    with zipfile.ZipFile(tmp_path / "set.zip", "w") as archive:
        archive.writestr("red\x1b[31m.png", "no picture")
        for name in ("a\nb.svg", "tab\there.svg", "😀.svg", "con.svg", "\u202egnp.svg", "d/" * 500 + "e.svg"):
            archive.writestr(name, SQUARE)
    status, said = start("packs", "add", tmp_path / "set.zip", "--name", "theirs")
    assert status == 0, said
    assert "red�[31m.png" in said
    assert "\x1b" not in said
    assert all(path.name.isascii() for path in (tmp_path / "home").rglob("*"))
    assert (
        say.shown(str(Diagnostic("error", "a", "no \x1b]0;title\x07", None, "try\r"))).isprintable() is False
    )
    assert "\x1b" not in say.shown("\x1b\x9b")


@pytest.mark.parametrize("name", ["a\nb", "a\tb", "😀", "-x", "é" * 100, "con"])
def test_names_of_files(name: str, tmp_path: Path) -> None:
    if sys.platform == "win32" and name in ("a\nb", "a\tb", "con"):
        pytest.skip("no name of a file there")
    (tmp_path / f"{name}.yaml").write_text(STEPS)
    status, said = start("make", "-o", tmp_path / "out", "--", tmp_path / f"{name}.yaml")
    assert status == 0, said
    assert [path.name for path in (tmp_path / "out").iterdir()] == [f"{name}-day.pdf"]


@pytest.mark.parametrize("title", ["../../x", "/etc/x", "..", "C:\\x", "a/b", "\\\\server\\x"])
def test_titles_and_names_are_no_paths(title: str, tmp_path: Path) -> None:
    """What stands in a definition, and what is given for a field, decides nowhere where a file goes."""
    inside = tmp_path / "1" / "2" / "3"
    inside.mkdir(parents=True)
    quoted = title.replace("\\", "\\\\")
    (inside / "a.yaml").write_text(f'timetable: "{quoted} {{name}}"\nfor: "{quoted}"\nsteps: [Wake up]\n')
    (inside / "p.yaml").write_text(f'pack: "{quoted}"\nfor: "{quoted}"\ninclude: [a.yaml]\n')
    before = set(tmp_path.rglob("*"))
    for name in ("a.yaml", "p.yaml"):
        status, said = start("make", inside / name, "-o", inside / "out", "--field", f"name={title}")
        assert status == 0, said
    assert {path.parent for path in set(tmp_path.rglob("*")) - before} == {inside, inside / "out"}


@pytest.mark.parametrize("name", ["../x.yaml", "../../x.yaml", "/x.yaml", "link.yaml", "sub/../../x.yaml"])
def test_pack_in_a_pack_names_nothing_outside(name: str, tmp_path: Path) -> None:
    inside = tmp_path / "1" / "2"
    (inside / "sub").mkdir(parents=True)
    for place in (tmp_path / "x.yaml", tmp_path / "1" / "x.yaml"):
        place.write_text(STEPS.replace("Wake up", "secret"))
    if name == "link.yaml":
        if sys.platform == "win32":
            pytest.skip("links of the POSIX kind")
        (inside / name).symlink_to(tmp_path / "x.yaml")
    (inside / "p.yaml").write_text(f"pack: A\ninclude: [{name}]\n")
    status, said = start("make", inside / "p.yaml", "-o", inside / "out")
    assert status == 1
    assert "secret" not in said
    assert not list(inside.rglob("*.pdf"))


def test_same_file_many_times_in_a_pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is read once, and changed for none of its places."""
    from vistime.pipeline import packs

    read: list[Path] = []
    real = packs.open_file
    monkeypatch.setattr(packs, "open_file", lambda path, report: (read.append(path), real(path, report))[1])
    (tmp_path / "a.yaml").write_text("timetable: A\nlayouts: [cards]\nsteps: [Wake up]\n")
    (tmp_path / "p.yaml").write_text("pack: P\ninclude: [{file: a.yaml, layouts: day}, a.yaml, a.yaml]\n")
    status, said = start("make", tmp_path / "p.yaml", "-o", tmp_path / "out")
    assert status == 0, said
    assert read == [tmp_path / "a.yaml"]


def test_drawing_that_takes_too_long_is_tried_once(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[int] = []

    class Slow:
        alive = True

        def draw(self, svg: bytes, width: int, height: int) -> bytes:
            tried.append(width)
            raise SvgInvalid("drawing it takes more time or memory than a picture may")

    monkeypatch.setattr(svg_raster, "_worker", Slow)
    for _ in range(3):
        with pytest.raises(SvgInvalid, match="more time"):
            svg_raster.draw(SQUARE.encode(), 90, 90)
    assert tried == [90]


def test_file_that_changes_while_it_is_used(tmp_path: Path) -> None:
    """A photo that goes, or becomes something else, between being looked at and being printed."""
    from PIL import Image

    photo = tmp_path / "a.jpg"
    for content in (None, b"", b"no photo", b"\xff\xd8\xff"):
        Image.new("RGB", (60, 40), "red").save(photo)
        [laid], _ = lay_out("timetable: A\nsteps: [{text: B, picture: a.jpg}]\n", tmp_path)
        photo.unlink()
        if content is not None:
            photo.write_bytes(content)
        from vistime.diagnostics import VistimeError

        with pytest.raises(VistimeError) as raised:
            laid.pdf()
        [error] = raised.value.diagnostics
        assert "a.jpg" in error.message
        assert error.hint
