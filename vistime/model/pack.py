"""A pack: several files made together, for one child or one visit."""

from dataclasses import replace
from datetime import date
from typing import Annotated, Any, ClassVar

from vistime.model import items
from vistime.model.base import Definition, Font, Frozen, Ink, Layouts, Paper, Theme, file_setting
from vistime.model.clock import day
from vistime.model.record import AfterValidator, BeforeValidator, PlainValidator


class Include(Frozen):
    """A file of the pack; what is set here goes before what the file itself says."""

    called: ClassVar[str] = "file of a pack"
    meant: ClassVar[dict[str, str]] = {
        **dict.fromkeys(("path", "name", "include", "timetable", "story", "board", "files"), "file"),
        "size": "paper",
        "color": "ink",
        "colour": "ink",
    }

    file: Annotated[str, file_setting('"file"', "file: morning.yaml")]
    layouts: Layouts = ()
    paper: Paper = None
    theme: Theme = None
    ink: Ink = None
    font: Font = None

    @classmethod
    def prepared(cls, value: Any) -> Any:
        """A plain text is the file's name."""
        return items.file_item(value, cls.model_fields)


def _placed(includes: tuple[Include, ...]) -> tuple[Include, ...]:
    """Layouts know their path from the top of the file; those of a part learn here where it stands."""
    return tuple(
        _part(include, number) if include.layouts else include for number, include in enumerate(includes)
    )


def _part(include: Include, number: int) -> Include:
    uses = tuple(replace(use, path=("include", number, *use.path)) for use in include.layouts)
    return include.model_copy(update={"layouts": uses})


class Pack(Definition):
    """Files to make together."""

    called: ClassVar[str] = "pack"
    kind: ClassVar[str] = "pack"
    holds: ClassVar[str] = "include"
    item: ClassVar[type[Frozen]] = Include
    meant: ClassVar[dict[str, str]] = {
        **dict.fromkeys(("files", "file", "contents", "items", "list"), "include"),
        **dict.fromkeys(("date", "day", "when"), "visit"),
    }

    include: Annotated[
        tuple[Include, ...],
        BeforeValidator(lambda value: items.listed(value, '"include"', "file")),
        AfterValidator(_placed),
    ]
    visit: Annotated[date | None, PlainValidator(day)] = None

    @classmethod
    def prepared(cls, value: Any) -> Any:
        """A pack without files has a Complaint for them."""
        return items.needed(value, "include", "this pack has no files", "morning.yaml")
