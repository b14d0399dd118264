"""Words that change: fields such as `{name}`, `{place}` and `{they are}` in the texts of a definition, filled in.

A field is a word or a few in braces: letters, digits, spaces, hyphens, underscores and apostrophes, a letter first.
All else in braces is text ("Colour in {1,2,3}"), and so is a field with a backslash before it (`\\{name}`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from vistime.diagnostics import Diagnostic, Span, VistimeError, did_you_mean
from vistime.memory import Memory
from vistime.model.complaint import Complaint, Path
from vistime.model.field_names import FIELD, is_blank, key_of
from vistime.model.two_languages import Wording
from vistime.model.values import label

if TYPE_CHECKING:
    from vistime.model.base import Definition, Frozen
    from vistime.model.layouts import LayoutUse
    from vistime.model.pronouns import Pronouns

_FIELD: Final = re.compile(FIELD)
_POSSESSIVE: Final = re.compile(r"(.*\w)(['’][sS]?)")
_CONTRACTED: Final = re.compile(r"(they)(['’](?:re|ve|ll|d))\b", re.I)


class HasWords(Protocol):
    """A document that knows where a part of a text stands."""

    def within(self, path: Path, part: str, number: int = 0) -> Span:
        """Where `part` stands in the value at `path` for the time `number` (from 0)."""


_Model = TypeVar("_Model", bound="Definition")


def fill(
    definition: _Model, document: HasWords, given: Iterable[tuple[str, str]] = (), *, texts: bool = True
) -> _Model:
    """The definition with every field in its texts filled in; without `texts`, none of them has any.

    `given` comes from the command line or a row of a roster, and goes before what the definition itself says; `name`
    and `pronouns` among it are the child's. VistimeError with every field for which nothing is said.
    """
    filling = _Filling(definition, document, given)
    return filling.whole(definition, texts)


#: Items that have no field, by their id: a batch has the same ones for every child.
_plain: Final = Memory(256)


def _without_fields(items: tuple[Frozen, ...]) -> bool:
    """Whether there is no field in the texts of items, of which each is looked through once."""
    if _plain.get(id(items)) is items:
        return True
    for item in items:
        for key in type(item).model_fields:
            value = getattr(item, key)
            if isinstance(value, Wording) or (isinstance(value, str) and "{" in value):
                return False
    _plain[id(items)] = items
    return True


class _Filling:
    """One filling: what is known, and what was found missing."""

    def __init__(self, definition: Definition, document: HasWords, given: Iterable[tuple[str, str]]) -> None:
        self._document = document
        self._kind = definition.kind
        self._english = _is_english(definition.language)
        self._missing: dict[str, Diagnostic] = {}
        self._wrong: list[Diagnostic] = []
        self.known: dict[str, str] = {key_of(name): value for name, value in definition.fields.items()}
        if not is_blank(definition.for_name) or "name" not in self.known:
            self.known["name"] = definition.for_name or ""
        self.pronouns: Pronouns | None = definition.pronouns
        self.name: str | None = None
        for name, value in given:
            self._take(key_of(name), value)

    def _take(self, key: str, value: str) -> None:
        """A value from outside the definition."""
        if not value.strip():
            # An empty cell of a roster says nothing; what the definition says still holds.
            return
        try:
            if key == "pronouns":
                from vistime.model.pronouns import pronouns

                self.pronouns = pronouns(value)
                return
            self.known[key] = label(value, f"the field {{{key}}}", f"{key}: Lewis")
        except Complaint as complaint:
            self._wrong += [Diagnostic("error", p.code, p.message, None, p.hint) for p in complaint.problems]
        else:
            if key in ("name", "for"):
                self.known["name"] = self.name = self.known[key]

    def whole(self, definition: _Model, texts: bool) -> _Model:
        """The definition with what is known of the child, and its texts filled."""
        changes: dict[str, Any] = {}
        if self.name is not None and self.name != definition.for_name:
            changes["for_name"] = self.name
        if self.pronouns is not definition.pronouns:
            changes["pronouns"] = self.pronouns
        if texts:
            self._texts(definition, changes)
        problems = [*self._wrong, *sorted(self._missing.values(), key=_place)]
        if problems:
            raise VistimeError(problems)
        return definition.model_copy(update=changes) if changes else definition

    def _texts(self, definition: Definition, changes: dict[str, Any]) -> None:
        self._settings(definition, changes, (("title", (definition.kind,)), ("photo", ("photo",))))
        for held in ("steps", "pages", "choices"):
            items = getattr(definition, held, ())
            filled = self._items(items, (held,))
            if filled is not items:
                changes[held] = filled
        days: Mapping[str, tuple[Frozen, ...]] = getattr(definition, "days", {})
        filled_days = {day: self._items(items, ("days", day)) for day, items in days.items()}
        if any(filled_days[day] is not items for day, items in days.items()):
            changes["days"] = filled_days
        layouts = tuple(self._layout(use) for use in definition.layouts)
        if any(one is not other for one, other in zip(layouts, definition.layouts, strict=True)):
            changes["layouts"] = layouts

    def _items(self, items: tuple[Frozen, ...], path: Path) -> tuple[Frozen, ...]:
        if _without_fields(items):
            return items
        filled = []
        for number, item in enumerate(items):
            changes: dict[str, Any] = {}
            self._settings(item, changes, ((key, (*path, number, key)) for key in type(item).model_fields))
            filled.append(item.model_copy(update=changes) if changes else item)
        return tuple(filled) if any(a is not b for a, b in zip(filled, items, strict=True)) else items

    def _settings(self, model: Frozen, changes: dict[str, Any], keys: Iterable[tuple[str, Path]]) -> None:
        for key, path in keys:
            value = getattr(model, key)
            if isinstance(value, Wording):
                both = [
                    self.text(text, path, english=_is_english(code))
                    for text, code in zip((str(value), value.second), value.codes, strict=True)
                ]
                if both != [value, value.second]:
                    changes[key] = Wording(both[0], both[1], value.codes)
            elif isinstance(value, str) and "{" in value:
                filled = self.text(value, path, english=self._english)
                if filled != value:
                    changes[key] = filled

    def _layout(self, use: LayoutUse) -> LayoutUse:
        options = {
            key: self.text(value, (*use.path, key), english=self._english)
            if isinstance(value, str) and "{" in value
            else value
            for key, value in use.options.items()
        }
        return replace(use, options=options) if options != use.options else use

    def text(self, text: str, path: Path, *, english: bool) -> str:
        """A text with its fields filled; only English verbs are made to agree."""
        from vistime.model import verbs

        done, rest = "", text
        seen: dict[str, int] = {}
        while match := _FIELD.search(rest):
            done += rest[: match.start()]
            written = match[0]
            rest = rest[match.end() :]
            number = seen.get(written, 0)
            seen[written] = number + 1
            if match[1]:
                done += written[1:]
                continue
            key = match[2] or match[3]
            pronoun = self._pronoun(key)
            if pronoun is None:
                done += self._value(key, written, path, number)
            elif self.pronouns is None:
                self._miss("pronouns", key, path, written, number)
            else:
                word, verb = pronoun
                singular = self.pronouns.singular
                said = _like(key, getattr(self.pronouns, word))
                if not english:
                    done += " ".join([said, *verb.split()])
                elif verb[:1] in ("'", "’"):
                    done += said + "".join(verbs.after(verb, singular, turned=False))
                elif verb:
                    done += f"{said} {verbs.in_braces(verb, singular)}"
                elif word == "they":
                    done, turned = verbs.before(done, singular)
                    agreed, rest = verbs.after(rest, singular, turned)
                    done += said + agreed
                else:
                    done += said
        return done + rest

    def _pronoun(self, key: str) -> tuple[str, str] | None:
        """Which of the five words a field asks for, and what else stands in it; None for another field."""
        if key_of(key) in self.known:
            return None
        first, _, verb = key.partition(" ")
        short = _CONTRACTED.fullmatch(first)
        if short:
            return "they", f"{short[2]} {verb}".strip()
        word = {"themself": "themselves"}.get(first.casefold(), first.casefold())
        from vistime.model.pronouns import WORDS

        if word not in WORDS or (verb and word != "they"):
            return None
        return word, verb.strip()

    def _value(self, key: str, written: str, path: Path, number: int) -> str:
        value = self.known.get(key_of(key), "")
        ending = ""
        owned = _POSSESSIVE.fullmatch(key)
        if not value and owned:
            value, ending = self.known.get(key_of(owned[1]), ""), owned[2]
            key = owned[1] if key_of(owned[1]) in self.known else key
        if not value:
            self._miss(key_of(key), key, path, written, number)
            return written
        return (value[0].upper() + value[1:] if key[0].isupper() else value) + ending

    def _miss(self, key: str, name: str, path: Path, written: str, number: int) -> None:
        """Collect a field for which nothing is said; the same one once, where it first stands."""
        if key in self._missing:
            return
        span = self._document.within(path, written, number)
        if key == "pronouns":
            message = f"{{{name}}} can't be filled in: nothing says she, he or they"
            hint = 'write a line "pronouns: she" (or he, or they) near the top, or give: --field pronouns=she'
        elif key == "name":
            message = f"{{{name}}} can't be filled in: nothing says whose {self._kind} this is"
            hint = 'write a line "for: Lewis" near the top, or give: --field name=Lewis'
        else:
            message = f"nothing says what {{{name}}} stands for"
            hint = self._near(name)
        self._missing[key] = Diagnostic("error", "field-missing", message, span, hint)

    def _near(self, name: str) -> str:
        from vistime.model.pronouns import KNOWN, WORDS

        first = name.casefold().split(" ", 1)[0]
        for known in KNOWN.values():
            words = [field for field, word in zip(WORDS, known, strict=False) if word == first]
            if words:
                said = " or ".join(f"{{{word}}}" for word in words)
                return f'write {said}, which becomes she, he or they as "pronouns:" says'
        near = did_you_mean(name, [*(key for key, value in self.known.items() if value), "name", *WORDS])
        if near:
            return near.replace('"', "{", 1).replace('"', "}", 1)
        shown = f"  {name}: ..."
        return (
            f'write "fields:" near the top and below it "{shown}"; braces to be printed have a \\ before them'
        )


def _is_english(language: str) -> bool:
    return language.casefold().partition("-")[0] == "en"


def _place(found: Diagnostic) -> tuple[int, int]:
    return (found.span.line, found.span.column) if found.span else (0, 0)


def _like(written: str, word: str) -> str:
    """A word with the capitals of the field that it stands for."""
    first = written.split(" ", 1)[0]
    if len(first) > 1 and first.isupper():
        return word.upper()
    return word[0].upper() + word[1:] if first[0].isupper() else word
