"""PDF pages to PNG files: the same pages, rasterised, so that the screen shows what the printer prints."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Final

DPI: Final = 150
_PNG_LEVEL: Final = 6


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
