"""Photos are printed upright, cropped to their place, at 300 dpi, and without what else was in the file."""

from __future__ import annotations

import io
import json
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdffile import PdfFile
from PIL import Image, PngImagePlugin
from support import definition, lay_out, one

from vistime.diagnostics import VistimeError
from vistime.layout.pages import PictureItem
from vistime.paint import photo
from vistime.paint.photo import PhotoDamagedError, prepare
from vistime.pictures.photo_file import PhotoError, looks_like_file, photo_size

ALL = (0.0, 0.0, 1.0, 1.0)
RED, GREEN, BLUE, YELLOW = (220, 30, 30), (30, 160, 60), (30, 60, 200), (240, 200, 20)
ORIENTATION = 0x0112


def quarters(size: tuple[int, int] = (120, 80)) -> Image.Image:
    """An upright photo: red and green above, blue and yellow below."""
    image = Image.new("RGB", size, RED)
    w, h = size[0] // 2, size[1] // 2
    image.paste(GREEN, (w, 0, size[0], h))
    image.paste(BLUE, (0, h, w, size[1]))
    image.paste(YELLOW, (w, h, size[0], size[1]))
    return image


def pixels(prepared: photo.Prepared) -> Image.Image:
    """What was made ready for the page, as an image again."""
    if prepared.jpeg:
        image = Image.open(io.BytesIO(prepared.data))
        image.load()
    else:
        mode = "L" if prepared.channels == 1 else "RGB"
        image = Image.frombytes(mode, (prepared.width, prepared.height), zlib.decompress(prepared.data))
    assert image.size == (prepared.width, prepared.height)
    assert len(image.getbands()) == prepared.channels
    return image


def near(colour: object, expected: tuple[int, ...], slack: int = 24) -> bool:
    """Whether two colours are about the same."""
    assert isinstance(colour, tuple)
    return all(abs(a - b) <= slack for a, b in zip(colour, expected, strict=True))


