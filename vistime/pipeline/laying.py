"""A definition becomes documents, laid out: one for each of its layouts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, cast

from vistime.diagnostics import Diagnostic, Report, Span, VistimeError
from vistime.layout import blanks, engine, impose, measure
from vistime.layout.pages import Page, PictureItem, read_in_order
from vistime.model import LayoutUse, Pack, Story
from vistime.pictures import people
from vistime.pictures.credit import credit_line
from vistime.pictures.kinds import Found, Picture
from vistime.pictures.library import image_path
from vistime.pipeline import sheets
from vistime.pipeline.documents import Definition, Ink, Laid, Origin, Pictures, Printable, Settings
from vistime.pipeline.filling import filled
from vistime.pipeline.illustrating import illustrate
from vistime.pipeline.packs import members
from vistime.pipeline.personal import personal, tell_of_other
from vistime.pipeline.second import second_view
from vistime.pipeline.style import DEFAULT_THEME, find_style
from vistime.pipeline.suiting import suiting
from vistime.pipeline.supporting import small_pictures, supported
from vistime.pipeline.templated import templated
from vistime.templating import context, layouts
from vistime.templating.said import Texts

#: Pages of one document; the thickest booklet of 500 pages and its backs has half of it.
MOST_PAGES: Final = 2000
#: The layout that tells of the others, and is laid out after them.
GUIDE: Final = "guide"


def lay_out(definition: Definition, settings: Settings, report: Report) -> Iterator[Laid]:
    """Every document of a definition, laid out. Errors go into the report, and end that document only."""
    definition = personal(definition, settings)
    model = definition.model
    if isinstance(model, Pack):
        taken: set[str] = set()
        for member in members(definition, model, report):
            for laid in lay_out(member, suiting(member, settings), report):
                yield _named_apart(laid, taken)
        return
    tell_of_other(definition, report)
    try:
        definition = filled(definition, settings)
    except VistimeError as error:
        report.extend(error.diagnostics)
        return
    model = cast(Printable, definition.model)
    uses = [LayoutUse(name) for name in settings.layouts] or list(model.layouts)
    chosen = _options_of(model.layouts)
    uses = [chosen.get(use.name, use) if settings.layouts else use for use in uses]
    look = people.look(settings.skin or model.skin, settings.hair or model.hair)
    chosen_pictures = illustrate(definition, model, look, report)
    if chosen_pictures is None:
        return
    asked, uses = [use for use in uses if use.name == GUIDE], [use for use in uses if use.name != GUIDE]
    told: list[Laid] = []
    counts: dict[str, int] = {}
    for use in uses:
        counts[use.name] = counts.get(use.name, 0) + 1
        name = use.name if counts[use.name] == 1 else f"{use.name}-{counts[use.name]}"
        own = Report()
        try:
            laid = lay_out_as(definition, model, use, name, settings, chosen_pictures, own)
        except VistimeError as error:
            own.extend(error.diagnostics)
        report.extend(own)
        if not own.failed:
            yield laid
            if asked:
                told.append(laid)
    if asked:
        if not uses:
            told = _quietly(definition, model, settings, chosen_pictures)
        yield from _guide(definition, model, asked[0], settings, told, report)


def _named_apart(laid: Laid, taken: set[str]) -> Laid:
    """A document of a pack with a file name of its own: two folders may have a file of the same name."""
    stem, number = laid.name, 1
    while laid.file_name.casefold() in taken:
        number += 1
        laid.name = f"{stem}-{number}"
    taken.add(laid.file_name.casefold())
    return laid


def _quietly(definition: Definition, model: Printable, settings: Settings, pictures: Pictures) -> list[Laid]:
    """The documents of a definition that are not asked for, laid out to be counted; its usual one without any."""
    uses = [use for use in model.layouts if use.name != GUIDE] or type(model).model_fields["layouts"].default
    laid = []
    for use in uses:
        try:
            laid.append(lay_out_as(definition, model, use, use.name, settings, pictures, Report()))
        except VistimeError:
            continue
    return laid


def _guide(
    definition: Definition, model: Printable, use: LayoutUse, settings: Settings, told: list[Laid], report: Report
) -> Iterator[Laid]:  # fmt: skip
    """The guide to documents, unless there are none or something is wrong, which goes into the report."""
    from vistime.pipeline.guide import guide  # for those only who ask for it

    span = definition.asked(use, settings)
    try:
        spec = layouts.find_layout(GUIDE, definition.folder, span)
        own = Report()
        values = spec.values(
            use.options, lambda option, key: definition.document.span((*use.path, option), key), own
        )
        report.extend(own)
        if own.failed or not told:
            return
        look = sheets.Look(
            model.language, settings.theme or model.theme or DEFAULT_THEME,
            settings.paper or model.paper or spec.paper, cast(Ink, settings.ink or model.ink or "colour"), model.font,
            definition.folder,
        )  # fmt: skip
        found = list(guide(told, model, look, values, report, span))
    except VistimeError as error:
        report.extend(error.diagnostics)
        return
    for laid in found:
        laid.name = definition.stem
        yield laid


def _options_of(uses: Iterable[LayoutUse]) -> dict[str, LayoutUse]:
    """The definition's own options for a layout also count when the command line names the layout."""
    return {use.name: use for use in uses}


