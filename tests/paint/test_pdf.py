"""The PDFs, read back: what is printed is what was laid out, and nothing of the person or the computer is in them."""

from __future__ import annotations

import ctypes
import re
import subprocess
import sys
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdffile import COLOURED, PdfFile, operators
from PIL import Image
from support import (
    INKS,
    LAYOUTS,
    ROOT,
    SHOWN,
    THEMES,
    bounds,
    definition,
    environment,
    lay_out_file,
    one,
    read_in_order,
    run,
    within,
)

from vistime import memory
from vistime.layout.pages import LineItem, Page, PathItem, PictureItem, RectItem, TextItem
from vistime.paint.fonts import rounded
from vistime.pipeline import Laid, Settings
from vistime.units import MM_PER_PT, PAPERS, Rect

STEPS = ["Wake up", "Toilet", "Brush teeth", "Breakfast", "Get dressed"]
DAY = [
    {"text": "Hello time", "time": "9:00"},
    {"text": "Bookbug", "picture": "sing", "time": "10:30", "minutes": 30, "change": "new"},
    {"text": "Outdoor play", "change": "cancelled"},
    {"text": "Lunch", "picture": "none", "done": "yes"},
]
STORY = ["I am going to the library with Mum.", "We walk there together.", "Then we go home."]


def documents(ink: str = "colour", theme: str = "plain", paper: str = "A4") -> dict[str, Laid]:
    """A document in each layout, with all its layout can draw."""
    style = Settings(ink=ink, theme=theme, paper=paper)  # type: ignore[arg-type]
    everything = {"times": "both", "numbers": "yes", "done": "tick"}
    texts = {
        "day": definition(title="Day", steps=DAY, layouts=[{"day": everything}]),
        "strip": definition(
            title="Strip", steps=DAY, layouts=[{"day": {**everything, "orientation": "landscape"}}]
        ),
        "finished": definition(title="Finished", steps=DAY, layouts=[{"day": {"done": "column"}}]),
        "now-next": definition(title="Now", steps=STEPS, layouts=["now-next"]),
        "cards": definition(title="Cards", steps=DAY + STEPS, layouts=["cards"]),  # type: ignore[operator]
        "marks": definition(
            title="Marks", steps=STEPS, layouts=[{"cards": {"cut": "marks", "size": "85.6x54"}}]
        ),
        "fold": definition("story", title="Fold", pages=STORY, layouts=["booklet"]),
        "pages": definition("story", title="Pages", pages=STORY, layouts=[{"booklet": {"format": "pages"}}]),
    }
    return {name: one(text, settings=style) for name, text in texts.items()}


def test_files_that_begin_alike_have_their_own_titles_and_words() -> None:
    """What documents share is written from memory; nothing of one may stand in another's file."""
    made = {
        name: one(definition(title=f"{name}'s day", steps=STEPS, layouts=["day"])).pdf()
        for name in ("Ada", "Ben", "Ada Lovelace", "Zoë", "Ada")
    }
    for name, data in made.items():
        pdf = pypdfium2.PdfDocument(data)
        assert pdf.get_metadata_dict(skip_empty=True)["Title"] == f"{name}'s day"
        assert f"{name}'s day" in pdf[0].get_textpage().get_text_bounded()
    memory.forget()
    assert one(definition(title="Ben's day", steps=STEPS, layouts=["day"])).pdf() == made["Ben"]


@pytest.fixture(scope="module")
def made() -> dict[str, tuple[Laid, bytes]]:
    """Each document as it was laid out, and its PDF."""
    return {name: (laid, laid.pdf()) for name, laid in documents().items()}


KINDS = ("day", "strip", "finished", "now-next", "cards", "marks", "fold", "pages")


# ---- the file


