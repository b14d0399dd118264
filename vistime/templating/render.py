"""Jinja: a layout's `page.xml.j2` and what it is given become page markup.

Templates are data: the environment is sandboxed, what is undefined is an error, everything is escaped as XML.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from jinja2 import (
    BaseLoader,
    BytecodeCache,
    ChoiceLoader,
    DictLoader,
    FileSystemLoader,
    PrefixLoader,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.bccache import Bucket
from jinja2.environment import Environment
from jinja2.nodes import Node
from jinja2.parser import Parser

from vistime import there
from vistime.diagnostics import Diagnostic, Span, VistimeError
from vistime.resources import data_dir, templates_dir
from vistime.templating import places
from vistime.templating.budget import TooMuchError
from vistime.templating.sandbox import Inside, Sandbox

#: A template that wants to build on the one it replaces extends "built-in/<layout>/page.xml.j2".
BUILT_IN: Final = "built-in"
#: Letters of an error that are shown; some say again what they were given.
_LONGEST: Final = 300


class Compiled(BytecodeCache):
    """Templates that the build has compiled, found by name and used while their source is still the same."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The name alone: where a template lies does not matter."""
        return name.removeprefix(f"{BUILT_IN}/").replace("/", "-")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read the code, when there is some for this source and this Python."""
        path = self._folder / f"{bucket.key}.bin"
        if there.file(path):
            with path.open("rb") as file:
                bucket.load_bytecode(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Nothing is written when a page is made."""


def compiled(templates: Path) -> dict[str, bytes]:
    """The code of every template below a folder, by file name, for `Compiled` to find (build time)."""
    made: dict[str, bytes] = {}

    class Keep(Compiled):
        def dump_bytecode(self, bucket: Bucket) -> None:
            made[f"{bucket.key}.bin"] = bucket.bytecode_to_string()

    names = sorted(path.relative_to(templates).as_posix() for path in templates.rglob("*.j2"))
    # Sources without a file name, so that no path of the building machine gets into the code.
    sources = DictLoader({name: (templates / name).read_text("utf-8") for name in names})
    environment = environment_of(sources, Keep(templates / "none"))
    for name in names:
        environment.get_template(name)
    return made


@lru_cache(maxsize=64)
def _environment(roots: tuple[Path, ...], folder: Path | None) -> Sandbox:
    built_in: BaseLoader = FileSystemLoader(templates_dir())
    loaders: list[BaseLoader] = [
        Inside(root, folder) if root != templates_dir() else built_in for root in roots
    ]
    loader = ChoiceLoader([*loaders, PrefixLoader({BUILT_IN: built_in})])
    return environment_of(loader, Compiled(data_dir() / "templates"))


def environment_of(loader: BaseLoader, cache: BytecodeCache) -> Sandbox:
    """The sandbox that all templates run in."""
    return Sandbox(loader, cache)


def sandbox_of(folder: Path | None) -> Sandbox:
    """The sandbox for the templates of a definition in that folder; those with built-in layouts alone share one."""
    roots = places.places(folder)
    return _environment(roots, folder if len(roots) > 1 else None)


def state_of(folder: Path | None) -> object:
    """The templates for a definition in that folder as they are now: equal while none of them changes."""
    sandbox = sandbox_of(folder)
    # The built-in ones never do.
    if len(places.places(folder)) > 1 and sandbox.cache is not None:
        loaded = list(sandbox.cache.values())
        if not all(template.is_up_to_date for template in loaded):
            sandbox.cache.clear()
            sandbox.state += 1
    return sandbox, sandbox.state


def render(layout: str, context: dict[str, Any], folder: Path | None) -> str:
    """The page markup that a layout makes of a context.

    VistimeError with the template's file and line when the template is wrong.
    """
    environment = sandbox_of(folder)
    environment.budget.begin()
    try:
        return _template(environment, layout).render(context)
    except TemplateSyntaxError as error:
        raise _wrong(error.message or "syntax error", error.name or layout, error.lineno) from None
    except TemplateNotFound as error:
        raise _wrong(f'there is no template "{error.name}"', f"{layout}/page.xml.j2", 1) from None
    except RecursionError as error:
        name, line = _place(error, layout)
        raise _wrong(
            "it calls itself without end, or has brackets too deep within others", name, line
        ) from None
    except TooMuchError as error:
        name, line = _place(error, layout)
        if len(places.places(folder)) == 1:
            # Nothing is wrong with a template of ours: it was given more than it can do.
            message = f"this is too much for one document in the layout {layout}: {error}"
            hint = "make several files of it, or fewer copies"
            raise VistimeError(Diagnostic("error", "document-large", message, None, hint)) from None
        raise _wrong(str(error), name, line, error.hint) from None
    except SyntaxError as error:  # of the Python that it becomes, such as an argument given twice
        raise _wrong(error.msg, *_place(error, layout)) from None
    except MemoryError as error:
        name, line = _place(error, layout)
        raise _wrong("it needs more memory than there is", name, line) from None
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
        name, line = _place(error, layout)
        raise _wrong(str(error), name, line) from None


def _template(environment: Environment, layout: str) -> Template:
    return environment.get_template(f"{layout}/page.xml.j2")


def _wrong(message: str, name: str, line: int, hint: str = "") -> VistimeError:
    short = message if len(message) < _LONGEST else f"{message[:_LONGEST]}..."
    return VistimeError(
        Diagnostic("error", "template", f"the template can't be used: {short}", Span(name, line, 1), hint)
    )


def _place(error: BaseException, layout: str) -> tuple[str, int]:
    """The innermost template line that an exception came through, or what Jinja was just reading."""
    place = (f"{layout}/page.xml.j2", 1)
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".j2"):
            place = ("/".join(Path(file).parts[-2:]), trace.tb_lineno)
        reader, node = map(trace.tb_frame.f_locals.get, ("self", "node"))
        node = reader if isinstance(reader, Node) else node
        if isinstance(reader, Parser) and reader.name:
            place = (reader.name, reader.stream.current.lineno)
        elif isinstance(node, Node) and node.lineno:
            place = (getattr(reader, "name", None) or place[0], node.lineno)
        trace = trace.tb_next
    return place
