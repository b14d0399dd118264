"""Advice on stories: kinds, planted faults, well-written stories, places, odd input."""

from __future__ import annotations

import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from support import STORIES, definition, run, slowness

from vistime import pipeline
from vistime.advice import rules
from vistime.advice.kinds import Classifier
from vistime.advice.lists import grammar, languages, load
from vistime.advice.reading import reading_ease, syllables
from vistime.advice.sentences import count_words, sentences
from vistime.advice.story import StoryAdvice, advise
from vistime.advice.wording import Wordings, long_sentence
from vistime.diagnostics import Report
from vistime.model import Story
from vistime.pipeline.filling import filled

HERE = Path(__file__).parent


def read(name: str) -> Any:
    return yaml.load((HERE / name).read_text("utf-8"), yaml.BaseLoader)


def advice_on(text: str) -> list[StoryAdvice]:
    report = Report()
    found = [
        advise(one.model, one.document.letters)
        for one in pipeline.open_text(text, "story.yaml", HERE, report)
        if isinstance(one.model, Story)
    ]
    assert not list(report)
    return found


def story(*pages: Any, title: str = "Going to school", **values: Any) -> StoryAdvice:
    [found] = advice_on(definition("story", title, pages=list(pages), **values))
    return found


def codes(advice: StoryAdvice) -> set[str]:
    return {d.code for d in advice.diagnostics}


# ---- kinds


@pytest.mark.parametrize("kind", ["descriptive", "perspective", "affirmative", "coaching", "partial"])
def test_kinds_of_labelled_sentences(kind: str) -> None:
    patterns = grammar("en", ("Lewis", "Sam", "Amira"))
    assert patterns
    classifier, labelled = Classifier(patterns), read("labelled.yaml")[kind]
    assert len(labelled) == len(set(labelled)) >= 60
    wrong = []
    for text in labelled:
        [one] = sentences(text, patterns.lists)
        if classifier.kind(one.plain, one.told) != kind:
            wrong.append(text)
    assert len(wrong) <= len(labelled) // 10, wrong


def test_the_authors_own_label_wins() -> None:
    page = {"text": "I sit down. I can ask.", "kinds": "perspective"}
    assert [one.kind for one in story(page).counted.sentences] == ["perspective", "perspective"]
    page["kinds"] = ["coaching", "directive"]  # type: ignore[assignment]
    counted = story(page).counted
    assert [(one.kind, one.by_author) for one in counted.sentences] == [
        ("coaching", True),
        ("coaching", True),
    ]


def test_labels_that_are_too_few_are_said_and_the_rules_read_the_rest() -> None:
    advice = story({"text": "I sit. I can ask. This is okay.", "kinds": ["partial", "partial"]})
    assert "story-kinds-count" in codes(advice)
    assert [one.kind for one in advice.counted.sentences] == ["partial", "partial", "affirmative"]


@pytest.mark.parametrize("name", ["Sam", "Sam Hill", "{name}"])
def test_the_hero_of_a_story_in_the_third_person(name: str) -> None:
    advice = story(f"{name} can ask for help. {name} will listen to Dad.", **{"for": "Sam Hill"})
    assert [one.kind for one in advice.counted.sentences] == ["coaching", "coaching"]
    assert "story-will" in codes(advice)


# ---- faults that were planted


@pytest.mark.parametrize("entry", read("bad.yaml"), ids=lambda entry: entry["text"][:50])
def test_planted_faults_of_sentences_are_found(entry: dict[str, Any]) -> None:
    patterns = grammar("en", ())
    assert patterns
    [sentence] = sentences(entry["text"], patterns.lists)
    found = {finding.code for finding in Wordings(patterns).findings(sentence)}
    if long_sentence(sentence, rules.SENTENCE_WORDS):
        found.add("story-sentence-long")
    assert set(entry["codes"]) <= found


GOOD = [
    "Today I am going to the dentist with Mum. A dentist helps to keep teeth healthy.",
    "Then we go home.",
]


