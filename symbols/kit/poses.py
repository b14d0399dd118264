"""The usual poses. Each fills in what a scene does not say and hands the rest to ``figure``."""

from typing import Any

from symbols.kit.figure import GROUND, Figure, FootLike, HandLike, figure, hanging
from symbols.kit.geometry import Point
from symbols.kit.head import View
from symbols.kit.limbs import ANKLE, Foot, Hand
from symbols.kit.people import Person

Hands = tuple[HandLike, HandLike] | None

REST = Hand((0, 0), thumb=0)
"""In place of a hand in ``stand``: it hangs at rest."""


def _sign(facing: str) -> int:
    return -1 if facing == "left" else 1


def _resting(person: Person, hip: Point, view: View, facing: str, size: float) -> tuple[HandLike, HandLike]:
    if view in ("front", "back"):
        return Hand(hanging(person, hip, -1, size), thumb=0), Hand(hanging(person, hip, 1, size), thumb=0)
    at = hanging(person, hip, 0, size)
    return None, Hand((hip[0] + _sign(facing) * (at[0] - hip[0]), at[1]), thumb=0)


def _hands(hands: Hands, resting: tuple[HandLike, HandLike]) -> tuple[HandLike, HandLike]:
    if hands is None:
        return resting
    return tuple(rest if hand is REST else hand for hand, rest in zip(hands, resting, strict=True))  # type: ignore[return-value]


def stand(
    person: Person, x: float = 36, ground: float = GROUND, *, view: View = "front", facing: str = "right",
    size: float = 1, hands: Hands = None, feet: tuple[FootLike, FootLike] | None = None, apart: float = 3.9,
    crouch: float = 0, **more: Any,
) -> Figure:  # fmt: skip
    """Standing with both soles on the ground; ``crouch`` lowers the hip."""
    build = person.build
    hip = x, ground - (build.thigh + build.shin + ANKLE - crouch) * size
    if view in ("front", "back"):
        soles: tuple[FootLike, FootLike] = (x - apart * size, ground), (x + apart * size, ground)
    else:
        s = _sign(facing)
        soles = (x + s * 2.2 * size, ground), (x - s * 2.4 * size, ground)
    return figure(
        person, hip, view=view, facing="left" if facing == "left" else "right", size=size,
        hands=_hands(hands, _resting(person, hip, view, facing, size)), feet=feet or soles, **more,
    )  # fmt: skip


def sit(
    person: Person, x: float, seat: float, *, ground: float | None = GROUND, view: View = "quarter",
    facing: str = "right", size: float = 1, hands: Hands = None, feet: tuple[FootLike,
        FootLike] | None = None,
    **more: Any,
) -> Figure:  # fmt: skip
    """Sitting on a seat at the height ``seat``, seen from the side; x is the hip. No ground: legs dangle."""
    build = person.build
    s = _sign(facing)
    hip = x, seat - build.leg_width * size / 2 - 0.6
    thigh = 12.0
    knee_x = x + s * thigh * size
    sole = ground if ground is not None else hip[1] + (build.shin + ANKLE + 2) * size
    soles: tuple[FootLike, FootLike] = (knee_x + s * 4 * size, sole), (knee_x + s * 0.4 * size, sole)
    more.setdefault("bones", (thigh, (sole - hip[1]) / size - ANKLE))
    lap = None, (x + s * 8 * size, hip[1] - 4.6 * size)
    return figure(
        person, hip, view=view, facing="left" if facing == "left" else "right", size=size,
        hands=hands or lap, feet=feet or soles, **more,
    )  # fmt: skip


def sit_front(
    person: Person, x: float, seat: float, *, ground: float = GROUND, size: float = 1, hands: Hands = None,
    feet: tuple[FootLike, FootLike] | None = None, **more: Any,
) -> Figure:  # fmt: skip
    """Sitting, seen from the front: short thighs, shins down."""
    hip = x, seat
    soles: tuple[FootLike, FootLike] = (x - 5 * size, ground), (x + 5 * size, ground)
    rest = (x - 6 * size, seat - 1), (x + 6 * size, seat - 1)
    return figure(person, hip, size=size, hands=hands or rest, feet=feet or soles, **more)


