"""Work shared among processes, results in the order of the work.

Each process has a pipe of its own. When the one that shares out is killed, the pipes end, and the others end with
them after what they have in hand: nobody is left behind. They start as copies of their parent where the system has
that (Linux), with all that it has loaded. Elsewhere they begin empty, and are told how often it frees memory.
"""

from __future__ import annotations

import gc
import multiprocessing
import signal
import sys
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from itertools import islice
from multiprocessing.connection import Connection, wait
from multiprocessing.reduction import ForkingPickler
from typing import Any, Final, Generic, NamedTuple, TypeVar

T = TypeVar("T")
R = TypeVar("R")

#: Whether processes start as copies of their parent; on other systems than Linux that is not safe, or not there.
COPIES: Final = sys.platform == "linux"
#: Pieces of work a process has: those in hand, and those that wait, so that it does not stand still while the one that
#: shares out is busy, or has to wait for its turn on a busy computer.
_AHEAD: Final = 16
#: Pieces that are handed over together, at most so many and no more than take about so long (s): each time costs as
#: much as a tenth of a page.
_TOGETHER: Final = 8
_SHORT: Final = 0.02
#: As many bytes of them as surely find room in a pipe that nobody reads at the moment (8 KB on macOS): while a process
#: waits to be rid of a result, the one that shares out must not wait to be rid of work.
_ROOM: Final = 65536 if COPIES else 4096
#: How many pieces may be finished, or in work, before the oldest is: what has to be held in memory.
_WINDOW: Final = 16


class Lost(NamedTuple):
    """Stands for the result of work whose process ended, such as when the memory was full."""

    code: int | None


class _Group(NamedTuple, Generic[T]):
    """Pieces of work that are handed over together: each with its number, and all tasks pickled."""

    pieces: tuple[tuple[int, T], ...]
    data: bytes


def _group(pieces: Iterable[tuple[int, T]]) -> _Group[T]:
    pieces = tuple(pieces)
    return _Group(pieces, bytes(ForkingPickler.dumps([task for _, task in pieces])))


class _Worker(Generic[T]):
    """A process, its pipe, and the work it has."""

    def __init__(self, work: Callable[[], Callable[[T], Any]], others: list[Connection]) -> None:
        context: Any = multiprocessing.get_context("fork" if COPIES else "spawn")
        self.pipe, theirs = context.Pipe()
        # A copy of this process has the other workers' pipes, too: they would not end while it holds them.
        held = [*others, self.pipe] if COPIES else []
        given = (work, theirs, held, gc.get_threshold())
        self.process = context.Process(target=_serve, args=given, daemon=True)
        self.process.start()
        theirs.close()
        self.has: list[_Group[T]] = []

    @property
    def count(self) -> int:
        """How many pieces of work it has."""
        return sum(len(group.pieces) for group in self.has)

    def has_room(self, group: _Group[T]) -> bool:
        """Whether more work can be handed to it without waiting."""
        waiting = sum(len(held.data) for held in self.has)
        return not self.has or (
            self.count + len(group.pieces) <= _AHEAD and waiting + len(group.data) <= _ROOM
        )

    def give(self, group: _Group[T]) -> None:
        """Hand it work."""
        self.has.append(group)
        with suppress(OSError):  # it has ended; `take` will say so
            self.pipe.send_bytes(group.data)

    def take(self) -> tuple[float, list[Any]]:
        """How long its oldest work took (s), and the results. EOFError when it has ended."""
        try:
            taken: tuple[float, list[Any]] = self.pipe.recv()
            return taken
        except OSError:
            raise EOFError from None

    def end(self) -> None:
        """Let it finish what it has in hand, and go."""
        self.pipe.close()
        self.process.join(10)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


def _serve(
    work: Callable[[], Callable[[Any], Any]],
    pipe: Connection,
    held: list[Connection],
    garbage: tuple[int, ...],
) -> None:
    """Work until the pipe ends. `garbage` is how many objects may be left over before they are freed (`gc`)."""
    # Ctrl-C reaches all processes of a terminal: the one that shares out decides what becomes of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for other in held:
        other.close()
    make = work()
    # Afterwards: what it loads may set it, too.
    gc.set_threshold(*garbage)
    while True:
        try:
            tasks, begun = pipe.recv(), time.perf_counter()
            results = [make(task) for task in tasks]
            pipe.send((time.perf_counter() - begun, results))
        except (EOFError, OSError):
            return


def in_order(
    tasks: Iterator[T], work: Callable[[], Callable[[T], R]], jobs: int
) -> Generator[tuple[T, R | Lost], None, None]:
    """Each task with its result, in the order of the tasks, made by `jobs` processes.

    `work` makes the function that each process calls; it has to be one that can be pickled. When the caller stops
    early, what is in hand is finished first.
    """
    workers: list[_Worker[T]] = []
    try:
        for _ in range(jobs):
            workers.append(_Worker(work, [worker.pipe for worker in workers]))
        yield from _share(tasks, workers, work)
    finally:
        for worker in workers:
            worker.end()


def _share(
    tasks: Iterator[T], workers: list[_Worker[T]], work: Callable[[], Callable[[T], R]]
) -> Iterator[tuple[T, R | Lost]]:
    done: dict[int, tuple[T, R | Lost]] = {}
    numbered = enumerate(tasks)
    following, given, together, since = 0, 0, 1, 0
    ready = _group(islice(numbered, together))
    while True:
        # After each result: whoever takes them may be busy with one for longer than the work in hand lasts.
        while ready.pieces and given < following + _WINDOW * len(workers):
            worker = min(workers, key=lambda w: w.count)
            if not worker.has_room(ready):
                break
            worker.give(ready)
            given += len(ready.pieces)
            ready = _group(islice(numbered, together))
        if following in done and since < _TOGETHER:
            yield done.pop(following)
            following, since = following + 1, since + 1
            continue
        since = 0
        if any(worker.has for worker in workers):
            each = _take(workers, done, work, None if following not in done else 0)
            together = _together(each, ready) if each else together
        elif following not in done:
            return


def _together(each: float, group: _Group[T]) -> int:
    """How many pieces of work to hand over together, of which each takes so long (s), and as much room as those."""
    held = _ROOM * len(group.pieces) // (2 * len(group.data))
    return max(1, min(_TOGETHER, int(_SHORT / each), held))


def _take(
    workers: list[_Worker[T]],
    done: dict[int, tuple[T, R | Lost]],
    work: Callable[[], Callable[[T], R]],
    timeout: float | None,
) -> float:
    """Take what is ready, after waiting for it at most so long (s; None: until there is something).

    How long the slowest of it took for each piece (s); 0 when there was nothing.
    """
    busy = {worker.pipe: worker for worker in workers if worker.has}
    slowest = 0.0
    for pipe in wait(list(busy), timeout):
        worker = busy[pipe]
        pieces = worker.has[0].pieces
        try:
            seconds, results = worker.take()
            worker.has.pop(0)
            slowest = max(slowest, seconds / len(pieces))
            done.update(
                (number, (task, result)) for (number, task), result in zip(pieces, results, strict=True)
            )
        except EOFError:
            worker.process.join(5)
            again = worker.has[1:]
            if len(pieces) == 1:
                # It is what the process broke on; the next goes to the one that takes its place.
                number, task = pieces[0]
                done[number] = (task, Lost(worker.process.exitcode))
            else:
                # One of them: each by itself, it will show.
                again = [*(_group([piece]) for piece in pieces), *again]
            at = workers.index(worker)
            workers[at] = _Worker(work, [other.pipe for other in workers if other is not worker])
            for group in again:
                workers[at].give(group)
    return slowest
