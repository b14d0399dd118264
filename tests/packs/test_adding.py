"""A folder or ZIP becomes a pack: what is taken, what is passed over, and what can't be done to the computer."""

from __future__ import annotations

import io
import struct
import sys
import zipfile
from pathlib import Path

import pytest
from packkit import drawing, image

from vistime.pictures import own_pack, pack_adding, pack_source
from vistime.pictures.pack_adding import add
from vistime.pictures.pack_source import SetError


def zipped(path: Path, files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def everything(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


def test_folder(given: Path, home: Path) -> None:
    before = everything(given)
    added = add(given, "widgit", "CC BY", "Ann")
    assert everything(given) == before
    assert {image.id: image.words for image in added.images} == {
        "to brush teeth": ("to brush teeth", "brush teeth"),
        "toilet": ("toilet",),
        "bus": ("school bus", "coach", "bus"),
        "apple": ("apple",),
        "cepillarse los dientes": ("cepillarse los dientes",),
    }
    assert (added.passed, added.nameless, added.columns) == ([], 0, '"word"')
    assert {i.category for i in added.images} == {"", "food"}
    pack = own_pack.find("widgit")
    assert pack is not None
    assert (pack.credit, pack.licence, len(pack), pack.images) == (
        "Ann, CC BY",
        "CC BY",
        5,
        tuple(added.images),
    )
    assert [p.name for p in (home / "packs").iterdir()] == ["widgit"]


def test_zip_is_as_its_folder(given: Path, tmp_path: Path) -> None:
    source = zipped(
        tmp_path / "set.zip", {f"inside/{name}": data for name, data in everything(given).items()}
    )
    folder, packed = add(given, "one"), add(source, "two")
    assert [(i.id, i.words, i.category) for i in folder.images] == [
        (i.id, i.words, i.category) for i in packed.images
    ]


def test_what_lies_about_is_passed_over(given: Path) -> None:
    for name in ("Thumbs.db", ".DS_Store", ".hidden.png", "__MACOSX/._bus.png", "notes.txt", "sign.gif"):
        path = given / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    assert [name for name, _ in add(given, "widgit").passed] == ["notes.txt", "sign.gif"]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.png", b"", "no picture"),
        ("a.png", b"text", "no picture"),
        ("a.png", image("PNG")[:-40], "damaged"),
        ("a.jpg", image("JPEG")[:600], "damaged"),
        ("a.webp", image("WEBP")[:300], "damaged"),
        ("a.svg", b"<svg", "not well-formed"),
        ("a.svg", drawing(more="<script>alert(1)</script>"), "script"),
        ("a.svg", drawing(more='<image href="http://127.0.0.1/a.png"/>'), "from elsewhere"),
        ("a.svg", drawing(more="<text>Hello</text>"), "text in it"),
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', "nothing in it"),
        ("a.png", b"\0" * (pack_source.MOST_BYTES_EACH + 1), "larger than 30 MB"),
    ],
)
def test_broken_picture_is_passed_over_and_named(given: Path, name: str, data: bytes, reason: str) -> None:
    (given / name).write_bytes(data)
    added = add(given, "widgit")
    assert len(added.images) == 5
    [(file, why)] = added.passed
    assert file == name
    assert reason in why


def test_ending_of_a_file_does_not_matter(given: Path) -> None:
    (given / "cat.png").write_bytes(drawing("blue"))
    (given / "dog.svg").write_bytes(image("PNG"))
    (given / "cow.jpg").write_bytes(image("WEBP"))
    assert add(given, "widgit").passed == []


@pytest.mark.parametrize(
    "name", ["", "Widgit", "a b", "../a", "a/b", "openmoji", "vistime", "none", "-a", "a" * 41, ".."]
)
def test_names_that_a_pack_can_not_have(given: Path, home: Path, name: str) -> None:
    with pytest.raises(SetError, match="can't be called"):
        add(given, name)
    assert not home.exists()


