"""Makes what the documentation shows from the code: the gallery's pictures, the tables of layouts and of markup.

python docs/make.py            make all of it anew
python docs/make.py --check    say what differs, and end with 1 if anything does
"""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from vistime import pipeline
from vistime.advice.lists import languages
from vistime.advice.rules import ELSEWHERE, PRINT_RULES, STORY_RULES
from vistime.cli.layout_list import shown
from vistime.cli.shelf import stories
from vistime.diagnostics import Report, VistimeError
from vistime.layout.boxes import Over
from vistime.layout.elements import ATTRIBUTES, ELEMENTS
from vistime.model.schema import json_schema
from vistime.paint import png
from vistime.templating.layouts import Option, all_names, find_layout

sys.path.insert(0, str(Path(__file__).parent))
import themes_gallery

ROOT = Path(__file__).parent.parent
GALLERY = ROOT / "docs" / "gallery"
#: The stories of the shelf that have a picture.
SHOWN = ("dentist-visit", "getting-a-haircut", "home-visit", "library-session", "starting-school")
DPI = 50
#: Different versions of the rasteriser draw edges a little differently: the mean difference of a channel (0-255).
TOLERANCE = 1.5

_COMMON = set(ATTRIBUTES["space"])


def gallery() -> Iterator[tuple[str, bytes]]:
    """Each example's first pages as (file name, PNG)."""
    stories = [ROOT / "examples" / "stories" / f"{name}.yaml" for name in SHOWN]
    for path in sorted([*(ROOT / "examples").glob("*.yaml"), *stories]):
        report = Report()
        for definition in pipeline.open_file(path, report):
            for laid in pipeline.lay_out(definition, pipeline.Settings(), report):
                for number, image in enumerate(png.pages(laid.pdf(), DPI), 1):
                    # Of a booklet, the second side shows how its pages look; of the rest, the first page.
                    if number == (2 if laid.duplex else 1):
                        yield f"{laid.name}-{laid.layout}.png", _small(image)
        if report.failed:
            raise VistimeError(report)


def _small(image: bytes) -> bytes:
    """The picture with 96 colours: half the size, and no difference to see."""
    from PIL import Image

    buffer = io.BytesIO()
    Image.open(io.BytesIO(image)).convert("RGB").quantize(96).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def layouts_page() -> str:
    """docs/layouts.md: every layout with its options."""
    lines = [
        "# Layouts",
        "",
        "Made from the layouts' own descriptions by `python docs/make.py`. `vistime layouts NAME` shows the same.",
        "",
    ]
    for name in sorted(all_names(None)):
        spec = find_layout(name, None)
        lines += [f"## {name}", "", spec.about, ""]
        if spec.suits:
            lines += [f"Suits: {spec.suits}", ""]
        needed = f" Needs `{spec.needs}:` in the file." if spec.needs else ""
        lines += [f"For: {', '.join(spec.kinds)}.{needed} Paper, if none is given: {spec.paper}.", ""]
        lines += ["| option | values | if not given | what it does |", "| --- | --- | --- | --- |"]
        lines += [f"| `{o.name}` | {_values(o)} | {shown(o)} | {o.about} |" for o in spec.options.values()]
        lines.append("")
    return "\n".join(lines)


def _values(option: Option) -> str:
    if option.kind == "choice":
        return ", ".join(option.choices)
    if option.kind == "switch":
        return "yes, no"
    if option.kind == "list":
        return f"all, or some of {', '.join(option.choices)}"
    if option.kind == "date":
        return "a date"
    if option.kind == "picture":
        return "a word, an emoji, an id of a pack, a file, or none"
    unit = {"length": " mm", "size": " mm, or width x height", "number": ""}.get(option.kind)
    return (
        "text" if unit is None else ", ".join((*option.choices, f"{option.low:g} to {option.high:g}{unit}"))
    )


