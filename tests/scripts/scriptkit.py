"""A text as a document of one page, and what a reader of PDF files finds in it."""

from __future__ import annotations

import io
import re
import unicodedata

import pypdfium2

from vistime.layout import blanks, engine, markup, measure
from vistime.layout.engine import Layout
from vistime.paint import pdf
from vistime.paint.drawn import draw


def laid_out(
    text: str, language: str = "en", attributes: str = 'size="24"', family: str = measure.DEFAULT_FAMILY
) -> Layout:
    """A page with the text."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", blanks.LINE_BREAK)
    page = f'<document><page paper="A4"><text {attributes}>{escaped}</text></page></document>'
    return engine.layout(markup.parse(page, {}), family, language)


def printed(result: Layout, language: str = "en") -> bytes:
    """The pages as a PDF file."""
    out = io.BytesIO()
    book = pdf.Book(out)
    book.add(draw(result.pages, {}))
    book.finish("Text", language, right_to_left=result.right_to_left)
    return out.getvalue()


def read_back(data: bytes) -> str:
    """What is copied from a PDF file when all of its first page is selected."""
    text = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()
    return unicodedata.normalize("NFC", re.sub(r"\s+", " ", text).strip())
