"""A language's dictionary of inflected forms, in one pass of its millions of entries.

Needs simplemma, at build time only.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any


@lru_cache(maxsize=1)
def dictionary(code: str) -> Mapping[bytes, bytes]:
    """Every form of a language's words -> its base form, in UTF-8; empty where simplemma has none of the language.

    Polish has 3.7 million: decoding each to find the few that are wanted takes longer than reading them all, so they
    stay bytes.
    """
    from simplemma.strategies.dictionaries.dictionary_factory import (
        SUPPORTED_LANGUAGES,
        DefaultDictionaryFactory,
    )

    if code not in SUPPORTED_LANGUAGES:
        return {}
    found: Any = DefaultDictionaryFactory().get_dictionary(code)
    # What simplemma's view of a dictionary decodes at each look. A simplemma without it costs time, nothing else.
    stored = getattr(found, "_dict", found)
    if all(isinstance(form, bytes) for form in next(iter(stored.items()), ())):
        return stored  # type: ignore[no-any-return]
    return {_bytes(form): _bytes(base) for form, base in stored.items()}


def _bytes(text: Any) -> bytes:
    return text if isinstance(text, bytes) else str(text).encode()
