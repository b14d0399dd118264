"""PDF pages to PNG files: the same pages, rasterised, so that the screen shows what the printer prints.

Each file has a seal: a digest of its name and all that is in it, by which a later run knows that it made this file
under this name, and that nobody has changed it since.
"""

from __future__ import annotations

import io
import unicodedata
import zlib
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Final

DPI: Final = 150
_PNG_LEVEL: Final = 6
#: The chunk of the seal. By its letters' case (PNG, 5.4) it is no part of the picture, of no public kind, and not to
#: be kept by a program that does not know it and changes the picture.
_SEAL: Final = b"vmPG"
_SEAL_BYTES: Final = 16
#: Where it stands: after the signature (8 bytes) and the head of the picture (25); it takes 12 more than its digest.
_BEGIN: Final = 33
_END: Final = _BEGIN + 12 + _SEAL_BYTES


def pages(pdf: bytes, dpi: int = DPI) -> Iterator[bytes]:
    """Each page of a PDF as a PNG file's bytes, at `dpi` dots per inch."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            image = page.render(scale=dpi / 72).to_pil().convert("RGB")
            buffer = io.BytesIO()
            # Few colours (line art, text) make a palette image a third of the size, and look the same.
            colours = image.getcolors(256)
            if colours is not None:
                image = image.quantize(max(2, len(colours)))
            image.save(buffer, "PNG", compress_level=_PNG_LEVEL, dpi=(dpi, dpi))
            yield buffer.getvalue()
    finally:
        document.close()


def sealed(data: bytes, name: str) -> bytes:
    """A PNG file as `pages` gives it, with the seal that it was made under this name."""
    body = _SEAL + _digest(data, name)
    chunk = _SEAL_BYTES.to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")
    return data[:_BEGIN] + chunk + data[_BEGIN:]


def is_sealed(path: Path) -> bool:
    """Whether a file was made here under the name that it has, and is as it was made. OSError if it can't be read."""
    with path.open("rb") as file:
        head = file.read(_END)
        if head[_BEGIN + 4 : _BEGIN + 8] != _SEAL:
            return False
        rest = file.read()
    return sealed(head[:_BEGIN] + rest, path.name) == head + rest


def _digest(data: bytes, name: str) -> bytes:
    digest = blake2b(unicodedata.normalize("NFC", name).encode("utf-8", "replace"), digest_size=_SEAL_BYTES)
    digest.update(b"\0" + data)
    return digest.digest()
