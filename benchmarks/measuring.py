"""A process, measured from outside; and what is printed of it."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

#: Peak memory is counted in KB on Linux, and in bytes on macOS.
_MEMORY_UNIT = 1 if sys.platform == "darwin" else 1024


class Run(NamedTuple):
    """A whole process: seconds by the clock, of CPU with its workers, and the largest one's peak memory in MB."""

    seconds: float
    cpu: float
    memory: float


def run(command: Sequence[str | Path], folder: Path) -> Run:
    """Run a command in a folder. CalledProcessError when it fails."""
    begin = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        said = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - begin
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, list(map(str, command)), stderr=said.decode())
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * _MEMORY_UNIT / 1e6)


def median(commands: Sequence[Sequence[str | Path]], folder: Path, times: int) -> list[float]:
    """The median of each whole process in ms, run in turn so that a busy moment meets all of them."""
    found: list[list[float]] = [[] for _ in commands]
    for command in commands:
        run(command, folder)
    for _ in range(times):
        for command, taken in zip(commands, found, strict=True):
            taken.append(run(command, folder).seconds * 1000)
    return [statistics.median(taken) for taken in found]


def vistime(*arguments: str | Path) -> list[str | Path]:
    """A command line of vistime."""
    return [sys.executable, "-m", "vistime", *arguments]


def batch(roster: Path, file: Path, out: Path, jobs: int, *more: str) -> Run:
    """A whole batch into a new folder. It has been run once on a few children, so that the disk is warm."""
    command = vistime("batch", roster, file, "-o", out, "--jobs", str(jobs), *more)
    return run(command, roster.parent)


def roster(
    path: Path, rows: int, row: Callable[[int], Sequence[str]], columns: Sequence[str] = ("name",)
) -> Path:
    """A list of children."""
    lines = [",".join(columns), *(",".join(row(number)) for number in range(1, rows + 1))]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def child(number: int) -> list[str]:
    """A row with a name of its own."""
    return [f"Child {number}"]


def size(files: Sequence[Path]) -> float:
    """The mean size of files in KB."""
    return statistics.fmean(file.stat().st_size for file in files) / 1000


def line(name: str, *values: str) -> None:
    """A line of a table."""
    print(f"  {name:<40}" + "".join(f"{value:>16}" for value in values), flush=True)


def aim(what: str, found: float, least: float | None = None, most: float | None = None) -> None:
    """Whether an aim is reached."""
    reached = (least is None or found >= least) and (most is None or found <= most)
    wanted = f"at least {least:g}" if least is not None else f"at most {most:g}"
    print(f"  {'reached' if reached else 'MISSED '}  {what}: {found:.3g} ({wanted})", flush=True)
