"""Every text of some documents as it stands on its page, beside the same text by Pango: as pixels, and where lines end.

    python tests/slow/compare_texts.py FILE.yaml ... [--most 0.01]

Each text is taken from the finished page: the font of each letter, the width it has, its lines. Pango gets the letters
and their fonts and finds the rest by itself: forms, order, marks, and the ends of lines in a column of that width. Each
line is then drawn by both, as large as is needed to see a dot (an em is 60 px). Above `--most`, the share of the ink
that lies more than a pixel off the other's, it is a fault; so is a text of the pages that was not compared.
"""

from __future__ import annotations

import argparse
import io
import sys
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))

import pangokit
import pypdfium2
from pangokit import EM, Span
from PIL import Image

from vistime import pipeline
from vistime.build.fonts import FACES
from vistime.diagnostics import Report
from vistime.layout import fontfiles, measure
from vistime.layout.direction import right_to_left
from vistime.layout.engine import Placer
from vistime.layout.measure import Face, Line
from vistime.layout.mixed import MixedFace
from vistime.layout.pages import GlyphItem, Item, Page, TextItem, read_in_order
from vistime.layout.typefaces import SCRIPTS
from vistime.paint import pdf
from vistime.paint.drawn import draw
from vistime.pipeline import Laid, Settings

#: Lines are drawn at this size in pt, and looked at with so many dots an inch that an em is `EM` pixels.
SIZE = 30
SCALE = EM / SIZE


class Written(NamedTuple):
    """A text on a page: its words and language, the face, the width it has in em, its lines."""

    content: str
    language: str
    face: Face
    ems: float
    lines: tuple[Line, ...]


def texts_of(paths: list[Path]) -> tuple[list[Written], set[str]]:
    """All texts of the documents, each once, and the texts of all items on their pages."""
    found: dict[tuple[Any, ...], Written] = {}
    place = Placer._text

    def noted(self: Placer, box: Any, inner: Any) -> None:
        before = len(self.items)
        place(self, box, inner)
        if len(self.items) > before:
            if box.numbers:
                for name, number in zip(("[[page]]", "[[pages]]"), self._numbers, strict=True):
                    box = box.changed(content=box.content.replace(name, number))
            lines, size = self.fits.lines(box, inner.w), self.fits.size(box)
            widest = max(line.units for line in lines)
            ems = (widest + 0.5 if box.balance else measure.units_of(inner.w, size)) / 1000
            one = Written(box.content, box.lang or self.fits.language, self.fits.face(box), ems, lines)
            found[one.content, one.language, one.face.name, tuple(line.text for line in lines)] = one

    report, shown = Report(), set()
    with patch.object(Placer, "_text", noted):
        for path in paths:
            for definition in pipeline.open_file(path, report):
                for product in pipeline.products(definition, Settings(), report):
                    documents = [product] if isinstance(product, Laid) else product.documents
                    for page in read_in_order(page for laid in documents for page in laid.pages):
                        shown |= {i.text for i in page.items if isinstance(i, TextItem | GlyphItem)}
    faults = [str(d) for d in report if d.severity != "advice"]
    if faults:
        raise SystemExit("\n".join(faults))
    return list(found.values()), shown


def spans_of(text: str, face: Face) -> list[Span]:
    """A text in parts of one font each."""
    if not isinstance(face, MixedFace):
        return [_built_in(text, face)]
    parts: list[Span] = []
    for number, paragraph in enumerate(text.split("\n")):
        fonts = face.paragraph(paragraph).fonts
        letters = [(font, letter) for font, letter in zip(fonts, paragraph, strict=True)]
        parts += [Span("\n", "Lexend", False)] if number else []
        for font, run in groupby(letters, key=lambda pair: pair[0]):
            words = "".join(letter for _, letter in run)
            parts.append(_built_in(words, font) if isinstance(font, Face) else _of_file(words, font))
    return parts


