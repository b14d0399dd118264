"""The documentation says what the code does: gallery, tables, commands, the README's own lines."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from typer.testing import CliRunner

from vistime.cli import app
from vistime.templating.layouts import all_names, find_layout

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
DOCS = [
    str(path.relative_to(ROOT))
    for path in (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md")))
]


def _make():  # type: ignore[no-untyped-def]
    spec = importlib.util.spec_from_file_location("docs_make", ROOT / "docs" / "make.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
def test_gallery_and_tables_are_what_the_code_makes() -> None:
    assert _make().differences() == []


def test_every_command_of_the_readme_exists_and_every_command_is_in_it() -> None:
    known = {command.callback.__name__ for command in app.registered_commands if command.callback}
    groups = {group.typer_instance.info.name for group in app.registered_groups if group.typer_instance}
    known |= {name for name in groups if isinstance(name, str)}
    said = set(re.findall(r"^\| `vistime (\w+)", README, re.M))
    assert said == known
    for command in known:
        result = CliRunner().invoke(app, [command, "--help"])
        assert result.exit_code == 0
        assert "Example: vistime" in result.output or command in groups


def test_every_example_of_a_help_text_names_a_command() -> None:
    for command in app.registered_commands:
        assert command.epilog, command.callback
        assert command.epilog.startswith("Example: vistime "), command.epilog


@cache
def _help(*command: str) -> str:
    """The help of a command; "" when there is none of that name."""
    result = CliRunner().invoke(app, [*command, "--help"])
    return result.output if result.exit_code == 0 else ""


@pytest.mark.parametrize("file", DOCS)
def test_commands_and_options_that_are_named_exist(file: str) -> None:
    text = (ROOT / file).read_text("utf-8")
    blocks = "\n".join(re.findall(r"^ *```\w*\n(.*?)^ *```", text, re.M | re.S))
    for line in re.findall(r"`(vistime [^`\n]+)`", text) + re.findall(r"^ *(vistime [^#\n]+)", blocks, re.M):
        words = re.sub(r'"[^"]*"', "TEXT", line).split()[1:]
        command = [] if words[0].startswith("--") else words[: 2 if words[0] == "packs" and words[1:] else 1]
        shown = _help(*command)
        assert shown, line
        for option in words:
            if option.startswith("-"):
                assert re.search(rf"(?<![\w-]){option}(?![\w-])", shown), line


@pytest.mark.parametrize("file", DOCS)
def test_links_lead_to_files_and_headings(file: str) -> None:
    text = (ROOT / file).read_text("utf-8")
    links = re.findall(r"\]\(([^)#\s]*)(?:#([\w-]+))?\)", text) + [
        (s, "") for s in re.findall(r'src="([^"]+)"', text)
    ]
    for link, heading in links:
        if not link.startswith("http"):
            path = (ROOT / file).parent / link if link else ROOT / file
            assert path.exists(), link
            assert not heading or heading in _headings(path), f"{link}#{heading}"


def _headings(path: Path) -> set[str]:
    """The headings of a file as links name them."""
    found = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.M)
    return {re.sub(r"[^\w -]", "", one.casefold()).replace(" ", "-") for one in found}


def test_the_walk_through_names_the_blocks_of_every_layout() -> None:
    told = {}
    for layouts, blocks in re.findall(
        r"^\| (`[a-z-]+`.*) \| (.*) \|$", (ROOT / "docs/adding-a-layout.md").read_text("utf-8"), re.M
    ):
        told |= dict.fromkeys(re.findall(r"`([\w-]+)`", layouts), re.findall(r"`(\w+)`", blocks))
    page = {name: (ROOT / "templates" / name / "page.xml.j2").read_text("utf-8") for name in all_names(None)}
    assert told == {name: re.findall(r"{%-? block (\w+)", text) for name, text in page.items()}


def test_files_that_the_architecture_names_exist() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    rooms = re.findall(r"^\| `([\w./]+)` \| (.*) \|$", text, re.M)
    assert len(rooms) > 20
    for room, told in rooms:
        base = ROOT / "vistime" / room if (ROOT / "vistime" / room).exists() else ROOT / room
        assert base.exists(), room
        for file in re.findall(r"`([\w/]+\.py)`", told):
            assert (base / file).exists() or (ROOT / "vistime" / file).exists(), f"{room}: {file}"


def test_first_yaml_of_the_readme_makes_a_page_without_a_word(tmp_path: Path) -> None:
    first = re.search(r"```yaml\n(.*?)```", README, re.S)
    assert first and len(first[1].strip().splitlines()) == 8
    (tmp_path / "my-morning.yaml").write_text(first[1])
    command = [sys.executable, "-m", "vistime", "make", "my-morning.yaml"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "my-morning-day.pdf").is_file()


def test_every_yaml_of_the_readme_is_read(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    from PIL import Image

    Image.new("RGB", (40, 30), "#88aacc").save(tmp_path / "photos" / "gran.jpg")
    for number, block in enumerate(re.findall(r"```yaml\n(.*?)```", README, re.S)):
        file = tmp_path / f"{number}.yaml"
        file.write_text(block)
        result = CliRunner().invoke(app, ["check", str(file)])
        assert result.exit_code == 0, result.output


def test_every_layout_says_what_it_is_for() -> None:
    for name in all_names(None):
        spec = find_layout(name, None)
        assert spec.title and spec.about and spec.suits and spec.kinds
        assert all(option.about for option in spec.options.values())


def test_examples_begin_with_the_schema_line() -> None:
    examples = sorted((ROOT / "examples").rglob("*.yaml"))
    assert len(examples) >= 7
    for path in examples:
        first = path.read_text("utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema=")
        assert (path.parent / first.partition("=")[2]).resolve().is_file()
