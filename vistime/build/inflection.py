"""The forms of English words: brushing, brushes, brushed -> brush; teeth -> tooth; pajamas -> pyjamas.

Needs simplemma, at build time only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from vistime.pictures.label import words
from vistime.pictures.label_english import LIGHT_VERBS, NUMBER_WORDS, OBJECT_VERBS, VERBS
from vistime.pictures.spelling import SWAP

_OTHER_SPELLINGS = """ color/colour favorite/favourite neighbor/neighbour flavor/flavour behavior/behaviour
harbor/harbour humor/humour honor/honour armor/armour odor/odour labor/labour rumor/rumour parlor/parlour
center/centre theater/theatre meter/metre liter/litre fiber/fibre gray/grey pajama/pyjama pajamas/pyjamas
pjs/pyjamas jammies/pyjamas jimjams/pyjamas mom/mum mommy/mummy mama/mummy moms/mums donut/doughnut
yogurt/yoghurt yoghourt/yoghurt mustache/moustache jewelry/jewellery jewellry/jewellery airplane/aeroplane
cozy/cosy program/programme math/maths tidey/tidy practice/practise license/licence catalog/catalogue
dialog/dialogue traveling/travelling traveled/travelled canceled/cancelled canceling/cancelling wooly/woolly
marshmellow/marshmallow organise/organize organize/organise recognize/recognise apologize/apologise
wheelie/wheely tyre/tire plow/plough skeptic/sceptic check-up/checkup tv/television telly/television ok/okay
hair-cut/haircut mam/mum mammy/mummy moisturiser/moisturizer sanitiser/sanitizer socialise/socialize
fulfill/fulfil enroll/enrol aluminum/aluminium ax/axe curb/kerb draft/draught gynecologist/gynaecologist
orthopedic/orthopaedic pediatrician/paediatrician pediatric/paediatric anesthetic/anaesthetic
diarrhea/diarrhoea encyclopedia/encyclopaedia maneuver/manoeuvre vise/vice whiskey/whisky tsar/czar
omelet/omelette mommies/mummies
"""
"""American, other and childlike spellings beside the British one of the vocabulary (Oxford spelling lists;
-ise and -ize by rule).
"""

_PLURALS = """
tights shorts pants trousers glasses goggles scissors leggings trainers pyjamas jeans tweezers stairs clothes blinds
cubs beavers rainbows brownies scouts maths crisps greens chips sweets sales times news games goods woods thanks cards
"""
_PLURAL_ONLY = frozenset(_PLURALS.split())
"""Plurals that mean something else than several of their singular."""

_NOT_DOUBLED = frozenset(
    {"open", "listen", "answer", "colour", "color", "cover", "order", "water", "hoover", "fasten"}
)

_ALL_VERBS = VERBS | LIGHT_VERBS | OBJECT_VERBS


def inflected(owner: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """Every form of every word of the names -> its base form; and the real words that look like one of them.

    `owner` says whose each name is.
    """
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    english = {str(form): str(base) for form, base in DefaultDictionaryFactory().get_dictionary("en").items()}
    english |= {
        form: verb for verb in sorted(_ALL_VERBS) for form in _inflected(verb) if form not in _ALL_VERBS
    }
    used = sorted({w.removesuffix("'s") for name in owner for w in words(name)})
    spelt = dict(pair.split("/") for pair in _OTHER_SPELLINGS.split())
    forms: dict[str, str] = {}
    for word in used:
        base = english.get(word, word)
        base = spelt.get(base, base)
        other_thing = word in owner and base in owner and owner[word] != owner[base]
        if word in _PLURAL_ONLY or (word.endswith("s") and other_thing):
            base = word  # glasses are not a glass
        forms[word] = spelt.get(word, base) if word not in owner else base
    bases = set(forms.values())
    forms |= {word: figure for word, figure in NUMBER_WORDS.items() if word in forms}
    for base in bases:
        forms.setdefault(base, base)
    for form, base in sorted(english.items()):
        base = spelt.get(base, base)
        if base in bases and form.islower() and form.isalpha():
            forms.setdefault(form, base)
    for other, british in spelt.items():
        if british in forms:
            forms.setdefault(other, forms[british])
    for form, base in list(forms.items()):
        for there, here in (("ise", "ize"), ("ising", "izing"), ("ised", "ized")):
            if form.endswith(there):
                forms.setdefault(form.removesuffix(there) + here, base)
            if form.endswith(here):
                forms.setdefault(form.removesuffix(here) + there, base)
    for base in sorted(bases):
        if base.isalpha() and len(base) > 2:
            for form in _regular(base):
                forms.setdefault(form, base)
    return forms, _look_alikes(english, forms)


def _inflected(verb: str) -> Iterator[str]:
    """A verb's -ing form, and its -s form: the dictionary takes many for nouns (drawing, playing)."""
    if verb.endswith("ie"):
        yield verb[:-2] + "ying"
    elif verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")):
        yield verb[:-1] + "ing"
    elif re.search(r"(?<![aeiou])[aeiou][bdgklmnprtv]$", verb) and verb not in _NOT_DOUBLED:
        yield verb + verb[-1] + "ing"
    else:
        yield verb + "ing"
    yield next(_regular(verb), verb + "s")


def _regular(base: str) -> Iterator[str]:
    """The regular inflection of a word that no dictionary has."""
    if base.endswith(("s", "x", "z", "ch", "sh")):
        yield base + "es"
    elif base.endswith("y") and base[-2] not in "aeiou":
        yield base[:-1] + "ies"
    elif not base.endswith("ing"):
        yield base + "s"


def _look_alikes(english: Iterable[str], forms: dict[str, str]) -> list[str]:
    """Words of the dictionary one slip away from a word of the vocabulary."""
    shortened: set[str] = set()
    for form in forms:
        if len(form) >= SWAP:
            shortened.update(_shortened(form))
            shortened.add(form)
    found = set()
    for word in {w.lower() for w in english}:
        if word in forms or len(word) < SWAP or not word.isalpha() or not word.isascii():
            continue
        if word in shortened or any(s in shortened for s in _shortened(word)):
            found.add(word)
    return sorted(found)


def _shortened(word: str) -> set[str]:
    """The word without one of its letters, for each letter."""
    return {word[:i] + word[i + 1 :] for i in range(len(word))}