@pytest.mark.parametrize("kind", KINDS)
def test_file_is_whole_and_opens(made: dict[str, tuple[Laid, bytes]], kind: str) -> None:
    laid, data = made[kind]
    file = PdfFile(data)
    assert len(file.pages) == len(laid.pages)
    with pypdfium2.PdfDocument(data) as pdf:
        assert len(pdf) == len(laid.pages)
        for page in pdf:
            assert page.render(scale=0.3).to_pil().convert("L").getextrema() != (255, 255) or laid.duplex


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_page_boxes_are_exact(layout: str, paper: str) -> None:
    kind, items = ("story", {"pages": STORY}) if layout == "booklet" else ("timetable", {"steps": STEPS})
    laid = one(definition(kind, layouts=[layout], **items), settings=Settings(paper=paper))
    width, height = PAPERS[paper]
    if layout in ("booklet", "now-next"):
        width, height = height, width
    data = laid.pdf()
    with pypdfium2.PdfDocument(data) as pdf:
        for number, page in enumerate(pdf):
            assert [side * MM_PER_PT for side in page.get_size()] == pytest.approx((width, height), abs=0.01)
            assert [side * MM_PER_PT for side in page.get_mediabox()] == pytest.approx(
                (0, 0, width, height), abs=0.01
            )
            assert page.get_cropbox() == page.get_mediabox()
            assert page.get_rotation() == 0
            assert PdfFile(data).size(number) == pytest.approx((width, height), abs=0.001)


@pytest.mark.parametrize("kind", KINDS)
def test_viewers_are_asked_not_to_scale(made: dict[str, tuple[Laid, bytes]], kind: str) -> None:
    data = made[kind][1]
    with pypdfium2.PdfDocument(data) as pdf:
        assert not pdfium.FPDF_VIEWERREF_GetPrintScaling(pdf)
    file = PdfFile(data)
    preferences = file.objects[file.catalog.reference("ViewerPreferences")].head
    assert b"/PrintScaling /None" in preferences
    assert b"/DisplayDocTitle true" in preferences


@pytest.mark.parametrize(
    ("flip", "duplex"), [("short", pdfium.DuplexFlipShortEdge), ("long", pdfium.DuplexFlipLongEdge)]
)
def test_printer_is_told_how_to_turn_the_sheets(flip: str, duplex: int) -> None:
    laid = one(definition("story", pages=STORY, layouts=[{"booklet": {"flip": flip}}]))
    with pypdfium2.PdfDocument(laid.pdf()) as pdf:
        assert pdfium.FPDF_VIEWERREF_GetDuplex(pdf) == duplex


@pytest.mark.parametrize("kind", ["day", "pages"])
def test_single_sheets_say_nothing_of_turning(made: dict[str, tuple[Laid, bytes]], kind: str) -> None:
    with pypdfium2.PdfDocument(made[kind][1]) as pdf:
        assert pdfium.FPDF_VIEWERREF_GetDuplex(pdf) == pdfium.DuplexUndefined


def language_of(pdf: pypdfium2.PdfDocument) -> str:
    """The language that a document says it is in."""
    length = pdfium.FPDFCatalog_GetLanguage(pdf, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFCatalog_GetLanguage(pdf, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), length)
    return buffer.raw.decode("utf-16-le").rstrip("\0")


@pytest.mark.parametrize("title", ["My morning", "Mój dzień (1) \\ <b>&", "Ä", "😀 Day"])
@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_title_and_language(title: str, language: str) -> None:
    laid = one(definition(title=title, language=language, steps=STEPS))
    with pypdfium2.PdfDocument(laid.pdf()) as pdf:
        assert pdf.get_metadata_dict(skip_empty=True) == {"Title": title, "Producer": "vistime"}
        assert language_of(pdf) == language


# ---- text


def text_of(pdf: pypdfium2.PdfDocument) -> list[str]:
    """The text of each page as a viewer copies it."""
    return [page.get_textpage().get_text_range() for page in pdf]


