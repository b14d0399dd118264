"""What is cut, punched or stuck on measures what it should, to 0.1 mm."""

from __future__ import annotations

from itertools import pairwise

import pytest
from support import bounds, definition, one, texts

from vistime.layout.pages import LineItem, Page, RectItem, TextItem
from vistime.pipeline import Laid
from vistime.units import Rect

NEAR = 0.05


def made(layout: str, kind: str = "board", count: int = 6, paper: str = "A4", **options: str) -> Laid:
    """So many toilets in a layout."""
    items = {"timetable": "steps", "board": "choices", "story": "pages"}[kind]
    values = {"layouts": [{layout: options}], "paper": paper, items: ["Toilet"] * count}
    return one(definition(kind, "A title", **values))


def cuts(page: Page, *, upright: bool) -> list[float]:
    """Where the dashed lines stand, from the left or from the top."""
    lines = [i for i in page.items if isinstance(i, LineItem) and i.dash]
    found = {round(i.x1 if upright else i.y1, 2) for i in lines if (i.x1 == i.x2) == upright}
    return sorted(found)


def steps(places: list[float]) -> list[float]:
    """The distances of neighbours."""
    return [round(b - a, 2) for a, b in pairwise(places)]


def squares(page: Page, side: float) -> list[Rect]:
    """The boxes of that outer size."""
    found = [bounds(i) for i in page.items if isinstance(i, RectItem)]
    return [r for r in found if abs(r.w - side) < NEAR and abs(r.h - side) < NEAR]


def ruler(page: Page) -> float:
    """The length of the ruler: the line below its marks."""
    marks = [i for i in page.items if isinstance(i, LineItem) and i.stroke_width == 0.25]
    return max(i.x2 - i.x1 for i in marks)


@pytest.mark.parametrize(
    "laid",
    [
        made("keyring"), made("keyring", orientation="portrait", paper="A5"), made("part-day", "timetable"),
        made("part-day", "timetable", paper="A3"), made("change", size="45"), made("tokens", paper="A5"),
    ],
    ids=lambda laid: laid.layout,
)  # fmt: skip
def test_every_sheet_that_is_cut_has_its_ruler(laid: Laid) -> None:
    for page in laid.pages[1:] if laid.layout == "tokens" else laid.pages:
        assert ruler(page) == pytest.approx(50, abs=0.01)
        assert "measure me: 50 mm" in texts(page)


# ---- keyring


@pytest.mark.parametrize(
    ("paper", "orientation", "across", "down"),
    [("A4", "landscape", 2, 5), ("A4", "portrait", 5, 2), ("Letter", "landscape", 2, 4), ("Letter", "portrait", 4, 2)],
)  # fmt: skip
def test_keyring_cards_have_the_size_of_a_bank_card(
    paper: str, orientation: str, across: int, down: int
) -> None:
    laid = made("keyring", count=across * down + 1, paper=paper, orientation=orientation)
    wide, high = (85.6, 54.0) if orientation == "landscape" else (54.0, 85.6)
    assert len(laid.pages) == 2, "a full sheet and one more"
    assert steps(cuts(laid.pages[0], upright=True)) == [wide] * across
    assert steps(cuts(laid.pages[0], upright=False)) == [high] * down
    first, second = laid.pages
    assert cuts(second, upright=True)[0] == cuts(first, upright=True)[0], "a stack can be cut at once"
    assert cuts(second, upright=False)[0] == cuts(first, upright=False)[0]


@pytest.mark.parametrize("orientation", ["landscape", "portrait"])
def test_hole_is_marked_where_a_punch_reaches_it(orientation: str) -> None:
    (page,) = made("keyring", count=3, orientation=orientation).pages
    left, top = cuts(page, upright=True)[0], cuts(page, upright=False)[0]
    holes = squares(page, 5.0)
    assert len(holes) == 3
    middle = (holes[0].x + 2.5 - left, holes[0].y + 2.5 - top)
    assert middle == pytest.approx((7.5, 27) if orientation == "landscape" else (27, 7.5), abs=NEAR)
    (without,) = made("keyring", count=3, orientation=orientation, hole="no").pages
    assert not squares(without, 5.0)


# ---- strips


