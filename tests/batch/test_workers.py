"""Work shared among processes: the order of results, no standstill whatever its size, and an early end."""

from __future__ import annotations

import gc
import multiprocessing
import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from vistime.batch import workers

LARGE = """
from vistime.batch import workers

def work():
    return lambda task: (task[0], bytes(1_000_000))

if __name__ == "__main__":
    tasks = ((n, bytes(size)) for n in range(60) for size in [(300_000, 10, 40_000)[n % 3]])
    for number, (task, result) in enumerate(workers.in_order(tasks, work, 2)):
        assert (task[0], result[0]) == (number, number)
    print("done", number + 1)
"""


def test_large_work_and_large_results_never_wait_for_each_other(tmp_path: Path) -> None:
    (tmp_path / "large.py").write_text(LARGE, "utf-8")
    result = subprocess.run(
        [sys.executable, "large.py"], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert result.stdout == "done 60\n", result.stderr


def uneven() -> Callable[[int], int]:
    def make(number: int) -> int:
        time.sleep(0.02 if number % 7 == 0 else 0.0)
        return number * number

    return make


def test_results_come_in_the_order_of_the_work() -> None:
    found = list(workers.in_order(iter(range(100)), uneven, 3))
    assert found == [(number, number * number) for number in range(100)]
    assert list(workers.in_order(iter(()), uneven, 2)) == []


def breaking() -> Callable[[int], int]:
    def make(number: int) -> int:
        if number in (30, 31, 77):
            os._exit(5)
        return number * number

    return make


def test_work_that_ends_its_process_costs_no_other_its_result() -> None:
    found = dict(workers.in_order(iter(range(100)), breaking, 2))
    assert {number: one for number, one in found.items() if one != number * number} == dict.fromkeys(
        (30, 31, 77), workers.Lost(5)
    )


def slow() -> Callable[[int], int]:
    def make(number: int) -> int:
        time.sleep(0.03)
        return number

    return make


def quick() -> Callable[[int], int]:
    return lambda number: number


@pytest.mark.parametrize(("work", "together"), [(slow, {1}), (quick, {1, 8})])
def test_short_work_is_handed_over_in_groups_and_long_work_piece_by_piece(
    monkeypatch: pytest.MonkeyPatch, work: Callable[[], Callable[[int], int]], together: set[int]
) -> None:
    handed: list[int] = []
    give = workers._Worker.give

    def noting(self: workers._Worker[int], group: workers._Group[int]) -> None:
        handed.append(len(group.pieces))
        give(self, group)

    monkeypatch.setattr(workers._Worker, "give", noting)
    # So many that after the first ones, whose length is not known yet, all are handed over as it should be.
    tasks = range(60 if together == {1} else 4000)
    assert [result for _, result in workers.in_order(iter(tasks), work, 2)] == list(tasks)
    assert min(handed) == 1 and max(handed) == max(together)


def thresholds() -> Callable[[int], tuple[str | None, tuple[int, ...]]]:
    from vistime import cli  # which has a setting of its own, for programs that end soon

    assert cli.main
    return lambda _: (multiprocessing.get_start_method(allow_none=True), gc.get_threshold())


@pytest.mark.parametrize("copies", [pytest.param(False, id="spawn"), pytest.param(workers.COPIES, id="here")])
def test_every_process_frees_memory_as_its_parent_does(monkeypatch: pytest.MonkeyPatch, copies: bool) -> None:
    monkeypatch.setattr(workers, "COPIES", copies)
    before = gc.get_threshold()
    gc.set_threshold(4321, 7, 8)
    try:
        ((_, (began, found)),) = workers.in_order(iter([1]), thresholds, 1)
    finally:
        gc.set_threshold(*before)
    assert found == (4321, 7, 8)
    assert began == "spawn" or copies


@pytest.mark.skipif(not workers.COPIES, reason="processes begin empty here")
def test_an_early_end_leaves_what_waits_undone(tmp_path: Path) -> None:
    def work() -> Callable[[int], int]:
        def make(number: int) -> int:
            (tmp_path / str(number)).touch()
            time.sleep(0.05)
            return number

        return make

    with closing(workers.in_order(iter(range(40)), work, 2)) as results:
        for task, _ in results:
            if task == 3:
                break
    made = len(list(tmp_path.iterdir()))
    assert 4 <= made <= 8, "what each has in hand is finished, and no more"
