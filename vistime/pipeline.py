"""The whole way, for one file: source -> model -> pictures -> template -> layout -> paint. It never prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple, cast

from vistime import source
from vistime.diagnostics import Diagnostic, Report, Span, VistimeError, did_you_mean
from vistime.layout import engine, impose, markup, measure
from vistime.layout.pages import Page, PictureItem
from vistime.model import Board, LayoutUse, Pack, Story, Timetable, read
from vistime.outputs import write_whole
from vistime.pictures import own_pack, people
from vistime.pictures.choose import Chooser
from vistime.pictures.credit import credit_line
from vistime.pictures.kinds import Found, PhotoPicture, Picture
from vistime.pictures.library import BUILT_IN, Library
from vistime.pictures.match import Matcher
from vistime.pictures.own_pack import OwnPack
from vistime.pictures.own_words import own_words
from vistime.pictures.pack_words import PackVocabulary
from vistime.pictures.vocabulary import Vocabulary
from vistime.resources import data_dir
from vistime.templating import context, layouts, places, render, themes, words
from vistime.units import paper_size

Ink = Literal["colour", "grey", "lines"]
Printable = Timetable | Story | Board

DEFAULT_THEME: Final = "plain"


class Settings(NamedTuple):
    """What the command line says; it wins over the definition. None: as the definition or the layout has it."""

    layouts: tuple[str, ...] = ()
    paper: str | None = None
    ink: Ink | None = None
    theme: str | None = None
    skin: str | None = None
    hair: str | None = None


@dataclass(slots=True)
class Laid:
    """One document laid out: its pages as they are printed, and all that painting them needs."""

    name: str
    layout: str
    title: str
    language: str
    pages: list[Page]
    pictures: dict[str, Picture]
    ink: Ink
    duplex: Literal["", "short", "long"] = ""
    asked: dict[str, Span] = field(default_factory=dict)

    def pdf(self) -> bytes:
        """The document as PDF; same pages, same bytes. VistimeError when a photo can't be decoded."""
        from vistime.paint import pdf
        from vistime.paint.photo import PhotoDamagedError

        try:
            return pdf.write(
                self.pages, self.pictures, title=self.title, language=self.language, ink=self.ink,
                duplex=self.duplex,
            )  # fmt: skip
        except PhotoDamagedError as error:
            key = next(
                key
                for key, p in self.pictures.items()
                if isinstance(p, PhotoPicture) and p.path == error.path
            )
            said = (
                f"can't be printed: {error.reason}"
                if error.reason
                else "is damaged, or breaks off before its end"
            )
            message = f'"{key.partition(":")[2]}": this picture {said}'
            hint = "open it in another program and save it anew, or copy it again from where it came"
            raise VistimeError(
                Diagnostic("error", "picture-file", message, self.asked.get(key), hint)
            ) from None


@dataclass(slots=True)
class Definition:
    """One document of a file, read: the model, where its values stand, and the folder it lies in."""

    model: Printable | Pack
    document: source.Document
    folder: Path
    stem: str


@dataclass(slots=True)
class Made:
    """What was written for one definition and layout."""

    definition: str
    layout: str
    files: list[Path] = field(default_factory=list)
    pages: int = 0


@cache
def library() -> Library:
    """All symbol packs, opened once per process."""
    return Library()


@cache
def _vocabulary() -> Vocabulary:
    return Vocabulary.load(data_dir() / "vocabulary.json")


@lru_cache(maxsize=16)
def matcher(packs: tuple[OwnPack, ...] = ()) -> Matcher:
    """The matcher of the vocabulary with a person's packs before it, made once per process."""
    words = PackVocabulary(_vocabulary(), packs) if packs else _vocabulary()
    return Matcher(words, library().has)


def open_file(path: Path, report: Report) -> list[Definition]:
    """The definitions in a file. Errors go into the report; what could be read is returned."""
    try:
        found = source.load(path)
    except VistimeError as error:
        report.extend(error.diagnostics)
        return []
    report.extend(found.warnings)
    return _definitions(found, path.parent, path.stem, report)


def open_text(text: str, name: str, folder: Path, report: Report) -> list[Definition]:
    """The definitions in a text, such as what `quick` made; image files are looked for from `folder`."""
    try:
        found = source.parse(text, name)
    except VistimeError as error:
        report.extend(error.diagnostics)
        return []
    return _definitions(found, folder, name, report)


def _definitions(found: source.Source, folder: Path, stem: str, report: Report) -> list[Definition]:
    definitions = []
    for number, document in enumerate(found.documents, 1):
        try:
            model = read(document)
        except VistimeError as error:
            report.extend(error.diagnostics)
            continue
        own_stem = stem if len(found.documents) == 1 else f"{stem}-{number}"
        definitions.append(Definition(cast(Any, model), document, folder, own_stem))
    return definitions


