"""Skin and hair: of our drawings by their roles, of OpenMoji by its toned symbols; the same for a whole run."""

from __future__ import annotations

import json
import re
import zlib
from pathlib import Path

import pytest
from support import definition, lay_out, one
from typer.testing import CliRunner

from symbols.kit import palette
from vistime import pipeline
from vistime.cli import app
from vistime.cli.options import Hair, Skin
from vistime.model import values
from vistime.paint.svg import colour_operands
from vistime.pictures.people import CHILD_ROLES, HAIRS, NEUTRAL, OTHER_ROLES, SKINS, Look, look
from vistime.pipeline import Settings

ROLES = {colour_operands(c) for c in (*CHILD_ROLES, *OTHER_ROLES)}
LOOKS = [Look(skin, hair) for skin in (None, *SKINS) for hair in (None, *HAIRS)][1:]
DEFINITION = json.dumps({"timetable": "A", "steps": ["Brush teeth", "Wave", "Line up", "Bus"]})


def operators(key: str, wanted: Look) -> bytes:
    picture = pipeline.library().wearing(wanted).symbol(key)
    assert picture is not None
    return zlib.decompress(picture.symbol.colour)


def drawn() -> list[str]:
    pack = pipeline.library().pack("vistime")
    assert pack is not None
    return [f"vistime:{i}" for i in pack.ids()]


def colours(data: bytes) -> set[bytes]:
    return set(re.findall(rb"^([0-9.]+ [0-9.]+ [0-9.]+) (?:rg|RG)$", data, re.MULTILINE))


def test_roles_and_names_are_those_of_the_kit_the_model_and_the_command_line() -> None:
    assert (*CHILD_ROLES, *OTHER_ROLES) == tuple(palette.EXCHANGEABLE.values())
    assert set(values.SKINS.values()) == {*SKINS, NEUTRAL} == {s.value for s in Skin}
    assert set(values.HAIRS.values()) == set(HAIRS) == {h.value for h in Hair}


def test_new_colours_are_no_roles() -> None:
    """Else a second exchange would go on with what the first one made."""
    for wanted in LOOKS:
        swaps = wanted.colours
        assert not {new for old, new in swaps.items() if new != old} & set(CHILD_ROLES + OTHER_ROLES[:2]) - {
            # OpenMoji's brown is a skin there and the child's hair here; they are never one colour in a picture
            SKINS["medium"].shadow,
            SKINS["medium-dark"].colour,
        }


@pytest.mark.parametrize("wanted", LOOKS, ids=lambda w: f"{w.skin}-{w.hair}")
def test_hair_can_be_told_from_skin(wanted: Look) -> None:
    swaps = {**dict(zip(CHILD_ROLES, CHILD_ROLES, strict=True)), **wanted.colours}
    skin, hair = (bytes.fromhex(swaps[role][1:]) for role in (CHILD_ROLES[0], CHILD_ROLES[2]))
    assert sum(abs(a - b) for a, b in zip(skin, hair, strict=True)) > 40


@pytest.mark.parametrize("skin", SKINS)
def test_every_drawing_with_people_changes_and_no_other(skin: str) -> None:
    changed = 0
    for key in drawn():
        before, after = operators(key, Look()), operators(key, Look(skin, "red"))
        roles = colours(before) & ROLES
        changed += bool(roles)
        assert (before != after) == bool(roles), key
        assert not colours(after) & {colour_operands(c) for c in (*CHILD_ROLES[:2], *OTHER_ROLES[:2])} - {
            colour_operands(t.shadow) for t in SKINS.values()
        }, key
        # Nothing but colours: the same operators in the same places.
        pattern = rb"[0-9.]+ [0-9.]+ [0-9.]+ (rg|RG)"
        assert re.sub(pattern, rb"\1", before) == re.sub(pattern, rb"\1", after), key
    assert changed > 150, "there are drawings with people"


def test_lines_stay_as_they_are() -> None:
    for key in drawn():
        one_, other = (
            pipeline.library().symbol(key),
            pipeline.library().wearing(Look("dark", "grey")).symbol(key),
        )
        assert one_ is not None
        assert other is not None
        assert one_.symbol.lines == other.symbol.lines


