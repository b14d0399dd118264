"""A photo is printed as pixels and nothing else: no mark of its metadata is in the PDF, whatever its kind."""

from __future__ import annotations

from pathlib import Path

import privacy_kit as kit
import pytest
from support import one

from vistime.pipeline import Settings

MARK = "zqmark"
KINDS = {
    "jpeg.jpg": lambda: kit.jpeg(MARK),
    "grey.jpg": lambda: kit.jpeg(MARK, kit.noise().convert("L")),
    "cmyk.jpg": lambda: kit.jpeg(MARK, kit.noise().convert("CMYK")),
    "plain.jpg": lambda: kit.jpeg(MARK, kit.noise().point(lambda _: 90)),
    "small.png": lambda: kit.png(MARK, kit.noise(8, 8)),
    "photo.png": lambda: kit.png(MARK),
    "exact.png": lambda: kit.png(MARK, kit.noise().quantize(16)),
    "clear.png": lambda: kit.png(MARK, kit.noise().convert("RGBA").rotate(20)),
    "gif.gif": lambda: kit.gif(MARK),
    "webp.webp": lambda: kit.webp(MARK),
    "tiff.tiff": lambda: kit.tiff(MARK),
    "drawing.svg": lambda: kit.svg(MARK).encode(),
    "shaded.svg": lambda: kit.svg(MARK, pixels=True).encode(),
}


@pytest.mark.parametrize("ink", ["colour", "grey"])
@pytest.mark.parametrize("name", KINDS)
def test_metadata_of_a_photo_are_not_printed(name: str, ink: str, tmp_path: Path) -> None:
    photo = tmp_path / f"{MARK}-folder" / name
    photo.parent.mkdir()
    photo.write_bytes(KINDS[name]())
    assert kit.found([photo], [f"{MARK}-"])
    written = f"{MARK}-folder/{name}"
    text = f"timetable: A\nphoto: {written}\nlayouts: [cards]\nsteps: [{{text: Play, picture: {written}}}]\n"
    pdf = tmp_path / "made.pdf"
    pdf.write_bytes(one(text, tmp_path, Settings(ink=ink)).pdf())
    assert b"/Subtype /Image" in pdf.read_bytes() or name == "drawing.svg"
    assert kit.found([pdf], [MARK]) == []


def test_what_leaks_is_found(tmp_path: Path) -> None:
    """A photo put into a PDF as it is, one that is deflated, and words in UTF-16 and in hexadecimal."""
    import zlib

    leaks = {
        "as-it-is.pdf": kit.jpeg(MARK),
        "deflated.pdf": b"<< >>stream\n" + zlib.compress(kit.jpeg(MARK)) + b"\nendstream",
        "twice.pdf": b"<< >>stream\n"
        + zlib.compress(b"stream\n" + zlib.compress(b"a name: ZQmark"))
        + b"\nendstream",
        "utf16.pdf": b"/Author (" + MARK.encode("utf-16-be") + b")",
        "hex.pdf": b"/Author <" + MARK.encode().hex().upper().encode() + b">",
        "photo.png": kit.png(MARK),
    }
    for name, data in leaks.items():
        (tmp_path / name).write_bytes(data)
        assert kit.found([tmp_path / name], [MARK]), name