def lay_out(definition: Definition, settings: Settings, report: Report) -> Iterator[Laid]:
    """Every document of a definition, laid out. Errors go into the report, and end that document only."""
    model = definition.model
    if isinstance(model, Pack):
        yield from _pack(definition, model, settings, report)
        return
    uses = [LayoutUse(name) for name in settings.layouts] or list(model.layouts)
    chosen = _options_of(model.layouts)
    uses = [chosen.get(use.name, use) if settings.layouts else use for use in uses]
    look = people.look(settings.skin or model.skin, settings.hair or model.hair)
    chosen_pictures = _pictures(definition, model, look, report)
    if chosen_pictures is None:
        return
    counts: dict[str, int] = {}
    for use in uses:
        counts[use.name] = counts.get(use.name, 0) + 1
        name = use.name if counts[use.name] == 1 else f"{use.name}-{counts[use.name]}"
        own = Report()
        try:
            laid = _lay_out(definition, model, use, name, settings, chosen_pictures, own)
        except VistimeError as error:
            own.extend(error.diagnostics)
        report.extend(own)
        if not own.failed:
            yield laid


def _options_of(uses: Iterable[LayoutUse]) -> dict[str, LayoutUse]:
    """The definition's own options for a layout also count when the command line names the layout."""
    return {use.name: use for use in uses}


def _pack(definition: Definition, pack: Pack, settings: Settings, report: Report) -> Iterator[Laid]:
    for number, include in enumerate(pack.include):
        path = definition.folder / include.file
        if not path.exists():
            span = definition.document.span(("include", number, "file"))
            report.error("include-missing", f'there is no file "{include.file}"', span,
                         f"it is looked for from the folder of the pack: {definition.folder}")  # fmt: skip
            continue
        for inner in open_file(path, report):
            if isinstance(inner.model, Pack):
                span = definition.document.span(("include", number, "file"))
                report.error(
                    "include-pack", "a pack can't hold another pack", span, "name its files here instead"
                )
                continue
            inner.model = _with_pack(inner.model, pack, include)
            yield from lay_out(inner, settings, report)


def _with_pack(model: Printable, pack: Pack, include: Any) -> Printable:
    """A definition with what its pack says for all: the name, the photo, the family's pictures, how it is printed."""
    changes: dict[str, Any] = {}
    for key in ("for_name", "photo", "skin", "hair", "packs"):
        if getattr(pack, key) is not None and getattr(model, key) is None:
            changes[key] = getattr(pack, key)
    for key in ("paper", "theme", "ink", "font"):
        value = getattr(include, key, None) or getattr(pack, key)
        if value is not None:
            changes[key] = value
    if include.layouts:
        changes["layouts"] = include.layouts
    changes["pictures"] = {**pack.pictures, **model.pictures}
    return model.model_copy(update=changes)


@dataclass(slots=True)
class _Pictures:
    """The pictures of a definition: of each item, of the child, and all that were used."""

    found: dict[context.Path, Found]
    photo: str
    used: dict[str, Picture]
    asked: dict[str, Span]


def _pictures(
    definition: Definition, model: Printable, look: people.Look, report: Report
) -> _Pictures | None:
    """The pictures of every item; None, with errors in the report, when one that was asked for can't be used.

    The labels of the same routine help with words of two meanings.
    """
    document, own = definition.document, Report()
    words_of_own = own_words(definition.folder, model.pictures, document.span, own)
    packs = own_pack.wanted(model.packs, BUILT_IN, lambda at: document.span(("packs", at)), own)
    chooser = Chooser(library().wearing(look), matcher(packs), words_of_own, definition.folder, own)
    items: list[tuple[context.Path, Any]] = list(model.items())
    labels = [item.text or "" for _, item in items]
    found = {}
    for number, (path, item) in enumerate(items):
        span = document.span((*path, "picture" if item.picture else "text"))
        text = item.text or ""
        if isinstance(model, Story):
            found[path] = chooser.story(text, item.picture, span)
        else:
            found[path] = chooser.find(text, item.picture, labels[:number] + labels[number + 1 :], span)
    photo = chooser.file(model.photo, document.span(("photo",))) if model.photo else None
    report.extend(own)
    return None if own.failed else _Pictures(found, photo.key if photo else "", chooser.used, chooser.asked)


