"""Independent pieces of work of the build, in several processes where they are to be had."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Final, TypeVar

Piece = TypeVar("Piece")
Made = TypeVar("Made")

MOST: Final = 4
"""Processes at once: each holds a font or a dictionary of its own, up to 0.5 GB."""


def in_processes(
    work: Callable[[Piece], Made], pieces: Sequence[Piece], jobs: int | None = None, together: int = 1
) -> list[Made]:
    """What `work` makes of each piece, in their order. `jobs`: processes; as many as processors, when not said.

    Of short work, so many pieces are handed over `together`. `work` is a function of a module, its pieces and results
    can be pickled, and it may be called once more for a piece: where processes are forbidden (some sandboxes) or lack
    semaphores (Android), all are worked on here, one by one. Raises what `work` raises.
    """
    jobs = min(jobs or os.cpu_count() or 1, MOST, -(-len(pieces) // together))
    if jobs > 1:
        try:
            with ProcessPoolExecutor(jobs) as pool:
                return list(pool.map(work, pieces, chunksize=together))
        except (OSError, NotImplementedError, BrokenProcessPool):
            pass
    return [work(piece) for piece in pieces]
