"""Cells are dealt out over pages, never squeezed; long texts go on on the next page."""

from __future__ import annotations

import re
from itertools import pairwise
from math import ceil, floor

import pytest
from boxkit import laid_out, lines, named, only, pages
from hypothesis import example, given
from hypothesis import strategies as st
from support import ROOT, bounds, definition, lay_out, one, read_in_order, texts

from vistime.layout import boxes, paginate
from vistime.layout.pages import LineItem, Page
from vistime.pipeline import Settings
from vistime.units import PAPERS, Rect

PAGE = 'paper="100mm x 100mm" margin="0mm"'


def cells(count: int, attributes: str, page: str = PAGE) -> list[list[Rect]]:
    """The cells of a flow page by page."""
    inside = "".join(f'<box background="#{index:06x}"/>' for index in range(1, count + 1))
    found = []
    for laid in pages(f"<flow {attributes}>{inside}</flow>", page):
        found.append(
            [Rect(*(round(v, 3) for v in bounds(i))) for i in laid.items if not isinstance(i, LineItem)]
        )
    return found


# ---- even pages


def test_23_steps_flow_evenly() -> None:
    laid = one(definition(steps=["Toilet"] * 23))
    counts = [texts(page).count("Toilet") for page in laid.pages]
    assert counts == [8, 8, 7]


@given(count=st.integers(1, 60), columns=st.integers(1, 4))
def test_pages_are_as_few_and_as_even_as_can_be(count: int, columns: int) -> None:
    shown = cells(count, f'columns="{columns}" cell-width="10mm..100mm" cell-height="20mm..50mm"')
    assert sum(map(len, shown)) == count
    most = columns * 5
    assert len(shown) == ceil(count / most), "no page more than needed"
    rows = [ceil(len(page) / columns) for page in shown]
    assert max(rows) - min(rows) <= 1, "no page is lonely"
    assert rows == sorted(rows, reverse=True)
    assert all(len(page) % columns == 0 for page in shown[:-1]), "rows are full"


@pytest.mark.parametrize(
    ("count", "expected"), [(11, [6, 5]), (12, [6, 6]), (13, [7, 6]), (21, [7, 7, 7]), (31, [8, 8, 8, 7])]
)
def test_last_page_is_not_lonely(count: int, expected: list[int]) -> None:
    shown = cells(count, 'columns="1" rows="10" cell-width="10mm..100mm" cell-height="10mm..50mm"')
    assert [len(page) for page in shown] == expected


@given(count=st.integers(1, 40), low=st.floats(8, 40), more=st.floats(0, 60), gap=st.floats(0, 8))
def test_cells_keep_between_their_smallest_and_largest_size(
    count: int, low: float, more: float, gap: float
) -> None:
    sizes = f'cell-width="{low:.2f}mm..{low + more:.2f}mm" cell-height="{low:.2f}mm..{low + more:.2f}mm"'
    for columns in ("auto", "1", "2"):
        shown = cells(count, f'columns="{columns}" {sizes} gap="{gap:.2f}mm"')
        if columns == "2" and low * 2 + gap > 100:
            continue  # a layout that asks for more than there is room for
        every = [cell for page in shown for cell in page]
        assert len({(cell.w, cell.h) for cell in every}) == 1, "all of one size"
        assert low - 0.01 <= every[0].w <= low + more + 0.02
        assert low - 0.01 <= every[0].h <= low + more + 0.02
        for page in shown:
            assert all(cell.x >= -0.001 and cell.right <= 100.02 and cell.bottom <= 100.02 for cell in page)
            for index, cell in enumerate(page):
                for other in page[index + 1 :]:
                    across = max(other.x - cell.right, cell.x - other.right)
                    down = max(other.y - cell.bottom, cell.y - other.bottom)
                    assert max(across, down) >= gap - 0.02, "cells stand a gap apart"


def test_cells_are_read_row_by_row() -> None:
    (page,) = cells(6, 'columns="3" cell-width="30mm" cell-height="20mm" gap="2mm 1mm" align="start"')
    assert [(c.x, c.y) for c in page] == [(0, 0), (32, 0), (64, 0), (0, 21), (32, 21), (64, 21)]


def test_columns_are_chosen_for_the_largest_cells() -> None:
    """Four cells on a square page: two by two, rather than a strip."""
    (page,) = cells(4, 'columns="auto" cell-width="10mm..100mm" cell-height="10mm..100mm"')
    assert (page[0].w, page[0].h) == (50, 50)
    (page,) = cells(
        3,
        'columns="auto" cell-width="10mm..100mm" cell-height="10mm..100mm"',
        'paper="150mm x 50mm" margin="0"',
    )
    assert (page[0].w, page[0].h) == (50, 50)