def _built_in(text: str, face: Face) -> Span:
    one = next(known for known in FACES if known.name == face.name)
    path = fontfiles._packaged(fontfiles.FontPackage(one.module, ""))
    assert path
    pangokit.add_font(path / "files" / one.file)
    return Span(text, one.family, one.weight >= 600, plain=True)


def _of_file(text: str, font: fontfiles.FontFile) -> Span:
    import uharfbuzz as hb

    pangokit.add_font(font.path)
    family = font.face.get_name(hb.OTNameIdPredefined.FONT_FAMILY) or ""
    # A font that has a bold file of its own is named by its family all the same.
    family = font.face.get_name(hb.OTNameIdPredefined.TYPOGRAPHIC_FAMILY) or family
    return Span(text, family, font.name.endswith("-bold"), font.per_em * font.face.upem / 1000)


def ours(line: Line, face: Face) -> Image.Image:
    """A line as it is printed."""
    width = measure.mm_of(line.units, SIZE) + 40
    items: list[Item]
    if line.shaped is None:
        items = [TextItem(20, 25, line.text, face.name, SIZE, "#000000")]
    else:
        items = line.shaped.items(20, 25, SIZE, "#000000")
    out = io.BytesIO()
    book = pdf.Book(out)
    book.add(draw([Page(width, 50, items)], {}))
    book.finish("Text", "en")
    page = pypdfium2.PdfDocument(out.getvalue())[0]
    return page.render(scale=SCALE, grayscale=True).to_pil().convert("L")


def faults_of(text: Written) -> tuple[list[str], float]:
    """What is not as by Pango, and how much of the ink of a line is apart at most."""
    rtl = base_is_right(text.content, text.language, text.face)
    mine = [line.text for line in text.lines]
    theirs = pangokit.lines(spans_of(text.content, text.face), text.language, rtl, text.ems)
    faults = [] if mine == theirs else [f"lines {mine} and by Pango {theirs}"]
    worst = 0.0
    for line in text.lines:
        if not line.text.strip():
            continue
        one = pangokit.ink(ours(line, text.face))
        two = pangokit.ink(pangokit.drawn(spans_of(line.text, text.face), text.language, rtl))
        worst = max(worst, pangokit.apart(one, two))
        if abs(one.width - two.width) > 3 or abs(one.height - two.height) > 3:
            faults.append(f'"{line.text}" is {one.size} px, and {two.size} by Pango')
    return faults, worst


def base_is_right(text: str, language: str, face: Face) -> bool:
    """Which way a paragraph runs."""
    if isinstance(face, MixedFace):
        return any(face.paragraph(part).base for part in text.split("\n"))
    return right_to_left(language) and not text.isascii()


def main() -> None:
    """Compare all texts; exit 1 when one differs by more than it may, or was left out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--most", type=float, default=0.01)
    wanted = parser.parse_args()
    texts, shown = texts_of(wanted.files)
    faults, worst, count = [], (0.0, ""), 0
    for text in texts:
        wrong, off = faults_of(text)
        worst = max(worst, (off, text.content))
        count += len(text.lines)
        faults += [f"{text.language}: {fault}" for fault in wrong]
        if off > wanted.most:
            faults.append(f'{text.language}: "{text.content}" is {off:.2%} apart')
    compared = {
        item.text
        for text in texts
        for line in text.lines
        for item in (
            line.shaped.items(0, 0, 1, "") if line.shaped else [TextItem(0, 0, line.text, "", 1, "")]
        )
    }
    faults += [f'"{text}" was not compared' for text in sorted(shown - compared)]
    scripts = {
        s.name for t in texts for c in t.content for s in SCRIPTS for a, b in s.ranges if a <= ord(c) <= b
    }
    print(f"{len(texts)} texts, {count} lines ({', '.join(sorted(scripts))}) of {len(wanted.files)} files")
    print(f"most apart: {worst[0]:.2%} of the ink ({worst[1]})")
    sys.exit("\n".join(faults) or 0)


if __name__ == "__main__":
    main()