def test_pack_that_is_there_stays_unless_it_is_to_be_replaced(given: Path, tmp_path: Path) -> None:
    add(given, "widgit")
    other = tmp_path / "other"
    other.mkdir()
    (other / "cat.svg").write_bytes(drawing())
    with pytest.raises(SetError, match="already"):
        add(other, "widgit")
    (other / "bad").mkdir()
    with pytest.raises(SetError):
        add(other / "bad", "widgit", replace=True)
    pack = own_pack.find("widgit")
    assert pack is not None
    assert len(pack) == 5
    add(other, "widgit", replace=True)
    pack = own_pack.find("widgit")
    assert pack is not None
    assert pack.ids() == ("cat",)


@pytest.mark.parametrize("kind", ["missing", "empty folder", "text file", "empty zip", "only notes"])
def test_what_is_no_set(tmp_path: Path, home: Path, kind: str) -> None:
    source = tmp_path / "source"
    if kind == "empty folder":
        source.mkdir()
    elif kind == "text file":
        source.write_text("hello")
    elif kind == "empty zip":
        zipped(source, {})
    elif kind == "only notes":
        source.mkdir()
        (source / "notes.txt").write_text("hello")
    with pytest.raises(SetError) as error:
        add(source, "widgit")
    assert "source" in error.value.message
    assert own_pack.names() == ()
    assert not list((home / "packs").glob("*"))


# ---- ZIP files made to do harm


def test_paths_in_a_zip_lead_nowhere(tmp_path: Path, home: Path) -> None:
    names = [
        "../../../out.svg",
        "/out.svg",
        "C:\\out.svg",
        "..\\..\\out.svg",
        "a/../../out.svg",
        "nul\0l.svg",
    ]
    source = zipped(tmp_path / "set.zip", {"good.svg": drawing()})
    with zipfile.ZipFile(source, "a") as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), drawing())
    add(source, "widgit")
    outside = [p for p in tmp_path.rglob("*") if p.is_file() and home not in p.parents]
    assert outside == [source]
    assert {p.parent for p in home.rglob("*.svg")} == {home / "packs" / "widgit"}
    assert {p.stem.isdigit() for p in home.rglob("*.svg")} == {True}


@pytest.mark.skipif(sys.platform == "win32", reason="links of the POSIX kind")
def test_links_lead_nowhere(given: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    (given / "link.png").symlink_to(secret)
    (given / "loop").symlink_to(given)
    link = zipfile.ZipInfo("link.svg")
    link.external_attr = 0o120777 << 16
    source = zipped(tmp_path / "set.zip", {"good.svg": drawing()})
    with zipfile.ZipFile(source, "a") as archive:
        archive.writestr(link, str(secret))
    assert [name for name, _ in add(given, "one").passed] == ["link.png"]
    assert [name for name, _ in add(source, "two").passed] == ["link.svg"]


def test_zip_bomb_of_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack_source, "MOST_BYTES_EACH", 1_000_000)
    source = zipped(tmp_path / "set.zip", {"bomb.png": b"\0" * 200_000_000, "good.svg": drawing()})
    assert source.stat().st_size < 300_000
    [(name, reason)] = add(source, "widgit").passed
    assert (name, reason) == ("bomb.png", "larger than 1 MB")


def test_zip_bomb_of_many_files(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack_source, "MOST_BYTES", 3_000_000)
    source = zipped(tmp_path / "set.zip", {f"{n}.png": b"\0" * 1_000_000 for n in range(9)})
    with pytest.raises(SetError, match="larger than"):
        add(source, "widgit")
    monkeypatch.setattr(pack_source, "MOST_BYTES", 10**9)
    monkeypatch.setattr(pack_source, "MOST_FILES", 5)
    with pytest.raises(SetError, match="more than 5 files"):
        add(source, "widgit")
    assert not list((home / "packs").glob("*"))


def test_zip_whose_sizes_are_lies(tmp_path: Path) -> None:
    source = zipped(tmp_path / "set.zip", {"bomb.png": b"\0" * 5_000_000, "good.svg": drawing()})
    data = bytearray(source.read_bytes())
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = data.index(mark)
        data[place + at : place + at + 4] = struct.pack("<I", 10)
    source.write_bytes(data)
    [(name, _)] = add(source, "widgit").passed
    assert name == "bomb.png"


def test_zip_whose_contents_are_endless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = zipped(tmp_path / "set.zip", {f"{n}.txt": b"" for n in range(2000)})
    monkeypatch.setattr(pack_source, "_MOST_CONTENTS", 10_000)
    with pytest.raises(SetError, match="more than 30,000 files"):
        add(source, "widgit")


