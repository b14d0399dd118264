"""What a template is given: a definition with its pictures found, as plain values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, Final, NamedTuple
from zlib import crc32

from vistime.layout.blanks import LINE_BREAK
from vistime.memory import Memory
from vistime.model import Board, Item, Page, Step, Story, Timetable
from vistime.pictures.kinds import Found, PhotoPicture, Picture, Supported
from vistime.templating.numbering import without_own_numbers
from vistime.templating.said import Text, Texts
from vistime.templating.shape import Shape
from vistime.templating.views import (
    DayView,
    EventView,
    GroupView,
    ItemView,
    MonthView,
    Names,
    PictureView,
    PieceView,
    PlaceView,
    SecondView,
)
from vistime.templating.words import Words

Path = tuple[str | int, ...]
_NONE: Final[Mapping[Path, Any]] = MappingProxyType({})
#: What a template is given that follows from `days`, wholly.
DERIVED: Final = frozenset(("groups", "items", "cover", "any_time"))
Printable = Callable[[str, Path], str]


class Written:
    """The words of a definition as a template has them: what the font can print of a text that stands at a path.

    The same text comes out the same in the same `voice`; None for one that nothing is known of.
    """

    def __init__(self, printable: Printable, texts: Texts, voice: object = None) -> None:
        self.printable, self.texts, self.voice = printable, texts, voice
        self.said = texts.said
        self.as_it_was = True

    def __call__(self, text: str, path: Path) -> Text:
        """A text as a template is given it."""
        return self.said(self._plain(text, path))

    def with_lines(self, text: str, path: Path) -> Text:
        """The same with line breaks of its own."""
        return self.said(self._plain(text, path).replace("\n", LINE_BREAK))

    def _plain(self, text: str, path: Path) -> str:
        plain = self.printable(text, path)
        if plain != text:
            self.as_it_was = False
        return plain


def subject_of(path: Path) -> str:
    """A path of the definition as text, for messages of the layout."""
    return "/".join(str(part) for part in path)


class _Days(NamedTuple):
    """The items of a definition as they were made once, with their words and shape, for the documents of a batch."""

    groups: tuple[GroupView, ...]
    values: tuple[str, ...]
    shape: Any
    made_of: tuple[object, ...]  # kept, for their ids to stay their own


_known_days: Final = Memory()


def _days(
    definition: Timetable | Story | Board, found: Mapping[Path, Found], written: Written
) -> tuple[GroupView, ...]:
    """The items of a definition without a second language; if nothing had to be left out of them, from memory.

    Their words are the first of the document.
    """
    texts = written.texts
    made_of = (
        found,
        *(getattr(definition, held, None) for held in ("steps", "days", "pages", "choices", "event")),
    )
    key = (written.voice, type(definition), *map(id, made_of))
    known = _known_days.get(key)
    if written.voice is None or texts.known:
        return groups(definition, found, written)
    if known is None:
        views = groups(definition, found, written)
        known = _Days(views, tuple(texts.values), Shape(views), made_of)
        if not written.as_it_was:
            return views
        _known_days[key] = known
    else:
        texts.values.extend(known.values)
    texts.shapes["days"] = known.shape
    return known.groups


def groups(
    definition: Timetable | Story | Board,
    found: Mapping[Path, Found],
    words: Written,
    seconds: Mapping[Path, str] = _NONE,
    day_in_second: Callable[[str], str] = lambda _: "",
    supported: Mapping[Path, tuple[Supported, ...]] = _NONE,
) -> tuple[GroupView, ...]:
    """The items of a definition, by day where it has days (some may be empty).

    `seconds` are their words in the second language, `day_in_second` says the name of a day in it, `supported` has
    their words in parts with small pictures.
    """

    def views(items: Iterable[tuple[Path, Any]]) -> tuple[ItemView, ...]:
        return tuple(
            _item(number, path, item, found[path], words, seconds, supported.get(path, ()))
            for number, (path, item) in enumerate(items, 1)
        )

    if isinstance(definition, Timetable) and definition.days:
        return tuple(
            GroupView(
                words(day, ("days", day)),
                views((("days", day, i), s) for i, s in enumerate(steps)),
                words.said(day_in_second(day)),
            )
            for day, steps in definition.days.items()
        )
    return (GroupView("", views(definition.items())),)


def _day_in(second: SecondView | None, main: Words, day: str) -> str:
    """The name of a weekday in the second language; "" when it is none in the first, or there is no second."""
    at = main.weekday(day) if second else None
    return "" if at is None or second is None else str(second.words.weekdays[at])


def _pictures(found: Found, words: Written) -> tuple[PictureView, ...]:
    return tuple(
        PictureView(
            words.said(shown.picture.key), is_photo(shown.picture), shown.crossed, words.said(shown.name)
        )
        for shown in found.pictures
    )


def _item(
    number: int, path: Path, item: Any, found: Found, words: Written, seconds: Mapping[Path, str] = _NONE,
    supported: tuple[Supported, ...] = (),
) -> ItemView:  # fmt: skip
    pictures = _pictures(found, words)
    more: dict[str, Any] = {"category": found.kind}
    if isinstance(item, Page):
        more["heading"] = words(item.heading or "", (*path, "heading"))
        more["second_heading"] = words.said(seconds.get((*path, "heading"), ""))
    elif isinstance(item, Step):
        if item.time:
            more["time"] = words.said(str(item.time))
            more["clock"] = f"{item.time.start.hour}:{item.time.start.minute:02}"
        more |= {"minutes": item.minutes or 0, "change": item.change or "", "done": item.done}
    if isinstance(item, Item):
        more["copies"] = item.copies or 0
    text = words.with_lines(found.label, (*path, "text"))
    if supported:
        more["pieces"] = tuple(
            PieceView(
                words.said(part.text.replace("\n", LINE_BREAK)),
                words.said(part.shown.picture.key if part.shown else ""),
                bool(part.shown and part.shown.crossed),
            )
            for part in supported
        )
    if second := seconds.get(path):
        more["second"] = words.with_lines(second, (*path, "text"))
    return ItemView(found.number or number, text, subject_of(path), pictures, found.blank, **more)


#: Letters and digits that are not taken for each other when they are read from a small card.
_CODE_LETTERS: Final = "ABCDEFGHJKLMNPQRTUVWXY346789"


def set_code(title: str, name: str) -> str:
    """A short code for a set of cards, by which a stray one finds back to it: the same for the same title and name."""
    number = crc32(f"{title}\n{name}".casefold().encode())
    letters = len(_CODE_LETTERS)
    return "".join(_CODE_LETTERS[number // letters**place % letters] for place in range(4))


def _event(
    definition: Timetable | Story | Board,
    found: Mapping[Path, Found],
    words: Written,
    seconds: Mapping[Path, str],
) -> EventView | None:
    """The event of a definition; without words of its own it has the title, and the first picture there is."""
    event = definition.event
    if event is None:
        return None
    path = ("event",)
    shown = found[path]
    if not shown.pictures and not event.text:
        first = next((found[p] for p, _ in definition.items() if found[p].pictures), shown)
        shown = shown._replace(pictures=first.pictures[:1])
    return EventView(event.date, _item(1, path, event, shown, words, seconds))


def _month(
    definition: Timetable | Story | Board,
    found: Mapping[Path, Found],
    words: Written,
    seconds: Mapping[Path, str],
) -> MonthView | None:
    """The month of a timetable. A step that is called as a place says where the child is, and is no step."""
    if not isinstance(definition, Timetable) or definition.month is None:
        return None
    signs = signs_of([place.text for place in definition.places])
    by_name = {
        place.text.casefold(): PlaceView(
            number,
            words.said(sign),
            _item(number, ("places", number - 1), place, found["places", number - 1], words),
        )
        for number, (place, sign) in enumerate(zip(definition.places, signs, strict=True), 1)
    }
    days = []
    for one, steps in definition.dated():
        where = [by_name[step.text.casefold()] for _, step in steps if step.text.casefold() in by_name]
        what = [(path, step) for path, step in steps if step.text.casefold() not in by_name]
        views = (_item(n, path, step, found[path], words, seconds) for n, (path, step) in enumerate(what, 1))
        days.append(DayView(one, tuple(views), tuple({place.number: place for place in where}.values())))
    return MonthView(*definition.month, tuple(days), tuple(by_name.values()))


def signs_of(names: Sequence[str]) -> list[str]:
    """A letter for each name, of the first word in which all of them differ by their first letter; else numbers."""
    words = [name.split() for name in names]
    for at in range(min(map(len, words), default=0)):
        letters = [word[at][0] for word in words]
        letters = [letter.upper() if letter.isascii() else letter for letter in letters]
        if len(set(letters)) == len(letters) and all(letter.isalpha() for letter in letters):
            return letters
    return [str(number) for number in range(1, len(names) + 1)]


def dates(first: date | int, last: date) -> tuple[date, ...]:
    """The days from one to another, both of them; a number counts so many days back from the last."""
    count = first if isinstance(first, int) else (last - first).days
    return tuple(last - timedelta(days) for days in range(count, -1, -1))


def is_photo(picture: Picture) -> bool:
    """Whether a picture may be cropped to its place, and gets round corners."""
    return isinstance(picture, PhotoPicture) and not picture.whole


class Fixed(NamedTuple):
    """What a template is given that does not depend on the words of a definition, by name, and its shape.

    `names` are those whose shape need not be looked at: these, and what follows from the rest.
    """

    values: dict[str, Any]
    shape: Any
    names: frozenset[str]


def fixed(
    options: Mapping[str, Any], theme: Mapping[str, str], words: Words, colour_key: Mapping[str, str],
    paper: str, sheet: tuple[float, float],
) -> Fixed:  # fmt: skip
    """The part of `context` that documents in one style have in common. `sheet` is the landscape paper in mm."""
    width, height = sheet
    values = {
        "options": _options(options),
        "theme": Names(theme),
        "words": words,
        "colour_key": dict(colour_key),
        "paper": paper,
        # The paper upright, in mm, for what has to be counted (strips on a sheet).
        "paper_width": height,
        "paper_height": width,
        # Narrow papers want narrower columns: the shorter side in mm.
        "narrow": height < 170,
        "sheet": f"{width:g}mm x {height:g}mm",
        "half_sheet": f"{width / 2:g}mm x {height:g}mm",
    }
    return Fixed(values, Shape(values), DERIVED.union(values))


def _options(options: Mapping[str, Any]) -> Names:
    return Names({name.replace("-", "_"): value for name, value in options.items()})


def context(
    definition: Timetable | Story | Board,
    found: Mapping[Path, Found],
    *,
    fixed: Fixed,
    options: Mapping[str, Any],
    option_pictures: Mapping[str, Found],
    words: Words,
    credit: str,
    photo: str,
    printable: Printable,
    texts: Texts,
    voice: object = None,
    second: SecondView | None = None,
    second_texts: Mapping[Path, str] = _NONE,
    supported: Mapping[Path, tuple[Supported, ...]] = _NONE,
) -> dict[str, Any]:
    """Everything a template can name. `printable` leaves out what the font does not have of a text that stands at a
    path of the definition; `texts` collects the words, in a `voice` (see `Written`). `supported` has the words of
    items in parts with small pictures.
    """
    written = Written(printable, texts, voice)
    title = printable(definition.title, (definition.kind,))
    name = printable(definition.for_name or "", ("for",))
    said = texts.said
    own_numbers = options.get("numbers") and isinstance(definition, Timetable)
    labelled = without_own_numbers(found, (path for path, _ in definition.items())) if own_numbers else found
    if second or supported or labelled is not found:
        days = groups(
            definition, labelled, written, second_texts, lambda day: _day_in(second, words, day), supported
        )
    else:
        days = _days(definition, found, written)
    grouped = tuple(group for group in days if group.steps)
    items = tuple(item for group in grouped for item in group.steps)
    own: dict[str, Any] = {}
    if option_pictures:
        # A picture that an option asks for is an item without words.
        shown = {n: ItemView(0, "", "", _pictures(f, written), f.blank) for n, f in option_pictures.items()}
        own["options"] = _options({**options, **shown})
    texts.fixed = (fixed.names - own.keys() if own else fixed.names), fixed.shape
    return {
        **fixed.values,
        **own,
        "kind": definition.kind,
        "title": said(title),
        "name": said(name),
        # Beside a title that has it already, the name is not said again.
        "show_name": bool(name) and name not in title,
        "photo": said(photo),
        # Of a child of whom no age is said, nothing is assumed.
        "under_three": definition.age is not None and definition.age < 3,
        "language": definition.language,
        "second": second and second._replace(title=said(str(second.title))),
        "groups": grouped,
        "days": days,
        "items": items,
        "set_code": said(set_code(definition.title, definition.for_name or "")),
        "month": _month(definition, found, written, second_texts),
        "event": _event(definition, found, written, second_texts),
        "dates": dates,
        "cover": next((item.pictures[0] for item in items if item.pictures), None),
        "any_time": any(item.time for item in items),
        "credit": said(credit),
    }
