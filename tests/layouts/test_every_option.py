"""Every option of every layout, on every paper: enumerated from the layouts' own descriptions, so that a new layout
and a new option are held by these tests as soon as they exist.

A quick run sets one option at a time; `-m slow` combines them.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from support import ALL_LAYOUTS, INKS, bounds, definition
from test_properties import Look, followed, looked_at

from vistime.templating.layouts import LayoutSpec, Option, find_layout
from vistime.units import PAPERS

#: What options of words are tried with; others keep what they have.
WORDS = {"words": ["none", "I would like"], "today": ["Tuesday"]}
#: Sizes of cards in use, the smallest that may be asked for, and one that only larger papers have room for.
SIZES = ["20", "38", "40", "45", "50", "50x60", "60", "75", "90", "85.6x54", "54x85.6", "128"]
#: So many combinations of a layout at most are tried, dealt out over the papers.
MOST = 40

SHORT = ["Toilet", "Brush teeth", "Put on coat and shoes", "Bath / Shower", "no running", "School"]
LONG = "Put on your coat, your hat and your wellies, and wait for Grandad at the front door until the taxi has come"
TEXT = "On Thursday we go to the library. We look at books, and I can choose one to take home with me. "

Use = dict[str, str]


def values_of(option: Option) -> list[str]:
    """The values to try an option with, as a person writes them."""
    match option.kind:
        case "choice":
            return list(option.choices)
        case "switch":
            return ["yes", "no"]
        case "number":
            return [f"{option.low:.0f}", f"{min(option.high, 60):.0f}"]
        case "length":
            return [f"{option.low:g}", f"{option.high:g}"]
        case "size":
            return SIZES
        case "list":
            return ["all", option.choices[0], ", ".join(option.choices[1:])]
        case "picture":
            return ["bus", "none", "wide.jpg"]
        case "date":
            return ["2026-12-01"]
        case "text":
            return WORDS.get(option.name, [])
    raise AssertionError(f"teach this test the options of kind {option.kind}")


def one_at_a_time(spec: LayoutSpec) -> Iterator[Use]:
    """The defaults, and then each value of each option with the defaults of the others."""
    yield {}
    for option in spec.options.values():
        yield from ({option.name: value} for value in values_of(option))


def combined(spec: LayoutSpec) -> list[Use]:
    """All combinations of the options' values, or a good many of them in no order."""
    names = [option.name for option in spec.options.values() if values_of(option)]
    values = [values_of(spec.options[name]) for name in names]
    count = 1
    for some in values:
        count *= len(some)
    if count <= MOST:
        return [dict(zip(names, some, strict=True)) for some in product(*values)]
    dice = random.Random(spec.name)
    return [{name: dice.choice(some) for name, some in zip(names, values, strict=True)} for _ in range(MOST)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with photos of several shapes."""
    path = tmp_path_factory.mktemp("photos")
    for name, size in {"tall.jpg": (60, 160), "wide.jpg": (200, 60)}.items():
        Image.new("RGB", size, "teal").save(path / name)
    return path


def item(number: int, kind: str, long: bool, told: bool) -> dict[str, str]:
    """An item with everything that one can have, now and then. A story that is `told` has sentences."""
    values = {"text": LONG if long and number % 2 else SHORT[number % len(SHORT)]}
    values["picture"] = ("bath", "tall.jpg", "🚌", "wide.jpg", "none", "a word without a picture")[number % 6]
    if told:
        values["text"] = TEXT * (18 if long and number == 2 else 1 + number % 3)
        if number % 2:
            values["heading"] = "At the library"
    if kind == "timetable" and number % 3 != 2:
        values |= {"time": "12:30 - 13:45" if number % 2 else "8:05", "minutes": "45", "done": "yes"}
        values["change"] = ("cancelled", "surprise", "moved", "new")[number % 4]
    return values


def written(spec: LayoutSpec, kind: str, use: Use, *, long: bool, **settings: str) -> str:
    """A definition with seven items in a layout."""
    items = [item(number, kind, long, kind == spec.kinds[0] == "story") for number in range(7)]
    content: dict[str, Any] = {{"timetable": "steps", "board": "choices", "story": "pages"}[kind]: items}
    if spec.needs == "days":
        content = {"days": {"Monday": items[:4], "Tuesday": items[4:], "Wednesday": []}}
    elif spec.needs == "month":
        days = {
            "1-4": ["Mum"],
            "4": ["Dad"],
            "2": items[:2],
            "every Friday": items[2:3],
            "31": items[3:5],
            "20": items[5:],
        }
        content = {"month": "December 2026", "places": ["Mum", "Dad"], "days": days}
    elif spec.needs == "event":
        content["event"] = {"date": "25 December 2026", **({"text": LONG} if long else {})}
    title = "What we do on the days when Grandad comes to us" if long else "What we do today"
    return definition(kind, title, layouts=[{spec.name: use}], **settings, **content)


def hold(spec: LayoutSpec, kind: str, use: Use, folder: Path, **settings: str) -> None:
    """What must hold for a layout with these options: nothing to be said of short labels, no long one lost.

    Where the paper has no room for the cells, that is said, and nothing else.
    """
    for long in (False, True):
        laid, trace, report = followed(written(spec, kind, use, long=long, **settings), folder)
        if {d.code for d in report if d.severity == "error"} == {"cell-too-large"}:
            assert not laid
            return
        errors = [str(d) for d in report if d.severity == "error"]
        assert not errors, (use, settings, errors)
        Look(laid[0], trace, report).everything()
        said = [str(d) for d in report if not d.code.startswith("picture-")]
        assert long or not said, (use, settings, said)


USES = [(name, use) for name in ALL_LAYOUTS for use in one_at_a_time(find_layout(name, None))]


@pytest.mark.parametrize(
    ("layout", "use"), USES, ids=["-".join([name, *map("=".join, use.items())]).replace(" ", "") for name, use in USES]
)  # fmt: skip
def test_each_option(layout: str, use: Use, folder: Path) -> None:
    spec = find_layout(layout, None)
    first = USES.index((layout, use))
    # One of the papers for each value.
    kind = spec.kinds[first % len(spec.kinds)]
    settings = {"paper": list(PAPERS)[first % len(PAPERS)], "ink": INKS[first % len(INKS)]}
    if first % 2:
        settings |= {"for": "Amelia-Jane Featherstonehaugh", "photo": "tall.jpg"}
    hold(spec, kind, use, folder, **settings)


@pytest.mark.slow
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("layout", ALL_LAYOUTS)
def test_all_options_together(layout: str, paper: str, folder: Path) -> None:
    spec = find_layout(layout, None)
    turn = list(PAPERS).index(paper)
    for number, use in enumerate(combined(spec)):
        if number % len(PAPERS) != turn:
            continue
        named = {"photo": "wide.jpg", "for": "Lewis"} if number // len(PAPERS) % 2 else {}
        hold(
            spec, spec.kinds[number // len(PAPERS) // 2 % len(spec.kinds)], use, folder, paper=paper, **named
        )


@pytest.mark.parametrize("layout", ALL_LAYOUTS)
def test_ink_takes_nothing_away(layout: str, folder: Path) -> None:
    """In grey and in lines the same things stand on the same pages."""
    spec = find_layout(layout, None)
    for kind in spec.kinds:
        pages = {}
        for ink in INKS:
            look = looked_at(written(spec, kind, {}, long=True, ink=ink, photo="tall.jpg"), folder)
            look.everything()
            pages[ink] = [[(type(i), bounds(i)) for i in traced.page.items] for traced in look.pages]
        assert pages["grey"] == pages["colour"]
        assert [[kind for kind, _ in page] for page in pages["lines"]] == [
            [kind for kind, _ in page] for page in pages["colour"]
        ]


def test_new_kinds_of_options_are_not_left_out() -> None:
    for name in ALL_LAYOUTS:
        for option in find_layout(name, None).options.values():
            assert values_of(option) or option.kind == "text"