@pytest.mark.parametrize(("paper", "strips"), [("A4", 4), ("A3", 5), ("A5", 1), ("Letter", 3), ("Legal", 4)])
def test_strips_are_70_mm_tall(paper: str, strips: int) -> None:
    laid = made("part-day", "timetable", 60, paper=paper, slots="5")
    assert len(laid.pages) == -(-12 // strips)
    assert steps(cuts(laid.pages[0], upright=False)) == [70] * strips
    if paper == "A3":
        assert steps(cuts(laid.pages[0], upright=True)) == [210]


def test_strips_of_another_height() -> None:
    (page,) = made("part-day", "timetable", 6, slots="3", height="90").pages
    assert steps(cuts(page, upright=False)) == [90, 90]


@pytest.mark.parametrize(
    ("count", "slots", "expected"), [(5, "4", [3, 2]), (7, "4", [4, 3]), (8, "5", [4, 4]), (23, "4", [4] * 5 + [3])]
)  # fmt: skip
def test_strips_are_of_about_equal_length(count: int, slots: str, expected: list[int]) -> None:
    laid = made("part-day", "timetable", count, slots=slots)
    rows: dict[tuple[int, float], int] = {}
    for number, page in enumerate(laid.pages):
        for item in page.items:
            if isinstance(item, TextItem) and item.text == "Toilet":
                rows[number, round(item.y, 1)] = rows.get((number, round(item.y, 1)), 0) + 1
    assert list(rows.values()) == expected


# ---- tokens


@pytest.mark.parametrize("paper", ["A5", "A4", "Letter"])
@pytest.mark.parametrize("places", [2, 3, 5, 7, 10])
@pytest.mark.parametrize(
    ("options", "side"), [({}, 30), ({"size": "25"}, 25), ({"size": "25", "age": "under 3"}, 35)]
)
def test_tokens_fit_their_places(places: int, paper: str, options: dict[str, str], side: float) -> None:
    board, *sheets = made("tokens", paper=paper, places=str(places), **options).pages
    there = squares(board, side)
    assert len(there) == places
    assert all(b.x >= a.right + 1 or b.y >= a.bottom + 1 for a, b in pairwise(there)), "they do not touch"
    # A token's edge stands 1.2 mm inside of the line where it is cut.
    tokens = squares(sheets[0], side - 2.4)
    assert len(tokens) == places
    across = sorted({round(token.x - 1.2, 2) for token in tokens})
    down = sorted({round(token.y - 1.2, 2) for token in tokens})
    assert {*steps(across), *steps(down)} <= {side}
    assert {*across, across[-1] + side} <= set(cuts(sheets[0], upright=True))
    assert {*down, round(down[-1] + side, 2)} <= set(cuts(sheets[0], upright=False))


@pytest.mark.parametrize(("paper", "places", "side"), [("A5", "5", 60), ("A5", "10", 45), ("A4", "10", 75)])
def test_rewards_fit_their_place(paper: str, places: str, side: float) -> None:
    board, *sheets = made("tokens", count=4, paper=paper, places=places).pages
    assert len(squares(board, side + 2)) == 1, "the place, with its rim of 1 mm"
    cards = [card for sheet in sheets for card in squares(sheet, side - 3)]
    assert len(cards) == 4, "cards, whose edges stand 1.5 mm inside of the cut"


def test_one_choice_is_printed_on_the_board_and_several_are_cards() -> None:
    assert ["Toilet" in texts(page) for page in made("tokens", count=1).pages] == [True, False]
    assert ["Toilet" in texts(page) for page in made("tokens", count=2).pages] == [False, True]
    boards = made("tokens", count=3, reward="boards").pages
    assert ["Toilet" in texts(page) for page in boards] == [True, True, True, False]


# ---- cards for changes


@pytest.mark.parametrize("paper", ["A4", "A5", "Letter"])
@pytest.mark.parametrize("size", ["38", "45", "50", "50x60", "85.6x54"])
def test_change_cards_lie_on_the_raster_of_the_cards(size: str, paper: str) -> None:
    cards = made("cards", "timetable", 60, paper=paper, size=size).pages[0]
    change = made("change", "timetable", 1, paper=paper, size=size, copies="20").pages[0]
    for upright in (True, False):
        assert cuts(change, upright=upright) == cuts(cards, upright=upright)


def test_change_cards_are_those_that_were_asked_for() -> None:
    kinds = ["Change", "Surprise", "Cancelled", "Moved", "Finished", "Wait"]
    (page,) = made("change", "timetable", 1).pages
    assert [text for text in texts(page) if text in kinds] == [kind for kind in kinds for _ in range(2)]
    (page,) = made("change", "timetable", 1, which="wait, cancelled, new", copies="1").pages
    assert [text for text in texts(page) if text in [*kinds, "New"]] == ["New", "Cancelled", "Wait"]
