"""A label as people write it, taken apart: what is printed, its emoji, and the words that decide the picture."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

MAX_LETTERS = 300
"""Letters of a label that are read for its picture; what is longer is a text, not a step."""

_EMOJI_BASE = (
    "[\U0001f1e6-\U0001f1ff]{2}|[0-9#*]\ufe0f?\u20e3|"
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u25fe\u2600-\u27bf\u2934\u2935"
    "\u2b05-\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001f1e5\U0001f200-\U0001faff]"
    "[\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*"
)
# The patterns that few labels need are compiled when one does: `re` keeps them.
_EMOJI = f"(?:{_EMOJI_BASE})(?:\u200d(?:{_EMOJI_BASE}))*"
_MARKS = frozenset("→➡⬅←↑↓☐☑✅✓✔▪▫■□●○◦★☆©®™–—")
"""In the emoji blocks of Unicode but used as bullets, ticks and arrows: no picture."""

_CLOCK = r"\d{1,2}[:.h]\d{2}(?:\s*[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?|\d{1,2}\s*o'?clock|\d{1,2}"
_TIMES = (
    r"(?:\b(?:at|from|until|till|by|around|about|@)\s+|@)?\b(?:"
    rf"(?:{_CLOCK})\s*(?:-|–|—|\bto\b|\buntil\b)\s*(?:\d{{1,2}}[:.h]\d{{2}}(?:\s*[ap]\.?m\b\.?)?|\d{{1,2}}\s*[ap]\.?m\b\.?)"
    r"|\d{1,2}[:.h]\d{2}(?:\s*[ap]\.?m\b\.?)?(?!\d)|\d{1,2}\s*[ap]\.?m\b\.?|\d{1,2}\s*o'?clock\b"
    r"|(?:half|quarter)\s+(?:past|to)\s+\w+)"
)
_DURATION = (
    r"(?:\b(?:for|in|about)\s+)?"
    r"\b(?:\d+|an?|one|two|three|four|five|ten|fifteen|twenty|thirty|half\s+an|half\s+a|a\s+few)"
    r"(?:\s*(?:-|–|to)\s*\d+)?\s*-?\s*"
    r"(?:more\s+)?(?:minutes?|mins?|min|hours?|hrs?|seconds?|secs?)\b\.?(?:\s+of\b)?"
)
_TIMES_OVER = r"\b[x×]\s?\d+\b|\b\d+\s?[x×](?!\w)"
_NUMBERING = re.compile(
    r"""^\s*(?:
    (?:step|stage|part|task|activity|number|no|card|day)\.?\s*\d+\s*[:.)\-–—]*
    |(?:first|1st|then|next|now|later|after|last|lastly|finally|second|third|and|today|tomorrow|morning|afternoon|evening
       |night|am|pm|monday|tuesday|wednesday|thursday|friday|saturday|sunday|remember|todo|to\s+do|weekend|optional)
       (?:\s*\d+)?\s*(?::|\s[-–—]|[-–—]\s|->|→|➡|\.\.\.|…)
    |(?:after|before)\s+\w+(?:\s+\w+)?\s*:
    |\(?\d{1,2}\s*(?:[.):]|[-–—])(?!\d)
    |\(?[a-h]\)
    |\[[ xX]?\]
    |[-•*·–—>→➡☐☑✓✔▪▫■□●○◦~]+
    )\s*""",
    re.VERBOSE,
)
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|\{([^{}]*)\}")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


class Label(NamedTuple):
    """A label taken apart.

    `printed` is what stands under the picture. `whole` is the label in normal form without its numbering, `core` the
    same without times and brackets, `inside` what the brackets hold. `names` are words written with a capital where an
    ordinary word has none.
    """

    printed: str
    emoji: tuple[str, ...]
    whole: str
    core: str
    inside: str
    names: frozenset[str]

    def spelt(self, fixes: Mapping[str, str]) -> Label:
        """The same label with words put right; what is printed stays."""
        whole, core, inside = (
            _WORD.sub(lambda m: fixes.get(m[0], m[0]), text) for text in (self.whole, self.core, self.inside)
        )
        return Label(self.printed, self.emoji, whole, core, inside, self.names)


def read_label(text: str) -> Label:
    """Take a label apart. Never raises; only the first MAX_LETTERS letters are read for the picture."""
    emoji: tuple[str, ...] = ()
    printed = text.strip()
    plain = printed[:MAX_LETTERS]
    if not plain.isascii():
        found = tuple(m[0] for m in re.finditer(_EMOJI, plain) if not _is_mark(m[0]))
        if found:
            emoji = found
            printed = _without_edge_emoji(printed)
            plain = re.sub(_EMOJI, " | ", plain)
    whole = normal(plain).strip("| ")
    core = _without_numbering(whole)
    if _WORD.search(core):
        whole = core
    if (
        any(c.isdigit() for c in core)
        or "half" in core
        or "quarter" in core
        or "minute" in core
        or "hour" in core
    ):
        core = re.sub(_TIMES_OVER, " ", re.sub(_DURATION, " ", re.sub(_TIMES, " ", core)))
        core = _without_numbering(core.strip(" -–—:,.@"))
    inside = ""
    if "(" in core or "[" in core or "{" in core:
        inside = " ".join(a or b or c for a, b, c in _BRACKETS.findall(core))
        core = _BRACKETS.sub(" ", core)
    if not _WORD.search(core):
        core = inside or whole
    return Label(printed, emoji, whole, core.strip(), inside.strip(), _capitals(plain))


def normal(text: str) -> str:
    """Unicode's compatibility form, small letters, straight apostrophes, single spaces."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_STRAIGHT)
    return " ".join(text.casefold().split())


_STRAIGHT = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u02bc": "'", "`": "'", "\u00b4": "'", "\ufe0f": "", "\u200d": ""}
)


def words(text: str) -> list[str]:
    """The words of a text in normal form; a hyphen parts words, an apostrophe doesn't."""
    if "&" in text:
        text = text.replace("&", " and ")
    return _WORD.findall(text)


def _without_numbering(text: str) -> str:
    while (shorter := _NUMBERING.sub("", text)) != text:
        text = shorter
    return text


def _without_edge_emoji(text: str) -> str:
    """The text without the emoji that it begins and ends with."""
    found = [m.span() for m in re.finditer(_EMOJI, text) if not _is_mark(m[0])]
    start, end = 0, len(text)
    for a, b in found:
        if text[start:a].strip():
            break
        start = b
    for a, b in reversed(found):
        if a < start or text[b:end].strip():
            break
        end = a
    return text[start:end].strip()


def _is_mark(emoji: str) -> bool:
    """Whether it is no picture: a bullet, an arrow, a number in a box."""
    return emoji[0] in _MARKS or "\u20e3" in emoji


def _capitals(text: str) -> frozenset[str]:
    """Words with a capital that are not the first, in a label that is not written in capitals throughout."""
    found = [w for w in text.split()[1:] if w[:1].isalpha()]
    upper = [w for w in found if w[0].isupper() and w != "I" and not w.startswith("I'")]
    if not upper or (len(upper) == len(found) and len(found) > 1):
        return frozenset()
    return frozenset(w for c in upper for w in words(normal(c)))