def squeezed(text: str) -> str:
    """A text without its spaces, and as a viewer has it without its soft line ends."""
    return re.sub(r"[\s\ufffe\u0002]", "", text)


@pytest.mark.parametrize("kind", KINDS)
def test_text_can_be_selected_in_the_order_in_which_it_was_laid_out(
    made: dict[str, tuple[Laid, bytes]], kind: str
) -> None:
    laid, data = made[kind]
    with pypdfium2.PdfDocument(data) as pdf:
        for sheet, copied in zip(laid.pages, text_of(pdf), strict=True):
            said = [i.text for page in read_in_order([sheet]) for i in page.items if isinstance(i, TextItem)]
            # A hyphen at the end of a line is taken for one that was put there to break the word.
            assert squeezed(copied).replace("-", "") == squeezed("".join(said)).replace("-", "")


@pytest.mark.parametrize(
    ("kind", "order"),
    [
        ("day", ["Day", "1", "09:00", "Hello time", "2", "10:30", "Bookbug", "New", "30 min", "3", "Outdoor play"]),
        ("strip", ["Strip", "Hello time", "Bookbug", "New", "30 min", "Outdoor play", "Lunch"]),
        ("finished", ["Finished", "To do", "Finished", "Hello time", "Bookbug", "Outdoor play", "Lunch"]),
        ("now-next", ["Now", "Now", "Wake up", "Next", "Toilet"]),
        ("cards", ["Hello time", "Bookbug", "New", "Outdoor play", "Lunch", "Wake up", "Toilet", "measure me"]),
        ("pages", ["Pages"]),
    ],
)  # fmt: skip
def test_text_is_in_reading_order(made: dict[str, tuple[Laid, bytes]], kind: str, order: list[str]) -> None:
    with pypdfium2.PdfDocument(made[kind][1]) as pdf:
        copied = squeezed(text_of(pdf)[0])
    at = 0
    for word in order:
        found = copied.find(squeezed(word), at)
        assert found >= 0, f"{word!r} does not come after what comes before it, in {copied!r}"
        at = found + len(squeezed(word))
    assert "Pictures:" not in copied[:at], "the small print comes last"


def test_story_is_read_page_by_page(made: dict[str, tuple[Laid, bytes]]) -> None:
    with pypdfium2.PdfDocument(made["pages"][1]) as pdf:
        said = text_of(pdf)
    assert said[0].strip() == "Pages"
    for number, (copied, text) in enumerate(zip(said[1:], STORY, strict=False), 2):
        assert squeezed(copied).startswith(squeezed(text))
        assert str(number) in copied


@given(
    st.text(
        "ÄÖÜäöüßéèêçñåøæłżźćşğıőűčřěðþŵŷăâîșț'’-–—„“”«»¿¡…€£&<>()[]{}/\\%#@!?.,:;+=*~^_`|$\"",
        min_size=1,
        max_size=20,
    )
)
@settings(max_examples=20)
def test_any_letters_are_copied_as_they_were_written(text: str) -> None:
    label = f"x{text}x"
    laid = one(definition(steps=[{"text": label, "picture": "none"}]))
    with pypdfium2.PdfDocument(laid.pdf()) as pdf:
        copied = squeezed("".join(text_of(pdf)))
    printed = squeezed("".join(i.text for p in laid.pages for i in p.items if isinstance(i, TextItem)))
    assert copied.replace("-", "") == printed.replace("-", "")


@pytest.mark.parametrize("kind", KINDS)
def test_letters_stand_where_they_were_laid_out(made: dict[str, tuple[Laid, bytes]], kind: str) -> None:
    laid, data = made[kind]
    with pypdfium2.PdfDocument(data) as pdf:
        for sheet, page in zip(laid.pages, pdf, strict=True):
            text = page.get_textpage()
            origins = {
                (round(x, 1), round(y, 1)) for x, y in (origin(text, i) for i in range(text.count_chars()))
            }
            height = sheet.height
            for item in placed_texts(sheet):
                x, y = item[0] / MM_PER_PT, (height - item[1]) / MM_PER_PT
                assert any(abs(x - ox) < 0.11 and abs(y - oy) < 0.11 for ox, oy in origins), item


