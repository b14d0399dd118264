"""Which box put what where on a page: the tree of a finished page, for tests that look at all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

from vistime.layout import engine
from vistime.layout.boxes import Box
from vistime.layout.engine import Placer
from vistime.layout.fitting import Issue
from vistime.layout.pages import Item, Page
from vistime.layout.paginate import PagePlan
from vistime.units import Rect


@dataclass(slots=True)
class Node:
    """A box with its outer rectangle, what it drew (its children's items too), and the boxes in it."""

    box: Box
    rect: Rect
    items: list[Item] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)

    @property
    def inner(self) -> Rect:
        """The rectangle without border and padding."""
        return self.rect.inset(*self.box.frame) if self.box.frame else self.rect

    def walk(self) -> Iterator[Node]:
        """The node itself and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(slots=True)
class Traced:
    """A finished page, the plan it was made from, and the trees of its header, body and footer."""

    plan: PagePlan
    page: Page
    trees: list[Node]

    @property
    def body(self) -> Node:
        """The tree of the body."""
        return next(tree for tree in self.trees if tree.box is self.plan.body)

    def nodes(self) -> Iterator[Node]:
        """All nodes of the page."""
        for tree in self.trees:
            yield from tree.walk()


@dataclass(slots=True)
class Trace:
    """All pages that were placed, the backs of those that have some, and what the engine had to say of them."""

    pages: list[Traced] = field(default_factory=list)
    backs: list[Traced] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)


@contextmanager
def tracing() -> Iterator[Trace]:
    """Every page that is placed meanwhile, with nothing taken from the memory of earlier cells."""
    trace = Trace()
    open_: list[list[Node]] = []
    place_page, place_back, place, layout = Placer.place_page, Placer.place_back, Placer.place, engine.layout

    def traced_layout(*arguments: Any) -> engine.Layout:
        result = layout(*arguments)
        trace.issues += result.issues
        return result

    def traced_page(self: Placer, plan: PagePlan, number: int, count: int) -> Page:
        open_.append([])
        page = place_page(self, plan, number, count)
        trees = open_.pop()
        if not self.recording:
            trace.pages.append(Traced(plan, page, trees))
        return page

    def traced_back(self: Placer, plan: PagePlan, flip: Any) -> Page:
        open_.append([])
        page = place_back(self, plan, flip)
        trees = open_.pop()
        if not self.recording:
            trace.backs.append(Traced(plan, page.parts[0].page if page.parts else page, trees))
        return page

    def traced_place(self: Placer, box: Box, rect: Rect) -> None:
        first = len(self.items)
        open_.append([])
        place(self, box, rect)
        node = Node(box, rect, self.items[first:], open_.pop())
        open_[-1].append(node)

    def forgetful(self: Placer, box: Box, rect: Rect, place: Callable[[Box, Rect], None]) -> None:
        place(box, rect)

    with (
        patch.object(engine, "layout", traced_layout),
        patch.object(Placer, "place_page", traced_page),
        patch.object(Placer, "place_back", traced_back),
        patch.object(Placer, "place", traced_place),
        patch.object(Placer, "_known", forgetful),
    ):
        yield trace
