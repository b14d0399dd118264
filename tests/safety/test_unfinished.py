"""What is not finished is for nobody else, and goes: when a run ends, is broken off, or is killed."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import environment

from vistime import outputs
from vistime.outputs import UNFINISHED, whole_file, write_whole
from vistime.pictures import own_pack, pack_adding

posix = pytest.mark.skipif(sys.platform == "win32", reason="permissions and signals as Unix has them")
#: A run that is at work on a file for half a minute; `named` as on systems that know no files without a name.
AT_WORK = """
import sys, time
from pathlib import Path
from vistime import outputs
if sys.argv[2] == "named":
    outputs._nameless = lambda folder: None
with outputs.whole_file(Path(sys.argv[1])) as file:
    file.write(b"the first half")
    file.flush()
    print("at work", flush=True)
    time.sleep(30)
"""


@pytest.fixture(params=["nameless", "named", "without links"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The ways in which systems let a file be written whole."""

    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    if request.param == "named":
        monkeypatch.setattr(outputs, "_nameless", lambda _: None)
    elif request.param == "without links":
        monkeypatch.setattr(outputs, "_link", refused)
    monkeypatch.setattr(outputs, "_cleared", set())
    return str(request.param)


@pytest.fixture
def mask() -> Iterator[int]:
    before = os.umask(0o027)
    yield 0o027
    os.umask(before)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@posix
def test_new_file_may_be_read_as_any_other(way: str, mask: int, tmp_path: Path) -> None:
    write_whole(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").read_bytes() == b"new"
    assert mode(tmp_path / "a.pdf") == 0o640
    assert names(tmp_path) == ["a.pdf"]


@posix
@pytest.mark.parametrize("who", [0o600, 0o664])
def test_file_that_was_there_may_be_read_by_the_same_people(
    who: int, way: str, mask: int, tmp_path: Path
) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")
    (tmp_path / "a.pdf").chmod(who)
    write_whole(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").read_bytes() == b"new"
    assert mode(tmp_path / "a.pdf") == who
    assert names(tmp_path) == ["a.pdf"]


@posix
def test_nobody_else_may_read_what_is_not_finished(way: str, mask: int, tmp_path: Path) -> None:
    with whole_file(tmp_path / "a.pdf") as file:
        file.write(b"half")
        file.flush()
        assert [mode(path) for path in tmp_path.iterdir()] == ([0o600] if way == "named" else [])
    assert names(tmp_path) == ["a.pdf"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, MemoryError, OSError])
def test_nothing_is_left_of_what_breaks_off(error: type[BaseException], way: str, tmp_path: Path) -> None:
    with pytest.raises(error), whole_file(tmp_path / "a.pdf") as file:
        file.write(b"half")
        raise error
    assert names(tmp_path) == []


@posix
@pytest.mark.parametrize("way", ["nameless", "named"])
@pytest.mark.parametrize("end", ["SIGKILL", "SIGTERM", "SIGINT", "SIGHUP"])
def test_run_that_is_killed(end: str, way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is left where files need no name; elsewhere the user's own, which the next run takes away."""
    target = tmp_path / "a.pdf"
    run = subprocess.Popen(
        [sys.executable, "-c", AT_WORK, str(target), way],
        env=environment({}), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert run.stdout is not None
    assert run.stdout.readline().strip() == b"at work"
    run.send_signal(getattr(signal, end))
    assert run.wait(30) != 0
    left = list(tmp_path.iterdir())
    if way == "nameless" or end == "SIGINT":
        if way == "nameless" and not hasattr(os, "O_TMPFILE"):
            pytest.skip("files without a name are known to Linux only")
        assert left == []
        return
    assert [path.name.startswith(UNFINISHED) for path in left] == [True]
    assert mode(left[0]) == 0o600
    monkeypatch.setattr(outputs, "_cleared", set())
    monkeypatch.setattr(outputs, "_nameless", lambda _: None)
    write_whole(target, b"one")
    assert left[0].exists(), "it may be of a run that is at work"
    os.utime(left[0], (time.time() - 7200,) * 2)
    outputs._cleared.clear()
    write_whole(target, b"two")
    assert names(tmp_path) == ["a.pdf"]


def test_what_others_called_so_stays(way: str, tmp_path: Path) -> None:
    """Only files that are called as ours are, and have lain for long, are taken away."""
    (tmp_path / f"{UNFINISHED}notes").mkdir()
    (tmp_path / f"{UNFINISHED}folder.part").mkdir()
    (tmp_path / f"{UNFINISHED}notes.txt").write_text("mine")
    for path in tmp_path.iterdir():
        os.utime(path, (0, 0))
    before = names(tmp_path)
    (tmp_path / "a.pdf").write_bytes(b"old")
    write_whole(tmp_path / "a.pdf", b"new")
    assert names(tmp_path) == [*before, "a.pdf"]


def test_folder_in_which_a_pack_was_being_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from PIL import Image

    monkeypatch.setenv("VISTIME_HOME", str(tmp_path / "home"))
    (tmp_path / "set").mkdir()
    Image.new("RGB", (9, 9), "red").save(tmp_path / "set" / "ball.png")
    packs = own_pack.packs_dir()
    for name in (".adding-old", ".adding-new"):
        (packs / name).mkdir(parents=True)
        (packs / name / "0001.jpg").write_bytes(b"a photo")
    os.utime(packs / ".adding-old", (0, 0))
    seen: list[int] = []
    real = pack_adding.copies

    def looked(source: Path, folder: Path) -> object:
        seen.append(mode(folder.parent))
        return real(source, folder)

    monkeypatch.setattr(pack_adding, "copies", looked)
    pack_adding.add(tmp_path / "set", "toys")
    assert names(packs) == [".adding-new", "toys"]
    assert sys.platform == "win32" or seen == [0o700]


def test_no_other_place_is_used_for_temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that many share has nothing of a child in it, not even for a moment."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "not there"))
    for way in (lambda _: None, outputs._nameless):
        monkeypatch.setattr(outputs, "_nameless", way)
        write_whole(tmp_path / "a.pdf", b"whatever")
        (tmp_path / "a.pdf").unlink()
