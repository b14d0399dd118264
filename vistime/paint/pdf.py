"""Pages to PDF. ReportLab writes the file; symbols are placed as form XObjects that the build has compiled.

Same pages, same bytes: no date, no author, and the file's ID is a digest of what is in it.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from hashlib import md5
from typing import Any, Final, Literal

from reportlab.pdfbase import pdfdoc

from vistime.layout.pages import Page, PictureItem, TextItem
from vistime.paint.content import Extent, luma, page_operators
from vistime.paint.fonts import face_glyphs
from vistime.pictures.kinds import PhotoPicture, Picture, SymbolPicture
from vistime.units import PT_PER_MM

Ink = Literal["colour", "grey", "lines"]
PRODUCER: Final = "vistime"


class _Object(pdfdoc.PDFObject):  # type: ignore[misc]
    """A PDF object whose text is ready, but for the numbers of the objects it refers to."""

    def __init__(self, *parts: bytes | pdfdoc.PDFObject) -> None:
        self.parts = parts

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        return b"".join(
            part if isinstance(part, bytes) else pdfdoc.format(part, document) for part in self.parts
        )


def _stream(data: bytes, *dictionary: Any) -> list[Any]:
    return [b"<< ", *dictionary, b" /Length %d >>\nstream\n" % len(data), data, b"\nendstream"]


def _string(text: str) -> bytes:
    """A text string: UTF-16 with its mark, in hex."""
    return b"<" + ("\ufeff" + text).encode("utf-16-be", "replace").hex().encode() + b">"


def write(
    pages: Sequence[Page],
    pictures: Mapping[str, Picture],
    *,
    title: str,
    language: str,
    ink: Ink = "colour",
    duplex: Literal["", "short", "long"] = "",
) -> bytes:
    """The PDF of finished pages. `pictures` holds every picture that the pages name.

    `paint.photo.PhotoDamagedError` when an image file can't be decoded.
    """
    return _Writer(pictures, ink).write(pages, title, language, duplex)


class _Writer:
    def __init__(self, pictures: Mapping[str, Picture], ink: Ink) -> None:
        self.pictures = pictures
        self.ink: Ink = ink
        self.document = pdfdoc.PDFDocument(compression=0, invariant=1, pdfVersion=(1, 7))
        self.images: dict[str, tuple[str, Any]] = {}  # key -> resource name, reference
        self.letters: dict[str, set[str]] = {}

    def write(self, pages: Sequence[Page], title: str, language: str, duplex: str) -> bytes:
        document, catalog = self.document, self.document.Catalog
        tree = _Object()
        contents = []
        for page in pages:
            content = page_operators(page, self.ink != "colour", self._place, self._wrote)
            contents.append(self._add(*_stream(zlib.compress(content, 6), b"/Filter /FlateDecode")))
        resources = self._add(*self._resources())
        kids: list[Any] = []
        parent = document.Reference(tree)
        for page, content_ref in zip(pages, contents, strict=True):
            size = f"{page.width * PT_PER_MM:.4f} {page.height * PT_PER_MM:.4f}".encode()
            kids += [
                self._add(
                    b"<< /Type /Page /Parent ", parent, b" /MediaBox [0 0 " + size + b"] /Resources ", resources,
                    b" /Contents ", content_ref, b" >>",
                ),
                b" ",
            ]  # fmt: skip
        tree.parts = (b"<< /Type /Pages /Kids [", *kids, b"] /Count %d >>" % len(pages))
        catalog.Pages = parent
        catalog.Lang = _Object(_string(language))
        turn = {"short": b" /Duplex /DuplexFlipShortEdge", "long": b" /Duplex /DuplexFlipLongEdge"}.get(
            duplex, b""
        )
        catalog.ViewerPreferences = _Object(b"<< /PrintScaling /None /DisplayDocTitle true", turn, b" >>")
        catalog.Outlines = None
        info = b"<< /Title %b /Producer (%b) >>" % (_string(title), PRODUCER.encode())
        document.info = _Object(info)
        digest = md5(usedforsecurity=False)
        for obj in document.idToObject.values():
            for part in getattr(obj, "parts", ()):
                if isinstance(part, bytes):
                    digest.update(part)
        digest.update(info)
        document._ID = b"[<%b> <%b>]\n" % ((digest.hexdigest().encode(),) * 2)
        data: bytes = document.format()
        return data

    def _add(self, *parts: Any) -> Any:
        return self.document.Reference(_Object(*parts))

    def _resources(self) -> list[Any]:
        parts: list[Any] = [b"<< /Font <<"]
        for face in self.letters:
            parts += [f" /{face} ".encode(), self._font(face)]
        parts.append(b" >> /XObject <<")
        for name, reference in self.images.values():
            parts += [f" /{name} ".encode(), reference]
        return [*parts, b" >> >>"]

    def _wrote(self, item: TextItem) -> None:
        letters = self.letters.get(item.face)
        if letters is None:
            letters = self.letters[item.face] = set()
        letters.update(item.text)

    def _font(self, face: str) -> Any:
        subset = face_glyphs(face).subset(frozenset(self.letters[face]))
        file = self._add(*_stream(subset.file, b"/Filter /FlateDecode /Length1 %d" % subset.length))
        unicode = self._add(*_stream(subset.to_unicode, b"/Filter /FlateDecode"))
        descriptor = self._add(b"<< ", subset.descriptor, b" /FontFile2 ", file, b" >>")
        name = subset.name.encode()
        descendant = self._add(
            b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /" + name,
            b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity",
            b" /FontDescriptor ", descriptor, b" /W ", subset.widths, b" >>",
        )  # fmt: skip
        return self._add(
            b"<< /Type /Font /Subtype /Type0 /BaseFont /" + name + b" /Encoding /Identity-H /DescendantFonts [",
            descendant, b"] /ToUnicode ", unicode, b" >>",
        )  # fmt: skip

    def _place(self, item: PictureItem) -> Extent:
        picture = self.pictures[item.source]
        if isinstance(picture, SymbolPicture):
            x0, y0, x1, y1 = item.crop
            width, height = picture.box
            name = self._image(item.source, lambda: self._symbol(picture))
            return Extent(name, x0 * width, (1 - y1) * height, (x1 - x0) * width, (y1 - y0) * height)
        key = f"{item.source} {item.crop} {item.w:.2f} {item.h:.2f}"
        return Extent(self._image(key, lambda: self._photo(picture, item)), 0.0, 0.0, 1.0, 1.0)

    def _image(self, key: str, make: Callable[[], Any]) -> str:
        known = self.images.get(key)
        if known is None:
            known = self.images[key] = (f"P{len(self.images) + 1}", make())
        return known[0]

    def _symbol(self, picture: SymbolPicture) -> Any:
        symbol = picture.symbol
        width, height = symbol.box
        states = b"".join(b" /A%d << /ca %g /CA %g >>" % (round(a * 100), a, a) for a in symbol.alphas)
        resources = b" /Resources << /ExtGState <<%b >> >>" % states if states else b" /Resources << >>"
        data = symbol.lines if self.ink == "lines" else symbol.colour
        if self.ink == "grey":
            data = _greyed(data)
        head = b"/Type /XObject /Subtype /Form /Filter /FlateDecode /BBox [0 0 %g %g]" % (width, height)
        return self._add(*_stream(data, head + resources))

    def _photo(self, picture: PhotoPicture, item: PictureItem) -> Any:
        from vistime.paint.photo import prepare

        photo = prepare(picture.path, item.crop, (item.w, item.h), self.ink)
        size = b"/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 " % (
            photo.width,
            photo.height,
        )
        code = b"/Filter /DCTDecode" if photo.jpeg else b"/Filter /FlateDecode"
        colours = b" /ColorSpace /DeviceGray" if photo.channels == 1 else b" /ColorSpace /DeviceRGB"
        if photo.alpha is None:
            return self._add(*_stream(photo.data, size, code, colours))
        mask = self._add(*_stream(photo.alpha, size, b"/Filter /FlateDecode /ColorSpace /DeviceGray"))
        return self._add(*_stream(photo.data, size, code, colours, b" /SMask ", mask))


_COLOUR = re.compile(rb"(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (rg|RG)\b")


@lru_cache(maxsize=1024)
def _greyed(deflated: bytes) -> bytes:
    """A symbol's operators with every colour made grey."""

    def grey(match: re.Match[bytes]) -> bytes:
        value = luma(float(match[1]), float(match[2]), float(match[3])).encode()
        return value + (b" g" if match[4] == b"rg" else b" G")

    return zlib.compress(_COLOUR.sub(grey, zlib.decompress(deflated)), 9)
