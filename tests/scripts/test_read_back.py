"""What was written is what a reader finds: every script printed, and copied from the PDF letter by letter."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

pytest.importorskip("uharfbuzz")
pytest.importorskip("uniseg")

from scriptkit import laid_out, printed, read_back
from torture import TEXTS

from vistime.layout.pages import GlyphItem, TextItem


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_what_was_written_is_copied(language: str, text: str) -> None:
    result = laid_out(text, language)
    assert result.issues == []
    assert read_back(printed(result, language)) == text


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_what_was_written_is_copied_in_bold_and_narrow(language: str, text: str) -> None:
    result = laid_out(
        text, language, 'size="30" weight="bold" width="45mm" align-self="center" align="center"'
    )
    assert result.issues == []
    # Where a line ends, a space was; East Asian and Thai lines, and words that are cut, end without one. The reader
    # takes a hyphen there for one that is not in the word, and may take lines of one short word out of their order.
    found = re.sub(r"[\s\ufffe-]", "", read_back(printed(result, language)))
    assert sorted(found) == sorted(re.sub("[ -]", "", text))


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_lines_stay_within_their_width(language: str, text: str) -> None:
    result = laid_out(text, language, 'size="24" width="50mm"')
    left = 210 - 12 - 50 if result.right_to_left else 12
    for item in result.pages[0].items:
        assert isinstance(item, TextItem | GlyphItem)
        assert item.x >= left - 0.1
        if isinstance(item, GlyphItem):
            last = item.clusters[-1]
            assert item.x + (last.at + last.width) / 1000 * item.size * 25.4 / 72 <= left + 50 + 0.6


def test_the_same_text_gives_the_same_bytes() -> None:
    once, again = (printed(laid_out("السلام عليكم (مع ماما)", "ar"), "ar") for _ in range(2))
    assert once == again
    between = printed(laid_out("آكل مع Lewis", "ar"), "ar")
    assert printed(laid_out("السلام عليكم (مع ماما)", "ar"), "ar") == once != between


def test_a_document_with_many_scripts_has_a_font_for_each() -> None:
    text = "Hello Привіт Γεια مرحبا नमस्ते שלום 你好 สวัสดี"
    data = printed(laid_out(text))
    assert read_back(data) == text
    assert data.count(b"/CIDFontType2") == 7  # Greek and Cyrillic share one


def test_letters_that_look_alike_are_not_mixed_up() -> None:
    # The radical and the ideograph share a glyph; each is copied as what it is.
    text = "⼀一⼁"
    assert read_back(printed(laid_out(text, "zh"))).replace(" ", "") == text


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="the package poppler-utils is not installed")
@pytest.mark.parametrize(
    ("language", "text"), [("ar", "(مع ماما) أو [بابا]"), ("he", "(עם אמא) בבית"), ("ur", "سیب (تین)")]
)
def test_brackets_are_copied_by_another_reader(language: str, text: str) -> None:
    data = printed(laid_out(text, language), language)
    run = subprocess.run(["pdftotext", "-", "-"], input=data, check=True, capture_output=True)
    assert re.sub(r"[\s\u200e\u200f\u202a-\u202e]+", " ", run.stdout.decode()).strip() == text
