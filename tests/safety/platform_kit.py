"""`vistime` started as a program of another computer would start it: without a console, a home, or rights."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from support import ROOT

#: A start that takes away what a person's computer would have, before anything of vistime is loaded.
_START = """
import os, sys
lacking = sys.argv.pop(1).split(",")
if "rights" in lacking and hasattr(os, "geteuid") and os.geteuid() == 0:
    # As root, permissions are not looked at; a program that is started anew has no more rights than these.
    import ctypes
    for right in (1, 2, 3):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, CAP_FOWNER
        ctypes.CDLL(None).prctl(24, right, 0, 0, 0)
    lacking.remove("rights")
    os.execv(sys.executable, [sys.executable, "-c", sys.orig_argv[2], ",".join(lacking), *sys.argv[1:]])
if "home" in lacking:
    for name in ("HOME", "USERPROFILE", "HOMEPATH", "HOMEDRIVE", "XDG_DATA_HOME", "APPDATA", "VISTIME_HOME"):
        os.environ.pop(name, None)
    try:
        import pwd
        def unknown(_): raise KeyError
        pwd.getpwuid = unknown
    except ImportError:
        pass
sys.argv[0] = "vistime"
from vistime.cli import main
main()
"""


def start(
    *arguments: str | Path | bytes,
    cwd: Path,
    lacking: str = "",
    env: Mapping[str, str] | None = None,
    streams: str = "",
    stdin: bytes | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run it; `lacking` some of `home` and `rights`, `streams` which are closed (`0`, `1`, `2`).

    The environment has only what is given, and what finds this checkout.
    """
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    kept = {
        name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ
    }
    environment = {**kept, "PYTHONPATH": path, "HOME": str(cwd), **(env or {})}

    def close() -> None:
        for stream in streams:
            os.close(int(stream))

    return subprocess.run(
        [sys.executable, "-c", _START, lacking, *(a if isinstance(a, bytes) else str(a) for a in arguments)],
        cwd=cwd, env=environment, capture_output=True, timeout=120, check=False, input=stdin,
        stdin=subprocess.DEVNULL if stdin is None else None, preexec_fn=close if streams else None,
    )  # fmt: skip


def said(done: subprocess.CompletedProcess[bytes]) -> str:
    """All that was said, as text; a traceback, or a fault of ours, fails the test."""
    text = (done.stdout + done.stderr).decode("utf-8", "replace")
    assert "Traceback" not in text, text
    assert "a fault in vistime itself" not in text, text
    return text
