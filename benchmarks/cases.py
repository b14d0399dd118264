"""What is measured. Each case takes a folder to work in and a scale: 1 as the aims say, less for a quick look."""

from __future__ import annotations

import shutil
import statistics
import sys
from pathlib import Path

from benchmarks import peers
from benchmarks.measuring import Run, aim, batch, child, line, median, roster, run, size, vistime

CORES = 2


def page(folder: Path, scale: float) -> None:
    """One page of eight cards: cold, in a batch of 200 and one of 5,000; beside typst and WeasyPrint."""
    peers.prepare(folder)
    file = folder / "morning.yaml"
    peer = [sys.executable, "-m", "benchmarks.peers"]
    commands = [
        [sys.executable, "-c", "pass"],
        vistime("make", file, "-o", folder / "cold"),
        [*peer, "typst", "1", folder],
        [*peer, "weasyprint", "1", folder],
    ]
    bare, own, typst, weasyprint = median(commands, folder, max(3, round(9 * scale)))
    line("whole process, one page", "ms", "x python -c pass")
    for name, taken in (
        ("python -c pass", bare),
        ("vistime", own),
        ("typst", typst),
        ("WeasyPrint", weasyprint),
    ):
        line(name, f"{taken:.0f}", f"{taken / bare:.1f}")
    line("one process, whole", "documents", "documents/s", "CPU ms each", "peak MB", "KB each")
    found: dict[str, Run] = {}
    for count in (max(20, round(200 * scale)), max(50, round(5000 * scale))):
        list_of = roster(folder / f"{count}.csv", count, child)
        runs: dict[str, list[Run]] = {}
        for again in range(2):
            # In turn, and the less disturbed run of each: a computer's speed, and its disk's, change within minutes.
            for jobs in (1, CORES):
                name = "vistime" if jobs == 1 else f"vistime, {jobs} processes"
                out = folder / f"out-{count}-{jobs}-{again}"
                runs.setdefault(name, []).append(batch(list_of, file, out, jobs))
            runs.setdefault("typst", []).append(run([*peer, "typst", str(count), folder], folder))
        kilobytes = {"typst": size([folder / "typst-1.pdf"])}
        for name, taken in runs.items():
            found[name] = min(taken, key=lambda one: one.seconds)
            _row(name, found[name], count, kilobytes.get(name) or size(list(out.glob("*/*.pdf"))))
    few = max(5, round(50 * scale))
    slow = run([*peer, "weasyprint", str(few), folder], folder)
    _row("WeasyPrint", slow, few, size([folder / "weasyprint-1.pdf"]))
    aim("cold page, ms, where python -c pass takes 11", own * 11 / bare, most=250)
    aim("documents/s, times typst's", found["typst"].seconds / found["vistime"].seconds, least=2)
    two = found[f"vistime, {CORES} processes"]
    aim("two processes, times one", found["vistime"].seconds / two.seconds, least=1.7)
    # What two of them do by the clock is theirs only on a quiet computer; what they take of it always.
    aim("processors' time of two processes, times that of one", two.cpu / found["vistime"].cpu, most=1.15)


def _row(name: str, found: Run, count: int, kilobytes: float) -> None:
    each = f"{found.cpu / count * 1000:.2f}"
    line(name, f"{count}", f"{count / found.seconds:.0f}", each, f"{found.memory:.0f}", f"{kilobytes:.1f}")


STORY = (
    "story: My first day\nlayouts: [booklet]\n{more}pages:\n"
    + "".join(
        f"  - {text}\n"
        for text in (
            "I go to nursery with Mummy.", "I hang up my coat.", "We wash our hands.", "I play with the blocks.",
            "We have a snack at the table.", "We go outside to play.", "I can ask for help.", "We sing a song.",
            "I put on my shoes.", "Mummy comes back.",
        )
    )
)  # fmt: skip


def booklet(folder: Path, scale: float) -> None:
    """A story of ten pages as a folded booklet, in one process."""
    file = folder / "story.yaml"
    file.write_text(STORY.format(more=""), "utf-8")
    count = max(20, round(1000 * scale))
    found = batch(roster(folder / "booklets.csv", count, child), file, folder / "booklets", 1)
    line("one process, whole", "documents", "documents/s", "CPU ms each", "peak MB", "KB each")
    _row("booklet", found, count, size(list((folder / "booklets").glob("*/*.pdf"))))
    aim("booklets/s", count / found.seconds, least=120)


