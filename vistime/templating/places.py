"""Where layouts, themes and words are looked for: beside the definition, the person's own folder, built in."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from vistime.resources import templates_dir, user_dir


def look_again() -> None:
    """Forget what was found: a run sees the folders as they are when it begins."""
    places.cache_clear()
    find.cache_clear()


@cache
def places(folder: Path | None) -> tuple[Path, ...]:
    """The template folders that exist, nearest first. `folder` is where the definition lies."""
    near = [folder / "templates"] if folder else []
    found = [place for place in (*near, user_dir() / "templates") if place.is_dir()]
    return (*found, templates_dir())


@cache
def find(name: str, folder: Path | None) -> Path | None:
    """The nearest file or folder of that name, or None. Names that leave the template folders are not found."""
    if not name or name.startswith((".", "/", "\\")) or ".." in name.replace("\\", "/").split("/"):
        return None
    return next((place / name for place in places(folder) if (place / name).exists()), None)


def names(kind: str, suffix: str, folder: Path | None) -> list[str]:
    """The names that exist for a kind: `themes/*.yaml` for ("themes", ".yaml"), layout folders for ("", "")."""
    found: dict[str, None] = {}
    for place in places(folder):
        pattern = f"{kind}/*{suffix}" if kind else "*/layout.yaml"
        for path in sorted(place.glob(pattern)):
            found[path.stem if kind else path.parent.name] = None
    return list(found)
