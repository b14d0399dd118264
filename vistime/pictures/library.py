"""All pictures that can be had: the symbol packs, a person's own packs, emoji, and image files."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final

from vistime import home, reach
from vistime.pictures import own_pack
from vistime.pictures.kinds import PhotoPicture, Picture, SymbolPicture
from vistime.pictures.own_pack import OwnPack
from vistime.pictures.pack import Symbol, SymbolPack
from vistime.pictures.people import SKINS, Look, bare, dressed, toned
from vistime.pictures.photo_file import PhotoError, is_drawing, photo_size, refuse_others
from vistime.pictures.svg_file import svg_picture
from vistime.resources import data_dir

#: The built-in packs by the name that stands before the colon of a picture's id.
BUILT_IN: Final = {"openmoji": "openmoji", "vistime": "drawn"}
_NEUTRAL: Final = Look()
#: So many words that were asked for as emoji are kept.
_MEMORY: Final = 4096
_VARIATION: Final = "\ufe0f"


class Library:
    """Looks pictures up by id. Packs are opened when the first picture of theirs is asked for."""

    def __init__(self, look: Look = _NEUTRAL) -> None:
        self.look = look
        self._packs: dict[str, SymbolPack] = {}
        self._symbols: dict[str, SymbolPicture | None] = {}
        self._emoji: dict[str, SymbolPicture | None] = {}
        self._looks: dict[Look, Library] = {look: self}

    def wearing(self, look: Look) -> Library:
        """The same pictures, with people of that look in them."""
        if look not in self._looks:
            other = self._looks[look] = Library(look)
            other._packs, other._looks = self._packs, self._looks
        return self._looks[look]

    def pack(self, name: str) -> SymbolPack | OwnPack | None:
        """A pack by name, or None. ValueError or OSError when it is damaged."""
        return self._built_in(name) if name in BUILT_IN else own_pack.find(name)

    def _built_in(self, name: str) -> SymbolPack:
        if name not in self._packs:
            self._packs[name] = SymbolPack.open(data_dir() / BUILT_IN[name])
        return self._packs[name]

    @property
    def pack_names(self) -> tuple[str, ...]:
        """The names of all packs."""
        return (*BUILT_IN, *own_pack.names())

    def picture(self, key: str) -> Picture | None:
        """The picture of an id such as `openmoji:1F6BD` or `widgit:brush teeth`, or None.

        PhotoError or OSError when it is one of a person's own pack, whose file can't be used.
        """
        name, _, identity = key.partition(":")
        if name in BUILT_IN:
            return self.symbol(key)
        pack = own_pack.find(name)
        return pack.picture(identity) if pack else None

    def symbol(self, key: str) -> SymbolPicture | None:
        """The built-in symbol of an id, or None."""
        if key not in self._symbols:
            name, _, identity = key.partition(":")
            pack = self._built_in(name)
            symbol = self._worn(name, identity, pack.get(identity))
            self._symbols[key] = _named(key, symbol, pack) if symbol else None
        return self._symbols[key]

    def _worn(self, name: str, identity: str, symbol: Symbol | None) -> Symbol | None:
        """A symbol with the people in it as this library shows them."""
        if symbol is None or not self.look:
            return symbol
        if name == "vistime":
            return dressed(symbol, self.look)
        tone = SKINS[self.look.skin].modifier if self.look.skin else ""
        other = self._toned.get((bare(identity), tone))
        return self._built_in(name).get(other) if other else symbol

    @cached_property
    def _toned(self) -> dict[tuple[str, str], str]:
        return toned(self._built_in("openmoji").ids())

    def has(self, key: str) -> bool:
        """Whether there is a picture of that id; nothing is read for it."""
        name, _, identity = key.partition(":")
        if name in BUILT_IN:
            return identity in self._built_in(name)
        pack = own_pack.find(name)
        return pack is not None and pack.image(identity) is not None

    def emoji(self, emoji: str) -> SymbolPicture | None:
        """The symbol of an emoji; without its variation selectors, then without its skin tone, where need be."""
        if emoji not in self._emoji:
            if len(self._emoji) >= _MEMORY:
                self._emoji.clear()
            keys = ("openmoji:" + "-".join(f"{ord(c):04X}" for c in one) for one in _spellings(emoji))
            self._emoji[emoji] = next((found for key in keys if (found := self.symbol(key))), None)
        return self._emoji[emoji]


def _named(key: str, symbol: Symbol, pack: SymbolPack) -> SymbolPicture:
    return SymbolPicture(key, symbol, pack.credit, _said(key))


def _said(key: str) -> str:
    """What a built-in symbol shows: our own are called by it, an emoji has its name in Unicode."""
    name, _, identity = key.partition(":")
    if name != "openmoji":
        return identity.replace("-", " ")
    try:
        return unicodedata.name(chr(int(identity.partition("-")[0], 16)), "").lower()
    except ValueError:  # a picture of OpenMoji's own
        return ""


def _spellings(emoji: str) -> Iterator[str]:
    plain = emoji.replace(_VARIATION, "")
    yield emoji
    yield plain
    yield plain + _VARIATION
    toneless = "".join(c for c in plain if not "\U0001f3fb" <= c <= "\U0001f3ff")
    if toneless != plain:
        yield toneless


def image_path(text: str, folder: Path) -> Path:
    """Where an image file is looked for that a person names in that folder."""
    path = home.whole(text.replace("\\", "/"))
    return path if path.is_absolute() else folder / path


def from_elsewhere(text: str) -> str:
    """What to do when a file was not found that is named as on another computer; "" for any other name."""
    if os.name != "nt" and re.match(r"[A-Za-z]:[\\/]", text):
        name = re.split(r"[\\/]", text)[-1]
        return f"this is its place on a Windows computer: copy it beside the file that names it, and write: {name}"
    return ""


def photo(text: str, folder: Path) -> Picture:
    """The image file that a person named, from the folder of the definition. PhotoError or FileNotFoundError."""
    full = image_path(text, folder)
    if not reach.within(full, folder):
        raise PhotoError("it lies outside of the folder of this file", reach.advice(full))
    if not full.exists():
        raise FileNotFoundError(full)
    refuse_others(full)
    if is_drawing(full):
        return svg_picture(f"file:{text}", full)
    return _photo(text, full, full.stat().st_mtime_ns)


@lru_cache(maxsize=512)
def _photo(text: str, path: Path, _changed: int) -> PhotoPicture:
    return PhotoPicture(f"file:{text}", path, photo_size(path))
