"""`symbols/vocabulary/*.yaml` -> `vocabulary.json`: every name in every form, ready to be looked up.

Needs simplemma and PyYAML, at build time only.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from vistime.build.inflection import inflected
from vistime.pictures.label import normal, words
from vistime.pictures.label_english import (
    ADJUNCTS,
    DETERMINERS,
    LANGUAGE,
)
from vistime.pictures.vocabulary import FORMAT, synonym_key

KINDS = frozenset({"action", "people", "thing", "description", "social", "place", "time"})
_SYNONYM_KINDS = frozenset({"people", "thing", "place"})
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PICTURE = re.compile(r"openmoji:[0-9A-F]+(?:-[0-9A-F]+)*|vistime:[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Entry:
    """A concept as it is written in a file of the vocabulary."""

    id: str
    category: str
    names: tuple[str, ...]
    kind: str
    pictures: tuple[str, ...]


Ambiguous = dict[str, dict[str, Any]]


def build(symbols_dir: Path, out: Path) -> None:
    """Write `vocabulary.json` into `out` from `symbols_dir / "vocabulary"`. Same files, same bytes.

    ValueError with every fault when a file can't be read as a vocabulary.
    """
    entries, ambiguous, faults = read(symbols_dir / "vocabulary")
    if faults:
        raise ValueError("\n".join(faults))
    data = compiled(entries, ambiguous)
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    out.mkdir(parents=True, exist_ok=True)
    part = out / "vocabulary.json.part"
    part.write_bytes(text.encode())
    part.replace(out / "vocabulary.json")


def read(folder: Path) -> tuple[list[Entry], Ambiguous, list[str]]:
    """The concepts, the ambiguous words and the faults of form, from every YAML file of a folder.

    Scalars are read as text: `no` is the word no.
    """
    entries: list[Entry] = []
    ambiguous: Ambiguous = {}
    faults: list[str] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            data = yaml.load(path.read_text("utf-8"), Loader=Loader) or {}
        except yaml.YAMLError as error:
            faults.append(f"{path.name}: {' '.join(str(error).split())}")
            continue
        if not isinstance(data, dict):
            faults.append(f"{path.name}: it has to map ids to concepts")
        elif path.stem.startswith("ambiguous"):
            for word, rule in data.items():
                if not isinstance(rule, dict) or not isinstance(rule.get("default"), str):
                    faults.append(f'{path.name}: "{word}" needs a default')
                elif word in ambiguous:
                    faults.append(f'{path.name}: "{word}" is explained twice')
                else:
                    ambiguous[word] = rule
        else:
            for ident, concept in data.items():
                entry = _entry(ident, concept, path.stem)
                if isinstance(entry, str):
                    faults.append(f"{path.name}: {entry}")
                else:
                    entries.append(entry)
    return entries, ambiguous, faults


_BaseLoader: Any = getattr(
    yaml, "CBaseLoader", yaml.BaseLoader
)  # C's is eight times as fast, where there is one


class Loader(_BaseLoader):  # type: ignore[misc]
    """Text only; the same key twice is a fault, not the last one winning."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        """A mapping, after a look for keys that come twice."""
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.MarkedYAMLError(
                    problem=f'"{key.value}" stands here twice', problem_mark=key.start_mark
                )
            seen.add(key.value)
        found: dict[Any, Any] = super().construct_mapping(node, deep)
        return found


def _entry(ident: str, concept: Any, category: str) -> Entry | str:
    """The concept, or what is wrong with its form."""
    if not isinstance(concept, dict):
        return f"{ident}: it has to be a mapping"
    for key in concept.keys() - {"names", "kind", "picture", "note"}:
        return f'{ident}: "{key}" is not known (names, kind, picture, note)'
    names, pictures = concept.get("names"), concept.get("picture")
    for key, value in (("names", names), ("picture", pictures)):
        if (
            not isinstance(value, list)
            or not (value or key == "picture")
            or not all(isinstance(v, str) and v.strip() for v in value)
        ):
            return f"{ident}: {key} has to be a list of texts"
        if any(c in v for v in value for c in "|;"):
            return f"{ident}: {key} can't have | or ;"
    assert names and pictures is not None
    return Entry(
        ident, category, tuple(normal(n) for n in names), str(concept.get("kind", "")), tuple(pictures)
    )


def validate(folder: Path, have_picture: Callable[[str], bool]) -> list[str]:
    """Every fault of the vocabulary's data in plain words. `have_picture` says whether a pack has a picture id."""
    entries, ambiguous, faults = read(folder)
    ids: dict[str, Entry] = {}
    owners: dict[str, str] = {}
    for entry in entries:
        where = f"{entry.category}.yaml: {entry.id}"
        if entry.id in ids:
            faults.append(f"{where}: this id is also in {ids[entry.id].category}.yaml")
        ids[entry.id] = entry
        if not _ID.fullmatch(entry.id):
            faults.append(f"{where}: an id has small letters, digits and hyphens")
        if entry.kind not in KINDS:
            faults.append(f'{where}: "{entry.kind}" is no kind; use one of {", ".join(sorted(KINDS))}')
        for name in entry.names:
            if not words(name):
                faults.append(f'{where}: the name "{name}" has no word')
            elif owners.setdefault(_as_written(words(name)), entry.id) != entry.id:
                other = owners[_as_written(words(name))]
                faults.append(f'{where}: the name "{name}" is already a name of {other}')
        faults += _picture_faults(where, entry.pictures, have_picture)
    for word, rule in ambiguous.items():
        for ident in (rule["default"], *(k for k in rule if k != "default")):
            if ident not in ids:
                faults.append(f'ambiguous "{word}": there is no concept {ident}')
        for ident, near in rule.items():
            if ident != "default" and not isinstance(near, list):
                faults.append(f'ambiguous "{word}": {ident} needs a list of words that choose it')
    return faults


