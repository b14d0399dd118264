"""The sandbox that templates run in: what they may touch, and how much they may do."""

from __future__ import annotations

import re
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, Final

from jinja2 import (
    BaseLoader,
    BytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
)
from jinja2.environment import Environment
from jinja2.loaders import split_template_path
from jinja2.runtime import Macro, markup_join, str_join
from jinja2.sandbox import ImmutableSandboxedEnvironment

from vistime import there
from vistime.templating import budget, filters, places
from vistime.templating.copies import copies
from vistime.templating.counting import Counting
from vistime.templating.said import Said, plain
from vistime.templating.views import PLAIN
from vistime.templating.words import Words

_OURS: Final = PLAIN | {Words}
#: Steps that it takes to look for a template, and letters of a new one that are read in the time of one step.
_LOADING, _READING = 50, 100
_TAG = re.compile(r"<([a-z][a-z-]*)(?=[\s/>])")
#: What can be asked of a text.
_OF_TEXT: Final = frozenset((
    "capitalize", "casefold", "center", "count", "endswith", "find", "isalnum", "isalpha", "isdecimal",
    "isdigit", "islower", "isnumeric", "isspace", "istitle", "isupper", "join", "ljust", "lower", "lstrip",
    "partition", "removeprefix", "removesuffix", "replace", "rfind", "rjust", "rpartition", "rsplit",
    "rstrip", "split", "splitlines", "startswith", "strip", "swapcase", "title", "upper", "zfill",
))  # fmt: skip
#: What can be asked of a day.
_OF_DAY: Final = frozenset((
    "year", "month", "day", "weekday", "isoweekday", "isoformat", "toordinal",
))  # fmt: skip


class Sandbox(ImmutableSandboxedEnvironment):
    """Writes into every element which template line it stands on, so that messages can name it."""

    code_generator_class = Counting
    intercepted_binops = frozenset(("*", "**", "%", "+", "-"))

    def __init__(self, loader: BaseLoader, cache: BytecodeCache) -> None:
        self.budget = budget.Budget()
        #: Which state of its templates has been loaded.
        self.state = 0
        super().__init__(
            loader=loader,
            bytecode_cache=cache,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.do"],
            finalize=self.budget.written,
        )
        self.step, self.weighed, self.sized = self.budget.step, self.budget.weighed, self.budget.sized
        self.concat = self.budget.together  # type: ignore[method-assign]
        # It makes texts of any length, of chance.
        del self.globals["lipsum"]
        self.filters |= {"mm": _mm, "copies": copies}
        for name in filters.REFUSED:
            del self.filters[name]
        self.filters = {
            name: _plainly(name, filters.counted(self.budget, name, one))
            for name, one in self.filters.items()
        }
        tests: Any = self.tests | {"string": _is_text, "longer_than": _longer_than}
        self.tests = {name: filters.tested(self.budget, name, one) for name, one in tests.items()}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The attribute of an object; of our own values directly, of anything else as the sandbox allows."""
        if type(obj) in _OURS and not attribute.startswith("_"):
            try:
                return getattr(obj, attribute)
            except AttributeError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(plain(obj), attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """What stands in an object under a name or number; a name of our own values directly."""
        if type(obj) in _OURS and type(argument) is str and not argument.startswith("_"):
            try:
                return getattr(obj, argument)
            except AttributeError:
                return self.undefined(obj=obj, name=argument)
        self.budget.weighed(argument)
        return super().getitem(plain(obj), plain(argument))

    def wrap_str_format(self, value: Any) -> None:
        """Nothing: `format` of a text is as unsafe as any attribute that is not among `_OF_TEXT`."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may have an attribute: of texts, numbers and days only what can't grow without end."""
        if isinstance(obj, str):
            return attr in _OF_TEXT
        if isinstance(obj, date):
            return attr in _OF_DAY
        # Methods of numbers make others of any size; nothing of them is of use on a page.
        if isinstance(obj, int | float | bytes):
            return False
        return super().is_safe_attribute(obj, attr, value)

    def call(self, context: Any, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call something: a template's own macro directly, anything else as the sandbox allows."""
        if type(obj) is Macro:
            self.step()
            # What Jinja hands to functions that ask for it, and a macro never does.
            kwargs.pop("_block_vars", None)
            kwargs.pop("_loop_vars", None)
            return obj(*args, **kwargs)
        args = tuple(map(plain, args))
        kwargs = {name: plain(value) for name, value in kwargs.items()}
        owner = getattr(obj, "__self__", None)
        if owner is not None and isinstance(owner, str):
            args = self.budget.of_text(owner, obj.__name__, args)
        else:
            given = (value for name, value in kwargs.items() if not name.startswith("_"))
            self.budget.called(owner, getattr(obj, "__name__", ""), (*args, *given))
        result = super().call(context, obj, *args, **kwargs)
        self.budget.sized(result)
        return result

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """What an operator makes of two values, within the limits."""
        return self.budget.combined(operator, plain(left), plain(right))

    def joined(self, values: tuple[Any, ...], escape: bool) -> Any:
        """What `~` makes of values, within the limits."""
        return self.budget.joined(markup_join if escape else str_join, values)

    def _load_template(self, name: str, globals: Any) -> Any:
        # Looking for a file, and reading it where it was not read before, takes as long as many rounds of a loop.
        self.budget.step(_LOADING)
        return super()._load_template(name, globals)

    def _tokenize(
        self, source: str, name: str | None, filename: str | None = None, state: str | None = None
    ) -> Any:
        self.budget.step(len(source) // _READING)
        return super()._tokenize(_traced(source, name or "template"), name, filename, state)


class Inside(FileSystemLoader):
    """Templates of a folder, which do not lead out of what a definition in `folder` may have."""

    def __init__(self, root: Path, folder: Path | None) -> None:
        super().__init__(root)
        self._root, self._folder = root, folder

    def get_source(self, environment: Environment, template: str) -> Any:
        """The source of a template. VistimeError when it lies elsewhere."""
        try:
            path = self._root.joinpath(*split_template_path(template))
        except TemplateNotFound:
            raise TemplateNotFound(template) from None
        if there.file(path):
            places.refuse_outside(path, self._folder)
            budget.fits(path.stat().st_size)
        return super().get_source(environment, template)


def _traced(text: str, name: str) -> str:
    return "\n".join(
        _TAG.sub(rf'<\1 at="{name}:{number}"', line) for number, line in enumerate(text.split("\n"), 1)
    )


#: Filters that hand a text on as it is.
_HANDED_ON: Final = frozenset(("safe", "default", "d", "escape", "e"))


def _plainly(name: str, function: Any) -> Any:
    """A filter that is given the letters of texts."""
    if name in _HANDED_ON:
        return function

    @wraps(function)
    def filtered(*args: Any, **options: Any) -> Any:
        return function(*map(plain, args), **{name: plain(value) for name, value in options.items()})

    return filtered


def _is_text(value: Any) -> bool:
    return isinstance(value, str | Said)


def _longer_than(value: Any, letters: int) -> bool:
    """Whether a text has more letters than so many: `page.text is longer_than(320)`."""
    return value.longer_than(letters) if type(value) is Said else len(value) > letters


def _mm(value: float) -> str:
    """A number of mm for an attribute."""
    return f"{value:.3f}".rstrip("0").rstrip(".") + "mm"
