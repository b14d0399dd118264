"""Skin and hair of the people in the pictures: one child, one look, on every card.

OpenMoji has a symbol for each skin tone of Unicode. Our drawings have roles: certain colour values belong to skin
and hair alone (`EXCHANGEABLE` in symbols/kit/palette.py; a test holds the two lists against each other) and are
exchanged in the operators. The child and the family wear the look that was asked for. Everybody else (friends,
teacher, nurse) gets the look of `_COMPANY`, always the same, so that the child is told from the others on each card
and a class does not look cast from one mould.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from typing import Final, NamedTuple

from vistime.pictures.pack import Symbol

#: The colours of our drawings that are skin or hair: of the child and the family, then of everybody else.
CHILD_ROLES: Final = ("#fcea2b", "#f1b31c", "#a57939")
OTHER_ROLES: Final = ("#fce92b", "#f1b31d", "#6a462f")


class _Tone(NamedTuple):
    """A skin: Unicode's modifier, OpenMoji's colour for it, a shadow, and the hair unless another is asked for."""

    modifier: str
    colour: str
    shadow: str
    hair: str


SKINS: Final = {
    "light": _Tone("1F3FB", "#fadcbc", "#e5b78f", "brown"),
    "medium-light": _Tone("1F3FC", "#debb90", "#c19a65", "brown"),
    "medium": _Tone("1F3FD", "#c19a65", "#a57939", "dark-brown"),
    "medium-dark": _Tone("1F3FE", "#a57939", "#82592a", "black"),
    "dark": _Tone("1F3FF", "#6a462f", "#4d301e", "black"),
}
_COLOURS_OF_HAIR: Final = {
    "black": "#2f2c2b",
    "brown": "#8a5a33",
    "dark-brown": "#4f311f",
    "blond": "#f2cf63",
    "red": "#d8622a",
    "grey": "#c9c8c8",
}
#: The skin that everybody has unless another is asked for.
NEUTRAL: Final = "yellow"
#: The hair that can be asked for.
HAIRS: Final = ("black", "brown", "blond", "red", "grey")
#: Brown that can be told from a brown skin.
_ON_BROWN: Final = frozenset(("medium-dark", "dark"))

#: For the child's look, that of everybody else: skin first, then hair. Far enough away to be somebody else.
_COMPANY: Final = {
    "light": ("medium-dark", "black"),
    "medium-light": ("dark", "black"),
    "medium": ("light", "brown"),
    "medium-dark": ("light", "brown"),
    "dark": ("medium-light", "brown"),
}

_TONE = re.compile(r"-(1F3F[B-F])")


class Look(NamedTuple):
    """What the people in the pictures look like; None is the neutral yellow, or the hair as it is drawn."""

    skin: str | None = None
    hair: str | None = None

    def __bool__(self) -> bool:
        return self.skin is not None or self.hair is not None

    @property
    def colours(self) -> dict[str, str]:
        """Which colours of our drawings are exchanged, and for what."""
        swaps: dict[str, str] = {}
        tone = SKINS[self.skin] if self.skin else None
        hair = self.hair or (tone.hair if tone else None)
        if tone:
            swaps |= zip(CHILD_ROLES, (tone.colour, tone.shadow), strict=False)
        if hair:
            swaps[CHILD_ROLES[2]] = _hair(hair, self.skin)
        if self.skin:
            skin, colour = _COMPANY[self.skin]
            others = (SKINS[skin].colour, SKINS[skin].shadow, _hair(colour, skin))
            swaps |= zip(OTHER_ROLES, others, strict=True)
        return swaps


def look(skin: str | None, hair: str | None) -> Look:
    """The look of these names; "yellow" is the neutral skin, for those who want it back."""
    return Look(None if skin == NEUTRAL else skin, hair)


def _hair(name: str, skin: str | None) -> str:
    return _COLOURS_OF_HAIR["dark-brown" if name == "brown" and skin in _ON_BROWN else name]


def toned(ids: Iterable[str]) -> dict[tuple[str, str], str]:
    """(id without tone, tone) -> id, for symbols that come in tones: `("1F44B", "1F3FD") -> "1F44B-1F3FD"`.

    Pairs count where both people have the same tone. A base's variation selector (1F590-FE0F) is left out: where
    there is a tone there is none.
    """
    found: dict[tuple[str, str], str] = {}
    for identity in ids:
        tones = set(_TONE.findall(identity))
        if len(tones) == 1:
            found[toneless(identity), tones.pop()] = identity
    return found


def toneless(identity: str) -> str:
    """An id without skin tones, and without the variation selectors that stand where there is none."""
    return _TONE.sub("", bare(identity))


def bare(identity: str) -> str:
    """An id without variation selectors."""
    return identity.replace("-FE0F", "")


def dressed(symbol: Symbol, look: Look) -> Symbol:
    """One of our drawings with that look; its line art has no colours, and stays."""
    from vistime.paint.svg import recolour

    drawn = zlib.decompress(symbol.colour)
    colour = recolour(drawn, look.colours)
    if colour == drawn:
        return symbol
    data = zlib.compress(colour, 9)
    return Symbol(symbol.id, symbol.name, symbol.box, symbol.ink, symbol.alphas, data, symbol.lines)
