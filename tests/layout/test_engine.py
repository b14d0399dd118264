"""Boxes are placed as CSS would place them: rows, columns, grids, shares, alignment, margins."""

from __future__ import annotations

from itertools import pairwise
from math import atan2, degrees, hypot

import pytest
from boxkit import PICTURES, laid_out, lines, named, only, pages, where
from hypothesis import given
from hypothesis import strategies as st
from support import advance, bounds, text_ink, within

from vistime.layout import engine, markup, measure
from vistime.layout.boxes import Text
from vistime.layout.pages import LineItem, Page, PathItem, PictureItem, RectItem
from vistime.units import MM_PER_PT, Rect

WHOLE = Rect(0, 0, 100, 100)


# ---- shares of a row and a column


def test_row_gives_fixed_widths_and_deals_out_what_is_left() -> None:
    at = where(
        '<row grow="1" gap="2mm"><box id="a" width="20mm"/><box id="b" grow="1"/><box id="c" grow="3"/></row>'
    )
    assert at == {"a": (0, 0, 20, 100), "b": (22, 0, 19, 100), "c": (43, 0, 57, 100)}


def test_column_gives_fixed_heights_and_deals_out_what_is_left() -> None:
    at = where(
        '<box id="a" height="20mm"/><box id="b" grow="1"/><box id="c" grow="3"/>',
        'paper="100mm x 104mm" margin="0" gap="2mm"',
    )
    assert at == {"a": (0, 0, 100, 20), "b": (0, 22, 100, 20), "c": (0, 44, 100, 60)}


def test_percentages_are_of_the_inner_size_of_the_parent() -> None:
    at = where(
        '<row id="r" height="60%" padding="5mm"><box id="a" width="50%" height="20%"/><box id="b" width="10%"/></row>'
    )
    assert at == {"r": (0, 0, 100, 60), "a": (5, 5, 45, 10), "b": (50, 5, 9, 50)}


def test_largest_and_smallest_sizes_hold_and_the_others_share_the_rest() -> None:
    at = where(
        '<row grow="1"><box id="a" grow="1" max-width="10mm"/><box id="b" grow="1" min-width="60mm"/>'
        '<box id="c" grow="1"/><box id="d" grow="2"/></row>'
    )  # fmt: skip
    assert [at[name].w for name in "abcd"] == [10, 60, 10, 20]
    at = where('<box id="a" grow="1" max-height="25%"/><box id="b" grow="1"/>')
    assert [at[name].h for name in "ab"] == [25, 75]


def test_length_beats_grow_and_stays_within_its_own_limits() -> None:
    at = where(
        '<row height="10mm"><box id="a" width="30mm" max-width="20mm"/><box id="b" width="30mm" grow="1"/></row>'
    )
    assert [at[name].w for name in "ab"] == [20, 30]


@given(st.lists(st.floats(0.1, 5), min_size=1, max_size=8), st.floats(0, 6))
def test_shares_fill_the_row_exactly(shares: list[float], gap: float) -> None:
    inside = "".join(f'<box id="{chr(97 + i)}" grow="{share:.3f}"/>' for i, share in enumerate(shares))
    at = where(f'<row grow="1" gap="{gap:.3f}mm">{inside}</row>')
    boxes = [at[name] for name in sorted(at)]
    assert boxes[0].x == 0
    assert boxes[-1].right == pytest.approx(100, abs=0.01)
    for before, after in pairwise(boxes):
        assert after.x - before.right == pytest.approx(gap, abs=0.01)
    for box, share in zip(boxes, shares, strict=True):
        assert box.w == pytest.approx((100 - gap * (len(shares) - 1)) * share / sum(shares), abs=0.05)


# ---- grid and stack


def test_grid_has_equal_cells_row_by_row() -> None:
    cells = "".join(f'<box id="{name}"/>' for name in "abcde")
    at = where(f'<grid grow="1" columns="2" gap="4mm 2mm">{cells}</grid>')
    assert at["a"] == (0, 0, 48, 32)
    assert at["b"] == (52, 0, 48, 32)
    assert at["c"] == (0, 34, 48, 32)
    assert at["e"] == (0, 68, 48, 32)


def test_grid_is_as_high_as_its_tallest_cell_asks() -> None:
    at = where(
        '<grid id="g" columns="2" gap="1mm"><box height="9mm"/><box height="4mm"/><box height="4mm"/></grid>'
    )
    assert at["g"].h == 19


