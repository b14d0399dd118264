"""Files with marks in every place that nobody looks at, and everything that can be read out of a file that was made."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from PIL import Image, ImageCms, PngImagePlugin, TiffImagePlugin

#: What a zlib stream of any level and window begins with.
_DEFLATED = re.compile(
    rb"[\x08\x18\x28\x38\x48\x58\x68\x78][\x01\x1c\x3a\x56\x5e\x7a\x7c\x94\x9c\xb2\xd0\xda\xee\xf8]"
)

Fields = list[tuple[int, int, bytes]]
_ASCII, _UNDEFINED, _RATIONAL, _LONG = 2, 7, 5, 4


def text(mark: str) -> bytes:
    """A mark as a text of EXIF."""
    return mark.encode() + b"\0"


def noise(width: int = 120, height: int = 90, seed: int = 1) -> Image.Image:
    """A picture of so many colours that it is kept as a photo is."""
    image = Image.radial_gradient("L").resize((width, height))
    return Image.merge("RGB", (image, image.rotate(90 * seed), Image.effect_noise((width, height), 90)))


def _directory(fields: Fields, at: int, following: int = 0) -> bytes:
    """A directory of EXIF (TIFF 6.0, little-endian) that stands at an offset, and what is too long to stand in it."""
    rows, beyond = b"", b""
    after = at + 2 + 12 * len(fields) + 4
    for tag, kind, data in sorted(fields):
        count = len(data) // {_RATIONAL: 8, _LONG: 4}.get(kind, 1)
        if len(data) <= 4:
            value = data.ljust(4, b"\0")
        else:
            value = struct.pack("<I", after + len(beyond))
            beyond += data + b"\0" * (len(data) % 2)
        rows += struct.pack("<HHI", tag, kind, count) + value
    return struct.pack("<H", len(fields)) + rows + struct.pack("<I", following) + beyond


def exif(tag: str, thumbnail: bytes = b"") -> bytes:
    """EXIF as a phone writes it, with a mark in each text: camera, owner, place, remarks, and a small picture."""
    place: Fields = [
        (1, _ASCII, b"N\0"),
        (2, _RATIONAL, struct.pack("<6I", 55, 1, 57, 1, 0x51A7, 0x3B9D)),
        (27, _UNDEFINED, b"ASCII\0\0\0" + f"{tag}-gps-method".encode()),
        (28, _UNDEFINED, b"ASCII\0\0\0" + f"{tag}-gps-area".encode()),
    ]
    more: Fields = [
        (0x9003, _ASCII, b"2019:03:04 05:06:07\0"),
        (0x9286, _UNDEFINED, b"ASCII\0\0\0" + f"{tag}-comment".encode()),
        (0x927C, _UNDEFINED, f"{tag}-maker-note".encode()),
        (0xA430, _ASCII, text(f"{tag}-owner")),
        (0xA431, _ASCII, text(f"{tag}-serial")),
        (0xA420, _ASCII, text(f"{tag}-unique-id")),
    ]
    main: Fields = [
        (0x010E, _ASCII, text(f"{tag}-description")),
        (0x010F, _ASCII, text(f"{tag}-make")),
        (0x0110, _ASCII, text(f"{tag}-model")),
        (0x013B, _ASCII, text(f"{tag}-artist")),
        (0x013C, _ASCII, text(f"{tag}-computer")),
        (0x8298, _ASCII, text(f"{tag}-copyright")),
        (0x9C9D, 1, f"{tag}-author".encode("utf-16-le")),
    ]
    head = b"II*\0" + struct.pack("<I", 8)
    # Laid out once to know how long it is, then with where the others stand.
    offsets = [0, 0, 0]
    for _ in range(2):
        fields = [
            *main,
            (0x8769, _LONG, struct.pack("<I", offsets[0])),
            (0x8825, _LONG, struct.pack("<I", offsets[1])),
        ]
        parts = [_directory(fields, 8, offsets[2] if thumbnail else 0)]
        offsets[0] = 8 + len(parts[0])
        parts.append(_directory(more, offsets[0]))
        offsets[1] = offsets[0] + len(parts[1])
        parts.append(_directory(place, offsets[1]))
        offsets[2] = offsets[1] + len(parts[2])
    if thumbnail:
        small: Fields = [
            (0x0103, 3, b"\x06\0"),
            (0x0201, _LONG, b"\0" * 4),
            (0x0202, _LONG, struct.pack("<I", len(thumbnail))),
        ]
        length = len(_directory(small, offsets[2]))
        small[1] = (0x0201, _LONG, struct.pack("<I", offsets[2] + length))
        parts += [_directory(small, offsets[2]), thumbnail]
    return head + b"".join(parts)


def xmp(tag: str) -> bytes:
    """XMP with a mark."""
    return (
        b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        b'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>' + f"{tag}-xmp".encode() + b"</dc:creator>"
        b'</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )


def profile(tag: str) -> bytes:
    """A colour profile with a mark where its name stands."""
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    mark = f"{tag}-icc".encode("utf-16-be")
    there = plain.index("sRGB".encode("utf-16-be"))
    return plain[:there] + mark[: len(plain) - there].ljust(len(mark), b"\0") + plain[there + len(mark) :]


def _segment(marker: int, data: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def jpeg(tag: str, image: Image.Image | None = None) -> bytes:
    """A JPEG photo with marks in everything that it can carry: EXIF, XMP, IPTC, a comment, and behind its end."""
    plain = io.BytesIO()
    (image or noise()).save(plain, "JPEG", quality=90, icc_profile=profile(tag))
    small = io.BytesIO()
    noise(40, 30, 3).save(small, "JPEG", quality=60, comment=f"{tag}-thumbnail".encode())
    iptc = b"\x1c\x02\x50" + struct.pack(">H", len(f"{tag}-iptc")) + f"{tag}-iptc".encode()
    resource = (
        b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(iptc)) + iptc + b"\0" * (len(iptc) % 2)
    )
    segments = [
        _segment(0xE1, b"Exif\0\0" + exif(tag, small.getvalue())),
        _segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp(tag)),
        _segment(0xED, resource),
        _segment(0xEB, f"{tag}-app11".encode()),
        _segment(0xFE, f"{tag}-jpeg-comment".encode()),
    ]
    data = plain.getvalue()
    # Phones write short films and more behind the end.
    return data[:2] + b"".join(segments) + data[2:] + f"{tag}-behind-the-end".encode()


def png(tag: str, image: Image.Image | None = None) -> bytes:
    """A PNG with marks in its texts (plain, deflated, international), EXIF, profile, and a chunk of somebody's own."""
    more = PngImagePlugin.PngInfo()
    more.add_text("Author", f"{tag}-text")
    more.add_text("Comment", f"{tag}-ztxt", zip=True)
    more.add_itxt("XML:com.adobe.xmp", xmp(tag).decode())
    more.add_itxt("Location", f"{tag}-itxt", zip=True)
    more.add(b"prVt", f"{tag}-own-chunk".encode())
    more.add(b"tIME", struct.pack(">HBBBBB", 2019, 3, 4, 5, 6, 7))
    out = io.BytesIO()
    (image or noise(seed=2)).save(
        out, "PNG", pnginfo=more, exif=b"Exif\0\0" + exif(tag), icc_profile=profile(tag)
    )
    return out.getvalue() + f"{tag}-behind-the-end".encode()