def markup_page() -> str:
    """docs/markup.md: every element and attribute of page markup."""
    lines = [
        "# Page markup",
        "",
        "What a layout's template (`page.xml.j2`) writes: a few elements with CSS's names. Lengths are `mm`, `pt`,",
        "`cm` or `in` (a bare number is mm), or a percentage of the parent's inside; text sizes are points; colours",
        "are `#rrggbb`. Made from the code's own tables by `python docs/make.py`.",
        "",
        "A document holds `<page>`s. A page is a column; what stands directly in it may be one `<flow>`, whose cells",
        "go on over as many pages as they need, or any boxes below each other. `<header>` and `<footer>` (rows)",
        "stand in its margins.",
        "",
        "## Attributes of every box",
        "",
        *_table("space"),
    ]
    for name in ("document", *ELEMENTS):
        kind = ELEMENTS.get(name)
        about = (
            (kind.__doc__ or "").split("\n\n")[0] if kind else "All pages, and how they are put on sheets."
        )
        own = [key for key in ATTRIBUTES[name] if key not in _COMMON]
        lines += ["", f"## `<{name}>`", "", " ".join(about.split())]
        if own:
            lines += ["", *_table(name, own)]
        if name == "text":
            lines += ["", "## `<over>`", "", " ".join((Over.__doc__ or "").split("\n\n")[0].split())]
            lines += ["It stands around words in a `<text>`.", "", *_table("over", list(ATTRIBUTES["over"]))]
    return "\n".join(lines) + "\n"


def _table(element: str, names: list[str] | None = None) -> list[str]:
    attributes = ATTRIBUTES[element]
    rows = [f"| `{name}` | {attributes[name].about} |" for name in names or attributes]
    return ["| attribute | what it does |", "| --- | --- |", *rows]


def advice_page() -> str:
    """docs/advice.md: every rule of advice, and how stories are counted."""
    lines = [
        "# Advice",
        "",
        "`vistime check` says more than what is wrong: it gives advice, piece by piece, each by one of these rules.",
        "Advice never changes how a command ends, and it never speaks of the writer. A rule counts and measures; it",
        "can't hear a tone, and it can be wrong. It certifies nothing: how good a story is, its reader shows.",
        "",
        '`silence: [story-you, print-label-small]` in a file leaves rules out for it. "Social Stories" is a trade',
        "mark of Carol Gray; what vistime prints are story booklets, with advice from what is published about both.",
        "",
        "| rule | what it looks at | source |",
        "| --- | --- | --- |",
        *(f"| `{rule.code}` | {rule.about} | {rule.source} |" for rule in STORY_RULES),
        *(f"| `{code}` | {about} | vistime |" for code, about in ELSEWHERE.items()),
        "",
        "## On what is printed",
        "",
        "Measured on the finished pages, in each layout and at its size; `vistime make` prints without a word of it.",
        "A line `age: 2` (or `age: 18 months`) says how old the child is; small parts are spoken of where it is under",
        "three or not said.",
        "",
        "| rule | what it looks at | source |",
        "| --- | --- | --- |",
        *(f"| `{rule.code}` | {rule.about} | {rule.source} |" for rule in PRINT_RULES),
        "",
        "## Languages",
        "",
        "The lists of words (idioms, words that judge, ...) are in `vistime/advice/words/`, a folder a language; a",
        f"story in a language without one ({', '.join(languages())} have one) is only measured.",
        "",
        "## Kinds of sentences",
        "",
        "Each sentence gets a kind, by patterns in `words/<language>/kinds.yaml`; the main clause decides.",
        "",
        "| kind | what it does | example |",
        "| --- | --- | --- |",
        "| descriptive | says what is so, or what happens | The nurse looks in my ears. |",
        "| perspective | tells what somebody thinks, feels, knows or likes | Mum will be proud of me. |",
        "| affirmative | says what is good, safe or right about it | This is okay. |",
        "| coaching | offers something to do, to the child or to those around | I can ask for help. |",
        "| partial | leaves a blank to fill in | My doctor's name is \\_\\_\\_\\_. |",
        "",
        "`vistime check --kinds` shows them. Where a rule is wrong, your own label on the page wins, one for each",
        "sentence in order, or one word for all of them:",
        "",
        "```yaml",
        "pages:",
        "  - text: I hold Mum's hand. Her hand is warm.",
        "    kinds: [coaching, descriptive]",
        "```",
        "",
    ]
    return "\n".join(lines)