def test_stack_puts_all_on_top_of_each_other() -> None:
    at = where(
        '<stack id="s" grow="1" padding="10mm"><box id="a"/><box id="b" width="20mm" height="10mm"/>'
        '<box id="c" width="20mm" height="10mm" align-self="center"/>'
        '<box id="d" width="50%" height="50%" align-self="end"/></stack>'
    )
    assert at["a"] == (10, 10, 80, 80)
    assert at["b"] == (10, 10, 20, 10)
    assert at["c"] == (40, 45, 20, 10)
    assert at["d"] == (50, 50, 40, 40)


def test_what_comes_first_is_drawn_first() -> None:
    page = only('<stack grow="1"><box id="a"/><box id="b"/></stack>')
    assert list(named(page)) == ["a", "b"]


# ---- alignment


@pytest.mark.parametrize(
    ("justify", "places"),
    [("start", [0, 32]), ("center", [19, 51]), ("end", [38, 70]), ("between", [0, 70])],
)
def test_justify_says_where_spare_space_goes(justify: str, places: list[float]) -> None:
    row = where(
        f'<row grow="1" gap="2mm" justify="{justify}"><box id="a" width="30mm"/><box id="b" width="30mm"/></row>'
    )
    assert [row["a"].x, row["b"].x] == places
    inside = '<box id="a" height="30mm"/><box id="b" height="30mm"/>'
    column = where(f'<column grow="1" gap="2mm" justify="{justify}">{inside}</column>')
    assert [column["a"].y, column["b"].y] == places


@pytest.mark.parametrize(
    ("align", "row", "column"),
    [
        ("start", (0, 0, 10, 20), (0, 0, 20, 10)),
        ("center", (0, 40, 10, 20), (40, 0, 20, 10)),
        ("end", (0, 80, 10, 20), (80, 0, 20, 10)),
        ("stretch", (0, 0, 10, 100), (0, 0, 100, 10)),
    ],
)
def test_align_says_where_children_stand_across(
    align: str, row: tuple[float, ...], column: tuple[float, ...]
) -> None:
    child = '<box id="a" width="10mm"><space height="20mm"/></box>'
    assert where(f'<row grow="1" align="{align}">{child}</row>')["a"] == row
    assert (
        where(f'<row grow="1">{child.replace(" width", f""" align-self="{align}" width""")}</row>')["a"]
        == row
    )
    child = '<row id="a" height="10mm"><space width="20mm"/></row>'
    assert where(f'<column grow="1" align="{align}">{child}</column>')["a"] == column
    assert (
        where(f'<column grow="1">{child.replace(" height", f""" align-self="{align}" height""")}</column>')[
            "a"
        ]
        == column
    )


def test_alignment_of_the_page_itself() -> None:
    at = where(
        '<box id="a" height="20mm" width="20mm"/>',
        'paper="100mm x 100mm" margin="0" justify="end" align="end"',
    )
    assert at["a"] == (80, 80, 20, 20)


# ---- padding, border, radius


@pytest.mark.parametrize(
    ("edges", "inner"),
    [
        ("5mm", (5, 5, 90, 90)),
        ("1mm 2mm", (2, 1, 96, 98)),
        ("1mm 2mm 3mm", (2, 1, 96, 96)),
        ("1mm 2mm 3mm 4mm", (4, 1, 94, 96)),
    ],
)
def test_padding_takes_from_the_sides_as_in_css(edges: str, inner: tuple[float, ...]) -> None:
    assert where(f'<box grow="1" padding="{edges}"><box id="a" grow="1"/></box>')["a"] == inner
    assert where('<box id="a" grow="1"/>', f'paper="100mm x 100mm" margin="{edges}"')["a"] == inner


def test_border_lies_inside_its_box_and_before_the_padding() -> None:
    outline = 'border="2mm" border-colour="#ff0000" radius="8mm"'
    page = only(f'<box id="a" grow="1" {outline} padding="3mm"><box id="b" grow="1"/></box>')
    assert named(page) == {"a": (0, 0, 100, 100), "b": (5, 5, 90, 90)}
    drawn = next(item for item in page.items if isinstance(item, RectItem) and item.stroke)
    assert (drawn.x, drawn.w, drawn.stroke_width, drawn.stroke) == (1, 98, 2, "#ff0000")
    assert drawn.radius == 7, "the outer edge of the outline has the radius"
    assert bounds(drawn) == (0, 0, 100, 100)