def gif(tag: str) -> bytes:
    """A GIF with a comment."""
    out = io.BytesIO()
    noise().quantize(64).save(out, "GIF", comment=f"{tag}-gif-comment".encode())
    return out.getvalue()


def webp(tag: str) -> bytes:
    """A WebP with EXIF, XMP and a profile."""
    out = io.BytesIO()
    noise().save(out, "WEBP", exif=b"Exif\0\0" + exif(tag), xmp=xmp(tag), icc_profile=profile(tag))
    return out.getvalue()


def tiff(tag: str) -> bytes:
    """A TIFF with marks in its own fields."""
    fields = TiffImagePlugin.ImageFileDirectory_v2()
    for number, what in (
        (270, "description"),
        (271, "make"),
        (272, "model"),
        (315, "artist"),
        (316, "computer"),
    ):
        fields[number] = f"{tag}-{what}"
    fields[700] = xmp(tag)
    out = io.BytesIO()
    noise().save(out, "TIFF", tiffinfo=fields, icc_profile=profile(tag))
    return out.getvalue()


def svg(tag: str, pixels: bool = False) -> str:
    """A drawing with marks in comments, metadata, ids, classes, and what programs leave; `pixels`: with a gradient."""
    fill = "url(#g)" if pixels else "#c04020"
    stops = '<stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#00f"/>'
    gradient = f'<defs><linearGradient id="g">{stops}</linearGradient></defs>' if pixels else ""
    return f"""<?xml version="1.0"?><!-- {tag}-comment -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
 viewBox="0 0 100 100" id="{tag}-id" inkscape:export-filename="/home/{tag}-export/a.png">
<title>{tag}-title</title><desc>{tag}-desc</desc>
<metadata><creator>{tag}-metadata</creator></metadata>
{gradient}<!-- {tag}-inner -->
<circle cx="50" cy="50" r="40" fill="{fill}" class="{tag}-class" inkscape:label="{tag}-label"/>
</svg>"""


