"""The lock of the packages that vistime is changed with: each in one version, with the digests of its files.

    python tests/supply/lock.py --renew [--upgrade]    writes requirements-dev.lock anew (needs the package uv)
    python tests/supply/lock.py                        says what is wrong with it, and ends with 1

It holds neither an address nor a path: packages come from wherever yours come from.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from lowest import ROOT, allows, normal, project

LOCK: Final = Path(__file__).parent / "requirements-dev.lock"
HEAD: Final = """\
# Made by: python tests/supply/lock.py --renew
# Used by: pip install --require-hashes -r tests/supply/requirements-dev.lock
"""
_ENTRY: Final = re.compile(r"(?P<name>[\w.-]+)==(?P<version>[\w.+!-]+)(?: ; (?P<where>[^\\]+?))? \\")
_DIGEST: Final = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")


class Locked(NamedTuple):
    """A package in one version, for computers of which `where` is true, and how many files of it may be taken."""

    name: str
    version: str
    where: str
    digests: int


def read(text: str) -> list[Locked]:
    """What a lock holds. ValueError for a line that has no place in it."""
    found: list[Locked] = []
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        entry = _ENTRY.fullmatch(line)
        if entry:
            found.append(Locked(normal(entry["name"]), entry["version"], entry["where"] or "", 0))
        elif found and _DIGEST.fullmatch(line):
            found[-1] = found[-1]._replace(digests=found[-1].digests + 1)
        else:
            raise ValueError(f"this line does not belong there: {line}")
    return found


def wanted() -> Iterator[tuple[str, str]]:
    """Name and range of every package that development asks for: to run, all extras but `bench`, and to build."""
    said: dict[str, Any] = project()
    groups = said["project"]["optional-dependencies"]
    texts = [*said["project"]["dependencies"], *said["build-system"]["requires"]]
    texts += [one for name, group in groups.items() if name != "bench" for one in group]
    for text in dict.fromkeys(texts):
        match = re.fullmatch(r"([\w.-]+)(?:\[[^\]]*\])?\s*(.*)", text)
        assert match, text
        if match[1] != said["project"]["name"]:
            yield normal(match[1]), match[2].replace(" ", "")


def faults(text: str) -> Iterator[str]:
    """What is wrong with a lock, in words."""
    for sign in (
        "://",
        "file:",
        " @ ",
        "-i ",
        "--index",
        "--extra-index",
        "--find-links",
        "-e ",
        "/tmp",
        "/home",
        "/root",
    ):
        if sign in text:
            yield f'there is an address or a path in it: "{sign}"'
    try:
        locked = read(text)
    except ValueError as error:
        yield str(error)
        return
    for one in locked:
        if not one.digests:
            yield f"{one.name} has no digest"
    by_name: dict[str, list[Locked]] = {}
    for one in locked:
        by_name.setdefault(one.name, []).append(one)
    for name, range_ in wanted():
        if name not in by_name:
            yield f"{name} is asked for, and not in it"
        for one in by_name.get(name, []):
            if not allows(range_, one.version):
                yield f"{name} {one.version} is not in the range {range_}"


def renew(upgrade: bool) -> str:
    """The lock, made by uv for all computers and Pythons; versions that it has stay, if they may, without `upgrade`."""
    requirements = "".join(f"{name}{range_}\n" for name, range_ in wanted())
    command = [
        "uv", "pip", "compile", "-", "--universal", "--generate-hashes", "--no-header", "--no-annotate",
        "--python-version", project()["project"]["requires-python"].removeprefix(">="), "--quiet",
        "--no-emit-index-url", "--no-emit-find-links", "--output-file", str(LOCK),
        *(["--upgrade"] if upgrade else []),
    ]  # fmt: skip
    subprocess.run(command, input=requirements, text=True, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
    return HEAD + LOCK.read_text("utf-8").removeprefix(HEAD)


def main() -> int:
    """Renew the lock, or look it through."""
    if "--renew" in sys.argv:
        LOCK.write_text(renew("--upgrade" in sys.argv), "utf-8")
    said = list(faults(LOCK.read_text("utf-8")))
    print(
        "\n".join(said) or f"{len(read(LOCK.read_text('utf-8')))} packages are locked, each with its digests"
    )
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
