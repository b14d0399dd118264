"""Which packages are at work in vistime here, and under which licences; from what is installed, without a network."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import Final, NamedTuple

#: What a package's own words for a licence begin with, and its name (SPDX) where they say no more than that.
_CALLED: Final = (
    ("apache", "Apache-2.0"),
    ("bsd 2", "BSD-2-Clause"),
    ("bsd 3", "BSD-3-Clause"),
    ("bsd", "BSD"),
    ("isc license", "ISC"),
    ("mit license", "MIT"),
    ("mozilla public license 2.0", "MPL-2.0"),
    ("python software foundation", "PSF-2.0"),
    ("sil open font license 1.1", "OFL-1.1"),
)
#: Sentences by which the text of a licence is known that lies beside a package which does not name it.
_TEXTS: Final = (
    ("permission is hereby granted, free of charge, to any person obtaining a copy of this software", "MIT"),
    ("mozilla public license version 2.0", "MPL-2.0"),
    ("mozilla public license, version 2.0", "MPL-2.0"),
    ("apache license version 2.0", "Apache-2.0"),
    ("sil open font license version 1.1", "OFL-1.1"),
    ("redistribution and use in source and binary forms", "BSD"),
    ("permission to use, copy, modify, and/or distribute this software for any purpose", "ISC"),
)
UNKNOWN: Final = "unknown"
_FOR_DEVELOPERS: Final = ("dev", "bench")


class Package(NamedTuple):
    """A package that is installed with vistime; `extra` names the choice of optional ones that asks for it, if any."""

    name: str
    version: str
    licence: str
    extra: str = ""


def packages(asked: Iterable[str] | None = None) -> list[Package]:
    """Every installed package that vistime needs, or an extra of it, and what these need; in the order of their names.

    `asked` are requirements as in pyproject.toml; as they were when vistime was installed, when there are none.
    """
    there = _installed("vistime")
    wanted = list(asked) if asked is not None else list(there.requires or []) if there else []
    found: dict[str, Package] = {}
    for only_run in (True, False):
        for text in wanted:
            extra = _extra(text)
            if bool(extra) != only_run and extra not in _FOR_DEVELOPERS:
                _gather(text, extra, found)
    return sorted(found.values(), key=lambda package: package.name.casefold())


def _gather(text: str, extra: str, found: dict[str, Package]) -> None:
    match = re.match(r"[\w.-]+", text)
    there = _installed(match[0]) if match else None
    if there is None:
        return
    key = re.sub(r"[-_.]+", "-", there.metadata["Name"]).lower()
    if key in found or key == "vistime":
        return
    found[key] = Package(there.metadata["Name"], there.version, licence(there), extra)
    for needed in there.requires or []:
        if not _extra(needed):
            _gather(needed, extra, found)


def _extra(text: str) -> str:
    """The choice of optional packages for which one is asked for, or ""."""
    asked = re.search(r"""extra\s*==\s*["']([^"']+)""", text)
    return asked[1] if asked else ""


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:  # for another system or Python, or of an extra that nobody asked for
        return None


def licence(package: Distribution) -> str:
    """The licence of a package: as it names it, else as its classifiers do, else as the text beside it is known."""
    said = _first(package, "License-Expression")
    if said:
        return said
    classified = [one for one in package.metadata.get_all("Classifier") or [] if one.startswith("License ::")]
    names = [one.rpartition("::")[2].strip() for one in classified]
    own = _first(package, "License")
    for one in (own, *names):
        if one and one.upper() != "UNKNOWN" and len(one) < 60:
            return _called(one)
    for file in package.files or []:
        if re.match(r"(licen[cs]e|copying)", file.name, re.IGNORECASE):
            text = " ".join(file.read_text("utf-8").split()).casefold()
            for sentence, name in _TEXTS:
                if sentence in text:
                    return name
    return UNKNOWN


def _called(words: str) -> str:
    plain = words.casefold().replace("-", " ")
    if "," in words or re.fullmatch(r"[A-Z][A-Za-z]*-[\d.]+(-[A-Za-z]+)*", words):
        return words
    return next((name for begin, name in _CALLED if plain.startswith(begin)), words)


def _first(package: Distribution, field: str) -> str:
    said = package.metadata.get_all(field) or [""]
    return " ".join(str(said[0]).split())
