"""What is said of one child in single texts (a row of a roster, `--field name=Lewis`) becomes settings."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from vistime.diagnostics import Report, Span, did_you_mean
from vistime.model import values
from vistime.model.complaint import Complaint
from vistime.model.field_names import is_field
from vistime.pictures.library import image_path, photo
from vistime.pictures.photo_file import IMAGE_SUFFIXES, PhotoError
from vistime.pipeline.documents import Settings

#: What is known here, each with other words that people have for it in a heading.
KNOWN: Final[dict[str, tuple[str, ...]]] = {
    "name": ("child", "pupil", "student", "first name", "child name", "childs name", "for", "vorname", "prénom"),
    "photo": ("foto", "picture of the child", "image", "photo file", "picture"),
    "language": ("lang", "sprache", "home language", "langue"),
    "layout": ("layouts",),
    "card": ("cards", "card size", "size of cards", "card mm"),
    "skin": ("skin tone", "skin colour", "skin color"),
    "hair": ("hair colour", "hair color"),
    "paper": ("paper size",),
    "ink": ("colours", "colors"),
    "theme": (),
    "pronouns": ("pronoun", "she he they"),
}  # fmt: skip


def known_name(heading: str) -> str:
    """What a heading means of what is known here, or ""."""
    plain = plain_heading(heading)
    return next((name for name, others in KNOWN.items() if plain == name or plain in others), "")


def plain_heading(heading: str) -> str:
    """A heading as it is compared: small letters, one space between words, no apostrophes."""
    return " ".join(re.sub(r"[_\-\s]+", " ", re.sub(r"['’`]", "", heading.casefold())).split())


def near_name(heading: str) -> str:
    """`did you mean "language"?` when a heading that is not known is close to one that is, or ""."""
    return did_you_mean(plain_heading(heading), KNOWN)


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
    fields = tuple((name, text) for name, text in said.items() if text.strip())
    return settings._replace(**changes, fields=(*settings.fields, *fields))


def _read(name: str, text: str) -> tuple[str, Any]:
    """The setting that a text is for, and its value. Complaint when it can't be."""
    if name == "name":
        return "for_name", values.label(text, "the name", "name: Lewis")
    if name == "layout":
        return "layouts", tuple(part for part in re.split(r"[,;\s]+", text.strip()) if part)
    if name == "card":
        return "card", values.label(text, "the card size", "card: 50")
    if name == "paper":
        return "paper", values.paper(text)
    if name == "language":
        return "language", values.language(text)
    if name == "theme":
        return "theme", values.label(text, "the theme", "theme: calm").casefold()
    known = {"skin": values.SKINS, "hair": values.HAIRS, "ink": values.INKS}[name]
    return name, values.choice(text.replace("_", " "), f'"{name}"', known, f"{name}: {next(iter(known))}")


def _photo(text: str, folder: Path, span: Span | None, report: Report) -> str | None:
    """The whole path of an image file that can be used, or None and an error in the report."""
    try:
        photo(text.strip(), folder)
        return str(image_path(text.strip(), folder).absolute())
    except FileNotFoundError:
        names = [
            p.relative_to(folder).as_posix()
            for p in [*folder.glob("*"), *folder.glob("*/*")][:5000]
            if p.suffix.casefold() in IMAGE_SUFFIXES
        ]
        hint = did_you_mean(text, names) or f"it is looked for from the folder {folder}"
        report.error("picture-file", f'there is no file "{text}"', span, hint)
    except PhotoError as error:
        report.error("picture-file", f'"{text}": {error.message}', span, error.hint)
    except OSError as error:
        report.error("picture-file", f'"{text}" can\'t be read: {error.strerror or error}', span)
    return None
