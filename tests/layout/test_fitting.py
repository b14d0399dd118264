"""Texts of a group share the largest size at which all of them fit; a long one does not make the others small."""

from __future__ import annotations

import pytest
from boxkit import document, laid_out, lines, named, only
from hypothesis import assume, given
from hypothesis import strategies as st
from support import advance, bounds, within

from vistime.layout import engine, measure
from vistime.layout.boxes import Text
from vistime.layout.fitting import ELLIPSIS, LONE_SHRINK, SMALLEST, STEP, Fits
from vistime.layout.pages import TextItem
from vistime.units import MM_PER_PT, Rect

LABEL = 'fit="label" size="40" min-size="10" line-height="1.2"'


def cards(*labels: str, width: float = 40, height: float = 20, text: str = LABEL) -> engine.Layout:
    """Labels below each other, each in a card of that size."""
    inside = "".join(
        f'<card width="{width}mm" height="{height}mm"><text grow="1" {text}>{label}</text></card>'
        for label in labels
    )
    return laid_out(inside, 'paper="100mm x 500mm" margin="0"')


def sizes(layout: engine.Layout) -> list[float]:
    """The size of each label, by its first line."""
    found: dict[int, float] = {}
    for item in lines(layout.pages[0]):
        found.setdefault(int(item.y // 20), item.size)
    return list(found.values())


def fits(label: str, size: float, width: float = 40, height: float = 20) -> bool:
    """Whether a label fits a place at a size, worked out anew."""
    face = measure.face("lexend-regular")
    units = width / (size * MM_PER_PT) * 1000
    broken = face.lines(label, units)
    return face.widest_token(label) <= units + 0.01 and len(broken) * 1.2 * size * MM_PER_PT <= height + 0.01


# ---- one size for a group


def test_all_have_the_size_of_the_one_that_needs_the_smallest() -> None:
    result = cards("Bath", "Put on coat and shoes", "Toilet")
    assert len(set(sizes(result))) == 1
    assert sizes(result)[0] < 40
    assert sizes(cards("Bath", "Toilet")) == [sizes(cards("Toilet"))[0]] * 2


@given(
    st.lists(
        st.sampled_from(
            ["Bath", "Brush teeth", "Put on coat and shoes", "Wash hands", "Go to nursery by bus"]
        ),
        min_size=1,
        max_size=6,
    )
)
def test_size_is_the_largest_at_which_all_fit(labels: list[str]) -> None:
    result = cards(*labels)
    (size,) = set(sizes(result))
    assert result.issues == []
    assert all(fits(label, size) for label in labels)
    assert size == 40 or not all(fits(label, size + STEP) for label in labels)
    assert (size / STEP).is_integer()


def test_groups_do_not_know_of_each_other() -> None:
    card = '<card width="40mm" height="20mm"><text grow="1" {} size="30" min-size="8">{}</text></card>'
    long = "Put on coat and shoes"
    page = only(card.format('fit="a"', "Bath") + card.format('fit="b"', long) + card.format("", "Toilet"))
    found = {item.text.split()[0]: item.size for item in lines(page)}
    assert found["Bath"] == found["Toilet"] == 30
    assert found["Put"] < 30


def test_fixed_text_keeps_its_size_whatever_it_holds() -> None:
    assert lines(only('<text width="20mm" size="30">Extraordinary</text>'))[0].size == 30


def test_size_of_a_tile_does_not_depend_on_its_label() -> None:
    long = "This is a very long label that says far more than a label should"
    content = '<row grow="1" gap="2mm">{}</row>'.format(
        "".join(
            f'<card id="{name}" grow="1"><picture id="{name.upper()}" source="full" grow="1"/>'
            f'<text max-height="30%" {LABEL}>{{}}</text></card>'
            for name in "abc"
        )
    )
    short, mixed = (
        only(content.format("Bath", "Bath", "Bath")),
        laid_out(content.format("Bath", long, "Bath")).pages[0],
    )
    for name in "abc":
        assert named(short)[name] == named(mixed)[name]
    tiles = [named(mixed)[name] for name in "ABC"]
    assert len({(round(t.w, 2), round(t.h, 2)) for t in tiles}) == 1, "and the pictures stay of one size, too"


def test_labels_of_even_height_begin_at_one_line() -> None:
    row = '<row grow="1">{}</row>'.format(
        "".join(
            f'<card grow="1"><space grow="1"/><text {LABEL}>{label}</text></card>'
            for label in ("Bath", "Put on coat and shoes")
        )
    )
    page = only(row)
    first = {item.text.split()[0]: item.y for item in lines(page)}
    assert first["Bath"] == pytest.approx(first["Put"])


def test_uneven_texts_are_as_high_as_their_own_lines() -> None:
    row = '<row grow="1">{}</row>'.format(
        "".join(
            f'<card grow="1"><space grow="1"/><text even="no" {LABEL}>{label}</text></card>'
            for label in ("Bath", "Put on coat and shoes")
        )
    )
    last = [item.y for item in lines(only(row)) if item.text in ("Bath", "shoes", "and shoes")]
    assert len(set(last)) == 1, "both stand on the foot of their card"


# ---- one that does not fit


LONG = "A label that is so long that it can never stand in a card of this size, whatever is done, at ten points or more"


def test_label_that_fits_at_no_size_does_not_make_the_others_small() -> None:
    result = cards("Bath", "Toilet", LONG)
    alone = cards("Bath", "Toilet")
    assert sizes(result)[:2] == sizes(alone)
    assert sizes(result)[2] < sizes(result)[0]
    (issue,) = result.issues
    assert issue.code == "label-long"
    assert issue.severity == "warning"
    assert "A label that is so long that it can n…" in issue.message
    assert issue.hint


def test_label_that_nearly_fits_is_only_a_little_smaller() -> None:
    """Its word stays whole, for which it may be 0.7 of the others' size."""
    result = cards("Bath", "Extraordinary", width=76, text=LABEL.replace('min-size="10"', 'min-size="38"'))
    (issue,) = result.issues
    assert issue.code == "label-long"
    assert [line.text for line in lines(result.pages[0])] == ["Bath", "Extraordinary"]
    size, own = sizes(result)
    assert LONE_SHRINK * size <= own < size
    assert f"it is printed at {own:g} pt, the others at {size:g} pt" in issue.message


def test_label_too_long_for_the_smallest_type_is_cut_and_says_so() -> None:
    result = cards("Bath", " ".join(["and so it goes on"] * 30))
    (issue,) = result.issues
    assert issue.code == "label-cut"
    said = [item for item in lines(result.pages[0]) if item.text != "Bath"]
    assert said[-1].text.endswith(ELLIPSIS)
    assert {item.size for item in said} == {SMALLEST}
    assert all(within(bounds(item), Rect(0, 20, 40, 20), 0.5) for item in said)


def test_subject_of_a_text_is_the_subject_of_what_is_said_of_it() -> None:
    result = cards("Bath", LONG, text=LABEL + ' subject="steps/4" at="day/page.xml.j2:12"')
    assert [(issue.subject, issue.at) for issue in result.issues] == [("steps/4", "day/page.xml.j2:12")]


def test_even_the_tightest_place_keeps_something_inside() -> None:
    result = cards("Donaudampfschifffahrtsgesellschaft", width=6, height=4)
    card = Rect(0, 0, 6, 4)
    assert result.issues
    assert all(within(bounds(item), card, 0.3) for item in lines(result.pages[0]))


@given(
    label=st.text("abcdefgh mnoprst", min_size=1, max_size=120).filter(str.strip),
    width=st.integers(12, 90), height=st.integers(6, 60), balance=st.booleans(),
)  # fmt: skip
def test_no_label_leaves_its_card(label: str, width: int, height: int, balance: bool) -> None:
    assume(not balance or len(max(label.split(), key=len)) < 4)
    how = LABEL + (' balance="yes"' if balance else "") + ' align="center" valign="middle"'
    result = laid_out(
        f'<card width="{width}mm" height="{height}mm"><text grow="1" {how}>{label}</text></card>',
        'paper="100mm x 100mm" margin="0"',
    )
    said = lines(result.pages[0])
    for item in said:
        assert item.x >= -0.01
        assert item.x + advance(item) <= width + 0.02
        assert within(bounds(item), Rect(0, 0, width, height), 0.25)
    if not any(issue.code == "label-cut" for issue in result.issues):
        assert "".join(item.text for item in said).replace(" ", "") == "".join(label.split())
    assert min(item.size for item in said) >= 10 or result.issues, "what is smaller than asked for is said"


# ---- the book of sizes itself


def test_text_that_was_never_seen_keeps_its_size() -> None:
    fits = Fits()
    text = Text(content="Bath", size=17.0)
    assert fits.empty
    fits.settle()
    assert fits.size(text) == 17


def test_same_text_counts_once() -> None:
    fits = Fits()
    text = Text(content="Put on coat and shoes", size=40.0, min_size=10.0, fit="label")
    fits.record(text, 40, 20, 20)
    fits.record(text, 1, 1, 1)
    fits.settle()
    assert fits.issues == []
    assert fits.size(text) > 10


def test_empty_text_has_no_say() -> None:
    fits = Fits()
    fits.record(Text(content="", size=40.0, min_size=10.0), 1, 1, 1)
    assert fits.empty


def test_preferred_height_is_what_the_rest_of_a_group_goes_by() -> None:
    """A text may take more than it should when it has to, but not make the others of its group small for it."""
    fits = Fits()
    short = Text(content="Bath", size=40.0, min_size=20.0, fit="label", line_height=1.0)
    long = Text(content="Put on coat and shoes", size=40.0, min_size=20.0, fit="label", line_height=1.0)
    fits.record(short, 60, 12, 60)
    fits.record(long, 60, 12, 60)
    fits.settle()
    assert fits.size(short) < 40, "as large as fits 12 mm"
    assert fits.issues == []
    assert fits.height(long, 60) <= 60


def test_line_height_is_a_multiple_of_the_size() -> None:
    assert Fits().line_height(Text(line_height=1.5), 72) == pytest.approx(1.5 * 25.4)


def test_family_of_the_document_is_that_of_its_texts() -> None:
    boxes = document("<text>Bath</text>")
    (item,) = engine.layout(boxes, "atkinson").pages[0].items
    assert isinstance(item, TextItem)
    assert item.face == "atkinson-regular"
