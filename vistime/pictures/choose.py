"""The picture of each label: what the person chose, an emoji in the words, the family's own words, the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vistime import there
from vistime.diagnostics import Report, Span, did_you_mean, nearest_file
from vistime.pictures.kinds import Found, Picture, Shown, Supported, SymbolPicture
from vistime.pictures.library import BUILT_IN, Library, from_elsewhere, photo
from vistime.pictures.match import Choice, LabelMatcher, Match
from vistime.pictures.own_words import PICTURES_FILE, OwnWords, plain
from vistime.pictures.people import toneless
from vistime.pictures.photo_file import IMAGE_SUFFIXES, UNREAD, PhotoError, looks_like_file

if TYPE_CHECKING:
    from vistime.pictures.sentence import Amount, OwnPicture

NONE = "none"
_SETTING: Final = re.compile(r"\b(?:text|[a-z]{2}): ")
_QUOTED: Final = 60
_PACK_ID = re.compile(r"([a-z][\w-]*):(\S.*)")


@lru_cache(maxsize=8192)
def _match(matcher: LabelMatcher, text: str, context: tuple[str, ...]) -> Match:
    """A batch meets the same routine again and again: each label is matched once."""
    return matcher.match(text, context)


def _short(text: str) -> str:
    """A label as a message can quote it: on one line of a terminal."""
    return text if len(text) <= _QUOTED else f"{text[: _QUOTED - 4].rstrip()} ..."


def _how(span: Span) -> str:
    """How a picture is chosen where `span` is: a plain text has to become one with settings first."""
    what = "picture: ... (a word, an emoji or a file)"
    before = span.text[: max(span.column - 1, 0)].rstrip(" \"'")
    if before.endswith("picture:") or Path(span.file).name == PICTURES_FILE:
        return "write another word, an emoji or a file there"
    if before.endswith(("[", ",")) and "[" in before:
        return f"write in its place: {{text: ..., {what.partition(' (')[0]}}} (a word, an emoji or a file)"
    plain_line = span.text.lstrip().startswith("- ") and not _SETTING.search(span.text)
    return f'put "text: " before the words, and on the line below: {what}' if plain_line else f"add {what}"


def _kind(match: Match) -> str:
    """What a label is about (action, people, thing ...); of two things in one, the first."""
    return match.choices[0].kind if match.choices and match.confidence != "none" else ""


def _image_files(folder: Path) -> list[Path]:
    """Image files near by, for a hint; not the whole disk."""
    near = [*folder.glob("*"), *folder.glob("*/*")][:2000]
    return [p for p in near if p.suffix.casefold() in IMAGE_SUFFIXES]


class Chooser:
    """Finds pictures for one definition. `folder` is where its image files are looked for.

    Those that a pack of definitions names have their whole path, and are told of as they lie in the folder `pack`.
    """

    def __init__(
        self, library: Library, matcher: LabelMatcher, own: OwnWords, folder: Path, report: Report,
        english: bool = True, pack: Path | None = None,
    ) -> None:  # fmt: skip
        self.library, self.matcher, self.own = library, matcher, own
        self.folder, self.report, self.pack = folder, report, pack
        self.english = english
        self.used: dict[str, Picture] = {}
        #: Where each image file was asked for, should it turn out to be damaged.
        self.asked: dict[str, Span] = {}

    def find(self, text: str, chosen: str | None, context: Sequence[str], span: Span) -> Found:
        """The pictures of a label, and its words as they are printed.

        What is missing or a guess goes into the report.
        """
        match = _match(self.matcher, text, tuple(context))
        found = self._picture_of(match, chosen, context, span)
        kind = _kind(match)
        if not kind and chosen is not None:
            kind = _kind(_match(self.matcher, chosen, tuple(context)))
        return found._replace(kind=kind) if kind else found

    def _picture_of(self, match: Match, chosen: str | None, context: Sequence[str], span: Span) -> Found:
        if chosen is not None:
            return self._chosen(chosen, match, context, span)
        emoji = next((found for e in match.emoji if (found := self.library.emoji(e))), None)
        own = self.own.find(match.label)
        if own and not emoji:
            return self._chosen(own[0], match, context, own[1] or span)
        if emoji and (own or self._agrees(emoji, match, span)):
            return self._found(match.label, [Shown(emoji)])
        return self._from_vocabulary(match, match.label, span)

    def _agrees(self, emoji: SymbolPicture, match: Match, span: Span) -> bool:
        """Whether an emoji is the picture of its label: it is, unless the words surely mean something else.

        Some people put an emoji before each line for its colour, and some pick a wrong one.
        """
        if match.confidence != "sure":
            return True
        vocabulary = self.matcher.vocabulary
        concepts = (vocabulary.concept(vocabulary.number(c.concept) or 0) for c in match.choices)
        if toneless(emoji.key) in {toneless(p) for concept in concepts for p in concept.pictures}:
            return True
        names = " and ".join(f'"{c.name}"' for c in match.choices)
        message = f"the emoji does not show what the words say: {names} is printed"
        hint = f"if the emoji is meant, add a line: picture: {emoji.key}"
        self.report.add("advice", "emoji-other", message, span, hint)
        return False

    def story(
        self, text: str, chosen: str | tuple[str, ...] | None, span: Span, spans: Sequence[Span] = ()
    ) -> Found:
        """The picture of a story's page: as for a label, but a sentence without one is no fault, and is only mentioned.

        Several that were chosen stand side by side; `spans` says where each of them is written.
        """
        match = _match(self.matcher, text, ())
        if isinstance(chosen, tuple):
            each = [self._chosen(one, match, (), at) for one, at in zip(chosen, spans, strict=True)]
            shown = tuple(picture for found in each for picture in found.pictures)
            return Found(match.label, shown, not shown, _kind(match))
        if chosen is not None or match.emoji or self.own.find(match.label):
            return self.find(text, chosen, (), span)
        if match.confidence != "sure" and (told := self._told(text, match, span)):
            return told
        if match.confidence == "none":
            hint = f"{_how(span)}; picture: none says that none is meant"
            self.report.add("advice", "picture-none", f'no picture for "{_short(match.label)}"', span, hint)
            return Found(match.label)
        return self._from_vocabulary(match, match.label, span)

    def _told(self, text: str, match: Match, span: Span) -> Found | None:
        """The picture of what a page of running text surely names, where it is too much to be read as a label.

        The family's own words come first. A guess from the label that the words don't bear out goes; when nothing is
        left, the longest name in the first sentence has its picture, for a page begins with what it is about.
        """
        from vistime.pictures import sentence  # for those only whose stories need it

        find_own = self._own_pictures(span)
        chunks = [c for c in sentence.chunks(text, "key-words", self.matcher, find_own) if c.picture]
        mine = [c for c in chunks if find_own(c.text)][:1]
        if match.choices and not mine:
            named = {c.picture for c in chunks}
            kept = tuple(c for c in match.choices if c.picture in named)
            if kept or not chunks:
                return self._from_vocabulary(replace(match, choices=kept or match.choices), match.label, span)
        best = mine[0] if mine else sentence.leading(text, self.matcher, find_own)
        picture = self.used.get(best.picture) or self._picture(best.picture, span) if best else None
        if best is None or picture is None:
            return None
        if not mine:
            self._say_likely(match.label, f'"{best.text}"', span)
        return self._found(match.label, [Shown(picture, best.crossed, picture.name or best.text)])

    def supported(self, text: str, amount: Amount, span: Span) -> tuple[tuple[Supported, ...], bool]:
        """A text in parts with small pictures above them, and whether more of its words have one than not.

        Small words, such as "the", do not count. A picture that can't be used goes into the report.
        """
        from vistime.pictures import sentence  # for those only who ask for it

        chunks = sentence.chunks(text, amount, self.matcher, self._own_pictures(span))
        parts = []
        for chunk in chunks:
            picture = (
                self.used.get(chunk.picture) or self._picture(chunk.picture, span) if chunk.picture else None
            )
            if picture:
                self.used[picture.key] = picture
            parts.append(Supported(chunk.text, Shown(picture, chunk.crossed) if picture else None))
        return tuple(parts), sentence.well_supported(chunks, self.matcher)

    def _own_pictures(self, span: Span) -> OwnPicture:
        """What finds the family's own words in running text."""
        mine = {plain(word): (picture, at or span) for word, (picture, at) in self.own.words.items()}
        own: dict[str, Shown | None] = {}

        def find_own(words: str) -> str | None:
            found = mine.get(plain(words))
            if found is None:
                return None
            if words not in own:
                shown = self.find("", found[0], (), found[1]).pictures
                own[words] = shown[0] if shown else None
            one = own[words]
            return one.picture.key if one else ""

        return find_own

    def file(self, text: str, span: Span) -> Picture | None:
        """An image file, or None when it can't be used (the report says why)."""
        try:
            picture = photo(text, self.folder)
        except FileNotFoundError:
            name, folder = self._as_written(text)
            images = [p.relative_to(folder).as_posix() for p in _image_files(folder)]
            near = from_elsewhere(name) or nearest_file(name, images)
            hint = near or f"it is looked for from the folder of the file: {there.told(folder)}"
            self.report.error("picture-file", f'there is no file "{name}"', span, hint)
        except PhotoError as error:
            name, _ = self._as_written(text)
            self.report.error("picture-file", f'"{name}": {error.message}', span, error.hint)
        except OSError as error:
            name, _ = self._as_written(text)
            self.report.error(
                "picture-file", f'"{name}" can\'t be read: {error.strerror or error}', span, UNREAD
            )
        else:
            self.used[picture.key] = picture
            self.asked.setdefault(picture.key, span)
            return picture
        return None

    def _as_written(self, text: str) -> tuple[str, Path]:
        """How the person has named an image file, and the folder that it is looked for from."""
        if self.pack is not None and Path(text).is_relative_to(self.pack.absolute()):
            return Path(text).relative_to(self.pack.absolute()).as_posix(), self.pack
        return text, self.folder

    def _chosen(self, chosen: str, match: Match, context: Sequence[str], span: Span) -> Found:
        """A picture that was asked for: none, an emoji, an id of a pack, a file, or a word."""
        label = match.label
        if chosen.casefold() == NONE:
            return Found(label)
        emoji = self.library.emoji(chosen.strip())
        if emoji:
            return self._found(label, [Shown(emoji)])
        identity = _PACK_ID.fullmatch(chosen)
        if identity and self._means_pack(identity[1], identity[2], chosen):
            return self._by_id(chosen, identity[1], label, span)
        if looks_like_file(chosen):
            picture = self.file(chosen, span)
            return self._found(label, [Shown(picture)]) if picture else Found(label, blank=True)
        own = self.own.words.get(chosen)
        if own and own[0] != chosen:
            return self._chosen(own[0], match, context, own[1] or span)
        return self._from_vocabulary(_match(self.matcher, chosen, tuple(context)), label, span, asked=chosen)

    def _means_pack(self, pack: str, identity: str, chosen: str) -> bool:
        """Whether `pack:identity` is meant so, rather than a Windows path or words with a colon."""
        if len(pack) == 1 and looks_like_file(chosen):
            return False
        return " " not in identity or pack in self.library.pack_names

    def _by_id(self, key: str, pack: str, label: str, span: Span) -> Found:
        try:
            picture = self.library.picture(key)
            known = self.library.pack(pack)
        except (PhotoError, OSError, ValueError) as error:
            self._unusable(key, error, span)
            return Found(label, blank=True)
        if picture:
            self.asked.setdefault(picture.key, span)
            return self._found(label, [Shown(picture)])
        if known is None:
            hint = (
                did_you_mean(pack, self.library.pack_names)
                or f"packs are: {', '.join(self.library.pack_names)}"
            )
            self.report.error("picture-pack", f'there is no symbol pack "{pack}"', span, hint)
        else:
            hint = did_you_mean(key.partition(":")[2], known.ids())
            self.report.error("picture-id", f'the pack "{pack}" has no picture "{key}"', span, hint)
        return Found(label, blank=True)

    def _picture(self, key: str, span: Span) -> Picture | None:
        """The picture with this id; None when its file can't be used, and the report says so."""
        try:
            picture = self.library.picture(key)
        except (PhotoError, OSError, ValueError) as error:
            self._unusable(key, error, span)
            return None
        if picture:
            self.asked.setdefault(picture.key, span)
        return picture

    def _unusable(self, key: str, error: Exception, span: Span) -> None:
        """A picture of a person's own pack was fine when it was added, and no longer is."""
        reason = error.message if isinstance(error, PhotoError) else str(error)
        hint = "add its pack once more: vistime packs add FOLDER --name ... --replace"
        self.report.error("picture-file", f'"{key}" can\'t be used: {reason}', span, hint)

    def _from_vocabulary(self, match: Match, label: str, span: Span, asked: str = "") -> Found:
        shown = [Shown(p, c.crossed, c.name) for c in match.choices if (p := self._picture(c.picture, span))]
        what = asked or label
        if match.confidence == "none" or not shown:
            self.report.warning(
                "picture-missing",
                f'no picture for "{_short(what)}": a frame to draw in is printed',
                span,
                self._help(match.candidates, span),
            )
            return Found(label, blank=True)
        if match.confidence == "likely":
            names = " and ".join(f'"{c.name}"' for c in match.choices)
            self._say_likely(what, names, span, slip=not asked and match.why.startswith("spelling"))
        return self._found(label, shown)

    def _say_likely(self, what: str, names: str, span: Span, slip: bool = False) -> None:
        hint = f"if that is not meant, {_how(span)}"
        if slip:
            hint = f"the words are printed as they are: mend them if this is a slip; {hint}"
        self.report.add(
            "advice", "picture-likely", f'"{_short(what)}" gets the picture of {names}', span, hint
        )

    @staticmethod
    def _help(candidates: Sequence[Choice], span: Span) -> str:
        names = ", ".join(dict.fromkeys(c.name for c in candidates))
        near = f"near are: {names}; " if names else ""
        return f"{near}{_how(span)}, or picture: none for words alone"

    def _found(self, label: str, shown: list[Shown]) -> Found:
        for one in shown:
            self.used[one.picture.key] = one.picture
        return Found(label, tuple(one._replace(name=self._name(one, label)) for one in shown))

    def _name(self, one: Shown, label: str) -> str:
        """What a picture shows: its own name, which built-in ones have in English; else the words that it is for."""
        name = one.name or one.picture.name
        if label and (one.crossed or not name):
            return label
        own = one.picture.key.partition(":")[0] not in BUILT_IN
        return one.picture.name if own and one.picture.name else label if label and not self.english else name
