"""Fonts by script, by name and by path; letters that none of them has are an error that says what to install."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("uharfbuzz")

from fontTools.ttLib import TTFont
from scriptkit import laid_out, printed, read_back
from support import lay_out

from vistime.layout import fontfiles, lacking, measure
from vistime.layout.boxes import Text
from vistime.layout.fitting import Fits
from vistime.layout.pages import GlyphItem, TextItem
from vistime.layout.typefaces import SCRIPTS, by_tag, script_of


def package(module: str) -> Path:
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        pytest.skip(f"{module} is not installed")
    return Path(spec.origin).parent / "files"


@pytest.fixture
def thai() -> Path:
    return package("fontpkg_noto_sans_thai") / "NotoSansThai[wdth,wght].ttf"


def make(text: str, home: Path, *without: str) -> tuple[int, dict[str, Any]]:
    """`vistime make` of a definition in a process of its own, in which some modules are not installed."""
    (home / "day.yaml").write_text(text, encoding="utf-8")
    hidden = "".join(f"sys.modules[{name!r}] = None; " for name in without)
    # find_spec of a module that is None raises, which is not how a missing one is met
    hide = f"import sys, importlib.util as u; f = u.find_spec; u.find_spec = lambda n, *a: None if n in {without!r} "
    code = f"{hide}else f(n, *a); {hidden}from vistime.cli import main; sys.argv[0] = 'vistime'; main()"
    run = subprocess.run(
        [sys.executable, "-c", code, "make", str(home / "day.yaml"), "-o", str(home), "--json"],
        check=False, capture_output=True, encoding="utf-8", env=os.environ | {"VISTIME_HOME": str(home / "mine")},
    )  # fmt: skip
    assert "Traceback" not in run.stderr
    return run.returncode, json.loads(run.stdout)


def definition(label: str, more: str = "") -> str:
    return f"timetable: Day\n{more}steps:\n  - Wake up\n  - text: {label}\n    picture: none\n"


@pytest.mark.parametrize(
    ("label", "module", "extra"),
    [
        ("مرحبا", "fontpkg_noto_sans_arabic", "arabic"),
        ("שלום", "fontpkg_heebo", "hebrew"),
        ("नमस्ते", "fontpkg_noto_sans_devanagari", "indic"),
        ("আপেল", "fontpkg_hind_siliguri", "indic"),
        ("แปรงฟัน", "fontpkg_noto_sans_thai", "thai"),
        ("早上", "noto_cjk_sans_otc", "cjk"),
        ("ਸਵੇਰ", "manimgx_fonts", "indic"),
        ("დილა", "manimgx_fonts", "more-scripts"),
    ],
)
def test_a_missing_font_is_an_error_that_names_letter_line_and_extra(
    label: str, module: str, extra: str, tmp_path: Path
) -> None:
    hidden = [module, *(["fontpkg_noto_sans"] if extra == "indic" else [])]
    code, said = make(definition(label), tmp_path, *hidden)
    assert code == 1 and said["documents"] == []
    (error,) = [d for d in said["diagnostics"] if d["severity"] == "error"]
    assert error["code"] == "letter-missing"
    assert (error["line"], error["column"]) == (4, 5)
    assert label[0] in error["message"]
    assert f"pip install 'vistime[{extra}]'" in error["hint"]


def test_without_a_shaper_the_hint_is_the_same(tmp_path: Path) -> None:
    code, said = make(definition("مرحبا"), tmp_path, "uharfbuzz")
    assert code == 1
    assert "vistime[arabic]" in said["diagnostics"][-1]["hint"]


def test_european_letters_need_nothing(tmp_path: Path) -> None:
    label = "Прокидаюся, Ξυπνάω, Tŷ bach"
    code, said = make(
        definition(label, "font: Atkinson\n"), tmp_path, "uharfbuzz", "uniseg", "fontpkg_noto_sans"
    )
    assert code == 0
    assert label in read_back(Path(said["documents"][0]["files"][0]).read_bytes())


def test_a_script_without_a_package_is_asked_from_the_own_folder(tmp_path: Path) -> None:
    code, said = make(definition("ᏣᎳᎩ"), tmp_path)
    assert code == 1
    hint = said["diagnostics"][-1]["hint"]
    assert "Noto Sans Cherokee" in hint and str(tmp_path / "mine" / "fonts") in hint


def test_a_font_in_the_own_folder_is_found_by_its_letters(tmp_path: Path, thai: Path) -> None:
    (tmp_path / "mine" / "fonts").mkdir(parents=True)
    shutil.copy(thai, tmp_path / "mine" / "fonts" / "thai.ttf")
    code, said = make(definition("แปรงฟัน"), tmp_path, "fontpkg_noto_sans_thai")
    assert code == 0, said
    assert "แปรงฟัน" in read_back(Path(said["documents"][0]["files"][0]).read_bytes())


@pytest.mark.parametrize("name", ["fonts/mine.ttf", "Noto Sans Thai", "noto sans thai"])
def test_a_font_by_its_path_or_name(name: str, tmp_path: Path, thai: Path) -> None:
    (tmp_path / "fonts").mkdir()
    shutil.copy(thai, tmp_path / "fonts" / "mine.ttf")
    code, said = make(definition("Brush my teeth", f"font: {name}\n"), tmp_path)
    assert code == 0, said
    data = Path(said["documents"][0]["files"][0]).read_bytes()
    assert b"NotoSansThai" in data and b"Lexend" not in data
    assert "Brush my teeth" in read_back(data)


def test_fonts_that_can_not_be_used(tmp_path: Path, thai: Path) -> None:
    (tmp_path / "broken.ttf").write_bytes(b"not a font")
    locked = TTFont(thai)
    locked["OS/2"].fsType = 2
    locked.save(tmp_path / "locked.ttf")
    for font, words in (
        ("broken.ttf", "is no font"),
        ("locked.ttf", "must not be put into documents"),
        ("absent.ttf", "there is no font"),
        ("Comic Sans", "there is no font"),
    ):
        code, said = make(definition("Brush teeth", f"font: {font}\n"), tmp_path)
        (error,) = [d for d in said["diagnostics"] if d["severity"] == "error"]
        assert code == 1 and error["code"] == "font-unknown" and words in error["message"], error
        assert error["line"] == 2 and error["hint"]
    code, said = make(definition("Brush teeth", "font: absent.ttf\n"), tmp_path, "uharfbuzz")
    assert "vistime[own-fonts]" in said["diagnostics"][-1]["hint"]


def test_a_word_is_printed_in_one_font() -> None:
    items = laid_out("Ŵyneb a Yd", attributes='size="20" font="atkinson"').pages[0].items
    faces = [(item.text.strip(), item.face) for item in items if isinstance(item, TextItem)]
    assert faces == [("Ŵyneb a Yd", "lexend-regular")]


def test_letters_written_in_two_parts_are_printed_as_one() -> None:
    assert measure.without_signs("Ty\u0302 bach", "lexend") == ("Tŷ bach", "")


@pytest.mark.parametrize("text", ["朝、昼。", "نعم، لا؟", "जाना।", "می\u200cخواهم", "№5"])
def test_punctuation_of_a_script_is_no_sign_to_leave_out(text: str) -> None:
    assert measure.without_signs(text, "lexend") == (text, "")


@pytest.mark.parametrize(("text", "signs"), [("تفاحة 🍎", "🍎"), ("吃 👨\u200d👩\u200d👧", "👨\u200d👩👧")])
def test_emoji_are_left_out_of_any_script(text: str, signs: str) -> None:
    plain, found = measure.without_signs(text, "lexend")
    assert plain == text[: text.index(" ")] and set(found) == set(signs)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("We go to the pool 🏊.", "We go to the pool."),
        ("Well done 🎉🎉! Rest.", "Well done! Rest."),
        ("Mum 👩🏽\u200d🦱, Dad (🧔 too)", "Mum, Dad (too)"),
        ("¡🏊 Hola! La piscine 🏊 ?", "¡Hola! La piscine ?"),
        ("مسبح 🏊؟", "مسبح؟"),
        ("Leo 🦖's day", "Leo's day"),
        ("Well done 🎉 🎉! (🎉 🎉 Rest)", "Well done! (Rest)"),
        ("Say 🎉'yes' or 🎉\"no\"", "Say 'yes' or \"no\""),
        ("«Bravo 🎉» “Well done 🎉”", "«Bravo» “Well done”"),
        ("Sag 🎉»ja«", "Sag »ja«"),
        ("We swim 🏊 and play. 🎲 Then home", "We swim and play. Then home"),
        ("我们去游泳 🏊。", "我们去游泳。"),
        ("हम तैरते हैं 🏊।", "हम तैरते हैं।"),
    ],
)
def test_punctuation_closes_up_where_an_emoji_was(text: str, printed: str) -> None:
    assert measure.without_signs(text, "lexend")[0] == printed


def test_a_name_of_emoji_alone_is_told_of() -> None:
    _, report = lay_out('timetable: "{name}\'s day"\nfor: 🦖🦕\nsteps: [Wash]\n')
    [said] = report
    assert (said.code, said.span and said.span.line) == ("name-letters", 2)
    assert not list(lay_out('timetable: "{name}\'s day"\nfor: Leo 🦖\nsteps: [Wash]\n')[1])


def test_every_script_has_its_extra_or_a_folder() -> None:
    for script in SCRIPTS:
        letter = next(c for c in map(chr, range(*script.ranges[-1])) if script_of(c) is script)
        message, hint = lacking.explain(letter)
        assert letter in message and script.name in message
        assert hint
        if script.fonts:
            assert script.extra


def test_a_bold_face_is_bolder() -> None:
    for tag, letter in (("Arab", "ب"), ("Hani", "一"), ("Beng", "ক")):
        script = by_tag(tag)
        regular, bold = (
            next((f for f in fontfiles.for_script(script, weight, "en") if f.has(letter)), None)
            for weight in (False, True)
        )
        if regular is None or bold is None:
            pytest.skip(f"no font for {script.name}")
        glyph = regular.font.get_nominal_glyph(ord(letter))
        assert regular.name != bold.name
        assert regular.outline(glyph) != bold.outline(glyph)


def test_the_language_chooses_the_face_of_han_letters() -> None:
    pytest.importorskip("noto_cjk_sans_otc")

    def face(text: str, language: str) -> str:
        item = laid_out(text, language).pages[0].items[0]
        assert isinstance(item, GlyphItem)
        return item.face

    japanese, chinese = face("直", "ja"), face("直", "zh")
    assert japanese != chinese
    assert face("直す", "en") == japanese  # only Japanese has kana
    assert face("直", "en") == chinese
    assert b"NotoSansCJKjp" in printed(laid_out("直す"))


def test_a_page_in_latin_letters_loads_nothing_of_this(tmp_path: Path) -> None:
    (tmp_path / "day.yaml").write_text(definition("Zażółć gęślą, Zoë – £5"), encoding="utf-8")
    code = (
        "import sys; from vistime.cli import main; sys.argv = ['vistime', 'make', 'day.yaml']\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print(*sys.modules, file=open('loaded.txt', 'w'))"
    )
    # The program ends at once when its files are whole; here it has to tell what it has loaded.
    subprocess.run(
        [sys.executable, "-c", f"import os; os._exit = lambda code: None\n{code}"], check=True, cwd=tmp_path
    )
    loaded = set((tmp_path / "loaded.txt").read_text().split())
    assert "vistime.layout.measure" in loaded
    assert not loaded & {"uharfbuzz", "uniseg", *(f"vistime.layout.{name}" for name in (
        "mixed", "bidi", "breaking", "fontfiles", "typefaces", "signs", "lacking"
    ))}  # fmt: skip


def test_a_font_of_ones_own_has_the_distance_of_lines_that_it_wants() -> None:
    path = package("fontpkg_noto_sans_arabic") / "NotoSansArabic[wdth,wght].ttf"
    text = Text(content="صبح بخیر", lang="ur")
    own = Fits(fontfiles.choose(fontfiles.family_at(path)))
    assert own.leading(text) > 2.0 > Fits().leading(text) > 1.5
    assert own.leading(Text(content="Good morning")) == Fits().leading(Text(content="Good morning"))
