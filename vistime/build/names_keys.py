"""The fast form of a language's names: every name as the keys by which it is looked up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import groupby
from typing import Any, Final

from vistime.build.dictionary import dictionary
from vistime.build.names_file import LanguageFile
from vistime.build.word_forms import Forms, base_forms, inflected, plain
from vistime.pictures.language_names import ALONE, ANY_ORDER, FORMAT, bag, folded, in_order, tokens
from vistime.pictures.spelling import SWAP, one_slip

_LISTS: Final = ("and", "no", "not", "titles", "of", "particles", "tails", "when", "not-english")
_SYNONYM_KINDS: Final = frozenset({"people", "thing", "place"})


def compiled(file: LanguageFile, kinds: Mapping[str, str]) -> dict[str, Any]:
    """The data of the fast form, as `vistime.pictures.language_names` reads it. `kinds`: concept -> part of speech."""
    ids = sorted(file.names)
    lists = {key: [word for text in file.lists[key] for word in tokens(text)] for key in file.lists}
    used = {word for names in file.names.values() for name in names for word in as_written(name)}
    used |= {
        w
        for key in ("small", "light", "and", "no", "not", "not-denied")
        for t in file.lists[key]
        for w in as_written(t)
    }
    forms = inflected(file.code, used, file.grammar, _own(file))

    def base(word: str) -> str:
        return forms.usual.get(folded(word), folded(word))

    small = frozenset(map(base, lists["small"]))
    same = _synonyms(file.names, forms, kinds, small)
    fixed = {
        ".".join(tokens(name))
        for ident, names in file.names.items()
        for name in names
        if file.lists["of"] and kinds.get(ident) in _SYNONYM_KINDS
    }
    keys = _keys(ids, file.names, forms, small, same, fixed)
    ordered = sorted(forms.usual.items(), key=lambda pair: (pair[1], pair[0]))
    groups = [
        (base, [form for form, _ in pairs if form != base])
        for base, pairs in groupby(ordered, lambda pair: pair[1])
    ]
    spellings = {folded(w) for names in file.names.values() for n in names for w in tokens(n)}
    return {
        "format": FORMAT,
        "language": file.code,
        "ids": " ".join(ids),
        "printed": "|".join(" ".join(file.names[ident][0].split()) for ident in ids),
        "keys": "|".join(keys),
        "numbers": list(keys.values()),
        "forms": "\n".join(f" {' '.join([base, *found])} " for base, found in groups),
        "others": {form: " ".join(bases) for form, bases in sorted(forms.others.items())},
        "same": same,
        "spellings": " ".join(sorted(spellings)),
        "real": " ".join(_look_alikes(file.code, spellings, forms)),
        "small": " ".join(sorted(small)),
        **{key: " ".join(sorted({base(word) for word in lists[key]})) for key in ("light", "not-denied")},
        **{key: " ".join(lists[key]) for key in _LISTS},
        **{key: " ".join(file.lists[key]) for key in ("prefixes", "suffixes", "and-in-front")},
        "spelt": file.spelt,
        "capitals": file.capitals,
        "heads": file.heads,
    }


def as_written(text: str) -> list[str]:
    """The words of a text with their capitals: a dictionary has German nouns only so."""
    return "".join(c if c.isalnum() or not c.isascii() else " " for c in text).split()


def _own(file: LanguageFile) -> frozenset[str]:
    """Words, without accents, that are a name of one concept and a form of another one's name: they are base forms of
    their own (Spanish vestido is a dress, vestirse is to get dressed).
    """
    suffixes = file.lists["suffixes"]
    written = {n: ident for ident, several in file.names.items() for n in several if len(tokens(n)) == 1}
    claims: dict[str, dict[str, list[str]]] = {}
    bases = base_forms(file.code, written, suffixes)
    for name, ident in written.items():
        claims.setdefault(bases[plain(name)], {}).setdefault(ident, []).append(plain(name))
    own: set[str] = set()
    for base, concepts in claims.items():
        written_so = {base, *(base + plain(end) for end in suffixes)}
        keeper = next((ident for ident, words in concepts.items() if written_so & set(words)), None)
        for ident, words in concepts.items():
            if len(concepts) > 1 and ident != keeper:
                own.update(words)
    return frozenset(own)


def _synonyms(
    names: Mapping[str, list[str]], forms: Forms, kinds: Mapping[str, str], small: frozenset[str]
) -> dict[str, str]:
    """Base form -> another one that names the same person, place or thing.

    A word that two concepts claim is nobody's.
    """
    owners = Counter[str]()
    groups: list[list[str]] = []
    for ident, several in names.items():
        singles = [tokens(name)[0] for name in several if len(tokens(name)) == 1]
        bases = list(dict.fromkeys(forms.usual.get(folded(word), folded(word)) for word in singles))
        owners.update(bases)
        if kinds.get(ident) in _SYNONYM_KINDS:
            groups.append([base for base in bases if base not in small])
    same: dict[str, str] = {}
    for group in groups:
        free = [base for base in group if owners[base] == 1]
        same |= dict.fromkeys(free[1:], free[0]) if free else {}
    return dict(sorted(same.items()))


def _keys(
    ids: list[str],
    names: Mapping[str, list[str]],
    forms: Forms,
    small: frozenset[str],
    same: Mapping[str, str],
    fixed: Collection[str],
) -> dict[str, int]:
    """Key -> number of a concept, in layers: as written, without accents, in base form, in any order without small
    words, by synonyms, by other base forms.

    The words of names in `fixed` keep their order: the bus to school is not to school by bus. An earlier layer wins;
    a key that two concepts claim belongs to the one whose first name it is, or to nobody.
    """

    def based(name: list[str]) -> list[str]:
        return [forms.usual.get(folded(word), folded(word)) for word in name]

    def in_bag(name: list[str], bases: list[str]) -> str:
        key = bag(bases, small)
        if " " in key:
            return in_order(bases, small) if ".".join(name) in fixed else ANY_ORDER + key
        return ALONE + key if key and len(name) > 1 else key

    def otherwise(name: list[str]) -> list[str]:
        plain_words = map(folded, name)
        return [forms.others.get(w, [forms.usual.get(w, w)])[0] for w in plain_words]

    layers: tuple[Callable[[list[str]], str], ...] = (
        "".join,
        lambda name: "".join(map(folded, name)),
        lambda name: " ".join(based(name)),
        lambda name: in_bag(name, based(name)),
        lambda name: in_bag(name, [same.get(base, base) for base in based(name)]),
        lambda name: in_bag(name, otherwise(name)) if len(name) > 1 else "",
    )
    keys: dict[str, int] = {}
    for layer in layers:
        claims: dict[str, dict[int, bool]] = {}
        for number, ident in enumerate(ids):
            for place, name in enumerate(names[ident]):
                key = layer(tokens(name))
                if key and key not in keys:
                    claim = claims.setdefault(key, {})
                    claim[number] = claim.get(number, False) or place == 0
        for key, claim in claims.items():
            first = [number for number, is_first in claim.items() if is_first]
            if len(claim) == 1 or len(first) == 1:
                keys[key] = first[0] if len(claim) > 1 else next(iter(claim))
    return keys


class _Folding(dict[int, str]):
    """Letter -> the same without accents, for str.translate: millions of words go through it."""

    def __missing__(self, letter: int) -> str:
        """Work a letter out when it is met first."""
        self[letter] = folded(chr(letter))
        return self[letter]


def _look_alikes(code: str, spellings: Iterable[str], forms: Forms) -> list[str]:
    """Words of the language one slip away from a word of the names: they are written as they are meant."""
    folding = _Folding()
    words = dictionary(code)
    slips = {slip for word in spellings if len(word) > SWAP for slip in one_slip(word) if len(slip) > SWAP}
    # Most words have no accents to fold, and are no slips: they are not worth being read.
    met = {slip.encode() for slip in slips if slip.isascii()}.intersection(words)
    found = {form.decode() for form in met}
    for form in words:
        if not form.isascii() and len(form) > SWAP:
            word = form.decode().translate(folding)
            if word in slips:
                found.add(word)
    return sorted(word for word in found if word not in forms.usual and word.islower())
