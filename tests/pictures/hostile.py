"""Image files that are broken, or made to do harm: name -> content, and words that the message has to say."""

from __future__ import annotations

import base64
import io
import struct
import zlib

from PIL import Image

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 72 72">{}</svg>'
_GRADIENT = (
    '<linearGradient id="g"><stop stop-color="red"/><stop offset="1" stop-color="#00f"/></linearGradient>'
)
#: Something that only the renderer of pixels draws, so that the file gets that far.
_SHADED = f'<defs>{_GRADIENT}</defs><rect width="9" height="9" fill="url(#g)"/>'
_DOCTYPE = '<?xml version="1.0"?><!DOCTYPE svg [{}]>' + _SVG.format("<title>&x;</title>")


def svg(body: str) -> bytes:
    return _SVG.format(body).encode()


def _filter(primitive: str) -> bytes:
    return svg(f'<filter id="f">{primitive}</filter><rect width="70" height="70" filter="url(#f)"/>')


def _image(kind: str, mode: str = "RGB") -> bytes:
    data = io.BytesIO()
    Image.effect_noise((300, 300), 60).convert(mode).save(data, kind)
    return data.getvalue()


def _sized(kind: str, mark: bytes, size: bytes) -> bytes:
    """An image file that says of itself, behind a mark, that it is of another size."""
    data = _image(kind)
    at = data.index(mark) + len(mark)
    return data[:at] + size + data[at + len(size) :]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png(width: int, height: int, *chunks: bytes, bits: int = 8, pixels: bytes = b"\0" * 1000) -> bytes:
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, 0, 0, 0, 0))
    body = _chunk(b"IDAT", zlib.compress(pixels, 1))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + body + _chunk(b"IEND", b"")


def _nested_uses() -> str:
    """Eleven levels, each using the one below ten times."""
    uses = (f'<use href="#a{n - 1}"/>' * 10 for n in range(1, 12))
    levels = "".join(f'<g id="a{n}">{inner}</g>' for n, inner in enumerate(uses, 1))
    return f'<defs><g id="a0"><rect width="9" height="9"/></g>{levels}</defs><use href="#a11"/>'


_ENTITIES = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(8))
_HUGE = _png(20_000, 20_000, bits=1, pixels=bytes(2501 * 20_000))

