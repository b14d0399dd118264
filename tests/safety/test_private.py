"""Nothing private gets into what is made: every place that nobody looks at is marked, and no mark is found again.

Photos, drawings, fonts and Word files carry marks in all their metadata; the folders, the environment and the columns
of a roster that no text uses are marks themselves. Then each command runs as a person runs it, and all that it wrote,
unpacked, and all that it said is searched.
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import privacy_kit as kit
import pytest
from support import ROOT, command

#: All marks begin so; no file has it by chance.
MARK = "zqmark"

MORNING = f"""# {MARK}-remark in a definition
timetable: Our morning
for: Ada
photo: photos/{MARK}-file-jpeg.jpg
layouts: [day, cards, now-next]
fields: {{unused: {MARK}-field}}
pictures:
  Gran: photos/{MARK}-file-png.png
  Grandad: photos/{MARK}-file-tiff.tiff
steps:
  - Wake up   # {MARK}-remark
  - Visit Gran
  - Visit Grandad
  - text: Play
    picture: photos/{MARK}-file-gif.gif
  - text: Sing
    picture: photos/{MARK}-file-webp.webp
  - text: Draw
    picture: photos/{MARK}-file-exact.png
  - text: Circle
    picture: photos/{MARK}-file-drawing.svg
  - text: Ball
    picture: photos/{MARK}-file-shaded.svg
  - text: Teddy
    picture: home:teddy
"""
STORY = f"""story: Our story
for: Ada
layouts: [booklet, easy-read]
font: fonts/{MARK}-file-font.ttf
pages:
  - text: We go to the library.
    picture: photos/{MARK}-file-jpeg.jpg
  - text: "Καλημέρα नमस्ते"   # other faces, shaped
    picture: photos/{MARK}-file-cmyk.jpg
