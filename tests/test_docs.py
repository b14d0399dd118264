"""The documentation says what the code does: gallery, tables, commands, the README's own lines."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from vistime.cli import app
from vistime.templating.layouts import all_names, find_layout

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


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


def test_options_of_the_readme_exist() -> None:
    for line in re.findall(r"`(vistime [^`]+)`", README):
        words = line.split()
        for option in (w for w in words if w.startswith("--")):
            if words[1].startswith("--"):
                help_text = CliRunner().invoke(app, ["--help"]).output
            else:
                help_text = CliRunner().invoke(app, [words[1], "--help"]).output
            assert option in help_text, line


@pytest.mark.parametrize("file", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_links_lead_to_files(file: str) -> None:
    text = (ROOT / file).read_text("utf-8")
    links = re.findall(r"\]\(([^)#]+)(?:#[\w-]+)?\)", text) + re.findall(r'src="([^"]+)"', text)
    for link in links:
        if not link.startswith("http"):
            assert (ROOT / link).exists(), link


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
