"""Text sizes: all texts of a `fit` group share the largest size at which every one of them fits its place.

A first pass over the page records where each text of a group stands; then the group's size is settled once,
and the second pass places everything with it. So a long label never changes the size of a tile.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import floor
from typing import Final, NamedTuple

from vistime.diagnostics import Severity
from vistime.layout import measure
from vistime.layout.boxes import Text
from vistime.layout.direction import right_to_left
from vistime.memory import Memory
from vistime.units import MM_PER_PT

#: Sizes step by half a point, as type is set by hand.
STEP: Final = 0.5
#: No text is printed smaller than this, whatever happens: below, the letters of a laser printer fill in.
SMALLEST: Final = 6.0
#: A label that does not fit may be this much smaller than the rest before its words are cut between letters.
LONE_SHRINK: Final = 0.7

#: What stays free between a line of words and the pictures of the next one, as a multiple of the size.
OVER_GAP: Final = 0.3

ELLIPSIS: Final = "…"
_HAIR: Final = 0.01


@dataclass(slots=True)
class Issue:
    """Something the layout could not do well. `subject` is the text's own (see `boxes.Text.subject`), `option` the
    option of the layout that it comes from.
    """

    code: str
    message: str
    subject: str = ""
    at: str = ""
    hint: str = ""
    severity: Severity = "warning"
    option: str = ""


class Request(NamedTuple):
    """Where a fitted text stands: its width, the height it should take and the height it may take, in mm."""

    text: Text
    width: float
    preferred: float
    hard: float
    continues: bool


class _Choice(NamedTuple):
    size: float
    height: float | None = None
    content: str | None = None
    #: The heights that texts of a group take, by the height that their places give them; both in mm.
    even: tuple[tuple[float, float], ...] = ()


#: So many groups are kept for the next documents, in which most texts are the same.
_MEMORY: Final = 1024
_settled: Final = Memory(_MEMORY)


@dataclass(slots=True)
class Fits:
    """What is settled about the texts of fit groups in one document."""

    family: str = measure.DEFAULT_FAMILY
    language: str = "en"
    issues: list[Issue] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    _seen: set[int] = field(default_factory=set)
    _shared: dict[str, _Choice] = field(default_factory=dict)
    _own: dict[int, _Choice] = field(default_factory=dict)
    _preferred: dict[int, float] = field(default_factory=dict)
    #: The faces that texts are printed in. The text is kept, for its id to stay.
    _known_faces: dict[int, tuple[Text, measure.Face]] = field(default_factory=dict)

    def record(self, text: Text, width: float, preferred: float, hard: float) -> None:
        """Note the place of a text in mm: its width, the height it should and the height it may take."""
        if text.content and id(text) not in self._seen:
            self._seen.add(id(text))
            self.requests.append(
                Request(text, width, min(preferred, hard), hard, text.overflow == "continue")
            )

    def repeat(self, requests: Iterable[Request]) -> None:
        """Note again what was noted of the same texts before."""
        for request in requests:
            if id(request.text) not in self._seen:
                self._seen.add(id(request.text))
                self.requests.append(request)

    @property
    def voice(self) -> tuple[str, str]:
        """What, beside a text itself, its measures depend on: the family and the language."""
        return self.family, self.language

    @property
    def empty(self) -> bool:
        """True when no text of the document is fitted."""
        return not self.requests

    def settle(self) -> None:
        """Choose the size of every group from what was recorded."""
        groups: dict[str, list[Request]] = {}
        for request in self.requests:
            groups.setdefault(request.text.group, []).append(request)
        # Those that take a share of another group's size come after it.
        for name, requests in sorted(groups.items(), key=lambda group: group[1][0].text.size_of is not None):
            self._settle(name, requests)

    def size(self, text: Text) -> float:
        """The size of a text in pt."""
        own = self._own.get(id(text))
        if own:
            return own.size
        shared = self._shared.get(text.group)
        return shared.size if shared else text.size

    def settled(self, groups: Iterable[str]) -> tuple[object, ...] | None:
        """What is settled about some groups, to compare; None where a text stands alone with its size."""
        if self._own:
            return None
        return (self.voice, *[self._shared.get(group) for group in groups])

    def lines(self, text: Text, width: float) -> tuple[measure.Line, ...]:
        """The text broken for a width in mm, at its size."""
        own = self._own.get(id(text))
        content = text.content if own is None or own.content is None else own.content
        return self._broken(text, content, width, self.size(text))

    def height(self, text: Text, width: float) -> float:
        """The height in mm that a text takes: in a group of even heights that of the tallest.

        One that has a larger place, such as a card of words alone, does not count for those that have less.
        """
        natural = len(self.lines(text, width)) * self.line_height(text, self.size(text))
        if text.even and text.fit and id(text) not in self._own:
            shared = self._shared.get(text.fit)
            if shared and shared.even:
                place = self._preferred.get(id(text), 0.0) + _HAIR
                return max([natural, *[height for preferred, height in shared.even if preferred <= place]])
        return natural

    def face(self, text: Text) -> measure.Face:
        """The face that a text is printed in: its family's, or one that holds several fonts and directions."""
        known = self._known_faces.get(id(text))
        if known is None:
            known = self._known_faces[id(text)] = (text, self._face(text))
        return known[1]

    def _face(self, text: Text) -> measure.Face:
        family, content, language = text.font or self.family, text.content, text.lang or self.language
        face: measure.Face | None = None
        if family in measure.FAMILIES and not right_to_left(language):
            face = measure.face(measure.face_name(family, text.weight))
            if not content.isascii() and face.missing(content):
                face = None
        if face is None:
            from vistime.layout.mixed import mixed_face

            face = mixed_face(content, family, text.weight, language)
        if text.overs:
            from vistime.layout.supported import SupportedFace  # for those texts only that have some

            face = SupportedFace(face, text, max(leading(text), face.leading))
        return face

    def leading(self, text: Text) -> float:
        """The height of a line of words as a multiple of the size: as its script needs it, or a font of one's own."""
        share = leading(text)
        return share if text.content.isascii() else max(share, self.face(text).leading)

    def line_height(self, text: Text, size: float) -> float:
        """The height of one line in mm, with that of the pictures over its words."""
        share = self.leading(text)
        if text.overs:
            share += text.over_height + OVER_GAP
        return share * size * MM_PER_PT

    def _settle(self, name: str, requests: list[Request]) -> None:
        """Settle a group: from memory, when the same texts stood in the same places before."""
        others = {text.size_of[1]: None for text, *_ in requests if text.size_of}
        key = (self.voice, tuple(requests), tuple(self._shared.get(other) for other in others))
        known = _settled.get(key)
        if known is None:
            alone = len(self._own)
            known = self._choose(requests)
            # One that stands alone is told of each time.
            if len(self._own) == alone:
                _settled[key] = known
        self._shared[name], places = known
        for request in requests:
            place = places.get(request.text)
            if place is not None:
                self._preferred[id(request.text)] = place

    def _choose(self, requests: list[Request]) -> tuple[_Choice, dict[Text, float]]:
        """What a group has in common, and the height in mm that the place of each text of even height gives it."""
        largest = min(self._largest(r.text) for r in requests)
        smallest = min(largest, max(r.text.min_size or r.text.size for r in requests))
        if all(self._fits(r, largest) for r in requests):
            able, size = requests, largest
        else:
            steps = floor((largest - smallest) / STEP + 1e-6)
            sizes = [largest - step * STEP for step in range(steps + 1)]
            # A text that does not fit even at the smallest size must not make all the others small.
            able, size = [r for r in requests if self._fits(r, sizes[-1])], sizes[-1]
            if able:
                size = sizes[
                    bisect_left(sizes, True, key=lambda size: all(self._fits(r, size) for r in able))
                ]
            for request in requests:
                if not request.continues and not self._fits(request, size):
                    self._settle_alone(request, size)
        even: dict[float, float] = {}
        places: dict[Text, float] = {}
        for request in able:
            if request.text.even:
                place = places[request.text] = round(request.preferred, 3)
                even[place] = max(even.get(place, 0.0), self._height(request, size))
        return _Choice(size, even=tuple(even.items())), places

    def _largest(self, text: Text) -> float:
        """The largest size that a text may have, in whole steps where it depends on another group's."""
        share, name = text.size_of or (1.0, "")
        other = self._shared.get(name)
        return min(text.size, floor(other.size * share / STEP) * STEP) if other else text.size

    def _settle_alone(self, request: Request, size: float) -> None:
        """A text that does not fit with the others: taller, else smaller, else cut short; the last two are said."""
        text = request.text
        for own, whole_words in self._lone_sizes(size):
            if self._height(request, own) <= request.hard + _HAIR and (
                not whole_words or self._whole_words(request, own)
            ):
                self._own[id(text)] = _Choice(own, self._height(request, own))
                if own < size:
                    said = f"is long: it is printed at {own:g} pt, the others at {size:g} pt"
                    self._issue("label-long", text, said, "shorter words, or a larger card, make it readable")
                return
        self._cut(request)

    def _cut(self, request: Request) -> None:
        """The text at the smallest size, as many lines of it as there is room for; never less than one."""
        text = request.text
        room = max(1, int((request.hard + _HAIR) / self.line_height(text, SMALLEST)))
        lines = self._broken(text, text.content, request.width, SMALLEST)
        height = room * self.line_height(text, SMALLEST)
        if len(lines) <= room:
            self._own[id(text)] = _Choice(SMALLEST, height)
            self._issue(
                "label-long", text, "has hardly any room here", "a larger paper or card gives it more"
            )
            return
        kept = " ".join(line.text for line in lines[:room])
        while kept and len(self._broken(text, kept + ELLIPSIS, request.width, SMALLEST)) > room:
            kept = kept[:-1].rstrip()
        self._own[id(text)] = _Choice(SMALLEST, height, kept + ELLIPSIS)
        self._issue("label-cut", text, f'does not fit and is cut after "{kept[-30:]}"', "shorten it")

    @staticmethod
    def _lone_sizes(size: float) -> Iterator[tuple[float, bool]]:
        """Sizes to try for a text that does not fit, and whether its words have to stay whole at that size."""
        own = size
        while own >= max(SMALLEST, size * LONE_SHRINK):
            yield own, True
            own -= STEP
        own = size
        while own >= SMALLEST:
            yield own, False
            own -= STEP
        yield SMALLEST, False

    def _issue(self, code: str, text: Text, what: str, hint: str) -> None:
        shown = text.content if len(text.content) <= 40 else text.content[:37] + ELLIPSIS
        self.issues.append(Issue(code, f'the text "{shown}" {what}', text.subject, text.at, hint))

    def _broken(self, text: Text, content: str, width: float, size: float) -> tuple[measure.Line, ...]:
        return self.face(text).lines(content, measure.units_of(width, size), text.balance)

    def _height(self, request: Request, size: float) -> float:
        text = request.text
        return len(self._broken(text, text.content, request.width, size)) * self.line_height(text, size)

    def _whole_words(self, request: Request, size: float) -> bool:
        widest = self.face(request.text).widest_token(request.text.content)
        return widest <= measure.units_of(request.width, size) + _HAIR

    def _fits(self, request: Request, size: float) -> bool:
        return self._whole_words(request, size) and self._height(request, size) <= request.preferred + _HAIR


def leading(text: Text) -> float:
    """The height of a line of words as a multiple of the size, in a font of vistime's."""
    share = text.line_height
    if not text.content.isascii():
        share = max(share, measure.least_leading(text.content))
    return share
