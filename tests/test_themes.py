"""Every theme can be read: letters and lines stand out from the grounds they stand on (WCAG 2: 4.5 and 3 to 1)."""

from __future__ import annotations

import pytest
from support import INKS, ROOT, bounds, definition, one, overlap, read_in_order, within

from vistime.layout.pages import Item, LineItem, Page, PathItem, RectItem, TextItem
from vistime.pipeline import Settings
from vistime.templating.themes import LETTERS, ROLES, contrast, find_theme, line_art
from vistime.templating.themes import LINES as STROKES
from vistime.units import Rect

THEMES = sorted(path.stem for path in (ROOT / "templates" / "themes").glob("*.yaml"))
TEXT, LINES = 4.5, 3.0


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("letters", "ground"), LETTERS)
def test_letters_stand_out(name: str, letters: str, ground: str) -> None:
    theme = find_theme(name, None)
    assert contrast(theme[letters], theme[ground]) >= TEXT


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("stroke", "ground"), STROKES)
def test_lines_stand_out(name: str, stroke: str, ground: str) -> None:
    theme = find_theme(name, None)
    assert contrast(theme[stroke], theme[ground]) >= LINES


@pytest.mark.parametrize("name", THEMES)
def test_line_art_is_black_and_white(name: str) -> None:
    theme = line_art(find_theme(name, None))
    for letters, ground in LETTERS:
        assert contrast(theme[letters], theme[ground]) == pytest.approx(21)
    for stroke, ground in STROKES:
        assert contrast(theme[stroke], theme[ground]) >= LINES
    assert theme["ground"] == theme["card"] == "#ffffff"


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")
    assert contrast("#123456", "#123456") == 1


@pytest.mark.parametrize("name", THEMES)
def test_theme_is_whole(name: str) -> None:
    theme = find_theme(name, None)
    assert set(theme) == {role.replace("-", "_") for role in ROLES} | {"weight"}
    assert theme["weight"] in ("regular", "bold")


def test_themes_that_people_are_told_of_are_there() -> None:
    assert {"plain", "warm", "high-contrast"} <= set(THEMES)


# ---- on the pages themselves


STEPS = [
    {"text": "Hello time", "time": "9:00", "picture": "bath"},
    {"text": "Bookbug", "picture": "none", "time": "10:30", "minutes": 30, "change": "new"},
    {"text": "Outdoor play", "change": "cancelled", "picture": "bath"},
    {"text": "xyzzy", "change": "moved", "done": "yes"},
]
DAY = {"times": "both", "numbers": "yes"}
TEXTS = {
    "list": definition(title="Our day", steps=STEPS, layouts=[{"day": DAY}], **{"for": "Lewis"}),
    "strip": definition(title="Our day", steps=STEPS, layouts=[{"day": {**DAY, "orientation": "landscape"}}]),
    "finished": definition(title="Our day", steps=STEPS, layouts=[{"day": {**DAY, "done": "column"}}]),
    "now-next": definition(title="Our day", steps=STEPS, layouts=["now-next"], **{"for": "Lewis"}),
    "cards": definition(title="Our day", steps=STEPS, layouts=["cards"]),
    "bare cards": definition(title="Our day", steps=STEPS, layouts=[{"cards": {"border": "none", "cut": "marks"}}]),
    "coloured cards": definition(title="Our day", steps=[*STEPS, "Happy", "Mum"], layouts=[
        {"cards": {"border": "category", "times": "both", "duration": "both", "backs": "name", "velcro": "card"}}
    ]),
    "coloured list": definition(title="Our day", steps=STEPS, layouts=[
        {"day": {"border": "category", "duration": "timer", "velcro": "board", "done": "column"}}
    ]),
    "booklet": definition("story", "Our day", layouts=["booklet"], pages=[{"heading": "One", "text": "I go."}]),
}  # fmt: skip


def ground_of(items: list[Item], at: Rect, page: Page) -> set[str]:
    """The colours behind a place: of the last shape drawn that covers it, and of those that touch it since."""
    colours = {page.background or "#ffffff"}
    for item in items:
        fill = item.fill if isinstance(item, RectItem | PathItem) else None
        if fill and overlap(bounds(item), at) > 0.2:
            colours = {fill} if within(at, bounds(item), 0.3) else colours | {fill}
    return colours


@pytest.mark.parametrize("ink", INKS)
@pytest.mark.parametrize("kind", TEXTS)
@pytest.mark.parametrize("name", THEMES)
def test_everything_on_a_page_stands_out(name: str, kind: str, ink: str) -> None:
    laid = one(TEXTS[kind], settings=Settings(theme=name, ink=ink))  # type: ignore[arg-type]
    for page in read_in_order(laid.pages):
        for number, item in enumerate(page.items):
            if isinstance(item, TextItem):
                for ground in ground_of(page.items[:number], bounds(item), page):
                    assert contrast(item.colour, ground) >= TEXT, (item, ground)
            elif isinstance(item, LineItem):
                grounds = ground_of(page.items[:number], bounds(item), page)
                assert max(contrast(item.stroke, ground) for ground in grounds) >= LINES, (item, grounds)
            elif isinstance(item, RectItem) and item.stroke:
                inner = item.fill or "#ffffff"
                outer = ground_of(page.items[:number], bounds(item), page)
                assert max(contrast(item.stroke, ground) for ground in {inner, *outer}) >= LINES, item
