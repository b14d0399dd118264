"""What is slow or large happens here, when a wheel is built: symbols, fonts, vocabulary made ready to use.

Runs in the build hook, where only the build requirements are installed: nothing here may import what a
person's vistime needs at run time.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from vistime.build.files import write_whole
from vistime.build.step import BuildError, Step

__all__ = ["STEPS", "BuildError", "Step", "build_data"]

STEPS = (
    "vistime.build.symbols:OpenMoji",
    "vistime.build.symbols:Drawn",
    "vistime.build.fonts:Fonts",
    "vistime.build.words:Words",
    "vistime.build.names:Names",
    "vistime.build.calendars:Calendars",
    "vistime.build.templates:Templates",
)
"""The steps, as module and class."""

_STAMPS = "stamps.json"


def build_data(
    root: Path, out: Path, force: bool = False, report: Callable[[str], None] = print
) -> list[str]:
    """Make what is missing or out of date in the data folder `out` of the checkout `root`.

    Returns the names of the steps that ran; `force` runs them all. Raises BuildError.
    """
    try:
        stamps: dict[str, str] = json.loads((out / _STAMPS).read_text("utf-8"))
    except (OSError, ValueError):
        stamps = {}
    ran: list[str] = []
    for place in STEPS:
        module, _, kind = place.partition(":")
        step: Step = getattr(import_module(module), kind)()
        began = time.perf_counter()
        wanted = step.fingerprint(root)
        present = all((out / name).is_file() for name in step.files)
        if not force and present and stamps.get(step.name) == wanted:
            continue
        made = step.make(root, out)
        stamps[step.name] = wanted
        write_whole(out / _STAMPS, json.dumps(stamps, indent=1, sort_keys=True).encode("ascii"))
        ran.append(step.name)
        report(f"{step.name}: {made} ({time.perf_counter() - began:.1f} s)")
    return ran
