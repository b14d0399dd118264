"""How a layout of a definition looks: its options, theme, words, paper and font. None of it depends on the labels."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple, cast

from vistime.diagnostics import Diagnostic, Report, Span, VistimeError
from vistime.model import LayoutUse
from vistime.pipeline.documents import Definition, Ink, Printable, Settings
from vistime.pipeline.fonts import find_family
from vistime.templating import colour_key, layouts, places, themes, words
from vistime.templating.context import Fixed, fixed
from vistime.units import paper_size

DEFAULT_THEME: Final = "plain"
#: The places of what no file says.
OPTION_LAYOUT: Final = Span("--layout")
OPTION_THEME: Final = Span("--theme")


class Style(NamedTuple):
    """How a layout looks; `fixed` is what a template is given of it."""

    spec: layouts.LayoutSpec
    values: dict[str, layouts.Value]
    theme: str
    ink: Ink
    words: words.Words
    paper: str
    family: str
    fixed: Fixed


def find_style(
    definition: Definition, model: Printable, use: LayoutUse, settings: Settings, report: Report
) -> Style:
    """The style of a definition in a layout that can show it; found once in a run, for all children.

    Wrong options go into the report; VistimeError for a layout, theme, words or font that can't be used.
    """
    key = (
        "style", id(definition.document), use.name, use.path, id(use.options) if use.options else 0, model.kind,
        definition.folder, model.language, model.font, settings.card, bool(settings.layouts),
        settings.theme or model.theme, settings.ink or model.ink, settings.paper or model.paper,
    )  # fmt: skip
    return places.once_in_a_run(
        key, lambda own: _find(definition, model, use, settings, own), report, definition.document, use
    )


def _find(
    definition: Definition, model: Printable, use: LayoutUse, settings: Settings, report: Report
) -> Style:
    folder, document = definition.folder, definition.document
    where = definition.asked(use, settings)
    spec = layouts.find_layout(use.name, folder, where if where.line else OPTION_LAYOUT)
    if model.kind not in spec.kinds or not spec.has_what_it_needs(model):
        raise VistimeError(_unsuited(spec, model, where, folder))
    given = use.options
    if settings.card and spec.card_size:
        given = {**use.options, spec.card_size: settings.card}
    values = spec.values(given, lambda option, key: document.span((*use.path, option), key), report)
    name = settings.theme or model.theme or DEFAULT_THEME
    chosen = OPTION_THEME if settings.theme else document.span(("theme",))
    theme = themes.find_theme(name, folder, chosen)
    ink = cast(Ink, settings.ink or model.ink or "colour")
    if ink == "lines":
        theme = themes.line_art(theme)
    key = colour_key.find_colour_key(folder, lines=ink == "lines") if "category" in values.values() else {}
    said = words.find_words(model.language, folder, report, document.span(("language",)))
    paper = settings.paper or model.paper or spec.paper
    family = find_family(model.font, folder, document.span(("font",)))
    sheet = paper_size(paper, landscape=True)
    return Style(spec, values, name, ink, said, paper, family, fixed(values, theme, said, key, paper, sheet))


def _unsuited(spec: layouts.LayoutSpec, model: Printable, span: Span, folder: Path) -> Diagnostic:
    if model.kind in spec.kinds:
        message = f'the layout "{spec.name}" needs "{spec.needs}:", and this {model.kind} has none'
        return Diagnostic("error", "layout-unsuited", message, span, spec.needs_hint)
    known = [layouts.find_layout(name, folder) for name in layouts.all_names(folder)]
    fitting = [one.name for one in known if model.kind in one.kinds and one.has_what_it_needs(model)]
    hint = f"a {model.kind} can be printed as: {', '.join(fitting)}"
    return Diagnostic(
        "error", "layout-unsuited", f'the layout "{spec.name}" can\'t show a {model.kind}', span, hint
    )