def test_damaged_and_locked_zip(tmp_path: Path) -> None:
    source = zipped(tmp_path / "set.zip", {"bus.svg": drawing() * 9, "good.svg": drawing()})
    data = bytearray(source.read_bytes())
    data[60:70] = b"x" * 10
    source.write_bytes(data)
    assert add(source, "one").passed == [("bus.svg", "damaged inside the ZIP file")]
    locked = bytearray(
        zipped(tmp_path / "locked.zip", {"bus.svg": drawing(), "good.svg": drawing()}).read_bytes()
    )
    for mark, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        locked[locked.index(mark) + at] |= 1
    (tmp_path / "locked.zip").write_bytes(locked)
    assert add(tmp_path / "locked.zip", "two").passed == [("bus.svg", "locked with a password")]
    (tmp_path / "half.zip").write_bytes(data[: len(data) // 2])
    with pytest.raises(SetError, match="neither a folder nor a ZIP"):
        add(tmp_path / "half.zip", "three")


def test_zip_packed_in_an_unusual_way(tmp_path: Path) -> None:
    source = zipped(tmp_path / "set.zip", {"bus.svg": drawing()}, zipfile.ZIP_LZMA)
    with zipfile.ZipFile(source, "a") as archive:
        archive.writestr("good.svg", drawing())
    assert [name for name, _ in add(source, "widgit").passed] == ["bus.svg"]


def test_zip_in_a_zip_is_not_opened(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("cat.svg", drawing())
    source = zipped(tmp_path / "set.zip", {"inner.zip": inner.getvalue(), "good.svg": drawing()})
    assert [name for name, _ in add(source, "widgit").passed] == ["inner.zip"]


def test_letters_of_other_programs(tmp_path: Path) -> None:
    source = tmp_path / "set.zip"
    with zipfile.ZipFile(source, "w") as archive:
        archive.writestr("Zähne putzen.svg", drawing())
    data = source.read_bytes().replace(b"\x00\x08", b"\x00\x00")  # without the mark for UTF-8, as on a Mac
    source.write_bytes(data)
    assert [i.id for i in add(source, "widgit").images] == ["Zähne putzen"]


def test_set_that_takes_too_long(given: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack_adding, "_LONG", 0.0)
    monkeypatch.setattr(pack_adding, "_PATIENCE", 0.0)
    with pytest.raises(SetError, match="too long"):
        add(given, "widgit")
    assert not list((home / "packs").glob("*"))


def test_disk_that_is_full(given: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "pack.json")

    monkeypatch.setattr(own_pack, "write_index", full)
    with pytest.raises(SetError, match="No space left"):
        add(given, "widgit")
    assert not list((home / "packs").glob("*"))


# ---- packs that are there


def test_remove(given: Path, home: Path) -> None:
    add(given, "one")
    add(given, "two")
    own_pack.set_default(["two", "one"])
    assert own_pack.remove("two")
    assert own_pack.names() == own_pack.default_names() == ("one",)
    assert not own_pack.remove("two")
    assert not own_pack.remove("..")
    assert not own_pack.remove("one/../one")
    assert [p.name for p in (home / "packs").iterdir() if p.is_dir()] == ["one"]


@pytest.mark.parametrize(
    "text", ["", "[]", '{"format": 99}', '{"format": 1}', '{"format": 1, "images": [{"id": 1}]}']
)
def test_damaged_index(given: Path, home: Path, text: str) -> None:
    add(given, "widgit")
    (home / "packs" / "widgit" / "pack.json").write_text(text)
    with pytest.raises(ValueError):
        own_pack.find("widgit")


def test_index_can_not_point_outside(given: Path, home: Path, tmp_path: Path) -> None:
    add(given, "widgit")
    (tmp_path / "secret.svg").write_bytes(drawing())
    index = home / "packs" / "widgit" / "pack.json"
    index.write_text(
        index.read_text().replace('"00002.jpg"', '"../../../secret.svg"').replace("00000", "../../../secret")
    )
    with pytest.raises(ValueError):
        own_pack.find("widgit")
