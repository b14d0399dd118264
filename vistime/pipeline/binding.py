"""A pack bound into one file to print: contents, what to get ready, a page for the grown-ups, documents and cards."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, cast

from vistime.diagnostics import Report, VistimeError
from vistime.model import Pack
from vistime.pipeline import cards, sheets
from vistime.pipeline.documents import Definition, Laid, Product, Section, Settings
from vistime.pipeline.filling import filled
from vistime.pipeline.guide import guide
from vistime.pipeline.laying import lay_out
from vistime.pipeline.personal import personal
from vistime.pipeline.second import spoken
from vistime.pipeline.shopping import paper_of, shopping
from vistime.pipeline.style import DEFAULT_THEME
from vistime.templating import guides, layouts, words

#: Blank cards to draw on, when a pack does not say how many.
_SPARE: Final = 4
#: The word that stands for a layout in the name of the file that has everything.
PACK = "pack"


@dataclass(slots=True)
class Bound:
    """All documents of a pack in one file."""

    name: str
    title: str
    language: str
    documents: list[Laid]
    layout: str = PACK
    whole: bool = True
    files: tuple[Path, ...] = ()
    duplex: str = ""
    _sections: list[Section] = field(default_factory=list)

    @property
    def file_name(self) -> str:
        """The name of its PDF file."""
        return f"{self.name}-{self.layout}.pdf"

    @property
    def page_count(self) -> int:
        """How many pages it has."""
        return sum(laid.page_count for laid in self.documents)

    def sections(self) -> list[Section]:
        """Its documents, as they go into a file with others."""
        if not self._sections:
            self._sections = [section for laid in self.documents for section in laid.sections()]
        return self._sections

    def pdf(self) -> bytes:
        """The file, with bookmarks and page labels. VistimeError when a photo can't be decoded."""
        from vistime.paint.pdf import Book

        out = io.BytesIO()
        book = Book(out)
        often = Counter(laid.title for laid in self.documents)
        for laid, section in zip(self.documents, self.sections(), strict=True):
            called = _called(laid, self.language) if often[laid.title] > 1 else ""
            book.bookmark(f"{section.title} ({called})" if called else section.title)
            book.label(f"{section.title} ")
            book.add(section.drawn)
        # A printer turns all sheets of a job over, or none: each document's page says how it is meant.
        ways = {laid.duplex for laid in self.documents}
        book.finish(self.title, self.language, ways.pop() if len(ways) == 1 else "")
        return out.getvalue()


def bound(definition: Definition, settings: Settings, report: Report) -> Iterator[Product]:
    """The documents of a pack, each with a file name of its own, then all of them bound into one."""
    definition = personal(definition, settings)
    try:
        definition = filled(definition, settings)
    except VistimeError as error:
        report.extend(error.diagnostics)
        return
    documents: list[Laid] = []
    for laid in lay_out(definition, settings, report):
        documents.append(laid)
        yield laid
    if documents:
        yield _bind(definition, documents, settings, report)


def _bind(definition: Definition, documents: Sequence[Laid], settings: Settings, report: Report) -> Bound:
    pack = cast(Pack, definition.model)
    counted = _with_counted_cards(definition, pack, documents, settings, report)
    look = sheets.Look(
        pack.language, settings.theme or pack.theme or DEFAULT_THEME,
        settings.paper or pack.paper or _usual_paper(documents),
        cast(Any, settings.ink or pack.ink or "colour"), pack.font, definition.folder,
    )  # fmt: skip
    said = words.find_words(pack.language, definition.folder, Report())
    with_list = "shopping" in pack.extras

    def to_get_ready(documents: Sequence[Laid]) -> Laid:
        needed = {**shopping(documents)._asdict(), "name": pack.for_name or "", "others": 0}
        return sheets.sheet("shopping", "shopping", said["shopping"], needed, look, report)

    more: list[Laid] = []
    if with_list:
        more.append(to_get_ready(counted))
    if "guide" in pack.extras:
        for one in guide(counted, pack, look, {"needed": True}, report, counted=not with_list):
            one.title = words.find_words(one.language, definition.folder, Report())["for_grown_ups"]
            more.append(one)
    if "contents" in pack.extras:
        contents = _contents(pack, [*more, *counted], 1, look, report)
        if len(contents.pages) > 1:
            contents = _contents(pack, [*more, *counted], len(contents.pages), look, report)
        more.insert(0, contents)
    if with_list:
        # The sheets before the documents are printed, too, the list itself among them.
        at = next(index for index, laid in enumerate(more) if laid.layout == "shopping")
        more[at] = to_get_ready([*more, *counted])
    everything = [*more, *counted]
    files = tuple(dict.fromkeys(path for laid in (*documents, *everything) for path in laid.files))
    return Bound(definition.stem, pack.title, pack.language, everything, files=files)


