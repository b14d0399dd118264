"""Cards counted across documents: how often each is needed, and those sheets made anew."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Any, Final, NamedTuple

from vistime.diagnostics import Report, VistimeError
from vistime.model import LayoutUse, Timetable
from vistime.model.step import Step
from vistime.pictures.kinds import Found, PhotoPicture, Picture
from vistime.pictures.library import image_path
from vistime.pipeline.documents import Definition, Laid, Origin, Pictures, Settings
from vistime.pipeline.laying import lay_out_as
from vistime.templating import context, layouts
from vistime.templating.copies import copies
from vistime.templating.numbering import without_own_numbers
from vistime.templating.said import Texts, reading

#: The layout whose cards are counted together; those of a keyring stay in their order, on their ring.
CARDS: Final = "cards"
CHANGE: Final = "change"
#: Options that say how many cards there are, and those that say how they lie on their sheet.
_COUNTED: Final = frozenset(("copies",))
_OF_THE_SHEET: Final = _COUNTED | {"orientation", "cut", "lamination", "flip"}
#: On smaller cards (mm) there is room for neither time nor number: as in the layout's template.
_ROOM: Final = 30.0


class Card(NamedTuple):
    """A card: the item it shows, its pictures, what makes it the same as another, its words in a second language."""

    item: Any
    found: Found
    same: tuple[Any, ...]
    second: str = ""


class Deck:
    """Cards of one size and look, with how many are needed of each, in the order in which they were met."""

    def __init__(self, origin: Origin) -> None:
        self.origin = origin
        self.cards: dict[tuple[Any, ...], Card] = {}
        self.needed: Counter[tuple[Any, ...]] = Counter()
        self.used: dict[str, Picture] = {}
        self.asked: dict[str, Any] = {}

    @property
    def count(self) -> int:
        """How many cards there are."""
        return sum(self.needed.values())

    @property
    def size(self) -> str:
        """The size of its cards as it is said: 50 mm, 50 x 60 mm."""
        wide, high = self.origin.values["size"]
        return f"{wide:g} mm" if wide == high else f"{wide:g} x {high:g} mm"


def decks(sheets: Iterable[Laid], rule: str, *, as_cards: bool = False) -> dict[tuple[Any, ...], Deck]:
    """The cards of several documents by their size, options and language.

    With `as_cards` it does not count how they lie on their sheets: cut out, they are the same.

    By the rule `shared`, a card is needed as often as the document that has it most often needs it: it wanders from
    board to board. By `each`, every document has all of its own.
    """
    found: dict[tuple[Any, ...], Deck] = {}
    for laid in sheets:
        origin = laid.origin
        if origin is None or origin.layout != CARDS:
            continue
        model = origin.definition.model
        # The theme does not count: cards that are used together are printed alike. Neither does what is counted.
        passed = _OF_THE_SHEET if as_cards else _COUNTED
        look = (
            *sorted((name, value) for name, value in origin.values.items() if name not in passed),
            None if as_cards else model.paper,
            model.ink,
            model.font,
            model.language,
            model.languages,
            model.second,
        )
        deck = found.setdefault(look, Deck(origin))
        here: Counter[tuple[Any, ...]] = Counter()
        for card, count in _cards(origin, deck):
            deck.cards.setdefault(card.same, card)
            here[card.same] += count
        deck.asked |= {_whole_key(key, origin): span for key, span in laid.asked.items()}
        deck.needed = deck.needed | here if rule == "shared" else deck.needed + here
    return found


def _cards(origin: Origin, deck: Deck) -> Iterable[tuple[Card, int]]:
    """The cards of one document, and how many it prints of each."""
    model: Any = origin.definition.model
    shown_beside = _shown_beside(origin)
    printed = _printed(origin, shown_beside)
    all_found: Mapping[context.Path, Found] = origin.pictures.found
    if "numbers" in shown_beside:
        all_found = without_own_numbers(all_found, (path for path, _ in model.items()))
    for path, item in model.items():
        count, number = printed.get(context.subject_of(path), (0, 0))
        if not count:
            continue
        found = all_found[path]
        shown = []
        for one in found.pictures:
            # Two folders may have a file of the same name: what was written is not enough to tell them apart.
            picture = one.picture._replace(key=_whole_key(one.picture.key, origin))
            deck.used[picture.key] = picture
            shown.append(one._replace(picture=picture))
        # A card keeps the number that it has in its routine.
        number = number if "numbers" in shown_beside else 0
        whole = found._replace(pictures=tuple(shown), number=number)
        same = (
            found.label, tuple((_identity(s.picture), s.crossed) for s in shown), found.blank,
            getattr(item, "change", None),
            str(getattr(item, "time", None) or "") if "times" in shown_beside else "",
            getattr(item, "minutes", None) if "duration" in shown_beside else None,
            number, second := origin.pictures.second.get(path, ""),
        )  # fmt: skip
        yield Card(item, whole, same, second), count


def _shown_beside(origin: Origin) -> frozenset[str]:
    """What stands on the cards of a document beside words and pictures: numbers, times, duration."""
    if min(origin.values["size"]) < _ROOM:
        return frozenset()
    model: Any = origin.definition.model
    timed = any(getattr(item, "time", None) for _, item in model.items())
    asked = {
        "numbers": origin.values.get("numbers"),
        "times": timed and origin.values.get("times", "none") != "none",
        "duration": origin.values.get("duration", "none") != "none",
    }
    return frozenset(name for name, wanted in asked.items() if wanted)


def _printed(origin: Origin, shown_beside: frozenset[str]) -> dict[str, tuple[int, int]]:
    """How many cards of each item a document has, as its template makes them, and the number of the item."""
    model: Any = origin.definition.model
    texts = Texts()
    grouped = context.groups(model, origin.pictures.found, context.Written(lambda text, path: text, texts))
    wanted = origin.values.get("copies", "needed")
    with reading(texts):
        made = copies(grouped, wanted, by_time=bool(shown_beside & {"numbers", "times"}))
        counted = Counter(item.subject for item in made)
        return {item.subject: (counted[item.subject], item.number) for item in made}


def _whole_key(key: str, origin: Origin) -> str:
    if not key.startswith("file:"):
        return key
    return f"file:{image_path(key[5:], origin.definition.folder).absolute()}"


def _identity(picture: Picture) -> str:
    """What a picture shows: of an image file its content, so that a photo that was exchanged is another card."""
    if isinstance(picture, PhotoPicture):
        try:
            return blake2b(picture.path.read_bytes(), digest_size=12).hexdigest()
        except OSError:
            return picture.key
    if picture.key.startswith("file:"):
        return blake2b(picture.symbol.colour, digest_size=12).hexdigest()
    return picture.key


def lay_out_deck(
    deck: Deck, owner: Definition, name: str, layout: str, settings: Settings, spare: int, report: Report
) -> Laid | None:
    """The sheets of a deck with so many blank cards, in the name of `owner` (a pack). None when there are no cards."""
    cards = [deck.cards[same] for same in deck.cards for _ in range(deck.needed[same])]
    if not cards:
        return None
    blank = Card(Step(text=""), Found("", blank=True), ())
    definition, pictures = _made_up(deck, owner, [*cards, *[blank] * spare])
    use = LayoutUse(CARDS, {**_as_written(deck.origin.values), "copies": "all"})
    return _lay_out(definition, use, name, layout, settings, pictures, report)


def lay_out_changes(
    deck: Deck, owner: Definition, name: str, layout: str, settings: Settings, report: Report
) -> Laid | None:
    """Change cards (cancelled, surprise, wait ...) of the size of a deck's cards."""
    definition, pictures = _made_up(deck, owner, [Card(Step(text=""), Found(""), ())])
    # They lie among the others, and are cut, laminated and stuck as those are.
    known = layouts.find_layout(CHANGE, deck.origin.definition.folder).options
    like = {name: value for name, value in deck.origin.values.items() if name in known}
    use = LayoutUse(CHANGE, {**_as_written(like), "copies": "1"})
    return _lay_out(definition, use, name, layout, settings, pictures, report)


