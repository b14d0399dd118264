"""The build hook: makes vistime's data when a wheel is built or the checkout is installed as editable."""

from __future__ import annotations

import compileall
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DataHook(BuildHookInterface):  # type: ignore[type-arg]
    """Fills `vistime/_data`, which git ignores and the wheel carries."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the data before the files are collected; `version` is "standard" or "editable"."""
        root = Path(self.root)
        sys.path.insert(0, str(root))
        try:
            from vistime.build import build_data as make_data

            make_data(root, root / "vistime" / "_data", report=self.app.display_info)
        finally:
            sys.path.remove(str(root))
        if version == "editable":
            # pip compiles what it copies; a checkout is left to Python, which may have been told not to write
            # (PYTHONDONTWRITEBYTECODE): then each command would compile all of vistime anew, for 0.2 s.
            compileall.compile_dir(root / "vistime", quiet=2)
        build_data["artifacts"].append("/vistime/_data/**")
