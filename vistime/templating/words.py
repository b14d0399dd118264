"""The program's own words on a sheet (now, next, finished, measure me), one file a language."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from vistime import source
from vistime.diagnostics import Report, Span
from vistime.templating import places

FALLBACK = "en"


def find_words(
    language: str, folder: Path | None, report: Report, span: Span | None = None
) -> dict[str, str]:
    """The words for a language such as `pl` or `en-GB`; English, with a warning, where there are none."""
    for name in (language, language.split("-")[0]):
        path = places.find(f"words/{name.lower()}.yaml", folder)
        if path is not None:
            return dict(_read(path, path.stat().st_mtime_ns))
    known = places.names("words", ".yaml", folder)
    report.warning(
        "words-missing", f'the sheet\'s own words (now, next, finished) are not there in "{language}"', span,
        f"they are printed in English; there are: {', '.join(known)}",
    )  # fmt: skip
    return find_words(FALLBACK, folder, report, span)


@lru_cache(maxsize=64)
def _read(path: Path, _changed: int) -> tuple[tuple[str, str], ...]:
    data = source.load(path).documents[0].data
    words = data.get("words") if isinstance(data, dict) else None
    return tuple((key.replace("-", "_"), str(value)) for key, value in (words or {}).items())
