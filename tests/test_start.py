"""A page in English is made quickly from a cold start: it loads what it needs, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
#: Packages, and rooms of ours, that a plain English page has no use for.
UNNEEDED = (
    "asyncio", "email", "fontTools", "http", "multiprocessing", "newmm_tokenizer", "openpyxl", "pydantic",
    "pypdfium2", "reportlab.pdfgen", "reportlab.platypus", "resvg_py", "rich", "simplemma", "socket", "uharfbuzz",
    "uniseg", "watchfiles", "xml.dom", "xml.etree",
    "vistime.advice", "vistime.batch", "vistime.build", "vistime.contact", "vistime.importing", "vistime.layout.bidi",
    "vistime.layout.fontfiles", "vistime.layout.mixed", "vistime.paint.glyph_fonts",
    "vistime.paint.png", "vistime.paint.svg", "vistime.pictures.language_match", "vistime.pipeline.binding",
    "vistime.pipeline.guide", "vistime.pipeline.images",
)  # fmt: skip


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that are loaded after a page was made."""
    out = tmp_path_factory.mktemp("out")
    command = [
        sys.executable,
        "-X",
        "importtime",
        "-m",
        "vistime",
        "make",
        str(ROOT / "examples" / "morning.yaml"),
    ]
    done = subprocess.run(
        [*command, "--layout", "day", "-o", str(out)], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert (out / "morning-day.pdf").is_file(), done.stderr
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if "|" in line}


def test_the_line_of_a_page_is_loaded(loaded: set[str]) -> None:
    assert {
        "vistime.source",
        "vistime.model",
        "vistime.layout.engine",
        "vistime.paint.pdf",
        "jinja2",
    } <= loaded


@pytest.mark.parametrize("name", UNNEEDED)
def test_nothing_else_is_loaded(loaded: set[str], name: str) -> None:
    assert [found for found in loaded if found == name or found.startswith(f"{name}.")] == []
