"""What every definition shares: who it is for and how it is printed."""

# Annotations stay unquoted in the modules with records: they are what a field is read by.

from collections.abc import Iterable
from typing import Annotated, Any, ClassVar

from vistime.model import two_languages, values
from vistime.model.complaint import Complaint, Path, Problem, shown
from vistime.model.field_names import is_field
from vistime.model.layouts import LayoutUse, layout_uses
from vistime.model.pronouns import Pronouns
from vistime.model.pronouns import pronouns as read_pronouns
from vistime.model.record import Field, PlainValidator, Record
from vistime.model.two_languages import Second


class Frozen(Record):
    """A part of a definition: never changed once it is made, nothing unknown in it."""

    #: What it is to the person.
    called: ClassVar[str]
    #: What people write instead of a known key, and which key they mean.
    meant: ClassVar[dict[str, str]] = {}


def _pictures(value: Any) -> dict[str, str]:
    """A family's own words, and the picture of each."""
    example = "pictures: {Gran: photos/gran.jpg}"
    if value is None or value == {}:
        values.plain(None, '"pictures"', example)
    if not isinstance(value, dict):
        message = '"pictures" says for each word which picture it gets'
        raise Complaint("pictures-shape", message, 'write below it lines such as "  Gran: photos/gran.jpg"')
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for word, picture in value.items():
        try:
            name = f'the picture of "{shown(word)}"'
            found[values.label(word, "the word", example)] = values.place(
                picture, name, "Gran: photos/gran.jpg"
            )
        except Complaint as complaint:
            problems += [problem.below(word) for problem in complaint.problems]
    if problems:
        raise Complaint.of(problems)
    return found


def _codes(value: Any) -> tuple[str, ...]:
    """The codes of advice that a family does not want to hear again: a list, or one text of them."""
    items = value.replace(",", " ").split() if isinstance(value, str) else value
    if not isinstance(items, list | tuple):
        items = [items]
    return tuple(values.label(item, '"silence"', "silence: [story-you]") for item in items)


def _packs(value: Any) -> tuple[str, ...]:
    """The person's own packs that are searched, first to last: a list, or one text of them; none of them for "none"."""
    items = value.replace(",", " ").split() if isinstance(value, str) else value
    if not items:
        values.plain(None, '"packs"', "packs: [widgit]")
    found: list[str] = []
    problems: list[Problem] = []
    for number, item in enumerate(items if isinstance(items, list | tuple) else [items]):
        try:
            found.append(values.label(item, "the name of the pack", "packs: [widgit]").casefold())
        except Complaint as complaint:
            problems += [problem.below(number) for problem in complaint.problems]
    if problems:
        raise Complaint.of(problems)
    return () if found == ["none"] else tuple(found)


def _fields(value: Any) -> dict[str, str]:
    """What stands for the fields of the texts, by their names."""
    example = "place: the library"
    if value is None or value == {}:
        values.plain(None, '"fields"', "fields: {place: the library}")
    if not isinstance(value, dict):
        message = '"fields" says for each word in braces what is printed in its place'
        raise Complaint("fields-shape", message, 'write below it lines such as "  place: the library"')
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for name, text in value.items():
        plain = name.strip("{}").strip()
        if not is_field(plain):
            message = (
                f'"{shown(name)}" can\'t be a field: its name has letters, digits and spaces, a letter first'
            )
            problems.append(
                Problem("field-name", message, "write a plain word, such as place", (name,), True)
            )
            continue
        try:
            found[plain] = values.label(text, f"the field {{{plain}}}", example)
        except Complaint as complaint:
            problems += [problem.below(name) for problem in complaint.problems]
    if problems:
        raise Complaint.of(problems)
    return found


def text_setting(what: str, example: str) -> Any:
    """The validator of a text on one line, maybe in two languages."""
    return PlainValidator(two_languages.in_both(lambda value: values.label(value, what, example)))


def file_setting(what: str, example: str) -> Any:
    """The validator of a file name or a word, kept as it is written."""
    return PlainValidator(lambda value: values.place(value, what, example))


Picture = Annotated[str | None, PlainValidator(values.picture)]
Layouts = Annotated[tuple[LayoutUse, ...], PlainValidator(layout_uses)]
Paper = Annotated[str | None, PlainValidator(values.paper)]
Ink = Annotated[
    str | None, PlainValidator(lambda value: values.choice(value, '"ink"', values.INKS, "ink: colour"))
]
Skin = Annotated[
    str | None, PlainValidator(lambda value: values.choice(value, '"skin"', values.SKINS, "skin: medium"))
]
Hair = Annotated[
    str | None, PlainValidator(lambda value: values.choice(value, '"hair"', values.HAIRS, "hair: black"))
]
Theme = Annotated[str | None, text_setting('"theme"', "theme: calm")]
Font = Annotated[str | None, text_setting('"font"', "font: Lexend")]


class Definition(Frozen):
    """The settings of every kind of definition; None where the command line or the layout decides."""

    #: The key that says what it is, with the title after it.
    kind: ClassVar[str]
    #: The key of its list, and what stands in that.
    holds: ClassVar[str]
    item: ClassVar[type[Frozen]]

    title: Annotated[str, text_setting("the title", "timetable: My morning")]
    for_name: Annotated[str | None, text_setting('"for"', "for: Lewis")] = Field(
        default=None, validation_alias="for"
    )
    photo: Annotated[str | None, file_setting('"photo"', "photo: photos/lewis.jpg")] = None
    #: Of the child, in years.
    age: Annotated[float | None, PlainValidator(values.age)] = None
    language: Annotated[str, PlainValidator(values.language)] = "en"
    languages: Annotated[tuple[str, ...], PlainValidator(two_languages.languages)] = ()
    second: Annotated[Second, PlainValidator(two_languages.second)] = Second()
    layouts: Layouts = ()
    paper: Paper = None
    theme: Theme = None
    ink: Ink = None
    font: Font = None
    pictures: Annotated[dict[str, str], PlainValidator(_pictures)] = Field(default_factory=dict)
    packs: Annotated[tuple[str, ...] | None, PlainValidator(_packs)] = None
    skin: Skin = None
    hair: Hair = None
    fields: Annotated[dict[str, str], PlainValidator(_fields)] = Field(default_factory=dict)
    pronouns: Annotated[Pronouns | None, PlainValidator(read_pronouns)] = None
    silence: Annotated[tuple[str, ...], PlainValidator(_codes)] = ()

    def items(self) -> Iterable[tuple[Path, Any]]:
        """Everything that can have a picture, with its path in the file, in the order of the file."""
        return ()

    def beside(self) -> Iterable[tuple[Path, Any]]:
        """What has a picture and stands beside the items: an event, with its path."""
        event = getattr(self, "event", None)
        return [(("event",), event)] if event else []
