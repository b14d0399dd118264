"""The page for the grown-ups tells of the layouts that are printed with it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support import ALL_LAYOUTS, ROOT, bounds, definition, lay_out, texts, within

from vistime.diagnostics import Report, VistimeError
from vistime.layout.pages import Page, TextItem
from vistime.pipeline import Laid, Settings
from vistime.templating import guides, places
from vistime.units import PAPERS, Rect

STEPS = ["Wake up", "Toilet", "Breakfast"]


def guide_of(
    text: str, folder: Path | None = None, settings: Settings | None = None
) -> tuple[Laid, list[str]]:
    """The last document of a definition, and what was said."""
    laid, report = lay_out(text, folder, settings)
    assert laid[-1].layout == "guide"
    return laid[-1], [str(d) for d in report]


def words_of(laid: Laid) -> str:
    """All that stands on its pages."""
    return " ".join(" ".join(texts(page)) for page in laid.pages)


def titles(laid: Laid) -> list[str]:
    """The layouts that a guide tells of, in order."""
    known = {guides.find_guide(name, "en", None, Report(), None).title for name in ALL_LAYOUTS}
    return [text for page in laid.pages for text in texts(page) if text in known]


@pytest.mark.parametrize("layout", ALL_LAYOUTS)
def test_every_layout_has_its_guide(layout: str) -> None:
    assert (ROOT / "templates" / layout / "guide.en.yaml").is_file()
    report = Report()
    found = guides.find_guide(layout, "en-GB", None, report, None)
    assert not list(report)
    assert 3 <= len(found.use) <= 6
    assert 1 <= len(found.make) <= 4
    for sentence in (found.what, *found.use, *found.make):
        assert re.fullmatch(r'["A-Z].*\.', sentence), sentence
        assert len(sentence.split()) <= 40, sentence
    assert not [thing for thing in found.buy if thing.endswith(".")], "a list of things, no sentences"


def test_a_guide_tells_of_the_layouts_with_it_once_and_comes_last() -> None:
    text = definition(steps=STEPS, layouts=["guide", "cards", {"cards": {"size": "60"}}, "day"])
    laid, _ = lay_out(text)
    assert [one.layout for one in laid] == ["cards", "cards-2", "day", "guide"]
    assert titles(laid[-1]) == ["Cards", "Day"]
    said = words_of(laid[-1])
    assert "Cards to cut out: 6" in said
    assert "Sheets of paper A4, printed on one side: 3" in said
    assert "Velcro spots (16 mm), hook and loop: 6" in said


def test_a_guide_alone_tells_of_what_would_be_printed() -> None:
    guide, said = guide_of(
        definition(steps=STEPS, layouts=["day", "cards"]), settings=Settings(layouts=("guide",))
    )
    assert (titles(guide), said) == (["Day", "Cards"], [])
    assert "Cards to cut out: 3" in words_of(guide)
    for kind, items, title in [
        ("timetable", "steps", "Day"),
        ("story", "pages", "Booklet"),
        ("board", "choices", "Cards"),
    ]:
        guide, _ = guide_of(definition(kind, layouts=["guide"], **{items: STEPS}))
        assert titles(guide) == [title]


def test_what_is_needed_can_be_left_out() -> None:
    guide, _ = guide_of(definition(steps=STEPS, layouts=["cards", {"guide": {"needed": "no"}}]))
    assert "Cards to cut out" not in words_of(guide)


def test_a_wrong_option_of_the_guide_is_said() -> None:
    laid, report = lay_out(definition(steps=STEPS, layouts=["day", {"guide": {"need": "no"}}]))
    assert [one.layout for one in laid] == ["day"]
    assert [(d.code, d.hint) for d in report] == [("option-unknown", 'did you mean "needed"?')]


def test_no_guide_without_documents() -> None:
    laid, report = lay_out(definition(steps=STEPS, layouts=["week", "guide"]))
    assert not laid
    assert [d.code for d in report] == ["layout-unsuited"]


@pytest.mark.parametrize("paper", sorted(PAPERS))
@pytest.mark.parametrize("size", ["10", "18"])
def test_nothing_is_outside_and_nothing_is_lost(paper: str, size: str) -> None:
    layouts = [name for name in ALL_LAYOUTS if name not in ("month", "week")]
    content = {"steps": STEPS, "event": "25 December 2026"}
    guide, _ = guide_of(
        definition(layouts=[*layouts, {"guide": {"text-size": size}}], paper=paper, **content)
    )
    printed = re.sub(r"\s", "", words_of(guide))
    for title in titles(guide):
        (name,) = [n for n in ALL_LAYOUTS if guides.find_guide(n, "en", None, Report(), None).title == title]
        told = guides.find_guide(name, "en", None, Report(), None)
        for sentence in (told.what, *told.use, *told.make, *told.buy):
            assert re.sub(r"\s", "", sentence) in printed, sentence
    for page in guide.pages:
        safe = Rect(0, 0, page.width, page.height).inset(4.2, 4.2, 4.2, 4.2)
        assert all(within(bounds(item), safe, 0.05) for item in page.items)
        assert lines_do_not_touch(page)


def lines_do_not_touch(page: Page) -> bool:
    """Whether no two lines of text lie on each other."""
    lines = [bounds(item) for item in page.items if isinstance(item, TextItem)]
    return not any(
        min(a.right, b.right) - max(a.x, b.x) > 0.3 and min(a.bottom, b.bottom) - max(a.y, b.y) > 0.6
        for number, a in enumerate(lines)
        for b in lines[number + 1 :]
    )


def test_a_language_of_ones_own(tmp_path: Path) -> None:
    text = definition(steps=STEPS, layouts=["day", "guide"], language="is")
    guide, said = guide_of(text, tmp_path)
    assert titles(guide) == ["Day"]
    (message,) = [line for line in said if "guide for the grown-ups" in line]
    assert "day/guide.is.yaml" in message
    own = tmp_path / "templates" / "day"
    own.mkdir(parents=True)
    (own / "guide.is.yaml").write_text("title: Dagur\nwhat: Allur dagurinn.\nuse: [Eitt., Tvö.]\n", "utf-8")
    places.look_again()
    guide, said = guide_of(text, tmp_path)
    assert "Dagur" in words_of(guide)
    assert not [line for line in said if "guide for the grown-ups" in line]


def test_a_layout_of_ones_own_is_told_of_in_its_own_words(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "plain"
    own.mkdir(parents=True)
    (own / "layout.yaml").write_text(
        "title: Plain\nabout: Just words.\nsuits: Whoever reads.\nfor: timetable\n"
    )
    (own / "page.xml.j2").write_text('<document><page paper="A4"><text>{{ title }}</text></page></document>')
    guide, said = guide_of(definition(steps=STEPS, layouts=["plain", "guide"]), tmp_path)
    assert not said
    assert {"Plain", "Just words.", "Whoever reads."} <= {
        text for page in guide.pages for text in texts(page)
    }


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("what: x", 'a guide needs "title:" and a text after it'),
        ("title: x", 'a guide needs "what:" and a text after it'),
        ("title: x\nwhat: y\nhow: [z]", 'a guide has no "how"; it has title, what, use, make, buy'),
        ("title: x\nwhat: y\nuse: z", '"use" is a list of sentences, each after a dash'),
        ("title: x\nwhat: y\nbuy: [{a: b}]", '"buy" is a list of sentences, each after a dash'),
    ],
)
def test_a_guide_that_is_wrong(written: str, message: str, tmp_path: Path) -> None:
    own = tmp_path / "templates" / "day"
    own.mkdir(parents=True)
    (own / "guide.en.yaml").write_text(written)
    with pytest.raises(VistimeError) as raised:
        guides.find_guide("day", "en", tmp_path, Report(), None)
    assert [d.message for d in raised.value.diagnostics] == [message]
