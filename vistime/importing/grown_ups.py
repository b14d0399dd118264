"""Which parts of a text are for the grown-ups: how to use the story, notes for parents and staff, who made it."""

from __future__ import annotations

import re
from typing import Final

from vistime.importing.lines import Notes, shown
from vistime.importing.pieces import Piece

FOR_GROWN_UPS: Final = "For grown-ups"
CREDITS: Final = "Who made it"

_WHO: Final = (
    r"(?:parents?|carers?|caregivers?|care givers?|guardians?|adults?|grown[- ]?ups?|famil(?:y|ies)|teachers?|staff"
    r"|professionals?|practitioners?|educators?|therapists?|supporters?|support workers?|mums? and dads?|schools?"
    r"|readers?)"
)
_ABOUT: Final = (
    r"(?:notes?|tips?|information|info|advice|guidance|guide|instructions?|ideas|suggestions?|hints|a note|page|section"
    r"|resources?|help|support|messages?|letters?|introduction|checklist|questions?|key points|talking points"
    r"|reminders?)"
)
_STORY: Final = (
    r"(?:(?:this|the|your|a|our|these|my) )?(?:social )?"
    r"(?:stor(?:y|ies)|books?|booklets?|narratives?|resources?|guides?|documents?)"
)
_HEADING: Final = re.compile(
    rf"(?:{_ABOUT} )?(?:for|to) (?:the |all |your |our )?{_WHO}\b(?:(?:,| and| or|/| &) ?{_WHO}\b)*"
    rf"|{_WHO}(?:['’]s?|s['’])?(?:(?:,| and| or|/| &) ?{_WHO}\b)*(?:['’]s?)? ?{_ABOUT}\b"
    rf"|how to (?:use|read|share|introduce|personali[sz]e|edit|print|make) {_STORY}\b"
    rf"|(?:using|reading|sharing|about|personali[sz]ing|introducing) {_STORY}\b"
    rf"|(?:before|after|while) (?:you (?:read|use|share)|reading|using)\b"
    rf"|(?:dear|hello|hi) {_WHO}\b"
    r"|further (?:information|reading|help)|references|acknowledge?ments?|disclaimer|copyright|contact (?:us|details)"
    r"|useful (?:links|websites|contacts|numbers)|credits?",
    re.I,
)
_CREDIT: Final = re.compile(
    r"©|\(c\) ?\d{4}|copyright\b|all rights reserved|(?:written|illustrated|created|made|produced|developed|designed"
    r"|adapted|prepared|published|reviewed) (?:and (?:written|illustrated|created|designed) )?by\b"
    r"|(?:author|illustrator)s?:"
    r"|(?:https?://|www\.)\S+$|(?:version|review date|date of (?:issue|review)|leaflet (?:no|number|ref))\b[ :]"
    r"|(?:photos?|images?|pictures?|symbols?|clip ?art)(?: are)? (?:by|from|courtesy of|©)\b"
    r"|(?:photo|image|picture) credits?\b"
    r"|by [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}$|a social (?:story|narrative)(?:™|\b)"
    r"|social (?:story|narrative)(?:™|®)?(?::|$)"
    # What stands above a story that was written for one child.
    r"|(?:student|pupil|grade|year group|date|created for|prepared for|topic|goal|objective|target behaviou?r|audience"
    r"|reading level)s?:(?:\s|$)",
    re.I,
)
#: Word for word what a child would say, and what is said of a child.
_CHILD_VOICE: Final = re.compile(r"(?<!\w)(?:I|I['’](?:m|ll|d|ve)|my|me|we|our)(?!\w)")
_ADULT_VOICE: Final = re.compile(
    r"\b(?:your child|the child|children['’]?s?|child|parents?|carers?|caregivers?|adults?|grown[- ]?ups?|students?"
    r"|pupils?|patients?|this (?:story|book|booklet)|the story|read (?:it|the|this)|your"
    r"|you can (?:use|read|change|add)|staff|please)\b",
    re.I,
)
_LONGEST_HEADING: Final = 12


def kept_apart(pieces: list[Piece], notes: Notes) -> list[Piece]:
    """The pieces of the story alone; what is for grown-ups goes into the notes."""
    left: list[Piece] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if is_credit(piece):
            notes.keep(CREDITS, [piece.text])
            notes.say(f'not part of the story, kept as a note in the file: "{shown(piece.text)}"')
            at += 1
            continue
        if not begins(piece):
            left.append(piece)
            at += 1
            continue
        end = _end(pieces, at)
        part = [p for p in pieces[at:end] if p.words]
        notes.keep(FOR_GROWN_UPS, [f"- {p.text}" if p.kind == "bullet" else p.text for p in part])
        count = sum(len(p.text.split()) for p in part)
        notes.say(
            f'for grown-ups, kept as notes in the file and not printed: "{shown(part[0].text)}" ({count} words)'
        )
        left.append(Piece("", "break"))
        at = end
    return left


def is_credit(piece: Piece) -> bool:
    """Whether a piece says who made the story, or for whom, rather than to be a part of it."""
    short = len(piece.text.split()) <= 40
    return piece.words and short and bool(_CREDIT.match(piece.text)) and not _first_person(piece.text)


def begins(piece: Piece) -> bool:
    """Whether a heading, a short line or the words before a colon say that what follows is for grown-ups."""
    if not piece.words or piece.kind == "bullet":
        return False
    head, colon, _ = piece.text.partition(":")
    match = _HEADING.match(head)
    if match is None or len(head.split()) > _LONGEST_HEADING:
        return False
    if piece.kind == "heading" or (colon and len(head.split()) <= 8):
        return not _first_person(head)
    # A line of a story can begin so, too: "For parents it is exciting."
    return not head.rstrip().endswith((".", "!", ",")) and not _first_person(head)


def _first_person(text: str) -> bool:
    return bool(_CHILD_VOICE.search(text))


def _end(pieces: list[Piece], at: int) -> int:
    """Where the part for grown-ups that begins at `at` ends."""
    first = pieces[at]
    for number in range(at + 1, len(pieces)):
        piece = pieces[number]
        if piece.kind == "heading" and not begins(piece):
            if first.kind != "heading" or piece.level <= first.level:
                return number
        elif piece.words and _first_person(_unquoted(piece.text)) and not _ADULT_VOICE.search(piece.text):
            return number
    if at > len(pieces) // 3:
        return len(pieces)
    # A story told without "I" must not vanish behind the note that stands before it.
    breaks = [number for number in range(at + 1, len(pieces)) if pieces[number].kind == "break"]
    if breaks:
        return breaks[0]
    number = at + 1
    while number < len(pieces) and (not pieces[number].words or _ADULT_VOICE.search(pieces[number].text)):
        number += 1
    return number


def _unquoted(text: str) -> str:
    return re.sub(r"[“\"][^”\"]{0,300}[”\"]|(?<!\w)[‘'][^’']{0,300}[’'](?!\w)", "", text)
