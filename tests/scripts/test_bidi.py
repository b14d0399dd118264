"""The order of mixed lines: held against another implementation, and (slowly) against Unicode's own test."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vistime.layout import bidi

LETTERS = "אבגابتabcABC1290٣٤ .,:;-()[]{}<>+%/$€«»\u064b\u05b8\u3042"
#: Unicode's test, as Debian's package `unicode-data` has it.
CONFORMANCE = Path("/usr/share/unicode/BidiCharacterTest.txt")


def shown(text: str, base: int) -> str:
    """The letters of a line from left to right."""
    levels = bidi.at_line_end(text, bidi.levels(text, base), base)
    return "".join(text[i] for i in bidi.visual_order(levels))


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("abc", 0, "abc"),
        ("אבג", 1, "גבא"),
        ("אב Lewis גד", 1, "דג Lewis בא"),
        ("Lewis אב", 1, "בא Lewis"),
        ("אב 10:30 גד", 1, "דג 10:30 בא"),
        ("10:30 - 11:00", 1, "11:00 - 10:30"),
        ("אב (גד)", 1, ")דג( בא"),
        ("a (אב) b", 0, "a (בא) b"),
        ("אב (b)", 1, "(b) בא".replace("(b)", ")b(")),
        ("", 1, ""),
    ],
)
def test_known_lines(text: str, base: int, expected: str) -> None:
    assert shown(text, base) == expected


@given(st.text(LETTERS, max_size=24), st.sampled_from([0, 1]))
def test_another_implementation_agrees(text: str, base: int) -> None:
    other = pytest.importorskip("bidi")
    assert shown(text, base) == other.get_display(text, base_dir="LR"[base])


@given(st.text(max_size=20), st.sampled_from([0, 1]))
def test_no_text_is_too_much(text: str, base: int) -> None:
    levels = bidi.levels(text, base)
    assert sorted(bidi.visual_order(levels)) == list(range(len(text)))


def test_which_way_a_text_begins() -> None:
    assert bidi.base_level("1. Lewis") == 0
    assert bidi.base_level("1. אב") == 1
    assert bidi.base_level("10:30") is None
    assert bidi.base_level("\u2067אב\u2069 a") == 0


@pytest.mark.slow
@pytest.mark.skipif(not CONFORMANCE.is_file(), reason="the package unicode-data is not installed")
def test_unicode_conformance() -> None:
    count = 0
    for line in CONFORMANCE.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        codes, direction, base, levels, order = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        level = int(direction) if direction in "01" else bidi.base_level(text.split("\u2029")[0]) or 0
        assert level == int(base), line
        found = bidi.at_line_end(text, bidi.levels(text, level), level)
        kept = [i for i, wanted in enumerate(levels.split()) if wanted != "x"]
        assert [found[i] for i in kept] == [int(x) for x in levels.split() if x != "x"], line
        seen = [kept[i] for i in bidi.visual_order([found[i] for i in kept])]
        assert seen == [int(x) for x in order.split()], line
        count += 1
    assert count > 90_000