def placed_texts(page: Page) -> list[tuple[float, float, str]]:
    """The origin of each line of text in mm, also on the pages that a sheet carries, and its words."""
    found = [(i.x, i.y, i.text) for i in page.items if isinstance(i, TextItem) and i.text.strip()]
    for part in page.parts:
        for x, y, text in placed_texts(part.page):
            if part.turned:
                x, y = part.page.width - x, part.page.height - y
            found.append((part.x + x, part.y + y, text))
    return found


def origin(text: pypdfium2.PdfTextPage, index: int) -> tuple[float, float]:
    """Where a letter stands on its line, in points."""
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, x, y)
    return x.value, y.value


# ---- fonts


@pytest.mark.parametrize("kind", KINDS)
def test_fonts_are_embedded_with_the_letters_in_use_and_those_of_their_groups(
    made: dict[str, tuple[Laid, bytes]], kind: str
) -> None:
    from fontTools.ttLib import TTFont

    laid, data = made[kind]
    file = PdfFile(data)
    items = [i for page in read_in_order(laid.pages) for i in page.items if isinstance(i, TextItem)]
    used = {face: set("".join(i.text for i in items if i.face == face)) for face in {i.face for i in items}}
    fonts = [o for o in file.objects.values() if b"/Subtype /Type0" in o.head]
    assert len(fonts) == len(used)
    for font in fonts:
        name = re.search(rb"/BaseFont /(\S+)", font.head)
        assert name
        assert re.fullmatch(rb"[A-Z]{6}\+[A-Za-z]+-(Regular|Bold)", name[1])
    programs = [o.stream for o in file.objects.values() if b"/Length1" in o.head]
    assert len(programs) == len(used)
    drawn = []
    for program in programs:
        assert program is not None
        face = TTFont(BytesIO(program))
        glyphs = face["glyf"]
        drawn.append(sum(glyphs[name].numberOfContours != 0 for name in face.getGlyphOrder()))
    letters = sum(len({c for c in rounded(frozenset(found)) if not c.isspace()}) for found in used.values())
    # Beside the letters: the empty box that stands for a letter that is missing, and the parts of accented ones.
    assert letters <= sum(drawn) <= letters + 12 * len(used)
    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                assert pdfium.FPDFFont_GetIsEmbedded(pdfium.FPDFTextObj_GetFont(item)) == 1


def test_page_of_eight_cards_is_small() -> None:
    laid = one(
        definition(
            steps=[
                "Wake up",
                "Toilet",
                "Wash hands",
                "Brush teeth",
                "Get dressed",
                "Breakfast",
                "Coat",
                "School",
            ],
            layouts=["cards"],
        )
    )
    assert len(laid.pdf()) <= 25_000


# ---- what is painted


def flat(page: Page) -> list[Rect]:
    """Where every shape and picture stands, in the order of painting, also on the pages that a sheet carries."""
    found: list[Rect] = []
    for item in page.items:
        if isinstance(item, RectItem):
            found.append(Rect(item.x, item.y, item.w, item.h))
        elif isinstance(item, LineItem):
            x0, x1 = sorted((item.x1, item.x2))
            y0, y1 = sorted((item.y1, item.y2))
            found.append(Rect(x0, y0, x1 - x0, y1 - y0))
        elif isinstance(item, PathItem):
            found.append(bounds(item))
    for part in page.parts:
        for box in flat(part.page):
            if part.turned:
                box = Rect(part.page.width - box.right, part.page.height - box.bottom, box.w, box.h)
            found.append(Rect(part.x + box.x, part.y + box.y, box.w, box.h))
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_shapes_are_painted_where_they_were_laid_out(made: dict[str, tuple[Laid, bytes]], kind: str) -> None:
    laid, data = made[kind]
    file = PdfFile(data)
    for number, page in enumerate(laid.pages):
        painted = [mark.box for mark in file.marks(number) if not mark.inside]
        expected = flat(page)
        assert len(painted) == len(expected)
        for box, there in zip(expected, painted, strict=True):
            assert there == pytest.approx(box, abs=0.002)


