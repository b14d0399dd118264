"""Single values as a person writes them -> what the program works with, or a Complaint.

`what` is the value's name in messages, `example` a line that would be right.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from vistime.diagnostics import did_you_mean
from vistime.model.complaint import Complaint, Problem, in_quotes, in_words, shown
from vistime.units import PAPERS, paper_name

TEXT_LIMIT = 500
PAGE_TEXT_LIMIT = 20_000
#: More pictures side by side would be smaller than their words.
PICTURES_LIMIT = 4
MINUTES_LIMIT = 24 * 60
COPIES_LIMIT = 50
AGE_LIMIT = 120

INKS = {"colour": "colour", "color": "colour", "grey": "grey", "gray": "grey", "lines": "lines"}
#: How people write the skin and hair of those in the pictures, and what they mean.
SKINS = {
    **{tone: tone for tone in ("light", "medium-light", "medium", "medium-dark", "dark", "yellow")},
    "medium light": "medium-light",
    "medium dark": "medium-dark",
}
HAIRS = {
    **{hair: hair for hair in ("black", "brown", "blond", "red", "grey")},
    "blonde": "blond",
    "ginger": "red",
    "gray": "grey",
}
CHANGES = {
    "new": "new",
    "moved": "moved",
    "cancelled": "cancelled",
    "canceled": "cancelled",
    "surprise": "surprise",
}
YES = frozenset(("true", "yes", "y", "on", "1", "done", "x", "✓", "✔", "☑", "✅"))
NO = frozenset(("false", "no", "n", "off", "0"))

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
# Without a width and without a meaning for any script: left behind by web pages and word processors.
_NOTHING = dict.fromkeys(map(ord, "\u200b\u2060\ufeff"))
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef]")
_LANGUAGE = re.compile(r"([a-z]{2,3})(-[a-z]{4})?(-(?:[a-z]{2}|\d{3}))?((?:-[a-z\d]{2,8})*)", re.I | re.A)
_LANGUAGE_NAMES = {
    "arabic": "ar", "bengali": "bn", "chinese": "zh", "czech": "cs", "danish": "da", "dutch": "nl",
    "english": "en", "finnish": "fi", "french": "fr", "german": "de", "greek": "el", "gujarati": "gu",
    "hebrew": "he", "hindi": "hi", "hungarian": "hu", "irish": "ga", "italian": "it", "japanese": "ja",
    "norwegian": "no", "polish": "pl", "portuguese": "pt", "punjabi": "pa", "romanian": "ro",
    "russian": "ru", "slovak": "sk", "somali": "so", "spanish": "es", "swedish": "sv", "turkish": "tr",
    "ukrainian": "uk", "urdu": "ur", "welsh": "cy", "cymraeg": "cy", "deutsch": "de", "español": "es",
    "français": "fr", "italiano": "it", "nederlands": "nl", "polski": "pl", "português": "pt",
    "română": "ro", "українська": "uk",
}  # fmt: skip


def plain(value: Any, what: str, example: str) -> str:
    """A text as it is written, without the space around it. Complaint when it is no text, or empty."""
    if isinstance(value, Complaint):
        raise value
    name = example.partition(":")[0]
    if isinstance(value, dict) and value:
        message = f"{what} takes one text, but settings of their own stand here"
        hint = f"write: {example}"
        raise Complaint("group-for-text", message, hint, (next(iter(value)),), key=True)
    if isinstance(value, list) and value:
        words = [item for item in value if isinstance(item, str)]
        text = f"{name}: {in_quotes(', '.join(words))}" if len(words) == len(value) else example
        raise Complaint("list-for-text", f"{what} takes one text, not a list", f"write: {text}")
    text = "" if value is None or value == {} or value == [] else str(value).strip()
    if not text:
        hint = f"write something after the colon ({example}), or take the line out"
        raise Complaint("empty", f"{what} is empty", hint, key=True)
    return text


def label(value: Any, what: str = '"text"', example: str = "text: Wake up") -> str:
    """A text on one line: spaces collapsed, composed (NFC), at most 500 letters."""
    text = " ".join(_clean(plain(value, what, example)).split())
    return _checked(text, what, TEXT_LIMIT, example)


def paragraphs(value: Any, what: str, example: str) -> str:
    r"""A text in which a blank line begins a new paragraph (`\n`); other line ends become spaces."""
    parts = _PARAGRAPH.split(_clean(plain(value, what, example)))
    text = "\n".join(" ".join(part.split()) for part in parts)
    return _checked(text, what, PAGE_TEXT_LIMIT, example)


def place(value: Any, what: str, example: str) -> str:
    """A file name, a word or a pack id, kept as it is written. Complaint when it has a line end in it."""
    text = plain(value, what, example)
    if "\n" in text or "\t" in text:
        message = f"in {what}, \\n and \\t inside double quotes mean a new line and a tab, not letters"
        raise Complaint("backslash", message, f"write / and not \\ after the name of a folder: {example}")
    return _checked(text, what, TEXT_LIMIT, example)


def picture(value: Any) -> str:
    """A word, an emoji, a pack id, a file or `none`."""
    text = place(value, '"picture"', "picture: photos/bus.jpg")
    return "none" if text.casefold() == "none" else text


def pictures(value: Any) -> str | tuple[str, ...]:
    """One picture, or a list of some that stand side by side. Complaint when it is empty, too long or has a `none`."""
    if not isinstance(value, list | tuple):
        return picture(value)
    example = "picture: [bus, school]"
    found: list[str] = []
    problems: list[Problem] = []
    for number, item in enumerate(value):
        try:
            found.append(picture(item))
            if found[-1] == "none":
                hint = "take it out of the list, or write for a page without pictures: picture: none"
                raise Complaint("pictures-none", '"none" stands among pictures', hint)
        except Complaint as complaint:
            problems += [problem.below(number) for problem in complaint.problems]
    if problems:
        raise Complaint.of(problems)
    if not found:
        raise Complaint("empty", '"picture" is an empty list', f"write: {example}")
    if len(found) > PICTURES_LIMIT:
        message = f"a page has room for {PICTURES_LIMIT} pictures, and here are {len(found)}"
        raise Complaint("pictures-many", message, "choose those that matter most, or make two pages of it")
    return found[0] if len(found) == 1 else tuple(found)


def _clean(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text.translate(_NOTHING))


def _checked(text: str, what: str, limit: int, example: str) -> str:
    if not text:
        raise Complaint("empty", f"{what} holds nothing that can be seen", f"write: {example}")
    if len(text) > limit:
        hint = "make it shorter, or make several of it"
        message = f"{what} has {len(text):,} letters, more than the {limit:,} that vistime can print"
        raise Complaint("text-too-long", message, hint)
    found = None if text.isprintable() else _CONTROL.search(text)
    if found:
        message = f"there is a character in {what} that can't be printed (U+{ord(found[0]):04X})"
        raise Complaint("invisible-character", message, "type the text anew, without backslashes (\\)")
    return text


def choice(value: Any, what: str, known: dict[str, str], example: str) -> str:
    """One of the known words, in any capitals. Complaint with the nearest of them."""
    text = label(value, what, example)
    found = known.get(text.casefold())
    if found is None:
        message = f'"{shown(text)}" is not known here; {what} is {in_words(dict.fromkeys(known.values()))}'
        raise Complaint("not-a-choice", message, did_you_mean(text, known) or f"write: {example}")
    return found


def paper(value: Any) -> str:
    """The name of a known paper, in any capitals."""
    text = label(value, '"paper"', "paper: A4")
    found = paper_name(text)
    if found is None:
        message = f'vistime has no paper called "{shown(text)}"; it has {in_words(PAPERS, "and")}'
        name, _, turn = text.partition(" ")
        if turn.casefold() in ("landscape", "portrait") and (known := paper_name(name)):
            hint = f"write: paper: {known}; layouts that can be held both ways have an option for it: orientation"
            raise Complaint("paper-unknown", message, hint)
        raise Complaint("paper-unknown", message, did_you_mean(text, PAPERS) or "write: paper: A4")
    return found


def language(value: Any) -> str:
    """A language's code in its usual capitals, such as `en-GB`."""
    text = label(value, '"language"', "language: en").replace("_", "-")
    match = _LANGUAGE.fullmatch(text)
    if not match:
        code = _LANGUAGE_NAMES.get(text.casefold())
        hint = f"write: language: {code}" if code else _language_near(text)
        raise Complaint("language-code", f'"{shown(text)}" is not the code of a language', hint)
    tongue, script, region, rest = (part or "" for part in match.groups())
    return tongue.lower() + script.title() + region.upper() + rest


