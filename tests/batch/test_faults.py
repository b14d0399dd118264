"""What computers do to a batch: a disk that is full, folders that are closed, files that are open, very long lists."""

from __future__ import annotations

import ctypes
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from batchkit import MORNING, ROSTER, content, lines, made, roster
from support import command, environment, slowness

from vistime import batch, outputs
from vistime.batch import merging, running
from vistime.diagnostics import Report

MANY = "name\n" + "".join(f"Child {number}\n" for number in range(40))
#: Of Linux: take a right from all that is started, also from the administrator; who may read and write everywhere.
_DROP, _EVERYWHERE = 24, (1, 2)


def documents(folder: Path) -> dict[str, str]:
    return {name: digest for name, digest in content(folder).items() if name.endswith(".pdf")}


def started(place: Path, *arguments: str, **more: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command("batch", "class.csv", "morning.yaml", *arguments), cwd=place, env=environment({}), timeout=120,
        capture_output=True, text=True, check=False, **more,
    )  # fmt: skip


@contextmanager
def small_disk(place: Path, size: str) -> Iterator[Path]:
    """A disk of a few kilobytes, where this computer lets us have one."""
    disk = place / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no disk can be made here")
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_disk_that_fills_up_and_then_has_room_again(place: Path) -> None:
    roster(place, MANY)
    assert started(place, "-o", "whole", "--merge").returncode == 0
    whole = documents(place / "whole")
    with small_disk(place, "500k") as disk:
        result = started(place, "-o", "disk/out", "--merge", "--jobs", "2")
        assert result.returncode == 1 and "Traceback" not in result.stderr
        assert "the disk is full: make room, and run it again" in result.stderr
        found = documents(disk / "out")
        assert 0 < len(found) < len(whole)
        assert all(whole[name] == digest for name, digest in found.items()), "each is whole"
        subprocess.run(["mount", "-o", "remount,size=50m", str(disk)], check=True)
        result = started(place, "-o", "disk/out", "--merge", "--jobs", "2")
        assert result.returncode == 0, result.stderr
        assert content(disk / "out") == content(place / "whole")


def test_a_full_disk_that_ends_the_file_of_all_does_not_end_the_children_s(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(place, ROSTER, out="whole", merge=True)
    (place / "out").mkdir()
    (place / "out" / "class-all.pdf").write_bytes(b"what was there before")
    add = merging.Merger.add

    def full(self: merging.Merger, task: Any, *rest: Any) -> None:
        if task.name == "Ben":
            raise OSError(28, "No space left on device")
        add(self, task, *rest)

    with monkeypatch.context() as patch:
        patch.setattr(merging.Merger, "add", full)
        done, report = made(place, ROSTER, merge=True)
    assert done.made == 3 and done.merged is None and report.failed
    assert "the disk is full" in str(next(iter(report)))
    assert [line["result"] for line in lines(place)] == ["done"] * 3
    assert (place / "out" / "class-all.pdf").read_bytes() == b"what was there before"
    done, report = made(place, ROSTER, merge=True)
    assert done.skipped == 3 and done.merged and not report.failed
    assert content(place / "out") == content(place / "whole")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="how rights are taken away is Linux's")
@pytest.mark.parametrize("where", ["out", "child"])
def test_a_folder_that_may_not_be_written_to(place: Path, where: str) -> None:
    roster(place)
    closed = place / "out" if where == "out" else place / "out" / "Ben"
    closed.mkdir(parents=True)
    closed.chmod(0o500)
    libc = ctypes.CDLL(None)

    def as_anybody() -> None:
        for right in _EVERYWHERE:
            libc.prctl(_DROP, right, 0, 0, 0)

    try:
        result = started(place, "-o", "out", preexec_fn=as_anybody)
    finally:
        closed.chmod(0o700)
    assert result.returncode == 1 and "Traceback" not in result.stderr
    assert "can't be written: Permission denied" in result.stderr and "hint:" in result.stderr
    names = {name for name in content(place / "out") if name.endswith(".pdf")}
    assert {name.partition("/")[0] for name in names} == (set() if where == "out" else {"Ada", "Cleo"})