def lay_out_as(
    definition: Definition, model: Printable, use: LayoutUse, name: str, settings: Settings,
    pictures: Pictures, report: Report,
) -> Laid:  # fmt: skip
    """One layout of a definition. What is wrong goes into the report or is raised."""
    folder, document = definition.folder, definition.document
    style = find_style(definition, model, use, settings, report)
    spec, values, ink, family = style.spec, style.values, style.ink, style.family

    def span_of(option: str) -> Span:
        return document.span((*use.path, option))

    shown = pictures.of_options(spec, values, span_of, report)
    report.raise_errors()
    second = second_view(model, folder, definition, report)

    def printable(text: str, path: context.Path) -> str:
        plain, signs = measure.without_signs(text, family)
        if signs and path == ("for",) and path in document.values and not any(map(str.isalnum, plain)):
            hint = "write the child's name in letters; emoji are not printed among words"
            report.warning(
                "name-letters", f'there is no letter in the name "{text}"', document.span(path), hint
            )
        elif signs and not isinstance(model, Story) and path[-1] == "text":
            hint = "an emoji at the beginning or end of a label is its picture"
            report.warning(
                "sign-left-out", f"the font can't print: {' '.join(signs)}", document.span(path), hint
            )
        return plain

    over_words = supported(definition, model, values, pictures, printable, report)
    report.raise_errors()
    used = pictures.chooser.used

    def given(texts: Texts) -> dict[str, Any]:
        return context.context(
            model, pictures.found, fixed=style.fixed, options=values, option_pictures=shown, words=style.words,
            second=second, second_texts=pictures.second, supported=over_words, photo=pictures.photo,
            printable=printable, texts=texts, voice=family,
            credit=credit_line(
                [*_of(pictures.found, shown), *small_pictures(over_words)], style.words["pictures_by"]
            ),
        )  # fmt: skip

    try:
        boxes, remarks = templated(spec.name, given, used, folder)
    except VistimeError as error:
        where = definition.asked(use, settings)
        raise VistimeError(
            [one if one.span else one._replace(span=where) for one in error.diagnostics]
        ) from None
    for remark in remarks:
        where = document.span(_path(remark.subject)) if remark.subject else span_of(remark.option)
        report.add(remark.severity, remark.code, f"{remark.message} ({use.name})", where, remark.hint)
    report.raise_errors()
    result = engine.layout(boxes, family, model.language)
    for issue in result.issues:
        path = _path(issue.subject) or ((*use.path, issue.option) if issue.option in use.options else ())
        span = document.span(path) if path else blanks.span_at(issue.at)
        report.add(issue.severity, issue.code, f"{issue.message} ({use.name})", span, issue.hint)
    pages, duplex = result.pages, cast(Any, "")
    if len(pages) > MOST_PAGES:
        message = (
            f"this makes {len(pages):,} pages, more than the {MOST_PAGES:,} of one document ({use.name})"
        )
        hint = "make several files of it, or smaller and fewer copies"
        raise VistimeError(
            Diagnostic("error", "too-many-pages", message, definition.asked(use, settings), hint)
        )
    if boxes.impose == "fold":
        pages, duplex = impose.fold(pages, boxes.sheet, boxes.flip, result.right_to_left), boxes.flip
        if boxes.sides != "both":
            look = sheets.Look(model.language, style.theme, style.paper, ink, model.font, folder)
            pages, duplex = sheets.one_sided(pages, boxes.sides == "one-reversed", look, report), ""
    elif result.two_sided:
        duplex = boxes.flip
    on_pages = {key: used[key] for key in sorted(_sources(pages))}
    files = tuple(image_path(key[5:], folder) for key in on_pages if key.startswith("file:"))
    return Laid(
        definition.stem, name, model.title, model.language, pages, on_pages, ink, duplex, pictures.chooser.asked,
        result.right_to_left, files, Origin(definition.with_model(model), spec.name, values, pictures),
    )  # fmt: skip


def _of(*found: Mapping[Any, Found]) -> list[Picture]:
    return [shown.picture for some in found for one in some.values() for shown in one.pictures]


def _path(subject: str) -> tuple[str | int, ...]:
    return tuple(int(part) if part.isdigit() else part for part in subject.split("/")) if subject else ()


def _sources(pages: Iterable[Page]) -> set[str]:
    return {
        item.source for page in read_in_order(pages) for item in page.items if isinstance(item, PictureItem)
    }
