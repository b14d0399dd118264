"""Broken and hostile image files: a message that names the file, in little time and memory, and nothing is written."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from hostile import BROKEN, FINE, svg
from support import environment, lay_out, slowness
from typer.testing import CliRunner

from vistime.cli import app
from vistime.paint import svg_raster


def definition(folder: Path, name: str) -> Path:
    path = folder / f"{name}.yaml"
    path.write_text(f'timetable: A\nlayouts: [day]\nsteps:\n  - {{text: A, picture: "{name}"}}\n')
    return path


@pytest.mark.parametrize("name", BROKEN)
def test_broken_file_is_named_and_nothing_is_written(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(svg_raster, "PATIENCE", 2.0)
    data, words = BROKEN[name]
    (tmp_path / name).write_bytes(data)
    path = definition(tmp_path, name)
    before = sorted(tmp_path.iterdir())
    began = time.process_time()
    result = CliRunner().invoke(app, ["make", str(path), "--out", str(tmp_path)])
    assert time.process_time() - began < 15 * slowness()
    assert isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code == 1
    first, *rest = result.stderr.splitlines()
    assert first.startswith(f'{path}:4:24: error: "{name}": ')
    assert words in first
    assert any(line.startswith("  hint: ") for line in rest)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("name", FINE)
def test_odd_file_is_drawn(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(FINE[name])
    laid, report = lay_out(f'timetable: A\nsteps:\n  - {{text: A, picture: "{name}"}}\n', tmp_path)
    assert not list(report)
    assert laid[0].pdf()
    assert list(laid[0].pictures) == [f"file:{name}"]


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (1200 << 20, 1200 << 20))
def refuse(event, arguments):
    if event.startswith(("socket.", "http.client", "urllib.Request")):
        raise SystemExit(f"the network was asked for: {event}")
sys.addaudithook(refuse)
from vistime.paint import svg_raster
svg_raster.PATIENCE = 2.0
from vistime.cli import main
main()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory as Linux has them")
@pytest.mark.slow
def test_all_of_them_in_little_memory_without_a_network(tmp_path: Path) -> None:
    for name, (data, _) in BROKEN.items():
        (tmp_path / name).write_bytes(data)
        definition(tmp_path, name)
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, "make", *(f"{name}.yaml" for name in BROKEN), "-o", "out"],
        cwd=tmp_path, env=environment({}), capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    for name in BROKEN:
        assert f'error: "{name}": ' in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("picture", "message"),
    [
        ("folder.png", "folder"),
        ("pipe.png", "no ordinary file"),
        ("nobody/../nowhere.png", "no file"),
        ("~somebody-unknown/a.png", "no file"),
        ("a" * 400 + ".png", "can't be read"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="files of the POSIX kind")
def test_what_is_no_file(picture: str, message: str, tmp_path: Path) -> None:
    import os

    (tmp_path / "folder.png").mkdir()
    os.mkfifo(tmp_path / "pipe.png")
    laid, report = lay_out(f'timetable: A\nsteps:\n  - {{text: A, picture: "{picture}"}}\n', tmp_path)
    assert not laid
    [error] = report
    assert message in error.message


def test_drawing_that_needs_a_package_that_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(svg_raster, "renderer_missing", lambda: True)
    (tmp_path / "a.svg").write_bytes(FINE["styled.svg"])
    laid, report = lay_out("timetable: A\nsteps: [{text: A, picture: a.svg}]\n", tmp_path)
    assert not laid
    [error] = report
    assert "resvg-py" in error.message
    assert "pip install resvg-py" in error.hint


def test_worker_that_died_is_started_again() -> None:
    data = FINE["styled.svg"]
    first = svg_raster.draw(data, 90, 90)
    [worker] = svg_raster._running.values()
    worker._process.kill()
    worker._process.wait()
    assert svg_raster.draw(data, 90, 90) == first


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('viewBox="0 0 30 20"', (30, 20)),
        ('width="60" height="40"', (60, 40)),
        ('width="60mm" height="30mm" viewBox="0 0 9 9"', (2, 1)),
        ('width="100%" height="100%" viewBox="0 0 30 20"', (30, 20)),
        ('width="6in" height="40mm" viewBox="0 0 9 9"', (152.4, 40)),
        ('width="5em" height="9em" viewBox="0 0 30 20"', (30, 20)),
        ('width="1e-3" height="2e-3" viewBox="0 0 30 20"', (1, 2)),
    ],
)
def test_shape_of_a_drawing_is_what_the_renderer_makes_of_it(
    attributes: str, size: tuple[float, float]
) -> None:
    import io

    from PIL import Image

    data = svg('<style>rect{fill:red}</style><rect width="99" height="99"/>').replace(
        b'viewBox="0 0 72 72"', attributes.encode()
    )
    width, height = svg_raster.drawable(data)
    assert width / height == pytest.approx(size[0] / size[1])
    drawn = Image.open(io.BytesIO(svg_raster.draw(data, 300, 300)))
    assert drawn.width / drawn.height == pytest.approx(width / height, rel=0.02)