def corners(image: Image.Image) -> list[object]:
    """The colours of the four quarters, row by row."""
    w, h = image.size
    image = image.convert("RGB")
    return [image.getpixel((w * x // 4, h * y // 4)) for y in (1, 3) for x in (1, 3)]


UPRIGHT = [RED, GREEN, BLUE, YELLOW]

#: How an upright image is stored for each EXIF orientation.
STORED: dict[int, Image.Transpose | None] = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def turned(path: Path, orientation: int, size: tuple[int, int] = (120, 80)) -> Path:
    """A photo as a camera stores it that was held in some way."""
    image, how = quarters(size), STORED[orientation]
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    (image.transpose(how) if how is not None else image).save(path, exif=exif, quality=95)
    return path


# ---- upright


ORIENTED = [(n, suffix) for suffix in (".jpg", ".png", ".webp") for n in range(1, 9)]
ORIENTED_TIFF = [pytest.param(number, ".tif") for number in range(1, 9)]


@pytest.mark.parametrize(("orientation", "suffix"), [*ORIENTED, *ORIENTED_TIFF])
def test_photo_stands_upright_however_the_camera_was_held(
    tmp_path: Path, orientation: int, suffix: str
) -> None:
    path = turned(tmp_path / f"photo{suffix}", orientation)
    assert photo_size(path) == (120, 80)
    image = pixels(prepare(path, ALL, (60.0, 40.0), "colour"))
    assert image.size == (120, 80)
    assert all(near(*pair) for pair in zip(corners(image), UPRIGHT, strict=True))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_crop_is_of_the_upright_photo(tmp_path: Path, orientation: int) -> None:
    path = turned(tmp_path / "photo.jpg", orientation)
    for crop, colour in zip(
        [(0, 0, 0.5, 0.5), (0.5, 0, 1, 0.5), (0, 0.5, 0.5, 1), (0.5, 0.5, 1, 1)], UPRIGHT, strict=True
    ):
        image = pixels(prepare(path, crop, (20.0, 13.3), "colour")).convert("RGB")
        assert near(image.getpixel((image.width // 2, image.height // 2)), colour)


@pytest.mark.parametrize("orientation", [1, 6])
def test_photo_is_upright_in_the_pdf_and_the_png(tmp_path: Path, orientation: int) -> None:
    turned(tmp_path / "photo.jpg", orientation, (300, 200))
    text = definition(
        layouts=[{"cards": {"size": "90", "label": "none", "border": "none"}}],
        steps=[{"picture": "photo.jpg"}],
    )
    laid = one(text, tmp_path)
    (place,) = [item for item in laid.pages[0].items if isinstance(item, PictureItem)]
    with pypdfium2.PdfDocument(laid.pdf()) as pdf:
        image = pdf[0].render(scale=2).to_pil().convert("RGB")
    dots = image.width / laid.pages[0].width
    seen = [
        image.getpixel((round((place.x + place.w * x) * dots), round((place.y + place.h * y) * dots)))
        for y in (0.25, 0.75)
        for x in (0.2, 0.8)
    ]
    assert all(near(*pair) for pair in zip(seen, UPRIGHT, strict=True))


# ---- size and crop


@pytest.mark.parametrize("size", [(40.0, 30.0), (25.4, 25.4), (10.0, 80.0)])
def test_photo_has_300_dots_an_inch_of_its_printed_size(tmp_path: Path, size: tuple[float, float]) -> None:
    quarters((2400, 1800)).save(tmp_path / "large.jpg")
    made = prepare(tmp_path / "large.jpg", ALL, size, "colour")
    assert (made.width, made.height) == (round(size[0] / 25.4 * 300), round(size[1] / 25.4 * 300))


def test_crop_of_a_large_photo_has_300_dots_an_inch_too(tmp_path: Path) -> None:
    quarters((4000, 3000)).save(tmp_path / "large.jpg")
    made = prepare(tmp_path / "large.jpg", (0.25, 0.25, 0.75, 0.75), (40.0, 30.0), "colour")
    assert (made.width, made.height) == (472, 354)


def test_photo_is_never_enlarged(tmp_path: Path) -> None:
    quarters((30, 20)).save(tmp_path / "small.png")
    made = prepare(tmp_path / "small.png", ALL, (180.0, 120.0), "colour")
    assert (made.width, made.height) == (30, 20)
    made = prepare(tmp_path / "small.png", (0, 0, 0.5, 1), (180.0, 120.0), "colour")
    assert (made.width, made.height) == (15, 20)


def test_photo_of_a_dot(tmp_path: Path) -> None:
    Image.new("RGB", (1, 1), RED).save(tmp_path / "dot.png")
    made = prepare(tmp_path / "dot.png", (0.3, 0.3, 0.4, 0.4), (0.01, 500.0), "colour")
    assert (made.width, made.height) == (1, 1)


@given(
    size=st.tuples(st.integers(1, 400), st.integers(1, 400)),
    place=st.tuples(st.floats(0.5, 60), st.floats(0.5, 60)),
    left=st.floats(0, 0.9), top=st.floats(0, 0.9), share=st.floats(0.05, 1),
)  # fmt: skip
@settings(max_examples=25)
def test_any_size_and_crop(
    tmp_path_factory: pytest.TempPathFactory, size: tuple[int, int], place: tuple[float, float], left: float,
    top: float, share: float,
) -> None:  # fmt: skip
    path = tmp_path_factory.getbasetemp() / f"{size[0]}x{size[1]}.png"
    quarters(size).save(path)
    crop = (left, top, left + (1 - left) * share, top + (1 - top) * share)
    made = prepare(path, crop, place, "colour")
    assert 1 <= made.width <= max(1, round(place[0] / 25.4 * 300))
    assert 1 <= made.height <= max(1, round(place[1] / 25.4 * 300))
    assert made.width <= size[0]
    assert made.height <= size[1]
    pixels(made)


def test_photo_fills_its_place_in_the_layout_and_keeps_its_shape(tmp_path: Path) -> None:
    """A photo is cut to its place, never squeezed: a circle stays one."""
    from PIL import ImageDraw

    image = Image.new("RGB", (900, 600), "white")
    ImageDraw.Draw(image).ellipse((350, 200, 550, 400), fill="black")
    image.save(tmp_path / "circle.png")
    for layout in ({"cards": {"size": "50x60"}}, "now-next", "day"):
        steps = [{"text": "Gran", "picture": "circle.png"}, {"text": "Gran", "picture": "circle.png"}]
        laid = one(definition(steps=steps, layouts=[layout]), tmp_path)
        place = next(item for item in laid.pages[0].items if isinstance(item, PictureItem))
        with pypdfium2.PdfDocument(laid.pdf()) as pdf:
            page = pdf[0].render(scale=4).to_pil().convert("L")
        dots = page.width / laid.pages[0].width
        part = page.crop(
            tuple(round(v * dots) for v in (place.x, place.y, place.x + place.w, place.y + place.h))
        )
        box = part.point(lambda v: 255 * (v < 60)).getbbox()
        assert box is not None
        assert (box[2] - box[0]) / (box[3] - box[1]) == pytest.approx(1, abs=0.04)


def test_large_photos_do_not_make_large_files(tmp_path: Path) -> None:
    image = Image.merge("RGB", [Image.effect_noise((1500, 1000), sigma) for sigma in (60, 70, 80)])
    image.save(tmp_path / "photo.jpg")
    text = definition(
        steps=[{"text": "Gran", "picture": "photo.jpg"}] * 4, layouts=[{"cards": {"size": "38"}}]
    )
    data = one(text, tmp_path).pdf()
    assert len(data) < (tmp_path / "photo.jpg").stat().st_size / 4
    (image,) = PdfFile(data).images()
    assert b"/DCTDecode" in image.head, "the photo is in the file once, although it is printed four times"


# ---- kinds of images


def _palette() -> Image.Image:
    return quarters().quantize(16)


def _clear_palette() -> Image.Image:
    image = quarters().convert("RGBA")
    image.putpixel((0, 0), (0, 0, 0, 0))
    return image.convert("P", palette=Image.Palette.ADAPTIVE)


def _sixteen_bits() -> Image.Image:
    image = Image.new("I;16", (120, 80))
    image.putdata([65535 if (i % 120) < 60 else 8000 for i in range(120 * 80)])
    return image


KINDS: dict[str, tuple[Callable[[], Image.Image], str]] = {
    "RGB": (quarters, "a.jpg"),
    "grey": (lambda: quarters().convert("L"), "a.jpg"),
    "CMYK": (lambda: quarters().convert("CMYK"), "a.jpg"),
    "CMYK in TIFF": (lambda: quarters().convert("CMYK"), "a.tif"),
    "black and white": (lambda: quarters().convert("1"), "a.png"),
    "palette": (_palette, "a.png"),
    "palette in GIF": (_palette, "a.gif"),
    "palette with a clear colour": (_clear_palette, "a.png"),
    "transparency": (lambda: quarters().convert("RGBA"), "a.png"),
    "grey transparency": (lambda: quarters().convert("LA"), "a.png"),
    "16 bits": (_sixteen_bits, "a.png"),
    "32 bits": (lambda: quarters().convert("I"), "a.tif"),
    "floating point": (lambda: quarters().convert("F"), "a.tif"),
    "YCbCr": (lambda: quarters().convert("YCbCr"), "a.jpg"),
    "LAB": (lambda: quarters().convert("LAB"), "a.tif"),
    "BMP": (quarters, "a.bmp"),
    "WebP": (quarters, "a.webp"),
    "JPEG that is called PNG": (quarters, "a.jpg"),
}


@pytest.mark.parametrize("ink", ["colour", "grey", "lines"])
@pytest.mark.parametrize("kind", KINDS)
def test_any_kind_of_image_can_be_printed(tmp_path: Path, kind: str, ink: str) -> None:
    make, name = KINDS[kind]
    path = tmp_path / name
    make().save(path)
    if kind.startswith("JPEG that"):
        path = path.rename(tmp_path / "b.png")
    assert photo_size(path) == (120, 80)
    text = definition(
        steps=[{"text": "Gran", "picture": path.name}], layouts=[{"cards": {"size": "50"}}], ink=ink
    )
    laid = one(text, tmp_path)
    with pypdfium2.PdfDocument(laid.pdf()) as pdf:
        image = pdf[0].render(scale=1).to_pil().convert("L")
    (place,) = [item for item in laid.pages[0].items if isinstance(item, PictureItem)]
    dots = image.width / laid.pages[0].width
    part = image.crop(
        tuple(round(v * dots) for v in (place.x, place.y, place.x + place.w, place.y + place.h))
    )
    low, high = part.getextrema()
    assert isinstance(high, int)
    assert high - low > 40, "it is not one grey area"


@pytest.mark.parametrize(
    "kind", ["RGB", "CMYK", "palette", "WebP", "BMP", "transparency", "YCbCr", "CMYK in TIFF"]
)
def test_colours_are_kept(tmp_path: Path, kind: str) -> None:
    make, name = KINDS[kind]
    make().save(tmp_path / name)
    image = pixels(prepare(tmp_path / name, ALL, (60.0, 40.0), "colour"))
    assert all(near(*pair, 40) for pair in zip(corners(image), UPRIGHT, strict=True))  # type: ignore[misc]


def test_16_bits_keep_light_and_dark(tmp_path: Path) -> None:
    _sixteen_bits().save(tmp_path / "a.png")
    image = pixels(prepare(tmp_path / "a.png", ALL, (60.0, 40.0), "colour")).convert("L")
    left, right = image.getpixel((10, 40)), image.getpixel((110, 40))
    assert isinstance(left, int | float)
    assert left > 250
    assert right == pytest.approx(8000 / 257, abs=3)


def test_what_is_clear_stays_clear(tmp_path: Path) -> None:
    image = Image.new("RGBA", (60, 60), (255, 0, 0, 255))
    image.paste((0, 0, 0, 0), (0, 0, 30, 60))
    image.save(tmp_path / "half.png")
    made = prepare(tmp_path / "half.png", ALL, (20.0, 20.0), "colour")
    assert made.alpha is not None
    alpha = Image.frombytes("L", (made.width, made.height), zlib.decompress(made.alpha))
    assert alpha.getpixel((5, 30)) == 0
    assert alpha.getpixel((55, 30)) == 255
    text = definition(
        steps=[{"picture": "half.png"}], theme="warm", layouts=[{"cards": {"size": "50", "border": "none"}}]
    )
    laid = one(text, tmp_path)
    file = PdfFile(laid.pdf())
    assert sum(b"/SMask" in o.head for o in file.images()) == 1
    (place,) = [item for item in laid.pages[0].items if isinstance(item, PictureItem)]
    with pypdfium2.PdfDocument(laid.pdf()) as pdf:
        page = pdf[0].render(scale=2).to_pil().convert("RGB")
    dots = page.width / laid.pages[0].width
    middle = round((place.y + place.h / 2) * dots)
    assert near(page.getpixel((round((place.x + place.w / 4) * dots), middle)), (255, 253, 247), 4), (
        "the card is seen"
    )
    assert near(page.getpixel((round((place.x + place.w * 3 / 4) * dots), middle)), (255, 0, 0), 4)


def test_transparency_that_hides_nothing_is_left_out(tmp_path: Path) -> None:
    quarters().convert("RGBA").save(tmp_path / "a.png")
    assert prepare(tmp_path / "a.png", ALL, (60.0, 40.0), "colour").alpha is None


def test_drawings_stay_exact_and_photos_become_jpeg(tmp_path: Path) -> None:
    quarters().save(tmp_path / "drawing.png")
    Image.effect_noise((120, 80), 90).convert("RGB").save(tmp_path / "photo.png")
    Image.merge("RGB", [Image.effect_noise((120, 80), 90) for _ in range(3)]).save(tmp_path / "colours.png")
    assert not prepare(tmp_path / "drawing.png", ALL, (60.0, 40.0), "colour").jpeg
    assert prepare(tmp_path / "colours.png", ALL, (60.0, 40.0), "colour").jpeg
    assert prepare(tmp_path / "photo.png", ALL, (60.0, 40.0), "grey").channels == 1


def test_changed_photo_is_read_again(tmp_path: Path) -> None:
    import os

    path = tmp_path / "a.png"
    Image.new("RGB", (20, 20), RED).save(path)
    before = prepare(path, ALL, (10.0, 10.0), "colour")
    Image.new("RGB", (20, 20), BLUE).save(path)
    os.utime(path, ns=(1, 1))
    after = prepare(path, ALL, (10.0, 10.0), "colour")
    assert before.data != after.data


# ---- what else was in the file


#: No shorter than six bytes: three stand in some photo's noise in one of some hundred runs.
SECRETS = (b"zzartist", b"zzcomment", b"zzlens", b"zzxmp", b"zzdescription", b"zziptc")
#: 55 degrees, 57 minutes, 11 seconds, as a photo has them.
PLACE = tuple(struct.pack(f"{order}6L", 55, 1, 57, 1, 11, 1) for order in "<>")


def full_of_secrets(path: Path) -> Path:
    """A photo that says where and by whom it was taken, in every way it can."""
    exif = Image.Exif()
    exif[0x013B], exif[0x010E] = "zzartist", "zzdescription"
    exif[0x0132] = "2024:05:06 07:08:09"
    details = exif.get_ifd(0x8769)
    details[0xA434] = "zzlens"
    place = exif.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", (55.0, 57.0, 11.0), "W", (3.0, 11.0, 20.0)
    image = Image.effect_noise((300, 200), 90).convert("RGB")
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>zzxmp</x:xmpmeta>"
    if path.suffix == ".jpg":
        image.save(path, exif=exif, comment=b"zzcomment", xmp=xmp, icc_profile=b"zziptc" * 30)
    elif path.suffix == ".png":
        info = PngImagePlugin.PngInfo()
        info.add_text("Comment", "zzcomment")
        info.add_itxt("XML:com.adobe.xmp", xmp.decode())
        image.save(path, exif=exif, pnginfo=info)
    else:
        image.save(path, exif=exif, xmp=xmp)
    return path


@pytest.mark.parametrize("name", ["photo.jpg", "photo.png", "photo.webp"])
def test_place_and_person_of_a_photo_are_in_no_output(tmp_path: Path, name: str) -> None:
    path = full_of_secrets(tmp_path / name)
    before = path.read_bytes()
    assert b"zzartist" in before
    assert any(place in before for place in PLACE), "the photo knows where it was taken"
    for layout in ("day", "cards"):
        laid = one(definition(steps=[{"text": "Gran", "picture": name}], layouts=[layout]), tmp_path)
        data = laid.pdf()
        plain = PdfFile(data).plain()
        from vistime.paint import png

        for output in (plain, *png.pages(data)):
            for secret in (
                *SECRETS,
                *PLACE,
                b"Exif\0\0",
                b"2024:05:06",
                b"ns.adobe",
                b"photoshop",
                b"ICC_PROFILE",
            ):
                assert secret not in output, secret
    assert path.read_bytes() == before, "the person's own file is left as it is"


# ---- files that are no photos


def _huge_png(width: int, height: int) -> bytes:
    """A PNG file of a few bytes that says it is very large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 100))
        + chunk(b"IEND", b"")
    )


NO_PHOTO = "this file is no picture that can be read"

BAD: dict[str, tuple[bytes, str, str]] = {
    "text": (b"this is no photo at all", "photo.jpg", NO_PHOTO),
    "zero bytes": (b"", "photo.png", NO_PHOTO),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "photo.jpg", "this is a PDF file, not a picture"),
    "a web page": (b"<!doctype html><html><body>Not found</body></html>", "photo.jpg", NO_PHOTO),
    "only the first bytes of a JPEG": (b"\xff\xd8\xff\xe0\x00\x10JFIF", "photo.jpg", ""),
    "only the first bytes of a PNG": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "photo.png", ""),
    "a PNG without size": (_huge_png(0, 10), "photo.png", ""),
    "a PNG larger than any paper": (_huge_png(60_000, 60_000), "photo.png", "pixels"),
    "a PNG that is a little too large": (_huge_png(20_000, 8_000), "photo.png", "pixels"),
    "an HEIC": (b"\0\0\0\x18ftypheic\0\0\0\0", "photo.heic", "this kind of photo can't be read"),
}


@pytest.mark.parametrize("case", BAD)
def test_file_that_is_no_photo_is_a_clear_error(tmp_path: Path, case: str) -> None:
    data, name, message = BAD[case]
    (tmp_path / name).write_bytes(data)
    with pytest.raises(PhotoError) as caught:
        photo_size(tmp_path / name)
    assert message in caught.value.message
    assert caught.value.hint
    text = definition(steps=[{"text": "Gran", "picture": name}], photo=name)
    laid, report = lay_out(text, tmp_path)
    assert laid == []
    errors = [d for d in report if d.severity == "error"]
    assert {d.code for d in errors} == {"picture-file"}
    assert all(f'"{name}"' in d.message and d.span and d.span.line == 1 for d in errors)
    assert len({d.span.column for d in errors if d.span}) == 2, "both places are named"


def test_folder_is_no_photo(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").mkdir()
    with pytest.raises(PhotoError, match="this is a folder"):
        photo_size(tmp_path / "photo.jpg")


def test_largest_photo_that_is_taken(tmp_path: Path) -> None:
    (tmp_path / "large.png").write_bytes(_huge_png(8_000, 6_000))
    assert photo_size(tmp_path / "large.png") == (8_000, 6_000)


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".gif", ".webp", ".tif", ".bmp"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_photo_that_breaks_off_is_a_clear_error(tmp_path: Path, suffix: str, share: float) -> None:
    path = tmp_path / f"photo{suffix}"
    Image.merge("RGB", [Image.effect_noise((300, 200), 90) for _ in range(3)]).save(path)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    try:
        photo_size(path)
    except PhotoError:
        return
    with pytest.raises(PhotoDamagedError) as caught:
        prepare(path, ALL, (50.0, 30.0), "colour")
    assert caught.value.path == path


@pytest.mark.filterwarnings("error")
@given(st.data())
@settings(max_examples=60)
def test_damaged_photo_is_an_error_or_still_a_photo(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Whatever a failing memory card makes of a file."""
    suffix = data.draw(st.sampled_from(["jpg", "png", "gif", "webp", "tif", "bmp"]))
    buffer = io.BytesIO()
    kind = {"jpg": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WEBP", "tif": "TIFF", "bmp": "BMP"}[suffix]
    quarters((40, 30)).save(buffer, kind)
    raw = bytearray(buffer.getvalue())
    for _ in range(data.draw(st.integers(1, 8))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.getbasetemp() / f"damaged.{suffix}"
    path.write_bytes(bytes(raw))
    try:
        photo_size(path)
        prepare(path, ALL, (40.0, 30.0), "colour")
    except (PhotoError, PhotoDamagedError):
        pass


def test_photo_that_went_away_since_is_an_error(tmp_path: Path) -> None:
    quarters().save(tmp_path / "photo.jpg")
    laid = one(definition(steps=[{"text": "Gran", "picture": "photo.jpg"}]), tmp_path)
    (tmp_path / "photo.jpg").unlink()
    with pytest.raises((OSError, VistimeError)):
        laid.pdf()


@pytest.mark.parametrize(
    ("text", "file"),
    [
        ("gran.jpg", True), ("GRAN.JPG", True), ("photos/gran", True), ("photos\\gran.png", True), ("bath", False),
        ("openmoji:1F6BD", False), ("St. Mary's", False), ("gran.heic", True), ("8.30 bus", False),
    ],
)  # fmt: skip
def test_what_a_person_means_as_a_file(text: str, file: bool) -> None:
    assert looks_like_file(text) == file


def test_photos_of_a_family_file(tmp_path: Path) -> None:
    """`pictures.yaml` beside the definition names photos for the family's words."""
    (tmp_path / "photos").mkdir()
    quarters().save(tmp_path / "photos" / "gran.jpg")
    (tmp_path / "pictures.yaml").write_text("Gran: photos/gran.jpg\n", "utf-8")
    laid, report = lay_out(json.dumps({"timetable": "A", "steps": ["Visit Gran", "Gran's house"]}), tmp_path)
    assert not list(report)
    assert list(laid[0].pictures) == ["file:photos/gran.jpg"]
