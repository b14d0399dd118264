"""Lines and sentences: which lines are one text broken by hand, where sentences end, and how many make a page."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

#: Real stories have a median of 1.8 sentences and 22 words a page, and at most 68 words.
GOOD_WORDS: Final = 28
MOST_WORDS: Final = 70
MOST_SENTENCES: Final = 3
#: A sentence longer than this is broken at a comma, or at any space, since no page holds it.
LONGEST_SENTENCE: Final = 100
#: Letters; a "word" beyond it is none, and would run off every page.
LONGEST_WORD: Final = 400

_ENDS: Final = re.compile(r"[.!?…:;。！？؟۔।]['\"”’»)\]]*$")
_SENTENCE_END: Final = re.compile(r"(?<![.!?…])[.!?…؟۔।]++['\"”’»)\]]*+(?=\s)|[。！？]++[」』”）]*+")
#: A line that ends in one of these goes on in the next.
_OPEN_ENDS: Final = frozenset((
    "a", "an", "and", "am", "are", "as", "at", "because", "but", "by", "can", "for", "from", "go", "going", "has",
    "have", "in", "into", "is", "my", "of", "on", "or", "our", "the", "then", "to", "we", "will", "with",
))  # fmt: skip
_NO_END: Final = re.compile(
    r"(?:^|[\s(“\"])(?:Dr|Mr|Mrs|Ms|Mx|St|Prof|Rev|Sr|Jr|No|vs|etc|e\.g|i\.e|approx|a\.m|p\.m|[A-Z])\.$"
)
#: What goes on from the sentence before it stays with it when there is room.
_GOES_ON: Final = re.compile(r"(?:It|They|He|She|This|That|These|Then|But|And|So|Or|Because|\{They)\b")


def ends(text: str) -> bool:
    """Whether a text ends like a sentence."""
    return bool(_ENDS.search(text[-8:]))


def is_lower(text: str) -> bool:
    """Whether a text goes on in the middle of a sentence: its first letter is a small one."""
    first = text.lstrip("“\"‘'(")[:1]
    return first.islower()


def is_open(text: str) -> bool:
    """Whether a text breaks off in the middle of a sentence: after "to", "the", "and" ..."""
    last = text[-12:].casefold().split()
    return bool(last) and last[-1] in _OPEN_ENDS


def unwrapped(lines: list[str]) -> list[str]:
    """The texts that neighbouring lines are: one text if they were broken by hand, else one each.

    Lines were broken by hand when many go on with a small letter, or when nearly all are as long as the longest.
    """
    if len(lines) < 2:
        return lines
    pairs = list(pairwise(lines))
    going_on = sum(
        is_lower(after)
        or is_open(before)
        or (not ends(before) and not after[:1].isupper() and after[:1].isalpha())
        for before, after in pairs
    )
    longest = max(map(len, lines))
    full = sum(len(line) >= 0.75 * longest for line in lines[:-1])
    if going_on >= 0.25 * len(pairs) or (longest >= 45 and len(lines) > 2 and full >= 0.8 * len(pairs)):
        return [joined(lines)]
    return lines


def joined(lines: list[str]) -> str:
    """Lines as one text; of `hos-`, `pital` the hyphen goes when "hospital" stands elsewhere in them."""
    known = set(re.findall(r"[^\W\d_]+", " ".join(lines)))
    parts = [lines[0]]
    for line in lines[1:]:
        last = parts[-1]
        parted = re.search(r"([^\W\d_]+)-$", last[-40:])
        if parted and is_lower(line):
            second = (re.match(r"[^\W\d_]+", line) or [""])[0]
            if parted[1] + second in known:
                parts[-1] = last[:-1]
            parts.append(line)
        else:
            parts.append(" " + line)
    return "".join(parts)


def sentences(text: str) -> list[str]:
    """The sentences of a text, each within what a page holds."""
    found: list[str] = []
    begin = 0
    for match in _SENTENCE_END.finditer(text):
        end = match.end()
        after = text[end : end + 40].lstrip()
        if is_lower(after) or _NO_END.search(text[max(begin, end - 8) : end]):
            continue
        found.append(text[begin:end].strip())
        begin = end
    found.append(text[begin:].strip())
    return [part for sentence in found if sentence for part in _within(sentence)]


def _within(sentence: str) -> list[str]:
    """A sentence, or its parts when no page would hold it."""
    words = [
        word[i : i + LONGEST_WORD] for word in sentence.split() for i in range(0, len(word), LONGEST_WORD)
    ]
    if len(words) <= LONGEST_SENTENCE and len(sentence) <= 12 * LONGEST_SENTENCE:
        return [" ".join(words)]
    parts: list[str] = []
    part: list[str] = []
    letters = 0
    for word in words:
        part.append(word)
        letters += len(word) + 1
        if (len(part) >= 20 and word[-1] in ",;:–—،、") or len(part) >= 40 or letters >= LONGEST_WORD:
            parts.append(" ".join(part))
            part, letters = [], 0
    return [*parts, " ".join(part)] if part else parts


def pages(text: str) -> list[str]:
    """A text as pages of one to three sentences; sentences that go on from each other stay together."""
    found: list[list[str]] = []
    count = 0
    for sentence in sentences(text):
        length = len(sentence.split())
        page = found[-1] if found else []
        full = (
            not page
            or len(page) >= MOST_SENTENCES
            or count + length > GOOD_WORDS
            or (len(page) == 2 and not _GOES_ON.match(sentence))
        )
        if full:
            found.append([sentence])
            count = 0
        else:
            page.append(sentence)
        count += length
    return [" ".join(page) for page in found]
