"""Whatever a person writes, every page holds: nothing outside, nothing on top of another, no word lost."""

from __future__ import annotations

import re
import string
from collections import Counter
from datetime import date
from functools import cache
from itertools import combinations
from math import ceil, floor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from support import (
    ALL_LAYOUTS,
    LAYOUTS,
    advance,
    bounds,
    definition,
    lay_out,
    overlap,
    read_in_order,
    text_ink,
    within,
)
from tracing import Node, Trace, Traced, tracing

from vistime.diagnostics import Report
from vistime.layout import measure
from vistime.layout.boxes import Card, Flow, Percent, Picture, Stack, Text
from vistime.layout.fitting import Fits
from vistime.layout.pages import LineItem, PictureItem, TextItem, dump
from vistime.layout.paginate import Cells
from vistime.pipeline import Laid
from vistime.templating.layouts import LayoutSpec, find_layout
from vistime.units import PAPERS, Rect

SAFE = 4.2
SLACK = 0.05
#: Marks above capitals may come this near to what stands above them.
MARKS = 0.3

FONTS = {"Lexend": "lexend-regular", "Atkinson Hyperlegible": "atkinson-regular"}
PHOTOS = {"tall.png": (30, 90), "wide.png": (120, 30), "square.png": (50, 50)}
SYMBOLS = ["bath", "openmoji:1F6BD", "🚌", "vistime:toilet", "openmoji:1F4DA", "none", None]
SIZES = [
    "20",
    "38",
    "40",
    "45",
    "50",
    "60",
    "75",
    "90",
    "50x60",
    "85.6x54",
    "54x85.6",
    "120x30",
    "25x100",
    "145",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with photos of several shapes."""
    path = tmp_path_factory.mktemp("photos")
    for name, size in PHOTOS.items():
        Image.new("RGB", size, "teal").save(path / name)
    return path


# ---- definitions


@cache
def letters(font: str) -> str:
    """The letters of a font that words are made of: Latin ones, with all marks they can carry."""
    latin = [c for c in measure.face(FONTS[font]).advances if c.isalpha() and 0xC0 <= ord(c) < 0x1F00]
    return string.ascii_letters * 3 + "".join(latin)


def label(font: str, most: int) -> st.SearchStrategy[str]:
    """Words of 1 to 20 letters with spaces between, of at most so many letters together."""
    word = st.text(letters(font), min_size=1, max_size=20)
    return st.lists(word, min_size=1, max_size=24).map(lambda words: " ".join(words)[:most].strip())


def picture() -> st.SearchStrategy[str | None]:
    """A symbol, an emoji, a photo, none, or whatever the words give."""
    return st.sampled_from([*SYMBOLS, *PHOTOS])


def pool(font: str, most: int) -> st.SearchStrategy[st.SearchStrategy[str]]:
    """A few labels, long and short, of which a definition takes all its words; drawing each anew takes long."""
    plain = ["Bath / Shower", "no running", "Toilet", "Put on coat and shoes"]
    drawn = st.lists(st.one_of(label(font, most), label(font, 30)), min_size=1, max_size=6)
    return drawn.map(lambda labels: st.sampled_from([*labels, *plain]))


@st.composite
def step(draw: st.DrawFn, words: st.SearchStrategy[str]) -> dict[str, Any]:
    """A step, with times and changes now and then."""
    values: dict[str, Any] = {"text": draw(words)}
    if shown := draw(picture()):
        values["picture"] = shown
    rare = st.integers(0, 3).map(lambda n: n == 0)
    if draw(rare):
        values["time"] = draw(st.sampled_from(["8:05", "12:30", "8:55 - 9:00", "15:00"]))
    if draw(rare):
        values["minutes"] = draw(st.sampled_from([1, 30, 1440]))
    if draw(rare):
        values["change"] = draw(st.sampled_from(["new", "moved", "cancelled", "surprise"]))
    if draw(rare):
        values["done"] = "yes"
    return values


@st.composite
def page(draw: st.DrawFn, words: st.SearchStrategy[str]) -> dict[str, Any]:
    """A page of a story, from a few words to several sheets of them."""
    count = draw(st.sampled_from([1, 1, 2, 4, 12]))
    paragraphs = range(draw(st.integers(1, 2)))
    values: dict[str, Any] = {
        "text": "\n\n".join(". ".join(draw(words) for _ in range(count)) for _ in paragraphs)
    }
    if shown := draw(picture()):
        values["picture"] = shown
    if draw(st.booleans()):
        values["heading"] = draw(words)[:60].strip()
    return values


#: Options that take words, where not any words will do.
WORDS = {
    "words": ["none", "I can have"],
    "today": ["Monday", ""],
}


def option_values(spec: LayoutSpec) -> st.SearchStrategy[dict[str, str]]:
    """Any combination of a layout's options."""
    values: dict[str, st.SearchStrategy[str]] = {}
    for name, option in spec.options.items():
        if option.kind == "choice":
            values[name] = st.sampled_from(option.choices)
        elif option.kind == "switch":
            values[name] = st.sampled_from(["yes", "no"])
        elif option.kind == "number":
            # Fifty copies of sixty cards are no other case than three, and take a minute.
            high = min(option.high, 3) if name == "copies" else option.high
            number = st.integers(int(option.low), int(high)).map(str)
            values[name] = st.one_of(number, st.sampled_from(option.choices)) if option.choices else number
        elif option.kind == "length":
            values[name] = st.floats(option.low, option.high).map(lambda mm: f"{mm:.1f}mm")
        elif option.kind == "list":
            some = st.lists(st.sampled_from(option.choices), min_size=1, unique=True)
            values[name] = st.one_of(st.just("all"), some.map(", ".join))
        elif option.kind == "picture":
            values[name] = st.sampled_from(["star", "none", "🚌", "square.png"])
        elif option.kind == "date":
            values[name] = st.dates(date(2026, 9, 20), date(2026, 12, 24)).map(str)
        elif option.kind == "text":
            values[name] = st.sampled_from(WORDS[name])
        else:
            assert option.kind == "size", f"{spec.name}: teach this test the options of kind {option.kind}"
            values[name] = st.sampled_from(SIZES)
    return st.fixed_dictionaries({}, optional=values)


@st.composite
def definitions(draw: st.DrawFn, layout: str) -> str:
    """A definition of any kind that a layout can show, with any settings."""
    spec = find_layout(layout, None)
    font = draw(st.sampled_from(sorted(FONTS)))
    kind = draw(st.sampled_from(spec.kinds))
    values: dict[str, Any] = {
        "layouts": [{layout: draw(option_values(spec))}],
        "paper": draw(st.sampled_from(sorted(PAPERS))),
        "theme": draw(st.sampled_from(["plain", "warm", "high-contrast"])),
        "ink": draw(st.sampled_from(["colour", "grey", "lines"])),
        "font": font,
    }
    if draw(st.booleans()):
        values["for"] = draw(label(font, 25))
    if draw(st.booleans()):
        values["photo"] = draw(st.sampled_from(sorted(PHOTOS)))
    words = draw(pool(font, 120))
    count = st.one_of(st.integers(1, 12), st.integers(1, 60))
    if kind == "story":
        values["pages"] = draw(st.lists(page(words), min_size=1, max_size=9))
    elif kind == "board":
        shown = picture().map(lambda source: source or "none")
        choice = st.fixed_dictionaries({"text": words}, optional={"picture": shown})
        values["choices"] = draw(count.flatmap(lambda n: st.lists(choice, min_size=n, max_size=n)))
    elif spec.needs == "month":
        values["month"] = draw(st.dates().map(lambda day: f"{day.year:04}-{day.month}"))
        places = draw(st.lists(label(font, 25), max_size=6, unique_by=str.casefold))
        values |= {"places": places} if places else {}
        # On the smallest paper there is room for two things a day.
        steps_, where = (
            st.lists(step(words), max_size=2),
            st.lists(st.sampled_from(places or ["Mum"]), max_size=2),
        )
        day = st.tuples(where if places else st.just([]), steps_).map(lambda both: [*both[0], *both[1]])
        names = st.sampled_from(["1", "2-9", "10, 11 and 28", "12", "20 to 22"])
        values["days"] = draw(st.dictionaries(names, day, max_size=4)) | {"1": [draw(step(words))]}
    elif spec.needs != "days" and draw(st.integers(0, 4)):
        values["steps"] = draw(count.flatmap(lambda n: st.lists(step(words), min_size=n, max_size=n)))
    else:
        days = draw(st.lists(label(font, 20), min_size=1, max_size=4, unique=True))
        values["days"] = {day: draw(st.lists(step(words), min_size=1, max_size=8)) for day in days}
    if spec.needs == "event":
        values["event"] = {"date": "2026-12-25", **draw(st.fixed_dictionaries({}, optional={"text": words}))}
    return definition(kind, draw(label(font, 70)), **values)


# ---- what has to hold


class Look:
    """A document with its pages, traced, and everything that must hold for them."""

    def __init__(self, laid: Laid, trace: Trace, report: Report) -> None:
        self.laid, self.pages, self.backs, self.report = laid, trace.pages, trace.backs, report
        self.excused = {i.subject or i.at for i in trace.issues if i.code in ("label-long", "label-cut")}
        self.cut = {i.subject or i.at for i in trace.issues if i.code == "label-cut"}
        self.issues = trace.issues

    def everything(self) -> None:
        """All that must hold."""
        for traced in (*self.pages, *self.backs):
            self.nothing_is_outside(traced)
            self.boxes_stand_in_each_other_and_side_by_side(traced)
            self.cards_do_not_overlap(traced)
            self.texts_stay_in_their_boxes(traced)
            self.texts_keep_clear_of_pictures_and_of_each_other(traced)
        self.pages_are_not_empty()
        self.no_page_too_many()
        self.one_size_for_a_group()
        self.no_word_is_lost()
        self.what_is_wrong_is_said()

    def what_is_wrong_is_said(self) -> None:
        said = {d.message for d in self.report}
        for issue in self.issues:
            assert any(message.startswith(issue.message) for message in said), issue
        assert not [issue for issue in self.issues if issue.code == "page-full"]

    def nothing_is_outside(self, traced: Traced) -> None:
        page = traced.page
        printable = Rect(0, 0, page.width, page.height).inset(SAFE, SAFE, SAFE, SAFE)
        for item in page.items:
            assert within(bounds(item), printable, SLACK), item

    def boxes_stand_in_each_other_and_side_by_side(self, traced: Traced) -> None:
        for node in traced.nodes():
            for child in node.children:
                assert within(child.rect, node.inner, SLACK), (
                    child.box.at,
                    child.rect,
                    node.box.at,
                    node.inner,
                )
            if not isinstance(node.box, Stack):
                for one, other in combinations(node.children, 2):
                    assert overlap(one.rect, other.rect) <= SLACK, (
                        one.box.at,
                        one.rect,
                        other.box.at,
                        other.rect,
                    )

    def cards_do_not_overlap(self, traced: Traced) -> None:
        cards = [node for node in traced.nodes() if isinstance(node.box, Card)]
        for one, other in combinations(cards, 2):
            assert overlap(one.rect, other.rect) <= 0.01 or other in one.walk()

    def texts_stay_in_their_boxes(self, traced: Traced) -> None:
        for node in traced.nodes():
            if isinstance(node.box, Text):
                for item in node.items:
                    if not isinstance(item, TextItem):  # a small picture above words
                        assert node.box.overs
                        assert within(bounds(item), node.inner, SLACK), node.box.at
                        continue
                    assert item.x >= node.inner.x - SLACK, node.box.at
                    assert item.x + advance(item) <= node.inner.right + SLACK, node.box.at
            if isinstance(node.box, Card):
                for item in node.items:
                    if isinstance(item, TextItem):
                        assert within(text_ink(item), node.rect, SLACK), item

    def texts_keep_clear_of_pictures_and_of_each_other(self, traced: Traced) -> None:
        texts = [node.items for node in traced.nodes() if isinstance(node.box, Text)]
        inks = [[text_ink(item) for item in items if isinstance(item, TextItem)] for items in texts]
        pictures = [bounds(item) for item in traced.page.items if isinstance(item, PictureItem)]
        for one, other in combinations(pictures, 2):
            assert overlap(one, other) <= SLACK
        for number, lines in enumerate(inks):
            others = [other for later in inks[number + 1 :] for other in later]
            for line in lines:  # small pictures keep clear of the line above theirs, too
                assert not [other for other in (*pictures, *others) if overlap(line, other) > MARKS], line

    def pages_are_not_empty(self) -> None:
        empty = [number for number, traced in enumerate(self.pages, 1) if not traced.body.items]
        if not self.laid.duplex:
            assert not empty
        else:
            assert len(empty) < 4, "blanks only fill the last sheet"
            assert not empty or min(empty) > len(self.pages) - 4

    def no_page_too_many(self) -> None:
        by_master: dict[int, list[Traced]] = {}
        for traced in self.pages:
            by_master.setdefault(id(traced.plan.master), []).append(traced)
        for pages in by_master.values():
            flow = next((c for c in pages[0].plan.master.children if isinstance(c, Flow)), None)
            if flow is not None:
                assert len(pages) == pages_needed(flow, pages[0])
            elif len(pages) > 1:
                assert least_height(pages) > (len(pages) - 1) * pages[0].plan.rect.h

    def one_size_for_a_group(self) -> None:
        sizes: dict[str, Counter[float]] = {}
        for traced in (*self.pages, *self.backs):
            for node in traced.nodes():
                if isinstance(node.box, Text) and node.box.fit and named(node.box) not in self.excused:
                    for item in node.items:
                        if isinstance(item, TextItem):
                            sizes.setdefault(node.box.fit, Counter())[item.size] += 1
        for group, found in sizes.items():
            assert len(found) == 1, (group, found)

    def no_word_is_lost(self) -> None:
        said: dict[str, list[str]] = {}
        meant: dict[str, list[str]] = {}
        for node in (node for traced in (*self.pages, *self.backs) for node in traced.nodes()):
            if isinstance(node.box, Text) and not node.box.numbers and named(node.box) not in self.cut:
                key = named(node.box)
                said.setdefault(key, []).extend(i.text for i in node.items if isinstance(i, TextItem))
                meant.setdefault(key, []).append(node.box.content)
        for key, contents in meant.items():
            assert squeezed(said[key]) == squeezed(contents), key


def named(text: Text) -> str:
    """What a text is called in messages: its item of the definition, else its line of the template."""
    return text.subject or text.at


def squeezed(texts: list[str]) -> str:
    """Texts without their spaces."""
    return re.sub(r"\s", "", "".join(texts))


def pages_needed(flow: Flow, traced: Traced) -> int:
    """How many pages the cells of a flow need when they are as small as they may be."""
    (cells,) = [node for node in traced.body.children if isinstance(node.box, Cells)]
    across, down = flow.gap
    columns = flow.columns or max(1, floor((cells.rect.w + across + 1e-6) / (flow.cell_width[0] + across)))
    rows = max(1, floor((cells.rect.h + down + 1e-6) / (flow.cell_height[0] + down)))
    return ceil(len(flow.children) / (columns * (min(rows, flow.rows) if flow.rows else rows))) or 1


def least_height(pages: list[Traced]) -> float:
    """The height in mm that what stands on several pages can't do without."""
    total = 0.0
    for traced in pages:
        for node in traced.body.children:
            if isinstance(node.box, Text) or (node.box.height and not isinstance(node.box.height, Percent)):
                total += node.rect.h
            elif node.box.min_height and not isinstance(node.box.min_height, Percent):
                total += node.box.min_height
            total += traced.plan.body.gap
        # No line stands alone at the foot or the head of a page, for which up to two lines stay free.
        texts = [node.box for node in traced.body.children if isinstance(node.box, Text)]
        total += max((2 * Fits().line_height(text, text.size) for text in texts), default=0.0)
    return total


def followed(text: str, folder: Path) -> tuple[list[Laid], Trace, Report]:
    """A definition through the whole pipeline up to its pages, and what was said of it."""
    with tracing() as trace:
        laid, report = lay_out(text, folder)
    return laid, trace, report


def looked_at(text: str, folder: Path) -> Look:
    """The only document of a definition, in which nothing is wrong."""
    laid, trace, report = followed(text, folder)
    errors = [str(d) for d in report if d.severity == "error"]
    assert not errors, errors
    (document,) = laid
    return Look(document, trace, report)


@pytest.mark.parametrize("layout", LAYOUTS)
@given(data=st.data())
def test_pages_of_any_definition(layout: str, folder: Path, data: st.DataObject) -> None:
    looked_at(data.draw(definitions(layout)), folder).everything()


@pytest.mark.parametrize("layout", [layout for layout in ALL_LAYOUTS if layout not in LAYOUTS])
@given(data=st.data())
@settings(max_examples=settings.default.max_examples // 2)
def test_pages_of_any_definition_in_other_layouts(layout: str, folder: Path, data: st.DataObject) -> None:
    looked_at(data.draw(definitions(layout)), folder).everything()


@pytest.mark.parametrize("layout", LAYOUTS)
@given(data=st.data())
@settings(max_examples=settings.default.max_examples // 5)
def test_document_is_the_same_whatever_was_made_before(
    layout: str, folder: Path, data: st.DataObject
) -> None:
    """What is remembered of earlier documents saves time, and changes nothing."""
    first = data.draw(definitions(layout))
    second = data.draw(st.one_of(definitions(layout), restyled(first)))
    expected = [dump(looked_at(text, folder).laid.pages) for text in (first, second)]
    for _ in range(2):
        for text, pages in zip((first, second), expected, strict=True):
            ((laid,), _) = lay_out(text, folder)
            assert dump(laid.pages) == pages


def restyled(text: str) -> st.SearchStrategy[str]:
    """The same definition on another paper, in another theme."""
    papers, themes = st.sampled_from(sorted(PAPERS)), st.sampled_from(["plain", "warm"])
    style = st.builds('"paper": "{}", "theme": "{}"'.format, papers, themes)
    return style.map(lambda said: re.sub(r'"paper": "\w+", "theme": "[\w-]+"', said, text))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_font_of_a_document_is_its_own(layout: str, folder: Path) -> None:
    """The same routine in one font and then in another."""
    kind, items = ("story", "pages") if layout == "booklet" else ("timetable", "steps")
    pages = {}
    for font in (*FONTS, *FONTS):
        text = definition(kind, layouts=[layout], font=font, **{items: ["Put on coat and shoes", "Toilet"]})
        ((laid,), _) = lay_out(text, folder)
        faces = {
            item.face
            for page in read_in_order(laid.pages)
            for item in page.items
            if isinstance(item, TextItem)
        }
        assert {face.split("-")[0] for face in faces} == {FONTS[font].split("-")[0]}
        assert pages.setdefault(font, dump(laid.pages)) == dump(laid.pages)


@pytest.mark.parametrize("layout", ALL_LAYOUTS)
def test_paper_of_a_document_is_its_own(layout: str, folder: Path) -> None:
    """The same words on one paper and then on another: cells of one size stand elsewhere."""
    spec = find_layout(layout, None)
    kind = spec.kinds[0]
    items = {"story": "pages", "board": "choices", "timetable": "steps"}[kind]
    words = ["Put on coat and shoes", "Toilet", "Bath"]
    said: dict[str, Any] = {items: words}
    if spec.needs in ("days", "month"):
        said = {"days": {"Monday": words}, **({"month": "2026-12"} if spec.needs == "month" else {})}
    elif spec.needs == "event":
        said["event"] = "25 December 2026"
    texts = [
        definition(kind, layouts=[layout], paper=paper, **said) for paper in ("A4", "Letter", "A3", "A5")
    ]
    expected = [dump(looked_at(text, folder).laid.pages) for text in texts]
    for text, pages in zip(texts * 2, expected * 2, strict=True):
        ((laid,), _) = lay_out(text, folder)
        assert dump(laid.pages) == pages


# ---- the checks themselves see what they should


def test_words_that_are_cut_are_said_with_their_place(folder: Path) -> None:
    long = " ".join(["a very long label that nobody would print"] * 9)
    look = looked_at(definition(layouts=[{"cards": {"size": "38"}}], steps=["Toilet", long]), folder)
    assert look.excused == {"steps/1"}
    look.everything()


def nodes(look: Look, kind: type) -> list[Node]:
    return [node for traced in look.pages for node in traced.nodes() if isinstance(node.box, kind)]


def test_trace_is_the_page(folder: Path) -> None:
    look = looked_at(definition(steps=["Toilet", "Bath"]), folder)
    (traced,) = look.pages
    assert (
        [item for tree in traced.trees for item in tree.items]
        == traced.page.items
        == look.laid.pages[0].items
    )
    assert len(nodes(look, Card)) == 2
    assert len(nodes(look, Picture)) == 2
    assert not any(isinstance(item, LineItem) for item in traced.page.items)
