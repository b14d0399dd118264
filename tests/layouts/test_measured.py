"""What is cut is measured in the finished PDF, to 0.1 mm: cards, gutters, cut lines, crop marks, the ruler.

On every paper, so that sheets lie on each other and a stack can be cut at once.
"""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from itertools import pairwise
from math import floor

import pypdfium2
import pytest
from pdffile import Mark, PdfFile
from support import definition, one

from vistime.units import PAPERS, Rect

NEAR = 0.1
MARGIN = 10.0
#: How many cards of a size there are on a sheet with margins of 10 mm and shared cuts (PRACTICE, "Cards on a sheet").
COUNTS = {
    "A4": {"38": 35, "40": 24, "45": 24, "50": 15, "50x60": 12, "60": 12, "75": 6, "90": 6, "85.6x54": 10},
    "Letter": {"38": 30, "40": 24, "45": 20, "50": 15, "50x60": 12, "60": 12, "75": 6, "90": 4, "85.6x54": 8},
}
SIZES = list(COUNTS["A4"])


class Sheet:
    """A page of a PDF, with what is there to cut along."""

    def __init__(self, file: PdfFile, number: int) -> None:
        self.size = file.size(number)
        self.marks = [mark for mark in file.marks(number) if not mark.inside]
        lines = [mark for mark in self.marks if mark.stroke and not mark.fill and len(mark.points) == 2]
        self.dashed = [mark for mark in lines if mark.dashed]
        self.solid = [mark for mark in lines if not mark.dashed]

    def cuts(self, *, upright: bool) -> list[float]:
        """Where the dashed lines are, from the left (upright ones) or from the top, each once."""
        return places(self.dashed, upright=upright)

    def frames(self, width: float, height: float) -> list[Rect]:
        """The outlined boxes of that outer size."""
        found = (outer(mark) for mark in self.marks if mark.stroke and len(mark.points) > 4)
        return [r for r in found if abs(r.w - width) < NEAR and abs(r.h - height) < NEAR]

    def ruler(self) -> Rect:
        """The ruler: the line of 50 mm, whose marks stand on it every 5 mm."""
        (line,) = (mark.box for mark in self.solid if abs(mark.box.w - 50) < 0.05 and mark.box.h < 0.01)
        marks = sorted(
            m.box.x - line.x for m in self.solid if m.box.w < 0.01 and abs(m.box.bottom - line.y) < 0.01
        )
        assert marks == pytest.approx([5.0 * n for n in range(11)], abs=0.05)
        return line


def outer(mark: Mark) -> Rect:
    """The rectangle that an outline's ink fills."""
    half = mark.pen / 2
    return Rect(mark.box.x - half, mark.box.y - half, mark.box.w + mark.pen, mark.box.h + mark.pen)


def places(lines: list[Mark], *, upright: bool) -> list[float]:
    """Where lines of one direction stand, each place once."""
    chosen = [m.box for m in lines if (m.box.w < 0.01) == upright]
    return sorted({round(box.x if upright else box.y, 2) for box in chosen})


def steps(found: list[float]) -> list[float]:
    """The distances of neighbours."""
    return [b - a for a, b in pairwise(found)]


def printed(layout: str, kind: str, count: int, paper: str, **options: str) -> list[Sheet]:
    """The pages of so many items in a layout, as they stand in its PDF, which asks not to be scaled."""
    items = {"timetable": "steps", "board": "choices"}[kind]
    values = {
        "layouts": [{layout: options}],
        "paper": paper,
        items: [{"text": "Toilet", "picture": "none"}] * count,
    }
    data = one(definition(kind, "A title", **values)).pdf()
    file = PdfFile(data)
    assert b"/PrintScaling /None" in file.catalog.head or b"/PrintScaling /None" in file.plain()
    found = [Sheet(file, number) for number in range(len(file.pages))]
    for sheet in found:
        assert sorted(sheet.size) == pytest.approx(sorted(PAPERS[paper]), abs=NEAR)
    return found


def sides(size: str) -> tuple[float, float]:
    """Width and height of a card."""
    wide, _, high = size.partition("x")
    return float(wide), float(high or wide)


def across_and_down(sheet: tuple[float, float], wide: float, high: float) -> tuple[int, int]:
    """How many cards stand side by side, and below each other, with nothing between them."""
    return floor((sheet[0] - 2 * MARGIN) / wide + 1e-6), floor((sheet[1] - 2 * MARGIN) / high + 1e-6)


