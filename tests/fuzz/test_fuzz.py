"""Any bytes give data, pages or diagnostics: never a traceback. The longer runs are made by `run.py`."""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))
from run import NAMES, Trial, changed
from support import ROOT, lay_out
from targets import FOUND, TARGETS

from vistime.layout.elements import ATTRIBUTES

QUICK = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
KEYS = [
    "timetable", "story", "board", "pack", "for", "photo", "language", "languages", "layouts", "paper",
    "theme", "ink", "font", "skin", "hair", "steps", "days", "pages", "choices", "choice", "tokens",
    "feelings", "include", "visit", "pictures", "fields", "event", "month", "places", "silence", "packs",
    "pronouns", "text", "picture", "time", "minutes", "change", "heading", "copies", "done", "spare", "cards",
    "symbols", "age", "Steps", "stepps",
]  # fmt: skip

words = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [
            "",
            "Wake up",
            "day",
            "A4",
            "12:30",
            "no",
            "{name}",
            "a.jpg",
            "-1",
            "1e9",
            "5 December",
            "🚌",
            "none",
        ]
    ),
)
values = st.recursive(
    st.one_of(words, st.none(), st.booleans(), st.integers(-5, 10**6)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.one_of(st.sampled_from(KEYS), words), inner, max_size=4),
    ),
    max_leaves=12,
)
near_misses = st.builds(
    lambda kind, title, more: {kind: title, **more},
    st.sampled_from(["timetable", "story", "board", "pack"]),
    words,
    st.dictionaries(st.sampled_from(KEYS), values, max_size=6),
)
right = st.builds(
    lambda title, steps: {"timetable": title or "A", "steps": steps},
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs", "S")), max_size=40),
    st.lists(words, min_size=1, max_size=8),
)


@QUICK
@given(st.one_of(near_misses, right))
def test_definitions_and_near_misses_give_pages_or_diagnostics(data: dict[str, object]) -> None:
    import json

    laid, report = lay_out(json.dumps(data, ensure_ascii=False))
    for one in laid:
        assert one.pdf().startswith(b"%PDF-")
    assert laid or len(report)
    assert not any(d.code == "fault" for d in report)


VALUES = [
    "0", "1", "-1mm", "9mm", "1e9mm", "nan", "50%", "50% a", "a", "", "inf", "A4", "A4 landscape", "99999999999",
    "auto", "yes", "start", "center", "stretch", "between", "continue", "10:30", "20mm..60mm", "#ffffff", "item",
    "decoration", "pl", "mm",
]  # fmt: skip


def _written(tag: str, attributes: dict[str, str], inner: list[str]) -> str:
    said = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return f"<{tag}{said}>{''.join(inner)}</{tag}>"


def _elements(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Elements with attributes of their own, and one of any."""

    def one(tag: str) -> st.SearchStrategy[str]:
        names = st.sampled_from([*ATTRIBUTES[tag], "x"])
        attributes = st.dictionaries(names, st.sampled_from(VALUES), max_size=3)
        return st.builds(_written, st.just(tag), attributes, st.lists(inner, max_size=3))

    return st.sampled_from(sorted(ATTRIBUTES)).flatmap(one)


markups = st.recursive(
    st.sampled_from(["words", "", "&amp;", "<text>words</text>", "<space/>"]), _elements, max_leaves=12
)


@settings(QUICK, max_examples=60)
@given(markups)
def test_any_markup_gives_pages_or_diagnostics(body: str) -> None:
    from vistime.diagnostics import VistimeError
    from vistime.layout import engine, markup

    try:
        boxes = markup.parse(f'<document><page paper="A4">{body}</page></document>', {})
        engine.layout(boxes, "lexend", "en")
    except VistimeError as error:
        assert error.diagnostics


@pytest.mark.parametrize("name", TARGETS)
def test_unchanged_files_are_read(name: str) -> None:
    """What is changed at random is right before, or nothing behind the first lines of a reader would be reached."""
    from vistime.diagnostics import VistimeError
    from vistime.layout import engine, markup

    trial = Trial(name, keep=False)
    seeds = trial.target.seeds()
    assert len(seeds) > 1
    assert all(trial(data) for data in seeds[:30])
    if name == "page":
        for data in seeds:
            try:
                assert engine.layout(markup.parse(data.decode(), {}), "lexend", "en").pages
            except VistimeError as error:
                raise AssertionError(str(error.diagnostics[0])) from None


@pytest.mark.parametrize("name", TARGETS)
def test_changed_files(name: str) -> None:
    """A second or so of what `run.py` does for longer; the same in each run."""
    trial = Trial(name, keep=False)
    corpus = [data[:8000] for data in trial.target.seeds()]
    chance = random.Random(name)
    until = time.process_time() + 1.0
    for _ in range(100):
        assert trial(changed(chance.choice(corpus), corpus, trial.target.words, chance)), trial.places
        if time.process_time() > until:
            break


@pytest.mark.parametrize("path", sorted(FOUND.glob("*-*")), ids=lambda path: path.name)
def test_what_was_found_stays_mended(path: Path) -> None:
    trial = Trial(path.name.partition("-")[0], keep=False)
    assert trial(path.read_bytes()), trial.places


def test_fixtures_of_messages_are_part_of_what_is_changed() -> None:
    assert (ROOT / "tests" / "errors" / "yaml-alias-endless.yaml").read_bytes() in TARGETS[
        "definition"
    ].seeds()


def test_names_of_targets() -> None:
    assert tuple(TARGETS) == NAMES
