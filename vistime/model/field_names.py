"""What a field in a text looks like, and when two of them are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_KEY: Final = r"([^\W\d_][\w '’-]{0,60}?)\s*"
#: A field, in two braces or one; a backslash before it makes it text.
FIELD: Final = rf"(\\?)(?:\{{\{{\s*{_KEY}\}}\}}|\{{\s*{_KEY}\}})"


def literal(text: str) -> str:
    """A text that is printed as it is, whatever it has in braces."""
    return re.sub(FIELD, lambda match: "\\" + match[0], text) if "{" in text else text


def key_of(name: str) -> str:
    """A field's name as it is compared: `GP-name` and `gp name` are the same."""
    return " ".join(name.replace("’", "'").replace("_", " ").replace("-", " ").casefold().split())


def keys_in(text: str) -> Iterator[str]:
    """The fields that stand in a text, as they are compared."""
    return (key_of(match[2] or match[3]) for match in re.finditer(FIELD, text))


def is_field(name: str) -> bool:
    """Whether a field can have that name: letters, digits, spaces, hyphens and apostrophes, a letter first."""
    return 0 < len(name) <= 60 and name[0].isalpha() and all(c.isalnum() or c in " _-'’" for c in name)


def is_blank(value: str | None) -> bool:
    """Whether nothing is filled in: no text, or only a line to write on (`____`)."""
    return value is None or not value.strip("_ ")
