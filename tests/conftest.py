"""Settings that all tests share."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

from vistime.templating import places

# The quick profile meets the same cases each time, so that nobody's work is stopped by what somebody else broke.
# The thorough one looks for new cases, and for the smallest one that fails.
_SHARED = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large]}
_NOT_SHRUNK = (Phase.explicit, Phase.generate)
settings.register_profile(
    "quick", max_examples=30, derandomize=True, database=None, phases=_NOT_SHRUNK, **_SHARED
)
settings.register_profile("thorough", max_examples=150, print_blob=True, **_SHARED)
settings.load_profile(os.environ.get("VISTIME_PROFILE", "quick"))


@pytest.fixture(autouse=True)
def nobodys_folder(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """Layouts and themes of the person who runs the tests have no say in them."""
    home = tmp_path_factory.getbasetemp() / "nobody"
    monkeypatch.setenv("VISTIME_HOME", str(home))
    monkeypatch.delenv("VISTIME_DEBUG", raising=False)
    places.look_again()
    yield home
    places.look_again()
