"""Whether something is there for us: what may not even be looked at counts as not there, rather than as an error.

`Path.is_file` and its like raise PermissionError below a folder that is closed to us, such as the home of somebody else
in which a service was started.
"""

from __future__ import annotations

import os
from pathlib import Path


def file(path: Path) -> bool:
    """Whether there is an ordinary file, or a link to one."""
    return os.path.isfile(path)  # noqa: PTH113


def folder(path: Path) -> bool:
    """Whether there is a folder, or a link to one."""
    return os.path.isdir(path)  # noqa: PTH112


def anything(path: Path) -> bool:
    """Whether there is anything of that name."""
    return os.path.exists(path)  # noqa: PTH110
