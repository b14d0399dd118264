"""Symbol packs: written at build time, read at run time."""

from __future__ import annotations

import time
import zlib
from pathlib import Path

import pytest
from support import slowness

from vistime.build.pack_file import Entry, deflated, write_pack
from vistime.pictures.pack import PackError, PackInfo, SymbolPack

INFO = PackInfo(
    "test", "Test symbols", "1", "CC0", "https://example.org/cc0", "Test, CC0", "https://example.org"
)
LINES = b"0 G\n2 w\n0 J\n0 j\n4 M\n[] 0 d\n9 63 m 18 63 l 18 54 l h S"


def entry(symbol: str, colour: bytes, lines: bytes = LINES, name: str = "") -> Entry:
    return deflated(symbol, name, (72.0, 72.0), (8.123, 53.0, 19.0, 64.0), (0.5,), colour, lines)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "test.pack"


def written(path: Path, *entries: Entry) -> SymbolPack:
    write_pack(path, INFO, entries)
    return SymbolPack.open(path)


def test_what_goes_in_comes_out(path: Path) -> None:
    pack = written(
        path, entry("b", b"1 g\n0 0 9 9 re f\n" + LINES, name="Bath"), entry("a", b"0 g\n0 0 9 9 re f")
    )
    assert pack.ids() == ("a", "b")
    assert (len(pack), "b" in pack, "c" in pack, list(pack)) == (2, True, False, ["a", "b"])
    assert (pack.info, pack.credit, pack.name("b")) == (INFO, "Test, CC0", "Bath")
    symbol = pack.get("b")
    assert symbol
    assert (symbol.id, symbol.name, symbol.box, symbol.alphas) == ("b", "Bath", (72, 72), (0.5,))
    assert symbol.ink == (8.123, 53, 19, 64)
    assert pack.get("c") is None


@pytest.mark.parametrize(
    "colour", [b"1 g\n0 0 9 9 re f\n" + LINES, b"0 g\n0 0 9 9 re f", LINES, b"1 g " * 9000 + LINES]
)
def test_streams_are_whole_zlib_streams(path: Path, colour: bytes) -> None:
    symbol = written(path, entry("a", colour)).get("a")
    assert symbol
    assert zlib.decompress(symbol.colour) == colour
    assert zlib.decompress(symbol.lines) == LINES


def test_equal_lines_are_stored_once(path: Path) -> None:
    noise = b" ".join(b"%d %d l" % (n * n % 71, n * n * n % 73) for n in range(500))
    one = [entry("0", b"0 g\n" + noise, noise)]
    many = one + [entry(str(n), b"%d g\n" % n + noise, noise) for n in range(1, 50)]
    write_pack(path, INFO, one)
    single = path.stat().st_size
    write_pack(path, INFO, many)
    assert path.stat().st_size < single + 50 * 100


def test_same_entries_same_bytes(path: Path) -> None:
    entries = [entry(str(n), b"%d g\n" % n + LINES) for n in range(9)]
    write_pack(path, INFO, entries)
    first = path.read_bytes()
    write_pack(path, INFO, reversed(entries))
    assert path.read_bytes() == first
    assert [file.name for file in path.parent.iterdir()] == ["test.pack"]


def test_an_empty_pack(path: Path) -> None:
    pack = written(path)
    assert (pack.ids(), pack.get("a")) == ((), None)


def test_the_suffix_may_be_left_out(path: Path) -> None:
    written(path, entry("a", LINES))
    assert SymbolPack.open(path.with_suffix("")).ids() == ("a",)


def test_names_stay_on_their_lines(path: Path) -> None:
    with pytest.raises(ValueError, match="line break"):
        write_pack(path, INFO, [entry("a", LINES, name="two\nlines")])


@pytest.mark.parametrize("keep", [0, 4, 8, 11, 40, 200, 330])
def test_damaged_files_say_so(path: Path, keep: int) -> None:
    write_pack(path, INFO, [entry(str(n), LINES) for n in range(5)])
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(PackError):
        SymbolPack.open(path)


def test_damage_further_on_says_so(path: Path) -> None:
    write_pack(path, INFO, [entry("a", b"0 g\n" + LINES)])
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(PackError):
        SymbolPack.open(path).get("a")


def test_other_files_are_no_packs(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04" * 50)
    with pytest.raises(PackError, match="no symbol pack"):
        SymbolPack.open(path)
    with pytest.raises(FileNotFoundError):
        SymbolPack.open(path.with_name("none.pack"))


def test_a_large_pack_opens_in_a_moment(path: Path) -> None:
    one = entry("x", b"0 g\n" + LINES)
    many = [Entry(f"1F{n:05X}", *(getattr(one, field) for field in one.__slots__[1:])) for n in range(4500)]
    write_pack(path, INFO, many)
    times = []
    for _ in range(5):
        began = time.process_time()
        SymbolPack.open(path)
        times.append(time.process_time() - began)
    assert min(times) < 0.02 * slowness()  # about 1 ms
