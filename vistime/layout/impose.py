"""Pages put on sheets: two side by side for a booklet, and backs as the printer turns the sheet."""

from __future__ import annotations

from typing import Literal

from vistime.layout.pages import Page, Placed

Flip = Literal["short", "long"]


def fold_order(count: int) -> list[tuple[int | None, int | None]]:
    """The page indexes (from 0) left and right on each side of each sheet, front then back, outermost sheet first.

    The count is filled up to a multiple of four; None stands for a blank. Read: the last page goes left of the
    first, the second left of the last but one, and so on inwards (saddle stitch).
    """
    total = -(-max(count, 1) // 4) * 4

    def page(index: int) -> int | None:
        return index if index < count else None

    sides: list[tuple[int | None, int | None]] = []
    for sheet in range(total // 4):
        low, high = 2 * sheet, total - 1 - 2 * sheet
        sides.append((page(high), page(low)))
        sides.append((page(low + 1), page(high - 1)))
    return sides


def fold(
    pages: list[Page], sheet: tuple[float, float], flip: Flip, right_to_left: bool = False
) -> list[Page]:
    """The pages on sheets of `sheet` mm (landscape), each page in the half that it is made for.

    Blanks have the last page's ground. `flip` is the edge over which the printer turns the sheet: over the long
    edge, the back has to stand on its head. A booklet that reads from right to left has its spine on the right:
    everything that would stand left stands right.
    """
    width, height = sheet
    half = width / 2
    blank = Page(half, height, background=pages[-1].background if pages else None)
    sheets = []
    for side, order in enumerate(fold_order(len(pages))):
        turned = flip == "long" and side % 2 == 1
        left, right = (blank if index is None else pages[index] for index in order)
        if right_to_left:
            left, right = right, left
        places = ((left, half), (right, 0.0)) if turned else ((left, 0.0), (right, half))
        parts = tuple(
            Placed(page, x + (half - page.width) / 2, (height - page.height) / 2, turned)
            for page, x in places
        )
        sheets.append(Page(width, height, [], parts))
    return sheets


def one_side_at_a_time(sides: list[Page], reverse: bool = False) -> list[Page]:
    """Sheets (front, back, front ...) for a printer that prints on one side: all fronts, then all backs.

    `reverse` puts the last back first, for a printer that takes the pile from its other end.
    """
    backs = sides[1::2]
    return sides[::2] + (backs[::-1] if reverse else backs)


def back(page: Page, flip: Flip) -> Page:
    """The back of a sheet, made for a sheet that is turned from right to left, for a printer that turns it over `flip`.

    Over the edge at the top (a portrait sheet's short one, a landscape sheet's long one) it has to stand on its head.
    """
    if (flip == "short") == (page.width > page.height):
        return page
    return Page(page.width, page.height, [], (Placed(page, 0.0, 0.0, True),))