def sit_floor(
    person: Person, x: float, *, ground: float = GROUND, facing: str = "right", view: View = "quarter",
    size: float = 1, hands: Hands = None, feet: tuple[FootLike, FootLike] | None = None, **more: Any,
) -> Figure:  # fmt: skip
    """Sitting on the floor with the knees drawn up a little."""
    s = _sign(facing)
    hip = x, ground - 4.4 * size
    soles: tuple[FootLike, FootLike] = (x + s * 20 * size, ground), (x + s * 17 * size, ground)
    more.setdefault("bones", (12.4, 11.4))
    lap = None, (x + s * 9.4 * size, hip[1] - 8.4 * size)
    return figure(
        person, hip, view=view, facing="left" if facing == "left" else "right", size=size,
        hands=hands or lap, feet=feet or soles, **more,
    )  # fmt: skip


def kneel(
    person: Person, x: float, *, ground: float = GROUND, facing: str = "right", view: View = "quarter",
    size: float = 1, hands: Hands = None, upright: bool = True, **more: Any,
) -> Figure:  # fmt: skip
    """Kneeling: upright on the knees, or sitting back on the heels."""
    s = _sign(facing)
    k = size
    hip = (x, ground - 13.4 * k) if upright else (x, ground - 9.6 * k)
    sole = x - s * (10.0 if upright else 5.0) * k
    # The shin lies on the ground and the toes point backwards, sole up.
    high = ground - (3.8 + ANKLE) * k
    turn = 180.0 if facing == "right" else 0.0
    feet = tuple(
        Foot((sole - s * d * k, high), toe=turn, knee=(s * 1.0, 1.0), sole_up=True) for d in (-0.6, 0.6)
    )
    more.setdefault("bones", (9.6, 10.4) if upright else (9.6, 14.4))
    return figure(
        person, hip, view=view, facing="left" if facing == "left" else "right", size=size,
        hands=hands or _resting(person, hip, view, facing, size), feet=(feet[0], feet[1]), **more,
    )  # fmt: skip


def walk(
    person: Person, x: float = 36, ground: float = GROUND, *, facing: str = "right", view: View = "side",
    size: float = 1, hands: Hands = None, stride: float = 9, **more: Any,
) -> Figure:  # fmt: skip
    """Walking: the far leg before, the near one behind with its heel off the ground."""
    s = _sign(facing)
    k = size
    build = person.build
    hip = x, ground - (build.thigh + build.shin + ANKLE - 1.4) * k
    back_toe = 28.0 if facing == "right" else 152.0
    feet = (
        Foot((x + s * stride * k, ground)),
        Foot((x - s * (stride + 1) * k, ground - 1.6 * k), toe=back_toe),
    )
    swing = Hand((x - s * 8 * k, hip[1] - 2 * k), thumb=0), Hand((x + s * 10 * k, hip[1] - 3 * k), thumb=0)
    return figure(
        person, hip, view=view, facing="left" if facing == "left" else "right", size=size, lean=3,
        hands=hands or swing, feet=feet, **more,
    )  # fmt: skip


def run(
    person: Person, x: float = 34, ground: float = GROUND, *, facing: str = "right", view: View = "side",
    size: float = 1, hands: Hands = None, **more: Any,
) -> Figure:  # fmt: skip
    """Running: long stride, bent elbows, trunk forwards."""
    s = _sign(facing)
    k = size
    hip = x, ground - 19 * k
    back_toe = 78.0 if facing == "right" else 102.0
    front_toe = -14.0 if facing == "right" else 194.0
    feet = (
        Foot((x + s * 15 * k, ground - 2 * k), toe=front_toe, knee=(s * 1.0, -1.0)),
        Foot((x - s * 17 * k, ground - 10 * k), toe=back_toe, knee=(s * 0.2, 1.0)),
    )
    pump = Hand((x - s * 9 * k, hip[1] - 8 * k), thumb=0), Hand((x + s * 15.5 * k, hip[1] - 9.5 * k), thumb=0)
    return figure(
        person, hip, view=view, facing="left" if facing == "left" else "right", size=size, lean=14,
        hands=hands or pump, feet=feet, **more,
    )  # fmt: skip