@pytest.mark.parametrize(
    ("code", "pages", "title"),
    [
        ("story-ratio", ["I can sit with Mum. I can ask Dad. I can hold my bear. We go home."], "The dentist"),
        ("story-title", GOOD, "I will sit still"),
        ("story-title", GOOD, "No hitting"),
        ("story-title", GOOD, "How to behave at the dentist"),
        ("story-title", GOOD, "I can share my toys"),
        ("story-title", GOOD, "Being good at school"),
        ("story-title", GOOD, "Don't bite"),
        ("story-beginning", ["Then the nurse takes my arm.", *GOOD], "The blood test"),
        ("story-beginning", ["I will try to sit still.", *GOOD], "The blood test"),
        ("story-middle", ["Today I go to school. Then I go home."], "School"),
        ("story-end", [*GOOD, "The dentist looks into my mouth.", "The dentist has a mirror."], "The dentist"),
        ("story-questions", ["I sit.", "I eat.", "I am done."], "I sit"),
        ("story-celebrate", ["Today we go to the shop. I must not run. Don't shout. It is bad. We go."], "Shop"),
        ("story-page-long", ["This is my school and it is red. " * 10, *GOOD], "School"),
    ],
)  # fmt: skip
def test_planted_faults_of_a_whole_story_are_found(code: str, pages: list[str], title: str) -> None:
    assert code in codes(story(*pages, title=title))


@pytest.mark.parametrize(
    "title",
    ["I go to the dentist", "Going to school", "My new baby sister", "Taking turns", "Waiting at the doctor's", "Lunch",
     "Washing my hands", "I am going to have an operation", "What is a mistake?", "I can ride the bus", "My feelings",
     "When my teacher is away", "Sometimes I feel angry", "Sharing", "Playing with friends", "Stopping for traffic"],
)  # fmt: skip
def test_titles_that_name_a_topic_are_fine(title: str) -> None:
    assert "story-title" not in codes(story(*GOOD, title=title))


def test_easy_read_pages_keep_to_its_own_number_of_words() -> None:
    text = "On Monday I am going to the big school in the town with my mum and dad."
    assert "story-sentence-long" not in codes(story(text))
    assert "story-sentence-long" in codes(story(text, layouts="easy-read"))


# ---- stories that are fine


def test_well_written_stories_get_hardly_any_advice() -> None:
    found = advice_on((HERE / "good.yaml").read_text("utf-8"))
    number = sum(len(one.counted.sentences) for one in found)
    said = [str(d) for one in found for d in one.diagnostics]
    assert number >= 300
    assert len(said) <= number // 100, "\n".join(said)


@pytest.mark.parametrize(
    "text",
    [
        'The nurse may say, "How are you?" I can say, "Thank you."',
        "I say thank you to the driver.",
        "It does not hurt.",
        "I do not have to join in.",
        "The nurse will look in my ears.",
        "I will see the doctor.",
        "I will go home with Dad.",
        "The weather may be bad.",
        "Sometimes I feel bad.",
        "The book is called Dogs.",
        "The shop is closed on Sundays.",
        "The chair is made of wood.",
        "I am excited about the trip.",
        "I get dressed after breakfast.",
        "We are allowed to play outside.",
        "There is nothing wrong with me.",
        "I can have a piece of cake.",
        "The cat is out in the garden.",
        "I break off a piece of ice.",
        "I will not be alone.",
        "I cannot hear the music.",
        "We sing a silly song.",
        "I pull up my socks.",
        'When people say it is "raining cats and dogs", it means that it rains hard.',
        "The bus is a bit late.",
        "Mustard is yellow.",
        "The medicine may taste nasty.",
        "I cross the road with Mum.",
    ],
)
def test_harmless_words_are_left_alone(text: str) -> None:
    patterns = grammar("en", ())
    assert patterns
    found = [f for one in sentences(text, patterns.lists) for f in Wordings(patterns).findings(one)]
    assert not found


# ---- sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Mr. Hill and Dr. Ode come at 3.30 p.m. They sit.", ["Mr. Hill and Dr. Ode come at 3.30 p.m.", "They sit."]),
        ("I am in Class B. We play.", ["I am in Class B.", "We play."]),
        ("J. Smith is here.", ["J. Smith is here."]),
        ("We wait... and wait. Then we go.", ["We wait... and wait.", "Then we go."]),
        ('He says, "Hello. How are you?" I answer.', ['He says, "Hello. How are you?"', "I answer."]),
        ("“Well done!” Mum says. I smile.", ["“Well done!” Mum says.", "I smile."]),
        ('"Stop!" says the man.', ['"Stop!" says the man.']),
        ("It ends.The next begins.", ["It ends.", "The next begins."]),
        ("Fruit, e.g. apples, is sweet.", ["Fruit, e.g. apples, is sweet."]),
        ("I take: • a hat • a coat", ["I take:", "a hat", "a coat"]),
        ("1. I wash. 2. I dry.", ["1. I wash.", "2. I dry."]),
        ("One\nTwo", ["One", "Two"]),
        ("I don't like the boys' toilets. It's loud.", ["I don't like the boys' toilets.", "It's loud."]),
        ("我去学校。我很高兴。", ["我去学校。", "我很高兴。"]),
        ("أنا بخير؟ نعم.", ["أنا بخير؟", "نعم."]),
        ("😀 !!!", []),
        ("I go 😀. Then home 🏠!", ["I go 😀.", "Then home 🏠!"]),
    ],
)  # fmt: skip
def test_where_sentences_end(text: str, parts: list[str]) -> None:
    assert [one.text for one in sentences(text, load("en"))] == parts


