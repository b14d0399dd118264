"""Records: the frozen, typed parts of a definition, each read with everything that is wrong in it at once.

A field says by its annotation how it is read, in the manner of pydantic (`Annotated[str, PlainValidator(reader)]`).
That library is not used: its import takes as long as laying out a page, and a person waits for it at every start.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from typing import (
    Annotated,
    Any,
    ClassVar,
    Final,
    NamedTuple,
    Self,
    TypeAlias,
    TypeVar,
    cast,
    dataclass_transform,
    get_args,
    get_origin,
)

from vistime.model.complaint import Complaint, Path, Problem


class Wrong(NamedTuple):
    """Something wrong at a path below a record; without a problem it is a key that `record` does not know."""

    path: Path
    record: type[Record]
    problem: Problem | None


class WrongError(ValueError):
    """Raised when a record can't be read: everything that is wrong in it."""

    def __init__(self, found: list[Wrong]) -> None:
        super().__init__(f"{len(found)} things are wrong")
        self.found = found


class PlainValidator(NamedTuple):
    """The value is what the function makes of what was written; Complaint when it can't be."""

    read: Callable[[Any], Any]


class BeforeValidator(NamedTuple):
    """The function looks at what was written before it is read as its type."""

    read: Callable[[Any], Any]


class AfterValidator(NamedTuple):
    """The function gets what was read as its type."""

    read: Callable[[Any], Any]


class FieldInfo(NamedTuple):
    """A field: the key it has in a file, and its value when it is not given (`REQUIRED` when it must be)."""

    key: str
    annotation: Any
    default: Any
    default_factory: Callable[[], Any] | None

    def unset(self) -> Any:
        """The value of the field when it is not given."""
        return self.default_factory() if self.default_factory else self.default


class _Described(NamedTuple):
    default: Any
    default_factory: Callable[[], Any] | None
    key: str


REQUIRED: Final = object()


def Field(  # noqa: N802 - it stands where a value of the field's type does, as in dataclasses and pydantic
    *, default: Any = REQUIRED, default_factory: Callable[[], Any] | None = None, validation_alias: str = ""
) -> Any:
    """A field with a default made anew for each record, or with another name in the file."""
    return _Described(default, default_factory, validation_alias)


#: Reads a value at a path; what is wrong goes into the list, and the value is then of no use.
_Reader: TypeAlias = Callable[[Any, Path, "list[Wrong]"], Any]
_R = TypeVar("_R", bound="Record")


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(Field,))
class Record:
    """Something that a person writes, as typed values that never change."""

    model_fields: ClassVar[dict[str, FieldInfo]] = {}
    _readers: ClassVar[dict[str, tuple[str, _Reader]] | None] = None

    def __init_subclass__(cls) -> None:
        fields = dict(cls.model_fields)
        for name, annotation in cls.__annotations__.items():
            origin: Any = get_origin(annotation)
            if origin is ClassVar:
                continue
            given = cls.__dict__.get(name, REQUIRED)
            if isinstance(given, _Described):
                fields[name] = FieldInfo(given.key or name, annotation, given.default, given.default_factory)
            else:
                fields[name] = FieldInfo(name, annotation, given, None)
            if name in cls.__dict__:
                delattr(cls, name)
        cls.model_fields = fields
        cls._readers = None

    def __init__(self, **values: Any) -> None:
        known = self.model_fields
        self._refuse_unknown(values)
        for name, field in known.items():
            value = values[name] if name in values else field.unset()
            if value is REQUIRED:
                raise TypeError(f"{type(self).__name__} needs {name}")
            self.__dict__[name] = value

    @classmethod
    def prepared(cls, value: Any) -> Any:
        """What was written, made ready to be read as this record's fields; Complaint when it can't be."""
        return value

    @classmethod
    def model_validate(cls, value: Any) -> Self:
        """The record that was written as a mapping. WrongError with everything that is wrong."""
        found: list[Wrong] = []
        record = _read_record(cls, value, (), found)
        if found:
            raise WrongError(found)
        return record

    def model_copy(self, *, update: Mapping[str, Any]) -> Self:
        """The record with other values for some of its fields."""
        self._refuse_unknown(update)
        copied = object.__new__(type(self))
        copied.__dict__.update(self.__dict__, **update)
        return copied

    @classmethod
    def _refuse_unknown(cls, values: Mapping[str, Any]) -> None:
        if unknown := values.keys() - cls.model_fields.keys():
            raise TypeError(f"{cls.__name__} has no field {', '.join(sorted(unknown))}")

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"{type(self).__name__} never changes; make a copy with other values")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} never changes")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *self.__dict__.values()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"


