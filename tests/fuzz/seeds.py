"""Files to begin with, and words that mean something in each kind of file."""

from __future__ import annotations

import io
import re
import sys
import zipfile
from functools import cache
from pathlib import Path

from vistime.layout.elements import ATTRIBUTES

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "importing"), str(ROOT / "tests" / "packs")]
#: Small files are tried more often than long ones.
MOST_OF_A_SEED = 20_000

LAYOUT = b"title: Own\nabout: One.\nfor: [timetable]\nlike: day\n"
PAGE = '{% extends "built-in/day/page.xml.j2" %}'
#: A layout folder of somebody's own, and what else may lie beside a definition.
BESIDE = {
    "templates/own/layout.yaml": LAYOUT.decode(),
    "templates/own/page.xml.j2": PAGE,
    "templates/own/guide.en.yaml": (ROOT / "templates" / "day" / "guide.en.yaml").read_text("utf-8"),
    "templates/themes/own.yaml": (ROOT / "templates" / "themes" / "plain.yaml").read_text("utf-8"),
    "templates/words/en.yaml": (ROOT / "templates" / "words" / "en.yaml").read_text("utf-8"),
    "pictures.yaml": "Bookbug: library\nGran: none\n",
}

_TEXT = (
    b"\0", b"\r", b"\t", b"\xff", b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"\xf0\x9f\x98\x80", b"\n\n\n", b" " * 99,
    b"\xe2\x80\x8f", b"\xe2\x80\xae", b"\xcc\x81" * 9, b"\xd7\x90", b"\xd8\xa7", b"\xef\xb7\x90",
    b"\xef\xb7\x91", b"99999999999999999999", b"-0", b"nan", b"1e999",
)  # fmt: skip
_ZIP = (
    b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07", b"../", b"..\\", b"/",
    b"\x08\x00",
)  # fmt: skip
_XML = (
    b"</", b"/>", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?x?>", b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"&amp;", b"&#x", b"&lt;", b"xmlns=''",
)  # fmt: skip
YAML_WORDS = (
    *_TEXT, b"&a ", b"*a", b"<<: ", b"---\n", b"...\n", b"!!x ", b"{", b"}", b"[", b"]", b": ", b"- ", b"'",
    b'"', b"|\n", b">-\n", b"%YAML 1.2\n", b"#", b",", b"? ", b"\n  ", b"\n    ", b"timetable: ", b"story: ",
    b"board: ", b"pack: ", b"steps: ", b"days: ", b"pages: ", b"text: ", b"picture: ", b"time: ",
    b"minutes: ", b"change: ", b"layouts: ", b"language: ", b"font: ", b"pictures: ", b"choices: ",
    b"tokens: ", b"month: ", b"event: ", b"{name}", b"{they}", b"2026-02-30", b"10:30", b"25:99", b"copies: ",
)  # fmt: skip
SVG_WORDS = (
    *_TEXT, *_XML, b"<g>", b"<path d='M0 0", b"<use href='#a'/>", b"<clipPath id='a'>", b"<mask id='a'>",
    b"<symbol id='a'>", b"<text>", b"<style>", b"<linearGradient id='a'>", b"url(#a)", b"viewBox='0 0 72 72'",
    b"transform='scale(0)'", b"matrix(", b"rotate(", b"A1 1 0 0 1 ", b"C1 1 2 2 3 3", b"fill='none'", b"px",
    b"%", b"em", b"currentColor", b"rgb(", b"#fff", b"stroke-dasharray='1 0'", b"!important",
)  # fmt: skip
TABLE_WORDS = (
    *_TEXT, b",", b";", b'"', b'""', b"name", b"photo", b"language", b"layout", b"skin", b"paper", b"=1+1",
    b"\xfe\xff", b"\xff\xfe", b"sep=;", *_ZIP,
)  # fmt: skip
SHEET_WORDS = (
    *_TEXT, *_XML, b"<row r='", b"<c r='XFD1048576'", b"t='s'", b"t='inlineStr'", b"<v>", b"<f>", b"t='b'",
    b"t='d'", b"s='1'", b"<is><t>", *_ZIP,
)  # fmt: skip
STORY_WORDS = (
    *_TEXT, b"# ", b"## ", b"- ", b"1. ", b"Page 1", b"page 2 of 9", b"\x0c", b"[name]", b"____", b"(name)",
    b"**", b"* * *", b"![a](b.png)", b"[a](b)", b"> ", b"For adults:", b"...", b"\xe2\x80\x9c", b"```",
    b"| a |", b"Copyright", b"<br>", b"---\n",
)  # fmt: skip
WORD_WORDS = (
    *_TEXT, *_XML, b"<w:p>", b"</w:p>", b"<w:r><w:t>", b"<w:tbl>", b"<w:tr>", b"<w:tc>", b"<w:br/>",
    b"<w:del>", b"<w:ins>", b"<w:vanish/>", b"<w:sym w:char='F0E0'/>", b"<w:fldSimple>",
    b"<w:pStyle w:val='Titel'/>", b"<mc:AlternateContent>", b"<w:txbxContent>", *_ZIP,
)  # fmt: skip
MARKUP_WORDS = (
    *_TEXT, *_XML, b"'9999'", b"'0'", b"'-1mm'", b"'50%'", b"'1e9mm'", b"'auto'", b"'yes'", b"'A4 landscape'",
    *(f"<{name}>".encode() for name in ATTRIBUTES),
    *sorted({f" {name}='".encode() for known in ATTRIBUTES.values() for name in known}),
)  # fmt: skip
TEMPLATE_WORDS = (
    *MARKUP_WORDS, b"{{ ", b" }}", b"{% for a in items %}", b"{% endfor %}", b"{% if ", b"{% endif %}",
    b"{% set a = ", b" %}", b"{% block steps %}", b"{% endblock %}", b"{% macro m(a) %}", b"{% endmacro %}",
    b"{% call m() %}", b"{% endcall %}", b"{% include 'own/page.xml.j2' %}", b"{% import ", b"|safe", b"|mm",
    b"|length", b"|join", b"|map('", b"|sort", b"|sum", b" ~ ", b" * ", b" ** ", b"[1:]", b"loop.", b"self.",
    b"words.", b"items[0]", b"step.text", b"namespace(", b"range(", b".__class__", b" is ", b" in ", b"{#",
)  # fmt: skip
ZIP_WORDS = (
    *_ZIP, b".png", b".svg", b".csv", b"\xff\xff\xff\xff", b"\x00\x00", b"outside.png", b"pack.json",
)  # fmt: skip
PHOTO_WORDS = (
    b"\xff\xd8\xff", b"\xff\xe1", b"Exif\0\0", b"\xff\xc0", b"\xff\xc2", b"\xff\xda", b"\xff\xd9", b"\x89PNG",
    b"IHDR", b"IDAT", b"IEND", b"iCCP", b"acTL", b"tRNS", b"RIFF", b"WEBP", b"VP8X", b"ICCP", b"EXIF",
    b"GIF89a", b"MM\0*", b"II*\0", b"\xff\xff\xff\xff", b"\x7f\xff", b"Adobe\0d",
)  # fmt: skip
FONT_WORDS = (
    b"glyf", b"loca", b"cmap", b"head", b"hhea", b"hmtx", b"maxp", b"CFF ", b"OS/2", b"name", b"GSUB",
    b"GPOS", b"fvar", b"gvar", b"OTTO", b"ttcf", b"\0\1\0\0", b"\xff\xff\xff\xff", b"\x7f\xff", b"\x80\0",
)  # fmt: skip