def test_border_may_be_dashed_and_without_a_ground() -> None:
    (item,) = only('<box grow="1" border="1mm" border-style="dashed"/>').items
    assert isinstance(item, RectItem)
    assert item.dash
    assert item.fill is None
    assert item.stroke == "#000000"


def test_radius_is_at_most_half_the_side() -> None:
    (item,) = only('<box id="a" height="10mm" radius="80mm"/>').items
    assert isinstance(item, RectItem)
    assert item.radius == 5


# ---- natural sizes


@pytest.mark.parametrize(
    ("markup", "size"),
    [
        ('<tick id="a"/>', (8, 8)),
        ('<clock id="a"/>', (8, 8)),
        ('<arrow id="a"/>', (8, 8)),
        ('<picture id="a" source="full" width="30mm"/>', (30, 30)),
        ('<picture id="a" source="photo" width="30mm"/>', (30, 20)),
        ('<ruler id="a" length="50mm"/>', (50, 3.2)),
        ('<space id="a" width="7mm" height="3mm"/>', (7, 3)),
        ('<line id="a" stroke="1mm" width="40mm"/>', (40, 1)),
        ('<box id="a" padding="1mm 2mm"/>', (4, 2)),
        ('<row id="a" gap="3mm"><tick/><tick/></row>', (19, 8)),
        ('<stack id="a"><tick/><ruler length="20mm"/></stack>', (20, 8)),
    ],
)
def test_natural_size(markup: str, size: tuple[float, float]) -> None:
    at = where(f'<column grow="1" align="start">{markup}</column>')["a"]
    assert (at.w, at.h) == pytest.approx(size, abs=0.01)


def test_picture_in_a_row_is_as_wide_as_its_height_makes_it() -> None:
    at = where('<row height="20mm"><picture id="a" source="photo"/><picture id="b" source="tall"/></row>')
    assert (at["a"].w, at["b"].w) == (30, 10)


def test_text_is_as_wide_and_high_as_its_lines() -> None:
    at = where(
        '<column grow="1" align="start"><text id="a" size="20" line-height="1.5">Brush teeth</text></column>'
    )["a"]
    face = measure.face("lexend-regular")
    assert at.w == pytest.approx(measure.mm_of(face.units("Brush teeth"), 20), abs=0.02)
    assert at.h == pytest.approx(20 * 1.5 * MM_PER_PT, abs=0.01)


def test_empty_text_takes_no_room() -> None:
    assert where('<text size="40"></text><box id="a" grow="1"/>')["a"] == WHOLE


def test_texts_of_a_full_row_give_way_and_the_rest_stays() -> None:
    long = 'size="14">A rather long text that can\'t stand on one line of this row</text>'
    at = where(f'<row grow="1"><tick id="t" width="12mm"/><text id="a" {long}<text id="b" {long}</row>')
    assert at["t"].w == 12
    assert at["b"].right == pytest.approx(100, abs=0.02)
    assert at["a"].w == pytest.approx(at["b"].w, abs=0.02)


# ---- text in its place


def test_text_stands_left_middle_or_right() -> None:
    for how, start in (("left", 0.0), ("center", 0.5), ("right", 1.0)):
        (line,) = lines(only(f'<text size="12" align="{how}">Bath</text>'))
        assert line.x == pytest.approx((100 - advance(line)) * start, abs=0.01)


def test_text_stands_at_the_top_in_the_middle_or_at_the_bottom() -> None:
    tops = []
    for how in ("top", "middle", "bottom"):
        (line,) = lines(only(f'<text grow="1" size="12" line-height="1.2" valign="{how}">Bath</text>'))
        tops.append(line.y)
    assert tops[1] - tops[0] == pytest.approx((100 - 12 * 1.2 * MM_PER_PT) / 2)
    assert tops[2] - tops[0] == pytest.approx(100 - 12 * 1.2 * MM_PER_PT)


def test_letters_stand_in_the_middle_of_their_line() -> None:
    for family in ("lexend", "atkinson"):
        (line,) = lines(only(f'<text size="100" line-height="1.25" font="{family}">Bath</text>'))
        ink, height = text_ink(line), 100 * 1.25 * MM_PER_PT
        assert ink.y > 0
        assert ink.bottom < height
        assert abs(ink.y - (height - ink.bottom)) < 0.12 * height, "as much above the capitals as below"


