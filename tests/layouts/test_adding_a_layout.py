"""docs/adding-a-layout.md, followed word for word: its files make a layout beside a definition."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from support import ROOT, run

from vistime.diagnostics import Report
from vistime.layout.pages import PictureItem, TextItem
from vistime.pipeline import Laid, Settings, lay_out, open_file

DOCUMENT = (ROOT / "docs" / "adding-a-layout.md").read_text("utf-8")
FILES = dict(re.findall(r"^```\w+ file=(\S+)\n(.*?)^```$", DOCUMENT, re.M | re.S))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


def laid_out(folder: Path) -> Laid:
    report = Report()
    [definition] = open_file(folder / "reading.yaml", report)
    [laid] = lay_out(definition, Settings(), report)
    assert not list(report), [str(d) for d in report]
    return laid


def test_the_document_names_its_files() -> None:
    assert set(FILES) == {"reading.yaml", "templates/bookmark/layout.yaml", "templates/bookmark/page.xml.j2"}
    assert all(Path(name).name in DOCUMENT.split("## 1.")[0] for name in FILES)


def test_its_files_make_a_sheet_and_nothing_is_to_be_said(folder: Path) -> None:
    made = run("make", "reading.yaml", "--json", cwd=folder)
    assert (made.returncode, made.stderr) == (0, "")
    assert json.loads(made.stdout)["diagnostics"] == []
    assert (folder / "reading-bookmark.pdf").read_bytes().startswith(b"%PDF")
    shown = run("layouts", "bookmark", cwd=folder)
    assert "narrow strip" in shown.stdout and "width of the strip" in shown.stdout


def test_the_sheet_shows_every_step(folder: Path) -> None:
    [page] = laid_out(folder).pages
    assert (page.width, page.height) == (148, 210)
    texts = [item.text for item in page.items if isinstance(item, TextItem)]
    assert {"Reading time", "Book", "Read", "Tidy up", "1", "2", "3"} <= set(texts)
    assert sum(isinstance(item, PictureItem) for item in page.items) == 3


def test_its_options_are_checked_as_those_of_others(folder: Path) -> None:
    path = folder / "reading.yaml"
    path.write_text(path.read_text().replace("width: 48", "width: 90"))
    checked = run("check", "reading.yaml", "--json", cwd=folder)
    [said] = json.loads(checked.stdout)["diagnostics"]
    assert (checked.returncode, said["code"], said["line"]) == (1, "option-value", 3)
