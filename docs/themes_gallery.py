"""Every layout in every theme, in small pictures: docs/gallery.md, its pictures, and an index that says what they show.

The index has a hash of each page as it is laid out, so that a test need not draw the pictures again. Run by make.py.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from vistime import pipeline
from vistime.diagnostics import Report, VistimeError
from vistime.layout.pages import Page, dump
from vistime.model import Pack, Story
from vistime.paint import png
from vistime.templating import places, themes
from vistime.templating.layouts import all_names, find_layout

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "gallery" / "themes"
INDEX = FOLDER / "index.json"
DPI = 24
COLOURS = 48
#: Examples that show something else than a layout as it usually looks.
LEFT_OUT = ("blood-test",)


def all_themes() -> list[str]:
    """The built-in themes; the plain one, which is used if none is given, stands first."""
    names = places.names("themes", ".yaml", None)
    return sorted(names, key=lambda name: (name != pipeline.DEFAULT_THEME, name))


def sample(layout: str) -> pipeline.Definition:
    """The first example that asks for a layout, or else one that it can show."""
    fitting = None
    examples = ROOT / "examples"
    for path in (*sorted(examples.glob("*.yaml")), *sorted((examples / "stories").glob("*.yaml"))):
        for definition in pipeline.open_file(path, Report()):
            model = definition.model
            if (
                isinstance(model, Pack)
                or model.language != "en"
                or len(model.languages) > 1
                or path.stem in LEFT_OUT
            ):
                continue
            if any(use.name == layout for use in model.layouts):
                return definition
            if fitting is None and pipeline.shows(layout, definition):
                fitting = definition
    assert fitting, f"no example can be printed as {layout}"
    return fitting


def shown(layout: str, theme: str) -> tuple[pipeline.Laid, int]:
    """A layout in a theme, and which of its pages is shown: of a story what comes after its cover."""
    report = Report()
    settings = pipeline.Settings(layouts=(layout,), theme=theme)
    laid = next(iter(pipeline.lay_out(sample(layout), settings, report)), None)
    if laid is None:
        raise VistimeError(report)
    return laid, 1 if isinstance(
        laid.origin and laid.origin.definition.model, Story
    ) and laid.page_count > 1 else 0


def index() -> dict[str, str]:
    """What each picture has to show: a hash of its page as it is laid out, by the picture's name."""
    found = {}
    for layout in sorted(all_names(None)):
        for theme in all_themes():
            laid, number = shown(layout, theme)
            found[f"{layout}-{theme}"] = _hash(laid.pages[number])
    return found


def _hash(page: Page) -> str:
    return blake2b(json.dumps(dump([page]), ensure_ascii=False).encode(), digest_size=8).hexdigest()


def pictures() -> Iterator[tuple[str, bytes]]:
    """The small pictures as (file name, PNG)."""
    from PIL import Image

    for layout in sorted(all_names(None)):
        for theme in all_themes():
            laid, number = shown(layout, theme)
            large = list(png.pages(laid.pdf(), DPI * 3))[number]
            image = Image.open(io.BytesIO(large)).convert("RGB")
            image = image.resize((image.width // 3, image.height // 3), Image.Resampling.LANCZOS)
            buffer = io.BytesIO()
            image.quantize(COLOURS).save(buffer, "PNG", optimize=True)
            yield f"{layout}-{theme}.png", buffer.getvalue()


def page() -> str:
    """docs/gallery.md: a table a layout, a column a theme."""
    names = all_themes()
    lines = [
        "# Gallery",
        "",
        "Every layout in every theme, with the words of the examples. Made by `python docs/make.py`. A theme is chosen",
        "by a line such as `theme: calm`, or `vistime make --theme calm`; one of your own is a file",
        "`templates/themes/mine.yaml` beside your definition.",
        "",
        *(f"- `{name}`: {_about(name)}" for name in names),
        "",
    ]
    for layout in sorted(all_names(None)):
        spec = find_layout(layout, None)
        lines += [f"## {layout}", "", spec.about, "", f"| {' | '.join(names)} |", f"|{' --- |' * len(names)}"]
        cells = [
            f'<img src="gallery/themes/{layout}-{name}.png" alt="{spec.title}, theme {name}">'
            for name in names
        ]
        lines += [f"| {' | '.join(cells)} |", ""]
    return "\n".join(lines)


def _about(theme: str) -> str:
    from vistime import source

    themes.find_theme(theme, None)
    path = places.find(f"themes/{theme}.yaml", None)
    assert path
    return str(source.load(path).documents[0].data["about"])


def differences() -> list[str]:
    """What lies in docs/gallery/themes and is not what the code makes."""
    wanted = index()
    there = json.loads(INDEX.read_text("utf-8")) if INDEX.is_file() else {}
    names = sorted(wanted.keys() | there.keys())
    found = [f"docs/gallery/themes/{n}.png is out of date" for n in names if wanted.get(n) != there.get(n)]
    files = {path.stem for path in FOLDER.glob("*.png")}
    return found + [
        f"docs/gallery/themes/{n}.png is missing or too many" for n in sorted(files ^ wanted.keys())
    ]


def write() -> None:
    """Make the pictures and their index anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path in FOLDER.glob("*.png"):
        path.unlink()
    for name, image in pictures():
        (FOLDER / name).write_bytes(image)
    INDEX.write_text(json.dumps(index(), indent=1) + "\n", encoding="utf-8")
