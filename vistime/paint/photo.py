"""A photo made ready for the page: upright, cropped, 300 dpi of its printed size, nothing of its metadata left."""

from __future__ import annotations

import io
import zlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from vistime.pictures.photo_file import is_drawing, orientation

if TYPE_CHECKING:
    from PIL.Image import Image

Crop = tuple[float, float, float, float]
Ink = Literal["colour", "grey", "lines"]

DPI: Final = 300
_QUALITY: Final = 84
#: An image with fewer colours than this is a drawing: kept exact rather than as JPEG.
_FEW_COLOURS: Final = 2048
#: An image this much larger than needed is first scaled down by whole numbers, which is quick, and then exactly.
_GAP: Final = 3.0


#: Photos that are kept decoded, and how many pixels they may have (12 MB each).
_KEPT: Final = 2
_FEW_PIXELS: Final = 4_000_000
_DECODED: dict[tuple[Path, int, tuple[int, int]], Image] = {}


class PhotoDamagedError(Exception):
    """The file began like an image, but can't be decoded; `reason` says why, where that is known."""

    def __init__(self, path: Path, reason: str = "") -> None:
        super().__init__(str(path))
        self.path = path
        self.reason = reason


class Prepared(NamedTuple):
    """Pixels for a PDF: size in px, 1 or 3 channels of 8 bits, data as JPEG or deflated, deflated alpha or None."""

    width: int
    height: int
    channels: int
    jpeg: bool
    data: bytes
    alpha: bytes | None


def prepare(path: Path, crop: Crop, size: tuple[float, float], ink: Ink) -> Prepared:
    """The part `crop` (shares, y down) of a photo for a place of `size` mm.

    PhotoDamagedError when it can't be decoded, or has gone.
    """
    pixels = (max(1, round(size[0] / 25.4 * DPI)), max(1, round(size[1] / 25.4 * DPI)))
    rounded = tuple(round(share, 4) for share in crop)
    try:
        changed = path.stat().st_mtime_ns
    except OSError as error:
        raise PhotoDamagedError(path, "it was there just now, and is not any more") from error
    return _prepare(path, changed, rounded, pixels, ink != "colour")


@lru_cache(maxsize=64)
def _prepare(path: Path, _changed: int, crop: Crop, pixels: tuple[int, int], grey: bool) -> Prepared:
    image = _open(path, crop, pixels)
    alpha = None
    if image.mode in ("LA", "RGBA"):
        channel = image.getchannel("A")
        if channel.getextrema() != (255, 255):
            alpha = zlib.compress(channel.tobytes(), 9)
    image = image.convert("L" if grey or image.mode in ("L", "LA") else "RGB")
    # What Pillow remembers of the file (comments, profiles, EXIF) it would write again.
    image.info = {}
    channels = len(image.getbands())
    few = image.getcolors(_FEW_COLOURS) is not None
    if few or alpha is not None:
        data, jpeg = zlib.compress(image.tobytes(), 9), False
    else:
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=_QUALITY, optimize=True)
        data, jpeg = buffer.getvalue(), True
    return Prepared(image.width, image.height, channels, jpeg, data, alpha)


def _open(path: Path, crop: Crop, pixels: tuple[int, int]) -> Image:
    """The cropped photo at its printed pixels (never enlarged), as L, LA, RGB or RGBA."""
    import warnings

    from PIL import Image

    x0, y0, x1, y1 = crop
    wanted = (round(pixels[0] / (x1 - x0)), round(pixels[1] / (y1 - y0)))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(_source(path, wanted)) as opened:
                # JPEGs are decoded at a half, a quarter or an eighth where that is still enough.
                opened.draft(None, (max(wanted), max(wanted)))
                image = _upright(opened, path, max(wanted))
    except (
        OSError,
        ValueError,
        SyntaxError,
        KeyError,
        TypeError,
        EOFError,
        Image.DecompressionBombError,
    ) as error:
        raise PhotoDamagedError(path, getattr(error, "reason", "")) from error
    width, height = image.size
    box = (x0 * width, y0 * height, x1 * width, y1 * height)
    target = (min(pixels[0], max(1, round(box[2] - box[0]))), min(pixels[1], max(1, round(box[3] - box[1]))))
    return image.resize(target, Image.Resampling.LANCZOS, box=box, reducing_gap=_GAP)


def _source(path: Path, wanted: tuple[int, int]) -> Path | io.BytesIO:
    """The file; of a drawing (SVG), its pixels as they are wanted. SvgInvalid when it can't be drawn."""
    if not is_drawing(path):
        return path
    from vistime.paint import svg_raster

    return io.BytesIO(svg_raster.draw(path.read_bytes(), *wanted))


def _decoded(opened: Image, path: Path) -> Image:
    """All pixels of an opened file; those of the last photos from memory, if they are few.

    The documents of one child show the same photo in several sizes: it is decoded once.
    """
    key = (path, path.stat().st_mtime_ns, opened.size)
    if key not in _DECODED:
        opened.load()
        image = _plain(opened)
        if image.width * image.height > _FEW_PIXELS:
            return image
        while len(_DECODED) >= _KEPT:
            _DECODED.pop(next(iter(_DECODED)))
        _DECODED[key] = image.copy()
    return _DECODED[key]


def _upright(opened: Image, path: Path, wanted: int) -> Image:
    """A photo as it is meant to be seen, scaled down early: one copy of a large one in memory is enough."""
    from PIL.Image import Transpose

    # TIFF images are turned by Pillow as it reads them.
    turn = 1 if opened.format == "TIFF" else orientation(opened)
    image = _decoded(opened, path)
    factor = int(min(image.size) / (wanted * _GAP))
    if factor > 1:
        image = image.reduce(factor)
    turns = (
        Transpose.FLIP_LEFT_RIGHT, Transpose.ROTATE_180, Transpose.FLIP_TOP_BOTTOM, Transpose.TRANSPOSE,
        Transpose.ROTATE_270, Transpose.TRANSVERSE, Transpose.ROTATE_90,
    )  # fmt: skip
    return image.transpose(turns[turn - 2]) if turn in range(2, 9) else image


def _plain(image: Image) -> Image:
    """The image in a mode that can be scaled: palettes, CMYK and 16 bits are converted."""
    if image.mode in ("L", "LA", "RGB", "RGBA"):
        return image
    if image.mode == "P" or "transparency" in image.info:
        return image.convert("RGBA")
    if image.mode.startswith("I;16") or image.mode in ("I", "F"):
        return (
            image.convert("I").point(lambda v: v / 256).convert("L")
            if image.mode != "F"
            else image.convert("L")
        )
    return image.convert("LA" if image.mode == "La" else "RGBA" if image.mode == "RGBa" else "RGB")