def _made_up(deck: Deck, owner: Definition, cards: Sequence[Card]) -> tuple[Definition, Pictures]:
    """A timetable that nobody wrote, with these cards as its steps."""
    like, model = deck.origin.definition.model, owner.model
    timetable = Timetable(
        title=model.title, for_name=model.for_name, language=like.language, languages=like.languages,
        second=like.second, paper=like.paper, theme=like.theme,
        ink=like.ink, font=like.font, skin=like.skin, hair=like.hair,
        steps=tuple(_once(card.item) for card in cards),
    )  # fmt: skip
    chooser = copy.copy(deck.origin.pictures.chooser)
    chooser.used, chooser.asked = {**chooser.used, **deck.used}, {**chooser.asked, **deck.asked}
    found: dict[tuple[str | int, ...], Found] = {
        ("steps", number): card.found for number, card in enumerate(cards)
    }
    definition = Definition(timetable, owner.document, deck.origin.definition.folder, owner.stem)
    second: dict[tuple[str | int, ...], str] = {("steps", n): card.second for n, card in enumerate(cards)}
    return definition, Pictures(found, "", chooser, second)


def _once(item: Any) -> Any:
    """An item of which one card is made wherever it stands."""
    return item.model_copy(update={"copies": None}) if getattr(item, "copies", None) else item


def _lay_out(
    definition: Definition, use: LayoutUse, name: str, layout: str, settings: Settings, pictures: Pictures,
    report: Report,
) -> Laid | None:  # fmt: skip
    own = Report()
    laid = None
    try:
        # The size is the deck's already.
        settings = settings._replace(card=None)
        laid = lay_out_as(definition, definition.model, use, layout, settings, pictures, own)  # type: ignore[arg-type]
    except VistimeError as error:
        own.extend(error.diagnostics)
    # What a person may want to look at is told of their own documents, not of what was made of them.
    report.extend(d for d in own if d.severity != "advice")
    if laid is None or own.failed:
        return None
    laid.name = name
    return laid


def _as_written(values: dict[str, Any]) -> dict[str, Any]:
    """Options as a person would write them."""

    def text(value: Any) -> str:
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, tuple):
            return "x".join(f"{side:g}" for side in value)
        return f"{value:g}" if isinstance(value, int | float) else str(value)

    return {name: text(value) for name, value in values.items()}
