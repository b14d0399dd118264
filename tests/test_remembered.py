"""What is remembered of documents makes no difference: a page is the same whatever was made before it."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import md5
from pathlib import Path
from typing import Any, Literal

import pytest
from support import EXAMPLES, STORIES, lay_out

from vistime import memory, pipeline
from vistime.diagnostics import Report
from vistime.layout.pages import dump
from vistime.model import Pack
from vistime.pipeline import Definition, Settings, suiting

#: Ways to change the words of a definition: a memory that looks at too little confuses some of them.
CHANGES: dict[str, Callable[[str, int], str]] = {
    "as it is": lambda text, _: text,
    "first word": lambda text, _: text.split(maxsplit=1)[0],
    "twice as long": lambda text, _: f"{text} {text}",
    "capitals": lambda text, _: text.upper(),
    "signs": lambda text, _: f"{text} <&> “é”",
    "one long": lambda text, at: text if at else f"{text} and a very long word such as Donaudampfschifffahrt",
}
HELD = ("steps", "pages", "choices")


def changed(definition: Definition, how: Callable[[str, int], str], name: str) -> Definition:
    """A definition in other words, for another child."""

    def items(listed: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(
            one.model_copy(update={"text": how(one.text, at)}) if one.text else one
            for at, one in enumerate(listed)
        )

    model: Any = definition.model
    updates: dict[str, Any] = {"title": how(str(model.title), 1), "for_name": name}
    updates |= {held: items(getattr(model, held)) for held in HELD if getattr(model, held, ())}
    if getattr(model, "days", None):
        updates["days"] = {day: items(steps) for day, steps in model.days.items()}
    return Definition(
        model.model_copy(update=updates), definition.document, definition.folder, definition.stem
    )


def definitions(path: Path) -> Iterator[Definition]:
    """The definitions of an example in all words; those in two languages as they are."""
    for definition in pipeline.open_file(path, Report()):
        if isinstance(definition.model, Pack):
            continue
        for number, how in enumerate(CHANGES.values()):
            yield (
                definition if definition.model.languages else changed(definition, how, f"Child{'!' * number}")
            )


def pages(definition: Definition) -> list[Any]:
    """All pages of a definition, their files in an ink and a skin of its own, and what was said of them."""
    report = Report()
    inks: list[Literal["colour", "grey", "lines"]] = ["colour", "grey", "lines"]
    number = len(definition.model.for_name or "")
    settings = Settings(ink=inks[number % 3], skin="dark" if number % 4 < 2 else None)
    found = [
        (dump(laid.pages), md5(laid.pdf()).digest())
        for laid in pipeline.lay_out(definition, settings, report)
    ]
    return [*found, [str(d) for d in report]]


@pytest.mark.parametrize("path", [*EXAMPLES, *STORIES[:4]], ids=lambda path: path.stem)
def test_pages_are_the_same_whatever_was_made_before(path: Path) -> None:
    asked = list(definitions(path))
    if not asked:
        pytest.skip("a pack is made of the others")
    alone = []
    for one in asked:
        memory.forget()
        alone.append(pages(one))
    order = [*range(len(asked))] * 2
    random.Random(path.stem).shuffle(order)
    for at in order:
        assert pages(asked[at]) == alone[at]


#: What rows of a list may say beside the name, each of one child.
ROWS: dict[str, Settings] = {
    "as it is": Settings(),
    "Portuguese": Settings(language="pt"),
    "Polish": Settings(language="pl"),
    "Arabic": Settings(language="ar"),
    "Polish, grey, dark": Settings(language="pl", ink="grey", skin="dark", hair="black"),
    "small paper": Settings(paper="A5"),
    "large letters": Settings(theme="large-print", paper="Letter"),
    "another child": Settings(for_name="Олег", fields=(("name", "Олег"),), language="pt"),
    "cards": Settings(layouts=("cards", "day", "booklet"), card="40"),
    "larger cards": Settings(layouts=("cards", "day", "booklet"), card="60x80", language="pl"),
}


@pytest.mark.parametrize("path", [*EXAMPLES[::4], *STORIES[:2]], ids=lambda path: path.stem)
def test_a_child_is_given_the_same_whoever_stands_before_it_in_the_list(path: Path) -> None:
    alone: dict[str, list[Any]] = {}

    def made(settings: Settings) -> list[Any]:
        report = Report()
        found: list[Any] = [
            md5(laid.pdf()).hexdigest()
            for definition in opened
            for laid in pipeline.lay_out(definition, suiting(definition, settings), report)
        ]
        return [*found, [str(d) for d in report]]

    opened = [one for one in pipeline.open_file(path, Report()) if not isinstance(one.model, Pack)]
    for name, settings in ROWS.items():
        memory.forget()
        alone[name] = made(settings)
    order = [*ROWS, *ROWS]
    random.Random(path.stem).shuffle(order)
    for name in order:
        assert made(ROWS[name]) == alone[name], name


@pytest.mark.slow
@pytest.mark.parametrize(
    "path", sorted({*EXAMPLES, *STORIES} - {*EXAMPLES[::4], *STORIES[:2]}), ids=lambda path: path.stem
)
def test_and_so_it_is_in_every_example(path: Path) -> None:
    test_a_child_is_given_the_same_whoever_stands_before_it_in_the_list(path)


def test_the_same_page_on_another_sheet_and_read_otherwise() -> None:
    """The same things stand on these pages; what differs is what a screen reader is told, and where."""
    laid = next(iter(lay_out("timetable: Day\nsteps: [Toilet, Bath, Bed]\n")[0]))
    page = laid.pages[0]
    said = [(at, tag._replace(lang="pl") if tag and tag.alt else tag) for at, tag in page.tags]
    other = replace(page, tags=said)
    asked = [[page], [page, page], [other], [other, page], [replace(page, tags=[])], [page, other]]
    alone = []
    for some in asked:
        memory.forget()
        alone.append(replace(laid, pages=some, _drawn=None).pdf())
    assert len(set(alone)) == len(asked)
    assert [replace(laid, pages=some, _drawn=None).pdf() for some in asked * 2] == alone * 2


@pytest.mark.slow
def test_a_document_after_all_others_is_as_it_is_alone() -> None:
    asked = [one for path in EXAMPLES for one in list(definitions(path))[:2]]
    alone = []
    for one in asked:
        memory.forget()
        alone.append(pages(one))
    memory.forget()
    assert [pages(one) for one in asked] == alone


TEMPLATE = """<document><page paper="A4">
{% for item in items %}
<text size="{{ '20' if item.text is longer_than(5) else '10' }}">{{ item.text }}</text>
<text size="12">{{ item.text | upper }}{% if item.text == 'Bath' %} (warm){% endif %}</text>
<text size="12" lang="{{ title }}">{{ item.text ~ '!' }} {{ item.text | length }} {{ 'a' in item.text }}</text>
{% endfor %}
</page></document>
"""


def test_a_template_that_looks_at_words_is_written_for_them(tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "own"
    folder.mkdir(parents=True)
    (folder / "layout.yaml").write_text(
        "title: Own\nabout: Looks at words\nfor: [timetable]\npaper: A4\n", "utf-8"
    )
    (folder / "page.xml.j2").write_text(TEMPLATE, "utf-8")

    def lines(title: str, *steps: str) -> list[tuple[str, float]]:
        listed = "".join(f"  - {step}\n" for step in steps)
        laid, report = lay_out(f"timetable: {title}\nlayouts: [own]\nsteps:\n{listed}", tmp_path)
        assert not report.failed, [str(d) for d in report]
        return [(item.text, item.size) for page in laid[0].pages for item in page.items]  # type: ignore[union-attr]

    assert lines("de", "Bath", "Breakfast") == [
        ("Bath", 10.0), ("BATH (warm)", 12.0), ("Bath! 4 True", 12.0),
        ("Breakfast", 20.0), ("BREAKFAST", 12.0), ("Breakfast! 9 True", 12.0),
    ]  # fmt: skip
    assert lines("pl", "Bus", "Bed")[:3] == [("Bus", 10.0), ("BUS", 12.0), ("Bus! 3 False", 12.0)]
    page = folder / "page.xml.j2"
    page.write_text(TEMPLATE.replace("longer_than(5)", "longer_than(2)"), "utf-8")
    os.utime(page, ns=(1, 1))
    assert lines("pl", "Bus", "Bed")[0] == ("Bus", 20.0)