def _files(*patterns: str) -> list[bytes]:
    return [path.read_bytes()[:MOST_OF_A_SEED] for pattern in patterns for path in sorted(ROOT.glob(pattern))]


def definitions() -> list[bytes]:
    """The examples, and the fixtures of messages."""
    return _files("examples/*.yaml", "examples/stories/*.yaml", "tests/errors/*.yaml")


def drawings() -> list[bytes]:
    """Our own drawings, and small ones with what they have not."""
    from packkit import SHADED, drawing

    more = (
        '<use href="#a"/><g id="a"/>',
        '<text x="1">a</text>',
        '<clipPath id="c"><path d="M0 0h9v9z"/></clipPath>',
    )
    return [drawing(more=one) for one in more] + [SHADED, *_files("symbols/drawn/a*.svg")]


def rosters() -> list[bytes]:
    """Lists of children, as CSV, and the same as workbook."""
    found = [
        b"name,photo,language\nAda,,pl\nBen,,\n",
        b"Name;Skin;Paper\r\nA;dark;A5\r\n",
        "name\nZoë\n".encode("utf-16"),
    ]
    return [*found, workbook(), *_files("examples/**/*.csv", "tests/batch/**/*.csv")]


@cache
def workbook() -> bytes:
    """A list of children as workbook."""
    from openpyxl import Workbook

    book = Workbook()
    for row in (("name", "photo", "age"), ("Ada", "", 4), ("Ben", "", 5.5)):
        book.active.append(row)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def sheets() -> list[bytes]:
    """A sheet of a workbook, and a whole one."""
    with zipfile.ZipFile(io.BytesIO(workbook())) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    inline = re.sub(rb'<c r="A1"[^>]*>.*?</c>', b'<c r="A1" t="inlineStr"><is><t>name</t></is></c>', sheet)
    return [sheet, inline, workbook()]


