"""Backs lie behind their cards when the printer has turned the sheet, measured in the finished PDF to 0.1 mm."""

from __future__ import annotations

import re

import pytest
from pdffile import PdfFile
from support import definition, one, read_in_order, texts
from test_measured import Sheet, outer

from vistime.units import PAPERS, Rect

NEAR = 0.1


def printed(layout: str = "cards", count: int = 7, paper: str = "A4", **options: str) -> PdfFile:
    """So many cards with their backs."""
    items = [{"text": f"Toilet {n}", "picture": "none"} for n in range(count)]
    text = definition(
        "timetable", "A title", layouts=[{layout: {"backs": "blank", **options}}], paper=paper, steps=items
    )
    return PdfFile(one(text).pdf())


def outlines(sheet: Sheet) -> list[Rect]:
    """The outlines of the cards on a page."""
    found = [outer(mark) for mark in sheet.marks if mark.stroke and len(mark.points) > 4]
    return sorted(r for r in found if min(r.w, r.h) > 15)


def turned(at: Rect, size: tuple[float, float], flip: str) -> Rect:
    """Where a place of the back is seen through the paper, from the front, after the sheet was turned over an edge."""
    width, height = size
    upright = height > width
    if (flip == "long") == upright:
        return Rect(width - at.right, at.y, at.w, at.h)
    return Rect(at.x, height - at.bottom, at.w, at.h)


@pytest.mark.parametrize("paper", sorted(PAPERS))
@pytest.mark.parametrize("flip", ["long", "short"])
@pytest.mark.parametrize("orientation", ["portrait", "landscape"])
@pytest.mark.parametrize(
    ("size", "lamination"), [("38", "0"), ("60", "3"), ("50x60", "1.5"), ("85.6x54", "0")]
)
def test_backs_are_behind_their_cards(
    paper: str, flip: str, orientation: str, size: str, lamination: str
) -> None:
    file = printed("cards", 7, paper, flip=flip, orientation=orientation, size=size, lamination=lamination)
    sheets = [Sheet(file, number) for number in range(len(file.pages))]
    assert len(sheets) % 2 == 0
    seen = 0
    for front, back in zip(sheets[::2], sheets[1::2], strict=True):
        behind = sorted(turned(at, back.size, flip) for at in outlines(back))
        assert front.size == back.size
        for one_, other in zip(outlines(front), behind, strict=True):
            assert (one_.x, one_.y, one_.w, one_.h) == pytest.approx(tuple(other), abs=NEAR)
            seen += 1
        assert not back.dashed, "cut lines are on the front"
    assert seen == 7
    said = {"long": b"/DuplexFlipLongEdge", "short": b"/DuplexFlipShortEdge"}[flip]
    assert said in file.data


@pytest.mark.parametrize("orientation", ["portrait", "landscape"])
@pytest.mark.parametrize("flip", ["long", "short"])
def test_hole_goes_through_the_card(flip: str, orientation: str) -> None:
    file = printed("keyring", 3, backs="name", flip=flip, orientation=orientation)

    def holes(number: int) -> list[Rect]:
        found = (outer(m) for m in Sheet(file, number).marks if m.stroke and len(m.points) > 4)
        return sorted(r for r in found if abs(r.w - 5) < NEAR and abs(r.h - 5) < NEAR)

    back = sorted(turned(at, file.size(1), flip) for at in holes(1))
    assert len(back) == 3
    for one_, other in zip(holes(0), back, strict=True):
        assert tuple(one_) == pytest.approx(tuple(other), abs=NEAR)


def test_each_back_belongs_to_its_card() -> None:
    """The number on the back is that of the card in front of it."""
    steps = [{"text": f"Card {n}", "picture": "none"} for n in range(1, 18)]
    laid = one(definition(steps=steps, layouts=[{"cards": {"backs": "code", "size": "50"}}]))
    pages = list(read_in_order(laid.pages))
    assert len(pages) == 4
    for front, back in zip(pages[::2], pages[1::2], strict=True):
        numbers = {t.split()[-1] for t in texts(front) if t.startswith("Card")}
        assert numbers == {t.split("· ")[1] for t in texts(back)}
    middle = {}
    for page, behind in zip(pages[::2], pages[1::2], strict=True):
        for item in page.items:
            if getattr(item, "text", "").startswith("Card"):
                middle[item.text.split()[-1]] = (item.x, item.y)  # type: ignore[union-attr]
        for item in behind.items:
            number = item.text.split("· ")[1] if hasattr(item, "text") else ""
            if number:
                assert abs((210 - item.x) - middle[number][0]) < 50  # type: ignore[union-attr]
                assert abs(item.y - middle[number][1]) < 25  # type: ignore[union-attr]


def test_sheets_without_backs_are_printed_on_one_side() -> None:
    file = PdfFile(one(definition(steps=["Toilet"] * 40, layouts=["cards"])).pdf())
    assert len(file.pages) == 3
    assert b"/Duplex" not in file.data


def test_code_of_a_set_is_the_same_for_the_same_set() -> None:
    def code(title: str, name: str) -> str:
        laid = one(
            definition(
                "timetable", title, steps=["Toilet"], layouts=[{"cards": {"backs": "code"}}], **{"for": name}
            )
        )
        found = re.fullmatch(r"([A-Z0-9]{4}) · 1", texts(laid.pages[1])[0])
        assert found
        return found[1]

    assert code("My day", "Lewis") == code("My day", "Lewis")
    assert len({code("My day", "Lewis"), code("My day", "Amelia"), code("My week", "Lewis")}) == 3


@pytest.mark.parametrize(("kind", "said"), [("finished", "Finished"), ("name", "Lewis"), ("blank", "")])
def test_what_stands_on_backs(kind: str, said: str) -> None:
    use = {"cards": {"backs": kind, "velcro": "card"}}
    laid = one(definition(steps=["Toilet"], layouts=[use], **{"for": "Lewis"}))
    assert (said in texts(laid.pages[1])) if said else not texts(laid.pages[1])
    boxes = [i for i in laid.pages[1].items if type(i).__name__ == "RectItem"]
    assert [b for b in boxes if abs(b.w + b.stroke_width - 16) < 0.01], "a spot of 16 mm"  # type: ignore[union-attr]