def test_child_and_company_look_different() -> None:
    for skin in SKINS:
        swaps = look(skin, None).colours
        assert swaps[CHILD_ROLES[0]] != swaps[OTHER_ROLES[0]]
        assert swaps[CHILD_ROLES[2]] != swaps[OTHER_ROLES[2]]


def test_only_hair_leaves_skin_and_company_alone() -> None:
    assert set(Look(None, "black").colours) == {CHILD_ROLES[2]}


@pytest.mark.parametrize(
    ("neutral", "toned"),
    [
        ("1F44B", "1F44B-1F3FD"),
        ("1F590", "1F590-1F3FD"),
        ("1F46D", "1F46D-1F3FD"),
        ("1F9D1-200D-1F91D-200D-1F9D1", "1F9D1-1F3FD-200D-1F91D-200D-1F9D1-1F3FD"),
        ("1F9D1-200D-2695-FE0F", "1F9D1-1F3FD-200D-2695-FE0F"),
        ("1F44B-1F3FF", "1F44B-1F3FF"),
        ("1F46A", "1F46A"),
        ("1F600", "1F600"),
        ("1F68C", "1F68C"),
    ],
)
def test_symbols_of_openmoji(neutral: str, toned: str) -> None:
    picture = pipeline.library().wearing(Look("medium")).symbol(f"openmoji:{neutral}")
    assert picture is not None
    assert (picture.key, picture.symbol.id) == (f"openmoji:{neutral}", toned)


def test_every_tone_of_openmoji_is_found() -> None:
    pack = pipeline.library().pack("openmoji")
    assert pack is not None
    for skin, tone in SKINS.items():
        library = pipeline.library().wearing(Look(skin))
        for identity in pack.ids():
            if identity.endswith(tone.modifier) and identity.count("1F3F") == 1:
                bare = identity.removesuffix(f"-{tone.modifier}")
                picture = library.symbol(f"openmoji:{bare}") or library.symbol(f"openmoji:{bare}-FE0F")
                assert picture is not None
                assert picture.symbol.id == identity


# ---- definitions and the command line


def pdf(text: str = DEFINITION, **settings: str | None) -> bytes:
    return one(text, settings=Settings(**settings)).pdf()


def test_whole_run_has_one_look() -> None:
    neutral, dark = pdf(), pdf(skin="dark")
    assert neutral != dark
    text = json.dumps({**json.loads(DEFINITION), "skin": "Dark"})
    assert pdf(text) == dark
    assert pdf(text, skin="yellow") == neutral == pdf(skin="yellow")
    assert pdf(text, skin="light") == pdf(skin="light")
    assert pdf(text, hair="blond") == pdf(skin="dark", hair="blond") != dark
    assert pdf() == neutral, "a look does not stay for the next file"


def test_line_art_has_no_look_but_that_of_its_lines() -> None:
    text = json.dumps({"timetable": "A", "steps": ["Brush teeth", "Line up"]})
    assert pdf(text, ink="lines", skin="dark") == pdf(text, ink="lines")
    assert pdf(text, ink="grey", skin="dark") != pdf(text, ink="grey")


def test_emoji_with_a_tone_of_its_own_keeps_it() -> None:
    text = definition(steps=["👋🏿 Wave"])
    [picture] = one(text, settings=Settings(skin="light")).pictures.values()
    assert picture.symbol.id == "1F44B-1F3FF"


def test_kit_gives_its_look_to_its_files(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("timetable: A\nsteps: [Brush teeth]\n")
    (tmp_path / "b.yaml").write_text("timetable: B\nskin: light\nsteps: [Brush teeth]\n")
    laid, _ = lay_out("pack: P\nskin: dark\nhair: black\ninclude: [a.yaml, b.yaml]\n", tmp_path)
    keys = [next(iter(document.pictures.values())) for document in laid]
    assert [k.symbol.colour for k in keys] == [
        zlib.compress(operators("vistime:brush-teeth", wanted), 9)
        for wanted in (Look("dark", "black"), Look("light", "black"))
    ]


def test_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()
    made = []
    for options in ([], ["--skin", "medium-dark"], ["--skin", "medium-dark", "--hair", "red"]):
        assert runner.invoke(app, ["quick", "Brush teeth", *options]).exit_code == 0
        made.append((tmp_path / "quick-day.pdf").read_bytes())
    assert len(set(made)) == 3
    assert runner.invoke(app, ["quick", "Brush teeth", "--skin", "green"]).exit_code == 2
