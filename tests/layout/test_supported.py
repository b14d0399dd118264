"""Small pictures above the words of a text: what shares one, how lines break, and what stays clear of what."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from boxkit import PICTURES, Image, laid_out
from hypothesis import given
from hypothesis import strategies as st
from support import bounds, overlap, text_ink, within

from vistime.diagnostics import VistimeError
from vistime.layout import engine, markup
from vistime.layout.pages import Item, LineItem, Page, PictureItem, TextItem
from vistime.units import Rect

SLACK = 0.05


def over(words: str, source: str = "symbol", more: str = "") -> str:
    return f'<over source="{source}" {more}>{words}</over>'


def pages(content: str, attributes: str = "", width: float = 100, direction: str = "ltr") -> list[Page]:
    page = (
        f'<page paper="{width:g}mm x 100mm" margin="5mm"><text size="20" {attributes}>{content}</text></page>'
    )
    return engine.layout(markup.parse(f'<document dir="{direction}">{page}</document>', PICTURES)).pages


def of(page: Page, kind: type[Item]) -> list[Item]:
    return [item for item in page.items if isinstance(item, kind)]


def middle(item: Item) -> float:
    at = bounds(item)
    return at.x + at.w / 2


def test_words_that_share_a_picture_stand_on_one_line_below_its_middle() -> None:
    (page,) = pages(f"I {over('brush my teeth')} now.")
    (shown,) = of(page, PictureItem)
    words = next(item for item in page.items if isinstance(item, TextItem) and "teeth" in item.text)
    assert words.text == "brush my teeth "
    ink = text_ink(words._replace(text=words.text.strip()))
    assert abs(middle(shown) - (ink.x + ink.w / 2)) < 0.5
    assert bounds(shown).bottom <= ink.y


def test_every_line_is_as_high_with_or_without_pictures() -> None:
    (page,) = pages(f"one two three four five {over('six')} seven eight nine ten eleven twelve", width=60)
    lines = sorted({round(item.y, 4) for item in page.items if isinstance(item, TextItem)})
    steps = {round(b - a, 2) for a, b in pairwise(lines)}
    assert len(lines) > 2
    assert len(steps) == 1
    (plain,) = pages("one two three four five six seven eight nine ten eleven twelve", width=60)
    first = next(item for item in plain.items if isinstance(item, TextItem))
    assert lines[0] > first.y


def test_words_wider_than_a_line_are_broken_and_the_picture_stays_with_the_first() -> None:
    (page,) = pages(over("going to the swimming pool"), width=50)
    (shown,) = of(page, PictureItem)
    texts = [item for item in page.items if isinstance(item, TextItem)]
    assert len({item.y for item in texts}) > 1
    assert bounds(shown).bottom < min(item.y for item in texts)


def test_a_short_word_takes_the_width_of_its_picture() -> None:
    (page,) = pages(f"{over('I')} {over('a')} {over('I')}")
    shown = [bounds(item) for item in of(page, PictureItem)]
    assert len(shown) == 3
    assert all(b.x - a.right > 1 for a, b in pairwise(shown))


def test_a_sign_behind_a_word_does_not_move_its_picture() -> None:
    with_sign, without = pages(f"{over('teeth')}!!!"), pages(over("teeth"))
    assert middle(of(with_sign[0], PictureItem)[0]) == pytest.approx(middle(of(without[0], PictureItem)[0]))


def test_what_is_denied_is_crossed_out() -> None:
    (page,) = pages(over("not run", more='crossed="yes"'))
    assert len(of(page, LineItem)) == 2


def test_pictures_go_on_with_their_words_on_the_next_page() -> None:
    words = [f"word{n} {over(f'shown{n}')}" for n in range(30)]
    found = pages(" ".join(words), 'fit="a" min-size="20" overflow="continue"')
    assert len(found) > 2
    assert sum(len(of(page, PictureItem)) for page in found) == 30
    for page in found:
        above = [item for item in page.items if isinstance(item, TextItem) and "shown" in item.text]
        assert len(above) == len(of(page, PictureItem))


def test_a_page_from_right_to_left_has_words_and_pictures_mirrored() -> None:
    content = f"{over('one')} and {over('two', 'full')}"
    (left,), (right,) = pages(content), pages(content, 'lang="en"', direction="rtl")
    # A text keeps the order of its own language.
    assert [item.source for item in left.items if isinstance(item, PictureItem)] == ["symbol", "full"]
    assert middle(of(right, PictureItem)[0]) < middle(of(right, PictureItem)[1])
    hebrew = f"{over('אחת')} וגם {over('שתיים', 'full')}"
    page = f'<page paper="100mm x 100mm" margin="5mm"><text size="20">{hebrew}</text></page>'
    (turned,) = engine.layout(markup.parse(f"<document>{page}</document>", PICTURES), language="he").pages
    first, second = of(turned, PictureItem)
    assert middle(first) > middle(second)
    assert bounds(first).right <= 95 + SLACK


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("<over source='symbol'>x</over>", "<over> stands directly in <text> only"),
        ("<text><over source='symbol'>x <over source='symbol'>y</over></over></text>", "stands directly in <text>"),
        ("<text><over>x</over></text>", "<over> names no picture"),
        ("<text><over source='none'>x</over></text>", "that was not found"),
        ("<text><over source='symbol'><box/></over></text>", "<box> can't stand in <over>"),
    ],
)  # fmt: skip
def test_messages(content: str, message: str) -> None:
    with pytest.raises(VistimeError) as raised:
        laid_out(content)
    assert message in raised.value.diagnostics[0].message


@given(
    st.lists(
        st.tuples(
            st.text("abilmW.-", min_size=1, max_size=9), st.sampled_from(["", *PICTURES]), st.integers(1, 3)
        ),
        min_size=1,
        max_size=14,
    ),
    st.floats(30, 160),
    st.sampled_from(["left", "center", "right"]),
    st.booleans(),
)
def test_pictures_keep_clear_of_words_and_of_the_rim(
    parts: list[tuple[str, str, int]], width: float, align: str, balance: bool
) -> None:
    content = " ".join(
        over(" ".join([word] * count), source) if source else word for word, source, count in parts
    )
    attributes = (
        f'align="{align}" balance="{"yes" if balance else "no"}" fit="a" min-size="20" overflow="continue"'
    )
    for page in pages(content, attributes, width):
        inner = Rect(5, 5, width - 10, 90)
        shown = [bounds(item) for item in of(page, PictureItem)]
        inks = [text_ink(item) for item in page.items if isinstance(item, TextItem)]
        assert all(within(one, inner, SLACK) for one in shown)
        assert not [1 for one, other in combinations(shown, 2) if overlap(one, other) > SLACK]
        assert not [1 for one in shown for ink in inks if overlap(one, ink) > SLACK]
        assert all(ink.x >= 5 - 0.5 and ink.right <= width - 5 + 0.5 for ink in inks)


def test_the_measure_of_a_picture_is_its_ink() -> None:
    assert isinstance(PICTURES["flat"], Image)
    (page,) = pages(f"{over('x', 'flat')} {over('x', 'symbol')}")
    flat, symbol = (bounds(item) for item in of(page, PictureItem))
    assert flat.w <= 1.5 * 2 * 20 * 0.3528 + SLACK
    assert flat.bottom == pytest.approx(symbol.bottom)
