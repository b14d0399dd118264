"""A story: pages of a few sentences, each with a picture."""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

from vistime.model import items, values
from vistime.model.base import Definition, Frozen, Layouts, text_setting
from vistime.model.complaint import Complaint, Path, Problem
from vistime.model.event import EVENT_WORDS, Event
from vistime.model.layouts import LayoutUse
from vistime.model.record import BeforeValidator, PlainValidator
from vistime.model.step import PICTURE_WORDS
from vistime.model.two_languages import in_both

PAGE_LIMIT = 500
#: What a sentence does in a story, after Gray 10.2; and how people also call it.
KINDS = {
    **{kind: kind for kind in ("descriptive", "perspective", "affirmative", "coaching", "partial")},
    "describing": "descriptive",
    "description": "descriptive",
    "affirming": "affirmative",
    "directive": "coaching",
    "cooperative": "coaching",
}


def _page_text(value: Any) -> str:
    return values.paragraphs(value, '"text"', "text: I go to school.")


def _kinds(value: Any) -> tuple[str, ...]:
    """The kinds of a page's sentences in their order, or one kind for them all."""
    example = "kinds: [descriptive, coaching]"
    items = value.replace(",", " ").split() if isinstance(value, str) else value
    if not items or isinstance(items, dict):
        values.plain(value, '"kinds"', example)
    found: list[str] = []
    problems: list[Problem] = []
    for number, item in enumerate(items if isinstance(items, list | tuple) else [items]):
        try:
            found.append(values.choice(item, "the kind of a sentence", KINDS, example))
        except Complaint as complaint:
            problems += [problem.below(number) for problem in complaint.problems]
    if problems:
        raise Complaint.of(problems)
    return tuple(found)


class Page(Frozen):
    r"""One page; paragraphs of its text are parted by `\n` (by a blank line where they are written)."""

    called: ClassVar[str] = "page"
    meant: ClassVar[dict[str, str]] = {
        **PICTURE_WORDS,
        **dict.fromkeys(("words", "sentence", "sentences", "page"), "text"),
        **dict.fromkeys(("title", "header", "name", "headline"), "heading"),
        **dict.fromkeys(("kind", "labels", "types"), "kinds"),
    }

    text: Annotated[str, PlainValidator(in_both(_page_text))] = ""
    picture: Annotated[str | tuple[str, ...] | None, PlainValidator(values.pictures)] = None
    heading: Annotated[str | None, text_setting('"heading"', "heading: On the bus")] = None
    kinds: Annotated[tuple[str, ...], PlainValidator(_kinds)] = ()

    @classmethod
    def prepared(cls, value: Any) -> Any:
        """A plain text is the page's words."""
        return items.text_item(value, cls.called, cls.model_fields, cls.meant)


class Story(Definition):
    """A story booklet."""

    called: ClassVar[str] = "story"
    kind: ClassVar[str] = "story"
    holds: ClassVar[str] = "pages"
    item: ClassVar[type[Frozen]] = Page
    meant: ClassVar[dict[str, str]] = {
        **dict.fromkeys(("text", "items", "sentences", "list", "chapters", "content"), "pages"),
        **EVENT_WORDS,
    }

    layouts: Layouts = (LayoutUse("booklet"),)
    pages: Annotated[
        tuple[Page, ...], BeforeValidator(lambda value: items.listed(value, '"pages"', "page", PAGE_LIMIT))
    ]

    event: Event | None = None

    @classmethod
    def prepared(cls, value: Any) -> Any:
        """A story without pages has a Complaint for them."""
        return items.needed(value, "pages", "this story has no pages", "I go to school on the bus.")

    def items(self) -> Iterator[tuple[Path, Page]]:
        """Every page with its path in the file, ("pages", 0)."""
        for number, page in enumerate(self.pages):
            yield ("pages", number), page
