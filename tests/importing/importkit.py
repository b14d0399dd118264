"""Stories as files of all kinds, and the words of what became of them."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from pathlib import Path

from vistime import source
from vistime.importing import Imported, import_story
from vistime.model import Story, read
from vistime.model.fields import fill

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
STYLES = f"""<w:styles {W}>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Our heading"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
</w:styles>"""
NUMBERING = f"""<w:numbering {W}>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>"""


def word(body: str, **parts: str) -> bytes:
    """A Word file with that body, and more parts (`header1`, `footnotes` ...)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/styles.xml", STYLES)
        archive.writestr("word/numbering.xml", NUMBERING)
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return buffer.getvalue()


def p(text: str = "", style: str = "", properties: str = "", inside: str = "") -> str:
    """A paragraph of Word with a text, and more XML behind it."""
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{style}{properties}</w:pPr>{run}{inside}</w:p>"


def imported(
    folder: Path, content: str | bytes, name: str = "a-story.txt", for_name: str | None = None
) -> Imported:
    """What becomes of a file with that content; its definition is read as any other, fields and all."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    result = import_story(path, for_name=for_name)
    story_of(result)
    return result


def story_of(result: Imported) -> Story:
    """The story as it is printed, its fields filled."""
    [document] = source.parse(result.text, "story.yaml").documents
    story = fill(read(document), document)
    assert isinstance(story, Story)
    assert len(story.pages) == result.pages
    assert story.title
    return story


def texts(result: Imported) -> list[str]:
    """The pages' texts as they are written, headings before them."""
    [document] = source.parse(result.text, "story.yaml").documents
    story = read(document)
    assert isinstance(story, Story)
    return [f"{page.heading}: {page.text}" if page.heading else page.text for page in story.pages]


def words(text: str) -> Counter[str]:
    """The words of a text, whatever stands between them."""
    return Counter(re.findall(r"[^\W_]+", text))
