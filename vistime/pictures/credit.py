"""Whose pictures are on a sheet: the line that licences such as CC BY-SA ask for."""

from __future__ import annotations

from collections.abc import Iterable

from vistime.pictures.kinds import Picture


def credit_line(pictures: Iterable[Picture], intro: str) -> str:
    """`Pictures: OpenMoji, CC BY-SA 4.0, openmoji.org`, for the packs used; "" when none asks for it."""
    credits = dict.fromkeys(p.credit for p in pictures if p.credit)
    return f"{intro}: {'; '.join(credits)}" if credits else ""
