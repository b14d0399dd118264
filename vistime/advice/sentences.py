"""A page's text -> its sentences, each with its place in the text; what people say in quotes is kept apart.

Real stories hold abbreviations (Mr. Hill), initials, clock times (3.30), ellipses, quotes, bullets and `{name}`; none
of these ends a sentence by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from vistime.advice.lists import Lists

_END = re.compile("""(?:[.!?]+|…+|[。！？؟۔।॥]+)["'”’»)\\]]*""")
_ENDS_WITHOUT_SPACE = "。！？؟۔।॥"
_BULLET = re.compile(r"(?:^|\s)[•▪●◦‣■□–]\s+|^\s*[-*]\s+")
_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "\xa0": " "}
)
_OPENS = re.compile(r"""(?<![\w'"])(["'])(?=[\w{])""")
_WORD = re.compile(r"\{[^{}\s][^{}]{0,80}\}|[^\s—]+")
_QUOTE_LIMIT = 400
#: Scripts that put no space between words; two letters of them count as a word.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


class Sentence(NamedTuple):
    """A sentence as written, where it begins in its page's text, and how many words it has.

    `plain` is of the same length, in lower case and with straight quotes; in `told`, words in quotes are hidden.
    """

    text: str
    start: int
    words: int
    plain: str
    told: str


def sentences(text: str, lists: Lists | None) -> list[Sentence]:
    r"""The sentences of a text whose paragraphs are parted by `\n`; what has no letter or digit is none."""
    straight = _lower(text.translate(_STRAIGHT))
    found = []
    for start, end in _pieces(text):
        quotes = _quotes(straight, start, end)
        for first, last in _split(text, straight, start, end, quotes, lists):
            while first < last and text[first].isspace():
                first += 1
            shown = text[first:last].rstrip()
            if not any(c.isalnum() or c == "_" for c in shown):
                continue
            plain = straight[first : first + len(shown)]
            found.append(Sentence(shown, first, count_words(shown), plain, _hide(plain, first, quotes)))
    return found


def count_words(text: str) -> int:
    """How many words a text has; `{name}` is one, `____` too, and a line of dashes none."""
    unspaced = len(_UNSPACED.findall(text))
    if unspaced:
        text = _UNSPACED.sub(" ", text)
    spaced = sum(any(c.isalnum() or c == "_" for c in word) for word in _WORD.findall(text))
    return spaced + (unspaced + 1) // 2


def _lower(text: str) -> str:
    """Lower case, letter by letter, so that places stay what they are."""
    lower = text.lower()
    return (
        lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    )


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs, and the items of a list within one."""
    at = 0
    for paragraph in text.split("\n"):
        begin = at
        for bullet in _BULLET.finditer(paragraph):
            yield begin, at + bullet.start()
            begin = at + bullet.end()
        yield begin, at + len(paragraph)
        at += len(paragraph) + 1


def _quotes(straight: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where words stand between quotes; the marks included."""
    found = []
    at = start
    while opening := _OPENS.search(straight, at, end):
        mark, inside = opening[1], opening.end()
        closes = rf"(?<=[\w.,!?…}}]){mark}(?!\w)" if mark == "'" else mark
        closing = re.compile(closes).search(straight, inside, min(end, inside + _QUOTE_LIMIT))
        if closing:
            found.append((opening.start(), closing.end()))
        at = closing.end() if closing else inside
    return found


def _hide(plain: str, first: int, quotes: list[tuple[int, int]]) -> str:
    """The sentence with what is said in quotes hidden, unless it is all of it."""
    told = plain
    for start, end in quotes:
        begin, stop = start - first + 1, end - first - 1
        if begin >= 0 and stop <= len(plain):
            told = told[:begin] + "~" * (stop - begin) + told[stop:]
    return told if any(c.isalnum() for c in told) else plain


def _split(
    text: str, straight: str, start: int, end: int, quotes: list[tuple[int, int]], lists: Lists | None
) -> Iterator[tuple[int, int]]:
    begin, quote = start, 0
    for stop in _END.finditer(text, start, end):
        if stop.start() < begin:
            continue
        while quote < len(quotes) and quotes[quote][1] < stop.end():
            quote += 1
        if quote < len(quotes) and quotes[quote][0] <= stop.start() and stop.end() < quotes[quote][1]:
            continue
        if _ends(text, straight, begin, stop, end, lists):
            yield begin, stop.end()
            begin = stop.end()
    yield begin, end


def _ends(text: str, straight: str, begin: int, stop: re.Match[str], end: int, lists: Lists | None) -> bool:
    """Whether the stop is the end of a sentence."""
    if stop.end() >= end or stop[0][0] in _ENDS_WITHOUT_SPACE:
        return True
    after = text[stop.end()]
    if not after.isspace():
        # "school.The teacher": a space was forgotten. "3.30", "www.nhs.uk", "e.g." go on.
        before = text[stop.start() - 1 : stop.start()]
        return (
            stop[0][0] in ".!?"
            and before.islower()
            and after.isupper()
            and text[stop.end() + 1 :][:1].islower()
        )
    following = re.compile(r"\s*(\S+)(\s+\S+){0,2}").match(straight, stop.end(), end)
    if not following:
        return True
    first = text[following.start(1)]
    word = following[1].strip("\"'.,!?:;")
    before = straight[max(begin, stop.start() - 30) : stop.start()].rpartition(" ")[2].lstrip("(\"'")
    if stop[0][0] in ".…" and stop[0].rstrip("\"')]") != ".":
        return not first.islower() and not _tells(following[0], lists)
    if stop[0][0] == "." and lists and stop[0] == ".":
        if before in lists.abbreviations or (before.isdigit() and stop.start() - len(before) <= begin + 1):
            return False
        if before in lists.abbreviations_that_may_end:
            return first.isupper()
        if len(before) == 1 and before.isalpha() and before != "i":
            return not first.isalpha() or word in lists.beginners
    if stop[0][-1] in "\"'”’»" and (first.islower() or _tells(following[0], lists)):
        return False
    return not (first.islower() and stop[0][0] in "!?" and len(stop[0]) > 1)


def _tells(following: str, lists: Lists | None) -> bool:
    """Whether these words say who has spoken, as in: "Hello!" Mum says."""
    words = [word.strip("\"'.,!?:;") for word in following.split()]
    if not lists or words[0] in ("then", "when", "if"):
        return False
    return any(word in lists.saying for word in words[:3])


def is_spaced(text: str) -> bool:
    """Whether the text's script puts spaces between words, so that words can be counted surely."""
    return not _UNSPACED.search(text)