BROKEN: dict[str, tuple[bytes, str]] = {
    # cut off
    "cut.jpg": (_image("JPEG")[:9000], "damaged"),
    "cut.png": (_image("PNG")[:9000], "damaged"),
    "cut.webp": (_image("WEBP")[:9000], "damaged"),
    "cut.gif": (_image("GIF", mode="P")[:9000], "damaged"),
    "cut.svg": (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><path d="M1',
        "not well-formed",
    ),
    "empty.png": (b"", "no picture"),
    "empty.svg": (b"", "no picture"),
    # of another kind than their ending says
    "text.jpg": (b"hello", "no picture"),
    "page.png": (b"<!DOCTYPE html><html></html>", "no picture"),
    "page.svg": (b'<?xml version="1.0"?><html/>', "no SVG file"),
    "pages.jpg": (b"%PDF-1.7\n", "PDF"),
    "phone.jpg": (b"\0\0\0\x18ftypheic" + b"\0" * 50, "can't be read"),
    "zip.png": (b"PK\x03\x04" + b"\0" * 50, "no picture"),
    # too large
    "wide.png": (_HUGE, "pixels"),
    "wide.jpg": (_sized("JPEG", b"\xff\xc0\0\x11\x08", struct.pack(">HH", 20_000, 20_000)), "pixels"),
    "wide.webp": (_sized("WEBP", b"\x9d\x01\x2a", struct.pack("<HH", 16_000, 5_000)), "pixels"),
    "endless.png": (_png(4_000_000_000, 4_000_000_000), "pixels"),
    "empty-size.png": (_png(0, 9), "no picture"),
    "notes.png": (_png(9, 9, _chunk(b"zTXt", b"x\0\0" + zlib.compress(b"a" * 100_000_000))), "damaged"),
    "long.svg": (b'<svg xmlns="http://www.w3.org/2000/svg">' + b" " * 6_000_000 + b"</svg>", "larger than"),
    "deep.svg": (svg("<g>" * 5000 + "</g>" * 5000), "inside each other"),
    "path.svg": (svg(f'<path d="M0 0{"l1 1" * 1_000_000}"/>'), "50,000 points"),
    "many.svg": (svg("<g/>" * 50_000), "more than"),
    "uses.svg": (svg(_nested_uses()), "20,000 elements"),
    "shaded-uses.svg": (svg(_SHADED + _nested_uses()), "can't be"),
    "loop.svg": (svg('<g id="a"><use href="#a"/></g>'), "inside each other"),
    "inside.svg": (
        svg(f'<image href="data:image/png;base64,{base64.b64encode(_HUGE).decode()}" width="9" height="9"/>'),
        "time or memory",
    ),
    "noise.svg": (_filter('<feTurbulence baseFrequency="9" numOctaves="1000000000"/>'), "time or memory"),
    "fat.svg": (_filter('<feMorphology operator="dilate" radius="1000"/>'), "time or memory"),
    # wants something from elsewhere
    "entities.svg": (
        _DOCTYPE.format(f'<!ENTITY a "aaaaaaaaaa">{_ENTITIES}<!ENTITY x "&i;">').encode(),
        "declarations",
    ),
    "entity.svg": (_DOCTYPE.format('<!ENTITY x SYSTEM "file:///etc/passwd">').encode(), "declarations"),
    "web.svg": (
        svg('<image href="http://127.0.0.1:9/a.png" width="9" height="9"/>'),
        "nothing is ever fetched",
    ),
    "file.svg": (svg('<image xlink:href="/etc/hostname" width="9" height="9"/>'), "nothing is ever fetched"),
    "use.svg": (svg('<use href="other.svg#a"/>'), "nothing is ever fetched"),
    "fill.svg": (
        svg('<rect width="9" height="9" fill="url(http://127.0.0.1/#a)"/>'),
        "nothing is ever fetched",
    ),
    "style.svg": (
        svg(f"<style>rect{{fill:url('http://127.0.0.1/a')}}</style>{_SHADED}"),
        "nothing is ever fetched",
    ),
    "import.svg": (svg(f'<style>@import "a.css";</style>{_SHADED}'), "style sheet from elsewhere"),
    "sheet.svg": (b'<?xml-stylesheet href="a.css"?>' + svg(_SHADED), "style sheet outside"),
    "svg.svg": (svg('<image href="data:image/svg+xml;base64,AAAA"/>'), "no picture"),
    # does something, or would not be drawn as it is meant
    "script.svg": (svg("<script>alert(1)</script><rect width='9' height='9'/>"), "script"),
    "onload.svg": (svg('<rect width="9" height="9" onload="alert(1)"/>'), "script"),
    "text.svg": (svg("<text>Hello</text>"), "text in it"),
    "moves.svg": (svg('<rect width="9" height="9"><animate attributeName="x" to="9"/></rect>'), "animation"),
    "foreign.svg": (svg('<foreignObject width="9" height="9"/>'), "foreignObject"),
    "nothing.svg": (svg(""), "nothing in it"),
    "blurred.svg": (_filter('<feGaussianBlur stdDeviation="1e9"/>'), "nothing in it"),
}

#: Odd, but fine: drawn for what they hold.
FINE: dict[str, bytes] = {
    "drawing.png": svg('<rect width="9" height="9"/>'),
    "photo.svg": _image("PNG"),
    "photo.png": _image("JPEG"),
    "bom.svg": b"\xef\xbb\xbf\n" + svg(_SHADED),
    "utf16.svg": _SVG.format(_SHADED).encode("utf-16"),
    "faded.svg": svg('<g opacity=".99">' * 90 + '<rect width="9" height="9"/>' * 2 + "</g>" * 90),
    "linked.svg": svg(f'<a href="http://127.0.0.1/">{_SHADED}</a>'),
    "switch.svg": svg(f'<switch><foreignObject requiredExtensions="x"/><g>{_SHADED}</g></switch>'),
    "styled.svg": svg('<style>.a{fill:red}</style><rect class="a" width="9" height="9"/>'),
}
