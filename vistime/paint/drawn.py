"""A document's pages as they go into a PDF: content streams, the pictures and letters they use.

They are worked out once, and can be written as a file of their own and bound into another together with others.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import md5
from typing import TYPE_CHECKING, NamedTuple

from vistime.layout.pages import Page, PictureItem
from vistime.paint.content import Extent, Ink, luma, page_operators
from vistime.paint.fonts import Subset
from vistime.paint.pdf_file import compact, stream
from vistime.paint.structure import Element, Structure
from vistime.pictures.kinds import PhotoPicture, Picture, SymbolPicture
from vistime.units import PT_PER_MM

if TYPE_CHECKING:
    from vistime.paint.glyph_fonts import Codes


class Sheet(NamedTuple):
    """A page: its size in pt, and its operators in parts, each a stream as it stands in a file."""

    size: bytes
    content: tuple[bytes, ...]


class Image(NamedTuple):
    """A picture as a stream: dictionary, data, a digest of all, and the image that says where it is transparent.

    One that is the same in many documents has a `body`: the whole object as it stands in a file.
    """

    dictionary: bytes
    data: bytes
    digest: bytes
    mask: Image | None = None
    body: bytes = b""


def _image(dictionary: bytes, data: bytes, mask: Image | None = None, *, kept: bool = False) -> Image:
    digest = md5(dictionary, usedforsecurity=False)
    digest.update(data)
    if mask:
        digest.update(mask.digest)
    return Image(dictionary, data, digest.digest(), mask, stream(data, dictionary) if kept else b"")


class Drawn(NamedTuple):
    """The pages of a document; its images and fonts by the names that the operators call them."""

    sheets: tuple[Sheet, ...]
    images: tuple[tuple[str, Image], ...]
    letters: dict[str, frozenset[str]]
    fonts: tuple[tuple[str, Subset], ...] = ()  # of shaped text
    silent: int = 0  # how many properties `S1`, `S2` ... of marked content say nothing
    elements: tuple[Element, ...] = ()
    language: str = ""


def draw(
    pages: Sequence[Page], pictures: Mapping[str, Picture], ink: Ink = "colour", language: str = ""
) -> Drawn:
    """The pages as they go into a PDF. `pictures` holds every picture that the pages name, `language` is their words'.

    `paint.photo.PhotoDamagedError` when an image file can't be decoded.
    """
    pen = _Pen(pictures, ink)
    sheets = []
    for page in pages:
        size = f"{page.width * PT_PER_MM:.4f} {page.height * PT_PER_MM:.4f}".encode()
        content = page_operators(page, ink != "colour", pen)
        sheets.append(Sheet(size, tuple(map(_operators, content))))
    letters = {face: frozenset(used) for face, used in pen.letters.items()}
    fonts = tuple((name, codes.subset()) for name, codes in pen.fonts.items())
    return Drawn(
        tuple(sheets),
        tuple(dict([*pen.symbols.values(), *pen.photos.values()]).items()),
        letters,
        fonts,
        pen.silent,
        pen.structure.elements(),
        language,
    )


@lru_cache(maxsize=256)
def _operators(operators: bytes) -> bytes:
    return compact(operators)


class _Pen:
    """What the pages of one document use."""

    def __init__(self, pictures: Mapping[str, Picture], ink: Ink) -> None:
        self.pictures = pictures
        self.ink = ink
        self.structure = Structure()
        self.symbols: dict[str, tuple[str, Image]] = {}  # source -> resource name, image
        self.photos: dict[str, tuple[str, Image]] = {}
        self.letters: dict[str, set[str]] = {}
        self.fonts: dict[str, Codes] = {}
        self.silent = 0

    def wrote(self, face: str, letters: Iterable[str]) -> None:
        known = self.letters.get(face)
        if known is None:
            known = self.letters[face] = set()
        known.update(letters)

    def codes(self, face: str) -> Codes:
        codes = self.fonts.get(face)
        if codes is None:
            from vistime.layout.fontfiles import named
            from vistime.paint.glyph_fonts import Codes

            codes = self.fonts[face] = Codes(named(face))
        return codes

    def silence(self) -> str:
        self.silent += 1
        return f"S{self.silent}"

    def place(self, item: PictureItem) -> Extent:
        picture = self.pictures[item.source]
        if isinstance(picture, SymbolPicture):
            x0, y0, x1, y1 = item.crop
            width, height = picture.box
            known = self.symbols.get(item.source)
            if known is None:
                image = _symbol(picture, self.ink)
                # The same in every document, so that the operators are the same.
                known = self.symbols[item.source] = (f"P{image.digest.hex()[:16]}", image)
            return Extent(known[0], x0 * width, (1 - y1) * height, (x1 - x0) * width, (y1 - y0) * height)
        key = f"{item.source} {item.crop} {item.w:.2f} {item.h:.2f}"
        known = self.photos.get(key)
        if known is None:
            known = self.photos[key] = (f"I{len(self.photos) + 1}", _photo(picture, item, self.ink))
        return Extent(known[0], 0.0, 0.0, 1.0, 1.0)


@lru_cache(maxsize=4096)
def _symbol(picture: SymbolPicture, ink: Ink) -> Image:
    symbol = picture.symbol
    width, height = symbol.box
    states = b"".join(b" /A%d << /ca %g /CA %g >>" % (round(a * 100), a, a) for a in symbol.alphas)
    resources = b" /Resources << /ExtGState <<%b >> >>" % states if states else b" /Resources << >>"
    data = symbol.lines if ink == "lines" else symbol.colour
    if ink == "grey":
        data = _greyed(data)
    head = b"/Type /XObject /Subtype /Form /Filter /FlateDecode /BBox [0 0 %g %g]" % (width, height)
    return _image(head + resources, data, kept=True)


def _photo(picture: PhotoPicture, item: PictureItem, ink: Ink) -> Image:
    from vistime.paint.photo import prepare

    photo = prepare(picture.path, item.crop, (item.w, item.h), ink)
    head = b"/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 " % (
        photo.width,
        photo.height,
    )
    code = b"/Filter /DCTDecode" if photo.jpeg else b"/Filter /FlateDecode"
    colours = b" /ColorSpace /DeviceGray" if photo.channels == 1 else b" /ColorSpace /DeviceRGB"
    mask = None
    if photo.alpha is not None:
        mask = _image(head + b"/Filter /FlateDecode /ColorSpace /DeviceGray", photo.alpha)
    return _image(head + code + colours, photo.data, mask)


_COLOUR = re.compile(rb"(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (rg|RG)\b")


@lru_cache(maxsize=1024)
def _greyed(deflated: bytes) -> bytes:
    """A symbol's operators with every colour made grey."""

    def grey(match: re.Match[bytes]) -> bytes:
        value = luma(float(match[1]), float(match[2]), float(match[3])).encode()
        return value + (b" g" if match[4] == b"rg" else b" G")

    return zlib.compress(_COLOUR.sub(grey, zlib.decompress(deflated)), 9)
