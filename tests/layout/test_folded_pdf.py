"""Booklets read back from their PDF: printed, folded and leafed through, as paper behaves."""

from __future__ import annotations

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from support import definition, one

WIDTH, HEIGHT = 841.89, 595.28  # A4 landscape in pt


def story(pages: int, **options: str) -> bytes:
    words = [{"text": f"Leaf {n} is here.", "picture": "none"} for n in range(1, pages + 1)]
    return one(definition("story", title="Cover", layouts=[{"booklet": options}], pages=words)).pdf()


def half(page: pypdfium2.PdfPage, right: bool) -> tuple[str, bool]:
    """The words in one half of a side, and whether they stand upright in the file."""
    text = page.get_textpage()
    left = WIDTH / 2 if right else 0.0
    words = text.get_text_bounded(left, 0, left + WIDTH / 2, HEIGHT)
    upright = True
    for index in range(text.count_chars()):
        x0, _, x1, _ = text.get_charbox(index)
        if left <= (x0 + x1) / 2 <= left + WIDTH / 2:
            upright = abs(pdfium.FPDFText_GetCharAngle(text.raw, index)) < 0.1
            break
    return words, upright


def leafed_through(sides: list[tuple[pypdfium2.PdfPage, pypdfium2.PdfPage]], flip: str) -> list[str]:
    """The pages of the folded booklet in the order of reading; everything must stand upright on the paper."""

    def seen(page: pypdfium2.PdfPage, right: bool, turned: bool) -> str:
        words, upright = half(page, right)
        assert not words.strip() or upright != turned
        return words

    def behind(sheet: tuple[pypdfium2.PdfPage, pypdfium2.PdfPage], right: bool) -> str:
        # Turned over its short edge, a landscape sheet shows what stands left behind what stands right; over its long
        # edge, the same side, and everything on its head.
        return seen(sheet[1], not right if flip == "short" else right, flip == "long")

    read = []
    for sheet in sides:
        read += [seen(sheet[0], True, False), behind(sheet, True)]
    for sheet in reversed(sides):
        read += [behind(sheet, False), seen(sheet[0], False, False)]
    return read


@pytest.mark.parametrize("flip", ["short", "long"])
@pytest.mark.parametrize("pages", range(5, 25))
def test_booklet_of_any_length_reads_right_after_the_fold(pages: int, flip: str) -> None:
    with pypdfium2.PdfDocument(story(pages, flip=flip)) as pdf:
        sides = list(pdf)
        assert all(page.get_size() == pytest.approx((WIDTH, HEIGHT), abs=0.1) for page in sides)
        read = leafed_through(list(zip(sides[::2], sides[1::2], strict=True)), flip)
    assert "Cover" in read[0]
    for number, words in enumerate(read[1 : pages + 1], 1):
        assert f"Leaf {number} is here." in words


@pytest.mark.parametrize("sides", ["one", "one, reversed"])
@pytest.mark.parametrize("pages", [5, 6, 9])
def test_printer_of_one_side_gets_fronts_then_backs_and_is_told(pages: int, sides: str) -> None:
    with pypdfium2.PdfDocument(story(pages, sides=sides)) as pdf:
        how, *printed = list(pdf)
        told = how.get_textpage().get_text_range()
        half_way = len(printed) // 2
        assert f"2 – {half_way + 1}" in told
        assert f"{half_way + 2} – {2 * half_way + 1}" in told
        backs = printed[half_way:]
        if sides == "one, reversed":
            backs.reverse()
        read = leafed_through(list(zip(printed[:half_way], backs, strict=True)), "short")
    assert "Cover" in read[0]
    assert all(f"Leaf {number} is here." in words for number, words in enumerate(read[1 : pages + 1], 1))
