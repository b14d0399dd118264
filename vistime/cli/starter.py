"""Definitions to begin with: a commented starter of each kind, and what `quick` makes of a list of steps."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Final

import typer

from vistime import devices
from vistime.model.field_names import literal

TITLES: Final = {
    "timetable": "My morning",
    "story": "My first visit to the library",
    "board": "What I can choose",
    "pack": "For our visit",
}
#: Editors that know YAML then help while one writes, once `vistime schema --out vistime.schema.json` has been run.
SCHEMA_LINE: Final = "# yaml-language-server: $schema=vistime.schema.json"

_HEADS: Final = {
    "timetable": """\
# A timetable: what happens, in order. Print it with:  vistime make {file}
timetable: {title}
{for_line}
# How it is printed. See them all with: vistime layouts
layouts: [day, cards]

steps:
""",
    "story": """\
# A story booklet: it says calmly what will happen, one thought a page. Print it with:  vistime make {file}
# Good stories describe more than they tell what to do: "usually", "I can", "I will try to".
story: {title}
{for_line}
layouts: [booklet]

pages:
""",
    "board": """\
# A board: things to choose from. Print it with:  vistime make {file}
board: {title}
{for_line}
layouts:
  - cards: {{size: 60}}

choices:
""",
    "pack": """\
# A pack: several files, made with one command:  vistime make {file}
pack: {title}
{for_line}
# The files to make, as they lie beside this one.
include:
""",
}

_ITEMS: Final[dict[str, list[str | tuple[str, str]]]] = {
    "timetable": ["Wake up", "Toilet", "Brush teeth", "Breakfast", "Get dressed", "Go to nursery"],
    "story": [
        ("On Tuesday I am going to the library with Mum.", "library"),
        ("The library is a big room with lots of books.", "book"),
        ("A friendly librarian will say hello. I can wave or say hello back.", "say hello"),
        ("There may be other children. We usually sit on the carpet for a story.", "story time"),
        ("If it is too loud, I can ask Mum for a break.", "too loud"),
        ("Then we choose a book and go home.", "home"),
    ],
    "board": ["Playground", "Book", "Drawing", "Bubbles"],
    "pack": ["my-morning.yaml", "my-first-visit-to-the-library.yaml"],
}

_TAILS: Final = {
    "timetable": """\

# A step can say more, on lines of its own:
#  - text: Visit Gran
#    picture: photos/gran.jpg     # a word, an emoji, a photo file, or none
#    time: "10:30"
#    minutes: 45
#    change: new                  # new, moved, cancelled or surprise
""",
    "story": """\

# A page can say more, on lines of its own:
#  - heading: The library
#    text: This is our library.
#    picture: photos/library.jpg  # a word, an emoji, a photo file, or none
""",
    "board": """\

# A choice can have its own picture:
#  - text: Soft play
#    picture: photos/soft-play.jpg
""",
    "pack": """\

# A file can be printed in its own way:
#  - file: my-morning.yaml
#    layouts: [now-next]
""",
}


def text(kind: str, title: str | None, for_name: str | None, items: list[str], file: str = "") -> str:
    """A commented definition of that kind for a `file`; without `items` it has an example's."""
    title = title or TITLES[kind]
    name = f"for: {quoted(for_name)}" if for_name else "# for: Lewis"
    head = _HEADS[kind].format(title=quoted(title), for_line=name, file=file or file_name(title))
    listed = "".join(_item(item) for item in items or _ITEMS[kind])
    return f"{SCHEMA_LINE}\n{head}{listed}{_TAILS[kind]}"


def _item(item: str | tuple[str, str]) -> str:
    if isinstance(item, str):
        return f"  - {quoted(item)}\n"
    return f"  - text: {quoted(item[0])}\n    picture: {item[1]}\n"


def ask_items(kind: str) -> list[str]:
    """Ask for steps, pages, choices or files, one a line, until an empty one."""
    what = {"timetable": "step", "story": "page", "board": "choice", "pack": "file"}[kind]
    items: list[str] = []
    while True:
        hint = " (leave it empty to end)" if not items else ""
        said = typer.prompt(
            f"{what.capitalize()} {len(items) + 1}{hint}", default="", show_default=False
        ).strip()
        if not said:
            return items
        items.append(said)


def file_name(title: str) -> str:
    """A file name made of a title: `My morning` gives `my-morning.yaml`."""
    return f"{devices.spared(slug(title))}.yaml"


def slug(words: str) -> str:
    """Words as a plain lower-case name with hyphens; "vistime" when nothing is left."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60] or "vistime"


def quoted(words: str) -> str:
    """A text as YAML: bare where that is safe, else in double quotes."""
    if re.fullmatch(r"[^\W\d_][\w ,.'()/!?-]*", words) and not words.endswith(" "):
        return words
    return json.dumps(words, ensure_ascii=False)


def steps_of(words: str) -> list[str]:
    """The steps in a text: one a line, or with commas or semicolons between when it is one line."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    if len(lines) == 1:
        lines = [part.strip() for part in re.split(r"[,;]", lines[0]) if part.strip()]
    return [re.sub(r"^[-*•]\s+", "", line) for line in lines]


def quick_definition(title: str, steps: list[str]) -> str:
    """A timetable of these steps, printed as a day."""
    listed = "\n".join(f"  - {json.dumps(literal(step), ensure_ascii=False)}" for step in steps)
    return f"timetable: {json.dumps(literal(title), ensure_ascii=False)}\nsteps:\n{listed}\n"
