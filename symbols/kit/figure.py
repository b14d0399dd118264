"""A whole person from a few points: hip, hands, feet. Coordinates are those of the finished picture."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from symbols.kit.clothes import Trunk, accessories, skirt, torso, trunk_widths
from symbols.kit.geometry import Point, mirrored, plus, polar, turned
from symbols.kit.head import Mood, View, head
from symbols.kit.limbs import Foot, Hand, arm, knee_of, leg, mirrored_foot, mirrored_hand
from symbols.kit.people import Person
from symbols.kit.strokes import place, union
from symbols.kit.svg import Node

Facing = Literal["left", "right"]
HandLike = Hand | Point | None
FootLike = Foot | Point | None
GROUND = 67.0
"""The line on which people and furniture stand: the middle of the outline of a sole."""


@dataclass(frozen=True)
class Figure:
    """A drawn person in layers, iterated in their usual order; take single layers to put a prop between.

    In front and back views ``far`` is the picture's left and ``near`` the right.
    """

    back_hair: tuple[Node, ...]
    far_arm: tuple[Node, ...]
    far_leg: tuple[Node, ...]
    near_leg: tuple[Node, ...]
    body: tuple[Node, ...]
    head: tuple[Node, ...]
    near_arm: tuple[Node, ...]
    frontal: bool
    over_face: bool
    legs_over: bool

    def __iter__(self) -> Iterator[Node]:
        yield from self.behind
        yield from self.front

    @property
    def behind(self) -> tuple[Node, ...]:
        """All but the arms that lie before the body, and the head where hands cover it."""
        legs = self.far_leg + self.near_leg
        far = () if self.frontal else self.far_arm
        if self.legs_over:
            trunk = self.back_hair + far + self.body + legs
        else:
            trunk = self.back_hair + far + legs + self.body
        return trunk + self.head if self.over_face else trunk

    @property
    def front(self) -> tuple[Node, ...]:
        """Arms before the body, and the head unless hands cover it."""
        arms = (self.far_arm if self.frontal else ()) + self.near_arm
        return arms if self.over_face else arms + self.head


def _hand(value: HandLike) -> Hand | None:
    return value if isinstance(value, Hand) or value is None else Hand(value)


def _foot(value: FootLike) -> Foot | None:
    return value if isinstance(value, Foot) or value is None else Foot(value)


def figure(
    person: Person,
    hip: Point,
    *,
    view: View = "front",
    facing: Facing = "right",
    size: float = 1,
    lean: float = 0,
    neck: Point | None = None,
    head_at: Point | None = None,
    hands: tuple[HandLike, HandLike] = (None, None),
    feet: tuple[FootLike, FootLike] = (None, None),
    mood: Mood = "smile",
    tilt: float = 0,
    gaze: Point = (0, 0),
    nod: float = 0,
    over_face: bool = False,
    legs_over: bool = False,
    bones: tuple[float, float] | None = None,
) -> Figure:
    """Draw a person. A hand or foot that is None is left out.

    ``lean`` tips the trunk forwards (towards where the person faces), ``tilt`` the head; ``nod`` moves the
    face down; ``gaze`` moves the pupils; ``bones`` are other lengths for thigh and shin. ``facing``
    matters for quarter and side views only.
    """
    if facing == "left":
        return _flipped(
            figure(
                person, mirrored(hip), view=view, size=size, lean=lean,
                neck=mirrored(neck) if neck else None, head_at=mirrored(head_at) if head_at else None,
                hands=_both(hands), feet=_both_feet(feet), mood=mood, tilt=-tilt, gaze=mirrored(gaze),
                nod=nod,
                over_face=over_face, legs_over=legs_over, bones=bones,
            )
        )  # fmt: skip
    build, k = person.build, size
    frontal = view in ("front", "back")
    spine = turned((0, -build.torso * k), lean)
    neck = neck or plus(hip, spine)
    up = plus(neck, turned((0 if frontal else 1.2 * k, -build.head * k * 0.86 - build.oval * k), lean * 0.7))
    behind, face = head(person, head_at or up, view, mood, tilt, k, gaze, nod)
    trunk = Trunk(neck, hip, k)
    top, hem = trunk_widths(person, view)
    body = torso(person, neck, hip, view, k)

    drop = 4.4 if person.top in ("coat", "open-coat") else 4.2
    if frontal:
        shoulders = [trunk.at(-top / 2 + 2.5, drop), trunk.at(top / 2 - 2.5, drop)]
        hints = [(-1.0, 0.8), (1.0, 0.8)]
        inward = [(1.0, 0.0), (-1.0, 0.0)]
    else:
        apart = 2.2 if view == "quarter" else 0.3
        shoulders = [trunk.at(apart, drop + 0.3), trunk.at(-apart * 0.7, drop + 0.8)]
        hints = [(-0.5, 1.0), (-0.5, 1.0)]
        inward = [(0.6, 0.0), (0.6, 0.0)]
    arms: list[list[Node]] = []
    for i, value in enumerate(hands):
        given = _hand(value)
        arms.append(arm(person, shoulders[i], given, hints[i], inward[i], k) if given else [])

    long = bones or (build.thigh, build.shin)
    legs, knees = _legs(
        person, trunk, hip, hem, [_foot(f) for f in feet], frontal, k, (long[0] * k, long[1] * k)
    )
    if knees and (person.bottom == "skirt" and person.top != "dress"):
        legs[1] = legs[1] + skirt(person, hip, (knees[0], knees[-1]), hem, k)
    body = body + accessories(person, neck, hip, view, k)
    return Figure(
        (behind,), tuple(arms[0]), tuple(legs[0]), tuple(legs[1]), tuple(body), (face,), tuple(arms[1]),
        frontal, over_face, legs_over,
    )  # fmt: skip


def _legs(
    person: Person,
    trunk: Trunk,
    hip: Point,
    hem: float,
    feet: list[Foot | None],
    frontal: bool,
    k: float,
    bones: tuple[float, float],
) -> tuple[list[list[Node]], list[Point]]:
    width = person.build.leg_width
    half = max(hem / 4, width / 2 - 0.2) if frontal else 0.9
    hips = [trunk.at(-half, trunk.length), trunk.at(half, trunk.length)]
    if not frontal:
        hips.reverse()
    hints = [(-1.0, -0.1), (1.0, -0.1)] if frontal else [(1.0, -0.3), (1.0, -0.3)]
    drawn: list[list[Node]] = [[], []]
    knees: list[Point] = []
    for i, foot in enumerate(feet):
        if foot is None:
            continue
        outward = (-1 if i == 0 else 1) if frontal else 0
        drawn[i] = leg(person, hips[i], foot, hints[i], k, frontal, outward, bones)
        knees.append(knee_of(hips[i], foot, hints[i], k, bones))
    covered = person.bottom in ("trousers", "pyjamas", "shorts")
    if frontal and covered and all(feet):
        # One piece of cloth joins the trouser legs below the shirt, so that no line runs up to the hem.
        bridge = union([([hips[0], hips[1]], width * k)], person.bottom_colour)
        drawn[1].append(bridge[-1])
    return drawn, knees


def _both(hands: tuple[HandLike, HandLike]) -> tuple[HandLike, HandLike]:
    first, second = (_hand(h) for h in hands)
    return (mirrored_hand(first) if first else None), (mirrored_hand(second) if second else None)


def _both_feet(feet: tuple[FootLike, FootLike]) -> tuple[FootLike, FootLike]:
    first, second = (_foot(f) for f in feet)
    return (mirrored_foot(first) if first else None), (mirrored_foot(second) if second else None)


def _flipped(f: Figure) -> Figure:
    def flip(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        return (place(nodes, flip=True),) if nodes else ()

    return Figure(
        flip(f.back_hair), flip(f.far_arm), flip(f.far_leg), flip(f.near_leg), flip(f.body), flip(f.head),
        flip(f.near_arm), f.frontal, f.over_face, f.legs_over,
    )  # fmt: skip


def head_only(
    person: Person, at: Point, size: float, *, view: View = "front", facing: Facing = "right",
    mood: Mood = "smile",
    tilt: float = 0, gaze: Point = (0, 0), nod: float = 0,
) -> list[Node]:  # fmt: skip
    """A head without a body, for pictures about a face."""
    if facing == "left":
        behind, face = head(person, mirrored(at), view, mood, -tilt, size, mirrored(gaze), nod)
        return [place([behind, face], flip=True)]
    return list(head(person, at, view, mood, tilt, size, gaze, nod))


def hanging(person: Person, hip: Point, side: int, size: float = 1) -> Point:
    """Where a hand hangs at rest; side -1 is the picture's left, 1 the right, 0 beside the body."""
    build, k = person.build, size
    low = build.upper_arm + build.forearm - build.torso + 4.0
    return (
        plus(hip, (side * (build.shoulders / 2 + 1.2) * k, low * k))
        if side
        else plus(hip, (1.5 * k, low * k))
    )


