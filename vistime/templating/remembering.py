"""What a template's macro wrote is remembered: in a batch most cards are the same, and only a name differs.

A macro is a function of its arguments and of the names that it can see. Which these are is read from its compiled code:
the variables that it closes over, and every text in it that is a name of its template's context; so are those of the
macros that it can call. A macro is remembered by the values of all of them. One that sees a value which is not known to
stay as it is (a loop, a namespace) is not remembered, nor a call that made a remark.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from operator import attrgetter, is_
from types import BuiltinFunctionType, CellType, CodeType, FunctionType, MethodType
from typing import Any, Final, NamedTuple

from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup

from vistime.templating.remarks import Remarks
from vistime.templating.views import PLAIN, Names
from vistime.templating.words import Words

#: What is written of so many different calls is kept, of each set of template folders.
_MEMORY: Final = 2048
#: Values that are what they say.
_VALUES: Final = frozenset({str, int, float, bool, type(None), date, Markup})
#: Values that stand for themselves as long as the process lives.
_THEMSELVES: Final = frozenset({Words, FunctionType, BuiltinFunctionType, type, type(missing)})
_TUPLES: Final = frozenset(PLAIN - {Names})
#: What the compiled code of every macro closes over, the same in one set of template folders.
_COMMON: Final = frozenset(
    {"environment", "undefined", "concat", "missing", "cond_expr_undefined", "context"}
)

_contents = attrgetter("cell_contents")


class _UnknownError(Exception):
    """A value that is not known to stay as it is."""


class _Seen(NamedTuple):
    """What a macro can see: the key that it is remembered by, and what else its template may set anew."""

    key: tuple[Any, ...]
    cells: tuple[CellType, ...]
    values: tuple[Any, ...]
    contexts: tuple[tuple[Context, tuple[Any, ...]], ...]
    remarks: tuple[Remarks, ...]

    def still(self) -> bool:
        """Whether all of it is as it was: a variable may have been set since."""
        return all(map(is_, map(_contents, self.cells), self.values)) and all(
            len(context.vars) == len(values) and all(map(is_, context.vars.values(), values))
            for context, values in self.contexts
        )


class Memory:
    """What the macros of an environment wrote, by all that it depends on."""

    def __init__(self) -> None:
        self._written: dict[tuple[Any, ...], Any] = {}
        self._seen: dict[Macro, _Seen | None] = {}
        self._busy = False
        self._forgone = False

    def begin(self) -> None:
        """A page begins: its macros are others than those of the page before."""
        self._seen.clear()
        self._busy = False

    def forgo(self) -> None:
        """What is being written can't be remembered: it reached for something by a name that its code does not have."""
        self._forgone = True

    def call(self, macro: Macro, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """What the macro writes, from memory when it was called so before. Within a call nothing is looked up."""
        # One without arguments is called once for a page, and looking around would take as long as it does.
        if self._busy or not args:
            return macro(*args, **kwargs)
        seen = self._of(macro)
        if seen is None:
            return macro(*args, **kwargs)
        try:
            key = (seen.key, *map(_key, args), *[(name, _key(value)) for name, value in kwargs.items()])
        except _UnknownError:
            return macro(*args, **kwargs)
        written = self._written.get(key)
        if written is None:
            said = sum(len(remarks.made) for remarks in seen.remarks)
            self._busy, self._forgone = True, False
            try:
                written = macro(*args, **kwargs)
            finally:
                self._busy = False
            if not self._forgone and said == sum(len(remarks.made) for remarks in seen.remarks):
                if len(self._written) >= _MEMORY:
                    del self._written[next(iter(self._written))]
                self._written[key] = written
        return written

    def _of(self, macro: Macro) -> _Seen | None:
        """What a macro of this page can see; None when some of it is not known to stay as it is."""
        seen = self._seen.get(macro, missing)
        if seen is missing or (seen is not None and not seen.still()):
            try:
                seen = _Look().around(macro)
            except _UnknownError:
                seen = None
            self._seen[macro] = seen
        found: _Seen | None = seen
        return found


class _Look:
    """Looks around from a macro."""

    def __init__(self) -> None:
        self.key: list[Any] = []
        self.cells: list[CellType] = []
        self.values: list[Any] = []
        self.contexts: dict[int, tuple[Context, tuple[Any, ...]]] = {}
        self.known: dict[int, frozenset[str]] = {}
        self.names: set[tuple[int, str]] = set()
        self.remarks: dict[int, Remarks] = {}
        self.macros: dict[int, Macro] = {}

    def around(self, macro: Macro) -> _Seen:
        """Everything that the macro, and those that it can call, can see."""
        waiting = [macro]
        self.macros[id(macro)] = macro
        while waiting:
            waiting += self._one(waiting.pop())
        return _Seen(
            tuple(self.key), tuple(self.cells), tuple(self.values), tuple(self.contexts.values()),
            tuple(self.remarks.values()),
        )  # fmt: skip

    def _one(self, macro: Macro) -> list[Macro]:
        function: Any = macro._func
        code: CodeType = function.__code__
        self.key.append(code)
        more: list[Macro] = []
        texts = _texts(code)
        for name, cell in zip(code.co_freevars, function.__closure__ or (), strict=True):
            if name in _COMMON:
                continue
            value = cell.cell_contents
            if name == "resolve":
                more += self._context(value.__self__, texts)
            else:
                self.cells.append(cell)
                self.values.append(value)
                more += self._value(name, value, texts)
        return more

    def _context(self, context: Context, texts: frozenset[str]) -> list[Macro]:
        """The names of a context that code may ask for: every text in it could be one."""
        number = id(context)
        self.contexts[number] = (context, tuple(context.vars.values()))
        more: list[Macro] = []
        known = self.known.get(number)
        if known is None:
            known = self.known[number] = frozenset(context.vars).union(context.parent)
        for text in sorted(texts & known):
            value = context.resolve_or_missing(text)
            # What a module has is asked for anew by each macro, for its own texts.
            if type(value) is TemplateModule or (number, text) not in self.names:
                self.names.add((number, text))
                more += self._value(text, value, texts)
        return more

    def _value(self, name: str, value: Any, texts: frozenset[str]) -> list[Macro]:
        kind = type(value)
        if kind is Macro:
            self.key.append(name)
            return self._new([value])
        if kind is TemplateModule:
            body = "".join(value._body_stream)
            found = [value.__dict__[text] for text in sorted(texts.intersection(value.__dict__))]
            self.key.append((name, body, tuple(_key(one) for one in found if type(one) is not Macro)))
            return self._new([one for one in found if type(one) is Macro])
        if kind is MethodType and type(value.__self__) is Remarks:
            self.remarks[id(value.__self__)] = value.__self__
            self.key.append((name, value.__func__))
        else:
            self.key.append((name, _key(value)))
        return []

    def _new(self, macros: list[Macro]) -> list[Macro]:
        new = [macro for macro in macros if id(macro) not in self.macros]
        self.macros.update((id(macro), macro) for macro in new)
        return new


def _key(value: Any) -> Any:
    """A value to compare by: 1 is not 1.0, and text that is escaped already is not text. _UnknownError for others."""
    kind = type(value)
    if kind in _VALUES or kind in _TUPLES:
        return kind, value
    if kind in _THEMSELVES:
        return value
    if kind is tuple or kind is list:
        return (kind, *map(_key, value))
    if kind is dict:
        return (kind, *[(_key(name), _key(one)) for name, one in value.items()])
    if kind is Names:
        return (kind, *[(name, _key(one)) for name, one in value.__dict__.items()])
    raise _UnknownError


@lru_cache(maxsize=1024)
def _texts(code: CodeType) -> frozenset[str]:
    """Every text in compiled code that could be a name."""
    found = {one for one in code.co_consts if isinstance(one, str) and one.isidentifier()}
    found.update(*(_texts(one) for one in code.co_consts if isinstance(one, CodeType)))
    return frozenset(found)
