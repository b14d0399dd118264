"""A pack: several files made together, for one child or one visit."""

from dataclasses import replace
from datetime import date
from typing import Annotated, Any, ClassVar

from vistime.model import items, values
from vistime.model.base import Definition, Font, Frozen, Ink, Layouts, Paper, Theme, file_setting
from vistime.model.clock import day
from vistime.model.complaint import Complaint, shown
from vistime.model.record import AfterValidator, BeforeValidator, PlainValidator

#: The sheets that go with a pack's files into the file to print.
EXTRAS = ("contents", "shopping", "guide", "change", "spare")
#: How cards are counted that several files of a pack have.
CARD_RULES = {"shared": "shared", "each": "each"}
MOST_SPARE = 100


class Include(Frozen):
    """A file of the pack; what is set here goes before what the file itself says."""

    called: ClassVar[str] = "file of a pack"
    meant: ClassVar[dict[str, str]] = {
        **dict.fromkeys(("path", "name", "include", "timetable", "story", "board", "files"), "file"),
        "size": "paper",
        "color": "ink",
        "colour": "ink",
    }

    file: Annotated[
        str,
        file_setting('"file"', "file: morning.yaml"),
        AfterValidator(lambda name: name.replace("\\", "/")),
    ]
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


def _extras(value: Any) -> tuple[str, ...]:
    """Which sheets go with the files: a list, or one text of them; none of them for "none"."""
    items = value.replace(",", " ").split() if isinstance(value, str) else value
    known = {name: name for name in EXTRAS} | {
        "shopping-list": "shopping",
        "changes": "change",
        "spares": "spare",
    }
    found = tuple(
        values.choice(item, '"extras"', {**known, "none": "none", "all": "all"}, "extras: [contents, guide]")
        for item in (items if isinstance(items, list | tuple) and items else [items])
    )
    if "all" in found:
        return EXTRAS
    return tuple(name for name in EXTRAS if name in found)


def _spare(value: Any) -> int:
    """A whole number of blank cards, 0 to 100."""
    text = values.label(value, '"spare"', "spare: 4")
    if not text.isascii() or not text.isdigit() or int(text) > MOST_SPARE:
        hint = f"write a whole number from 0 to {MOST_SPARE}: spare: 4"
        raise Complaint("spare", f'"{shown(text)}" is not a number of spare cards', hint)
    return int(text)


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
    extras: Annotated[tuple[str, ...], PlainValidator(_extras)] = EXTRAS
    cards: Annotated[
        str, PlainValidator(lambda value: values.choice(value, '"cards"', CARD_RULES, "cards: shared"))
    ] = "shared"
    #: None: as many as usual.
    spare: Annotated[int | None, PlainValidator(_spare)] = None

    @classmethod
    def prepared(cls, value: Any) -> Any:
        """A pack without files has a Complaint for them."""
        return items.needed(value, "include", "this pack has no files", "morning.yaml")
