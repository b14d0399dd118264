"""What becomes of stories as people have them: pages, titles, numbers, gaps, notes for grown-ups."""

from __future__ import annotations

from pathlib import Path

import pytest
from importkit import imported, story_of, texts

from vistime.diagnostics import VistimeError


def test_blank_lines_part_pages_and_the_first_short_line_is_the_title(tmp_path: Path) -> None:
    result = imported(
        tmp_path,
        "Going to the dentist\n\nI am going to the dentist.\nMum comes too.\n\nThe dentist is kind.\n",
    )
    assert result.title == "Going to the dentist"
    assert result.file == "going-to-the-dentist.yaml"
    assert texts(result) == ["I am going to the dentist.\nMum comes too.", "The dentist is kind."]
    assert "story: Going to the dentist\n" in result.text


def test_lines_broken_by_hand_are_joined(tmp_path: Path) -> None:
    result = imported(
        tmp_path, "My trip\n\nToday I am going to\nthe hospital with Mum and\nDad.\n\nI can take\nteddy.\n"
    )
    assert texts(result) == ["Today I am going to the hospital with Mum and Dad.", "I can take teddy."]
    assert any("joined" in change for change in result.changes)


def test_blank_lines_in_the_middle_of_a_sentence_part_nothing(tmp_path: Path) -> None:
    result = imported(
        tmp_path, "My trip\n\nToday I am going to the big\n\nhospital.\n\nI am brave.\n\nMum is there.\n"
    )
    assert texts(result)[0] == "Today I am going to the big hospital."


@pytest.mark.parametrize("rule", ["---", "* * *", "=====", "___", "\f"])
def test_rules_and_page_ends_part_pages(tmp_path: Path, rule: str) -> None:
    pages = ["I get up.\n\nI wash.", "I eat.", "I go to school.", "I come home."]
    result = imported(tmp_path, "My day\n\n" + f"\n{rule}\n".join(pages))
    assert texts(result) == ["I get up.\nI wash.", "I eat.", "I go to school.", "I come home."]


@pytest.mark.parametrize(
    "form", ["{n}{t}", "{n:02}{t}", "{n}. {t}", "({n}) {t}", "{n} {t}", "Page {n}: {t}", "Page {n}\n{t}", "{t}{n}",
             "{t} {n}", "{t}\n{n}", "{t}\n- {n} -", "{t}\nPage {n} of 4", "{n} - {t}", "[{n}] {t}",
             "{n}\ufe0f\u20e3 {t}"],
)  # fmt: skip
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_page_numbers_go_and_part_pages(tmp_path: Path, form: str, between: str) -> None:
    pages = ["I go on the bus.", "There are 3 seats.", "Year 2 children sit down.", "I see the 4th stop."]
    text = "On the bus\n\n" + between.join(form.format(n=n, t=t) for n, t in enumerate(pages, 1))
    result = imported(tmp_path, text)
    assert texts(result) == pages
    assert len(result.dropped) == 4
    assert any(change.startswith("page numbers left out") for change in result.changes)


def test_numbers_that_belong_to_the_text_stay(tmp_path: Path) -> None:
    pages = ["3 children play.", "5 of them run.", "I am in Year 2", "7 is my number.", "It is 10.30"]
    result = imported(tmp_path, "Numbers\n\n" + "\n\n".join(pages))
    assert texts(result) == pages
    assert result.dropped == ()


def test_countdown_is_no_row_of_page_numbers(tmp_path: Path) -> None:
    assert texts(imported(tmp_path, "Blast off\n\nI count.\n\n3\n\n2\n\n1\n\nGo!")) == [
        "I count.",
        "3",
        "2",
        "1",
        "Go!",
    ]


def test_one_paragraph_becomes_pages_of_one_to_three_sentences(tmp_path: Path) -> None:
    text = (
        "Tomorrow I am going to see Dr. Shah. She is kind. She looks at my ears. It may tickle. I can hold Mum's hand. "
        "If it is too loud, I can wear my ear defenders. When it is done, we go home."
    )
    result = imported(tmp_path, text, "my-ears.txt")
    assert result.title == "My ears"
    assert all(1 <= page.count(".") - page.count("Dr.") <= 3 for page in texts(result))
    assert " ".join(texts(result)) == text


def test_lines_without_blank_lines_are_pages(tmp_path: Path) -> None:
    result = imported(tmp_path, "Swimming\nOn Friday we swim.\nMum packs my bag.\nThe water may be cold.\n")
    assert (result.title, texts(result)) == (
        "Swimming",
        ["On Friday we swim.", "Mum packs my bag.", "The water may be cold."],
    )


