"""Texts that nobody chose: days, months, countries and languages in every language that the Unicode CLDR writes.

Each is laid out in a column and printed: no letter without a font, none lost when the page is read back, none cut from
its marks, and lines end where Pango lets them.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from importlib.util import find_spec
from pathlib import Path

import pytest

pytest.importorskip("uharfbuzz")
pytest.importorskip("uniseg")
pytest.importorskip("newmm_tokenizer")
babel = pytest.importorskip("babel")

sys.path.insert(0, str(Path(__file__).parent.parent / "scripts"))
sys.path.insert(0, str(Path(__file__).parent))

import pangokit
from compare_texts import base_is_right, spans_of
from scriptkit import laid_out, printed, read_back

from vistime.layout.boxes import Text
from vistime.layout.fitting import Fits

pytestmark = pytest.mark.slow

LANGUAGES = [
    "af",
    "am",
    "ar",
    "as",
    "az",
    "be",
    "bg",
    "bn",
    "bs",
    "ca",
    "cs",
    "cy",
    "da",
    "de",
    "el",
    "en",
    "es",
    "et",
    "eu",
    "fa",
    "fi",
    "fil",
    "fr",
    "ga",
    "gd",
    "gl",
    "gu",
    "he",
    "hi",
    "hr",
    "hu",
    "hy",
    "id",
    "is",
    "it",
    "ja",
    "ka",
    "kk",
    "km",
    "kn",
    "ko",
    "ky",
    "lo",
    "lt",
    "lv",
    "mk",
    "ml",
    "mn",
    "mr",
    "ms",
    "mt",
    "my",
    "nb",
    "ne",
    "nl",
    "or",
    "pa",
    "pl",
    "ps",
    "pt",
    "ro",
    "ru",
    "sd",
    "si",
    "sk",
    "sl",
    "so",
    "sq",
    "sr",
    "sv",
    "sw",
    "ta",
    "te",
    "th",
    "ti",
    "tr",
    "uk",
    "ur",
    "uz",
    "vi",
    "yue",
    "zh",
    "zh_Hant",
    "zu",
]
#: Without words that a dictionary knows, a long phrase of these is cut wherever it has to be.
UNSPACED = {"km", "lo", "my", "th", "ja", "zh", "yue"}
MORE = {"am", "ti", "as", "gu", "hy", "ka", "kn", "lo", "ml", "my", "or", "pa", "si"}


def texts(language: str) -> list[str]:
    """Names of the CLDR, in lines of several as they might stand on a sheet."""
    locale = babel.Locale.parse(language)
    names = [
        *locale.days["stand-alone"]["wide"].values(),
        *locale.months["stand-alone"]["wide"].values(),
        *[name for code, name in locale.territories.items() if code.isalpha()],
        *list(locale.languages.values())[:120],
    ]
    plain = [unicodedata.normalize("NFC", re.sub(r"\s+", " ", name)).strip() for name in dict.fromkeys(names)]
    return [" ".join(plain[at : at + 6]) for at in range(0, len(plain), 6)]


def letters(text: str) -> str:
    """What has to come back: without spaces, and what stands at the end of a line for a reader."""
    return "".join(
        sorted(re.sub(r"[\s\u00ad\ufffe\u200b-\u200f\u2060-]", "", unicodedata.normalize("NFC", text)))
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_the_world(language: str) -> None:
    if language in MORE and not find_spec("manimgx_fonts"):
        pytest.skip("manimgx-fonts is not installed")
    code = language.replace("_", "-")
    faults = []
    for text in texts(language):
        result = laid_out(text, code, 'size="16" width="70mm"')
        if result.issues:
            faults.append(f"{text}: {result.issues[0].message}")
        elif letters(read_back(printed(result, code))) != letters(text):
            faults.append(f"{text}: read back as {read_back(printed(result, code))}")
        elif language not in UNSPACED and pangokit.there():
            face = Fits("lexend", code).face(Text(content=text))
            # A word wider than its line is cut here; after a Hebrew hyphen a line may end since Debian's Pango.
            if face.widest_token(text) > 12000.0 or (language == "he" and "-" in text):
                continue
            mine = [line.text for line in face.lines(text, 12000.0)]
            rtl = base_is_right(text, code, face)
            theirs = pangokit.lines(spans_of(text, face), code, rtl, 12.00004)
            if mine != theirs:
                faults.append(f"lines {mine}, and by Pango {theirs}")
    assert not faults, "\n".join(faults[:10])
