"""Advice on finished pages: sizes, how much is shown at once, small parts, colours. `advise` is the public function.

What is measured is what was laid out, not what was asked for; `vistime make` knows nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

from vistime.advice import colours, finished, rules
from vistime.advice.rules import RULES
from vistime.advice.sentences import count_words, is_spaced
from vistime.diagnostics import Diagnostic
from vistime.layout.pages import read_in_order
from vistime.model import Board, LayoutUse, Story
from vistime.pipeline.documents import Laid, Origin, Settings
from vistime.pipeline.style import DEFAULT_THEME
from vistime.resources import templates_dir
from vistime.templating import colour_key, places, themes

Path = tuple[str | int, ...]

#: Pictures of one shape that differ in being red or green: circles, squares, hearts, apples, books.
_RED: Final = frozenset(f"openmoji:{code}" for code in ("1F534", "1F7E5", "2764", "1F34E", "1F4D5"))
_GREEN: Final = frozenset(f"openmoji:{code}" for code in ("1F7E2", "1F7E9", "1F49A", "1F34F", "1F4D7"))
_UNDER_THREE: Final = 3.0
_SMALL_CHILD: Final = 4.0
#: Rounding of sizes, in pt and mm.
_SLACK: Final = 0.05


class _Said(NamedTuple):
    """A piece of advice before it has its words: its rule, where in the definition, and what goes into the words."""

    code: str
    path: Path
    values: dict[str, Any]


def advise(laid: Laid, settings: Settings) -> list[Diagnostic]:
    """Advice on a document's pages; codes in its definition's `silence` are left out."""
    origin = laid.origin
    if origin is None:
        return []
    definition, silenced = origin.definition, origin.definition.model.silence
    return [
        Diagnostic("advice", said.code, rule.said(**said.values), definition.document.span(said.path),
                   rule.advised(said.values.get("hint", "")))
        for said in _Advisor(laid, origin, settings).all()
        if said.code not in silenced and (rule := RULES[said.code])
    ]  # fmt: skip


class _Advisor:
    def __init__(self, laid: Laid, origin: Origin, settings: Settings) -> None:
        self.laid, self.settings = laid, settings
        self.layout, self.values, self.folder = origin.layout, origin.values, origin.definition.folder
        self.model: Any = origin.definition.model
        self.use = _use(self.model.layouts, laid.layout)
        found = origin.pictures.found
        story = isinstance(self.model, Story)
        self.items = {
            path: finished.Item(
                item.text if story else found[path].label,
                frozenset(shown.picture.key for shown in found[path].pictures),
            )
            for path, item in self.model.items()
        }
        self.keys = frozenset(key for item in self.items.values() for key in item.pictures)
        self.pages = list(read_in_order(laid.pages))
        self.seen = [one for page in self.pages for one in finished.seen(page, self.items)]

    def all(self) -> Iterator[_Said]:
        """All that can be said, in no order."""
        yield from self._labels()
        yield from self._pictures()
        yield from self._at_once()
        yield from self._small_parts()
        yield from self._colours()
        yield from self._long()

    def _at(self, *options: str) -> Path:
        """The place of the first of these options that the file gives, or of the layout."""
        use = self.use
        return next(((*use.path, o) for o in options if o in use.options), use.path or ("layouts",))

    def _labels(self) -> Iterator[_Said]:
        kind, least, better = "clear", rules.CLEAR_PRINT, rules.CLEAR_BETTER
        if self._theme_name() == "large-print":
            kind, least, better = "large", rules.LARGE_PRINT, rules.LARGE_BETTER
        elif self.layout == "easy-read":
            kind, least, better = "Easy Read", rules.EASY_PRINT, rules.EASY_BETTER
        sizes = _least((one.path, one.pt) for one in self.seen)
        small = {path: pt for path, pt in sizes.items() if pt < least - _SLACK}
        more = {"kind": kind, "least": least, "better": better, "layout": self.layout}
        if 2 * len(small) > len(sizes):
            words = f"the words have {_from_to(small.values())} pt"
            hint = "choose a larger size, or shorter words"
            yield _Said(
                "print-label-small", self._at("size", "label-size"), {"words": words, "hint": hint, **more}
            )
            return
        for path, pt in small.items():
            hint = "fewer words get larger letters"
            yield _Said(
                "print-label-small", path, {"words": f"these words have {pt:.3g} pt", "hint": hint, **more}
            )

    def _pictures(self) -> Iterator[_Said]:
        sizes = _least((one.path, one.mm) for one in self.seen)
        small = {path: mm for path, mm in sizes.items() if mm < rules.PICTURE_MM - _SLACK}
        if 2 * len(small) > len(sizes):
            words = f"the pictures have {_from_to(small.values())} mm"
            yield _Said("print-picture-small", self._at("size"), {"words": words, "layout": self.layout})
            return
        for path, mm in small.items():
            words = f"this picture has {mm:.3g} mm"
            yield _Said("print-picture-small", path, {"words": words, "layout": self.layout})

    def _at_once(self) -> Iterator[_Said]:
        if isinstance(self.model, Story) or any(page.cards for page in self.pages):
            return
        count, boards = len(self.items), len(self.pages)
        if self.layout == "now-next" and count > rules.ROUTINE and boards > 1:
            yield _Said("print-now-next-many", self._at("pages"), {"count": count, "pages": boards})
        most = max((finished.rows(page, self.keys) for page in self.pages), default=0)
        if most > rules.ROWS:
            yield _Said("print-rows-many", self._at(), {"count": most, "layout": self.layout})
        shown = max((finished.shown(page, self.items) for page in self.pages), default=0)
        if self.layout == "choice" and shown > rules.CHOICES:
            yield _Said("print-choices-many", self._at("at-once"), {"count": shown})
        elif self.model.age is not None and self.model.age < _SMALL_CHILD and shown > rules.SMALL_CHILD_STEPS:
            yield _Said("print-steps-many", self._at("at-once"), {"count": shown, "layout": self.layout})

    def _small_parts(self) -> Iterator[_Said]:
        age = self.model.age
        if age is not None and age >= _UNDER_THREE:
            return
        whose = "for a child under three, " if age is None else ""
        more = {"layout": self.layout}
        size = self._cut_size()
        if size and min(size) < rules.SAFE_MM and max(size) < rules.DEEP_MM:
            parts = "tokens" if self.layout == "tokens" else "cards"
            words = f"{whose}{parts} of {min(size):g} mm are small enough to be swallowed"
            hint = (
                f"make them at least {rules.SAFE_MM:g} mm wide"
                if parts == "cards"
                else "age: 2 makes them 35 mm"
            )
            if age is None:
                hint += '; for an older child, "age: 4" ends this advice'
            yield _Said("print-small-parts", self._at("size"), {"words": words, "hint": hint, **more})
        if age is not None and self.values.get("velcro", "none") != "none":
            words = "velcro dots of 16 mm are small enough to be swallowed"
            hint = "sew or glue on a strip as long as the card is wide"
            yield _Said("print-small-parts", self._at("velcro"), {"words": words, "hint": hint, **more})

    def _cut_size(self) -> tuple[float, ...]:
        """Width and height of what is cut out, in mm; nothing when nothing is."""
        size = self.values.get("size")
        if self.layout == "tokens" and isinstance(size, float | int):
            under = self.values.get("age") == "under 3" or (self.model.age or _UNDER_THREE) < _UNDER_THREE
            return (max(float(size), 35.0 if under else 25.0),) * 2
        if not any(page.cards for page in self.pages):
            return ()
        return tuple(map(float, size)) if isinstance(size, tuple) else ()

    def _theme_name(self) -> str:
        return self.settings.theme or self.model.theme or DEFAULT_THEME

    def _colours(self) -> Iterator[_Said]:
        ink = self.settings.ink or self.model.ink or "colour"
        name = self._theme_name()
        if ink != "lines" and self._own(f"themes/{name}.yaml"):
            yield from self._theme(themes.find_theme(name, self.folder))
        if ink == "colour" and "category" in self.values.values() and self._own(colour_key.FILE):
            pairs = colours.alike(colour_key.find_colour_key(self.folder))
            if pairs:
                named = ", ".join(f"{one} and {other}" for one, other in pairs[:3])
                words = f"in your colour key only red or green tells these borders apart: {named}"
                hint = "make one of two much lighter or darker, or take blue for it"
                yield _Said("print-red-green", self._at("border"), {"words": words, "hint": hint})
        if self._relies_on_red_and_green():
            words = "nothing but red and green tells these pictures apart"
            hint = "print the words as well, or take pictures of different shapes"
            yield _Said("print-red-green", self._at("label", "show"), {"words": words, "hint": hint})

    def _theme(self, theme: dict[str, str]) -> Iterator[_Said]:
        """What can be said of a person's own theme: its weakest letters and lines, and coloured letters."""
        name = self._theme_name()
        for pairs, least, what in (
            (themes.LETTERS, themes.LETTER_CONTRAST, "letters"),
            (themes.LINES, themes.LINE_CONTRAST, "lines"),
        ):
            worst = min(pairs, key=lambda pair: themes.contrast(theme[pair[0]], theme[pair[1]]))
            contrast = themes.contrast(theme[worst[0]], theme[worst[1]])
            if contrast < least:
                one, other = (f'"{role.replace("_", "-")}" ({theme[role]})' for role in worst)
                words = (
                    f'in the theme "{name}", {what} in {one} stand out from {other} by {contrast:.2g} to 1'
                )
                words += f"; {least:g} to 1 are needed"
                yield _Said("print-contrast", ("theme",), {"words": words})
        for role in ("text", "soft"):
            if colour := colours.red_or_green(theme[role]):
                words = f'in the theme "{name}", "{role}" has {colour} letters ({theme[role]})'
                yield _Said(
                    "print-red-green", ("theme",), {"words": words, "hint": "take dark blue, or nearly black"}
                )

    def _own(self, file: str) -> bool:
        """Whether a theme or key is the person's, and not the built-in one."""
        path = places.find(file, self.folder)
        return path is not None and templates_dir() not in path.parents

    def _relies_on_red_and_green(self) -> bool:
        """Whether a board has a red and a green picture of one shape, and none of its words on the page."""
        if not isinstance(self.model, Board) or any(one.pt for one in self.seen):
            return False
        return bool(self.keys & _RED) and bool(self.keys & _GREEN)

    def _long(self) -> Iterator[_Said]:
        if isinstance(self.model, Story):
            return
        for path, item in self.items.items():
            count = count_words(item.words)
            if count > rules.LABEL_WORDS and is_spaced(item.words):
                yield _Said("print-label-long", path, {"count": count})


def _use(uses: tuple[LayoutUse, ...], name: str) -> LayoutUse:
    """The use of a layout from which a document has its name: `cards-2` is the second of `cards`."""
    counts: dict[str, int] = {}
    for use in uses:
        counts[use.name] = counts.get(use.name, 0) + 1
        if name == (use.name if counts[use.name] == 1 else f"{use.name}-{counts[use.name]}"):
            return use
    return LayoutUse(name)


def _least(sizes: Iterable[tuple[Path, float]]) -> dict[Path, float]:
    """The least size of each item over all pages, of those that stand there at all."""
    least: dict[Path, float] = {}
    for path, size in sizes:
        if size:
            least[path] = min(least.get(path, size), size)
    return least


def _from_to(sizes: Any) -> str:
    """A size, or the least and the largest of several: "9 to 11"."""
    least, most = (f"{size:.3g}" for size in (min(sizes), max(sizes)))
    return least if least == most else f"{least} to {most}"