def test_an_output_that_is_open_elsewhere(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, where a file that a program has open can't be replaced."""
    made(place, ROSTER, merge=True)
    before = content(place / "out")
    (place / "morning.yaml").write_text(MORNING.replace("Toilet", "Bath"), "utf-8")
    named, renamed = outputs._named, Path.replace
    opened = ("Ben/morning-cards.pdf", "class-all.pdf")

    def refuse(path: Path) -> None:
        if path.as_posix().endswith(opened):
            raise PermissionError(
                13, "The process cannot access the file because it is being used", str(path)
            )

    def _named(handle: int, path: Path) -> bool:
        refuse(path)
        return named(handle, path)

    def _replace(self: Path, target: Path) -> Path:
        refuse(Path(target))
        return renamed(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(outputs, "_named", _named)
        patch.setattr(Path, "replace", _replace)
        done, report = made(place, ROSTER, merge=True)
    assert [f.name for f in done.failed] == ["Ben"] and done.made == 2
    assert "is it open in another program" in done.failed[0].said[0].hint
    assert "class-all.pdf can't be written" in str(next(iter(report))) and done.merged is None
    after = content(place / "out")
    assert after.keys() == before.keys(), "nothing is left over, and nothing is lost"
    assert all(after[name] == before[name] for name in opened)
    done, report = made(place, ROSTER, merge=True)
    assert (done.made, done.skipped) == (1, 2) and not report.failed and done.merged


def test_a_manifest_that_can_t_be_written_is_said_once(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(running.Manifest, "add", full)
    done, report = made(place, ROSTER)
    assert done.made == 3
    assert [d.code for d in report] == ["output"]


@pytest.mark.slow
def test_twenty_thousand_rows(place: Path) -> None:
    """All but two of them wrong, so that it is the list that takes the time."""
    rows = [
        f"Child {number},{'' if number in (0, 19_999) else f'photo-{number}.jpg'}\n"
        for number in range(20_000)
    ]
    (place / "photo-x.jpg").write_bytes(b"")
    roster(place, "name,photo\n" + "".join(rows))
    begin = time.process_time()
    done, report = made(place)
    assert time.process_time() - begin < 60 * slowness()
    assert (done.made, len(done.failed), done.rows) == (2, 19_998, 20_000) and not report.failed
    found = lines(place)
    assert len(found) == 20_000 and found[1]["hint"] == 'did you mean "photo-x.jpg"?'
    assert len(documents(place / "out")) == 4
    begin = time.process_time()
    assert made(place)[0].skipped == 2
    assert time.process_time() - begin < 60 * slowness()


def test_the_same_file_and_child_under_many_names(place: Path) -> None:
    """Nothing is written outside of the folder, and no child's files take the place of another's."""
    names = [
        "../../x",
        "x",
        "CON",
        "con",
        "é",
        "e\u0301",
        "Ada/..",
        "Ada",
        "ADA",
        "ada ",
        "..",
        "a" * 300,
        "a" * 301,
    ]
    done, report = made(place, "name\n" + "".join(f'"{name}"\n' for name in names))
    assert not report.failed and not done.failed and done.made == len(names)
    assert len(documents(place / "out")) == 2 * len(names)
    assert {p.name for p in place.iterdir()} == {"ada.png", "class.csv", "morning.yaml", "out"}
    assert not (place.parent / "x").exists() and not (place.parent.parent / "x").exists()


@pytest.mark.slow
def test_the_work_of_two_processes_is_that_of_one(place: Path) -> None:
    """By the time that processors were at work, which a busy computer does not change as it does that by the clock."""
    (place / "class.csv").write_text("name\n" + "".join(f"Child {n}\n" for n in range(500)), "utf-8")
    (place / "measure.py").write_text(
        "import os, resource, sys\nfrom pathlib import Path\nfrom vistime import batch\n"
        "from vistime.diagnostics import Report\n"
        "if __name__ == '__main__':\n"
        "    out, jobs, merge = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == 'merge'\n"
        "    batch.run(batch.Run(Path('class.csv'), (Path('morning.yaml'),), out, jobs=jobs, merge=merge), Report())\n"
        "    used = os.times()\n"
        "    print(used.user + used.system, used.children_user + used.children_system)\n", "utf-8",
    )  # fmt: skip

    def measured(jobs: int, merge: str, again: int) -> tuple[float, float]:
        result = subprocess.run(
            [sys.executable, "measure.py", f"out-{jobs}-{merge}-{again}", str(jobs), merge], cwd=place,
            env=environment({}), capture_output=True, text=True, check=True,
        )  # fmt: skip
        own, others = map(float, result.stdout.split())
        return own, others

    for merge in ("merge", "no"):
        # In turn, until a pair is little disturbed: what else is at work makes some of them slower by the half.
        ratios = []
        while len(ratios) < 5 and not (ratios and min(ratios) < 1.3):
            (one, _), (own, others) = (measured(jobs, merge, len(ratios)) for jobs in (1, 2))
            assert others > own, "the processes do the work"
            ratios.append((own + others) / one)
        assert min(ratios) < 1.3, "and no more than one alone"
        start = 0.7  # s: Python, what is loaded, the first child
        assert own - start < 0.35 * others, "the one that shares out is not what all wait for"


def test_a_run_of_nothing_but_what_is_there_takes_little(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(place, MANY, merge=True)

    def work(*_: Any) -> None:
        pytest.fail("nothing has to be made")

    monkeypatch.setattr(batch.running.Maker, "make", work)
    monkeypatch.setattr(batch.running.Manifest, "add", work)
    report = Report()
    done = batch.run(
        batch.Run(place / "class.csv", (place / "morning.yaml",), place / "out", merge=True), report
    )
    assert done.skipped == 40 and done.merged
