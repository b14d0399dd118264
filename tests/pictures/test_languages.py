"""Names in other languages: every one finds its concept, none is claimed twice, and the rules hold in any language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from support import ROOT

from vistime.build.names import most_used, validate
from vistime.build.names_file import LISTS, TABLES, LanguageFile, read_names
from vistime.build.names_keys import compiled
from vistime.pictures.language_match import LanguageMatcher
from vistime.pictures.language_names import Forms, LanguageNames, find_names, folded, languages, tokens
from vistime.pictures.match import Matcher
from vistime.pipeline import matcher

FOLDER = ROOT / "symbols" / "vocabulary"
FILES = {file.code: file for file in read_names(FOLDER)[0]}
HEAD = "language: Test\nchecked: by the test\n"


def of(language: str) -> LanguageMatcher:
    found = matcher((), language)
    assert isinstance(found, LanguageMatcher)
    return found


def shown(text: str, language: str = "pl") -> str:
    """What a label gets, such as "sure brush-teeth no-running" or "likely not run"."""
    match = of(language).match(text)
    return " ".join([match.confidence, *(("not " if c.crossed else "") + c.concept for c in match.choices)])


def test_a_thousand_concepts_have_names() -> None:
    assert len(most_used(FOLDER)) == len(set(most_used(FOLDER))) >= 1000
    assert "pl" in FILES and languages() == sorted(FILES)


def test_no_language_has_a_fault() -> None:
    files, faults = read_names(FOLDER)
    assert faults + validate(files, FOLDER) == []


@pytest.mark.parametrize("code", FILES)
def test_every_name_finds_its_own_concept(code: str) -> None:
    found = of(code)
    wrong = {}
    for ident, names in FILES[code].names.items():
        for name in names:
            match = found.match(name)
            if match.confidence != "sure" or [c.concept for c in match.choices] != [ident]:
                wrong[name] = f"{match.confidence} {[c.concept for c in match.choices]}, not {ident}"
    assert wrong == {}


@pytest.mark.parametrize("code", FILES)
def test_a_list_of_words_is_no_empty_promise(code: str) -> None:
    """The words that are no English are words that English would take for something."""
    english = matcher()
    assert isinstance(english, Matcher)
    lists = FILES[code].lists
    assert lists["small"] and lists["and"]
    unknown = [w for w in lists["not-english"] if not english.vocabulary.knows(w)]
    assert unknown == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mycie zębów", "sure brush-teeth"),
        ("Umyj zęby!", "sure brush-teeth"),
        ("myjemy zęby", "sure brush-teeth"),
        ("umyc zeby", "sure brush-teeth"),
        ("ZĘBY UMYĆ", "sure brush-teeth"),
        ("8:30 Śniadanie", "sure breakfast"),
        ("Czas na kąpiel", "sure bath"),
        ("Umyj zęby i ubierz się", "sure brush-teeth get-dressed"),
        ("Mycie zębów / ubieranie", "sure brush-teeth get-dressed"),
        ("Umyj ręce i buzię", "sure wash-face-and-hands"),
        ("Myjemy zęby z tatą", "sure brush-teeth"),
        ("Zabawa z Kubą", "sure play"),
        ("Wyłącz telewizor", "sure turn-off-tv"),
        ("Napraw telewizor", "likely television"),
        ("Nie jemy", "sure not eat"),
        ("Nie biegaj po domu", "sure no-running"),
        ("Sniadannie", "likely breakfast"),
        ("Brush teeth", "likely brush-teeth"),
        ("My pan", "none"),
        ("kwantowa grawitacja", "none"),
        ("to do", "none"),
        ("", "none"),
        ("🦷", "none"),
    ],
)
def test_labels_in_polish(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_english_is_matched_as_before() -> None:
    for code in ("en", "en-GB", "xx"):
        assert isinstance(matcher((), code), Matcher)


def test_words_of_any_script_are_words() -> None:
    assert tokens("L'école, d'abord!") == ["l", "école", "d", "abord"]
    assert tokens("मुँह धोना") == ["मुँह", "धोना"]
    assert tokens("غَسْل اليدين") == ["غَسْل", "اليدين"]
    assert folded("Łódź".casefold()) == "lodz"
    assert folded("غَسْل") == folded("غسل")
    assert folded("أسنان") == folded("اسنان")
    assert folded("मुँह") == "मुँह"


def names(text: dict[str, list[str]], **lists: list[str]) -> LanguageNames:
    empty: dict[str, list[str]] = {key: [] for key in LISTS}
    file = LanguageFile("xx", text, empty | lists, {key: {} for key in TABLES}, [], {}, False, "first")
    return LanguageNames(compiled(file, {}))


def test_a_name_that_two_concepts_share_without_small_words_is_the_one_whose_first_name_it_is() -> None:
    own = names({"home": ["dom"], "go-home": ["do dom", "wracać"]}, small=["do"])
    assert own.find(["dom"]) == "home"
    assert own.find(["do", "dom"]) == "go-home"
    assert own.find(["w", "dom"]) is None


def test_prefixes_are_taken_off_words_that_are_not_known() -> None:
    own = names({"school": ["مدرسة"]}, prefixes=["ال"])
    assert own.find(["المدرسة"]) == "school"
    assert own.find(["كالمدرسة"]) is None


def test_suffixes_are_taken_off_words_that_are_not_known() -> None:
    own = names({"get-dressed": ["vestir"]}, suffixes=["se", "me"])
    assert own.find(["vestirse"]) == own.find(["vestirme"]) == "get-dressed"
    assert own.find(["vestirnos"]) is None


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("No comer", "es", "sure not eat"),
        ("No se grita", "es", "sure no-shouting"),
        ("Lavarme las manos", "es", "sure wash-hands"),
        ("On ne mange pas", "fr", "sure not eat"),
        ("Pas d'école aujourd'hui", "fr", "sure no-school"),
        ("Wir rennen nicht", "de", "sure no-running"),
        ("Nicht schreien", "de", "sure no-shouting"),
        ("Händewaschen nicht vergessen", "de", "sure wash-hands"),
        ("Ich ziehe mich an", "de", "sure get-dressed"),
        ("Hör auf zu essen", "de", "sure stop"),
        ("Zieh die Mütze auf", "de", "sure woolly-hat"),
        ("Haende waschen", "de", "sure wash-hands"),
        ("Bastelstunde", "de", "sure art"),
        ("Kirschsaft", "de", "likely juice"),
        ("Logopädie bei Frau Klein", "de", "sure speech-therapy"),
        ("Je mets la table", "fr", "sure set-table"),
        ("Je me brosse les dents", "fr", "sure brush-teeth"),
        ("Brosse à dents", "fr", "sure toothbrush"),
        ("Faire pipi avant de dormir", "fr", "sure wee"),
        ("Pot de peinture", "fr", "likely potty"),
        ("Pinceau de chocolat", "fr", "likely paintbrush"),
        ("Moule à chocolat", "fr", "likely chocolate"),
        ("Moule de chocolat", "fr", "none"),
        ("Lávate las manos", "es", "sure wash-hands"),
        ("Vístete", "es", "sure get-dressed"),
        ("Mynd i'r ysgol ar y bws", "cy", "likely school"),
        ("Golcha dy ddwylo", "cy", "sure wash-hands"),
        ("Peidiwch â gweiddi", "cy", "sure no-shouting"),
        ("اغسلي يديك", "ar", "sure wash-hands"),
        ("الرسم والتلوين", "ar", "sure draw colour-in"),
        ("لا تصرخ", "ar", "sure no-shouting"),
        ("ہاتھ دھو لو", "ur", "sure wash-hands"),
        ("مت مارو", "ur", "sure no-hitting"),
        ("Ubieranie: majtki, koszulka", "pl", "sure get-dressed"),
    ],
)
def test_labels_in_other_languages(text: str, language: str, expected: str) -> None:
    assert shown(text, language) == expected


def test_what_is_near_is_called_as_in_the_language_of_the_label() -> None:
    near = of("de").match("Zähne zählen lassen und vergleichen").candidates
    assert "Zähne putzen" in {choice.name for choice in near}
    assert "myć" not in {choice.name for choice in of("pl").match("szczotkowanka").candidates}
    assert of("pl").match("szczotkowanka").candidates


def test_a_word_of_the_language_is_no_misspelt_name() -> None:
    polish = find_names("pl")
    assert polish is not None and polish.real
    assert "kolacja" in polish.spellings and not polish.real & polish.spellings
    assert shown("kolacjaa") == "likely dinner"


def test_forms_are_found_by_whole_words() -> None:
    forms = Forms(" myć myję mycie \n dom domu ")
    assert [forms.get(word) for word in ("myję", "myć", "dom", "domu")] == ["myć", "myć", "dom", "dom"]
    assert [forms.get(word) for word in ("my", "omu", "", "dom domu", "\n")] == [None] * 5
    assert forms.bases() == ["myć", "dom"]


def test_what_is_printed_beside_another_language_is_the_first_name() -> None:
    polish = find_names("pl-PL")
    assert polish is not None
    assert polish.printed("brush-teeth") == "mycie zębów"
    assert polish.printed("unicorn") is None
    assert find_names("en") is None and find_names("xx") is None


def _faults(tmp_path: Path, text: str) -> Iterator[str]:
    (tmp_path / "names").mkdir()
    (tmp_path / "self-care.yaml").write_text(
        "bath: {names: [bath], kind: action, picture: []}\nwee: {names: [wee], kind: action, picture: []}\n",
        "utf-8",
    )
    (tmp_path / "names" / "most-used.txt").write_text("# ids\nbath\nwee\n", "utf-8")
    (tmp_path / "names" / "xx.yaml").write_text(text, "utf-8")
    files, faults = read_names(tmp_path)
    yield from faults + validate(files, tmp_path)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (HEAD + "names: {bath: [kąpiel]}\n", "wee has no name"),
        (HEAD + "names: {bath: [kąpiel], wee: [siku], poo: [kupa]}\n", "there is no concept poo"),
        (HEAD + "names: {bath: [kąpiel], wee: [kąpiel]}\n", '"kąpiel" is already a name of bath'),
        (HEAD + "names: {bath: [kąpiel, Kąpiel], wee: [siku]}\n", '"Kąpiel" is already a name of bath'),
        (HEAD + "names: {bath: [kąpiel], wee: []}\n", "wee: its names have to be a list"),
        (HEAD + "names: {bath: [kąpiel], wee: siku}\n", "wee: its names have to be a list"),
        (HEAD + "names: {bath: [kąpiel], wee: ['?']}\n", 'the name "?" has no word'),
        (HEAD + "small: do\nnames: {bath: [kąpiel], wee: [siku]}\n", '"small" has to be a list'),
        (HEAD + "endings: {ar: o}\nnames: {bath: [kąpiel], wee: [siku]}\n", "a pattern has a ~"),
        (HEAD + "endings: [ar]\nnames: {bath: [kąpiel], wee: [siku]}\n", '"endings" has to map'),
        (HEAD + "forms: {ir: []}\nnames: {bath: [kąpiel], wee: [siku]}\n", '"forms": ir needs words'),
        (HEAD + "same: [ir]\nnames: {bath: [kąpiel], wee: [siku]}\n", '"same" has to be a list of groups'),
        (HEAD + "heads: middle\nnames: {bath: [kąpiel], wee: [siku]}\n", '"heads" has to be first or last'),
        (HEAD + "words: []\nnames: {bath: [kąpiel], wee: [siku]}\n", '"words" is not known'),
        (HEAD + "look-at: [poo]\nnames: {bath: [kąpiel], wee: [siku]}\n", "look-at: poo has no name"),
        (HEAD + "names: {bath: [kąpiel], bath: [siku]}\n", "stands here twice"),
        ("language: Test\nnames: {}\n", 'it needs "checked:"'),
        ("- a\n", 'it needs "names:"'),
    ],
)
def test_every_fault_is_said(tmp_path: Path, text: str, fault: str) -> None:
    assert any(fault in said for said in _faults(tmp_path, text))