def _complaint(error: ValueError) -> list[Problem]:
    if isinstance(error, Complaint):
        return error.problems
    return [Problem("not-understood", f"this can't be understood: {error}")]


def _read_record(cls: type[_R], written: Any, path: Path, found: list[Wrong]) -> _R:
    if isinstance(written, cls):
        return written
    try:
        value = cls.prepared(written)
        if not isinstance(value, dict):
            raise ValueError("a group of settings belongs here")
    except ValueError as error:
        found += [Wrong(path, cls, problem) for problem in _complaint(error)]
        return cast(_R, None)
    if cls._readers is None:
        cls._readers = {
            name: (field.key, _reader(field.annotation, cls)) for name, field in cls.model_fields.items()
        }
    before = len(found)
    values: dict[str, Any] = {}
    used: set[str] = set()
    for name, (key, read) in cls._readers.items():
        # The code's own name of a field counts as well, for values that never stood in a file.
        given = key if key in value else name
        if given in value:
            used.add(given)
            values[name] = read(value[given], (*path, given), found)
        elif cls.model_fields[name].unset() is REQUIRED:
            needed = Problem("not-understood", f'this can\'t be understood: there is no "{key}"')
            found.append(Wrong((*path, key), cls, needed))
    found += [Wrong((*path, key), cls, None) for key in value if key not in used]
    return cls(**values) if len(found) == before else cast(_R, None)


def _reader(annotation: Any, record: type[Record]) -> _Reader:
    """How a field of a record is read, by its annotation."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *steps = get_args(annotation)
        read: _Reader | None = None
        for step in steps:
            if isinstance(step, PlainValidator):
                read = _called(step.read, None, None, record)
            elif isinstance(step, BeforeValidator):
                read = _called(step.read, None, read or _reader(inner, record), record)
            elif isinstance(step, AfterValidator):
                read = _called(step.read, read or _reader(inner, record), None, record)
            else:
                raise TypeError(f"{record.__name__}: no way is known to read {step}")
        return read or _reader(inner, record)
    if origin is tuple:
        return _listed(_reader(get_args(annotation)[0], record))
    if origin is dict:
        return _mapped(*(_reader(part, record) for part in get_args(annotation)))
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return lambda value, path, found: _read_record(annotation, value, path, found)
    if isinstance(annotation, types.UnionType):
        # A record or None, where None is the default and never written.
        for part in get_args(annotation):
            if isinstance(part, type) and issubclass(part, Record):
                return _reader(part, record)
    if annotation is Any or isinstance(annotation, type | types.UnionType):
        return lambda value, path, found: value
    raise TypeError(f"{record.__name__}: no way is known to read {annotation}")


def _called(
    function: Callable[[Any], Any], before: _Reader | None, after: _Reader | None, record: type[Record]
) -> _Reader:
    def read(value: Any, path: Path, found: list[Wrong]) -> Any:
        held = len(found)
        if before is not None:
            value = before(value, path, found)
            if len(found) != held:
                return None
        try:
            value = function(value)
        except ValueError as error:
            found += [Wrong(path, record, problem) for problem in _complaint(error)]
            return None
        return value if after is None else after(value, path, found)

    return read


def _listed(read: _Reader) -> _Reader:
    def read_all(value: Any, path: Path, found: list[Wrong]) -> Any:
        return tuple([read(item, (*path, number), found) for number, item in enumerate(value)])

    return read_all


def _mapped(read_key: _Reader, read_value: _Reader) -> _Reader:
    def read_all(value: dict[Any, Any], path: Path, found: list[Wrong]) -> Any:
        made = {}
        for key, item in value.items():
            names: list[Wrong] = []
            name = read_key(key, (*path, key), names)
            found += [w._replace(problem=w.problem and w.problem._replace(key=True)) for w in names]
            made[name if not names else key] = read_value(item, (*path, key), found)
        return made

    return read_all
