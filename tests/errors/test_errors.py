"""Every message about a wrong file, held against what is expected next to that file.

`VISTIME_UPDATE_ERRORS=1 pytest tests/errors` writes the expected messages anew: read them aloud before committing them.
"""

from __future__ import annotations

import ast
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import vistime.model
import vistime.source
from vistime.diagnostics import Span, VistimeError
from vistime.model import read
from vistime.model.fields import fill
from vistime.source import load

HERE = Path(__file__).parent
FIXTURES = sorted(HERE.glob("*.yaml"))
ROOMS = [Path(room.__file__ or "").parent for room in (vistime.source, vistime.model)]

#: What makes a message; its call is a place where a message comes from.
MAKERS = {"Complaint", "Diagnostic", "Problem", "_Said", "_error", "_refused", "_no_time", "colon_complaint"}


def messages(path: Path, name: str) -> str:
    """What a person reads about a file, all its documents together."""
    try:
        source = load(path, name=name)
    except VistimeError as error:
        return "\n".join(map(str, error.diagnostics)) + "\n"
    found = list(source.warnings)
    for document in source.documents:
        try:
            fill(read(document), document)
        except VistimeError as error:
            found += error.diagnostics
    return "".join(f"{d}\n" for d in found)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_messages_are_as_expected(path: Path) -> None:
    said, expected = messages(path, path.name), path.with_suffix(".txt")
    if os.environ.get("VISTIME_UPDATE_ERRORS"):
        expected.write_text(said, encoding="utf-8", newline="\n")
    assert said == expected.read_text(encoding="utf-8")
    assert said, "a fixture has something to complain about"


def test_every_expectation_has_its_file() -> None:
    assert {path.stem for path in HERE.glob("*.txt")} == {path.stem for path in FIXTURES}


# ---- files that can't lie in a folder of fixtures


def missing(tmp_path: Path) -> Path:
    return tmp_path / "morning.yaml"


def misspelt(tmp_path: Path) -> Path:
    (tmp_path / "mornings.yaml").write_text("x")
    return tmp_path / "mornign.yaml"


def without_ending(tmp_path: Path) -> Path:
    (tmp_path / "morning.yml").write_text("x")
    return tmp_path / "morning"


def missing_folder(tmp_path: Path) -> Path:
    return Path("no-such-folder") / "morning.yaml"


def folder(tmp_path: Path) -> Path:
    (tmp_path / "kit").mkdir()
    return tmp_path / "kit"


def folder_with_files(tmp_path: Path) -> Path:
    (tmp_path / "b.yaml").write_text("x")
    (tmp_path / "a.yaml").write_text("x")
    return tmp_path


def impossible_name(tmp_path: Path) -> Path:
    return tmp_path / "a\0b"


def not_allowed(tmp_path: Path) -> Path:
    class Refused(type(tmp_path)):  # type: ignore[misc]
        def open(self, *args: Any, **kwargs: Any) -> Any:
            raise PermissionError(13, "Permission denied")

    return Refused(tmp_path / "morning.yaml")


def not_allowed_folder(tmp_path: Path) -> Path:
    return type(not_allowed(tmp_path))(tmp_path)


def broken_disk(tmp_path: Path) -> Path:
    class Broken(type(tmp_path)):  # type: ignore[misc]
        def open(self, *args: Any, **kwargs: Any) -> Any:
            raise OSError(5, "Input/output error")

    return Broken(tmp_path / "morning.yaml")


def too_large(tmp_path: Path) -> Path:
    path = tmp_path / "morning.yaml"
    path.write_bytes(b"- Wake up\n" * 200_000)
    return path


def too_many_values(tmp_path: Path) -> Path:
    path = tmp_path / "morning.yaml"
    path.write_bytes(b"- a\n" * 100_001)
    return path


