"""A picture once it is found: a symbol of a pack, or an image file of the person's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from vistime.pictures.pack import Symbol

Size = tuple[float, float]
Ink = tuple[float, float, float, float]


class SymbolPicture(NamedTuple):
    """A symbol. `key` is its pack and id, such as `openmoji:1F6BD`; `name` says what it shows, "" when nobody knows."""

    key: str
    symbol: Symbol
    credit: str
    name: str = ""

    @property
    def box(self) -> Size:
        """Width and height of the whole symbol in its own units."""
        return self.symbol.box

    @property
    def ink(self) -> Ink | None:
        """What is painted of it: x0, y0, x1, y1 in its own units, y up."""
        return self.symbol.ink


class PhotoPicture(NamedTuple):
    """An image file. `box` is its size in px, upright as its EXIF orientation says (of a drawing: in its own units).

    `whole`: it is a drawing and never cropped, as a photo may be. `name` says what it shows, "" when nobody knows.
    """

    key: str
    path: Path
    box: Size
    whole: bool = False
    credit: str = ""
    name: str = ""

    @property
    def ink(self) -> Ink | None:
        """A photo is shown to its edges."""
        return None


Picture = SymbolPicture | PhotoPicture


class Shown(NamedTuple):
    """A picture as it is shown on a card: whole, or crossed out ("no running").

    `name` is what a screen reader says of it.
    """

    picture: Picture
    crossed: bool = False
    name: str = ""


class Found(NamedTuple):
    """What a label gets: its words as printed, its pictures side by side, and whether a blank stands for one.

    `kind` is what it is about: action, people, thing, description, social, place or time; "" when nobody knows.
    `number` is that of a step whose card was put among others; 0: its place in the list.
    """

    label: str
    pictures: tuple[Shown, ...] = ()
    blank: bool = False
    kind: str = ""
    number: int = 0


class Supported(NamedTuple):
    """A part of a running text as it is written, and the small picture above it, if it has one."""

    text: str
    shown: Shown | None = None
