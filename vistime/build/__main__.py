"""`python -m vistime.build [--force]`: make the data of a checkout by hand."""

from __future__ import annotations

import sys
from pathlib import Path

from vistime.build import BuildError, build_data


def main() -> int:
    """Build, and say what was done."""
    root = Path(__file__).parents[2]
    try:
        ran = build_data(root, root / "vistime" / "_data", force="--force" in sys.argv[1:])
    except BuildError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    if not ran:
        print("all data is up to date")
    return 0


if __name__ == "__main__":
    sys.exit(main())
