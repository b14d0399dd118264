"""What is said of one child in single texts (a row of a roster, `--field name=Lewis`) becomes settings."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final

from vistime import there
from vistime.diagnostics import Report, Span, nearest_file
from vistime.model import values
from vistime.model.complaint import Complaint
from vistime.model.field_names import is_field
from vistime.pictures.library import from_elsewhere, image_path, photo
from vistime.pictures.photo_file import IMAGE_SUFFIXES, UNREAD, PhotoError
from vistime.pipeline.documents import Settings

#: What is known here, each with other words that people have for it in a heading.
KNOWN: Final[dict[str, tuple[str, ...]]] = {
    "name": (
        "child", "pupil", "student", "learner", "first name", "forename", "given name", "preferred name", "known as",
        "child name", "childs name", "pupil name", "pupils name", "student name", "students name", "name of child",
        "name of the child", "childs first name", "for",
    ),
    "photo": (
        "foto", "photos", "photograph", "picture of the child", "picture", "portrait", "image", "photo file",
        "file name of photo", "childs photo", "photo of child",
    ),
    "language": ("lang", "languages", "language code", "home language", "home lang", "first language", "mother tongue"),
    "layout": ("layouts",),
    "card": ("cards", "card size", "size of cards", "card mm", "cards mm", "size of card"),
    "skin": ("skin tone", "skin colour", "skin color"),
    "hair": ("hair colour", "hair color"),
    "paper": ("paper size",),
    "ink": ("colours", "colors"),
    "theme": (),
    "pronouns": ("pronoun", "she he they"),
}  # fmt: skip


#: Files that are looked at to find one of nearly the same name.
_MOST_LOOKED_AT: Final = 5000
#: Letters of a column's heading that are compared.
_LONGEST_HEADING: Final = 200
#: Names of files that one is compared with letter by letter; a list may have thousands that are not there.
_MOST_COMPARED: Final = 500


def known_name(heading: str) -> str:
    """What a heading means of what is known here, or ""."""
    plain = plain_heading(heading)
    return next((name for name, others in KNOWN.items() if plain == name or plain in others), "")


def plain_heading(heading: str) -> str:
    """A heading as it is compared: small letters, one space between words, no signs, nothing in brackets."""
    heading = heading[:_LONGEST_HEADING]
    bare = re.sub(r"\([^)]*\)|\[[^]]*\]", " ", re.sub(r"['’ʼ`]", "", heading.casefold()))
    return " ".join(re.sub(r"[\W_]+", " ", bare).split()) or " ".join(heading.casefold().split())


def settings_of(
    given: Mapping[str, str],
    settings: Settings,
    folder: Path,
    place: Callable[[str], Span | None],
    report: Report,
    own: Mapping[str, str] | None = None,
) -> Settings:
    """The settings with what is `given` by the names of `KNOWN`; image files are looked for from `folder`.

    All of it, and what is `own`, can also stand in texts as fields (`{name}`). Empty texts leave what the settings
    had. `place` says where a text stands; what is wrong goes into the report.
    """
    changes: dict[str, Any] = {}
    for name, text in given.items():
        if not text.strip() or name == "pronouns":
            continue
        try:
            if name == "photo":
                changes["photo"] = _photo(text, folder, place(name), report)
            else:
                field, value = _read(name, text)
                changes[field] = value
        except Complaint as complaint:
            for problem in complaint.problems:
                report.error(problem.code, problem.message, place(name), problem.hint)
    said = {**given, **{name: text for name, text in (own or {}).items() if is_field(name)}}
    if changes.get("photo"):
        # As a picture, too, it lies where the list is, not where the definition that shows it does.
        said = {name: changes["photo"] if text == given["photo"] else text for name, text in said.items()}
    fields = tuple((name, text) for name, text in said.items() if text.strip())
    return settings._replace(**changes, fields=(*settings.fields, *fields))


def _read(name: str, text: str) -> tuple[str, Any]:
    """The setting that a text is for, and its value. Complaint when it can't be."""
    if name == "name":
        return "for_name", values.label(text, "the name", "name: Lewis")
    if name == "layout":
        parts = re.split(r"[,;/+&\s]+", text.strip().casefold())
        return "layouts", tuple(part for part in parts if part not in ("", "and"))
    if name == "card":
        # Spreadsheet programs write numbers as their country does.
        return "card", values.label(re.sub(r"(?<=\d),(?=\d)", ".", text), "the card size", "card: 50")
    if name == "paper":
        return "paper", values.paper(text)
    if name == "language":
        return "language", values.language(values.language_called(text) or text)
    if name == "theme":
        return "theme", values.label(text, "the theme", "theme: calm").casefold()
    known = {"skin": values.SKINS, "hair": values.HAIRS, "ink": values.INKS}[name]
    return name, values.choice(text.replace("_", " "), f'"{name}"', known, f"{name}: {next(iter(known))}")


def _photo(text: str, folder: Path, span: Span | None, report: Report) -> str | None:
    """The whole path of an image file that can be used, or None and an error in the report."""
    text = text.strip().strip('"')  # Windows copies a path with quotes
    try:
        photo(text, folder)
        return str(image_path(text, folder).absolute())
    except FileNotFoundError:
        report.error("picture-file", f'there is no file "{text}"', span, _where_it_may_be(text, folder))
    except PhotoError as error:
        report.error("picture-file", f'"{text}": {error.message}', span, error.hint)
    except OSError as error:
        report.error("picture-file", f'"{text}" can\'t be read: {error.strerror or error}', span, UNREAD)
    return None


def _where_it_may_be(text: str, folder: Path) -> str:
    """What to do about an image file that is not there: a file of nearly that name, or where it was looked for."""
    if "://" in text:
        return "vistime takes nothing from the internet: save the picture beside the list, and write its name"
    names = _images(folder, folder.stat().st_mtime_ns if folder.is_dir() else 0)
    plain = text.replace("\\", "/")
    last = plain.rpartition("/")[2].casefold()
    same = [
        name for name in names if last in (name.rpartition("/")[2].casefold(), Path(name).stem.casefold())
    ]
    if last and same:
        return f'did you mean "{same[0]}"?'
    near = from_elsewhere(text) or nearest_file(plain, names)
    return near or f"it is looked for from {there.told(folder)}"


@lru_cache(maxsize=8)
def _images(folder: Path, _changed: int) -> tuple[str, ...]:
    """The image files in a folder and in those below it, as they are named from there."""
    found = islice(chain(folder.glob("*"), folder.glob("*/*")), _MOST_LOOKED_AT)
    return tuple(p.relative_to(folder).as_posix() for p in found if p.suffix.casefold() in IMAGE_SUFFIXES)
