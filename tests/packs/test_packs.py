"""Packs in use: found by words, by id, before the vocabulary, credited, drawn."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from packkit import SHADED, drawing, image
from support import lay_out, one, texts
from typer.testing import CliRunner, Result

from vistime import pipeline
from vistime.cli import app
from vistime.pictures import own_pack, pack_adding
from vistime.pictures.match import Match
from vistime.pictures.own_pack import OwnPack


@pytest.fixture
def widgit(given: Path) -> OwnPack:
    pack_adding.add(given, "widgit", "CC BY", "Ann")
    pack = own_pack.find("widgit")
    assert pack is not None
    return pack


def vistime(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(app, [str(a) for a in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def match(pack: OwnPack, label: str, *context: str) -> Match:
    return pipeline.matcher((pack,)).match(label, context)


def shown(match: Match) -> list[str]:
    return [("no " if c.crossed else "") + c.picture for c in match.choices]


# ---- words


@pytest.mark.parametrize(
    ("label", "pictures"),
    [
        ("Brush teeth", ["widgit:to brush teeth"]),
        ("brushing my teeth", ["widgit:to brush teeth"]),
        ("It's time to brush your teeth!", ["widgit:to brush teeth"]),
        ("8.15 - 8.20 Brush Leo's teeth", ["widgit:to brush teeth"]),
        ("clean teeth", ["widgit:to brush teeth"]),
        ("No brushing teeth", ["no widgit:to brush teeth"]),
        ("Toilet", ["widgit:toilet"]),
        ("loo", ["widgit:toilet"]),
        ("Coach", ["widgit:bus"]),
        ("Bus & apple", ["widgit:bus", "widgit:apple"]),
        ("Cepillarse los dientes", ["widgit:cepillarse los dientes"]),
    ],
)
def test_pack_goes_before_the_vocabulary(widgit: OwnPack, label: str, pictures: list[str]) -> None:
    found = match(widgit, label)
    assert (shown(found), found.confidence) == (pictures, "sure")


@pytest.mark.parametrize(
    "label", ["Breakfast", "Get dressed", "brush hair", "apple juice", "xyzzyx", "No running"]
)
def test_what_a_pack_has_not_is_as_without_it(widgit: OwnPack, label: str) -> None:
    without = pipeline.matcher().match(label)
    assert shown(match(widgit, label)) == shown(without)
    assert match(widgit, label).confidence == without.confidence


def test_words_of_two_meanings(tmp_path: Path) -> None:
    """A pack's "bath" is the usual bath; where the routine says that another one is meant, it is that one's picture."""
    (tmp_path / "set").mkdir()
    vocabulary = pipeline.matcher().vocabulary
    word, entry = next(
        (w, e)
        for w in ("break", "bath", "nails", "tap", "bat", "glasses")
        if (e := vocabulary.ambiguity([w])) and e.others and vocabulary.find([w]) is not None
    )
    (tmp_path / "set" / f"{word}.svg").write_bytes(drawing())
    pack_adding.add(tmp_path / "set", "mine")
    pack = own_pack.find("mine")
    assert pack is not None
    assert shown(match(pack, word)) == [f"mine:{word}"]
    number, near = entry.others[0]
    picture = shown(match(pack, word, sorted(near)[0]))
    assert picture == shown(pipeline.matcher().match(word, [sorted(near)[0]]))
    assert picture[0] in vocabulary.concept(number).pictures


def test_whole_name_of_ours_goes_before_a_part_of_theirs(tmp_path: Path) -> None:
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "teeth.svg").write_bytes(drawing())
    pack_adding.add(tmp_path / "set", "mine")
    pack = own_pack.find("mine")
    assert pack is not None
    assert shown(match(pack, "Teeth")) == ["mine:teeth"]
    assert shown(match(pack, "Brush teeth")) == shown(pipeline.matcher().match("Brush teeth"))


# ---- definitions


def definition(**more: object) -> str:
    return json.dumps({"timetable": "A", "steps": ["Brush teeth", "Toilet", "Bus"], **more})


def sources(**more: object) -> set[str]:
    return set(one(definition(**more)).pictures)


def test_packs_of_a_definition(widgit: OwnPack) -> None:
    assert sources(packs=["widgit"]) == {"widgit:to brush teeth", "widgit:toilet", "widgit:bus"}
    assert sources(packs="Widgit") == sources(packs=["widgit"])
    assert not any(key.startswith("widgit") for key in sources())


def test_packs_used_everywhere(widgit: OwnPack) -> None:
    own_pack.set_default(["widgit"])
    assert sources() == {"widgit:to brush teeth", "widgit:toilet", "widgit:bus"}
    assert not any(key.startswith("widgit") for key in sources(packs="none"))
    assert sources(packs=["openmoji"]) == sources(packs="none")


def test_first_pack_goes_first(widgit: OwnPack, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "toilet.svg").write_bytes(drawing())
    pack_adding.add(tmp_path / "mine", "mine")
    assert "mine:toilet" in sources(packs=["mine", "widgit"])
    assert "widgit:toilet" in sources(packs=["widgit", "mine"])


def test_pack_that_is_not_there(widgit: OwnPack) -> None:
    laid, report = lay_out(definition(packs=["widgt"]))
    assert not laid
    [error] = report
    assert (error.code, error.hint) == ("pack-unknown", 'did you mean "widgit"?')
    assert error.span is not None
    assert error.span.line == 1


def test_pack_that_is_damaged(widgit: OwnPack) -> None:
    (widgit.folder / "pack.json").write_text("{}")
    for text in (definition(packs=["widgit"]), definition(steps=[{"text": "A", "picture": "widgit:bus"}])):
        laid, report = lay_out(text)
        assert not laid
        assert [d.severity for d in report] == ["error"]


def test_files_of_a_kit_share_its_packs(widgit: OwnPack, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("timetable: A\nsteps: [Toilet]\n")
    (tmp_path / "b.yaml").write_text("timetable: B\npacks: none\nsteps: [Toilet]\n")
    laid, _ = lay_out("pack: P\npacks: [widgit]\ninclude: [a.yaml, b.yaml]\n", tmp_path)
    assert ["widgit:toilet" in document.pictures for document in laid] == [True, False]


@pytest.mark.parametrize(
    "chosen", ["widgit:toilet", "widgit:to brush teeth", "widgit:Brush-Teeth", "widgit:coach"]
)
def test_picture_by_id(widgit: OwnPack, chosen: str) -> None:
    laid = one(definition(steps=[{"text": "Xyzzyx", "picture": chosen}]))
    [key] = laid.pictures
    assert key.startswith("widgit:")


def test_picture_by_an_id_that_is_not_there(widgit: OwnPack) -> None:
    _, report = lay_out(definition(steps=[{"text": "A", "picture": "widgit:brush teth"}]))
    assert [(d.code, d.hint) for d in report] == [("picture-id", 'did you mean "to brush teeth"?')]
    _, report = lay_out(definition(steps=[{"text": "A", "picture": "wigit:bus"}]))
    assert [(d.code, d.hint) for d in report] == [("picture-pack", 'did you mean "widgit"?')]


def test_own_words_can_name_a_pack(widgit: OwnPack, tmp_path: Path) -> None:
    (tmp_path / "pictures.yaml").write_text("Gran: widgit:bus\n")
    laid, _ = lay_out("timetable: A\nsteps: [Visit Gran]\n", tmp_path)
    assert list(laid[0].pictures) == ["widgit:bus"]


@pytest.mark.parametrize("layout", ["day", "cards"])
def test_credit_and_licence_are_printed(widgit: OwnPack, layout: str) -> None:
    laid = one(definition(packs="widgit", layouts=[layout]))
    assert any("Ann, CC BY" in text for page in laid.pages for text in texts(page))
    without = one(definition(layouts=[layout]))
    assert not any("Ann" in text for page in without.pages for text in texts(page))


def test_pictures_of_a_pack_are_not_cropped(widgit: OwnPack) -> None:
    """They are drawings, in whatever form; only a photo may be cut to its place."""
    laid = one(definition(packs="widgit", steps=["Bus"]))
    [item] = [i for i in laid.pages[0].items if getattr(i, "source", "") == "widgit:bus"]
    assert item.crop == (0, 0, 1, 1)
    assert item.w / item.h == pytest.approx(60 / 40)


@pytest.mark.parametrize("ink", ["colour", "grey", "lines"])
def test_pages_with_a_pack_are_the_same_each_time(widgit: OwnPack, ink: str) -> None:
    text = definition(packs="widgit", ink=ink, steps=["Brush teeth", "Toilet", "Bus", "Apple"])
    assert one(text).pdf() == one(text).pdf()


def test_picture_that_went_bad_later(widgit: OwnPack) -> None:
    image_of = widgit.image("toilet")
    assert image_of is not None
    (widgit.folder / image_of.file).write_bytes(b"<svg")
    _, report = lay_out(definition(packs="widgit"))
    [error] = [d for d in report if d.severity == "error"]
    assert "widgit:toilet" in error.message
    assert "not well-formed" in error.message


# ---- the command


def test_commands(given: Path) -> None:
    assert "you have no packs yet" in vistime("packs", "list").stdout
    result = vistime(
        "packs", "add", given, "--name", "widgit", "--licence", "CC BY", "--credit", " Ann \n Lee "
    )
    assert result.exit_code == 0
    assert "added widgit: 5 pictures" in result.stdout
    assert "packs: widgit" in result.stdout
    assert '"word"' in result.stderr
    assert "widgit: 5 pictures (Ann Lee, CC BY)" in vistime("packs", "list").stdout
    assert vistime("packs", "default").stdout == "used everywhere: none\n"
    assert vistime("packs", "default", "widgit").stdout == "used everywhere: widgit\n"
    assert "widgit: 5 pictures, used everywhere" in vistime("packs", "list").stdout
    assert vistime("packs", "default", "none").stdout == "used everywhere: none\n"
    assert vistime("packs", "remove", "widgit").stdout == "removed widgit\n"
    assert "you have no packs yet" in vistime("packs", "list").stdout


def test_commands_that_can_not_be_done(given: Path, tmp_path: Path) -> None:
    for arguments, said in (
        (["add", tmp_path / "nowhere", "--name", "a"], "there is no folder or ZIP file"),
        (["add", given, "--name", "A b"], "can't be called"),
        (["remove", "widgit"], 'you have no pack "widgit"'),
        (["default", "widgit"], 'you have no pack "widgit"'),
    ):
        result = vistime("packs", *arguments)
        assert (result.exit_code, said in result.stderr) == (1, True), result.output
    assert vistime("packs", "add", given).exit_code == 2


def test_what_was_passed_over_is_said(given: Path) -> None:
    for number in range(12):
        (given / f"bad{number}.png").write_bytes(b"x")
    (given / "2326.png").write_bytes(image("PNG"))
    said = vistime("packs", "add", given, "--name", "widgit", "--default").stderr
    assert "12 files passed over" in said
    assert "and 4 more" in said
    assert "1 picture found by no word" in said
    assert own_pack.default_names() == ("widgit",)


def test_drawing_that_needs_pixels_is_printed(given: Path, tmp_path: Path) -> None:
    """What the compiler does not cover is an image of 300 dpi in the PDF, and is not left out."""
    (tmp_path / "a.svg").write_bytes(SHADED)
    laid, report = lay_out("timetable: A\nsteps: [{text: A, picture: a.svg}]\n", tmp_path)
    assert not list(report)
    data = laid[0].pdf()
    assert b"/Subtype /Image" in data
    [item] = [i for i in laid[0].pages[0].items if getattr(i, "source", "") == "file:a.svg"]
    width = int(data.split(b"/Subtype /Image /Width ")[1].split()[0])
    assert width == round(item.w / 25.4 * 300)
