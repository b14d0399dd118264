"""What has to be got ready for all children: the sum of the children's, whoever was made in this run."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest
from batchkit import MORNING, ROSTER, made
from support import run

from vistime import pipeline
from vistime.batch.manifest import Manifest
from vistime.diagnostics import Report
from vistime.pipeline.shopping import NOTHING, Sheets, Shopping, shopping, total

VISIT = "story: The dentist\npages: [We go by bus., I sit in a chair., It is quick., We go home., Done.]\n"
KEYRING = "board: Out\nlayouts: [keyring]\nchoices: [Help, Stop]\n"
PACK = "pack: Our week\ninclude: [visit.yaml, out.yaml, {file: morning.yaml, layouts: [cards]}]\n"
BOTH = ("morning.yaml", "pack.yaml")


@pytest.fixture
def both(place: Path) -> Path:
    """A folder with a definition, and a pack that has a booklet, a ring of cards and more cards."""
    (place / "morning.yaml").write_text(MORNING.replace("[day, cards]", "[day]"), "utf-8")
    (place / "visit.yaml").write_text(VISIT, "utf-8")
    (place / "out.yaml").write_text(KEYRING, "utf-8")
    (place / "pack.yaml").write_text(PACK, "utf-8")
    return place


def alone(place: Path, name: str, **settings: str) -> Shopping:
    """What a child needs, counted from its documents: those of the file, and of the pack the one of all."""
    asked = pipeline.Settings(for_name=name, fields=(("likes", "sand"),), **settings)
    lists = []
    for file in BOTH:
        (definition,) = pipeline.open_file(place / file, Report())
        *_, last = pipeline.products(definition, asked, Report())
        lists.append(shopping(last.documents))
    return total(lists)


def test_it_is_the_sum_of_the_childrens(both: Path) -> None:
    done, _ = made(both, "name,card,likes\nAda,45,sand\nBen,75,sand\nCleo,,sand\n", files=BOTH, jobs=2)
    children = [alone(both, "Ada", card="45"), alone(both, "Ben", card="75"), alone(both, "Cleo")]
    assert done.needs == total(children)
    assert done.needs.cards == sum(child.cards for child in children) > 0
    assert done.needs.rings == 3 and done.needs.staples == 6
    assert {(one.paper, one.duplex) for one in done.needs.sheets} == {("A4", ""), ("A4", "short")}
    assert made(both, files=BOTH)[0].needs == done.needs, "also when nothing is made"


def test_children_who_are_not_made_again_are_counted(place: Path) -> None:
    made(place, ROSTER)
    changed = ROSTER.replace("Cleo,,,", "Cleo,,cards,75")
    done, _ = made(place, changed)
    assert (done.made, done.skipped) == (1, 2)
    assert done.needs == made(place, changed, out="anew")[0].needs != NOTHING


def test_the_file_to_print_begins_with_it(place: Path) -> None:
    made(place, ROSTER, merge=True)
    done, _ = made(place, ROSTER.replace("Ben,,cards,,", "Ben,,cards,75,"), merge=True)
    anew, _ = made(place, out="anew", merge=True, jobs=2)
    assert done.merged and anew.merged and done.merged.read_bytes() == anew.merged.read_bytes()
    with pypdfium2.PdfDocument(done.merged) as pdf:
        lines = pdf[0].get_textpage().get_text_range().split()
        pages = len(pdf)
        sheets = [page for page in range(1, pages) if not pdf.get_page_label(page)[-1].isdigit()]
    assert lines[:4] == ["To", "get", "ready", "class"]
    counts = [int(word) for word in lines if word.isdigit()]
    (sides,) = done.needs.sheets
    assert counts[0] == sides.sheets and counts[1] == len(sheets) + 1 == 4, "a sheet a name, and itself"
    assert sides.sheets + counts[1] == pages
    assert counts[2:5] == [done.needs.cards, done.needs.cuts, done.needs.pouches]


def test_it_looks_as_the_definitions_do_and_speaks_their_language(place: Path) -> None:
    text = MORNING.replace("for: Someone", "language: de\npaper: A5\nlayouts: [day]")
    (place / "morning.yaml").write_text(text.replace("layouts: [day, cards]\n", ""), "utf-8")
    done, _ = made(place, "name,likes\nAda,Sand\n", merge=True)
    with pypdfium2.PdfDocument(done.merged) as pdf:
        assert pdf[0].get_textpage().get_text_range().startswith("Bereitlegen")
        assert [round(side * 25.4 / 72) for side in pdf[1].get_size()] == [148, 210]


def test_a_row_that_is_wrong_needs_nothing(place: Path) -> None:
    done, _ = made(place, ROSTER.replace("Ben,,cards,", "Ben,,cards,12 elephants"))
    assert [failure.name for failure in done.failed] == ["Ben"]
    assert done.needs == made(place, ROSTER.replace("Ben,,cards,,,,sand\n", ""), out="anew")[0].needs


@pytest.mark.parametrize("counts", ["", ",[]", ',[[["A4","","x"]],1,1,1,1,1,1]', ",[[],1]", ",7"])
def test_what_was_remembered_without_counts_is_made_again(place: Path, counts: str) -> None:
    done, _ = made(place, ROSTER)
    file = place / "out" / ".vistime" / "manifest.jsonl"
    lines = [line for line in file.read_text("utf-8").splitlines() if line]
    file.write_text(
        "\n".join(json.dumps(json.loads(line)[:5], ensure_ascii=False)[:-1] + f"{counts}]" for line in lines),
        "utf-8",
    )
    again, _ = made(place)
    assert (again.made, again.needs) == (3, done.needs)


def test_it_is_kept_as_it_was_counted(place: Path) -> None:
    done, _ = made(place, "name,likes\nAda,sand\n")
    entry = Manifest(place / "out").entry("Ada/morning")
    assert entry and entry.needs == done.needs


def test_lists_are_added_up_by_paper_and_side() -> None:
    one = Shopping((Sheets("A4", "", 2), Sheets("A5", "short", 1)), 4, 5, 1, 4, 0, 2)
    two = Shopping((Sheets("A4", "", 3), Sheets("A4", "short", 1)), 1, 2, 1, 0, 1, 0)
    sheets = (Sheets("A4", "", 5), Sheets("A4", "short", 1), Sheets("A5", "short", 1))
    assert total([one, two]) == Shopping(sheets, 5, 7, 2, 4, 1, 2)
    assert total([]) == NOTHING and not NOTHING and one


def test_the_command_says_it_in_one_line_and_as_json(both: Path) -> None:
    (both / "class.csv").write_text("name,likes\nAda,sand\nBen,sand\n", "utf-8")
    said = run("batch", "class.csv", *BOTH, "--jobs", "1", cwd=both).stdout.splitlines()
    (line,) = (line for line in said if line.startswith("to get ready for all: "))
    needs = total([alone(both, "Ada"), alone(both, "Ben")])
    plain, folded = needs.sheets
    assert line == (
        f"to get ready for all: {plain.sheets} sheets of A4 printed on one side, {folded.sheets} sheets of A4 on both"
        f" sides (flip on short edge), {needs.cards} cards to cut out, {needs.cuts} straight cuts,"
        f" {needs.pouches} laminating pouches, {needs.spots} velcro spots, 2 binder rings, 4 staples"
    )
    found = json.loads(run("batch", "class.csv", *BOTH, "--json", cwd=both).stdout)["shopping"]
    assert found.pop("sheets") == [
        {"paper": "A4", "sides": 1, "flip": None, "sheets": plain.sheets},
        {"paper": "A4", "sides": 2, "flip": "short", "sheets": folded.sheets},
    ]
    assert found == {name: getattr(needs, name) for name in Shopping._fields if name != "sheets"}