def stories() -> list[bytes]:
    """Stories as text: the shelf's, as they would be written down, and pages of the docs."""
    shelf = [
        b"\n\n".join(re.findall(rb"(?m)^ *- (?:text: )?(.*)$", data))
        for data in _files("examples/stories/*.yaml")
    ]
    told = b"# Going out\n\nPage 1\nI put on my [coat].\n\n- one\n- two\n\nFor adults:\nRead it.\n\x0cPage 2\nThe end."
    return [told, *shelf, *[data[:4000] for data in _files("docs/a*.md", "docs/f*.md", "docs/i*.md")]]


@cache
def word() -> bytes:
    """A Word document."""
    import importkit

    made: bytes = importkit.word(
        importkit.p("Going out", "Titel") + importkit.p("I go out.") + importkit.p("one", "ListBullet")
    )
    return made


def word_parts() -> list[bytes]:
    """The text of a Word document, and whole ones."""
    with zipfile.ZipFile(io.BytesIO(word())) as archive:
        return [archive.read("word/document.xml"), word()]


def with_part(whole: bytes, name: str, data: bytes) -> bytes:
    """A ZIP file with another part in the place of the one so called."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(out, "w") as new:
        for one in old.namelist():
            new.writestr(one, data if one == name else old.read(one))
    return out.getvalue()


def markup() -> list[bytes]:
    """What the built-in layouts write for an example of each kind."""
    bodies = (
        '<flow columns="3" gap="4mm"><card padding="2mm"><text fit="a" size="20">Words</text></card><card/></flow>',
        '<header><text>A</text></header><column grow="1"><row gap="1mm"><text size="30" max-height="20mm">'
        "Many</text></row></column>",
        '<grid columns="2" gap="3mm"><stack><text align-self="end">A</text></stack><space/><line stroke="1mm"/></grid>',
        '<column padding="9mm" justify="between"><text overflow="continue" size="12">Long words</text></column>',
        '<row><clock time="10:30" width="20mm"/><dial minutes="20"/><arrow direction="right"/></row>'
        '<footer><text role="note" numbers="yes">[[page]]</text></footer>',
        '<flow columns="auto" cell-width="30mm..60mm" cell-height="20mm" cut="lines" balance="yes"><card>'
        '<text fit="b">A</text>'
        "<back><text>B</text></back></card></flow>",
    )
    return [f'<document><page paper="A4" margin="10mm">{body}</page></document>'.encode() for body in bodies]


def templates() -> list[bytes]:
    """The built-in templates, one that extends another, and the markup alone."""
    small = (
        b"{% extends 'built-in/day/page.xml.j2' %}{% block steps %}"
        b"{% for step in items %}<text>{{ step.text }}</text>{% endfor %}{% endblock %}"
    )
    # Long ones take long to read, and are parted into what they are made of by nobody.
    return [small, *markup(), *(data for data in _files("templates/*/page.xml.j2") if len(data) < 2500)]


def layout_files() -> list[bytes]:
    """Files that lie beside a definition, each with its name on the first line."""
    own = [f"{name}\n{text}".encode() for name, text in BESIDE.items() if not name.endswith(".j2")]
    built_in = [b"templates/own/layout.yaml\n" + data for data in _files("templates/*/layout.yaml")]
    return own + built_in


def packs() -> list[bytes]:
    """Sets of pictures as ZIP files."""
    from packkit import drawing, image

    found = []
    for files in (
        {"dog.png": image("PNG", (8, 8)), "animals/cat.svg": drawing()},
        {
            "../outside.png": image("PNG", (4, 4)),
            "/outside.svg": drawing(),
            "C:\\outside.png": image("PNG", (4, 4)),
        },
        {"words.csv": b"file,words\ndog.png,dog; hound\n", "dog.png": image("PNG", (8, 8))},
    ):
        for packing in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            data = io.BytesIO()
            with zipfile.ZipFile(data, "w", packing) as archive:
                for name, content in files.items():
                    archive.writestr(name, content)
            found.append(data.getvalue())
    return found


def photos() -> list[bytes]:
    """Small images of all kinds."""
    from packkit import image
    from PIL import Image

    found = [image(kind, (24, 16)) for kind in ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")]
    found += [image("JPEG", (24, 16), mode) for mode in ("L", "CMYK")]
    found += [image("PNG", (24, 16), mode) for mode in ("P", "1", "RGBA", "LA", "I;16")]
    turned, data = Image.Exif(), io.BytesIO()
    turned[0x0112] = 6
    Image.new("RGB", (9, 5), "red").save(data, "JPEG", exif=turned, progressive=True)
    return [*found, data.getvalue()]


def fonts() -> list[bytes]:
    """Fonts of a few letters, with outlines of both kinds."""
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.t2CharStringPen import T2CharStringPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    letters = "Wakeupfi é10:3dyA"
    names = [".notdef", *(f"g{number}" for number in range(len(letters)))]
    found = []
    for outlines in ("TrueType", "CFF"):
        font = FontBuilder(1000, isTTF=outlines == "TrueType")
        font.setupGlyphOrder(names)
        font.setupCharacterMap({ord(letter): name for letter, name in zip(letters, names[1:], strict=True)})
        drawn = {}
        for number, name in enumerate(names):
            pen = TTGlyphPen(None) if outlines == "TrueType" else T2CharStringPen(600, None)
            pen.moveTo((50, 0))
            for point in ((50, 500 + number), (400, 600), (450, 0)):
                pen.lineTo(point)
            pen.closePath()
            drawn[name] = pen.glyph() if isinstance(pen, TTGlyphPen) else pen.getCharString()
        if outlines == "TrueType":
            font.setupGlyf(drawn)
        else:
            font.setupCFF("Own", {}, drawn, {})
        font.setupHorizontalMetrics(dict.fromkeys(names, (600, 50)))
        font.setupHorizontalHeader(ascent=800, descent=-200)
        font.setupNameTable({"familyName": "Own", "styleName": "Regular", "psName": "Own-Regular"})
        font.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
        font.setupPost()
        data = io.BytesIO()
        font.save(data)
        found.append(data.getvalue())
    return found
