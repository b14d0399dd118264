"""Every page of the examples as PDFium, poppler and Ghostscript draw it; and what qpdf says of the files.

    python tests/slow/compare_readers.py FILE.pdf ... [--dpi 72] [--most 3] [--square 20]

Pages are drawn in grey, blurred a little (readers smooth edges each in their own way), and compared point by point. The
figures are in percent of black against white: the mean of a page, and the mean of the square of 8 mm that differs most.
Above `--most` and `--square` they are faults. So are a font that is
not embedded or holds all its letters, and anything that `qpdf --check` has to say.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageFilter, ImageStat

READERS = ("poppler", "ghostscript")
#: A square of so many pixels: 8 mm at 72 dpi.
SIDE = 23


def pdfium(path: Path, dpi: int) -> Iterator[Image.Image]:
    """The pages as PDFium draws them."""
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pdf:
            yield page.render(scale=dpi / 72).to_pil().convert("L")


def other(reader: str, path: Path, dpi: int) -> Iterator[Image.Image]:
    """The pages as another reader draws them."""
    with tempfile.TemporaryDirectory() as folder:
        if reader == "poppler":
            command = ["pdftoppm", "-gray", "-r", str(dpi), str(path), f"{folder}/page"]
        else:
            command = [
                "gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=pgmraw", f"-r{dpi}", "-dTextAlphaBits=4",
                "-dGraphicsAlphaBits=4", f"-sOutputFile={folder}/page-%04d.pgm", str(path),
            ]  # fmt: skip
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        if said := (done.stdout + done.stderr).strip():
            raise SystemExit(f"{path.name}: {reader} says: {said}")
        for image in sorted(Path(folder).glob("page*.pgm")):
            yield Image.open(image).convert("L")


def differences(one: Image.Image, two: Image.Image) -> tuple[float, float]:
    """The mean difference of two pages in percent, after a small blur, and that of the square that differs most.

    Sizes may differ by a rounded pixel.
    """
    if max(abs(a - b) for a, b in zip(one.size, two.size, strict=True)) > 1:
        raise SystemExit(f"pages of {one.size} and {two.size} px")
    size = min(one.width, two.width), min(one.height, two.height)
    blurred = [image.crop((0, 0, *size)).filter(ImageFilter.GaussianBlur(1.0)) for image in (one, two)]
    found = ImageChops.difference(*blurred)
    squares = found.reduce(SIDE).getextrema()[1]
    return ImageStat.Stat(found).mean[0] / 255 * 100, float(squares) / 255 * 100


def faults_of(path: Path) -> list[str]:
    """What qpdf finds, and fonts that are not embedded as subsets."""
    checked = subprocess.run(["qpdf", "--check", str(path)], check=False, capture_output=True, text=True)
    faults = [] if checked.returncode == 0 else [f"qpdf: {(checked.stdout + checked.stderr).strip()}"]
    listed = subprocess.run(["pdffonts", str(path)], check=True, capture_output=True, text=True).stdout
    for line in listed.splitlines()[2:]:
        embedded, subset, unicode = line.split()[-5:-2]
        if (embedded, subset, unicode) != ("yes", "yes", "yes"):
            faults.append(f"font: {line}")
    return faults


def main() -> None:
    """Compare all pages; exit 1 when one differs by more than it may."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--dpi", type=int, default=72)
    parser.add_argument("--most", type=float, default=3.0)
    parser.add_argument("--square", type=float, default=20.0)
    wanted = parser.parse_args()
    worst = {(reader, kind): (0.0, "") for reader in READERS for kind in ("page", "square")}
    faults, count = [], 0
    for path in wanted.files:
        faults += [f"{path.name}: {fault}" for fault in faults_of(path)]
        own = list(pdfium(path, wanted.dpi))
        count += len(own)
        for reader in READERS:
            theirs = list(other(reader, path, wanted.dpi))
            if len(theirs) != len(own):
                faults.append(f"{path.name}: {reader} has {len(theirs)} pages, PDFium {len(own)}")
                continue
            for number, (one, two) in enumerate(zip(own, theirs, strict=True), 1):
                where = f"{path.name}, page {number}"
                page, square = differences(one, two)
                worst[reader, "page"] = max(worst[reader, "page"], (page, where))
                worst[reader, "square"] = max(worst[reader, "square"], (square, where))
                if page > wanted.most or square > wanted.square:
                    faults.append(f"{where}: {reader} differs by {page:.2f} %, in a square by {square:.1f} %")
    for (reader, kind), (figure, where) in worst.items():
        print(f"PDFium and {reader}, {kind}: at most {figure:.2f} % ({where})")
    print(f"{count} pages of {len(wanted.files)} files at {wanted.dpi} dpi")
    print(f"at most {wanted.most:g} % of a page may differ, and {wanted.square:g} % of a square")
    sys.exit("\n".join(faults) or 0)


if __name__ == "__main__":
    main()