def _language_near(text: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(text.casefold(), _LANGUAGE_NAMES, n=1, cutoff=0.75)
    if near:
        return f"did you mean {near[0].title()}? Its code is {_LANGUAGE_NAMES[near[0]]}"
    return "write its short code, such as en, en-GB, pl or cy"


def language_called(name: str) -> str:
    """The code of a language that is called so in English or by those who speak it, or ""."""
    return _LANGUAGE_NAMES.get(name.partition("(")[0].strip().casefold(), "")


def yes_or_no(value: Any) -> bool:
    """True or False from yes, true, on, no, false, off ..."""
    if isinstance(value, bool):
        return value
    text = label(value, '"done"', "done: yes").casefold()
    if text not in YES and text not in NO:
        raise Complaint("not-yes-or-no", f'"{shown(text)}" is neither yes nor no', "write: done: yes")
    return text in YES


def minutes(value: Any) -> int:
    """A whole number of minutes, 1 to 1440."""
    text = label(value, '"minutes"', "minutes: 45")
    match = re.fullmatch(r"([0-9]{1,9})\s*(?:m|mins?|minutes?)?\.?", text, re.IGNORECASE)
    if not match:
        hint = "write only the number: minutes: 45"
        raise Complaint("minutes", f'"{shown(text)}" is not a whole number of minutes', hint)
    number = int(match[1])
    if not 1 <= number <= MINUTES_LIMIT:
        hint = f"write a number from 1 to {MINUTES_LIMIT}"
        raise Complaint("minutes", f"{number} minutes can't be right: a day has {MINUTES_LIMIT}", hint)
    return number


def copies(value: Any) -> int:
    """A whole number of cards, 1 to 50."""
    text = label(value, '"copies"', "copies: 2")
    if not re.fullmatch(r"[0-9]{1,9}", text):
        message = f'"{shown(text)}" is not a whole number of copies'
        raise Complaint("copies", message, "write only the number: copies: 2")
    if not 1 <= int(text) <= COPIES_LIMIT:
        hint = f"write a number from 1 to {COPIES_LIMIT}"
        raise Complaint("copies", f"{int(text)} copies of a card can't be made", hint)
    return int(text)


def age(value: Any) -> float:
    """An age in years, from `2`, `2 years`, `2.5`, `2½` or `30 months`. Complaint when it is none."""
    text = label(value, '"age"', "age: 4").casefold().replace("½", ".5").replace(",", ".")
    match = re.fullmatch(
        r"([0-9]{0,4}(?:\.[0-9]{1,3})?)\s*(years?(?: old)?|yrs?|y|months?(?: old)?|mths?|m)?\.?", text
    )
    if not match or not match[1].strip("."):
        message = f'"{shown(value)}" is not an age'
        raise Complaint(
            "age", message, "write the years, or the months of a small child: age: 4; or: age: 18 months"
        )
    years = float(match[1]) / (12 if (match[2] or "").startswith("m") else 1)
    if years > AGE_LIMIT:
        raise Complaint("age", f"nobody is {shown(value)} old", "write the age in years: age: 4")
    return years
