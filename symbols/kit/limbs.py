"""Arms, legs, hands and feet: bones to outlines. Everything faces the viewer or right."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from symbols.kit import palette as c
from symbols.kit.geometry import (
    UP,
    Point,
    angle,
    between,
    distance,
    dot,
    joint,
    mirrored,
    plus,
    polar,
    times,
    toward,
    turned,
)  # fmt: skip
from symbols.kit.people import Person
from symbols.kit.strokes import line, path, place, sleeve, spot, union
from symbols.kit.svg import Node

HandKind = Literal["mitten", "fist", "flat", "point", "spread"]
ANKLE = 4.6
"""Height of the ankle above the sole, for size 1."""


@dataclass(frozen=True)
class Hand:
    """Where a hand is, which way its elbow goes (UP, DOWN, LEFT, RIGHT or any vector) and its kind.

    ``thumb``: 1 or -1 for the clockwise or other side of the forearm, 0 for none, None to choose.
    ``aim``: the direction of the palm in degrees; None follows the forearm.
    """

    at: Point
    kind: HandKind = "mitten"
    elbow: Point | None = None
    thumb: int | None = None
    aim: float | None = None


@dataclass(frozen=True)
class Foot:
    """Where the sole is (below the ankle), which way the knee goes, which way the toes point in degrees."""

    at: Point
    toe: float | None = None
    knee: Point | None = None
    front: bool | None = None
    """Seen from the front (True), from the side (False), or as the figure's view has it."""
    sole_up: bool = False
    """The sole faces up or back, as when kneeling; with toe=180 for somebody facing right."""

    @property
    def backwards(self) -> bool:
        """Whether the foot points left with its sole down: then it is mirrored, not turned over."""
        return self.toe is not None and abs(self.toe) > 90 and not self.sole_up

    @property
    def ankle_way(self) -> float:
        """The turn of a foot about its sole, from standing."""
        toe = self.toe or 0.0
        return toe - 180 if self.backwards else toe


def mirrored_hand(hand: Hand) -> Hand:
    thumb = None if hand.thumb is None else -hand.thumb
    aim = None if hand.aim is None else 180 - hand.aim
    elbow = mirrored(hand.elbow) if hand.elbow else None
    return Hand(mirrored(hand.at), hand.kind, elbow, thumb, aim)


def mirrored_foot(foot: Foot) -> Foot:
    toe = None if foot.toe is None else 180 - foot.toe
    return Foot(mirrored(foot.at), toe, mirrored(foot.knee) if foot.knee else None, foot.front, foot.sole_up)


def _palm(hand: Hand, along: float, r: float, inward: Point) -> list[tuple[Sequence[Point], float]]:
    """The parts of a hand, to be melted with its forearm."""
    at = hand.at
    if hand.kind == "fist":
        return [([at], r * 2)]
    side = hand.thumb
    if side is None:
        # A thumb points up when the forearm lies and inwards when it is raised.
        raised = abs(dot(polar((0, 0), along, 1), UP)) > 0.5
        wish = plus(inward, times(UP, 0.2 if raised else 1))
        side = 1 if dot(polar((0, 0), along + 90, 1), wish) >= dot(polar((0, 0), along - 90, 1), wish) else -1
    parts: list[tuple[Sequence[Point], float]] = [([at], r * 2)]
    if hand.kind == "mitten":
        parts = [([polar(at, along, -0.3 * r), polar(at, along, 0.5 * r)], r * 1.85)]
        if hand.thumb is None:
            # A short thumb that lies along the hand: one that stands up would read as "thumbs up".
            root = polar(at, along + side * 90, 0.36 * r)
            parts.append(([root, polar(root, along + side * 34, r * 1.02)], r * 0.98))
        elif side:
            root = polar(at, along, -0.45 * r)
            parts.append(([root, polar(root, along + side * 52, r * 1.5)], r * 1.05))
    elif hand.kind == "flat":
        parts = [([at, polar(at, along, r * 1.3)], r * 1.85)]
        if side:
            parts.append(([at, polar(at, along + side * 60, r * 1.5)], r))
    elif hand.kind == "point":
        parts.append(([at, polar(at, along, r * 2.5)], r * 1.08))
    else:
        for turn in (-42, -14, 14, 42):
            parts.append(([at, polar(at, along + turn, r * 2.05)], r * 0.92))
        parts.append(([at, polar(at, along + side * 84, r * 1.6)], r * 0.92))
    return parts


def arm(
    person: Person, shoulder: Point, hand: Hand, hint: Point, inward: Point, size: float, cut: bool = False
) -> list[Node]:
    """An arm with its sleeve, open at the shoulder so that sleeve and shirt melt together, or cut off."""
    build = person.build
    elbow = joint(shoulder, hand.at, build.upper_arm * size, build.forearm * size, hand.elbow or hint)
    along = hand.aim if hand.aim is not None else angle(elbow, hand.at)
    width = build.arm_width * size
    bones = [shoulder, elbow, hand.at]
    marks: list[Node] = []
    short = person.top in ("tshirt", "dress", "tunic")
    wide = width + (2.4 if person.top in ("coat", "open-coat") else 1.6) * size
    bend = 3.4 * size
    hand_and_arm: list[tuple[Sequence[Point], float]] = [*_palm(hand, along, build.hand * size, inward)]
    if person.top == "vest":
        return union([(bones, width), *hand_and_arm], person.skin, bend)
    if person.top == "none":
        # Bare shoulders melt into the bare trunk: the arm's outline stays open at its start.
        rim = sleeve(bones, width, person.skin, bend, open_start=True)
        core = union(hand_and_arm, person.skin)
        half = len(core) // 2
        armpit = _open_armpit(shoulder, elbow, width, inward, person.skin, size)
        return [*core[:half], *rim[:-1], *core[half:], *armpit]
    # Skin begins inside the sleeve: a full arm below it would show its round end at the shoulder.
    cuff = toward(hand.at, elbow, build.hand * size * 0.72)
    if short:
        seen = [toward(shoulder, elbow, 5 * size), elbow, hand.at]
    else:
        seen = [toward(cuff, elbow, -1.5 * size), hand.at]
    marks += union([(seen, width), *hand_and_arm], person.skin, bend)
    colour = person.top_colour
    if short:
        marks += sleeve(
            [shoulder, toward(shoulder, elbow, 5.6 * size)], wide, colour, open_start=True, cut=cut
        )
        marks += _open_armpit(shoulder, elbow, wide, inward, colour, size)
    else:
        marks += sleeve([shoulder, elbow, cuff], wide, colour, bend, open_start=True, cut=cut)
        marks += _open_armpit(shoulder, elbow, wide, inward, colour, size)
    return marks