def _lay_out(
    definition: Definition, model: Printable, use: LayoutUse, name: str, settings: Settings,
    pictures: _Pictures, report: Report,
) -> Laid:  # fmt: skip
    """One layout of a definition. What is wrong goes into the report or is raised."""
    folder, document = definition.folder, definition.document
    spec = layouts.find_layout(use.name, folder, document.span(use.path or ("layouts",)))
    if model.kind not in spec.kinds:
        raise VistimeError(_unsuited(spec, model, document.span(use.path or ("layouts",)), folder))
    values = spec.values(use.options, lambda option: document.span((*use.path, option)), report)
    report.raise_errors()
    theme = themes.find_theme(
        settings.theme or model.theme or DEFAULT_THEME, folder, document.span(("theme",))
    )
    ink = cast(Ink, settings.ink or model.ink or "colour")
    if ink == "lines":
        theme = themes.line_art(theme)
    said = words.find_words(model.language, folder, report, document.span(("language",)))
    paper = settings.paper or model.paper or spec.paper
    family = _family(model, document)

    def printable(text: str, path: context.Path) -> str:
        plain, signs = measure.without_signs(text, family)
        if signs and not isinstance(model, Story) and path[-1] == "text":
            hint = "an emoji at the beginning or end of a label is its picture"
            report.warning(
                "sign-left-out", f"the font can't print: {' '.join(signs)}", document.span(path), hint
            )
        return plain

    given = context.context(
        model, pictures.found, options=values, theme=theme, words=said, paper=paper,
        sheet=paper_size(paper, landscape=True), photo=pictures.photo, printable=printable,
        credit=credit_line(_of(pictures.found), said["pictures_by"]),
    )  # fmt: skip
    boxes = markup.parse(render.render(spec.name, given, folder), pictures.used)
    result = engine.layout(boxes, family)
    for issue in result.issues:
        path = _path(issue.subject)
        span = document.span(path) if path else markup.span_at(issue.at)
        report.add(issue.severity, issue.code, f"{issue.message} ({use.name})", span, issue.hint)
    pages, duplex = result.pages, cast(Any, "")
    if boxes.impose == "fold":
        pages, duplex = impose.fold(pages, boxes.sheet, boxes.flip), boxes.flip
    used = {key: pictures.used[key] for key in sorted(_sources(pages))}
    return Laid(definition.stem, name, model.title, model.language, pages, used, ink, duplex, pictures.asked)


def _family(model: Printable, document: source.Document) -> str:
    family = measure.family(model.font)
    if family is None:
        names = ["Lexend", "Atkinson Hyperlegible"]
        hint = did_you_mean(model.font or "", names) or f"fonts are: {', '.join(names)}"
        raise VistimeError(
            Diagnostic(
                "error", "font-unknown", f'there is no font "{model.font}"', document.span(("font",)), hint
            )
        )
    return family


def _unsuited(spec: layouts.LayoutSpec, model: Printable, span: Span, folder: Path) -> Diagnostic:
    fitting = [n for n in layouts.all_names(folder) if model.kind in layouts.find_layout(n, folder).kinds]
    hint = f"a {model.kind} can be printed as: {', '.join(fitting)}"
    return Diagnostic(
        "error", "layout-unsuited", f'the layout "{spec.name}" can\'t show a {model.kind}', span, hint
    )


def _of(found: dict[context.Path, Found]) -> list[Picture]:
    return [shown.picture for one in found.values() for shown in one.pictures]


def _path(subject: str) -> tuple[str | int, ...]:
    return tuple(int(part) if part.isdigit() else part for part in subject.split("/")) if subject else ()


def _sources(pages: Iterable[Page]) -> set[str]:
    sources: set[str] = set()
    for page in pages:
        sources |= {item.source for item in page.items if isinstance(item, PictureItem)}
        sources |= _sources(part.page for part in page.parts)
    return sources


def make(
    files: Sequence[Path], out: Path, settings: Settings, report: Report, *, png: bool = False,
    on_written: Callable[[Path], None] = lambda _: None,
) -> list[Made]:  # fmt: skip
    """Every document of the files, written into `out`. What went wrong is in the report; the rest is made."""
    places.look_again()
    made = []
    for path in files:
        errors = Report()
        for definition in open_file(path, errors):
            made += write_all(definition, str(path), out, settings, errors, png=png, on_written=on_written)
        report.extend(errors)
    return made


def write_all(
    definition: Definition, name: str, out: Path, settings: Settings, report: Report, *, png: bool = False,
    on_written: Callable[[Path], None] = lambda _: None,
) -> list[Made]:  # fmt: skip
    """Every document of a definition, written into `out` as `<stem>-<layout>.pdf` (and `-1.png`, `-2.png` ...)."""
    made = []
    for laid in lay_out(definition, settings, report):
        target = out / f"{laid.name}-{laid.layout}.pdf"
        try:
            data = laid.pdf()
            entry = Made(name, laid.layout, [target], len(laid.pages))
            write_whole(target, data)
            on_written(target)
            if png:
                from vistime.paint import png as painter

                for number, image in enumerate(painter.pages(data), 1):
                    picture = out / f"{laid.name}-{laid.layout}-{number}.png"
                    write_whole(picture, image)
                    on_written(picture)
                    entry.files.append(picture)
            made.append(entry)
        except VistimeError as error:
            report.extend(error.diagnostics)
        except OSError as error:
            hint = "is it open in another program, or is the folder one you may write to?"
            report.error("output", f"{target} can't be written: {error.strerror or error}", None, hint)
    return made
