"""Replacement cards: those that a family needs now and did not need before."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from vistime.diagnostics import Report
from vistime.model import Pack, Story
from vistime.pipeline import cards
from vistime.pipeline.cards import Deck
from vistime.pipeline.documents import Definition, Laid, Settings
from vistime.pipeline.laying import lay_out
from vistime.pipeline.packs import members
from vistime.pipeline.personal import personal
from vistime.pipeline.reading import open_file

#: What stands for the layout in the name of the file.
CHANGED = "changed-cards"


def changed_cards(definition: Definition, since: Path, settings: Settings, report: Report) -> list[Laid]:
    """The sheets of cards that `definition` has and the file `since` had not, or had fewer of.

    Where neither has a layout of cards, the cards would be those of the layout `cards` as it is.
    """
    old_report, sheets = Report(), []
    old = open_file(since, old_report)
    rules = _rule(definition)
    asks = any(_has_cards(d) for d in (definition, *old))
    if not asks:
        settings = settings._replace(layouts=(cards.CARDS,))
    new = _decks([definition], rules, settings, report)
    before = _decks(old, rules, settings, old_report)
    # Of the old file only what kept it from being read is of interest.
    report.extend(d for d in old_report if d.severity == "error")
    if report.failed:
        return []
    for number, (look, deck) in enumerate(new.items(), 1):
        deck.needed = deck.needed - before[look].needed if look in before else deck.needed
        layout = CHANGED if number == 1 else f"{CHANGED}-{number}"
        laid = cards.lay_out_deck(deck, definition, definition.stem, layout, settings, 0, report)
        if laid:
            sheets.append(laid)
    if not sheets:
        message = f"no card has changed since {since}"
        report.add("advice", "cards-unchanged", message, None, "nothing has to be printed")
    return sheets


def _rule(definition: Definition) -> str:
    return definition.model.cards if isinstance(definition.model, Pack) else "shared"


def _has_cards(definition: Definition) -> bool:
    models: Sequence[Any] = [definition.model]
    if isinstance(definition.model, Pack):
        models = [member.model for member in members(definition, definition.model, Report())]
    return any(use.name == cards.CARDS for model in models for use in model.layouts)


def _decks(
    definitions: Sequence[Definition], rule: str, settings: Settings, report: Report
) -> dict[tuple[Any, ...], Deck]:
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
                only = part.model.model_copy(update={"layouts": uses})
                found += lay_out(Definition(only, part.document, part.folder, part.stem), settings, report)
    return cards.decks(found, rule)
