"""Pages that read from right to left: what stands on the left stands on the right, and looks the same."""

from __future__ import annotations

import pytest

from vistime.layout import engine, impose, markup
from vistime.layout.direction import right_to_left
from vistime.layout.pages import Item, LineItem, Page, PathItem, PictureItem, RectItem, TextItem

WIDTH = 200.0


class Photo:
    box = (300.0, 200.0)
    ink = None
    name = ""


def items(content: str, language: str = "ar", document: str = "") -> list[Item]:
    page = f'<page paper="{WIDTH:g}mm x 100mm" margin="10mm 30mm 10mm 15mm">{content}</page>'
    text = f"<document {document}>{page}</document>"
    result = engine.layout(markup.parse(text, {"photo": Photo()}), language=language)
    assert result.right_to_left == (document == 'dir="rtl"' or (not document and right_to_left(language)))
    return result.pages[0].items


@pytest.mark.parametrize("language", ["ar", "ur-PK", "he", "fa", "pa-Arab", "ckb", "PS", "uz_Arab"])
def test_languages_from_right_to_left(language: str) -> None:
    assert right_to_left(language)


@pytest.mark.parametrize("language", ["en", "pa", "tr", "pl", "zh-Hant", "ku", "ar-Latn", "az", "arn"])
def test_languages_from_left_to_right(language: str) -> None:
    assert not right_to_left(language)


BOXES = """
<row gap="4mm" height="20mm" padding="0mm 9mm 0mm 2mm">
<box width="30mm" border="1mm"/><box width="50mm" background="#eeeeee"/></row>
<grid columns="3" gap="2mm" height="20mm">{cells}</grid>
""".format(cells='<box border="0.5mm"/>' * 5)


def test_boxes_are_mirrored_on_the_page() -> None:
    left, right = items(BOXES, "en"), items(BOXES, "ar")
    assert len(left) == len(right) == 7
    for there, here in zip(left, right, strict=True):
        assert isinstance(there, RectItem)
        assert here == there._replace(x=pytest.approx(WIDTH - there.x - there.w))


def test_text_begins_on_the_right_and_keeps_its_letters() -> None:
    content = "".join(f'<text size="20" align="{side}">Hello</text>' for side in ("left", "right", "center"))
    there, here = items(content, "en"), items(content, "ar")
    wide = 200 - 30 - 15
    for one, other in zip(there, here, strict=True):
        assert isinstance(one, TextItem) and isinstance(other, TextItem)
        assert other == one._replace(x=other.x)
    # left edge of the text + its width + what is left of the page = the whole page
    width = wide - (there[1].x - 15) if isinstance(there[1], TextItem) else 0
    for one, other in zip(there, here, strict=True):
        assert isinstance(one, TextItem) and isinstance(other, TextItem)
        assert one.x + width + other.x == pytest.approx(WIDTH)


def test_a_text_in_a_language_of_its_own_begins_where_that_begins() -> None:
    (plain, foreign) = items('<text size="20">Hello</text><text lang="ur" size="20">Hello</text>', "en")
    assert isinstance(plain, TextItem) and isinstance(foreign, TextItem)
    assert plain.x == pytest.approx(15)
    assert foreign.x > 100
    (plain, foreign) = items('<text size="20">Hello</text><text lang="en" size="20">Hello</text>', "ur")
    assert isinstance(plain, TextItem) and isinstance(foreign, TextItem)
    assert plain.x > 100
    assert foreign.x == pytest.approx(30)  # the mirrored margin


def test_pictures_move_and_are_not_turned() -> None:
    picture = '<picture source="photo" width="60mm" align="left"/>'
    content = f'<row height="20mm">{picture}<box border="1mm" width="20mm"/></row>'
    (there, _), (here, _) = items(content, "en"), items(content, "ar")
    assert isinstance(there, PictureItem) and isinstance(here, PictureItem)
    assert here.crop == there.crop and here.w == there.w
    assert here.x == pytest.approx(WIDTH - there.x - there.w)


def test_a_clock_keeps_its_hands() -> None:
    content = '<row height="20mm"><clock time="4:00" width="20mm"/><space grow="1"/></row>'
    there, here = items(content, "en"), items(content, "ar")
    shift = {round(b[0] - a[0], 6) for a, b in zip(there, here, strict=True) if type(a) is type(b)}
    assert len(shift) == 1  # every part of it has moved by the same


def test_an_arrow_points_the_other_way() -> None:
    content = '<row height="20mm"><arrow width="20mm"/></row>'
    (there,), (here,) = items(content, "en"), items(content, "ar")
    assert isinstance(there, PathItem) and isinstance(here, PathItem)
    assert [x for x, _ in here.points] == pytest.approx([WIDTH - x for x, _ in there.points])
    assert [y for _, y in here.points] == pytest.approx([y for _, y in there.points])


FLOW = '<flow cell-width="40mm" cell-height="30mm" cut="lines" align="start">{}</flow>'


def test_cells_run_from_the_right_and_their_cuts_with_them() -> None:
    content = FLOW.format("".join(f'<card><text size="20">{n}</text></card>' for n in "123"))
    there, here = items(content, "en"), items(content, "ar")
    order = [i.text for i in sorted((i for i in here if isinstance(i, TextItem)), key=lambda i: -i.x)]
    assert order == ["1", "2", "3"]
    before, after = (
        sorted(round(x, 3) for i in page if isinstance(i, LineItem) for x in (i.x1, i.x2))
        for page in (there, here)
    )
    assert after == sorted(round(WIDTH - x, 3) for x in before)


def test_a_template_may_say_which_way_its_pages_read() -> None:
    content = '<box width="30mm" height="9mm" border="1mm" align-self="start"/>'
    (box,) = items(content, "ar", 'dir="ltr"')
    assert box[0] == pytest.approx(15.5)
    (box,) = items(content, "en", 'dir="rtl"')
    assert box[0] == pytest.approx(WIDTH - 15 - 30 + 0.5)


def test_a_cell_remembered_from_the_other_side_is_not_mistaken() -> None:
    content = FLOW.format("<card border='1mm'><text size='20' min-size='8' fit='a'>One</text></card>")
    first = items(content, "ar")
    assert items(content, "en") != first
    assert items(content, "ar") == first


@pytest.mark.parametrize("flip", ["short", "long"])
def test_a_folded_booklet_has_its_spine_on_the_right(flip: impose.Flip) -> None:
    pages = [Page(100, 140) for _ in range(8)]
    usual = impose.fold(pages, (200, 140), flip)
    turned = impose.fold(pages, (200, 140), flip, right_to_left=True)
    for one, other in zip(usual, turned, strict=True):
        assert [p.page for p in one.parts] == [p.page for p in reversed(other.parts)]
        assert [p.x for p in one.parts] == [p.x for p in other.parts]
        assert [p.turned for p in one.parts] == [p.turned for p in other.parts]
    assert turned[0].parts[0].page is pages[0]  # the cover is the left half of the outside
