"""What stands on the pages of each layout: how many, in which order, and what is marked."""

from __future__ import annotations

from collections import Counter

import pytest
from support import bounds, definition, lay_out, one, overlap, texts

from vistime.layout.pages import Page, PictureItem, RectItem, TextItem
from vistime.pipeline import Laid
from vistime.templating.themes import ROLES, contrast, find_theme

PLAIN_ACCENT = find_theme("plain", None)["accent"]


def made(layout: str, kind: str, items: object, **values: object) -> Laid:
    """A definition in a layout."""
    key = {"timetable": "steps", "board": "choices", "story": "pages"}[kind]
    content = {"days": items} if isinstance(items, dict) else {key: items}
    options = values.pop("options", {})
    return one(definition(kind, "A title", **{"layouts": [{layout: options}], **content, **values}))


def counts(laid: Laid, text: str = "Toilet") -> list[int]:
    """How often a text stands on each page."""
    return [texts(page).count(text) for page in laid.pages]


def pictures(page: Page) -> list[PictureItem]:
    """The pictures of a page."""
    return [item for item in page.items if isinstance(item, PictureItem)]


# ---- steps


@pytest.mark.parametrize(
    ("count", "columns", "expected"),
    [(8, "1", [8]), (9, "1", [5, 4]), (23, "1", [8, 8, 7]), (8, "2", [8]), (9, "2", [6, 3])],
)
def test_steps_on_a_page(count: int, columns: str, expected: list[int]) -> None:
    laid = made("steps", "timetable", ["Toilet"] * count, options={"columns": columns})
    assert counts(laid) == expected


@pytest.mark.parametrize("columns", ["1", "2"])
def test_steps_are_numbered_and_have_boxes_to_tick(columns: str) -> None:
    steps = ["Toilet", {"text": "Bath", "done": "yes"}, "Story"]
    (page,) = made("steps", "timetable", steps, options={"columns": columns}).pages
    assert [t for t in texts(page) if t.isdigit()] == ["1", "2", "3"]
    boxes = [bounds(i) for i in page.items if isinstance(i, RectItem) and i.fill == "#ffffff" and i.w < 14]
    assert len(boxes) == 3
    bare = {"columns": columns, "numbers": "no", "ticks": "no"}
    (page,) = made("steps", "timetable", steps, options=bare).pages
    assert not [t for t in texts(page) if t.isdigit()]


def test_pictures_of_steps_are_of_one_size_beside_and_above_what_else_is_said() -> None:
    steps = ["Toilet", {"text": "Toilet", "minutes": "5"}, {"text": "Toilet", "change": "new"}, "Toilet"]
    for layout, options in (("steps", {"columns": "2"}), ("part-day", {}), ("week", {})):
        items = {f"Day {n}": [step] for n, step in enumerate(steps)} if layout == "week" else steps
        (page,) = made(layout, "timetable", items, options=options).pages
        assert len({(round(p.w, 2), round(p.h, 2)) for p in pictures(page)}) == 1, layout


# ---- boards


@pytest.mark.parametrize(
    ("count", "options", "expected"),
    [
        (2, {}, [2]), (6, {}, [6]), (12, {}, [12]), (13, {}, [7, 6]), (7, {"at-once": "6"}, [4, 3]),
        (13, {"at-once": "6"}, [5, 4, 4]), (60, {}, [12] * 5), (4, {"at-once": "2"}, [2, 2]),
    ],
)  # fmt: skip
def test_choices_are_dealt_out_evenly(count: int, options: dict[str, str], expected: list[int]) -> None:
    laid = made("choice", "board", ["Toilet"] * count, options=options)
    assert counts(laid) == expected
    sizes = {(round(p.w, 2), round(p.h, 2)) for page in laid.pages for p in pictures(page)}
    assert len(sizes) == 1, "pictures are of one size on all pages"


def test_last_row_of_choices_stands_in_the_middle() -> None:
    (page,) = made("choice", "board", ["Toilet"] * 5).pages
    middles = [round(p.x + p.w / 2, 1) for p in pictures(page)]
    assert middles[1] == pytest.approx(297 / 2, abs=0.1)
    assert (middles[3] + middles[4]) / 2 == pytest.approx(297 / 2, abs=0.1)


