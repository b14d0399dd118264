"""The colour key: a border colour for each kind of word. A YAML file, `colour-key.yaml`, that a person may replace."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

from vistime import source
from vistime.diagnostics import Diagnostic, VistimeError
from vistime.templating import places

FILE: Final = "colour-key.yaml"
#: The kinds of words that a key may have a colour for: those of the vocabulary's concepts.
KINDS: Final = ("people", "action", "description", "thing", "social", "place", "time")


def find_colour_key(folder: Path | None, *, lines: bool = False) -> dict[str, str]:
    """The colour `#rrggbb` of each kind of word that has one; the nearest file counts.

    With `lines` (no ink but black lines) all are white: a border is then two thin lines. VistimeError when the file
    is wrong.
    """
    path = places.find(FILE, folder)
    assert path is not None, "a key is built in"
    colours = dict(_read(path, places.changed(path)))
    return dict.fromkeys(colours, "#ffffff") if lines else colours


@lru_cache(maxsize=64)
def _read(path: Path, _changed: int) -> tuple[tuple[str, str], ...]:
    document = source.load(path).documents[0]
    data = document.data if isinstance(document.data, dict) else {}

    def wrong(message: str, hint: str, key: str = "") -> VistimeError:
        span = document.span((key,) if key else ())
        return VistimeError(Diagnostic("error", "colour-key", message, span, hint))

    example = 'write lines such as: action: "#4caf50"'
    for kind, colour in data.items():
        if kind in ("title", "about"):
            continue
        if kind not in KINDS:
            raise wrong(f'a colour key has no "{kind}"', f"it has {', '.join(KINDS)}", kind)
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", str(colour)):
            raise wrong(f'"{kind}" has to be a colour such as "#4caf50", in quotes', example, kind)
    colours = tuple((kind, str(data[kind]).lower()) for kind in KINDS if data.get(kind))
    if not colours:
        raise wrong("the colour key has no colours", example)
    return colours