@pytest.mark.parametrize("kind", KINDS)
def test_symbols_are_painted_inside_their_places(made: dict[str, tuple[Laid, bytes]], kind: str) -> None:
    laid, data = made[kind]
    file = PdfFile(data)
    for number, page in enumerate(laid.pages):
        if page.parts:
            continue
        places = [bounds(item) for item in page.items if isinstance(item, PictureItem)]
        for mark in file.marks(number):
            # Points of curves may lie a little outside of what the curve fills.
            assert not mark.inside or any(within(mark.box, place, 0.12 * place.w + 0.5) for place in places)


@pytest.mark.parametrize("kind", ["cards", "fold", "strip"])
def test_ground_of_a_theme_covers_the_whole_page(kind: str) -> None:
    laid = documents(theme="warm")[kind]
    file = PdfFile(laid.pdf())
    for number, page in enumerate(laid.pages):
        grounds = [
            m.box for m in file.marks(number) if m.fill == pytest.approx((0.992, 0.965, 0.89), abs=0.002)
        ]
        covered = sum(box.w * box.h for box in grounds)
        assert covered == pytest.approx(page.width * page.height, rel=0.001)


@pytest.mark.parametrize("size", ["38", "50", "50x60", "85.6x54", "75"])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_cards_and_cut_lines_are_of_their_true_size(paper: str, size: str) -> None:
    laid = one(definition(layouts=[{"cards": {"size": size}}], paper=paper, steps=["Toilet"] * 12))
    width, height = (float(side) for side in (size.split("x") * 2)[:2])
    file = PdfFile(laid.pdf())
    cuts = [mark for mark in file.marks(0) if mark.dashed]
    across = sorted({round(m.box.x, 3) for m in cuts if m.box.w < 0.001})
    down = sorted({round(m.box.y, 3) for m in cuts if m.box.h < 0.001})
    assert len(across) > 1
    assert len(down) > 1
    assert [b - a for a, b in pairwise(across)] == pytest.approx([width] * (len(across) - 1), abs=0.01)
    assert [b - a for a, b in pairwise(down)] == pytest.approx([height] * (len(down) - 1), abs=0.01)
    frames = [
        m.box
        for m in file.marks(0)
        if m.fill == (1.0, 1.0, 1.0) and m.stroke and not m.inside and m.box.w > 10
    ]
    assert len(frames) == min(12, (len(across) - 1) * (len(down) - 1))
    for frame in frames:
        assert (frame.w, frame.h) == pytest.approx((width - 3.35, height - 3.35), abs=0.01)


def test_ruler_on_the_sheet_is_50_mm(made: dict[str, tuple[Laid, bytes]]) -> None:
    file = PdfFile(made["cards"][1])
    lengths = [
        mark.box.w for mark in file.marks(0) if mark.box.h < 0.001 and not mark.dashed and not mark.inside
    ]
    assert [length for length in lengths if abs(length - 50) < 0.01]


# ---- inks


def used_operators(file: PdfFile) -> set[str]:
    """All operators of the pages and the symbols."""
    streams = [file.content(n) for n in range(len(file.pages))] + [f.stream or b"" for f in file.forms()]
    return {name for stream in streams for name, _ in operators(stream)}


@pytest.mark.parametrize("theme", THEMES)
def test_grey_has_no_colour(theme: str) -> None:
    for kind, laid in documents(ink="grey", theme=theme).items():
        file = PdfFile(laid.pdf())
        assert used_operators(file) & COLOURED == set(), kind
        assert list(file.forms()), kind


