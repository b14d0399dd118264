"""What a step of the build is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path


class BuildError(Exception):
    """The data cannot be made; the message says why and what to do."""


class Step(ABC):
    """One kind of data that the build makes.

    `files` are the results, below the data folder; a step runs again when one of them is missing or its
    fingerprint has changed.
    """

    name: str
    files: tuple[str, ...]

    @abstractmethod
    def fingerprint(self, root: Path) -> str:
        """A hash of all that the result depends on, code included, quickly made; `root` is the checkout."""

    @abstractmethod
    def make(self, root: Path, out: Path) -> str:
        """Write the files into `out`, and say in a few words what was made. Raises BuildError."""