@pytest.mark.parametrize(("how", "x"), [("start", 0), ("center", 25), ("end", 50)])
def test_cells_stand_where_the_flow_says(how: str, x: float) -> None:
    size = 'columns="1" cell-width="50mm" cell-height="20mm..50mm"'
    assert cells(1, f'{size} align="{how}"')[0][0].x == x
    assert cells(1, f'{size} justify="{how}"')[0][0].y == x


def test_flow_without_cells_is_one_page() -> None:
    assert cells(0, 'columns="2" cell-width="20mm" cell-height="20mm"') == [[]]


def test_unbalanced_flow_fills_its_pages() -> None:
    shown = cells(11, 'columns="2" cell-width="50mm" cell-height="20mm" balance="no"')
    assert [len(page) for page in shown] == [10, 1]


def test_cells_of_a_fixed_size_are_dealt_out_evenly_too() -> None:
    shown = cells(11, 'columns="2" cell-width="50mm" cell-height="20mm"')
    assert [len(page) for page in shown] == [6, 5]
    assert [(c.x, c.y) for c in shown[1]] == [(c.x, c.y) for c in shown[0][:5]]


def test_room_of_what_stands_above_and_below_is_kept_free() -> None:
    content = "".join(f'<box id="{name}"/>' for name in "abcdefgh")
    flow = f'<flow columns="1" cell-width="50mm" cell-height="20mm">{content}</flow>'
    first, *rest = pages(f'<box repeat="yes" height="25mm"/>{flow}<box height="15mm"/>', PAGE + ' gap="2mm"')
    assert [cell.y for cell in named(first).values()] == [27, 47]
    assert len(rest) == 3


RASTER = 'columns="auto" cell-width="30mm" cell-height="24mm" balance="no" justify="center"'


@given(count=st.integers(1, 80))
@example(count=200)
def test_cards_of_one_size_lie_on_one_raster_on_every_page(count: int) -> None:
    shown = cells(count, RASTER)
    whole = [(cell.x, cell.y) for cell in cells(12, RASTER)[0]]
    assert all([(cell.x, cell.y) for cell in page] == whole[: len(page)] for page in shown)
    assert all(len(page) == 12 for page in shown[:-1])


# ---- the table of cards


def table() -> list[tuple[str, str, int]]:
    """Paper, size and number of cards of the table "Cards on a sheet" in what practice says."""
    text = (
        "A4: 38->35, 40->24, 45->24, 50->15, 50x60->12, 60->12, 75->6, 90->6, 85.6x54->10. "
        "Letter: 38->30, 40->24, 45->20, 50->15, 50x60->12, 60->12, 75->6, 90->4, 85.6x54->8."
    )
    found = []
    for paper, sizes in re.findall(r"(\w+): ([^:]+)\.(?= |$)", text):
        found += [(paper, size, int(count)) for size, count in re.findall(r"([\d.x]+)->(\d+)", sizes)]
    return found


def test_table_is_whole() -> None:
    assert len(table()) == 18


def cut_places(page: Page, upright: bool) -> list[float]:
    """Where cut lines run over a page, from the left or from the top."""
    cuts = [item for item in page.items if isinstance(item, LineItem) and item.dash]
    if upright:
        return sorted({round(i.x1, 3) for i in cuts if i.x1 == i.x2})
    return sorted({round(i.y1, 3) for i in cuts if i.y1 == i.y2})


@pytest.mark.parametrize(("paper", "size", "count"), table())
def test_as_many_cards_on_a_sheet_as_practice_says(paper: str, size: str, count: int) -> None:
    width, height = (float(side) for side in (size.split("x") * 2)[:2])
    text = definition(layouts=[{"cards": {"size": size}}], paper=paper, steps=["Toilet"] * (2 * count + 1))
    laid = one(text)
    assert [texts(page).count("Toilet") for page in laid.pages] == [count, count, 1]
    full, second, last = laid.pages
    assert cut_places(full, True) == cut_places(second, True)
    assert cut_places(full, False) == cut_places(second, False)
    assert set(cut_places(last, True)) <= set(cut_places(full, True)), "a stack of sheets is cut at once"
    assert set(cut_places(last, False)) <= set(cut_places(full, False))
    for upright, side in ((True, width), (False, height)):
        places = cut_places(full, upright)
        assert [b - a for a, b in pairwise(places)] == pytest.approx([side] * (len(places) - 1), abs=0.002)
        assert places[0] >= 10 - 0.001
        assert places[-1] <= PAPERS[paper][not upright] - 10 + 0.001
    columns, rows = len(cut_places(full, True)) - 1, len(cut_places(full, False)) - 1
    assert columns * rows == count


