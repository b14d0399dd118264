"""Contact sheets to judge pictures by: at 60 mm and at 20 mm, in colour or as line art."""

import io
import re
from pathlib import Path

import resvg_py
from PIL import Image, ImageDraw, ImageFont

from symbols.kit.scenes import Scene

DOTS_PER_MM = 5
GAP = 12
PAINT = re.compile(r'(fill|stroke)="(?!none"|#000")[^"]*"')
GROUPS = re.compile(r"<g[^>]*>|</g>|<[^/g][^>]*/>")


def line_art(svg: str) -> str:
    """The line version as it is printed: paint becomes white, black stays, data-lines says more."""
    head, _, rest = svg.partition(">\n")
    text = ""
    modes = ["white"]
    for piece in re.findall(r"<[^>]*>|[^<]+", rest):
        own = re.search(r'data-lines="(\w+)"', piece)
        mode = own.group(1) if own else modes[-1]
        if modes[-1] == "drop":
            mode = "drop"
        if piece.startswith("</g"):
            modes.pop()
            text += piece
            continue
        if piece.startswith("<g"):
            modes.append(mode)
            text += piece
            continue
        if mode == "drop" and piece.startswith("<") and not piece.startswith("</"):
            continue
        colour = "#000" if mode == "black" else "#fff"
        text += PAINT.sub(rf'\1="{colour}"', piece)
    return f"{head}>\n{text}"


def raster(svg: str, pixels: int) -> Image.Image:
    """A symbol on white."""
    data = resvg_py.svg_to_bytes(svg_string=svg, width=pixels, height=pixels)
    drawn = Image.open(io.BytesIO(bytes(data))).convert("RGBA")
    paper = Image.new("RGBA", drawn.size, "white")
    paper.alpha_composite(drawn)
    return paper.convert("RGB")


def ink_box(svg: str, dots: int = 8) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of all that is drawn, also outside the box, in units of the grid."""
    wide = svg.replace('viewBox="0 0 72 72"', 'viewBox="-14 -14 100 100"', 1)
    data = resvg_py.svg_to_bytes(svg_string=wide, width=100 * dots, height=100 * dots)
    alpha = Image.open(io.BytesIO(bytes(data))).convert("RGBA").getchannel("A")
    box = alpha.point(lambda a: 255 if a > 127 else 0).getbbox() or (0, 0, 0, 0)
    left, top, right, bottom = (side / dots - 14 for side in box)
    return left, top, right, bottom


CROP = 4.0
"""Ink that reaches at least this far out of 2..70 is cut off on purpose: busts, arms from outside."""


def complaint(svg: str) -> str:
    """What is wrong with a picture's place in its box, or nothing; a deliberate crop is no fault."""
    left, top, right, bottom = ink_box(svg)
    sides = {"left": 2 - left, "top": 2 - top, "right": right - 70, "bottom": bottom - 70}
    out = [f"{side} by {by:.1f}" for side, by in sides.items() if 0.2 < by < CROP]
    if out:
        return "reaches a little out of 2..70: " + ", ".join(out)
    wide, high = right - left, bottom - top
    return f"is small: {wide:.0f} x {high:.0f}" if max(wide, high) < 56 else ""


def sheet(scenes: list[Scene], out: Path, size: str, lines: bool, labels: bool, columns: int) -> None:
    """Write a PNG; with both sizes each picture stands large with its small self beside its label."""
    large = (60 if size != "20" else 20) * DOTS_PER_MM
    small = 20 * DOTS_PER_MM
    columns = columns or (4 if size != "20" else 9)
    foot = small + 4 if size == "both" else (26 if labels else 4)
    rows = -(-len(scenes) // columns)
    page = Image.new("RGB", (columns * (large + GAP) + GAP, rows * (large + foot + GAP) + GAP), "#d8d8d8")
    pen = ImageDraw.Draw(page)
    font = ImageFont.load_default(16 if size != "20" else 11)
    for i, scene in enumerate(scenes):
        x, y = GAP + i % columns * (large + GAP), GAP + i // columns * (large + foot + GAP)
        svg = scene.svg()
        page.paste(raster(line_art(svg) if lines else svg, large), (x, y))
        if size == "both":
            page.paste(raster(svg, small), (x, y + large + 4))
            page.paste(raster(line_art(svg), small), (x + small + 4, y + large + 4))
        if labels:
            left = x + (2 * small + 12 if size == "both" else 2)
            pen.text(
                (left, y + large + 6),
                scene.id.replace("-", "-\n") if size == "both" else scene.id,
                "black",
                font,
            )
    page.save(out)
