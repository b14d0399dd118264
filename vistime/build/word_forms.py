"""Every form of the words of a language's names -> its base forms.

Three sources: simplemma's dictionary (at build time only), the endings, stems and mutations that a file of names lists
for what a dictionary lacks or takes for a noun alone (French `brosse` is a brush and brushes), and the irregular forms
that stand there one by one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from vistime.build.dictionary import dictionary
from vistime.pictures.language_names import folded, tokens

STEM: Final = "~"
"""Stands for the stem in a pattern: `~ar` is an infinitive, `~amos` one of its forms."""


class Grammar(NamedTuple):
    """What a file of names says about the forms of its language.

    `endings` are patterns of verbs and nouns with those of their forms, `stems` how stems change in them, `verbs` the
    words to which `endings` belong where this can't be seen (else all that fit), `nouns` patterns for all words,
    `mutations` how a first letter changes, `forms` irregular ones by base form, `same` groups of words that mean the
    same (aspects of a verb, its noun), `suffixes` what is written together behind a word, `particles` what stands apart
    from its verb.
    """

    endings: Mapping[str, list[str]]
    nouns: Mapping[str, list[str]]
    stems: Mapping[str, list[str]]
    mutations: Mapping[str, list[str]]
    forms: Mapping[str, list[str]]
    same: list[list[str]]
    verbs: list[str]
    suffixes: list[str]
    particles: list[str]


class Forms:
    """Form -> base form, without accents: the usual one, and others that it may have."""

    def __init__(self) -> None:
        self.usual: dict[str, str] = {}
        self.others: dict[str, list[str]] = {}

    def add(self, form: str, base: str, first: bool = False) -> None:
        """Say that a form may be one of a base form; `first`: that it is so in the first place."""
        before = self.usual.setdefault(form, base)
        if before == base:
            return
        if first:
            self.usual[form] = base
            base = before
        if base not in self.others.setdefault(form, []):
            self.others[form].append(base)

    def merged(self, same: Mapping[str, str]) -> None:
        """Let base forms that mean the same be one."""
        for form, base in self.usual.items():
            self.usual[form] = same.get(base, base)
        for form, bases in list(self.others.items()):
            kept = dict.fromkeys(same.get(base, base) for base in bases)
            kept.pop(self.usual[form], None)
            if kept:
                self.others[form] = list(kept)
            else:
                del self.others[form]


def plain(word: str) -> str:
    """A word in small letters without accents, hyphens and the like."""
    return folded("".join(tokens(word)))


def inflected(code: str, used: Iterable[str], grammar: Grammar, own: frozenset[str] = frozenset()) -> Forms:
    """The forms of the words `used`. Those in `own` (without accents) are base forms whatever a dictionary says:
    French `courses` is the shopping, and no running.
    """
    found = dictionary(code)
    forms = Forms()
    groups = [word for group in grammar.same for word in group]
    bases: dict[str, str] = {}  # as written -> plain
    used = set(used)
    for word in sorted({*used, *groups, *grammar.verbs, *grammar.forms}):
        base = word if plain(word) in own else _base(word, found, grammar.suffixes)
        bases[base] = plain(base)
        forms.add(plain(word), bases[base])
        if plain(word) in own:  # of a name of several words it may be a form all the same: dannedd of dant
            forms.add(plain(word), plain(_base(word, found, grammar.suffixes)))
    for base in list(bases):
        rest = _without_particle(base, grammar.particles)
        if rest:
            bases.setdefault(rest, plain(rest))
    for base, irregular in grammar.forms.items():
        for form in irregular:
            forms.add(plain(form), forms.usual[plain(base)], first=True)
    for base in bases.values():
        forms.add(base, base, first=base in own)
    encoded = {base.encode(): as_plain for base, as_plain in bases.items()}
    for entry, lemma in found.items():
        if lemma in encoded and (text := entry.decode()).isalpha():
            forms.usual.setdefault(plain(text), encoded[lemma])
    written = {word: forms.usual[plain(word)] for word in sorted({*used, *groups, *grammar.verbs})}
    _conjugate(bases | written, found, grammar, forms)
    for word in list(forms.usual) if grammar.mutations else ():
        if word in bases.values():
            for mutated in _mutated(word, grammar.mutations):
                forms.add(plain(mutated), forms.usual[word])
    forms.merged(_same(grammar.same, forms))
    return forms


def base_forms(code: str, words: Iterable[str], suffixes: list[str]) -> dict[str, str]:
    """Words -> their base forms by the dictionary, both without accents."""
    found = dictionary(code)
    return {plain(word): plain(_base(word, found, suffixes)) for word in sorted(words)}


def _base(word: str, found: Mapping[bytes, bytes], suffixes: list[str]) -> str:
    """The base form of a word by the dictionary, with what stands behind it (Spanish peinar-se) left off."""
    stems = (word.lower().removesuffix(end) for end in suffixes if word.lower().endswith(end))
    for spelt in (word, word.lower(), *stems):
        if spelt.encode() in found:
            word = found[spelt.encode()].decode()
            break
    for end in suffixes:
        if word.endswith(end) and (rest := word.removesuffix(end).encode()) in found:
            word = found[rest].decode()
    return word


def _without_particle(verb: str, particles: list[str]) -> str:
    """The verb to which a particle was put: German anziehen -> ziehen."""
    for particle in sorted(particles, key=len, reverse=True):
        if verb.startswith(particle) and verb.endswith("n") and len(verb) > len(particle) + 3:
            return verb[len(particle) :]
    return ""


def _conjugate(
    words: Mapping[str, str], found: Mapping[bytes, bytes], grammar: Grammar, forms: Forms
) -> None:
    """Add the forms that the patterns make. Where endings are for any word that fits, only those are taken that the
    dictionary knows as words.
    """
    for word, base in words.items():
        for form in _patterned(word, grammar.nouns, {}):
            forms.add(plain(form), base)
        if not grammar.verbs or word in grammar.verbs:
            for form in _patterned(word, grammar.endings, grammar.stems):
                known = form.encode() in found or form.capitalize().encode() in found
                if known or grammar.verbs or not found:
                    forms.add(plain(form), base)


def _patterned(word: str, table: Mapping[str, list[str]], stems: Mapping[str, list[str]]) -> Iterator[str]:
    """The forms of a word by the longest pattern that fits it."""
    for pattern in sorted(table, key=len, reverse=True):
        front, _, end = pattern.partition(STEM)
        if len(word) > len(front) + len(end) and word.startswith(front) and word.endswith(end):
            stem = word[len(front) : len(word) - len(end)]
            for changed in (stem, *_changed(stem, stems)):
                for form in table[pattern]:
                    yield form.replace(STEM, changed)
            return


def _changed(stem: str, stems: Mapping[str, list[str]]) -> Iterator[str]:
    """A stem with its last such letters changed: Spanish jug- -> jueg-."""
    for old, changes in stems.items():
        before, there, after = stem.rpartition(old)
        if there:
            for new in changes:
                yield before + new + after


def _mutated(word: str, mutations: Mapping[str, list[str]]) -> Iterator[str]:
    """A word with its first letter changed as after other words (Welsh cot, got)."""
    for first in sorted(mutations, key=len, reverse=True):
        if word.startswith(first):
            rest = word[len(first) :]
            yield from (("" if new == "-" else new) + rest for new in mutations[first] if len(rest) > 1)
            return


def _same(groups: list[list[str]], forms: Forms) -> dict[str, str]:
    """Base form -> the one that stands for its group."""
    same: dict[str, str] = {}
    for group in groups:
        members = [forms.usual[plain(word)] for word in group]
        first = same.get(members[0], members[0])
        for member in members:
            old = same.get(member, member)
            same |= {key: first for key, value in same.items() if value == old}
            same[member] = first
    return same
