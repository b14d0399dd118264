"""Every package that vistime needs to run is under a licence that lets anybody use, change and pass it on."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, distribution

from support import ROOT

#: Licences without duties beyond naming whose it is, as they are written in packages.
ALLOWED = re.compile(
    r"\b(MIT|BSD|Apache|ISC|PSF|Python Software Foundation|HPND|MPL|Mozilla|Permission is hereby granted, free)\b",
    re.IGNORECASE,
)


def _names(requirements: list[str]) -> list[str]:
    plain = [one for one in requirements if "extra ==" not in one]
    return [match[0].lower() for one in plain if (match := re.match(r"[\w.-]+", one))]


def licences() -> dict[str, str]:
    """The licence of each package that is installed with vistime, by its name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting, found = _names(project["dependencies"]), dict[str, str]()
    while waiting:
        name = waiting.pop()
        try:
            package = distribution(name)
        except PackageNotFoundError:  # for another system or Python than this one
            continue
        if name not in found:
            data = package.metadata
            said = [data.get("License-Expression"), data.get("License"), *(data.get_all("Classifier") or [])]
            said = [one for one in said if one and ("::" not in one or "License ::" in one)]
            # Some say it in the text alone that lies beside.
            texts = [file for file in package.files or [] if "LICENSE" in file.name.upper()]
            found[name] = "; ".join(map(str, said or [file.read_text("utf-8")[:400] for file in texts]))
            waiting += _names(package.requires or [])
    return found


def test_licences_let_anybody_pass_it_on() -> None:
    found = licences()
    assert {"jinja2", "pillow", "pyyaml", "reportlab", "typer"} <= set(found)
    for name, licence in found.items():
        assert ALLOWED.search(licence), f"{name}: {licence}"
        assert "GPL" not in licence, f"{name}: {licence}"


def test_every_requirement_has_a_lower_bound() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    for one in (requirement for group in groups for requirement in group):
        assert ">=" in one or one.startswith("vistime["), one
