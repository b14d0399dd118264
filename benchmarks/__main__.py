"""Measure, from the root of a checkout: `python -m benchmarks [page] [booklet] [photos] [pack] [growth] [--quick]`.

All cases take less than five minutes on two cores; `--quick` a tenth of that. What is needed beside vistime comes with
`pip install -e '.[bench]'`. Machines are noisy: trust the ratios of one run.
"""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
import time
from pathlib import Path

from benchmarks.cases import CASES


def main() -> None:
    """Run the cases that are asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "cases", nargs="*", metavar="CASE", help=f"{', '.join(CASES)}; all of them if none is named"
    )
    parser.add_argument("--quick", action="store_true", help="a tenth of the documents")
    wanted = parser.parse_args()
    for name in wanted.cases:
        if name not in CASES:
            parser.error(f"there is no case {name!r}; there are {', '.join(CASES)}")
    # What runs elsewhere finds this checkout, as this process did; compiled modules may be kept, as usual.
    root = str(Path(__file__).parent.parent)
    os.environ["PYTHONPATH"] = os.pathsep.join([root, *filter(None, [os.environ.get("PYTHONPATH")])])
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores{load}")
    for name in wanted.cases or CASES:
        case = CASES[name]
        print(f"\n{name}: {(case.__doc__ or '').splitlines()[0]}")
        begin = time.perf_counter()
        with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
            case(Path(folder), 0.1 if wanted.quick else 1.0)
        print(f"  ({time.perf_counter() - begin:.0f} s)")


if __name__ == "__main__":
    main()