@pytest.mark.parametrize("theme", THEMES)
def test_lines_are_nothing_but_lines_on_white(theme: str) -> None:
    for kind, laid in documents(ink="lines", theme=theme).items():
        file = PdfFile(laid.pdf())
        assert used_operators(file) & COLOURED == set(), kind
        for number in range(len(file.pages)):
            marks = file.marks(number)
            assert {m.fill for m in marks if m.fill} <= {(0.0,), (1.0,)}, kind
            area = sum(m.box.w * m.box.h for m in marks if m.fill == (0.0,) and not m.inside)
            sheet = laid.pages[number].width * laid.pages[number].height
            assert area < 0.1 * sheet, "no large black grounds, which use up the ink that this is to save"


def test_colour_is_in_colour() -> None:
    for kind, laid in documents().items():
        assert used_operators(PdfFile(laid.pdf())) & COLOURED == {"rg", "RG"}, kind


def test_inks_of_a_photo(tmp_path: Path) -> None:
    Image.effect_noise((200, 200), 80).convert("RGB").save(tmp_path / "gran.png")
    for ink in INKS:
        text = definition(steps=[{"text": "Gran", "picture": "gran.png"}], ink=ink)
        file = PdfFile(one(text, tmp_path).pdf())
        (photo,) = file.images()
        assert (b"/DeviceRGB" in photo.head) == (ink == "colour")
        assert (b"/DeviceGray" in photo.head) == (ink != "colour")


# ---- the same bytes


def test_second_run_gives_the_same_bytes() -> None:
    for path in SHOWN:
        first, second = ([laid.pdf() for laid in lay_out_file(path)[0]] for _ in range(2))
        assert first == second


@pytest.mark.parametrize("style", [{}, {"ink": "lines"}, {"ink": "grey", "theme": "warm", "paper": "Letter"}])
def test_order_of_making_does_not_matter(style: dict[str, str]) -> None:
    chosen = Settings(**style)  # type: ignore[arg-type]
    forwards = {p: [laid.pdf() for laid in lay_out_file(p, chosen)[0]] for p in SHOWN}
    backwards = {p: [laid.pdf() for laid in lay_out_file(p, chosen)[0]] for p in reversed(SHOWN)}
    assert forwards == backwards


def test_another_process_gives_the_same_bytes(tmp_path: Path) -> None:
    """Another seed, time zone, language, folder and user; alone or with others before it."""
    where = [tmp_path / "one", tmp_path / "two" / "with a longer name"]
    for folder in where:
        folder.mkdir(parents=True)
    Image.linear_gradient("L").convert("RGB").save(tmp_path / "photo.png")
    family = tmp_path / "family.yaml"
    family.write_text(
        definition(steps=[{"text": "Gran", "picture": "photo.png"}, "Toilet"], layouts=["day", "cards"]),
        "utf-8",
    )
    names = [*SHOWN, family]
    first = run("make", *names, cwd=where[0], hash_seed="1", env={"TZ": "UTC"})
    strange = {
        "TZ": "Asia/Kathmandu", "LC_ALL": "C", "LANG": "tr_TR.UTF-8", "HOME": str(where[1]), "USER": "zzperson",
        "SOURCE_DATE_EPOCH": "86400",
    }  # fmt: skip
    second = run("make", *reversed(names), cwd=where[1], hash_seed="4242", env=strange)
    assert (first.returncode, second.returncode) == (0, 0), (first.stderr, second.stderr)
    made = [{path.name: path.read_bytes() for path in folder.glob("*.pdf")} for folder in where]
    assert len(made[0]) > 10
    assert made[0] == made[1]


