"""Pages that are kept to be bound again: the file of all is the same, and nothing that was kept is believed blindly."""

from __future__ import annotations

import os
import pickle
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from batchkit import MORNING, ROSTER, content, made
from support import EXAMPLES, ROOT

from vistime import batch
from vistime.batch import making, parts
from vistime.batch.manifest import Manifest, stamp

FAMILIES = sorted((ROOT / "examples" / "families").glob("*.yaml"))
CHANGED = ROSTER.replace("sand", "water")


@pytest.fixture
def laid(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The children whose documents are laid out, from now on."""
    names: list[str] = []
    products = making.products

    def noting(definition: Any, settings: Any, report: Any) -> Any:
        names.append(settings.for_name)
        return products(definition, settings, report)

    monkeypatch.setattr(making, "products", noting)
    yield names


def merged(place: Path, text: str | None = None, out: str = "out") -> bytes:
    done, _ = made(place, text, out=out, merge=True)
    assert done.merged and not done.failed
    return done.merged.read_bytes()


def kept(place: Path) -> list[str]:
    folder = place / "out" / ".vistime" / "pages"
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.pages"))


def test_only_who_changed_is_laid_out_and_the_file_is_that_of_a_whole_run(
    place: Path, laid: list[str]
) -> None:
    merged(place, ROSTER)
    assert laid == ["Ada", "Ben", "Cleo"]
    laid.clear()
    again = merged(place, CHANGED)
    assert laid == ["Ben"]
    assert again == merged(place, out="anew")


#: A definition of each kind, in two languages, with a photo; a slow test takes all examples.
_SOME = ("home-visit-urdu", "morning-polish", "nursery-day")


@pytest.mark.parametrize(
    "file",
    [
        pytest.param(path, id=path.stem, marks=[] if path.stem in _SOME else pytest.mark.slow)
        for path in (*EXAMPLES, *FAMILIES)
    ],
)
def test_every_example_is_the_same_by_two_processes_and_from_kept_pages(
    place: Path, laid: list[str], file: Path
) -> None:
    names = ["Ada", "Ben", "علي", "Zoë"]

    def run(names: list[str], out: str, jobs: int) -> batch.Done:
        done, report = made(
            place, "\n".join(["name", *names, ""]), out=out, files=(str(file),), merge=True, jobs=jobs
        )
        assert done.merged and not done.failed, (list(report), done.failed)
        return done

    for out, jobs in (("one", 1), ("two", 2)):
        run(names, out, jobs)
    assert content(place / "one") == content(place / "two")
    laid.clear()
    others = ["Ada", "Cleo", *names[2:]]
    run(others, "two", 1)
    assert laid == ["Cleo"] * len(laid), "the others' pages were kept, and could be read again"
    run(others, "anew", 1)
    assert (place / "two" / "class-all.pdf").read_bytes() == (place / "anew" / "class-all.pdf").read_bytes()


def test_children_of_a_run_without_a_file_of_all_are_kept_by_the_next_with_one(
    place: Path, laid: list[str]
) -> None:
    made(place, ROSTER)
    assert kept(place) == []
    merged(place)
    laid.clear()
    (place / "out" / "class-all.pdf").unlink()
    whole = merged(place)
    assert laid == [] and whole == merged(place, out="anew")


@pytest.mark.parametrize("spoilt", [b"", b"no pages", pickle.dumps(("text",)), pickle.dumps(7)])
def test_pages_that_are_damaged_are_laid_out_again(place: Path, laid: list[str], spoilt: bytes) -> None:
    merged(place, ROSTER)
    path = place / "out" / ".vistime" / "pages" / "Ada" / "morning.pages"
    path.write_bytes(spoilt)
    for told in (False, True):  # also when the manifest says that they are as they were
        if told:
            path.write_bytes(spoilt)
            manifest = Manifest(place / "out")
            entry = manifest.entry("Ada/morning")
            assert entry
            manifest.add("Ada/morning", entry._replace(pages=stamp(path, "Ada/morning")))
        laid.clear()
        (place / "out" / "class-all.pdf").unlink()
        whole = merged(place)
        assert laid == ["Ada"]
    assert whole == merged(place, out="anew")


def test_pages_of_another_child_are_not_taken(place: Path, laid: list[str]) -> None:
    before = merged(place, ROSTER)
    folder = place / "out" / ".vistime" / "pages"
    shutil.copy(folder / "Ben" / "morning.pages", folder / "Ada" / "morning.pages")
    (place / "out" / "class-all.pdf").unlink()
    laid.clear()
    assert merged(place) == before and laid == ["Ada"]


class Wicked:
    def __reduce__(self) -> Any:
        return os.mkdir, ("done",)


def test_a_file_that_asks_for_more_than_pages_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / ".vistime" / "pages" / "Ada" / "m.pages"
    path.parent.mkdir(parents=True)
    path.write_bytes(pickle.dumps(Wicked()))
    assert parts.kept(tmp_path, "Ada", "m", stamp(path, "Ada/m")) is None
    assert not (tmp_path / "done").exists()


def test_what_was_kept_goes_when_it_is_out_of_date_or_its_child_is_gone(place: Path) -> None:
    merged(place, ROSTER)
    assert kept(place) == ["Ada/morning.pages", "Ben/morning.pages", "Cleo/morning.pages"]
    made(place, CHANGED)
    assert kept(place) == ["Ada/morning.pages", "Cleo/morning.pages"], "not bound, not kept"
    shutil.rmtree(place / "out" / "Cleo")
    made(place, ROSTER.replace("Cleo,,,,,,songs\n", ""))
    assert kept(place) == ["Ada/morning.pages"]


def test_without_room_for_them_all_is_made_all_the_same(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(parts, "write_whole", full)
    first = merged(place, ROSTER)
    assert kept(place) == []
    (place / "out" / "class-all.pdf").unlink()
    assert merged(place) == first


def test_a_definition_that_changed_is_laid_out_for_all(place: Path, laid: list[str]) -> None:
    merged(place, ROSTER)
    (place / "morning.yaml").write_text(MORNING.replace("Toilet", "Bath"), "utf-8")
    laid.clear()
    merged(place)
    assert laid == ["Ada", "Ben", "Cleo"]
