"""Where lines may end, by script."""

from __future__ import annotations

import time
import unicodedata

import pytest

uniseg = pytest.importorskip("uniseg.linebreak")

import itertools
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from support import lay_out, slowness

from vistime.layout import breaking
from vistime.layout.fontfiles import FontFile
from vistime.layout.typefaces import SCRIPTS
from vistime.memory import forget


def parts(text: str) -> list[str]:
    places = [0, *breaking.breaks(text), len(text)]
    return [text[a:b] for a, b in itertools.pairwise(places)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أغسل أسناني", "أغسل |أسناني"),
        ("मैं घर जाऊँगा।", "मैं |घर |जाऊँगा।"),
        ("朝ごはんを、", "朝|ご|は|ん|を、"),  # no comma at the beginning of a line
        ("「学校」へ", "「学|校」|へ"),  # no opening bracket at the end of one
        ("きゃく", "きゃ|く"),  # a small letter stays with the one before it
        ("이를 닦아요", "이|를 |닦|아|요"),
        ("ไปโรงเรียน", "ไป|โรงเรียน"),
        ("แปรงฟันให้สะอาด", "แปรงฟัน|ให้|สะอาด"),
        ("เด็กๆ ไป", "เด็กๆ |ไป"),  # the sign of repetition stays with its word
        ("10:30 – 11:00", "10:30 |– |11:00"),
        ("תל־אביב", "תל־|אביב"),
        ("£5 50", "£5 |50"),
    ],
)
def test_lines_end_where_the_script_lets_them(text: str, expected: str) -> None:
    if any("\u0e00" < c < "\u0e7f" for c in text):
        pytest.importorskip("newmm_tokenizer")
    assert "|".join(parts(text)) == expected


PLAIN = [
    chr(code)
    for script in SCRIPTS
    if script.tag in breaking._SPACED
    for first, last in script.ranges
    for code in range(first, last + 1)
    if unicodedata.category(chr(code)) != "Cn" and breaking._plain(chr(code))
]


KINDS: dict[str, list[str]] = {}
# Not Thai: words of its dictionary come in addition.
for code in (
    *range(0x20, 0xE00),
    *range(0xE80, 0x3400),
    *range(0x4E00, 0x4E40),
    *range(0xA000, 0xAC80),
    *range(0xFE00, 0xFF70),
):
    KINDS.setdefault(uniseg.line_break(chr(code)).name, []).append(chr(code))
ANY = st.sampled_from(sorted(KINDS)).flatmap(lambda kind: st.sampled_from(KINDS[kind]))
WORD = st.text(
    st.sampled_from([c for kind in ("AL", "HL", "SA", "NU", "CM") for c in KINDS[kind]]), max_size=6
)
IDEOGRAPHS = st.text(st.sampled_from([c for kind in ("ID", "H2", "H3") for c in KINDS[kind]]), max_size=6)


@given(st.lists(ANY | WORD | IDEOGRAPHS, max_size=10).map("".join))
def test_words_and_ideographs_break_as_by_all_the_rules(text: str) -> None:
    whole = [index for index, may in enumerate(uniseg.line_break_breakables(text)) if may and index]
    assert list(breaking._within(text)) == whole


def test_the_rest_of_a_text_is_not_shaped_again_on_each_page(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("fontpkg_noto_sans_arabic")
    shaped = 0
    shape = FontFile.shape

    def counted(font: FontFile, text: str, start: int, end: int, *rest: Any) -> Any:
        nonlocal shaped
        shaped += end - start
        return shape(font, text, start, end, *rest)

    monkeypatch.setattr(FontFile, "shape", counted)
    forget()
    letters = 12_000
    laid, _ = lay_out("story: A\nlanguage: ar\npages:\n  - " + "مرحبا بكم " * (letters // 10) + "\n")
    assert len(laid[0].pages) > 6
    assert shaped < 5 * letters


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "piece"),
    [
        ("ar", "مرحبا بكم "),
        ("he", "ש"),
        ("he", "ש."),
        ("th", "แปรงฟัน"),
        ("th", "นา"),
        ("th", "นา "),
        ("zh", "刷牙"),
        ("ja", "きゃ、"),
        ("ko", "닦아"),
        ("hi", "क्ष"),
        ("en", "a\u0301"),
    ],
)
def test_a_text_of_twenty_thousand_letters(language: str, piece: str) -> None:
    """All of a story in one sentence without an end, in little more time than its letters take."""
    if language == "th":
        pytest.importorskip("newmm_tokenizer")
    began = time.process_time()
    lay_out(f"story: A\nlanguage: {language}\npages:\n  - {(piece * 20_000)[:19_900]}\n")
    # 1 to 4 where it was measured, and 45 and more with a step that goes through the rest of the text at each letter.
    assert time.process_time() - began < 15 * slowness()


@given(st.text(st.sampled_from([" ", *PLAIN]), max_size=20))
def test_plain_words_break_as_by_all_the_rules(text: str) -> None:
    assert breaking.breaks(text) == _by_all_the_rules(text)


def _by_all_the_rules(text: str) -> list[int]:
    return [i for i, may in enumerate(uniseg.line_break_breakables(text)) if may and i]


@given(st.text(st.sampled_from("  aé3و٣朝あ한（）「」,.-–!?\"'“”«»/%$€()[]:;…"), max_size=14))
def test_words_by_themselves_break_as_in_their_paragraph(text: str) -> None:
    assert breaking.breaks(text) == _by_all_the_rules(text)


@given(st.text(max_size=30))
def test_marks_are_never_cut_from_their_letters(text: str) -> None:
    for place in breaking.clusters(text):
        assert 0 < place < len(text)
        assert (
            not unicodedata.combining(text[place])
            or text[place - 1] in "\r\n\u2028\u2029"
            or (unicodedata.category(text[place - 1]) in ("Cc", "Cf", "Zl", "Zp"))
        )


def test_letters_that_stand_alone_are_found_as_unicode_has_it() -> None:
    pytest.importorskip("uniseg")
    from uniseg.graphemecluster import grapheme_cluster_boundaries

    letters = [chr(code) for code in range(0x30, 0x780) if chr(code).isalnum()]
    assert sum(map(breaking._alone, letters)) > 1000
    text = "".join(letter for letter in letters if breaking._alone(letter))
    assert list(grapheme_cluster_boundaries(text)) == list(range(len(text) + 1))
    assert breaking.clusters("a\u0301b") == (2,)