def test_headings_begin_pages(tmp_path: Path) -> None:
    text = "# My new school\n\n## The bus\n\nI go on the bus.\n\n## My class\n\nI sit **here**.\n\n## Home\n\nI go.\n"
    result = imported(tmp_path, text, "a.md")
    assert result.title == "My new school"
    assert texts(result) == ["The bus: I go on the bus.", "My class: I sit here.", "Home: I go."]


def test_bullets_stay_with_the_line_that_leads_to_them(tmp_path: Path) -> None:
    result = imported(tmp_path, "My bag\n\nI can bring:\n\n- a toy\n- a book\n\nThen we go.\n")
    assert texts(result) == ["I can bring:\n• a toy\n• a book", "Then we go."]


def test_a_story_of_bullets_has_a_page_each(tmp_path: Path) -> None:
    assert texts(imported(tmp_path, "My day\n\n• I get up.\n• I eat.\n• I play.\n")) == [
        "I get up.",
        "I eat.",
        "I play.",
    ]


def test_what_is_left_open_becomes_fields(tmp_path: Path) -> None:
    result = imported(
        tmp_path,
        "{{childName}} goes to school\n\nMy name is [child’s name].\n\nMy teacher is called ____.\n\n"
        "We go to [insert name of school here].\n\n[He/She] is kind.\n\n[Mum/Dad] comes.\n",
    )
    assert result.title == "{name} goes to school"
    assert texts(result) == [
        "My name is {name}.", "My teacher is called {teacher}.", "We go to {name of school}.", "{They} is kind.",
        "{mum or dad} comes.",
    ]  # fmt: skip
    assert [page.text for page in story_of(result).pages] == [
        "My name is ____.", "My teacher is called ____.", "We go to ____.", "They are kind.", "Mum/Dad comes.",
    ]  # fmt: skip
    assert "{{childName}}, [child’s name]" in result.text


def test_the_name_that_is_given_fills_the_story(tmp_path: Path) -> None:
    result = imported(tmp_path, "School\n\nMy name is ____.\n\nI go to school.\n", for_name="Priya")
    assert story_of(result).pages[0].text == "My name is Priya."
    assert "for: Priya " in result.text


def test_marks_for_the_author_become_notes(tmp_path: Path) -> None:
    result = imported(
        tmp_path, "School\n\nI go to school. [PENDING]\n\n[Insert photo of the gate]\n\nI go home.\n"
    )
    assert texts(result) == ["I go to school.", "I go home."]
    assert "#   page 1: [PENDING]" in result.text
    assert "#   page 2: [Insert photo of the gate]" in result.text


def test_braces_of_the_text_stay_text(tmp_path: Path) -> None:
    result = imported(
        tmp_path, "Maths\n\nColour in {1,2,3}.\n\nThis {is not a field but a long remark in braces} here.\n"
    )
    story = story_of(result)
    assert [page.text for page in story.pages] == [
        "Colour in {1,2,3}.", "This {is not a field but a long remark in braces} here.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "heading", ["For parents and carers", "How to use this story", "Notes for adults:", "Information for staff",
                "Dear parents",
                "Parent guide", "Tips for grown-ups", "Before you read"],
)  # fmt: skip
@pytest.mark.parametrize("first", [True, False])
def test_pages_for_grown_ups_are_notes(tmp_path: Path, heading: str, first: bool) -> None:
    aside = f"{heading}\n\nRead it with your child.\n\nYour child can choose a toy."
    story = "I go to school.\n\nMy teacher says hello.\n\nThen I go home."
    result = imported(tmp_path, "My school\n\n" + (f"{aside}\n\n{story}" if first else f"{story}\n\n{aside}"))
    assert texts(result) == ["I go to school.", "My teacher says hello.", "Then I go home."]
    assert f"#   {heading}" in result.text
    assert "#   Your child can choose a toy." in result.text
    assert any("for grown-ups" in change for change in result.changes)


def test_a_story_about_parents_is_a_story(tmp_path: Path) -> None:
    pages = [
        "My parents are here.",
        "For my parents I make a card.",
        "Staff at the school are kind.",
        "We go to the school.",
    ]
    assert texts(imported(tmp_path, "Us\n\n" + "\n\n".join(pages))) == pages


def test_a_story_told_without_i_does_not_vanish_behind_notes(tmp_path: Path) -> None:
    text = "How to use this story\n\nRead it with your child.\n\nSam goes to school.\n\nSam sits.\n\nSam goes home."
    assert texts(imported(tmp_path, text)) == ["Sam goes to school.", "Sam sits.", "Sam goes home."]


