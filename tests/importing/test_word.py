"""Word files: what the author sees is what is taken, and hostile files end in a sentence."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from importkit import W, imported, p, texts, word

from vistime.diagnostics import VistimeError

TEXT_BOX = (
    "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx xmlns:wps='x'><w:txbxContent>{0}</w:txbxContent>"
    "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {0} </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{1}</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def test_styles_page_ends_and_lists(tmp_path: Path) -> None:
    body = (
        p("My new school", "Titel")
        + p("The bus", "Own")
        + p("I go on the bus.")
        + p(inside='<w:r><w:br w:type="page"/></w:r>')
        + p("I can bring:")
        + p("a toy", "ListBullet")
        + p("a book", "ListBullet")
        + p("Home", "berschrift1", "<w:pageBreakBefore/>")
        + p("I go home.")
    )
    result = imported(tmp_path, word(body), "a.docx")
    assert result.title == "My new school"
    assert texts(result) == [
        "The bus: I go on the bus.",
        "I can bring:\n• a toy\n• a book",
        "Home: I go home.",
    ]


def test_a_page_end_that_word_made_itself_is_none(tmp_path: Path) -> None:
    body = (
        p("Title here", "Titel")
        + p("I go on", inside="<w:r><w:lastRenderedPageBreak/><w:t> the bus.</w:t></w:r>")
        + p("Bye.")
    )
    assert texts(imported(tmp_path, word(body), "a.docx")) == ["I go on the bus.", "Bye."]


def test_numbered_paragraphs_are_pages(tmp_path: Path) -> None:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    body = p("My day", "Titel") + "".join(p(t, "", numbered) for t in ("I get up.", "I eat.", "I play."))
    assert texts(imported(tmp_path, word(body), "a.docx")) == ["I get up.", "I eat.", "I play."]


def test_tracked_changes_hidden_text_and_codes(tmp_path: Path) -> None:
    body = (
        p("My day", "Titel")
        + p(
            "I go ",
            inside="<w:ins><w:r><w:t>by bus</w:t></w:r></w:ins><w:del><w:r><w:delText>by car</w:delText></w:r></w:del>",
        )
        + p("I eat.", inside="<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>")
        + p("I see ", inside=FIELD.format("HYPERLINK", "the zoo") + FIELD.format("PAGE", "17"))
        + p("My friend is ", inside=FIELD.format("FORMTEXT", "\u2002\u2002\u2002"))
        + p("moved away", inside="")
        .replace("<w:r>", "<w:moveFrom><w:r>")
        .replace("</w:r>", "</w:r></w:moveFrom>")
    )
    result = imported(tmp_path, word(body), "a.docx")
    assert texts(result) == ["I go by bus", "I eat.", "I see the zoo", "My friend is {friend}"]
    assert "secret" not in result.text
    assert "17" not in result.text


def test_text_boxes_come_once_and_where_they_stand(tmp_path: Path) -> None:
    box = TEXT_BOX.format(p("In the box."))
    body = p("My day", "Titel") + p("Before it.", inside=box) + p("After it.")
    assert texts(imported(tmp_path, word(body), "a.docx")) == ["Before it.", "In the box.", "After it."]


def test_rows_of_a_table_are_pages(tmp_path: Path) -> None:
    rows = "".join(
        f"<w:tr><w:tc>{p()}</w:tc><w:tc>{p(t)}</w:tc></w:tr>" for t in ("I get up.", "I eat.", "I go out.")
    )
    result = imported(tmp_path, word(p("My day", "Titel") + f"<w:tbl>{rows}</w:tbl>"), "a.docx")
    assert texts(result) == ["I get up.", "I eat.", "I go out."]


def test_what_stands_around_the_text_becomes_notes(tmp_path: Path) -> None:
    result = imported(
        tmp_path,
        word(
            p("Contents 3", "TOC1") + p("My day", "Titel") + p("I get up.") + p("I eat."),
            header1=f"<w:hdr {W}>{p('Hill School')}</w:hdr>",
            header2=f"<w:hdr {W}>{p('Hill School')}</w:hdr>",
            footer1=f"<w:ftr {W}>{p('Page ', inside=FIELD.format('PAGE', '1'))}</w:ftr>",
            footnotes=f"<w:footnotes {W}><w:footnote>{p('With thanks to Jo')}</w:footnote></w:footnotes>",
            comments=f"<w:comments {W}><w:comment>{p('Check this')}</w:comment></w:comments>",
        ),
        "a.docx",
    )
    assert texts(result) == ["I get up.", "I eat."]
    assert result.text.count("Hill School") == 1
    for kept in ("Contents 3", "With thanks to Jo", "Check this"):
        assert f"#   {kept}" in result.text


def test_gaps_to_write_in(tmp_path: Path) -> None:
    line = '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">       </w:t></w:r>'
    inside = "<w:sdtContent><w:r><w:t>Click here</w:t></w:r></w:sdtContent>"
    control = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>{inside}</w:sdt>"
    body = p("My day", "Titel") + p("My name is ", inside=line) + p("My teacher is ", inside=control)
    assert texts(imported(tmp_path, word(body), "a.docx")) == ["My name is {name}", "My teacher is {teacher}"]


def test_a_word_file_with_another_ending_is_known(tmp_path: Path) -> None:
    assert texts(imported(tmp_path, word(p("My day") + p("I get up.") + p("I eat.")), "a.txt")) == [
        "I get up.",
        "I eat.",
    ]


def archive(**parts: str | bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/") + ".xml", content)
    return buffer.getvalue()


BOMB = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<w:document xmlns:w="x">&b;</w:document>'
)


@pytest.mark.parametrize(
    "content",
    [
        word(p("Hello there."))[:-60],
        b"PK\x03\x04",
        archive(word__document="<w:document"),
        archive(word__document=BOMB),
        archive(word__document=f"<w:document {W}>" + "<w:sdt>" * 5000),
        archive(word__document=b" " * 41_000_000),
        archive(word__document="<?xml version='1.0' encoding='nonsense'?><a/>"),
        archive(word__document=""),
        archive(other="<a/>"),
        archive(word__document="<html/>"),
    ],
    ids=[
        "cut off",
        "short",
        "xml",
        "entities",
        "deep",
        "large",
        "encoding",
        "empty",
        "no document",
        "other root",
    ],
)
def test_damaged_and_hostile_files_end_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(VistimeError) as caught:
        imported(tmp_path, content, "a.docx")
    [found] = caught.value.diagnostics
    assert found.code in ("story-file-damaged", "story-file-kind")
    assert found.hint
