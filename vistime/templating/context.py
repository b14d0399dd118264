"""What a template is given: a definition with its pictures found, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from vistime.model import Board, Page, Step, Story, Timetable
from vistime.layout.markup import LINE_BREAK
from vistime.pictures.kinds import Found, PhotoPicture

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture in a template: its key for `<picture source>`, whether it is a photo, whether it is crossed out."""

    source: str
    photo: bool = False
    crossed: bool = False


@dataclass(frozen=True, slots=True)
class ItemView:
    """A step, choice or page in a template. `subject` goes into a text's attribute of that name."""

    number: int
    text: str
    subject: str
    pictures: tuple[PictureView, ...] = ()
    blank: bool = False
    heading: str = ""
    time: str = ""
    clock: str = ""
    minutes: int = 0
    change: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True)
class GroupView:
    """The items of a day, or all of them under no title."""

    title: str
    steps: tuple[ItemView, ...] = field(default_factory=tuple)


class Names:
    """Values by name: `theme.edge`, or `words[step.change]`."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self.__dict__.update(values)

    def __getitem__(self, name: str) -> Any:
        return self.__dict__[name]


#: The types of our own values: plain data, of which a template may read every attribute.
PLAIN: Final = frozenset({Names, PictureView, ItemView, GroupView})


def subject_of(path: Path) -> str:
    """A path of the definition as text, for messages of the layout."""
    return "/".join(str(part) for part in path)


def groups(definition: Timetable | Story | Board, found: Mapping[Path, Found]) -> tuple[GroupView, ...]:
    """The items of a definition, by day where it has days."""
    if isinstance(definition, Timetable) and definition.days:
        return tuple(
            GroupView(day, _items(((("days", day, i), step) for i, step in enumerate(steps)), found))
            for day, steps in definition.days.items()
            if steps
        )
    return (GroupView("", _items(definition.items(), found)),)


def _items(items: Iterable[tuple[Path, Any]], found: Mapping[Path, Found]) -> tuple[ItemView, ...]:
    return tuple(_item(number, path, item, found[path]) for number, (path, item) in enumerate(items, 1))


def _item(number: int, path: Path, item: Any, found: Found) -> ItemView:
    pictures = tuple(
        PictureView(shown.picture.key, isinstance(shown.picture, PhotoPicture), shown.crossed)
        for shown in found.pictures
    )
    more: dict[str, Any] = {}
    if isinstance(item, Page):
        more["heading"] = item.heading or ""
    elif isinstance(item, Step):
        if item.time:
            more["time"] = str(item.time)
            more["clock"] = f"{item.time.start.hour}:{item.time.start.minute:02}"
        more |= {"minutes": item.minutes or 0, "change": item.change or "", "done": item.done}
    return ItemView(number, found.label.replace("\n", LINE_BREAK), subject_of(path), pictures, found.blank, **more)


def context(
    definition: Timetable | Story | Board,
    found: Mapping[Path, Found],
    *,
    options: Mapping[str, Any],
    theme: Mapping[str, str],
    words: Mapping[str, str],
    paper: str,
    sheet: tuple[float, float],
    credit: str,
    photo: str,
) -> dict[str, Any]:
    """Everything a template can name; documented in docs/layouts.md. `sheet` is the landscape paper in mm."""
    grouped = groups(definition, found)
    items = tuple(item for group in grouped for item in group.steps)
    width, height = sheet
    return {
        "kind": definition.kind,
        "title": definition.title,
        "name": definition.for_name or "",
        "photo": photo,
        "language": definition.language,
        "groups": grouped,
        "items": items,
        "cover": next((item.pictures[0] for item in items if item.pictures), None),
        "any_time": any(item.time for item in items),
        "options": Names({name.replace("-", "_"): value for name, value in options.items()}),
        "theme": Names(theme),
        "words": Names(words),
        "paper": paper,
        "sheet": f"{width:g}mm x {height:g}mm",
        "half_sheet": f"{width / 2:g}mm x {height:g}mm",
        "credit": credit,
    }
