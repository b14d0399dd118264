"""Themes: the colours of a sheet, by what they are for. A theme is a YAML file in `themes/`."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Final

from vistime import source
from vistime.diagnostics import Diagnostic, Span, VistimeError, did_you_mean
from vistime.templating import places

#: What a theme gives, each a colour `#rrggbb`; `weight` is the labels' weight.
ROLES: Final = {
    "ground": "the paper around everything",
    "card": "inside a card or row",
    "panel": "behind headings, numbers and empty places",
    "text": "labels and headings",
    "soft": "small print and second thoughts",
    "edge": "outlines of cards",
    "faint": "cut lines, and rules inside a card",
    "accent": "arrows, numbers and what is meant now",
    "on-accent": "letters on the accent colour",
    "alert": "crosses and changes",
}

#: Which letters stand on which grounds, and which lines; how far they have to stand out, as WCAG 2 says.
LETTERS: Final = (
    *product(("text", "soft"), ("ground", "card", "panel")),
    *product(("accent",), ("ground", "card")),
    ("on_accent", "accent"),
    ("on_accent", "alert"),
)
LINES: Final = (
    *product(("edge", "accent"), ("ground", "card")),
    *product(("faint",), ("ground", "card", "panel")),
    *product(("alert",), ("ground", "card")),
    ("edge", "panel"),
)
LETTER_CONTRAST: Final = 4.5
LINE_CONTRAST: Final = 3.0


def find_theme(name: str, folder: Path | None, span: Span | None = None) -> dict[str, str]:
    """The colours of a theme by role, with `_` for `-`. VistimeError when it is not there or not whole."""
    path = places.find(f"themes/{name}.yaml", folder)
    if path is None:
        known = places.names("themes", ".yaml", folder)
        hint = did_you_mean(name, known) or f"themes are: {', '.join(known)}"
        raise VistimeError(Diagnostic("error", "theme-unknown", f'there is no theme "{name}"', span, hint))
    return dict(_read(path, places.changed(path)))


@lru_cache(maxsize=64)
def _read(path: Path, _changed: int) -> tuple[tuple[str, str], ...]:
    document = source.load(path).documents[0]
    data = document.data if isinstance(document.data, dict) else {}

    def wrong(message: str, key: str = "") -> VistimeError:
        return VistimeError(Diagnostic("error", "theme-file", message, document.span((key,) if key else ())))

    for role, purpose in ROLES.items():
        if not data.get(role):
            raise wrong(f'the theme has no "{role}:" (the colour of {purpose})')
    if data.get("weight") not in (None, "regular", "bold"):
        raise wrong('"weight" is regular or bold', "weight")
    for role in data:
        if role in ROLES and not re.fullmatch(r"#[0-9a-fA-F]{6}", str(data[role])):
            raise wrong(f'"{role}" has to be a colour such as "#336699", in quotes', role)
        if role not in ROLES and role not in ("title", "about", "weight"):
            raise wrong(f'a theme has no "{role}"', role)
    colours = [(role.replace("-", "_"), data[role].lower()) for role in ROLES]
    return (*colours, ("weight", data.get("weight") or "regular"))


def line_art(theme: dict[str, str]) -> dict[str, str]:
    """The theme for `ink: lines`: nothing but dark lines and letters on white paper."""
    white = dict.fromkeys(("ground", "card", "panel", "on_accent"), "#ffffff")
    black = dict.fromkeys(("text", "soft", "edge", "accent", "alert"), "#000000")
    return {**theme, **white, **black, "on_accent": "#ffffff"}


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 defines it, 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
