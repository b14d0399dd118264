"""Texts of every script beside the same texts by Pango, as pixels: the same forms, the same order, the same line ends.

Pango is Debian's package `pango1.0-tools`. It finds its own order of letters (fribidi), its own line ends (its tables
and libthai), and draws with cairo; fonts and HarfBuzz are what both have in common.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest

pytest.importorskip("uharfbuzz")

sys.path.insert(0, str(Path(__file__).parent.parent / "scripts"))
sys.path.insert(0, str(Path(__file__).parent))

import pangokit
import pypdfium2
from compare_texts import SCALE, SIZE, base_is_right, spans_of
from pangokit import apart, ink
from PIL import Image
from scriptkit import laid_out, printed, read_back
from torture import TEXTS

from vistime.layout import breaking, fontfiles
from vistime.layout.boxes import Text
from vistime.layout.fitting import Fits

ROOT = Path(__file__).parents[2]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not shutil.which("pango-segmentation") or not pangokit.there(),
        reason="the package pango1.0-tools is not installed",
    ),
]

#: Of the ink of a line, what may lie further than a pixel off the other's: rounding of positions and edges.
MOST = 0.01


#: Line ends that Unicode has allowed since Debian's Pango: after a Hebrew hyphen, before East Asian quotation marks.
NEWER = {"תל־אביב - ירושלים", "（学校）《书》“好”"}


def by_pango(text: str, language: str, family: str = "lexend") -> Image.Image:
    face = Fits(family, language).face(Text(content=text))
    return pangokit.drawn(spans_of(text, face), language, base_is_right(text, language, face))


def ours(text: str, language: str, family: str = "lexend") -> Image.Image:
    result = laid_out(text, language, f'size="{SIZE}" line-height="2"', family)
    assert result.issues == []
    page = pypdfium2.PdfDocument(printed(result, language))[0]
    return page.render(scale=SCALE, grayscale=True).to_pil().convert("L")


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_pixels_are_those_of_pango(language: str, text: str) -> None:
    mine, theirs = ink(ours(text, language)), ink(by_pango(text, language))
    assert abs(mine.width - theirs.width) <= 3 and abs(mine.height - theirs.height) <= 3
    assert apart(mine, theirs) < MOST


def test_the_comparison_sees_a_wrong_order() -> None:
    text = "السلام عليكم"
    mine = ink(ours(" ".join(reversed(text.split())), "ar"))
    assert apart(mine, ink(by_pango(text, "ar"))) > 0.1


@pytest.mark.parametrize("family", ["polish", "urdu"])
def test_every_text_of_a_familys_pack_is_as_by_pango(family: str) -> None:
    command = [sys.executable, "tests/slow/compare_texts.py", f"examples/families/{family}.yaml"]
    run = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT)
    assert run.returncode == 0, run.stdout + run.stderr
    assert int(run.stdout.split()[0]) > 100


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_line_ends_are_those_of_pango(language: str, text: str) -> None:
    run = subprocess.run(
        ["pango-segmentation", "--kind=line", f"--text={text}"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    said = re.sub(r"\[0x([0-9a-f]+)\]", lambda code: chr(int(code[1], 16)), run.stdout)
    pieces = said.strip("\n").removesuffix("|").split("|")
    assert "".join(pieces).strip("\n") == text
    theirs = {sum(map(len, pieces[:i])) for i in range(1, len(pieces))}
    mine = set(breaking.breaks(text))
    if any("\u0e00" < c < "\u0e7f" for c in text):
        pytest.importorskip("newmm_tokenizer")
        # Another dictionary: its compound words (get up, brush teeth) stay whole.
        assert mine <= theirs and len(mine) >= len(theirs) / 3
    elif language == "km":
        assert mine <= theirs  # no dictionary here: at spaces only
    elif text in NEWER:
        assert theirs < mine
    else:
        assert mine == theirs, [text[a:b] for a, b in pairwise([0, *sorted(mine), len(text)])]


GURMUKHI = Path("/usr/share/fonts/truetype/lohit-punjabi/Lohit-Gurmukhi.ttf")


@pytest.mark.skipif(not GURMUKHI.is_file(), reason="the package fonts-lohit-guru is not installed")
@pytest.mark.parametrize("text", ["ਸਵੇਰੇ ਉੱਠਣਾ", "ਦੰਦ ਸਾਫ਼ ਕਰਨਾ", "ਸ੍ਰੀ ਪ੍ਰਾਰਥਨਾ ਕਿਤਾਬ", "੧੨੩ ਸੇਬ"])
def test_gurmukhi_in_a_font_of_ones_own(text: str) -> None:
    family = fontfiles.choose(fontfiles.family_at(GURMUKHI))
    assert apart(ink(ours(text, "pa", family)), ink(by_pango(text, "pa", family))) < MOST
    assert read_back(printed(laid_out(text, "pa", family=family))) == unicodedata.normalize("NFC", text)