PRIVATE_NAMES = (
    b"zzfolder",
    b"zzfile",
    b"zzphoto",
    b"zzuser",
    b"zzhost",
    b"zzcamera",
    b"zzartist",
    b"zzcomment",
)
PRIVATE = """
import sys
from pathlib import Path
from vistime.cli import main
sys.argv = ["vistime", "make", "zzfile.yaml", "--png"]
main()
"""


def test_nothing_of_person_or_computer_is_in_the_bytes(tmp_path: Path) -> None:
    """No path, file name, user or machine name, no date; the child's name only where it is printed."""
    folder = tmp_path / "zzfolder"
    folder.mkdir()
    image = Image.effect_noise((300, 200), 80).convert("RGB")
    exif = Image.Exif()
    exif[0x010F], exif[0x013B], exif[0x0132] = "zzcamera", "zzartist", "2024:05:06 07:08:09"
    image.save(folder / "zzphoto.jpg", exif=exif, comment=b"zzcomment")
    text = definition(
        steps=[{"text": "Gran", "picture": "zzphoto.jpg"}, "Toilet"], layouts=["day", "cards", "now-next"]
    )
    (folder / "zzfile.yaml").write_text(text, "utf-8")
    names = {
        "USER": "zzuser",
        "LOGNAME": "zzuser",
        "USERNAME": "zzuser",
        "HOSTNAME": "zzhost",
        "HOME": "/home/zzuser",
    }
    done = subprocess.run(
        [sys.executable, "-c", PRIVATE], cwd=folder, env=environment(names), capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    files = [p for p in folder.iterdir() if p.suffix in (".pdf", ".png")]
    assert len(files) == 6
    for path in files:
        data = path.read_bytes()
        plain = PdfFile(data).plain() if path.suffix == ".pdf" else data
        for word in (
            *PRIVATE_NAMES,
            str(folder).encode(),
            str(ROOT).encode(),
            b"/home/",
            b"/tmp/",
            b"2024:05",
            b"Exif\0",
        ):
            assert word not in plain, (path.name, word)
        for key in (
            b"/CreationDate",
            b"/ModDate",
            b"/Author",
            b"/Creator",
            b"D:20",
            b"tIME",
            b"tEXt",
        ):
            assert key not in plain, (path.name, key)


# ---- booklets


@pytest.mark.parametrize("flip", ["short", "long"])
@pytest.mark.parametrize("count", [1, 3, 4, 7, 11])
def test_sheets_of_a_booklet_read_from_first_to_last(count: int, flip: str) -> None:
    """Printed on both sides, folded and leafed through, as the file itself has it."""
    words = [f"This is page {n} of it." for n in range(1, count + 1)]
    laid = one(definition("story", title="Cover", pages=words, layouts=[{"booklet": {"flip": flip}}]))
    width, height = laid.pages[0].width, laid.pages[0].height
    leaves: dict[tuple[int, str], str] = {}
    with pypdfium2.PdfDocument(laid.pdf()) as pdf:
        for side, page in enumerate(pdf):
            text = page.get_textpage()
            back, halves = side % 2 == 1, {"left": "", "right": ""}
            for index in range(text.count_chars()):
                x, y = (value * MM_PER_PT for value in origin(text, index))
                if back and flip == "long":
                    x, y = width - x, height - y
                if letter := text.get_text_range(index, 1).strip():
                    halves["left" if x < width / 2 else "right"] += letter
            for half, said in halves.items():
                leaves[side, half] = said
    sheets = len(laid.pages) // 2
    order = [place for s in range(sheets) for place in ((2 * s, "right"), (2 * s + 1, "left"))]
    order += [place for s in reversed(range(sheets)) for place in ((2 * s + 1, "right"), (2 * s, "left"))]
    read = [leaves[place] for place in order]
    assert read[0] == "Cover"
    for number, (said, expected) in enumerate(zip(read[1:], words, strict=False), 2):
        assert said.startswith(squeezed(expected))
        assert said.endswith(str(number)) or "Pictures" in said
