"""The items of a definition get their pictures."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, Final

from vistime import source
from vistime.diagnostics import Diagnostic, Report
from vistime.memory import Memory
from vistime.model import Story
from vistime.pictures import own_pack, people
from vistime.pictures.choose import Chooser
from vistime.pictures.kinds import Found, Picture
from vistime.pictures.library import BUILT_IN, Library
from vistime.pictures.match import LabelMatcher, Matcher
from vistime.pictures.own_pack import OwnPack
from vistime.pictures.own_words import OwnWords, own_words
from vistime.pictures.pack_words import PackVocabulary
from vistime.pictures.vocabulary import Vocabulary
from vistime.pipeline.documents import Definition, Pictures, Printable
from vistime.pipeline.second import second_texts
from vistime.resources import data_dir
from vistime.templating import context, places


@cache
def library() -> Library:
    """All symbol packs, opened once per process."""
    return Library()


@cache
def _vocabulary() -> Vocabulary:
    return Vocabulary.load(data_dir() / "vocabulary.json")


@lru_cache(maxsize=16)
def matcher(packs: tuple[OwnPack, ...] = (), language: str = "en") -> LabelMatcher:
    """The matcher of the vocabulary with a person's packs before it, made once per process.

    In a language that has names of its own, these are looked for first, and the English ones second.
    """
    if language.split("-")[0] != "en":
        from vistime.pictures.language_match import LanguageMatcher
        from vistime.pictures.language_names import find_names

        names = find_names(language)
        if names:
            return LanguageMatcher(names, _english(packs))
    return _english(packs)


@lru_cache(maxsize=16)
def _english(packs: tuple[OwnPack, ...]) -> Matcher:
    words = PackVocabulary(_vocabulary(), packs) if packs else _vocabulary()
    return Matcher(words, library().has)


def illustrate(
    definition: Definition, model: Printable, look: people.Look, report: Report
) -> Pictures | None:
    """The pictures of every item; None, with errors in the report, when one that was asked for can't be used.

    The labels of the same routine help with words of two meanings.
    """
    document, own = definition.document, Report()
    words_of_own = _own_words(definition, model, own)
    packs = _packs(model, document, own)
    chooser = Chooser(
        library().wearing(look), matcher(packs, model.language), words_of_own, definition.folder, own,
        model.language.split("-")[0] == "en", definition.pack,
    )  # fmt: skip
    items: list[tuple[context.Path, Any]] = list(dict([*model.items(), *model.beside()]).items())
    found = _found(items, model, chooser, document)
    photo = chooser.file(model.photo, document.span(("photo",))) if model.photo else None
    second = second_texts(definition, model, matcher((), model.language), own)
    report.extend(one for one in own if one.severity != "advice" or one.code not in model.silence)
    return None if own.failed else Pictures(found, photo.key if photo else "", chooser, second)


def _own_words(definition: Definition, model: Printable, report: Report) -> OwnWords:
    """A family's own words; those beside a definition that has none itself are looked for once in a run."""

    def find(report: Report) -> OwnWords:
        return own_words(definition.folder, model.pictures, definition.document.span, report)

    key = ("own words", definition.folder)
    return find(report) if model.pictures else places.once_in_a_run(key, find, report)


def _packs(model: Printable, document: source.Document, report: Report) -> tuple[OwnPack, ...]:
    """The packs that a definition wants, looked for once in a run."""
    return places.once_in_a_run(
        ("packs", id(document), model.packs),
        lambda own: own_pack.wanted(model.packs, BUILT_IN, lambda at: document.span(("packs", at)), own),
        report,
        document,
    )


_BUILT_IN: Final = tuple(f"{name}:" for name in BUILT_IN)
#: So many lists of items are kept for the next documents: in a batch all children may have the same.
_MEMORY: Final = 64
#: What was found, the pictures of it, and what was said, of which document.
_Found = tuple[dict[context.Path, Found], dict[str, Picture], tuple[Diagnostic, ...], source.Document]
_known: Final = Memory(_MEMORY)


def _found(
    items: list[tuple[context.Path, Any]], model: Printable, chooser: Chooser, document: source.Document
) -> dict[context.Path, Found]:
    """The pictures of items: from memory, when the same ones had symbols alone; what was said then is said again.

    Image files are looked at each time.
    """
    key = (
        type(model), model.title, tuple((path, item.text, item.picture) for path, item in items), chooser.library,
        chooser.matcher, chooser.english, tuple(chooser.own.words.items()), chooser.folder,
    )  # fmt: skip
    known: _Found | None = _known.get(key)
    # What was said names places, which are those of one document.
    if known is not None and (not known[2] or known[3] is document):
        chooser.used.update(known[1])
        chooser.report.extend(known[2])
        return known[0]
    before = len(list(chooser.report))
    found = _find(items, model, chooser, document)
    if all(key.startswith(_BUILT_IN) for key in chooser.used):
        _known[key] = found, dict(chooser.used), tuple(chooser.report)[before:], document
    return found


def _find(
    items: list[tuple[context.Path, Any]], model: Printable, chooser: Chooser, document: source.Document
) -> dict[context.Path, Found]:
    labels = [item.text or "" for _, item in items]
    found = {}
    for number, (path, item) in enumerate(items):
        span = document.span((*path, "picture" if item.picture else "text"))
        # An event without words of its own has those of the title, and need not have a picture.
        text = item.text or (model.title if path == ("event",) else "")
        if isinstance(model, Story) or text != item.text:
            several = item.picture if isinstance(item.picture, tuple) else ()
            spans = [document.span((*path, "picture", at)) for at in range(len(several))]
            aside, chooser.report = chooser.report, Report()
            found[path] = chooser.story(text, item.picture, span, spans)
            aside.extend(one for one in chooser.report if one.code != "picture-none" or text == item.text)
            chooser.report = aside
        else:
            found[path] = chooser.find(text, item.picture, labels[:number] + labels[number + 1 :], span)
    return found