def test_table_is_the_one_that_the_documents_name() -> None:
    """The sizes in use stand in the layout's own description."""
    about = (ROOT / "templates" / "cards" / "layout.yaml").read_text("utf-8")
    for _, size, _ in table():
        assert re.search(rf"\b{re.escape(size)}\b", about), size


@pytest.mark.parametrize(
    ("size", "paper"), [("145", "A5"), ("200", "A4"), ("290", "A3"), ("25x290", "Letter")]
)
def test_card_that_is_larger_than_the_paper_is_said(size: str, paper: str) -> None:
    _, report = lay_out(definition(layouts=[{"cards": {"size": size}}], paper=paper, steps=["Toilet"]))
    assert [d for d in report if d.severity in ("error", "warning")]


# ---- cut lines and crop marks


CENTRED = 'columns="2" cell-width="20mm" cell-height="20mm" align="center" justify="center"'


def cuts(count: int, kind: str) -> list[LineItem]:
    """The lines that a flow of cards of 20 mm has to be cut along."""
    page = only(f'<flow {CENTRED} cut="{kind}" cut-colour="#112233">{"<box/>" * count}</flow>')
    return [item for item in page.items if isinstance(item, LineItem)]


def test_cards_share_their_cut_lines() -> None:
    found = cuts(4, "lines")
    assert {(i.x1, i.y1, i.x2, i.y2) for i in found} == {
        (30, 0, 70, 0), (30, 20, 70, 20), (30, 40, 70, 40), (30, 0, 30, 40), (50, 0, 50, 40), (70, 0, 70, 40),
    }  # fmt: skip
    assert len(found) == 6, "each line is drawn once"
    assert all(i.dash and i.stroke == "#112233" for i in found)


def test_cut_lines_are_as_long_as_cards_lie_on_them() -> None:
    found = cuts(3, "lines")
    across = sorted((i.y1, i.x2 - i.x1) for i in found if i.y1 == i.y2)
    down = sorted((i.x1, i.y2 - i.y1) for i in found if i.x1 == i.x2)
    assert [length for _, length in across] == [40, 40, 20]
    assert [length for _, length in down] == [40, 40, 20]


def test_crop_marks_stand_outside_of_all_cards() -> None:
    found = cuts(4, "marks")
    (cards,) = cells(4, CENTRED)
    left, right = min(c.x for c in cards), max(c.right for c in cards)
    top, low = min(c.y for c in cards), max(c.bottom for c in cards)
    assert len(found) == 12
    for mark in found:
        assert not mark.dash
        if mark.y1 == mark.y2:
            assert mark.x2 < left or mark.x1 > right
            assert mark.x2 - mark.x1 == paginate.MARK_LENGTH
        else:
            assert mark.y2 < top or mark.y1 > low
            assert mark.y2 - mark.y1 == paginate.MARK_LENGTH
    assert {mark.x1 for mark in found if mark.x1 == mark.x2} == {c.x for c in cards} | {
        c.right for c in cards
    }


def test_no_cuts_unless_asked_for() -> None:
    assert cuts(4, "none") == []


# ---- the raster


@given(
    count=st.integers(0, 100),
    width=st.floats(50, 300),
    height=st.floats(50, 400),
    low_w=st.floats(10, 50),
    low_h=st.floats(10, 50),
    more=st.floats(0, 100),
    gap=st.tuples(st.floats(0, 10), st.floats(0, 10)),
    columns=st.integers(0, 3),
    rows=st.integers(0, 12),
)
def test_raster_fits_its_area_and_wastes_no_page(
    count: int, width: float, height: float, low_w: float, low_h: float, more: float, gap: tuple[float, float],
    columns: int, rows: int,
) -> None:  # fmt: skip
    flow = boxes.Flow(
        cell_width=(low_w, low_w + more),
        cell_height=(low_h, low_h + more),
        gap=gap,
        columns=columns,
        rows=rows,
    )
    raster = paginate.divide(flow, count, width, height)
    across, down = gap
    fits_across = max(1, floor((width + across + 1e-6) / (low_w + across)))
    fits_down = max(1, floor((height + down + 1e-6) / (low_h + down)))
    fits_down = min(fits_down, rows or fits_down)
    assert raster.rows <= fits_down
    assert raster.per_page == raster.columns * raster.rows
    if columns:
        assert raster.columns == min(columns, fits_across) if more == 0 else columns
    if columns <= fits_across:
        assert raster.columns * (raster.width + across) - across <= width + 0.01
        assert raster.width >= low_w - 1e-6
    assert raster.rows * (raster.height + down) - down <= height + 0.01
    assert low_h - 1e-6 <= raster.height <= low_h + more + 1e-6
    most = (columns or fits_across) * fits_down
    if more and count:
        assert ceil(count / raster.per_page) == ceil(count / most)


