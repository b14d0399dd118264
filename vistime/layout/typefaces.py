"""Scripts as data: their letters, the packages that have fonts for them, and the extras that bring these."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import cache
from typing import Final, NamedTuple


class FontPackage(NamedTuple):
    """A font in an installed Python package: the module, and its files by weight.

    A variable file is its own bold; without a bold file, letters are thickened.
    """

    module: str
    regular: str
    bold: str = ""
    #: The face in a collection by language, the first for any other.
    faces: tuple[tuple[str, int], ...] = ()
    #: How much larger its letters are printed, to look as large as Latin ones of the same size.
    scale: float = 1.0


class Script(NamedTuple):
    """A script: its name, its tag in fonts (ISO 15924), where its letters stand, who has a font, which extra brings it.

    `leading` is the least distance of lines as a multiple of the size: marks above and below letters need it.
    """

    name: str
    tag: str
    ranges: tuple[tuple[int, int], ...]
    fonts: tuple[FontPackage, ...] = ()
    extra: str = ""
    leading: float = 0.0


def _noto(script: str, extra: str = "") -> FontPackage:
    return FontPackage(f"fontpkg_noto_sans{extra}", f"files/NotoSans{script}[wdth,wght].ttf")


def _more(script: str) -> FontPackage:
    """A font of the package that has Noto Sans for most living scripts."""
    return FontPackage("manimgx_fonts", f"NotoSans{script}[wght].ttf")


_NOTO: Final = _noto("")
_CJK: Final = FontPackage(
    "noto_cjk_sans_otc",
    "NotoSansCJK-Regular.ttc",
    faces=(("ja", 0), ("ko", 1), ("zh", 2), ("zh-hant", 3), ("zh-tw", 3), ("zh-hk", 4), ("yue", 4)),
)

SCRIPTS: Final = (
    Script("Latin", "Latn", ((0x41, 0x5A), (0x61, 0x7A), (0xAA, 0xAA), (0xBA, 0xBA), (0xC0, 0x24F), (0x250, 0x2AF),
           (0x1E00, 0x1EFF), (0x2C60, 0x2C7F), (0xA720, 0xA7FF), (0xFB00, 0xFB06)), (_NOTO,), "european"),
    Script("Greek", "Grek", ((0x370, 0x3FF), (0x1F00, 0x1FFF)), (_NOTO,), "european"),
    Script("Cyrillic", "Cyrl", ((0x400, 0x52F), (0x1C80, 0x1C8F), (0x2DE0, 0x2DFF), (0xA640, 0xA69F)),
           (_NOTO,), "european"),
    Script("Hebrew", "Hebr", ((0x591, 0x5F4), (0xFB1D, 0xFB4F)),
           (FontPackage("fontpkg_heebo", "files/Heebo[wght].ttf"),), "hebrew", 1.3),
    Script("Arabic", "Arab", ((0x600, 0x6FF), (0x750, 0x77F), (0x870, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC)),
           (_noto("Arabic", "_arabic")._replace(scale=1.15),), "arabic", 1.6),
    Script("Devanagari", "Deva", ((0x900, 0x97F), (0xA8E0, 0xA8FF), (0x1CD0, 0x1CFF)),
           (_noto("Devanagari", "_devanagari"),), "indic", 1.45),
    Script("Bengali", "Beng", ((0x980, 0x9FF),),
           (FontPackage("fontpkg_hind_siliguri", "files/HindSiliguri-Regular.ttf", "files/HindSiliguri-Bold.ttf"),),
           "indic", 1.45),
    Script("Gurmukhi", "Guru", ((0xA00, 0xA7F),), (_more("Gurmukhi"),), "indic", 1.45),
    Script("Gujarati", "Gujr", ((0xA80, 0xAFF),), (_more("Gujarati"),), "indic", 1.45),
    Script("Odia", "Orya", ((0xB00, 0xB7F),), (_more("Oriya"),), "indic", 1.5),
    Script("Tamil", "Taml", ((0xB80, 0xBFF),), (_noto("Tamil", "_tamil"),), "indic", 1.4),
    Script("Telugu", "Telu", ((0xC00, 0xC7F),), (_noto("Telugu", "_telugu"),), "indic", 1.6),
    Script("Kannada", "Knda", ((0xC80, 0xCFF),), (_more("Kannada"),), "indic", 1.5),
    Script("Malayalam", "Mlym", ((0xD00, 0xD7F),), (_more("Malayalam"),), "indic", 1.5),
    Script("Sinhala", "Sinh", ((0xD80, 0xDFF),), (_more("Sinhala"),), "indic", 1.5),
    Script("Armenian", "Armn", ((0x531, 0x58A), (0xFB13, 0xFB17)), (_more("Armenian"),), "more-scripts", 1.3),
    Script("Georgian", "Geor", ((0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F)), (_more("Georgian"),),
           "more-scripts", 1.3),
    Script("Ethiopic", "Ethi", ((0x1200, 0x139F), (0x2D80, 0x2DDF), (0xAB01, 0xAB2F)), (_more("Ethiopic"),),
           "more-scripts", 1.35),
    Script("Lao", "Laoo", ((0xE80, 0xEFF),), (_more("Lao"),), "more-scripts", 1.5),
    Script("Burmese", "Mymr", ((0x1000, 0x109F), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F)), (_more("Myanmar"),),
           "more-scripts", 1.7),
    Script("Thai", "Thai", ((0xE00, 0xE7F),), (_noto("Thai", "_thai"),), "thai", 1.5),
    Script("Khmer", "Khmr", ((0x1780, 0x17FF), (0x19E0, 0x19FF)), (_noto("Khmer", "_khmer"),), "khmer", 1.7),
    Script("Korean", "Hang", ((0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF)),
           (_CJK,), "cjk", 1.3),
    Script("Japanese", "Kana", ((0x3041, 0x30FF), (0x31F0, 0x31FF), (0xFF66, 0xFF9F)), (_CJK,), "cjk", 1.3),
    Script("Chinese", "Hani", ((0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3021, 0x3029), (0x3100, 0x312F),
           (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF)), (_CJK,), "cjk", 1.3),
)  # fmt: skip

#: Families whose letters the built-in fonts have; whatever else is written needs a shaper.
LATIN: Final = "Latin"
#: Arabic vowel points, above and below the letters, and the least distance of lines that have some. The points that
#: plain texts have, too (at the end of "thank you", on doubled letters), stand lower.
_VOWELS: Final = frozenset("\u064c\u064d\u064e\u064f\u0650\u0652\u0670")
_POINTED: Final = 2.1
_STARTS: Final = sorted((first, last, script) for script in SCRIPTS for first, last in script.ranges)
_FIRSTS: Final = [first for first, _, _ in _STARTS]
#: Languages whose text holds Han characters, and the script that stands for them.
_EAST_ASIAN: Final = frozenset({"Hang", "Kana", "Hani"})


@cache
def script_of(letter: str) -> Script | None:
    """The script of a letter; None for what scripts have in common (digits, signs, spaces, combining marks)."""
    code = ord(letter)
    place = bisect_right(_FIRSTS, code) - 1
    if place >= 0:
        _, last, script = _STARTS[place]
        if code <= last:
            # A comma or full stop that several scripts share does not break a run of one of them.
            return None if _shared(letter) else script
    if unicodedata.category(letter)[0] == "L":
        name = unicodedata.name(letter, "").partition(" ")[0].capitalize()
        return Script(name or "unknown", "Zyyy", ())
    return None


def _shared(letter: str) -> bool:
    """Whether a letter within a script's block belongs to several: Arabic vowel marks, the danda, the Thai baht."""
    return letter in "\u0964\u0965\u0e3f\u0640" or (
        "\u064b" <= letter <= "\u0655" or letter in "\u060c\u061b\u061f\u0670"
    )


@cache
def by_tag(tag: str) -> Script:
    """A script by its tag."""
    return next(script for script in SCRIPTS if script.tag == tag)


def is_east_asian(script: Script) -> bool:
    """Whether a script shares its fonts and its rules for lines with Chinese."""
    return script.tag in _EAST_ASIAN


@cache
def least_leading(text: str) -> float:
    """The least distance of the lines of a text as a multiple of its size; 0 where it does not matter."""
    if not _VOWELS.isdisjoint(text):
        return _POINTED
    return max((script.leading for c in set(text) if (script := script_of(c))), default=0.0)


def face_index(font: FontPackage, language: str) -> int:
    """Which face of a collection a language wants."""
    wanted = language.lower()
    if "hant" in wanted:
        wanted = "zh-hant"
    for code, index in sorted(font.faces, reverse=True):
        if wanted == code or wanted.startswith(f"{code}-"):
            return index
    return font.faces[0][1] if font.faces else 0
