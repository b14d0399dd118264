"""The examples are made in every layout that they list, and nothing is wrong with what comes out."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from support import EXAMPLES, lay_out_file, read_in_order, texts

from vistime import pipeline, source
from vistime.diagnostics import Report
from vistime.layout.pages import PictureItem
from vistime.pipeline import Settings

NAMES = [path.stem for path in EXAMPLES]
#: Packs of families who speak another language at home.
FAMILIES = [EXAMPLES[0].parent / "families" / f"{name}.yaml" for name in ("polish", "urdu")]


def test_there_are_examples_for_every_reader() -> None:
    wanted = {
        "morning", "hand-washing", "nursery-day", "school-week", "bedtime", "snack-choices", "how-i-feel",
    }  # fmt: skip
    assert wanted <= set(NAMES)


@pytest.mark.parametrize("path", EXAMPLES, ids=NAMES)
def test_example_begins_with_its_schema(path: Path) -> None:
    first, second = path.read_text("utf-8").splitlines()[:2]
    assert first == "# yaml-language-server: $schema=../docs/vistime.schema.json"
    assert second.startswith("# "), "the second line says what the example is for"


@pytest.mark.parametrize("path", EXAMPLES, ids=NAMES)
def test_example_is_made_in_each_of_its_layouts(path: Path, tmp_path: Path) -> None:
    report = Report()
    made = pipeline.make([path], tmp_path, Settings(), report)
    assert [str(d) for d in report] == [], (
        "an example has no mistakes, missing pictures or labels that do not fit"
    )
    (document,) = source.load(path).documents
    assert isinstance(document.data, dict)
    listed = document.data["layouts"]
    names = [use if isinstance(use, str) else next(iter(use)) for use in listed]
    assert [one.layout.removesuffix("-2") for one in made] == names
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(one.files[0].name for one in made)
    for one in made:
        assert one.files == [tmp_path / f"{path.stem}-{one.layout}.pdf"]
        with pypdfium2.PdfDocument(one.files[0]) as pdf:
            assert len(pdf) == one.pages > 0


def _items(path: Path) -> list[str]:
    """The labels of an example."""
    (document,) = source.load(path).documents
    assert isinstance(document.data, dict)
    items = document.data.get("steps") or document.data.get("pages") or []
    written = [item if isinstance(item, str) else item.get("text", item) for item in items]
    # Words in two languages: the first of them.
    return [text if isinstance(text, str) else next(iter(text.values())) for text in written]


@pytest.mark.parametrize("path", EXAMPLES, ids=NAMES)
def test_every_word_and_picture_of_an_example_is_printed(path: Path) -> None:
    labels = _items(path)
    for laid in lay_out_file(path)[0]:
        # One board shows two steps; change cards and the guide show none.
        items = {"now-next": labels[:2], "change": [], "guide": []}.get(laid.layout, labels)
        shown = [page for sheet in laid.pages for page in read_in_order([sheet])]
        printed = "".join("".join(texts(page)) for page in shown).replace(" ", "")
        assert [label for label in items if label.replace(" ", "") not in printed] == [], laid.layout
        pictures = sum(isinstance(item, PictureItem) for page in shown for item in page.items)
        assert pictures >= len(items), f"{laid.layout}: a label has no picture"


def test_all_examples_are_made_together(tmp_path: Path) -> None:
    report = Report()
    made = pipeline.make(EXAMPLES, tmp_path, Settings(), report)
    assert not list(report)
    assert len({path for one in made for path in one.files}) == len(made) == len(list(tmp_path.iterdir()))


@pytest.mark.parametrize("path", FAMILIES, ids=[path.stem for path in FAMILIES])
def test_a_familys_pack_is_made_in_both_its_languages(path: Path, tmp_path: Path) -> None:
    pytest.importorskip("uharfbuzz")
    report = Report()
    made = pipeline.make([path], tmp_path, Settings(), report)
    assert [str(d) for d in report] == []
    assert any(one.layout == "pack" for one in made) and len(made) > 4