@pytest.mark.parametrize(
    ("layout", "words", "expected"),
    [
        ("choice", "choose", "I choose …"), ("choice", "want", "I want …"), ("choice", "Can I have", "Can I have"),
        ("feelings", "feel", "I feel …"), ("tokens", "working for", "working for"), ("tokens", "First", "First"),
    ],
)  # fmt: skip
def test_words_above_a_board(layout: str, words: str, expected: str) -> None:
    page = made(layout, "board", ["Toilet", "Bath"], options={"words": words}).pages[0]
    assert expected in texts(page)
    bare = made(layout, "board", ["Toilet", "Bath"], options={"words": "none"}).pages[0]
    assert len(texts(bare)) < len(texts(page))
    assert "none" not in texts(bare)


def test_scale_goes_up_from_one_at_the_foot() -> None:
    words = ["Calm", "Okay", "Worried", "Very worried", "Too much"]
    (page,) = made("feelings", "board", words, options={"show": "scale"}).pages
    found = {i.text: i.y for i in page.items if isinstance(i, TextItem) and i.text.isdigit()}
    assert sorted(found, key=lambda text: -found[text]) == ["1", "2", "3", "4", "5"]
    dots = [i for i in page.items if isinstance(i, RectItem) and abs(bounds(i).w - 4) < 0.01]
    assert len(dots) == 25
    assert sum(dot.fill is not None for dot in dots) == 1 + 2 + 3 + 4 + 5


def test_scale_of_ten_stands_on_one_page() -> None:
    assert counts(made("feelings", "board", ["Toilet"] * 10, options={"show": "scale"})) == [10]
    assert counts(made("feelings", "board", ["Toilet"] * 7)) == [4, 3]


# ---- week


def week(days: int, each: int) -> dict[str, list[str]]:
    """So many days with so many steps."""
    return {f"Day {n + 1}": ["Toilet"] * each for n in range(days)}


@pytest.mark.parametrize(
    ("days", "each", "options", "expected"),
    [
        (5, 4, {}, [20]), (7, 6, {}, [42]), (7, 7, {}, [28, 21]), (10, 2, {}, [10, 10]),
        (7, 4, {"across": "5"}, [20, 8]), (7, 4, {"across": "7"}, [28]), (5, 13, {}, [25, 25, 15]),
    ],
)  # fmt: skip
def test_week_has_a_column_for_each_day(
    days: int, each: int, options: dict[str, str], expected: list[int]
) -> None:
    laid = made("week", "timetable", week(days, each), options=options)
    assert counts(laid) == expected
    sizes = {(round(p.w, 1), round(p.h, 1)) for page in laid.pages for p in pictures(page)}
    assert max(w for w, _ in sizes) - min(w for w, _ in sizes) <= 0.4


def test_today_is_marked_by_more_than_colour() -> None:
    days = {"Monday": ["Toilet"], "Tuesday": ["Bath"], "Wednesday": ["Story"]}
    (page,) = made("week", "timetable", days, options={"today": "tuesday"}).pages
    said = [i for i in page.items if isinstance(i, TextItem) and i.text in ("Today", "Tuesday")]
    assert [i.text for i in said] == ["Today", "Tuesday"]
    (edge,) = [bounds(i) for i in page.items if isinstance(i, RectItem) and i.stroke == PLAIN_ACCENT]
    assert edge.x < said[0].x < edge.right
    (unmarked,) = made("week", "timetable", days).pages
    assert "Today" not in texts(unmarked)


# ---- easy read

SENTENCE = "We look at books, and I can choose one to take home with me. "


def story(lengths: list[int]) -> list[dict[str, str]]:
    """Pages of so many sentences; each begins with its number."""
    return [
        {"text": f"No{n}. {SENTENCE * length}".strip(), "picture": "library"}
        for n, length in enumerate(lengths)
    ]


