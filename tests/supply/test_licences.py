"""Every package that vistime needs is under a licence that lets anybody use, change and pass it on, and is listed."""

from __future__ import annotations

import json
import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest
from support import ROOT
from typer.testing import CliRunner

from vistime.cli import app, credits, licences

#: Licences without duties beyond naming whose it is, and passing their text on: the names (SPDX) that packages give.
ALLOWED = {
    "0BSD", "Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "CNRI-Python", "HPND", "ISC", "MIT",
    "MIT-0", "MIT-CMU", "MPL-2.0", "OFL-1.1", "PSF-2.0", "Unlicense", "Zlib",
}  # fmt: skip
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
ASKED = [
    *PROJECT["dependencies"],
    *(
        f'{one}; extra == "{extra}"'
        for extra, group in PROJECT["optional-dependencies"].items()
        for one in group
    ),
]


def allowed(licence: str) -> bool:
    """Whether all parts of what a package says are known and free of duties; of a choice, any."""
    licence = licence.removesuffix(", dependency licenses")
    return all(
        any(choice.strip(" ()") in ALLOWED for choice in part.split(" OR "))
        for part in re.split(r" AND |, ", licence)
    )


def test_licences_let_anybody_pass_it_on() -> None:
    found = licences.packages(ASKED)
    names = {package.name.lower() for package in found}
    assert {"jinja2", "markupsafe", "pillow", "pyyaml", "reportlab", "typer", "resvg-py"} <= {
        name.replace("_", "-") for name in names
    }
    assert not {"pytest", "mypy", "python-bidi"} & names, "what only developers need is not passed on"
    assert [package for package in found if not allowed(package.licence)] == []


@pytest.mark.parametrize(
    ("licence", "is_"),
    [
        ("MIT", True),
        ("BSD-3-Clause, Apache-2.0, dependency licenses", True),
        ("Apache-2.0 OR BSD-2-Clause", True),
        ("GPL-3.0 OR MIT", True),
        ("GPL-3.0", False),
        ("MIT AND LGPL-2.1", False),
        ("unknown", False),
        ("", False),
        ("UNKNOWN", False),
    ],
)
def test_what_is_allowed(licence: str, is_: bool) -> None:
    assert allowed(licence) is is_


def package(tmp_path: Path, metadata: str, text: str = "") -> str:
    """The licence of a package with that metadata, and a file with that text."""
    place = tmp_path / "some_thing-1.0.dist-info"
    place.mkdir(exist_ok=True)
    (place / "METADATA").write_text(f"Metadata-Version: 2.1\nName: some-thing\nVersion: 1.0\n{metadata}")
    (place / "LICENSE").write_text(text)
    (place / "RECORD").write_text("some_thing-1.0.dist-info/LICENSE,,\nsome_thing-1.0.dist-info/METADATA,,\n")
    from importlib.metadata import PathDistribution

    return licences.licence(PathDistribution(place))


def test_what_packages_say_of_their_licence(tmp_path: Path) -> None:
    for metadata, text, licence in (
        ("License-Expression: MIT AND Zlib\nLicense: whatever\n", "", "MIT AND Zlib"),
        ("License: BSD-3-Clause\n", "", "BSD-3-Clause"),
        ("License: The licence of a company\n", "", "The licence of a company"),
        (
            "License: UNKNOWN\nClassifier: License :: OSI Approved :: Apache Software License\n",
            "",
            "Apache-2.0",
        ),
        (f"License: {'long ' * 20}\nClassifier: License :: OSI Approved :: BSD License\n", "", "BSD"),
        (
            "",
            "Permission is hereby granted, free of\ncharge, to any person obtaining a copy of\nthis software",
            "MIT",
        ),
        ("", "GNU GENERAL PUBLIC LICENSE", licences.UNKNOWN),
        ("", "", licences.UNKNOWN),
    ):
        assert package(tmp_path, metadata, text) == licence


def test_what_an_extra_asks_for_is_said(tmp_path: Path) -> None:
    found = licences.packages(
        ["jinja2>=3", 'openpyxl>=3; extra == "xlsx"', 'pytest; extra == "dev"', "not-there>=1"]
    )
    assert [(one.name.lower(), one.extra) for one in found] == [
        ("et_xmlfile", "xlsx"), ("jinja2", ""), ("markupsafe", ""), ("openpyxl", "xlsx"),
    ]  # fmt: skip
    assert found[1].version == distribution("jinja2").version


def test_credits_are_listed_as_text_and_as_data() -> None:
    as_text = CliRunner().invoke(app, ["credits"]).stdout
    data = json.loads(CliRunner().invoke(app, ["credits", "--json"]).stdout)
    assert as_text == CliRunner().invoke(app, ["--credits"]).stdout
    assert {work["name"] for work in data["pictures"]} == {"vistime", "openmoji"}
    assert len(data["fonts"]) == 3
    for package in data["packages"]:
        assert f"{package['name']} {package['version']}: {package['licence']}" in as_text
    for work in (*data["pictures"], *data["fonts"]):
        assert work["name"] in as_text and work["owner"] in as_text
        assert work["licence"] in PROJECT["license"]


def test_owners_of_the_fonts_are_those_that_their_licences_name() -> None:
    from vistime.resources import data_dir

    texts = " ".join(path.read_text("utf-8") for path in (data_dir() / "fonts").glob("*OFL.txt"))
    for font in credits.FONTS:
        assert font.owner in texts


def test_credits_of_a_program_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """As it is run from a checkout: what is built in is credited, and no package is made up."""
    monkeypatch.setattr(licences, "_installed", lambda _: None)
    result = CliRunner().invoke(app, ["credits"])
    assert result.exit_code == 0
    assert "OpenMoji" in result.stdout
    assert "Packages" not in result.stdout
