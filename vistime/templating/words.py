"""The program's own words on a sheet (now, next, finished, measure me), one file a language."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from vistime import source
from vistime.diagnostics import Diagnostic, Report, Span, VistimeError
from vistime.templating import places

FALLBACK = "en"


def find_words(
    language: str, folder: Path | None, report: Report, span: Span | None = None
) -> dict[str, str]:
    """The words for a language such as `pl` or `en-GB`; what is not there, with a warning, in English."""
    english = _of(FALLBACK, None)
    if language.split("-")[0].casefold() == FALLBACK:
        return english | (_of(language, folder) or _of(FALLBACK, folder))
    words = _of(language, folder) or _of(language.split("-")[0], folder)
    missing = [word for word in english if word not in words]
    if not words:
        known = ", ".join(places.names("words", ".yaml", folder))
        report.warning(
            "words-missing", f'the sheet\'s own words (now, next, finished) are not there in "{language}"', span,
            f"they are printed in English; there are: {known}",
        )  # fmt: skip
    elif missing:
        shown = ", ".join(word.replace("_", "-") for word in missing)
        report.warning(
            "words-missing", f'the words for "{language}" lack: {shown}', span, "they are printed in English"
        )
    return english | words


def _of(language: str, folder: Path | None) -> dict[str, str]:
    path = places.find(f"words/{language.lower()}.yaml", folder)
    return dict(_read(path, path.stat().st_mtime_ns)) if path else {}


@lru_cache(maxsize=64)
def _read(path: Path, _changed: int) -> tuple[tuple[str, str], ...]:
    document = source.load(path).documents[0]
    data = document.data
    words = data.get("words") if isinstance(data, dict) else None
    if not isinstance(words, dict) or not all(isinstance(value, str) for value in words.values()):
        message = 'a file of words has "words:" and below it lines such as "  now: Now"'
        raise VistimeError(Diagnostic("error", "words-file", message, document.span(("words",))))
    return tuple((key.replace("-", "_"), str(value)) for key, value in words.items())
