"""The words of the second language: written in the definition, or the vocabulary's for a label that is a plain name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from vistime.diagnostics import Report
from vistime.layout.direction import right_to_left
from vistime.model import Pack
from vistime.model.two_languages import second_of
from vistime.pictures.match import LabelMatcher
from vistime.pipeline.documents import Definition, Printable
from vistime.templating import words
from vistime.templating.views import SecondView

ItemPath = tuple[str | int, ...]
_Named = Callable[[str], str | None]


def second_view(model: Printable, folder: Path, definition: Definition, report: Report) -> SecondView | None:
    """What a template is told about the second language; None when nothing is printed in one."""
    if not has_second(model):
        return None
    language = model.languages[1]
    side = "right" if right_to_left(language) != right_to_left(model.language) else "left"
    said = words.find_words(language, folder, report, definition.document.span(("languages", 1)))
    return SecondView(
        language, model.second.place, model.second.size, side, second_of(model.title, language), said
    )


def has_second(model: Printable | Pack) -> bool:
    """Whether words are printed in a second language."""
    return len(model.languages) > 1 and model.second.place != "none"


def spoken(model: Printable | Pack, text: str) -> Iterator[tuple[str, str]]:
    """The languages in which words are printed, and a text in each: the first one's where it is not written."""
    yield model.language, text
    if has_second(model):
        yield model.languages[1], second_of(text, model.languages[1]) or text


def second_texts(
    definition: Definition, model: Printable, matcher: LabelMatcher, report: Report
) -> dict[ItemPath, str]:
    """The words of each item in the second language. Labels for which there are none get a warning."""
    if not has_second(model):
        return {}
    main, language = model.languages
    named, own = _names(language, matcher), _names(main, matcher)
    beside = [(path, item) for path, item in model.beside() if path == ("event",)]
    items: list[tuple[ItemPath, Any]] = list(dict([*model.items(), *beside]).items())
    labels = [item.text or "" for _, item in items]
    found: dict[ItemPath, str] = {}
    missing: list[tuple[ItemPath, str]] = []
    for number, (path, item) in enumerate(items):
        text = second_of(item.text, language)
        if not text and item.text and named and own and model.kind != "story":
            text = _plain_name(item.text, labels[:number] + labels[number + 1 :], matcher, own, named)
        if heading := second_of(getattr(item, "heading", None), language):
            found[*path, "heading"] = heading
        if text:
            found[path] = text
        elif item.text:
            missing.append((path, item.text))
    _tell(missing, bool(named) or model.kind == "story", language, definition, report)
    return found


def _names(language: str, matcher: LabelMatcher) -> _Named | None:
    """What a concept is called in a language; None for a language of which the vocabulary has no names."""
    vocabulary = matcher.vocabulary
    if language.split("-")[0] == "en":

        def english(concept: str) -> str | None:
            number = vocabulary.number(concept)
            return None if number is None else vocabulary.concept(number).name

        return english
    from vistime.pictures.language_names import find_names

    names = find_names(language)
    return names.printed if names else None


def _plain_name(label: str, others: Sequence[str], matcher: LabelMatcher, own: _Named, named: _Named) -> str:
    """A label in the other language, when it is wholly and surely the plain name of one concept; else "".

    Some names of a concept share its picture and not its meaning ("book" that of reading): their words would be wrong.
    """
    match = matcher.match(label, others)
    rule = match.why.rpartition(": ")[2]
    if match.confidence != "sure" or rule != "name" or len(match.choices) != 1 or match.choices[0].crossed:
        return ""
    concept = match.choices[0].concept
    if not _says_the_same(matcher.telling(match.label), matcher.telling(own(concept) or "")):
        return ""
    text = named(concept) or ""
    return text[:1].upper() + text[1:] if match.label[:1].isupper() else text


def _says_the_same(said: Sequence[str], plain: Sequence[str]) -> bool:
    """Whether at least half of the words of a concept's plain name stand in a label, in some form: the noun of a verb
    (czytać, czytanie) begins as it does.
    """

    def is_there(word: str) -> bool:
        stem = word[:4] if len(word) > 5 else word
        return any(other == word or (len(word) > 3 and other.startswith(stem)) for other in said)

    return bool(plain) and sum(map(is_there, plain)) * 2 >= len(plain)


def _tell(
    missing: list[tuple[ItemPath, str]],
    has_names: bool,
    language: str,
    definition: Definition,
    report: Report,
) -> None:
    """Say which labels have no words in the second language; of a language without names, only once."""
    document = definition.document
    main = definition.model.languages[0]
    for path, text in missing if has_names else missing[:1]:
        shown = text if len(text) <= 40 else f"{text[:37]}..."
        hint = f"write both: text: {{{main}: {shown}, {language}: ...}}"
        if not has_names:
            from vistime.pictures.language_names import languages

            hint += f"; the vocabulary has names in: {', '.join(languages())}"
        message = f'there are no words in "{language}" for "{shown}": their place stays empty'
        report.warning("second-missing", message, document.span((*path, "text")), hint)