def _usual_paper(documents: Sequence[Laid]) -> str:
    """The paper of most pages; of the first of them, when as many are of another."""
    return Counter(paper_of(page) for laid in documents for page in laid.pages).most_common(1)[0][0]


def _with_counted_cards(
    definition: Definition, pack: Pack, documents: Sequence[Laid], settings: Settings, report: Report
) -> list[Laid]:
    """The documents, with the sheets of cards that they have together after them."""
    decks = cards.decks(documents, pack.cards)
    found = [laid for laid in documents if laid.origin is None or laid.origin.layout != cards.CARDS]
    if "guide" in pack.extras:
        # The page for the grown-ups tells of everything that is in the pack.
        found = [laid for laid in found if laid.origin]
    said = words.find_words(pack.language, definition.folder, Report())
    wanted = (_SPARE if pack.spare is None else pack.spare) if "spare" in pack.extras else 0
    sizes = {deck.origin.values["size"]: deck for deck in reversed(decks.values())}

    def titled(laid: Laid, word: str, deck: cards.Deck) -> Laid:
        """What a set is called: by its size, too, where there are several."""
        laid.title = f"{said[word]}, {deck.size}" if len(sizes) > 1 else said[word]
        return laid

    for number, deck in enumerate(decks.values()):
        # Spare cards go with the first size only.
        spare = 0 if number else wanted
        own = cards.lay_out_deck(deck, definition, definition.stem, cards.CARDS, settings, spare, report)
        # Behind a sheet there may be one for its backs, which has no cards.
        held = [page.cards for page in own.pages if page.cards] if own else []
        if pack.spare is None and len(held) > 1 and held[-1] < spare:
            # Some have found room: the rest is not worth a sheet of its own.
            spare -= held[-1]
            own = cards.lay_out_deck(deck, definition, definition.stem, cards.CARDS, settings, spare, report)
        if own:
            found.append(titled(own, "cards", deck))
    if "change" in pack.extras:
        for deck in reversed(sizes.values()):
            change = cards.lay_out_changes(deck, definition, definition.stem, cards.CHANGE, settings, report)
            if change:
                found.append(titled(change, "change_cards", deck))
    return found


def layout_called(layout: str, language: str, folder: Path | None) -> str:
    """What a layout is called in a language: as its guide has it; "" when it has none in that language.

    VistimeError when there is no such layout, or its files are wrong.
    """
    title = layouts.find_layout(layout, folder).title
    if not language.startswith(words.FALLBACK):
        elsewhere = Report()
        title = guides.find_guide(layout, language, folder, elsewhere, None).title
        if list(elsewhere):
            return ""
    return title


def _called(laid: Laid, language: str) -> str:
    """What a document's layout is called in a language, or "" when its title says so already."""
    if laid.origin is None:
        return ""
    title = layout_called(laid.origin.layout, language, laid.origin.definition.folder)
    # Printed in it once more, in another way: numbered as the file is.
    number = laid.layout.removeprefix(laid.origin.layout).replace("-", " ")
    return "" if says(laid.title, title) else f"{title}{number}" if title else ""


def says(title: str, layout: str) -> bool:
    """Whether the title of a document says already what its layout is called: "Cards" or "Cards, 50 mm"."""
    return title == layout or title.startswith(f"{layout}, ")


def _titles(laid: Laid, language: str) -> tuple[str, str]:
    """The title of a document in the language of its pack, if it has that, and in its other one."""
    if laid.origin is None:
        return laid.title, ""
    texts = dict(spoken(laid.origin.definition.model, laid.title))
    first = texts.pop(language, None) or texts.pop(next(iter(texts)))
    return str(first), next((str(text) for text in texts.values() if text != first), "")


def _contents(pack: Pack, documents: Sequence[Laid], own: int, look: sheets.Look, report: Report) -> Laid:
    """The contents page, which itself takes `own` pages."""
    said = words.find_words(pack.language, look.folder, Report())
    at = own
    listed = []
    for laid in documents:
        first, at = at + 1, at + len(laid.pages)
        titles, layout = _titles(laid, pack.language), _called(laid, pack.language)
        pages = sheets.from_to(first, at)
        listed.append(sheets.Listed(*titles, layout, pages, laid.duplex, paper_of(laid.pages[0])))
    values = {
        "headings": [text for _, text in spoken(pack, pack.title)],
        "name": pack.for_name or "",
        "photo": pack.photo,
        "visit": said.date(pack.visit, "full") if pack.visit else "",
        "documents": listed,
    }
    return sheets.sheet("contents", "contents", said["contents"], values, look, report)
