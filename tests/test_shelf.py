"""The shelf of stories: each is sound, and each can be the beginning of a story of one's own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support import STORIES, lay_out_file, read_in_order, texts
from typer.testing import CliRunner, Result

from vistime import pipeline
from vistime.cli import app, shelf
from vistime.diagnostics import Report
from vistime.layout.pages import PictureItem
from vistime.model import Story
from vistime.pipeline import Settings
from vistime.pipeline.filling import filled

NAMES = [path.stem for path in STORIES]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def vistime(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(a) for a in arguments])


def model(path: Path) -> Story:
    (definition,) = pipeline.open_file(path, Report())
    model = filled(definition, Settings()).model
    assert isinstance(model, Story)
    return model


# ---- the stories


def test_what_families_meet_is_on_the_shelf() -> None:
    asked = (
        "visitor", "library", "nursery", "school", "haircut", "dentist", "doctor", "hospital", "fire drill", "bus",
        "sharing", "plans change", "new baby", "bed", "supermarket", "toilet", "swimming", "grandparents", "glasses",
        "moving house",
    )  # fmt: skip
    assert sorted(shelf.like(words).name for words in asked) == NAMES


@pytest.mark.parametrize("path", STORIES, ids=NAMES)
def test_story_is_made_and_there_is_no_advice_on_it(path: Path, here: Path) -> None:
    made = vistime("make", path, "--strict")
    assert (made.exit_code, made.stderr) == (0, "")
    assert len(list(here.glob("*.pdf"))) == len(model(path).layouts)
    checked = vistime("check", path, "--strict")
    assert (checked.exit_code, checked.stderr) == (0, "")
    assert "silence:" not in path.read_text("utf-8")


@pytest.mark.parametrize("path", STORIES, ids=NAMES)
def test_story_begins_with_its_schema_and_what_it_is_for(path: Path) -> None:
    first, second = path.read_text("utf-8").splitlines()[:2]
    assert first == "# yaml-language-server: $schema=../../docs/vistime.schema.json"
    assert second.startswith("# "), "the second line says what the story is for"


@pytest.mark.parametrize("path", STORIES, ids=NAMES)
def test_each_page_has_its_words_and_a_picture(path: Path) -> None:
    pages = model(path).pages
    assert 8 <= len(pages) <= 14
    for laid in lay_out_file(path)[0]:
        shown = [page for sheet in laid.pages for page in read_in_order([sheet])]
        printed = "".join("".join(texts(page)) for page in shown).replace(" ", "")
        assert [page.text for page in pages if page.text.replace(" ", "") not in printed] == [], laid.layout
        assert sum(isinstance(item, PictureItem) for page in shown for item in page.items) >= len(pages)


def test_no_two_stories_begin_alike() -> None:
    begun = [" ".join(model(path).pages[0].text.split()[:3]) for path in STORIES]
    assert len(set(begun)) == len(begun)


# ---- to begin with


@pytest.mark.parametrize("name", NAMES)
def test_story_of_ones_own_is_sound(here: Path, name: str) -> None:
    result = vistime("new", "story", "--like", name)
    path = Path(f"{name}.yaml")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"wrote {path}, which begins as ")
    text = path.read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=vistime.schema.json\n# ")
    assert re.search(r"^# for: \w+$", text, re.M), "the example's child is not in it"
    checked = vistime("check", path, "--strict")
    assert (checked.exit_code, checked.stderr) == (0, "")


def test_title_and_child_are_ones_own(here: Path) -> None:
    assert vistime("new", "--like", "haircut", "--title", 'Snip: "Jo"', "--for", r"Zoë \1").exit_code == 0
    story = model(Path("snip-jo.yaml"))
    assert (story.title, story.for_name) == ('Snip: "Jo"', r"Zoë \1")
    assert [page.text for page in story.pages] == [
        page.text for page in model(STORIES[NAMES.index("getting-a-haircut")]).pages
    ]


def test_story_is_written_where_it_is_wanted_and_nothing_is_overwritten(here: Path) -> None:
    assert vistime("new", "story", "ours.yaml", "--like", "dentist").exit_code == 0
    before = Path("ours.yaml").read_bytes()
    again = vistime("new", "story", "--like", "bus", "--out", "ours.yaml")
    assert again.exit_code == 1
    assert "is there already" in again.stderr
    assert Path("ours.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("dentist-visit", "dentist-visit"),
        ("The Dentist", "dentist-visit"),
        ("swim", "going-swimming"),
        ("doctors", "seeing-the-doctor"),
        ("seeing my doctor", "seeing-the-doctor"),
        ("plans-change", "when-plans-change"),
    ],
)
def test_story_is_found_by_its_words(words: str, name: str) -> None:
    assert shelf.like(words).name == name


@pytest.mark.parametrize(
    ("words", "said", "hint"),
    [
        (
            "house",
            '"house" may be one of 2 stories',
            "name one of them:\n    home-visit: A visitor is coming",
        ),
        (
            "sharign",
            'no story of the shelf is like "sharign"',
            'did you mean "sharing"? the shelf has:\n    a-new-',
        ),
        (
            "zzz",
            'no story of the shelf is like "zzz"',
            "the shelf has:\n    a-new-baby: A new baby in our family",
        ),
        ("the", 'no story of the shelf is like "the"', "the shelf has:\n"),
        ("", 'no story of the shelf is like ""', "the shelf has:\n"),
        ("../morning", 'no story of the shelf is like "../morning"', ""),
    ],
)
def test_story_that_is_not_there_is_said(here: Path, words: str, said: str, hint: str) -> None:
    result = vistime("new", "story", "--like", words)
    assert (result.exit_code, result.stdout, list(here.iterdir())) == (1, "", [])
    assert result.stderr.startswith(f"error: {said}\n  hint: {hint}")


@pytest.mark.parametrize("others", [["board"], ["timetable"], ["story", "--from", "a.txt"]])
def test_like_is_for_stories_and_stands_alone(here: Path, others: list[str]) -> None:
    result = vistime("new", *others, "--like", "bus")
    assert result.exit_code == 2
    assert "write it with story, and without --from" in " ".join(re.sub("[│╭╮╰╯]", "", result.stderr).split())
    assert not list(here.iterdir())
