"""Replacement cards: those that a family needs now and did not need before; and what is out of date on the wall."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from vistime import there
from vistime.diagnostics import Report, VistimeError
from vistime.model import Pack, Story
from vistime.pipeline import cards
from vistime.pipeline.cards import Deck
from vistime.pipeline.documents import Definition, Laid, Settings
from vistime.pipeline.filling import filled
from vistime.pipeline.laying import lay_out
from vistime.pipeline.packs import members
from vistime.pipeline.personal import personal
from vistime.pipeline.reading import open_file

#: What stands for the layout in the name of the file.
CHANGED: Final = "changed-cards"
#: Cards and sheets that are named; more are counted.
_NAMED: Final = 30
_Looks = Mapping[tuple[Any, ...], Deck]


def changed_cards(definition: Definition, since: Path, settings: Settings, report: Report) -> list[Laid]:
    """The sheets of cards that `definition` has and the file `since` had not, or had fewer of.

    Where neither has a layout of cards, the cards would be those of the layout `cards` as it is. The report says which
    cards are not needed any more, and which other sheets look different now.
    """
    old_report = Report()
    sheets: list[Laid] = []
    old = open_file(since, old_report)
    own_settings = settings
    if not any(_has_cards(d) for d in (definition, *old)):
        own_settings = settings._replace(layouts=(cards.CARDS,))
    new = _decks([definition], own_settings, report)
    before = _decks(old, own_settings, old_report)
    # Of the old file only what kept it from being read is of interest.
    report.extend(d for d in old_report if d.severity == "error")
    if report.failed:
        return []
    needed = {look: deck.needed for look, deck in new.items()}
    gone = {look: deck.needed - needed.get(look, Counter()) for look, deck in before.items()}
    for look, deck in new.items():
        deck.needed = deck.needed - before[look].needed if look in before else deck.needed
        layout = f"{CHANGED}-{len(sheets) + 1}" if sheets else CHANGED
        laid = cards.lay_out_deck(deck, definition, definition.stem, layout, settings, 0, report)
        if laid:
            sheets.append(laid)
    _tell_cards(new, before, gone, bool(sheets), since, report)
    _tell_sheets(definition, old, settings, report)
    if not sheets and not any(gone.values()):
        _tell_same_files(definition, old, since, report)
    return sheets


def _tell_cards(
    new: _Looks, before: _Looks, gone: Mapping[tuple[Any, ...], Counter[tuple[Any, ...]]], printed: bool, since: Path,
    report: Report,
) -> None:  # fmt: skip
    """Say which cards of the older file are not needed any more, and when no new ones are."""
    if not printed:
        message = f"no card is needed that {since} had not"
        if not any(gone.values()):
            message = f"no card has changed since {since}"
        report.add("advice", "cards-unchanged", message, None, "no card has to be printed")
    said = []
    sizes = len({deck.size for deck in (*new.values(), *before.values())}) > 1
    anew = {
        deck.cards[same].found.label for deck in new.values() for same in deck.needed if deck.needed[same]
    }
    for look, counts in gone.items():
        deck = before[look]
        for same, count in counts.items():
            label = deck.cards[same].found.label
            which = f" of {deck.size}" if sizes else " as it was" if label in anew else ""
            said.append(f'{f"{count} x " if count > 1 else ""}"{label}"{which}')
    if said:
        message = f"take away, as they are not needed any more: {_listed(said)}"
        report.add("advice", "cards-gone", message, None, "put them into the box: they may be needed again")


def _listed(said: Sequence[str]) -> str:
    more = f" and {len(said) - _NAMED} more" if len(said) > _NAMED else ""
    return ", ".join(said[:_NAMED]) + more


def _tell_sheets(
    definition: Definition, old: Iterable[Definition], settings: Settings, report: Report
) -> None:
    """Say which sheets beside the cards look different now, are new, or are not there any more."""
    new, before = _sheets([definition], settings), _sheets(old, settings)
    for key in [key for key in new if key not in before]:
        # A file that was given another name, or comes in another order, prints what it has printed.
        other = next(
            (k for k in before if k not in new and k[1] == key[1] and _alike(new[key], before[k])), None
        )
        if other:
            del new[key], before[other]
    parts = {
        "print anew": [
            _called(laid) for key, laid in new.items() if key in before and not _alike(laid, before[key])
        ],
        "print, as they are new": [_called(laid) for key, laid in new.items() if key not in before],
        "take down": [_called(laid) for key, laid in before.items() if key not in new],
    }
    said = [f"{what}: {_listed(names)}" for what, names in parts.items() if names]
    if said:
        message = f"other sheets are not what they were; {'; '.join(said)}"
        report.add("advice", "sheets-changed", message, None, "to make them, leave --only-changed-since out")


def _called(laid: Laid) -> str:
    return f'"{laid.title}" ({laid.layout})'


def _sheets(definitions: Iterable[Definition], settings: Settings) -> dict[tuple[str, str], Laid]:
    """The documents of definitions that are no cards, by their file's name and their layout."""
    report = Report()
    found: dict[tuple[str, str], Laid] = {}
    for definition in definitions:
        try:
            ready = filled(personal(definition, settings), settings)
        except VistimeError:
            continue
        for laid in lay_out(ready, settings, report):
            if laid.origin is None or laid.origin.layout != cards.CARDS:
                # A definition that stands alone may have been given another name when it was put by.
                name = laid.name if isinstance(definition.model, Pack) else ""
                found[name, laid.layout] = laid
    return found


def _alike(one: Laid, other: Laid) -> bool:
    """Whether two documents are the same on paper."""
    try:
        return one.drawn() == other.drawn()
    except VistimeError:
        return False


def _tell_same_files(definition: Definition, old: Sequence[Definition], since: Path, report: Report) -> None:
    """Say so when nothing could have changed: both packs name the very same files, as they are now."""
    ours = set(_included(definition))
    theirs = [file for one in old for file in _included(one)]
    if ours and ours.issuperset(theirs) and theirs:
        message = f"{since} names the same files as this pack, so that they are compared with themselves"
        hint = "keep a copy of the whole folder before you change anything, and name the pack in that copy"
        report.warning("since-same-files", message, None, hint)


def _included(definition: Definition) -> list[Path]:
    if not isinstance(definition.model, Pack):
        return []
    files = [definition.folder / include.file for include in definition.model.include]
    return [file.resolve() for file in files if there.file(file)]


def _has_cards(definition: Definition) -> bool:
    models: Sequence[Any] = [definition.model]
    if isinstance(definition.model, Pack):
        models = [member.model for member in members(definition, definition.model, Report())]
    return any(use.name == cards.CARDS for model in models for use in model.layouts)


def _decks(
    definitions: Sequence[Definition], settings: Settings, report: Report
) -> dict[tuple[Any, ...], Deck]:
    rule = next((one.model.cards for one in definitions if isinstance(one.model, Pack)), "shared")
    found: list[Laid] = []
    for definition in definitions:
        parts = [definition]
        if isinstance(definition.model, Pack):
            whole = personal(definition, settings)
            parts = list(members(whole, whole.model, report)) if isinstance(whole.model, Pack) else []
        for part in parts:
            uses = tuple(use for use in part.model.layouts if use.name == cards.CARDS)
            if settings.layouts:
                if not isinstance(part.model, Story):
                    found += lay_out(part, settings, report)
            elif uses:
                only = replace(part, model=part.model.model_copy(update={"layouts": uses}))
                found += lay_out(only, settings, report)
    return cards.decks(found, rule, as_cards=True)