def test_lines_stand_a_line_height_apart_and_in_their_box() -> None:
    text = '<text size="14" line-height="1.4">One two three four five six seven</text>'
    said = lines(only(f'<column width="40mm" align="start">{text}</column>'))
    assert len(said) > 2
    for before, after in pairwise(said):
        assert after.y - before.y == pytest.approx(14 * 1.4 * MM_PER_PT)
    assert all(within(text_ink(line), Rect(0, 0, 40, 100)) for line in said)


def test_text_has_its_face_and_colour() -> None:
    (line,) = lines(only('<text weight="bold" font="atkinson" colour="#123456" size="9">Bath</text>'))
    assert (line.face, line.colour, line.size) == ("atkinson-bold", "#123456", 9)


# ---- pictures


def picture(markup: str) -> PictureItem:
    (item,) = only(markup).items
    assert isinstance(item, PictureItem)
    return item


def test_symbol_is_scaled_by_what_is_painted_of_it() -> None:
    """The ink fills the place; the crop is the ink, and its place on the page has the ink's shape."""
    item = picture('<picture source="symbol" grow="1"/>')
    assert item.crop == pytest.approx((12 / 72, 12 / 72, 60 / 72, 60 / 72))
    # 48 of 72 units would be enlarged 1.5 times; symbols are enlarged 1.32 times at most.
    assert (item.w, item.h) == pytest.approx((100 * 1.32 * 48 / 72,) * 2)
    assert (item.x + item.w / 2, item.y + item.h / 2) == pytest.approx((50, 50))


def test_symbol_that_fills_its_box_fills_its_place() -> None:
    assert picture('<picture source="full" grow="1"/>')[:4] == WHOLE
    item = picture('<picture source="flat" grow="1"/>')
    assert (item.w, item.h) == pytest.approx((100, 20))


def test_small_sign_stays_small() -> None:
    item = picture('<picture source="dot" grow="1"/>')
    assert item.w == pytest.approx(100 * 1.32 * 6 / 72)


@pytest.mark.parametrize(
    ("align", "valign", "x", "y"),
    [("left", "middle", 0, 40), ("right", "middle", 0, 40), ("center", "top", 0, 0)],
)
def test_picture_stands_where_it_is_told(align: str, valign: str, x: float, y: float) -> None:
    item = picture(f'<picture source="flat" grow="1" align="{align}" valign="{valign}"/>')
    assert (item.x, item.y) == pytest.approx((x, y))


def test_photo_is_shown_whole_or_fills_its_place() -> None:
    whole = picture('<picture source="photo" grow="1"/>')
    assert whole[:4] == pytest.approx((0, 100 / 6, 100, 200 / 3))
    assert whole.crop == (0, 0, 1, 1)
    full = picture('<picture source="photo" grow="1" fit="cover" radius="3mm"/>')
    assert full[:4] == WHOLE
    assert full.crop == pytest.approx((1 / 6, 0, 5 / 6, 1))
    assert full.radius == 3


def test_tall_photo_is_cut_more_at_its_foot_than_at_its_head() -> None:
    item = picture('<picture source="tall" grow="1" fit="cover"/>')
    x0, y0, x1, y1 = item.crop
    assert (x0, x1) == (0, 1)
    assert y1 - y0 == pytest.approx(0.5)
    assert 0 < y0 < 1 - y1


def test_a_photo_loses_no_more_than_a_quarter_where_most_of_it_is_to_be_seen() -> None:
    narrow = picture('<picture source="tall" grow="1" fit="most"/>')
    assert narrow[:4] == pytest.approx((100 / 6, 0, 200 / 3, 100))
    assert narrow.crop[3] - narrow.crop[1] == pytest.approx(0.75)
    little = picture('<picture source="photo" width="80mm" height="60mm" fit="most"/>')
    assert (little.w, little.h) == pytest.approx((80, 60))


@given(
    st.floats(5, 100), st.floats(5, 100), st.sampled_from(["photo", "tall", "symbol", "full", "flat", "dot"])
)
def test_picture_stays_in_its_place_and_keeps_its_shape(width: float, height: float, source: str) -> None:
    for fit in ("contain", "cover", "most"):
        page = only(
            f'<row height="{height:.2f}mm"><picture source="{source}" fit="{fit}" width="{width:.2f}mm"/></row>'
        )
        (item,) = page.items
        assert isinstance(item, PictureItem)
        assert within(bounds(item), Rect(0, 0, width, height))
        wide, tall = PICTURES[source].box
        x0, y0, x1, y1 = item.crop
        assert item.w / item.h == pytest.approx(wide * (x1 - x0) / (tall * (y1 - y0)), rel=1e-3)


