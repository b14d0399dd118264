"""What a text leaves open (`{{childName}}`, `____`, `[name of school]`) -> fields such as `{name}`."""

from __future__ import annotations

import re
from typing import Final

from vistime.importing.lines import Notes, listed
from vistime.model.field_names import literal

#: Stands for what nobody has filled in yet; printed, it is a line to write on.
BLANK: Final = "____"

_SHUT: Final = (
    (r"\{\{\s*", r"\s*\}\}"), (r"\{\s*", r"\s*\}"), (r"\[\[\s*", r"\s*\]\]"), (r"\[\s*", r"\s*\]"),
    (r"<<\s*", r"\s*>>"), (r"<\s*", r"\s*>"), (r"%%?\s*", r"\s*%%?"),
)  # fmt: skip
_INSIDE: Final = r"[^\W\d_][^{}\[\]<>%\n.!?;]{0,58}"
_GAP: Final = r"_{2,}(?:\s?_{2,})*|(?:_ ){2,}_|(?<=\s)(?:…{2,}|\.{5,})|\bX{3,}\b|\bx{4,}\b"
_ROUND: Final = (
    r"(?P<round>\((?:(?:please )?(?:insert|add|enter|fill in|type)\b[^()\n]{0,50}"
    r"|(?:picture|photo|image|symbol)s?(?: of |:)[^()\n]{0,60}"
    r"|(?:your |the )?(?:(?:child|pupil|student|patient)['’]?s?)? ?(?:first )?name)\))"
)
_OPEN: Final = re.compile(
    rf"(?P<gap>{_GAP})(?:\s?\((?P<gapname>[^()\n]{{2,40}})\))?|{_ROUND}"
    + "".join(f"|{begin}(?P<in{number}>{_INSIDE}){end}" for number, (begin, end) in enumerate(_SHUT)),
    re.I,
)
_PENDING: Final = re.compile(
    r"(?:pending|tbc|tbd|tba|to ?do|draft|to be (?:confirmed|added|done|completed|written)"
    r"|coming soon|placeholder|check)\b.*",
    re.I,
)
_PICTURE: Final = re.compile(
    r"(?:(?:insert|add|put|place) (?:a |an |the |your )?)?(?:photo(?:graph)?s?|pictures?|images?|symbols?"
    r"|illustrations?|drawings?|icons?|pics?)\b.*",
    re.I,
)
_LEAVE: Final = re.compile(r"(?:sic|p{1,2}|i\.e|e\.g|see|or|and|laughs?|pause)\b.*|[a-z]$", re.I)
_ORDER: Final = re.compile(
    r"(?:please |insert |add |enter |fill in |type |write |put |your |the |a |an |of )+", re.I
)
_TAIL: Final = re.compile(r"(?: (?:here|label|placeholder|goes here|token|variable))+$", re.I)
_NAMES: Final = frozenset(
    re.findall(
        r"\w+",
        "name childname childsname nameofchild child thechild firstname firstnameofchild childsfirstname "
        "childfirstname kidname studentname studentsname student pupilname pupilsname pupil patientname "
        "patientsname patient myname yourname nameofstudent nameofpupil nameofpatient username personname "
        "personsname preferredname childrensname ",
    )
)
_PRONOUNS: Final = {
    "he": "they", "she": "they", "heshe": "they", "shehe": "they", "heshethey": "they", "hesheorthey": "they",
    "him": "them", "himher": "them", "herhim": "them", "himherthem": "them", "his": "their", "hisher": "their",
    "herhis": "their", "hishertheir": "their", "himself": "themselves", "herself": "themselves",
    "himselfherself": "themselves", "herselfhimself": "themselves", "they": "they", "them": "them", "their": "their",
    "theirs": "theirs", "themselves": "themselves",
}  # fmt: skip
#: What stands before a gap, and the field that it then is: a noun of the text's own ("my teacher is ____") or a word.
_BEFORE: Final[tuple[tuple[re.Pattern[str], str], ...]] = (
    (re.compile(r"(?:my name is|i am called|this is me,?|name:|hello,? i['’]?a?m)$"), "name"),
    (
        re.compile(
            r"\b(?:my|our|the|his|her|their|an?)(?: new)? ((?:[a-z]+[ -])?[a-z]+?)(?:['’]s)?(?: name)? ?"
            r"(?:(?:is|are|will be|:)(?: called| named)?|called|named)$"
        ),
        "",
    ),
    (re.compile(r"\b(?:dr\.?|doctor)$"), "doctor"),
    (re.compile(r"\b(?:nurse)$"), "nurse"),
    (re.compile(r"\b(?:mrs?|ms|miss|mx)\.?$"), "grown-up"),
    (
        re.compile(
            r"\b(?:go(?:ing)?|went|come|coming|travel|get|walk|drive|visit(?:ing)?)(?: to)?(?: the)?$|\bat(?: the)?$"
        ),
        "place",
    ),
    (re.compile(r"\bon$"), "day"),
    (re.compile(r"\b(?:with|by|see|meet|ask|tell|call)$"), "person"),
)  # fmt: skip
_AFTER: Final = ((re.compile(r"years? old"), "age"), (re.compile(r"o['’]clock|am\b|pm\b"), "time"))


