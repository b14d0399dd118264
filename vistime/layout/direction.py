"""Which way a language is written, and a page of it read."""

from __future__ import annotations

from functools import cache
from typing import Final

#: Languages that are written from right to left (Unicode CLDR, `layout/orientation`), by their code.
_RIGHT_TO_LEFT: Final = frozenset({
    "ar", "arc", "azb", "bal", "bgn", "bqi", "ckb", "dv", "fa", "glk", "he", "hno", "iw", "khw", "ks",
    "lrc", "luz", "mzn", "nqo", "pnb", "prs", "ps", "rhg", "sd", "sdh", "skr", "syr", "trw", "ug", "ur",
    "yi",
})  # fmt: skip
#: Scripts that are, by their code in a language's (`pa-Arab`, `ku-Arab`).
_SCRIPTS: Final = frozenset({
    "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa",
})  # fmt: skip


@cache
def right_to_left(language: str) -> bool:
    """Whether a language such as `ar`, `ur-PK` or `pa-Arab` is written from right to left."""
    parts = language.lower().replace("_", "-").split("-")
    script = next((part for part in parts[1:] if len(part) == 4 and part.isalpha()), "")
    return script in _SCRIPTS if script else parts[0] in _RIGHT_TO_LEFT
