"""Runs that are killed, and two at once: no file is ever half written, and the next run makes the rest."""

from __future__ import annotations

import hashlib
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pypdfium2
import pytest
from support import command, environment

from vistime.outputs import UNFINISHED

COMMAND = ["class.csv", "morning.yaml", "--merge", "--jobs", "2"]
if sys.platform == "win32":
    pytest.skip("signals are sent here as only Unix knows them", allow_module_level=True)


def start(place: Path, out: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command("batch", *COMMAND, "-o", out), cwd=place, env=environment({}), start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def roster(place: Path, count: int) -> None:
    (place / "class.csv").write_text("name\n" + "".join(f"Child {n}\n" for n in range(count)), "utf-8")


def content(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".vistime" not in path.parts
    }


def check_killed(place: Path, moments: int, children: int, seed: int) -> None:
    roster(place, children)
    assert start(place, "whole").wait(300) == 0
    expected = content(place / "whole")
    chance = random.Random(seed)
    found_partway = 0
    # On a busy computer a run is quicker or slower than the first: a few more may be needed to meet one at work.
    for number in range(moments + 12):
        if number >= moments and found_partway:
            break
        run = start(place, "out")
        # By what is there rather than by the clock, which a busy computer makes meaningless.
        made = len(list(place.glob("out/*/*.pdf")))
        wanted = made + chance.randint(0, max(1, 2 * children - made))
        while run.poll() is None and len(list(place.glob("out/*/*.pdf"))) < wanted:
            time.sleep(0.002)
        time.sleep(chance.uniform(0, 0.05))
        run.send_signal(signal.SIGKILL)
        run.wait(60)
        out = place / "out"
        for path in out.rglob("*") if out.exists() else ():
            if not path.is_file() or ".vistime" in path.parts:
                continue
            # What other processes have in hand, they finish: never is there anything but what belongs there.
            name = path.relative_to(out).as_posix()
            digest = hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""
            if path.name.startswith(UNFINISHED):
                # Whole, and about to take its place; if its process is killed, the next run clears it away.
                assert digest in ("", *expected.values())
                continue
            assert name in expected, f"{name} is left over"
            if path.suffix == ".pdf":
                assert digest == expected[name], name
                with pypdfium2.PdfDocument(path) as pdf:
                    assert len(pdf) >= 1
        found_partway += out.exists() and content(out) != expected
        if out.exists() and content(out) == expected:
            for path in sorted(out.rglob("*.pdf"))[::2]:
                path.unlink()
    assert start(place, "out").wait(300) == 0
    assert content(place / "out") == expected
    assert found_partway, "no run was killed while it was at work"


def test_killed_at_some_moments(place: Path) -> None:
    check_killed(place, 3, 80, 1)


@pytest.mark.slow
def test_killed_at_fifty_moments(place: Path) -> None:
    check_killed(place, 50, 60, 2)


@pytest.mark.slow
def test_nobody_is_left_behind_by_a_killed_run(place: Path) -> None:
    roster(place, 3000)
    run = start(place, "out")
    time.sleep(1.2)
    run.kill()
    run.wait(30)
    for _ in range(100):
        left = subprocess.run(
            ["ps", "-o", "pid=", "-s", str(run.pid)], capture_output=True, text=True, check=False
        )
        if not left.stdout.strip():
            return
        time.sleep(0.1)
    pytest.fail("processes of a killed run are still there")


@pytest.mark.slow
def test_two_runs_at_once_do_not_spoil_each_other(place: Path) -> None:
    roster(place, 25)
    assert start(place, "whole").wait(300) == 0
    two = [start(place, "out"), start(place, "out")]
    assert [run.wait(300) for run in two] == [0, 0]
    assert content(place / "out") == content(place / "whole")
    begin = start(place, "out")
    assert begin.wait(300) == 0
    assert content(place / "out") == content(place / "whole")


def test_ctrl_c_ends_cleanly(place: Path) -> None:
    roster(place, 3000)
    run = start(place, "out")
    while not list((place / "out").glob("Child*/*.pdf")):
        time.sleep(0.05)
    run.send_signal(signal.SIGINT)
    assert run.wait(60) == 130
    assert (place / "out" / "report.csv").exists()
    done = len(list((place / "out").glob("Child*")))
    assert 0 < done < 3000