class Fields:
    """The fields of one story, as they are met: each with what is known to stand for it."""

    def __init__(self) -> None:
        #: Field -> what it is filled with as long as nobody fills it; `name` and the pronouns are not among them.
        self.found: dict[str, str] = {}
        #: Field -> how it was written, each way once.
        self.written: dict[str, list[str]] = {}
        #: Field -> the words around its first place.
        self.places: dict[str, str] = {}
        self.pronouns = False
        self._used: dict[str, int] = {}

    @property
    def named(self) -> bool:
        """Whether the child's name is one of them."""
        return "name" in self.written

    def opened(self, text: str, where: str, notes: Notes) -> str:
        """A text with fields for what it leaves open; marks that are for the author alone go into the notes."""
        if (
            not any(sign in text for sign in "{[<_%…(")
            and "....." not in text
            and "xxx" not in text.casefold()
        ):
            return literal(text)
        parts: list[str] = []
        at = 0
        for match in _OPEN.finditer(text):
            new = self._field(match, text, where, notes)
            if new is not None:
                parts += [literal(text[at : match.start()]), new]
                at = match.end()
        return " ".join("".join([*parts, literal(text[at:])]).split())

    def _field(self, match: re.Match[str], text: str, where: str, notes: Notes) -> str | None:
        """What goes in the place of a match; None when it stays as it is."""
        written = match[0]
        if match["gap"]:
            return self._add(
                _called(match["gapname"]) if match["gapname"] else self._guess(match, text),
                written,
                text,
                match,
            )
        inside = (
            match["round"][1:-1]
            if match["round"]
            else next(v for k, v in match.groupdict().items() if v and k[:2] == "in")
        )
        inside = inside.strip()
        if written[0] in "[{<" and _PENDING.fullmatch(inside):
            notes.keep("Still to be done", [f"{where}: {written}"])
            notes.say(f"{written} kept as a note in the file, not printed")
            return ""
        if written[0] in "[{<(" and _PICTURE.fullmatch(inside):
            notes.keep("Pictures that the text asks for", [f"{where}: {written}"])
            notes.say("what the text says about pictures kept as notes in the file, not printed")
            return ""
        folded = re.sub(r"[^a-z]", "", inside.casefold())
        if folded in _PRONOUNS:
            self.pronouns = True
            field = _PRONOUNS[folded]
            self.written.setdefault("pronouns", []).append(written)
            return "{" + (field.capitalize() if inside[0].isupper() else field) + "}"
        if (
            written[0] in "<%"
            and not re.search(r"name|insert|your", inside, re.I)
            and not inside[0].isupper()
        ):
            return None
        if len(inside.split()) > 6 or _LEAVE.fullmatch(inside):
            return None
        return self._add(_called(inside), written, text, match, inside if "/" in inside else BLANK)

    def _add(
        self, field: str, written: str, text: str, match: re.Match[str], value: str = BLANK
    ) -> str | None:
        if not field:
            return None
        if field != "name":
            self.found.setdefault(field, value)
        ways = self.written.setdefault(field, [])
        if written not in ways:
            ways.append(written)
        self.places.setdefault(field, _around(text, match))
        return f"{{{field}}}"

    def _guess(self, match: re.Match[str], text: str) -> str:
        """What a gap is for, from the words around it; else a blank with a number."""
        before = " ".join(text[max(0, match.start() - 60) : match.start()].casefold().split())
        after = text[match.end() : match.end() + 20].lstrip().casefold()
        for pattern, name in _AFTER:
            if pattern.match(after):
                return self._free(name)
        for pattern, name in _BEFORE:
            found = pattern.search(before)
            if found and name:
                return name if name == "name" else self._free(name)
            if found and found[1] not in ("it", "this", "that"):
                return re.sub(r" (?:is|are|will)$", "", found[1])
        return self._free("blank")

    def _free(self, name: str) -> str:
        """The name, with a number when a gap before has it."""
        number = self._used.get(name, 0)
        while (candidate := f"{name} {number + 1}" if number else name) in self.found:
            number += 1
        self._used[name] = number
        return candidate

    def tell(self, notes: Notes, for_name: str | None) -> None:
        """Say which fields there are and where to fill them in."""
        if self.named:
            ways = listed(self.written["name"])
            how = "" if for_name else '; write the child\'s name behind "for:"'
            notes.say(f"the child's name is the field {{name}} now (it was {ways}){how}")
        if self.pronouns:
            ways = listed(list(dict.fromkeys(self.written["pronouns"])))
            notes.say(f'{ways} follow "pronouns:" now: she, he or they')
        if self.found:
            names = listed([f"{{{name}}}" for name in self.found])
            notes.say(f'to fill in, below "fields:" in the file: {names}')


def _around(text: str, match: re.Match[str]) -> str:
    """A match with a few whole words before and after it."""
    before, after = text[: match.start()][-80:].split(" "), text[match.end() :][:80].split(" ")
    return " ".join(f"{' '.join(before[-5:])}{match[0]}{' '.join(after[:4])}".split())


def _called(words: str) -> str:
    """The name of a field: plain small words, at most 40 letters; "name" for the child's."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", words)
    words = re.sub(r"\s*/\s*", " or ", words.replace("_", " ").replace("-", " "))
    words = " ".join(re.sub(r"[^\w '’-]|_", " ", words).split())
    shorter = _TAIL.sub("", words[ordered.end() :] if (ordered := _ORDER.match(words)) else words) or words
    if (
        re.sub(r"[^a-z]", "", shorter.casefold()) in _NAMES
        or re.sub(r"[^a-z]", "", words.casefold()) in _NAMES
    ):
        return "name"
    cut = shorter.casefold()[:40].strip(" -'’")
    return cut if cut[:1].isalpha() else ""