def check_raster(sheet: Sheet, wide: float, high: float, rows: int, *, first: Sheet) -> None:
    """The cut lines of a sheet: as far apart as the cards are large, in the middle of the paper, as on the first."""
    upright, level = sheet.cuts(upright=True), sheet.cuts(upright=False)
    assert steps(upright) == pytest.approx([wide] * len(steps(upright)), abs=NEAR)
    assert steps(level) == pytest.approx([high] * rows, abs=NEAR)
    columns, down = across_and_down(sheet.size, wide, high)
    assert upright[0] == pytest.approx((sheet.size[0] - columns * wide) / 2, abs=NEAR), (
        "in the middle: backs meet"
    )
    assert level[0] == pytest.approx((sheet.size[1] - down * high) / 2, abs=NEAR)
    assert upright[0] == first.cuts(upright=True)[0]
    assert level[0] == first.cuts(upright=False)[0]


@pytest.mark.parametrize("layout", ["cards", "change"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("paper", sorted(PAPERS))
def test_cards_lie_on_one_raster(paper: str, size: str, layout: str) -> None:
    wide, high = sides(size)
    columns, rows = across_and_down(PAPERS[paper], wide, high)
    if paper in COUNTS:
        assert columns * rows == COUNTS[paper][size]
    # Two full sheets and one card more.
    count = 2 * columns * rows + 1 if layout == "cards" else 2
    options = (
        {"size": size}
        if layout == "cards"
        else {"size": size, "which": "moved, cancelled, new, wait", "copies": "20"}
    )
    found = printed(layout, "timetable", count, paper, **options)
    first = found[0]
    assert len(first.frames(wide - 3, high - 3)) == columns * rows
    assert len(first.cuts(upright=True)) == columns + 1, "neighbours share their cut lines"
    check_raster(first, wide, high, rows, first=first)
    for sheet in found:
        on_it = sheet.frames(wide - 3, high - 3)
        check_raster(sheet, wide, high, -(-len(on_it) // columns), first=first)
        lines = sheet.cuts(upright=True), sheet.cuts(upright=False)
        for number, card in enumerate(sorted(on_it, key=lambda r: (round(r.y), r.x))):
            down, across = divmod(number, columns)
            at = (lines[0][across] + 1.5, lines[1][down] + 1.5)
            assert (card.x, card.y) == pytest.approx(at, abs=NEAR), "1.5 mm inside of its cut lines"
        sheet.ruler()
    if layout == "cards":
        assert [len(sheet.frames(wide - 3, high - 3)) for sheet in found] == [columns * rows] * 2 + [1]


@pytest.mark.parametrize("size", ["38", "50x60", "85.6x54"])
@pytest.mark.parametrize("paper", sorted(PAPERS))
def test_crop_marks_stand_in_line_with_every_edge(paper: str, size: str) -> None:
    wide, high = sides(size)
    columns, rows = across_and_down(PAPERS[paper], wide, high)
    (sheet,) = printed("cards", "board", columns * rows, paper, size=size, cut="marks")
    left, top = (sheet.size[0] - columns * wide) / 2, (sheet.size[1] - rows * high) / 2
    inside = Rect(left, top, columns * wide, rows * high)
    marks = [m.box for m in sheet.solid if not within_ruler(m.box, sheet.ruler())]
    assert not sheet.dashed
    for box in marks:
        assert max(box.w, box.h) == pytest.approx(4, abs=NEAR)
        gaps = (inside.x - box.right, box.x - inside.right, inside.y - box.bottom, box.y - inside.bottom)
        assert max(gaps) == pytest.approx(1, abs=NEAR), "1 mm away from the cards"
        assert min(box.x, box.y, sheet.size[0] - box.right, sheet.size[1] - box.bottom) >= 4.2, (
            "where printers reach"
        )
    upright = Counter(round(box.x, 1) for box in marks if box.w < 0.01)
    level = Counter(round(box.y, 1) for box in marks if box.h < 0.01)
    assert sorted(upright) == pytest.approx([left + wide * n for n in range(columns + 1)], abs=NEAR)
    assert sorted(level) == pytest.approx([top + high * n for n in range(rows + 1)], abs=NEAR)
    assert set(upright.values()) == set(level.values()) == {2}, "at both ends"


def within_ruler(box: Rect, ruler: Rect) -> bool:
    """Whether a line belongs to the ruler."""
    return box.x >= ruler.x - 0.1 and box.right <= ruler.right + 0.1 and abs(box.bottom - ruler.y) < 0.1


@pytest.mark.parametrize("orientation", ["landscape", "portrait"])
@pytest.mark.parametrize("paper", sorted(PAPERS))
def test_keyring_cards_lie_on_one_raster(paper: str, orientation: str) -> None:
    upright = orientation == "portrait"
    wide, high = (54.0, 85.6) if upright else (85.6, 54.0)
    sheet_size = PAPERS[paper][::-1] if upright else PAPERS[paper]
    columns, rows = across_and_down(sheet_size, wide, high)
    if paper in COUNTS:
        assert columns * rows == COUNTS[paper]["85.6x54"]
    first, last = printed("keyring", "board", columns * rows + 1, paper, orientation=orientation)
    for sheet, count in ((first, columns * rows), (last, 1)):
        assert len(sheet.frames(wide - 3, high - 3)) == count
        check_raster(sheet, wide, high, -(-count // columns), first=first)
        sheet.ruler()
        holes = sheet.frames(5, 5)
        edges = [(card.x, card.y) for card in sheet.frames(wide - 3, high - 3)]
        expected = [
            (x + (wide - 3) / 2 - 2.5, y + 3.5) if upright else (x + 3.5, y + (high - 3) / 2 - 2.5)
            for x, y in edges
        ]
        assert [(h.x, h.y) for h in holes] == [pytest.approx(at, abs=NEAR) for at in expected]


@pytest.mark.parametrize("size", ["25", "30", "35"])
@pytest.mark.parametrize("paper", sorted(PAPERS))
def test_tokens_share_their_cut_lines_and_fit_their_places(paper: str, size: str) -> None:
    side = float(size)
    board, sheet = printed("tokens", "board", 1, paper, size=size, places="10")
    assert len(board.frames(side, side)) == 10
    tokens = sheet.frames(side - 2.4, side - 2.4)
    assert len(tokens) == 10
    for upright in (True, False):
        cuts = sheet.cuts(upright=upright)
        assert steps(cuts) == pytest.approx([side] * len(steps(cuts)), abs=NEAR)
        for token in tokens:
            start = token.x if upright else token.y
            assert any(start - 1.2 == pytest.approx(cut, abs=NEAR) for cut in cuts)
    sheet.ruler()


@pytest.mark.parametrize("count", [4, 5, 6])
@pytest.mark.parametrize("paper", sorted(PAPERS))
def test_faces_are_of_one_size_with_one_gutter(paper: str, count: int) -> None:
    (sheet,) = printed("feelings", "board", count, paper)
    found = Counter(
        (round(outer(m).w, 1), round(outer(m).h, 1)) for m in sheet.marks if m.stroke and len(m.points) > 4
    )
    (wide, high), times = found.most_common(1)[0]
    assert times == count
    cells = sheet.frames(wide, high)
    columns, rows = sorted({round(c.x, 1) for c in cells}), sorted({round(c.y, 1) for c in cells})
    gutters = {round(b.x - a.right, 1) for a, b in pairwise(cells) if abs(a.y - b.y) < NEAR}
    assert len(gutters) == 1
    assert len(rows) <= len(columns)
    left, right = min(c.x for c in cells), sheet.size[0] - max(c.right for c in cells)
    assert left == pytest.approx(right, abs=NEAR)


@pytest.mark.parametrize("layout", ["cards", "change", "keyring", "tokens", "part-day"])
def test_cut_sheets_say_how_to_measure_them(layout: str) -> None:
    kind = "timetable" if layout in ("part-day", "change") else "board"
    items = "steps" if kind == "timetable" else "choices"
    data = one(definition(kind, layouts=[layout], **{items: ["Toilet"] * 5})).pdf()
    with pypdfium2.PdfDocument(BytesIO(data)) as pdf:
        said = [page.get_textpage().get_text_range() for page in pdf]
    # The board of tokens itself is not cut.
    for page in said[1:] if layout == "tokens" else said:
        assert "measure me: 50 mm" in page