# ---- long texts


def story(words: int) -> str:
    """A text of so many different words."""
    return " ".join(f"word{number}" for number in range(words))


CONTINUED = '<text fit="story" size="20" min-size="14" overflow="continue" even="no">{}</text>'


@pytest.mark.parametrize("count", [10, 60, 100, 150, 400])
def test_long_text_goes_on_on_the_next_page_without_losing_a_word(count: int) -> None:
    shown = pages(CONTINUED.format(story(count)))
    said = [" ".join(line.text for line in lines(page)) for page in shown]
    assert " ".join(said).split() == story(count).split()
    assert (len(shown) > 1) == (count > 60)
    for page in shown:
        assert len(lines(page)) >= 2 or count < 20, "no line stands alone"
        assert all(bounds(line).bottom <= 100 for line in lines(page))


def test_text_goes_on_with_the_same_size() -> None:
    shown = pages(CONTINUED.format(story(200)))
    assert len({line.size for page in shown for line in lines(page)}) == 1


def test_picture_stays_with_the_beginning_of_its_text() -> None:
    shown = pages('<picture source="full" height="50mm"/>' + CONTINUED.format(story(120)))
    assert [sum(hasattr(item, "source") for item in page.items) for page in shown] == [1] + [0] * (
        len(shown) - 1
    )
    said = " ".join(line.text for page in shown for line in lines(page))
    assert said.split() == story(120).split()


def test_cards_move_whole() -> None:
    cards = "".join(f'<card><text size="30">{name}</text><space height="30mm"/></card>' for name in "abcd")
    shown = [texts(page) for page in pages(cards)]
    assert shown == [["a", "b"], ["c", "d"]]


def test_what_repeats_stands_on_pages_that_a_text_continues_on() -> None:
    shown = pages('<text size="10" repeat="yes">HEAD</text>' + CONTINUED.format(story(150)))
    assert len(shown) > 1
    assert all(texts(page)[0] == "HEAD" for page in shown)


@given(st.lists(st.integers(1, 40), min_size=1, max_size=8), st.integers(1, 20))
def test_any_paragraphs_are_printed_whole(lengths: list[int], start: int) -> None:
    words = iter(f"{chr(97 + i % 26)}{i}-{'x' * (i % 9)}" for i in range(start, 1000))
    paragraphs = [" ".join(next(words) for _ in range(length)) for length in lengths]
    inside = "\N{LINE SEPARATOR}".join(paragraphs)
    result = laid_out(CONTINUED.format(inside))
    printed = "".join("".join(texts(page)) for page in result.pages)
    assert printed.replace(" ", "") == "".join(paragraphs).replace(" ", "")
    assert result.issues == []
    assert all(texts(page) for page in result.pages), "no page is empty"


def test_story_of_a_long_page_goes_on_in_the_booklet() -> None:
    text = " ".join(f"Sentence {number} says something calm." for number in range(60))
    laid = one(
        definition(
            "story",
            pages=[{"text": text, "picture": "library"}, "The end."],
            layouts=[{"booklet": {"format": "pages"}}],
        )
    )
    printed = " ".join(line for page in laid.pages for line in texts(page) if not line.isdigit())
    assert text in printed
    assert len(laid.pages) >= 4


@pytest.mark.parametrize("paper", PAPERS)
def test_now_and_next_has_a_page_for_each_step_but_the_last(paper: str) -> None:
    steps = [f"Step {number}" for number in range(1, 6)]
    laid = one(
        definition(steps=[{"text": s, "picture": "bath"} for s in steps], layouts=["now-next"]),
        settings=Settings(paper=paper),
    )
    shown = [[t for t in texts(page) if t.startswith("Step")] for page in read_in_order(laid.pages)]
    assert shown == [list(pair) for pair in pairwise(steps)]
