"""All pictures that can be had: the symbol packs, emoji, and the person's own image files."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from vistime.pictures.kinds import PhotoPicture, SymbolPicture
from vistime.pictures.pack import SymbolPack
from vistime.pictures.photo_file import photo_size
from vistime.resources import data_dir

#: The built-in packs by the name that stands before the colon of a picture's id.
BUILT_IN: Final = {"openmoji": "openmoji", "vistime": "drawn"}
_VARIATION: Final = "\ufe0f"


class Library:
    """Looks pictures up by id. Packs are opened when the first picture of theirs is asked for."""

    def __init__(self) -> None:
        self._packs: dict[str, SymbolPack | None] = {}
        self._symbols: dict[str, SymbolPicture | None] = {}

    def pack(self, name: str) -> SymbolPack | None:
        """A pack by name, or None."""
        if name not in self._packs:
            stem = BUILT_IN.get(name)
            self._packs[name] = SymbolPack.open(data_dir() / stem) if stem else None
        return self._packs[name]

    @property
    def pack_names(self) -> tuple[str, ...]:
        """The names of all packs."""
        return tuple(BUILT_IN)

    def symbol(self, key: str) -> SymbolPicture | None:
        """The symbol of an id such as `openmoji:1F6BD`, or None."""
        if key not in self._symbols:
            name, _, identity = key.partition(":")
            pack = self.pack(name)
            symbol = pack.get(identity) if pack else None
            self._symbols[key] = SymbolPicture(key, symbol, pack.credit) if pack and symbol else None
        return self._symbols[key]

    def has(self, key: str) -> bool:
        """Whether there is a symbol of that id."""
        return self.symbol(key) is not None

    def emoji(self, emoji: str) -> SymbolPicture | None:
        """The symbol of an emoji; without its variation selectors, then without its skin tone, where need be."""
        for candidate in _spellings(emoji):
            found = self.symbol("openmoji:" + "-".join(f"{ord(c):04X}" for c in candidate))
            if found:
                return found
        return None


def _spellings(emoji: str) -> Iterator[str]:
    bare = emoji.replace(_VARIATION, "")
    yield emoji
    yield bare
    yield bare + _VARIATION
    toneless = "".join(c for c in bare if not "\U0001f3fb" <= c <= "\U0001f3ff")
    if toneless != bare:
        yield toneless


def photo(text: str, folder: Path) -> PhotoPicture:
    """The image file that a person named, from the folder of the definition. PhotoError or FileNotFoundError."""
    path = Path(text.replace("\\", "/")).expanduser()
    full = path if path.is_absolute() else folder / path
    if not full.exists():
        raise FileNotFoundError(full)
    return _photo(text, full, full.stat().st_mtime_ns)


@lru_cache(maxsize=512)
def _photo(text: str, path: Path, _changed: int) -> PhotoPicture:
    return PhotoPicture(f"file:{text}", path, photo_size(path))