def beyond(p: Point, direction: float, length: float) -> Point:
    """A point at a distance; for toys and tools that a hand holds."""
    return polar(p, direction, length)


def reaching_arm(
    person: Person, shoulder: Point, hand: Hand, size: float = 1, bend: Point = (0, 1)
) -> list[Node]:
    """An arm that comes in from the edge, for pictures about a hand; cut off straight at the shoulder."""
    return arm(person, shoulder, hand, bend, (0, 0), size, cut=True)


def bust(
    person: Person, x: float, *, bottom: float = 67.4, size: float = 1.6, view: View = "front",
    facing: Facing = "right",
    head_at: Point | None = None, hands: tuple[HandLike, HandLike] = (None, None), mood: Mood = "smile",
    **more: Any,
) -> Figure:  # fmt: skip
    """Head and shoulders, large, cut off at the height ``bottom``: for faces, teeth, ears, eating."""
    build = replace(person.build, shoulders=person.build.shoulders + 4, waist=person.build.waist + 4.4,
                    depth=person.build.depth + 3)  # fmt: skip
    tall = build.head * size
    head_at = head_at or (x, 3.5 + tall * 1.24)
    neck = more.pop("neck", None) or (x, head_at[1] + tall * 0.9 + build.oval * size)
    over_face = more.pop("over_face", True)
    return figure(
        replace(person, build=build), (x, bottom), view=view, facing=facing, size=size, neck=neck,
        head_at=head_at,
        hands=hands, mood=mood, over_face=over_face, **more,
    )  # fmt: skip
