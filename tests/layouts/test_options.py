"""What the options of several layouts do: colours of kinds of words, dials, copies, what is shown, spots for velcro."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from math import atan2, degrees
from pathlib import Path

import pytest
from support import bounds, definition, lay_out, one, texts
from test_measured import Sheet, printed

from vistime.layout.pages import Item, Page, PathItem, PictureItem, RectItem, TextItem
from vistime.templating.colour_key import find_colour_key
from vistime.templating.themes import contrast

STEPS = [
    {"text": "Mum", "picture": "none"},
    {"text": "Brush teeth"},
    {"text": "Happy"},
    {"text": "Bus"},
    {"text": "Hello", "picture": "none"},
    {"text": "Xyzzy", "picture": "none"},
]
KEY = {
    "people": "#ffeb3b",
    "action": "#4caf50",
    "description": "#2196f3",
    "thing": "#ff9800",
    "social": "#fda1ff",
}
WITH_BORDER = ["cards", "keyring", "day", "steps", "part-day", "week", "now-next"]


def pages(layout: str, steps: object = None, kind: str = "timetable", **options: str) -> list[Page]:
    """The pages of some steps in a layout."""
    if layout == "week":
        return one(definition(days={"Monday": steps or STEPS}, layouts=[{layout: options}])).pages
    key = {"timetable": "steps", "board": "choices"}[kind]
    return one(definition(kind, layouts=[{layout: options}], **{key: steps or STEPS})).pages


def items(found: list[Page]) -> list[Item]:
    """The items of all pages."""
    return [item for page in found for item in page.items]


# ---- borders


def test_built_in_key_is_the_modified_fitzgerald_one() -> None:
    key = find_colour_key(None)
    assert {kind: key[kind] for kind in KEY} == KEY


@pytest.mark.parametrize("layout", WITH_BORDER)
def test_border_has_the_colour_of_its_kind_of_words(layout: str) -> None:
    found = items(pages(layout, border="category"))
    bands = Counter(i.fill for i in found if isinstance(i, RectItem) and i.fill in KEY.values())
    assert set(bands) == set(KEY.values())
    for number, band in enumerate(found):
        if isinstance(band, RectItem) and band.fill in KEY.values():
            inner = found[number + 1]
            # A border and no fill; dark lines on both sides of it, for yellow alone is not to be seen on white.
            assert isinstance(inner, RectItem)
            assert inner.fill == "#ffffff"
            assert inner.w > 0.8 * band.w
            for line in (band, inner):
                assert line.stroke
                assert contrast(line.stroke, "#ffffff") >= 3


@pytest.mark.parametrize("layout", WITH_BORDER)
def test_without_border_there_is_no_outline(layout: str) -> None:
    plain = [i for i in items(pages(layout)) if isinstance(i, RectItem) and i.stroke]
    bare = [i for i in items(pages(layout, border="none")) if isinstance(i, RectItem) and i.stroke]
    assert len(bare) < len(plain)


def test_words_of_two_kinds_and_photos_get_the_colour_of_their_words(tmp_path: Path) -> None:
    from PIL import Image

    Image.new("RGB", (40, 40), "teal").save(tmp_path / "gran.jpg")
    steps = [
        {"text": "Gran", "picture": "gran.jpg"},
        "Brush teeth & bus",
        {"text": "Our thing", "picture": "bus"},
    ]
    laid = one(definition(steps=steps, layouts=[{"cards": {"border": "category"}}]), tmp_path)
    bands = [i.fill for i in laid.pages[0].items if isinstance(i, RectItem) and i.fill in KEY.values()]
    assert bands == [KEY["people"], KEY["action"], KEY["thing"]]


def test_lines_have_no_colours() -> None:
    laid = one(definition(steps=STEPS, layouts=[{"cards": {"border": "category"}}], ink="lines"))
    assert not {i.fill for i in laid.pages[0].items if isinstance(i, RectItem)} & set(KEY.values())


def test_own_key_counts_instead(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "colour-key.yaml").write_text('action: "#123456"\n', encoding="utf-8")
    laid = one(definition(steps=STEPS, layouts=[{"cards": {"border": "category"}}]), tmp_path)
    fills = {i.fill for i in laid.pages[0].items if isinstance(i, RectItem)}
    assert "#123456" in fills
    assert not fills & set(KEY.values())


@pytest.mark.parametrize(
    ("text", "said"),
    [("verbs: '#123456'\n", "verbs"), ("action: green\n", "action"), ("title: Mine\n", "colours"),
     ("- a\n", "colours")],
)  # fmt: skip
def test_wrong_key_is_said(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "colour-key.yaml").write_text(text, encoding="utf-8")
    laid, report = lay_out(definition(steps=STEPS, layouts=[{"cards": {"border": "category"}}]), tmp_path)
    (found,) = [d for d in report if d.severity == "error"]
    assert not laid
    assert found.code == "colour-key"
    assert said in found.message
    assert found.hint


# ---- picture, word, both


@pytest.mark.parametrize("layout", [*WITH_BORDER, "choice"])
def test_picture_or_word_alone(layout: str) -> None:
    kind, steps = ("board" if layout == "choice" else "timetable"), ["Bus", "Bath"]
    for show, drawn, said in (("both", True, True), ("picture", True, False), ("word", False, True)):
        found = pages(layout, steps, kind, show=show)
        assert any(isinstance(i, PictureItem) for i in items(found)) == drawn, show
        assert any("Bus" in texts(page) for page in found) == said, show


def test_words_alone_are_larger_and_what_has_no_picture_keeps_its_word() -> None:
    def size(found: list[Page], word: str) -> float:
        return next(i.size for i in items(found) if isinstance(i, TextItem) and i.text == word)

    assert size(pages("cards", ["Bus"], show="word"), "Bus") > size(pages("cards", ["Bus"]), "Bus")
    bare = pages("cards", ["Bus", {"text": "Hello", "picture": "none"}], show="picture")
    assert [t for t in texts(bare[0]) if t in ("Bus", "Hello")] == ["Hello"]


@pytest.mark.parametrize("layout", ["cards", "keyring", "part-day", "choice", "now-next"])
def test_label_stands_above_or_below(layout: str) -> None:
    kind = "board" if layout == "choice" else "timetable"
    for at, sign in (("above", 1), ("below", -1)):
        found = items(pages(layout, ["Bus", "Bath"], kind, label=at))
        picture = next(bounds(i) for i in found if isinstance(i, PictureItem))
        word = next(bounds(i) for i in found if isinstance(i, TextItem) and i.text == "Bus")
        assert sign * (picture.y - word.y) > 0, at


@pytest.mark.parametrize("layout", ["cards", "keyring", "now-next", "part-day", "week"])
def test_done_is_seen(layout: str) -> None:
    done = items(pages(layout, [{"text": "Bus", "done": "yes"}]))
    plain = items(pages(layout, ["Bus"]))
    assert len(done) == len(plain) + 3, "a box with its tick of two strokes"


# ---- how long


def shaded(found: list[Page]) -> list[float]:
    """The share of each dial that is shaded, from the angles of its sector."""
    shares = []
    for sector in (i for i in items(found) if isinstance(i, PathItem) and len(i.points) > 8):
        xs, ys = [p[0] for p in sector.points], [p[1] for p in sector.points]
        area = sum(xs[i - 1] * ys[i] - xs[i] * ys[i - 1] for i in range(len(xs))) / 2
        full = max(abs(p[0] - sector.points[0][0]) for p in sector.points)
        radius = max(((p[0] - xs[0]) ** 2 + (p[1] - ys[0]) ** 2) ** 0.5 for p in sector.points)
        assert full > 0
        shares.append(area / (3.14159265 * radius**2))
    return shares


@pytest.mark.parametrize("minutes", [5, 15, 20, 45, 59])
@pytest.mark.parametrize("turn", ["dial", "timer"])
def test_dial_is_shaded_by_the_minutes(minutes: int, turn: str) -> None:
    (share,) = shaded(pages("day", [{"text": "Bus", "minutes": minutes}], duration=turn))
    assert abs(share) == pytest.approx(minutes / 60, abs=0.002)
    assert (share > 0) == (turn == "dial"), "clockwise as a clock, or back from the top as a timer"


def test_dial_begins_at_the_top() -> None:
    found = items(pages("day", [{"text": "Bus", "minutes": 15}], duration="dial"))
    (sector,) = [i for i in found if isinstance(i, PathItem)]
    (x0, y0), (x1, y1), (x2, y2) = sector.points[0], sector.points[1], sector.points[-1]
    assert (x1 - x0) == pytest.approx(0, abs=0.01)
    assert y1 < y0
    assert degrees(atan2(y2 - y0, x2 - x0)) == pytest.approx(0, abs=0.01), "a quarter past"


@pytest.mark.parametrize(("minutes", "dials"), [(60, 1), (90, 2), (120, 2), (240, 4), (241, 0)])
def test_each_hour_has_a_dial_of_its_own_up_to_four(minutes: int, dials: int) -> None:
    found = pages("cards", [{"text": "Bus", "minutes": minutes}], duration="dial", size="60")
    assert len([i for i in items(found) if isinstance(i, PathItem)]) == dials
    assert any("min" in text for text in texts(found[0])[:1]) == (dials == 0), "a long time is said in digits"


# ---- copies


def cards(count: str, **content: object) -> Counter[str]:
    """How many cards of each text there are."""
    laid = one(definition(layouts=[{"cards": {"copies": count}}], **content))
    return Counter(text for page in laid.pages for text in texts(page) if text in ("Bus", "Bath", "Toilet"))


@pytest.mark.parametrize(
    ("copies", "expected"),
    [("needed", {"Bus": 1, "Toilet": 2}), ("all", {"Bus": 1, "Toilet": 2}), ("1", {"Bus": 1, "Toilet": 1}),
     ("3", {"Bus": 3, "Toilet": 3})],
)  # fmt: skip
def test_same_activity_twice_needs_two_cards(copies: str, expected: dict[str, int]) -> None:
    assert cards(copies, steps=["Toilet", "Bus", "Toilet"]) == expected


@pytest.mark.parametrize(
    ("copies", "expected"),
    [("needed", {"Bus": 1, "Toilet": 2, "Bath": 1}), ("all", {"Bus": 2, "Toilet": 4, "Bath": 1})],
)  # fmt: skip
def test_week_needs_the_most_of_any_day(copies: str, expected: dict[str, int]) -> None:
    days = {"Monday": ["Toilet", "Bus", "Toilet"], "Tuesday": ["Bus", "Toilet"], "Friday": ["Bath", "Toilet"]}
    assert cards(copies, days=days) == expected


def test_step_says_itself_how_many_copies_there_are() -> None:
    steps = ["Bus", {"text": "Toilet", "copies": 3}]
    for copies in ("needed", "all", "1", "2"):
        assert cards(copies, steps=steps)["Toilet"] == 3
    board = definition("board", choices=[{"text": "Toilet", "copies": "2"}, "Bus"], layouts=["cards"])
    assert texts(one(board).pages[0]).count("Toilet") == 2


def test_numbered_cards_are_cards_of_their_steps() -> None:
    found = pages("cards", ["Toilet", "Bus", "Toilet"], numbers="yes")
    assert [t for t in texts(found[0]) if t.isdigit()] == ["1", "2", "3"]


# ---- velcro, laminating, corners


@pytest.mark.parametrize(
    ("layout", "kind", "options", "count"),
    [("day", "timetable", {"done": "column"}, 4), ("now-next", "timetable", {"label": "none"}, 2),
     ("part-day", "timetable", {}, 2), ("choice", "board", {}, 2), ("tokens", "board", {"places": "5"}, 6)],
)  # fmt: skip
def test_boards_have_spots_for_velcro(layout: str, kind: str, options: dict[str, str], count: int) -> None:
    found = pages(layout, ["Bus", "Bath"], kind, velcro="board", **options)[:1]
    spots = [b for b in (bounds(i) for i in items(found) if isinstance(i, RectItem)) if abs(b.w - 16) < 0.01]
    assert [round(s.h, 2) for s in spots] == [16] * count
    if layout != "tokens":
        assert not [i for i in items(found) if isinstance(i, PictureItem)], "the pictures are on the cards"


def test_bare_board_is_printed_once() -> None:
    assert len(pages("now-next", ["Bus", "Bath", "Toilet"], velcro="board", label="none")) == 1
    assert len(pages("now-next", ["Bus", "Bath", "Toilet"], velcro="board")) == 2


@pytest.mark.parametrize(("allowance", "across", "down"), [("0", 3, 5), ("3", 3, 5), ("10", 3, 4)])
def test_allowance_for_laminating_stands_between_the_cards(allowance: str, across: int, down: int) -> None:
    sheet: Sheet = printed("cards", "timetable", 60, "A4", copies="all", size="50", lamination=allowance)[0]
    upright, level = sheet.cuts(upright=True), sheet.cuts(upright=False)
    gap = 2 * float(allowance)
    expected = [50.0, gap] * (across - 1) + [50.0] if gap else [50.0] * across
    assert [b - a for a, b in pairwise(upright)] == pytest.approx(expected, abs=0.1)
    assert len(level) == (2 * down if gap else down + 1)


def test_corners() -> None:
    def radii(corners: str) -> set[float]:
        found = items(pages("cards", ["Bus"], corners=corners))
        return {i.radius for i in found if isinstance(i, RectItem) and i.w > 40}

    assert radii("square") == {0.0}
    assert min(radii("round")) > 2


@pytest.mark.parametrize(
    ("steps", "layout", "printed_words"),
    [
        (["1. Walk", "2) Wait", "Step 3: Sit"], "steps", ["Walk", "Wait", "Sit"]),
        (["1. Walk", "2. Wait"], "steps: {numbers: no}", ["1. Walk", "2. Wait"]),
        (["Walk", "2. Wait"], "steps", ["Walk", "2. Wait"]),
        (["2. Class", "1. Class"], "steps", ["2. Class", "1. Class"]),
        (["1-2-3 song", "2. Wait"], "steps", ["1-2-3 song", "2. Wait"]),
    ],
)
def test_own_numbers_are_not_said_twice(
    steps: list[str], layout: str, printed_words: list[str], tmp_path: Path
) -> None:
    lines = "".join(f'  - {{text: "{text}", picture: none}}\n' for text in steps)
    laid, _ = lay_out(f"timetable: T\nlayouts: [{layout}]\nsteps:\n{lines}", tmp_path)
    words = texts(laid[0].pages[0])
    assert [text for text in words if text in printed_words] == printed_words
