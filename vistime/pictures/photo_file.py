"""Looks into an image file before it is used: is it one, how large is it, which way up."""

from __future__ import annotations

from pathlib import Path
from typing import Final

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
#: A 12,000 x 9,000 photo has 108 million; more is a mistake or an attack.
MAX_PIXELS: Final = 150_000_000
_ORIENTATION: Final = 0x0112


class PhotoError(Exception):
    """The file can't be used as a picture; says why and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def looks_like_file(text: str) -> bool:
    """Whether a person who writes this means a file rather than a word."""
    return Path(text).suffix.casefold() in IMAGE_SUFFIXES or "/" in text or "\\" in text


def photo_size(path: Path) -> tuple[int, int]:
    """Width and height in px as the photo is seen, its EXIF orientation applied. PhotoError when it is no image."""
    import warnings

    from PIL import Image, UnidentifiedImageError

    if path.suffix.casefold() in (".heic", ".heif", ".avif"):
        raise PhotoError(
            "this kind of photo can't be read", "open it and save it as JPEG (.jpg), then use that file"
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path, formats=_FORMATS) as image:
                width, height = image.size
                turned = image.getexif().get(_ORIENTATION, 1) in (5, 6, 7, 8)
    except UnidentifiedImageError:
        hint = "it may be empty, damaged, or another kind of file with this ending; use a JPEG or PNG"
        raise PhotoError("this file is no picture that can be read", hint) from None
    except Image.DecompressionBombError:
        raise PhotoError(
            "this picture has far too many pixels", "save it smaller, 4000 pixels wide or so"
        ) from None
    except IsADirectoryError:
        raise PhotoError("this is a folder, not a picture", "name the file in it") from None
    except PermissionError:
        raise PhotoError("this file may not be read", "check who may open it") from None
    except (OSError, ValueError, SyntaxError, KeyError, TypeError, EOFError, OverflowError) as error:
        raise PhotoError(
            f"this picture is damaged ({error})", "open it in another program and save it anew"
        ) from None
    if width * height > MAX_PIXELS:
        raise PhotoError(
            f"this picture has {width} x {height} pixels, more than {MAX_PIXELS // 1_000_000} million",
            "save it smaller, 4000 pixels wide or so",
        )
    if width < 1 or height < 1:
        raise PhotoError("this picture has no pixels", "use another file")
    return (height, width) if turned else (width, height)
