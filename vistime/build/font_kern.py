"""Kerning of a font as a small table: how much closer or further apart two glyphs stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

Kerning = dict[str, Any]


def kerning(font: TTFont, order: list[str], per_em: float) -> Kerning:
    """The pair kerning among the glyphs `order`, in thousandths of an em, by glyph number.

    {"left": {number: row}, "right": {number: column}, "values": [[...] ...]}: the gap between a left and a
    right glyph changes by values[row][column]; a glyph that is not listed is not kerned. Equal rows and equal
    columns stand there once, which keeps the table small.
    """
    pairs = _pairs(font, set(order))
    numbers = {glyph: number for number, glyph in enumerate(order)}
    rights = sorted({numbers[right] for _, right in pairs})
    rows: dict[tuple[int, ...], list[int]] = {}
    for left in order:
        row = tuple(round(pairs.get((left, order[right]), 0) * per_em) for right in rights)
        if any(row):
            rows.setdefault(row, []).append(numbers[left])
    columns: dict[tuple[int, ...], list[int]] = {}
    for place, right in enumerate(rights):
        column = tuple(row[place] for row in rows)
        if any(column):
            columns.setdefault(column, []).append(right)
    return {
        "left": {str(number): place for place, group in enumerate(rows.values()) for number in group},
        "right": {str(number): place for place, group in enumerate(columns.values()) for number in group},
        "values": [list(row) for row in zip(*columns, strict=True)],
    }


def _pairs(font: TTFont, glyphs: set[str]) -> dict[tuple[str, str], int]:
    """The change of advance of the left glyph for each pair that the font's `kern` feature has."""
    if "GPOS" not in font:
        return {}
    table = font["GPOS"].table
    lookups = {
        number
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "kern"
        for number in record.Feature.LookupListIndex
    }
    pairs: dict[tuple[str, str], int] = {}
    for number in sorted(lookups):
        found: dict[tuple[str, str], int] = {}
        for subtable in table.LookupList.Lookup[number].SubTable:
            subtable = getattr(subtable, "ExtSubTable", subtable)
            if subtable.LookupType != 2:
                continue
            # within a lookup, the first subtable that knows a pair decides
            for pair, value in _subtable_pairs(subtable, glyphs):
                found.setdefault(pair, value)
        for pair, value in found.items():
            pairs[pair] = pairs.get(pair, 0) + value
    return {pair: value for pair, value in pairs.items() if value}


def _subtable_pairs(subtable: Any, glyphs: set[str]) -> list[tuple[tuple[str, str], int]]:
    def advance(value: Any) -> int:
        return int(getattr(value, "XAdvance", 0) or 0) if value is not None else 0

    lefts = [glyph for glyph in subtable.Coverage.glyphs if glyph in glyphs]
    if subtable.Format == 1:
        sets = dict(zip(subtable.Coverage.glyphs, subtable.PairSet, strict=True))
        return [
            ((left, record.SecondGlyph), advance(record.Value1))
            for left in lefts
            for record in sets[left].PairValueRecord
            if record.SecondGlyph in glyphs
        ]
    first, second = subtable.ClassDef1.classDefs, subtable.ClassDef2.classDefs
    ordered = sorted(glyphs)
    found = []
    for left in lefts:
        records = subtable.Class1Record[first.get(left, 0)].Class2Record
        # a pair that the classes hold is settled here, even at nothing, and no later subtable changes it
        found += [((left, right), advance(records[second.get(right, 0)].Value1)) for right in ordered]
    return found
