"""What goes through the pipeline: settings, a definition that was read, a document laid out, a file made."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol

from vistime import source
from vistime.diagnostics import Diagnostic, Report, Span, VistimeError
from vistime.layout.pages import Page
from vistime.model import Board, LayoutUse, Pack, Story, Timetable
from vistime.pictures.kinds import Found, PhotoPicture, Picture
from vistime.templating import context

if TYPE_CHECKING:
    from vistime.paint.drawn import Drawn
    from vistime.pictures.choose import Chooser
    from vistime.templating.layouts import LayoutSpec

Ink = Literal["colour", "grey", "lines"]
Printable = Timetable | Story | Board


class Settings(NamedTuple):
    """What the command line says; it wins over the definition. None: as the definition or the layout has it."""

    layouts: tuple[str, ...] = ()
    paper: str | None = None
    ink: Ink | None = None
    theme: str | None = None
    skin: str | None = None
    hair: str | None = None
    #: Of one child: the name, an image file, the language of the sheets, and the size of cards to cut out.
    for_name: str | None = None
    photo: str | None = None
    language: str | None = None
    card: str | None = None
    #: What fields of the texts stand for: (field, text).
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Pictures:
    """The pictures of a definition: of each item and of the child; and what chose them, which knows all in use."""

    found: dict[context.Path, Found]
    photo: str
    chooser: Chooser
    second: dict[context.Path, str]

    def of_options(
        self, spec: LayoutSpec, values: dict[str, Any], span: Callable[[str], Span], report: Report
    ) -> dict[str, Found]:
        """The pictures that a layout's options ask for, by the option's name. What is missing goes into the report.

        A layout's own words for them are English, whatever the language of the definition.
        """
        self.chooser.report = report
        asked = spec.pictures(values)
        if not asked:
            return {}
        english = copy(self.chooser)
        english.matcher = getattr(self.chooser.matcher, "english", self.chooser.matcher)
        found = {}
        for name, words in asked.items():
            chooser = english if words == spec.options[name].default else self.chooser
            found[name] = chooser.find("", words, (), span(name))
        return found


class Origin(NamedTuple):
    """What a document was laid out from: so that its cards can be counted together with others'."""

    definition: Definition
    layout: str
    values: dict[str, Any]
    pictures: Pictures


class Section(NamedTuple):
    """A document among others in one file: what it is called there, how it is laid out, and its pages."""

    title: str
    layout: str
    drawn: Drawn
    duplex: Literal["", "short", "long"] = ""


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
    right_to_left: bool = False
    #: The person's image files that are in it.
    files: tuple[Path, ...] = ()
    #: What it was laid out from.
    origin: Origin | None = None
    #: It is bound of all that came before it.
    whole: bool = False
    _drawn: Drawn | None = None

    @property
    def page_count(self) -> int:
        """How many pages its PDF has."""
        return len(self.pages)

    @property
    def file_name(self) -> str:
        """The name of its PDF file."""
        return f"{self.name}-{self.layout}.pdf"

    @property
    def documents(self) -> list[Laid]:
        """Itself, as a thing that may be bound of several."""
        return [self]

    def drawn(self) -> Drawn:
        """The pages as they go into a PDF, worked out once. VistimeError when a photo can't be decoded."""
        if self._drawn is None:
            self._drawn = self._draw()
        return self._drawn

    def pdf(self) -> bytes:
        """The document as PDF; same pages, same bytes. VistimeError when a photo can't be decoded."""
        from vistime.layout.outline import outline
        from vistime.paint.single import document

        bookmarks = outline(self.pages) if self.page_count > 1 else ()
        return document(self.drawn(), self.title, self.language, self.duplex, self.right_to_left, bookmarks)

    def sections(self) -> list[Section]:
        """Itself, as it goes into a file with others."""
        # Plain text: it goes to other processes, and is kept.
        return [Section(str(self.title), self.layout, self.drawn(), self.duplex)]

    def _draw(self) -> Drawn:
        from vistime.paint.drawn import draw
        from vistime.paint.photo import PhotoDamagedError

        try:
            return draw(self.pages, self.pictures, self.ink, self.language)
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
    #: The folder of the pack that it belongs to: what the pack names is looked for from there.
    pack: Path | None = None

    def with_model(self, model: Any) -> Definition:
        """The same with another model."""
        return replace(self, model=model)

    def asked(self, use: LayoutUse, settings: Settings) -> Span:
        """Where a layout is asked for: in a file, or, by the settings, for the file as a whole."""
        if settings.layouts and not use.path:
            return Span(self.document.name)
        return self.document.span(use.path or ("layouts",), key=bool(use.options))


class Product(Protocol):
    """Something that becomes a file: a document, or several bound into one."""

    @property
    def layout(self) -> str:
        """Its layout, or what it is."""

    @property
    def file_name(self) -> str:
        """The name of its PDF file."""

    @property
    def page_count(self) -> int:
        """How many pages it has."""

    @property
    def files(self) -> tuple[Path, ...]:
        """The person's image files that are in it."""

    @property
    def whole(self) -> bool:
        """Whether it holds all that came before it, and stands for them in a file of many."""

    @property
    def documents(self) -> list[Laid]:
        """What it is bound of, or itself."""

    def pdf(self) -> bytes:
        """The file. VistimeError when a photo can't be decoded."""

    def sections(self) -> list[Section]:
        """Its documents, as they go into a file with others."""


@dataclass(slots=True)
class Made:
    """What was written for one definition and layout."""

    definition: str
    layout: str
    files: list[Path] = field(default_factory=list)
    pages: int = 0
