"""No word of a text is lost: those that are in no page are in a note of the file, or named among what was dropped."""

from __future__ import annotations

import re
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from importkit import imported, p, texts, word, words
from support import slowness

from vistime.diagnostics import VistimeError
from vistime.importing import MOST_PAGES
from vistime.model.story import PAGE_LIMIT

_WORDS = """
I Mum go to the hospital nurse kind 3 2nd bus don’t well-known Dr. school. Hello! What? 10.30 for parents: yes no
- * # [name] {{childName}} ____ {1,2} (name) Page 2 12 • Sam’s http://x.org/a?b=c & % @home 'quoted' "said" é
你好 مرحبا 👍
"""
_WORD = st.sampled_from(re.findall(r"\S+", _WORDS))
_LINE = st.lists(_WORD, max_size=12).map(" ".join)
_END = st.sampled_from(["\n", "\n\n", "\r\n", "\n---\n", "\n\n\n", "\f", ".\n", "\n# ", "\n- ", "\n1. "])
_TEXT = st.lists(st.tuples(_LINE, _END), min_size=1, max_size=25).map(
    lambda parts: "".join(a + b for a, b in parts)
)


def lost(text: str, result_text: str, dropped: tuple[str, ...]) -> list[str]:
    """The words of a text that are in none of its places."""
    there = words(result_text) + words(" ".join(dropped))
    return sorted((words(text) - there).elements())


def folded(text: str) -> str:
    """The text with fields and what they stand for written the same way: in small letters, parted, without braces."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text).casefold()


@given(_TEXT)
def test_words_in_are_words_out(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        try:
            result = imported(Path(folder), text, "it.txt")
        except VistimeError as error:
            assert [d.code for d in error.diagnostics] == ["story-empty"]
            return
    # A gap that comes more than once is one field, and so is a placeholder: the file tells once how it was written.
    plain = re.sub(r"\[name\]|\{\{childName\}\}|\(name\)", "", text)
    assert lost(folded(plain), folded(result.text), result.dropped) == []


@given(st.text(max_size=400))
def test_any_text_has_an_answer(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        try:
            imported(Path(folder), text.encode("utf-8", "replace"), "it.md")
        except VistimeError as error:
            assert all(d.hint for d in error.diagnostics)


@given(st.binary(max_size=400))
def test_any_bytes_have_an_answer(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        try:
            imported(Path(folder), data, "it.txt")
        except VistimeError as error:
            assert all(d.hint for d in error.diagnostics)


@given(st.lists(_LINE, min_size=1, max_size=12))
def test_words_of_a_word_file_are_words_out(lines: list[str]) -> None:
    body = "".join(p(line.replace("&", "&amp;").replace("<", "&lt;")) for line in lines)
    with tempfile.TemporaryDirectory() as folder:
        try:
            result = imported(Path(folder), word(body), "it.docx")
        except VistimeError as error:
            assert [d.code for d in error.diagnostics] == ["story-empty"]
            return
    plain = re.sub(r"\[name\]|\{\{childName\}\}|\(name\)", "", " \n ".join(lines))
    assert lost(folded(plain), folded(result.text), result.dropped) == []


LONG = {
    "one sentence of 2,000 words": "I go " + "and I see a bird, " * 400 + "and we go home.",
    "200,000 letters without a space": "a" * 200_000,
    "200,000 letters of words": "word " * 40_000,
    "200,000 letters of sentences": "I go to school. " * 12_500,
    "no sentence at all": "a b c d " * 100,
    "dots": "." * 200_000,
    "brackets": "[" * 100_000 + "x" + "]" * 100_000,
    "braces": "{{" * 100_000,
    "gaps": "_ " * 100_000,
    "remarks": "<!-- " * 40_000,
    "stars": "**a " * 50_000,
    "numbers": "\n".join(map(str, range(40_000))),
    "lines": "x\n" * 100_000,
    "blank lines": "\n" * 200_000 + "I go.",
    "quotes": "\"'“" * 60_000,
    "right to left": "אני הולך לבית הספר. " * 40,
    "emoji": "👩‍👧‍👦 I go. " * 60,
    "control characters": "I\x00 go\x1b[31m home.\x9f " * 50,
    "a bullet a letter": "- " * 90_000,
}


@pytest.mark.parametrize("name", ["it.txt", "it.md"])
@pytest.mark.parametrize("case", LONG)
def test_long_and_strange_texts_are_answered_in_time(tmp_path: Path, case: str, name: str) -> None:
    begin = time.process_time()
    try:
        result = imported(tmp_path, LONG[case], name)
    except VistimeError as error:
        assert {d.code for d in error.diagnostics} <= {"story-too-long", "story-too-large", "story-empty"}
    else:
        assert max(len(text.split()) for text in texts(result)) <= 110
        assert "\x1b" not in result.text
    assert time.process_time() - begin < 10 * slowness()


def test_as_many_pages_as_the_model_takes() -> None:
    assert MOST_PAGES == PAGE_LIMIT
