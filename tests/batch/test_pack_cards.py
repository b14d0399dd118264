"""Cards of a pack beside those of its files: their numbers and times, their backs, and what lies among them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from vistime import pipeline
from vistime.diagnostics import Report
from vistime.pipeline.changes import changed_cards
from vistime.pipeline.shopping import paper_of, shopping


def made(folder: Path, pack: str, **files: str) -> list[Any]:
    for name, text in {**files, "pack": pack}.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    report = Report()
    (definition,) = pipeline.open_file(folder / "pack.yaml", report)
    found = list(pipeline.products(definition, pipeline.Settings(), report))
    assert not report.failed, list(report)
    return found


def sheets(found: list[Any], layout: str) -> list[Any]:
    return [laid for laid in found[-1].documents if laid.layout == layout]


def text_of(laid: Any) -> list[str]:
    with pypdfium2.PdfDocument(laid.pdf()) as pdf:
        return " ".join(page.get_textpage().get_text_range() for page in pdf).split()


AM = "timetable: Am\nlayouts: [{{cards: {{size: {size}, {more}}}}}]\nsteps: [Bath, Toilet, Wake up, Toilet]\n"
PM = "timetable: Pm\nlayouts: [{{cards: {{size: {size}, {more}}}}}]\nsteps: [Bath, Bed, Toilet]\n"


def two(folder: Path, size: int, more: str, pack: str = "spare: 0") -> list[Any]:
    files = {name: text.format(size=size, more=more) for name, text in (("am", AM), ("pm", PM))}
    return made(folder, f"pack: A\n{pack}\ninclude: [am.yaml, pm.yaml]\n", **files)


def test_numbered_cards_keep_the_numbers_of_their_routine(tmp_path: Path) -> None:
    (cards,) = sheets(two(tmp_path, 45, "numbers: yes"), "cards")
    numbers = sorted(word for word in text_of(cards) if word.isdigit())
    assert numbers == ["1", "2", "2", "3", "3", "4", "50"], "Bath 1 is the same card; 50 is the ruler's"
    (cards,) = sheets(two(tmp_path, 45, "numbers: yes", "spare: 4"), "cards")
    assert sorted(word for word in text_of(cards) if word.isdigit()) == numbers, "a blank card has none"
    assert sum(page.cards for page in cards.pages) == 6 + 4


@pytest.mark.parametrize("more", ["times: digits", "duration: dial", "copies: all", "numbers: no"])
def test_cards_that_look_alike_are_the_same(tmp_path: Path, more: str) -> None:
    (cards,) = sheets(two(tmp_path, 45, more), "cards")
    assert sum(page.cards for page in cards.pages) == 5


def test_what_is_not_shown_makes_no_other_card(tmp_path: Path) -> None:
    step = "timetable: A\nlayouts: [{{cards: {{times: {}, copies: {}}}}}]\n"
    step += "steps: [{{text: Bath, time: '{}', minutes: {}}}]\n"
    for shown, count in (("none", 1), ("digits", 2)):
        am, pm = step.format(shown, "needed", "7:00", 5), step.format(shown, "all", "19:00", 10)
        found = made(tmp_path, "pack: A\nspare: 0\ninclude: [am.yaml, pm.yaml]\n", am=am, pm=pm)
        (cards,) = sheets(found, "cards")
        assert sum(page.cards for page in cards.pages) == count, shown


def test_a_week_without_times_is_counted_as_its_own_sheet_is(tmp_path: Path) -> None:
    week = (
        "timetable: A\nlayouts: [{cards: {times: digits}}]\ndays:\n  Mon: [Bath, Bed]\n  Tue: [Bed, Bath]\n"
    )
    found = made(tmp_path, "pack: A\nspare: 0\ninclude: [week.yaml]\n", week=week)
    (cards,) = sheets(found, "cards")
    assert [page.cards for page in cards.pages] == [page.cards for page in found[0].pages] == [2]


def test_spare_cards_with_backs_begin_no_sheet(tmp_path: Path) -> None:
    steps = ", ".join(f"{{text: Step {n}, picture: bus}}" for n in range(12))
    routine = f"timetable: A\nlayouts: [{{cards: {{size: 50, velcro: card}}}}]\nsteps: [{steps}]\n"
    found = made(tmp_path, "pack: A\ninclude: [long.yaml]\n", long=routine)
    (cards,) = sheets(found, "cards")
    assert [page.cards for page in cards.pages] == [15, 0], "a sheet and its back"


def test_change_cards_are_made_as_the_cards_are(tmp_path: Path) -> None:
    found = two(tmp_path, 60, "velcro: card, lamination: 3")
    (change,) = sheets(found, "change")
    assert change.duplex == "long" and len(change.pages) == 2
    assert change.origin.values["lamination"] == found[0].origin.values["lamination"] == 3


@pytest.mark.parametrize("size", [20, 25])
def test_small_change_cards_have_room_for_two_languages(tmp_path: Path, size: int) -> None:
    text = f"timetable: A\nlanguages: [en, ar]\nlayouts: [{{change: {{size: {size}}}}}]\nsteps: [Bath]\n"
    (tmp_path / "a.yaml").write_text(text, "utf-8")
    report = Report()
    (definition,) = pipeline.open_file(tmp_path / "a.yaml", report)
    assert len(list(pipeline.products(definition, pipeline.Settings(), report))) == 1
    assert [said.message for said in report if "too tall" in said.message] == []


def test_sets_of_two_sizes_are_told_apart(tmp_path: Path) -> None:
    text = "timetable: A\nlayouts: [guide, {cards: {size: 50x60}}, {cards: {size: 75}}, day]\nsteps: [Bath]\n"
    found = made(tmp_path, "pack: A\ninclude: [one.yaml]\n", one=text)
    with pypdfium2.PdfDocument(found[-1].pdf()) as pdf:
        marks = [mark.get_title() for mark in pdf.get_toc()]  # type: ignore[attr-defined]
        contents = pdf[0].get_textpage().get_text_range()
    sets = ["Cards, 50 x 60 mm", "Cards, 75 mm", "Change cards, 50 x 60 mm", "Change cards, 75 mm"]
    assert marks[-4:] == sets
    assert all(title in contents for title in sets)
    assert marks[2:4] == ["For the grown-ups", "A"], (
        "one page for the grown-ups, not another of the file's own"
    )
    assert "one-guide.pdf" in {product.file_name for product in found}


def test_cards_on_other_paper_need_not_be_printed_anew(tmp_path: Path) -> None:
    found = two(tmp_path, 60, "copies: needed")
    assert found
    (tmp_path / "old").mkdir()
    two(tmp_path / "old", 60, "lamination: 2, copies: all, orientation: landscape", "paper: Letter")
    report = Report()
    (definition,) = pipeline.open_file(tmp_path / "pack.yaml", report)
    sheets = changed_cards(definition, tmp_path / "old/pack.yaml", pipeline.Settings(), report)
    assert sheets == [] and not report.failed


def test_tokens_are_counted_with_the_rewards(tmp_path: Path) -> None:
    board = "board: A\nlayouts: [{tokens: {places: 5}}]\nchoices: [Ball, Bus]\n"
    found = made(tmp_path, "pack: A\ninclude: [board.yaml]\n", board=board)
    needed = shopping([found[0]])
    assert (needed.cards, needed.spots, needed.pouches) == (7, 7, 1)
    assert needed.cuts == (3 + 4) + (2 + 3), "tokens in rows of three and two, and two rewards below them"


def test_sheets_of_a_pack_are_of_the_paper_of_most_pages(tmp_path: Path) -> None:
    poster = (
        "timetable: A\nlayouts: [day, {day: {orientation: landscape}}, {day: {done: none}}]\nsteps: [Bath]\n"
    )
    text = "pack: A\ninclude: [{file: one.yaml, layouts: [steps], paper: A3}, two.yaml]\n"
    found = made(tmp_path, text, one=poster, two=poster)
    assert [paper_of(laid.pages[0]) for laid in found[-1].documents][:4] == ["A4", "A4", "A4", "A3"]
    with pypdfium2.PdfDocument(found[-1].pdf()) as pdf:
        marks = [mark.get_title() for mark in pdf.get_toc()]  # type: ignore[attr-defined]
    assert marks[3:] == ["A (Steps)", "A (Day)", "A (Day 2)", "A (Day 3)"]


@pytest.mark.parametrize(("count", "paper"), [(20, "A4"), (8, "A5")])
def test_contents_stay_on_a_page_where_they_can(tmp_path: Path, count: int, paper: str) -> None:
    layouts = ", ".join(["day"] * (count - 3))
    pack = f"pack: A\npaper: {paper}\nextras: [contents, shopping, guide]\ninclude: [one.yaml]\n"
    found = made(tmp_path, pack, one=f"timetable: A\nlayouts: [{layouts}]\nsteps: [Bath]\n")
    assert [laid.page_count for laid in found[-1].documents if laid.layout == "contents"] == [1]
