"""Two languages on one card: `languages: [en, pl]`, and words in both of them, `text: {en: Bath, pl: Kąpiel}`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from vistime.diagnostics import did_you_mean
from vistime.model import values
from vistime.model.complaint import Complaint, in_quotes, in_words, shown

PLACES: Final = {"below": "below", "beside": "beside", "none": "none"}
SMALLEST, LARGEST = 40, 100

_CODE: Final = r"(?ai:[a-z]{2,3}(-[a-z\d]{2,8})*)"


class Second(NamedTuple):
    """How the second language is printed: below the first, beside it or not at all, and its size in percent."""

    place: str = "below"
    size: int = 75


class Wording(str):
    """Words in the main language, which know the same in the second one."""

    second: str
    codes: tuple[str, str]

    def __new__(cls, main: str, second: str, codes: tuple[str, str]) -> Wording:
        """`main` and `second` are the words, `codes` what their languages are called in the file."""
        made = super().__new__(cls, main)
        made.second, made.codes = second, codes
        return made


def second_of(text: str | None, language: str) -> str:
    """The words in the second language, which may be another one than the file's; "" where none are written in it."""
    if isinstance(text, Wording) and text.codes[1].casefold() == language.casefold():
        return text.second
    return ""


def with_own(spoken: tuple[str, ...], language: str) -> tuple[str, ...]:
    """A definition's languages for a child who speaks this one at home: it is the second, unless it is the first."""
    first = spoken[0]
    if _same(language, first):
        return (first,)
    return spoken if any(_same(language, other) for other in spoken[1:]) else (first, language)


def _same(one: str, other: str) -> bool:
    """Whether two codes are the same language, of any region."""
    return one == other or one.split("-")[0] == other.split("-")[0]


def in_both(read: Callable[[Any], str]) -> Callable[[Any], str]:
    """A reader of a text that reads the words of both languages."""

    def both(value: Any) -> str:
        if not isinstance(value, Wording):
            return read(value)
        found: list[str] = []
        for code, text in zip(value.codes, (str(value), value.second), strict=True):
            try:
                found.append(read(text))
            except Complaint as complaint:
                raise Complaint.of([problem.below(code) for problem in complaint.problems]) from None
        return Wording(found[0], found[1], value.codes)

    return both


def languages(value: Any) -> tuple[str, ...]:
    """One or two languages: a list, or one text of them. Complaint for a third, or the same twice."""
    items = value.replace(",", " ").split() if isinstance(value, str) else value
    if not items or not isinstance(items, list | tuple):
        values.plain(items or None, '"languages"', "languages: [en, pl]")
    found: list[str] = []
    for number, item in enumerate(items):
        try:
            code = values.language(item)
        except Complaint as complaint:
            raise Complaint.of([problem.below(number) for problem in complaint.problems]) from None
        if code in found:
            raise Complaint(
                "languages", f'"{code}" stands here twice', "write: languages: [en, pl]", (number,)
            )
        found.append(code)
    if len(found) > 2:
        message = f"a card has words in at most two languages, and these are {len(found)}"
        raise Complaint("languages", message, "keep two, and make another file for a third", (2,))
    return tuple(found)


def second(value: Any) -> Second:
    """`below`, `beside`, `none`, or a group with `place` and `size`."""
    if isinstance(value, Second):
        return value
    if not isinstance(value, dict) or not value:
        return Second(_place(value))
    place, size = Second()
    for key, inner in value.items():
        try:
            if key == "place":
                place = _place(inner)
            elif key == "size":
                size = _size(inner)
            else:
                hint = did_you_mean(key, ("place", "size")) or "it can have place and size"
                raise Complaint("second", f'"second" has no setting called "{shown(key)}"', hint, (), True)
        except Complaint as complaint:
            raise Complaint.of([problem.below(key) for problem in complaint.problems]) from None
    return Second(place, size)


def _place(value: Any) -> str:
    return values.choice(value, '"second"', PLACES, "second: below")


def _size(value: Any) -> int:
    text = values.label(value, '"size"', "size: 75")
    match = re.fullmatch(r"(\d{1,4})\s*%?", text, re.A)
    if not match or not SMALLEST <= int(match[1]) <= LARGEST:
        message = f'"{shown(text)}" is not the size of the second language'
        hint = f"write how large it is, in percent of the first: {SMALLEST} to {LARGEST}"
        raise Complaint("second", message, hint)
    return int(match[1])


