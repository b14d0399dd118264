"""Throws changed files at a reader, for as long as it is told: `python tests/fuzz/run.py svg --seconds 300`.

With `atheris` installed (`pip install atheris`, CPython 3.11 to 3.13 on Linux), what is tried next is led by
which code was reached; without it, files of the project are changed at random. What breaks a reader is
written to tests/fuzz/found/ and tried again by every run of the tests. A reader breaks when it raises
anything but its own errors, takes more than 5 s, or more than 1 GB.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import resource
import signal
import sys
import time
import traceback
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]

PATIENCE = 5
MEMORY = 1 << 30
MOST_BYTES = 100_000
WORDS = [
    b"&", b"*a", b"&a ", b"<<: ", b"---\n", b"!!x ", b"\0", b"\r", b"\t", b"\xff", b"\xef\xbb\xbf", b"\xe2\x80\xa8",
    b"{", b"}", b"[", b"]", b": ", b"- ", b"'", b'"', b"|\n", b">\n", b"%YAML 1.2\n", b"#", b",", b"1e999", b"-0",
    b"nan", b"99999999999999999999", b"</", b"<g>", b"/>", b"<use href='#a'/>", b"url(#a)", b"transform='scale(0)'",
    b"<![CDATA[",
    b"<?x?>", b"<!--", b"\xf0\x9f\x98\x80", b"\xd8\x00", b";", b"\n\n\n", b" " * 99, b"PK\x03\x04",
]  # fmt: skip


def changed(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
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
                out[at : end if chance.random() < 0.3 else at] = chance.choice(WORDS) * chance.choice(
                    (1, 1, 1, 3, 200)
                )
            case _:
                other = chance.choice(others)
                begin = chance.randrange(len(other) + 1)
                out[at:at] = other[begin : begin + chance.choice((8, 64, 512))]
    return bytes(out[:MOST_BYTES])


def tried(name: str, data: bytes, keep: bool = True) -> bool:
    """Try one; whether it went well. What broke it is kept."""
    from targets import FOUND, TARGETS

    def too_slow(*_: object) -> None:
        raise TimeoutError(f"more than {PATIENCE} s")

    signal.signal(signal.SIGALRM, too_slow)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE * 4)
    began = time.process_time()
    try:
        TARGETS[name][0](data)
        if time.process_time() - began > PATIENCE:
            raise TimeoutError(f"more than {PATIENCE} s")
    except Exception:
        if keep:
            FOUND.mkdir(exist_ok=True)
            (FOUND / f"{name}-{hashlib.sha1(data).hexdigest()[:10]}").write_bytes(data)
        traceback.print_exc()
        return False
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return True


def at_random(name: str, seconds: float, seed: int) -> int:
    """Change files at random until the time is over; how many broke something."""
    from targets import TARGETS

    corpus = [path.read_bytes()[:MOST_BYTES] for path in TARGETS[name][1]] or [b"a"]
    chance, broken, count = random.Random(seed), 0, 0
    end = time.monotonic() + seconds
    while time.monotonic() < end and broken < 20:
        data = changed(chance.choice(corpus), corpus, chance)
        count += 1
        if not tried(name, data, keep=broken < 5):
            broken += 1
    print(f"{name}: {count} tried, {broken} broke it")
    return broken


def led(name: str, seconds: int) -> None:
    """Let atheris lead; it ends the process."""
    import atheris

    with atheris.instrument_imports(include=["vistime", "yaml"]):
        from targets import TARGETS

    folder = Path("/tmp") / f"fuzz-{name}"
    folder.mkdir(exist_ok=True)
    for number, path in enumerate(TARGETS[name][1]):
        (folder / f"given-{number}").write_bytes(path.read_bytes()[:MOST_BYTES])
    options = [
        f"-max_total_time={seconds}",
        f"-timeout={PATIENCE * 4}",
        "-rss_limit_mb=1024",
        f"-max_len={MOST_BYTES}",
    ]
    atheris.Setup([sys.argv[0], str(folder), *options], TARGETS[name][0])
    atheris.Fuzz()


def main() -> None:
    """As the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=("definition", "svg", "roster", "story", "page"))
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--led", action="store_true", help="by atheris, which has to be installed")
    asked = parser.parse_args()
    if asked.led:
        led(asked.target, asked.seconds)
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    sys.exit(bool(at_random(asked.target, asked.seconds, asked.seed)))


if __name__ == "__main__":
    main()