@given(st.text(max_size=300))
@example("İ'\"I'")
@example('"a. b" c.')
def test_any_text_is_taken_apart_in_order(text: str) -> None:
    end = 0
    for one in sentences(text, load("en")):
        assert one.start >= end
        assert text[one.start : one.start + len(one.text)] == one.text
        assert len(one.plain) == len(one.told) == len(one.text)
        end = one.start + len(one.text)


def test_words() -> None:
    assert count_words("I like {my name} – and ____, too: 3.30!") == 7
    assert count_words("我去学校") == 2


@pytest.mark.parametrize(
    ("word", "count"),
    [("cat", 1), ("table", 2), ("hospital", 3), ("teacher", 2), ("walked", 1), ("wanted", 2), ("nurses", 2),
     ("people", 2), ("library", 3), ("smile", 1), ("waiting", 2), ("quiet", 2), ("afternoon", 3), ("elephant", 3),
     ("the", 1)],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_reading_ease_of_known_numbers() -> None:
    assert reading_ease(["the cat sat on the mat."]) == 116.1
    assert reading_ease(["..."]) is None


# ---- places


@pytest.mark.parametrize(
    ("page", "place"),
    [
        ("  - Oh, I always sit.", (3, 11)),
        ("  - 'Don''s dog, it''s always wet.'", (3, 24)),
        ('  - "A caf\\u00e9 is \\"always\\" open, always."', (3, 38)),
        ("  - text: >\n      One line.\n\n\n      Two   always.", (7, 13)),
        ("  - text: |-\n      One line\n      always.", (5, 7)),
        ("  - One line\n    and   always.", (4, 11)),
        ("  - cafe\u0301 is always nice.", (3, 14)),
    ],
)
def test_advice_points_at_the_words(page: str, place: tuple[int, int]) -> None:
    [advice] = advice_on(f"story: My day\npages:\n{page}\n")
    [found] = [d for d in advice.diagnostics if d.code == "story-always"]
    assert found.span
    assert (found.span.line, found.span.column) == place
    assert found.span.text[found.span.column - 1 :].startswith("always")
    assert found.span.length == len("always")


# ---- the table of rules


def test_every_rule_can_be_silenced_and_is_in_the_documentation() -> None:
    documented = (HERE.parents[1] / "docs" / "advice.md").read_text("utf-8")
    for code, rule in rules.RULES.items():
        assert f"| `{code}` | {rule.about} |" in documented
        assert rule.source and rule.hint
    page = "You must always be good. I will listen."
    loud = codes(story(page))
    assert len(loud) > 5
    for code in loud:
        assert codes(story(page, silence=[code])) == loud - {code}


def test_there_are_idioms_enough_and_each_has_a_meaning() -> None:
    idioms = read("../../vistime/advice/words/en/idioms.yaml")
    assert len(idioms) >= 150
    assert all(meaning.strip() for meaning in idioms.values())


def test_every_pattern_of_every_language_is_a_pattern() -> None:
    for language in languages():
        patterns = grammar(language, ("Ann (B)",))
        assert patterns
        Wordings(patterns)
        Classifier(patterns)


def test_advice_never_judges_and_certifies() -> None:
    for rule in rules.STORY_RULES:
        words = f"{rule.message} {rule.hint} {rule.about}".lower()
        assert not any(
            bad in words
            for bad in ("you are", "your story is", "certif", "social story", "wrong", "bad writ")
        )


# ---- the command


def check(tmp_path: Path, text: str, *options: str) -> Any:
    (tmp_path / "s.yaml").write_text(text, encoding="utf-8")
    return run("check", "s.yaml", *options, cwd=tmp_path)


BAD = "story: My day\npages:\n  - Today I always go to school with Mum.\n  - Then I can ask. We go home.\n"


def test_check_prints_advice_and_counts_and_ends_well(tmp_path: Path) -> None:
    done = check(tmp_path, BAD, "--kinds", "--strict")
    assert done.returncode == 0
    assert 's.yaml:3:13: advice: "always" may be taken literally' in done.stderr
    assert "sentences: 2 descriptive, 1 coaching" in done.stdout
    assert "for each coaching one: 2 (at least 2)" in done.stdout
    assert "reading ease" in done.stdout
    assert "4  coaching     Then I can ask." in done.stdout
    assert "taken literally" not in run("make", "s.yaml", cwd=tmp_path).stderr


def test_json_has_the_counts_beside_what_the_contract_promises(tmp_path: Path) -> None:
    found = json.loads(check(tmp_path, BAD, "--json").stdout)
    assert set(found) == {"diagnostics", "stories"}
    assert set(found["diagnostics"][0]) == {"file", "line", "column", "severity", "code", "message", "hint"}
    [counted] = found["stories"]
    assert counted["kinds"] == {
        "descriptive": 2,
        "perspective": 0,
        "affirmative": 0,
        "coaching": 1,
        "partial": 0,
    }
    assert (counted["ratio"], counted["words"], counted["pages"]) == (2, 15, 2)
    assert counted["longest_sentence"] == {"words": 8, "line": 3}
    assert Counter(one["kind"] for one in counted["sentences"]) == {"descriptive": 2, "coaching": 1}


def test_a_code_to_silence_that_is_unknown_is_a_warning(tmp_path: Path) -> None:
    done = check(tmp_path, f"{BAD}silence: [story-alway]\n")
    assert "s.yaml:5:11: warning" in done.stderr
    assert 'did you mean "story-always"?' in done.stderr
    assert "warning" not in check(tmp_path, f"{BAD}silence: [story-always]\n").stderr


def test_advice_on_pictures_is_silenced_as_well(tmp_path: Path) -> None:
    assert "gets the picture" in check(tmp_path, BAD).stderr
    assert "gets the picture" not in check(tmp_path, f"{BAD}silence: picture-likely\n").stderr


def test_the_stories_of_a_pack_are_looked_at(tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text(BAD, encoding="utf-8")
    (tmp_path / "p.yaml").write_text("pack: All\ninclude: [s.yaml]\n", encoding="utf-8")
    assert "s.yaml:3:13: advice" in run("check", "p.yaml", cwd=tmp_path).stderr


def test_a_language_without_lists_is_measured_and_said_once() -> None:
    advice = story("Mae hi'n braf. " * 30, "Rydw i'n hapus.", language="cy")
    assert codes(advice) == {"story-language", "story-page-long"}
    assert len([d for d in advice.diagnostics if d.code == "story-language"]) == 1
    assert advice.counted.ease is None
    assert advice.counted.words == 30 * 3 + 3


def test_the_shelf_is_as_the_advice_has_it() -> None:
    found = [one for path in STORIES for one in _of_file(path)]
    assert found
    assert not [str(d) for one in found for d in one.diagnostics]


def _of_file(path: Path) -> list[StoryAdvice]:
    report = Report()
    return [
        advise(model, one.document.letters)
        for one in pipeline.open_file(path, report)
        if isinstance(model := filled(one, pipeline.Settings()).model, Story)
    ]


# ---- odd input


@pytest.mark.parametrize(
    "pages",
    [
        ["I sit on the mat and you must always listen. " * 9] * 500,
        ["word " * 2000],
        ["always you must " * 650],
        ["and then I " * 1500],
        ["“" * 9000, "'" * 9000, "\"a" * 4000, "a." * 4000, "(" * 9000, "." * 9000],
        ["is going to " * 1500, "a little bit " * 1500, "when " * 3000],
        ["🎉🎉 😀", "...", "—"],
        ["أنا أذهب إلى المدرسة. " * 100, "אני הולך לבית הספר."],
        ["x" * 20_000],
        ["{name} " * 2000, "{" * 5000, "_" * 9000],
    ],
    ids=lambda pages: f"{len(pages)} {pages[0][:12]}",
)  # fmt: skip
def test_any_length_and_any_script_is_answered_within_seconds(pages: list[str]) -> None:
    text = definition("story", "A title", pages=pages)
    began = time.process_time()
    [advice] = advice_on(text)
    assert time.process_time() - began < 15 * slowness()  # 3 at most where it was measured
    assert advice.counted.pages == len(pages)


@settings(max_examples=40)
@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200), min_size=1, max_size=4)
)
def test_no_text_makes_it_fail(pages: list[str]) -> None:
    for language in ("en", "ar"):
        text = definition("story", "A title", pages=pages, language=language)
        for one in pipeline.open_text(text, "s.yaml", HERE, Report()):
            assert isinstance(one.model, Story)
            advise(one.model, one.document.letters)
