"""A pack as one file to print, its cards counted, and replacement cards alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from support import run

from vistime import pipeline
from vistime.diagnostics import Report
from vistime.pipeline import cards
from vistime.pipeline.binding import Bound
from vistime.pipeline.packs import members
from vistime.pipeline.shopping import shopping

FILES = {
    "morning.yaml": "timetable: Morning\nlayouts: [day, cards]\nsteps: [Wake up, Toilet, Breakfast, Toilet]\n",
    "evening.yaml": "timetable: Evening\nlayouts: [cards]\nsteps: [Bath, Toilet, Bed]\n",
    "visit.yaml": "story: The dentist\npages: [We go by bus., I sit in a chair., It is quick., We go home., Done.]\n",
    "out.yaml": "board: Out\nlayouts: [keyring]\nchoices: [Help, Stop]\n",
}
PACK = "pack: Our week\nfor: Lewis\nvisit: 2026-05-14\n{}include: [morning.yaml, evening.yaml, visit.yaml, out.yaml]\n"


@pytest.fixture
def pack(place: Path) -> Path:
    for name, text in FILES.items():
        (place / name).write_text(text, "utf-8")
    (place / "pack.yaml").write_text(PACK.format(""), "utf-8")
    return place


def products(pack: Path, more: str = "") -> tuple[list[Any], Report]:
    (pack / "pack.yaml").write_text(PACK.format(more), "utf-8")
    report = Report()
    (definition,) = pipeline.open_file(pack / "pack.yaml", report)
    return list(pipeline.products(definition, pipeline.Settings(), report)), report


def deck(found: list[Any], rule: str = "shared") -> dict[str, int]:
    (only,) = cards.decks(found[:-1], rule).values()
    return {same[0]: count for same, count in only.needed.items()}


def test_the_separate_files_and_one_of_all(pack: Path) -> None:
    result = run("make", "pack.yaml", "-o", "made", "--json", cwd=pack)
    assert result.returncode == 0, result.stderr
    names = {path.name for path in (pack / "made").iterdir()}
    assert names == {
        "morning-day.pdf", "morning-cards.pdf", "evening-cards.pdf", "visit-booklet.pdf", "out-keyring.pdf",
        "pack-pack.pdf",
    }  # fmt: skip
    last = json.loads(result.stdout)["documents"][-1]
    assert last["layout"] == "pack" and last["pages"] > 8


def test_contents_bookmarks_and_page_labels_agree_with_the_pages(pack: Path) -> None:
    found, report = products(pack)
    assert not report.failed
    with pypdfium2.PdfDocument(found[-1].pdf()) as pdf:
        marks = [(mark.get_title(), mark.get_dest().get_index()) for mark in pdf.get_toc()]  # type: ignore[attr-defined]
        text = pdf[0].get_textpage().get_text_range()
        assert "Our week" in text and "Lewis" in text and "14 May 2026" in text
        for title, page in marks[1:]:
            assert title in text and str(page + 1) in text
            assert pdf.get_page_label(page) == f"{title} 1"
        titles = [title for title, _ in marks]
        assert titles[0] == "What is in this pack"
        assert {"Morning", "The dentist", "Out", "Cards", "Change cards", "To get ready"} <= set(titles)
        assert len(pdf) == found[-1].page_count


def test_cards_are_counted_across_the_documents(pack: Path) -> None:
    found, _ = products(pack)
    assert deck(found) == {"Wake up": 1, "Toilet": 2, "Breakfast": 1, "Bath": 1, "Bed": 1}
    assert deck(found, "each") == {"Wake up": 1, "Toilet": 3, "Breakfast": 1, "Bath": 1, "Bed": 1}
    sheets = [laid for laid in found[-1].documents if laid.layout == "cards"]
    assert sum(page.cards for laid in sheets for page in laid.pages) == 6 + 4, "and four spare ones"
    found, _ = products(pack, "cards: each\nspare: 0\n")
    sheets = [laid for laid in found[-1].documents if laid.layout == "cards"]
    assert sum(page.cards for laid in sheets for page in laid.pages) == 7


def test_cards_of_another_size_are_another_set(pack: Path) -> None:
    text = FILES["evening.yaml"].replace("[cards]", "[{cards: {size: 75}}]")
    (pack / "evening.yaml").write_text(text, "utf-8")
    found, _ = products(pack)
    assert [deck.count for deck in cards.decks(found[:-1], "shared").values()] == [4, 3]


def test_photos_of_one_name_in_two_folders_stay_two(pack: Path) -> None:
    from PIL import Image

    for folder, colour in (("a", "red"), ("b", "blue")):
        (pack / folder).mkdir()
        Image.new("RGB", (40, 40), colour).save(pack / folder / "gran.png")
        text = "timetable: T\nlayouts: [cards]\nsteps:\n  - {text: Gran, picture: gran.png}\n"
        (pack / folder / f"{folder}.yaml").write_text(text, "utf-8")
    (pack / "pack.yaml").write_text("pack: Two\ninclude: [a/a.yaml, b/b.yaml]\n", "utf-8")
    (definition,) = pipeline.open_file(pack / "pack.yaml", Report())
    found = list(pipeline.products(definition, pipeline.Settings(), Report()))
    (both,) = cards.decks(found[:-1], "shared").values()  # type: ignore[arg-type]
    assert both.count == 2 and len(both.used) == 2


def test_what_to_get_ready_is_counted_from_the_pages(pack: Path) -> None:
    found, _ = products(pack, "extras: none\n")
    needed = shopping(found[-1].documents)
    sheets = {(one.paper, one.duplex): one.sheets for one in needed.sheets}
    assert sheets == {("A4", ""): 3, ("A4", "short"): 2}
    assert (needed.cards, needed.rings, needed.spots, needed.staples) == (6 + 2, 1, 6, 2)
    # Six cards of 50 mm in 3 columns are 2 rows, so 3 + 4 edges; two of the keyring side by side 2 + 3.
    assert needed.cuts == 7 + 5
    assert needed.pouches == 2


def test_extras_can_be_chosen(pack: Path) -> None:
    found, _ = products(pack, "extras: contents\n")
    assert [laid.layout for laid in found[-1].documents] == ["contents", "day", "booklet", "keyring", "cards"]


def test_two_files_of_one_name_keep_a_file_each(pack: Path) -> None:
    (pack / "pack.yaml").write_text(
        "pack: x\ninclude:\n  - {file: evening.yaml, layouts: [cards]}\n"
        "  - {file: evening.yaml, layouts: [{cards: {size: 75}}]}\n",
        "utf-8",
    )
    (definition,) = pipeline.open_file(pack / "pack.yaml", Report())
    names = [p.file_name for p in pipeline.products(definition, pipeline.Settings(), Report())]
    assert names == ["evening-cards.pdf", "evening-2-cards.pdf", "pack-pack.pdf"]


def test_a_batch_of_packs_is_what_make_makes(pack: Path) -> None:
    (pack / "class.csv").write_text("name\nAda\nBen\n", "utf-8")
    assert (
        run("batch", "class.csv", "pack.yaml", "-o", "out", "--merge", "--jobs", "2", cwd=pack).returncode
        == 0
    )
    assert run("make", "pack.yaml", "-o", "alone", "--field", "name=Ben", cwd=pack).returncode == 0
    made = {path.name: path.read_bytes() for path in (pack / "alone").iterdir()}
    assert made == {path.name: path.read_bytes() for path in (pack / "out" / "Ben").iterdir()}
    with (
        pypdfium2.PdfDocument(pack / "out" / "class-all.pdf") as pdf,
        pypdfium2.PdfDocument(made["pack-pack.pdf"]) as one,
    ):
        assert len(pdf) == 1 + 2 * (len(one) + 1), (
            "a child's pages once, not also those that the pack has bound"
        )


def test_a_pack_is_made_again_when_a_file_of_it_changed(pack: Path) -> None:
    from vistime import batch

    (pack / "class.csv").write_text("name\nAda\n", "utf-8")
    asked = batch.Run(pack / "class.csv", (pack / "pack.yaml",), pack / "out")
    assert batch.run(asked, Report()).made == 1
    assert batch.run(asked, Report()).skipped == 1
    (pack / "evening.yaml").write_text(FILES["evening.yaml"].replace("Bed", "Story"), "utf-8")
    assert batch.run(asked, Report()).made == 1


def test_only_the_cards_that_were_not_there_before(pack: Path) -> None:
    (pack / "old.yaml").write_text("pack: Old\ninclude: [old-morning.yaml]\n", "utf-8")
    old = FILES["morning.yaml"].replace("Breakfast, Toilet", "Breakfast")
    (pack / "old-morning.yaml").write_text(old, "utf-8")
    result = run("make", "pack.yaml", "-o", "new", "--only-changed-since", "old.yaml", cwd=pack)
    assert result.returncode == 0
    assert [path.name for path in (pack / "new").iterdir()] == ["pack-changed-cards.pdf"]
    with pypdfium2.PdfDocument(pack / "new" / "pack-changed-cards.pdf") as pdf:
        words = pdf[0].get_textpage().get_text_range()
        assert words.count("Toilet") == 1 and "Bath" in words and "Bed" in words and "Breakfast" not in words
    result = run("make", "pack.yaml", "-o", "same", "--only-changed-since", "pack.yaml", cwd=pack)
    assert "no card has changed" in result.stderr and result.returncode == 0
    result = run("make", "pack.yaml", "-o", "same", "--only-changed-since", "none.yaml", cwd=pack)
    assert result.returncode == 1 and 'there is no file "none.yaml"' in result.stderr


def test_a_photo_that_was_exchanged_is_another_card(place: Path) -> None:
    from PIL import Image

    for folder, colour in (("then", "red"), ("now", "blue")):
        (place / folder).mkdir()
        Image.new("RGB", (40, 40), colour).save(place / folder / "gran.png")
        text = "timetable: T\nsteps:\n  - {text: Gran, picture: gran.png}\n  - Toilet\n"
        (place / folder / "t.yaml").write_text(text, "utf-8")
    run("make", "now/t.yaml", "-o", "out", "--only-changed-since", "then/t.yaml", cwd=place)
    with pypdfium2.PdfDocument(place / "out" / "t-changed-cards.pdf") as pdf:
        words = pdf[0].get_textpage().get_text_range()
    assert "Gran" in words and "Toilet" not in words


def test_bound_says_what_it_is() -> None:
    assert Bound("week", "Our week", "en", []).file_name == "week-pack.pdf"


def test_spare_cards_fill_the_last_sheet_and_begin_none_for_a_few(tmp_path: Path) -> None:
    def sheets(cards: int, more: str = "") -> list[int]:
        steps = "".join(f"  - {{text: Step {n}, picture: none}}\n" for n in range(cards))
        (tmp_path / "t.yaml").write_text(
            f"timetable: T\nlayouts: [cards: {{size: 50}}]\nsteps:\n{steps}", "utf-8"
        )
        (tmp_path / "p.yaml").write_text(f"pack: P\ninclude: [t.yaml]\n{more}", "utf-8")
        report = Report()
        (definition,) = pipeline.open_file(tmp_path / "p.yaml", report)
        *_, whole = pipeline.products(definition, pipeline.Settings(), report)
        assert isinstance(whole, Bound)
        return [page.cards for laid in whole.documents if laid.layout == "cards" for page in laid.pages]

    assert sheets(8) == [12], "four, as usual"
    assert sheets(13) == [15], "two find room, and the others would begin a sheet"
    assert sheets(15) == [15, 4], "none finds room"
    assert sheets(13, "spare: 4\n") == [15, 2], "as it is written"
    assert sheets(13, "spare: 0\n") == [13]


def test_the_list_counts_every_sheet_that_is_printed(pack: Path) -> None:
    run("make", "pack.yaml", "-o", "out", cwd=pack)
    with pypdfium2.PdfDocument(pack / "out" / "pack-pack.pdf") as pdf:
        texts = [page.get_textpage().get_text_range() for page in pdf]
        listed = next(text for text in texts if "To get ready" in text and "Laminating" in text)
        counts = [int(line.split()[-1]) for line in listed.splitlines() if line.startswith("Sheets of paper")]
        if len(counts) == 2:  # those of the booklet have two sides
            assert counts[0] + 2 * counts[1] == len(pdf)
        else:
            assert counts == [len(pdf)]


def test_contents_in_another_language_call_layouts_in_it(tmp_path: Path) -> None:
    (tmp_path / "t.yaml").write_text(
        "timetable: Rano\nlanguage: pl\nlayouts: [day]\nsteps: [Śniadanie]\n", "utf-8"
    )
    (tmp_path / "p.yaml").write_text("pack: Zestaw\nlanguage: pl\ninclude: [t.yaml]\n", "utf-8")
    result = run("make", "p.yaml", "-o", "out", cwd=tmp_path)
    assert result.stderr == "", "nothing that nobody wrote is told of"
    with pypdfium2.PdfDocument(tmp_path / "out" / "p-pack.pdf") as pdf:
        contents = pdf[0].get_textpage().get_text_range()
    assert "Dzień" in contents and "Day" not in contents


def test_a_pack_is_for_one_child_whoever_its_files_were_written_for(tmp_path: Path) -> None:
    (tmp_path / "t.yaml").write_text("timetable: Morning\nfor: Lewis\nphoto: l.png\nsteps: [Bus]\n", "utf-8")
    (tmp_path / "p.yaml").write_text("pack: P\nfor: Ada\ninclude: [t.yaml]\n", "utf-8")
    report = Report()
    (definition,) = pipeline.open_file(tmp_path / "p.yaml", report)
    (member,) = members(definition, definition.model, report)  # type: ignore[arg-type]
    assert (member.model.for_name, member.model.photo) == ("Ada", None)