@pytest.mark.parametrize("paper", ["A3", "A4", "A5", "Letter", "Legal"])
@pytest.mark.parametrize("lengths", [[1] * 8, [1, 2, 3] * 5, [4, 1, 1, 6, 1], [2] * 7])
def test_words_stand_beside_their_picture(lengths: list[int], paper: str) -> None:
    laid = made("easy-read", "story", story(lengths), paper=paper)
    begun = []
    for page in laid.pages:
        shown = sorted(pictures(page), key=lambda p: p.y)
        heads = [i for i in page.items if isinstance(i, TextItem) and i.text.startswith("No")]
        begun += [i.text.partition(".")[0] for i in heads]
        assert len(shown) == len(heads)
        for picture, head, following in zip(shown, heads, [*heads[1:], None], strict=True):
            lines = [
                i for i in page.items
                if isinstance(i, TextItem) and i.size == head.size and i.y >= head.y
                and (following is None or i.y < following.y)
            ]  # fmt: skip
            assert all(line.x > picture.x + picture.w for line in lines)
            assert lines[0].y - lines[0].size < picture.y + picture.h
            assert lines[-1].y > picture.y
    assert begun == [f"No{n}" for n in range(len(lengths))], "none is lost, none is split"


@pytest.mark.parametrize("capitals", [False, True])
@pytest.mark.parametrize("paper", ["A4", "A5"])
@pytest.mark.parametrize("size", ["14", "20", "40"])
def test_easy_read_is_never_under_14_points(size: str, paper: str, capitals: bool) -> None:
    pages = story([1, 3, 9, 2, 1, 30])
    said = [page | {"text": page["text"].upper() if capitals else page["text"]} for page in pages]
    laid = made("easy-read", "story", said, options={"text-size": size}, paper=paper, theme="large-print")
    sizes = Counter(
        i.size
        for page in laid.pages
        for i in page.items
        if isinstance(i, TextItem) and i.text.lower().startswith(("we look", "no"))
    )
    assert len(sizes) == 1
    assert min(sizes) >= 14


def test_last_page_of_easy_read_is_not_lonely() -> None:
    for count in range(2, 24):
        laid = made("easy-read", "story", story([3] * count))
        shown = [len(pictures(page)) for page in laid.pages]
        assert sum(shown) == count
        assert max(shown) - min(shown) <= 1, shown


# ---- themes


@pytest.mark.parametrize("name", ["calm", "large-print"])
def test_contrast_of_the_new_themes(name: str) -> None:
    theme = find_theme(name, None)
    for ground in ("ground", "card", "panel"):
        for role in ("text", "soft", "accent", "alert"):
            assert contrast(theme[role], theme[ground]) >= 4.5, (role, ground)
        for role in ("edge", "faint"):
            assert contrast(theme[role], theme[ground]) >= 3, (role, ground)
    for ground in ("accent", "alert"):
        assert contrast(theme["on_accent"], theme[ground]) >= 4.5
    assert {role.replace("-", "_") for role in ROLES} <= set(theme)


def test_large_print_is_bold_and_darker_than_needed() -> None:
    theme = find_theme("large-print", None)
    assert theme["weight"] == "bold"
    assert min(contrast(theme[role], theme["panel"]) for role in ("text", "soft", "edge")) >= 7


# ---- what a layout can't show


@pytest.mark.parametrize(
    ("layout", "kind", "key"),
    [("week", "story", "pages"), ("easy-read", "board", "choices"), ("tokens", "timetable", "steps"),
     ("choice", "story", "pages"), ("part-day", "board", "choices"), ("steps", "story", "pages")],
)  # fmt: skip
def test_what_can_not_be_shown_is_one_clear_error(layout: str, kind: str, key: str) -> None:
    laid, report = lay_out(definition(kind, "A title", layouts=layout, **{key: ["Toilet"]}))
    assert laid == []
    (error,) = [d for d in report if d.severity == "error"]
    assert error.code == "layout-unsuited"
    assert f'"{layout}" can\'t show a {kind}' in error.message


def test_cells_of_a_board_do_not_touch() -> None:
    (page,) = made("choice", "board", ["Toilet"] * 6).pages
    cells = [bounds(i) for i in page.items if isinstance(i, RectItem) and i.stroke and i.w > 50]
    assert len(cells) == 6
    assert all(overlap(a, b) == 0 for n, a in enumerate(cells) for b in cells[n + 1 :])
