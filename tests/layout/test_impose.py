"""Sheets printed on both sides, laid on each other and folded, read as a booklet from the first page to the last."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from support import definition, one, texts

from vistime.layout import impose
from vistime.layout.impose import Flip
from vistime.layout.pages import Page, TextItem
from vistime.units import Rect

SHEET = (297.0, 210.0)
HALF = SHEET[0] / 2


@dataclass(frozen=True)
class Seen:
    """A half of a sheet as a reader sees it: which page is there, where it lies in its half, which way up."""

    page: Page
    place: Rect
    upright: bool


def numbered(count: int) -> list[Page]:
    """Pages of half a sheet, each with its number as its only text."""
    return [
        Page(HALF, 210.0, [TextItem(20, 20, str(n), "lexend-regular", 10, "#000000")])
        for n in range(1, count + 1)
    ]


def printed(side: Page, back: bool, flip: Flip) -> list[Seen]:
    """The left and the right half of a side as they are seen when the sheet is turned like a leaf of a book.

    The front is seen as it is printed. A printer that turns the sheet over its short edge (the sheet lies
    crosswise, so that is its left or right one) turns it like a leaf; one that turns it over the long edge
    puts the back on its head.
    """
    halves: dict[bool, Seen] = {}
    for part in side.parts:
        x, y, upright = part.x, part.y, not part.turned
        if back and flip == "long":
            x, y, upright = side.width - x - part.page.width, side.height - y - part.page.height, not upright
        right = x + part.page.width / 2 > side.width / 2
        assert right not in halves, "two pages on one half"
        inner = Rect(x - (side.width / 2 if right else 0), y, part.page.width, part.page.height)
        halves[right] = Seen(part.page, inner, upright)
    return [halves[False], halves[True]]


def leafed_through(sides: list[Page], flip: Flip) -> list[Seen]:
    """All halves in the order of reading, after the sheets are folded together, the first one outermost.

    Each sheet is two leaves. Of the right leaf one sees the front's right half, then, turning it over, the
    back's left half; of the left leaf the back's right half, then the front's left half.
    """
    sheets = [
        (printed(front, False, flip), printed(back, True, flip))
        for front, back in zip(sides[::2], sides[1::2], strict=True)
    ]
    first = [half for front, back in sheets for half in (front[1], back[0])]
    second = [half for front, back in reversed(sheets) for half in (back[1], front[0])]
    return first + second


@pytest.mark.parametrize("flip", ["short", "long"])
@pytest.mark.parametrize("count", range(1, 25))
def test_folded_booklet_reads_from_first_to_last(count: int, flip: Flip) -> None:
    sides = impose.fold(numbered(count), SHEET, flip)
    assert len(sides) == 2 * -(-count // 4), (
        "two sides a sheet, four pages a sheet, no sheet more than needed"
    )
    seen = leafed_through(sides, flip)
    read = [texts(half.page) for half in seen]
    assert [said for said in read if said] == [[str(n)] for n in range(1, count + 1)]
    assert all(half.upright for half in seen)
    assert all(half.place == (0, 0, HALF, 210) for half in seen), "each page fills its half"
    blanks = read.index([]) if [] in read else len(read)
    assert blanks == count, "blanks are at the end"


@pytest.mark.parametrize("flip", ["short", "long"])
def test_wrong_flip_would_be_seen(flip: Flip) -> None:
    """The simulation can tell: sheets made for one printer and turned by another do not read."""
    other: Flip = "long" if flip == "short" else "short"
    seen = leafed_through(impose.fold(numbered(8), SHEET, flip), other)
    assert [texts(half.page)[0] for half in seen] != [str(n) for n in range(1, 9)] or not all(
        h.upright for h in seen
    )


def test_order_is_saddle_stitch() -> None:
    assert impose.fold_order(8) == [(7, 0), (1, 6), (5, 2), (3, 4)]
    assert impose.fold_order(5) == [(None, 0), (1, None), (None, 2), (3, 4)]
    assert impose.fold_order(0) == [(None, None), (None, None)]


@pytest.mark.parametrize("count", range(1, 25))
def test_every_page_is_printed_once(count: int) -> None:
    shown = [index for side in impose.fold_order(count) for index in side if index is not None]
    assert sorted(shown) == list(range(count))


def test_fronts_are_never_turned() -> None:
    for flip in ("short", "long"):
        sides = impose.fold(numbered(12), SHEET, flip)  # type: ignore[arg-type]
        assert not any(part.turned for side in sides[::2] for part in side.parts)
        assert all(part.turned == (flip == "long") for side in sides[1::2] for part in side.parts)


def test_smaller_pages_stand_in_the_middle_of_their_half() -> None:
    (front, _) = impose.fold([Page(100, 150)], SHEET, "short")
    assert [(part.x, part.y) for part in front.parts if part.page.width == 100] == [(HALF + 24.25, 30)]


def test_blanks_have_the_ground_of_the_last_page() -> None:
    pages = [Page(HALF, 210.0, background="#fdf6e3") for _ in range(5)]
    sides = impose.fold(pages, SHEET, "short")
    assert {part.page.background for side in sides for part in side.parts} == {"#fdf6e3"}


@pytest.mark.parametrize("flip", ["short", "long"])
@pytest.mark.parametrize("count", range(1, 14))
def test_story_of_any_length_reads_as_a_booklet(count: int, flip: Flip) -> None:
    """Cover, pages in order with their numbers, notes, and the credit on the back."""
    words = [f"Page number {n} of my story." for n in range(1, count + 1)]
    laid = one(
        definition(
            "story",
            title="My story",
            layouts=[{"booklet": {"flip": flip}}],
            pages=[{"text": w, "picture": "openmoji:1F4DA"} for w in words],
        )
    )
    seen = leafed_through(laid.pages, flip)
    assert laid.duplex == flip
    assert len(seen) == -(-(count + 1) // 4) * 4, "no sheet more than the pages and the cover need"
    assert texts(seen[0].page) == ["My story"]
    for number, (half, said) in enumerate(zip(seen[1:], words, strict=False), 2):
        assert " ".join(texts(half.page)).startswith(said)
        assert str(number) in texts(half.page)
        assert half.upright
        assert half.place == (0, 0, HALF, 210)
    credited = [
        index for index, half in enumerate(seen) if any("OpenMoji" in text for text in texts(half.page))
    ]
    assert credited == [len(seen) - 1], "the back says whose pictures these are"
    for half in seen[count + 1 : -1]:
        assert texts(half.page)[0] == "My notes"


def test_booklet_without_notes_has_blanks_and_the_small_print_on_its_back() -> None:
    pages = [{"text": "I go.", "picture": "openmoji:1F4DA"}] * 4
    laid = one(definition("story", layouts=[{"booklet": {"notes": "no"}}], pages=pages))
    seen = leafed_through(laid.pages, "short")
    assert [bool(texts(half.page)) for half in seen] == [True] * 5 + [False, False, True]