def _picture_faults(
    where: str, pictures: Iterable[str], have_picture: Callable[[str], bool]
) -> Iterator[str]:
    # An empty list is meant: the word is known, so that it is not taken for another, and has no good picture yet.
    for picture in pictures:
        if not _PICTURE.fullmatch(picture):
            yield f'{where}: "{picture}" is no picture id'
        elif not have_picture(picture):
            yield f"{where}: there is no picture {picture}"


def compiled(entries: list[Entry], ambiguous: Ambiguous) -> dict[str, Any]:
    """The data of the fast form, as `vistime.pictures.vocabulary` reads it."""
    entries = sorted(entries, key=lambda e: e.id)
    number = {e.id: n for n, e in enumerate(entries)}
    forms, no_typos = inflected({name: e.id for e in entries for name in e.names})
    things = _things(entries, forms)
    names = sorted(_names(entries, forms, things).items())
    spellings = sorted(forms.items())
    return {
        "format": FORMAT,
        "language": LANGUAGE,
        "concepts": ";".join(
            "|".join((e.id, e.names[0], e.kind, e.category, " ".join(e.pictures))) for e in entries
        ),
        "names": "|".join(key for key, _ in names),
        "numbers": [n for _, n in names],
        "forms": " ".join(form for form, _ in spellings),
        "bases": " ".join(base for _, base in spellings),
        "things": things,
        "ambiguous": {
            "".join(words(normal(word))).replace("'", ""): [
                number[rule["default"]],
                [
                    [number[ident], sorted({forms.get(w, w) for text in near for w in words(normal(text))})]
                    for ident, near in rule.items()
                    if ident != "default" and ident in number
                ],
            ]
            for word, rule in ambiguous.items()
            if rule["default"] in number
        },
        "no_typos": " ".join(no_typos),
    }


def _names(entries: list[Entry], forms: dict[str, str], things: dict[str, int]) -> dict[str, int]:
    """Key -> concept, in layers: as written, without determiners, in base form, by synonyms.

    An earlier layer wins. Within a later one, a key that two concepts claim belongs to the one whose plain name it
    is, else to nobody.
    """
    names: dict[str, int] = {}
    for layer in (_as_written, _without_determiners, _based, _based_without_determiners, _synonyms):
        claims: dict[str, dict[int, bool]] = {}
        for number, entry in enumerate(entries):
            for place, name in enumerate(entry.names):
                key = layer(words(name), forms, things)
                if key and key not in names:
                    claim = claims.setdefault(key, {})
                    claim[number] = claim.get(number, False) or place == 0
        for key, claim in claims.items():
            plain = [n for n, is_plain in claim.items() if is_plain]
            if len(claim) == 1:
                names[key] = next(iter(claim))
            elif len(plain) == 1:
                names[key] = plain[0]
    return names


def _as_written(name: list[str], *_: object) -> str:
    return "".join(name).replace("'", "")


def _without_determiners(name: list[str], *_: object) -> str:
    return "" if _open_ended(name) else "".join(w for w in name if w not in DETERMINERS).replace("'", "")


def _based(name: list[str], forms: dict[str, str], *_: object) -> str:
    return " ".join(_base(w, forms) for w in name)


def _based_without_determiners(name: list[str], forms: dict[str, str], *_: object) -> str:
    return "" if _open_ended(name) else " ".join(_base(w, forms) for w in name if w not in DETERMINERS)


def _synonyms(name: list[str], forms: dict[str, str], things: dict[str, int]) -> str:
    if _open_ended(name):
        return ""
    return synonym_key([_base(w, forms) for w in name if w not in DETERMINERS], things)


def _open_ended(name: list[str]) -> bool:
    """Whether the name waits for more once its pronoun is gone: "play with me"."""
    kept = [w for w in name if w not in DETERMINERS]
    return name[-1] in DETERMINERS and bool(kept) and kept[-1] in ADJUNCTS


def _base(word: str, forms: dict[str, str]) -> str:
    if word in forms:
        return forms[word]
    word = word.removesuffix("'s")
    return forms.get(word, word)


def _things(entries: list[Entry], forms: dict[str, str]) -> dict[str, int]:
    """Words that are one of several for a person, place or thing (telly, tv) -> its number.

    A word that two claim is nobody's.
    """
    things: dict[str, int] = {}
    for number, entry in enumerate(entries):
        if entry.kind in _SYNONYM_KINDS:
            for name in entry.names:
                if len(words(name)) == 1 and name.isalpha():
                    word = forms.get(name, name)
                    things[word] = number if things.setdefault(word, number) == number else -1
    several = Counter(things.values())
    return {w: n for w, n in things.items() if n >= 0 and several[n] > 1}
