"""A person's own SVG file -> a picture: compiled where that is exact, else drawn as pixels, else refused in words.

The compiler of the paint room is used for it: it knows nothing of pages, and the build makes our packs with it.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from pathlib import Path
from typing import Final

from vistime.pictures.kinds import PhotoPicture, Size, SymbolPicture
from vistime.pictures.pack import Symbol
from vistime.pictures.photo_file import PhotoError

_SAVE: Final = "open it in the program that made it and save it anew as plain SVG, or as PNG"


def svg_picture(key: str, path: Path, credit: str = "") -> SymbolPicture | PhotoPicture:
    """The drawing in a file, under that key. PhotoError when it can't be used, OSError when it can't be read."""
    found = _read(path, path.stat().st_mtime_ns)
    if isinstance(found, Symbol):
        return SymbolPicture(key, found, credit)
    return PhotoPicture(key, path, found, whole=True, credit=credit)


@lru_cache(maxsize=512)
def _read(path: Path, _changed: int) -> Symbol | Size:
    """The drawing as operators; its size in its own units where it has to be drawn as pixels."""
    from vistime.paint.svg import SvgInvalid, SvgUnsupported, compile_svg
    from vistime.paint.svg_guard import refuse_outside
    from vistime.paint.svg_tree import MOST_BYTES, read_tree

    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    try:
        refuse_outside(read_tree(data)[0])
        try:
            made = compile_svg(data)
        except SvgUnsupported as error:
            return _pixels(data, error.reason)
    except SvgInvalid as error:
        raise PhotoError(f"this drawing can't be used: {error.reason}", _SAVE) from None
    except SvgUnsupported as error:
        raise PhotoError(
            f"this drawing can't be printed as it is meant: it has {error.reason}", _SAVE
        ) from None
    colour, lines = zlib.compress(made.colour, 6), zlib.compress(made.lines, 6)
    return Symbol(path.stem, made.title, made.box, made.ink, made.alphas, colour, lines)


def refuse_damaged_drawing(path: Path) -> None:
    """PhotoError for a drawing that can't be printed: it is drawn once, small, where it has to be drawn as pixels."""
    from vistime.paint import svg_raster
    from vistime.paint.svg import SvgInvalid

    if isinstance(svg_picture("", path), SymbolPicture):
        return
    try:
        svg_raster.draw(path.read_bytes(), 32, 32)
    except SvgInvalid as error:
        raise PhotoError(f"this drawing can't be used: {error.reason}", _SAVE) from None


def _pixels(data: bytes, reason: str) -> Size:
    from vistime.paint import svg_raster

    size = svg_raster.drawable(data)
    if svg_raster.renderer_missing():
        message = f"this drawing has {reason}, for which the package resvg-py is needed"
        raise PhotoError(message, "install it (pip install resvg-py), or save the drawing as PNG")
    return size