def photos(folder: Path, scale: float) -> None:
    """Children with a photo of 12 megapixels each, printed on the cover of a booklet, in two processes."""
    # In a process of their own: what this one holds would count as memory of those that it starts.
    run([sys.executable, "-m", "benchmarks.photographs", folder], folder)
    originals = sorted(folder.glob("original-*.jpg"))
    file = folder / "photos.yaml"
    file.write_text(STORY.format(more=""), "utf-8")
    line("two processes, whole", "children", "children/s", "CPU ms each", "peak MB", "KB each")
    memory = []
    for count in (max(4, round(50 * scale)), max(8, round(200 * scale))):
        for number in range(1, count + 1):
            photo = folder / f"photo-{number}.jpg"
            if not photo.exists():
                shutil.copyfile(originals[number % len(originals)], photo)
        rows = roster(
            folder / f"photos-{count}.csv", count, lambda n: [*child(n), f"photo-{n}.jpg"], ("name", "photo")
        )
        out = folder / f"photos-{count}"
        found = batch(rows, file, out, CORES)
        memory.append(found.memory)
        kilobytes = size(list(out.glob("*/*.pdf")))
        _row("booklet with a photo", found, count, kilobytes)
    aim("children/s", count / found.seconds, least=12)
    aim("children/s, by the processors' time on two", CORES * count / found.cpu, least=12)
    aim("KB a child", kilobytes, most=250)
    aim("growth of peak memory from the smaller list, MB", memory[-1] - memory[0], most=15)


_PACK = {
    "morning.yaml": "timetable: My morning\nlayouts: [day, cards]\nsteps: [Wake up, Toilet, Breakfast, Get dressed, "
    "Brush teeth, Shoes, School]\n",
    "evening.yaml": "timetable: My evening\nlayouts: [day, now-next]\nsteps: [Dinner, Bath, Pyjamas, Brush teeth, "
    "Story, Bed]\n",
    "hands.yaml": "timetable: Wash hands\nlayouts: [steps]\nsteps: [Tap on, Soap, Scrub, Rinse, Dry hands]\n",
    "story.yaml": STORY.format(more=""),
    "choice.yaml": "board: Snack\nlayouts: [choice]\nchoices: [Apple, Banana, Crackers, Milk]\n",
    "ring.yaml": "board: Help\nlayouts: [keyring]\nchoices: [Stop, Help, Toilet, Drink, Break]\n",
}


def pack(folder: Path, scale: float) -> None:
    """A pack of eight documents for 40 children, each child's bound in one file, and one file of all."""
    for name, text in _PACK.items():
        (folder / name).write_text(text, "utf-8")
    file = folder / "visit.yaml"
    file.write_text("pack: My first day\ninclude:\n" + "".join(f"  - {name}\n" for name in _PACK), "utf-8")
    count = max(4, round(40 * scale))
    out = folder / "packs"
    found = batch(roster(folder / "packs.csv", count, child), file, out, CORES, "--merge")
    bound = list(out.glob("*/*-pack.pdf"))
    documents = [path for path in out.glob("*/*.pdf") if path not in bound]
    merged = out / "packs-all.pdf"
    assert len(bound) == count
    assert len(documents) == 8 * count
    line("two processes, whole", "children", "documents", "seconds", "peak MB", "KB a pack", "MB of all")
    line(
        "pack of eight, bound and merged", f"{count}", f"{len(documents)}", f"{found.seconds:.1f}",
        f"{found.memory:.0f}", f"{size(bound):.0f}", f"{merged.stat().st_size / 1e6:.1f}",
    )  # fmt: skip
    aim("seconds for 40 children", found.seconds * 40 / count, most=8)
    aim("seconds for 40 children, by the processors' time on two", found.cpu * 40 / count / CORES, most=8)


def growth(folder: Path, scale: float) -> None:
    """How the cost of the one page grows with the list: time a document without the start, and peak memory."""
    file = folder / "morning.yaml"
    file.write_text(peers.DEFINITION, "utf-8")
    few, many = (1, 10, 100), (max(200, round(1000 * scale)), max(400, round(10000 * scale)))
    runs: dict[int, list[Run]] = {count: [] for count in (*few, *many)}
    for count in (*few, *few, *few, many[0], *few, *few, *few, many[1], *few, *few, *few):
        # A computer's speed changes: short runs are made before and after the long ones, and their median counts.
        runs[count].append(_grown(folder, file, count))
    middle = {
        count: Run(*(statistics.median(values) for values in zip(*found, strict=True)))
        for count, found in runs.items()
    }
    start = middle.pop(1)
    line("one process, one file of all", "documents", "ms each", "CPU ms each", "peak MB")
    each: dict[int, float] = {}
    for count, one in middle.items():
        each[count] = (one.cpu - start.cpu) / (count - 1) * 1000
        wall = (one.seconds - start.seconds) / (count - 1) * 1000
        line("", f"{count}", f"{wall:.2f}", f"{each[count]:.2f}", f"{one.memory:.0f}")
    last = max(middle)
    aim(f"CPU time a document, {last} to 100", each[last] / each[100], most=1.1)
    aim(f"peak memory, {last} less 100, MB", middle[last].memory - middle[100].memory, most=50)


def _grown(folder: Path, file: Path, count: int) -> Run:
    out = folder / f"grown-{count}"
    found = batch(roster(folder / f"grown-{count}.csv", count, child), file, out, 1, "--merge")
    shutil.rmtree(out)
    return found


CASES = {"page": page, "booklet": booklet, "photos": photos, "pack": pack, "growth": growth}
