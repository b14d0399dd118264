"""Looks into an image file before it is used: is it one, how large is it, which way up."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL.Image import Image as Opened

#: File endings that say "this is an image file", also those we can't read, so that the message can help.
IMAGE_SUFFIXES: Final = frozenset(
    {
        ".jpg",
        ".jpeg",
        ".png",
        ".webp",
        ".gif",
        ".bmp",
        ".tif",
        ".tiff",
        ".svg",
        ".heic",
        ".heif",
        ".avif",
        ".pdf",
    }
)
_FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
#: A 12,000 x 9,000 photo has 108 million; more is a mistake or an attack. JPEGs can be read at a part of their size,
#: others take 4 bytes a pixel, and up to three times as much while they are decoded.
MAX_PIXELS_JPEG: Final = 150_000_000
MAX_PIXELS_OTHERS: Final = 50_000_000
#: How an SVG file begins, after a mark of its encoding and blanks.
_DRAWING_BEGINS: Final = (b"<svg", b"<?xml", b"<!--", b"<!doctype svg")
_ORIENTATION: Final = 0x0112
_WHERE_ORIENTATION_STANDS: Final = ("exif", "Raw profile type exif", "XML:com.adobe.xmp")
#: What Pillow raises over damaged files.
_BROKEN: Final = (OSError, ValueError, SyntaxError, KeyError, TypeError, EOFError, OverflowError)
_TOO_MANY: Final = "save it smaller, 4000 pixels wide or so"
#: What to do about an image file that the system does not let us open.
UNREAD: Final = "check how its name is spelt, and who may open it; or copy it beside the file that names it"
_ANEW: Final = "open it in another program and save it anew"


class PhotoError(Exception):
    """The file can't be used as a picture; says why and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def is_drawing(path: Path) -> bool:
    """Whether a file holds an SVG drawing, whatever its ending is. OSError when it can't be read."""
    with path.open("rb") as file:
        begin = file.read(256)
    text = begin.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return text.startswith(_DRAWING_BEGINS) or begin[:2] in (b"\xff\xfe", b"\xfe\xff")


def looks_like_file(text: str) -> bool:
    """Whether a person who writes this means a file rather than a word."""
    return Path(text).suffix.casefold() in IMAGE_SUFFIXES or "/" in text or "\\" in text


def orientation(image: Opened) -> int:
    """How a photo was held (EXIF, 1 to 8), of an image that has not been decoded yet."""
    if image.format == "PNG" and not any(key in image.info for key in _WHERE_ORIENTATION_STANDS):
        return 1  # Pillow would decode the whole image to look behind its pixels, where nobody writes it
    found: int = image.getexif().get(_ORIENTATION, 1)
    return found


def photo_size(path: Path) -> tuple[int, int]:
    """Width and height in px as the photo is seen, its EXIF orientation applied. PhotoError when it is no image."""
    with _opened(path) as image:
        width, height = image.size
        try:
            # Of a TIFF, Pillow gives the size as it is seen.
            turned = image.format != "TIFF" and orientation(image) in (5, 6, 7, 8)
        except _BROKEN as error:
            raise PhotoError(f"this picture is damaged ({error})", _ANEW) from None
    most = MAX_PIXELS_JPEG if image.format == "JPEG" else MAX_PIXELS_OTHERS
    if width * height > most:
        message = f"this picture has {width} x {height} pixels, more than {most // 1_000_000} million"
        raise PhotoError(message, _TOO_MANY)
    if width < 1 or height < 1:
        raise PhotoError("this picture has no pixels", "use another file")
    return (height, width) if turned else (width, height)


def refuse_damaged(path: Path) -> None:
    """PhotoError for an image file that breaks off, or whose pixels can't be decoded. Its size is known to be right."""
    with _opened(path) as image:
        try:
            if image.format == "PNG":
                image.verify()
            else:
                image.draft(None, (64, 64))
                image.load()
        except _BROKEN as error:
            raise PhotoError(f"this picture is damaged ({error})", _ANEW) from None


@contextmanager
def _opened(path: Path) -> Iterator[Opened]:
    """An image whose head could be read. PhotoError, in plain words, when not."""
    import warnings

    from PIL import Image, UnidentifiedImageError

    refuse_others(path)
    warnings.filterwarnings("ignore", module="PIL")  # they speak of bytes and tags; what matters is said here
    try:
        image = Image.open(path, formats=_FORMATS)
    except UnidentifiedImageError:
        hint = "it may be empty, damaged, or another kind of file with this ending; use a JPEG or PNG"
        raise PhotoError("this file is no picture that can be read", hint) from None
    except Image.DecompressionBombError:
        # Pillow refuses what goes far beyond our limits before it says of which kind it is.
        most = f"{MAX_PIXELS_JPEG // 1_000_000} million (JPEG) or {MAX_PIXELS_OTHERS // 1_000_000} million (others)"
        raise PhotoError(f"this picture has far more pixels than {most}", _TOO_MANY) from None
    except PermissionError:
        raise PhotoError("this file may not be read", "check who may open it") from None
    except _BROKEN as error:
        raise PhotoError(f"this picture is damaged ({error})", _ANEW) from None
    with image:
        yield image


def refuse_others(path: Path) -> None:
    """PhotoError for what is no file, and for kinds of photos that are known and can't be read."""
    if path.is_dir():
        raise PhotoError("this is a folder, not a picture", "name the file in it")
    if not path.is_file():
        raise PhotoError("this is no ordinary file", "name an image file")
    try:
        with path.open("rb") as file:
            begin = file.read(32)
    except PermissionError:
        raise PhotoError("this file may not be read", "check who may open it") from None
    if begin[4:8] == b"ftyp" or path.suffix.casefold() in (".heic", ".heif", ".avif"):
        hint = "open it and save it as JPEG (.jpg), then use that file"
        raise PhotoError("this kind of photo can't be read", hint)
    if begin.startswith(b"%PDF"):
        raise PhotoError("this is a PDF file, not a picture", "save the page as a picture (PNG or JPEG)")
