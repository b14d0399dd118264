"""Throws changed files at a reader, for as long as it is told: `python tests/fuzz/run.py svg --seconds 300`.

With `--led`, atheris leads: what is tried next depends on which code was reached (`pip install atheris`, CPython 3.11
to 3.13 on Linux). Without it, files of the project are changed at random. What breaks a reader is written to
tests/fuzz/found/, once for each place that it breaks at, and tried again by every run of the tests. A reader breaks
when it raises anything but its own errors, takes more than 5 s, or more than 1 GB.
"""

from __future__ import annotations

import argparse
import atexit
import hashlib
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]

PATIENCE = 5
#: Code that is watched takes several times as long.
PATIENCE_LED = 20
MEMORY = 1 << 30
MOST_BYTES = 100_000
NAMES = (
    "definition", "pages", "svg", "roster", "workbook", "story", "notes", "word", "page", "template", "layout", "pack",
    "photo", "font",
)  # fmt: skip


def changed(data: bytes, others: list[bytes], words: tuple[bytes, ...], chance: random.Random) -> bytes:
    """The data with a few changes: bits, cuts, repeats, words that mean something, parts of another file."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 8, 16))):
        at = chance.randrange(len(out) + 1)
        end = min(len(out), at + chance.choice((1, 2, 8, 64, 512)))
        match chance.randrange(6):
            case 0 if at < len(out):
                out[at] ^= 1 << chance.randrange(8)
            case 1:
                del out[at:end]
            case 2:
                out[at:at] = out[at:end] * chance.choice((1, 2, 50))
            case 3 | 4:
                times = chance.choice((1, 1, 1, 3, 200))
                out[at : end if chance.random() < 0.3 else at] = chance.choice(words) * times
            case _:
                other = chance.choice(others)
                begin = chance.randrange(len(other) + 1)
                out[at:at] = other[begin : begin + chance.choice((8, 64, 512))]
    return bytes(out[:MOST_BYTES])


class Trial:
    """Tries one target, and keeps what broke it: once for each place in the code that it broke at."""

    def __init__(self, name: str, patience: float = PATIENCE, keep: bool = True) -> None:
        from targets import FOUND, TARGETS

        self.name, self.patience, self.keep, self.folder = name, patience, keep, FOUND
        self.target = TARGETS[name]
        self.places: set[str] = set()
        self.count = 0
        self.slowest = 0.0
        signal.signal(signal.SIGPROF, self._too_slow)

    def _too_slow(self, *_: object) -> None:
        raise TimeoutError(f"more than {self.patience} s")

    def __call__(self, data: bytes) -> bool:
        """Whether it went well."""
        self.count += 1
        began = time.process_time()
        # Seconds of this process, however busy the computer is.
        signal.setitimer(signal.ITIMER_PROF, self.patience * 1.5)
        try:
            self.target.run(bytes(data))
            signal.setitimer(signal.ITIMER_PROF, 0)
            if time.process_time() - began > self.patience:
                self._too_slow()
        except (Exception, RecursionError) as error:
            signal.setitimer(signal.ITIMER_PROF, 0)
            self._broken(bytes(data), error)
            return False
        finally:
            self.slowest = max(self.slowest, time.process_time() - began)
        return True

    def _broken(self, data: bytes, error: Exception) -> None:
        frames = traceback.extract_tb(error.__traceback__)
        ours = [frame for frame in frames if "/vistime/" in frame.filename] or frames
        place = f"{type(error).__name__} {Path(ours[-1].filename).name}:{ours[-1].lineno}"
        if place in self.places:
            return
        self.places.add(place)
        print(f"\nBROKEN {self.name}: {place}: {str(error)[:200]}", file=sys.stderr, flush=True)
        traceback.print_exception(error, limit=-6)
        if self.keep:
            self.folder.mkdir(exist_ok=True)
            (self.folder / f"{self.name}-{hashlib.sha1(data).hexdigest()[:10]}").write_bytes(data)

    def report(self) -> None:
        """Say how it went."""
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{self.name}: {self.count} tried, {len(self.places)} places broke; slowest {self.slowest:.2f} s, "
            f"{time.process_time():.0f} s of the processor, {memory} MB",
            flush=True,
        )


def at_random(name: str, seconds: float, seed: int) -> int:
    """Change files at random until the time is over; at how many places something broke."""
    trial = Trial(name)
    corpus, chance = trial.target.seeds(), random.Random(seed)
    end = time.monotonic() + seconds
    while time.monotonic() < end and len(trial.places) < 20:
        trial(changed(chance.choice(corpus), corpus, trial.target.words, chance))
    trial.report()
    return len(trial.places)


def led(name: str, seconds: int, folder: Path) -> None:
    """Let atheris lead; it ends the process."""
    import atheris

    with atheris.instrument_imports(include=["vistime", "yaml"]):
        trial = Trial(name, PATIENCE_LED)
    folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(trial.target.seeds()):
        (folder / f"given-{number}").write_bytes(data)
    words = folder.parent / f"{name}.words"
    written = ("".join(f"\\x{byte:02X}" for byte in word) for word in trial.target.words)
    words.write_text("".join(f'"{word}"\n' for word in written))
    atexit.register(trial.report)
    options = [
        f"-max_total_time={seconds}", f"-timeout={PATIENCE_LED * 10}", "-rss_limit_mb=1500", f"-max_len={MOST_BYTES}",
        f"-dict={words}", f"-artifact_prefix={folder.parent}/{name}-", "-len_control=20", "-print_final_stats=1",
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], str(folder), *options], lambda data: trial(data) and None)
    atheris.Fuzz()


def main() -> None:
    """As the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=NAMES)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--led", action="store_true", help="by atheris, which has to be installed")
    parser.add_argument(
        "--corpus", type=Path, help="where atheris keeps what led somewhere, to go on from there"
    )
    asked = parser.parse_args()
    if asked.led:
        folder = asked.corpus or Path(tempfile.gettempdir()) / "vistime-fuzz"
        led(asked.target, asked.seconds, folder / asked.target)
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    sys.exit(bool(at_random(asked.target, asked.seconds, asked.seed)))


if __name__ == "__main__":
    main()
