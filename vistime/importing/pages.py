"""The pieces of a story -> its title and pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from vistime.importing import sentences
from vistime.importing.grown_ups import is_credit
from vistime.importing.lines import Notes, shown
from vistime.importing.pieces import Piece

_TITLE_WORDS: Final = 10
#: "Washing My Hands", "GOING TO THE DENTIST": two words at least, and but for small ones a capital each.
_CAPITALS: Final = re.compile(
    r"[^\W\d_a-z]\S*(?: (?:a|an|and|at|by|for|in|my|of|on|or|the|to|with|is|&|[^\W\d_a-z]\S*)){1,9}"
)
_HEADING_WORDS: Final = 6
#: What makes a sentence of a short line, or a gap in it.
_SENTENCE: Final = re.compile(
    r"\b(?:I|I['’]\w+|we|it|he|she|they|you|am|is|are|was|were|can|will|may|might|has|have|do|does|try)\b|_|[{\[]",
    re.I,
)
#: Paragraphs that stand on a page of their own accord, without a word of the author's.
_GROUP_PIECES: Final = 4
_BULLET: Final = "• "


class Told(NamedTuple):
    """A page: its heading ("" without one) and its paragraphs."""

    heading: str
    paragraphs: tuple[str, ...]


class _Section(NamedTuple):
    """What stands between two page ends or headings: groups of pieces, parted by blank lines."""

    heading: str
    groups: list[list[Piece]]
    marked: bool

    @property
    def words(self) -> int:
        return sum(len(piece.text.split()) for group in self.groups for piece in group)


def title_of(pieces: list[Piece], name: str, notes: Notes) -> tuple[str, list[Piece]]:
    """The title, and the pieces without it: the first heading, or a short first line, or else `name`."""
    there = [number for number, piece in enumerate(pieces) if piece.words]
    own = next((n for n in there[:6] if pieces[n].kind == "heading" and pieces[n].level == 0), None)
    if own is None and there and len(there) > 1:
        first = pieces[there[0]]
        if first.kind == "heading" or (first.kind == "text" and _could_be_title(first.text, pieces, there)):
            own = there[0]
    if own is None:
        notes.say(f'the title is taken from the name of the file: "{shown(name)}"')
        return name, pieces
    words = pieces[own].text
    label, colon, rest = words.partition(":")
    if colon and label.casefold() in ("title", "story title") and rest.strip():
        notes.dropped.append(label)
        words = rest.strip()
    return words, [*pieces[:own], *pieces[own + 1 :]]


def _could_be_title(text: str, pieces: list[Piece], there: list[int]) -> bool:
    if len(text.split()) > _TITLE_WORDS or len(text) > 80 or text.endswith((".", "!", ":", ";", ",", "…")):
        return False
    after = pieces[there[0] + 1]
    if not after.words:
        return True
    if sentences.is_open(text):
        return False
    if is_credit(after) or _CAPITALS.fullmatch(text):
        return True
    return len(text.split()) <= 7 and sentences.ends(after.text) and not sentences.is_lower(after.text)


def pages_of(pieces: list[Piece], notes: Notes) -> list[Told]:
    """The pages: as the author parted them, else at blank lines, else a few sentences each."""
    sections = [section for section in _sections(_with_headings(pieces)) if section.groups or section.heading]
    filled = [section for section in sections if section.groups]
    groups = [group for section in filled for group in section.groups]
    marks = sum(section.marked for section in filled)
    whole = len(filled) >= 3 and marks >= 2 and len(groups) <= 3 * len(filled)
    alone = len(groups) == 1
    if alone and len(groups[0]) == 1:
        notes.say("it has no pages of its own: a few sentences were put on each")
        only = next(section for section in filled)
        return [
            Told(only.heading if not n else "", (part,))
            for n, part in enumerate(sentences.pages(groups[0][0].text))
        ]
    found: list[Told] = []
    for section in sections:
        if not section.groups:
            found.append(Told("", (section.heading,)))
            continue
        if whole and section.words <= sentences.MOST_WORDS:
            bodies = [[piece for group in section.groups for piece in group]]
        else:
            bodies = [body for group in section.groups for body in _bodies(group, alone)]
        found += _pages(section.heading, _led(bodies), notes)
    if whole:
        notes.say("pages begin where the text marks them (page ends, rules, numbers or headings)")
    elif not alone:
        notes.say(
            "pages begin at blank lines"
            if len(groups) > 2 or not marks
            else "pages begin where the text marks them"
        )
    elif len(groups[0]) > 1:
        notes.say("pages begin at each new line")
    return found


def _with_headings(pieces: list[Piece]) -> list[Piece]:
    """The pieces, with a short line that is no sentence as the heading of the sentences below it."""
    texts = [piece for piece in pieces if piece.kind == "text"]
    if sum(sentences.ends(piece.text) for piece in texts) < 0.6 * len(texts):
        return pieces
    found = list(pieces)
    for number, piece in enumerate(pieces[:-1]):
        after = next((p for p in pieces[number + 1 : number + 3] if p.words), None)
        before = pieces[number - 1] if number else None
        if (
            piece.kind == "text"
            and (before is None or not before.words)
            and len(piece.text.split()) <= _HEADING_WORDS
            and piece.text[:1].isupper()
            and not sentences.ends(piece.text)
            and not _SENTENCE.search(piece.text)
            and after is not None
            and after.kind == "text"
            and pieces[number + 1].kind != "break"
            and sentences.ends(after.text)
            and len(after.text.split()) > 3
        ):
            found[number] = piece._replace(kind="heading", level=8)
    return found


def _sections(pieces: list[Piece]) -> Iterator[_Section]:
    section = _Section("", [], False)
    fresh = True
    for piece in pieces:
        if piece.kind == "gap":
            fresh = True
        elif piece.kind == "break":
            yield section
            section, fresh = _Section("", [], True), True
        elif piece.kind == "heading":
            # A page that the author began with a heading is one page, not two.
            marked = section.marked and not section.groups and not section.heading
            if not marked:
                yield section
            section, fresh = _Section(piece.text, [], True), True
        elif fresh:
            section.groups.append([piece])
            fresh = False
        else:
            section.groups[-1].append(piece)
    yield section


def _bodies(group: list[Piece], alone: bool) -> list[list[Piece]]:
    """The pages that a group of paragraphs makes when nothing else says."""
    words = sum(len(piece.text.split()) for piece in group)
    if len(group) == 1 or (not alone and len(group) <= _GROUP_PIECES and words <= sentences.MOST_WORDS):
        return [group]
    return [[piece] for piece in group]


def _led(bodies: list[list[Piece]]) -> list[list[Piece]]:
    """The bodies, with the bullets that belong to a line such as "I can bring:" on its page."""
    found: list[list[Piece]] = []
    for body in bodies:
        bullets = all(piece.kind == "bullet" for piece in body)
        if found and bullets and _leads(found[-1]):
            found[-1] = [*found[-1], *body]
        else:
            found.append(list(body))
    return found


def _leads(body: list[Piece]) -> bool:
    lead = next((piece for piece in reversed(body) if piece.kind != "bullet"), None)
    if lead is None:
        return False
    return lead.text.endswith(":") or not sentences.ends(lead.text)


def _pages(heading: str, bodies: list[list[Piece]], notes: Notes) -> Iterator[Told]:
    for body in bodies:
        bullets = len(body) > 1
        texts = [(_BULLET if bullets and piece.kind == "bullet" else "") + piece.text for piece in body]
        for paragraphs in _fitting(texts, notes):
            yield Told(heading, tuple(paragraphs))
            heading = ""


def _fitting(texts: list[str], notes: Notes) -> list[list[str]]:
    """The paragraphs of a page, or of several when they are more than a page should hold."""
    words = [len(text.split()) for text in texts]
    if sum(words) <= sentences.MOST_WORDS and max(map(len, texts)) <= sentences.MOST_WORDS * 12:
        return [texts]
    found: list[list[str]] = []
    count = 0
    for text, length in zip(texts, words, strict=True):
        parts = [text] if length <= sentences.GOOD_WORDS and len(text) < 300 else sentences.pages(text)
        for number, part in enumerate(parts):
            length = len(part.split())
            listed = part.startswith(_BULLET) or (number == 0 and found and found[-1][-1].startswith(_BULLET))
            if (
                found
                and len(parts) == 1
                and (listed or count + length <= sentences.GOOD_WORDS)
                and count + length <= 60
            ):
                found[-1].append(part)
                count += length
            else:
                found.append([part])
                count = length
    notes.say(f"a long text made into several pages of a few sentences: {shown(texts[0])}")
    return found