def test_element_without_a_source_shows_nothing() -> None:
    assert only('<picture source="" grow="1"/>').items == []


# ---- marks


def test_tick_box_is_square_in_the_middle_of_its_place() -> None:
    (box,) = only('<tick grow="1" stroke="1mm" width="40mm" align-self="center"/>').items
    assert isinstance(box, RectItem)
    assert bounds(box) == (30, 30, 40, 40)
    done = only('<tick grow="1" width="40mm" done="yes"/>').items
    assert len(done) == 3
    assert all(within(bounds(item), Rect(0, 30, 40, 40)) for item in done)


@pytest.mark.parametrize(
    ("time", "hour", "minute"),
    [("3:00", 90, 0), ("9:30", 285, 180), ("12:00", 0, 0), ("0:15", 7.5, 90), ("18:45", 202.5, 270)],
)
def test_clock_shows_the_time(time: str, hour: float, minute: float) -> None:
    items = only(f'<clock grow="1" time="{time}"/>').items
    hands = [i for i in items if isinstance(i, LineItem) and (i.x1, i.y1) == (50, 50)]
    short, long = sorted(hands, key=lambda hand: hypot(hand.x2 - 50, hand.y2 - 50))

    def turn(hand: LineItem) -> float:
        return degrees(atan2(hand.x2 - 50, 50 - hand.y2)) % 360

    assert turn(short) == pytest.approx(hour, abs=1e-6)
    assert turn(long) == pytest.approx(minute, abs=1e-6)
    assert short.stroke_width > long.stroke_width
    assert [line.text for line in lines(Page(0, 0, items))] == ["12", "3", "6", "9"]
    assert all(within(bounds(item), WHOLE) for item in items)


def test_small_clock_has_marks_for_numbers() -> None:
    items = only('<clock width="12mm" height="12mm"/>').items
    assert not lines(Page(0, 0, items))
    assert len([i for i in items if isinstance(i, LineItem)]) == 12 + 2


def test_cross_goes_from_corner_to_corner_inside_its_place() -> None:
    items = only('<cross grow="1" stroke="2mm"/>').items
    assert [bounds(item) for item in items] == [WHOLE, WHOLE]


@pytest.mark.parametrize(
    ("way", "tip"), [("right", (94, 50)), ("down", (50, 94)), ("left", (6, 50)), ("up", (50, 6))]
)
def test_arrow_points_where_it_is_told(way: str, tip: tuple[float, float]) -> None:
    (item,) = only(f'<arrow grow="1" direction="{way}"/>').items
    assert isinstance(item, PathItem)
    assert item.points[3] == pytest.approx(tip)
    assert within(bounds(item), WHOLE)


def test_ruler_is_exactly_as_long_as_it_says() -> None:
    items = only('<ruler length="50mm" height="4mm" width="60mm"/>').items
    assert all(isinstance(item, LineItem) for item in items)
    base, *marks = items
    assert (base.x1, base.x2) == (0, 50)  # type: ignore[union-attr]
    assert [mark.x1 for mark in marks] == pytest.approx(list(range(0, 51, 5)))  # type: ignore[union-attr]


def test_lines_run_through_the_middle_of_their_place() -> None:
    (item,) = only('<line stroke="1mm" height="10mm"/>').items
    assert isinstance(item, LineItem)
    assert (item.x1, item.y1, item.x2, item.y2, item.dash) == (0, 5, 100, 5, None)
    (item,) = only('<line stroke="1mm" grow="1" width="10mm" direction="vertical" style="dashed"/>').items
    assert isinstance(item, LineItem)
    assert (item.x1, item.y1, item.x2, item.y2) == (5, 0, 5, 100)
    assert item.dash == (4, 3)


# ---- pages: bands, repeats, numbers


BANDS = 'paper="100mm x 100mm" margin="20mm 10mm 15mm 12mm" safe="4mm"'


def test_header_and_footer_stand_in_the_margins_and_keep_out_of_the_unprintable_edge() -> None:
    at = where('<header id="h"/><box id="b" grow="1"/><footer id="f"/>', BANDS)
    assert at == {"h": (12, 4, 78, 16), "b": (12, 20, 78, 65), "f": (12, 85, 78, 11)}


MANY = "".join(f'<box id="{name}"/>' for name in "abcdefg")
FLOW = f'<flow columns="1" cell-height="30mm" cell-width="50mm">{MANY}</flow>'


