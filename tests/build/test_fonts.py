"""The font faces that the build makes: self-contained prefixes with true measures."""

from __future__ import annotations

import io
import json
import zlib
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("fontTools")
pytest.importorskip("fontpkg_lexend")
pytest.importorskip("fontpkg_atkinson_hyperlegible")

from fontTools.ttLib import TTFont

from vistime.build.font_program import checksum
from vistime.build.fonts import FACES, Fonts, _static

pytestmark = pytest.mark.slow
NAMES = [face.name for face in FACES]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("data")
    step = Fonts()
    step.make(Path(), out)
    assert all((out / name).is_file() for name in step.files)
    return out / "fonts"


def measures(folder: Path, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / f"{name}.json").read_text("ascii"))
    return found


def programs(folder: Path, name: str) -> list[bytes]:
    return [
        zlib.decompress((folder / level["file"]).read_bytes()) for level in measures(folder, name)["levels"]
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_level_is_a_font_by_itself(folder: Path, name: str) -> None:
    for level, data in zip(measures(folder, name)["levels"], programs(folder, name), strict=True):
        font = TTFont(io.BytesIO(data), checkChecksums=2)
        assert len(data) == level["length1"]
        assert checksum(data) == 0xB1B0AFBA
        assert sorted(set(font.keys()) - {"GlyphOrder"}) == ["glyf", "head", "hhea", "hmtx", "loca", "maxp"]
        assert font["maxp"].numGlyphs == level["count"]
        for glyph in font.getGlyphOrder():
            outline = font["glyf"][glyph]
            if outline.isComposite():
                assert all(font.getGlyphID(part.glyphName) < level["count"] for part in outline.components)
            assert not getattr(getattr(outline, "program", None), "getBytecode", bytes)()


@pytest.mark.parametrize("name", NAMES)
def test_levels_share_their_glyph_numbers(folder: Path, name: str) -> None:
    fonts = [TTFont(io.BytesIO(data)) for data in programs(folder, name)]
    largest = fonts[-1]
    for font in fonts[:-1]:
        for number, glyph in enumerate(font.getGlyphOrder()):
            other = largest.getGlyphName(number)
            assert font["hmtx"][glyph] == largest["hmtx"][other]
            assert font["glyf"][glyph].compile(font["glyf"]) == largest["glyf"][other].compile(
                largest["glyf"]
            )


@pytest.mark.parametrize("face", FACES[1:3], ids=NAMES[1:3])
def test_letters_are_those_of_the_font(folder: Path, face: Any) -> None:
    source = _static(face)
    font = TTFont(io.BytesIO(programs(folder, face.name)[-1]))
    found = measures(folder, face.name)["glyphs"]
    cmap = source.getBestCmap()
    assert {int(code) for code in found} == set(cmap)
    for code, (number, advance) in found.items():
        glyph = cmap[int(code)]
        assert advance == source["hmtx"][glyph][0] == font["hmtx"][font.getGlyphName(number)][0]
        here = font["glyf"][font.getGlyphName(number)].getCoordinates(font["glyf"])[0]
        there = source["glyf"][glyph].getCoordinates(source["glyf"])[0]
        assert len(here) == len(there)
        assert all(abs(x - u) < 1 and abs(y - v) < 1 for (x, y), (u, v) in zip(here, there, strict=True))


@pytest.mark.parametrize("name", NAMES)
def test_english_needs_the_first_level_only(folder: Path, name: str) -> None:
    found = measures(folder, name)
    text = "Brush your teeth – it’s 10:30, £5 & “½ a cup” … 20°"
    assert max(found["glyphs"][str(ord(letter))][0] for letter in text) < found["levels"][0]["count"]
    assert (folder / found["levels"][0]["file"]).stat().st_size < 8000


def test_western_europe_and_wales(folder: Path) -> None:
    found = measures(folder, "lexend-regular")

    def level(text: str) -> int:
        highest = max(found["glyphs"][str(ord(letter))][0] for letter in text)
        return next(at for at, level in enumerate(found["levels"]) if highest < level["count"])

    assert [level("Zoë Siân"), level("Tŷ Łódź Ġgantija"), level("∞")] == [1, 2, 3]


@pytest.mark.parametrize("name", NAMES)
def test_measures(folder: Path, name: str) -> None:
    found = measures(folder, name)
    assert found["name"].endswith("Bold" if name.endswith("bold") else "Regular")
    assert found["weight"] == (700 if name.endswith("bold") else 400)
    assert found["units_per_em"] == 1000
    assert 400 < found["x_height"] < found["cap_height"] < found["ascent"] <= 1100
    assert -400 < found["descent"] < 0
    assert found["bbox"][0] < 0 < found["bbox"][3]
    assert (80 if found["weight"] == 400 else 140) < found["stem_v"] < 180


@pytest.mark.parametrize("name", NAMES)
def test_kerning(folder: Path, name: str) -> None:
    found = measures(folder, name)

    def kern(pair: str) -> int:
        left, right = (str(found["glyphs"][str(ord(letter))][0]) for letter in pair)
        row, column = found["kern"]["left"].get(left), found["kern"]["right"].get(right)
        return 0 if row is None or column is None else found["kern"]["values"][row][column]

    assert kern("AV") < -20
    assert kern("To") < -20
    assert kern("nn") == 0
    assert kern("AV") == kern("ÀV")


def test_bold_is_wider(folder: Path) -> None:
    regular, bold = (measures(folder, f"lexend-{weight}")["glyphs"] for weight in ("regular", "bold"))
    assert sum(advance for _, advance in bold.values()) > sum(advance for _, advance in regular.values())


def test_licences_stand_beside_the_fonts(folder: Path) -> None:
    for family in ("lexend", "atkinson"):
        assert "SIL OPEN FONT LICENSE" in (folder / f"{family}-OFL.txt").read_text("utf-8")