FILES: list[tuple[Callable[[Path], Path], str, str]] = [
    (
        missing,
        "file-missing",
        "check how the name is spelt, and that you are in the folder where the file is",
    ),
    (misspelt, "file-missing", 'did you mean "mornings.yaml"?'),
    (without_ending, "file-missing", 'did you mean "morning.yml"?'),
    (missing_folder, "file-missing", 'there is no folder "no-such-folder" either: check how it is spelt'),
    (folder, "file-is-folder", "name a file that is in it"),
    (folder_with_files, "file-is-folder", "name a file in it, such as <here>/a.yaml"),
    (not_allowed_folder, "file-is-folder", "name a file that is in it"),
    (impossible_name, "file-unreadable", "check the name, and that the disk or the network folder is there"),
    (
        not_allowed,
        "file-unreadable",
        "close it in other programs, or copy it into a folder of your own and try that copy",
    ),
    (broken_disk, "file-unreadable", "check the name, and that the disk or the network folder is there"),
    (too_large, "file-too-large", "is it the right file? If it is, split it into several files"),
    (too_many_values, "too-many-values", "split it into several files"),
]


@pytest.mark.parametrize(("make", "code", "hint"), FILES, ids=lambda value: getattr(value, "__name__", None))
def test_file_that_cannot_be_read(make: Callable[[Path], Path], code: str, hint: str, tmp_path: Path) -> None:
    path = make(tmp_path)
    with pytest.raises(VistimeError) as caught:
        load(path, name="morning.yaml")
    [found] = caught.value.diagnostics
    assert (found.code, found.hint.replace(str(tmp_path), "<here>").replace("\\", "/")) == (code, hint)
    assert found.span is not None
    assert found.span.file == "morning.yaml"
    assert str(tmp_path) not in found.message


# ---- no message without a file that shows it


def places_of_messages() -> Iterator[tuple[str, range, str]]:
    """File, lines and code of each call that makes a message, and of each hint."""
    for path in sorted(path for room in ROOMS for path in room.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                words = [a.value for a in node.args if isinstance(a, ast.Constant) and a.value != "error"]
                code = words[0] if words else None
                if name in MAKERS and isinstance(code, str):
                    yield str(path), range(node.lineno, (node.end_lineno or 0) + 1), code
            elif isinstance(node, ast.Assign | ast.AugAssign):
                target = node.targets[0] if isinstance(node, ast.Assign) else node.target
                if isinstance(target, ast.Name) and target.id in ("hint", "message"):
                    yield str(path), range(node.lineno, (node.end_lineno or 0) + 1), target.id


class Strange:
    """Data that no file gives."""

    data: Any = {"timetable": "x", "steps": [3]}  # noqa: RUF012

    def span(self, path: tuple[str | int, ...], key: bool = False) -> Span:
        return Span("strange", 1, 1)


def test_data_that_no_file_gives_is_refused_in_words() -> None:
    with pytest.raises(VistimeError, match="this can't be understood") as caught:
        read(Strange())
    assert [d.code for d in caught.value.diagnostics] == ["not-understood"]


def test_every_message_is_shown_by_some_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run: set[tuple[str, int]] = set()
    rooms = tuple(str(room) for room in ROOMS)

    def note(frame: FrameType, event: str, _: Any) -> Any:
        if not frame.f_code.co_filename.startswith(rooms):
            return None
        run.add((frame.f_code.co_filename, frame.f_lineno))
        return note

    # As they are, the limits take seconds to reach under a trace.
    monkeypatch.setattr("vistime.source.walk.VALUE_LIMIT", 1500)
    before = sys.gettrace()
    sys.settrace(note)
    try:
        for path in FIXTURES:
            messages(path, path.name)
        for number, (make, _, _) in enumerate(FILES):
            (tmp_path / str(number)).mkdir()
            messages(make(tmp_path / str(number)), "morning.yaml")
        test_data_that_no_file_gives_is_refused_in_words()
    finally:
        sys.settrace(before)
    places = list(places_of_messages())
    assert len(places) > 150, "the search has found the messages"
    silent = [
        f"{Path(file).name}:{lines[0]} ({code})"
        for file, lines, code in places
        if not any((file, line) in run for line in lines)
    ]
    assert not silent, f"no file shows the messages of {silent}"