def test_what_repeats_stands_on_every_page_and_the_rest_once() -> None:
    content = (
        '<text size="10" repeat="yes">every</text><text size="10">first</text>'
        f'{FLOW}<text size="10">last</text><text size="10" repeat="yes">foot</text>'
    )
    said = [[line.text for line in lines(page)] for page in pages(content)]
    assert said[0] == ["every", "first", "foot"]
    assert said[-1] == ["every", "last", "foot"]
    assert len(said) > 2
    assert all(page == ["every", "foot"] for page in said[1:-1])


def test_what_is_for_many_pages_only() -> None:
    foot = '<footer><text when="many" numbers="yes" size="8">[[page]] of [[pages]]</text></footer>'
    page = 'paper="100mm x 100mm" margin="5mm 5mm 10mm 5mm"'
    assert lines(only('<box id="a"/>' + foot, page)) == []
    said = [[line.text for line in lines(p)] for p in pages(foot + FLOW, page)]
    assert said == [["1 of 4"], ["2 of 4"], ["3 of 4"], ["4 of 4"]]


def test_band_of_a_body_for_many_pages_only() -> None:
    content = '<text when="many" repeat="yes" numbers="yes" size="20">[[page]]</text>' + FLOW
    assert [[line.text for line in lines(p)] for p in pages(content)] == [["1"], ["2"], ["3"]]
    assert lines(only('<text when="many" size="20">[[page]]</text><box id="a"/>')) == []


def test_pages_are_counted_over_all_masters() -> None:
    page = '<page paper="50mm x 50mm" margin="2mm"><text size="10" numbers="yes">[[page]]/[[pages]]</text></page>'
    result = engine.layout(markup.parse(f"<document>{page * 3}</document>", {}))
    assert [lines(p)[0].text for p in result.pages] == ["1/3", "2/3", "3/3"]


def test_words_of_a_person_are_never_taken_for_page_numbers() -> None:
    assert lines(only('<text size="20">[[page]] of [[pages]]</text>'))[0].text == "[[page]] of [[pages]]"


def test_page_has_its_size_and_ground() -> None:
    page = only("<space/>", 'paper="A5 landscape" margin="1mm" background="#fdf6e3"')
    assert (page.width, page.height, page.background) == (210, 148, "#fdf6e3")


def test_content_that_is_too_tall_is_said_with_its_template_line() -> None:
    result = laid_out(
        '<column at="day/page.xml.j2:7" height="50mm"><box height="40mm"/><box height="40mm"/></column>'
    )
    assert [(i.code, i.at) for i in result.issues] == [("page-full", "day/page.xml.j2:7")]
    assert "30.0 mm too tall" in result.issues[0].message


def test_nothing_is_said_when_all_fits() -> None:
    assert laid_out('<column height="80mm"><box height="40mm"/><box height="40mm"/></column>').issues == []


def test_layout_of_the_same_boxes_is_the_same() -> None:
    content = f'<text fit="a" min-size="6" size="30">Brush your teeth</text>{FLOW}'
    assert pages(content) == pages(content)


# ---- the box itself


def test_changed_copy_keeps_the_rest() -> None:
    text = Text(content="Bath", size=20.0, min_size=10.0, padding=(1.0, 2.0, 3.0, 4.0))
    copy = text.changed(size=15.0)
    assert (copy.content, copy.size, copy.min_size, copy.frame) == ("Bath", 15.0, 10.0, (1.0, 2.0, 3.0, 4.0))
    assert text.size == 20
    assert copy.groups
    assert not copy.changed(min_size=0.0).groups


def test_numbers_keep_their_width_beside_words_that_can_be_smaller() -> None:
    """In a row that is too narrow, texts that are fitted give way before words would be broken."""
    row = (
        '<row width="29mm" height="10mm" gap="2mm"><text size="18" weight="bold">12</text>'
        '<text size="16" min-size="8" weight="bold" fit="time">8:55–9:00</text></row>'
    )
    (page,) = laid_out(f'<column align="start">{row}</column>').pages
    assert [(item.text, item.size) for item in lines(page)] == [
        ("12", 18),
        ("8:55–9:00", pytest.approx(12, abs=1.6)),
    ]
    assert lines(page)[1].x >= lines(page)[0].x + advance(lines(page)[0]) + 2 - 0.01
    assert lines(page)[1].x + advance(lines(page)[1]) <= 29.05
