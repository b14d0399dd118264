"""Jinja: a layout's `page.xml.j2` and what it is given become page markup.

Templates are data: the environment is sandboxed, what is undefined is an error, everything is escaped as XML.
"""

from __future__ import annotations

import re
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
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    pass_environment,
)
from jinja2.bccache import Bucket
from jinja2.environment import Environment, TemplateModule
from jinja2.filters import do_attr
from jinja2.runtime import Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from vistime.diagnostics import Diagnostic, Span, VistimeError
from vistime.resources import data_dir, templates_dir
from vistime.templating import places
from vistime.templating.copies import copies
from vistime.templating.remembering import Memory
from vistime.templating.views import PLAIN
from vistime.templating.words import Words

#: A template that wants to build on the one it replaces extends "built-in/<layout>/page.xml.j2".
BUILT_IN: Final = "built-in"

_OURS: Final = PLAIN | {Words}
_TAG = re.compile(r"<([a-z][a-z-]*)(?=[\s/>])")


class _Traced(ImmutableSandboxedEnvironment):
    """Writes into every element which template line it stands on, so that messages can name it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.memory = Memory()

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The attribute of an object; of our own values directly, of anything else as the sandbox allows."""
        if type(obj) in _OURS and not attribute.startswith("_"):
            try:
                return getattr(obj, attribute)
            except AttributeError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """What stands in an object under a name or number; a name of our own values directly."""
        if type(obj) in _OURS and type(argument) is str and not argument.startswith("_"):
            try:
                return getattr(obj, argument)
            except AttributeError:
                return self.undefined(obj=obj, name=argument)
        if type(obj) is TemplateModule:
            self.memory.forgo()
        return super().getitem(obj, argument)

    def call(self, context: Any, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call something: a template's own macro directly, anything else as the sandbox allows."""
        if type(obj) is Macro:
            # What Jinja hands to functions that ask for it, and a macro never does.
            kwargs.pop("_block_vars", None)
            kwargs.pop("_loop_vars", None)
            return self.memory.call(obj, args, kwargs)
        return super().call(context, obj, *args, **kwargs)

    def _tokenize(
        self, source: str, name: str | None, filename: str | None = None, state: str | None = None
    ) -> Any:
        return super()._tokenize(_traced(source, name or "template"), name, filename, state)


def _traced(text: str, name: str) -> str:
    return "\n".join(
        _TAG.sub(rf'<\1 at="{name}:{number}"', line) for number, line in enumerate(text.split("\n"), 1)
    )


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
        if path.is_file():
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
def _environment(roots: tuple[Path, ...]) -> _Traced:
    built_in: BaseLoader = FileSystemLoader(templates_dir())
    loaders: list[BaseLoader] = [FileSystemLoader(root) for root in roots]
    loader = ChoiceLoader([*loaders, PrefixLoader({BUILT_IN: built_in})])
    return environment_of(loader, Compiled(data_dir() / "templates"))


def environment_of(loader: BaseLoader, cache: BytecodeCache) -> _Traced:
    """The sandbox that all templates run in."""
    environment = _Traced(
        loader=loader,
        bytecode_cache=cache,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.do"],
    )
    environment.filters["attr"] = _attr
    environment.filters["mm"] = _mm
    environment.filters["copies"] = copies
    return environment


@pass_environment
def _attr(environment: _Traced, obj: Any, name: str) -> Any:
    """Jinja's filter, by which a macro can be reached under a name that is not in the code."""
    environment.memory.forgo()
    return do_attr(environment, obj, name)


def _mm(value: float) -> str:
    """A number of mm for an attribute."""
    return f"{value:.3f}".rstrip("0").rstrip(".") + "mm"


def render(layout: str, context: dict[str, Any], folder: Path | None) -> str:
    """The page markup that a layout makes of a context.

    VistimeError with the template's file and line when the template is wrong.
    """
    environment = _environment(places.places(folder))
    environment.memory.begin()
    try:
        return _template(environment, layout).render(context)
    except TemplateSyntaxError as error:
        raise _wrong(error.message or "syntax error", error.name or layout, error.lineno) from None
    except TemplateNotFound as error:
        raise _wrong(f'there is no template "{error.name}"', f"{layout}/page.xml.j2", 1) from None
    except RecursionError as error:
        name, line = _place(error, layout)
        raise _wrong("it calls itself without end", name, line) from None
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
        name, line = _place(error, layout)
        raise _wrong(str(error), name, line) from None


def _template(environment: Environment, layout: str) -> Template:
    return environment.get_template(f"{layout}/page.xml.j2")


def _wrong(message: str, name: str, line: int) -> VistimeError:
    return VistimeError(
        Diagnostic("error", "template", f"the template can't be used: {message}", Span(name, line, 1))
    )


def _place(error: BaseException, layout: str) -> tuple[str, int]:
    """The innermost template line that an exception came through."""
    place = (f"{layout}/page.xml.j2", 1)
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".j2"):
            place = ("/".join(Path(file).parts[-2:]), trace.tb_lineno)
        trace = trace.tb_next
    return place
