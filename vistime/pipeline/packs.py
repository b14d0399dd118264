"""A pack: the definitions that it holds, each with what the pack says for all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from vistime import reach, source, there
from vistime.diagnostics import Diagnostic, Report, Span, nearest_file
from vistime.model import Include, LayoutUse, Pack
from vistime.model.event import Event
from vistime.model.field_names import is_blank
from vistime.pictures.library import image_path
from vistime.pictures.own_words import own_words
from vistime.pictures.photo_file import looks_like_file
from vistime.pipeline.documents import Definition, Printable
from vistime.pipeline.personal import for_child
from vistime.pipeline.reading import open_file
from vistime.pipeline.suiting import shows
from vistime.templating.places import once_in_a_run

_Path = tuple[str | int, ...]
#: Where a definition seems to have what stands at the top of its pack.
_PACK: Final = ("pack",)
#: Where what a pack says for a definition is written: a path in the definition, and the place of what is below it.
_Places = dict[_Path, Callable[[_Path, bool], Span]]


def members(definition: Definition, pack: Pack, report: Report) -> Iterator[Definition]:
    """The definitions of a pack's files, with what the pack says for all. Errors go into the report."""
    opened: dict[Path, list[Definition]] = {}
    in_its_layouts: list[Definition] = []
    of_the_pack = tuple(replace(use, path=(*_PACK, *use.path)) for use in pack.layouts)
    for number, include in enumerate(pack.include):
        path = definition.folder / include.file
        span = definition.document.span(("include", number, "file"))
        if not reach.within(path, definition.folder):
            message = f'"{include.file}" lies outside of the folder of this pack'
            report.error("outside-folder", message, span, reach.advice(path))
            continue
        if not there.file(path):
            _tell_of_no_file(include.file, path, definition.folder, span, report)
            continue
        if path not in opened:
            own = Report()
            opened[path] = _open_once(path, definition.document, own)
            report.extend(_told_in_the_pack(one, include.file, span) for one in own)
        elif _so_already(pack, number):
            message = f'"{include.file}" is in the list twice, printed in the same way'
            hint = "take one of them out, or give them different layouts"
            report.warning("include-twice", message, span, hint)
        found = []
        for inner in opened[path]:
            if isinstance(inner.model, Pack):
                report.error(
                    "include-pack", "a pack can't hold another pack", span, "name its files here instead"
                )
            else:
                found.append(_member(inner, inner.model, definition, pack, number, report))
        # What no definition of the file can be printed in stays, to be told of.
        kept = [use for use in include.layouts if not _shown_by_some(use, found)]
        if not include.layouts:
            in_its_layouts += found
        for one in found:
            yield _in_suiting_layouts(one, include.layouts or of_the_pack, kept)
    if in_its_layouts:
        for use in pack.layouts:
            if not _shown_by_some(use, in_its_layouts):
                message = f'the layout "{use.name}" can show none of the files'
                hint = "take it out of the list, or add a file that it can show"
                report.error("layout-unsuited", message, definition.document.span(use.path), hint)


def included(definition: Definition) -> list[Path]:
    """The files that a definition names as a pack, whether they are there or not, as far as it may read them."""
    parts = definition.model.include if isinstance(definition.model, Pack) else ()
    return [
        file
        for file in (definition.folder / part.file for part in parts)
        if reach.within(file, definition.folder)
    ]


def _open_once(path: Path, of: source.Document, report: Report) -> list[Definition]:
    """The definitions in a file of a pack: read once, for whichever children the pack `of` is made."""
    return once_in_a_run(("opened", id(of), path), lambda own: open_file(path, own), report, of)


def _so_already(pack: Pack, number: int) -> bool:
    """Whether a file stands in the list before, with the same settings."""

    def look(include: Include) -> tuple[Any, ...]:
        uses = tuple((use.name, tuple(sorted(map(str, use.options.items())))) for use in include.layouts)
        return (Path(include.file), uses, include.paper, include.theme, include.ink, include.font)

    return look(pack.include[number]) in map(look, pack.include[:number])


def _told_in_the_pack(said: Diagnostic, name: str, span: Span) -> Diagnostic:
    """What is wrong with a file as a whole, told of where the pack names it."""
    if said.span is None or said.span.line:
        return said
    message = f'"{name}": {said.message}' if said.message.startswith("this file") else said.message
    return said._replace(span=span, message=message)