def brought_together(settings: dict[str, Any], holds: str) -> dict[str, Any]:
    """The settings of a definition, in which words of several languages are one Wording.

    What is wrong with them stands there as a Complaint. `language` is the first of `languages`; `holds` is the key of
    the definition's list.
    """
    spoken: tuple[str, ...] | None = ()
    changed: dict[str, Any] = {}
    if "languages" in settings:
        try:
            spoken = languages(settings["languages"])
        except Complaint as complaint:
            changed["languages"], spoken = complaint, None
        else:
            changed |= {"languages": spoken, **_main_language(settings, spoken)}
    for key in ("title", holds, "days"):
        value = settings.get(key)
        if isinstance(value, list):
            changed[key] = [_item(item, spoken) for item in value]
        elif isinstance(value, dict) and key == "days":
            changed[key] = {
                day: [_item(item, spoken) for item in items] if isinstance(items, list) else items
                for day, items in value.items()
            }
        elif isinstance(value, dict) and _is_map(value):
            changed[key] = _wording(value, spoken)
    if isinstance(settings.get("event"), dict):
        changed["event"] = _item(settings["event"], spoken)
    return settings | changed


def _main_language(settings: dict[str, Any], spoken: tuple[str, ...]) -> dict[str, Any]:
    if "language" not in settings:
        return {"language": spoken[0]}
    message = '"language" and "languages" say the same'
    hint = 'take the line with "language" out: the first of "languages" is the main one'
    return {"language": Complaint("languages", message, hint, (), True)}


def _item(item: Any, spoken: tuple[str, ...] | None) -> Any:
    """An item in which the words of several languages are one Wording; it may be nothing but these words."""
    if not isinstance(item, dict):
        return item
    if spoken and item and _is_map(item) and any(code in spoken for code in _codes(item)):
        words = _wording(item, spoken)
        return words if isinstance(words, Complaint) else {"text": words}
    maps = {k: v for k, v in item.items() if k in ("text", "heading") and isinstance(v, dict) and _is_map(v)}
    return item | {key: _wording(value, spoken) for key, value in maps.items()} if maps else item


def _is_map(value: dict[str, Any]) -> bool:
    """Whether all keys look like the codes of languages."""
    return bool(value) and all(isinstance(key, str) and re.fullmatch(_CODE, key) for key in value)


def _codes(value: dict[str, Any]) -> dict[str, str]:
    """The code of each language in its usual capitals -> how it is written here."""
    codes = {}
    for key in value:
        try:
            codes[values.language(key)] = key
        except Complaint:
            codes[key] = key
    return codes


def _wording(value: dict[str, Any], spoken: tuple[str, ...] | None) -> Any:
    """The words of the languages of a file, or a Complaint that says what is wrong with them."""
    codes = _codes(value)
    if spoken is None:  # what is wrong is said of the languages
        return next(iter(value.values()))
    if not spoken:
        message = "these words are in several languages, but the file does not say which of them are printed"
        hint = f"write at the top of the file: languages: [{', '.join(list(codes)[:2])}]"
        return Complaint("languages-missing", message, hint, (next(iter(value)),), key=True)
    for code, written in codes.items():
        if code not in spoken:
            message = f'"{shown(written)}" is none of the languages of this file: {in_words(spoken, "and")}'
            hint = did_you_mean(written, spoken) or 'take it out, or name it at the top, in "languages"'
            return Complaint("language-not-here", message, hint, (written,), key=True)
    for code in spoken:
        if code not in codes:
            there = next(iter(value.values()))
            message = f'the words in "{code}" are missing here'
            hint = f"write them, too: {{{next(iter(value))}: {in_quotes(shown(there))}, {code}: ...}}"
            return Complaint("language-missing", message, hint)
    texts = [value[codes[code]] for code in spoken]
    if len(texts) == 1:
        return texts[0]
    for code, text in zip(spoken, texts, strict=True):
        if not isinstance(text, str) or not text.strip():
            message = f'the words in "{code}" are missing here'
            return Complaint(
                "language-missing", message, f"write them after the colon: {code}: ...", (codes[code],)
            )
    return Wording(texts[0], texts[1], (codes[spoken[0]], codes[spoken[1]]))
