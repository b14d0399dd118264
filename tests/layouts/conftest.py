"""What a page has to be is said once, in tests/layout; tests/paint reads the finished PDF."""

from __future__ import annotations

import sys
from pathlib import Path

for room in ("layout", "paint"):
    sys.path.append(str(Path(__file__).parents[1] / room))