def _tell_of_no_file(name: str, path: Path, folder: Path, span: Span, report: Report) -> None:
    if there.folder(path):
        inside = sorted(file.name for file in path.glob("*.y*ml") if there.file(file))
        example = (Path(name) / (inside[0] if inside else "morning.yaml")).as_posix()
        message, hint = f'"{name}" is a folder, not a file', f"name a file in it, such as {example}"
        report.error("file-is-folder", message, span, hint)
        return
    files = [*folder.glob("*/*.y*ml"), *folder.glob("*.y*ml")][:2000]
    place = f"it is looked for from where the pack lies: {there.told(folder)}"
    hint = nearest_file(name, [file.relative_to(folder).as_posix() for file in files]) or place
    report.error("include-missing", f'there is no file "{name}"', span, hint)


def _shown_by_some(use: LayoutUse, definitions: Sequence[Definition]) -> bool:
    """Whether a layout can show one of several definitions, or is not known."""
    return any(shows(use.name, one) is not False for one in definitions)


def _in_suiting_layouts(one: Definition, uses: Sequence[LayoutUse], kept: Sequence[LayoutUse]) -> Definition:
    """A definition in those of its pack's layouts that can show it, and those to be kept; else as it says itself.

    A file may hold a routine and its story, and a pack has many files.
    """
    suiting = tuple(use for use in uses if use in kept or shows(use.name, one) is not False)
    if not suiting:
        return one
    return one.with_model(one.model.model_copy(update={"layouts": suiting}))


def _member(
    inner: Definition, model: Printable, definition: Definition, pack: Pack, number: int, report: Report
) -> Definition:
    """A definition with what its pack says for all: the name, the photo, the family's pictures, how it is printed."""
    include, document = pack.include[number], definition.document
    places: _Places = {("include",): _below(document, ("include",)), _PACK: _below(document, ())}
    # A pack is for one child, whoever its files were written for.
    changes = for_child(model, None if is_blank(pack.for_name) else pack.for_name)
    for key in ("photo", "age", "skin", "hair", "packs", "pronouns"):
        if getattr(pack, key) is not None and changes.get(key, getattr(model, key)) is None:
            changes[key] = getattr(pack, key)
            places[key,] = _below(document, (key,))
    for key in ("paper", "theme", "ink", "font"):
        for said, at in ((getattr(include, key), ("include", number, key)), (getattr(pack, key), (key,))):
            if said is not None:
                changes[key] = said
                places[key,] = _below(document, at)
                break
    if pack.silence:
        changes["silence"] = (*model.silence, *pack.silence)
        for entry in range(len(pack.silence)):
            places["silence", len(model.silence) + entry] = _below(document, ("silence", entry))
    # The day of the visit is what a countdown counts to.
    if pack.visit and model.event is None:
        changes["event"] = Event(date=pack.visit)
    if pack.languages and not model.languages and pack.languages[0] == model.language:
        changes |= {"languages": pack.languages, "second": pack.second}
    own = {name: text for name, text in model.fields.items() if not is_blank(text) or name not in pack.fields}
    changes["fields"] = {**pack.fields, **own}
    changes["pictures"] = {**_pictures(inner, model, definition, pack, places, report), **model.pictures}
    if inner.folder != definition.folder:
        if ("photo",) in places:
            changes["photo"] = _from(changes["photo"], definition.folder)
        if ("font",) in places and there.file(definition.folder / changes["font"]):
            changes["font"] = _from(changes["font"], definition.folder)
    return replace(
        inner, model=model.model_copy(update=changes), pack=definition.folder,
        document=inner.document._replace(elsewhere=places),
    )  # fmt: skip


def _below(document: source.Document, at: Iterable[str | int]) -> Callable[[_Path, bool], Span]:
    """The places of what stands below a path in the pack."""
    return lambda rest, key: document.span((*at, *rest), key)


def _pictures(
    inner: Definition, model: Printable, definition: Definition, pack: Pack, places: _Places, report: Report
) -> dict[str, str]:
    """The family's pictures that count for a definition which has none of its own for these words.

    Those in the pack, and those in `pictures.yaml` beside it, unless that is beside the definition, too.
    """
    found: dict[str, str] = {}
    if inner.folder != definition.folder:
        words = own_words(definition.folder, {}, definition.document.span, report).words
        own = own_words(inner.folder, {}, inner.document.span, Report()).words if words else {}
        for word, (picture, at) in words.items():
            if word not in own and at:
                found[word] = picture
                places["pictures", word] = lambda *_, at=at: at
    for word, picture in pack.pictures.items():
        found[word] = picture
        places["pictures", word] = _below(definition.document, ("pictures", word))
    found = {word: picture for word, picture in found.items() if word not in model.pictures}
    for word in model.pictures:
        places.pop(("pictures", word), None)
    if inner.folder == definition.folder:
        return found
    return {
        word: _from(picture, definition.folder) if looks_like_file(picture) else picture
        for word, picture in found.items()
    }


def _from(file: str, folder: Path) -> str:
    """A file that is named in a folder, as it can be named anywhere."""
    return str(image_path(file, folder).absolute())
