"""Ranges of dependencies have lower bounds that can be tried, and the lock for development keeps to them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from support import ROOT

sys.path.insert(0, str(ROOT / "tests" / "supply"))

import lock
import lowest

DIGEST = f"    --hash=sha256:{'a' * 64}"


def test_every_requirement_has_one_lower_bound() -> None:
    said = lowest.project()
    groups = [
        said["project"]["dependencies"],
        said["build-system"]["requires"],
        *said["project"]["optional-dependencies"].values(),
    ]
    for one in (requirement for group in groups for requirement in group):
        assert one.count(">=") == 1 or one.startswith("vistime["), one
        assert "==" not in one and "~=" not in one, f"{one} shuts newer ones out without a reason"


def test_lowest_versions_are_those_of_the_ranges() -> None:
    found = lowest.lowest()
    assert {"typer", "pillow", "reportlab", "jinja2", "pyyaml", "openpyxl", "hatchling", "uharfbuzz"} <= set(
        found
    )
    assert "pytest" not in found
    for name, range_ in lowest.requirements():
        assert lowest.allows(range_, found[name]), name


def test_one_package_has_one_range() -> None:
    """What is asked for twice (to build and to change it) is asked for in the same versions."""
    said: dict[str, set[str]] = {}
    for name, range_ in lock.wanted():
        said.setdefault(name, set()).add(range_)
    assert {name: ranges for name, ranges in said.items() if len(ranges) > 1} == {}


@pytest.mark.parametrize(
    ("range_", "version", "is_"),
    [
        (">=1.2", "1.2", True),
        (">=1.2", "1.2.0", True),
        (">=1.2", "1.10", True),
        (">=1.2", "1.1.9", False),
        (">=0.19.2,<0.28", "0.27.3", True),
        (">=0.19.2,<0.28", "0.28.0", False),
        (">=4.20", "4.26.0.20261006", True),
    ],
)
def test_what_a_range_allows(range_: str, version: str, is_: bool) -> None:
    assert lowest.allows(range_, version) is is_


def test_lock_keeps_to_the_ranges() -> None:
    text = lock.LOCK.read_text("utf-8")
    assert list(lock.faults(text)) == []
    assert len(lock.read(text)) > 50


def test_faults_of_a_lock_are_found() -> None:
    text = lock.LOCK.read_text("utf-8")
    jinja = next(line for line in text.splitlines() if line.startswith("jinja2=="))
    for wrong, said in (
        (text.replace(jinja, "jinja2==2.0 \\"), "jinja2 2.0 is not in the range"),
        (text.replace(jinja, "jinja3==3.1.6 \\"), "jinja2 is asked for, and not in it"),
        (f"{text}more==1.0 \\\n", "more has no digest"),
        (f"--index-url https://somewhere\n{text}", "an address or a path"),
        (f"{text}here @ file:///home/ann/here\n{DIGEST}\n", "an address or a path"),
        (f"{text}loose>=1.0\n{DIGEST}\n", "this line does not belong there"),
    ):
        assert any(said in fault for fault in lock.faults(wrong)), said


def test_ci_installs_the_lowest_and_the_newest() -> None:
    """The README's test command installs the newest that the ranges allow; the lowest have a step of their own."""
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "tests/supply/lowest.py" in script
    assert "the README's test command" in script
    assert Path(lowest.__file__).parent == ROOT / "tests" / "supply"
