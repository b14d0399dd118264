"""Consoles of other kinds, or none at all: nothing that is said, or can't be said, keeps a page from being made."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from platform_kit import said, start

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="streams and locales as Unix has them")
#: Characters of no Windows code page, an accent that is in some, a picture that is missing.
TEXT = "timetable: Mïa’s mörning 🌞\nsteps: [Wake up, Toilet, Ünknówn 日本 quuxly]\n"
ENCODINGS = ("ascii", "cp1252", "cp932", "utf-16")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mörning 🌞.yaml").write_text(TEXT, "utf-8")
    (tmp_path / "class.csv").write_text("name\nMïa 🌞\nCON\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_console_that_knows_few_letters(encoding: str, folder: Path) -> None:
    env = {"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": encoding, "PYTHONUTF8": "1"}
    done = start("make", "mörning 🌞.yaml", "-o", "öut", cwd=folder, env=env)
    text = (done.stdout + done.stderr).decode(encoding, "replace")
    assert done.returncode == 0, text
    assert "made" in text
    assert "no picture for" in text
    assert (folder / "öut" / "mörning 🌞-day.pdf").is_file()


def test_locale_without_letters(folder: Path) -> None:
    """As where a service runs: not even names of files are taken as UTF-8."""
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = start("make", "mörning 🌞.yaml", "-o", "öut", cwd=folder, env=env)
    assert done.returncode == 0, said(done)
    assert (folder / "öut" / "mörning 🌞-day.pdf").is_file()
    done = start("batch", "class.csv", "mörning 🌞.yaml", "-o", "b", cwd=folder, env=env)
    assert done.returncode == 1
    assert "its name has letters that are not known here" in said(done)
    assert "PYTHONUTF8=1" in said(done)


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-16"])
def test_json_says_the_same_in_any_encoding(encoding: str, folder: Path) -> None:
    """Names of files are whole, so that a program finds them, whatever encoding it takes the output for."""

    def answer(*arguments: str) -> Any:
        done = start(*arguments, cwd=folder, env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "1"})
        assert encoding == "utf-16" or done.stdout.isascii()
        return json.loads(done.stdout.decode(encoding))

    [made] = answer("make", "mörning 🌞.yaml", "-o", "öut", "--json")["documents"]
    assert (folder / made["files"][0]).name == "mörning 🌞-day.pdf"
    assert (folder / made["files"][0]).is_file()
    said_of = answer("check", "mörning 🌞.yaml", "--json")["diagnostics"]
    assert any("Ünknówn 日本" in d["message"] for d in said_of)
    assert answer("find", "Ünknówn 日本", "--json")["results"][0]["text"] == "Ünknówn 日本"
    assert answer("schema") == answer("schema")


@pytest.mark.parametrize("streams", ["0", "1", "2", "012"])
def test_streams_that_are_closed(streams: str, folder: Path) -> None:
    """As in tasks that run by themselves, or started from a window: there is nobody to tell."""
    done = start("make", "mörning 🌞.yaml", "-o", "out", cwd=folder, streams=streams)
    assert done.returncode == 0
    said(done)
    assert (folder / "out" / "mörning 🌞-day.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.slow
@pytest.mark.parametrize("streams", ["0", "1", "2", "01", "12", "012"])
def test_other_commands_with_closed_streams(streams: str, folder: Path) -> None:
    assert (
        start("batch", "class.csv", "mörning 🌞.yaml", "-j", "2", cwd=folder, streams=streams).returncode == 0
    )
    assert start("new", "story", f"{streams}.yaml", cwd=folder, streams=streams).returncode == 0
    assert start("new", "--title", f"A {streams}", cwd=folder, streams=streams).returncode == 0
    done = start("quick", cwd=folder, streams=streams)
    assert done.returncode == 2, "no steps are given"
    said(done)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
@pytest.mark.parametrize("arguments", [["layouts"], ["find", "toilet", "--json"]])
def test_result_that_can_not_be_written_is_no_success(arguments: list[str], folder: Path) -> None:
    command = [sys.executable, "-c", "from vistime.cli import main; main()", *arguments]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, cwd=folder, stdout=full, stderr=subprocess.PIPE, check=False, env={
            **os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.decode() == "error: the result can't be written: No space left on device\n"


@pytest.mark.slow
@pytest.mark.parametrize("columns", ["1", "20", "300", "0", "-5", "many"])
def test_width_of_the_console(columns: str, folder: Path) -> None:
    for arguments in (["make", "--help"], ["layouts", "cards"], ["make", "mörning 🌞.yaml"]):
        done = start(*arguments, cwd=folder, env={"COLUMNS": columns, "LINES": columns})
        assert done.returncode == 0, said(done)
        assert done.stdout
