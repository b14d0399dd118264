"""The word lists of a language, from the folder `words/<language>/`: grammar, kinds, wording, form, idioms.

A pattern is a regular expression over text in lower case; `<name>` in it stands for any word of the list of that name,
`<me>` for the child: I, we, you, and the names the story has for its hero.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

_WORDS = Path(__file__).parent / "words"
_MACRO = re.compile(r"<([a-z_]+)>")


class Wording(NamedTuple):
    """Words to look at again: where they stand, where they are harmless, and what is better."""

    find: re.Pattern[str]
    unless: re.Pattern[str] | None
    better: str
    whole: bool


class Lists(NamedTuple):
    """All that is known of a language's words, as it stands in the files."""

    data: dict[str, Any]
    abbreviations: frozenset[str]
    abbreviations_that_may_end: frozenset[str]
    beginners: frozenset[str]
    saying: frozenset[str]
    not_passive: frozenset[str]
    participles: frozenset[str]


def languages() -> list[str]:
    """The codes of the languages that have lists."""
    return sorted(path.name for path in _WORDS.iterdir() if path.is_dir())


@cache
def load(language: str) -> Lists | None:
    """The lists of a language, such as `en-GB`; None when it has none."""
    import yaml

    folder = _WORDS / language.partition("-")[0].lower()
    if not folder.is_dir():
        return None
    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    data: dict[str, Any] = {}
    for path in sorted(folder.glob("*.yaml")):
        read = yaml.load(path.read_text("utf-8"), loader)
        data.update({"idioms": read} if path.stem == "idioms" else read)
    sets = {name: frozenset(data[name]) for name in Lists._fields[1:]}
    return Lists(data, **sets)


class Grammar:
    """A language's patterns for a story whose hero has these names."""

    def __init__(self, lists: Lists, names: tuple[str, ...]) -> None:
        self.lists, self._names = lists, names
        self._macros = {name: "|".join(words) for name, words in lists.data["lists"].items()}
        me = [re.escape(name.lower()) for name in names]
        self._macros["me"] = "|".join(["i", "we", "you", r"\{[^{}]*\}", *me])

    def with_list(self, name: str, words: list[str]) -> Grammar:
        """The same patterns with another list of that name."""
        other = Grammar(self.lists, self._names)
        other._macros[name] = "|".join(words)
        return other

    def macro(self, name: str) -> str:
        """The words of a list as an alternative of a pattern."""
        return self._macros[name]

    def any_of(self, texts: Iterable[str]) -> re.Pattern[str]:
        """A pattern that fits where any of these does: to pass quickly over what holds none of them."""
        return re.compile(rf"(?<![\w'])(?:{'|'.join(self._filled(text) for text in texts)})")

    def _filled(self, text: str) -> str:
        return _MACRO.sub(lambda m: f"(?:{self._macros[m[1]]})", text)

    def pattern(self, text: str) -> re.Pattern[str]:
        """A pattern of the lists, made ready; it begins and ends at the edge of a word."""
        filled = self._filled(text)
        begin = "" if filled.startswith(("\\", "^", "(?<")) else r"(?<![\w'])"
        return re.compile(
            f"{begin}(?:{filled})(?![\\w])" if filled[-1:].isalpha() else f"{begin}(?:{filled})"
        )

    def patterns(self, name: str) -> list[re.Pattern[str]]:
        """All patterns of a list of the files."""
        return [self.pattern(text) for text in self.lists.data[name]]

    def wording(self, code: str) -> list[Wording]:
        """The entries of a rule of `wording.yaml`."""
        return [
            Wording(
                self.pattern(entry["find"]),
                self.pattern(entry["unless"]) if "unless" in entry else None,
                entry.get("better", ""),
                "whole" in entry,
            )
            for entry in self.lists.data[code]
        ]


@lru_cache(maxsize=8)
def grammar(language: str, names: tuple[str, ...]) -> Grammar | None:
    """The patterns of a language for a hero of these names; None when the language has no lists."""
    lists = load(language)
    return Grammar(lists, names) if lists else None
