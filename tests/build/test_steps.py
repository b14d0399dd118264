"""The build: what runs again and when, and what it may not import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import vistime.build
from vistime.build import BuildError, Step, build_data
from vistime.build.files import fingerprint, write_whole
from vistime.build.symbols import Drawn, compile_files
from vistime.pictures.pack import SymbolPack

SQUARE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><title>{}</title>
<rect width="9" height="9"/></svg>"""


class Counting(Step):
    """Writes one file, made from one file."""

    name = "counting"
    files = ("made.txt",)

    def fingerprint(self, root: Path) -> str:
        return fingerprint([root / "source.txt"])

    def make(self, root: Path, out: Path) -> str:
        write_whole(out / "made.txt", (root / "source.txt").read_bytes())
        return "a file"


def test_a_step_runs_when_it_has_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vistime.build, "STEPS", (f"{__name__}:Counting",))
    monkeypatch.setitem(sys.modules, __name__, sys.modules[__name__])
    out = tmp_path / "data"
    source = tmp_path / "source.txt"
    said: list[str] = []

    def build(force: bool = False) -> list[str]:
        return build_data(tmp_path, out, force=force, report=said.append)

    source.write_text("one")
    assert build() == ["counting"]
    assert build() == []
    assert build(force=True) == ["counting"]
    source.write_text("two")
    assert build() == ["counting"]
    assert (out / "made.txt").read_text() == "two"
    (out / "made.txt").unlink()
    assert build() == ["counting"]
    (out / "stamps.json").write_text("broken")
    assert build() == ["counting"]
    assert len(said) == 5
    assert said[0].startswith("counting: a file (")


def test_drawings_become_a_pack(tmp_path: Path) -> None:
    drawn = tmp_path / "symbols" / "drawn"
    drawn.mkdir(parents=True)
    (drawn / "brush-teeth.svg").write_text(SQUARE.format("Brush teeth"))
    before = Drawn().fingerprint(tmp_path)
    Drawn().make(tmp_path, tmp_path / "data")
    pack = SymbolPack.open(tmp_path / "data" / "drawn.pack")
    assert (pack.ids(), pack.name("brush-teeth"), pack.info.name) == (
        ("brush-teeth",),
        "Brush teeth",
        "vistime",
    )
    assert (tmp_path / "data" / "drawn-LICENCE.txt").is_file()
    (drawn / "jump.svg").write_text(SQUARE.format("Jump"))
    assert Drawn().fingerprint(tmp_path) != before


def test_no_drawings_make_an_empty_pack(tmp_path: Path) -> None:
    Drawn().make(tmp_path, tmp_path)
    assert SymbolPack.open(tmp_path / "drawn.pack").ids() == ()


def test_a_drawing_that_does_not_compile_stops_the_build(tmp_path: Path) -> None:
    drawn = tmp_path / "symbols" / "drawn"
    drawn.mkdir(parents=True)
    (drawn / "words.svg").write_text(SQUARE.format("x").replace("<rect", "<text/><rect"))
    with pytest.raises(BuildError, match="words: <text>"):
        Drawn().make(tmp_path, tmp_path)


def test_processes_change_nothing(tmp_path: Path) -> None:
    paths = []
    for number in range(120):
        path = tmp_path / f"{number:03}.svg"
        path.write_text(SQUARE.format(number))
        paths.append(path)
    assert compile_files(paths, jobs=2) == compile_files(paths, jobs=1)


def test_without_semaphores_all_is_made_in_one_process() -> None:
    code = """
import sys
sys.modules["multiprocessing.synchronize"] = None  # as in a Python without them: importing it fails
from vistime.build.processes import in_processes
print(in_processes(abs, [-1, -2], 2))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("[1, 2]\n", "")


def test_the_build_hook_needs_only_build_requirements() -> None:
    code = """
import sys, vistime.build.symbols, vistime.build.fonts
heavy = {"reportlab", "jinja2", "yaml", "PIL", "typer", "pypdfium2"} & set(sys.modules)
sys.exit(f"imports {sorted(heavy)}" if heavy else 0)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
