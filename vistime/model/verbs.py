"""English verbs beside a pronoun: `they are` and `she is`. A story is written with the form that goes with "they".

Inside braces (`{they brush}`) every word in the verb's place counts as a verb. Outside, only the verbs below do, of
which no form is a past tense or a noun that could stand there as well: "they read" may have been yesterday.
"""

from __future__ import annotations

import re
from typing import Final


def _words(text: str) -> list[str]:
    return text.split()


_IRREGULAR: Final = {
    "are": "is", "were": "was", "have": "has", "do": "does", "go": "goes",
    "aren't": "isn't", "weren't": "wasn't", "haven't": "hasn't", "don't": "doesn't",
}  # fmt: skip
_COMMON: Final = _words("""
    act add agree answer arrive ask bake bath bathe become begin belong blow borrow bounce breathe bring
    brush build buy call calm carry catch change chat cheer choose clap clean climb colour comb come
    cook copy count cross cry cuddle dance decide draw dream dress drink drive dry eat enjoy enter feel
    fetch find finish fly fold follow forget get give go grow happen hate hear help hide hold hop hope
    hug hurry imagine join jump keep kick kiss knock know laugh learn leave lick lie like line listen
    live look lose love make march match mean meet move need open own pack paint pass pay pick plan play
    point practise pray prefer press pretend promise pull push queue reach relax remember rest ride ring
    run say scream see sell send share shake shout show sing sit sleep slide smell smile snuggle speak
    spend splash squeeze stand start stay stop swallow swim swing take talk taste teach tell thank think
    throw tidy touch travel try turn understand use visit wait wake walk want wash watch wave wear
    whisper wipe wish work worry write
""")
#: What never changes: modal verbs, and past tenses that do not end in -ed.
_UNCHANGED: Final = frozenset(
    _words("""
    can can't cannot could couldn't may might must mustn't shall should shouldn't will won't would
    wouldn't had hadn't did didn't went came got made said saw took gave found felt kept left lost met
    ran sat slept told thought was wasn't knew ate drank drove flew fell held heard let put read hit cut
    hurt shut set became began broke brought bought caught chose drew forgot grew hid rode rang sang
    spoke stood swam taught threw understood woke wore wrote to and or not each both all
""")
)
_ADVERBS: Final = frozenset(
    _words("""
    usually often sometimes always never also just still really then now soon only already almost even
    ever first probably each both all
""")
)
_NO_ADVERB: Final = frozenset(("fly", "apply", "reply", "rely", "supply", "multiply", "only"))
_WORD: Final = r"[^\W\d_]+(?:['’-][^\W\d_]+)*"
_NEXT: Final = re.compile(rf"(\s+)({_WORD})")
_LINK: Final = re.compile(rf"((?:,?\s+then|\s+and|\s+or|\s+and then)\s+)({_WORD})")
_CONTRACTED: Final = re.compile(r"(['’])(re|ve|s)(?![^\W\d_])(\s+(?:been|got|had)\b)?", re.I)
#: A question turns the verb before the pronoun: "Are they", "What do they like".
_ASKING: Final = re.compile(
    rf"(?P<before>(?:^|[.!?…:;,“\"‘]\s*|\b(?:what|where|when|why|how|who|which|and|but|or)\s+))(?P<verb>{_WORD})(?P<after>\s+)$",
    re.I,
)
_TURNING: Final = frozenset(
    _words("""
    are were have do aren't weren't haven't don't is was has does isn't wasn't hasn't doesn't did didn't
    can could will would shall should may might must had
""")
)


def third_person(base: str) -> str:
    """The form that goes with "she": `are` gives `is`, `try` gives `tries`; forms that never change stay."""
    word = base.replace("’", "'")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in _UNCHANGED or word.endswith(("ed", "n't")) or word in _BASES:
        return base
    if re.search(r"[^aeiou]y$", word):
        return f"{base[:-1]}ies"
    return base + ("es" if word.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


_FORMS: Final[dict[str, str]] = dict(_IRREGULAR)
_BASES: Final[dict[str, str]] = {}
_FORMS.update({word: third_person(word) for word in _COMMON})
_BASES.update({third: base for base, third in _FORMS.items()})


def in_braces(words: str, singular: bool) -> str:
    """What stands after the pronoun inside braces: `are`, `usually like`, `wash and dry`."""
    parts = words.split()
    due = True
    for number, word in enumerate(parts):
        small = word.casefold().replace("’", "'")
        if small in ("and", "or", "then"):
            due = number > 0
        elif due and not _is_adverb(small):
            parts[number] = _agreeing(word, singular, known=False)
            due = False
            if small in _UNCHANGED:
                break
    return " ".join(parts)


def after(text: str, singular: bool, turned: bool) -> tuple[str, str]:
    """What the text behind a pronoun begins with, made to agree, and the rest of it.

    `turned` means that the verb stands before the pronoun, as in a question.
    """
    short = _CONTRACTED.match(text)
    if short:
        return _contraction(short, singular), text[short.end() :]
    if turned or text[:1] in ("'", "’"):
        return "", text
    done, rest = "", text
    while (found := _NEXT.match(rest)) and _is_adverb(found[2].casefold()):
        done, rest = done + found[0], rest[found.end() :]
    if not found:
        return done, rest
    word = found[2]
    new = _agreeing(word, singular, known=True)
    if new == word and word.casefold() not in _FORMS and word.casefold() not in _BASES:
        return done, rest
    done, rest = done + found[1] + new, rest[found.end() :]
    link = _LINK.match(rest)
    if link and (link[2].casefold() in _FORMS or link[2].casefold() in _BASES):
        done, rest = done + link[1] + _agreeing(link[2], singular, known=True), rest[link.end() :]
    return done, rest


def before(text: str, singular: bool) -> tuple[str, bool]:
    """The text in front of a pronoun, made to agree where it ends in the verb of a question, and whether it does."""
    found = _ASKING.search(text[-40:])
    if not found or found["verb"].casefold().replace("’", "'") not in _TURNING:
        return text, False
    start = max(0, len(text) - 40) + found.start("verb")
    return text[:start] + _agreeing(found["verb"], singular, known=True) + found["after"], True


def _agreeing(word: str, singular: bool, known: bool) -> str:
    small = word.casefold().replace("’", "'")
    if singular:
        new = _FORMS.get(small) if known else third_person(small)
    else:
        new = _BASES.get(small)
    if new is None or new == small:
        return word
    if "’" in word:
        new = new.replace("'", "’")
    return new.capitalize() if word[0].isupper() else new


def _contraction(found: re.Match[str], singular: bool) -> str:
    mark, short, rest = found[1], found[2].casefold(), found[3] or ""
    if singular:
        return f"{mark}s{rest}"
    return f"{mark}{('ve' if rest else 're') if short == 's' else short}{rest}"


def _is_adverb(word: str) -> bool:
    return word in _ADVERBS or (word.endswith("ly") and word not in _NO_ADVERB)