"""
PACK = "pack: Our visit\nfor: Ada\ninclude: [morning.yaml, story.yaml]\n"
ROSTER = (
    ("name", "photo", "likes", "diagnosis", "address"),
    ("Ada", f"photos/{MARK}-file-jpeg.jpg", "books", f"{MARK}-diagnosis", f"{MARK}-address"),
    ("Ben", "", "trains", f"{MARK}-diagnosis", f"{MARK}-address"),
    ("Cem", "photos/nowhere.jpg", "balls", f"{MARK}-diagnosis", f"{MARK}-address"),
)
GROUP = 'timetable: "{name} plays with {likes}"\nlayouts: [day, cards]\nsteps: [Wake up, Toilet]\n'


def photos() -> Iterator[tuple[str, bytes]]:
    """Image files of every kind, each with marks of its own, and with one in its name."""
    exact = kit.noise().quantize(16).convert("RGB")  # so few colours that it is not made a JPEG
    cmyk = kit.noise().convert("CMYK")
    for name, data in {
        "jpeg.jpg": kit.jpeg(f"{MARK}-jpeg"),
        "cmyk.jpg": kit.jpeg(f"{MARK}-cmyk", cmyk),
        "png.png": kit.png(f"{MARK}-png"),
        "exact.png": kit.png(f"{MARK}-exact", exact),
        "gif.gif": kit.gif(f"{MARK}-gif"),
        "webp.webp": kit.webp(f"{MARK}-webp"),
        "tiff.tiff": kit.tiff(f"{MARK}-tiff"),
        "drawing.svg": kit.svg(f"{MARK}-svg").encode(),
        "shaded.svg": kit.svg(f"{MARK}-shaded", pixels=True).encode(),
    }.items():
        yield f"photos/{MARK}-file-{name}", data


def font() -> bytes:
    """A font with marks in all its names."""
    import fontpkg_noto_sans_devanagari as package
    from fontTools.ttLib import TTFont

    file = next(Path(package.__file__).parent.rglob("*Regular*.ttf"), None) or next(
        Path(package.__file__).parent.rglob("*.ttf")
    )
    face = TTFont(file)
    for record in (
        one for one in face["name"].names if one.nameID != 6
    ):  # by which every PDF names its fonts
        record.string = f"{MARK}-font-name-{record.nameID}"
    out = io.BytesIO()
    face.save(out)
    return out.getvalue()


def word_file() -> bytes:
    """A story in Word with its author, company and template in it, and a remark of somebody in the margin."""
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{main}"><w:body><w:p w:rsidR="00AA"><w:r><w:t>I go to the library.</w:t></w:r>'
            f'<w:ins w:author="{MARK}-author"><w:r><w:t> It is open.</w:t></w:r></w:ins></w:p></w:body></w:document>',
        )
        archive.writestr(
            "word/comments.xml",
            f'<w:comments xmlns:w="{main}"><w:comment w:author="{MARK}-margin" w:initials="{MARK}"><w:p><w:r>'
            "<w:t>Is it?</w:t></w:r></w:p></w:comment></w:comments>",
        )
        archive.writestr("docProps/core.xml", f"<c><creator>{MARK}-creator</creator></c>")
        archive.writestr("docProps/app.xml", f"<a><Company>{MARK}-company</Company></a>")
        archive.writestr("docProps/thumbnail.jpeg", kit.jpeg(f"{MARK}-thumbnail"))
        archive.writestr("word/media/image1.jpeg", kit.jpeg(f"{MARK}-media"))
    return out.getvalue()


class Home:
    """A person's computer, with marks for the names of the user, the machine, and the folders above their work."""

    def __init__(self, top: Path) -> None:
        self.work = top / f"{MARK}-user" / "work"
        self.out = self.work / "out"
        self.said: dict[str, str] = {}
        self.environment = {
            key: value
            for key, value in os.environ.items()
            if not key.startswith(("VISTIME", "XDG_", "PYTEST"))
        }
        for name in ("HOME", "USERPROFILE"):
            self.environment[name] = str(top / f"{MARK}-user")
        for name in ("TMPDIR", "TEMP", "TMP", "APPDATA"):
            folder = top / f"{MARK}-user" / f"{MARK}-{name}"
            folder.mkdir(parents=True, exist_ok=True)
            self.environment[name] = str(folder)
        for name in ("USER", "LOGNAME", "USERNAME", "HOSTNAME", "COMPUTERNAME", "HOST", "EMAIL"):
            self.environment[name] = f"{MARK}-{name}"
        path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
        self.environment |= {"PYTHONPATH": path, "PYTHONUTF8": "1"}
        self.save("morning.yaml", MORNING)
        self.save("story.yaml", STORY)
        self.save("visit.yaml", PACK)
        self.save("older.yaml", "timetable: Before\nsteps: [Wake up]\n")
        self.save("group.yaml", GROUP)
        self.save("draft.docx", word_file())
        self.save(f"fonts/{MARK}-file-font.ttf", font())
        for name, data in photos():
            self.save(name, data)
        self.save("set/teddy.jpg", kit.jpeg(f"{MARK}-set"))
        self.save("set/ball.svg", kit.svg(f"{MARK}-set-svg"))
        table = io.StringIO()
        csv.writer(table).writerows(ROSTER)
        self.save("class.csv", table.getvalue())

    def save(self, name: str, data: str | bytes) -> None:
        path = self.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())

    def run(self, *arguments: str, status: int = 0) -> None:
        done = subprocess.run(
            command(*arguments), cwd=self.work, env=self.environment, capture_output=True, text=True,
            encoding="utf-8", stdin=subprocess.DEVNULL, timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == status, (arguments, done.stdout, done.stderr)
        self.said[" ".join(arguments)] = done.stdout + done.stderr

    def watch(self, *arguments: str, until: Path) -> None:
        """Run `watch` until it has made that file, then once more after a change, and end it."""
        process = subprocess.Popen(
            command("watch", *arguments), cwd=self.work, env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        try:
            for _ in range(600):
                if until.exists():
                    break
                time.sleep(0.1)
            assert until.exists()
        finally:
            process.send_signal(signal.SIGINT)
            self.said["watch"] = process.communicate(timeout=30)[0].decode()

    def written(self) -> list[Path]:
        return sorted(path for path in self.out.rglob("*") if path.is_file())


def everything_made(top: Path) -> Home:
    """A home in which all commands have run."""
    home = Home(top)
    home.out.mkdir()
    home.run("packs", "add", "set", "--name", "home", "--credit", "Ours")
    home.run("make", "morning.yaml", "story.yaml", "--png", "--json", "-o", "out/make")
    home.run("make", "morning.yaml", "--ink", "grey", "-o", "out/grey")
    home.run("make", "visit.yaml", "--png", "-o", "out/pack")
    home.run("make", "morning.yaml", "--only-changed-since", "older.yaml", "-o", "out/changed")
    home.run(
        "batch", "class.csv", "group.yaml", "morning.yaml", "--merge", "-o", "out/batch", "--json", status=1
    )
    home.run("batch", "class.csv", "group.yaml", "morning.yaml", "--merge", "-o", "out/batch", status=1)
    home.run("find", "--sheet", "out/all.pdf", "--pack", "home")
    home.run("find", "teddy", "Gran", "--pack", "home", "--lock", "out/pictures.yaml", "--json")
    home.run("new", "story", "--from", "draft.docx", "-o", "out/draft.yaml")
    home.run("new", "story", "--like", "haircut", "-o", "out/haircut.yaml")
    home.run("new", "timetable", "--title", "Ours", "-o", "out/ours.yaml")
    home.run("quick", "Wake up, Toilet", "--png", "-o", "out/quick")
    home.run("schema", "-o", "out/schema.json")
    home.run("check", "morning.yaml", "story.yaml", "--json")
    if sys.platform != "win32":
        home.watch(
            "morning.yaml", "-o", "out/watch", "--png", until=home.out / "watch" / "morning-cards-1.png"
        )
    return home


def marks_are_found_where_they_are(home: Home) -> None:
    """The search sees what it is to find: in what went in, each kind of file has many marks."""
    for name, _ in photos():
        assert kit.found([home.work / name], [f"{MARK}-"]), name
    inside = [data for path in (home.work / "photos").iterdir() for _, data in kit.readable(path)]
    for what in (
        "gps-area",
        "thumbnail",
        "ztxt",
        "itxt",
        "xmp",
        "iptc",
        "owner",
        "comment",
        "behind-the-end",
    ):
        assert any(f"{MARK}-".encode() in data and what.encode() in data for data in inside), what


def nothing_private_is_in_what_was_made(home: Home) -> None:
    files = home.written()
    kinds = {path.suffix for path in files}
    assert {".pdf", ".png", ".csv", ".json", ".jsonl", ".yaml"} <= kinds
    assert len([path for path in files if path.suffix == ".pdf"]) > 20
    pages = [path for path in files if path.suffix != ".jsonl"]
    assert kit.found(pages, [MARK]) == []


def what_a_batch_remembers_does_not_say_whose_it_is(home: Home) -> None:
    """It has to know which photos were shown, but not who the user is."""
    [manifest] = (path for path in home.written() if path.suffix == ".jsonl")
    text = manifest.read_text("utf-8")
    marks = set(re.findall(rf"{MARK}[\w.-]*", text, re.IGNORECASE))
    assert {mark for mark in marks if not mark.startswith(f"{MARK}-file-")} == set()
    assert f'"~/work/photos/{MARK}-file-jpeg.jpg"' in text


def nothing_private_is_said(home: Home) -> None:
    """Messages name files as the person named them."""
    for what, said in home.said.items():
        marks = set(re.findall(rf"{MARK}[\w.-]*", said, re.IGNORECASE))
        assert {mark for mark in marks if not mark.startswith(f"{MARK}-file-")} == set(), (what, said)


def nothing_is_left_in_folders_for_temporary_files(home: Home) -> None:
    for name in ("TMPDIR", "TEMP", "TMP"):
        assert list(Path(home.environment[name]).iterdir()) == []
    assert [
        path for path in home.work.rglob("*") if path.name.startswith(".") and path.name != ".vistime"
    ] == []


def what_has_to_be_there_is(home: Home) -> None:
    """What a person wants printed is found by the same search."""
    assert kit.found([home.out / "make" / "morning-day.pdf"], ["Our morning"])
    report = (home.out / "batch" / "report.csv").read_text("utf-8-sig")
    assert "nowhere.jpg" in report
    assert json.loads(home.said["make morning.yaml story.yaml --png --json -o out/make"])["documents"]


@pytest.mark.slow
def test_nothing_private_leaks(tmp_path: Path) -> None:
    """One test of all, so that the commands run once."""
    home = everything_made(tmp_path)
    marks_are_found_where_they_are(home)
    nothing_private_is_in_what_was_made(home)
    what_a_batch_remembers_does_not_say_whose_it_is(home)
    nothing_private_is_said(home)
    nothing_is_left_in_folders_for_temporary_files(home)
    what_has_to_be_there_is(home)
