"""Pictures to make packs of."""

from __future__ import annotations

import io

from PIL import Image


def drawing(colour: str = "red", more: str = "", attributes: str = 'viewBox="0 0 72 72"') -> bytes:
    """A drawing that is compiled."""
    body = f'<rect x="9" y="9" width="54" height="40" fill="{colour}"/>{more}'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{body}</svg>'.encode()


#: A drawing that the compiler does not cover.
SHADED = drawing(
    "url(#g)",
    '<defs><linearGradient id="g"><stop stop-color="red"/><stop offset="1" stop-color="#00f"/></linearGradient></defs>',
)


def image(kind: str, size: tuple[int, int] = (60, 40), mode: str = "RGB") -> bytes:
    """An image file of that kind."""
    data = io.BytesIO()
    Image.effect_noise(size, 60).convert(mode).save(data, kind)
    return data.getvalue()
