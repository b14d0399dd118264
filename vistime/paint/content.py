"""Items of a page as the operators of a PDF content stream. Lengths come in mm, y down; they go out in pt, y up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from vistime.layout.pages import Item, LineItem, Page, PathItem, PictureItem, RectItem, TextItem
from vistime.units import PT_PER_MM

#: How far the control points of a quarter circle stand off, as a share of its radius (the usual approximation).
_KAPPA: Final = 0.5522847498

Place = Callable[[PictureItem], tuple[str, tuple[float, float, float, float]]]
Encode = Callable[[str, str], tuple[str, str]]
Colour = Callable[[str], str]


class Content:
    """Writes one page. `place` names a picture's XObject and its extent in the object's own units (x, y, w, h);
    `encode` gives a face's resource name and the glyphs of a text in hex; `colour` gives a colour's operands.
    """

    def __init__(self, place: Place, encode: Encode, colour: Colour) -> None:
        self._place, self._encode, self._colour = place, encode, colour
        self._out: list[str] = []
        self._height = 0.0
        self._forget()

    def _forget(self) -> None:
        self._fill = self._stroke = self._pen = self._font = ""

    def write(self, page: Page) -> bytes:
        """The operators of a page and, set in place, of the pages it carries."""
        self._page(page)
        return "\n".join(self._out).encode("ascii")

    def _page(self, page: Page) -> None:
        self._height = page.height
        if page.background and page.background != "#ffffff":
            self._item(RectItem(0.0, 0.0, page.width, page.height, 0.0, page.background, None, 0.0, None))
        for item in page.items:
            self._item(item)
        for part in page.parts:
            x, y = part.x * PT_PER_MM, (page.height - part.y - part.page.height) * PT_PER_MM
            if part.turned:
                right, top = x + part.page.width * PT_PER_MM, y + part.page.height * PT_PER_MM
                matrix = f"-1 0 0 -1 {right:.3f} {top:.3f}"
            else:
                matrix = f"1 0 0 1 {x:.3f} {y:.3f}"
            self._out.append(f"q {matrix} cm")
            self._forget()
            self._page(part.page)
            self._out.append("Q")
            self._forget()
            self._height = page.height

    def _item(self, item: Item) -> None:
        if isinstance(item, TextItem):
            self._text(item)
        elif isinstance(item, PictureItem):
            self._picture(item)
        elif isinstance(item, RectItem):
            self._rect(item)
        elif isinstance(item, LineItem):
            self._line(item)
        else:
            self._path(item)

    def _x(self, mm: float) -> str:
        return f"{mm * PT_PER_MM:.3f}"

    def _y(self, mm: float) -> str:
        return f"{(self._height - mm) * PT_PER_MM:.3f}"

    def _set_fill(self, colour: str) -> None:
        if colour != self._fill:
            self._fill = colour
            operands = self._colour(colour)
            self._out.append(f"{operands} {'rg' if ' ' in operands else 'g'}")

    def _set_pen(self, colour: str, width: float, dash: tuple[float, float] | None, cap: str) -> None:
        if colour != self._stroke:
            self._stroke = colour
            operands = self._colour(colour)
            self._out.append(f"{operands} {'RG' if ' ' in operands else 'G'}")
        dashes = f"[{self._x(dash[0])} {self._x(dash[1])}]" if dash else "[]"
        pen = f"{self._x(width)} w {dashes} 0 d {1 if cap == 'round' else 0} J"
        if pen != self._pen:
            self._pen = pen
            self._out.append(pen)

    def _text(self, item: TextItem) -> None:
        self._set_fill(item.colour)
        name, glyphs = self._encode(item.face, item.text)
        font = f"/{name} {item.size:g} Tf "
        self._out.append(
            f"BT {'' if font == self._font else font}{self._x(item.x)} {self._y(item.y)} Td <{glyphs}> Tj ET"
        )
        self._font = font

    def _picture(self, item: PictureItem) -> None:
        name, (x, y, w, h) = self._place(item)
        wide, tall = item.w * PT_PER_MM / w, item.h * PT_PER_MM / h
        left = item.x * PT_PER_MM - x * wide
        low = (self._height - item.y - item.h) * PT_PER_MM - y * tall
        clip = ""
        if item.radius:
            corner = min(item.radius, item.w / 2, item.h / 2)
            clip = self._outline(item.x, item.y, item.w, item.h, corner) + " W n "
        self._out.append(f"q {clip}{wide:.5f} 0 0 {tall:.5f} {left:.3f} {low:.3f} cm /{name} Do Q")

    def _rect(self, item: RectItem) -> None:
        if item.fill:
            self._set_fill(item.fill)
        if item.stroke:
            self._set_pen(item.stroke, item.stroke_width, item.dash, "butt")
        paint = "B" if item.fill and item.stroke else "f" if item.fill else "S"
        self._out.append(f"{self._outline(item.x, item.y, item.w, item.h, item.radius)} {paint}")

    def _outline(self, x: float, y: float, w: float, h: float, radius: float) -> str:
        if radius <= 0:
            return f"{self._x(x)} {self._y(y + h)} {self._x(w)} {self._x(h)} re"
        radius = min(radius, w / 2, h / 2)
        off = radius * (1 - _KAPPA)
        right, low = x + w, y + h
        point = self._point
        return " ".join((
            point(x + radius, y), "m", point(right - radius, y), "l",
            point(right - off, y), point(right, y + off), point(right, y + radius), "c",
            point(right, low - radius), "l",
            point(right, low - off), point(right - off, low), point(right - radius, low), "c",
            point(x + radius, low), "l",
            point(x + off, low), point(x, low - off), point(x, low - radius), "c",
            point(x, y + radius), "l",
            point(x, y + off), point(x + off, y), point(x + radius, y), "c h",
        ))  # fmt: skip

    def _point(self, x: float, y: float) -> str:
        return f"{x * PT_PER_MM:.3f} {(self._height - y) * PT_PER_MM:.3f}"

    def _line(self, item: LineItem) -> None:
        self._set_pen(item.stroke, item.stroke_width, item.dash, item.cap)
        self._out.append(f"{self._point(item.x1, item.y1)} m {self._point(item.x2, item.y2)} l S")

    def _path(self, item: PathItem) -> None:
        if item.fill:
            self._set_fill(item.fill)
        if item.stroke:
            self._set_pen(item.stroke, item.stroke_width, None, "butt")
        first, *rest = item.points
        lines = " ".join(f"{self._point(*p)} l" for p in rest)
        paint = "b" if item.fill and item.stroke else "f" if item.fill else "s"
        self._out.append(f"{self._point(*first)} m {lines} h {paint}")
