"""Contact sheets: every picture of the vocabulary, or of a pack, small and with its name, to look through on paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from vistime import pipeline
from vistime.diagnostics import Diagnostic, Report, VistimeError, did_you_mean
from vistime.layout import engine, markup, measure
from vistime.pictures.credit import credit_line
from vistime.pictures.kinds import Picture
from vistime.pictures.own_pack import OwnPack
from vistime.pictures.pack import SymbolPack
from vistime.pictures.photo_file import PhotoError
from vistime.pipeline import Laid
from vistime.templating import render, themes, words
from vistime.templating.context import is_photo
from vistime.templating.views import GroupView, ItemView, Names, PictureView

#: The template, which is no layout: it shows no definition.
TEMPLATE: Final = "contact-sheet"


class Group(NamedTuple):
    """Pictures under one heading: their names and ids."""

    title: str
    entries: tuple[tuple[str, str], ...]


def of_vocabulary() -> list[Group]:
    """All concepts of the vocabulary by category, in the order in which they stand there."""
    library = pipeline.library()
    groups: dict[str, list[tuple[str, str]]] = {}
    for concept in pipeline.matcher().vocabulary.concepts:
        picture = next((p for p in concept.pictures if library.has(p)), "")
        groups.setdefault(concept.category, []).append((concept.name, picture))
    return [Group(_title(name), tuple(groups[name])) for name in sorted(groups)]


def of_pack(name: str) -> list[Group]:
    """All pictures of a pack; by the folders they came in, where it had some. VistimeError when there is none."""
    library = pipeline.library()
    try:
        pack = library.pack(name)
    except (OSError, ValueError) as error:
        hint = f"add it once more: vistime packs add FOLDER --name {name} --replace"
        message = f'the pack "{name}" can\'t be read: {error}'
        raise VistimeError(Diagnostic("error", "pack-damaged", message, None, hint)) from None
    if pack is None:
        known = library.pack_names
        hint = did_you_mean(name, known) or f"packs are: {', '.join(known)}"
        raise VistimeError(Diagnostic("error", "pack-unknown", f'there is no pack "{name}"', None, hint))
    if isinstance(pack, SymbolPack):
        return [Group("", tuple((pack.name(i) or i, f"{name}:{i}") for i in pack.ids()))]
    return _own(pack)


def _own(pack: OwnPack) -> list[Group]:
    groups: dict[str, list[tuple[str, str]]] = {}
    for image in sorted(pack.images, key=lambda i: i.id.casefold()):
        groups.setdefault(image.category, []).append((image.id, f"{pack.name}:{image.id}"))
    return [Group(_title(name), tuple(groups[name])) for name in sorted(groups)]


def _title(name: str) -> str:
    plain = name.replace("-", " ")
    return plain[:1].upper() + plain[1:]


def lay_out(title: str, groups: Sequence[Group], paper: str, report: Report) -> Laid:
    """The sheets. A picture that can't be used is a frame, with a warning in the report."""
    used: dict[str, Picture] = {}
    shown = tuple(
        GroupView(
            group.title, tuple(_item(n, *entry, used, report) for n, entry in enumerate(group.entries, 1))
        )
        for group in groups
    )
    said = words.find_words(words.FALLBACK, None, report)
    given = {
        "title": title,
        "groups": shown,
        "theme": Names(themes.find_theme(pipeline.DEFAULT_THEME, None)),
        "words": said,
        "paper": paper,
        "credit": credit_line(used.values(), said["pictures_by"]),
    }
    boxes = markup.parse(render.render(TEMPLATE, given, None), used)
    return Laid(TEMPLATE, TEMPLATE, title, words.FALLBACK, engine.layout(boxes).pages, used, "colour")


def _item(number: int, name: str, key: str, used: dict[str, Picture], report: Report) -> ItemView:
    """A picture with its name, for the template; `used` takes the picture up."""
    label = measure.without_signs(name, measure.DEFAULT_FAMILY)[0]
    try:
        picture = pipeline.library().picture(key) if key else None
    except (PhotoError, OSError) as error:
        reason = error.message if isinstance(error, PhotoError) else str(error)
        report.warning("picture-file", f'"{key}" can\'t be used: {reason}')
        picture = None
    if picture is None:
        return ItemView(number, label, "", blank=True)
    used[picture.key] = picture
    return ItemView(number, label, "", (PictureView(picture.key, is_photo(picture), alt=label),))
