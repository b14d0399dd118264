"""Computers on which one is nobody, may write little, or is in a folder that is gone: a page, or a sentence."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from platform_kit import said, start
from support import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights and homes as Unix has them")
slow = pytest.mark.slow
TEXT = "timetable: A\nsteps: [Wake up, Toilet]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "a.yaml").write_text(TEXT)
    (tmp_path / "class.csv").write_text("name\nAda\nBen\n")
    (tmp_path / "set").mkdir()
    Image.new("RGB", (9, 9), "red").save(tmp_path / "set" / "ball.png")
    yield tmp_path
    for path in tmp_path.rglob("*"):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


@pytest.mark.parametrize(
    "arguments",
    [
        ["make", "a.yaml", "-o", "out", "--png"],
        ["batch", "class.csv", "a.yaml", "-o", "out", "--merge"],
        pytest.param(["check", "a.yaml"], marks=slow),
        ["find", "gran"],
        pytest.param(["packs", "list"], marks=slow),
        pytest.param(["packs", "default", "none"], marks=slow),
        pytest.param(["layouts"], marks=slow),
        pytest.param(["new", "story", "b.yaml"], marks=slow),
        pytest.param(["quick", "Wake up"], marks=slow),
        pytest.param(["--credits"], marks=slow),
    ],
)
def test_nobody_is_at_home(arguments: list[str], folder: Path) -> None:
    done = start(*arguments, cwd=folder, lacking="home")
    text = said(done)
    assert done.returncode == (1 if arguments == ["packs", "default", "none"] else 0), text


def test_pack_needs_a_home(folder: Path) -> None:
    done = start("packs", "add", "set", "--name", "toys", cwd=folder, lacking="home")
    text = said(done)
    assert done.returncode == 1
    assert "this computer does not say which folder is yours" in text
    assert "VISTIME_HOME" in text
    env = {"VISTIME_HOME": str(folder / "mine")}
    assert start("packs", "add", "set", "--name", "toys", cwd=folder, env=env).returncode == 0
    assert not Path("/nonexistent").exists()


@pytest.mark.parametrize("mode", [0o000, 0o500], ids=["closed", "read-only"])
def test_home_that_is_not_ours(mode: int, folder: Path) -> None:
    home = folder / "somebody"
    (home / "inside").mkdir(parents=True)
    home.chmod(mode)
    env = {"HOME": str(home / "inside" if mode == 0 else home)}
    for arguments in (["make", "a.yaml", "-o", "out"], ["find", "gran"], ["packs", "list"],
                      ["batch", "class.csv", "a.yaml", "-o", "b"]):  # fmt: skip
        done = start(*arguments, cwd=folder, env=env, lacking="rights")
        assert done.returncode == 0, said(done)
    for arguments in (["packs", "add", "set", "--name", "toys"], ["packs", "default", "none"]):
        done = start(*arguments, cwd=folder, env=env, lacking="rights")
        assert done.returncode == 1
        assert "Permission denied" in said(done)
        assert "hint: " in said(done)


@pytest.mark.parametrize(
    "arguments",
    [
        ["make", "a.yaml"],
        pytest.param(["make", "a.yaml", "--png"], marks=slow),
        ["batch", "class.csv", "a.yaml"],
        pytest.param(["quick", "Wake up"], marks=slow),
        ["new"],
        pytest.param(["schema", "-o", "s.json"], marks=slow),
        pytest.param(["find", "--sheet", "all.pdf"], marks=slow),
        pytest.param(["find", "gran", "--lock", "pictures.yaml"], marks=slow),
    ],
)
def test_folder_that_may_not_be_written_to(arguments: list[str], folder: Path) -> None:
    closed = folder / "closed"
    closed.mkdir()
    for name in ("a.yaml", "class.csv"):
        shutil.copy(folder / name, closed)
    closed.chmod(0o555)
    done = start(*arguments, cwd=closed, lacking="rights")
    text = said(done)
    assert done.returncode == 1, text
    assert "can't be written: Permission denied" in text
    assert "hint: " in text
    if arguments[0] in ("make", "batch"):
        done = start(*arguments, "-o", folder / "elsewhere", cwd=closed, lacking="rights")
        assert done.returncode == 0, said(done)
        assert list((folder / "elsewhere").rglob("*.pdf"))


@pytest.mark.parametrize("what", ["a.yaml", "class.csv", "set/ball.png", "draft.docx", "set"])
@pytest.mark.parametrize("above", [False, True], ids=["itself", "its folder"])
def test_file_that_may_not_be_read(what: str, above: bool, folder: Path) -> None:
    closed = folder / "closed"
    (closed / what).parent.mkdir(parents=True)
    if (folder / what).is_dir():
        shutil.copytree(folder / what, closed / what)
    else:
        (closed / what).write_bytes((folder / what).read_bytes() if (folder / what).exists() else b"PK")
    (closed if above else closed / what).chmod(0o000)
    (folder / "p.yaml").write_text(f"timetable: A\nsteps: [{{text: B, picture: closed/{what}}}]\n")
    arguments = {
        "a.yaml": ["make", f"closed/{what}"],
        "class.csv": ["batch", f"closed/{what}", "a.yaml"],
        "set/ball.png": ["make", "p.yaml"],
        "draft.docx": ["new", "--from", f"closed/{what}"],
        "set": ["packs", "add", "closed/set", "--name", "toys"],
    }[what]
    done = start(*arguments, cwd=folder, lacking="rights")
    text = said(done)
    assert done.returncode in (1, 2), text
    assert "hint: " in text or "not readable" in text
    (closed if above else closed / what).chmod(0o755)


@pytest.mark.parametrize(
    "arguments", [["make", "../a.yaml"], ["quick", "Wake up"], ["find", "gran"], ["layouts"]]
)
def test_folder_one_is_in_is_gone(arguments: list[str], folder: Path) -> None:
    code = "import os; os.mkdir('gone'); os.chdir('gone'); os.rmdir('../gone')\n"
    env = {
        "PYTHONPATH": os.pathsep.join([str(ROOT), *(p for p in sys.path if p)]),
        "PATH": os.environ["PATH"],
    }
    done = subprocess.run(
        [sys.executable, "-c", f"{code}from vistime.cli import main; main()", *arguments],
        cwd=folder, env=env, capture_output=True, stdin=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    text = said(done)
    assert done.returncode == 1
    assert "the folder that you are in has been deleted, or moved" in text
    assert "hint: go to another folder" in text


@slow
def test_program_that_may_not_be_written_to(folder: Path) -> None:
    """As installed for all by somebody else: it makes nothing beside itself, not even compiled modules."""
    installed = folder / "installed"
    shutil.copytree(
        ROOT / "vistime", installed / "vistime", ignore=shutil.ignore_patterns("__pycache__", "build")
    )
    for name in ("symbols/vocabulary", "templates", "examples"):
        shutil.copytree(ROOT / name, installed / "vistime" / "_shipped" / name)
    before = {path: path.stat().st_mtime_ns for path in installed.rglob("*")}
    for path in before:
        path.chmod(0o555 if path.is_dir() else 0o444)
    installed.chmod(0o555)
    env = {"PYTHONPATH": os.pathsep.join([str(installed), *(p for p in sys.path if p and p != str(ROOT))])}
    for arguments in (["make", "a.yaml", "-o", "out", "--png"], ["batch", "class.csv", "a.yaml", "--merge"],
                      ["find", "gran"], ["new", "story", "--like", "haircut"], ["layouts", "day"],
                      ["find", "--sheet", "all.pdf"]):  # fmt: skip
        done = start(*arguments, cwd=folder, env=env, lacking="rights")
        assert done.returncode == 0, said(done)
    assert {path: path.stat().st_mtime_ns for path in installed.rglob("*")} == before
