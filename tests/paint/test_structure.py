"""What a screen reader walks through, read back from the PDFs and held against what was laid out."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from pdffile import PdfFile
from PIL import Image
from structure_kit import Node, painted, pdfium_kinds, tree
from support import EXAMPLES, ROOT, definition, lay_out_file, one, read_in_order

from vistime.layout.outline import outline
from vistime.layout.pages import GlyphItem, Page, PictureItem, Tag, TextItem
from vistime.paint import pdf_file
from vistime.paint.pdf import Book
from vistime.pipeline import Laid
from vistime.units import PT_PER_MM

KINDS = {"title": "H1", "heading": "H2", "paragraph": "P", "figure": "Figure", "label": "Lbl"}
STORY = ["I am going to the library with Mum.", "We walk there together.", "Then we go home."]


@cache
def documents(path: Path) -> list[tuple[Laid, bytes]]:
    """The documents of an example, laid out and as PDF."""
    return [(laid, laid.pdf()) for laid in lay_out_file(path)[0]]


def story_pages(laid: Laid) -> list[Page]:
    """The pages of a document in the order in which they are read, from whatever sheet."""
    pages = {id(page): page for page in read_in_order(laid.pages) if page.tags}
    return sorted(pages.values(), key=lambda page: page.number)


def said(page: Page) -> list[tuple[Tag, str | None]]:
    """What is tagged on a page, with its words; None where they are shaped."""
    found: list[tuple[Tag, str | None]] = []
    begun: list[tuple[int, Tag]] = []
    for at, tag in page.tags:
        if tag:
            begun.append((at, tag))
            continue
        start, ended = begun.pop()
        items = page.items[start:at]
        if ended.role != "item":
            shaped = any(isinstance(item, GlyphItem) for item in items)
            words = "".join(item.text for item in items if isinstance(item, TextItem))
            found.append((ended, None if shaped else words))
    assert not begun, "every tag ends"
    return found


def squeezed(text: str) -> str:
    """A text without what line ends make of it."""
    return "".join(text.replace("\u0002", "-").replace("\ufffe", "-").split())


# ---- every example, against its pages


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_tree_says_what_is_on_the_pages_in_reading_order(path: Path) -> None:
    for laid, data in documents(path):
        top = tree(PdfFile(data))
        words = painted(data)
        pages = story_pages(laid)
        assert top.kind == "Document"
        assert [kid.kind for kid in top.kids] == ["Sect"] * len(pages)
        for section, page in zip(top.kids, pages, strict=True):
            there = [node for node in section.walk() if node.content >= 0]
            expected = said(page)
            assert len(there) == len(expected)
            for node, (tag, text) in zip(there, expected, strict=True):
                assert node.kind == KINDS[tag.role] or (tag.role, node.kind) == ("label", "P")
                assert (node.alt, node.lang) == (tag.alt, tag.lang)
                if text is not None:
                    assert squeezed(words[node.page][node.content]) == squeezed(text)
        # Nothing is painted as content that the tree does not know.
        numbers = {(n.page, n.content) for n in top.walk() if n.content >= 0}
        assert numbers == {(number, content) for number, found in enumerate(words) for content in found}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_words_are_all_said_or_in_the_margin(path: Path) -> None:
    """All texts are in the tree, but page numbers, what repeats on a page that goes on, and what measures."""
    for laid, _ in documents(path):
        for page in story_pages(laid):
            tagged: set[int] = set()
            begun: list[int] = []
            for at, tag in page.tags:
                if tag:
                    begun.append(at)
                else:
                    tagged.update(range(begun.pop(), at))
            left = [
                i for n, i in enumerate(page.items) if isinstance(i, TextItem | GlyphItem) and n not in tagged
            ]
            body = [i for i in left if i.y < page.height - 16 and i.text.strip()]
            assert not body or page.number > 1, [i.text for i in body]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_figures_have_their_alternative_texts_and_lists_their_items(path: Path) -> None:
    for _, data in documents(path):
        top = tree(PdfFile(data))
        for node in top.walk():
            assert (node.kind != "Figure") or node.alt.strip()
            if node.kind == "L":
                assert {kid.kind for kid in node.kids} == {"LI"}
            elif node.kind == "LI":
                assert {kid.kind for kid in node.kids} <= {"Lbl", "LBody"}
            else:
                assert not {kid.kind for kid in node.kids} & {"LI", "Lbl", "LBody"}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_headings_begin_with_the_title_and_leave_no_level_out(path: Path) -> None:
    for laid, data in documents(path):
        levels = [int(node.kind[1]) for node in tree(PdfFile(data)).of("H1", "H2")]
        assert not levels or levels[0] == 1, laid.file_name


def test_pdfium_finds_the_same_elements() -> None:
    for laid, data in documents(ROOT / "examples" / "morning.yaml"):
        top = tree(PdfFile(data))
        for number, found in enumerate(pdfium_kinds(data)):
            own = [n for n in top.walk() if any(below.page == number for below in n.walk())]
            assert found == [(node.kind, node.alt) for node in own], laid.file_name


# ---- what is what


def shape(node: Node) -> list[object]:
    """A tree as nested lists, to compare."""
    return [node.kind, *map(shape, node.kids)] if node.kids else [node.kind]


def test_steps_are_a_list_with_numbers_pictures_and_words() -> None:
    steps = [{"text": "Toilet", "time": "9:00"}, {"text": "Swimming", "change": "cancelled", "minutes": 30}]
    options = {"times": "clock", "numbers": "yes", "duration": "dial"}
    laid = one(definition(title="My day", steps=steps, layouts=[{"day": options}]))
    top = tree(PdfFile(laid.pdf()))
    assert shape(top) == [
        "Document", ["Sect", ["H1"], ["L",
            ["LI", ["Lbl"], ["LBody", ["Figure"], ["Figure"], ["P"]]],
            ["LI", ["Lbl"], ["LBody", ["Figure"], ["Figure"], ["P"], ["P"], ["Figure"]]],
        ], ["P"]],
    ]  # fmt: skip
    assert [node.alt for node in top.of("Figure")] == [
        "9:00",
        "toilet",
        "swimming pool",
        "Cancelled",
        "30 min",
    ]


def test_photo_is_called_by_the_words_of_its_label(tmp_path: Path) -> None:
    Image.linear_gradient("L").save(tmp_path / "p.png")
    steps = [{"text": "Gran comes (at last)", "picture": "p.png"}]
    laid = one(definition(steps=steps, layouts=["cards"], photo="p.png", **{"for": "Zoë"}), tmp_path)
    assert [node.alt for node in tree(PdfFile(laid.pdf())).of("Figure")] == ["Gran comes (at last)"]


def test_pictures_of_other_languages_are_called_by_their_labels() -> None:
    laid = one(definition(language="pl", steps=[{"text": "Śniadanie", "picture": "openmoji:1F963"}]))
    assert [node.alt for node in tree(PdfFile(laid.pdf())).of("Figure")] == ["Śniadanie"]


def test_second_language_is_named() -> None:
    steps = [{"text": {"en": "Toilet", "pl": "Toaleta"}}]
    laid = one(definition(steps=steps, languages=["en", "pl"]))
    found = [(node.lang, node.alt) for node in tree(PdfFile(laid.pdf())).of("P")]
    assert ("pl", "") in found
    assert ("", "") in found


def test_folded_booklet_reads_as_its_pages_do() -> None:
    """The tree does not know of sheets: it is that of the same story, printed page by page."""
    trees = []
    for kind in ("fold", "pages"):
        laid = one(definition("story", pages=STORY, layouts=[{"booklet": {"format": kind}}]))
        data = laid.pdf()
        top, words = tree(PdfFile(data)), painted(data)
        trees.append([squeezed(words[n.page][n.content]) for n in top.walk() if n.content >= 0])
        pages = [n.page for n in top.walk() if n.content >= 0]
        assert (pages == sorted(pages)) == (kind == "pages")
    at = -1
    for line in STORY:
        assert trees[0].index(squeezed(line)) == trees[1].index(squeezed(line)) > at
        at = trees[0].index(squeezed(line))


def test_lines_of_a_paragraph_are_parted_by_spaces() -> None:
    words = (
        "We walk to the library together, and it takes a few minutes: then we are there and go in at once."
    )
    laid = one(definition("story", pages=[words], layouts=[{"booklet": {"format": "pages"}}]))
    assert any(words == " ".join(text.split()) for page in painted(laid.pdf()) for text in page.values())


# ---- many documents in one file


def test_documents_of_one_file_are_its_parts() -> None:
    """More sheets than one node of the tree holds, in two languages; what is shared is written once."""
    out = BytesIO()
    book = Book(out)
    english = one(definition(steps=["Toilet"], layouts=["day"]))
    polish = one(definition(language="pl", steps=["Toaleta"], layouts=["day"]))
    for number in range(140):
        book.add((polish if number % 2 else english).drawn())
    book.finish("All", "en")
    top = tree(PdfFile(out.getvalue()))
    assert [part.kind for part in top.kids] == ["Part"] * 140
    assert [part.lang for part in top.kids[:2]] == ["en", "pl"]
    for number, part in enumerate(top.kids):
        assert {node.page for node in part.walk() if node.content >= 0} == {number}


def test_place_that_was_kept_is_filled_in_last_and_read_first() -> None:
    out = BytesIO()
    book = Book(out)
    first, other = (one(definition(steps=[word], layouts=["day"])) for word in ("Toilet", "Bath"))
    longer = one(definition(steps=["Bath"] * 40, layouts=["day"]))
    assert longer.page_count > 1
    place = book.keep_place()
    for _ in range(129):
        book.add(other.drawn())
    with pytest.raises(ValueError, match="one page"):
        book.add(longer.drawn(), place)
    book.add(first.drawn(), place)
    book.finish("All", "en")
    top = tree(PdfFile(out.getvalue()))
    assert [part.kind for part in top.kids] == ["Part"] * 130
    for number, part in enumerate(top.kids):
        assert {node.page for node in part.walk() if node.content >= 0} == {number}
    assert [any("Toilet" in words for words in page.values()) for page in painted(out.getvalue())[:3]] == [
        True, False, False,
    ]  # fmt: skip


def test_many_objects_are_packed_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_file, "_MOST", 3)
    bodies = [b"<</N %d>>" % n for n in range(8)]
    out = BytesIO()
    file = pdf_file.PdfFile(out)
    first = file.pack(lambda number: pdf_file.packed(number, bodies), len(bodies))
    pages = file.object(b"<< /Type /Pages /Kids [] /Count 0 >>")
    file.finish(file.object(b"<< /Type /Catalog /Pages ", pdf_file.ref(pages), b" >>"), file.object(b"<< >>"))
    read = PdfFile(out.getvalue())
    assert [read.objects[first + n].head.strip() for n in range(8)] == bodies
    assert sum(b"/Type /ObjStm" in o.head for o in read.objects.values()) == 3


# ---- what a file says of itself, and where its pages are


def test_figures_say_where_they_stand() -> None:
    """The box of each figure of a folded booklet lies on its sheet, and no two of a sheet at the same place."""
    laid = one(definition("story", "At the library", layouts=["booklet"], pages=[*STORY, *STORY]))
    file = PdfFile(laid.pdf())
    places = []
    for body in file.objects.values():
        if b"/S/Figure" in body.head:
            box = re.search(rb"/A<</O/Layout/BBox\[(-?\d+) (-?\d+) (-?\d+) (-?\d+)\]>>", body.head)
            assert box
            left, low, right, top = map(int, box.groups())
            sheet = next(n for n, page in enumerate(file.pages) if page is file.objects[body.reference("Pg")])
            width, height = (side * PT_PER_MM for side in file.size(sheet))
            assert 0 <= left < right <= width + 1
            assert 0 <= low < top <= height + 1
            places.append((sheet, left, low))
    assert len(places) == len(set(places)) > 3


def test_box_of_a_figure_is_that_of_its_items() -> None:
    laid = one(definition(layouts=["cards"], steps=["Bus"]))
    [picture] = [item for item in laid.pages[0].items if isinstance(item, PictureItem)]
    file = PdfFile(laid.pdf())
    [body] = [body for body in file.objects.values() if b"/S/Figure" in body.head]
    box = re.search(rb"BBox\[(\d+) (\d+) (\d+) (\d+)\]", body.head)
    assert box
    left, low, right, top = (int(side) / PT_PER_MM for side in box.groups())
    height = laid.pages[0].height
    assert left == pytest.approx(picture.x, abs=0.5)
    assert right == pytest.approx(picture.x + picture.w, abs=0.5)
    assert height - top == pytest.approx(picture.y, abs=0.5)
    assert height - low == pytest.approx(picture.y + picture.h, abs=0.5)


def test_file_says_its_title_and_language() -> None:
    laid = one(definition("story", "Cats & <dogs>", layouts=["easy-read"], pages=STORY))
    data = laid.pdf()
    assert data == laid.pdf()
    assert pypdfium2.PdfDocument(data).get_metadata_dict(skip_empty=True)["Title"] == "Cats & <dogs>"
    catalog = PdfFile(data).catalog.head
    assert b"/Lang" in catalog
    assert b"/DisplayDocTitle true" in data


def test_bookmarks_of_pages() -> None:
    document = pypdfium2.PdfDocument(
        one(definition("story", "At the library", layouts=["booklet"], pages=STORY)).pdf()
    )
    lines = [(mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
    assert lines[0] == ("At the library", 0)
    assert [title for title, _ in lines[1:4]] == STORY
    assert all(0 <= sheet < len(document) for _, sheet in lines)
    week = {day: ["Wake up", "Bus", "School", "Home"] for day in ("Monday", "Tuesday", "Wednesday")}
    several = one(definition("timetable", "A week", layouts=["day"], days=week))
    titles = [mark.get_title() for mark in pypdfium2.PdfDocument(several.pdf()).get_toc()]
    assert len(titles) == len(several.pages)
    assert {"Tuesday", "Wednesday"} <= set(titles)


def test_single_page_has_no_bookmarks() -> None:
    data = one(definition(layouts=["day"], steps=["Bus"])).pdf()
    assert b"/Outlines" not in data


def test_long_words_are_cut_in_bookmarks() -> None:
    laid = one(definition("story", "A", layouts=["booklet"], pages=["word " * 60, "word " * 80]))
    lines = [title for title, _ in outline(laid.pages)]
    assert len(lines) > 1
    assert all(len(line) <= 61 for line in lines)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ur", "میں آج ماں کے ساتھ بڑے کتب خانے میں کہانیاں سننے جا رہا ہوں اور پھر ہم گھر واپس آئیں گے"),
        ("hi", "मैं आज माँ के साथ बड़े पुस्तकालय में कहानियाँ सुनने जा रहा हूँ और फिर हम घर वापस आएंगे"),
    ],
)
def test_lines_of_shaped_text_are_parted_by_spaces(language: str, words: str) -> None:
    pytest.importorskip("uharfbuzz")
    laid = one(definition("story", "A", language=language, layouts=["easy-read"], pages=[words]))
    [page] = laid.pages[:1]
    marked = [(at, tag) for at, tag in page.tags if tag and tag.spaces]
    assert marked, "it has several lines"
    text = pypdfium2.PdfDocument(laid.pdf())[0].get_textpage().get_text_range()
    assert squeezed(words) in squeezed(text)
    assert set(words.split()) <= set(text.split()), "no two words are joined where a line ends"
