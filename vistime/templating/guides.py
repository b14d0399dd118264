"""What a layout is for and how it is used, for the grown-ups: `guide.<language>.yaml` in the layout's folder."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from vistime import source
from vistime.diagnostics import Diagnostic, Report, Span, VistimeError
from vistime.templating import places
from vistime.templating.layouts import find_layout

FALLBACK: Final = "en"
_LISTS: Final = ("use", "make", "buy")


class Guide(NamedTuple):
    """A layout's name, what it is, how to use it day by day, how to make it, and what to buy for it."""

    title: str
    what: str
    use: tuple[str, ...] = ()
    make: tuple[str, ...] = ()
    buy: tuple[str, ...] = ()


def find_guide(layout: str, language: str, folder: Path | None, report: Report, span: Span | None) -> Guide:
    """The guide of a layout in a language such as `pl` or `en-GB`; what is not there, with a warning, in English.

    A layout without one is told of in the words of its `layout.yaml`. VistimeError when a guide's file is wrong.
    """
    base = language.split("-")[0]
    for name in dict.fromkeys((language, base, FALLBACK)):
        path = places.find(f"{layout}/guide.{name.lower()}.yaml", folder)
        if path is None:
            continue
        if base != FALLBACK and name == FALLBACK:
            report.warning(
                "guide-language", f'the guide for the grown-ups is not there in "{language}"', span,
                f"it is printed in English; to add yours, copy the file {layout}/guide.en.yaml of vistime's templates "
                f"to templates/{layout}/guide.{base}.yaml beside this file, and write your words in it",
            )  # fmt: skip
        return _read(path, places.changed(path))
    spec = find_layout(layout, folder)
    return Guide(spec.title, spec.about, (spec.suits,) if spec.suits else ())


@lru_cache(maxsize=128)
def _read(path: Path, _changed: int) -> Guide:
    document = source.load(path).documents[0]
    data: Any = document.data if isinstance(document.data, dict) else {}

    def wrong(message: str, *where: str) -> VistimeError:
        return VistimeError(Diagnostic("error", "guide-file", message, document.span(where)))

    for key in ("title", "what"):
        if not isinstance(data.get(key), str):
            raise wrong(f'a guide needs "{key}:" and a text after it', key)
    for key in data:
        if key not in Guide._fields:
            raise wrong(f'a guide has no "{key}"; it has {", ".join(Guide._fields)}', key)
    lists: list[tuple[str, ...]] = []
    for key in _LISTS:
        value = data.get(key) or []
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise wrong(f'"{key}" is a list of sentences, each after a dash', key)
        lists.append(tuple(value))
    return Guide(data["title"], data["what"], *lists)