# ---- what can be read out of a file


def readable(path: Path) -> Iterator[tuple[str, bytes]]:
    """Everything in a file as bytes: as it is, all that is packed in it, and of a PDF the words of its pages.

    Each with what it is. Nothing here relies on what a file says of itself: whatever can be unpacked, is.
    """
    data = path.read_bytes()
    yield from _unpacked(path.name, data, 4)
    if data.startswith(b"%PDF"):
        import pypdfium2

        with pypdfium2.PdfDocument(data) as document:
            for key, value in document.get_metadata_dict().items():
                yield f"{path.name} {key}", value.encode()
            for number, page in enumerate(document, 1):
                yield f"{path.name} page {number}", page.get_textpage().get_text_bounded().encode()


def _unpacked(name: str, data: bytes, depth: int) -> Iterator[tuple[str, bytes]]:
    yield name, data
    if not depth:
        return
    if data.startswith(b"PK\3\4"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for inside in archive.namelist():
                yield from _unpacked(f"{name} {inside}", archive.read(inside), depth - 1)
        return
    if data.startswith(b"\x89PNG"):
        # The parts of the pixels are one stream; texts and profiles are packed each by itself.
        pixels, at = b"", 8
        while at + 8 <= len(data):
            length, kind = struct.unpack(">I4s", data[at : at + 8])
            if kind == b"IDAT":
                pixels += data[at + 8 : at + 8 + length]
            at += length + 12
        yield f"{name} pixels", zlib.decompress(pixels)
    end = 0
    for match in _DEFLATED.finditer(data):
        if match.start() < end:
            continue
        reader = zlib.decompressobj()
        try:
            inside = reader.decompress(data[match.start() :])
        except zlib.error:
            continue
        if len(inside) > 8 and reader.eof:
            end = len(data) - len(reader.unused_data)
            yield from _unpacked(f"{name} stream at {match.start()}", inside, depth - 1)


def forms(mark: str) -> list[bytes]:
    """A mark in every form in which it may stand in a file, small letters only."""
    plain = mark.casefold()
    ascii_ = plain.encode("utf-8")
    both = [plain.encode("utf-16-be"), plain.encode("utf-16-le")]
    return [ascii_, *both, *(one.hex().encode() for one in (ascii_, *both))]


def found(paths: Iterable[Path], marks: Iterable[str]) -> list[str]:
    """Where any of the marks stands, and what follows it; files' names are looked at, too."""
    wanted = [form for mark in marks for form in forms(mark)]
    places: dict[str, None] = {}
    for path in paths:
        for what, data in ((path.name, str(path.name).encode()), *readable(path)):
            small = data.lower()
            for form in wanted:
                at = small.find(form)
                if at >= 0:
                    places[f"{what}: {small[at : at + len(form) + 40]!r}"] = None
    return list(places)
