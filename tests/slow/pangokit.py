"""Pango by its C interface: a text drawn in given fonts, and where its lines end.

Of Debian's `libpango-1.0-0`, `libpangocairo-1.0-0`, `libcairo2` and `libfontconfig1`, which `pango1.0-tools` brings.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from ctypes import CDLL, POINTER, Structure, byref, c_char_p, c_double, c_int, c_uint, c_void_p, string_at
from functools import cache
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from PIL import Image, ImageChops, ImageFilter

#: Pixels of an em in all pictures that are compared.
EM = 60
_UNIT = 1024  # PANGO_SCALE
_RGB24, _GRAY, _NONE, _OFF = 1, 2, 1, 1  # CAIRO_FORMAT, CAIRO_ANTIALIAS, CAIRO_HINT_STYLE and _METRICS


class Span(NamedTuple):
    """A part of a text and its font: family as its file names it, bold or not, size in shares of an em."""

    text: str
    family: str
    bold: bool
    scale: float = 1.0
    #: Letters follow each other by their widths alone, as in the built-in faces.
    plain: bool = False


class _Line(Structure):
    _fields_ = (("layout", c_void_p), ("start", c_int), ("length", c_int))


def there() -> bool:
    """Whether the libraries are installed."""
    try:
        _libraries()
    except OSError:
        return False
    return True


@cache
def _libraries() -> tuple[CDLL, CDLL, CDLL, CDLL]:
    """Pango, its part for cairo, cairo and fontconfig, which knows no font but those that are added."""
    folder = Path(tempfile.mkdtemp())
    (folder / "fonts.conf").write_text(f"<fontconfig><cachedir>{folder}</cachedir></fontconfig>", "utf-8")
    os.environ["FONTCONFIG_FILE"] = str(folder / "fonts.conf")
    names = ("libpango-1.0.so.0", "libpangocairo-1.0.so.0", "libcairo.so.2", "libfontconfig.so.1")
    pango, pangocairo, cairo, fontconfig = map(CDLL, names)
    for lib, name, result, *arguments in (
        (pangocairo, "pango_cairo_font_map_new", c_void_p),
        (pango, "pango_font_map_create_context", c_void_p, c_void_p),
        (pango, "pango_context_set_language", None, c_void_p, c_void_p),
        (pango, "pango_context_set_base_dir", None, c_void_p, c_int),
        (pango, "pango_context_set_round_glyph_positions", None, c_void_p, c_int),
        (pango, "pango_language_from_string", c_void_p, c_char_p),
        (pango, "pango_layout_new", c_void_p, c_void_p),
        (pango, "pango_layout_set_markup", None, c_void_p, c_char_p, c_int),
        (pango, "pango_layout_set_width", None, c_void_p, c_int),
        (pango, "pango_layout_set_auto_dir", None, c_void_p, c_int),
        (pango, "pango_layout_get_pixel_size", None, c_void_p, POINTER(c_int), POINTER(c_int)),
        (pango, "pango_layout_get_line_count", c_int, c_void_p),
        (pango, "pango_layout_get_line_readonly", POINTER(_Line), c_void_p, c_int),
        (pango, "pango_layout_get_unknown_glyphs_count", c_int, c_void_p),
        (pangocairo, "pango_cairo_context_set_font_options", None, c_void_p, c_void_p),
        (pangocairo, "pango_cairo_show_layout", None, c_void_p, c_void_p),
        (cairo, "cairo_font_options_create", c_void_p),
        (cairo, "cairo_font_options_set_antialias", None, c_void_p, c_int),
        (cairo, "cairo_font_options_set_hint_style", None, c_void_p, c_int),
        (cairo, "cairo_font_options_set_hint_metrics", None, c_void_p, c_int),
        (cairo, "cairo_image_surface_create", c_void_p, c_int, c_int, c_int),
        (cairo, "cairo_image_surface_get_data", c_void_p, c_void_p),
        (cairo, "cairo_image_surface_get_stride", c_int, c_void_p),
        (cairo, "cairo_create", c_void_p, c_void_p),
        (cairo, "cairo_set_source_rgb", None, c_void_p, c_double, c_double, c_double),
        (cairo, "cairo_paint", None, c_void_p),
        (cairo, "cairo_move_to", None, c_void_p, c_double, c_double),
        (cairo, "cairo_surface_flush", None, c_void_p),
        (cairo, "cairo_surface_destroy", None, c_void_p),
        (cairo, "cairo_destroy", None, c_void_p),
        (fontconfig, "FcConfigAppFontAddFile", c_int, c_void_p, c_char_p),
        (fontconfig, "FcConfigSetRescanInterval", c_int, c_void_p, c_uint),
    ):  # fmt: skip
        function = getattr(lib, name)
        function.restype, function.argtypes = result, arguments
    return pango, pangocairo, cairo, fontconfig


_added: set[Path] = set()


def add_font(path: Path) -> None:
    """Let Pango know a font file."""
    if path not in _added:
        _added.add(path)
        assert _libraries()[3].FcConfigAppFontAddFile(None, str(path).encode())


def _layout(spans: Sequence[Span], language: str, right_to_left: bool) -> int:
    pango, pangocairo, cairo, _ = _libraries()
    context = pango.pango_font_map_create_context(pangocairo.pango_cairo_font_map_new())
    pango.pango_context_set_language(context, pango.pango_language_from_string(language.encode()))
    pango.pango_context_set_base_dir(context, int(right_to_left))
    pango.pango_context_set_round_glyph_positions(context, 0)
    options = cairo.cairo_font_options_create()
    cairo.cairo_font_options_set_antialias(options, _GRAY)
    cairo.cairo_font_options_set_hint_style(options, _NONE)
    cairo.cairo_font_options_set_hint_metrics(options, _OFF)
    pangocairo.pango_cairo_context_set_font_options(context, options)
    layout = pango.pango_layout_new(context)
    pango.pango_layout_set_auto_dir(layout, 0)
    markup = "".join(map(_markup, spans)).encode()
    pango.pango_layout_set_markup(layout, markup, len(markup))
    return int(layout)


def _markup(span: Span) -> str:
    font = f"{span.family}{' Bold' if span.bold else ''} {EM * span.scale:.3f}px"
    plain = ' font_features="kern=0,liga=0,clig=0,calt=0,locl=0"' if span.plain else ""
    return f'<span font_desc="{font}" fallback="no"{plain}>{escape(span.text)}</span>'


def drawn(spans: Sequence[Span], language: str, right_to_left: bool) -> Image.Image:
    """A text on one line, black on white, an em being `EM` pixels. Every letter has to be in its font."""
    pango, pangocairo, cairo, _ = _libraries()
    layout = _layout(spans, language, right_to_left)
    assert pango.pango_layout_get_unknown_glyphs_count(layout) == 0, spans
    width, height = c_int(), c_int()
    pango.pango_layout_get_pixel_size(layout, byref(width), byref(height))
    size = (width.value + 2 * EM, height.value + 2 * EM)
    surface = cairo.cairo_image_surface_create(_RGB24, *size)
    context = cairo.cairo_create(surface)
    cairo.cairo_set_source_rgb(context, 1.0, 1.0, 1.0)
    cairo.cairo_paint(context)
    cairo.cairo_set_source_rgb(context, 0.0, 0.0, 0.0)
    cairo.cairo_move_to(context, float(EM), float(EM))
    pangocairo.pango_cairo_show_layout(context, layout)
    cairo.cairo_surface_flush(surface)
    stride = cairo.cairo_image_surface_get_stride(surface)
    data = string_at(cairo.cairo_image_surface_get_data(surface), stride * size[1])
    image = Image.frombytes("RGB", size, data, "raw", "BGRX", stride).convert("L")
    cairo.cairo_destroy(context)
    cairo.cairo_surface_destroy(surface)
    return image


def lines(spans: Sequence[Span], language: str, right_to_left: bool, ems: float) -> list[str]:
    """The lines of a text in a column of so many em, broken between words, without the spaces at their ends."""
    pango, *_ = _libraries()
    layout = _layout(spans, language, right_to_left)
    pango.pango_layout_set_width(layout, round(ems * EM * _UNIT))
    text = "".join(span.text for span in spans).encode()
    found = []
    for number in range(pango.pango_layout_get_line_count(layout)):
        line = pango.pango_layout_get_line_readonly(layout, number).contents
        found.append(text[line.start : line.start + line.length].decode().strip(" \n"))
    return found


def ink(image: Image.Image) -> Image.Image:
    """What is drawn, white on black, cut to its edges."""
    inverted = ImageChops.invert(image)
    box = inverted.point(lambda value: 255 * (value > 100)).getbbox()
    assert box is not None
    return inverted.crop(box)


def apart(one: Image.Image, other: Image.Image) -> float:
    """The share of the ink of either image that is more than a pixel off the other's."""
    width, height = max(one.width, other.width), max(one.height, other.height)
    a, b = (Image.new("L", (width + 8, height + 8)) for _ in range(2))
    a.paste(one, (4, 4))
    b.paste(other, (4, 4))
    sharp = [image.point(lambda value: 255 * (value > 128)) for image in (a, b)]
    wide = [image.filter(ImageFilter.MaxFilter(5)) for image in sharp]
    off = sum(
        ImageChops.subtract(mine, theirs).histogram()[255]
        for mine, theirs in ((sharp[0], wide[1]), (sharp[1], wide[0]))
    )
    return off / max(1, sum(image.histogram()[255] for image in sharp))
