"""Writes symbols/drawn/<id>.svg; run as ``python -m symbols.kit.build`` from the root of a checkout.

``--sheet out.png`` shows pictures instead: large, small, in line art,
with or without labels. That needs resvg-py and
Pillow; writing the SVGs needs nothing.
"""

import argparse
import sys
from pathlib import Path

from symbols.kit.scenes import Scene, all_scenes

DRAWN = Path(__file__).resolve().parent.parent / "drawn"


def wanted(scenes: list[Scene], names: list[str]) -> list[Scene]:
    """The scenes named by id, by a part of an id, or by theme; all without names."""
    if not names:
        return scenes
    by_id = {s.id: s for s in scenes}
    chosen: list[Scene] = []
    for name in names:
        if name in by_id:
            chosen.append(by_id[name])
            continue
        some = [s for s in scenes if name == s.theme or name in s.id]
        if not some:
            sys.exit(f"no scene or theme is called {name!r}")
        chosen += some
    return list(dict.fromkeys(chosen))


def write(scenes: list[Scene], folder: Path = DRAWN) -> list[Path]:
    """Write the SVG files; the same scenes give the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for scene in scenes:
        file = folder / f"{scene.id}.svg"
        file.write_text(scene.svg(), encoding="utf-8", newline="\n")
        files.append(file)
    return files


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m symbols.kit.build", description="Draw the symbols.")
    parser.add_argument("names", nargs="*", help="ids, parts of ids or themes; all without")
    parser.add_argument("--sheet", type=Path, help="a PNG to look at instead of SVGs")
    parser.add_argument(
        "--size", choices=("60", "20", "both"), default="both", help="millimetres on the sheet"
    )
    parser.add_argument("--lines", action="store_true", help="the sheet in line art")
    parser.add_argument("--no-labels", action="store_true", help="the sheet without names")
    parser.add_argument("--columns", type=int, default=0)
    parser.add_argument("--check", action="store_true", help="name pictures that leave the box or are small")
    options = parser.parse_args(arguments)
    scenes = wanted(all_scenes(), options.names)
    if options.check:
        from symbols.kit.sheet import complaint

        complaints = [f"{s.id} {text}" for s in scenes if (text := complaint(s.svg()))]
        print("\n".join(complaints) or "all pictures fill their box")
        return
    if options.sheet:
        from symbols.kit.sheet import sheet

        sheet(scenes, options.sheet, options.size, options.lines, not options.no_labels, options.columns)
        print(f"{len(scenes)} pictures on {options.sheet}")
        return
    print(f"{len(write(scenes))} pictures in {DRAWN.name}/")


if __name__ == "__main__":
    main()
