"""Files become data and places by our rules, whatever is in them."""

from __future__ import annotations

import pickle
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from support import slowness

from vistime.diagnostics import VistimeError
from vistime.source import Document, Source, load, parse
from vistime.source import walk as walk_module

ERRORS = sorted((Path(__file__).parent / "errors").glob("*.yaml"))

TEN_LINES = """\
timetable: My morning
for: Lewis
layouts: [day, cards]
steps:
  - Wake up
  - text: Bookbug
    picture: photos/library.jpg
    time: 10:30
    minutes: 45
    change: new
"""


@pytest.fixture
def without_libyaml(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delattr(yaml, "CSafeLoader")
    walk_module._loader_class.cache_clear()
    yield
    walk_module._loader_class.cache_clear()


def data(text: str) -> Any:
    [document] = parse(text, "f.yaml").documents
    return document.data


def code(text: str) -> str:
    with pytest.raises(VistimeError) as caught:
        parse(text, "f.yaml")
    return caught.value.diagnostics[0].code


# ---- scalars


@pytest.mark.parametrize(
    "text",
    [
        "12:30",
        "no",
        "on",
        "Yes",
        "010",
        "0x1F",
        "1e3",
        "1_000",
        "2024-05-01",
        "null",
        "true",
        ".5",
        ".inf",
        "=",
        "~x",
    ],
)
def test_every_scalar_is_text_as_written(text: str) -> None:
    assert data(f"- {text}\n- '{text}'\n- \"{text}\"") == [text, text, text]


def test_only_nothing_and_the_tilde_are_nothing() -> None:
    assert data("a:\nb: ~\nc: ''\nd: \"~\"\ne: '~'\nf: |\n") == {
        "a": None,
        "b": None,
        "c": "",
        "d": "~",
        "e": "~",
        "f": "",
    }


def test_keys_are_text_too() -> None:
    assert data("on: a\n1: b\n1.0: c\nnull: d\n~: e\n2024-05-01: f") == {
        "on": "a",
        "1": "b",
        "1.0": "c",
        "null": "d",
        "~": "e",
        "2024-05-01": "f",
    }


def test_line_ends_in_a_text_follow_yaml() -> None:
    assert data("- |\n  a\n  b\n- >\n  a\n  b\n- a\n  b") == ["a\nb\n", "a b\n", "a b"]


# ---- bytes


@pytest.mark.parametrize(
    "raw",
    [
        "- Zoë 💥\n- b".encode(),
        "- Zoë 💥\n- b".encode("utf-8-sig"),
        "- Zoë 💥\n- b".encode("utf-16"),
        "- Zoë 💥\n- b".encode("utf-16-be").join([b"\xfe\xff", b""]),
        "- Zoë 💥\r\n- b\r\n".encode(),
        "- Zoë 💥\r- b\r".encode(),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 big", "Windows line ends", "old Mac line ends"],
)
def test_encodings_and_line_ends(raw: bytes, tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    path.write_bytes(raw)
    source = load(path)
    assert source.name == str(path)
    assert source.documents[0].data == ["Zoë 💥", "b"]
    assert source.documents[0].span((1,)).line == 2
    assert not source.warnings


def test_windows_text_is_read_with_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    path.write_bytes("timetable: a\r\nfor: Zoë’s “one”".encode("cp1252"))
    source = load(path, name="f.yaml")
    assert source.documents[0].data == {"timetable": "a", "for": "Zoë’s “one”"}
    [warning] = source.warnings
    assert (warning.severity, warning.code, str(warning.span)) == ("warning", "file-not-utf8", "f.yaml:2:8")


@pytest.mark.parametrize("odd", ["\x85", "\u2028", "\u2029"])
def test_what_no_editor_shows_as_a_line_end_is_none(odd: str) -> None:
    document = parse(f"- a{odd}b\n- c", "f.yaml").documents[0]
    assert document.data == ["a b", "c"]
    assert document.span((1,)).line == 2


def test_byte_order_marks_inside_are_dropped() -> None:
    assert data("\ufeff- a\ufeff\n- b") == ["a", "b"]


def test_limit_of_bytes(tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    path.write_text("- abc\n")
    assert load(path, limit_bytes=6).documents[0].data == ["abc"]
    with pytest.raises(VistimeError, match="larger than 5 bytes"):
        load(path, limit_bytes=5)


# ---- documents and places


def test_several_documents_and_empty_ones_between() -> None:
    source = parse("---\na: b\n---\n# nothing\n---\n- c\n---\n", "f.yaml")
    assert [d.data for d in source.documents] == [{"a": "b"}, ["c"]]
    assert source.documents[1].span((0,)).line == 6


PLACES = """\
# a comment
timetable: My “morning”
steps:
  - Wake up
  - text: 💥 Bang
    time:
  - "quoted"
  - [a, {b: c}]
last: |
  one
  two
"""


@pytest.mark.parametrize(
    ("path", "key", "expected"),
    [
        ((), False, (2, 1, 23, "timetable: My “morning”")),
        (("timetable",), False, (2, 12, 12, "timetable: My “morning”")),
        (("timetable",), True, (2, 1, 9, "timetable: My “morning”")),
        (("steps",), True, (3, 1, 5, "steps:")),
        (("steps", 0), False, (4, 5, 7, "  - Wake up")),
        (("steps", 0), True, (4, 5, 7, "  - Wake up")),
        (("steps", 0, "text"), False, (4, 5, 7, "  - Wake up")),
        (("steps", 1), False, (5, 5, 12, "  - text: 💥 Bang")),
        (("steps", 1, "text"), False, (5, 11, 6, "  - text: 💥 Bang")),
        (("steps", 1, "time"), True, (6, 5, 4, "    time:")),
        (("steps", 1, "time"), False, (6, 10, 1, "    time:")),
        (("steps", 1, "picture"), False, (5, 5, 12, "  - text: 💥 Bang")),
        (("steps", 2), False, (7, 5, 8, '  - "quoted"')),
        (("steps", 3, 1, "b"), False, (8, 13, 1, "  - [a, {b: c}]")),
        (("steps", 99, "text"), False, (3, 1, 5, "steps:")),
        (("last",), False, (9, 7, 1, "last: |")),
        (("nowhere", 3), False, (2, 1, 23, "timetable: My “morning”")),
    ],
)
def test_places(path: tuple[str | int, ...], key: bool, expected: tuple[int, int, int, str]) -> None:
    span = parse(PLACES, "f.yaml").documents[0].span(path, key=key)
    assert (span.line, span.column, span.length, span.text) == expected
    assert span.file == "f.yaml"


def test_aliases_repeat_a_value_and_stand_where_it_was_written() -> None:
    document = parse("a: &x [b]\nc: *x\nd: *x\n", "f.yaml").documents[0]
    assert document.data == {"a": ["b"], "c": ["b"], "d": ["b"]}
    assert document.data["a"] is not document.data["c"]
    assert document.span(("c", 0)).line == 1


def test_sources_travel_between_processes() -> None:
    source = parse(TEN_LINES, "f.yaml")
    again: Source = pickle.loads(pickle.dumps(source))
    assert again.documents[0].data == source.documents[0].data
    assert again.documents[0].span(("steps", 1)) == source.documents[0].span(("steps", 1))


# ---- limits


def test_nesting_limit() -> None:
    assert data("[" * 49 + "a" + "]" * 49)
    assert code("[" * 51 + "a" + "]" * 51) == "too-deep"
    assert code("[" * 900_000) == "too-deep"
    assert code("- " * 300_000) == "too-deep"
    assert code("\n".join(" " * n + "a:" for n in range(60))) == "too-deep"


def test_repeats_without_end() -> None:
    started = time.process_time()
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    assert code("\n".join(["a0: &a0 [x]", *levels])) == "alias-too-many"
    assert code("a: &a {b: *a}") == "alias-endless"
    assert time.process_time() - started < 3 * slowness()


def test_ten_lines_are_read_quickly() -> None:
    parse(TEN_LINES, "f.yaml")
    best = min(timed(TEN_LINES) for _ in range(50))
    assert best < 0.0005 * slowness() * (1 if yaml.__with_libyaml__ else 10)


def timed(text: str) -> float:
    started = time.process_time()
    parse(text, "f.yaml")
    return time.process_time() - started


# ---- without libyaml


def everything(path: Path) -> list[Any]:
    """Data and places of a file, or what is said about it."""
    try:
        return [(d.data, d.values, d.keys) for d in load(path, name="f.yaml").documents]
    except VistimeError as error:
        return [str(d) for d in error.diagnostics]


@pytest.mark.parametrize("path", ERRORS, ids=lambda path: path.stem)
def test_the_same_without_libyaml(path: Path, request: pytest.FixtureRequest) -> None:
    if path.stat().st_size > 4000 or path.stem == "yaml-alias-too-many":
        pytest.skip("slow in pure Python")
    expected = everything(path)
    request.getfixturevalue("without_libyaml")
    assert walk_module._loader_class().__name__ == "PythonLoader"
    assert everything(path) == expected


# ---- whatever there is


MARKS = (
    "- |-|: |:|\n|\n  |\n    |#|&a |*a|!|>|[|]|{|}|,|\"|'|\t|\\|a|steps|text|%|@|`|---|...|? |<<|~|“|💥|\u0301"
    "|\x0b| "
)
WORDS = st.sampled_from([*MARKS.split("|"), "|"])


def check(text: str) -> None:
    try:
        source = parse(text, "f.yaml")
    except VistimeError as error:
        assert error.diagnostics
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for found in error.diagnostics:
            assert found.message
            assert found.hint
            assert found.span is not None
            assert found.span.line <= len(lines)
            str(found)
        return
    for document in source.documents:
        check_places(document)


def check_places(document: Document) -> None:
    for path in document.values:
        span = document.span(path)
        assert 1 <= span.line <= len(document.lines)
        assert span.length >= 1
        if path and isinstance(path[-1], str):
            key = document.span(path, key=True)
            assert 1 <= key.line <= len(document.lines)


@settings(max_examples=400, deadline=None)
@given(st.lists(WORDS, max_size=25).map("".join))
@example("- ? \n  - ")
@example('"')
@example("%\n")
@example("a: *a")
@example("!<")
@example("--- |1\n a")
@example("? -- ")
@example(">\n-: ")
def test_any_marks_are_read_or_refused_in_words(text: str) -> None:
    check(text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    check(text)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused_in_words(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(raw)
    try:
        load(path)
    except VistimeError as error:
        assert all(found.message and found.hint for found in error.diagnostics)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(TEN_LINES)), WORDS, st.integers(0, 3))
def test_a_slip_of_the_hand_is_read_or_refused_in_words(at: int, slip: str, lost: int) -> None:
    check(TEN_LINES[:at] + slip + TEN_LINES[at + lost :])
