"""What a template is given: a definition with its pictures found, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from vistime.layout.markup import LINE_BREAK
from vistime.model import Board, Page, Step, Story, Timetable
from vistime.pictures.kinds import Found, PhotoPicture
from vistime.templating.views import GroupView, ItemView, Names, PictureView

Path = tuple[str | int, ...]


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
    return ItemView(
        number, found.label.replace("\n", LINE_BREAK), subject_of(path), pictures, found.blank, **more
    )


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