def _open_armpit(
    shoulder: Point, elbow: Point, width: float, inward: Point, colour: str, size: float
) -> list[Node]:
    """Take away the upper end of the line between a hanging sleeve and the chest: it reads as a lapel."""
    along = angle(shoulder, elbow)
    if abs(inward[0]) < 1 or not 55 < along < 125:
        return []
    side = 90 if inward[0] < 0 else -90
    start = polar(shoulder, along + side, width / 2)
    end = polar(start, along, 2.6 * size)
    return [line(polar(start, along, -1.3), end, width=2.5, stroke=colour, cap="butt"), spot(end, 1)]


def _ankle(foot: Foot, size: float) -> Point:
    return plus(foot.at, turned((0, -ANKLE * size), foot.ankle_way))


SHOE_SIDE = "M-3.8,-5.2V-1.4Q-3.8,0 -2.4,0H6.2Q8.4,0 8,-2Q7.4,-3.7 3.8,-4.2V-5.2Z"
SHOE_FRONT = "M-3.9,-5.2C-5,-3 -5.2,0 -3,0H3C5.2,0 5,-3 3.9,-5.2Z"
BOOT_SIDE = "M-4,-13V-1.4Q-4,0 -2.6,0H6.4Q8.6,0 8.2,-2.2Q7.6,-4.4 4,-4.8V-13Z"
BOOT_FRONT = "M-4,-13V-5C-5,-3 -5.2,0 -3,0H3C5.2,0 5,-3 4,-5V-13Z"


def foot(person: Person, where: Foot, size: float, front: bool, outward: int) -> Node:
    """A shoe, sock, slipper or rubber boot standing on its sole; bare feet belong to the leg."""
    boot = person.feet == "wellies"
    shape = (BOOT_FRONT if boot else SHOE_FRONT) if front else (BOOT_SIDE if boot else SHOE_SIDE)
    colour = c.WHITE if person.feet == "socks" else person.feet_colour
    at = plus(where.at, (outward * 0.7 * size, 0)) if front and not boot else where.at
    return place(path(shape, colour), at, size, where.ankle_way, flip=where.backwards and not front)


def _bare_foot(where: Foot, size: float, front: bool) -> tuple[Sequence[Point], float]:
    heel, toe, wide = ((-0.7, -2.6), (0.7, -2.6), 5.2) if front else ((-1.4, -2.5), (5.0, -2.5), 5.0)
    if where.backwards and not front:
        heel, toe = mirrored(heel), mirrored(toe)
    ends = [plus(where.at, times(turned(p, where.ankle_way), size)) for p in (heel, toe)]
    return ends, wide * size


def leg(person: Person, hip: Point, where: Foot, hint: Point, size: float, front: bool, outward: int,
        bones: tuple[float, float]) -> list[Node]:  # fmt: skip
    """A leg with foot and clothing, drawn from the hip to the ground."""
    front = front if where.front is None else where.front
    end = _ankle(where, size)
    knee = joint(hip, end, *bones, where.knee or hint)
    width = person.build.leg_width * size
    thin = width - 0.6 * size
    bend = 3.6 * size
    shod = person.feet in ("shoes", "slippers", "wellies")
    shoe = foot(person, where, size, front, outward)
    bare = _bare_foot(where, size, front)
    marks: list[Node] = []
    if person.bottom in ("trousers", "pyjamas"):
        stump = union([bare, ([between(knee, end, 0.7), end], width - 2 * size)], person.skin)
        marks += [shoe] if person.feet != "bare" else stump
        marks += sleeve([hip, knee, end], width, person.bottom_colour, bend)
    elif person.feet == "socks":
        top = toward(end, knee, 2.6 * size)
        marks += union([bare, ([top, end], thin)], c.WHITE)
        marks += sleeve([hip, knee, top], thin, person.skin, bend)
    elif person.feet == "bare":
        marks += union([([hip, knee, end], thin), bare], person.skin, bend)
    else:
        marks += [*union([([hip, knee, end], thin)], person.skin, bend), shoe]
    if person.bottom == "shorts":
        marks += sleeve(
            [hip, toward(hip, knee, distance(hip, knee) * 0.78)], width + 1.2 * size, person.bottom_colour
        )
    return [*marks, shoe] if shod and person.feet == "wellies" else marks


def knee_of(hip: Point, where: Foot, hint: Point, size: float, bones: tuple[float, float]) -> Point:
    """Where the knee will be, for skirts and blankets that have to follow it."""
    return joint(hip, _ankle(where, size), *bones, where.knee or hint)