def shelf_page() -> str:
    """docs/shelf.md: every story of the shelf."""
    lines = [
        "# The shelf",
        "",
        "Stories for what families meet, in `examples/stories/`, each with pictures. `vistime check` has no advice on",
        "them, but every child, dentist and bus is different: change what is not so, leave out what will not happen,",
        "and put photos of your own places in.",
        "",
        "```",
        "vistime new story --like haircut --for Noah",
        "vistime make getting-a-haircut.yaml",
        "```",
        "",
        "The first command writes a copy for you to change, `getting-a-haircut.yaml`. A word of the name or title will",
        "do; one that fits none shows the whole shelf. The words in the third column are fields: what stands below",
        "`fields:` in the file goes in their places, or what `vistime make FILE --field adult=Grandma` says.",
        "",
        "| story | about | fields |",
        "| --- | --- | --- |",
    ]
    for story in stories():
        found = dict.fromkeys(
            name.casefold() for name in re.findall(r"\{([^{}]+)\}", story.text.partition("pages:")[2])
        )
        lines.append(
            f"| [{story.title}](../examples/stories/{story.name}.yaml) | {story.about} | "
            f"{', '.join(f'`{name}`' for name in found)} |"
        )
    return "\n".join(lines) + "\n"


def texts() -> dict[Path, str]:
    """Every generated page of text."""
    docs = ROOT / "docs"
    schema = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
    return {
        docs / "advice.md": advice_page(),
        docs / "gallery.md": themes_gallery.page(),
        docs / "layouts.md": layouts_page(),
        docs / "markup.md": markup_page(),
        docs / "shelf.md": shelf_page(),
        docs / "vistime.schema.json": schema,
    }


def differences() -> list[str]:
    """What lies in docs/ and is not what the code makes."""
    found = [
        f"{path.relative_to(ROOT)} is out of date" for path, text in texts().items() if _read(path) != text
    ]
    found += themes_gallery.differences()
    wanted = dict(gallery())
    there = {path.name for path in GALLERY.glob("*.png")}
    found += [f"docs/gallery/{name} is missing" for name in sorted(set(wanted) - there)]
    found += [f"docs/gallery/{name} belongs to nothing" for name in sorted(there - set(wanted))]
    for name in sorted(there & set(wanted)):
        if _difference(wanted[name], (GALLERY / name).read_bytes()) > TOLERANCE:
            found.append(f"docs/gallery/{name} looks different")
    return found


def _read(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""


def _difference(one: bytes, other: bytes) -> float:
    from PIL import Image, ImageChops, ImageStat

    first, second = (Image.open(io.BytesIO(data)).convert("RGB") for data in (one, other))
    if first.size != second.size:
        return 255.0
    return max(ImageStat.Stat(ImageChops.difference(first, second)).mean)


def main() -> int:
    """Make everything, or with --check say what differs."""
    if "--check" in sys.argv[1:]:
        found = differences()
        print("\n".join(found) or "the documentation shows what the code makes")
        return 1 if found else 0
    for path, text in texts().items():
        path.write_text(text, encoding="utf-8")
    GALLERY.mkdir(exist_ok=True)
    themes_gallery.write()
    for path in GALLERY.glob("*.png"):
        path.unlink()
    for name, image in gallery():
        (GALLERY / name).write_bytes(image)
        print(f"docs/gallery/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
