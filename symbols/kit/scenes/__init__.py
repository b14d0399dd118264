"""The pictures, one module a theme, one small function a picture.

``@scene("wash-face", "A child washes their face")`` registers a function that takes nothing and returns a
drawing. Modules in this folder are found by themselves.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules

from symbols.kit.svg import Drawing, document

Draw = Callable[[], Drawing]
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Scene:
    """A registered picture: its id is its file's name, its alt text says what is to be seen."""

    id: str
    alt: str
    draw: Draw
    theme: str

    def svg(self) -> str:
        return document(self.draw())


_scenes: dict[str, Scene] = {}


def scene(id: str, alt: str) -> Callable[[Draw], Draw]:
    """Register a picture under a kebab-case id."""
    if not ID.fullmatch(id):
        raise ValueError(f"a scene's id is written like-this: {id!r}")

    def register(draw: Draw) -> Draw:
        theme = draw.__module__.rsplit(".", 1)[-1]
        if id in _scenes:
            raise ValueError(f"two scenes are called {id!r}: in {_scenes[id].theme} and in {theme}")
        _scenes[id] = Scene(id, alt, draw, theme)
        return draw

    return register


def all_scenes() -> list[Scene]:
    """Every picture, by id."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
    return [_scenes[id] for id in sorted(_scenes)]
