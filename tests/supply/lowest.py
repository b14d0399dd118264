"""The lowest versions that pyproject.toml allows, one a line: what CI installs to see that they still do.

python tests/supply/lowest.py                    what vistime needs to run and to be built
python tests/supply/lowest.py --check            says which of them are installed in another version, and ends with 1
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[2]
#: Groups of what only those need who change vistime: tests, style and types are looked at with the newest.
ASIDE: Final = ("bench", "dev")
_REQUIREMENT: Final = re.compile(r"(?P<name>[\w.-]+)(?:\[(?P<extras>[\w,\s-]+)\])?\s*(?P<range>[^;]*)")


def project() -> dict[str, Any]:
    """What pyproject.toml says."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def requirements() -> Iterator[tuple[str, str]]:
    """The name and the range of every package that is needed to run, with all extras, or to build."""
    said = project()
    groups = said["project"]["optional-dependencies"]
    wanted = [*said["project"]["dependencies"], *said["build-system"]["requires"]]
    wanted += [one for name, group in groups.items() if name not in ASIDE for one in group]
    for text in wanted:
        match = _REQUIREMENT.match(text)
        assert match, text
        if match["name"].lower() != said["project"]["name"]:
            yield normal(match["name"]), match["range"].replace(" ", "")


def normal(name: str) -> str:
    """A package's name as indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def numbers(text: str) -> tuple[int, ...]:
    """A version's numbers without zeros at its end, by which it is compared (PEP 440, releases only)."""
    found = [int(part) for part in re.match(r"[\d.]*", text)[0].split(".") if part]  # type: ignore[index]
    while found and not found[-1]:
        found.pop()
    return tuple(found)


def lowest() -> dict[str, str]:
    """The lowest version of each package that all ranges for it allow, as it is written there."""
    found: dict[str, str] = {}
    for name, range_ in requirements():
        bounds = re.findall(r">=([\d.]+)", range_)
        if len(bounds) != 1:
            raise SystemExit(f"{name}{range_}: this needs one lower bound, such as >=1.2")
        found[name] = max(found.get(name, "0"), bounds[0], key=numbers)
    return dict(sorted(found.items()))


def allows(range_: str, which: str) -> bool:
    """Whether a range of `>=` and `<` allows a version."""
    compare = {">=": lambda a, b: a >= b, "<": lambda a, b: a < b}
    parts = [re.fullmatch(r"(>=|<)([\d.]+)", part) for part in range_.split(",")]
    assert all(parts), range_
    return all(compare[part[1]](numbers(which), numbers(part[2])) for part in parts if part)


def different() -> Iterator[str]:
    """The packages that are installed in another version than the lowest, in words."""
    for name, wanted in lowest().items():
        try:
            there = version(name)
        except PackageNotFoundError:
            there = "not there"
        if there == "not there" or numbers(there) != numbers(wanted):
            yield f"{name}: {there} is installed, and {wanted} is the lowest"


def main() -> int:
    """Print what is asked for."""
    if sys.argv[1:] == ["--check"]:
        lines = list(different())
        print("\n".join(lines) or f"{len(lowest())} packages are installed in the lowest versions")
        return 1 if lines else 0
    print("\n".join(f"{name}=={which}" for name, which in lowest().items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
