"""Texts of every script beside the same texts by Pango, as pixels: the same forms, the same order, the same line ends.

Pango is Debian's package `pango1.0-tools`. It finds its own order of letters (fribidi), its own line ends (its tables
and libthai), and draws with cairo; fonts and HarfBuzz are what both have in common.
"""

from __future__ import annotations

import os
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

import pypdfium2
from PIL import Image, ImageChops, ImageFilter
from scriptkit import laid_out, printed, read_back
from torture import TEXTS

from vistime.layout import breaking, fontfiles, mixed
from vistime.layout.fontfiles import Family, FontFile

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("pango-view"), reason="the package pango1.0-tools is not installed"),
]

SIZE, DPI = 30, 144
#: Of the ink of a line, what may lie further than a pixel off the other's: rounding of positions and edges.
MOST = 0.01


#: Line ends that Unicode has allowed since Debian's Pango: after a Hebrew hyphen, before East Asian quotation marks.
NEWER = {"תל־אביב - ירושלים", "（学校）《书》“好”"}


def main_font(text: str, language: str) -> FontFile:
    """The font of the script that a text is in, which has to have all of its letters."""
    face = mixed.mixed_face(text, "lexend", "regular", language)
    font = next((f for f in fontfiles.for_script(None, False, language) if f.name == face.name), None)
    if font is None or not all(font.has(c) for c in text if not mixed._invisible(c)):
        pytest.skip("no single font has all of it")
    return font


def by_pango(text: str, font: FontFile, language: str, rtl: bool, folder: Path) -> Image.Image:
    import uharfbuzz as hb

    config = folder / "fonts.conf"
    config.write_text(
        f"<fontconfig><dir>{font.path.parent}</dir><cachedir>{folder}/cache</cachedir></fontconfig>", "utf-8"
    )
    name = font.face.get_name(hb.OTNameIdPredefined.FONT_FAMILY)
    out = folder / "pango.png"
    subprocess.run(
        ["pango-view", "-q", f"--font={name} {SIZE}", f"--dpi={DPI}", "--margin=20", f"--language={language}",
         "--hinting=none", "--hint-metrics=off", "--subpixel-positions", "--antialias=gray", "--no-auto-dir",
         *(["--rtl"] if rtl else []), f"--output={out}", f"--text={text}"],
        check=True, env=os.environ | {"FONTCONFIG_FILE": str(config)},
    )  # fmt: skip
    return Image.open(out).convert("L")


def ours(text: str, font: FontFile, language: str) -> Image.Image:
    family = fontfiles.choose(Family("font", font.path, None))
    result = laid_out(text, language, f'size="{SIZE}" line-height="2"', family)
    assert result.issues == []
    page = pypdfium2.PdfDocument(printed(result, language))[0]
    return page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L")


def ink(image: Image.Image) -> Image.Image:
    inverted = ImageChops.invert(image)
    box = inverted.point(lambda value: 255 * (value > 100)).getbbox()
    assert box is not None
    return inverted.crop(box)


def apart(one: Image.Image, other: Image.Image) -> float:
    """The share of the ink of either image that is more than a pixel off the other's."""
    width, height = max(one.width, other.width), max(one.height, other.height)
    a, b = (Image.new("L", (width + 8, height + 8)) for _ in range(2))
    a.paste(one, (4, 4))
    b.paste(other, (4, 4))
    sharp = [image.point(lambda value: 255 * (value > 128)) for image in (a, b)]
    wide = [image.filter(ImageFilter.MaxFilter(5)) for image in sharp]
    off = sum(
        ImageChops.subtract(mine, theirs).histogram()[255]
        for mine, theirs in ((sharp[0], wide[1]), (sharp[1], wide[0]))
    )
    return off / max(1, sum(image.histogram()[255] for image in sharp))


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_pixels_are_those_of_pango(language: str, text: str, tmp_path: Path) -> None:
    font = main_font(text, language)
    if font.path.suffix in (".ttc", ".otc") and language != "ja":
        pytest.skip("a family is the first face of its collection, which is the Japanese one")
    mine = ink(ours(text, font, language))
    theirs = ink(by_pango(text, font, language, mixed.right_to_left(language), tmp_path))
    assert abs(mine.width - theirs.width) <= 3 and abs(mine.height - theirs.height) <= 3
    assert apart(mine, theirs) < MOST


def test_the_comparison_sees_a_wrong_order(tmp_path: Path) -> None:
    text = "السلام عليكم"
    font = main_font(text, "ar")
    mine = ink(ours(" ".join(reversed(text.split())), font, "ar"))
    assert apart(mine, ink(by_pango(text, font, "ar", True, tmp_path))) > 0.1


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_line_ends_are_those_of_pango(language: str, text: str, tmp_path: Path) -> None:
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
def test_gurmukhi_in_a_font_of_ones_own(text: str, tmp_path: Path) -> None:
    font = fontfiles.opened(GURMUKHI, 0, False, False)
    assert apart(ink(ours(text, font, "pa")), ink(by_pango(text, font, "pa", False, tmp_path))) < MOST
    family = fontfiles.choose(fontfiles.family_at(GURMUKHI))
    assert read_back(printed(laid_out(text, "pa", family=family))) == unicodedata.normalize("NFC", text)
