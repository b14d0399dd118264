"""Where in the list of children stands what is wrong with a document: a layout, theme or photo that its row names."""

from __future__ import annotations

from typing import Final

from vistime.batch.roster import Roster, Row
from vistime.diagnostics import Diagnostic
from vistime.model.field_names import key_of, keys_in

#: Which column an error is about that has no place in a definition's file.
_COLUMNS: Final = {
    "layout-unknown": "layout",
    "layout-unsuited": "layout",
    "theme-unknown": "theme",
    "option-value": "card",
    "pronouns": "pronouns",
}


def placed(said: Diagnostic, roster: Roster, row: Row, photo: str | None) -> Diagnostic:
    """A message with the cell of the row as its place, if that is what it is about; else as it is.

    `photo` is the whole path of the row's photo, which the list calls by a shorter name.
    """
    given = roster.given(row)
    if photo and said.code == "picture-file" and "photo" in given:
        cell = f'"{given["photo"]}"'
        message = said.message.replace(f'"{photo}"', cell)
        return said._replace(message=message, span=roster.span(row, "photo")) if cell in message else said
    if said.code == "field-missing" and said.hint.startswith("did you mean"):
        key = next(keys_in(said.message), None)
        column = next((c for c in roster.columns if key_of(c.heading) == key), None)
        if column:  # it is no slip of the pen: the cell is empty
            hint = f'fill the column "{column.heading}" of the list for this child, or say in the file, under "fields:"'
            return said._replace(hint=f"{hint}, what it is for all")
    known = _COLUMNS.get(said.code, "")
    nowhere = (
        said.span is None or not said.span.line or known == "card"
    )  # the size of cards, only a list can say
    if nowhere and known in given and _names(said.message, given[known]):
        return said._replace(span=roster.span(row, known))
    return said


def _names(message: str, cell: str) -> bool:
    """Whether a message is about what stands in a cell, or about one of several things there."""
    return any(
        f'"{part}' in message.casefold()
        for part in (cell.casefold(), *cell.casefold().replace(",", " ").split())
    )