def test_what_yaml_would_misread_is_in_quotes(tmp_path: Path) -> None:
    pages = [
        "- no",
        "yes",
        "Mum: come here",
        "# not a note",
        "I said \"hi\" & 'bye'.",
        "C:\\toys",
        "12:30",
        "*star*",
        "null",
    ]
    result = imported(tmp_path, "Odd: a title\n\nA page first.\n\n" + "\n\n".join(pages))
    assert result.title == "Odd: a title"
    assert texts(result) == ["A page first.", "no", *pages[1:]]


def test_a_table_of_markdown_gives_its_words(tmp_path: Path) -> None:
    text = "# School\n\n| Picture | Words |\n| --- | --- |\n| ![bus](bus.png) | I go on the bus. |\n| car | Yes. |\n"
    result = imported(tmp_path, text, "a.md")
    assert "I go on the bus." in texts(result)
    assert "bus (bus.png)" in result.text


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [("a.pdf", b"%PDF-1.7", "PDF"), ("a.rtf", b"{\\rtf1 hello}", ".rtf"),
     ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", ".doc"),
     ("a.odt", b"PK\x03\x04broken", "breaks off"), ("a.html", b"<!DOCTYPE html><p>x", "web page"),
     ("a.txt", b"", "no words"),
     ("a.txt", b"\n\n  \n", "no words"), ("a.txt", b"For parents\n\nRead it with your child.", "no words"),
     ("a.png", b"\x89PNG\r\n", "picture")],
)  # fmt: skip
def test_files_that_hold_no_story_are_refused(tmp_path: Path, name: str, content: bytes, word: str) -> None:
    with pytest.raises(VistimeError) as caught:
        imported(tmp_path, content, name)
    [found] = caught.value.diagnostics
    assert word in found.message
    assert found.hint
    assert found.span
    assert found.span.file.endswith(name)


@pytest.mark.parametrize(
    ("encoding", "prefix"),
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"),
     ("utf-16-be", b"\xfe\xff"), ("utf-16-le", b""),
     ("utf-16-be", b""), ("utf-32-le", b"\xff\xfe\0\0"), ("cp1252", b"")],
)  # fmt: skip
def test_every_way_to_save_a_text_is_read(tmp_path: Path, encoding: str, prefix: bytes) -> None:
    text = "At the café\r\n\r\nMum’s tea is “hot” – I wait.\r\n\r\nThen I eat.\r\n"
    result = imported(tmp_path, prefix + text.encode(encoding))
    assert result.title == "At the café"
    assert texts(result) == ["Mum’s tea is “hot” – I wait.", "Then I eat."]


def test_what_cannot_be_seen_is_left_out(tmp_path: Path) -> None:
    result = imported(
        tmp_path, "My uni\u00adform\n\nI\u00a0wear\u200b it.\x07\n\nItâ€™s red.\n\n👩‍👧 we go\u2003home.\n"
    )
    assert result.title == "My uniform"
    assert texts(result) == ["I wear it.", "It’s red.", "👩‍👧 we go home."]


def test_numbers_stuck_to_words_go_whatever_pages_are_left_out(tmp_path: Path) -> None:
    text = "At the clinic\n01Today I go.\n02{{PARENTS-LABEL}} waits.\n16The nurse is kind.\n19[PENDING]\n22A bus.\n"
    assert texts(imported(tmp_path, text)) == [
        "Today I go.",
        "{parents} waits.",
        "The nurse is kind.",
        "A bus.",
    ]


def test_one_number_of_a_row_may_stand_at_the_end_of_its_text(tmp_path: Path) -> None:
    text = "The dentist\n\nI go there.\n\n1\n\nI wait.\n\n2\n\nI sit in a chair.      3\n\nI am brave.\n\n4\n"
    result = imported(tmp_path, text)
    assert texts(result) == ["I go there.", "I wait.", "I sit in a chair.", "I am brave."]
    assert sorted(result.dropped) == ["1", "2", "3", "4"]


def test_a_title_with_its_author_below(tmp_path: Path) -> None:
    text = "Washing My Hands\nBy Jane Smith\n\nI turn on the tap. (Picture: tap)\n\nI use soap.\n"
    result = imported(tmp_path, text)
    assert (result.title, texts(result)) == ("Washing My Hands", ["I turn on the tap.", "I use soap."])
    assert "#   By Jane Smith" in result.text
    assert "#   page 1: (Picture: tap)" in result.text


def test_a_first_line_that_goes_on_is_no_title(tmp_path: Path) -> None:
    text = "My Mum and I go to\nLondon on the train.\n\nIt is fast.\n"
    assert texts(imported(tmp_path, text))[0] == "My Mum and I go to London on the train."
