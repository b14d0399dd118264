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
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.reduction import ForkingPickler
from typing import Any, Final, Generic, NamedTuple, TypeVar

T = TypeVar("T")
R = TypeVar("R")

#: Whether processes start as copies of their parent; on other systems than Linux that is not safe, or not there.
COPIES: Final = sys.platform == "linux"
#: Pieces of work a process has: one in hand, and those that wait, so that it does not stand still while the one that
#: shares out is busy, or has to wait for its turn on a busy computer.
_AHEAD: Final = 8
#: As many bytes of them as surely find room in a pipe that nobody reads at the moment (8 KB on macOS): while a process
#: waits to be rid of a result, the one that shares out must not wait to be rid of work.
_ROOM: Final = 65536 if COPIES else 4096
#: How many pieces may be finished, or in work, before the oldest is: what has to be held in memory.
_WINDOW: Final = 16


class Lost(NamedTuple):
    """Stands for the result of work whose process ended, such as when the memory was full."""

    code: int | None


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
        self.has: list[tuple[int, T, bytes]] = []

    def has_room(self, data: bytes) -> bool:
        """Whether another piece of work can be handed to it without waiting."""
        waiting = sum(len(held) for _, _, held in self.has)
        return not self.has or (len(self.has) < _AHEAD and waiting + len(data) <= _ROOM)

    def give(self, number: int, task: T, data: bytes) -> None:
        """Hand it a piece of work, pickled."""
        self.has.append((number, task, data))
        with suppress(OSError):  # it has ended; `take` will say so
            self.pipe.send_bytes(data)

    def take(self) -> Any:
        """The result of its oldest piece. EOFError when it has ended."""
        try:
            return self.pipe.recv()
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
            task = pipe.recv()
            pipe.send(make(task))
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
    following, given = 0, 0
    ready = next(tasks, None)
    data = bytes(ForkingPickler.dumps(ready))
    while True:
        # After each result: whoever takes them may be busy with one for longer than the work in hand lasts.
        while ready is not None and given < following + _WINDOW * len(workers):
            worker = min(workers, key=lambda w: len(w.has))
            if not worker.has_room(data):
                break
            worker.give(given, ready, data)
            given += 1
            ready = next(tasks, None)
            data = bytes(ForkingPickler.dumps(ready))
        busy = any(worker.has for worker in workers)
        if not (busy or done or ready is not None):
            return
        if busy:
            _take(workers, done, work, None if following not in done else 0)
        if following in done:
            yield done.pop(following)
            following += 1


def _take(
    workers: list[_Worker[T]],
    done: dict[int, tuple[T, R | Lost]],
    work: Callable[[], Callable[[T], R]],
    timeout: float | None,
) -> None:
    """Take what is ready, after waiting for it at most so long (s; None: until there is something)."""
    busy = {worker.pipe: worker for worker in workers if worker.has}
    for pipe in wait(list(busy), timeout):
        worker = busy[pipe]
        number, task, _ = worker.has[0]
        try:
            done[number] = (task, worker.take())
            worker.has.pop(0)
        except EOFError:
            # The first is what it broke on; the next goes to the process that takes its place.
            worker.process.join(5)
            done[number] = (task, Lost(worker.process.exitcode))
            at = workers.index(worker)
            others = [other.pipe for other in workers if other is not worker]
            workers[at] = _Worker(work, others)
            for waiting in worker.has[1:]:
                workers[at].give(*waiting)
