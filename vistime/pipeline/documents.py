"""What goes through the pipeline: settings, a definition that was read, a document laid out, a file made."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

from vistime import source
from vistime.diagnostics import Diagnostic, Span, VistimeError
from vistime.layout.pages import Page
from vistime.model import Board, Pack, Story, Timetable
from vistime.pictures.kinds import PhotoPicture, Picture

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

    def pdf(self) -> bytes:
        """The document as PDF; same pages, same bytes. VistimeError when a photo can't be decoded."""
        from vistime.paint import pdf
        from vistime.paint.photo import PhotoDamagedError

        try:
            return pdf.write(
                self.pages, self.pictures, title=self.title, language=self.language, ink=self.ink,
                duplex=self.duplex, right_to_left=self.right_to_left,
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
