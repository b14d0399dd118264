"""Guides in other languages: none is half translated, none is English left over, and the table of them is true."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from support import ROOT

TEMPLATES = ROOT / "templates"
ENGLISH = {path.parent.name: path for path in TEMPLATES.glob("*/guide.en.yaml")}
OTHERS = sorted(path for path in TEMPLATES.glob("*/guide.*.yaml") if path.stem != "guide.en")
LANGUAGES = sorted({path.stem.removeprefix("guide.") for path in OTHERS})


def of(path: Path) -> dict[str, Any]:
    found = yaml.safe_load(path.read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def texts(guide: dict[str, Any]) -> list[str]:
    return [line for value in guide.values() for line in ([value] if isinstance(value, str) else value)]


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: f"{path.parent.name}-{path.stem[6:]}")
def test_a_guide_says_all_that_the_english_one_says(path: Path) -> None:
    english, guide = of(ENGLISH[path.parent.name]), of(path)
    assert guide.keys() == english.keys()
    for key, value in english.items():
        if isinstance(value, list):
            assert len(guide[key]) == len(value), f"{key} has another number of sentences"
    assert all(isinstance(text, str) and text.strip() for text in texts(guide))
    assert not {text for text in texts(guide) if len(text) > 20} & set(texts(english))


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: f"{path.parent.name}-{path.stem[6:]}")
def test_a_guide_says_how_it_was_checked(path: Path) -> None:
    assert path.read_text("utf-8").startswith("# ")
    assert "native reader" in path.read_text("utf-8").splitlines()[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_a_guide_for_every_layout(language: str) -> None:
    missing = [name for name in ENGLISH if not (TEMPLATES / name / f"guide.{language}.yaml").is_file()]
    assert missing == []


def test_the_table_of_languages_is_true() -> None:
    lines = (ROOT / "docs" / "languages.md").read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| `")]
    told = {row[0].strip("`"): [cell == "yes" for cell in row[2:]] for row in rows if len(row) == 5}
    words = {path.stem for path in (TEMPLATES / "words").glob("*.yaml")}
    names = {path.stem for path in (ROOT / "symbols" / "vocabulary" / "names").glob("*.yaml")} | {"en"}
    guides = {*LANGUAGES, "en"}
    assert told == {code: [code in words, code in names, code in guides] for code in words | names | guides}
